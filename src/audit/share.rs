//! Shares against part and whole, and what was reached against a target.

use alloc::collections::BTreeSet;
use alloc::vec;
use alloc::vec::Vec;

use super::binary::Binary;
use super::complement;
use super::found::Found;
use super::index::{Entry, Index, Member, Pool};
use super::mark::Mark;
use super::proportions::Proportions;
use super::subject::Subject;
use super::value::{Value, judge};
use super::{Arithmetic, Check, Finding, Operand, Operation, Source, Verdict, Why};
use crate::figure::{Estimate, Figure, Interval, Undefined, Unit};
use crate::share::Whole;
use crate::statement::{Facet, Indicator, Population, Sense, SenseKind, ShareOf};
use crate::territory::Territory;

/// Holds every share against what is claimed of its part and its whole.
///
/// A source that says "of the national total" of exports to the United States
/// may mean all exports of the country or those to the United States, and one
/// that does not say of what may mean more. Such a claim agrees where it fits
/// any of the wholes that are claimed, and disagrees only where all of them
/// are claimed and none fits; else nobody can tell. Where the source does not
/// say, fitting one of them shows nothing.
///
/// The stock of a year stands for that of its last day, where nothing is claimed
/// of that, and the other way round; but then a difference shows nothing.
///
/// A share of a whole that the part lies in is at most 100 percent, whatever
/// the whole comes to; it is the share of something between the two, times the
/// share of that; and of two that are all there is it is what the other one
/// leaves.
pub(super) fn check<'s>(
    index: &Index<'s>,
    proportions: &Proportions<'s>,
    findings: &mut Vec<Finding>,
) {
    for entry in &index.entries {
        findings.extend(completion(entry));
        let (Some(stated), Sense::Share(of)) = (entry.value, entry.claim.sense()) else {
            continue;
        };
        let finding = match of {
            ShareOf::NotStated => not_stated(index, entry, stated),
            ShareOf::Claim(key) => of_claim(index, entry, index.keyed(entry, key), stated),
            ShareOf::Whole(Whole::Target) => {
                let population = entry.claim.population();
                let target = index.find(entry, &entry.subject, SenseKind::Target, population);
                let mut binary = against(index, entry, target);
                binary.check = Check::Completion;
                binary.hold(index, entry, stated)
            }
            ShareOf::Whole(whole) => {
                let finding = of_any(index, entry, &wholes(index, entry, *whole), stated);
                let around = of_around(index, entry, *whole, stated);
                let finding = around.unwrap_or(finding);
                let is_unknown = matches!(finding.verdict(), Verdict::CannotTell { .. });
                let above = is_unknown.then(|| above_all(entry, *whole, stated));
                above.flatten().unwrap_or(finding)
            }
        };
        let through = proportions.through(index, entry, stated);
        let left = complement::check(index, entry, stated);
        // Where the part is known, what the other one leaves shows no more.
        let left = left.filter(|left| {
            !finding.reckons() || matches!(left.verdict(), Verdict::Disagrees { .. })
        });
        findings.extend(finding.beside(through.into_iter().chain(left)));
    }
}

/// The agreement of a total of all there is with that of a territory around,
/// which it may mean; where it does not fit, it shows nothing.
fn of_around<'s>(
    index: &Index<'s>,
    entry: &Entry<'s>,
    whole: Whole,
    stated: Value,
) -> Option<Finding> {
    let is_all = whole == Whole::Total && total(entry) == entry.subject;
    let region = entry.subject.territory.region().map(Territory::Region);
    let around = region.into_iter().chain([Territory::Country]);
    let around = around.filter(|around| is_all && *around != entry.subject.territory);
    let population = entry.claim.population();
    let mut held = around.filter_map(|territory| {
        let whole = entry.subject.with_territory(territory);
        let whole = index.level(entry, &whole, population);
        let held = against(index, entry, whole).try_hold(index, entry, stated);
        held.ok()
    });
    held.find(|finding| finding.verdict() == Verdict::Agrees)
}

