//! What rows add up to is what their entities add up to.

#![expect(clippy::indexing_slicing, reason = "places below the length of a list")]

use std::fmt::Debug;
use std::ops::Bound;

use artisanat::artisan::{Artisan, Registration, RegistrationStage};
use artisanat::calendar::{Day, PartialDate};
use artisanat::export::Export;
use artisanat::figure::{Estimate, Figure, Interval, Undefined, Unit};
use artisanat::row::{ArtisanRow, ExportRow};
use artisanat::summary::{Count, Exports, Grouped, Headcount, Registrations, Summary, summarize};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::rows::sectors;
use super::shipped::{hold_at_every_split, refuse};

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
            let whole = |number: Decimal| u64::try_from(number).unwrap();
            let reached = |stage| whole(count.reached(stage).nominal());
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
                if let Ok(share) = count.share_reached(*stage) {
                    let part = share.nominal() * Decimal::from(count.entries());
                    prop_assert_eq!(whole(part.round()), reached(*stage));
                } else {
                    prop_assert_eq!(
                        count.reached(RegistrationStage::Submitted).interval().lower(),
                        Bound::Included(Decimal::ZERO)
                    );
                }
            }
        }
    }

    /// Whatever the days were that nobody wrote down, the true numbers lie in
    /// the intervals; and each end of one is the true number for some days.
    #[test]
    fn intervals_admit_every_day_that_a_stage_can_have(
        histories in prop::collection::vec(0..UNCERTAIN.len(), 0..6),
        day in 0..DAYS.len(),
        pick in 0..1_000_usize,
    ) {
        let day: Day = DAYS[day].parse().unwrap();
        let artisans: Vec<Artisan> = histories.iter().map(|place| with_history(UNCERTAIN[*place])).collect();
        let dated: Vec<(&Artisan, Day)> = artisans.iter().map(|artisan| (artisan, day)).collect();
        let found: Registrations = summarize(dated.iter().copied());
        hold_at_every_split(&dated, |part| summarize::<Registrations, _>(part.iter().copied()));
        let possible: Vec<Vec<Option<RegistrationStage>>> =
            artisans.iter().map(|artisan| true_stages(artisan, day)).collect();
        let uncertain = possible.iter().filter(|stages| stages.iter().any(|one| one != &stages[0])).count();
        prop_assert_eq!(found.uncertain(), u64::try_from(uncertain).unwrap());
        let one_truth: Vec<_> = possible.iter().map(|stages| stages[pick % stages.len()]).collect();
        let entries = one_truth.iter().flatten().count();
        for asked in RegistrationStage::ALL {
            let number = |stages: &dyn Fn(&Vec<Option<RegistrationStage>>) -> bool| {
                Decimal::from(possible.iter().filter(|one| stages(one)).count())
            };
            let least = number(&|stages| stages.iter().all(|stage| has_reached(*stage, *asked)));
            let most = number(&|stages| stages.iter().any(|stage| has_reached(*stage, *asked)));
            let reached = found.reached(*asked);
            prop_assert_eq!(reached.interval(), Interval::between(least, most));
            prop_assert!(least <= reached.nominal() && reached.nominal() <= most);
            let part = one_truth.iter().filter(|stage| has_reached(**stage, *asked)).count();
            let count = |number: usize| Estimate::exactly(number.into(), Unit::Count);
            if let Ok(share) = found.share_reached(*asked) {
                let truth = count(part).share_of(&count(entries)).unwrap();
                prop_assert!(truth.interval().intersection(share.interval()).is_some());
            }
            if let Ok(share) = found.share_registered() {
                let truth = count(entries).share_of(&count(artisans.len())).unwrap();
                prop_assert!(truth.interval().intersection(share.interval()).is_some());
            }
        }
    }
}

/// Days before, between and behind those of the histories.
const DAYS: [&str; 7] = [
    "1901-01-01",
    "2022-12-31",
    "2023-06-30",
    "2023-12-31",
    "2024-05-01",
    "2024-05-02",
    "2025-01-01",
];

const UNCERTAIN: [&str; 9] = [
    "",
    r#"{"stage":"validated"}"#,
    r#"{"stage":"validated","on":"2023"}"#,
    r#"{"stage":"submitted"},{"stage":"validated","on":"2024"}"#,
    r#"{"stage":"submitted","on":"2023"},{"stage":"refused"},{"stage":"submitted","on":"2024-05"}"#,
    r#"{"stage":"submitted"},{"stage":"refused"}"#,
    r#"{"stage":"validated","on":"2023-06-30"},{"stage":"card_issued"}"#,
    r#"{"stage":"submitted","on":"2023"},{"stage":"validated","on":"2024-05-02"},{"stage":"card_prepared"}"#,
    r#"{"stage":"card_issued","on":"2023-06-30"},{"stage":"card_issued"}"#,
];

fn with_history(stages: &str) -> Artisan {
    let registration = match stages {
        "" => String::new(),
        stages => format!(r#","registration":{{"history":[{stages}]}}"#),
    };
    serde_json::from_str(&format!(
        r#"{{"id":"A-1","names":{{"fr":"Amina"}},"standing":"artisan",
            "qualification":{{"years_of_exercise":12}},"activities":["zellige"],"home":"06"{registration}}}"#
    ))
    .unwrap()
}

