//! Means and rates against total and count.

use alloc::vec;
use alloc::vec::Vec;

use chrono::Datelike as _;
use rust_decimal::Decimal;

use super::binary::Binary;
use super::index::{Entry, Found, Index, Member, Pool};
use super::subject::{Time, is_stock};
use super::value::Value;
use super::{Check, Finding, Operation, Why};
use crate::figure::{Estimate, Unit};
use crate::period::Period;
use crate::statement::{Indicator, Per, Sense, SenseKind};

/// Holds every rate against the total and the number that it is for each of.
///
/// For each day, month or year that is the length of the claim's window,
/// otherwise what is claimed of beneficiaries, artisans, exhibitions or
/// facilities of the same place and time. What lasts, as artisans and
/// enterprises do, is not divided by time.
pub(super) fn check(index: &Index<'_>, findings: &mut Vec<Finding>) {
    for entry in &index.entries {
        let (Some(stated), Sense::Rate(per)) = (entry.value, entry.claim.sense()) else {
            continue;
        };
        let (subject, population) = (&entry.subject, entry.claim.population());
        let divisor = divisor(index, entry, *per);
        let why = if divisor.is_none() {
            Why::NotComparable
        } else {
            Why::BaseUnknown
        };
        let binary = Binary {
            check: Check::Rate,
            operation: Operation::Quotient,
            first: index.find_for(entry, subject, SenseKind::Level, population),
            second: divisor.unwrap_or_else(Found::nothing),
            first_unknown: Why::BaseUnknown,
            second_unknown: why,
            reckon: Estimate::per,
        };
        findings.push(binary.hold(index, entry, stated));
    }
}

/// What a rate divides by; `None` where it cannot be divided so.
fn divisor<'s>(index: &Index<'s>, entry: &Entry<'s>, per: Per) -> Option<Found> {
    let indicator = match per {
        Per::Beneficiary => &Indicator::Beneficiaries,
        Per::Artisan => &Indicator::Artisans,
        Per::Exhibition => &Indicator::Exhibitions,
        Per::Facility => &Indicator::Facilities,
        Per::Day | Per::Month | Per::Year => {
            let is_stock = is_stock(entry.subject.indicator);
            return (!is_stock).then(|| span(entry.subject.time, per));
        }
    };
    let subject = entry.subject.with_indicator(indicator);
    let mut found = index.find_for(entry, &subject, SenseKind::Level, None);
    // What is divided by has its own word for what it counts.
    found.is_same_population = index.counts_its_own(&found);
    Some(found)
}

/// The length of a window in days, months or years, where it has a whole one.
fn span(time: Time, per: Per) -> Found {
    let length = match (time, per) {
        (Time::Over(period), Per::Day) => Some(days(period)),
        (Time::Over(period), Per::Month) => months(period),
        (Time::Over(period), _) => years(period),
        (Time::Before { years, .. }, Per::Month) => Some(i64::from(years).saturating_mul(12)),
        (Time::Before { years, .. }, Per::Year) => Some(i64::from(years)),
        _ => None,
    };
    let pool = length.filter(|length| *length > 0).map(|length| {
        let length = Estimate::exactly(Decimal::from(length), Unit::Count);
        Pool::of(Member {
            entry: mark_of(per),
            value: Value::of(length),
        })
    });
    Found {
        pools: pool.map_or_else(Vec::new, |pool| vec![pool]),
        is_same_population: true,
        has_unreadable: false,
    }
}

/// The length of a window stands among claims under a number that none has.
const fn mark_of(per: Per) -> usize {
    match per {
        Per::Day => usize::MAX,
        Per::Month => usize::MAX - 1,
        _ => usize::MAX - 2,
    }
}

/// What length of a window such a number is.
pub(super) const fn span_of(mark: usize) -> Option<Per> {
    const MONTH: usize = usize::MAX - 1;
    const YEAR: usize = usize::MAX - 2;
    match mark {
        usize::MAX => Some(Per::Day),
        MONTH => Some(Per::Month),
        YEAR => Some(Per::Year),
        _ => None,
    }
}

pub(super) fn days(period: Period) -> i64 {
    let (first, last) = (period.starts_on().date(), period.ends_on().date());
    last.signed_duration_since(first)
        .num_days()
        .saturating_add(1)
}

/// Whole months: from a day of one to the eve of the same day of another.
pub(super) fn months(period: Period) -> Option<i64> {
    let first = period.starts_on().date();
    let next = period.ends_on().date().succ_opt()?;
    let number = |date: chrono::NaiveDate| {
        let years = i64::from(date.year()).saturating_mul(12);
        years.saturating_add(i64::from(date.month()))
    };
    (first.day() == next.day()).then(|| number(next).saturating_sub(number(first)))
}

fn years(period: Period) -> Option<i64> {
    let months = months(period)?;
    (months % 12 == 0).then_some(months / 12)
}
