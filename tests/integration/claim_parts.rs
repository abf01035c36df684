//! The breakdown of a claim lies inside the claim.

use artisanat::figure::StatedDraft;
use artisanat::statement::{Claim, ClaimDraft, FacetDraft};

fn refusals(
    territory: &'static str,
    window: &'static str,
    breakdown: &[(&'static str, &'static str)],
) -> Vec<String> {
    let facet = |&(dimension, value): &(&'static str, &'static str)| FacetDraft {
        dimension: dimension.into(),
        value: value.into(),
        ..FacetDraft::default()
    };
    let draft = ClaimDraft {
        indicator: "exports".into(),
        territory: territory.into(),
        window: window.into(),
        breakdown: breakdown.iter().map(facet).collect(),
        figure: StatedDraft {
            value: "398000000".into(),
            ..StatedDraft::default()
        },
        ..ClaimDraft::default()
    };
    match Claim::try_from(draft) {
        Ok(_) => Vec::new(),
        Err(violations) => violations.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn a_territory_lies_in_that_of_the_claim() {
    for (territory, part) in [
        ("06", "06.461"),
        ("06", "06"),
        // The prefectures of arrondissements are parts of the commune.
        ("06.141.01.0", "06.141.01.00"),
    ] {
        assert_eq!(refusals(territory, "2024", &[("territory", part)]), [""; 0]);
    }
    for (territory, part) in [
        ("06", "05"),
        ("06.461", "06"),
        ("06.141.01.81", "06.141.01.00"),
    ] {
        assert_eq!(
            refusals(
                territory,
                "2024",
                &[("branch", "leather"), ("territory", part)]
            ),
            ["breakdown[1].value: does not lie in the territory given beside it"],
            "{territory} {part}"
        );
    }
}

#[test]
fn a_time_is_a_part_of_the_window() {
    let inside = [
        ("2024", "2024"),
        ("2024", "2024-12-31"),
        ("2024-03", "2024-03-31"),
        // A vague date may well lie in the window.
        ("2024-03", "2024"),
        ("2024-01/2024-03", "2024-02"),
        ("2024-02-01/2024-02-09", "2024-02"),
        ("P4Y/2025-04-01", "2021-04-01"),
        ("P4Y/2025-04-01", "2025"),
        // A stock was built up over any time before.
        ("../2025-01-31", "1999"),
        ("../2025-01-31", "2025"),
        // No day is known for these, and no window for the last.
        ("P4Y", "1999"),
        ("P99Y/1950-01-01", "2020"),
        ("", "1999"),
    ];
    for (window, part) in inside {
        assert_eq!(
            refusals("06", window, &[("time", part)]),
            [""; 0],
            "{window} {part}"
        );
    }
    let outside = [
        ("2024", "2023"),
        ("2024", "2025-01-01"),
        ("2024-03", "2024-02-29"),
        ("2024-01/2024-03", "2024-04"),
        ("2024-02-01/2024-02-09", "2024-02-10"),
        ("P4Y/2025-04-01", "2021-03"),
        ("P4Y/2025-04-01", "2025-04-01"),
        ("../2025-01-31", "2025-02"),
    ];
    for (window, part) in outside {
        assert_eq!(
            refusals("06", window, &[("time", part)]),
            ["breakdown[0].value: does not lie in the window of the claim"],
            "{window} {part}"
        );
    }
}
