//! Shares against part and whole, and what was reached against a target.

use alloc::collections::BTreeSet;
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
/// A part of a breakdown can be a share of more than one whole that goes by one
/// name: Safi's pottery of the pottery of the country, or of all its exports.
/// The claim agrees with the one that it fits, and disagrees where none of them
/// can fit; else nobody can tell.
///
/// Where the source does not say of what, every whole that drops some facets of
/// the breakdown is one that it can be of, in the territory, its region and the
/// country; no agreement with one of these shows that it was meant.
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
                let whole = whole.map_or_else(Found::nothing, |whole| index.alone(whole));
                against(index, entry, whole).hold(index, entry, stated)
            }
            ShareOf::Whole(Whole::Target) => {
                let (subject, population) = (&entry.subject, entry.claim.population());
                let target = index.find_for(entry, subject, SenseKind::Target, population);
                let mut binary = against(index, entry, target);
                binary.check = Check::Completion;
                binary.hold(index, entry, stated)
            }
            ShareOf::Whole(whole) => of_named(index, entry, *whole, stated),
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

/// The share that the claims of an entry's subject have in a whole.
///
/// What is a percentage itself is no part of anything.
fn against<'s>(index: &Index<'s>, entry: &Entry<'s>, whole: Found) -> Binary {
    let (subject, population) = (&entry.subject, entry.claim.population());
    let mut part = index.find_for(entry, subject, SenseKind::Level, population);
    part.pools.retain(|pool| {
        let unit = pool.narrowest.value.unit();
        matches!(unit, Unit::Count | Unit::Dirham)
    });
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

/// The claim's subject without its last facet, whatever that is.
pub(super) fn total<'s>(index: &Index<'s>, entry: &Entry<'s>) -> Subject<'s> {
    let facets = entry.claim.breakdown().len().saturating_sub(1);
    Subject::of(entry.claim, index.window(entry), facets)
}

/// The wholes that go by a name, the one that is meant first most often.
///
/// A total is that of all that the last facet divides. The total of a territory,
/// and another indicator, can be meant of the same part, or of all.
pub(super) fn wholes<'s>(index: &Index<'s>, entry: &Entry<'s>, whole: Whole) -> Vec<Subject<'s>> {
    let facets = entry.claim.breakdown().len();
    if whole == Whole::Total {
        return Vec::from_iter((facets > 0).then(|| total(index, entry)));
    }
    let kept = [facets, facets.saturating_sub(1), 0].into_iter();
    let kept = kept.map(|kept| Subject::of(entry.claim, index.window(entry), kept));
    let region = entry.subject.territory.region().map(Territory::Region);
    let named = |subject: Subject<'s>| match whole {
        Whole::NationalTotal => Some(subject.with_territory(Territory::Country)),
        Whole::RegionalTotal => Some(subject.with_territory(region?)),
        Whole::Artisans => Some(subject.with_indicator(&Indicator::Artisans)),
        Whole::Registrations => Some(subject.with_indicator(&Indicator::Registrants)),
        Whole::Total | Whole::Target | Whole::Cost => None,
    };
    let mut wholes: Vec<_> = kept.filter_map(named).collect();
    wholes.dedup();
    wholes.retain(|whole| *whole != entry.subject);
    wholes
}

/// Holds a share against the wholes that its name can mean.
fn of_named<'s>(index: &Index<'s>, entry: &Entry<'s>, whole: Whole, stated: Value) -> Finding {
    let wholes = wholes(index, entry, whole);
    let held: Vec<_> = wholes
        .iter()
        .map(|whole| (whole, against(index, entry, found(index, entry, whole))))
        .collect();
    if held.is_empty() {
        return of_unnamed(index, entry, whole, stated);
    }
    let fits = held.iter().find_map(|(_, binary)| {
        let finding = binary.hold(index, entry, stated);
        (finding.verdict() == Verdict::Agrees).then_some(finding)
    });
    // Of a whole that is larger than one which is too small already, it is less.
    let exceeded = held.iter().filter(|(_, binary)| binary.is_exceeded(stated));
    let exceeded: Vec<_> = exceeded.map(|(whole, _)| *whole).collect();
    let is_beside = |whole: &Subject<'s>, binary: &Binary| {
        binary.is_contradicted(stated)
            || exceeded
                .iter()
                .any(|inner| is_grown(inner.indicator) && inner.is_inside(whole))
    };
    let contradicted = held
        .iter()
        .find(|(_, binary)| binary.is_contradicted(stated));
    let open = held
        .iter()
        .find(|(whole, binary)| !is_beside(whole, binary));
    match (fits, contradicted, open) {
        (Some(fits), ..) => fits,
        (None, Some((_, binary)), Some(_)) => {
            binary.cannot_tell(index, entry, stated, Why::WholeNotStated)
        }
        (None, Some((_, binary)), None) | (None, None, Some((_, binary))) => {
            binary.hold(index, entry, stated)
        }
        (None, None, None) => of_unnamed(index, entry, whole, stated),
    }
}

