//! Levels that nobody links, beside the level that they divide.

use serde_json::{Value, json};

use super::{claim, exports, facet, of};

/// What is found of parts and wholes.
fn sums(claims: &[Value]) -> Vec<String> {
    let found = of(claims).into_iter();
    let sums = found.filter(|line| line.contains("parts_of_whole"));
    sums.collect()
}

fn by_gender(indicator: &str, others: &Value, figures: [&str; 3]) -> Vec<String> {
    let with = |printed: &str, gender: Option<&str>| {
        let mut claim = claim(indicator, printed, others);
        let breakdown = gender.map(|gender| json!([facet("gender", gender)]));
        let fields = claim.as_object_mut().unwrap();
        fields.insert("breakdown".to_owned(), breakdown.unwrap_or(json!([])));
        claim
    };
    let [all, women, men] = figures;
    sums(&[
        with(all, None),
        with(women, Some("woman")),
        with(men, Some("man")),
    ])
}

#[test]
fn women_and_men_are_all_there_is() {
    let with = |figures| by_gender("artisans", &json!({}), figures);
    assert_eq!(
        with(["45.000", "20.000", "25.000"]),
        ["agrees parts_of_whole 0.0 0.1 0.2"]
    );
    assert_eq!(
        with(["environ 45.000", "20.100", "25.100"]),
        ["agrees parts_of_whole 0.0 0.1 0.2"]
    );
    assert_eq!(
        with(["50.000", "20.000", "25.000"]),
        ["disagrees parts_of_whole 0.0 0.1 0.2 5000"]
    );
    assert_eq!(
        with(["40.000", "20.000", "25.000"]),
        ["disagrees parts_of_whole 0.0 0.1 0.2 5000"]
    );
}

#[test]
fn a_register_holds_more_than_women_and_men() {
    let with = |others: Value, figures| by_gender("registrants", &others, figures);
    assert_eq!(
        with(json!({}), ["50.000", "20.000", "25.000"]),
        ["cannot_tell parts_of_whole 0.0 0.1 0.2 population_shifts"]
    );
    assert_eq!(
        with(json!({}), ["40.000", "20.000", "25.000"]),
        ["disagrees parts_of_whole 0.0 0.1 0.2 5000"]
    );
    assert_eq!(
        with(
            json!({ "population": "artisans" }),
            ["50.000", "20.000", "25.000"]
        ),
        ["disagrees parts_of_whole 0.0 0.1 0.2 5000"]
    );
}

#[test]
fn some_provinces_show_nothing_until_they_are_above_their_region() {
    let jobs =
        |territory: &str, printed: &str| claim("jobs", printed, &json!({ "territory": territory }));
    // Dakhla-Oued Ed-Dahab has two provinces.
    let with = |all: &str, provinces: &[(&str, &str)]| {
        let mut claims = vec![jobs("12", all)];
        claims.extend(
            provinces
                .iter()
                .map(|(territory, printed)| jobs(territory, printed)),
        );
        sums(&claims)
    };
    let (aousserd, oued) = ("12.066", "12.391");
    assert_eq!(
        with("100", &[(aousserd, "40"), (oued, "60")]),
        ["agrees parts_of_whole 0.0 0.1 0.2"]
    );
    assert_eq!(
        with("110", &[(aousserd, "40"), (oued, "60")]),
        ["disagrees parts_of_whole 0.0 0.1 0.2 10"]
    );
    assert_eq!(with("110", &[(aousserd, "40")]), [""; 0]);
    let rabat = |all: &str| {
        let figures = [("04", all), ("04.421", "60"), ("04.441", "50")];
        let claims = figures.map(|(territory, printed)| jobs(territory, printed));
        sums(&claims)
    };
    assert_eq!(rabat("500"), [""; 0]);
    assert_eq!(rabat("100"), ["disagrees parts_of_whole 0.0 0.1 0.2 10"]);
}

#[test]
fn months_make_a_year_of_money_and_not_of_persons() {
    let year = |indicator: &str, all: &str, each: &str| {
        let month = |month: u32| {
            let window = format!("2024-{month:02}");
            claim(indicator, each, &json!({ "window": window }))
        };
        let mut claims = vec![claim(indicator, all, &json!({}))];
        claims.extend((1..=12).map(month));
        sums(&claims)
    };
    let of_all = |verdict: &str, rest: &str| {
        let claims = (0..=12).map(|claim| format!(" 0.{claim}"));
        format!(
            "{verdict} parts_of_whole{}{rest}",
            claims.collect::<String>()
        )
    };
    assert_eq!(year("exports", "120 MDH", "10 MDH"), [of_all("agrees", "")]);
    assert_eq!(
        year("exports", "150 MDH", "10 MDH"),
        [of_all("disagrees", " 23500000")]
    );
    // Who took part in March may have taken part in May.
    assert_eq!(year("participants", "500", "100"), [""; 0]);
}

