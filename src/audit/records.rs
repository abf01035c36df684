//! Claims against what the records of the sector add up to.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec;
use alloc::vec::Vec;

use super::holdings::{Held, Holdings, Key, Tally, When};
use super::index::{Entry, Index};
use super::subject::Time;
use super::value::{Value, judge};
use super::{Arithmetic, Check, Finding, Operand, Operation, Source, Verdict, Why};
use crate::figure::Estimate;
use crate::period::Window;
use crate::sector::Sector;
use crate::statement::{Indicator, Population, SenseKind};

/// Holds every level that records know against what they add up to.
///
/// Records are seldom a census. A claim that is surely above them shows
/// nothing; one that is surely below what they hold already contradicts them;
/// and one that they come to agrees. That they hold it *already* takes records
/// whose time lies within that of the claim, or that rest on the statement and
/// give its window, or none where the statement speaks of one only, or a claim
/// and records that both bear no date (modelling choice). Exports are compared
/// over one window only.
pub(super) fn check(index: &Index<'_>, sector: &Sector, findings: &mut Vec<Finding>) {
    if !has_records(sector) {
        return;
    }
    let asked: BTreeSet<Key> = index.entries.iter().filter_map(key).collect();
    let holdings = Holdings::of(sector, asked);
    let windows = windows(index);
    let mut sums = Sums::default();
    for entry in &index.entries {
        let Some((value, key)) = entry.value.zip(key(entry)) else {
            continue;
        };
        if let Some(held) = holdings.get(&key) {
            let has_one_window = windows.get(&said(entry)).copied().unwrap_or(false);
            let own = cited(entry, held, has_one_window);
            findings.extend(against(index, entry, value, held, key, (own, &mut sums)));
        }
    }
}

/// A statement and an indicator.
fn said<'s>(entry: &Entry<'s>) -> (usize, &'s Indicator) {
    (entry.at.statement_index(), entry.subject.indicator)
}

/// Whether a statement speaks of an indicator over one window only.
fn windows<'s>(index: &Index<'s>) -> BTreeMap<(usize, &'s Indicator), bool> {
    let mut windows: BTreeMap<_, (Time, bool)> = BTreeMap::new();
    for entry in &index.entries {
        let time = entry.subject.time;
        let (first, is_one) = windows.entry(said(entry)).or_insert((time, true));
        *is_one &= *first == time;
    }
    let windows = windows.into_iter();
    windows.map(|(said, (_, is_one))| (said, is_one)).collect()
}

/// Whether there is anything but statements.
fn has_records(sector: &Sector) -> bool {
    !(sector.artisans().is_empty()
        && sector.cooperatives().is_empty()
        && sector.enterprises().is_empty()
        && sector.facilities().is_empty()
        && sector.exhibitions().is_empty()
        && sector.subsidies().is_empty()
        && sector.trainings().is_empty()
        && sector.exports().is_empty()
        && sector.agreements().is_empty())
}

/// What records would hold of a claim, if they know of such a thing.
fn key(entry: &Entry<'_>) -> Option<Key> {
    if entry.kind() != SenseKind::Level || entry.value.is_none() || entry.is_joint() {
        return None;
    }
    let facets = entry.subject.facets.iter();
    let facets = facets.map(|facet| (*facet).clone());
    let subject = &entry.subject;
    Some((
        subject.indicator.clone(),
        subject.territory,
        facets.collect(),
    ))
}

/// Sums over one key and time, each reckoned once.
#[derive(Default)]
struct Sums {
    sums: BTreeMap<(Key, Time), Sum>,
}

/// Records that surely belong to a claim's time, and those that may as well.
#[derive(Clone, Copy, Default)]
struct Sum {
    sure: Tally,
    all: Tally,
}

impl Sums {
    fn of(&mut self, index: &Index<'_>, entry: &Entry<'_>, held: &Held, key: Key) -> Sum {
        let time = entry.subject.time.across();
        let is_export = key.0 == Indicator::Exports;
        let sum = self.sums.entry((key, time));
        *sum.or_insert_with(|| {
            let mut sum = Sum::default();
            for (when, tally) in &held.by_time {
                match belongs(index, entry, time, *when, is_export) {
                    Some(true) => {
                        sum.sure.add(*tally);
                        sum.all.add(*tally);
                    }
                    None => sum.all.add(*tally),
                    Some(false) => {}
                }
            }
            sum
        })
    }
}

