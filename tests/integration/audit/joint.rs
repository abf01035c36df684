//! Shares of several values at once.

use serde_json::{Value, json};

use super::wholes::only;
use super::{exports, facet, lines, of, sector};

fn share(values: &[&str], printed: &str) -> Value {
    share_of(values, "total", printed)
}

fn share_of(values: &[&str], of: &str, printed: &str) -> Value {
    let breakdown = match values {
        [value] => json!([{ "dimension": "destination", "value": value }]),
        values => json!([{ "dimension": "destination", "values": values }]),
    };
    exports(
        printed,
        &json!({ "breakdown": breakdown, "sense": "share", "of": of }),
    )
}

fn parts(claims: &[Value]) -> Vec<String> {
    let found = of(claims).into_iter();
    let found = found.filter(|line| line.contains("part"));
    found.collect()
}

#[test]
fn one_share_for_two_is_that_of_both_together() {
    let with = |both: &str, france: &str, spain: &str| {
        parts(&[
            share(&["FR", "ES"], both),
            share(&["FR"], france),
            share(&["ES"], spain),
        ])
    };
    assert_eq!(
        with("55 %", "35 %", "20 %"),
        ["agrees parts_of_whole 0.0 0.1 0.2"]
    );
    // Above it, and below it: there is nobody else.
    assert_eq!(
        with("40 %", "35 %", "20 %"),
        ["disagrees parts_of_whole 0.0 0.1 0.2 13.5"]
    );
    assert_eq!(
        with("70 %", "35 %", "20 %"),
        ["disagrees parts_of_whole 0.0 0.1 0.2 13.5"]
    );
    // Each alone is above it.
    assert_eq!(
        with("40 %", "45 %", "5 %"),
        ["disagrees part_above_whole 0.0 0.1 4"]
    );
    // A range may be one for each of them.
    assert_eq!(with("entre 35 et 40 %", "35 %", "20 %"), [""; 0]);
}

#[test]
fn of_some_of_the_values_only_too_much_shows() {
    let with = |france: &str, spain: &str| {
        parts(&[
            share(&["FR", "ES", "US"], "60 %"),
            share(&["FR"], france),
            share(&["ES"], spain),
        ])
    };
    assert_eq!(with("20 %", "10 %"), [""; 0]);
    assert_eq!(
        with("50 %", "20 %"),
        ["disagrees parts_of_whole 0.0 0.1 0.2 8.5"]
    );
    assert_eq!(
        parts(&[share(&["FR", "ES"], "40 %"), share(&["FR"], "45 %")]),
        ["disagrees part_above_whole 0.0 0.1 4"]
    );
    assert_eq!(
        parts(&[share(&["FR", "ES"], "40 %"), share(&["FR"], "35 %")]),
        [""; 0]
    );
}

#[test]
fn shares_of_other_wholes_show_nothing() {
    for of_what in ["national_total", "not_stated"] {
        let found = parts(&[
            share_of(&["FR", "ES"], of_what, "40 %"),
            share(&["FR"], "35 %"),
            share(&["ES"], "20 %"),
        ]);
        assert_eq!(found, [""; 0], "{of_what}");
    }
    let torn = [
        json!([share(&["FR", "ES"], "40 %"), share(&["ES"], "20 %")]),
        json!([share(&["FR"], "35 %")]),
        json!([share(&["FR"], "20 %")]),
    ];
    assert_eq!(only(lines(&sector(&torn), None), "parts_of_whole"), [""; 0]);
}

#[test]
fn territories_that_share_a_figure_come_to_it() {
    let of_regions = |regions: &[&str], printed: &str| {
        let mut fields = json!({ "territory": "MA", "sense": "share", "of": "national_total" });
        if let [region] = regions {
            fields["territory"] = (*region).into();
        } else {
            fields["breakdown"] = json!([{ "dimension": "territory", "values": regions }]);
        }
        exports(printed, &fields)
    };
    let with = |both: &str| {
        parts(&[
            of_regions(&["06", "03"], both),
            of_regions(&["06"], "35 %"),
            of_regions(&["03"], "20 %"),
        ])
    };
    assert_eq!(with("55 %"), ["agrees parts_of_whole 0.0 0.1 0.2"]);
    assert_eq!(with("40 %"), ["disagrees parts_of_whole 0.0 0.1 0.2 13.5"]);
}

