//! Levels that no claim gives, but that follow from claims.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec;
use alloc::vec::Vec;

use super::change::{comparable, percentage};
use super::index::{Entry, Index, Member, Pool};
use super::near::windows_near;
use super::proportions::{Proportions, whole};
use super::subject::{Subject, Time};
use super::value::Value;
use super::{Arithmetic, Check, ClaimRef, Finding, Operand, Operation, Source, Verdict};
use crate::figure::{Estimate, Undefined, Unit};
use crate::statement::{Against, Population, Sense, SenseKind};

/// A level that was reckoned, and the numbers of the claims that it rests on.
#[derive(Clone, Debug)]
struct Level {
    operation: Operation,
    value: Value,
    rests_on: Vec<usize>,
}

/// What is reckoned of a subject that nobody gives the level of.
pub(super) type Key<'s> = (usize, Option<&'s Population>);

/// Levels that were reckoned from a share and its whole, or from growth and
/// what it started from: 36 percent of 1.1 billion dirhams. So is the whole from
/// a claimed part and its share, and what it started from out of growth and what
/// is claimed.
///
/// Only of subjects of which no level is claimed, neither one that can be read
/// nor another; and only where what they follow from does not contradict
/// itself.
#[derive(Debug, Default)]
pub(super) struct Reckoned<'s> {
    levels: Vec<Level>,
    /// The positions of all levels of a subject.
    of: BTreeMap<Key<'s>, Vec<usize>>,
    /// The number of the first level, above those of all claims.
    first: usize,
}

/// A step from a level that is known to one that is not.
struct Step<'s> {
    to: Key<'s>,
    from: Key<'s>,
    operation: Operation,
    /// The shares, or the growths.
    by: Pool,
}

/// How many steps one behind the other are reckoned, so that the work stays
/// near-linear: a year of months.
const STEPS: usize = 12;

/// How many levels of one subject are kept.
const LOOKED: usize = 16;

impl<'s> Reckoned<'s> {
    pub(super) fn of(index: &Index<'s>, proportions: &Proportions<'s>) -> Self {
        let mut reckoned = Self {
            first: index.entries.len(),
            ..Self::default()
        };
        let (mut steps, back) = steps(index, proportions);
        let left = reckoned.follow(index, &mut steps, STEPS);
        // A level that follows forwards is not reckoned back as well: what the
        // step back starts from is held against it.
        let is_unknown = |step: &Step<'s>| !reckoned.of.contains_key(&step.to);
        let back: Vec<_> = back.into_iter().filter(is_unknown).collect();
        steps.extend(back);
        reckoned.follow(index, &mut steps, left);
        reckoned
    }

    /// Goes the steps that start from what is known, and then those from there,
    /// so many at most; how many are left.
    fn follow(&mut self, index: &Index<'s>, steps: &mut Vec<Step<'s>>, most: usize) -> usize {
        for gone in 0..most {
            let mut found = Vec::new();
            steps.retain(|step| match self.pool_of(index, step.from) {
                Some(from) => {
                    found.push((step.to, step.operation, step.by, from));
                    false
                }
                None => true,
            });
            if found.is_empty() {
                return most.saturating_sub(gone);
            }
            for (to, operation, by, from) in found {
                self.add(to, operation, &by, &from);
            }
        }
        0
    }

    /// The level of a subject, claimed or reckoned.
    fn pool_of(&self, index: &Index<'s>, key: Key<'s>) -> Option<Pool> {
        let claimed = [Unit::Count, Unit::Dirham].into_iter();
        let claimed =
            claimed.filter_map(|unit| index.of_number(key.0, SenseKind::Level, key.1, unit));
        let pool = claimed.copied().next();
        let pool = pool.or_else(|| self.level(key));
        pool.filter(|pool| !pool.is_torn())
    }

