//! Parts against their whole.

use serde_json::{Value, json};

use super::{claim, exports, facet, intervals, of, sector};

fn whole(printed: &str, parts: &str) -> Value {
    exports(printed, &json!({ "key": "all", "parts": parts }))
}

fn to(destination: &str, printed: &str) -> Value {
    let breakdown = json!([facet("destination", destination)]);
    exports(
        printed,
        &json!({ "part_of": "all", "breakdown": breakdown }),
    )
}

#[test]
fn all_parts_add_up() {
    let with = |total: &str| {
        of(&[
            whole(total, "all"),
            to("US", "187 MDH"),
            to("FR", "100 MDH"),
        ])
    };
    assert_eq!(with("287,5 MDH"), ["agrees parts_of_whole 0.0 0.1 0.2"]);
    assert_eq!(
        with("300 MDH"),
        ["disagrees parts_of_whole 0.0 0.1 0.2 11500000"]
    );
    assert_eq!(
        with("280 MDH"),
        ["disagrees parts_of_whole 0.0 0.1 0.2 5500000"]
    );
}

#[test]
fn some_parts_only_must_not_be_above() {
    let with = |total: &str| of(&[whole(total, ""), to("US", "187 MDH"), to("FR", "100 MDH")]);
    assert_eq!(
        with("300 MDH"),
        [
            "cannot_tell parts_of_whole 0.0 0.1 0.2 parts_incomplete",
            "agrees part_above_whole 0.0 0.1 0.2",
        ]
    );
    assert_eq!(
        with("280 MDH"),
        ["disagrees parts_of_whole 0.0 0.1 0.2 5500000"]
    );
}

#[test]
fn a_part_that_cannot_be_read_may_be_anything() {
    let with = |total: &str| {
        of(&[
            whole(total, "all"),
            to("US", "187 MDH"),
            to("FR", "396.8754.516 DH"),
        ])
    };
    assert_eq!(
        with("300 MDH"),
        [
            "cannot_tell parts_of_whole 0.0 0.1 0.2 unreadable",
            "agrees part_above_whole 0.0 0.1 0.2",
            "cannot_tell unreadable 0.2 unreadable",
        ]
    );
    let above = with("180 MDH");
    assert!(
        above.contains(&"disagrees parts_of_whole 0.0 0.1 0.2 6000000".to_owned()),
        "{above:?}"
    );
}

#[test]
fn dimensions_are_added_up_apart() {
    let by = |dimension: &str, value: &str, printed: &str| {
        let breakdown = json!([facet(dimension, value)]);
        claim(
            "artisans",
            printed,
            &json!({ "part_of": "all", "breakdown": breakdown }),
        )
    };
    let total = claim("artisans", "100", &json!({ "key": "all", "parts": "all" }));
    let found = of(&[
        total,
        by("gender", "woman", "60"),
        by("gender", "man", "40"),
        by("milieu", "urban", "70"),
        by("milieu", "rural", "30"),
    ]);
    assert_eq!(
        found,
        [
            "agrees parts_of_whole 0.0 0.1 0.2",
            "agrees parts_of_whole 0.0 0.3 0.4",
        ]
    );
}

#[test]
fn parts_in_percent_add_up_to_a_hundred() {
    let share = |destination: &str, printed: &str| {
        exports(
            printed,
            &json!({
                "part_of": "all", "sense": "share", "of": "total",
                "breakdown": [facet("destination", destination)],
            }),
        )
    };
    let with = |one: &str, other: &str| {
        let found = of(&[
            whole("458,5 MDH", "all"),
            share("US", one),
            share("FR", other),
        ]);
        let sums = found
            .into_iter()
            .filter(|line| line.contains("parts_of_whole"));
        sums.collect::<Vec<_>>()
    };
    assert_eq!(with("60 %", "40 %"), ["agrees parts_of_whole 0.0 0.1 0.2"]);
    assert_eq!(
        with("70 %", "40 %"),
        ["disagrees parts_of_whole 0.0 0.1 0.2 9"]
    );
    assert_eq!(
        with("50 %", "40 %"),
        ["disagrees parts_of_whole 0.0 0.1 0.2 9"]
    );
}

