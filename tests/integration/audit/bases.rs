//! What parts are of, and what a growth started from.

use serde_json::{Value, json};

use super::wholes::only;
use super::{claim, exports, facet, lines, of, sector};

fn growth(printed: &str, window: &str, against: &str) -> Value {
    exports(
        printed,
        &json!({ "window": window, "sense": "growth", "against": against }),
    )
}

fn over(printed: &str, window: &str) -> Value {
    exports(printed, &json!({ "window": window }))
}

#[test]
fn ten_months_can_be_above_the_whole_year_before() {
    let with = |printed: &str| {
        only(
            of(&[
                over("1.000 MDH", "2023"),
                over("800 MDH", "2023-01/2023-10"),
                over("1.050 MDH", "2024-01/2024-10"),
                growth(printed, "2024-01/2024-10", "2023"),
            ]),
            "growth",
        )
    };
    assert_eq!(with("31,3 %"), ["agrees growth 0.1 0.2 0.3"]);
    assert_eq!(with("5 %"), ["agrees growth 0.0 0.2 0.3"]);
    assert!(with("15 %")[0].starts_with("disagrees growth 0.1 0.2 0.3"));
}

#[test]
fn levels_since_the_same_day_are_compared() {
    let with = |printed: &str| {
        of(&[
            over("156 MDH", "2023-01-01/2024-12-31"),
            over("195 MDH", "2023-01-01/2025-12-31"),
            growth(printed, "2023-01-01/2025-12-31", "2023-01-01/2024-12-31"),
        ])
    };
    let growth = |printed| only(with(printed), "growth");
    assert_eq!(growth("25 %"), ["agrees growth 0.0 0.1 0.2"]);
    assert!(growth("20 %")[0].starts_with("disagrees growth 0.0 0.1 0.2"));
}

#[test]
fn a_percentage_can_grow_by_points_printed_as_percent() {
    let with = |printed: &str| {
        only(
            of(&[
                claim("gdp_share", "7 %", &json!({ "window": "2023" })),
                claim("gdp_share", "7,7 %", &json!({})),
                claim(
                    "gdp_share",
                    printed,
                    &json!({ "sense": "growth", "against": "2023" }),
                ),
            ]),
            "growth",
        )
    };
    assert_eq!(with("10 %"), ["agrees growth 0.0 0.1 0.2"]);
    assert_eq!(
        with("0,7 %"),
        ["cannot_tell growth 0.0 0.1 0.2 units_differ"]
    );
    assert!(with("30 %")[0].starts_with("disagrees growth"));
}

#[test]
fn what_a_growth_started_from_is_within_what_is_around_it() {
    // 105.85 over 1.36 are 77.8 million until June, above 52.5 until July.
    let with = |printed: &str| {
        of(&[
            over("105,85 MDH", "2022-01/2022-06"),
            growth("36 %", "2022-01/2022-06", "2021-01/2021-06"),
            over("121,35 MDH", "2022-01/2022-07"),
            growth(printed, "2022-01/2022-07", "2021-01/2021-07"),
        ])
    };
    let is_wrong = |line: &String| line.starts_with("disagrees");
    assert!(with("131 %").iter().any(is_wrong));
    assert!(!with("31 %").iter().any(is_wrong));

    let around = |year: &str| {
        of(&[
            over(year, "2023"),
            over("100 MDH", "2024-01/2024-06"),
            growth("100 %", "2024-01/2024-06", "2023-01/2023-06"),
        ])
    };
    assert!(around("40 MDH").iter().any(is_wrong));
    assert!(!around("60 MDH").iter().any(is_wrong));
}

#[test]
fn a_part_that_follows_is_not_above_its_whole() {
    let states = json!([facet("destination", "US")]);
    let with = |share: &str| {
        of(&[
            exports("350 MDH", &json!({ "breakdown": states })),
            exports(
                "1.000 MDH",
                &json!({ "breakdown": [facet("product_family", "carpets")] }),
            ),
            exports(
                share,
                &json!({
                    "breakdown": [facet("product_family", "carpets"), facet("destination", "US")],
                    "sense": "share", "of": "total",
                }),
            ),
        ])
    };
    let above = |share| only(with(share), "part_above_whole");
    assert_eq!(
        above("40 %"),
        ["disagrees part_above_whole 0.0 0.1 0.2 44302500"]
    );
    assert_eq!(above("30 %"), [""; 0]);
}

#[test]
fn a_share_of_a_growth_is_none_of_the_total() {
    let with = |of_what: &str| {
        let carpets = |printed: &str, of_what: &str| {
            exports(
                printed,
                &json!({
                    "breakdown": [facet("product_family", "carpets")],
                    "sense": "share", "of": of_what,
                }),
            )
        };
        let key = |mut claim: Value, key: &str| {
            claim["key"] = key.into();
            claim
        };
        of(&[
            key(growth("10 %", "2024", "2023"), "g"),
            key(over("1.000 MDH", "2024"), "all"),
            carpets("80 %", of_what),
            carpets("30 %", "total"),
        ])
    };
    let same = |of_what| only(with(of_what), "same_indicator");
    assert_eq!(same("claim:g"), [""; 0]);
    assert_eq!(same("claim:all"), ["disagrees same_indicator 0.2 0.3 49"]);
}

