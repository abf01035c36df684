//! Trainings: what a record must hold, and how its counts bound each other.
#![expect(
    clippy::expect_used,
    reason = "a helper of tests that panics fails the test, as it should"
)]

use std::collections::BTreeSet;

use artisanat::figure::{Stated, StatedDraft, Unit};
use artisanat::institution::Institution;
use artisanat::language::Language;
use artisanat::names::NamesDraft;
use artisanat::training::{Audience, TaughtLanguage, Training, TrainingDraft, TrainingKind};
use proptest::prelude::*;

fn minimal() -> TrainingDraft<'static> {
    TrainingDraft {
        id: "TRA-1".into(),
        names: NamesDraft {
            ar: "دورات في اللغات الأجنبية".into(),
            ..NamesDraft::default()
        },
        kind: "foreign_language".into(),
        territory: "06".into(),
        ..TrainingDraft::default()
    }
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "numbers are given as they are"
)]
fn stated(value: impl ToString, hedge: &'static str) -> StatedDraft<'static> {
    StatedDraft {
        value: value.to_string().into(),
        hedge: hedge.into(),
        ..StatedDraft::default()
    }
}

fn full() -> TrainingDraft<'static> {
    TrainingDraft {
        subject: "أسس وآليات التواصل مع السياح".into(),
        languages: vec!["french".into(), "english".into(), "other:espagnol".into()],
        activities: vec!["zellige".into(), "plumbing".into()],
        providers: vec!["ministry".into()],
        facility: "FAC-1".into(),
        held_during: "2024".into(),
        audiences: vec!["practicing_artisans".into(), "rural_women".into()],
        trainees: vec!["ART-1".into(), "ART-2".into()],
        seats: stated(30_000, "about"),
        enrolled: stated(157, ""),
        graduates: stated(150, "at_most"),
        placed: stated(100, "more_than"),
        insertion_rate: StatedDraft {
            printed: ">85 %".into(),
            ..stated(85, "more_than")
        },
        sources: vec!["STA-1".into()],
        ..minimal()
    }
}

fn accept(draft: TrainingDraft<'_>) -> Training {
    Training::try_from(draft).expect("a valid draft")
}

fn refusals(draft: TrainingDraft<'_>) -> Vec<String> {
    let violations = Training::try_from(draft).expect_err("a refused draft");
    violations.iter().map(ToString::to_string).collect()
}

#[test]
fn the_least_that_a_training_says() {
    let training = accept(minimal());
    assert_eq!(training.id().as_str(), "TRA-1");
    assert_eq!(training.kind(), &TrainingKind::ForeignLanguage);
    assert_eq!(training.territory().code(), "06");
    assert_eq!(
        (
            training.facility(),
            training.subject(),
            training.held_during()
        ),
        (None, None, None)
    );
    assert!(training.activities().is_empty() && training.languages().is_empty());
    assert_eq!(training.enrolled(), &Stated::NotStated);
    assert_eq!(TrainingDraft::from(&training), minimal());
}

#[test]
fn everything_that_a_training_can_say() {
    let training = accept(full());
    assert_eq!(
        training.names().best(Language::English),
        "دورات في اللغات الأجنبية"
    );
    assert_eq!(
        training.subject().unwrap().as_str(),
        "أسس وآليات التواصل مع السياح"
    );
    assert_eq!(
        training.languages()[..2],
        [TaughtLanguage::French, TaughtLanguage::English]
    );
    assert_eq!(training.activities().len(), 2);
    assert_eq!(training.providers(), [Institution::Ministry]);
    assert_eq!(training.facility().unwrap().as_str(), "FAC-1");
    assert_eq!(training.held_during().unwrap().to_string(), "2024");
    assert_eq!(
        training.audiences(),
        [Audience::PracticingArtisans, Audience::RuralWomen]
    );
    assert_eq!(training.trainees().len(), 2);
    let counts = [
        training.seats(),
        training.enrolled(),
        training.graduates(),
        training.placed(),
    ];
    assert_eq!(
        counts.map(|count| count.figure().unwrap().value()),
        [30_000, 157, 150, 100]
    );
    let rate = training.insertion_rate().figure().unwrap();
    assert_eq!(
        (rate.value().number(), rate.unit()),
        (85.into(), Unit::Percent)
    );
    assert_eq!(training.sources().len(), 1);
    assert_eq!(accept(TrainingDraft::from(&training)), training);
    assert_eq!(accept(TrainingDraft::from(training.clone())), training);
}

