//! What entered, left and stayed, between two days and between two sectors.

use artisanat::artisan::{Artisan, Registration, RegistrationStage};
use artisanat::calendar::Day;
use artisanat::cooperative::Cooperative;
use artisanat::facility::{Facility, FacilityStage};
use artisanat::figure::Undefined;
use artisanat::sector::{Roster, Sector};
use artisanat::summary::{Change, Count, Grouped, Memberships, Merge as _, summarize};
use proptest::prelude::*;

use super::facility_counts::{DAYS, facilities};
use super::shipped::{hold_at_every_split, refuse};

/// A facility on an earlier day and on a later one, each where it counts then.
type Pair<'f> = (Option<&'f Facility>, Option<&'f Facility>);

fn pairs(
    facilities: &[Facility],
    was: impl Fn(&Facility) -> bool,
    is: impl Fn(&Facility) -> bool,
) -> Vec<Pair<'_>> {
    let pair = |one| (was(one).then_some(one), is(one).then_some(one));
    facilities.iter().map(pair).collect()
}

proptest! {
    #![proptest_config(crate::cases::usually(64))]

    #[test]
    fn facilities_at_a_stage_between_two_days(facilities in facilities(), first in 0..DAYS.len(), last in 0..DAYS.len()) {
        let [first, last]: [Day; 2] = [DAYS[first], DAYS[last]].map(|day| day.parse().unwrap());
        for stage in FacilityStage::ALL {
            let at = |facility: &Facility, day| facility.stage_on(day) == Some(*stage);
            let number = |was: bool, is: bool| {
                let those = facilities.iter().filter(|one| (at(one, first), at(one, last)) == (was, is));
                u64::try_from(those.count()).unwrap()
            };
            let pairs = pairs(&facilities, |one| at(one, first), |one| at(one, last));
            let change: Change<Count> = summarize(pairs);
            prop_assert_eq!(change.entered().get(), number(false, true));
            prop_assert_eq!(change.left().get(), number(true, false));
            prop_assert_eq!(change.stayed_before().get(), number(true, true));
            prop_assert_eq!(change.stayed_after(), change.stayed_before());
            prop_assert_eq!(change.before().get(), number(true, false) + number(true, true));
            prop_assert_eq!(change.after().get(), number(false, true) + number(true, true));
            let difference = change.difference(|count| Ok(count.size())).unwrap();
            let expected = i128::from(number(false, true)) - i128::from(number(true, false));
            prop_assert_eq!(difference.nominal().mantissa(), expected);
            let growth = change.growth(|count| Ok(count.size()));
            prop_assert_eq!(growth.is_err(), change.before().get() == 0);
        }
    }

    #[test]
    fn changes_of_groups_at_every_split(facilities in facilities()) {
        let [first, last]: [Day; 2] = ["2021-06-30", "2024-06-30"].map(|day| day.parse().unwrap());
        let has_begun = |facility: &Facility, day| facility.stage_on(day).is_some();
        let pairs = pairs(&facilities, |one| has_begun(one, first), |one| has_begun(one, last));
        hold_at_every_split(&pairs, |part| summarize::<Change<Count>, _>(part.iter().copied()));
        hold_at_every_split(&pairs, |part| {
            let region = |(before, after): Pair<'_>| {
                after.or(before).and_then(|one| one.place().region())
            };
            Grouped::<_, Change<Count>>::by(part.iter().copied(), region)
        });
    }
}