#[test]
fn a_share_for_two_does_not_hide_that_others_are_above_all() {
    let claims = [
        share(&["FR"], "50 %"),
        share(&["ES"], "20 %"),
        share(&["US"], "40 %"),
        share(&["FR", "ES"], "70 %"),
    ];
    let found = |claims: &[Value]| {
        let found = parts(claims).into_iter();
        found
            .filter(|line| line.starts_with("disagrees"))
            .collect::<Vec<_>>()
    };
    let above = ["disagrees parts_of_whole 0.0 0.1 0.2 8.5"];
    assert_eq!(found(&claims[..3]), above);
    assert_eq!(found(&claims), above);
    // Women and men together are no part beside women.
    let of_gender = |values: Value, printed: &str| {
        let fields = json!({ "breakdown": [values], "sense": "share", "of": "total" });
        super::claim("artisans", printed, &fields)
    };
    let both = json!({ "dimension": "gender", "values": ["woman", "man"] });
    let women = json!({ "dimension": "gender", "value": "woman" });
    assert_eq!(
        parts(&[of_gender(both, "100 %"), of_gender(women, "60 %")]),
        [""; 0]
    );
}

#[test]
fn values_that_share_a_level_come_to_it_by_their_shares() {
    let with = |spain: &str| {
        let share = |country: &str, printed: &str| {
            exports(
                printed,
                &json!({
                    "breakdown": [facet("destination", country)], "sense": "share", "of": "total",
                }),
            )
        };
        let joint = json!([{ "dimension": "destination", "values": ["FR", "ES"] }]);
        only(
            of(&[
                exports("1.090 MDH", &json!({})),
                exports("294 MDH", &json!({ "breakdown": joint })),
                share("FR", "18 %"),
                share("ES", spain),
            ]),
            "parts_of_whole",
        )
    };
    assert_eq!(with("9 %"), ["agrees parts_of_whole 0.0 0.1 0.2 0.3"]);
    let [found] = &*with("15 %") else {
        panic!("{:?}", with("15 %"))
    };
    assert!(
        found.starts_with("disagrees parts_of_whole 0.0 0.1 0.2 0.3 "),
        "{found}"
    );
}

#[test]
fn a_joint_share_is_that_of_levels_out_of_their_whole() {
    let with = |carpets: &str, pottery: Option<&str>| {
        let family = |value: &str| json!({ "breakdown": [facet("product_family", value)] });
        let joint = json!({
            "breakdown": [{
                "dimension": "product_family", "values": ["pottery_and_stone", "carpets"],
            }],
            "sense": "share", "of": "total",
        });
        let mut share = family("pottery_and_stone");
        share["sense"] = "share".into();
        share["of"] = "total".into();
        let pottery = match pottery {
            Some(level) => exports(level, &family("pottery_and_stone")),
            None => exports("33 %", &share),
        };
        let found = of(&[
            exports("1.090 MDH", &json!({})),
            exports("52 %", &joint),
            pottery,
            exports(carpets, &family("carpets")),
        ]);
        let found = only(found, "share_of_whole").into_iter();
        found
            .filter(|line| !line.starts_with("cannot_tell"))
            .collect::<Vec<_>>()
    };
    for pottery in [Some("360 MDH"), None] {
        assert_eq!(
            with("207 MDH", pottery),
            ["agrees share_of_whole 0.0 0.1 0.2 0.3"]
        );
        let [found] = &*with("270 MDH", pottery) else {
            panic!("{:?}", with("270 MDH", pottery))
        };
        assert!(
            found.starts_with("disagrees share_of_whole 0.0 0.1 0.2 0.3 "),
            "{found}"
        );
    }
}
