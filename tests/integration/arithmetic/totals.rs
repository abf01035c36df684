//! Laws of totals with parts that are unreadable or not stated.

use artisanat::figure::{
    Aspect, Figure, Interval, Measure, Scale, Stated, StatedTotal, Undefined, Unit,
};
use artisanat::summary::{Merge, Summary, summarize};
use num_rational::BigRational;
use proptest::prelude::*;

use super::{any_figure, exact, figure, figures, holds, scale, value_of, way};

/// A summary that keeps what it was given to add up.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
struct Total(StatedTotal);

impl Merge for Total {
    fn merge(&mut self, other: Self) {
        self.0.merge(other.0);
    }
}

impl Summary<&Stated<Measure>> for Total {
    fn observe(&mut self, item: &Stated<Measure>) {
        self.0.add(item);
    }
}

fn stated(
    figures: impl Strategy<Value = Figure<Measure>>,
) -> impl Strategy<Value = Stated<Measure>> {
    prop_oneof![
        6 => figures.prop_map(Stated::from),
        1 => Just(Stated::parse("12.3456.7").unwrap()),
        1 => Just(Stated::NotStated),
    ]
}

/// Parts on one scale, or on several.
fn parts() -> impl Strategy<Value = Vec<Stated<Measure>>> {
    let one_scale =
        scale().prop_flat_map(|scale| proptest::collection::vec(stated(figure(scale)), 0..12));
    prop_oneof![
        one_scale,
        proptest::collection::vec(stated(any_figure()), 0..6)
    ]
}

proptest! {
    #[test]
    fn totals_are_the_same_in_every_split_and_order(parts in parts(), split in 0..12_usize, other in 0..12_usize) {
        let (from, to) = (split.min(other).min(parts.len()), split.max(other).min(parts.len()));
        let whole: Total = summarize(&parts);
        let pieces = [&parts[..from], &parts[from..to], &parts[to..]].map(summarize::<Total, _>);
        let [one, two, three] = pieces;
        for order in [[one, two, three], [three, two, one], [two, three, one]] {
            let [mut first, mut second, third] = order;
            second.merge(third);
            first.merge(second);
            prop_assert_eq!(first, whole);
            let [mut first, second, third] = order;
            first.merge(second);
            first.merge(third);
            prop_assert_eq!(first, whole);
        }
        prop_assert_eq!(summarize::<Total, _>(parts.iter().rev()), whole);
        prop_assert_eq!(whole.0.parts(), u64::try_from(parts.len()).unwrap());
        let mut same = whole;
        same.merge(Total::default());
        prop_assert_eq!(same, whole);
    }

    #[test]
    fn totals_hold_the_sum_of_true_values(parts in parts(), ways in proptest::collection::vec(way(), 12), left_out in 0..1000_i64) {
        let total = StatedTotal::of(&parts);
        let zero = BigRational::from_integer(0.into());
        let (mut sum, mut printed) = (zero.clone(), zero);
        for (part, way) in parts.iter().zip(ways) {
            match part.figure() {
                Some(figure) => {
                    sum += value_of(figure, way);
                    printed += exact(figure.value().number());
                }
                None => sum += BigRational::from_integer(left_out.into()),
            }
        }
        prop_assert!(holds(total.interval(), &sum));
        let scales: std::collections::BTreeSet<_> = parts.iter().filter_map(Stated::figure).map(Figure::scale).collect();
        let expected = match scales.len() {
            0 => Err(Undefined::NothingRead),
            1 => Ok(printed),
            _ => Err(Undefined::UnitsDiffer),
        };
        prop_assert_eq!(total.nominal().map(exact), expected.clone().ok());
        prop_assert_eq!(total.estimate().map(|total| exact(total.nominal())), expected);
    }

    #[test]
    fn totals_are_the_sums_of_their_estimates(parts in (1..8_usize).prop_flat_map(figures)) {
        let total = StatedTotal::of(&parts.iter().copied().map(Stated::from).collect::<Vec<_>>());
        let (first, rest) = parts.split_first().unwrap();
        let sum = rest.iter().try_fold(first.estimate(), |sum, part| sum.plus(&part.estimate()));
        prop_assert_eq!(total.estimate(), sum);
    }
}

#[test]
fn different_units_have_no_total_whatever_is_added() {
    let part = |unit| Stated::from(Figure::plain(Measure::parse("5", unit).unwrap()));
    let (count, dirhams) = (part(Unit::Count), part(Unit::Dirham));
    let total = |parts: &[&Stated<Measure>]| StatedTotal::of(parts.iter().copied());
    let mixed = total(&[&count, &dirhams, &count]);
    assert_eq!(mixed, total(&[&count, &count, &dirhams]));
    assert_eq!(mixed, total(&[&dirhams, &count, &count]));
    assert_eq!(mixed.nominal(), None);
    assert_eq!(mixed.estimate(), Err(Undefined::UnitsDiffer));
    assert_eq!(mixed.interval(), Interval::UNBOUNDED);
    assert_eq!(mixed.parts(), 3);
    // Nor have a level and a change, or a mean, in one unit.
    for aspect in [Aspect::Mean, Aspect::Change, Aspect::Place] {
        let five = Measure::parse("5", Scale::new(Unit::Count, aspect)).unwrap();
        let other = Stated::from(Figure::plain(five));
        assert_eq!(total(&[&count, &other]), total(&[&other, &count]));
        assert_eq!(
            total(&[&count, &other]).estimate(),
            Err(Undefined::UnitsDiffer)
        );
        assert!(total(&[&other, &other]).estimate().is_ok());
    }
}

#[test]
fn what_is_left_out_is_from_zero_up() {
    use artisanat::figure::{Hedge, Step};
    let at_most = Figure::new(100_u32, Hedge::AtMost, Step::ONE).unwrap();
    let total = StatedTotal::of([&Stated::from(at_most), &Stated::NotStated]);
    assert_eq!(total.interval(), Interval::at_least(0.into()));
    let known = StatedTotal::of([&Stated::from(at_most), &Stated::from(Figure::plain(3_u32))]);
    assert_eq!(known.interval(), Interval::between(3.into(), 103.into()));
    // A change that is left out can be a fall.
    let fall = Measure::parse("-3", Scale::new(Unit::Count, Aspect::Change)).unwrap();
    let changes = StatedTotal::of([&Stated::from(Figure::plain(fall)), &Stated::NotStated]);
    assert_eq!(changes.interval(), Interval::UNBOUNDED);
    let silent = StatedTotal::of::<u32>([&Stated::NotStated]);
    assert_eq!(silent.interval(), Interval::at_least(0.into()));
    assert_eq!(
        StatedTotal::default().interval(),
        Interval::exactly(0.into())
    );
}

#[test]
fn the_greatest_values_add_up() {
    let greatest = Measure::parse("999999999999999999.999999999", Unit::Percent).unwrap();
    let parts = vec![Stated::from(Figure::about(greatest)); 1000];
    let total = StatedTotal::of(&parts);
    let sum = exact(greatest.number()) * BigRational::from_integer(1000.into());
    assert!(holds(total.interval(), &sum));
    assert!(total.nominal().is_some());
    // Doubled until nothing holds it: out of range, and no panic.
    let mut total = total;
    for _ in 0..100 {
        total.merge(total);
    }
    assert_eq!(total.nominal(), None);
    assert_eq!(total.estimate(), Err(Undefined::OutOfRange));
    assert_eq!(total.interval(), Interval::UNBOUNDED);
    assert_eq!(total.parts(), u64::MAX);
}
