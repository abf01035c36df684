//! Facilities by kind and stage, on a day and at the last stage, against a list.

#![expect(clippy::indexing_slicing, reason = "places below the length of a list")]

use artisanat::calendar::Day;
use artisanat::facility::{Facility, FacilityDraft, FacilityKind, FacilityStage};
use artisanat::history::{Reached, StageDraft};
use artisanat::names::NamesDraft;
use artisanat::row::{FacilityRow, WordSet, Worded};
use artisanat::summary::{Count, Facilities, Grouped, summarize};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::rows::sectors;
use super::shipped::{hold_at_every_split, refuse};

pub(super) const DAYS: [&str; 5] = [
    "2018-12-31",
    "2020-06-30",
    "2021-12-31",
    "2023-03-15",
    "2026-01-01",
];

/// Stages in order, each a year later, dated well, vaguely or not at all.
fn history() -> impl Strategy<Value = Vec<StageDraft<'static>>> {
    let stages = vec![
        FacilityStage::Studied,
        FacilityStage::AgreementSigned,
        FacilityStage::UnderWorks,
        FacilityStage::WorksCompleted,
        FacilityStage::InService,
    ];
    let stages = subsequence(stages, 0..=5);
    (stages, prop::collection::vec(0..4_u8, 5)).prop_map(|(stages, forms)| {
        let years = 2019..;
        let dated = years.zip(stages).zip(forms);
        let draft = |((year, stage), form): ((u16, FacilityStage), u8)| StageDraft {
            stage: stage.as_str().into(),
            on: match form {
                0 => String::new(),
                1 => format!("{year}"),
                2 => format!("{year}-06"),
                _ => format!("{year}-06-15"),
            }
            .into(),
            ..StageDraft::default()
        };
        dated.map(draft).collect()
    })
}

fn facility() -> impl Strategy<Value = Facility> {
    let kinds = subsequence(&FacilityKind::ALL[..4], 1..4);
    let place = select(&["06", "MA", "06.111.05.03"][..]);
    (kinds, 0..3_usize, place, history()).prop_map(|(kinds, others, place, history)| {
        let words = kinds.iter().map(|kind| kind.as_str().into());
        let others = ["other:a tent", "other:a roof"].into_iter().take(others);
        let draft = FacilityDraft {
            id: "f".into(),
            names: NamesDraft {
                fr: "F".into(),
                ..NamesDraft::default()
            },
            kinds: words.chain(others.map(Into::into)).collect(),
            place: place.into(),
            history,
            ..FacilityDraft::default()
        };
        Facility::try_from(draft).unwrap()
    })
}

pub(super) fn facilities() -> impl Strategy<Value = Vec<Facility>> {
    prop::collection::vec(facility(), 0..12)
}

fn kinds(facility: &Facility) -> WordSet<FacilityKind> {
    facility.kinds().iter().collect()
}

/// Holds a summary against one look at every facility a question.
fn hold(
    found: &Facilities,
    facilities: &[Facility],
    stage: impl Fn(&Facility) -> Option<FacilityStage>,
) {
    let number = |is: &dyn Fn(&&Facility) -> bool| {
        u64::try_from(facilities.iter().filter(is).count()).unwrap()
    };
    assert_eq!(found.facilities(), number(&|_| true));
    let stages = FacilityStage::ALL.iter().copied().map(Some).chain([None]);
    let all_kinds = (0..).map_while(<Worded<FacilityKind> as artisanat::summary::Key>::from_slot);
    let all_kinds: Vec<_> = all_kinds.collect();
    assert!(all_kinds.iter().any(|kind| kind.is_other()));
    for asked in stages {
        assert_eq!(found.at(asked), number(&|one| stage(one) == asked));
        for kind in &all_kinds {
            let is_of_kind = |one: &&Facility| kinds(one).words().any(|own| own == *kind);
            assert_eq!(found.of_kind(*kind), number(&is_of_kind));
            let both = number(&|one| is_of_kind(one) && stage(one) == asked);
            assert_eq!(found.of_kind_at(*kind, asked), both);
        }
    }
    assert!(
        found
            .by_stage()
            .all(|(stage, number)| number > 0 && number == found.at(stage))
    );
}