fn has_reached(stage: Option<RegistrationStage>, asked: RegistrationStage) -> bool {
    stage.is_some_and(|stage| match asked {
        RegistrationStage::Submitted => true,
        RegistrationStage::Refused => stage == RegistrationStage::Refused,
        asked => stage >= asked,
    })
}

/// The stage on a day for each choice of the true days, in their order, of which
/// the written ones know as much as they say.
fn true_stages(artisan: &Artisan, day: Day) -> Vec<Option<RegistrationStage>> {
    let Some(registration) = artisan.registration() else {
        return vec![None];
    };
    let mut days: Vec<Day> = DAYS
        .iter()
        .chain(&["1900-01-01", "2024-05-31", "2024-12-31", "2200-12-31"])
        .map(|day| day.parse().unwrap())
        .collect();
    days.sort_unstable();
    // Each choice: the day of the last stage, and what was reached by the day.
    let mut choices: Vec<(Day, Option<RegistrationStage>)> = vec![(days[0], None)];
    for reached in registration.history().stages() {
        let can_be = |one: &&Day| {
            let is_within = |on: PartialDate| on.earliest() <= **one && **one <= on.latest();
            reached.on().is_none_or(is_within)
        };
        choices = choices
            .iter()
            .flat_map(|(before, stage)| {
                let later = days.iter().filter(move |one| *one >= before);
                later.filter(can_be).map(move |on| {
                    let is_by = *on <= day;
                    (*on, if is_by { Some(reached.stage()) } else { *stage })
                })
            })
            .collect();
    }
    choices.into_iter().map(|(_, stage)| stage).collect()
}

#[test]
fn an_undated_entry_is_not_surely_validated_on_a_day() {
    let artisan = with_history(r#"{"stage":"validated"}"#);
    let on = |day: &str| -> Registrations { summarize([(&artisan, day.parse::<Day>().unwrap())]) };
    let long_ago = on("1901-01-01");
    assert_eq!((long_ago.validated(), long_ago.uncertain()), (1, 1));
    let covered = long_ago.coverage(&Figure::plain(1)).unwrap();
    assert_eq!(covered.interval(), Interval::between(0.into(), 1.into()));
    assert_eq!(
        long_ago.share_registered().unwrap().interval(),
        covered.interval()
    );
    assert_eq!(
        long_ago.share_reached(RegistrationStage::Validated),
        Err(Undefined::BaseCanBeZero)
    );
    // Where the day is known, and at the last stage, nothing is open.
    let dated = with_history(r#"{"stage":"validated","on":"1999"}"#);
    let day: Day = "2000-01-01".parse().unwrap();
    for certain in [summarize([(&dated, day)]), summarize([&artisan])] {
        let certain: Registrations = certain;
        assert_eq!((certain.validated(), certain.uncertain()), (1, 0));
        let covered = certain.coverage(&Figure::plain(1)).unwrap();
        assert_eq!(covered.interval(), Interval::exactly(1.into()));
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
    assert_eq!(none.share_registered(), Err(Undefined::BaseCanBeZero));
    assert_eq!(
        none.share_reached(RegistrationStage::Submitted),
        Err(Undefined::BaseCanBeZero)
    );
    assert_eq!(
        none.coverage_of(&population(0)),
        Err(Undefined::BaseCanBeZero)
    );
    let registered = count.share_registered().unwrap();
    assert_eq!(registered.percent(1).to_string(), "85.7");
}

#[test]
fn registrations_that_are_refused() {
    refuse::<Registrations>(
        r#"{"artisans":9,"submitted":2,"refused":3,"validated":4,"cards_prepared":3,"cards_issued":2,"uncertain":null}"#,
        &[
            (
                r#""submitted":2"#,
                r#""submitted":3"#,
                "there are more entries",
            ),
            (
                r#""cards_prepared":3"#,
                r#""cards_prepared":5"#,
                "more cards were prepared",
            ),
            (
                r#""cards_issued":2"#,
                r#""cards_issued":4"#,
                "more cards were issued",
            ),
            ("null", "3", "expected an object, found a number"),
        ],
    );
    let (so_many, among) = (
        "more artisans are uncertain than may be",
        "those who are uncertain are not among",
    );
    refuse::<Registrations>(
        r#"{"artisans":4,"submitted":1,"refused":0,"validated":2,"cards_prepared":0,"cards_issued":0,"uncertain":{"artisans":2,"fewer":{"entries":1,"submitted":1,"refused":0,"validated":0,"cards_prepared":0,"cards_issued":0},"more":{"entries":1,"submitted":0,"refused":0,"validated":1,"cards_prepared":0,"cards_issued":0}}}"#,
        &[
            (r#""artisans":4"#, r#""artisans":3"#, among),
            (r#""artisans":2"#, r#""artisans":1"#, so_many),
            (r#""artisans":2"#, r#""artisans":5"#, so_many),
            (
                r#""submitted":1,"refused":0,"validated":2"#,
                r#""submitted":0,"refused":0,"validated":2"#,
                among,
            ),
            (
                r#""artisans":2,"fewer":{"entries":1"#,
                r#""artisans":2,"fewer":{"entries":2"#,
                so_many,
            ),
        ],
    );
}
