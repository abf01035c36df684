//! Claims of one thing against each other.

use serde_json::{Value, json};

use super::{claim, dated, exports, facet, lines, of, sector};

#[test]
fn what_one_value_fits_agrees() {
    let none = &json!({});
    assert_eq!(
        of(&[exports("environ 400 MDH", none), exports("398 MDH", none)]),
        ["agrees same_indicator 0.0 0.1"]
    );
    assert_eq!(
        of(&[exports("environ 400 MDH", none), exports("451 MDH", none)]),
        ["disagrees same_indicator 0.0 0.1 500000"]
    );
    // One claim alone is no finding.
    assert_eq!(of(&[exports("398 MDH", none)]), [""; 0]);
}

#[test]
fn an_outlier_disagrees_with_those_that_agree_with_each_other() {
    let none = &json!({});
    assert_eq!(
        of(&[
            exports("environ 400 MDH", none),
            exports("398 MDH", none),
            exports("500 MDH", none),
        ]),
        [
            "agrees same_indicator 0.0 0.1",
            "disagrees same_indicator 0.0 0.2 49500000",
            "disagrees same_indicator 0.1 0.2 101000000",
        ]
    );
}

#[test]
fn other_things_are_not_compared() {
    let others = [
        json!({ "territory": "03" }),
        json!({ "window": "2023" }),
        json!({ "breakdown": [facet("destination", "US")] }),
        json!({ "sense": "target" }),
        json!({ "window": "" }),
    ];
    for other in others {
        let claims = [exports("600 MDH", &json!({})), exports("500 MDH", &other)];
        let found = of(&claims);
        assert_eq!(found, [""; 0], "{other}");
    }
}

#[test]
fn one_thing_can_be_written_in_two_ways() {
    let pairs = [
        // A territory beside the claim or in its breakdown.
        (
            json!({ "territory": "06.141" }),
            json!({ "breakdown": [facet("territory", "06.141")] }),
        ),
        // A month as the window or in the breakdown.
        (
            json!({ "window": "2024-03" }),
            json!({ "breakdown": [facet("time", "2024-03")] }),
        ),
        (
            json!({ "window": "2024-03" }),
            json!({ "window": "2024-03-01/2024-03-31" }),
        ),
        // Facets in another order.
        (
            json!({ "breakdown": [facet("destination", "US"), facet("product_family", "carpets")] }),
            json!({ "breakdown": [facet("product_family", "carpets"), facet("destination", "US")] }),
        ),
    ];
    for (one, other) in pairs {
        let claims = [exports("60 MDH", &one), exports("50 MDH", &other)];
        assert_eq!(
            of(&claims),
            ["disagrees same_indicator 0.0 0.1 9000000"],
            "{one} {other}"
        );
    }
}

#[test]
fn a_headline_is_granted_its_rounding_and_its_cutting_off() {
    let (headline, body) = (json!({ "placement": "headline" }), json!({}));
    let with = |headlined: &str, printed: &str| {
        of(&[
            claim("registrants", headlined, &headline),
            claim("registrants", printed, &body),
        ])
    };
    assert_eq!(
        with("700.000", "651.000"),
        ["agrees same_indicator 0.0 0.1"]
    );
    assert_eq!(with("52.000", "52.740"), ["agrees same_indicator 0.0 0.1"]);
    assert_eq!(
        with("52.000", "53.000"),
        ["disagrees same_indicator 0.0 0.1 1"]
    );
    assert_eq!(with("23", "24"), ["disagrees same_indicator 0.0 0.1 1"]);
    assert_eq!(with("20", "29"), ["disagrees same_indicator 0.0 0.1 9"]);
    // In the body it says what it says.
    assert_eq!(
        of(&[
            claim("registrants", "52.000", &body),
            claim("registrants", "52.740", &body)
        ]),
        ["disagrees same_indicator 0.0 0.1 740"]
    );
}

