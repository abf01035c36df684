//! Shares and completions.

use serde_json::{Value, json};

use super::{claim, exports, facet, intervals, lines, of, sector};

fn total(printed: &str) -> Value {
    exports(printed, &json!({ "key": "total" }))
}

fn to_the_states(printed: &str) -> Value {
    exports(
        printed,
        &json!({ "breakdown": [facet("destination", "US")] }),
    )
}

fn share(printed: &str, of: &str) -> Value {
    exports(
        printed,
        &json!({ "sense": "share", "of": of, "breakdown": [facet("destination", "US")] }),
    )
}

#[test]
fn a_share_is_what_part_and_whole_make() {
    for of_what in ["total", "claim:total"] {
        let with = |printed: &str| {
            [
                total("458,5 MDH"),
                to_the_states("187 MDH"),
                share(printed, of_what),
            ]
        };
        assert_eq!(of(&with("41 %")), ["agrees share_of_whole 0.0 0.1 0.2"]);
        assert_eq!(
            of(&with("environ 20 %")),
            ["disagrees share_of_whole 0.0 0.1 0.2 15.67"]
        );
        assert_eq!(
            intervals(&sector(&[json!(with("environ 20 %"))]), "share_of_whole"),
            ("40.672..40.899".to_owned(), "15..25".to_owned())
        );
    }
}

#[test]
fn the_narrowest_and_the_worst_claims_decide() {
    let found = of(&[
        exports("plus de 458 MDH", &json!({})),
        total("458,5 MDH"),
        to_the_states("187 MDH"),
        share("environ 20 %", "total"),
    ]);
    assert_eq!(
        found,
        [
            "agrees same_indicator 0.0 0.1",
            "disagrees share_of_whole 0.1 0.2 0.3 15.67",
        ]
    );
}

#[test]
fn what_is_missing_is_named() {
    assert_eq!(
        of(&[to_the_states("187 MDH"), share("41 %", "total")]),
        ["cannot_tell share_of_whole 0.1 whole_unknown"]
    );
    assert_eq!(
        of(&[total("458,5 MDH"), share("41 %", "total")]),
        ["cannot_tell share_of_whole 0.1 base_unknown"]
    );
    assert_eq!(
        of(&[
            total("396.8754.516 DH"),
            to_the_states("187 MDH"),
            share("41 %", "total")
        ]),
        [
            "cannot_tell unreadable 0.0 unreadable",
            "cannot_tell share_of_whole 0.2 unreadable",
        ]
    );
}

#[test]
fn wholes_are_found_by_their_names() {
    let wholes = [
        ("national_total", json!({ "territory": "MA" })),
        ("regional_total", json!({ "territory": "06" })),
    ];
    for (of_what, whole) in wholes {
        let city = json!({ "territory": "06.141" });
        let mut share = exports("50 %", &city);
        let fields = share.as_object_mut().unwrap();
        fields.insert("sense".to_owned(), "share".into());
        fields.insert("of".to_owned(), of_what.into());
        let with = |printed| {
            of(&[
                exports("400 MDH", &whole),
                exports(printed, &city),
                share.clone(),
            ])
        };
        assert_eq!(with("200 MDH"), ["agrees share_of_whole 0.0 0.1 0.2"]);
        assert_eq!(
            with("300 MDH"),
            ["disagrees share_of_whole 0.0 0.1 0.2 24.28"]
        );
    }
    let validated = |printed: &str| {
        of(&[
            claim("artisans", "180.000", &json!({})),
            claim("validated_registrations", "90.000", &json!({})),
            claim(
                "validated_registrations",
                printed,
                &json!({ "sense": "share", "of": "artisans" }),
            ),
        ])
    };
    assert_eq!(
        validated("la moitié"),
        [
            "agrees part_above_whole 0.0 0.1",
            "agrees share_of_whole 0.0 0.1 0.2",
        ]
    );
    assert_eq!(
        validated("40 %"),
        [
            "agrees part_above_whole 0.0 0.1",
            "disagrees share_of_whole 0.0 0.1 0.2 9.5",
        ]
    );
}

#[test]
fn of_what_is_not_stated_nobody_can_tell() {
    assert_eq!(
        of(&[
            total("458,5 MDH"),
            to_the_states("187 MDH"),
            share("9 %", "not_stated")
        ]),
        ["cannot_tell share_of_whole 0.2 whole_not_stated"]
    );
    // Unless every whole that there can be is known, and none fits.
    let country = |printed: &str, breakdown: Value| {
        exports(
            printed,
            &json!({ "territory": "MA", "breakdown": breakdown }),
        )
    };
    let with = |printed: &str| {
        of(&[
            total("400 MDH"),
            to_the_states("100 MDH"),
            country("1 milliard de dirhams", json!([])),
            country("200 MDH", json!([facet("destination", "US")])),
            share(printed, "not_stated"),
        ])
    };
    for fits in ["25 %", "10 %", "50 %"] {
        assert_eq!(
            with(fits),
            ["cannot_tell share_of_whole 0.4 whole_not_stated"],
            "{fits}"
        );
    }
    assert_eq!(with("75 %"), ["disagrees share_of_whole 0.1 0.3 0.4 24.12"]);
}

