//! Growth and multiples against the two figures that they are reckoned from.

use alloc::vec::Vec;

use super::binary::Binary;
use super::compound::Growths;
use super::found::Found;
use super::index::{Entry, Index};
use super::rate::{days, is_stock, months};
use super::subject::Time;
use super::value::Value;
use super::{Check, Finding, Operation, Verdict, Why};
use crate::calendar::Day;
use crate::figure::{Estimate, Reading, Undefined, Unit};
use crate::period::Period;
use crate::statement::{Against, Sense, SenseKind};

/// Holds every growth and every multiple against what is claimed of its two
/// windows, or of the claim that it names.
///
/// What flows is compared over equal lengths of time: the growth of October
/// against a year is that against its October. Ten months that are called above
/// the whole year before can be meant so, where that fits. The stock of a year
/// may be that of its [last day](super::near), so that it agrees, but a
/// difference shows nothing.
///
/// A growth whose text names no unit is in percent; where it is not, but makes
/// the difference of the two figures, nobody can tell which is meant. Nor can
/// anybody where a percentage grew by "0.7 %", which may be meant as points.
///
/// Growths one after the other make up the growth over all of them.
pub(super) fn check(index: &Index<'_>, findings: &mut Vec<Finding>) {
    let growths = Growths::of(index);
    for (number, entry) in index.entries.iter().enumerate() {
        let Some(stated) = entry.value else { continue };
        let Some(binary) = binary(index, entry, stated.unit()) else {
            continue;
        };
        let finding = binary.hold(index, entry, stated);
        let finding = match finding.verdict() {
            Verdict::Disagrees { .. } if is_difference(index, entry) => {
                finding.with_verdict(Verdict::CannotTell {
                    why: Why::UnitsDiffer,
                })
            }
            Verdict::Agrees => finding,
            _ => against_all(index, entry, binary, stated).unwrap_or(finding),
        };
        let compounded = growths.compounded(index, number, stated);
        findings.extend(finding.beside(compounded));
    }
}

/// What a change in a unit follows from; `None` for any other claim.
fn binary<'s>(index: &Index<'s>, entry: &Entry<'s>, unit: Unit) -> Option<Binary<'s>> {
    let (Sense::Growth(against) | Sense::Multiple(against)) = entry.claim.sense() else {
        return None;
    };
    let (subject, population) = (&entry.subject, entry.claim.population());
    let base = base(index, entry, against);
    let (check, operation, reckon) = operation(entry, unit);
    let why = if base.is_none() {
        Why::NotComparable
    } else {
        Why::BaseUnknown
    };
    Some(Binary {
        check,
        operation,
        first: index.level(entry, subject, population),
        second: base.unwrap_or_else(Found::nothing),
        first_unknown: Why::BaseUnknown,
        second_unknown: why,
        reckon,
    })
}

/// The agreement of a change with all of the window that it names, which is
/// longer than its own.
fn against_all<'s>(
    index: &Index<'s>,
    entry: &Entry<'s>,
    binary: Binary<'s>,
    stated: Value,
) -> Option<Finding> {
    let (Sense::Growth(Against::Window(window)) | Sense::Multiple(Against::Window(window))) =
        entry.claim.sense()
    else {
        return None;
    };
    let whole = entry.subject.with_time(index.time(entry, *window));
    let binary = Binary {
        second: index.level(entry, &whole, entry.claim.population()),
        ..binary
    };
    let finding = binary.try_hold(index, entry, stated).ok()?;
    (finding.verdict() == Verdict::Agrees).then_some(finding)
}

/// The figure of a claim, unless it is a growth that may be a difference.
pub(super) fn in_its_unit<'e, 's>(index: &Index<'s>, entry: &'e Entry<'s>) -> Option<&'e Value> {
    let value = entry.value.as_ref();
    value.filter(|_| !is_difference(index, entry))
}

/// Whether a growth that names no unit, or is one of a percentage, fits the two
/// figures as a difference, and not in percent: "200 more".
pub(super) fn is_difference<'s>(index: &Index<'s>, entry: &Entry<'s>) -> bool {
    let (Some(stated), Sense::Growth(_)) = (entry.value, entry.claim.sense()) else {
        return false;
    };
    let unit = match entry.claim.indicator().unit() {
        Some(unit @ (Unit::Count | Unit::Dirham)) if !names_unit(entry) => unit,
        Some(Unit::Percent) | None => Unit::Point,
        _ => return false,
    };
    if stated.unit() != Unit::Percent {
        return false;
    }
    let fits = |stated: Value| {
        let binary = binary(index, entry, stated.unit());
        let finding = binary.and_then(|binary| binary.try_hold(index, entry, stated).ok());
        finding.is_some_and(|finding| finding.verdict() == Verdict::Agrees)
    };
    let of_unit = |estimate: Estimate| Estimate::new(estimate.nominal(), estimate.interval(), unit);
    let difference = Value {
        narrow: of_unit(stated.narrow),
        generous: of_unit(stated.generous),
    };
    fits(difference) && !fits(stated)
}

/// Whether the text of a figure, if there is one, names its unit.
pub(super) fn names_unit(entry: &Entry<'_>) -> bool {
    let printed = entry.claim.figure().printed();
    let aspect = entry.kind().aspect();
    let reading = printed.and_then(|printed| Reading::parse_as(printed, aspect).ok());
    reading.is_none_or(|reading| reading.is_unit_printed())
}

/// A growth of an amount in percent, if that is sure: one that names no unit may
/// be a difference, and that of a percentage may be in points.
pub(super) fn percentage(entry: &Entry<'_>) -> Option<Value> {
    let value = entry.value.filter(|value| value.unit() == Unit::Percent)?;
    let unit = entry.claim.indicator().unit();
    let is_of_amount = matches!(unit, Some(Unit::Count | Unit::Dirham));
    (is_of_amount && names_unit(entry)).then_some(value)
}

/// What it is reckoned from; `None` where the two cannot be compared.
fn base<'s>(index: &Index<'s>, entry: &Entry<'s>, against: &Against) -> Option<Found<'s>> {
    match against {
        Against::Window(window) => {
            let base = comparable(entry, index.time(entry, *window))?;
            let (subject, population) = (entry.subject.with_time(base), entry.claim.population());
            Some(index.level(entry, &subject, population))
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

/// The part of a base that is as long as a time, or cumulated since the same
/// day: all of it, or, of a year, the same days as in the time's own year.
fn same_part(time: Time, base: Time) -> Option<Time> {
    match (time, base) {
        (Time::Over(own), Time::Over(base)) if is_as_long(own, base) => Some(Time::Over(base)),
        // Cumulated since the same day.
        (Time::Over(own), Time::Over(base))
            if own.starts_on() == base.starts_on() && own.covers(base) =>
        {
            Some(Time::Over(base))
        }
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
