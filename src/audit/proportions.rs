//! Shares by what they are of, where that is one thing.

use alloc::collections::BTreeMap;

use super::found::Found;
use super::index::{Entry, Index, Member, Pool};
use super::share::{has_several, total};
use super::subject::Subject;
use super::value::Value;
use super::{Check, Finding, Operation, Verdict, Why, binary::Binary};
use crate::figure::{Estimate, Unit};
use crate::share::Whole;
use crate::statement::{Facet, Indicator, Population, Sense, SenseKind, ShareOf};
use crate::territory::Territory;

/// A part by the number of its subject, what it counts, and the number of its
/// whole.
pub(super) type Proportion<'s> = (usize, Option<&'s Population>, usize);

/// What is claimed of the shares that parts have in wholes.
pub(super) struct Proportions<'s> {
    /// The wholes, each by the order in which it was met.
    wholes: BTreeMap<Subject<'s>, usize>,
    /// The numbers that the wholes have as subjects of claims.
    numbers: BTreeMap<usize, usize>,
    pools: BTreeMap<Proportion<'s>, Pool>,
}

/// How many wholes of one part are looked at, so that the work stays
/// near-linear however many are named.
const LOOKED: usize = 16;

impl<'s> Proportions<'s> {
    pub(super) fn of(index: &Index<'s>) -> Self {
        let mut proportions = Self {
            wholes: BTreeMap::new(),
            numbers: BTreeMap::new(),
            pools: BTreeMap::new(),
        };
        for (number, entry) in index.entries.iter().enumerate() {
            let value = entry.value.filter(|value| value.unit() == Unit::Percent);
            let Some((value, whole)) = value.zip(whole(index, entry)) else {
                continue;
            };
            let next = proportions.wholes.len();
            let subject = index.number(&whole);
            let whole = *proportions.wholes.entry(whole).or_insert(next);
            proportions
                .numbers
                .extend(subject.map(|subject| (whole, subject)));
            let member = Member {
                entry: number,
                value,
            };
            proportions
                .pools
                .entry((entry.number, entry.claim.population(), whole))
                .and_modify(|pool| pool.add(member))
                .or_insert_with(|| Pool::of(member));
        }
        proportions
    }

    /// Every share, with part, population and whole.
    pub(super) fn pools(&self) -> impl Iterator<Item = (&Proportion<'s>, &Pool)> {
        self.pools.iter()
    }

    /// The share that a part has in a whole.
    pub(super) fn pool(
        &self,
        part: usize,
        population: Option<&'s Population>,
        whole: usize,
    ) -> Option<&Pool> {
        self.pools.get(&(part, population, whole))
    }

    /// The shares of a part, each with the number of its whole.
    pub(super) fn of_part(
        &self,
        part: usize,
        population: Option<&'s Population>,
    ) -> impl Iterator<Item = (usize, &Pool)> {
        let first = (part, population, 0);
        let last = (part, population, usize::MAX);
        let shares = self.pools.range(first..=last).take(LOOKED);
        shares.map(|((.., whole), pool)| (*whole, pool))
    }

    /// The number that a whole has as the subject of claims.
    pub(super) fn subject(&self, whole: usize) -> Option<usize> {
        self.numbers.get(&whole).copied()
    }

    /// The number of a whole, if any share is claimed of it.
    pub(super) fn number(&self, whole: &Subject<'s>) -> Option<usize> {
        self.wholes.get(whole).copied()
    }

    /// Holds a share against the shares through something between part and
    /// whole: of 30 percent of its region, which has 40 percent of the country,
    /// a province has 12 percent of the country.
    ///
    /// Where claims of one share contradict each other, that is a finding of
    /// its own, and nothing follows from them.
    pub(super) fn through(
        &self,
        index: &Index<'s>,
        entry: &Entry<'s>,
        stated: Value,
    ) -> Option<Finding> {
        let whole = self.number(&whole(index, entry)?)?;
        let population = entry.claim.population();
        let shares = self.of_part(entry.number, population);
        let held = shares.filter_map(|(between, part)| {
            let number = self.numbers.get(&between)?;
            let rest = self.pool(*number, population, whole)?;
            if part.is_torn() || rest.is_torn() {
                return None;
            }
            let binary = Binary {
                check: Check::ShareOfWhole,
                operation: Operation::Product,
                first: Found::only(part, population),
                second: Found::only(rest, population),
                first_unknown: Why::BaseUnknown,
                second_unknown: Why::WholeUnknown,
                reckon: Estimate::scaled_by,
            };
            binary.try_hold(index, entry, stated).ok()
        });
        held.reduce(|one, other| match one.verdict() {
            Verdict::Disagrees { .. } => one,
            _ => other,
        })
    }
}

/// What a claim is a share of, if its words leave no choice: a total, that of a
/// territory around where nothing but that sets the part apart, or what a claim
/// is about.
pub(super) fn whole<'s>(index: &Index<'s>, entry: &Entry<'s>) -> Option<Subject<'s>> {
    let Sense::Share(of) = entry.claim.sense() else {
        return None;
    };
    let subject = &entry.subject;
    let whole = match of {
        ShareOf::Whole(Whole::Total) => total(entry),
        ShareOf::Whole(whole @ (Whole::NationalTotal | Whole::RegionalTotal)) => {
            let region = subject.territory.region().map(Territory::Region);
            let around = match whole {
                Whole::RegionalTotal => region?,
                _ => Territory::Country,
            };
            let mut facets = subject.facets.iter();
            let are_places = facets.all(|facet| matches!(facet, Facet::Territory(_)));
            let is_one = are_places && subject.time == entry.window;
            if !is_one && has_several(entry, *whole) {
                return None;
            }
            subject.with_territory(around)
        }
        ShareOf::Whole(Whole::Artisans) => {
            let is_own = *subject.indicator == Indicator::Artisans;
            (is_own && !has_several(entry, Whole::Artisans)).then(|| total(entry))?
        }
        ShareOf::Claim(key) => {
            let named = index.get(index.keyed(entry, key)?)?;
            let is_one = matches!(named.kind(), SenseKind::Level | SenseKind::Share)
                && named.claim.population() == entry.claim.population();
            is_one.then(|| named.subject.clone())?
        }
        _ => return None,
    };
    (whole != *subject && whole.indicator == subject.indicator).then_some(whole)
}
