//! Summaries of parts, shipped and merged: the same as that of the whole, byte
//! for byte, wherever the items are split; and what is refused on arrival.

#![expect(clippy::indexing_slicing, reason = "places below the length of a list")]

use std::borrow::Cow;
use std::fmt::Debug;

use artisanat::artisan::Artisan;
use artisanat::calendar::{Day, Month, Year};
use artisanat::craft::{Activity, ActivityCode};
use artisanat::destination::{Country, Destination};
use artisanat::dirhams::Dirhams;
use artisanat::exhibition::Exhibition;
use artisanat::export::Export;
use artisanat::figure::{Aspect, Figure, Hedge, Measure, Scale, Stated, StatedTotal, Step, Unit};
use artisanat::id;
use artisanat::period::Window;
use artisanat::person::Milieu;
use artisanat::row::{Actor, FigureState, GrantRow, Worded};
use artisanat::subsidy::{Subsidy, SubsidyKind};
use artisanat::summary::{
    Attendance, Count, Exports, GrantedTotal, Grants, Grouped, Headcount, Key, Merge,
    Registrations, summarize,
};
use artisanat::territory::{Region, Territory};
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::grants::{printed, subsidies};

pub(super) fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap()
}

/// A value that went out and came back in two formats.
pub(super) fn shipped<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) -> T {
    let bytes = postcard::to_allocvec(value).unwrap();
    let compact: T = postcard::from_bytes(&bytes).unwrap();
    assert_eq!(&compact, value);
    let back: T = serde_json::from_str(&json(value)).unwrap();
    assert_eq!(&back, value);
    back
}

/// Splits at every point, ships both parts and merges them in both orders.
pub(super) fn hold_at_every_split<'i, Item, S>(items: &'i [Item], summary: impl Fn(&'i [Item]) -> S)
where
    S: Merge + Serialize + DeserializeOwned + PartialEq + Debug,
{
    let whole = summary(items);
    let written = json(&whole);
    for split in 0..=items.len() {
        let (first, second) = items.split_at(split);
        for (one, other) in [(first, second), (second, first)] {
            let mut merged = shipped(&summary(one));
            merged.merge(shipped(&summary(other)));
            assert_eq!(merged, whole);
            assert_eq!(json(&merged), written);
        }
    }
}

pub(super) fn read<T: DeserializeOwned>(texts: impl IntoIterator<Item = String>) -> Vec<T> {
    let entities = texts.into_iter().map(|text| serde_json::from_str(&text));
    entities.map(Result::unwrap).collect()
}

fn artisans() -> Vec<Artisan> {
    const HISTORIES: [&str; 6] = [
        "",
        r#"{"stage":"submitted"}"#,
        r#"{"stage":"submitted"},{"stage":"refused"}"#,
        r#"{"stage":"validated"}"#,
        r#"{"stage":"validated"},{"stage":"card_prepared"}"#,
        r#"{"stage":"validated"},{"stage":"card_issued"}"#,
    ];
    read((0..18).map(|number| {
        let standing = if number % 4 == 0 { "maalem" } else { "artisan" };
        let gender = ["woman", "man", ""][number % 3];
        let milieu = ["rural", "", "urban"][number / 2 % 3];
        let registration = match HISTORIES[number % 6] {
            "" => String::new(),
            stages => format!(r#","registration":{{"history":[{stages}]}}"#),
        };
        format!(
            r#"{{"id":"A-{number}","names":{{"fr":"Amina"}},"standing":"{standing}",
                "qualification":{{"years_of_exercise":12}},"activities":["zellige"],
                "home":"06.461.01.15","gender":"{gender}","milieu":"{milieu}"{registration}}}"#
        )
    }))
}

const FIGURES: [&str; 5] = [
    r#"{"value":"4200"}"#,
    r#"{"value":"1610","hedge":"more_than"}"#,
    r#"{"value":"400000","hedge":"about"}"#,
    r#"{"printed":"396.8754.516"}"#,
    "{}",
];

fn exhibitions() -> Vec<Exhibition> {
    read((0..11).map(|number| {
        let figure = |salt: usize| FIGURES[(number * 2 + salt) % 5];
        format!(
            r#"{{"id":"E-{number}","names":{{"fr":"Salon"}},"kind":"national_week",
                "exhibitors":{},"participants":{},"visitors":{},"stands":{},"sales":{}}}"#,
            figure(0),
            figure(1),
            figure(2),
            figure(3),
            figure(number / 3),
        )
    }))
}

fn exports() -> Vec<Export> {
    // A record of exports has a value, read or not.
    read((0..9).map(|number| {
        let (place, value) = (1 + number % 12, FIGURES[number % 4]);
        format!(
            r#"{{"id":"X-{number}","window":"2024","value":{value},
                "territory":"{place:02}","territory_basis":"not_stated"}}"#
        )
    }))
}

