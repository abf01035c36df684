//! Arithmetic on figures, held against exact fractions of any size.

mod comparisons;
mod estimates;
mod intervals;
mod totals;

use std::ops::Bound;

use artisanat::figure::{
    Aspect, Figure, Hedge, Interval, Measure, Quantity as _, Scale, Step, Unit,
};
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;
use rust_decimal::Decimal;

/// The number as an exact fraction.
fn exact(number: Decimal) -> BigRational {
    BigRational::new(
        number.mantissa().into(),
        BigInt::from(10).pow(number.scale()),
    )
}

fn fraction(numerator: i64, denominator: i64) -> BigRational {
    BigRational::new(numerator.into(), denominator.into())
}

/// Whether an exact value lies in an interval.
fn holds(interval: Interval, value: &BigRational) -> bool {
    let above = match interval.lower() {
        Bound::Included(lower) => exact(lower) <= *value,
        Bound::Excluded(lower) => exact(lower) < *value,
        Bound::Unbounded => true,
    };
    let below = match interval.upper() {
        Bound::Included(upper) => *value <= exact(upper),
        Bound::Excluded(upper) => *value < exact(upper),
        Bound::Unbounded => true,
    };
    above && below
}

fn end(bound: Bound<Decimal>) -> Option<BigRational> {
    match bound {
        Bound::Included(value) | Bound::Excluded(value) => Some(exact(value)),
        Bound::Unbounded => None,
    }
}

/// A value of an interval: its ends where they belong to it, or some way
/// between them, or far out where there is no end.
fn value_in(interval: Interval, way: i64) -> BigRational {
    let far = BigRational::from(BigInt::from(way).pow(9));
    let value = match (end(interval.lower()), end(interval.upper())) {
        (Some(from), Some(to)) => {
            let there = (&to - &from) * fraction(way, 16);
            from + there
        }
        (Some(from), None) => from + &far,
        (None, Some(to)) => to - &far,
        (None, None) => far,
    };
    if holds(interval, &value) {
        value
    } else {
        value_in(interval, if way == 16 { 15 } else { 1 })
    }
}

/// A way between the ends of an interval, both included.
fn way() -> impl Strategy<Value = i64> {
    0..=16_i64
}

fn step(exponent: i8) -> Step {
    Step::power_of_ten(exponent).unwrap()
}

/// Every unit as a level, a mean, a change and a place.
pub(crate) fn scale() -> impl Strategy<Value = Scale> {
    let aspects = vec![Aspect::Level, Aspect::Mean, Aspect::Change, Aspect::Place];
    let aspect = proptest::sample::select(aspects);
    (proptest::sample::select(Unit::ALL), aspect)
        .prop_map(|(unit, aspect)| Scale::new(unit, aspect))
}

/// Figures of every hedge and on a scale, from tiny ones to the greatest.
fn figure(scale: impl Into<Scale>) -> impl Strategy<Value = Figure<Measure>> {
    let scale = scale.into();
    let fall = scale.can_be_negative();
    let exponents = match scale.unit() {
        Unit::Count if scale.is_whole() => 0..4_i8,
        Unit::Dirham => -2..4_i8,
        _ => -3..4_i8,
    };
    let digits = prop_oneof![3 => 0..50_i64, 3 => 0..100_000_i64, 1 => 0..900_000_000_000_000_i64];
    let hedges = proptest::sample::select(Hedge::ALL);
    (hedges, digits, any::<bool>(), 1..1000_i64, exponents).prop_filter_map(
        "a figure that says something",
        move |(hedge, digits, negative, more, exponent)| {
            let unit_of_step = step(exponent).to_decimal();
            let digits = if negative && fall { -digits } else { digits };
            let measure =
                |digits: i64| Measure::new(Decimal::from(digits) * unit_of_step, scale).unwrap();
            match hedge {
                Hedge::Between => {
                    Figure::between(measure(digits), measure(digits + more), step(exponent)).ok()
                }
                other => Figure::new(measure(digits), other, step(exponent)).ok(),
            }
        },
    )
}

fn any_figure() -> impl Strategy<Value = Figure<Measure>> {
    scale().prop_flat_map(figure)
}

fn figures(number: usize) -> impl Strategy<Value = Vec<Figure<Measure>>> {
    scale().prop_flat_map(move |scale| proptest::collection::vec(figure(scale), number))
}

/// A true value of a figure: what is counted is whole.
fn value_of(figure: &Figure<Measure>, way: i64) -> BigRational {
    let value = value_in(figure.estimate().interval(), way);
    let whole = if figure.scale().is_whole() {
        value.floor()
    } else {
        value
    };
    assert!(holds(figure.interval(), &whole), "{figure:?} {whole}");
    whole
}