#[test]
fn families_and_countries_are_not_above_the_whole() {
    let with = |dimension: &str, values: [&str; 2], all: &str| {
        let part = |value: &str| {
            let breakdown = json!([facet(dimension, value)]);
            exports("60 MDH", &json!({ "breakdown": breakdown }))
        };
        let [one, other] = values.map(part);
        sums(&[exports(all, &json!({})), one, other])
    };
    let families = ("product_family", ["carpets", "pottery_and_stone"]);
    let countries = ("destination", ["US", "FR"]);
    for (dimension, values) in [families, countries] {
        assert_eq!(with(dimension, values, "120 MDH"), [""; 0]);
        assert_eq!(
            with(dimension, values, "100 MDH"),
            ["disagrees parts_of_whole 0.0 0.1 0.2 18500000"],
            "{dimension}"
        );
    }
    // France lies in the European Union, as far as the crate can tell.
    assert_eq!(
        with("destination", ["FR", "european_union"], "100 MDH"),
        [""; 0]
    );
}

#[test]
fn links_are_followed_before_dimensions() {
    let linked = |gender: &str, printed: &str| {
        claim(
            "artisans",
            printed,
            &json!({ "part_of": "all", "breakdown": [facet("gender", gender)] }),
        )
    };
    let with = |parts: &str| {
        sums(&[
            claim(
                "artisans",
                "50.000",
                &json!({ "key": "all", "parts": parts }),
            ),
            linked("woman", "20.000"),
            linked("man", "25.000"),
            claim(
                "artisans",
                "50.000",
                &json!({ "part_of": "all", "breakdown": [facet("milieu", "urban")] }),
            ),
        ])
    };
    assert!(
        with("all").contains(&"disagrees parts_of_whole 0.0 0.1 0.2 5000".to_owned()),
        "{:?}",
        with("all")
    );
}

#[test]
fn the_other_provinces_stand_in_one_list_with_those_that_are_named() {
    let with = |rest: &str| {
        let part = |dimension: &str, value: &str, printed: &str| {
            claim(
                "jobs",
                printed,
                &json!({
                    "territory": "08", "part_of": "all", "breakdown": [facet(dimension, value)],
                }),
            )
        };
        sums(&[
            claim(
                "jobs",
                "1.000",
                &json!({ "territory": "08", "key": "all", "parts": "all" }),
            ),
            part("territory", "08.201", "600"),
            part("part", "autres provinces", rest),
        ])
    };
    assert_eq!(with("400"), ["agrees parts_of_whole 0.0 0.1 0.2"]);
    assert_eq!(with("300"), ["disagrees parts_of_whole 0.0 0.1 0.2 100"]);
}

#[test]
fn windows_that_follow_each_other_fill_one() {
    let with = |third: &str, indicator: &str| {
        let over =
            |printed: &str, window: &str| claim(indicator, printed, &json!({ "window": window }));
        sums(&[
            over("211,4 MDH", "2024-01/2024-06"),
            over("312,9 MDH", "2024-01/2024-09"),
            over(third, "2024-07-01/2024-09-30"),
        ])
    };
    assert_eq!(
        with("101,5 MDH", "exports"),
        ["agrees parts_of_whole 0.0 0.1 0.2"]
    );
    assert_eq!(
        with("120 MDH", "exports"),
        ["disagrees parts_of_whole 0.0 0.1 0.2 17900000"]
    );
    assert_eq!(
        with("80 MDH", "exports"),
        ["disagrees parts_of_whole 0.0 0.1 0.2 20900000"]
    );
    // A day is missing between them.
    let gap = json!({ "window": "2024-07-02/2024-09-30" });
    let first = json!({ "window": "2024-01/2024-06" });
    let both = json!({ "window": "2024-01/2024-09" });
    let claims = [
        exports("211,4 MDH", &first),
        exports("312,9 MDH", &both),
        exports("80 MDH", &gap),
    ];
    assert_eq!(sums(&claims), [""; 0]);
}

#[test]
fn a_chain_of_windows_fills_one() {
    let over = |indicator: &'static str| {
        move |printed: &str, window: &str| claim(indicator, printed, &json!({ "window": window }))
    };
    let plan = |indicator, figures: [&str; 4]| {
        let windows = ["2021-01-01/2023-12-31", "2021", "2022", "2023"];
        let claims = figures.iter().zip(windows);
        let claims: Vec<_> = claims
            .map(|(printed, window)| over(indicator)(printed, window))
            .collect();
        sums(&claims)
    };
    let all = "parts_of_whole 0.0 0.1 0.2 0.3";
    let exports = |whole| plan("exports", [whole, "100 MDH", "150 MDH", "160 MDH"]);
    assert_eq!(exports("410 MDH"), [format!("agrees {all}")]);
    assert_eq!(exports("420 MDH"), [format!("disagrees {all} 8000000")]);
    assert_eq!(exports("400 MDH"), [format!("disagrees {all} 8000000")]);
    // A fair can last from December to January, and a visitor can come again.
    let fairs = |whole| plan("exhibitions", [whole, "5", "7", "9"]);
    assert_eq!(fairs("21"), [format!("agrees {all}")]);
    assert_eq!(fairs("22"), [format!("disagrees {all} 1")]);
    assert_eq!(fairs("20"), [format!("cannot_tell {all} not_comparable")]);
    let visitors = |whole| plan("visitors", [whole, "5000", "7000", "9000"]);
    assert_eq!(visitors("22000"), [format!("disagrees {all} 1000")]);
    assert_eq!(visitors("20000"), [""; 0]);
    // What lasts is not added up over time.
    assert_eq!(plan("artisans", ["22", "5", "7", "9"]), [""; 0]);
}

