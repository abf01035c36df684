//! Claims against what the records of the sector add up to.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec;
use alloc::vec::Vec;
use core::ops::Bound;

use super::holdings::{Held, Holdings, Key, Tally, When};
use super::index::{Entry, Index};
use super::subject::Time;
use super::tallies::{Sum, Sums, running, until};
use super::value::{Value, judge};
use super::{Arithmetic, Check, Finding, Operand, Operation, Source, Verdict, Why};
use crate::calendar::Day;
use crate::facility::FacilityStage;
use crate::figure::{Estimate, Interval};
use crate::label::Label;
use crate::language::Language;
use crate::period::Window;
use crate::sector::Sector;
use crate::statement::{Facet, Indicator, Population, SenseKind};

/// Holds every level that records know against what they add up to.
///
/// Records are seldom a census. A claim that is surely above them shows
/// nothing; one that is surely below what they hold already contradicts them;
/// and one that they come to agrees. That they hold it *already* takes records
/// whose time lies within that of the claim, or that rest on the statement and
/// give its window or none, or a claim and records that both bear no date
/// (modelling choice). Exports are compared over one window only.
pub(super) fn check(index: &Index<'_>, sector: &Sector, findings: &mut Vec<Finding>) {
    if !has_records(sector) {
        return;
    }
    let keys: Vec<Option<Key>> = index.entries.iter().map(key).collect();
    let asked: BTreeSet<Key> = keys.iter().flatten().cloned().collect();
    let holdings = Holdings::of(sector, asked);
    let windows = windows(index);
    let mut groups: BTreeMap<&Key, Vec<&Entry<'_>>> = BTreeMap::new();
    for (entry, key) in index.entries.iter().zip(&keys) {
        if let Some(key) = key {
            groups.entry(key).or_default().push(entry);
        }
    }
    for (key, entries) in groups {
        if let Some(held) = holdings.get(key) {
            of_one_thing(index, &windows, held, &entries, findings);
        }
    }
}