/// A completion that stands alone: of no target that anybody could find.
fn completion(entry: &Entry<'_>) -> Option<Finding> {
    let is_alone = *entry.claim.indicator() == Indicator::CompletionOfTarget;
    let stated = entry
        .value
        .filter(|_| is_alone && entry.kind() == SenseKind::Level)?;
    let why = Why::WholeUnknown;
    let arithmetic = Arithmetic::new(Operation::Share, Vec::new(), None, Some(stated.narrow));
    let verdict = Verdict::CannotTell { why };
    let (check, claims) = (Check::Completion, vec![entry.at]);
    Some(Finding::new(check, verdict, claims, Some(arithmetic)))
}

/// A share of what another claim is about.
///
/// Of a level or a target it is a share of that figure; what another share is
/// about has a level of its own, and what a growth comes to nobody gives. A completion that names its target
/// is that of the target's indicator.
fn of_claim<'s>(
    index: &Index<'s>,
    entry: &Entry<'s>,
    key: Option<usize>,
    stated: Value,
) -> Finding {
    let named = key.and_then(|number| Some((number, index.get(number)?)));
    let Some((number, named)) = named else {
        return against(index, entry, Found::nothing()).hold(index, entry, stated);
    };
    let population = named.claim.population();
    let whole = match named.kind() {
        SenseKind::Level | SenseKind::Target => index.alone(number),
        SenseKind::Share => index.level(entry, &named.subject, population),
        // Of a growth it is a share of the difference.
        _ => Found::nothing(),
    };
    let mut binary = against(index, entry, whole);
    if named.kind() == SenseKind::Target {
        binary.check = Check::Completion;
        if *entry.claim.indicator() == Indicator::CompletionOfTarget {
            let reached = &named.subject;
            binary.first = index.level(entry, reached, population);
        }
    }
    binary.hold(index, entry, stated)
}

/// The share that the claims of an entry's subject have in a whole.
fn against<'s>(index: &Index<'s>, entry: &Entry<'s>, whole: Found<'s>) -> Binary<'s> {
    let population = entry.claim.population();
    let mut part = index.level(entry, &entry.subject, population);
    // A percentage of something is no part of it.
    part.pools
        .retain(|pool| matches!(pool.narrowest.value.unit(), Unit::Count | Unit::Dirham));
    Binary {
        check: Check::ShareOfWhole,
        operation: Operation::Share,
        first: part,
        second: whole,
        first_unknown: Why::BaseUnknown,
        second_unknown: Why::WholeUnknown,
        reckon: percent,
    }
}

fn percent(part: &Estimate, whole: &Estimate) -> Result<Estimate, Undefined> {
    part.ratio(whole)?.in_unit(Unit::Percent)
}

/// Holds a share against every whole that it can be of.
fn of_any<'s>(
    index: &Index<'s>,
    entry: &Entry<'s>,
    wholes: &[Found<'s>],
    stated: Value,
) -> Finding {
    let mut contradicted: Option<Finding> = None;
    let mut told: Option<Finding> = None;
    let mut reason: Option<Finding> = None;
    for whole in wholes {
        let binary = against(index, entry, whole.clone());
        match binary.try_hold(index, entry, stated) {
            Ok(finding) => match finding.verdict() {
                Verdict::Agrees => return finding,
                Verdict::Disagrees { gap } => {
                    let least = contradicted.as_ref().map(Finding::verdict);
                    let is_nearer = match least {
                        Some(Verdict::Disagrees { gap: least }) => gap < least,
                        _ => true,
                    };
                    if is_nearer {
                        contradicted = Some(finding);
                    }
                }
                Verdict::CannotTell { .. } => {
                    told.get_or_insert(finding);
                }
            },
            Err(why) => {
                reason.get_or_insert_with(|| binary.cannot_tell(index, entry, stated, why));
            }
        }
    }
    let unknown = || against(index, entry, Found::nothing()).hold(index, entry, stated);
    told.or(reason).or(contradicted).unwrap_or_else(unknown)
}

