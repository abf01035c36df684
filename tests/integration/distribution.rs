//! The smallest, the largest and the quantiles of amounts, against a sorted list.

#![expect(clippy::indexing_slicing, reason = "places below the length of a list")]

use std::ops::Bound;

use artisanat::calendar::Day;
use artisanat::dirhams::Dirhams;
use artisanat::figure::{Estimate, Interval, Undefined};
use artisanat::row::{Actor, BeneficiaryRow, GrantRow};
use artisanat::share::{Share, Whole};
use artisanat::subsidy::{Subsidy, SubsidyKind};
use artisanat::summary::{
    Distribution, Extremes, GrantedTotal, Grants, Grouped, Merge as _, summarize,
};
use artisanat::territory::Territory;
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::grants::{printed, subsidies};
use super::shipped::{hold_at_every_split, json, refuse};

fn share(part: u64, whole: u64) -> Share {
    Share::new(part, whole, Whole::Total).unwrap()
}

fn shares() -> impl Strategy<Value = Share> {
    (1..20_u64).prop_flat_map(|whole| (0..=whole).prop_map(move |part| share(part, whole)))
}

fn row(centimes: i64) -> GrantRow {
    let day: Day = "2024-05-02".parse().unwrap();
    let place: Territory = "06.141".parse().unwrap();
    let amount = Dirhams::from_centimes(centimes).unwrap();
    GrantRow::new(0, place, day, &SubsidyKind::Tools, amount, 1)
}

/// The amount of the nearest rank, found by its definition.
fn nearest_rank(amounts: &[i64], share: Share) -> Option<Decimal> {
    let enough = |amount: &i64| {
        let below = amounts.iter().filter(|other| *other <= amount).count();
        u64::try_from(below).unwrap() * share.whole()
            >= share.part() * u64::try_from(amounts.len()).unwrap()
    };
    let least = amounts.iter().filter(|amount| enough(amount)).min()?;
    Some(Dirhams::from_centimes(*least).unwrap().to_decimal())
}

/// The place of a bound in the order of lower ones; upper ones where it is
/// turned around.
fn place(bound: Bound<Decimal>, upper: bool) -> (bool, Decimal, bool) {
    match bound {
        Bound::Included(value) => (false, value, upper),
        Bound::Excluded(value) => (false, value, !upper),
        Bound::Unbounded => (true, Decimal::ZERO, false),
    }
}

/// What the true amounts of subsidies can be, and the nominal ones.
fn possible(subsidies: &[Subsidy]) -> (Vec<Interval>, Vec<Decimal>) {
    let totals = || subsidies.iter().map(Subsidy::total);
    let any = Interval::at_least(Decimal::ZERO);
    let intervals = totals().map(|total| total.map_or(any, |total| total.interval()));
    let nominal = totals().flatten().map(|total| total.nominal());
    (intervals.collect(), nominal.collect())
}

/// The quantile by sorting: of nominal amounts, of lower and of upper bounds.
fn by_sorting(subsidies: &[Subsidy], share: Share) -> Option<(Decimal, Interval)> {
    let (intervals, mut nominal) = possible(subsidies);
    let rank = |of: usize| {
        let of = u64::try_from(of).unwrap();
        let rank = (share.part() * of).div_ceil(share.whole()).max(1);
        usize::try_from(rank).unwrap() - 1
    };
    nominal.sort();
    let mut lower: Vec<_> = intervals.iter().map(|one| one.lower()).collect();
    lower.sort_by_key(|bound| place(*bound, false));
    let mut upper: Vec<_> = intervals.iter().map(|one| one.upper()).collect();
    upper.sort_by_key(|bound| place(*bound, true));
    let nominal = *nominal.get(rank(nominal.len()))?;
    let (lower, upper) = (lower[rank(lower.len())], upper[rank(upper.len())]);
    Some((nominal, between(lower, upper)))
}

