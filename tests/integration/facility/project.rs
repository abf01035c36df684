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

const ABOVE: [&str; 1] = ["funders: the funders give more than the whole cost"];
const MISFIT: [&str; 1] =
    ["funders[0].percent: does not fit the amount beside it and the whole cost"];

/// A facility of a cost, with funders of an amount and a percentage each.
fn funded(
    cost: StatedDraft<'static>,
    funders: &[(&'static str, &'static str)],
) -> FacilityDraft<'static> {
    let funder = |&(amount, percent): &(&'static str, &'static str)| ContributionDraft {
        funder: "region".into(),
        amount: figure(amount),
        percent: percent.into(),
        ..ContributionDraft::default()
    };
    FacilityDraft {
        cost,
        funders: funders.iter().map(funder).collect(),
        ..minimal()
    }
}

#[test]
fn funders_cannot_give_more_than_the_whole() {
    let whole = || figure("8500000.00");
    let amounts = |last| funded(whole(), &[("8000000.00", ""), (last, "")]);
    assert!(refusals(amounts("500000.00")).is_empty());
    assert_eq!(refusals(amounts("500000.01")), ABOVE);
    assert!(refusals(funded(StatedDraft::default(), &[("9000000.00", "")])).is_empty());

    // Percentages are rounded to what is printed.
    assert!(refusals(funded(whole(), &[("", "16.7"); 6])).is_empty());
    assert!(refusals(funded(whole(), &[("", "15"), ("", "85")])).is_empty());
    for cost in [whole(), StatedDraft::default()] {
        assert!(refusals(funded(cost.clone(), &[("", "15"), ("", "85.5")])).is_empty());
        assert_eq!(refusals(funded(cost, &[("", "15"), ("", "85.6")])), ABOVE);
    }
}

#[test]
fn shares_and_amounts_of_funders_add_up() {
    let cost = || figure("100.00");
    assert!(refusals(funded(cost(), &[("", "90"), ("10.00", "")])).is_empty());
    assert!(refusals(funded(cost(), &[("", "90"), ("10.50", "")])).is_empty());
    assert_eq!(
        refusals(funded(cost(), &[("", "90"), ("10.51", "")])),
        ABOVE
    );
    assert_eq!(
        refusals(funded(cost(), &[("", "90"), ("50.00", "")])),
        ABOVE
    );
    // An amount beside its own percentage is the same money, not more of it.
    assert!(refusals(funded(cost(), &[("90.00", "90"), ("10.00", "10")])).is_empty());
    assert_eq!(
        refusals(funded(cost(), &[("90.40", "90"), ("10.00", "")])),
        ABOVE
    );
    // A hedged cost admits what fits the largest that it can be, and no more.
    let about = || hedged("about", "100.00");
    assert!(refusals(funded(about(), &[("", "90"), ("15.75", "")])).is_empty());
    assert_eq!(
        refusals(funded(about(), &[("", "90"), ("15.76", "")])),
        ABOVE
    );
    for unknown in [StatedDraft::default(), hedged("at_least", "1.00")] {
        assert!(refusals(funded(unknown, &[("", "90"), ("50.00", "")])).is_empty());
    }
}

#[test]
fn a_funders_share_and_amount_fit_each_other() {
    let cost = || figure("100.00");
    assert!(refusals(funded(cost(), &[("10.00", "10")])).is_empty());
    assert!(refusals(funded(cost(), &[("33.33", "33.3")])).is_empty());
    assert!(refusals(funded(cost(), &[("10.50", "10")])).is_empty());
    assert!(refusals(funded(StatedDraft::default(), &[("100.00", "10")])).is_empty());
    for amount in ["9.49", "10.51", "100.00"] {
        assert_eq!(refusals(funded(cost(), &[(amount, "10")])), MISFIT);
    }
    // About 100 is from 50 to 150: a tenth of it from 4.75 to 15.75.
    let about = || hedged("about", "100.00");
    assert!(refusals(funded(about(), &[("15.75", "10")])).is_empty());
    assert!(refusals(funded(about(), &[("4.75", "10")])).is_empty());
    for amount in ["15.76", "4.74"] {
        assert_eq!(refusals(funded(about(), &[(amount, "10")])), MISFIT);
    }
    let least = || hedged("at_least", "1000.00");
    assert!(refusals(funded(least(), &[("9999.00", "10")])).is_empty());
    assert_eq!(refusals(funded(least(), &[("94.99", "10")])), MISFIT);
    // Far up, nothing is lost to rounding.
    let most = || figure("920000000000000.00");
    assert!(refusals(funded(most(), &[("306666666659000.00", "33.333333333")])).is_empty());
    assert_eq!(
        refusals(funded(most(), &[("306666666658999.99", "33.333333333")])),
        MISFIT
    );
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
