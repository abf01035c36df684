//! How many different actors are reached, named or not, against sets.

#![expect(clippy::indexing_slicing, reason = "places below the length of a list")]

use std::collections::BTreeSet;

use artisanat::calendar::Day;
use artisanat::dirhams::Dirhams;
use artisanat::exhibition::Exhibition;
use artisanat::figure::{Figure, Hedge, Interval, Stated, StatedDraft, Step};
use artisanat::row::{Actor, BeneficiaryRow};
use artisanat::sector::Sector;
use artisanat::subsidy::{Subsidy, SubsidyDraft, SubsidyKind};
use artisanat::summary::{DistinctActors, Grouped, Merge as _, UnnamedActors, summarize};
use artisanat::territory::{Region, Territory};
use proptest::prelude::*;

use super::rows::sectors;
use super::shipped::{hold_at_every_split, json, refuse};

fn row(actor: Actor, place: Territory) -> BeneficiaryRow {
    let day: Day = "2024-05-02".parse().unwrap();
    BeneficiaryRow::new(0, actor, place, day, &SubsidyKind::Tools, Dirhams::MAX)
}

fn actor() -> impl Strategy<Value = Actor> {
    let position = prop_oneof![0..6_u32, Just(u32::MAX)];
    (0..3_u8, position).prop_map(|(kind, position)| match kind {
        0 => Actor::Artisan(position),
        1 => Actor::Cooperative(position),
        _ => Actor::Enterprise(position),
    })
}

fn rows() -> impl Strategy<Value = Vec<BeneficiaryRow>> {
    let places = ["MA", "06", "06.141", "07"].map(|code| code.parse::<Territory>().unwrap());
    let one = (actor(), proptest::sample::select(places.to_vec()));
    prop::collection::vec(one.prop_map(|(actor, place)| row(actor, place)), 0..20)
}

fn number<T: Ord>(set: impl Iterator<Item = T>) -> u64 {
    u64::try_from(set.collect::<BTreeSet<T>>().len()).unwrap()
}

/// Artisans, cooperatives and enterprises of rows, each once.
fn by_set<'r>(rows: &(impl Iterator<Item = &'r BeneficiaryRow> + Clone)) -> [u64; 3] {
    ["artisan", "cooperative", "enterprise"].map(|kind| {
        let actors = rows.clone().map(BeneficiaryRow::actor);
        number(actors.filter(|actor| actor.kind() == kind))
    })
}

fn of(actors: &DistinctActors) -> [u64; 3] {
    [
        actors.artisans(),
        actors.cooperatives(),
        actors.enterprises(),
    ]
}

proptest! {
    #![proptest_config(crate::cases::usually(64))]

    #[test]
    fn each_actor_counts_once(rows in rows()) {
        let all: DistinctActors = summarize(&rows);
        prop_assert_eq!(of(&all), by_set(&rows.iter()));
        prop_assert_eq!(all.rows(), u64::try_from(rows.len()).unwrap());
        prop_assert_eq!(all.actors(), number(rows.iter().map(BeneficiaryRow::actor)));
        let by_region: Grouped<Option<Region>, DistinctActors> = Grouped::over(&rows, BeneficiaryRow::region);
        for (region, actors) in &by_region {
            let own = rows.iter().filter(|row| row.region() == *region);
            prop_assert_eq!(of(actors), by_set(&own));
        }
        prop_assert_eq!(by_region.total(), all);
        hold_at_every_split(&rows, summarize::<DistinctActors, _>);
        hold_at_every_split(&rows, |part| Grouped::<_, DistinctActors>::over(part, BeneficiaryRow::region));
    }
}

/// Enough actors that they are put in order several times.
#[test]
fn many_actors_in_any_order_and_split() {
    let place: Territory = "06".parse().unwrap();
    let positions = (0..30_000_u32).map(|number| number.wrapping_mul(2_654_435_761) % 9_000);
    let rows: Vec<BeneficiaryRow> = positions
        .clone()
        .map(|position| row(Actor::Artisan(position), place))
        .collect();
    let whole: DistinctActors = summarize(&rows);
    assert_eq!(whole.artisans(), number(positions));
    for split in [0, 1, 4_096, 4_097, 20_000] {
        let (one, other) = rows.split_at(split);
        let mut merged: DistinctActors = summarize(other);
        merged.merge(summarize(one));
        assert_eq!(merged, whole);
        assert_eq!(json(&merged), json(&whole));
    }
}