/// The interval of two bounds, an upper one perhaps missing.
fn between(lower: Bound<Decimal>, upper: Bound<Decimal>) -> Interval {
    let from = match lower {
        Bound::Included(value) => Interval::at_least(value),
        Bound::Excluded(value) => Interval::above(value),
        Bound::Unbounded => Interval::UNBOUNDED,
    };
    let to = match upper {
        Bound::Included(value) => Interval::at_most(value),
        Bound::Excluded(value) => Interval::below(value),
        Bound::Unbounded => Interval::UNBOUNDED,
    };
    from.intersection(to).unwrap()
}

fn shown(estimate: Result<Estimate, Undefined>) -> Option<(Decimal, Interval)> {
    match estimate {
        Ok(estimate) => Some((estimate.nominal(), estimate.interval())),
        Err(why) => {
            assert_eq!(why, Undefined::NothingRead);
            None
        }
    }
}

proptest! {
    #[test]
    fn quantiles_of_exact_amounts_are_of_the_nearest_rank(
        amounts in prop::collection::vec(0..60_i64, 0..40),
        share in shares(),
    ) {
        let rows: Vec<GrantRow> = amounts.iter().map(|amount| row(*amount)).collect();
        let distribution: Distribution = summarize(&rows);
        let expected = nearest_rank(&amounts, share);
        let found = shown(distribution.quantile(share));
        prop_assert_eq!(found, expected.map(|amount| (amount, Interval::exactly(amount))));
        let half = nearest_rank(&amounts, Share::new(1, 2, Whole::Total).unwrap());
        prop_assert_eq!(shown(distribution.median()).map(|(nominal, _)| nominal), half);
        let extremes: Extremes = summarize(&rows);
        let centimes = |amount: Option<&i64>| amount.map(|amount| row(*amount).exact_total().unwrap().to_decimal());
        prop_assert_eq!(shown(extremes.smallest()).map(|found| found.0), centimes(amounts.iter().min()));
        prop_assert_eq!(shown(extremes.largest()).map(|found| found.0), centimes(amounts.iter().max()));
    }

    #[test]
    fn bounds_of_a_quantile_are_the_quantiles_of_the_bounds(
        printed in prop::collection::vec(printed(), 0..14),
        share in shares(),
        choices in prop::collection::vec(0..3_u8, 14),
    ) {
        let subsidies = subsidies(&printed);
        let distribution: Distribution = summarize(&subsidies);
        let found = shown(distribution.quantile(share));
        prop_assert_eq!(found, by_sorting(&subsidies, share));
        let extremes: Extremes = summarize(&subsidies);
        let [none, all] = [(0, 1), (1, 1)].map(|(part, whole)| Share::new(part, whole, Whole::Total).unwrap());
        prop_assert_eq!(shown(distribution.quantile(none)), shown(extremes.smallest()));
        prop_assert_eq!(shown(distribution.quantile(all)), shown(extremes.largest()));

        // Whatever the true amounts are, their quantile is one that can be.
        let (intervals, _) = possible(&subsidies);
        let mut amounts: Vec<Decimal> = intervals.iter().zip(&choices).map(|(interval, choice)| {
            let ends = [interval.lower(), interval.upper()].map(|bound| match bound {
                Bound::Included(value) => Some(value),
                Bound::Excluded(_) | Bound::Unbounded => None,
            });
            let inside = match interval.lower() {
                Bound::Included(value) | Bound::Excluded(value) => value + Decimal::ONE,
                Bound::Unbounded => Decimal::ZERO,
            };
            let inside = if interval.contains(inside) { inside } else { ends[0].unwrap() };
            match choice {
                0 => ends[0].unwrap_or(inside),
                1 => ends[1].unwrap_or(inside),
                _ => inside,
            }
        }).collect();
        amounts.sort();
        let rank = (share.part() * u64::try_from(amounts.len()).unwrap()).div_ceil(share.whole()).max(1);
        let amount = amounts.get(usize::try_from(rank).unwrap() - 1);
        if let (Some((_, interval)), Some(amount)) = (found, amount) {
            prop_assert!(interval.contains(*amount), "{amount} in {interval:?}");
        }
    }

    #[test]
    fn parts_are_counted_as_grants_count_them(printed in prop::collection::vec(printed(), 0..14)) {
        let subsidies = subsidies(&printed);
        let rows: Vec<GrantRow> = subsidies.iter().map(|one| GrantRow::of(0, one)).collect();
        let (total, extremes, distribution): (GrantedTotal, Extremes, Distribution) = summarize(&subsidies);
        let left_out = total.unreadable() + total.not_stated() + total.uncounted();
        prop_assert_eq!((extremes.amounts(), extremes.left_out()), (total.parts(), left_out));
        prop_assert_eq!((distribution.amounts(), distribution.left_out()), (total.parts(), left_out));
        prop_assert_eq!(summarize::<Extremes, _>(&rows), extremes);
        prop_assert_eq!(summarize::<Distribution, _>(&rows), distribution);
    }
}

