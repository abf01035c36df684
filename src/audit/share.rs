//! Shares against part and whole, and what was reached against a target.

use alloc::vec;
use alloc::vec::Vec;

use super::binary::Binary;
use super::index::{Entry, Found, Index};
use super::subject::Subject;
use super::value::Value;
use super::{Arithmetic, Check, Finding, Operation, Verdict, Why};
use crate::figure::{Estimate, Undefined, Unit};
use crate::share::Whole;
use crate::statement::{Indicator, Sense, SenseKind, ShareOf};
use crate::territory::Territory;

/// Holds every share against what is claimed of its part and its whole.
///
/// Where the source does not say of what, the claim is held against every
/// whole that it can be of: the same indicator without the last facet, of the
/// region, and of the country. Only where all of these are claimed and none
/// fits does it disagree; else nobody can tell.
pub(super) fn check(index: &Index<'_>, findings: &mut Vec<Finding>) {
    for entry in &index.entries {
        findings.extend(completion(entry));
        let (Some(stated), Sense::Share(of)) = (entry.value, entry.claim.sense()) else {
            continue;
        };
        findings.push(match of {
            ShareOf::NotStated => not_stated(index, entry, stated),
            ShareOf::Claim(key) => {
                let whole = index.keyed(entry, key);
                let whole = whole.map_or_else(unknown, |whole| index.alone(whole));
                against(index, entry, whole).hold(index, entry, stated)
            }
            ShareOf::Whole(whole) => {
                let found = find(index, entry, *whole);
                let mut binary = against(index, entry, found);
                if *whole == Whole::Target {
                    binary.check = Check::Completion;
                }
                binary.hold(index, entry, stated)
            }
        });
    }
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

const fn unknown() -> Found {
    Found {
        pools: Vec::new(),
        is_same_population: true,
        has_unreadable: false,
    }
}

/// The share that the claims of an entry's subject have in a whole.
fn against(index: &Index<'_>, entry: &Entry<'_>, whole: Found) -> Binary {
    Binary {
        check: Check::ShareOfWhole,
        operation: Operation::Share,
        first: index.find(&entry.subject, SenseKind::Level, entry.claim.population()),
        second: whole,
        first_unknown: Why::BaseUnknown,
        second_unknown: Why::WholeUnknown,
        reckon: percent,
    }
}

fn percent(part: &Estimate, whole: &Estimate) -> Result<Estimate, Undefined> {
    part.ratio(whole)?.in_unit(Unit::Percent)
}

/// What is claimed of a whole.
fn find<'s>(index: &Index<'s>, entry: &Entry<'s>, whole: Whole) -> Found {
    let population = entry.claim.population();
    let level = |subject: &Subject<'s>| index.find(subject, SenseKind::Level, population);
    match whole {
        Whole::Total => level(&total(entry)),
        Whole::NationalTotal => level(&entry.subject.with_territory(Territory::Country)),
        Whole::RegionalTotal => match entry.subject.territory.region() {
            Some(region) => level(&entry.subject.with_territory(Territory::Region(region))),
            None => unknown(),
        },
        Whole::Target => index.find(&entry.subject, SenseKind::Target, population),
        Whole::Artisans => of_indicator(index, entry, &Indicator::Artisans),
        Whole::Registrations => of_indicator(index, entry, &Indicator::Registrants),
        Whole::Cost => unknown(),
    }
}

/// The claim's subject without its last facet.
pub(super) fn total<'s>(entry: &Entry<'s>) -> Subject<'s> {
    let facets = entry.claim.breakdown().len().saturating_sub(1);
    Subject::of(entry.claim, entry.subject.time, facets)
}

/// What is claimed of another indicator of the same place and time; of the
/// claim's own indicator, of all that its last facet divides.
fn of_indicator<'s>(index: &Index<'s>, entry: &Entry<'s>, whole: &'s Indicator) -> Found {
    let subject = if entry.claim.indicator() == whole {
        total(entry)
    } else {
        entry.subject.with_indicator(whole)
    };
    let mut found = index.find(&subject, SenseKind::Level, entry.claim.population());
    // Registered cooperatives are no artisans, but artisans need no such word.
    found.is_same_population |= entry.claim.indicator() != whole;
    found
}

/// Holds a share of an unknown whole against every whole that it can be of.
fn not_stated<'s>(index: &Index<'s>, entry: &Entry<'s>, stated: Value) -> Finding {
    let mut wholes: Vec<Subject<'s>> = Vec::new();
    let parts = entry.claim.breakdown().len();
    wholes.extend((0..parts).map(|kept| Subject::of(entry.claim, entry.subject.time, kept)));
    let region = entry.subject.territory.region().map(Territory::Region);
    for territory in region.into_iter().chain([Territory::Country]) {
        let around = wholes.iter().map(|whole| whole.with_territory(territory));
        let around: Vec<_> = around.collect();
        wholes.extend(around);
        wholes.push(entry.subject.with_territory(territory));
    }
    wholes.retain(|whole| *whole != entry.subject);
    let population = entry.claim.population();
    let held = wholes.iter().map(|whole| {
        let whole = index.find(whole, SenseKind::Level, population);
        against(index, entry, whole)
    });
    let held: Vec<_> = held.collect();
    let nothing = against(index, entry, unknown());
    match held.first() {
        Some(first) if held.iter().all(|held| held.is_contradicted(stated)) => {
            first.hold(index, entry, stated)
        }
        _ => nothing.cannot_tell(index, entry, stated, Why::WholeNotStated),
    }
}