/// Whether the name of a whole can mean several, so that two shares of it need
/// not be of one thing.
pub(super) fn has_several(entry: &Entry<'_>, whole: Whole) -> bool {
    let subject = &entry.subject;
    let region = subject.territory.region().map(Territory::Region);
    let (indicator, around) = match whole {
        Whole::NationalTotal => (subject.indicator, Some(Territory::Country)),
        Whole::RegionalTotal => (subject.indicator, region),
        Whole::Artisans => (&Indicator::Artisans, Some(subject.territory)),
        Whole::Registrations => (&Indicator::Registrants, Some(subject.territory)),
        Whole::Total | Whole::Cost | Whole::Target => return false,
    };
    let subject = subject.with_indicator(indicator);
    around.is_some_and(|around| dropping(entry, &subject, around).len() > 1)
}

/// What is claimed of the wholes that a share can be of.
fn wholes<'s>(index: &Index<'s>, entry: &Entry<'s>, whole: Whole) -> Vec<Found<'s>> {
    let population = entry.claim.population();
    let level = |subject: &Subject<'s>| index.level(entry, subject, population);
    let around = |territory| {
        let subjects = dropping(entry, &entry.subject, territory);
        subjects.iter().map(level).collect()
    };
    match whole {
        Whole::Total => {
            let total = total(entry);
            if total == entry.subject {
                Vec::new()
            } else {
                vec![level(&total)]
            }
        }
        Whole::NationalTotal => around(Territory::Country),
        Whole::RegionalTotal => match entry.subject.territory.region() {
            Some(region) => around(Territory::Region(region)),
            None => Vec::new(),
        },
        Whole::Artisans => of_indicator(index, entry, &Indicator::Artisans),
        Whole::Registrations => of_indicator(index, entry, &Indicator::Registrants),
        Whole::Cost => cost(index, entry),
        Whole::Target => Vec::new(),
    }
}

/// A subject with some of its facets or none dropped, in a territory, over its
/// own time and all of the claim's window; itself aside, since nothing is a
/// share of itself.
///
/// Of more than three facets, only that all or the last are dropped is
/// thought of.
fn dropping<'s>(
    entry: &Entry<'s>,
    subject: &Subject<'s>,
    territory: Territory,
) -> Vec<Subject<'s>> {
    let mut kept: Vec<Vec<&'s Facet>> = vec![Vec::new()];
    if subject.facets.len() <= 3 {
        for facet in &subject.facets {
            let with = kept.iter().map(|kept| {
                let mut kept = kept.clone();
                kept.push(*facet);
                kept
            });
            let with: Vec<_> = with.collect();
            kept.extend(with);
        }
    } else {
        kept.push(subject.facets.clone());
        kept.push(total(entry).facets);
    }
    let mut times = vec![subject.time, entry.window];
    times.dedup();
    let subjects = times.into_iter().flat_map(|time| {
        let subject = subject.with_time(time);
        let facets = kept.iter().cloned();
        let subjects = facets.map(move |facets| subject.within(territory, facets));
        subjects.collect::<Vec<_>>()
    });
    subjects.filter(|whole| *whole != entry.subject).collect()
}

/// The claim's subject without its last facet.
pub(super) fn total<'s>(entry: &Entry<'s>) -> Subject<'s> {
    let facets = entry.claim.breakdown().len().saturating_sub(1);
    Subject::of(entry.claim, entry.window, facets)
}

/// What is claimed of another indicator of the same place and time, in all and
/// of each part of it that the claim is about; of the claim's own indicator,
/// of all that its last facet divides.
fn of_indicator<'s>(index: &Index<'s>, entry: &Entry<'s>, whole: &'s Indicator) -> Vec<Found<'s>> {
    let population = entry.claim.population();
    let level = |subject: &Subject<'s>| index.level(entry, subject, population);
    if entry.claim.indicator() == whole {
        let mut wholes = vec![total(entry)];
        wholes.extend(dropping(entry, &entry.subject, entry.subject.territory));
        let mut seen = BTreeSet::from([entry.subject.clone()]);
        wholes.retain(|whole| seen.insert(whole.clone()));
        return wholes.iter().map(level).collect();
    }
    let subject = entry.subject.with_indicator(whole);
    let subjects = dropping(entry, &subject, subject.territory);
    let found = subjects.iter().flat_map(|subject| {
        let own = index.claimed_level(entry, subject, population);
        let others = if own.is_same_population {
            Vec::new()
        } else {
            index.other_populations(entry, subject)
        };
        // Which of several the source means it does not say.
        if others.len() > 1 {
            others
        } else {
            vec![level(subject)]
        }
    });
    // Registered cooperatives are no artisans, but artisans need no such word.
    let found = found.map(|found| found.counts_own(&Population::Artisans));
    found.collect()
}