#[test]
fn crosses_the_wire_unchanged() {
    for draft in [minimal(), full()] {
        let training = accept(draft);
        let text = serde_json::to_string(&training).unwrap();
        let back: Training = serde_json::from_str(&text).unwrap();
        assert_eq!(back, training);
        assert_eq!(serde_json::to_string(&back).unwrap(), text);
        let bytes = postcard::to_allocvec(&training).unwrap();
        assert_eq!(postcard::from_bytes::<Training>(&bytes).unwrap(), training);
    }
    let draft = TrainingDraft {
        names: NamesDraft {
            fr: "Alphabétisation".into(),
            ..NamesDraft::default()
        },
        kind: "functional_literacy".into(),
        insertion_rate: stated("85.5", ""),
        ..minimal()
    };
    assert_eq!(
        serde_json::to_string(&accept(draft)).unwrap(),
        r#"{"id":"TRA-1","names":{"fr":"Alphabétisation"},"kind":"functional_literacy","territory":"06","insertion_rate":{"value":"85.5","hedge":"plain","step":"0.1"}}"#
    );
}

#[test]
fn misfits_are_reported_beside_the_rest() {
    let text = r#"{"id": "TRA-1", "names": {"fr": 3}, "kind": "prison", "territory": "MA",
        "seats": 12, "trainee": [], "activities": "zellige"}"#;
    let draft: TrainingDraft<'_> = serde_json::from_str(text).unwrap();
    assert_eq!(
        refusals(draft),
        [
            ".: unknown key \"trainee\", nearest known key \"trainees\"",
            "activities: expected a list, found text",
            "names.fr: expected text, found a number: put it in quotes",
            "seats: expected an object, found a number",
        ]
    );
}

#[test]
fn required_fields() {
    assert_eq!(
        refusals(TrainingDraft::default()),
        [
            "id: is missing",
            "names: is missing",
            "kind: is missing",
            "territory: is missing"
        ]
    );
}

#[test]
fn vocabularies_are_open_and_take_no_mistyped_word() {
    let other = TrainingDraft {
        kind: "other:مسار التدرج".into(),
        languages: vec!["other:amazighe".into()],
        audiences: vec!["other:coopératives".into()],
        ..minimal()
    };
    assert_eq!(accept(other).kind().label(Language::French), "مسار التدرج");
    let mistyped = TrainingDraft {
        kind: "initail".into(),
        languages: vec!["fr".into()],
        activities: vec!["ZELLIGE".into()],
        audiences: vec!["practising_artisans".into()],
        held_during: "2024-05-09".into(),
        ..minimal()
    };
    assert_eq!(
        refusals(mistyped),
        [
            "kind: unknown kind of training, nearest known word \"initial\", expected one of initial, \
             apprenticeship, continuing, functional_literacy, prison, foreign_language, financial_education, other:<label>",
            "languages[0]: unknown taught language, expected one of french, english, other:<label>",
            "activities[0]: must be the code of an activity: 1 to 40 lower-case ASCII letters, digits, \
             underscores, hyphens or dots, the first a letter or digit",
            "held_during: must be a window: a year (2024), a month (2024-03), January to a month \
             (2024-01/2024-03), two days (2024-02-01/2024-02-09), as of a day (../2025-01-31), \
             or the last n years (P4Y, P4Y/2025-04-01)",
            "audiences[0]: unknown audience, nearest known word \"practicing_artisans\", expected one of young_people, practicing_artisans, \
             women, rural_women, prisoners, other:<label>",
        ]
    );
}

#[test]
fn every_word_has_a_label_of_its_own() {
    fn check<T: core::str::FromStr + ToString + PartialEq>(
        all: &[T],
        label: impl Fn(&T) -> String,
    ) {
        let labels: BTreeSet<String> = all.iter().map(label).collect();
        assert_eq!(labels.len(), all.len());
        assert!(!labels.contains(""));
        assert!(
            all.iter()
                .all(|one| one.to_string().parse().ok().as_ref() == Some(one))
        );
    }
    for language in [Language::Arabic, Language::French, Language::English] {
        check(TrainingKind::ALL, |one| one.label(language).to_owned());
        check(Audience::ALL, |one| one.label(language).to_owned());
        check(TaughtLanguage::ALL, |one| one.label(language).to_owned());
    }
}

#[test]
fn nothing_is_listed_twice() {
    let twice = TrainingDraft {
        languages: vec!["french".into(), "french".into()],
        activities: vec!["zellige".into(), "plumbing".into(), "zellige".into()],
        providers: vec!["ministry".into(), "ministry".into()],
        audiences: vec!["women".into(), "women".into()],
        trainees: vec!["ART-1".into(), "ART-1".into()],
        enrolled: stated(1, ""),
        sources: vec!["STA-1".into(), "".into()],
        ..minimal()
    };
    assert_eq!(
        refusals(twice),
        [
            "languages[1]: repeats an earlier item of the list",
            "activities[2]: repeats an earlier item of the list",
            "providers[1]: repeats an earlier item of the list",
            "audiences[1]: repeats an earlier item of the list",
            "trainees[1]: repeats an earlier item of the list",
            "sources[1]: is missing",
        ]
    );
}