/// Two exhibitions with artisans in common, one of them counted vaguely.
fn sector(participants: [&str; 2]) -> Sector {
    let artisan = |number: usize| {
        format!(
            r#"{{"id":"a{number}","names":{{"fr":"Amina"}},"standing":"artisan","qualification":{{"years_of_exercise":5}},"activities":["zellige"],"home":"06"}}"#
        )
    };
    let artisans: Vec<String> = (0..4).map(artisan).collect();
    let text = format!(
        r#"{{"format":1,"artisans":[{}],
            "cooperatives":[{{"id":"c","names":{{"fr":"C"}},"kind":"cooperative","seat":"06","activities":["zellige"],"members":{{"value":"12"}},"member_artisans":["a1","a0"]}}],
            "exhibitions":[
                {{"id":"e1","names":{{"fr":"E"}},"kind":"national_week","participating_artisans":["a0","a1"],"participating_cooperatives":["c"],"participants":{}}},
                {{"id":"e2","names":{{"fr":"E"}},"kind":"national_week","participating_artisans":["a1","a3"],"participants":{}}}
            ]}}"#,
        artisans.join(","),
        participants[0],
        participants[1],
    );
    serde_json::from_str(&text).unwrap()
}

fn reached(sector: &Sector) -> (DistinctActors, UnnamedActors) {
    let rows: Vec<_> = sector.participation_rows().collect();
    (summarize(&rows), summarize(sector.exhibitions()))
}