#[test]
fn one_figure_for_several_values_is_divided_by_nobody() {
    let breakdown = json!([{ "dimension": "destination", "values": ["US", "FR"] }]);
    assert_eq!(
        of(&[exports("200 MDH", &json!({ "breakdown": breakdown }))]),
        ["cannot_tell parts_of_whole 0.0 unassigned"]
    );
    // It is a part like any other, and held against the whole as such.
    let joint = exports(
        "200 MDH",
        &json!({ "part_of": "all", "breakdown": breakdown }),
    );
    let found = of(&[whole("300 MDH", "all"), joint, to("ES", "100 MDH")]);
    assert_eq!(found, ["agrees parts_of_whole 0.0 0.1 0.2"]);
}

#[test]
fn parts_that_may_overlap_are_no_contradiction() {
    let found = of(&[
        whole("280 MDH", ""),
        to("europe", "200 MDH"),
        to("FR", "100 MDH"),
    ]);
    assert_eq!(
        found,
        ["cannot_tell parts_of_whole 0.0 0.1 0.2 not_comparable"]
    );
}

#[test]
fn what_lies_inside_is_not_above() {
    let region = || exports("398 MDH", &json!({}));
    let insides = [
        json!({ "territory": "06.141" }),
        json!({ "breakdown": [facet("destination", "US")] }),
        json!({ "territory": "06.141", "breakdown": [facet("destination", "US")] }),
        json!({ "window": "2024-03" }),
        json!({ "window": "2024-01/2024-03" }),
    ];
    for inside in insides {
        assert_eq!(
            of(&[region(), exports("399 MDH", &inside)]),
            [""; 0],
            "{inside}"
        );
        assert_eq!(
            of(&[region(), exports("450 MDH", &inside)]),
            ["disagrees part_above_whole 0.0 0.1 51000000"],
            "{inside}"
        );
    }
    // The state of a stock is no part of another one.
    let stock =
        |window: &str, printed: &str| claim("artisans", printed, &json!({ "window": window }));
    assert_eq!(
        of(&[stock("2024", "100"), stock("2024-03", "200")]),
        [""; 0]
    );
}

#[test]
fn validated_entries_are_entries_and_artisans() {
    let with = |validated: &str| {
        [
            claim("artisans", "environ 180.000", &json!({})),
            claim("validated_registrations", validated, &json!({})),
        ]
    };
    assert_eq!(of(&with("89.812")), ["agrees part_above_whole 0.0 0.1"]);
    assert_eq!(
        of(&with("200.000")),
        ["cannot_tell part_above_whole 0.0 0.1 population_shifts"]
    );
    // Unless it says that these are artisans.
    let mut of_artisans = with("200.000");
    let [_, validated] = &mut of_artisans;
    let fields = validated.as_object_mut().unwrap();
    fields.insert("population".to_owned(), "artisans".into());
    assert_eq!(
        of(&of_artisans),
        ["disagrees part_above_whole 0.0 0.1 15000"]
    );
    let sector = sector(&[json!(with("89.812"))]);
    assert_eq!(
        intervals(&sector, "part_above_whole"),
        ("89812..".to_owned(), "175000..185000".to_owned())
    );
}

#[test]
fn shares_that_nobody_links_are_not_above_a_hundred() {
    let share = |dimension: &str, value: &str, printed: &str| {
        let breakdown = json!([facet(dimension, value)]);
        claim(
            "artisans",
            printed,
            &json!({ "sense": "share", "of": "total", "breakdown": breakdown }),
        )
    };
    let sums = |claims: &[Value]| {
        let found = of(claims).into_iter();
        let sums = found.filter(|line| line.contains("parts_of_whole"));
        sums.collect::<Vec<_>>()
    };
    let branches = |one: &str, other: &str| {
        sums(&[
            share("branch", "leather", one),
            share("branch", "wood", other),
        ])
    };
    assert_eq!(branches("60 %", "30 %"), [""; 0]);
    assert_eq!(branches("60 %", "40 %"), ["agrees parts_of_whole 0.0 0.1"]);
    assert_eq!(
        branches("60 %", "50 %"),
        ["disagrees parts_of_whole 0.0 0.1 9"]
    );
    // Women and men are all there are.
    let genders = |one: &str, other: &str| {
        sums(&[share("gender", "woman", one), share("gender", "man", other)])
    };
    assert_eq!(genders("60 %", "40 %"), ["agrees parts_of_whole 0.0 0.1"]);
    assert_eq!(
        genders("60 %", "30 %"),
        ["disagrees parts_of_whole 0.0 0.1 9"]
    );
}

