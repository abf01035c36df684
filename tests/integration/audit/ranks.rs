//! Places among others.

use serde_json::{Value, json};

use super::{claim, exports, facet, of};

/// Exports of Casablanca-Settat, those of other regions, and its rank.
fn with(rank: &str, others: &[(&str, &str)]) -> Vec<String> {
    let mut claims = vec![
        exports("398 MDH", &json!({})),
        exports(rank, &json!({ "sense": "rank", "among": "regions" })),
    ];
    let regions = others.iter();
    claims.extend(regions.map(|(code, printed)| exports(printed, &json!({ "territory": code }))));
    of(&claims)
}

#[test]
fn a_larger_one_leaves_no_first_place() {
    assert_eq!(
        with("1", &[("07", "458,5 MDH")]),
        ["disagrees rank 0.0 0.1 0.2 1"]
    );
    assert_eq!(
        with("1", &[("07", "300 MDH")]),
        ["cannot_tell rank 0.0 0.1 0.2 parts_incomplete"]
    );
    // About 400 may be more or less than 398.
    assert_eq!(
        with("1", &[("07", "environ 400 MDH")]),
        ["cannot_tell rank 0.0 0.1 parts_incomplete"]
    );
    assert_eq!(
        with("12", &[("07", "300 MDH")]),
        ["disagrees rank 0.0 0.1 0.2 1"]
    );
}

#[test]
fn where_all_are_known_the_place_is() {
    let codes = [
        "01", "02", "03", "04", "05", "07", "08", "09", "10", "11", "12",
    ];
    let all: Vec<_> = codes
        .into_iter()
        .map(|code| (code, if code == "07" { "458,5 MDH" } else { "100 MDH" }))
        .collect();
    assert_eq!(
        with("2", &all),
        ["agrees rank 0.0 0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 0.10 0.11 0.12"]
    );
    assert_eq!(with("1", &all), ["disagrees rank 0.0 0.1 0.7 1"]);
}

#[test]
fn without_its_own_figure_there_is_no_place() {
    let rank = exports("1", &json!({ "sense": "rank", "among": "regions" }));
    let other = exports("458,5 MDH", &json!({ "territory": "07" }));
    assert_eq!(of(&[rank, other]), ["cannot_tell rank 0.0 base_unknown"]);
}

#[test]
fn among_destinations() {
    let to = |country: &str, printed: &str, mut others: Value| {
        let fields = others.as_object_mut().unwrap();
        let breakdown = json!([facet("destination", country)]);
        fields.insert("breakdown".to_owned(), breakdown);
        exports(printed, &others)
    };
    let with = |french: &str| {
        of(&[
            to("US", "187 MDH", json!({})),
            to(
                "US",
                "1",
                json!({ "sense": "rank", "among": "destination" }),
            ),
            to("FR", french, json!({})),
        ])
    };
    assert_eq!(with("200 MDH"), ["disagrees rank 0.0 0.1 0.2 1"]);
    assert_eq!(
        with("100 MDH"),
        ["cannot_tell rank 0.0 0.1 parts_incomplete"]
    );
}

#[test]
fn what_is_left_over_has_no_place() {
    let family = |family: &str, printed: &str, mut others: Value| {
        let fields = others.as_object_mut().unwrap();
        fields.insert(
            "breakdown".to_owned(),
            json!([facet("product_family", family)]),
        );
        exports(printed, &others)
    };
    let rank = json!({ "sense": "rank", "among": "product_family" });
    let with = |other: &str| {
        of(&[
            family("carpets", "500 MDH", json!({})),
            family("carpets", "1", rank.clone()),
            family(other, "900 MDH", json!({})),
        ])
    };
    for other in ["miscellaneous", "other:autres"] {
        assert_eq!(
            with(other),
            ["cannot_tell rank 0.0 0.1 parts_incomplete"],
            "{other}"
        );
    }
    assert_eq!(with("jewelry"), ["disagrees rank 0.0 0.1 0.2 1"]);
}

#[test]
fn places_are_among_one_population() {
    let with = |population: &str| {
        let own = json!({ "territory": "03", "population": population });
        let rank = json!({ "territory": "03", "sense": "rank", "among": "regions" });
        let found = of(&[
            super::claim("registrants", "50.000", &own),
            super::claim("registrants", "60.000", &json!({})),
            super::claim("registrants", "1", &rank),
        ]);
        let ranks = found.into_iter().filter(|line| line.contains(" rank "));
        ranks.collect::<Vec<_>>()
    };
    assert_eq!(with("actors"), ["cannot_tell rank 0.2 population_shifts"]);
    assert_eq!(with(""), ["disagrees rank 0.0 0.1 0.2 1"]);
}