#[test]
fn a_chain_that_leads_nowhere_is_left_for_another_one() {
    let over = |printed: &str, window: &str| exports(printed, &json!({ "window": window }));
    let quarters = |first: &str| {
        let claims = [
            over("400 MDH", "2024"),
            over("30 MDH", "2024-01"),
            over(first, "2024-01/2024-03"),
            over("100 MDH", "2024-04-01/2024-06-30"),
            over("100 MDH", "2024-07-01/2024-09-30"),
            over("100 MDH", "2024-10-01/2024-12-31"),
        ];
        sums(&claims)
    };
    let all = "parts_of_whole 0.0 0.2 0.3 0.4 0.5";
    assert_eq!(quarters("100 MDH"), [format!("agrees {all}")]);
    assert_eq!(quarters("105 MDH"), [format!("disagrees {all} 2500000")]);
    // Two halves show what four quarters do, and are less rounded.
    let claims = [
        over("400 MDH", "2024"),
        over("200 MDH", "2024-01/2024-06"),
        over("190 MDH", "2024-07-01/2024-12-31"),
        over("100 MDH", "2024-01/2024-03"),
        over("100 MDH", "2024-04-01/2024-06-30"),
    ];
    assert_eq!(
        sums(&claims),
        [
            "disagrees parts_of_whole 0.0 0.1 0.2 8500000",
            "agrees parts_of_whole 0.1 0.3 0.4",
        ]
    );
}

#[test]
fn windows_that_do_not_fill_one_are_not_above_it() {
    let over = |printed: &str, window: &str| exports(printed, &json!({ "window": window }));
    let with = |whole: &str| {
        sums(&[
            over(whole, "2024"),
            over("150 MDH", "2024-01/2024-03"),
            over("160 MDH", "2024-07-01/2024-09-30"),
        ])
    };
    assert_eq!(with("400 MDH"), [""; 0]);
    assert_eq!(
        with("300 MDH"),
        ["disagrees parts_of_whole 0.0 0.1 0.2 8500000"]
    );
}

#[test]
fn values_that_share_a_figure_come_to_it() {
    let to = |indicator: &str, printed: &str, values: Value| {
        let facet = match values {
            Value::Array(_) => json!({ "dimension": "destination", "values": values }),
            value => json!({ "dimension": "destination", "value": value }),
        };
        claim(indicator, printed, &json!({ "breakdown": [facet] }))
    };
    let with = |indicator: &str, joint: &str, single: [&str; 2]| {
        let [one, other] = single;
        let claims = [
            to(indicator, joint, json!(["FR", "ES"])),
            to(indicator, one, "FR".into()),
            to(indicator, other, "ES".into()),
        ];
        let found = sums(&claims).into_iter();
        let found = found.filter(|line| !line.contains("unassigned"));
        found.collect::<Vec<_>>()
    };
    let all = "parts_of_whole 0.0 0.1 0.2";
    let exports = |joint, single| with("exports", joint, single);
    assert_eq!(
        exports("100 MDH", ["60 MDH", "40 MDH"]),
        [format!("agrees {all}")]
    );
    assert_eq!(
        exports("100 MDH", ["70 MDH", "50 MDH"]),
        [format!("disagrees {all} 18500000")]
    );
    assert_eq!(
        exports("100 MDH", ["30 MDH", "20 MDH"]),
        [format!("disagrees {all} 48500000")]
    );
    // A range may be that of each of them, and one country leaves the rest open.
    assert_eq!(exports("entre 20 et 35 MDH", ["30 MDH", "20 MDH"]), [""; 0]);
    assert_eq!(
        sums(&[
            to("exports", "100 MDH", json!(["FR", "ES", "IT"])),
            to("exports", "30 MDH", "FR".into()),
            to("exports", "20 MDH", "ES".into()),
        ]),
        ["cannot_tell parts_of_whole 0.0 unassigned"]
    );
    // Who takes part in France can take part in Spain.
    assert_eq!(with("participants", "100", ["70", "50"]), [""; 0]);
}
