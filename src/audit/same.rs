//! Claims of one thing against each other.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec;
use alloc::vec::Vec;

use super::change::{comparable, in_its_unit};
use super::index::{Entry, Index};
use super::share::{has_several, total};
use super::subject::Time;
use super::value::{Value, judge};
use super::{Arithmetic, Check, ClaimRef, Finding, Operation, Verdict, Why};
use crate::figure::Unit;
use crate::id::ClaimKey;
use crate::share::Whole;
use crate::statement::{
    Against, Among, Dimension, Facet, Indicator, Per, Population, Sense, SenseKind, ShareOf,
};
use crate::territory::Territory;

/// In which sense a figure is meant, with the claims that it names replaced by
/// what they are about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Meant {
    Level,
    /// Of a total it matters which facet is the last.
    Share(Whole, Option<Dimension>),
    /// Of a whole whose name can mean several.
    ShareOfAny(Whole, Option<Dimension>),
    ShareOfSubject(usize),
    ShareOfChange(usize),
    ShareOfUnknown,
    Growth(Time),
    GrowthFromSubject(usize),
    Multiple(Time),
    MultipleOfSubject(usize),
    Rank(Among),
    Rate(Per),
    Target,
}

impl Meant {
    pub(super) fn of<'s>(index: &Index<'s>, entry: &Entry<'s>) -> Self {
        let subject = |key| {
            let named = index.keyed(entry, key).and_then(|named| index.get(named));
            named.map_or(entry.number, |named| named.number)
        };
        let against_subject = |against: &'s Against| match against {
            Against::Claim(key) => subject(key),
            Against::Window(_) => entry.number,
        };
        match entry.claim.sense() {
            Sense::Level => Self::Level,
            Sense::Share(ShareOf::Whole(whole)) => {
                let last = entry.claim.breakdown().last();
                let last = last.filter(|_| !matches!(whole, Whole::Target));
                let last = last.map(Facet::dimension);
                if has_several(entry, *whole) {
                    Self::ShareOfAny(*whole, last)
                } else {
                    Self::Share(*whole, last)
                }
            }
            Sense::Share(ShareOf::Claim(key)) => match total_of(index, entry, key) {
                Some(last) => Self::Share(Whole::Total, Some(last)),
                None if is_of_change(index, entry, key) => Self::ShareOfChange(subject(key)),
                None => Self::ShareOfSubject(subject(key)),
            },
            Sense::Share(ShareOf::NotStated) => Self::ShareOfUnknown,
            Sense::Growth(against) => match since(index, entry, against) {
                Some(time) => Self::Growth(time),
                None => Self::GrowthFromSubject(against_subject(against)),
            },
            Sense::Multiple(against) => match since(index, entry, against) {
                Some(time) => Self::Multiple(time),
                None => Self::MultipleOfSubject(against_subject(against)),
            },
            Sense::Rank(among) => Self::Rank(*among),
            Sense::Rate(per) => Self::Rate(*per),
            Sense::Target => Self::Target,
        }
    }
}

/// Whether a key names a growth.
fn is_of_change<'s>(index: &Index<'s>, entry: &Entry<'s>, key: &ClaimKey) -> bool {
    let named = index.keyed(entry, key).and_then(|named| index.get(named));
    named.is_some_and(|named| matches!(named.kind(), SenseKind::Growth | SenseKind::Multiple))
}

/// The dimension of a claim's last facet, if what the claim is about that it
/// names as its whole is the total without that.
fn total_of<'s>(index: &Index<'s>, entry: &Entry<'s>, key: &ClaimKey) -> Option<Dimension> {
    let named = index.get(index.keyed(entry, key)?)?;
    // Of a growth it is a share of the difference.
    let is_of_all = matches!(named.kind(), SenseKind::Level | SenseKind::Share);
    let is_total = is_of_all && named.subject == total(entry);
    let last = entry.claim.breakdown().last().filter(|_| is_total)?;
    Some(last.dimension())
}

