//! Laws of shares and of concentration, against what true sizes give.

use artisanat::craft::ProductFamily;
use artisanat::dirhams::Dirhams;
use artisanat::export::Export;
use artisanat::figure::{Estimate, Figure, Hedge, Interval, Step, Undefined, Unit};
use artisanat::summary::{Concentration, Exports, Grouped};
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;
use rust_decimal::Decimal;

/// A size as it is published, and one that it can truly be.
#[derive(Clone, Debug)]
struct Size {
    published: Estimate,
    truly: u32,
}

fn size() -> impl Strategy<Value = Size> {
    let exact = (0..500_u32).prop_map(|truly| Size {
        published: Figure::plain(truly).estimate(),
        truly,
    });
    let kinds = proptest::sample::select(
        &[
            Hedge::About,
            Hedge::AtLeast,
            Hedge::MoreThan,
            Hedge::AtMost,
            Hedge::Between,
        ][..],
    );
    let hedged = (kinds, 1..50_u32, 0..4_u32).prop_map(|(hedge, tens, aside)| {
        let (value, step) = (tens * 10, Step::power_of_ten(1).unwrap());
        let (figure, truly) = match hedge {
            Hedge::Between => (Figure::between(value, value + 10, step), value + aside),
            Hedge::AtMost => (Figure::new(value, hedge, step), value - aside),
            _ => (Figure::new(value, hedge, step), value + 1 + aside),
        };
        Size {
            published: figure.unwrap().estimate(),
            truly,
        }
    });
    prop_oneof![exact, hedged]
}

fn fraction(part: u64, whole: u64) -> BigRational {
    BigRational::new(BigInt::from(part), BigInt::from(whole))
}

fn rational(value: Decimal) -> BigRational {
    let scale = BigInt::from(10).pow(value.scale());
    BigRational::new(BigInt::from(value.mantissa()), scale)
}

/// Whether an exact ratio is one that an interval holds.
fn holds(interval: Interval, ratio: &BigRational) -> bool {
    use std::ops::Bound;
    let above = match interval.lower() {
        Bound::Included(value) => *ratio >= rational(value),
        Bound::Excluded(value) => *ratio > rational(value),
        Bound::Unbounded => true,
    };
    let below = match interval.upper() {
        Bound::Included(value) => *ratio <= rational(value),
        Bound::Excluded(value) => *ratio < rational(value),
        Bound::Unbounded => true,
    };
    above && below
}

fn sum(sizes: &[u32]) -> u64 {
    sizes.iter().fold(0, |sum, size| sum + u64::from(*size))
}

fn squares(sizes: &[u32]) -> u64 {
    sizes
        .iter()
        .fold(0, |sum, size| sum + u64::from(*size).pow(2))
}

fn width(interval: Interval) -> BigRational {
    use std::ops::Bound;
    let end = |bound| match bound {
        Bound::Included(value) | Bound::Excluded(value) => rational(value),
        Bound::Unbounded => fraction(u64::MAX, 1),
    };
    end(interval.upper()) - end(interval.lower())
}

proptest! {
    #[test]
    fn what_is_true_is_possible(sizes in prop::collection::vec(size(), 1..9), number in 0..10_usize) {
        let published = sizes.iter().map(|size| size.published).enumerate();
        let concentration = match Concentration::of(published) {
            Ok(concentration) => concentration,
            Err(why) => {
                prop_assert_eq!(why, Undefined::BaseCanBeZero);
                return Ok(());
            }
        };
        let mut truly: Vec<u32> = sizes.iter().map(|size| size.truly).collect();
        let whole = sum(&truly);
        prop_assert!(whole > 0);
        for (key, truly) in truly.iter().enumerate() {
            let share = concentration.share(&key).unwrap();
            prop_assert!(holds(share.interval(), &fraction((*truly).into(), whole)));
        }
        let index = concentration.herfindahl_hirschman().unwrap();
        prop_assert!(holds(index.interval(), &fraction(squares(&truly), whole.pow(2))));
        truly.sort_unstable_by(|one, other| other.cmp(one));
        let most = &truly[..number.min(truly.len())];
        let largest = concentration.share_of_largest(number).unwrap();
        prop_assert!(holds(largest.interval(), &fraction(sum(most), whole)));
    }

    /// Of exact sizes all is exact, but for the rounding of the 28th digit.
    #[test]
    fn what_is_exact_stays_so(sizes in prop::collection::vec(0..5_000_u32, 1..20), number in 0..21_usize) {
        prop_assume!(sum(&sizes) > 0);
        let published = sizes.iter().map(|size| Figure::plain(*size).estimate()).enumerate();
        let concentration = Concentration::of(published).unwrap();
        let whole = sum(&sizes);
        let last_digit = rational(Decimal::from_i128_with_scale(2, 28));
        let exact = |found: Estimate, expected: BigRational| {
            prop_assert!(holds(found.interval(), &expected), "{found:?}");
            prop_assert!(width(found.interval()) <= last_digit, "{found:?}");
            let off = rational(found.nominal()) - &expected;
            prop_assert!(off <= last_digit.clone() && off >= -last_digit.clone(), "{found:?}");
            prop_assert_eq!(found.unit(), Unit::Share);
            Ok(())
        };
        for (key, size) in sizes.iter().enumerate() {
            exact(concentration.share(&key).unwrap(), fraction((*size).into(), whole))?;
        }
        exact(concentration.herfindahl_hirschman().unwrap(), fraction(squares(&sizes), whole.pow(2)))?;
        let mut sorted = sizes;
        sorted.sort_unstable_by(|one, other| other.cmp(one));
        let most = sum(&sorted[..number.min(sorted.len())]);
        exact(concentration.share_of_largest(number).unwrap(), fraction(most, whole))?;
    }
}