proptest! {
    #![proptest_config(crate::cases::usually(64))]

    #[test]
    fn facilities_and_their_rows_at_the_last_stage(facilities in facilities()) {
        let found: Facilities = summarize(&facilities);
        hold(&found, &facilities, Facility::stage);
        prop_assert_eq!(found.uncertain(), found.at(None));
        let rows: Vec<FacilityRow> = facilities.iter().map(|one| FacilityRow::of(0, one)).collect();
        prop_assert_eq!(summarize::<Facilities, _>(&rows), found);
        hold_at_every_split(&facilities, summarize::<Facilities, _>);
        hold_at_every_split(&rows, |part| Grouped::<_, Facilities>::over(part, FacilityRow::region));
    }

    #[test]
    fn facilities_on_a_day(facilities in facilities(), day in 0..DAYS.len()) {
        let day: Day = DAYS[day].parse().unwrap();
        let dated: Vec<(&Facility, Day)> = facilities.iter().map(|one| (one, day)).collect();
        let found: Facilities = summarize(dated.iter().copied());
        hold(&found, &facilities, |one| one.stage_on(day));
        // What the same dates say once every vague one is the first, or the
        // last, of its days.
        let certain = |facility: &&Facility| {
            let stages = facility.history().stages();
            let reached = |is_by: &dyn Fn(Day, Day) -> bool| {
                let on = stages.iter().rev().find(|reached| {
                    reached.on().is_some_and(|on| is_by(on.earliest(), on.latest()))
                });
                on.map(Reached::stage)
            };
            let surely = reached(&|_, latest| latest <= day);
            let perhaps = reached(&|earliest, _| earliest <= day);
            let place = |stage| stages.iter().position(|reached| Some(reached.stage()) == stage);
            let later = place(surely).map_or(0, |place| place + 1);
            let undated = stages[later..].iter().any(|reached| reached.on().is_none());
            !stages.is_empty() && surely == perhaps && !undated
        };
        let certain = u64::try_from(facilities.iter().filter(certain).count()).unwrap();
        prop_assert_eq!(found.uncertain(), found.facilities() - certain);
        hold_at_every_split(&dated, |part| summarize::<Facilities, _>(part.iter().copied()));
    }
}

#[test]
fn the_documents_and_their_kinds() {
    for sector in sectors() {
        let found: Facilities = summarize(sector.facilities());
        let rows: Vec<FacilityRow> = sector.facility_rows().collect();
        assert_eq!(summarize::<Facilities, _>(&rows), found);
        let kinds = sector.facilities().iter().flat_map(|facility| {
            let stage = facility.stage();
            facility.kinds().iter().map(move |kind| (kind, stage))
        });
        let by_kind: Grouped<_, Count> = Grouped::by(kinds, |(kind, stage)| (kind.clone(), stage));
        for ((kind, stage), count) in &by_kind {
            if FacilityKind::ALL.contains(kind) {
                assert_eq!(found.of_kind_at(Worded::of(kind), *stage), count.get());
            }
        }
    }
}

#[test]
fn counts_of_facilities_that_are_refused() {
    let kinds = "the kinds are not those of so many facilities";
    let number = "the facilities are not as many as";
    refuse::<Facilities>(
        r#"{"number":3,"uncertain":1,"by_stage":[[null,1],["in_service",2]],"by_kind_and_stage":[[["complex",null],1],[["fondouk","in_service"],2],[["other","in_service"],1]]}"#,
        &[
            (r#""number":3"#, r#""number":4"#, number),
            (r#"["in_service",2]]"#, r#"["in_service",3]]"#, number),
            (
                r#""uncertain":1"#,
                r#""uncertain":4"#,
                "there are more facilities uncertain",
            ),
            (
                r#"["fondouk","in_service"],2"#,
                r#"["fondouk","in_service"],3"#,
                kinds,
            ),
            (
                r#"["fondouk","in_service"]"#,
                r#"["fondouk","studied"]"#,
                kinds,
            ),
            (r#"[["complex",null],1],"#, "", kinds),
            (
                r#"["complex",null]"#,
                r#"["souk",null]"#,
                "the values are not in their order",
            ),
            ("fondouk", "funduq", "not a word of the vocabulary"),
        ],
    );
}