#[test]
fn more_than_a_number_is_said_of_the_number_itself() {
    let none = &json!({});
    let with = |one: &str, other: &str| {
        of(&[
            claim("registrants", one, none),
            claim("registrants", other, none),
        ])
    };
    assert_eq!(
        with("370.000", "plus de 370.000"),
        ["agrees same_indicator 0.0 0.1"]
    );
    assert_eq!(
        with("369.999", "plus de 370.000"),
        ["disagrees same_indicator 0.0 0.1 1"]
    );
    assert_eq!(
        with("moins de 370.000", "plus de 370.000"),
        ["disagrees same_indicator 0.0 0.1 1"]
    );
}

#[test]
fn two_populations_neither_agree_nor_contradict_each_other() {
    let counting = |population: &str| json!({ "population": population });
    let with = |one: &str, other: &str, printed: &str| {
        of(&[
            claim("registrants", "plus de 421.000", &counting(one)),
            claim("registrants", printed, &counting(other)),
        ])
    };
    assert_eq!(
        with("actors", "artisans", "environ 420.000"),
        ["cannot_tell population 0.0 0.1 population_shifts"]
    );
    assert_eq!(
        with("actors", "artisans", "300.000"),
        ["cannot_tell population 0.0 0.1 population_shifts"]
    );
    // A source that does not say may count the same.
    assert_eq!(with("actors", "", "422.000"), ["agrees population 0.0 0.1"]);
    assert_eq!(
        with("actors", "", "300.000"),
        ["cannot_tell population 0.0 0.1 population_shifts"]
    );
    assert_eq!(
        with("actors", "actors", "300.000"),
        ["disagrees same_indicator 0.0 0.1 121000"]
    );
}

#[test]
fn units_that_differ_cannot_be_compared() {
    assert_eq!(
        of(&[
            exports("398 MDH", &json!({})),
            exports("10 %", &json!({ "unit": "percent" }))
        ]),
        ["cannot_tell same_indicator 0.0 0.1 units_differ"]
    );
}

#[test]
fn undated_statements_may_speak_of_different_days() {
    let undated = |printed| claim("registrants", printed, &json!({ "window": "" }));
    let two = |one, other| sector(&[json!([undated(one)]), json!([undated(other)])]);
    assert_eq!(
        lines(&two("395.000", "370.000"), None),
        ["cannot_tell same_indicator 0.0 1.0 window_not_resolved"]
    );
    assert_eq!(
        lines(&two("395.000", "395.000"), None),
        ["agrees same_indicator 0.0 1.0"]
    );
    // One statement speaks of one day.
    assert_eq!(
        of(&[undated("395.000"), undated("370.000")]),
        ["disagrees same_indicator 0.0 0.1 25000"]
    );
}

#[test]
fn relative_windows_take_a_day() {
    let fairs = |printed| claim("exhibitions", printed, &json!({ "window": "P4Y" }));
    let two = sector(&[json!([fairs("23")]), json!([fairs("24")])]);
    assert_eq!(
        lines(&two, None),
        [
            "cannot_tell unresolved_window 0.0 window_not_resolved",
            "cannot_tell unresolved_window 1.0 window_not_resolved",
        ]
    );
    assert_eq!(
        lines(&two, Some("2025-04-01")),
        ["disagrees same_indicator 0.0 1.0 1"]
    );
    // In one statement they are the same four years, whichever they are.
    assert_eq!(
        of(&[fairs("23"), fairs("24")]),
        [
            "disagrees same_indicator 0.0 0.1 1",
            "cannot_tell unresolved_window 0.0 window_not_resolved",
            "cannot_tell unresolved_window 0.1 window_not_resolved",
        ]
    );
}

#[test]
fn what_cannot_be_read_is_found_and_compared_with_nothing() {
    let none = &json!({});
    assert_eq!(
        of(&[exports("396.8754.516 DH", none), exports("398 MDH", none)]),
        ["cannot_tell unreadable 0.0 unreadable"]
    );
}

