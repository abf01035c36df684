//! Places against the figures that are known.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec;
use alloc::vec::Vec;
use core::ops::Bound;

use rust_decimal::Decimal;

use super::binary::claims_of;
use super::index::{Entry, Index, Member, Pool};
use super::levels;
use super::proportions::Proportions;
use super::subject::{Subject, Time};
use super::value::{Value, compare_lower, compare_upper, judge};
use super::{Arithmetic, Check, Finding, Operation, Verdict, Why};
use crate::craft::ProductFamily;
use crate::destination::Destination;
use crate::figure::{Estimate, Interval, Unit};
use crate::statement::{Among, Dimension, Facet, Indicator, Population, Sense, SenseKind};
use crate::territory::{Province, Region, Territory};

/// What is compared: levels in one unit, or shares of one whole.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Measure {
    Level(Unit),
    ShareOf(usize),
}

/// Among what something has a place: the same indicator and time, the same
/// facets but for the one that sets them apart.
type Field<'s> = (
    Among,
    &'s Indicator,
    Time,
    Option<Territory>,
    Vec<&'s Facet>,
    Option<&'s Population>,
    Measure,
);

/// How many of those that decide a place are shown at most: all provinces.
const SHOWN: usize = 75;

/// How many where the place is one that is left: all regions.
const SHOWN_OF_OPEN: usize = 12;

/// The bounds of all that are ranked, sorted, with the figures they are of.
#[derive(Default)]
struct Ranked {
    lower: Vec<(Bound<Decimal>, Member)>,
    upper: Vec<(Bound<Decimal>, Member)>,
    /// What all of them have together at least.
    least: Option<Decimal>,
}

impl Ranked {
    fn add(&mut self, pool: &Pool) {
        // Where claims of one contradict each other, its place is not known.
        let (lower, upper) = if pool.is_torn() {
            (Bound::Unbounded, Bound::Unbounded)
        } else {
            (
                pool.highest.value.generous.interval().lower(),
                pool.lowest.value.generous.interval().upper(),
            )
        };
        self.lower.push((lower, pool.highest));
        self.upper.push((upper, pool.lowest));
    }

    fn sort(&mut self) {
        let by_entry = |one: &Member, other: &Member| one.entry.cmp(&other.entry);
        self.lower.sort_by(|one, other| {
            compare_lower(one.0, other.0).then_with(|| by_entry(&one.1, &other.1))
        });
        self.upper.sort_by(|one, other| {
            compare_upper(one.0, other.0).then_with(|| by_entry(&one.1, &other.1))
        });
        let mut lower = self.lower.iter();
        self.least = lower.try_fold(Decimal::ZERO, |least, (lower, _)| match lower {
            Bound::Included(lower) | Bound::Excluded(lower) => least.checked_add(*lower),
            Bound::Unbounded => Some(least),
        });
    }
}

/// Holds every place against what is known of those that it is among: their
/// levels, claimed or [reckoned](super::reckoned), or their shares of one whole.
///
/// Those that are surely larger push it down, those that are surely smaller
/// hold it up; and so do those of which nothing is known, where all that they
/// can have together is less. The claim disagrees where no place that is left is
/// the stated one, and agrees where all that can be above it are claimed and the
/// stated place is left; while any is missing, nobody can tell.
///
/// Of two amounts of money only one is the first; of two counts both can be.
pub(super) fn check<'s>(
    index: &Index<'s>,
    proportions: &Proportions<'s>,
    findings: &mut Vec<Finding>,
) {
    let ranks = index.entries.iter();
    let asked: BTreeSet<Among> = ranks
        .filter_map(|entry| match entry.claim.sense() {
            Sense::Rank(among) => Some(*among),
            _ => None,
        })
        .collect();
    if asked.is_empty() {
        return;
    }
    firsts(index, findings);
    let fields = fields(index, proportions, &asked);
    for entry in &index.entries {
        let (Some(stated), Sense::Rank(among)) = (entry.value, entry.claim.sense()) else {
            continue;
        };
        let population = entry.claim.population();
        let found = index.find(entry, &entry.subject, SenseKind::Level, population);
        let levels = found.pools.iter().filter(|_| found.is_same_population);
        let levels = levels.map(|pool| (Measure::Level(pool.narrowest.value.unit()), *pool));
        let shares = proportions.of_part(entry.number, population);
        let shares = shares.map(|(whole, pool)| (Measure::ShareOf(whole), *pool));
        let reckoned = index.reckoned(entry, entry.number, population);
        let reckoned = reckoned.map(|pool| (Measure::Level(pool.narrowest.value.unit()), pool));
        let own = levels.chain(shares).chain(reckoned);
        let held = own.filter_map(|(measure, pool)| {
            let own = (measure, &pool);
            of_pool(index, proportions, &fields, entry, *among, own, stated)
        });
        let first = held.reduce(|one, other| {
            if certainty(&other) > certainty(&one) {
                other
            } else {
                one
            }
        });
        findings.push(first.unwrap_or_else(|| {
            let why = if found.has_unreadable {
                Why::Unreadable
            } else if entry.is_joint() {
                Why::Unassigned
            } else if !found.is_same_population && !found.pools.is_empty() {
                Why::PopulationShifts
            } else {
                Why::BaseUnknown
            };
            let why = Verdict::CannotTell { why };
            out_of_all(entry, *among, stated).unwrap_or_else(|| alone(entry, stated, why, None))
        }));
    }
}

