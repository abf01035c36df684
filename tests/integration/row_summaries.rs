//! What rows add up to is what their entities add up to.

#![expect(clippy::indexing_slicing, reason = "places below the length of a list")]

use std::fmt::Debug;

use artisanat::artisan::{Artisan, Registration, RegistrationStage};
use artisanat::calendar::Day;
use artisanat::export::Export;
use artisanat::figure::{Estimate, Undefined, Unit};
use artisanat::row::{ArtisanRow, ExportRow};
use artisanat::summary::{Count, Exports, Grouped, Headcount, Registrations, Summary, summarize};
use proptest::prelude::*;

use super::rows::sectors;

fn artisan(number: usize, stage: usize) -> Artisan {
    const HISTORIES: [&str; 7] = [
        "",
        r#"{"stage":"submitted","on":"2023"}"#,
        r#"{"stage":"submitted","on":"2023-02"},{"stage":"refused","on":"2023-11-05"}"#,
        r#"{"stage":"validated","on":"2022-06-01"}"#,
        r#"{"stage":"validated","on":"2022-06-01"},{"stage":"card_prepared","on":"2024"}"#,
        r#"{"stage":"validated"},{"stage":"card_issued","on":"2024-05-02"}"#,
        r#"{"stage":"validated"},{"stage":"card_issued"}"#,
    ];
    let standing = ["maalem", "artisan", "artisan"][number % 3];
    let gender = ["woman", "man", ""][number / 3 % 3];
    let milieu = ["rural", "", "urban"][number / 9 % 3];
    let home = ["MA", "06", "06.461.01.15"][number / 27 % 3];
    let registration = match HISTORIES[stage % 7] {
        "" => String::new(),
        stages => format!(r#","registration":{{"history":[{stages}]}}"#),
    };
    serde_json::from_str(&format!(
        r#"{{"id":"A-{number}","names":{{"fr":"Amina"}},"standing":"{standing}",
            "qualification":{{"years_of_exercise":12}},"activities":["zellige"],
            "home":"{home}","gender":"{gender}","milieu":"{milieu}"{registration}}}"#
    ))
    .unwrap()
}

fn artisans() -> impl Strategy<Value = Vec<Artisan>> {
    let one = (0..81_usize, 0..7_usize).prop_map(|(number, stage)| artisan(number, stage));
    prop::collection::vec(one, 0..40)
}

/// One question, asked of entities and of their rows.
fn hold<'i, E, R, S>(entities: &'i [E], rows: &'i [R])
where
    S: Summary<&'i E> + Summary<&'i R> + PartialEq + Debug,
{
    assert_eq!(summarize::<S, _>(entities), summarize::<S, _>(rows));
}

fn hold_for_artisans(artisans: &[Artisan], rows: &[ArtisanRow]) {
    hold::<_, _, Headcount>(artisans, rows);
    hold::<_, _, Registrations>(artisans, rows);
    hold::<_, _, (Count, Registrations, Headcount)>(artisans, rows);
    let by_region: Grouped<_, (Headcount, Registrations)> =
        Grouped::by(artisans, |one| (one.home().region(), one.gender()));
    let by_row = Grouped::over(rows, |row| (row.region(), row.gender()));
    assert_eq!(by_region, by_row);
}