/// Measures with decimals, of units that can fall, and of several units.
fn measures() -> Vec<Stated<Measure>> {
    let figure = |text: &str, unit, step: &str| {
        let value = Measure::parse(text, unit).unwrap();
        let step: Step = step.parse().unwrap();
        Stated::from(Figure::new(value, Hedge::Plain, step).unwrap())
    };
    vec![
        figure("-2.5", Unit::Percent, "0.1"),
        figure("10.125", Unit::Percent, "0.001"),
        Stated::NotStated,
        figure("0.4", Unit::Percent, "0.1"),
        figure("-7", Unit::Percent, "1"),
    ]
}

fn kinds(subsidy: &Subsidy) -> Vec<SubsidyKind> {
    subsidy.kinds().to_vec()
}

#[test]
fn artisans_exhibitions_and_exports_at_every_split() {
    let artisans = artisans();
    hold_at_every_split(&artisans, summarize::<Count, _>);
    hold_at_every_split(&artisans, summarize::<Headcount, _>);
    hold_at_every_split(&artisans, summarize::<Registrations, _>);
    hold_at_every_split(&artisans, |part| {
        summarize::<(Headcount, Registrations, Count), _>(part)
    });
    hold_at_every_split(&artisans, |part| {
        Grouped::<_, (Count, Headcount)>::by(part, |artisan| (artisan.milieu(), artisan.gender()))
    });
    let exhibitions = exhibitions();
    hold_at_every_split(&exhibitions, summarize::<Attendance, _>);
    hold_at_every_split(&exhibitions, |part| {
        Grouped::<_, Attendance>::by(part, |exhibition| exhibition.kind().clone())
    });
    let exports = exports();
    hold_at_every_split(&exports, summarize::<Exports, _>);
    hold_at_every_split(&exports, |part| {
        Grouped::<Territory, Exports>::by(part, Export::territory)
    });
}

