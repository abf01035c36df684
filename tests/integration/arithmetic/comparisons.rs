//! Agreement of figures, and which is the greater.

use artisanat::figure::{Agreement, Comparison, Estimate, Figure, Hedge, Unit};
use proptest::prelude::*;

use super::{any_figure, figure, figures, interval, step, value_of, way};

fn count(hedge: Hedge, value: u32) -> Figure<u32> {
    Figure::new(value, hedge, step(0)).unwrap()
}

/// Counts small enough to try every whole number.
fn small_count() -> impl Strategy<Value = Figure<u32>> {
    let hedges = proptest::sample::select(Hedge::ALL);
    (hedges, 1..12_u32, 1..9_u32, 0..2_i8).prop_map(|(hedge, value, more, exponent)| {
        let scale = 10_u32.pow(exponent.unsigned_abs().into());
        match hedge {
            Hedge::Between => {
                Figure::between(value * scale, (value + more) * scale, step(exponent)).unwrap()
            }
            other => Figure::new(value * scale, other, step(exponent)).unwrap(),
        }
    })
}

proptest! {
    #[test]
    fn agreement_is_reflexive_and_symmetric(one in any_figure(), other in any_figure()) {
        prop_assert_eq!(one.agreement(&one), Agreement::Agree);
        prop_assert_eq!(one.agreement(&other), other.agreement(&one));
        prop_assert_eq!(one.agreement(&other) == Agreement::NotComparable, one.unit() != other.unit());
        if let Agreement::Disagree { gap } = one.agreement(&other) {
            prop_assert!(!gap.is_sign_negative());
        }
    }

    #[test]
    fn counts_agree_where_a_whole_number_fits_both(one in small_count(), other in small_count()) {
        let fits = (0..400_u32).any(|number| one.admits(number.into()) && other.admits(number.into()));
        prop_assert_eq!(one.agreement(&other) == Agreement::Agree, fits);
    }

    #[test]
    fn figures_that_admit_a_common_value_agree(pair in figures(2), here in way()) {
        let value = value_of(&pair[0], here);
        if super::holds(pair[1].interval(), &value) {
            prop_assert_eq!(pair[0].agreement(&pair[1]), Agreement::Agree);
        }
    }

    #[test]
    fn comparison_goes_with_agreement_and_with_every_true_value(one in any_figure(), other in any_figure(), pair in figures(2), here in way(), there in way()) {
        for (one, other) in [(one, other), (pair[0], pair[1]), (one, one)] {
            let answer = one.compare(&other);
            prop_assert_eq!(other.compare(&one), answer.reversed());
            let agreement = one.agreement(&other);
            prop_assert_eq!(answer == Comparison::NotComparable, agreement == Agreement::NotComparable);
            let apart = matches!(answer, Comparison::Below | Comparison::Above);
            prop_assert_eq!(apart, matches!(agreement, Agreement::Disagree { .. }));
            let (left, right) = (value_of(&one, here), value_of(&other, there));
            match answer {
                Comparison::Below => prop_assert!(left < right),
                Comparison::Above => prop_assert!(left > right),
                Comparison::Equal => prop_assert!(left == right),
                Comparison::CannotBeSaid | Comparison::NotComparable => {}
            }
        }
    }

    #[test]
    fn what_can_be_said_stays_true_of_narrower_figures(wide in figure(Unit::Percent), narrow in interval(), other in figure(Unit::Percent)) {
        let Some(narrow) = wide.interval().intersection(narrow) else {
            return Ok(());
        };
        let known = matches!(wide.compare(&other), Comparison::Below | Comparison::Above);
        if known {
            prop_assert!(narrow.gap(other.interval()).is_some());
        }
    }
}

#[test]
fn no_count_lies_between_two_whole_numbers() {
    let above = count(Hedge::MoreThan, 5);
    let below = count(Hedge::LessThan, 6);
    assert_eq!(
        above.agreement(&below),
        Agreement::Disagree { gap: 1.into() }
    );
    assert_eq!(above.compare(&below), Comparison::Above);
    assert_eq!(
        above.agreement(&count(Hedge::LessThan, 7)),
        Agreement::Agree
    );
    assert_eq!(above.compare(&count(Hedge::Plain, 5)), Comparison::Above);
    assert_eq!(
        above.compare(&count(Hedge::Plain, 6)),
        Comparison::CannotBeSaid
    );
    // One number fits each.
    let six = above
        .estimate()
        .interval()
        .intersection(count(Hedge::AtMost, 6).interval());
    assert_eq!(six, Some(artisanat::figure::Interval::exactly(6.into())));
    assert_eq!(
        count(Hedge::About, 6).compare(&count(Hedge::Plain, 6)),
        Comparison::Equal
    );
}

#[test]
fn units_are_not_compared() {
    let one = Estimate::exactly(1.into(), Unit::Count);
    for unit in Unit::ALL.iter().filter(|unit| **unit != Unit::Count) {
        let other = Estimate::exactly(2.into(), *unit);
        assert_eq!(one.compare(&other), Comparison::NotComparable);
        assert_eq!(one.agreement(&other), Agreement::NotComparable);
    }
}
