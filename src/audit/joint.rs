//! Figures of several values at once, against those of each.

use alloc::vec;
use alloc::vec::Vec;

use super::binary::claims_of;
use super::index::{Entry, Index, Member, Pool};
use super::inside::{self, finding, singles};
use super::levels::{divided, found, sum};
use super::proportions::Proportions;
use super::subject::Subject;
use super::value::{Value, judge};
use super::{Arithmetic, Check, Finding, Operation};
use crate::figure::{Estimate, Unit};
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
            findings.extend(shares.of_levels(joint, pool));
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
        let levels = Levels::of(index, &values, *population, *unit);
        if levels.claimed < levels.parts.len() {
            let parts: Vec<_> = levels.parts.iter().collect();
            findings.extend(together(index, pool, &parts, values.len()));
        }
    }
}

/// The levels of several values, claimed or reckoned.
struct Levels {
    parts: Vec<Pool>,
    claimed: usize,
}

impl Levels {
    fn of<'s>(
        index: &Index<'s>,
        values: &[Subject<'s>],
        population: Option<&'s Population>,
        unit: Unit,
    ) -> Self {
        let numbers = values.iter().filter_map(|part| index.number(part));
        let mut claimed = 0_usize;
        let parts = numbers.filter_map(|number| {
            let pool = index.of_number(number, SenseKind::Level, population, unit);
            claimed = claimed.saturating_add(usize::from(pool.is_some()));
            pool.copied()
                .or_else(|| index.reckoned_level(number, population))
        });
        let parts = parts.collect();
        Self { parts, claimed }
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

    /// The finding about the share of all values where levels are claimed of some
    /// of them, and of the whole: 360 and 270 out of 1,090 million.
    fn of_levels(&self, joint: &Entry<'s>, pool: &Pool) -> Option<Finding> {
        let unit = joint.claim.indicator().unit()?;
        let (_, values) = divided(joint, unit)?;
        let levels = Levels::of(self.index, &values, self.population, unit);
        let whole = self.proportions.subject(self.whole)?;
        let whole = self
            .index
            .of_number(whole, SenseKind::Level, self.population, unit)?;
        let mut all = [pool, whole].into_iter().chain(&levels.parts);
        if levels.claimed == 0 || levels.parts.len() < 2 || all.any(Pool::is_torn) {
            return None;
        }
        let of = |pick: fn(&Pool) -> Member, whole: Member| {
            Together::of(levels.parts.iter().map(pick).collect(), whole)
        };
        let most = of(|part| part.highest, whole.lowest)?;
        if most.value.is_surely_above(&pool.lowest.value) {
            return most.against(self.index, pool.lowest);
        }
        if levels.parts.len() < values.len() {
            return None;
        }
        let least = of(|part| part.lowest, whole.highest)?;
        if pool.highest.value.is_surely_above(&least.value) {
            return least.against(self.index, pool.highest);
        }
        let usual = of(|part| part.narrowest, whole.narrowest)?;
        usual.against(self.index, pool.narrowest)
    }
}

/// The share that levels have together in the level of their whole.
struct Together {
    levels: Vec<Member>,
    value: Value,
}

impl Together {
    fn of(mut parts: Vec<Member>, whole: Member) -> Option<Self> {
        let share = sum(&parts)?.with(whole.value, Estimate::ratio);
        let value = share.and_then(|share| share.in_unit(Unit::Percent)).ok()?;
        parts.push(whole);
        Some(Self {
            levels: parts,
            value,
        })
    }

    fn against(&self, index: &Index<'_>, stated: Member) -> Option<Finding> {
        let judged = judge(self.value, stated.value);
        let operands = self.levels.iter().map(|level| index.operand(level));
        let operands = operands.collect::<Option<Vec<_>>>()?;
        let mut claims = vec![index.get(stated.entry)?.at];
        claims.extend(operands.iter().flat_map(claims_of));
        let (expected, stated) = (Some(judged.expected), Some(judged.stated));
        let arithmetic = Arithmetic::new(Operation::Share, operands, expected, stated);
        let (check, verdict) = (Check::ShareOfWhole, judged.verdict);
        Some(Finding::new(check, verdict, claims, Some(arithmetic)))
    }
}