#[test]
fn artisans_validated_between_two_days() {
    let artisan = |number: usize, history: &str| -> Artisan {
        serde_json::from_str(&format!(
            r#"{{"id":"A-{number}","names":{{"fr":"Amina"}},"standing":"artisan","qualification":{{"years_of_exercise":12}},
                "activities":["zellige"],"home":"06","registration":{{"history":[{history}]}}}}"#
        ))
        .unwrap()
    };
    let artisans = [
        artisan(1, r#"{"stage":"validated","on":"2022-05-01"}"#),
        artisan(
            2,
            r#"{"stage":"submitted","on":"2022-05-01"},{"stage":"validated","on":"2024-02-29"}"#,
        ),
        artisan(
            3,
            r#"{"stage":"submitted","on":"2022-05-01"},{"stage":"refused","on":"2024-02-29"}"#,
        ),
        artisan(4, r#"{"stage":"validated","on":"2023-06"}"#),
    ];
    let [first, last]: [Day; 2] = ["2023-12-31", "2024-12-31"].map(|day| day.parse().unwrap());
    let validated = |artisan: &Artisan, day| {
        let history = artisan.registration().map(Registration::history);
        let stage = history.and_then(|history| history.stage_on(day));
        stage.is_some_and(RegistrationStage::is_validated)
    };
    let change: Change<Count> = summarize(artisans.iter().map(|artisan| {
        let on = |day| validated(artisan, day).then_some(artisan);
        (on(first), on(last))
    }));
    assert_eq!((change.before().get(), change.after().get()), (2, 3));
    assert_eq!((change.entered().get(), change.left().get()), (1, 0));
    let growth = change.growth(|count| Ok(count.size())).unwrap();
    assert_eq!(growth.nominal(), 50.into());
}

fn cooperatives(members: &[(&str, &str)]) -> Sector {
    let bodies: Vec<String> = members
        .iter()
        .map(|(id, figure)| {
            format!(
                r#"{{"id":"{id}","names":{{"fr":"Tisseuses"}},"kind":"cooperative","seat":"06","activities":["zellige"],"members":{figure}}}"#
            )
        })
        .collect();
    let text = format!(r#"{{"format":1,"cooperatives":[{}]}}"#, bodies.join(","));
    serde_json::from_str(&text).unwrap()
}

#[test]
fn members_of_cooperatives_between_two_sectors() {
    let before = cooperatives(&[
        ("a", r#"{"value":"12"}"#),
        ("b", r#"{"value":"20"}"#),
        ("d", r#"{"value":"8"}"#),
    ]);
    let after = cooperatives(&[
        ("b", r#"{"value":"26"}"#),
        ("c", r#"{"value":"10","hedge":"at_least"}"#),
        ("d", r#"{"value":"8"}"#),
        ("e", r#"{"value":"9"}"#),
    ]);
    let ids: Vec<_> = before
        .cooperatives()
        .paired(after.cooperatives())
        .map(|(one, other)| [one, other].map(|one| one.map(|one| one.id().as_str())))
        .collect();
    assert_eq!(
        ids,
        [
            [Some("a"), None],
            [Some("b"), Some("b")],
            [None, Some("c")],
            [Some("d"), Some("d")],
            [None, Some("e")],
        ]
    );
    let pairs = before.cooperatives().paired(after.cooperatives());
    let change: Change<Memberships> = summarize(pairs);
    assert_eq!(change.entered().cooperatives(), 2);
    assert_eq!(change.left().members().nominal(), Some(12.into()));
    assert_eq!(change.stayed_before().members().nominal(), Some(28.into()));
    assert_eq!(change.stayed_after().members().nominal(), Some(34.into()));
    let members = |sum: &Memberships| sum.members().estimate();
    let difference = change.difference(members).unwrap();
    assert_eq!(difference.nominal(), 13.into());
    assert!(difference.interval().contains(1_000.into()));
    assert!(!difference.interval().contains(12.into()));

    let nobody: Roster<Cooperative> = Roster::default();
    let founded: Change<Memberships> = summarize(nobody.paired(after.cooperatives()));
    assert_eq!(founded.after(), *founded.entered());
    assert_eq!(founded.growth(members), Err(Undefined::NothingRead));
    assert_eq!(nobody.paired(&nobody).count(), 0);
}

#[test]
fn changes_that_are_refused() {
    refuse::<Change<Count>>(
        "[1,2,3,4]",
        &[
            (",4", "", "invalid length 3"),
            ("4", "-4", "a number is out of range"),
            (",4", ",4,5", "trailing characters"),
        ],
    );
    let mut change: Change<Count> = serde_json::from_str("[1,2,3,4]").unwrap();
    change.merge(Change::default());
    assert_eq!((change.before().get(), change.after().get()), (5, 5));
}