/// Any number that there is.
fn number() -> impl Strategy<Value = Decimal> {
    let largest = Decimal::MAX.mantissa();
    let digits = prop_oneof![
        4 => -20..20_i128,
        4 => -1_000_000_000..1_000_000_000_i128,
        2 => -largest..=largest,
        1 => Just(largest),
        1 => Just(-largest),
    ];
    let scales = prop_oneof![2 => Just(0_u32), 3 => 0..4_u32, 2 => 0..=28_u32];
    (digits, scales).prop_map(|(digits, scale)| Decimal::from_i128_with_scale(digits, scale))
}

/// Any interval that there is.
fn interval() -> impl Strategy<Value = Interval> {
    let sides = proptest::sample::select([0, 1, 2].as_slice());
    (number(), number(), sides.clone(), sides).prop_map(|(one, other, lower, upper)| {
        let (from, to) = (one.min(other), one.max(other));
        let start = match lower {
            0 => Interval::at_least(from),
            1 => Interval::above(from),
            _ => Interval::UNBOUNDED,
        };
        let finish = match upper {
            0 => Interval::at_most(to),
            1 => Interval::below(to),
            _ => Interval::UNBOUNDED,
        };
        start
            .intersection(finish)
            .unwrap_or(Interval::exactly(from))
    })
}

#[test]
fn what_is_printed_to_the_centime_is_exact() {
    use artisanat::dirhams::Dirhams;
    for (text, step) in [
        ("395910.50", "0.01"),
        ("395910.05", "0.01"),
        ("395910.00", "1"),
        ("395900", "1"),
        ("0.10", "0.01"),
    ] {
        let figure = Figure::plain(text.parse::<Dirhams>().unwrap());
        assert_eq!(figure.step().to_string(), step, "{text}");
        assert!(figure.is_exact(), "{text}");
        let value = figure.value().to_decimal();
        assert_eq!(figure.interval(), Interval::exactly(value), "{text}");
    }
    // One decimal, as in a running text, is exact as well.
    let amount = "395910.50".parse::<Dirhams>().unwrap();
    let figure = Figure::new(amount, Hedge::Plain, step(-1)).unwrap();
    assert!(figure.is_exact());
    // Thousands are not counted out.
    let measure = Measure::parse("395000", Unit::Dirham).unwrap();
    let figure = Figure::new(measure, Hedge::Plain, step(3)).unwrap();
    assert!(!figure.is_exact());
}

#[test]
fn what_is_counted_or_measured_is_never_below_zero() {
    use artisanat::figure::reading::Reading;
    use artisanat::violation::Problem;
    let nothing_up_to = |unit, text| {
        let value = Measure::parse(text, unit).unwrap();
        Figure::new(value, Hedge::AtMost, Step::ONE)
            .unwrap()
            .interval()
    };
    for unit in [Unit::Count, Unit::Dirham, Unit::Multiple, Unit::Share] {
        let zero = Measure::parse("0", unit).unwrap();
        let about = Figure::about(zero).interval();
        assert_eq!(about.lower(), Bound::Included(Decimal::ZERO), "{unit}");
        let between = Interval::between(0.into(), 20.into());
        assert_eq!(nothing_up_to(unit, "20"), between, "{unit}");
        assert_eq!(nothing_up_to(unit, "0"), Interval::exactly(0.into()));
        // No value is less than nothing.
        let none = Figure::new(zero, Hedge::LessThan, Step::ONE);
        assert_eq!(none, Err(Problem::Negative), "{unit}");
        let read = Reading::parse_in("moins de 0", unit);
        assert_eq!(read.map(|read| read.figure()), Err(Problem::Negative));
    }
    for unit in [Unit::Percent, Unit::Point] {
        assert_eq!(nothing_up_to(unit, "20"), Interval::at_most(20.into()));
        let zero = Measure::parse("0", unit).unwrap();
        assert!(
            Figure::about(zero)
                .interval()
                .contains("-0.5".parse().unwrap())
        );
        assert!(Figure::new(zero, Hedge::LessThan, Step::ONE).is_ok());
    }
}

proptest! {
    #[test]
    fn printed_values_are_admitted_unless_the_hedge_excludes_them(one in any_figure()) {
        let open = matches!(one.hedge(), Hedge::MoreThan | Hedge::LessThan);
        prop_assert_eq!(one.admits(one.value().to_decimal()), !open);
        prop_assert!(one.interval().holds(one.estimate().interval()));
    }

    /// What was computed admits all that the same number admits that was counted.
    #[test]
    fn a_mean_admits_more_than_a_level(level in proptest::sample::select(Unit::ALL).prop_flat_map(figure)) {
        let mean = Scale::new(level.unit(), Aspect::Mean);
        let value = |value: Measure| Measure::new(value.number(), mean).unwrap();
        let mean = match level.value_to() {
            None => Figure::new(value(level.value()), level.hedge(), level.step()).unwrap(),
            Some(to) => Figure::between(value(level.value()), value(to), level.step()).unwrap(),
        };
        prop_assert!(mean.interval().holds(level.interval()));
        prop_assert!(mean.estimate().interval().holds(level.estimate().interval()));
        prop_assert_eq!(mean.is_exact(), false);
    }
}
