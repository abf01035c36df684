//! Laws of arithmetic on figures.

use std::ops::Bound;

use artisanat::dirhams::Dirhams;
use artisanat::figure::{Agreement, Estimate, Figure, Hedge, Interval, Measure, Undefined, Unit};
use artisanat::language::Language;
use num_rational::BigRational;
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::{exact, figure, figures, fraction, holds, number, step, value_of, way};

fn hundred() -> BigRational {
    BigRational::from_integer(100.into())
}

fn nothing() -> BigRational {
    BigRational::from_integer(0.into())
}

/// Estimates of any unit over any interval, beside a figure to start from.
fn estimate() -> impl Strategy<Value = Estimate> {
    (number(), proptest::sample::select(Unit::ALL))
        .prop_map(|(number, unit)| Estimate::exactly(number, unit))
}

type Operation = fn(&Estimate, &Estimate) -> Result<Estimate, Undefined>;

const OPERATIONS: [Operation; 10] = [
    Estimate::plus,
    Estimate::minus,
    Estimate::scaled_by,
    Estimate::ratio,
    Estimate::share_of,
    Estimate::per,
    Estimate::growth_from,
    Estimate::grown_by,
    Estimate::unscaled_by,
    Estimate::grown_from,
];

proptest! {
    #![proptest_config(crate::cases::usually(512))]

    #[test]
    fn results_hold_the_results_of_all_true_values(pair in figures(2), here in way(), there in way()) {
        let (one, other) = (pair[0].estimate(), pair[1].estimate());
        let (left, right) = (value_of(&pair[0], here), value_of(&pair[1], there));
        prop_assert!(holds(one.plus(&other).unwrap().interval(), &(&left + &right)));
        prop_assert!(holds(one.minus(&other).unwrap().interval(), &(&left - &right)));
        match one.ratio(&other) {
            Ok(ratio) => prop_assert!(holds(ratio.interval(), &(&left / &right))),
            Err(reason) => prop_assert_eq!(reason, Undefined::BaseCanBeZero),
        }
        if let Ok(growth) = one.growth_from(&other) {
            let value = (&left - &right) / &right * hundred();
            prop_assert!(holds(growth.interval(), &value));
            // The growth leads from the base to the value; a level does not grow
            // into a fall.
            if one.unit().can_be_negative() || nothing() <= left {
                prop_assert!(holds(other.grown_by(&growth).unwrap().interval(), &left));
            }
        }
        if nothing() <= left && left <= right {
            match one.share_of(&other) {
                Ok(share) => {
                    prop_assert!(right == nothing() || holds(share.interval(), &(left / right)));
                    prop_assert!(Interval::between(0.into(), 1.into()).holds(share.interval()));
                    prop_assert!((Decimal::ZERO..=Decimal::ONE).contains(&share.nominal()));
                }
                Err(reason) => prop_assert_eq!(reason, Undefined::BaseCanBeZero),
            }
        }
    }

    #[test]
    fn factors_and_counts_hold_as_well(
        (amount, factor, count) in (super::any_figure(), super::any_figure(), figure(Unit::Count)),
        (here, there, on) in (way(), way(), way()),
    ) {
        let (start, value) = (amount.estimate(), value_of(&amount, here));
        let by = value_of(&factor, there);
        let unit = factor.unit();
        match start.scaled_by(&factor.estimate()) {
            Ok(result) => {
                let by = if unit == Unit::Percent { &by / hundred() } else { by.clone() };
                prop_assert!(holds(result.interval(), &(&value * by)));
                prop_assert_eq!(result.unit(), start.unit());
            }
            Err(Undefined::UnitsDiffer) => prop_assert!(matches!(unit, Unit::Dirham | Unit::Point)),
            Err(reason) => prop_assert_eq!(reason, Undefined::OutOfRange),
        }
        match start.unscaled_by(&factor.estimate()) {
            Ok(result) => {
                let by = if unit == Unit::Percent { &by / hundred() } else { by.clone() };
                prop_assert!(holds(result.interval(), &(&value / by)));
                prop_assert_eq!(result.unit(), start.unit());
                // And the way back holds where it began.
                if let Ok(again) = result.scaled_by(&factor.estimate()) {
                    prop_assert!(holds(again.interval(), &value));
                }
            }
            Err(Undefined::UnitsDiffer) => prop_assert!(matches!(unit, Unit::Dirham | Unit::Point)),
            Err(reason) => {
                prop_assert!(matches!(reason, Undefined::BaseCanBeZero | Undefined::OutOfRange));
            }
        }
        match start.grown_from(&factor.estimate()) {
            Ok(result) => {
                let left = BigRational::from_integer(1.into()) + &by / hundred();
                let is_possible = left > nothing();
                prop_assert!(!is_possible || holds(result.interval(), &(&value / left)));
            }
            Err(Undefined::UnitsDiffer) => prop_assert!(unit != Unit::Percent),
            Err(reason) => prop_assert!(matches!(
                reason,
                Undefined::BelowZero | Undefined::BaseCanBeZero | Undefined::OutOfRange
            )),
        }
        match start.grown_by(&factor.estimate()) {
            Ok(result) => {
                let result_value = &value * (BigRational::from_integer(1.into()) + by / hundred());
                let possible = start.unit().can_be_negative() || result_value >= nothing();
                prop_assert!(!possible || holds(result.interval(), &result_value));
            }
            Err(Undefined::UnitsDiffer) => prop_assert!(unit != Unit::Percent),
            Err(reason) => prop_assert!(matches!(reason, Undefined::BelowZero | Undefined::OutOfRange)),
        }
        let number = value_of(&count, on);
        match start.per(&count.estimate()) {
            Ok(mean) => {
                prop_assert!(holds(mean.interval(), &(&value / number)));
                prop_assert_eq!(mean.unit(), start.unit());
                // Mean times count holds the total again.
                if let Ok(total) = mean.scaled_by(&count.estimate()) {
                    prop_assert!(holds(total.interval(), &value));
                }
            }
            Err(reason) => prop_assert_eq!(reason, Undefined::BaseCanBeZero),
        }
        let ten = start.times(10_u32).unwrap();
        prop_assert!(holds(ten.interval(), &(&value * BigRational::from_integer(10.into()))));
        let others = [Unit::Percent, Unit::Share, Unit::Multiple];
        for other in others.into_iter().filter(|_| others.contains(&start.unit())) {
            let result = start.in_unit(other).unwrap();
            let times = match (start.unit() == Unit::Percent, other == Unit::Percent) {
                (false, true) => hundred(),
                (true, false) => fraction(1, 100),
                _ => fraction(1, 1),
            };
            prop_assert!(holds(result.interval(), &(&value * times)));
            prop_assert_eq!(result.unit(), other);
            prop_assert_eq!(result.in_unit(start.unit()), Ok(start));
        }
    }

    #[test]
    fn results_feed_further_arithmetic(some in figures(4), ways in [way(), way(), way(), way()]) {
        let values: Vec<_> = some.iter().zip(ways).map(|(one, way)| value_of(one, way)).collect();
        let [a, b, c, d] = [0, 1, 2, 3].map(|place| some[place].estimate());
        let chain = || {
            let share = a.plus(&b)?.ratio(&c)?;
            share.plus(&d.ratio(&a)?)?.scaled_by(&share)
        };
        if let Ok(result) = chain() {
            let share = (&values[0] + &values[1]) / &values[2];
            let value = (&share + &values[3] / &values[0]) * &share;
            prop_assert!(holds(result.interval(), &value));
        }
    }

    #[test]
    fn sums_have_no_order_and_no_groups(some in figures(3)) {
        let [a, b, c] = [0, 1, 2].map(|place| some[place].estimate());
        prop_assert_eq!(a.plus(&b), b.plus(&a));
        let left = a.plus(&b).and_then(|sum| sum.plus(&c));
        let right = b.plus(&c).and_then(|sum| a.plus(&sum));
        prop_assert_eq!(left, right);
    }

    #[test]
    fn wider_figures_give_wider_results(pair in figures(2), factor in figure(Unit::Percent), count in figure(Unit::Count), way in 0..3_usize) {
        // A figure printed to a coarser step, or only as a limit, admits more.
        let one = pair[0];
        let wider = match (way, one.hedge()) {
            (0, Hedge::About) => Figure::new(one.value(), Hedge::About, one.step()).ok(),
            (1, Hedge::Between | Hedge::MoreThan) => Figure::new(one.value(), Hedge::AtLeast, one.step()).ok(),
            _ => Figure::new(one.value(), Hedge::AtMost, one.step()).ok(),
        };
        let Some(wider) = wider.map(|figure| figure.estimate()) else {
            return Ok(());
        };
        let one = one.estimate();
        if !wider.interval().holds(one.interval()) {
            return Ok(());
        }
        for other in [pair[1].estimate(), factor.estimate(), count.estimate()] {
            for operation in OPERATIONS {
                for (wide, narrow) in [
                    (operation(&wider, &other), operation(&one, &other)),
                    (operation(&other, &wider), operation(&other, &one)),
                ] {
                    if let Ok(wide) = wide {
                        match narrow {
                            Ok(narrow) => prop_assert!(wide.interval().holds(narrow.interval())),
                            // No values fit at all.
                            Err(reason) => prop_assert!(matches!(reason, Undefined::PartAboveWhole | Undefined::BelowZero)),
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn the_greatest_numbers_are_out_of_range_and_never_a_panic(one in estimate(), other in estimate(), factor in number(), decimals in 0..30_u32) {
        for operation in OPERATIONS {
            if let Ok(result) = operation(&one, &other) {
                let _ = (result.percent(decimals), result.percent_bounds(decimals));
                for operation in OPERATIONS {
                    let _ = (operation(&result, &one), operation(&other, &result));
                }
            }
        }
        let _ = (one.times(factor), one.in_unit(Unit::Percent), one.in_unit(Unit::Share), one.compare(&other), one.agreement(&other));
    }

    #[test]
    fn percent_bounds_are_rounded_outward(pair in figures(2), decimals in 0..4_u32, here in way(), there in way()) {
        if let Ok(ratio) = pair[0].estimate().ratio(&pair[1].estimate()) {
            let value = value_of(&pair[0], here) / value_of(&pair[1], there) * hundred();
            let (lower, upper) = ratio.percent_bounds(decimals);
            prop_assert!(lower.is_none_or(|lower| exact(lower) <= value));
            prop_assert!(upper.is_none_or(|upper| value <= exact(upper)));
        }
    }

    #[test]
    fn exact_figures_give_exact_nominal_values(part in 0..1_000_000_u32, base in 1..1_000_000_u32) {
        let (part, base) = (Figure::plain(part).estimate(), Figure::plain(base).estimate());
        let sum = part.plus(&base).unwrap();
        prop_assert_eq!(sum.interval(), Interval::exactly(sum.nominal()));
        let product = part.scaled_by(&base).unwrap();
        prop_assert_eq!(product.interval(), Interval::exactly(product.nominal()));
        // The nominal ratio is rounded to 28 digits: to a bound, or exact.
        let ratio = part.ratio(&base).unwrap();
        let (lower, upper) = (super::end(ratio.interval().lower()), super::end(ratio.interval().upper()));
        let nominal = Some(exact(ratio.nominal()));
        prop_assert!(lower <= nominal && nominal <= upper);
    }
}

fn plain(text: &str, unit: Unit) -> Estimate {
    Figure::plain(Measure::parse(text, unit).unwrap()).estimate()
}

fn hedged(hedge: Hedge, text: &str, unit: Unit) -> Estimate {
    let value = Measure::parse(text, unit).unwrap();
    Figure::new(value, hedge, step(0)).unwrap().estimate()
}

#[test]
fn large_quotients_are_rounded_outward() {
    for amount in ["1000000000", "2000000000", "920000000000000.00"] {
        let amount = Figure::plain(amount.parse::<Dirhams>().unwrap()).estimate();
        let each = amount.per(&Figure::plain(3_u32).estimate()).unwrap();
        let value = exact(amount.nominal()) / BigRational::from_integer(3.into());
        let (Bound::Excluded(lower), Bound::Excluded(upper)) =
            (each.interval().lower(), each.interval().upper())
        else {
            panic!("bounds that are rounded are open");
        };
        assert!(exact(lower) < value && value < exact(upper), "{each:?}");
        assert!(upper - lower < Decimal::from_i128_with_scale(1, 9));
    }
}

#[test]
fn a_part_does_not_pass_its_whole() {
    let count = |hedge, text| hedged(hedge, text, Unit::Count);
    let share = |part: Estimate, whole: Estimate| part.share_of(&whole);
    let below = share(count(Hedge::LessThan, "90"), plain("180", Unit::Count)).unwrap();
    assert_eq!(below.percent_bounds(1).0, Some(0.into()));
    assert_eq!(below.percent_bounds(1).1, Some("49.5".parse().unwrap()));
    let above = share(count(Hedge::MoreThan, "90"), count(Hedge::AtMost, "180")).unwrap();
    assert_eq!(
        above.percent_bounds(1),
        (Some("50.5".parse().unwrap()), Some(100.into()))
    );
    // The whole is as great as its part, and so no base of zero.
    let whole = share(plain("45", Unit::Count), count(Hedge::AtMost, "90")).unwrap();
    assert_eq!(whole.percent_bounds(0), (Some(50.into()), Some(100.into())));
    assert_eq!(
        share(plain("45", Unit::Count), count(Hedge::LessThan, "45")),
        Err(Undefined::PartAboveWhole)
    );
    assert_eq!(
        share(count(Hedge::AtLeast, "0"), count(Hedge::AtLeast, "0")),
        Err(Undefined::BaseCanBeZero)
    );
    let about = |number: u32| Figure::about(number).estimate();
    assert_eq!(share(about(110), about(100)).unwrap().nominal(), 1.into());
}

#[test]
fn units_of_results() {
    let [count, dirham, percent, point, multiple, share] = [
        Unit::Count,
        Unit::Dirham,
        Unit::Percent,
        Unit::Point,
        Unit::Multiple,
        Unit::Share,
    ]
    .map(|unit| plain("2", unit));
    let unit = |result: Result<Estimate, Undefined>| result.map(|result| result.unit());
    assert_eq!(unit(percent.minus(&percent)), Ok(Unit::Point));
    assert_eq!(unit(percent.plus(&point)), Ok(Unit::Percent));
    assert_eq!(unit(point.plus(&percent)), Ok(Unit::Percent));
    assert_eq!(unit(percent.minus(&point)), Ok(Unit::Percent));
    assert_eq!(unit(point.minus(&percent)), Err(Undefined::UnitsDiffer));
    assert_eq!(unit(count.plus(&dirham)), Err(Undefined::UnitsDiffer));
    assert_eq!(unit(dirham.per(&count)), Ok(Unit::Dirham));
    assert_eq!(unit(dirham.per(&dirham)), Err(Undefined::UnitsDiffer));
    assert_eq!(unit(dirham.ratio(&dirham)), Ok(Unit::Share));
    assert_eq!(unit(dirham.ratio(&count)), Err(Undefined::UnitsDiffer));
    assert_eq!(unit(dirham.growth_from(&dirham)), Ok(Unit::Percent));
    assert_eq!(unit(dirham.grown_by(&point)), Err(Undefined::UnitsDiffer));
    assert_eq!(unit(dirham.scaled_by(&multiple)), Ok(Unit::Dirham));
    assert_eq!(unit(dirham.scaled_by(&point)), Err(Undefined::UnitsDiffer));
    assert_eq!(unit(share.in_unit(Unit::Percent)), Ok(Unit::Percent));
    assert_eq!(
        unit(count.in_unit(Unit::Share)),
        Err(Undefined::UnitsDiffer)
    );
    let hundredths = dirham.scaled_by(&percent).unwrap();
    assert_eq!(hundredths.nominal(), "0.04".parse().unwrap());
    // "Exports have doubled" and what the two years give.
    let twice = dirham.plus(&dirham).unwrap().ratio(&dirham).unwrap();
    let twice = twice.in_unit(Unit::Multiple).unwrap();
    assert_eq!(twice.agreement(&multiple), Agreement::Agree);
    assert_eq!(twice.agreement(&share), Agreement::NotComparable);
}

#[test]
fn growth_and_its_refusals() {
    let percent = |text| plain(text, Unit::Percent);
    let dirhams = |text| plain(text, Unit::Dirham);
    // "A growth of 8 %" was rounded to the percent.
    let grown = dirhams("1000").grown_by(&percent("8")).unwrap();
    assert_eq!(
        grown.interval(),
        Interval::between(1075.into(), 1085.into())
    );
    let fallen = dirhams("750").growth_from(&dirhams("1000")).unwrap();
    assert_eq!(fallen.interval(), Interval::exactly((-25).into()));
    assert_eq!(
        dirhams("1").growth_from(&dirhams("0")),
        Err(Undefined::BaseCanBeZero)
    );
    assert_eq!(
        percent("1").growth_from(&percent("-2")),
        Err(Undefined::BaseCanBeNegative)
    );
    assert_eq!(
        dirhams("1000").grown_by(&percent("-150")),
        Err(Undefined::BelowZero)
    );
    let lost = hedged(Hedge::AtMost, "-20", Unit::Percent);
    let rest = dirhams("1000").grown_by(&lost).unwrap();
    assert_eq!(rest.interval(), Interval::between(0.into(), 800.into()));
}

#[test]
fn differences_can_be_below_zero() {
    let (few, many) = (
        Figure::plain(3_u32).estimate(),
        Figure::about(20_u32).estimate(),
    );
    let less = few.minus(&many).unwrap();
    assert_eq!(less.nominal(), (-17).into());
    assert_eq!(
        less.interval(),
        Interval::between((-22).into(), (-12).into())
    );
    assert!(less.ratio(&less).unwrap().interval().contains(1.into()));
    let either = many.minus(&many).unwrap();
    assert_eq!(many.ratio(&either), Err(Undefined::BaseCanBeZero));
}

#[test]
fn reasons_are_told_in_words() {
    for reason in Undefined::ALL {
        assert_eq!(reason.label(Language::English), reason.to_string());
        for language in Language::ALL {
            let label = reason.label(*language);
            let same = Undefined::ALL
                .iter()
                .filter(|other| other.label(*language) == label);
            assert_eq!(same.count(), 1, "{label}");
        }
    }
    let most = Estimate::exactly(Decimal::MAX, Unit::Dirham);
    assert_eq!(most.plus(&most), Err(Undefined::OutOfRange));
    assert_eq!(most.times(2_u32), Err(Undefined::OutOfRange));
}