#[test]
fn a_place_is_one_of_all() {
    let rank = |printed: &str, among: &str| {
        of(&[exports(
            printed,
            &json!({ "sense": "rank", "among": among }),
        )])
    };
    assert_eq!(rank("12", "regions"), ["cannot_tell rank 0.0 base_unknown"]);
    assert_eq!(rank("13", "regions"), ["disagrees rank 0.0 1"]);
    assert_eq!(
        rank("13", "destination"),
        ["cannot_tell rank 0.0 base_unknown"]
    );
}

#[test]
fn among_the_provinces_of_one_region() {
    // Dakhla-Oued Ed-Dahab has two provinces.
    let (aousserd, oued) = ("12.066", "12.391");
    let with = |rank: &str| {
        let fields = json!({ "territory": oued, "sense": "rank", "among": "territory" });
        of(&[
            exports("40 MDH", &json!({ "territory": aousserd })),
            exports("60 MDH", &json!({ "territory": oued })),
            exports(rank, &fields),
        ])
    };
    assert_eq!(with("1"), ["agrees rank 0.0 0.1 0.2"]);
    assert_eq!(with("2"), ["disagrees rank 0.0 0.1 0.2 1"]);
}

#[test]
fn only_one_is_the_first() {
    let first = |indicator: &str, territory: &str, place: &str| {
        let rank = json!({ "sense": "rank", "among": "regions", "territory": territory });
        claim(indicator, place, &rank)
    };
    let with = |indicator: &str, places: [&str; 2]| {
        let [one, other] = places;
        let found = of(&[
            first(indicator, "06", one),
            first(indicator, "07", other),
            first(indicator, "06", one),
        ]);
        let found = found.into_iter();
        found
            .filter(|line| !line.starts_with("cannot_tell"))
            .collect::<Vec<_>>()
    };
    let same = "agrees same_indicator 0.0 0.2";
    assert_eq!(
        with("exports", ["1", "1"]),
        [same, "disagrees rank 0.0 0.1 1"]
    );
    assert_eq!(with("exports", ["1", "2"]), [same]);
    // Two regions can have as many cooperatives.
    assert_eq!(with("cooperatives", ["1", "1"]), [same]);
}

/// Exports of Casablanca-Settat to a country, with other fields.
fn to(country: &str, printed: &str, mut others: Value) -> Value {
    let fields = others.as_object_mut().unwrap();
    let breakdown = json!([facet("destination", country)]);
    fields.insert("breakdown".to_owned(), breakdown);
    exports(printed, &others)
}

fn first(country: &str) -> Value {
    let rank = json!({ "sense": "rank", "among": "destination" });
    to(country, "1", rank)
}

fn share(country: &str, printed: &str) -> Value {
    to(country, printed, json!({ "sense": "share", "of": "total" }))
}

/// The findings about ranks.
fn ranks(claims: &[Value]) -> Vec<String> {
    super::wholes::only(of(claims), "rank")
}

#[test]
fn shares_of_one_whole_are_ranked() {
    let with = |french: &str| ranks(&[share("US", "20 %"), first("US"), share("FR", french)]);
    assert_eq!(with("30 %"), ["disagrees rank 0.0 0.1 0.2 1"]);
    // Both may be 20.4 percent.
    for french in ["20,4 %", "environ 20 %"] {
        assert_eq!(
            with(french),
            ["cannot_tell rank 0.0 0.1 parts_incomplete"],
            "{french}"
        );
    }
    assert_eq!(
        with("10 %"),
        ["cannot_tell rank 0.0 0.1 0.2 parts_incomplete"]
    );
    // Of the region and of the country, they cannot be compared.
    let national = json!({ "sense": "share", "of": "national_total" });
    assert_eq!(
        ranks(&[share("US", "20 %"), first("US"), to("FR", "30 %", national)]),
        ["cannot_tell rank 0.0 0.1 parts_incomplete"]
    );
}

