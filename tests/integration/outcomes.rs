//! What trainings led to, and who the members of cooperatives are.

use artisanat::cooperative::Cooperative;
use artisanat::figure::{Estimate, Undefined};
use artisanat::summary::{Memberships, Merge, TrainingOutcomes, summarize};
use artisanat::training::Training;

fn training(id: usize, figures: &str) -> Training {
    let text = format!(
        r#"{{"id":"TRA-{id}","names":{{"fr":"Couture"}},"kind":"apprenticeship","territory":"06"{figures}}}"#
    );
    serde_json::from_str(&text).unwrap()
}

fn cooperative(id: usize, figures: &str) -> Cooperative {
    let text = format!(
        r#"{{"id":"COOP-{id}","names":{{"fr":"Tisseuses"}},"kind":"cooperative","seat":"06","activities":["zellige"]{figures}}}"#
    );
    serde_json::from_str(&text).unwrap()
}

/// Two trainings with figures, the second without seats, and one without any.
fn trainings() -> [Training; 3] {
    [
        training(
            1,
            r#","seats":{"value":"40"},"enrolled":{"value":"36"},"graduates":{"value":"30"},"placed":{"value":"18"}"#,
        ),
        training(
            2,
            r#","enrolled":{"value":"14"},"graduates":{"value":"10"},"placed":{"value":"6"}"#,
        ),
        training(3, ""),
    ]
}

/// A share as a percentage with one decimal, and its bounds.
fn shown(share: Estimate) -> (String, Option<String>, Option<String>) {
    let (lower, upper) = share.percent_bounds(1);
    let text = |bound: rust_decimal::Decimal| bound.to_string();
    (
        share.percent(1).to_string(),
        lower.map(text),
        upper.map(text),
    )
}

#[test]
fn trainings_add_up_and_rates_follow_from_the_sums() {
    let known: TrainingOutcomes = summarize(&trainings()[..2]);
    assert_eq!(known.trainings(), 2);
    assert_eq!(known.enrolled().nominal(), Some(50.into()));
    assert_eq!(known.graduates().nominal(), Some(40.into()));
    assert!(known.seats().is_at_least() && !known.placed().is_at_least());
    let text = |percent: &str| Some(percent.to_owned());
    let exactly = |percent: &str| (percent.to_owned(), text(percent), text(percent));
    assert_eq!(known.graduation_rate().map(shown), Ok(exactly("80.0")));
    assert_eq!(known.insertion_rate().map(shown), Ok(exactly("60.0")));

    // A training of which nothing is stated can have any number of each.
    let all: TrainingOutcomes = summarize(&trainings());
    let (nominal, lower, upper) = all.graduation_rate().map(shown).unwrap();
    assert_eq!(
        (nominal.as_str(), lower, upper),
        ("80.0", text("0"), text("100"))
    );
    let none: TrainingOutcomes = summarize(&[training(9, "")]);
    assert_eq!(none.graduation_rate().unwrap_err(), Undefined::NothingRead);
    let nobody: TrainingOutcomes = summarize(&[training(
        9,
        r#","enrolled":{"value":"0"},"graduates":{"value":"0"}"#,
    )]);
    assert_eq!(
        nobody.graduation_rate().unwrap_err(),
        Undefined::BaseCanBeZero
    );
}

#[test]
fn members_add_up_and_women_are_a_share_of_them() {
    let cooperatives = [
        cooperative(
            1,
            r#","members":{"value":"12"},"women_members":{"value":"9"}"#,
        ),
        cooperative(
            2,
            r#","members":{"value":"8"},"women_members":{"value":"6"}"#,
        ),
    ];
    let known: Memberships = summarize(&cooperatives);
    assert_eq!(
        (known.cooperatives(), known.members().nominal()),
        (2, Some(20.into()))
    );
    assert_eq!(
        known.share_of_women().unwrap().percent(1).to_string(),
        "75.0"
    );
    assert_eq!(known.per_cooperative().unwrap().nominal(), 10.into());
    let none = Memberships::default();
    assert_eq!(none.per_cooperative().unwrap_err(), Undefined::NothingRead);
}

#[test]
fn both_are_the_same_in_every_split_and_when_they_are_shipped() {
    let trainings = trainings();
    let whole: TrainingOutcomes = summarize(&trainings);
    let written = serde_json::to_string(&whole).unwrap();
    for split in 0..=trainings.len() {
        let (one, other) = trainings.split_at(split);
        let part: TrainingOutcomes = summarize(one);
        let shipped = serde_json::to_string(&part).unwrap();
        let mut merged: TrainingOutcomes = serde_json::from_str(&shipped).unwrap();
        merged.merge(summarize(other));
        assert_eq!(merged, whole);
        assert_eq!(serde_json::to_string(&merged).unwrap(), written);
    }
    let fewer = written.replace(r#""trainings":3"#, r#""trainings":2"#);
    let refused = serde_json::from_str::<TrainingOutcomes>(&fewer).unwrap_err();
    assert!(
        refused.to_string().starts_with("the parts are not as many"),
        "{refused}"
    );

    let members: Memberships = summarize(&[cooperative(1, r#","members":{"value":"12"}"#)]);
    let written = serde_json::to_string(&members).unwrap();
    assert_eq!(
        serde_json::from_str::<Memberships>(&written).unwrap(),
        members
    );
    let other_unit = written.replace("count", "percent");
    let refused = serde_json::from_str::<Memberships>(&other_unit).unwrap_err();
    assert!(
        refused
            .to_string()
            .starts_with("the members are not a count"),
        "{refused}"
    );
}
