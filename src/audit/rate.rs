//! Means and rates against total and count.

use alloc::vec;
use alloc::vec::Vec;

use chrono::Datelike as _;
use rust_decimal::Decimal;

use super::binary::Binary;
use super::found::Found;
use super::index::{Entry, Index, Member, Pool};
use super::mark::Mark;
use super::subject::Time;
use super::value::Value;
use super::{Check, Finding, Operation, Why};
use crate::figure::{Estimate, Unit};
use crate::period::{Period, Window};
use crate::statement::{Indicator, Per, Population, Sense};

/// Holds every rate against the total and the number that it is for each of.
///
/// For each day, month or year that is the length of the claim's window,
/// otherwise what is claimed of beneficiaries, artisans, exhibitions or
/// facilities of the same place and time. The stock of the last day may be what
/// is meant by that of a year, so that it agrees, but a difference shows nothing.
pub(super) fn check(index: &Index<'_>, findings: &mut Vec<Finding>) {
    for entry in &index.entries {
        let (Some(stated), Sense::Rate(per)) = (entry.value, entry.claim.sense()) else {
            continue;
        };
        let binary = Binary {
            check: Check::Rate,
            operation: Operation::Quotient,
            first: index.level(entry, &entry.subject, entry.claim.population()),
            second: divisor(index, entry, *per),
            first_unknown: Why::BaseUnknown,
            second_unknown: if is_of_no_time(entry, *per) {
                Why::NotComparable
            } else {
                Why::BaseUnknown
            },
            reckon: Estimate::per,
        };
        findings.push(binary.hold(index, entry, stated));
    }
}

fn divisor<'s>(index: &Index<'s>, entry: &Entry<'s>, per: Per) -> Found<'s> {
    if is_of_no_time(entry, per) {
        return Found::nothing();
    }
    let indicator = match per {
        Per::Beneficiary => &Indicator::Beneficiaries,
        Per::Artisan => &Indicator::Artisans,
        Per::Exhibition => &Indicator::Exhibitions,
        Per::Facility => &Indicator::Facilities,
        Per::Day | Per::Month | Per::Year => return span(entry.subject.time, per),
    };
    let subject = entry.subject.with_indicator(indicator);
    // What is divided by has its own word for what it counts, or that of the
    // claim.
    let population = entry.claim.population();
    let found = index.level(entry, &subject, None);
    let found = match per {
        Per::Artisan => found.counts_own(&Population::Artisans),
        Per::Facility => found.counts_own(&Population::Facilities),
        _ => found,
    };
    match population {
        Some(population) => found.counts_own(population),
        None => found,
    }
}

/// Whether a state is divided by time, or what happens at fairs by the days of a
/// year, of which they are open on a few.
fn is_of_no_time(entry: &Entry<'_>, per: Per) -> bool {
    let indicator = entry.claim.indicator();
    let is_of_time = matches!(per, Per::Day | Per::Month | Per::Year);
    let is_at_fairs = matches!(
        indicator,
        Indicator::Visitors | Indicator::Sales | Indicator::Participants | Indicator::Exhibitors
    );
    let has_days = matches!(entry.claim.window(), Some(Window::Days(_)));
    (is_of_time && is_stock(indicator)) || (per == Per::Day && is_at_fairs && !has_days)
}

/// Whether an indicator is a state, of which no day or year has a part.
pub(super) const fn is_stock(indicator: &Indicator) -> bool {
    matches!(
        indicator,
        Indicator::Artisans
            | Indicator::Registrants
            | Indicator::ValidatedRegistrations
            | Indicator::Jobs
            | Indicator::Enterprises
            | Indicator::Cooperatives
            | Indicator::ProductionUnits
            | Indicator::Activities
            | Indicator::Facilities
            | Indicator::TrainingEstablishments
            | Indicator::Seats
            | Indicator::Labels
            | Indicator::Standards
            | Indicator::GdpShare
            | Indicator::ActivePopulationShare
            | Indicator::InsertionRate
            | Indicator::CompletionOfTarget
    )
}

/// The length of a window in days, months or years, where it has a whole one.
fn span<'s>(time: Time, per: Per) -> Found<'s> {
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
            entry: Mark::Span(per).number(),
            value: Value::of(length),
        })
    });
    Found {
        pools: pool.map_or_else(Vec::new, |pool| vec![pool]),
        ..Found::nothing()
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