#[test]
fn money_can_be_of_no_region_and_artisans_cannot() {
    let with = |indicator: &str, unit: &str, parts: &str| {
        let mut claims = vec![claim(
            indicator,
            &format!("1.000 {unit}"),
            &json!({ "territory": "MA" }),
        )];
        claims.extend((1..=12).map(|region| {
            let territory = format!("{region:02}");
            claim(
                indicator,
                &format!("{parts} {unit}"),
                &json!({ "territory": territory }),
            )
        }));
        let found = only(of(&claims), "parts_of_whole");
        let found = found
            .first()
            .map(|line| line.split(' ').next().unwrap().to_owned());
        found.unwrap_or_default()
    };
    assert_eq!(with("artisans", "artisans", "79"), "disagrees");
    assert_eq!(with("exports", "dirhams", "79"), "cannot_tell");
    assert_eq!(with("exports", "dirhams", "84"), "disagrees");
}

#[test]
fn miscellaneous_products_are_of_their_own_list() {
    let family = |printed: &str, value: &str| {
        exports(
            printed,
            &json!({ "breakdown": [facet("product_family", value)] }),
        )
    };
    let with = |levels: &[Value], others: &[Value]| {
        only(
            lines(&sector(&[levels.into(), others.into()]), None),
            "parts_of_whole",
        )
    };
    let (all, carpets, rest) = (
        exports("1.000 MDH", &json!({})),
        family("400 MDH", "carpets"),
        family("600 MDH", "miscellaneous"),
    );
    let pottery = family("300 MDH", "pottery_and_stone");
    let own = [all.clone(), carpets.clone(), rest.clone(), pottery.clone()];
    assert!(with(&own, &[])[0].starts_with("disagrees"));
    let found = with(&[all, carpets, rest], &[pottery]);
    assert!(
        !found.iter().any(|line| line.starts_with("disagrees")),
        "{found:?}"
    );
}

#[test]
fn enterprises_sell_in_two_countries() {
    let with = |parts: &str| {
        let all = claim(
            "enterprises",
            "100",
            &json!({ "key": "all", "parts": parts }),
        );
        let mut claims = vec![all];
        claims.extend([("FR", "60"), ("US", "55")].map(|(country, printed)| {
            let to = json!([facet("destination", country)]);
            claim(
                "enterprises",
                printed,
                &json!({ "breakdown": to, "part_of": "all" }),
            )
        }));
        only(of(&claims), "parts_of_whole")
    };
    assert_eq!(
        with("some"),
        ["cannot_tell parts_of_whole 0.0 0.1 0.2 not_comparable"]
    );
    assert_eq!(with("all"), ["disagrees parts_of_whole 0.0 0.1 0.2 15"]);
}

#[test]
fn one_whole_can_be_divided_twice_by_names() {
    let with = |numbers: &[&str]| {
        let all = claim(
            "cooperatives",
            "100",
            &json!({ "key": "all", "parts": "all" }),
        );
        let mut claims = vec![all];
        claims.extend(numbers.iter().enumerate().map(|(place, printed)| {
            let part = json!([facet("part", &format!("part {place}"))]);
            claim(
                "cooperatives",
                printed,
                &json!({ "breakdown": part, "part_of": "all" }),
            )
        }));
        let found = only(of(&claims), "parts_of_whole").into_iter();
        let found = found.map(|line| line.split(' ').next().unwrap().to_owned());
        found.collect::<Vec<_>>()
    };
    assert_eq!(with(&["60", "40", "30", "50", "20"]), ["agrees", "agrees"]);
    assert_eq!(with(&["60", "40", "30", "50"]), ["disagrees"]);
    assert_eq!(with(&["60", "50"]), ["disagrees"]);
}

#[test]
fn one_figure_for_several_stands_beside_others() {
    let with = |joint: &[&str]| {
        let mut claims = vec![claim("artisans", "1.000", &json!({}))];
        claims.extend(
            [("06.141", "700"), ("06.181", "250")].map(|(territory, printed)| {
                claim("artisans", printed, &json!({ "territory": territory }))
            }),
        );
        let values = json!([{ "dimension": "territory", "values": joint }]);
        claims.push(claim("artisans", "90", &json!({ "breakdown": values })));
        let found = only(of(&claims), "parts_of_whole").into_iter();
        found
            .filter(|line| line.starts_with("disagrees"))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        with(&["06.371", "06.385"]),
        ["disagrees parts_of_whole 0.0 0.1 0.2 0.3 40"]
    );
    assert_eq!(with(&["06.141", "06.385"]), [""; 0]);
}