#[test]
fn totals_of_measures_at_every_split() {
    let mut measures = measures();
    hold_at_every_split(&measures, StatedTotal::of);
    let total = StatedTotal::of(&measures);
    assert!(json(&total).starts_with(r#"{"unit":"percent","nominal":"1.025","lower""#));
    // Means have decimals, and changes fall, in the units of what is counted.
    let two_fewer = Measure::parse("-2", Scale::new(Unit::Count, Aspect::Change)).unwrap();
    let changes = vec![Stated::from(Figure::plain(two_fewer)); 3];
    hold_at_every_split(&changes, StatedTotal::of);
    let total = json(&StatedTotal::of(&changes));
    assert!(total.starts_with(r#"{"unit":"count change","nominal":"-6","lower""#));
    let as_levels = total.replace("count change", "count");
    let refusal = serde_json::from_str::<StatedTotal>(&as_levels).unwrap_err();
    assert!(
        refusal
            .to_string()
            .starts_with("the sum is not one of its unit")
    );
    let mean = Measure::parse("5.75", Scale::new(Unit::Count, Aspect::Mean)).unwrap();
    let means = vec![Stated::from(Figure::plain(mean)); 3];
    hold_at_every_split(&means, StatedTotal::of);
    let as_levels = json(&StatedTotal::of(&means)).replace("count mean", "count");
    assert!(serde_json::from_str::<StatedTotal>(&as_levels).is_err());
    // Of several units there is no total, wherever the other one stands.
    let two = Measure::parse("2", Unit::Multiple).unwrap();
    measures.insert(2, Figure::plain(two).into());
    hold_at_every_split(&measures, StatedTotal::of);
}

proptest! {
    #![proptest_config(crate::cases::usually(24))]

    #[test]
    fn grants_at_every_split(printed in proptest::collection::vec(printed(), 0..9)) {
        let subsidies = subsidies(&printed);
        hold_at_every_split(&subsidies, summarize::<Grants, _>);
        hold_at_every_split(&subsidies, summarize::<GrantedTotal, _>);
        hold_at_every_split(&subsidies, |part| {
            Grouped::<_, (Count, Grants)>::by(part, |subsidy| kinds(subsidy).pop())
        });
        let rows: Vec<GrantRow> = (0..).zip(&subsidies).map(|(place, one)| GrantRow::of(place, one)).collect();
        hold_at_every_split(&rows, |part| {
            Grouped::<_, Grants>::over(part, |row| (row.region(), row.year(), row.kind()))
        });
    }
}

/// Sums far beyond 64 bits: the greatest amounts, in every split.
#[test]
fn sums_beyond_64_bits_at_every_split() {
    let day: Day = "2024-05-02".parse().unwrap();
    let place: Territory = "06.141".parse().unwrap();
    let row = |position| {
        let (kind, amount) = (&SubsidyKind::Tools, Dirhams::MAX);
        GrantRow::new(position, place, day, kind, amount, u32::MAX)
    };
    let rows: Vec<GrantRow> = (0..250).map(row).collect();
    let whole: Grants = summarize(&rows);
    assert!(json(&whole).contains(r#""granted":"230000000000000000.00""#));
    hold_at_every_split(&rows, summarize::<Grants, _>);
}

/// A key of every kind that a summary may be grouped by.
#[test]
fn keys_go_out_and_come_back() {
    fn hold<K: Key + Debug + Serialize + DeserializeOwned>(keys: impl IntoIterator<Item = K>) {
        let groups = Grouped::<K, Count>::default().with_keys(keys);
        assert!(groups.len() > 1);
        shipped(&groups);
    }
    hold([false, true]);
    hold([0_u64, u64::MAX]);
    hold([i128::MIN, i128::MAX]);
    hold(['a', 'é']);
    hold(["a".to_owned(), String::new()]);
    hold(Region::all());
    hold(["MA", "06", "06.141"].map(|code| code.parse::<Territory>().unwrap()));
    hold((1..=12).map(|number| Month::new(number).unwrap()));
    hold([1900, 2200].map(|number| Year::new(number).unwrap()));
    hold(["1999-12-31", "2024-02-29"].map(|day| day.parse::<Day>().unwrap()));
    hold([None, Some(Milieu::Urban), Some(Milieu::Rural)]);
    hold(["tools", "other:bells"].map(|kind| kind.parse::<SubsidyKind>().unwrap()));
    hold((0..).map_while(Worded::<SubsidyKind>::from_slot));
    hold([i32::MIN, i32::MAX]);
    hold([usize::MIN, 7]);
    hold(["a", "b"].map(Cow::<'static, str>::from));
    hold((0..).map_while(Activity::from_slot));
    hold((0..).map_while(Country::from_slot));
    hold((0..).map_while(Destination::from_slot));
    hold(["FR", "other:bells"].map(|code| code.parse::<Destination>().unwrap()));
    hold((0..).map_while(FigureState::from_slot));
    hold(["zellige", "beads"].map(|code| code.parse::<ActivityCode>().unwrap()));
    hold(["2024", "P4Y", "../2025-01-31"].map(|text| text.parse::<Window>().unwrap()));
    hold([
        Actor::Artisan(0),
        Actor::Artisan(u32::MAX),
        Actor::Cooperative(7),
        Actor::Enterprise(7),
    ]);
    macro_rules! hold_ids {
        ($($id:ident)+) => { $( hold(["a", "b"].map(|text| id::$id::new(text).unwrap())); )+ };
    }
    hold_ids!(ArtisanId CooperativeId EnterpriseId FacilityId ExhibitionId SubsidyId);
    hold_ids!(TrainingId ExportId AgreementId StatementId ClaimKey);
    assert!(serde_json::from_str::<Actor>(r#"["artisan",7]"#).is_ok());
    assert!(serde_json::from_str::<Actor>(r#"["guild",7]"#).is_err());
    hold((0..24).filter_map(<(Region, Milieu)>::from_slot));
    assert!(serde_json::from_str::<Worded<SubsidyKind>>(r#""bells""#).is_err());
    assert!(serde_json::from_str::<Month>("13").is_err());
}

/// Takes a text as it is, and refuses it with one thing changed.
pub(super) fn refuse<T: DeserializeOwned + Serialize>(text: &str, changes: &[(&str, &str, &str)]) {
    let taken: T = serde_json::from_str(text).unwrap();
    assert_eq!(json(&taken), text);
    for (from, to, message) in changes {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        let error = serde_json::from_str::<T>(&text.replace(from, to)).err();
        let error = error.map(|error| error.to_string()).unwrap_or_default();
        assert!(error.starts_with(message), "{from} as {to}: {error:?}");
    }
}

#[test]
fn groups_that_are_refused() {
    refuse::<Grouped<Region, Count>>(
        r#"[["06",12],["07",3]]"#,
        &[
            ("07", "06", "the keys are not in their order, each once"),
            ("07", "05", "the keys are not in their order, each once"),
            ("07", "13", "unknown territory"),
            ("3", "-3", "a number is out of range"),
            (",3]", "]", "invalid length 1"),
        ],
    );
}

#[test]
fn counts_that_are_refused() {
    refuse::<Headcount>(
        r#"{"artisans":9,"masters":2,"women":5,"men":4,"urban":1,"rural":8}"#,
        &[
            (
                r#""masters":2"#,
                r#""masters":10"#,
                "there are more masters",
            ),
            (
                r#""women":5"#,
                r#""women":6"#,
                "there are more women and men",
            ),
            (
                r#""urban":1"#,
                r#""urban":2"#,
                "more artisans have a milieu",
            ),
            (r#""men":4,"#, "", "missing field `men`"),
            ("rural", "milieu", "unknown key \"milieu\""),
            (r#""men":4"#, r#""men":4,"men":4"#, "duplicate field `men`"),
            (
                r#""men":4"#,
                r#""men":"4""#,
                "expected a whole number, found text",
            ),
        ],
    );
    assert!(serde_json::from_str::<Headcount>("[9,2,5,4,1,8]").is_err());
}

#[test]
fn totals_that_are_refused() {
    let unit = "the unit is not that of so many parts";
    let sum = "the sum is not one of its unit";
    let order = "the bounds of a sum are not around it";
    refuse::<StatedTotal>(
        r#"{"unit":"dirham","nominal":"400.00","lower":{"value":"350","is_open":false},"upper":null,"parts":3,"unreadable":1,"not_stated":1}"#,
        &[
            (
                r#""unreadable":1"#,
                r#""unreadable":3"#,
                "more parts were left out than",
            ),
            (r#""unreadable":1"#, r#""unreadable":2"#, unit),
            ("dirham", "none", unit),
            ("dirham", "mixed", unit),
            ("dirham", "acres", "unknown unit"),
            ("dirham", "count", sum),
            ("400.00", "400.001", sum),
            ("400.00", "-400.00", sum),
            ("350", "401.01", order),
            ("null", r#"{"value":"350","is_open":true}"#, order),
            (
                "null",
                r#"{"value":"350","is_closed":true}"#,
                "unknown key \"is_closed\"",
            ),
            ("400.00", "0400.00", "a sum must be a plain decimal"),
            ("400.00", "400.", "a sum must be a plain decimal"),
            ("400.00", "4e2", "a sum must be a plain decimal"),
            (
                "400.00",
                "9999999999999999999999999999999.00",
                "a sum is out of range",
            ),
            (r#""upper":null,"#, "", "missing field `upper`"),
        ],
    );
    refuse::<GrantedTotal>(
        r#"{"known":{"unit":"none","nominal":"0","lower":{"value":"0","is_open":false},"upper":{"value":"0","is_open":false},"parts":0,"unreadable":0,"not_stated":0},"unreadable":1,"not_stated":0,"uncounted":2}"#,
        &[
            (
                r#""parts":0,"unreadable":0"#,
                r#""parts":1,"unreadable":1"#,
                "an amount that is known",
            ),
            (r#""nominal":"0""#, r#""nominal":"1""#, sum),
        ],
    );
}

#[test]
fn grants_that_are_refused() {
    let amounts = "the amounts are not those of so many subsidies";
    let people = "the beneficiaries are not those of so many subsidies";
    refuse::<Grants>(
        r#"{"subsidies":2,"granted":"12000.00","beneficiaries":"3","others":null}"#,
        &[
            (r#""subsidies":2"#, r#""subsidies":0"#, amounts),
            ("12000.00", "-12000.00", amounts),
            ("12000.00", "1840000000000000.01", amounts),
            ("12000.00", "12000.0", "a sum has other decimals"),
            (r#""3""#, r#""8589934591""#, people),
            (r#""3""#, r#""-0""#, "a sum must be a plain decimal"),
            (r#""3""#, "3", "expected text, found a number"),
            ("null", "{}", "missing field"),
        ],
    );
    let grants: Grants = summarize(&subsidies(&[]));
    let with_others = json(&grants).replace(
        "null",
        &format!(
            r#"{{"granted":{},"beneficiaries":{}}}"#,
            json(&GrantedTotal::default()),
            json(&StatedTotal::default()),
        ),
    );
    let error = serde_json::from_str::<Grants>(&with_others).unwrap_err();
    assert!(error.to_string().starts_with("there is no part"), "{error}");
}

#[test]
fn parts_that_do_not_belong_together_are_refused() {
    let exports = json(&summarize::<Exports, _>(&exports()[..3]));
    refuse::<Exports>(
        &exports,
        &[
            (
                r#""records":3"#,
                r#""records":4"#,
                "the values are not as many",
            ),
            ("dirham", "percent", "the value is not in dirhams"),
        ],
    );
    let attendance = json(&summarize::<Attendance, _>(&exhibitions()[..2]));
    refuse::<Attendance>(
        &attendance,
        &[
            (
                r#""exhibitions":2"#,
                r#""exhibitions":1"#,
                "the parts are not as many",
            ),
            ("dirham", "percent", "the sales are not in dirhams"),
        ],
    );
}

#[test]
fn what_is_cut_short_is_refused() {
    let groups: Grouped<_, Attendance> = Grouped::by(&exhibitions(), |one| one.kind().clone());
    let bytes = postcard::to_allocvec(&groups).unwrap();
    for cut in 0..bytes.len() {
        assert!(
            postcard::from_bytes::<Grouped<artisanat::exhibition::ExhibitionKind, Attendance>>(
                &bytes[..cut]
            )
            .is_err()
        );
    }
}
