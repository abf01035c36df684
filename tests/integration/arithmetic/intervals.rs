//! Laws of intervals, up to the greatest numbers.

use std::ops::Bound;

use artisanat::figure::Interval;
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::{exact, holds, interval, number, value_in, way};

/// An operation, and the same on exact values.
type Operation = (
    fn(Interval, Interval) -> Interval,
    fn(&BigRational, &BigRational) -> BigRational,
);

const OPERATIONS: [Operation; 3] = [
    (Interval::plus, |one, other| one + other),
    (Interval::minus, |one, other| one - other),
    (Interval::times, |one, other| one * other),
];

/// A number of few digits, of which sums and products are not rounded.
fn short() -> impl Strategy<Value = Decimal> {
    (-100_000..100_000_i128, 0..4_u32)
        .prop_map(|(digits, scale)| Decimal::from_i128_with_scale(digits, scale))
}

/// The next number above another.
fn next(number: Decimal) -> Decimal {
    let largest = Decimal::MAX.mantissa();
    // At each scale the next one that has a mantissa.
    let above = (0..=28_u32).filter_map(|scale| {
        let scaled = exact(number) * BigRational::from_integer(BigInt::from(10).pow(scale));
        let mantissa = scaled.floor() + BigRational::from_integer(1.into());
        let mantissa = mantissa.to_integer().max(BigInt::from(-largest));
        let mantissa = i128::try_from(mantissa).ok()?;
        (-largest..=largest)
            .contains(&mantissa)
            .then(|| Decimal::from_i128_with_scale(mantissa, scale))
    });
    above.min().unwrap()
}

proptest! {
    #![proptest_config(crate::cases::usually(1024))]

    #[test]
    fn results_hold_the_results_of_all_values(one in interval(), other in interval(), here in way(), there in way()) {
        let (left, right) = (value_in(one, here), value_in(other, there));
        for (operation, oracle) in OPERATIONS {
            let (result, value) = (operation(one, other), oracle(&left, &right));
            prop_assert!(holds(result, &value), "{:?} holds {}", result, value);
        }
        let quotient = one.over(other);
        prop_assert_eq!(quotient.is_none(), other.contains(Decimal::ZERO));
        if let Some(quotient) = quotient {
            let value = left / right;
            prop_assert!(holds(quotient, &value), "{:?} holds {}", quotient, value);
        }
    }

    #[test]
    fn wider_intervals_give_wider_results(wide in interval(), broad in interval(), one in interval(), other in interval()) {
        let (Some(narrow), Some(slim)) = (wide.intersection(one), broad.intersection(other)) else {
            return Ok(());
        };
        prop_assert!(wide.holds(narrow) && broad.holds(slim));
        for (operation, _) in OPERATIONS {
            prop_assert!(operation(wide, broad).holds(operation(narrow, slim)));
        }
        if let Some(quotient) = wide.over(broad) {
            prop_assert!(quotient.holds(narrow.over(slim).unwrap()));
        }
    }

    #[test]
    fn sums_and_products_have_no_order(one in interval(), other in interval()) {
        prop_assert_eq!(one.plus(other), other.plus(one));
        prop_assert_eq!(one.times(other), other.times(one));
        prop_assert_eq!(one.minus(other), other.minus(one).negated());
    }

    #[test]
    fn bounds_are_those_of_the_ends(ends in [short(), short(), short(), short()]) {
        let [a, b, c, d] = ends;
        let (one, other) = (Interval::between(a, b), Interval::between(c, d));
        for (operation, oracle) in OPERATIONS {
            let corners = [(a, c), (a, d), (b, c), (b, d)].map(|(one, other)| oracle(&exact(one), &exact(other)));
            let result = operation(one, other);
            let (Bound::Included(lower), Bound::Included(upper)) = (result.lower(), result.upper()) else {
                return Err(TestCaseError::fail("closed ends give closed ends"));
            };
            prop_assert_eq!(&exact(lower), corners.iter().min().unwrap());
            prop_assert_eq!(&exact(upper), corners.iter().max().unwrap());
        }
    }

    #[test]
    fn rounded_bounds_are_the_next_numbers(part in number(), base in number()) {
        let (one, other) = (Interval::exactly(part), Interval::exactly(base));
        let mut results = vec![one.plus(other), one.times(other)];
        results.extend(one.over(other));
        for result in results {
            match (result.lower(), result.upper()) {
                (Bound::Included(lower), Bound::Included(upper)) => prop_assert_eq!(lower, upper),
                // There is no number between the two.
                (Bound::Excluded(lower), Bound::Excluded(upper)) => {
                    let (from, to) = (lower.min(upper), lower.max(upper));
                    prop_assert!(from < to);
                    prop_assert_eq!(next(from), to, "{} {}", from, to);
                }
                (lower, upper) => prop_assert!(lower == Bound::Unbounded || upper == Bound::Unbounded),
            }
        }
    }

    #[test]
    fn intersections_hold_what_both_hold(one in interval(), other in interval(), here in way()) {
        let value = value_in(one, here);
        let both = one.intersection(other);
        prop_assert_eq!(both, other.intersection(one));
        prop_assert_eq!(both.is_none(), one.gap(other).is_some());
        prop_assert_eq!(holds(one, &value) && holds(other, &value), both.is_some_and(|both| holds(both, &value)));
        prop_assert_eq!(one.intersection(one), Some(one));
    }

    #[test]
    fn whole_numbers_are_all_and_only_the_whole_ones(one in interval(), here in way()) {
        let whole = value_in(one, here).floor();
        let numbers = one.whole_numbers();
        if holds(one, &whole) {
            prop_assert!(numbers.is_some_and(|numbers| holds(numbers, &whole)));
        }
        if let Some(numbers) = numbers {
            prop_assert!(one.holds(numbers));
            prop_assert_eq!(numbers.whole_numbers(), Some(numbers));
        }
    }
}

#[test]
fn open_ends_stay_open_unless_zero_is_reached() {
    let below = |number: i64| Interval::below(number.into());
    let from = |number: i64| Interval::at_least(number.into());
    let half_open = |from: i64, to: i64| {
        Interval::at_least(from.into())
            .intersection(below(to))
            .unwrap()
    };
    assert_eq!(half_open(2, 5).plus(half_open(1, 3)), half_open(3, 8));
    assert_eq!(half_open(2, 5).times(half_open(1, 3)), half_open(2, 15));
    // Zero is reached whatever it is multiplied with.
    assert_eq!(
        half_open(0, 5).times(Interval::UNBOUNDED),
        Interval::UNBOUNDED
    );
    assert_eq!(half_open(0, 5).times(from(3)), from(0));
    let nothing = Interval::exactly(Decimal::ZERO);
    assert_eq!(nothing.times(Interval::UNBOUNDED), nothing);
    // A base that comes near zero leaves no upper bound.
    let above = Interval::above(Decimal::ZERO);
    assert_eq!(from(1).over(above), Some(above));
    assert_eq!(above.over(from(2)), Some(above));
    assert_eq!(from(0).over(from(2)), Some(from(0)));
    assert_eq!(from(1).over(from(0)), None);
    assert_eq!(
        Interval::between(1.into(), 2.into()).over(below(0)),
        Some(below(0))
    );
}

#[test]
fn gaps_beyond_the_greatest_number_are_gaps() {
    let (low, high) = (
        Interval::exactly(Decimal::MIN),
        Interval::exactly(Decimal::MAX),
    );
    assert_eq!(low.gap(high), Some(Decimal::MAX));
    assert_eq!(high.gap(low), Some(Decimal::MAX));
    assert!(high.lies_above(low) && !low.lies_above(high));
}