#[test]
fn shares_decide_where_levels_are_too_round() {
    let with = |whole: &str, french: &str| {
        ranks(&[
            exports(whole, &json!({})),
            share("US", "20 %"),
            share("FR", french),
            first("US"),
        ])
    };
    let disagrees = ["disagrees rank 0.1 0.2 0.3 1"];
    assert_eq!(with("environ 1 milliard de dirhams", "22 %"), disagrees);
    assert_eq!(with("1.000.000.000 DH", "22 %"), disagrees);
    assert_eq!(
        with("1.000.000.000 DH", "19 %"),
        ["cannot_tell rank 0.1 0.3 parts_incomplete"]
    );
}

#[test]
fn a_share_of_a_whole_is_ranked_among_levels() {
    // 19.5 to 20.5 percent of 399.5 to 400.5 million are 78 to 82 million.
    let with = |named: &str, american: &str| {
        ranks(&[
            exports("400 MDH", &json!({})),
            share("FR", "20 %"),
            to("US", american, json!({})),
            first(named),
        ])
    };
    assert_eq!(with("FR", "83 MDH"), ["disagrees rank 0.0 0.1 0.2 0.3 1"]);
    assert_eq!(with("US", "77 MDH"), ["disagrees rank 0.0 0.1 0.2 0.3 1"]);
    for (named, american) in [("FR", "82 MDH"), ("FR", "77 MDH")] {
        assert_eq!(
            with(named, american),
            ["cannot_tell rank 0.1 0.3 parts_incomplete"],
            "{american}"
        );
    }
    assert_eq!(
        with("US", "78 MDH"),
        ["cannot_tell rank 0.0 0.2 0.3 parts_incomplete"]
    );
    assert_eq!(
        with("US", "83 MDH"),
        ["cannot_tell rank 0.0 0.1 0.2 0.3 parts_incomplete"]
    );
}

#[test]
fn what_grew_from_a_base_is_ranked() {
    let growth = json!({ "sense": "growth", "against": "2023" });
    let with = |french: &str| {
        ranks(&[
            to("US", "100 MDH", json!({ "window": "2023" })),
            to("US", "10 %", growth.clone()),
            first("US"),
            to("FR", french, json!({})),
        ])
    };
    assert_eq!(with("112 MDH"), ["disagrees rank 0.0 0.1 0.2 0.3 1"]);
    assert_eq!(
        with("110 MDH"),
        ["cannot_tell rank 0.0 0.1 0.2 parts_incomplete"]
    );
}

#[test]
fn what_contradicts_itself_has_no_place() {
    let with = |again: &str| {
        ranks(&[
            exports("400 MDH", &json!({})),
            share("FR", "30 %"),
            share("FR", again),
            to("US", "60 MDH", json!({})),
            first("US"),
        ])
    };
    assert_eq!(with("30,2 %"), ["disagrees rank 0.0 0.2 0.3 0.4 1"]);
    assert_eq!(
        with("10 %"),
        ["cannot_tell rank 0.0 0.3 0.4 parts_incomplete"]
    );
}

#[test]
fn shares_of_all_regions_leave_one_place() {
    let with = |place: &str| {
        let codes = (1..=12).map(|code| format!("{code:02}"));
        let shares = codes.map(|code| {
            let printed = if code == "07" { "20 %" } else { "5 %" };
            let share = json!({ "territory": code, "sense": "share", "of": "national_total" });
            exports(printed, &share)
        });
        let rank = json!({ "territory": "07", "sense": "rank", "among": "regions" });
        let mut claims: Vec<_> = shares.collect();
        claims.push(exports(place, &rank));
        ranks(&claims)
    };
    assert_eq!(
        with("1"),
        ["agrees rank 0.0 0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 0.10 0.11 0.12"]
    );
    let pushed = with("2");
    assert_eq!(pushed.len(), 1);
    assert!(
        pushed[0].starts_with("disagrees rank 0.0 0.1"),
        "{pushed:?}"
    );
}

#[test]
fn an_ordinal_is_a_place() {
    for first in ["1ère", "première", "first", "المرتبة الأولى"] {
        assert_eq!(
            with(first, &[("07", "458,5 MDH")]),
            ["disagrees rank 0.0 0.1 0.2 1"],
            "{first}"
        );
        assert_eq!(
            with(first, &[("07", "300 MDH")]),
            ["cannot_tell rank 0.0 0.1 0.2 parts_incomplete"],
            "{first}"
        );
    }
    // Exports are no place.
    let exports = exports("1er", &json!({}));
    assert_eq!(of(&[exports]), ["cannot_tell unreadable 0.0 unreadable"]);
}