/// How much a finding tells: a contradiction the most.
const fn certainty(finding: &Finding) -> u8 {
    match finding.verdict() {
        Verdict::Disagrees { .. } => 2,
        Verdict::Agrees => 1,
        Verdict::CannotTell { .. } => 0,
    }
}

/// Holds those that are called the first in one field against each other.
fn firsts(index: &Index<'_>, findings: &mut Vec<Finding>) {
    let mut first: BTreeMap<Field<'_>, (&Entry<'_>, Value)> = BTreeMap::new();
    for entry in &index.entries {
        let (Some(stated), Sense::Rank(among)) = (entry.value, entry.claim.sense()) else {
            continue;
        };
        let unit = entry.claim.indicator().unit();
        let is_first = stated.generous.interval() == Interval::exactly(Decimal::ONE);
        let population = entry.claim.population();
        let field = unit
            .filter(|unit| is_first && *unit == Unit::Dirham)
            .and_then(|unit| field(&entry.subject, *among, population, Measure::Level(unit)));
        let Some(field) = field else { continue };
        let (holder, place) = *first.entry(field).or_insert((entry, stated));
        if holder.number != entry.number {
            let next = Value::of(Estimate::new(
                Decimal::TWO,
                Interval::at_least(Decimal::TWO),
                Unit::Count,
            ));
            let judged = judge(next, stated);
            let operands = vec![holder.operand(&place), entry.operand(&stated)];
            let (expected, stated) = (Some(judged.expected), Some(judged.stated));
            let arithmetic = Arithmetic::new(Operation::Same, operands, expected, stated);
            let claims = vec![holder.at, entry.at];
            let (check, verdict) = (Check::Rank, judged.verdict);
            findings.push(Finding::new(check, verdict, claims, Some(arithmetic)));
        }
    }
}

/// A place that stands alone.
fn alone(
    entry: &Entry<'_>,
    stated: Value,
    verdict: Verdict,
    expected: Option<Estimate>,
) -> Finding {
    let stated = Some(stated.narrow);
    let arithmetic = Arithmetic::new(Operation::Place, Vec::new(), expected, stated);
    Finding::new(Check::Rank, verdict, vec![entry.at], Some(arithmetic))
}

/// The finding that there is no such place: there are 12 regions.
fn out_of_all(entry: &Entry<'_>, among: Among, stated: Value) -> Option<Finding> {
    let all = Decimal::from(number(among, entry.subject.territory.parent())?);
    let places = Interval::between(Decimal::ONE, all);
    let expected = Estimate::new(Decimal::ONE, places, Unit::Count);
    let judged = judge(Value::of(expected), stated);
    let is_outside = matches!(judged.verdict, Verdict::Disagrees { .. });
    is_outside.then(|| alone(entry, stated, judged.verdict, Some(expected)))
}

