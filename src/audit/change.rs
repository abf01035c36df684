//! Growth and multiples against the two figures that they are reckoned from.

use alloc::vec::Vec;

use super::binary::Binary;
use super::index::{Entry, Found, Index};
use super::rate::{days, is_stock, months};
use super::subject::Time;
use super::{Check, Finding, Operation, Why};
use crate::calendar::Day;
use crate::figure::{Estimate, Undefined, Unit};
use crate::period::Period;
use crate::statement::{Against, Sense, SenseKind};

/// Holds every growth and every multiple against what is claimed of its two
/// windows, or of the claim that it names.
///
/// What flows is compared over equal lengths of time: the growth of October
/// against a year is that against its October.
pub(super) fn check(index: &Index<'_>, findings: &mut Vec<Finding>) {
    for entry in &index.entries {
        let Some(stated) = entry.value else { continue };
        let (Sense::Growth(against) | Sense::Multiple(against)) = entry.claim.sense() else {
            continue;
        };
        let (subject, population) = (&entry.subject, entry.claim.population());
        let base = base(index, entry, against);
        let (check, operation, reckon) = operation(entry, stated.unit());
        let why = if base.is_none() {
            Why::NotComparable
        } else {
            Why::BaseUnknown
        };
        let binary = Binary {
            check,
            operation,
            first: index.find(entry, subject, SenseKind::Level, population),
            second: base.unwrap_or_else(Found::nothing),
            first_unknown: Why::BaseUnknown,
            second_unknown: why,
            reckon,
        };
        findings.push(binary.hold(index, entry, stated));
    }
}

/// What it is reckoned from; `None` where the two cannot be compared.
fn base<'s>(index: &Index<'s>, entry: &Entry<'s>, against: &Against) -> Option<Found<'s>> {
    match against {
        Against::Window(window) => {
            let base = comparable(entry, index.time(entry, *window))?;
            let (subject, population) = (entry.subject.with_time(base), entry.claim.population());
            Some(index.find(entry, &subject, SenseKind::Level, population))
        }
        Against::Claim(key) => {
            // A key that names no claim is refused with the statement.
            let named = index.keyed(entry, key).unwrap_or(usize::MAX);
            Some(index.alone(named))
        }
    }
}

/// The time that a claim is compared with, where it names a base; `None` where
/// the two cannot be compared.
pub(super) fn comparable(entry: &Entry<'_>, base: Time) -> Option<Time> {
    if is_stock(entry.subject.indicator) {
        Some(base)
    } else {
        same_part(entry.subject.time, base)
    }
}

/// The part of a base that is as long as a time: all of it, or, of a year, the
/// same days as in the time's own year.
fn same_part(time: Time, base: Time) -> Option<Time> {
    match (time, base) {
        (Time::Over(own), Time::Over(base)) if is_as_long(own, base) => Some(Time::Over(base)),
        (Time::Over(own), Time::Over(base)) => {
            let year = base.starts_on().year();
            if base.ends_on().year() != year {
                return None;
            }
            let (first, last) = (own.starts_on(), own.ends_on());
            let months = (first.month(), last.month());
            let is_of_months = first.year() == last.year()
                && first == Day::first_of(first.year(), months.0)
                && last == Day::last_of(last.year(), months.1);
            let starts_on = Day::first_of(year, months.0);
            let part = Period::new(starts_on, Day::last_of(year, months.1)).ok()?;
            (is_of_months && base.covers(part)).then_some(Time::Over(part))
        }
        (Time::Before { years, .. }, Time::Before { years: other, .. }) => {
            (years == other).then_some(base)
        }
        (Time::Before { years, .. }, Time::Over(period))
        | (Time::Over(period), Time::Before { years, .. }) => {
            let length = i64::from(years).saturating_mul(12);
            (months(period) == Some(length)).then_some(base)
        }
        _ => Some(base),
    }
}

/// Whether two periods have the same length: whole months, or days that are not
/// half as many, as editions of one fair last a day more or less.
fn is_as_long(one: Period, other: Period) -> bool {
    if let (Some(one), Some(other)) = (months(one), months(other)) {
        one == other
    } else {
        let (one, other) = (days(one), days(other));
        one.max(other) < one.min(other).saturating_mul(2)
    }
}

type Reckon = fn(&Estimate, &Estimate) -> Result<Estimate, Undefined>;

fn operation(entry: &Entry<'_>, unit: Unit) -> (Check, Operation, Reckon) {
    if entry.kind() == SenseKind::Multiple {
        return (Check::Multiple, Operation::Multiple, |value, base| {
            value.ratio(base)?.in_unit(Unit::Multiple)
        });
    }
    match unit {
        Unit::Percent | Unit::Share => (Check::Growth, Operation::Growth, Estimate::growth_from),
        // Ten times what it was is growth in print, and points are a difference.
        Unit::Multiple => (Check::Growth, Operation::Multiple, Estimate::ratio),
        Unit::Point | Unit::Count | Unit::Dirham => {
            (Check::Growth, Operation::Difference, Estimate::minus)
        }
    }
}
