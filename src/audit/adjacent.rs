//! Flows over windows that follow each other, against the window that they
//! fill.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;
use core::ops::Bound;

use super::index::{Index, Member, Pool};
use super::inside::{is_flow, timeless};
use super::levels::{found, sum, year_of_month};
use super::subject::{Subject, Time};
use super::{Finding, Why};
use crate::calendar::Day;
use crate::figure::Unit;
use crate::period::Period;
use crate::statement::{Indicator, Population, SenseKind};

/// What is claimed of one thing over several windows.
type Windows = BTreeMap<Period, Pool>;

/// One thing at any time, what it counts and in what unit.
type Thing<'s> = (Subject<'s>, Option<&'s Population>, Unit);

/// What it shows that windows are together above the one around them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Above {
    /// Nothing is counted twice.
    Contradiction,
    /// Few are counted twice.
    Doubt,
    /// Many are counted twice.
    Nothing,
}

impl Above {
    const fn of(indicator: &Indicator, unit: Unit) -> Self {
        match (indicator, unit) {
            (Indicator::Agreements, _) | (_, Unit::Dirham) => Self::Contradiction,
            (Indicator::Exhibitions, _) => Self::Doubt,
            _ => Self::Nothing,
        }
    }
}

/// How many windows are looked at inside one, so that the work stays
/// near-linear however many are claimed.
const LOOKED: usize = 100;

/// Holds windows, each of which begins where the one before it ends, against
/// the window that they fill together.
///
/// Quarters and the cumulated months of a bulletin are seldom linked: the first
/// half of a year and its third quarter make its first nine months, and three
/// years a plan. Held are any two windows that fill a third, and else the first
/// chain of more, of the windows that begin on one day the shortest first: what
/// another chain could show beside it shows between the windows of the two.
/// Where no chain fills a window, those of it that lie beside each other are
/// not above it.
///
/// Money is spent once, and an agreement signed once. A fair that lasts from one
/// month to the next is counted in both, so that above the whole nobody can
/// tell; and of visitors, who may come in March and in May, nothing is found
/// there. Below it together are neither.
pub(super) fn check(index: &Index<'_>, findings: &mut Vec<Finding>) {
    let mut things: BTreeMap<Thing<'_>, Windows> = BTreeMap::new();
    for ((_, _, population, unit), pool) in index.pools(SenseKind::Level) {
        let Some(entry) = index.get(pool.narrowest.entry) else {
            continue;
        };
        let Time::Over(period) = entry.subject.time else {
            continue;
        };
        if adds_up_over_time(entry.claim.indicator(), *unit) {
            let thing = (timeless(&entry.subject), *population, *unit);
            things.entry(thing).or_default().insert(period, *pool);
        }
    }
    let several = things.iter().filter(|(_, known)| known.len() > 2);
    for ((subject, _, unit), known) in several {
        let above = Above::of(subject.indicator, *unit);
        for (whole, pool) in known {
            of_whole(index, known, (*whole, pool), above, findings);
        }
    }
}

/// Whether days one after the other come to those of all of them.
fn adds_up_over_time(indicator: &Indicator, unit: Unit) -> bool {
    match unit {
        Unit::Dirham => !matches!(indicator, Indicator::Other(_)),
        Unit::Count => is_flow(indicator),
        _ => false,
    }
}

fn of_whole(
    index: &Index<'_>,
    known: &Windows,
    (whole, pool): (Period, &Pool),
    above: Above,
    findings: &mut Vec<Finding>,
) {
    let mut ends = BTreeSet::new();
    let begin_with_it = starting_on(known, whole.starts_on(), None);
    for first in begin_with_it.take(LOOKED) {
        let rest = next(first.ends_on()).and_then(|next| Period::new(next, whole.ends_on()).ok());
        let pair = [Some(first), rest].map(|part| known.get_key_value(&part?));
        if let [Some(first), Some(rest)] = pair {
            if let Some(finding) = against(index, pool, &[first, rest], above) {
                ends.insert(first.0.ends_on());
                findings.push(finding);
            }
        }
    }
    let (chain, is_filled) = match filling(known, whole) {
        Some(chain) => (chain, true),
        None => (beside_each_other(known, whole), false),
    };
    let is_pair_divided = chain.iter().any(|part| ends.contains(&part.ends_on()));
    // All months of a year are added up with its provinces and its families.
    let are_months = chain.iter().all(|part| {
        pool.narrowest.value.unit() == Unit::Dirham && year_of_month(*part) == Some(whole)
    });
    if is_pair_divided || are_months {
        return;
    }
    let parts = chain.iter().map(|part| known.get_key_value(part));
    if let Some(parts) = parts.collect::<Option<Vec<_>>>() {
        findings.extend(if is_filled {
            against(index, pool, &parts, above)
        } else {
            exceeding(index, pool, &parts, above)
        });
    }
}

