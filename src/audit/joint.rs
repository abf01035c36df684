//! Figures of several values at once, against those of each.

use alloc::vec::Vec;

use super::Finding;
use super::index::{Entry, Index, Pool};
use super::inside::{self, finding, singles};
use super::levels::{divided, found, sum};
use super::proportions::Proportions;
use super::subject::Subject;
use crate::figure::Unit;
use crate::statement::{Population, SenseKind};

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
    levels_that_follow(index, findings);
}

/// Holds the level of several values together against those of each, where one of
/// these [follows](super::reckoned): 33 percent and 25 percent of 1.1 billion
/// dirhams beside 567 million for both.
fn levels_that_follow(index: &Index<'_>, findings: &mut Vec<Finding>) {
    for ((_, _, population, unit), pool) in index.pools(SenseKind::Level) {
        let joint = index.get(pool.narrowest.entry);
        let joint = joint.filter(|entry| entry.is_joint());
        let Some((_, values)) = joint.and_then(|joint| divided(joint, *unit)) else {
            continue;
        };
        let mut follows = false;
        let parts = values.iter().filter_map(|part| {
            let number = index.number(part)?;
            let claimed = index.of_number(number, SenseKind::Level, *population, *unit);
            claimed.copied().or_else(|| {
                let reckoned = index.reckoned_level(number, *population);
                follows |= reckoned.is_some();
                reckoned
            })
        });
        let parts: Vec<_> = parts.collect();
        if follows {
            let parts: Vec<_> = parts.iter().collect();
            findings.extend(together(index, pool, &parts, values.len()));
        }
    }
}

/// The finding about all values together: above the figure that they share even
/// if some are not known, below it if none is missing.
fn together(index: &Index<'_>, pool: &Pool, parts: &[&Pool], values: usize) -> Option<Finding> {
    // Which of claims that contradict each other is right nobody knows.
    if parts.len() < 2 || pool.is_torn() || parts.iter().any(|part| part.is_torn()) {
        return None;
    }
    let most: Vec<_> = parts.iter().map(|part| part.highest).collect();
    if sum(&most)?.is_surely_above(&pool.lowest.value) {
        return found(index, &most, pool.lowest, None);
    }
    if parts.len() < values {
        return None;
    }
    let least: Vec<_> = parts.iter().map(|part| part.lowest).collect();
    if pool.highest.value.is_surely_above(&sum(&least)?) {
        return found(index, &least, pool.highest, None);
    }
    let usual: Vec<_> = parts.iter().map(|part| part.narrowest).collect();
    found(index, &usual, pool.narrowest, None)
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
        if !inside::is_extensive(joint.claim.indicator(), unit) {
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

    fn added_up(&self, joint: &Entry<'s>, pool: &Pool, unit: Unit) -> Option<Finding> {
        let (_, values) = divided(joint, unit)?;
        let parts: Vec<_> = values.iter().filter_map(|part| self.pool(part)).collect();
        together(self.index, pool, &parts, values.len())
    }
}
