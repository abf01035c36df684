//! Claims that name claims of the same statement.

use alloc::collections::BTreeMap;
use alloc::vec;
use alloc::vec::Vec;

use super::{Claim, ClaimDraft};
use crate::draft::Misfits;
use crate::violation::{Inspection, Problem, Violations};

/// Where each key of a statement stands, and which claims close a circle of
/// parts.
pub(super) struct Links {
    /// For each claim, what is wrong with its links: field and problem.
    findings: Vec<Vec<(&'static str, Problem)>>,
}

impl Links {
    /// Follows the links of the drafts, so that a claim which is refused does
    /// not make those that name it look wrong.
    pub(super) fn of(claims: &[ClaimDraft<'_>]) -> Self {
        let mut places = BTreeMap::new();
        let mut findings = vec![Vec::new(); claims.len()];
        for (index, (claim, found)) in claims.iter().zip(&mut findings).enumerate() {
            if claim.key.is_empty() {
                continue;
            }
            if places.contains_key(&*claim.key) {
                found.push(("key", Problem::Repeated));
            } else {
                places.insert(&*claim.key, index);
            }
        }
        for (claim, found) in claims.iter().zip(&mut findings) {
            let of = claim.of.strip_prefix("claim:");
            let against = claim.against.strip_prefix("claim:");
            let part_of = Some(&*claim.part_of).filter(|key| !key.is_empty());
            for (field, key) in [("of", of), ("against", against), ("part_of", part_of)] {
                if key.is_some_and(|key| !places.contains_key(key)) {
                    found.push((field, Problem::UnknownClaim));
                }
            }
        }
        let wholes: Vec<Option<usize>> = claims
            .iter()
            .map(|claim| places.get(&*claim.part_of).copied())
            .collect();
        for index in closing(&wholes) {
            if let Some(found) = findings.get_mut(index) {
                found.push(("part_of", Problem::PartCircle));
            }
        }
        Self { findings }
    }

    /// Converts a claim, with the findings about its links behind its own.
    pub(super) fn convert(&self, index: usize, draft: ClaimDraft<'_>) -> Result<Claim, Violations> {
        let mut inspection = Inspection::new(Misfits::default());
        let claim = inspection.absorb(Claim::try_from(draft));
        for (field, problem) in self.findings.get(index).into_iter().flatten() {
            inspection.refuse(field, problem.clone());
        }
        inspection.finish(|| claim)
    }
}

/// The claims whose link to their whole closes a circle, in order.
///
/// Every claim is walked over once.
fn closing(wholes: &[Option<usize>]) -> Vec<usize> {
    // The start of the walk that came by, one above its index.
    let mut seen = vec![0_usize; wholes.len()];
    let mut closing = Vec::new();
    for start in 0..wholes.len() {
        let walk = start.saturating_add(1);
        let mut place = Some(start);
        let mut before = start;
        while let Some(mark) = place.and_then(|index| seen.get_mut(index)) {
            if *mark == walk {
                closing.push(before);
            }
            if *mark != 0 {
                break;
            }
            *mark = walk;
            before = place.unwrap_or(before);
            place = wholes.get(before).copied().flatten();
        }
    }
    closing.sort_unstable();
    closing
}