proptest! {
    #[test]
    fn artisans_and_their_rows(artisans in artisans()) {
        let rows: Vec<ArtisanRow> = (0..)
            .zip(&artisans)
            .map(|(place, artisan)| ArtisanRow::of(place, artisan, &[]))
            .collect();
        hold_for_artisans(&artisans, &rows);
    }

    /// The stages of the register add up, on every day.
    #[test]
    fn the_funnel_is_what_the_stages_say(artisans in artisans(), day in 0..6_usize) {
        const DAYS: [&str; 6] = [
            "2021-12-31", "2022-06-01", "2023-02-15", "2023-12-31", "2024-05-02", "2025-01-01",
        ];
        let day: Day = DAYS[day].parse().unwrap();
        let stages = |on: Option<Day>| -> Vec<Option<RegistrationStage>> {
            let stage = |entry: &Registration| match on {
                None => Some(entry.stage()),
                Some(day) => entry.history().stage_on(day),
            };
            artisans.iter().map(|one| one.registration().and_then(stage)).collect()
        };
        let dated: Registrations = summarize(artisans.iter().map(|artisan| (artisan, day)));
        for (count, on) in [(summarize(&artisans), None), (dated, Some(day))] {
            let stages = stages(on);
            let number = |is: &dyn Fn(RegistrationStage) -> bool| {
                u64::try_from(stages.iter().filter(|stage| stage.is_some_and(is)).count()).unwrap()
            };
            let count: Registrations = count;
            prop_assert_eq!(count.entries(), number(&|_| true));
            prop_assert_eq!(count.artisans() - count.unregistered(), count.entries());
            let reached = |stage| count.reached(stage);
            prop_assert_eq!(reached(RegistrationStage::Submitted), count.entries());
            prop_assert_eq!(reached(RegistrationStage::Refused), number(&|stage| stage == RegistrationStage::Refused));
            prop_assert_eq!(reached(RegistrationStage::Validated), number(&RegistrationStage::is_validated));
            prop_assert_eq!(
                reached(RegistrationStage::CardPrepared),
                number(&|stage| stage >= RegistrationStage::CardPrepared)
            );
            prop_assert_eq!(
                reached(RegistrationStage::CardIssued),
                number(&|stage| stage == RegistrationStage::CardIssued)
            );
            for stage in RegistrationStage::ALL {
                let share = count.share_reached(*stage);
                prop_assert_eq!(share.is_none(), count.entries() == 0);
                prop_assert!(share.is_none_or(|share| share.part() == count.reached(*stage)));
            }
        }
    }
}

#[test]
fn the_documents_and_their_rows() {
    let mut seen = 0;
    for sector in sectors() {
        let artisans = sector.artisans().as_slice();
        let rows: Vec<ArtisanRow> = sector.artisan_rows().collect();
        hold_for_artisans(artisans, &rows);
        let exports: &[Export] = sector.exports().as_slice();
        let export_rows: Vec<ExportRow> = sector.export_rows().collect();
        hold::<_, _, Exports>(exports, &export_rows);
        let by_territory: Grouped<_, Exports> = Grouped::by(exports, Export::territory);
        assert_eq!(
            by_territory,
            Grouped::over(&export_rows, ExportRow::territory)
        );
        seen += exports.len();
    }
    assert!(seen > 0, "no record of exports");
}

#[test]
fn exports_of_every_state_and_their_rows() {
    const VALUES: [&str; 4] = [
        r#"{"value":"4200.00"}"#,
        r#"{"value":"1610.00","hedge":"more_than"}"#,
        r#"{"value":"400000.00","value_to":"500000.00","hedge":"between"}"#,
        r#"{"printed":"396.8754.516"}"#,
    ];
    let export = |(number, value): (usize, &&str)| -> Export {
        let text = format!(
            r#"{{"id":"X-{number}","window":"2024","value":{value},"territory":"06","territory_basis":"not_stated"}}"#
        );
        serde_json::from_str(&text).unwrap()
    };
    let exports: Vec<Export> = VALUES.iter().enumerate().map(export).collect();
    let rows: Vec<ExportRow> = (0..)
        .zip(&exports)
        .map(|(place, one)| ExportRow::of(place, one))
        .collect();
    for (first, last) in (0..4).flat_map(|first| (first..4).map(move |last| (first, last))) {
        hold::<_, _, Exports>(&exports[first..=last], &rows[first..=last]);
    }
    let all: Exports = summarize(&rows);
    assert_eq!((all.records(), all.value().unreadable()), (4, 1));
}

#[test]
fn coverage_is_a_share_of_those_among_whom_the_validated_are() {
    let artisans: Vec<Artisan> = (0..7).map(|stage| artisan(stage, stage)).collect();
    let count: Registrations = summarize(&artisans);
    assert_eq!((count.validated(), count.unregistered()), (4, 1));
    let population = |number: u32| Estimate::exactly(number.into(), Unit::Count);
    let covered = count.coverage_of(&population(8)).unwrap();
    assert_eq!(covered.percent(1).to_string(), "50.0");
    assert_eq!(
        count.coverage_of(&population(3)),
        Err(Undefined::PartAboveWhole)
    );
    let none = Registrations::default();
    assert_eq!(none.share_registered(), None);
    assert_eq!(none.share_reached(RegistrationStage::Submitted), None);
    assert_eq!(
        none.coverage_of(&population(0)),
        Err(Undefined::BaseCanBeZero)
    );
    let registered = count.share_registered().unwrap();
    assert_eq!((registered.part(), registered.whole()), (6, 7));
}
