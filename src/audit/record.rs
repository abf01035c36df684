//! Claims against what one record says of itself.

use alloc::vec;
use alloc::vec::Vec;

use super::index::{Entry, Index};
use super::records::printed;
use super::value::{Value, judge};
use super::{Arithmetic, Check, Finding, Operand, Operation, Source, Verdict};
use crate::figure::Estimate;
use crate::sector::Sector;
use crate::statement::{Facet, Indicator, SenseKind};

/// Holds what is claimed to be invested in one facility against its cost, and the
/// insertion rate of one training against that of its record.
///
/// What is invested over a window may be less than all that a facility costs.
pub(super) fn check(index: &Index<'_>, sector: &Sector, findings: &mut Vec<Finding>) {
    for entry in &index.entries {
        let (Some(stated), SenseKind::Level, false) = (entry.value, entry.kind(), entry.is_joint())
        else {
            continue;
        };
        if let Some(recorded) = recorded(entry, sector) {
            findings.extend(against(entry, stated, recorded));
        }
    }
}

/// What the record that a claim is about says of the same thing.
fn recorded(entry: &Entry<'_>, sector: &Sector) -> Option<Estimate> {
    let [facet] = &*entry.subject.facets else {
        return None;
    };
    match (entry.claim.indicator(), facet) {
        (Indicator::Investment, Facet::Facility(id)) => {
            let cost = sector.facilities().get(id)?.cost();
            Some(cost.figure()?.estimate())
        }
        (Indicator::InsertionRate, Facet::Training(id)) => {
            let rate = sector.trainings().get(id)?.insertion_rate();
            Some(rate.figure()?.estimate())
        }
        _ => None,
    }
}

fn against(entry: &Entry<'_>, stated: Value, recorded: Estimate) -> Option<Finding> {
    let held = printed(recorded);
    if held.unit() != stated.unit() {
        return None;
    }
    let judged = judge(held, stated);
    let is_part = *entry.claim.indicator() == Indicator::Investment
        && entry.claim.window().is_some()
        && held.is_surely_above(&stated);
    if is_part || matches!(judged.verdict, Verdict::CannotTell { .. }) {
        return None;
    }
    let indicator = entry.claim.indicator().clone();
    let records = Operand {
        source: Source::Records {
            indicator,
            records: 1,
        },
        estimate: recorded,
    };
    let (expected, stated) = (Some(judged.expected), Some(judged.stated));
    let arithmetic = Arithmetic::new(Operation::Sum, vec![records], expected, stated);
    let claims = vec![entry.at];
    Some(Finding::new(
        Check::Records,
        judged.verdict,
        claims,
        Some(arithmetic),
    ))
}
