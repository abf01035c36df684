//! Money over windows that follow each other, against the window that they
//! fill.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::Finding;
use super::index::{Index, Member, Pool};
use super::inside::{WINDOWS, timeless};
use super::levels::{found, is_added_up, sum};
use super::subject::{Subject, Time};
use crate::figure::Unit;
use crate::period::Period;
use crate::statement::{Dimension, Population, SenseKind};

/// What is claimed of one thing over several windows.
type Windows<'s> = BTreeMap<(Subject<'s>, Option<&'s Population>, Unit), BTreeMap<Period, Pool>>;

/// Holds two windows, the second of which begins where the first ends, against
/// the window that they fill together.
///
/// Quarters and the cumulated months of a bulletin are seldom linked: the first
/// half of a year and its third quarter make its first nine months.
pub(super) fn check(index: &Index<'_>, findings: &mut Vec<Finding>) {
    let mut windows = Windows::new();
    for ((_, _, population, unit), pool) in index.pools(SenseKind::Level) {
        let Some(entry) = index.get(pool.narrowest.entry) else {
            continue;
        };
        let Time::Over(period) = entry.subject.time else {
            continue;
        };
        if is_added_up(entry.claim.indicator(), Dimension::Time, *unit) {
            let key = (timeless(&entry.subject), *population, *unit);
            let known = windows.entry(key).or_default();
            if known.len() < WINDOWS {
                known.insert(period, *pool);
            }
        }
    }
    for known in windows.values().filter(|known| known.len() > 2) {
        for (whole, pool) in known {
            let to_the_end = known.iter().filter(|(last, _)| {
                last.ends_on() == whole.ends_on() && last.starts_on() > whole.starts_on()
            });
            for (last, other) in to_the_end {
                let eve = last.starts_on().eve();
                let first = eve.and_then(|eve| Period::new(whole.starts_on(), eve).ok());
                if let Some(one) = first.and_then(|first| known.get(&first)) {
                    findings.extend(against(index, pool, [one, other]));
                }
            }
        }
    }
}

fn against(index: &Index<'_>, whole: &Pool, parts: [&Pool; 2]) -> Option<Finding> {
    // Which of claims that contradict each other is right nobody knows.
    if whole.is_torn() || parts.into_iter().any(Pool::is_torn) {
        return None;
    }
    // These were added up by their links.
    let mut entries = parts.iter().map(|part| index.get(part.narrowest.entry));
    if entries.all(|entry| entry.is_some_and(|entry| entry.claim.part_of().is_some())) {
        return None;
    }
    let pick = |of: fn(&Pool) -> Member| parts.map(of);
    let (most, least) = (pick(|pool| pool.highest), pick(|pool| pool.lowest));
    if sum(&most).is_some_and(|sum| sum.is_surely_above(&whole.lowest.value)) {
        return found(index, &most, whole.lowest, None);
    }
    if sum(&least).is_some_and(|sum| whole.highest.value.is_surely_above(&sum)) {
        return found(index, &least, whole.highest, None);
    }
    found(index, &pick(|pool| pool.narrowest), whole.narrowest, None)
}