fn exports(values: &[(&str, &str)]) -> Grouped<Option<ProductFamily>, Exports> {
    let records = values.iter().enumerate().map(|(number, (family, value))| {
        let text = format!(
            r#"{{"id":"X-{number}","window":"2024","family":"{family}","value":{value},"territory":"06","territory_basis":"not_stated"}}"#
        );
        serde_json::from_str::<Export>(&text).unwrap()
    });
    let records: Vec<Export> = records.collect();
    Grouped::by(&records, |export| export.family().cloned())
}

fn concentrated(
    values: &[(&str, &str)],
) -> Result<Concentration<Option<ProductFamily>>, Undefined> {
    exports(values).concentration(|exports| exports.value().estimate())
}

#[test]
fn exports_by_family() {
    let known = concentrated(&[
        ("carpets", r#"{"value":"40.00"}"#),
        ("pottery_and_stone", r#"{"value":"30.00"}"#),
        ("carpets", r#"{"value":"20.00"}"#),
        ("jewelry", r#"{"value":"10.00"}"#),
    ])
    .unwrap();
    assert_eq!(known.len(), 3);
    let index = known.herfindahl_hirschman().unwrap();
    assert_eq!(index.interval(), Interval::exactly("0.46".parse().unwrap()));
    let shares: Vec<String> = known
        .iter()
        .map(|(_, share)| share.percent(0).to_string())
        .collect();
    assert_eq!(shares.len(), 3);
    assert_eq!(
        known.share_of_largest(1).unwrap().percent(0).to_string(),
        "60"
    );
    assert_eq!(
        known.share_of_largest(3).unwrap().interval(),
        Interval::exactly(1.into())
    );
    assert_eq!(
        known.share_of_largest(0).unwrap().interval(),
        Interval::exactly(0.into())
    );
    assert_eq!(known.share(&None), None);

    // One family can be any amount: its share, and that of the largest, can be
    // nearly all.
    let vague = concentrated(&[
        ("carpets", r#"{"value":"60.00"}"#),
        ("jewelry", r#"{"value":"20.00","hedge":"at_least"}"#),
    ])
    .unwrap();
    let share = vague.share(&Some(ProductFamily::Carpets)).unwrap();
    assert_eq!(share.percent_bounds(0), (Some(0.into()), Some(75.into())));
    let largest = vague.share_of_largest(1).unwrap();
    assert_eq!(largest.percent(0), 75.into());
    assert_eq!(
        largest.percent_bounds(0),
        (Some(50.into()), Some(100.into()))
    );
    let index = vague.herfindahl_hirschman().unwrap();
    assert_eq!(index.nominal(), "0.625".parse().unwrap());
    assert_eq!(index.percent_bounds(0), (Some(50.into()), Some(100.into())));
}

#[test]
fn what_has_no_concentration() {
    let nothing: [(u8, Estimate); 0] = [];
    assert_eq!(
        Concentration::of(nothing).unwrap_err(),
        Undefined::NothingRead
    );
    let count = |number: u32| Figure::plain(number).estimate();
    let dirhams = Figure::plain("7.00".parse::<Dirhams>().unwrap()).estimate();
    assert_eq!(
        Concentration::of([(1, count(7)), (2, dirhams)]).unwrap_err(),
        Undefined::UnitsDiffer
    );
    let twice = Concentration::of([(1, count(7)), (2, count(9)), (1, count(7))]);
    assert_eq!(twice.unwrap_err(), Undefined::GivenTwice);
    let zeros = Concentration::of([(1, count(0)), (2, count(0))]);
    assert_eq!(zeros.unwrap_err(), Undefined::BaseCanBeZero);
    let fell = count(7).minus(&count(9)).unwrap();
    assert_eq!(
        Concentration::of([(1, fell), (2, count(9))]).unwrap_err(),
        Undefined::BelowZero
    );
    assert!(Concentration::of([(1, count(0)), (2, count(9))]).is_ok());
    let unread = concentrated(&[("carpets", r#"{"printed":"396.8754.516"}"#)]);
    assert_eq!(unread.unwrap_err(), Undefined::NothingRead);
    let large = Dirhams::MAX;
    let sizes = [1, 2].map(|key| (key, Figure::plain(large).estimate()));
    let halves = Concentration::of(sizes).unwrap();
    assert_eq!(halves.share(&1).unwrap().percent(0), 50.into());
    assert_eq!(halves.herfindahl_hirschman(), Err(Undefined::OutOfRange));
}