#[test]
fn completion_takes_the_target() {
    let registrants = |printed: &str, others: Value| claim("registrants", printed, &others);
    let reached = || registrants("27.926", json!({}));
    let completion =
        |printed: &str| registrants(printed, json!({ "sense": "share", "of": "target" }));
    let target = |printed: &str| registrants(printed, json!({ "sense": "target" }));
    assert_eq!(
        of(&[reached(), completion("161 %"), target("17.350")]),
        ["agrees completion 0.0 0.1 0.2"]
    );
    assert_eq!(
        of(&[reached(), completion("161 %"), target("20.000")]),
        ["disagrees completion 0.0 0.1 0.2 20.87"]
    );
    assert_eq!(
        of(&[reached(), completion("161 %")]),
        ["cannot_tell completion 0.1 whole_unknown"]
    );
}

#[test]
fn another_population_explains_a_share_away() {
    let of_artisans = json!({ "population": "artisans", "breakdown": [facet("gender", "woman")] });
    let share = json!({
        "population": "artisans", "sense": "share", "of": "total",
        "breakdown": [facet("gender", "woman")],
    });
    let with = |population: &str| {
        let all = json!({ "population": population });
        lines(
            &sector(&[json!([
                claim("registrants", "400", &all),
                claim("registrants", "100", &of_artisans),
                claim("registrants", "50 %", &share),
            ])]),
            None,
        )
    };
    assert_eq!(
        with("artisans"),
        ["disagrees share_of_whole 0.0 0.1 0.2 24.5"]
    );
    for other in ["actors", ""] {
        assert_eq!(
            with(other),
            ["cannot_tell share_of_whole 0.0 0.1 0.2 population_shifts"],
            "{other}"
        );
    }
}

#[test]
fn a_completion_that_stands_alone_is_of_no_known_target() {
    let claims = [claim("completion_of_target", "161 %", &json!({}))];
    assert_eq!(of(&claims), ["cannot_tell completion 0.0 whole_unknown"]);
    let shares = [share("41 %", "cost")];
    assert_eq!(
        of(&shares),
        ["cannot_tell share_of_whole 0.0 whole_unknown"]
    );
}

#[test]
fn a_province_has_no_greater_share_of_the_country_than_its_region() {
    let share = |territory: &str, printed: &str, breakdown: &Value| {
        exports(
            printed,
            &json!({
                "territory": territory, "sense": "share", "of": "national_total",
                "breakdown": breakdown,
            }),
        )
    };
    let with = |province: &str, breakdown: Value| {
        let found = of(&[
            share("06", "30 %", &breakdown),
            share("06.141", province, &breakdown),
        ]);
        let above = found.into_iter().filter(|line| line.contains("above"));
        above.collect::<Vec<_>>()
    };
    assert_eq!(with("30 %", json!([])), [""; 0]);
    assert_eq!(
        with("35 %", json!([])),
        ["disagrees part_above_whole 0.0 0.1 4"]
    );
    // Of all carpets, or of all exports.
    let carpets = json!([facet("product_family", "carpets")]);
    assert_eq!(with("35 %", carpets), [""; 0]);
    // In a month, of that month or of the year that the claim is about.
    let month = |window: &str, month: Value, printed: &str, territory: &str| {
        let mut share = share(territory, printed, &month);
        share["window"] = window.into();
        share
    };
    let december = || json!([facet("time", "2024-12")]);
    let own = |region: Value| {
        let found = of(&[region, month("2024-12", json!([]), "35 %", "06.141")]);
        let above = found.into_iter().filter(|line| line.contains("above"));
        above.collect::<Vec<_>>()
    };
    assert_eq!(own(month("2024", december(), "9 %", "06")), [""; 0]);
    assert_eq!(
        own(month("2024-12", json!([]), "9 %", "06")),
        ["disagrees part_above_whole 0.0 0.1 25"]
    );
}

#[test]
fn a_claim_that_is_the_total_is_the_total() {
    let share = |printed: &str, of: &str| {
        exports(
            printed,
            &json!({ "breakdown": [facet("destination", "US")], "sense": "share", "of": of }),
        )
    };
    let with = |one: Value, other: Value| {
        let found = of(&[total("398 MDH"), one, other]).into_iter();
        let found = found.filter(|line| line.contains("same_indicator"));
        found.collect::<Vec<_>>()
    };
    assert_eq!(
        with(share("40 %", "claim:total"), share("55 %", "total")),
        ["disagrees same_indicator 0.1 0.2 14"]
    );
    assert_eq!(
        with(share("40 %", "claim:total"), share("40 %", "total")),
        ["agrees same_indicator 0.1 0.2"]
    );
    assert_eq!(
        with(
            share("40 %", "claim:total"),
            share("55 %", "national_total")
        ),
        [""; 0]
    );
}