/// The windows that start on a day, from the shortest, after the one that ends
/// on another day.
fn starting_on(
    known: &Windows,
    starts_on: Day,
    after: Option<Day>,
) -> impl Iterator<Item = Period> {
    let from = match after.map(|day| Period::new(starts_on, day)) {
        Some(Ok(period)) => Bound::Excluded(period),
        _ => Period::new(starts_on, starts_on).map_or(Bound::Unbounded, Bound::Included),
    };
    let known = known.range((from, Bound::Unbounded));
    let known = known.map(|(period, _)| *period);
    known.take_while(move |period| period.starts_on() == starts_on)
}

fn next(day: Day) -> Option<Day> {
    Day::new(day.date().succ_opt()?).ok()
}

/// The first chain of windows that fills another one.
///
/// No day is reached twice: where a way on from it leads to no end, there is
/// none.
fn filling(known: &Windows, whole: Period) -> Option<Vec<Period>> {
    let mut chain: Vec<Period> = Vec::new();
    let mut reached = BTreeSet::from([whole.starts_on()]);
    let (mut day, mut after) = (whole.starts_on(), None);
    for _ in 0..LOOKED {
        let part = starting_on(known, day, after).next();
        let part = part.filter(|part| *part != whole && part.ends_on() <= whole.ends_on());
        let Some(part) = part else {
            let last = chain.pop()?;
            (day, after) = (last.starts_on(), Some(last.ends_on()));
            continue;
        };
        if part.ends_on() == whole.ends_on() {
            chain.push(part);
            return Some(chain);
        }
        let next = next(part.ends_on())?;
        if reached.insert(next) {
            chain.push(part);
            (day, after) = (next, None);
        } else {
            after = Some(part.ends_on());
        }
    }
    None
}

/// Windows inside another one that have no day in common, from the first.
fn beside_each_other(known: &Windows, whole: Period) -> Vec<Period> {
    let mut parts: Vec<Period> = Vec::new();
    let from = Period::new(whole.starts_on(), whole.starts_on());
    let from = from.map_or(Bound::Unbounded, Bound::Included);
    let inside = known
        .range((from, Bound::Unbounded))
        .map(|(period, _)| *period);
    let inside = inside.take_while(|part| part.starts_on() <= whole.ends_on());
    for part in inside.take(LOOKED) {
        let is_free = parts
            .last()
            .is_none_or(|last| last.ends_on() < part.starts_on());
        if is_free && part != whole && whole.covers(part) {
            parts.push(part);
        }
    }
    parts
}

/// A window and what is claimed of it.
type Part<'a> = (&'a Period, &'a Pool);

/// The finding about windows that fill another one.
fn against(index: &Index<'_>, whole: &Pool, parts: &[Part<'_>], above: Above) -> Option<Finding> {
    if !are_told(index, whole, parts) {
        return None;
    }
    let most = pick(parts, |pool| pool.highest);
    if sum(&most)?.is_surely_above(&whole.lowest.value) {
        return exceeding(index, whole, parts, above);
    }
    let least = pick(parts, |pool| pool.lowest);
    if sum(&least).is_some_and(|sum| whole.highest.value.is_surely_above(&sum)) {
        return found(index, &least, whole.highest, None);
    }
    let usual = pick(parts, |pool| pool.narrowest);
    found(index, &usual, whole.narrowest, None)
}

/// The finding that windows without a common day are above the one around them.
fn exceeding(index: &Index<'_>, whole: &Pool, parts: &[Part<'_>], above: Above) -> Option<Finding> {
    if parts.len() < 2 || above == Above::Nothing || !are_told(index, whole, parts) {
        return None;
    }
    let most = pick(parts, |pool| pool.highest);
    if !sum(&most)?.is_surely_above(&whole.lowest.value) {
        return None;
    }
    let why = (above == Above::Doubt).then_some(Why::NotComparable);
    found(index, &most, whole.lowest, why)
}

/// Whether it is known what each window has, and not by links added up already.
fn are_told(index: &Index<'_>, whole: &Pool, parts: &[Part<'_>]) -> bool {
    let is_torn = whole.is_torn() || parts.iter().any(|(_, pool)| pool.is_torn());
    let mut entries = parts
        .iter()
        .map(|(_, pool)| index.get(pool.narrowest.entry));
    let are_linked =
        entries.all(|entry| entry.is_some_and(|entry| entry.claim.part_of().is_some()));
    !is_torn && !are_linked
}

fn pick(parts: &[Part<'_>], of: fn(&Pool) -> Member) -> Vec<Member> {
    parts.iter().map(|(_, pool)| of(pool)).collect()
}
