//! Growth and multiples against the two figures that they are reckoned from.

use alloc::vec::Vec;

use super::binary::Binary;
use super::index::{Entry, Found, Index};
use super::{Check, Finding, Operation, Why};
use crate::figure::{Estimate, Undefined, Unit};
use crate::statement::{Against, Sense, SenseKind};

/// Holds every growth and every multiple against what is claimed of its two
/// windows, or of the claim that it names.
pub(super) fn check(index: &Index<'_>, findings: &mut Vec<Finding>) {
    for entry in &index.entries {
        let Some(stated) = entry.value else { continue };
        let base = match entry.claim.sense() {
            Sense::Growth(against) | Sense::Multiple(against) => base(index, entry, against),
            _ => continue,
        };
        let (check, operation, reckon) = operation(entry, stated.unit());
        let binary = Binary {
            check,
            operation,
            first: index.find(&entry.subject, SenseKind::Level, entry.claim.population()),
            second: base,
            first_unknown: Why::BaseUnknown,
            second_unknown: Why::BaseUnknown,
            reckon,
        };
        findings.push(binary.hold(index, entry, stated));
    }
}

fn base<'s>(index: &Index<'s>, entry: &Entry<'s>, against: &Against) -> Found {
    match against {
        Against::Window(window) => {
            let subject = entry.subject.with_time(index.time(entry, *window));
            index.find(&subject, SenseKind::Level, entry.claim.population())
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