/// Holds claims of one thing against the records of it.
fn of_one_thing(
    index: &Index<'_>,
    windows: &BTreeMap<(usize, &Indicator), Windows>,
    held: &Held,
    entries: &[&Entry<'_>],
    findings: &mut Vec<Finding>,
) {
    let times = entries.iter().map(|entry| entry.subject.time.across());
    let first = entries.first();
    let are_exports = first.is_some_and(|entry| *entry.claim.indicator() == Indicator::Exports);
    let sums = Sums::of(&held.by_time, &times.collect(), are_exports);
    let mut cited: BTreeMap<usize, Cited<'_>> = BTreeMap::new();
    for entry in entries {
        let Some(value) = entry.value else { continue };
        let mut sum = sums.at(entry.subject.time.across());
        for (window, tally) in &sums.relative {
            sum.add(*tally, belongs(index, entry, *window, are_exports));
        }
        let statement = entry.at.statement_index();
        let has_one_window = windows
            .get(&(statement, entry.claim.indicator()))
            .is_some_and(|known| matches!(known, Windows::One(_)));
        let own = held.by_source.get(&statement).map(|records| {
            let cited = cited.entry(statement).or_insert_with(|| Cited::of(records));
            cited.of_window(entry.claim.window(), has_one_window)
        });
        findings.extend(against(entry, value, sum, own.unwrap_or_default()));
    }
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

/// The windows in which a statement speaks of an indicator.
enum Windows {
    One(Option<Window>),
    Several,
}

fn windows<'s>(index: &Index<'s>) -> BTreeMap<(usize, &'s Indicator), Windows> {
    let mut windows: BTreeMap<(usize, &'s Indicator), Windows> = BTreeMap::new();
    for entry in &index.entries {
        if entry.kind() != SenseKind::Level {
            continue;
        }
        let window = entry.claim.window();
        let known = windows.entry((entry.at.statement_index(), entry.claim.indicator()));
        known
            .and_modify(|known| {
                if !matches!(known, Windows::One(one) if *one == window) {
                    *known = Windows::Several;
                }
            })
            .or_insert(Windows::One(window));
    }
    windows
}

/// What records would hold of a claim, if they know of such a thing.
fn key(entry: &Entry<'_>) -> Option<Key> {
    if entry.kind() != SenseKind::Level || entry.value.is_none() || entry.is_joint() {
        return None;
    }
    let subject = &entry.subject;
    let facets = subject.facets.iter().map(|facet| match facet {
        Facet::Part(label) if *subject.indicator == Indicator::Facilities => {
            let word = stage_of(label).and_then(|stage| stage.as_str().parse().ok());
            Facet::Part(word.unwrap_or_else(|| label.clone()))
        }
        facet => (*facet).clone(),
    });
    Some((
        subject.indicator.clone(),
        subject.territory,
        facets.collect(),
    ))
}

/// The stage that a part of the facilities names, by the word of the stage or as
/// printed in one of the languages.
pub(super) fn stage_of(label: &Label) -> Option<FacilityStage> {
    let languages = [Language::Arabic, Language::French, Language::English];
    let printed = label.as_str().trim().to_lowercase();
    let mut stages = FacilityStage::ALL.iter().copied();
    stages.find(|stage| {
        stage.as_str() == printed
            || languages
                .iter()
                .any(|language| stage.label(*language).to_lowercase() == printed)
    })
}

/// What one statement's records come to.
struct Cited<'h> {
    by_time: &'h BTreeMap<When, Tally>,
    all: Tally,
    /// What those since a day come to until then.
    since: Vec<(Day, Tally)>,
}

impl<'h> Cited<'h> {
    fn of(by_time: &'h BTreeMap<When, Tally>) -> Self {
        let mut all = Tally::default();
        let mut since = Vec::new();
        for (when, tally) in by_time {
            all.add(*tally);
            if let When::Since(day) = when {
                since.push((*day, *tally));
            }
        }
        let since = running(since);
        Self {
            by_time,
            all,
            since,
        }
    }

    /// The records that are of a claim's window.
    ///
    /// One without a window is of the only one that the statement gives.
    fn of_window(&self, window: Option<Window>, has_one_window: bool) -> Tally {
        let Some(window) = window else {
            return self.all;
        };
        let mut tally = match window {
            Window::AsOf(day) => until(&self.since, day),
            _ => Tally::default(),
        };
        let undated = has_one_window.then_some(When::Unknown);
        for when in undated.into_iter().chain([When::Over(window)]) {
            tally.add(self.by_time.get(&when).copied().unwrap_or_default());
        }
        tally
    }
}

/// Whether a record over a window that takes a day from outside belongs to a
/// claim's time; `None` where that cannot be told.
fn belongs(index: &Index<'_>, entry: &Entry<'_>, window: Window, is_export: bool) -> Option<bool> {
    match (entry.subject.time, index.time(entry, window)) {
        (Time::Unstated { .. } | Time::Before { .. }, _) => None,
        (time, own) if is_export => Some(time == own),
        (Time::Over(period), Time::Over(own)) if period.covers(own) => Some(true),
        (Time::Over(period), Time::Over(own)) if !period.overlaps(own) => Some(false),
        (Time::At(day), Time::Over(own)) => (own.ends_on() <= day).then_some(true),
        _ => None,
    }
}

fn against(entry: &Entry<'_>, stated: Value, sum: Sum, own: Tally) -> Option<Finding> {
    let sure = [sum.sure, own];
    let estimates = |tallies: &[Tally]| -> Vec<(Tally, Estimate)> {
        let tallies = tallies.iter();
        tallies
            .filter_map(|tally| Some((*tally, tally.estimate()?)))
            .collect()
    };
    for (tally, estimate) in estimates(&sure) {
        let held = printed(estimate);
        if held.is_surely_above(&stated) {
            return Some(found(entry, tally, held, stated, None));
        }
    }
    for (tally, estimate) in estimates(&[sum.sure, own, sum.all]) {
        let held = printed(estimate);
        let judged = judge(held, stated);
        if tally.is_whole() && judged.verdict == Verdict::Agrees {
            return Some(found(entry, tally, held, stated, None));
        }
    }
    let (tally, estimate) = estimates(&[sum.sure, own, sum.all]).into_iter().next()?;
    let why = Some(Why::RecordsIncomplete);
    Some(found(entry, tally, printed(estimate), stated, why))
}

/// What records hold, "more than 115" being said of 115 as well.
pub(super) fn printed(estimate: Estimate) -> Value {
    let (nominal, interval) = (estimate.nominal(), estimate.interval());
    let from = Interval::new(Bound::Included(nominal), interval.upper());
    let is_above = !interval.contains(nominal) && interval.lies_above(Interval::exactly(nominal));
    let generous = if is_above { from } else { interval };
    Value {
        narrow: estimate,
        generous: Estimate::new(nominal, generous, estimate.unit()),
    }
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