    /// Takes in what follows from the ends of two pools.
    fn add(&mut self, to: Key<'s>, operation: Operation, by: &Pool, from: &Pool) {
        let reckon: fn(&Estimate, &Estimate) -> Result<Estimate, Undefined> = match operation {
            Operation::Growth => Estimate::grown_by,
            Operation::Base => Estimate::grown_from,
            Operation::Whole => Estimate::unscaled_by,
            _ => Estimate::scaled_by,
        };
        // A whole and a base fall where the share and the growth rise.
        let is_back = matches!(operation, Operation::Base | Operation::Whole);
        let by = if is_back { by.turned() } else { *by };
        for (by, from) in by.members().into_iter().zip(from.members()) {
            let Ok(value) = from.value.with(by.value, reckon) else {
                continue;
            };
            let mut rests_on = vec![by.entry];
            match self.get(from.entry) {
                Some(level) => rests_on.extend(&level.rests_on),
                None => rests_on.push(from.entry),
            }
            let known = self.of.entry(to).or_default();
            let levels = &self.levels;
            let is_known = known.iter().any(|position| {
                let level = levels.get(*position);
                level.is_some_and(|level| level.rests_on == rests_on)
            });
            if is_known {
                continue;
            }
            known.push(self.levels.len());
            self.levels.push(Level {
                operation,
                value,
                rests_on,
            });
            if known.len() > LOOKED {
                drop_inner(known, &self.levels);
            }
        }
    }

    fn get(&self, number: usize) -> Option<&Level> {
        self.levels.get(number.checked_sub(self.first)?)
    }

    /// The levels of a subject that satisfy a condition.
    fn pool_where(&self, key: Key<'s>, is_wanted: impl Fn(&Level) -> bool) -> Option<Pool> {
        let mut members = self.of.get(&key)?.iter().filter_map(|position| {
            let level = self.levels.get(*position)?;
            let entry = self.first.checked_add(*position)?;
            let value = level.value;
            is_wanted(level).then_some(Member { entry, value })
        });
        let mut pool = Pool::of(members.next()?);
        members.for_each(|member| pool.add(member));
        Some(pool)
    }

    /// The level of a subject, for a claim that it does not rest on, nor on
    /// another claim of the same thing.
    pub(super) fn pool(
        &self,
        index: &Index<'s>,
        entry: &Entry<'s>,
        number: usize,
        population: Option<&'s Population>,
    ) -> Option<Pool> {
        let is_own = |number: &usize| {
            let other = index.get(*number);
            other.is_none_or(|other| (other.number, other.kind()) == (entry.number, entry.kind()))
        };
        self.pool_where((number, population), |level| {
            !level.rests_on.iter().any(is_own)
        })
    }

    /// The level of a subject, whatever it rests on.
    pub(super) fn level(&self, key: Key<'s>) -> Option<Pool> {
        self.pool_where(key, |_| true)
    }

    /// Every level that was reckoned, by the number of its subject.
    pub(super) fn pools(&self) -> impl Iterator<Item = (Key<'s>, Pool)> {
        let keys = self.of.keys();
        keys.filter_map(|key| Some((*key, self.level(*key)?)))
    }

    /// A reckoned level as it stands in arithmetic.
    pub(super) fn operand(&self, index: &Index<'s>, member: &Member) -> Option<Operand> {
        let level = self.get(member.entry)?;
        let claims = level
            .rests_on
            .iter()
            .filter_map(|number| index.get(*number));
        let claims: Vec<ClaimRef> = claims.map(|entry| entry.at).collect();
        let operation = level.operation;
        Some(Operand {
            source: Source::Reckoned { operation, claims },
            estimate: member.value.narrow,
        })
    }
}

/// Leaves out one level that is neither at an end nor the narrowest.
fn drop_inner(known: &mut Vec<usize>, levels: &[Level]) {
    let members = known.iter().filter_map(|position| {
        let entry = *position;
        let value = levels.get(entry)?.value;
        Some(Member { entry, value })
    });
    let pool = members.fold(None, |pool: Option<Pool>, member| match pool {
        Some(mut pool) => {
            pool.add(member);
            Some(pool)
        }
        None => Some(Pool::of(member)),
    });
    let kept = pool.map(|pool| pool.members().map(|member| member.entry));
    let is_inner = |position: &usize| kept.is_some_and(|kept| !kept.contains(position));
    if let Some(place) = known.iter().position(is_inner) {
        known.remove(place);
    }
}