proptest! {
    #![proptest_config(crate::cases::usually(24))]

    #[test]
    fn the_same_at_every_split(printed in prop::collection::vec(printed(), 0..9)) {
        let subsidies = subsidies(&printed);
        hold_at_every_split(&subsidies, summarize::<Extremes, _>);
        hold_at_every_split(&subsidies, summarize::<Distribution, _>);
        hold_at_every_split(&subsidies, |part| {
            Grouped::<_, (Grants, Extremes, Distribution)>::by(part, |one| one.granted().is_stated())
        });
    }
}

/// Enough amounts that they are put in order several times.
#[test]
fn many_amounts_in_any_order_and_split() {
    let mut state: u64 = 11;
    let amounts: Vec<i64> = (0..30_000)
        .map(|place: i64| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let random = i64::try_from(state >> 40).unwrap();
            if place % 3 == 0 { random % 50 } else { random }
        })
        .collect();
    let rows: Vec<GrantRow> = amounts.iter().map(|amount| row(*amount)).collect();
    let whole: Distribution = summarize(&rows);
    let mut sorted = amounts;
    sorted.sort_unstable();
    for part in [0, 1, 33, 50, 99, 100] {
        let place = (part * sorted.len()).div_ceil(100).max(1) - 1;
        let quantile = whole.quantile(share(u64::try_from(part).unwrap(), 100));
        let expected = row(sorted[place]).exact_total().unwrap().to_decimal();
        assert_eq!(quantile.unwrap().interval(), Interval::exactly(expected));
    }
    let written = json(&whole);
    for split in [0, 1, 4_096, 4_097, 15_000, 29_999] {
        let (one, other) = rows.split_at(split);
        let mut merged: Distribution = summarize(other);
        merged.merge(summarize(one));
        assert_eq!(merged, whole);
        assert_eq!(json(&merged), written);
    }
    assert_eq!(summarize::<Distribution, _>(rows.iter().rev()), whole);
}

#[test]
fn what_each_beneficiary_received() {
    let place: Territory = "06.141".parse().unwrap();
    let day: Day = "2024-05-02".parse().unwrap();
    let rows = [40_00, 10_00, 25_00].map(|centimes| {
        let amount = Dirhams::from_centimes(centimes).unwrap();
        let who = Actor::Artisan(7);
        BeneficiaryRow::new(0, who, place, day, &SubsidyKind::Tools, amount)
    });
    let (extremes, distribution): (Extremes, Distribution) = summarize(&rows);
    assert_eq!(extremes.smallest().unwrap().nominal(), 10.into());
    assert_eq!(extremes.largest().unwrap().nominal(), 40.into());
    assert_eq!(distribution.median().unwrap().nominal(), 25.into());
    let sectors = super::rows::sectors();
    let rows: Vec<_> = sectors
        .flat_map(|sector| sector.beneficiary_rows().collect::<Vec<_>>())
        .collect();
    let extremes: Extremes = summarize(&rows);
    let known = rows.iter().filter(|row| row.received().is_some()).count();
    let known = u64::try_from(known).unwrap();
    assert_eq!(extremes.amounts() - extremes.left_out(), known);
}

