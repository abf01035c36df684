//! Growths over windows that follow each other, against the growth over all of
//! them.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use rust_decimal::Decimal;

use super::binary::claim_of;
use super::change::percentage;
use super::index::{Entry, Index, Member, Pool};
use super::inside::timeless;
use super::same::since;
use super::subject::{Subject, Time};
use super::value::{Value, judge};
use super::{Arithmetic, Check, Finding, Operation, Verdict};
use crate::figure::{Estimate, Undefined, Unit};
use crate::statement::{Population, Sense};

/// One thing at any time, and what it counts.
type Thing<'s> = (Subject<'s>, Option<&'s Population>);

/// Growths of one thing, by the time since when and then the time until when.
type Steps = BTreeMap<Time, BTreeMap<Time, Pool>>;

/// How many steps are looked at from one time, so that the work stays
/// near-linear however many are claimed.
const LOOKED: usize = 32;

/// What is claimed of growths since a time that is known.
pub(super) struct Growths<'s> {
    things: BTreeMap<Thing<'s>, Steps>,
    /// Since when, by the number of the claim.
    since: BTreeMap<usize, Time>,
}

impl<'s> Growths<'s> {
    pub(super) fn of(index: &Index<'s>) -> Self {
        let mut things: BTreeMap<Thing<'s>, Steps> = BTreeMap::new();
        let mut known = BTreeMap::new();
        for (number, entry) in index.entries.iter().enumerate() {
            let Some((value, since)) = entry.value.zip(step(index, entry)) else {
                continue;
            };
            known.insert(number, since);
            let thing = (timeless(&entry.subject), entry.claim.population());
            let member = Member {
                entry: number,
                value,
            };
            things
                .entry(thing)
                .or_default()
                .entry(since)
                .or_default()
                .entry(entry.subject.time)
                .and_modify(|pool| pool.add(member))
                .or_insert_with(|| Pool::of(member));
        }
        things.retain(|_, steps| steps.len() > 1);
        Self {
            things,
            since: known,
        }
    }

    /// Holds a growth against those over the windows between: what grows by 10
    /// percent and then by 20 has grown by 32.
    ///
    /// Held is the growth against every two steps that lead from its base to
    /// its own window, and else against the first chain of more. Where claims of
    /// one growth contradict each other, that is a finding of its own, and
    /// nothing follows from them.
    pub(super) fn compounded(
        &self,
        index: &Index<'s>,
        number: usize,
        stated: Value,
    ) -> Option<Finding> {
        let (since, entry) = (*self.since.get(&number)?, index.get(number)?);
        let thing = (timeless(&entry.subject), entry.claim.population());
        let steps = self.things.get(&thing)?;
        let (from, to) = (since, entry.subject.time);
        let firsts = steps.get(&from)?.iter().take(LOOKED);
        let two = firsts.filter_map(|(middle, first)| {
            let second = steps.get(middle)?.get(&to)?;
            against(index, entry, stated, &[first, second])
        });
        let two = two.reduce(|one, other| match one.verdict() {
            Verdict::Disagrees { .. } => one,
            _ => other,
        });
        two.or_else(|| {
            let chain = chain(steps, from, to)?;
            against(index, entry, stated, &chain)
        })
    }
}

/// Since when a growth in percent is reckoned, of the same thing at times that
/// are known.
///
/// A growth that names no unit may be a difference, and that of a percentage may
/// be in points.
fn step<'s>(index: &Index<'s>, entry: &Entry<'s>) -> Option<Time> {
    let Sense::Growth(against) = entry.claim.sense() else {
        return None;
    };
    percentage(entry)?;
    let since = since(index, entry, against).filter(|time| time.is_known())?;
    let is_later = entry.subject.time.is_known() && is_before(since, entry.subject.time);
    is_later.then_some(since)
}

/// Whether a time ends before another one does.
fn is_before(one: Time, other: Time) -> bool {
    let end = |time| match time {
        Time::Over(period) => Some(period.ends_on()),
        Time::At(day) => Some(day),
        _ => None,
    };
    end(one) < end(other)
}

/// The first chain of growths from one time to another, of more than one step.
///
/// No time is reached twice: where a way on from it leads nowhere, there is
/// none. Steps lead forward, so that there is no way back.
fn chain(steps: &Steps, from: Time, to: Time) -> Option<Vec<&Pool>> {
    let mut chain: Vec<(Time, &Pool)> = Vec::new();
    let mut reached = BTreeSet::from([from]);
    for _ in 0..LOOKED {
        let at = chain.last().map_or(from, |(time, _)| *time);
        let mut next = steps.get(&at).into_iter().flatten().take(LOOKED);
        let next = next.find(|(time, _)| {
            let is_all = at == from && **time == to;
            !is_all && !is_before(to, **time) && !reached.contains(*time)
        });
        let Some((time, pool)) = next else {
            chain.pop()?;
            continue;
        };
        chain.push((*time, pool));
        if *time == to {
            return Some(chain.into_iter().map(|(_, pool)| pool).collect());
        }
        reached.insert(*time);
    }
    None
}

/// The finding about a growth and the steps that lead there.
fn against(
    index: &Index<'_>,
    entry: &Entry<'_>,
    stated: Value,
    steps: &[&Pool],
) -> Option<Finding> {
    if steps.iter().any(|pool| pool.is_torn()) {
        return None;
    }
    let picks: [fn(&Pool) -> Member; 3] = [
        |pool| pool.highest,
        |pool| pool.lowest,
        |pool| pool.narrowest,
    ];
    // Of steps that are claimed once each, all picks are the same.
    let are_single = steps.iter().all(|pool| pool.is_single());
    let picks = picks.into_iter().skip(if are_single { 2 } else { 0 });
    let held = picks.filter_map(|pick| {
        let members: Vec<_> = steps.iter().map(|pool| pick(pool)).collect();
        let judged = judge(compound(&members).ok()?, stated);
        Some((members, judged))
    });
    let (members, judged) = held.reduce(|one, other| match one.1.verdict {
        Verdict::Disagrees { .. } => one,
        _ => other,
    })?;
    let operands = members.iter().filter_map(|member| index.operand(member));
    let operands: Vec<_> = operands.collect();
    let mut claims: Vec<_> = operands.iter().filter_map(claim_of).collect();
    claims.push(entry.at);
    let arithmetic = Arithmetic::new(
        Operation::Compound,
        operands,
        Some(judged.expected),
        Some(judged.stated),
    );
    Some(Finding::new(
        Check::Growth,
        judged.verdict,
        claims,
        Some(arithmetic),
    ))
}

/// What growths come to one after the other, in percent.
fn compound(steps: &[Member]) -> Result<Value, Undefined> {
    let base = Value::of(Estimate::exactly(Decimal::ONE_HUNDRED, Unit::Count));
    let mut steps = steps.iter();
    let all = steps.try_fold(base, |all, step| all.with(step.value, Estimate::grown_by))?;
    all.with(base, Estimate::growth_from)
}