#[test]
fn enrolled_are_not_fewer_than_those_listed() {
    let counted = |enrolled| TrainingDraft {
        trainees: vec!["ART-1".into(), "ART-2".into()],
        enrolled,
        ..minimal()
    };
    let below = ["enrolled: must not be below the number listed by id"];
    for (value, hedge) in [(2, ""), (3, "less_than"), (2, "at_most"), (0, "more_than")] {
        accept(counted(stated(value, hedge)));
    }
    for (value, hedge) in [(1, ""), (2, "less_than"), (1, "at_most")] {
        assert_eq!(refusals(counted(stated(value, hedge))), below);
    }
    accept(counted(StatedDraft::default()));
}

#[test]
fn graduates_are_enrolled_and_the_placed_are_graduates() {
    let part = |key: &str| format!("{key}: a part must not be above its whole");
    let draft = |enrolled, graduates, placed| TrainingDraft {
        enrolled,
        graduates,
        placed,
        ..minimal()
    };
    let count = |number: u32| stated(number, "");
    accept(draft(count(20), count(20), count(20)));
    assert_eq!(
        refusals(draft(count(20), count(21), count(21))),
        [part("graduates"), part("placed")]
    );
    assert_eq!(
        refusals(draft(count(20), count(20), count(21))),
        [part("placed")]
    );
    // Those placed are held against those enrolled where graduates are not known.
    let unread = StatedDraft {
        printed: "2O".into(),
        ..StatedDraft::default()
    };
    accept(draft(count(20), unread.clone(), count(20)));
    assert_eq!(
        refusals(draft(count(20), unread, count(21))),
        [part("placed")]
    );
    accept(draft(
        StatedDraft::default(),
        count(20),
        StatedDraft::default(),
    ));
}

#[test]
fn hedged_counts_are_refused_only_where_nothing_fits() {
    let draft = |enrolled, graduates| TrainingDraft {
        enrolled,
        graduates,
        ..minimal()
    };
    let refused = ["graduates: a part must not be above its whole"];
    // "about 100" admits up to 150.
    accept(draft(stated(100, "about"), stated(150, "")));
    assert_eq!(
        refusals(draft(stated(100, "about"), stated(151, ""))),
        refused
    );
    accept(draft(stated(100, "more_than"), stated(5000, "")));
    accept(draft(stated(100, ""), stated(100, "at_least")));
    assert_eq!(
        refusals(draft(stated(100, ""), stated(100, "more_than"))),
        refused
    );
    assert_eq!(
        refusals(draft(stated(100, "less_than"), stated(100, ""))),
        refused
    );
    assert_eq!(
        refusals(draft(stated(100, "less_than"), stated(100, "more_than"))),
        refused
    );
}

#[test]
fn seats_bound_nothing() {
    accept(TrainingDraft {
        seats: stated(10, ""),
        enrolled: stated(12, ""),
        ..minimal()
    });
}

#[test]
fn a_rate_is_from_0_to_100_percent() {
    let rate = |value: &'static str| TrainingDraft {
        insertion_rate: stated(value, ""),
        ..minimal()
    };
    for value in ["0", "85.5", "100"] {
        accept(rate(value));
    }
    assert_eq!(
        refusals(rate("-0.1")),
        ["insertion_rate.value: must not be negative"]
    );
    assert_eq!(
        refusals(rate("100.1")),
        ["insertion_rate.value: a part must not be above its whole"]
    );
    assert_eq!(
        refusals(rate("85%")),
        [
            "insertion_rate.value: must be a plain decimal number: at most 18 digits before the point \
          and 9 behind it, no marks"
        ]
    );
    let range = |to: &'static str| TrainingDraft {
        insertion_rate: StatedDraft {
            value_to: to.into(),
            ..stated(85, "between")
        },
        ..minimal()
    };
    accept(range("90"));
    assert_eq!(
        refusals(range("101")),
        ["insertion_rate.value_to: a part must not be above its whole"]
    );
}

#[test]
fn counts_are_whole_numbers() {
    let draft = TrainingDraft {
        seats: stated("30.000", ""),
        enrolled: stated("-1", ""),
        graduates: stated("4294967296", ""),
        placed: stated("01", ""),
        ..minimal()
    };
    let keys = ["seats", "enrolled", "graduates", "placed"];
    let expected =
        keys.map(|key| format!("{key}.value: must be a whole number from 0 to 4294967295"));
    assert_eq!(refusals(draft), expected);
}

proptest! {
    /// Exact counts are accepted where, and only where, they are in order.
    #[test]
    fn exact_counts_are_in_order(enrolled in 0_u32..6, graduates in 0_u32..6, placed in 0_u32..6) {
        let draft = TrainingDraft {
            enrolled: stated(enrolled, ""),
            graduates: stated(graduates, ""),
            placed: stated(placed, ""),
            ..minimal()
        };
        let in_order = placed <= graduates && graduates <= enrolled;
        prop_assert_eq!(Training::try_from(draft).is_ok(), in_order);
    }
}