/// Every field that is asked for, with the bounds of what is known in it.
fn fields<'s>(
    index: &Index<'s>,
    proportions: &Proportions<'s>,
    asked: &BTreeSet<Among>,
) -> BTreeMap<Field<'s>, Ranked> {
    let mut fields: BTreeMap<Field<'s>, Ranked> = BTreeMap::new();
    let mut add = |subject: &Subject<'s>, population, measure, pool: &Pool| {
        for among in asked {
            if let Some(field) = field(subject, *among, population, measure) {
                fields.entry(field).or_default().add(pool);
            }
        }
    };
    for ((_, _, population, unit), pool) in index.pools(SenseKind::Level) {
        if let Some(entry) = index.get(pool.highest.entry) {
            add(&entry.subject, *population, Measure::Level(*unit), pool);
        }
    }
    for ((_, population, whole), pool) in proportions.pools() {
        if let Some(entry) = index.get(pool.highest.entry) {
            add(&entry.subject, *population, Measure::ShareOf(*whole), pool);
        }
    }
    for (subject, population, pool) in index.reckoned_levels() {
        let unit = pool.narrowest.value.unit();
        add(subject, population, Measure::Level(unit), &pool);
    }
    fields.values_mut().for_each(Ranked::sort);
    fields
}

/// The field in which a subject has a place, if it has one.
fn field<'s>(
    subject: &Subject<'s>,
    among: Among,
    population: Option<&'s Population>,
    measure: Measure,
) -> Option<Field<'s>> {
    let (territory, facets) = match (among, subject.territory) {
        (Among::Regions, Territory::Region(_)) => (None, subject.facets.clone()),
        (Among::Provinces, Territory::Province(province)) if province.prefecture().is_none() => {
            (None, subject.facets.clone())
        }
        (Among::Regions | Among::Provinces, _) => return None,
        (Among::Dimension(Dimension::Territory), territory) => {
            (territory.parent(), subject.facets.clone())
        }
        (Among::Dimension(dimension), territory) => {
            let facets = subject.facets.iter();
            let mut own = facets.filter(|facet| facet.dimension() == dimension);
            let (Some(value), None) = (own.next(), own.next()) else {
                return None;
            };
            if is_residual(value) {
                return None;
            }
            (Some(territory), subject.without(dimension).facets)
        }
    };
    let (indicator, time) = (subject.indicator, subject.time);
    Some((
        among, indicator, time, territory, facets, population, measure,
    ))
}

/// Whether a value has no place among others of its dimension: a group of
/// countries among countries, "miscellaneous" and whatever a source calls
/// otherwise among families.
const fn is_residual(value: &Facet) -> bool {
    matches!(
        value,
        Facet::Destination(Destination::Group(_))
            | Facet::ProductFamily(ProductFamily::Miscellaneous | ProductFamily::Other(_))
    )
}

/// How many there are in all, where that is known.
fn number(among: Among, around: Option<Territory>) -> Option<usize> {
    match among {
        Among::Regions => Some(Region::all().count()),
        Among::Provinces => {
            let provinces = Province::all();
            let whole = provinces.filter(|province| province.prefecture().is_none());
            Some(whole.count())
        }
        Among::Dimension(Dimension::Territory) => match around? {
            Territory::Country => Some(Region::all().count()),
            Territory::Region(region) => Some(region.provinces().count()),
            _ => None,
        },
        Among::Dimension(_) => None,
    }
}

