//! Claims against what one record says of itself.

use alloc::vec;
use alloc::vec::Vec;

use super::index::{Entry, Index};
use super::records::printed;
use super::subject::Time;
use super::value::{Value, judge};
use super::{Arithmetic, Check, Finding, Operand, Operation, Source, Verdict, Why};
use crate::figure::Estimate;
use crate::period::Window;
use crate::sector::Sector;
use crate::statement::{Facet, Indicator, Population, SenseKind};
use crate::territory::Territory;

/// Holds what is claimed to be invested in one facility against its cost, and the
/// insertion rate of one training against that of its record.
///
/// What is invested over a window may be less than all that a facility costs. A
/// training is compared with claims over days that hold its own, or over none,
/// about a territory that it is in; and who counts others than artisans may mean
/// some of them.
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
            let training = sector.trainings().get(id)?;
            let is_inside = contains(entry.claim.territory(), training.territory());
            let is_meant = is_inside && is_during(entry, training.held_during());
            is_meant.then(|| Some(training.insertion_rate().figure()?.estimate()))?
        }
        _ => None,
    }
}

/// Whether a territory is another one or around it.
fn contains(outer: Territory, inner: Territory) -> bool {
    core::iter::successors(Some(inner), |territory| territory.parent())
        .any(|territory| territory == outer)
}

/// Whether a claim is about the time of a record: it names none, or days that
/// hold all of the record's.
fn is_during(entry: &Entry<'_>, held: Option<Window>) -> bool {
    match (entry.claim.window(), entry.subject.time, held) {
        (None, ..) => true,
        (Some(_), Time::Over(claimed), Some(held)) => {
            held.resolve(None).is_some_and(|held| claimed.covers(held))
        }
        _ => false,
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
    let counts_others = !matches!(
        entry.claim.population(),
        None | Some(Population::Artisans | Population::Actors)
    );
    let verdict = match judged.verdict {
        Verdict::Disagrees { .. } if counts_others => Verdict::CannotTell {
            why: Why::PopulationShifts,
        },
        verdict => verdict,
    };
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
        verdict,
        claims,
        Some(arithmetic),
    ))
}