/// An amount for each of so many that no amount of dirhams is as large.
#[test]
fn amounts_beyond_the_largest_have_their_place() {
    let subsidy: Subsidy = serde_json::from_str(
        r#"{"id":"s","kinds":["tools"],"territory":"06","beneficiaries":{"value":"4000000000"},
            "granted":{"value":"920000000000000.00"},"amount_basis":"per_beneficiary"}"#,
    )
    .unwrap();
    let (extremes, distribution): (Extremes, Distribution) = summarize([&subsidy]);
    let total = subsidy.total().unwrap();
    assert_eq!(extremes.largest().unwrap(), total);
    assert_eq!(distribution.median().unwrap(), total);
    hold_at_every_split(&[subsidy], |part| {
        summarize::<(Extremes, Distribution), _>(part)
    });
}

/// An amount of about 400 dirhams, as it is written.
const ABOUT: &str = r#"{"nominal":"400.00","lower":"350","lower_is_open":false,"upper":"450","upper_is_open":false}"#;

#[test]
fn distributions_that_are_refused() {
    let order = "the values are not in their order, each once";
    let around = "the bounds of an amount are not around it";
    let bound = "a bound is not one of an amount";
    refuse::<Distribution>(
        &format!(r#"{{"exact":[["1.00",2],["500.00",1]],"others":[[{ABOUT},3]],"left_out":1}}"#),
        &[
            (r#"["1.00",2]"#, r#"["1.00",0]"#, "a value has come no time"),
            (r#"["1.00",2]"#, r#"["500.00",2]"#, order),
            (r#"["1.00",2]"#, r#"["501.00",2]"#, order),
            (r#"["1.00",2]"#, r#"["-1.00",2]"#, "must not be negative"),
            (
                r#"["1.00",2]"#,
                r#"["1.001",2]"#,
                "must be an amount in dirhams",
            ),
            ("400.00", "400.0", "a printed amount has other decimals"),
            ("400.00", "450.01", around),
            ("400.00", "349.99", around),
            (r#""350""#, r#""451""#, around),
            (r#""350""#, r#""-350""#, bound),
            (
                r#""upper":"450","upper_is_open":false"#,
                r#""upper":null,"upper_is_open":true"#,
                bound,
            ),
            (
                r#""lower":"350","lower_is_open":false,"upper":"450""#,
                r#""lower":"400","lower_is_open":false,"upper":"400""#,
                "an exact amount is not among the exact ones",
            ),
            (r#""450""#, r#""4e2""#, "a sum must be a plain decimal"),
            (
                r#""left_out":1"#,
                r#""left_out":-1"#,
                "a number is out of range",
            ),
            (r#","left_out":1"#, "", "missing field `left_out`"),
        ],
    );
}

#[test]
fn extremes_that_are_refused() {
    let many = "the amounts are not so many";
    let above = "the smallest amount is above the largest";
    let more = ABOUT.replace("400.00", "410.00");
    refuse::<Extremes>(
        &format!(
            r#"{{"amounts":5,"left_out":1,"smallest":"1.00","largest":"2.00","others":{{"smallest":{ABOUT},"largest":{more}}}}}"#
        ),
        &[
            (r#""amounts":5"#, r#""amounts":4"#, many),
            (r#""left_out":1"#, r#""left_out":2"#, many),
            (r#""smallest":"1.00""#, r#""smallest":"2.01""#, above),
            (r#""smallest":"1.00""#, r#""smallest":null"#, above),
            ("410.00", "399.99", above),
        ],
    );
    refuse::<Extremes>(
        r#"{"amounts":2,"left_out":2,"smallest":null,"largest":null,"others":null}"#,
        &[
            (r#""left_out":2"#, r#""left_out":1"#, many),
            (r#""largest":null"#, r#""largest":"1.00""#, above),
        ],
    );
}