fn of_pool<'s>(
    index: &Index<'s>,
    proportions: &Proportions<'s>,
    fields: &BTreeMap<Field<'s>, Ranked>,
    entry: &Entry<'s>,
    among: Among,
    (measure, pool): (Measure, &Pool),
    stated: Value,
) -> Option<Finding> {
    let population = entry.claim.population();
    let field = field(&entry.subject, among, population, measure)?;
    let ranked = fields.get(&field)?;
    // Of claims that contradict each other any may be right.
    let (lowest, highest) = if pool.is_torn() {
        (pool.highest, pool.lowest)
    } else {
        (pool.lowest, pool.highest)
    };
    let upper = lowest.value.generous.interval().upper();
    let lower = highest.value.generous.interval().lower();
    let above = ranked.lower.len().saturating_sub(
        ranked
            .lower
            .partition_point(|other| !lies_above(other.0, upper)),
    );
    let below = ranked
        .upper
        .partition_point(|other| lies_above(lower, other.0));
    let all = number(among, entry.subject.territory.parent());
    let left = what_is_left(index, proportions, ranked, entry, among, measure);
    let others = left.and_then(|(left, _)| larger(left, lower));
    let known = ranked.lower.len();
    // So many at most are there besides those that are surely below.
    let last = [
        all.map(|all| all.saturating_sub(below)),
        others.map(|others| known.saturating_add(others).saturating_sub(below)),
    ];
    let first = above.saturating_add(1);
    let last = last.into_iter().flatten().min();
    let interval = match last.filter(|last| *last >= first) {
        Some(last) => Interval::between(Decimal::from(first), Decimal::from(last)),
        None => Interval::at_least(Decimal::from(first)),
    };
    let expected = Value::of(Estimate::new(Decimal::from(first), interval, Unit::Count));
    let judged = judge(expected, stated);
    let is_whole = others == Some(0) || all.is_some_and(|all| known >= all);
    let verdict = match judged.verdict {
        Verdict::Agrees if !is_whole => Verdict::CannotTell {
            why: Why::PartsIncomplete,
        },
        verdict => verdict,
    };
    // Those that leave no other place: of a wrong one, those on its side alone.
    let pushing = ranked.lower.iter().rev().take(above);
    let holding = ranked
        .upper
        .iter()
        .take(if last.is_some() { below } else { 0 });
    let (is_too_high, is_too_low) = (
        expected.is_surely_above(&stated),
        stated.is_surely_above(&expected),
    );
    let shown = if is_too_high || is_too_low {
        SHOWN
    } else {
        SHOWN_OF_OPEN
    };
    let pushing = pushing.take(if is_too_low { 0 } else { shown });
    let holding = holding.take(if is_too_high { 0 } else { shown });
    let others = pushing.chain(holding).map(|(_, member)| *member);
    let whole = left.and_then(|(_, whole)| whole).filter(|_| !is_too_high);
    let members = core::iter::once(pool.narrowest).chain(others).chain(whole);
    let operands = members.filter_map(|member| index.operand(&member));
    let operands: Vec<_> = operands.collect();
    let mut claims = vec![entry.at];
    claims.extend(operands.iter().flat_map(claims_of));
    let arithmetic = Arithmetic::new(
        Operation::Place,
        operands,
        Some(judged.expected),
        Some(judged.stated),
    );
    Some(Finding::new(Check::Rank, verdict, claims, Some(arithmetic)))
}

/// What all that nothing is known of have together at most: what the others
/// leave of 100 percent, or of the level of the whole, which is given as well.
fn what_is_left<'s>(
    index: &Index<'s>,
    proportions: &Proportions<'s>,
    ranked: &Ranked,
    entry: &Entry<'s>,
    among: Among,
    measure: Measure,
) -> Option<(Decimal, Option<Member>)> {
    let subject = &entry.subject;
    let (dimension, whole) = match among {
        Among::Regions | Among::Provinces => (
            Dimension::Territory,
            subject.with_territory(Territory::Country),
        ),
        Among::Dimension(Dimension::Territory) => (
            Dimension::Territory,
            subject.with_territory(subject.territory.parent()?),
        ),
        Among::Dimension(dimension) => (dimension, subject.without(dimension)),
    };
    let unit = subject.indicator.unit()?;
    if !levels::is_added_up(subject.indicator, dimension, unit) {
        return None;
    }
    let (all, member) = match measure {
        Measure::ShareOf(number) => {
            let is_all = proportions.number(&whole) == Some(number);
            (is_all.then_some(Decimal::ONE_HUNDRED)?, None)
        }
        Measure::Level(unit) => {
            let population = entry.claim.population();
            let pool = index.pool(&whole, population, unit);
            let member = pool.filter(|pool| !pool.is_torn())?.lowest;
            match member.value.generous.interval().upper() {
                Bound::Included(all) | Bound::Excluded(all) => (all, Some(member)),
                Bound::Unbounded => return None,
            }
        }
    };
    Some((all.checked_sub(ranked.least?)?, member))
}

/// How many of those that have so much together can be as large as one.
fn larger(left: Decimal, lower: Bound<Decimal>) -> Option<usize> {
    let (Bound::Included(lower) | Bound::Excluded(lower)) = lower else {
        return None;
    };
    if left < Decimal::ZERO || lower <= Decimal::ZERO {
        return None;
    }
    let number = left.checked_div(lower)?.floor();
    usize::try_from(number).ok()
}

/// Whether a lower bound lies above an upper one.
fn lies_above(lower: Bound<Decimal>, upper: Bound<Decimal>) -> bool {
    Interval::new(lower, Bound::Unbounded).lies_above(Interval::new(Bound::Unbounded, upper))
}