/// Since when a change is reckoned, if that is all that sets its base apart: a
/// claim of the same thing at another time stands for that time.
pub(super) fn since<'s>(
    index: &Index<'s>,
    entry: &Entry<'s>,
    against: &'s Against,
) -> Option<Time> {
    match against {
        Against::Window(window) => {
            let base = index.time(entry, *window);
            Some(comparable(entry, base).unwrap_or(base))
        }
        Against::Claim(key) => {
            let named = index.get(index.keyed(entry, key)?)?;
            let time = named.subject.time;
            let is_same = named.subject == entry.subject.with_time(time);
            (is_same && named.kind() == SenseKind::Level).then_some(time)
        }
    }
}

/// A claim that was read, and what sets it apart from others of its subject.
#[derive(Clone, Copy)]
pub(super) struct Member<'i, 's> {
    pub(super) entry: &'i Entry<'s>,
    pub(super) value: &'i Value,
}

type Members<'i, 's> = Vec<Member<'i, 's>>;

/// Claims of one thing by unit and population.
type Variants<'i, 's> = BTreeMap<(Unit, Option<&'s Population>), Members<'i, 's>>;

/// What a claim is about, whichever undated statement says it, and in which
/// sense.
type Thing<'i, 's> = (&'s Indicator, Territory, &'i [&'s Facet], Time, Meant);

fn thing<'i, 's>(index: &Index<'s>, entry: &'i Entry<'s>) -> Thing<'i, 's> {
    let subject = &entry.subject;
    (
        subject.indicator,
        subject.territory,
        &subject.facets,
        subject.time.across(),
        Meant::of(index, entry),
    )
}

/// Holds claims of one thing against each other.
///
/// - Of one unit and population, the claims agree where one value fits all of
///   them. Where none does, those that one value fits still agree, and every
///   claim disagrees with the one that is furthest from it.
/// - Figures of two populations are never a contradiction, and show nothing
///   where they meet.
/// - Statements that give no window may speak of different days: they can
///   agree with each other but not disagree (modelling choice).
pub(super) fn check(index: &Index<'_>, findings: &mut Vec<Finding>) {
    let mut groups: BTreeMap<Thing<'_, '_>, Variants<'_, '_>> = BTreeMap::new();
    for entry in &index.entries {
        let Some(value) = in_its_unit(index, entry) else {
            continue;
        };
        let key = thing(index, entry);
        let variant = (value.unit(), entry.claim.population());
        let group = groups.entry(key).or_default();
        let member = Member { entry, value };
        group.entry(variant).or_default().push(member);
    }
    for ((_, _, _, _, meant), variants) in &groups {
        for members in variants.values() {
            // Of what they are a share may be different things.
            let is_unsure = matches!(meant, Meant::ShareOfUnknown | Meant::ShareOfAny(..));
            if is_unsure && !fit(members) {
                findings.extend(unsure(members, Why::WholeNotStated));
                continue;
            }
            of_one_population(members, findings);
        }
        across_populations(variants, findings);
        // A growth can be printed in percent and in dirhams.
        if matches!(meant, Meant::Level | Meant::Target) {
            across_units(variants, findings);
        }
    }
}

fn of_one_population(members: &[Member<'_, '_>], findings: &mut Vec<Finding>) {
    if members.len() < 2 {
        return;
    }
    if fit(members) {
        findings.push(together(members));
        return;
    }
    let mut by_statement: BTreeMap<Option<usize>, Members<'_, '_>> = BTreeMap::new();
    for member in members {
        let is_undated = member.entry.subject.time != member.entry.subject.time.across();
        let statement = is_undated.then_some(member.entry.at.statement_index());
        by_statement.entry(statement).or_default().push(*member);
    }
    for members in by_statement.values() {
        of_one_time(members, findings);
    }
    if by_statement.len() > 1 {
        findings.extend(unsure(members, Why::WindowNotResolved));
    }
}

/// The finding that the two claims furthest from each other may be of two
/// things.
fn unsure(members: &[Member<'_, '_>], why: Why) -> Option<Finding> {
    let (one, other) = furthest(members)?;
    let verdict = Verdict::CannotTell { why };
    Some(pair(Check::SameIndicator, verdict, one, other))
}

fn of_one_time(members: &[Member<'_, '_>], findings: &mut Vec<Finding>) {
    if members.len() < 2 {
        return;
    }
    if fit(members) {
        findings.push(together(members));
        return;
    }
    for cluster in clusters(members) {
        if cluster.len() > 1 {
            findings.push(together(&cluster));
        }
    }
    let highest = members
        .iter()
        .copied()
        .reduce(|one, other| later(one, other, other.value.by_lower(one.value).is_gt()));
    let lowest = members
        .iter()
        .copied()
        .reduce(|one, other| later(one, other, other.value.by_upper(one.value).is_lt()));
    let ends = [highest, lowest];
    // The two ends are furthest from each other, and make one finding.
    let mut are_ends_held = false;
    for member in members {
        let against = ends.into_iter().flatten().filter_map(|end| {
            match judge(*member.value, *end.value).verdict {
                Verdict::Disagrees { gap } => Some((gap, end)),
                _ => None,
            }
        });
        let Some((_, end)) = against.reduce(|one, other| if other.0 > one.0 { other } else { one })
        else {
            continue;
        };
        let (one, other) = in_order(*member, end);
        let is_end = |at| {
            let mut ends = ends.into_iter().flatten();
            ends.any(|end| end.entry.at == at)
        };
        let are_ends = is_end(one.entry.at) && is_end(other.entry.at);
        if !(are_ends && are_ends_held) {
            are_ends_held |= are_ends;
            let verdict = judge(*one.value, *other.value).verdict;
            findings.push(pair(Check::SameIndicator, verdict, one, other));
        }
    }
}

const fn later<T: Copy>(one: T, other: T, is_other: bool) -> T {
    if is_other { other } else { one }
}

fn in_order<'i, 's>(
    one: Member<'i, 's>,
    other: Member<'i, 's>,
) -> (Member<'i, 's>, Member<'i, 's>) {
    if one.entry.at <= other.entry.at {
        (one, other)
    } else {
        (other, one)
    }
}

/// The claims with the lowest upper and the highest lower bound, in order.
pub(super) fn furthest<'i, 's>(
    members: &[Member<'i, 's>],
) -> Option<(Member<'i, 's>, Member<'i, 's>)> {
    let mut members = members.iter().copied();
    let first = members.next()?;
    let (mut highest, mut lowest) = (first, None);
    for member in members {
        if member.value.by_lower(highest.value).is_gt() {
            lowest = Some(lowest.map_or(highest, |lowest: Member<'_, '_>| {
                later(
                    lowest,
                    highest,
                    highest.value.by_upper(lowest.value).is_lt(),
                )
            }));
            highest = member;
        } else {
            lowest = Some(lowest.map_or(member, |lowest: Member<'_, '_>| {
                later(lowest, member, member.value.by_upper(lowest.value).is_lt())
            }));
        }
    }
    lowest.map(|lowest| in_order(highest, lowest))
}

/// Whether one value fits all.
pub(super) fn fit(members: &[Member<'_, '_>]) -> bool {
    furthest(members)
        .is_none_or(|(one, other)| judge(*one.value, *other.value).verdict == Verdict::Agrees)
}

/// Claims that one value fits, as few groups of them as there can be.
fn clusters<'i, 's>(members: &[Member<'i, 's>]) -> Vec<Members<'i, 's>> {
    let mut sorted = members.to_vec();
    sorted.sort_by(|one, other| one.value.by_upper(other.value));
    let mut clusters: Vec<Members<'i, 's>> = Vec::new();
    for member in sorted {
        let open = clusters.last_mut().filter(|cluster| {
            let first = cluster.first();
            first.is_some_and(|first| !member.value.is_surely_above(first.value))
        });
        match open {
            Some(cluster) => cluster.push(member),
            None => clusters.push(vec![member]),
        }
    }
    clusters
}

/// The finding that claims agree.
pub(super) fn together(members: &[Member<'_, '_>]) -> Finding {
    let mut members = members.to_vec();
    members.sort_by_key(|member| member.entry.at);
    let claims: Vec<ClaimRef> = members.iter().map(|member| member.entry.at).collect();
    let is_narrow = furthest(&members).is_some_and(|(one, other)| {
        let (one, other) = (one.value.narrow, other.value.narrow);
        one.interval().gap(other.interval()).is_none()
    });
    let shown = |value: &Value| {
        if is_narrow {
            value.narrow
        } else {
            value.generous
        }
    };
    let operands = members.iter().map(|member| super::Operand {
        source: super::Source::Claim(member.entry.at),
        estimate: shown(member.value),
    });
    let operands: Vec<_> = operands.collect();
    let (expected, stated) = match members.as_slice() {
        [one, other] => (Some(*one), Some(*other)),
        _ => furthest(&members).unzip(),
    };
    let estimate = |member: Option<Member<'_, '_>>| member.map(|member| shown(member.value));
    let arithmetic = Arithmetic::new(
        Operation::Same,
        operands,
        estimate(expected),
        estimate(stated),
    );
    Finding::new(
        Check::SameIndicator,
        Verdict::Agrees,
        claims,
        Some(arithmetic),
    )
}

/// A finding about two claims.
pub(super) fn pair(
    check: Check,
    verdict: Verdict,
    one: Member<'_, '_>,
    other: Member<'_, '_>,
) -> Finding {
    let operands = vec![
        one.entry.operand(one.value),
        other.entry.operand(other.value),
    ];
    let arithmetic = Arithmetic::new(
        Operation::Same,
        operands,
        Some(one.value.narrow),
        Some(other.value.narrow),
    );
    let claims = vec![one.entry.at, other.entry.at];
    Finding::new(check, verdict, claims, Some(arithmetic))
}

/// Holds claims of different populations against each other, unit by unit.
fn across_populations(variants: &Variants<'_, '_>, findings: &mut Vec<Finding>) {
    if variants.len() < 2 {
        return;
    }
    let mut by_unit: BTreeMap<Unit, (BTreeSet<Option<&Population>>, Members<'_, '_>)> =
        BTreeMap::new();
    for ((unit, population), members) in variants {
        let (populations, all) = by_unit.entry(*unit).or_default();
        populations.insert(*population);
        all.extend(members);
    }
    for (populations, members) in by_unit.values() {
        if populations.len() < 2 {
            continue;
        }
        let named = populations.iter().flatten().count();
        // A source that says nothing may count what the other one names.
        let verdict = if named < 2 && fit(members) {
            Verdict::Agrees
        } else {
            Verdict::CannotTell {
                why: Why::PopulationShifts,
            }
        };
        let mut finding = together(members);
        finding = Finding::new(
            Check::Population,
            verdict,
            finding.claims().to_vec(),
            finding.arithmetic().cloned(),
        );
        findings.push(finding);
    }
}

/// Claims of one population in units that cannot be compared.
fn across_units(variants: &Variants<'_, '_>, findings: &mut Vec<Finding>) {
    let mut by_population: BTreeMap<Option<&Population>, Members<'_, '_>> = BTreeMap::new();
    for ((_, population), members) in variants {
        // One claim stands for all of its unit.
        let first = members.first().copied();
        by_population.entry(*population).or_default().extend(first);
    }
    for members in by_population.values() {
        if members.len() > 1 {
            let claims = members.iter().map(|member| member.entry.at).collect();
            let verdict = Verdict::CannotTell {
                why: Why::UnitsDiffer,
            };
            findings.push(Finding::new(Check::SameIndicator, verdict, claims, None));
        }
    }
}
