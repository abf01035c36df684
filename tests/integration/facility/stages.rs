//! The order of the stages, and what follows from them.

use super::{accepted, history, minimal, refusals, tranche, with_history};
use artisanat::facility::{FacilityDraft, FacilityStage, TrancheDraft};

/// One row for the earlier stage, one column for the one right after it, in
/// the vocabulary's order; `x` is possible.
const ORDER: [(&str, &str); 9] = [
    // S A W C I K V R X
    (". x x x x x x x .", "studied"),
    (". . x x x x x x .", "agreement_signed"),
    (". . . x x x x x x", "under_works"),
    (". . . . x x x x x", "works_completed"),
    (". . . . . x x x x", "inaugurated"),
    (". . . . x . x x x", "keys_handed_over"),
    (". . . . x x . x x", "in_service"),
    (". . . x x x x . x", "under_rehabilitation"),
    (". . . . . . x x .", "closed"),
];

#[test]
fn all_81_pairs_of_stages() {
    let words: Vec<&str> = FacilityStage::ALL
        .iter()
        .map(|stage| stage.as_str())
        .collect();
    assert_eq!(ORDER.map(|(_, word)| word).as_slice(), words);
    let mut pairs = 0;
    for (row, earlier) in ORDER {
        let cells: Vec<&str> = row.split(' ').collect();
        assert_eq!(cells.len(), 9);
        for ((_, stage), cell) in ORDER.iter().zip(cells) {
            let expected = match cell {
                "x" => Vec::new(),
                _ => vec![format!(
                    "history[1].stage: {stage} cannot come after {earlier}"
                )],
            };
            assert_eq!(
                refusals(with_history(&[(earlier, ""), (stage, "")])),
                expected
            );
            pairs += 1;
        }
    }
    assert_eq!(pairs, 81);
}

#[test]
fn a_tranche_obeys_the_same_order() {
    let draft = |stages: &[(&'static str, &'static str)]| FacilityDraft {
        tranches: vec![TrancheDraft {
            history: history(stages),
            ..tranche(1, "")
        }],
        ..minimal()
    };
    assert!(refusals(draft(&[("under_works", ""), ("works_completed", "")])).is_empty());
    assert_eq!(
        refusals(draft(&[("works_completed", ""), ("under_works", "")])),
        ["tranches[0].history[1].stage: under_works cannot come after works_completed"]
    );
}

#[test]
fn dates_may_be_vague_but_not_go_back() {
    let dated = |one, other| with_history(&[("works_completed", one), ("in_service", other)]);
    for (one, other) in [
        ("2021", "2021-01-01"),
        ("2021-03", "2021"),
        ("", "1999"),
        ("2021-03-05", "2021-03-05"),
    ] {
        assert!(refusals(dated(one, other)).is_empty(), "{one} {other}");
    }
    for (one, other) in [
        ("2021", "2020-12-31"),
        ("2021-03", "2021-02"),
        ("2021-03-05", "2020"),
    ] {
        assert_eq!(
            refusals(dated(one, other)),
            ["history[1].on: must not be before a stage listed before it"],
            "{one} {other}"
        );
    }
}

/// A vague date between two exact ones does not let time run backwards.
#[test]
fn a_vague_date_does_not_undo_an_exact_one() {
    let dated = |first, second, third| {
        with_history(&[
            ("works_completed", first),
            ("inaugurated", second),
            ("in_service", third),
        ])
    };
    for third in ["2024-06-15", "2024-06", "2024", "2024-07-01", ""] {
        for second in ["2024", "2024-06", ""] {
            assert!(
                refusals(dated("2024-06-15", second, third)).is_empty(),
                "{second} {third}"
            );
        }
    }
    for second in ["2024", "2024-06", ""] {
        for third in ["2024-01-10", "2024-06-14", "2024-05", "2023"] {
            assert_eq!(
                refusals(dated("2024-06-15", second, third)),
                ["history[2].on: must not be before a stage listed before it"],
                "{second} {third}"
            );
        }
    }
}

#[test]
fn in_service_until_works_or_a_closure() {
    let cases: [(&[&'static str], bool); 12] = [
        (&[], false),
        (&["in_service"], true),
        (&["inaugurated"], false),
        (
            &["works_completed", "inaugurated", "keys_handed_over"],
            false,
        ),
        (&["in_service", "inaugurated"], true),
        (&["in_service", "keys_handed_over", "inaugurated"], true),
        (&["in_service", "under_rehabilitation"], false),
        (
            &["in_service", "under_rehabilitation", "works_completed"],
            false,
        ),
        (
            &["in_service", "under_rehabilitation", "inaugurated"],
            false,
        ),
        (
            &[
                "in_service",
                "under_rehabilitation",
                "inaugurated",
                "in_service",
            ],
            true,
        ),
        (&["in_service", "closed"], false),
        (&["in_service", "closed", "in_service"], true),
    ];
    for (words, expected) in cases {
        let stages: Vec<_> = words.iter().map(|word| (*word, "")).collect();
        let alone = accepted(with_history(&stages));
        assert_eq!(alone.is_in_service(), expected, "{words:?}");
        let stage = words.last().map(|word| word.parse().unwrap());
        assert_eq!(alone.stage(), stage, "{words:?}");

        let tranches = vec![TrancheDraft {
            history: history(&stages),
            ..tranche(1, "")
        }];
        let inside = accepted(FacilityDraft {
            tranches,
            ..minimal()
        });
        assert_eq!(inside.tranches()[0].is_in_service(), expected, "{words:?}");
        assert_eq!(
            (inside.is_in_service(), inside.stage()),
            (false, None),
            "{words:?}"
        );
    }
}

#[test]
fn stage_on_a_day_is_the_one_reached_for_certain() {
    let stages = [
        ("under_works", "2019"),
        ("inaugurated", "2021-07"),
        ("in_service", "2021-09-01"),
    ];
    let facility = accepted(with_history(&stages));
    let on = |day: &str| facility.stage_on(day.parse().unwrap());
    assert_eq!(on("2019-12-30"), None);
    assert_eq!(on("2019-12-31"), Some(FacilityStage::UnderWorks));
    assert_eq!(on("2021-07-30"), Some(FacilityStage::UnderWorks));
    assert_eq!(on("2021-07-31"), Some(FacilityStage::Inaugurated));
    assert_eq!(on("2021-08-31"), Some(FacilityStage::Inaugurated));
    assert_eq!(on("2021-09-01"), Some(FacilityStage::InService));
    assert_eq!(
        accepted(minimal()).stage_on("2024-01-01".parse().unwrap()),
        None
    );
}