#[test]
fn those_who_are_not_named_are_beside() {
    let (named, others) = reached(&sector([r#"{"value":"10"}"#, r#"{"value":"5"}"#]));
    assert_eq!(
        (named.artisans(), named.cooperatives(), named.rows()),
        (3, 1, 5)
    );
    assert_eq!((others.records(), others.most_in_one()), (2, 10));
    assert_eq!(others.unnamed().nominal(), Some(10.into()));
    // The ten of the first exhibition at least, and at most four who are named
    // and ten others.
    assert_eq!(
        named.bounds(&others),
        Some(Interval::between(10.into(), 14.into()))
    );

    let (named, others) = reached(&sector([r#"{"value":"3"}"#, r#"{"value":"2"}"#]));
    assert_eq!(named.bounds(&others), Some(Interval::exactly(4.into())));

    let (named, others) = reached(&sector([r#"{"value":"10","hedge":"about"}"#, "{}"]));
    assert!(others.unnamed().is_at_least());
    assert_eq!(named.bounds(&others), Some(Interval::at_least(5.into())));

    let (named, others) = reached(&sector([r#"{"printed":"2O"}"#, "{}"]));
    assert_eq!(
        (others.unnamed().unreadable(), others.most_in_one()),
        (1, 3)
    );
    assert_eq!(named.bounds(&others), Some(Interval::at_least(4.into())));

    // Rows of no record cannot be those of a record with ten others.
    let (_, others) = reached(&sector([r#"{"value":"10"}"#, r#"{"value":"5"}"#]));
    assert_eq!(
        DistinctActors::default().bounds(&others),
        Some(Interval::exactly(10.into()))
    );
    let (_, others) = reached(&sector([r#"{"value":"3"}"#, r#"{"value":"2"}"#]));
    assert_eq!(DistinctActors::default().bounds(&others), None);
    let none = DistinctActors::default().bounds(&UnnamedActors::default());
    assert_eq!(none, Some(Interval::exactly(0.into())));
}

#[test]
fn members_and_beneficiaries_are_reached_as_well() {
    let sector = sector(["{}", "{}"]);
    let rows: Vec<_> = sector.membership_rows().collect();
    let members: DistinctActors = summarize(&rows);
    let others: UnnamedActors = summarize(sector.cooperatives());
    assert_eq!(
        (members.artisans(), others.unnamed().nominal()),
        (2, Some(10.into()))
    );
    assert_eq!(members.bounds(&others), Some(Interval::exactly(12.into())));
    for sector in sectors() {
        let rows: Vec<_> = sector.beneficiary_rows().collect();
        let named: DistinctActors = summarize(&rows);
        assert_eq!(named.rows(), u64::try_from(rows.len()).unwrap());
        let others: UnnamedActors = summarize(sector.subsidies());
        assert!(named.bounds(&others).is_some());
    }
}

/// A subsidy that names some and states a number of any hedge, and how many it
/// can truly have.
fn subsidy() -> impl Strategy<Value = (Subsidy, u32, u32)> {
    let hedges = proptest::sample::select(Hedge::ALL);
    let parts = (
        hedges,
        0..3_i8,
        0..40_u32,
        1..9_u32,
        0..30_u32,
        any::<u32>(),
    );
    parts.prop_filter_map("a record has room for those it names", |parts| {
        let (hedge, exponent, times, more, named, choice) = parts;
        let step = Step::power_of_ten(exponent).unwrap();
        let number = |times: u32| times * 10_u32.pow(exponent.unsigned_abs().into());
        let figure = match hedge {
            Hedge::Between => Figure::between(number(times), number(times + more), step),
            other => Figure::new(number(times), other, step),
        };
        let figure = figure.ok()?;
        let ids = (0..named).map(|id| format!("a{id}").into());
        let subsidy = Subsidy::try_from(SubsidyDraft {
            id: "s".into(),
            kinds: vec!["tools".into()],
            territory: "06".into(),
            beneficiary_artisans: ids.collect(),
            beneficiaries: StatedDraft::from(&Stated::from(figure)).into_owned(),
            ..SubsidyDraft::default()
        });
        // Any number that the figure admits and that holds those who are named.
        let possible = (named..named + 1_000).filter(|number| figure.admits((*number).into()));
        let possible: Vec<u32> = possible.collect();
        let place = usize::try_from(choice)
            .unwrap()
            .checked_rem(possible.len())?;
        Some((subsidy.ok()?, named, possible[place]))
    })
}

proptest! {
    #[test]
    fn others_are_what_remains_of_the_numbers(records in prop::collection::vec(subsidy(), 0..6)) {
        let subsidies: Vec<Subsidy> = records.iter().map(|record| record.0.clone()).collect();
        let others: UnnamedActors = summarize(&subsidies);
        let remain = records.iter().fold(0, |sum, (_, named, truly)| sum + (truly - named));
        prop_assert!(others.unnamed().interval().contains(remain.into()));
        let most = records.iter().map(|record| u64::from(record.2)).max().unwrap_or(0);
        prop_assert!(others.most_in_one() <= most);
        hold_at_every_split(&subsidies, summarize::<UnnamedActors, _>);

        // All name the same artisans, from the first one on.
        let named = records.iter().map(|record| record.1).max().unwrap_or(0);
        let place: Territory = "06".parse().unwrap();
        let rows: Vec<_> = (0..named).map(|position| row(Actor::Artisan(position), place)).collect();
        let reached = summarize::<DistinctActors, _>(&rows).bounds(&others).unwrap();
        // Whoever is not named can be new each time, or the same as before.
        prop_assert!(reached.contains((named + remain).into()));
        prop_assert!(reached.contains(most.max(named.into()).into()));
    }
}

#[test]
fn unnamed_at_every_split() {
    const FIGURES: [&str; 6] = [
        r#"{"value":"42"}"#,
        r#"{"value":"2","hedge":"more_than"}"#,
        r#"{"value":"10","hedge":"about"}"#,
        r#"{"value":"9","hedge":"less_than"}"#,
        r#"{"printed":"396.8754.516"}"#,
        "{}",
    ];
    let subsidies: Vec<Subsidy> = (0..12)
        .map(|number| {
            let figure = FIGURES[number % 6];
            let named = if number % 2 == 0 { r#""a","b""# } else { "" };
            let text = format!(
                r#"{{"id":"s{number}","kinds":["tools"],"territory":"06","beneficiary_artisans":[{named}],"beneficiaries":{figure}}}"#
            );
            serde_json::from_str(&text).unwrap()
        })
        .collect();
    hold_at_every_split(&subsidies, summarize::<UnnamedActors, _>);
    let exhibitions: Vec<Exhibition> = sector([FIGURES[2], FIGURES[3]])
        .exhibitions()
        .as_slice()
        .to_vec();
    hold_at_every_split(&exhibitions, summarize::<UnnamedActors, _>);
}

#[test]
fn actors_that_are_refused() {
    let order = "the values are not in their order, each once";
    refuse::<DistinctActors>(
        r#"{"rows":4,"artisans":[3,7],"cooperatives":[2],"enterprises":[]}"#,
        &[
            ("[3,7]", "[7,3]", order),
            ("[3,7]", "[7,7]", order),
            ("[3,7]", "[3,7,8,9]", "there are more actors than rows"),
            ("[3,7]", "[3,-7]", "a number is out of range"),
            ("[3,7]", "[3,4294967296]", "a number is out of range"),
            (
                r#""rows":4"#,
                r#""rows":2"#,
                "there are more actors than rows",
            ),
        ],
    );
    refuse::<DistinctActors>(
        r#"{"rows":1,"artisans":[],"cooperatives":[2],"enterprises":[]}"#,
        &[("[2]", "[]", "there are rows and no actors")],
    );
    let (_, others) = reached(&sector([r#"{"value":"10"}"#, "{}"]));
    refuse::<UnnamedActors>(
        &json(&others),
        &[
            (
                r#""records":2"#,
                r#""records":3"#,
                "the parts are not as many",
            ),
            ("count", "dirham", "the actors are not a count"),
            (
                r#""most_in_one":10"#,
                r#""most_in_one":4294967296"#,
                "one record has more actors than can be stated",
            ),
            (
                r#""most_in_one":10"#,
                r#""most_in_one":1"#,
                "more actors are unnamed than the records have",
            ),
        ],
    );
    // As many as the records have room for, and one more.
    refuse::<UnnamedActors>(
        r#"{"records":15,"unnamed":{"unit":"count","nominal":"30","lower":{"value":"30","is_open":false},"upper":{"value":"30","is_open":false},"parts":15,"unreadable":0,"not_stated":0},"most_in_one":2}"#,
        &[(
            r#""most_in_one":2"#,
            r#""most_in_one":1"#,
            "more actors are unnamed than the records have",
        )],
    );
    refuse::<UnnamedActors>(
        &json(&UnnamedActors::default()),
        &[(
            r#""most_in_one":0"#,
            r#""most_in_one":1"#,
            "there is no record that can count",
        )],
    );
}