#[test]
fn what_cannot_be_read_leaves_at_least_the_rest() {
    let site = |facility: &str, printed: &str| {
        let breakdown = json!([super::facet("part", facility)]);
        claim(
            "support_amount",
            printed,
            &json!({ "breakdown": breakdown }),
        )
    };
    let sector = sector(&[json!([
        site("a", "396.8754.516 درهم"),
        site("b", "395910 درهم"),
    ])]);
    assert_eq!(
        super::intervals(&sector, "unreadable"),
        ("395910..".to_owned(), String::new())
    );
}

#[test]
fn one_figure_of_two_territories_cannot_be_told() {
    let city = |printed: &str| exports(printed, &json!({ "territory": "06.141" }));
    let region = |printed: &str| exports(printed, &json!({}));
    let two = |one: &str, other: &str| {
        lines(&sector(&[json!([city(one)]), json!([region(other)])]), None)
    };
    assert_eq!(
        two("458,5 MDH", "458,5 MDH"),
        ["cannot_tell same_indicator 0.0 1.0 not_comparable"]
    );
    // Round figures meet by chance, and a city can have all but a little.
    assert_eq!(two("400 MDH", "400 MDH"), [""; 0]);
    assert_eq!(two("458,5 MDH", "459,5 MDH"), [""; 0]);
}

#[test]
fn windows_that_are_close_never_contradict_each_other() {
    let fairs = |on: &str, printed: &str| {
        json!({ "published_on": on, "claims": [
            claim("exhibitions", printed, &json!({ "window": "P4Y" }))
        ] })
    };
    let two = |one: &Value, other: &Value| lines(&dated(&[one.clone(), other.clone()]), None);
    let first = fairs("2025-04-08", "23");
    assert_eq!(
        two(&first, &fairs("2025-04-09", "32")),
        ["cannot_tell same_indicator 0.0 1.0 windows_differ"]
    );
    assert_eq!(
        two(&first, &fairs("2025-08-31", "23")),
        ["agrees same_indicator 0.0 1.0"]
    );
    // On one day the windows are the same.
    assert_eq!(
        two(&first, &fairs("2025-04-08", "32")),
        ["disagrees same_indicator 0.0 1.0 9"]
    );
    // After more than a tenth of four years they are others.
    assert_eq!(two(&first, &fairs("2025-09-02", "23")), [""; 0]);
    assert_eq!(two(&first, &fairs("2029-04-08", "32")), [""; 0]);
}

#[test]
fn the_stock_of_a_year_is_mostly_that_of_its_end() {
    let with = |indicator: &str, windows: [&str; 2], other: &str| {
        let claims = [(windows[0], "420.000"), (windows[1], other)];
        let claims =
            claims.map(|(window, printed)| claim(indicator, printed, &json!({ "window": window })));
        of(&claims)
    };
    for other in ["../2024-12-31", "2024-12", "2024-10-01/2024-12-31"] {
        assert_eq!(
            with("artisans", ["2024", other], "500.000"),
            ["cannot_tell same_indicator 0.0 0.1 windows_differ"]
        );
        assert_eq!(
            with("artisans", ["2024", other], "420.000"),
            ["agrees same_indicator 0.0 0.1"]
        );
    }
    // The end of another month is another day.
    assert_eq!(
        with("artisans", ["2024", "../2024-11-30"], "500.000"),
        [""; 0]
    );
    // Nobody gives the state of several years.
    assert_eq!(
        with("artisans", ["2024", "2021-01-01/2024-12-31"], "500.000"),
        [""; 0]
    );
    // What flows over a year does not flow in its last month.
    assert_eq!(with("visitors", ["2024", "2024-12"], "300.000"), [""; 0]);
    // On one day there is one stock.
    assert_eq!(
        with("artisans", ["../2024-12-31", "../2024-12-31"], "500.000"),
        ["disagrees same_indicator 0.0 0.1 80000"]
    );
}
