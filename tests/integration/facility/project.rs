//! What a project costs, who pays, and its tranches.

use super::{accepted, figure, hedged, minimal, refusals, tranche, with_history};
use artisanat::facility::{FacilityDraft, TrancheDraft};
use artisanat::figure::StatedDraft;
use artisanat::funding::ContributionDraft;
use artisanat::names::NamesDraft;

fn numbered(numbers: &[Option<u32>]) -> FacilityDraft<'static> {
    let tranche = |&number: &Option<u32>| TrancheDraft {
        number,
        ..TrancheDraft::default()
    };
    FacilityDraft {
        tranches: numbers.iter().map(tranche).collect(),
        ..minimal()
    }
}

#[test]
fn tranches_have_increasing_numbers_from_1() {
    assert!(refusals(numbered(&[Some(1), Some(2), Some(u32::MAX)])).is_empty());
    assert!(refusals(numbered(&[Some(2)])).is_empty());
    assert_eq!(
        refusals(numbered(&[Some(0), Some(1)])),
        ["tranches[0].number: must be more than zero"]
    );
    assert_eq!(
        refusals(numbered(&[None, Some(1)])),
        ["tranches[0].number: is missing"]
    );
    let order = |index| {
        format!(
            "tranches[{index}].number: must be above the number of every tranche listed before it"
        )
    };
    assert_eq!(refusals(numbered(&[Some(1), Some(1)])), [order(1)]);
    assert_eq!(refusals(numbered(&[Some(2), Some(1)])), [order(1)]);
    assert_eq!(
        refusals(numbered(&[Some(3), Some(1), None, Some(2), Some(4)])),
        [
            order(1),
            "tranches[2].number: is missing".to_owned(),
            order(3),
        ]
    );
}

#[test]
fn a_tranche_with_names_has_one() {
    let named = |names| FacilityDraft {
        tranches: vec![TrancheDraft {
            names: Some(names),
            ..tranche(1, "")
        }],
        ..minimal()
    };
    assert!(
        refusals(named(NamesDraft {
            fr: "souk".into(),
            ..NamesDraft::default()
        }))
        .is_empty()
    );
    assert_eq!(
        refusals(named(NamesDraft::default())),
        ["tranches[0].names: is missing"]
    );
}

#[test]
fn tranches_cannot_cost_more_than_the_whole() {
    let costs = |whole: StatedDraft<'static>, costs: Vec<StatedDraft<'static>>| FacilityDraft {
        cost: whole,
        tranches: (1..)
            .zip(costs)
            .map(|(number, cost)| TrancheDraft {
                cost,
                ..tranche(number, "")
            })
            .collect(),
        ..minimal()
    };
    let parts = |cents: &'static str| vec![figure("15000000.00"), figure(cents)];
    let whole = || figure("21000000.00");
    let above = ["tranches: the tranches cost more than the whole"];

    assert!(refusals(costs(whole(), parts("6000000.00"))).is_empty());
    assert_eq!(refusals(costs(whole(), parts("6000000.01"))), above);

    // A hedged whole admits as much as it can be.
    let about = || hedged("about", "21000000.00");
    assert!(refusals(costs(about(), parts("6500000.00"))).is_empty());
    assert_eq!(refusals(costs(about(), parts("6500000.01"))), above);
    assert!(refusals(costs(hedged("at_least", "1.00"), parts("6000000.00"))).is_empty());

    // An open bound does not hold the value at it.
    let less = || hedged("less_than", "21000000.00");
    assert!(refusals(costs(less(), parts("5999999.99"))).is_empty());
    assert_eq!(refusals(costs(less(), parts("6000000.00"))), above);
    let more = || vec![hedged("more_than", "21000000.00")];
    assert!(refusals(costs(figure("21000000.01"), more())).is_empty());
    assert_eq!(refusals(costs(whole(), more())), above);

    // A hedged part counts as the least that it can be.
    let open = |other| vec![hedged("at_most", "9000000.00"), figure(other)];
    assert!(refusals(costs(whole(), open("21000000.00"))).is_empty());
    assert_eq!(refusals(costs(whole(), open("21000000.01"))), above);

    // What is not known is not held against anything.
    let unreadable = || StatedDraft {
        printed: "396.8754.516".into(),
        ..StatedDraft::default()
    };
    assert!(refusals(costs(unreadable(), parts("9000000.00"))).is_empty());
    assert!(refusals(costs(StatedDraft::default(), parts("9000000.00"))).is_empty());
    assert!(refusals(costs(whole(), vec![unreadable(), whole()])).is_empty());
}

#[test]
fn funders_cannot_give_more_than_the_whole() {
    let funded = |amounts: &[&'static str], percents: &[&'static str]| {
        let amounts = amounts.iter().map(|amount| (figure(amount), ""));
        let percents = percents
            .iter()
            .map(|percent| (StatedDraft::default(), *percent));
        let funder = |(amount, percent): (StatedDraft<'static>, &'static str)| ContributionDraft {
            funder: "region".into(),
            amount,
            percent: percent.into(),
            ..ContributionDraft::default()
        };
        FacilityDraft {
            cost: figure("8500000.00"),
            funders: amounts.chain(percents).map(funder).collect(),
            ..minimal()
        }
    };
    let above = ["funders: the funders give more than the whole cost"];
    assert!(refusals(funded(&["8000000.00", "500000.00"], &["15", "85"])).is_empty());
    assert_eq!(refusals(funded(&["8000000.00", "500000.01"], &[])), above);
    assert_eq!(refusals(funded(&[], &["15", "85.1"])), above);
    let draft = FacilityDraft {
        cost: StatedDraft::default(),
        ..funded(&["9000000.00"], &[])
    };
    assert!(refusals(draft).is_empty());
}

#[test]
fn long_lists_are_read_to_the_end() {
    let many: u32 = 20_000;
    let rising: Vec<_> = (1..=many).map(Some).collect();
    assert_eq!(accepted(numbered(&rising)).tranches().len(), 20_000);
    let falling: Vec<_> = (1..=many).rev().map(Some).collect();
    assert_eq!(refusals(numbered(&falling)).len(), 19_999);

    let again = [("in_service", ""), ("under_rehabilitation", "")].repeat(10_000);
    assert_eq!(
        accepted(with_history(&again)).history().stages().len(),
        20_000
    );
}