/// Whether more places and fewer facets have no less of an indicator.
const fn is_grown(indicator: &Indicator) -> bool {
    !matches!(indicator, Indicator::Other(_))
}

/// Holds a share of the total of all there is, which nobody names: it may be
/// that of a territory around, and fit it, but contradicts nothing.
fn of_unnamed<'s>(index: &Index<'s>, entry: &Entry<'s>, whole: Whole, stated: Value) -> Finding {
    let region = entry.subject.territory.region().map(Territory::Region);
    let around = region.into_iter().chain([Territory::Country]);
    let around = around.filter(|territory| *territory != entry.subject.territory);
    let around = around.filter(|_| whole == Whole::Total);
    let held = around.map(|territory| {
        let whole = entry.subject.with_territory(territory);
        against(index, entry, found(index, entry, &whole)).hold(index, entry, stated)
    });
    let mut fits = held.filter(|finding| finding.verdict() == Verdict::Agrees);
    fits.next().unwrap_or_else(|| {
        let nothing = against(index, entry, Found::nothing());
        nothing.cannot_tell(index, entry, stated, Why::WholeUnknown)
    })
}

/// What is claimed of a whole.
///
/// Registered cooperatives are no artisans, but artisans need no such word.
fn found<'s>(index: &Index<'s>, entry: &Entry<'s>, whole: &Subject<'s>) -> Found {
    let population = entry.claim.population();
    let mut found = index.find_for(entry, whole, SenseKind::Level, population);
    let is_other = whole.indicator != entry.subject.indicator;
    found.is_same_population |= is_other && index.counts_its_own(&found);
    found
}

/// How many facets are dropped in all the ways that there are.
const FACETS: usize = 4;

/// Holds a share of an unknown whole against every whole that it can be of.
fn not_stated<'s>(index: &Index<'s>, entry: &Entry<'s>, stated: Value) -> Finding {
    let parts = entry.claim.breakdown().len();
    let window = index.window(entry);
    let some = |kept: u32| {
        Subject::keeping(entry.claim, window, |place| {
            let place = u32::try_from(place).unwrap_or(u32::MAX);
            kept.checked_shr(place).is_some_and(|kept| kept & 1 == 1)
        })
    };
    let mut wholes: Vec<Subject<'s>> = if parts <= FACETS {
        (0_u32
            ..1_u32
                .checked_shl(u32::try_from(parts).unwrap_or(0))
                .unwrap_or(1))
            .map(some)
            .collect()
    } else {
        // Without any one of them, and with the first so many.
        let without = |dropped| move |place| place != dropped;
        let dropped = (0..parts).map(|place| Subject::keeping(entry.claim, window, without(place)));
        let prefixes = (0..=parts).map(|kept| Subject::of(entry.claim, window, kept));
        dropped.chain(prefixes).collect()
    };
    let region = entry.subject.territory.region().map(Territory::Region);
    let inner = wholes.clone();
    for territory in region.into_iter().chain([Territory::Country]) {
        wholes.extend(inner.iter().map(|whole| whole.with_territory(territory)));
    }
    let mut seen = BTreeSet::from([entry.subject.clone()]);
    wholes.retain(|whole| seen.insert(whole.clone()));
    let held = wholes.iter().map(|whole| {
        let population = entry.claim.population();
        let whole = index.find_for(entry, whole, SenseKind::Level, population);
        against(index, entry, whole)
    });
    let held: Vec<_> = held.collect();
    let nothing = against(index, entry, Found::nothing());
    match held.first() {
        Some(first) if held.iter().all(|held| held.is_contradicted(stated)) => {
            first.hold(index, entry, stated)
        }
        _ => nothing.cannot_tell(index, entry, stated, Why::WholeNotStated),
    }
}
