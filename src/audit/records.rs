//! Claims against what the records of the sector add up to.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec;
use alloc::vec::Vec;

use super::holdings::{Held, Holdings, Key, Tally, When};
use super::index::{Entry, Index};
use super::subject::Time;
use super::value::{Value, judge};
use super::{Arithmetic, Check, Finding, Operand, Operation, Source, Verdict, Why};
use crate::facility::FacilityStage;
use crate::figure::Estimate;
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
    let asked: BTreeSet<Key> = index.entries.iter().filter_map(key).collect();
    let holdings = Holdings::of(sector, asked);
    let mut sums = Sums::default();
    let windows = windows(index);
    for entry in &index.entries {
        let Some((value, key)) = entry.value.zip(key(entry)) else {
            continue;
        };
        if let Some(held) = holdings.get(&key) {
            let statement = entry.at.statement_index();
            let has_one_window = windows
                .get(&(statement, entry.claim.indicator()))
                .is_some_and(|known| matches!(known, Windows::One(_)));
            let own = sums.cited(entry, held, &key, has_one_window);
            findings.extend(against(index, entry, value, held, key, own, &mut sums));
        }
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
        Facet::Part(label) if *subject.indicator == Indicator::Facilities => stage_of(label),
        facet => (*facet).clone(),
    });
    Some((
        subject.indicator.clone(),
        subject.territory,
        facets.collect(),
    ))
}

/// A part of the facilities by the stage that it names, by the word of the
/// stage or as printed in one of the languages; any other part as it is.
fn stage_of(label: &Label) -> Facet {
    let languages = [Language::Arabic, Language::French, Language::English];
    let printed = label.as_str().trim().to_lowercase();
    let mut stages = FacilityStage::ALL.iter();
    let stage = stages.find(|stage| {
        stage.as_str() == printed
            || languages
                .iter()
                .any(|language| stage.label(*language).to_lowercase() == printed)
    });
    let word = stage.and_then(|stage| stage.as_str().parse().ok());
    Facet::Part(word.unwrap_or_else(|| label.clone()))
}

/// Sums over one key and time, each reckoned once.
#[derive(Default)]
struct Sums {
    sums: BTreeMap<(Key, Time), Sum>,
    cited: BTreeMap<(Key, usize, Option<Window>), Tally>,
}

/// Records that surely belong to a claim's time, and those that may as well.
#[derive(Clone, Copy, Default)]
struct Sum {
    sure: Tally,
    all: Tally,
}

impl Sums {
    /// The records that rest on the statement of a claim, and are of its
    /// window.
    fn cited(&mut self, entry: &Entry<'_>, held: &Held, key: &Key, has_one_window: bool) -> Tally {
        let (statement, window) = (entry.at.statement_index(), entry.claim.window());
        let Some(records) = held.by_source.get(&statement) else {
            return Tally::default();
        };
        let cited = self.cited.entry((key.clone(), statement, window));
        *cited.or_insert_with(|| {
            let mut tally = Tally::default();
            for (when, one) in records {
                if is_of_window(*when, window, has_one_window) {
                    tally.add(*one);
                }
            }
            tally
        })
    }

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
        (_, When::Unknown)
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

/// Whether a record that rests on a statement is of a claim's window.
///
/// One without a window is of the only one that the statement gives.
fn is_of_window(when: When, window: Option<Window>, has_one_window: bool) -> bool {
    match when {
        When::Unknown => window.is_none() || has_one_window,
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
    own: Tally,
    sums: &mut Sums,
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