/// The steps to subjects of which no level is claimed: forwards, to parts and to
/// what grew, and back, to wholes and to what a growth started from.
fn steps<'s>(index: &Index<'s>, proportions: &Proportions<'s>) -> (Vec<Step<'s>>, Vec<Step<'s>>) {
    let mut steps = Vec::new();
    for ((part, population, whole), by) in proportions.pools() {
        let whole = proportions.subject(*whole);
        let Some(whole) = whole.filter(|_| !by.is_torn()) else {
            continue;
        };
        let (part, whole) = ((*part, *population), (whole, *population));
        let (to, from, operation) = match (index.has_level(part.0), index.has_level(whole.0)) {
            (false, _) => (part, whole, Operation::Product),
            (true, false) => (whole, part, Operation::Whole),
            (true, true) => continue,
        };
        steps.push(Step {
            to,
            from,
            operation,
            by: *by,
        });
    }
    for (number, entry) in index.entries.iter().enumerate() {
        let is_known = index.has_level(entry.number);
        if let Some((value, base)) = growth(index, entry) {
            let population = entry.claim.population();
            let (own, base) = ((entry.number, population), (base, population));
            let (to, from, operation) = if !is_known {
                (own, base, Operation::Growth)
            } else if !index.has_level(base.0) {
                (base, own, Operation::Base)
            } else {
                continue;
            };
            steps.push(Step {
                to,
                from,
                operation,
                by: Pool::of(Member {
                    entry: number,
                    value,
                }),
            });
        }
    }
    steps
        .into_iter()
        .partition(|step| matches!(step.operation, Operation::Product | Operation::Growth))
}

/// What claims are of that nobody need have claimed anything of: the whole of a
/// share, and what a growth started from.
pub(super) fn bases<'s>(index: &Index<'s>) -> Vec<Subject<'s>> {
    let read = index.entries.iter().filter(|entry| entry.value.is_some());
    let bases = read.flat_map(|entry| {
        let base = base(index, entry).map(|(_, _, base)| entry.subject.with_time(base));
        whole(index, entry).into_iter().chain(base)
    });
    bases.collect()
}

/// A growth in percent, the time that it names and the one that it is since.
pub(super) fn base<'s>(index: &Index<'s>, entry: &Entry<'s>) -> Option<(Value, Time, Time)> {
    let Sense::Growth(Against::Window(window)) = entry.claim.sense() else {
        return None;
    };
    let value = percentage(entry).filter(|_| !entry.is_joint())?;
    let named = index.time(entry, *window);
    let base = comparable(entry, named)?;
    let are_known = base.is_known() && entry.subject.time.is_known();
    are_known.then_some((value, named, base))
}

/// A growth in percent, and the number of the subject that it started from.
fn growth<'s>(index: &Index<'s>, entry: &Entry<'s>) -> Option<(Value, usize)> {
    let (value, named, base) = base(index, entry)?;
    // Ten months against a year can be meant against all of it.
    if named != base {
        return None;
    }
    let since = entry.subject.with_time(base);
    let has_last_day = |subject: &Subject<'s>| {
        windows_near(subject).any(|time| {
            let number = index.number(&subject.with_time(time));
            number.is_some_and(|number| index.has_level(number))
        })
    };
    if has_last_day(&entry.subject) || has_last_day(&since) {
        return None;
    }
    Some((value, index.number(&since)?))
}

/// Leaves out what follows from the same claims, read the other way round, as
/// what was found before: a share and a growth that contradict each other do so
/// once, and a share above that of its whole not once more as levels.
pub(super) fn drop_repeated(findings: &mut Vec<Finding>) {
    let parts = findings.iter().filter(|finding| {
        let disagrees = matches!(finding.verdict(), Verdict::Disagrees { .. });
        finding.check() == Check::PartAboveWhole && disagrees
    });
    let pairs = parts.filter_map(|finding| match finding.claims() {
        [one, other] => Some([*one, *other]),
        _ => None,
    });
    let pairs: BTreeSet<[ClaimRef; 2]> = pairs.collect();
    let mut seen: BTreeSet<(&'static str, Vec<ClaimRef>)> = BTreeSet::new();
    findings.retain(|finding| {
        let operands = finding.arithmetic().map_or(&[][..], Arithmetic::operands);
        let is_reckoned = |operand: &Operand| matches!(operand.source, Source::Reckoned { .. });
        if !operands.iter().any(is_reckoned) {
            return true;
        }
        let mut claims = finding.claims().to_vec();
        claims.sort_unstable();
        claims.dedup();
        let has_pair = finding.check() == Check::PartAboveWhole
            && claims.iter().enumerate().any(|(place, one)| {
                let mut others = claims.iter().skip(place);
                others.any(|other| pairs.contains(&[*one, *other]))
            });
        !has_pair && seen.insert((finding.verdict().as_str(), claims))
    });
}
