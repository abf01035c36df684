//! Growth and multiples against the two figures that they are reckoned from.

use alloc::vec;
use alloc::vec::Vec;

use super::binary::Binary;
use super::index::{Entry, Found, Index};
use super::inside::is_flow;
use super::rate::days;
use super::subject::Time;
use super::value::Value;
use super::{Arithmetic, Check, Finding, Operation, Verdict, Why};
use crate::figure::{Estimate, Undefined, Unit};
use crate::statement::{Against, Sense, SenseKind};

/// Holds every growth and every multiple against what is claimed of its two
/// windows, or of the claim that it names.
pub(super) fn check(index: &Index<'_>, findings: &mut Vec<Finding>) {
    for entry in &index.entries {
        let Some(stated) = entry.value else { continue };
        if is_of_other_length(index, entry) {
            findings.push(of_other_length(entry, stated));
            continue;
        }
        let base = match entry.claim.sense() {
            Sense::Growth(against) | Sense::Multiple(against) => base(index, entry, against),
            _ => continue,
        };
        let (check, operation, reckon) = operation(entry, stated.unit());
        let binary = Binary {
            check,
            operation,
            first: index.find(
                entry,
                &entry.subject,
                SenseKind::Level,
                entry.claim.population(),
            ),
            second: base,
            first_unknown: Why::BaseUnknown,
            second_unknown: Why::BaseUnknown,
            reckon,
        };
        findings.push(binary.hold(index, entry, stated));
    }
}

/// Whether the other window of a flow is longer or shorter than the claim's.
///
/// "October, 11 % against 2023" is meant against October of 2023, or against a
/// mean month: which, nobody can tell.
fn is_of_other_length(index: &Index<'_>, entry: &Entry<'_>) -> bool {
    let (Sense::Growth(Against::Window(window)) | Sense::Multiple(Against::Window(window))) =
        entry.claim.sense()
    else {
        return false;
    };
    let (Time::Over(own), Time::Over(other)) = (entry.subject.time, index.time(entry, *window))
    else {
        return false;
    };
    let (own, other) = (days(own), days(other));
    // Februaries and leap years aside.
    is_flow(entry.claim.indicator()) && own.abs_diff(other) > 3
}

fn of_other_length(entry: &Entry<'_>, stated: Value) -> Finding {
    let (check, operation, _) = operation(entry, stated.unit());
    let verdict = Verdict::CannotTell {
        why: Why::NotComparable,
    };
    let arithmetic = Arithmetic::new(operation, Vec::new(), None, Some(stated.narrow));
    Finding::new(check, verdict, vec![entry.at], Some(arithmetic))
}

fn base<'s>(index: &Index<'s>, entry: &Entry<'s>, against: &Against) -> Found<'s> {
    match against {
        Against::Window(window) => {
            let subject = entry.subject.with_time(index.time(entry, *window));
            index.find(entry, &subject, SenseKind::Level, entry.claim.population())
        }
        Against::Claim(key) => {
            // A key that names no claim is refused with the statement.
            let named = index.keyed(entry, key).unwrap_or(usize::MAX);
            index.alone(named)
        }
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
        Unit::Percent => (Check::Growth, Operation::Growth, Estimate::growth_from),
        // Ten times what it was is growth in print, and points are a difference.
        Unit::Multiple | Unit::Share => (Check::Growth, Operation::Multiple, Estimate::ratio),
        Unit::Point | Unit::Count | Unit::Dirham => {
            (Check::Growth, Operation::Difference, Estimate::minus)
        }
    }
}