#[test]
fn one_of_several_values_is_not_above_them_all() {
    let both = json!({ "breakdown": [{ "dimension": "destination", "values": ["FR", "ES"] }] });
    let with = |alone: &str| {
        let france = json!({ "breakdown": [facet("destination", "FR")] });
        let found = of(&[exports("100 MDH", &both), exports(alone, &france)]);
        let above = found.into_iter().filter(|line| line.contains("above"));
        above.collect::<Vec<_>>()
    };
    assert_eq!(with("100 MDH"), [""; 0]);
    assert_eq!(
        with("120 MDH"),
        ["disagrees part_above_whole 0.0 0.1 19000000"]
    );
    let regions = json!({
        "territory": "MA",
        "breakdown": [{ "dimension": "territory", "values": ["06", "03"] }],
    });
    let found = of(&[exports("100 MDH", &regions), exports("120 MDH", &json!({}))]);
    let above = "disagrees part_above_whole 0.0 0.1 19000000";
    assert!(found.iter().any(|line| line == above), "{found:?}");
}

#[test]
fn what_flows_is_not_above_a_longer_window() {
    let with = |indicator: &str, long: &str, short: &str| {
        let over =
            |printed: &str, window: &str| claim(indicator, printed, &json!({ "window": window }));
        of(&[over("1000", long), over("1100", short)])
    };
    let (four, spring) = ("2021-01-01/2024-12-31", "2025-02-01/2025-06-30");
    let above = ["disagrees part_above_whole 0.0 0.1 100"];
    assert_eq!(with("participants", four, "2023"), above);
    assert_eq!(with("exhibitions", four, "2022-01-01/2023-12-31"), above);
    assert_eq!(with("visitors", spring, "2025-03-01/2025-03-30"), above);
    // Not all of its days lie in the window.
    assert_eq!(with("participants", four, "2025"), [""; 0]);
    assert_eq!(
        with("participants", spring, "2025-06-01/2025-07-01"),
        [""; 0]
    );
    // A stock may shrink.
    assert_eq!(with("artisans", four, "2023"), [""; 0]);
}

#[test]
fn all_provinces_are_all_there_is_beside_other_divisions() {
    let part = |printed: &str, breakdown: Value| {
        claim(
            "investment",
            printed,
            &json!({ "territory": "10", "part_of": "all", "breakdown": [breakdown] }),
        )
    };
    let with = |last: &str| {
        let shared = json!({ "dimension": "territory", "values": ["10.071", "10.521"] });
        let found = of(&[
            claim(
                "investment",
                "60 MDH",
                &json!({ "territory": "10", "key": "all", "parts": "all" }),
            ),
            part("25 MDH", facet("territory", "10.261")),
            part("20 MDH", shared),
            part(last, facet("territory", "10.473")),
            part("24 MDH", facet("part", "ministère")),
            part("18 MDH", facet("part", "région")),
        ]);
        let found = found.into_iter();
        found
            .filter(|line| line.contains("parts_of_whole 0.0 0.1"))
            .collect::<Vec<_>>()
    };
    assert_eq!(with("15 MDH"), ["agrees parts_of_whole 0.0 0.1 0.2 0.3"]);
    assert_eq!(
        with("5 MDH"),
        ["disagrees parts_of_whole 0.0 0.1 0.2 0.3 8000000"]
    );
}