/// Whether a record belongs to a time; `None` where that cannot be told.
fn belongs(
    index: &Index<'_>,
    entry: &Entry<'_>,
    time: Time,
    when: When,
    is_export: bool,
) -> Option<bool> {
    match (time, when) {
        (Time::Unstated { .. }, When::Unknown) => Some(true),
        (_, When::Unknown | When::Perhaps)
        | (Time::Unstated { .. } | Time::Before { .. }, _)
        | (Time::Over(_), When::Since(_)) => None,
        (Time::At(day), When::Since(since)) => (since <= day).then_some(true),
        (time, When::Over(window)) => match (time, index.time(entry, window)) {
            (time, own) if is_export => Some(time == own),
            (Time::Over(period), Time::Over(own)) if period.covers(own) => Some(true),
            (Time::Over(period), Time::Over(own)) if !period.overlaps(own) => Some(false),
            (Time::At(day), Time::At(own)) => (own <= day).then_some(true),
            (Time::At(day), Time::Over(own)) => (own.ends_on() <= day).then_some(true),
            _ => None,
        },
    }
}

/// The records that rest on the statement of a claim, and are of its window.
fn cited(entry: &Entry<'_>, held: &Held, has_one_window: bool) -> Tally {
    let window = entry.claim.window();
    let mut tally = Tally::default();
    let cited = held.by_source.get(&entry.at.statement_index());
    for (when, one) in cited.into_iter().flatten() {
        if is_of_window(*when, window, has_one_window) {
            tally.add(*one);
        }
    }
    tally
}

fn is_of_window(when: When, window: Option<Window>, has_one_window: bool) -> bool {
    match when {
        // Of several windows, nobody says to which it belongs.
        When::Unknown => window.is_none() || has_one_window,
        When::Perhaps => false,
        When::Over(own) => window.is_none_or(|window| window == own),
        When::Since(since) => match window {
            Some(Window::AsOf(day)) => since <= day,
            Some(_) => false,
            None => true,
        },
    }
}

fn against(
    index: &Index<'_>,
    entry: &Entry<'_>,
    stated: Value,
    held: &Held,
    key: Key,
    (own, sums): (Tally, &mut Sums),
) -> Option<Finding> {
    let sum = sums.of(index, entry, held, key);
    let sure = [sum.sure, own];
    let estimates = |tallies: &[Tally]| -> Vec<(Tally, Estimate)> {
        let tallies = tallies.iter();
        tallies
            .filter_map(|tally| Some((*tally, tally.estimate()?)))
            .collect()
    };
    for (tally, estimate) in estimates(&sure) {
        let held = Value::of(estimate);
        if held.is_surely_above(&stated) {
            return Some(found(entry, tally, held, stated, None));
        }
    }
    for (tally, estimate) in estimates(&[sum.sure, own, sum.all]) {
        let held = Value::of(estimate);
        let judged = judge(held, stated);
        if tally.is_whole() && judged.verdict == Verdict::Agrees {
            return Some(found(entry, tally, held, stated, None));
        }
    }
    let (tally, estimate) = estimates(&[sum.sure, own, sum.all]).into_iter().next()?;
    let why = Some(Why::RecordsIncomplete);
    Some(found(entry, tally, Value::of(estimate), stated, why))
}

fn found(entry: &Entry<'_>, tally: Tally, held: Value, stated: Value, why: Option<Why>) -> Finding {
    let judged = judge(held, stated);
    let counts_others = !matches!(
        entry.claim.population(),
        None | Some(Population::Artisans | Population::Actors)
    );
    let verdict = match (judged.verdict, why) {
        (Verdict::CannotTell { why }, _) | (_, Some(why)) => Verdict::CannotTell { why },
        (Verdict::Disagrees { .. }, None) if counts_others => Verdict::CannotTell {
            why: Why::PopulationShifts,
        },
        (verdict, None) => verdict,
    };
    let records = Operand {
        source: Source::Records {
            indicator: entry.claim.indicator().clone(),
            records: tally.records,
        },
        estimate: held.narrow,
    };
    let arithmetic = Arithmetic::new(
        Operation::Sum,
        vec![records],
        Some(held.narrow),
        Some(stated.narrow),
    );
    Finding::new(Check::Records, verdict, vec![entry.at], Some(arithmetic))
}
