//! Shares of several values at once, against those of each.

use alloc::vec::Vec;

use super::Finding;
use super::index::{Entry, Index, Pool};
use super::inside::{self, finding, singles};
use super::levels::{divided, found, sum};
use super::proportions::Proportions;
use super::subject::Subject;
use crate::figure::Unit;
use crate::statement::Population;

/// Holds the share of several values together against the shares that each of
/// them has in the same whole.
///
/// One figure for several values is for all of them together, as of [levels
/// that share one](super::levels): none of them has a greater share alone, and
/// where each has a share of its own, these add up to it. A source that means
/// so much for each says so once for each.
pub(super) fn check(index: &Index<'_>, proportions: &Proportions<'_>, findings: &mut Vec<Finding>) {
    for ((_, population, whole), pool) in proportions.pools() {
        let joint = index.get(pool.narrowest.entry);
        if let Some(joint) = joint.filter(|entry| entry.is_joint()) {
            let shares = Shares {
                index,
                proportions,
                population: *population,
                whole: *whole,
            };
            shares.against(joint, pool, findings);
        }
    }
}

/// The shares that values have in one whole.
struct Shares<'a, 's> {
    index: &'a Index<'s>,
    proportions: &'a Proportions<'s>,
    population: Option<&'s Population>,
    whole: usize,
}

impl<'s> Shares<'_, 's> {
    fn against(&self, joint: &Entry<'s>, pool: &Pool, findings: &mut Vec<Finding>) {
        let unit = joint.claim.indicator().unit().unwrap_or(Unit::Percent);
        if !inside::is_added_up(joint.claim.indicator(), unit) {
            return;
        }
        let parts = singles(joint);
        let parts = parts.iter().filter_map(|part| self.pool(part));
        let above = parts.filter(|part| part.highest.value.is_surely_above(&pool.lowest.value));
        let above = above.filter_map(|part| finding(self.index, part.highest, pool.lowest));
        let above: Vec<_> = above.collect();
        if above.is_empty() {
            findings.extend(self.added_up(joint, pool, unit));
        }
        findings.extend(above);
    }

    fn pool(&self, part: &Subject<'s>) -> Option<&Pool> {
        let part = self.index.number(part)?;
        self.proportions.pool(part, self.population, self.whole)
    }

    /// The finding about all values together: above the figure that they share
    /// even if some are not claimed, below it if none is missing.
    fn added_up(&self, joint: &Entry<'s>, pool: &Pool, unit: Unit) -> Option<Finding> {
        let (_, values) = divided(joint, unit)?;
        let parts: Vec<_> = values.iter().filter_map(|part| self.pool(part)).collect();
        // Which of claims that contradict each other is right nobody knows.
        if parts.len() < 2 || pool.is_torn() || parts.iter().any(|part| part.is_torn()) {
            return None;
        }
        let most: Vec<_> = parts.iter().map(|part| part.highest).collect();
        if sum(&most)?.is_surely_above(&pool.lowest.value) {
            return found(self.index, &most, pool.lowest, None);
        }
        if parts.len() < values.len() {
            return None;
        }
        let least: Vec<_> = parts.iter().map(|part| part.lowest).collect();
        if pool.highest.value.is_surely_above(&sum(&least)?) {
            return found(self.index, &least, pool.highest, None);
        }
        let usual: Vec<_> = parts.iter().map(|part| part.narrowest).collect();
        found(self.index, &usual, pool.narrowest, None)
    }
}