/// What is claimed to be invested in the same thing, or what records say that
/// the facility costs; of a contribution to either, what it is a part of.
fn cost<'s>(index: &Index<'s>, entry: &Entry<'s>) -> Vec<Found<'s>> {
    let population = entry.claim.population();
    let level = |subject: &Subject<'s>| index.level(entry, subject, population);
    let invested = &Indicator::Investment;
    let mut wholes = Vec::new();
    let total = total(entry);
    if total != entry.subject {
        wholes.push(level(&total));
        wholes.push(level(&total.with_indicator(invested)));
    }
    if entry.claim.indicator() != invested {
        wholes.push(level(&entry.subject.with_indicator(invested)));
    }
    let facilities = entry.subject.facets.iter();
    let mut facilities = facilities.filter_map(|facet| match facet {
        Facet::Facility(id) => index.sector.facilities().get(id),
        _ => None,
    });
    let cost = facilities
        .next()
        .and_then(|facility| facility.cost().figure());
    if let Some(cost) = cost.map(Figure::estimate) {
        let member = Member {
            entry: Mark::Cost.number(),
            value: Value::of(cost),
        };
        wholes.push(Found {
            pools: vec![Pool::of(member)],
            ..Found::nothing()
        });
    }
    // Which of them the source means does not matter where one is known.
    let is_any = wholes.iter().any(|found| !found.pools.is_empty());
    wholes.retain(|found| !(is_any && found.pools.is_empty()));
    wholes
}

/// The finding that a share is above all there is.
fn above_all(entry: &Entry<'_>, whole: Whole, stated: Value) -> Option<Finding> {
    let lies_inside = match whole {
        Whole::Total => total(entry) != entry.subject,
        Whole::NationalTotal | Whole::RegionalTotal => true,
        _ => false,
    };
    let all = Value::of(Estimate::new(
        100.into(),
        Interval::between(0.into(), 100.into()),
        Unit::Percent,
    ));
    if !lies_inside || !stated.is_surely_above(&all) {
        return None;
    }
    let judged = judge(all, stated);
    let operands = vec![Operand {
        source: Source::Whole,
        estimate: Estimate::exactly(100.into(), Unit::Percent),
    }];
    let arithmetic = Arithmetic::new(
        Operation::Share,
        operands,
        Some(judged.expected),
        Some(judged.stated),
    );
    let (check, claims) = (Check::ShareOfWhole, vec![entry.at]);
    Some(Finding::new(
        check,
        judged.verdict,
        claims,
        Some(arithmetic),
    ))
}

/// Holds a share of an unknown whole against every whole that it can be of.
fn not_stated<'s>(index: &Index<'s>, entry: &Entry<'s>, stated: Value) -> Finding {
    let own = entry.claim.territory();
    let region = entry.subject.territory.region().map(Territory::Region);
    let mut territories = vec![entry.subject.territory, own];
    territories.extend(region);
    territories.push(Territory::Country);
    let mut seen = BTreeSet::new();
    territories.retain(|territory| seen.insert(*territory));
    let subjects = territories
        .into_iter()
        .flat_map(|territory| dropping(entry, &entry.subject, territory));
    let population = entry.claim.population();
    let wholes = subjects.map(|whole| index.level(entry, &whole, population));
    let wholes: Vec<_> = wholes.collect();
    let finding = of_any(index, entry, &wholes, stated);
    if let Verdict::Disagrees { .. } = finding.verdict() {
        return finding;
    }
    let nothing = against(index, entry, Found::nothing());
    nothing.cannot_tell(index, entry, stated, Why::WholeNotStated)
}
