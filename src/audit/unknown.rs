//! Figures that were not read, and windows whose days are not known.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec;
use alloc::vec::Vec;

use super::index::{Entry, Index};
use super::overlap::are_disjoint;
use super::subject::Time;
use super::value::Value;
use super::{Arithmetic, Check, ClaimRef, Finding, Operation, Verdict, Why};
use crate::figure::{Estimate, Unit};
use crate::statement::{Against, Dimension, Indicator, Sense, SenseKind};

/// What one statement says of one indicator along the same dimensions.
type Beside<'s> = (usize, &'s Indicator, Time, Vec<Dimension>);

/// One finding for each figure that was not read, and one for each window that
/// takes a day from outside.
///
/// A figure that was not read leaves a sum "at least" the rest: where the
/// statement gives others beside it, the first finding shows what they come to.
pub(super) fn check(index: &Index<'_>, findings: &mut Vec<Finding>) {
    let mut beside = beside(index);
    for entry in &index.entries {
        let cannot_tell = |check, why, arithmetic| {
            let verdict = Verdict::CannotTell { why };
            Finding::new(check, verdict, vec![entry.at], arithmetic)
        };
        if entry.claim.figure().figure().is_none() {
            // A growth that was not read leaves no sum of levels.
            let is_level = entry.kind() == SenseKind::Level;
            let rest = is_level.then(|| beside.remove(&key(entry))).flatten();
            let rest = rest.and_then(|rest| at_least(&rest));
            findings.push(cannot_tell(Check::Unreadable, Why::Unreadable, rest));
        }
        let against = match entry.claim.sense() {
            Sense::Growth(Against::Window(window)) | Sense::Multiple(Against::Window(window)) => {
                Some(*window)
            }
            _ => None,
        };
        let windows = [entry.claim.window(), against].into_iter().flatten();
        let mut times = windows.map(|window| index.time(entry, window));
        if times.any(|time| matches!(time, Time::Before { .. })) {
            let why = Why::WindowNotResolved;
            findings.push(cannot_tell(Check::UnresolvedWindow, why, None));
        }
    }
}

/// Leaves out that nobody can tell whose figure is one for several values, where
/// it is held against others all the same: together they are a part.
pub(super) fn drop_told(findings: &mut Vec<Finding>) {
    let unassigned = Verdict::CannotTell {
        why: Why::Unassigned,
    };
    let is_unassigned = |finding: &Finding| finding.verdict() == unassigned;
    if !findings.iter().any(is_unassigned) {
        return;
    }
    let is_open = |finding: &Finding| matches!(finding.verdict(), Verdict::CannotTell { .. });
    let told = findings.iter().filter(|finding| !is_open(finding));
    let told = told.flat_map(|finding| finding.claims().iter().copied());
    let told: BTreeSet<ClaimRef> = told.collect();
    findings.retain(|finding| {
        let mut claims = finding.claims().iter();
        !is_unassigned(finding) || !claims.all(|claim| told.contains(claim))
    });
}

/// The levels that stand beside a figure that was not read, itself among them.
fn beside<'i, 's>(index: &'i Index<'s>) -> BTreeMap<Beside<'s>, Vec<&'i Entry<'s>>> {
    let unreadable = index.entries.iter();
    let unreadable = unreadable.filter(|entry| {
        entry.kind() == SenseKind::Level && entry.claim.figure().figure().is_none()
    });
    let mut beside: BTreeMap<_, Vec<_>> =
        unreadable.map(|entry| (key(entry), Vec::new())).collect();
    if beside.is_empty() {
        return beside;
    }
    for entry in &index.entries {
        if entry.kind() == SenseKind::Level {
            if let Some(beside) = beside.get_mut(&key(entry)) {
                beside.push(entry);
            }
        }
    }
    beside
}

fn key<'s>(entry: &Entry<'s>) -> Beside<'s> {
    let facets = entry.subject.facets.iter();
    let mut dimensions: Vec<_> = facets.map(|facet| facet.dimension()).collect();
    dimensions.dedup();
    let subject = &entry.subject;
    let statement = entry.at.statement_index();
    (statement, subject.indicator, subject.time, dimensions)
}

/// What the figures that were read come to, with one beside them that was not.
fn at_least(beside: &[&Entry<'_>]) -> Option<Arithmetic> {
    let read = beside.iter();
    let read: Vec<(&Entry<'_>, Value)> = read
        .filter_map(|entry| Some((*entry, entry.value?)))
        .collect();
    let subjects = beside.iter().map(|entry| &entry.subject);
    let numbers: Vec<_> = beside.iter().map(|entry| entry.number).collect();
    let is_once = {
        let mut distinct = numbers.clone();
        distinct.sort_unstable();
        distinct.dedup();
        distinct.len() == numbers.len()
    };
    let (_, first) = read.first()?;
    let is_added_up = matches!(first.unit(), Unit::Count | Unit::Dirham);
    if !is_added_up || !is_once || !are_disjoint(subjects) {
        return None;
    }
    let mut values = read.iter().skip(1);
    let sum = values.try_fold(*first, |sum, (_, value)| sum.with(*value, Estimate::plus));
    let sum = sum.ok()?.and_above().narrow;
    let operands = read.iter().map(|(entry, value)| entry.operand(value));
    let operation = Operation::Sum;
    Some(Arithmetic::new(
        operation,
        operands.collect(),
        Some(sum),
        None,
    ))
}
