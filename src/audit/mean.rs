//! Means of all against those of the two that all is made of.

use alloc::collections::BTreeMap;
use alloc::vec;
use alloc::vec::Vec;

use super::change::in_its_unit;
use super::index::{Entry, Index, Member, Pool};
use super::levels::{are_persons, is_added_up};
use super::same::Meant;
use super::value::{compare_lower, compare_upper, judge};
use super::{Arithmetic, Check, Finding, Operation, Verdict};
use crate::figure::{Estimate, Interval, Undefined, Unit};
use crate::person::{Gender, Milieu};
use crate::statement::{Dimension, Facet, Indicator, Per, Population, Sense};

/// What is claimed of a mean: of what, in which sense, and what it counts.
type Mean<'s> = (usize, Meant, Option<&'s Population>, Unit);

/// The two that all is made of.
static TWO: [[Facet; 2]; 2] = [
    [Facet::Gender(Gender::Woman), Facet::Gender(Gender::Man)],
    [Facet::Milieu(Milieu::Urban), Facet::Milieu(Milieu::Rural)],
];

/// Holds what is a mean of all between those of women and men, and of town and
/// countryside: an insertion rate, a growth in percent, so much for each artisan.
///
/// Which of the two weighs more nobody need know: a mean lies between them.
pub(super) fn check(index: &Index<'_>, findings: &mut Vec<Finding>) {
    let mut known: BTreeMap<Mean<'_>, Pool> = BTreeMap::new();
    for (number, entry) in index.entries.iter().enumerate() {
        let value = entry.value.filter(|value| is_mean(entry, value.unit()));
        let value = value.filter(|_| !entry.is_joint() && in_its_unit(index, entry).is_some());
        let Some(value) = value else { continue };
        let member = Member {
            entry: number,
            value,
        };
        let meant = Meant::of(index, entry);
        let mean = (entry.number, meant, entry.claim.population(), value.unit());
        known
            .entry(mean)
            .and_modify(|pool| pool.add(member))
            .or_insert_with(|| Pool::of(member));
    }
    for ((_, meant, population, unit), all) in known.iter().filter(|(_, all)| !all.is_torn()) {
        let Some(entry) = index.get(all.narrowest.entry) else {
            continue;
        };
        let two = TWO
            .iter()
            .filter(|[one, _]| is_made_of(entry, one.dimension()));
        for two in two {
            let pool = |part: &'static Facet| {
                let number = index.number(&entry.subject.and(part))?;
                let pool = known.get(&(number, *meant, *population, *unit))?;
                (!pool.is_torn()).then_some(pool)
            };
            let [one, other] = two.each_ref().map(pool);
            let parts = one.zip(other);
            findings.extend(parts.and_then(|(one, other)| against(index, all, [one, other])));
        }
    }
}

/// Whether a figure is one of which all have a mean.
fn is_mean(entry: &Entry<'_>, unit: Unit) -> bool {
    match entry.claim.sense() {
        Sense::Level => {
            unit == Unit::Percent && *entry.claim.indicator() == Indicator::InsertionRate
        }
        Sense::Growth(_) => unit == Unit::Percent,
        Sense::Rate(per) => !matches!(per, Per::Day | Per::Month | Per::Year),
        _ => false,
    }
}

/// Whether whatever a claim is about is of one of the two along a dimension.
fn is_made_of(entry: &Entry<'_>, dimension: Dimension) -> bool {
    let mut facets = entry.subject.facets.iter();
    if facets.any(|facet| facet.dimension() == dimension) {
        return false;
    }
    let indicator = entry.claim.indicator();
    match (entry.claim.sense(), dimension) {
        (Sense::Growth(_), Dimension::Gender) => {
            is_added_up(indicator, dimension, Unit::Count) && are_persons(entry)
        }
        (Sense::Growth(_), _) => is_added_up(indicator, dimension, Unit::Count),
        (Sense::Rate(per), Dimension::Gender) => matches!(per, Per::Artisan | Per::Beneficiary),
        _ => true,
    }
}

fn against(index: &Index<'_>, all: &Pool, parts: [&Pool; 2]) -> Option<Finding> {
    let above = outside(index, all.highest, parts.map(|part| part.lowest));
    above.or_else(|| outside(index, all.lowest, parts.map(|part| part.highest)))
}

/// The finding that a mean lies outside its two parts, if it does.
fn outside(index: &Index<'_>, whole: Member, parts: [Member; 2]) -> Option<Finding> {
    let [one, other] = parts;
    let judged = judge(one.value.with(other.value, between).ok()?, whole.value);
    if !matches!(judged.verdict, Verdict::Disagrees { .. }) {
        return None;
    }
    let operands = parts.into_iter().map(|part| index.operand(&part));
    let operands = operands.collect::<Option<Vec<_>>>()?;
    let at = |member: &Member| Some(index.get(member.entry)?.at);
    let claims = vec![at(&whole)?, at(&one)?, at(&other)?];
    let (expected, stated) = (Some(judged.expected), Some(judged.stated));
    let arithmetic = Arithmetic::new(Operation::Mean, operands, expected, stated);
    let check = Check::PartsOfWhole;
    Some(Finding::new(
        check,
        judged.verdict,
        claims,
        Some(arithmetic),
    ))
}

/// Every mean that two figures have, however they weigh.
fn between(one: &Estimate, other: &Estimate) -> Result<Estimate, Undefined> {
    let (first, second) = (one.interval(), other.interval());
    let lower = if compare_lower(first.lower(), second.lower()).is_le() {
        first.lower()
    } else {
        second.lower()
    };
    let upper = if compare_upper(first.upper(), second.upper()).is_ge() {
        first.upper()
    } else {
        second.upper()
    };
    if one.unit() != other.unit() {
        return Err(Undefined::UnitsDiffer);
    }
    let interval = Interval::new(lower, upper);
    Ok(Estimate::new(one.nominal(), interval, one.unit()))
}
