//! Shares of one whole that stand beside each other, linked or not.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::binary::claim_of;
use super::index::{Entry, Index, Member, Pool};
use super::overlap::are_disjoint;
use super::share::total;
use super::subject::Subject;
use super::value::{Value, judge};
use super::{Arithmetic, Check, Finding, Operation, Verdict};
use crate::craft::ProductFamily;
use crate::destination::{CountryGroup, Destination};
use crate::figure::{Estimate, Unit};
use crate::share::Whole;
use crate::statement::{Dimension, Facet, Population, Sense, ShareOf};

/// The whole that shares are of, the dimension that sets them apart, and what
/// they count.
type Whose<'s> = (Subject<'s>, Dimension, Option<&'s Population>);

/// Holds shares of one total, along one dimension, against 100 percent.
///
/// Whether or not a statement links them, they are not above it together; and
/// women and men, town and countryside, are all there is, so they add up to it.
/// Shares of parts that can have members in common, as persons under 45 and
/// those without schooling, only add up by chance, and are never above it.
/// Shares that are linked to their whole are added up [there](super::parts).
pub(super) fn check(index: &Index<'_>, findings: &mut Vec<Finding>) {
    let mut groups: BTreeMap<Whose<'_>, BTreeMap<usize, Pool>> = BTreeMap::new();
    for (number, entry) in index.entries.iter().enumerate() {
        let of_total = Sense::Share(ShareOf::Whole(Whole::Total));
        let last = entry.claim.breakdown().last();
        let (Some(value), Some(last)) = (entry.value, last) else {
            continue;
        };
        if *entry.claim.sense() != of_total || entry.claim.part_of().is_some() {
            continue;
        }
        let member = Member {
            entry: number,
            value,
        };
        let whose = (
            total(index, entry),
            last.dimension(),
            entry.claim.population(),
        );
        let parts = groups.entry(whose).or_default();
        parts
            .entry(entry.number)
            .and_modify(|pool| pool.add(member))
            .or_insert_with(|| Pool::of(member));
    }
    for parts in groups.values().filter(|parts| parts.len() > 1) {
        findings.extend(against(index, parts));
    }
}

fn against(index: &Index<'_>, parts: &BTreeMap<usize, Pool>) -> Option<Finding> {
    let entries = parts.values();
    let entries = entries.filter_map(|pool| index.get(pool.narrowest.entry));
    let entries: Vec<&Entry<'_>> = entries.collect();
    if !are_disjoint(entries.iter().map(|entry| &entry.subject)) {
        return None;
    }
    let all = Value::of(Estimate::exactly(100.into(), Unit::Percent));
    let picks: [fn(&Pool) -> Member; 3] = [
        |pool| pool.highest,
        |pool| pool.lowest,
        |pool| pool.narrowest,
    ];
    let is_exhaustive = entries.iter().all(|entry| {
        let last = entry.claim.breakdown().last();
        matches!(last, Some(Facet::Gender(_) | Facet::Milieu(_)))
    });
    let can_overlap = entries.iter().any(|entry| {
        let last = entry.claim.breakdown().last();
        last.is_some_and(can_overlap)
    });
    for (place, pick) in picks.into_iter().enumerate() {
        let members: Vec<Member> = parts.values().map(pick).collect();
        let sum = sum(&members)?;
        let judged = judge(sum, all);
        let is_above = sum.is_surely_above(&all);
        let fits = place == 2 && judged.verdict == Verdict::Agrees;
        let is_whole = sum.narrow.nominal() == all.narrow.nominal();
        let disagrees = matches!(judged.verdict, Verdict::Disagrees { .. });
        if is_above && can_overlap {
            return None;
        }
        if is_above || (is_exhaustive && disagrees) || (fits && (is_whole || is_exhaustive)) {
            let operands = members.iter().filter_map(|member| {
                let entry = index.get(member.entry)?;
                Some(entry.operand(&member.value))
            });
            let operands: Vec<_> = operands.collect();
            let claims = operands.iter().filter_map(claim_of).collect();
            let arithmetic = Arithmetic::new(
                Operation::Sum,
                operands,
                Some(judged.expected),
                Some(judged.stated),
            );
            let check = Check::PartsOfWhole;
            return Some(Finding::new(
                check,
                judged.verdict,
                claims,
                Some(arithmetic),
            ));
        }
    }
    None
}

/// Whether one thing can have several values of a dimension, or nobody knows:
/// free words, the trades of an artisan, and where persons took part.
fn can_overlap(facet: &Facet) -> bool {
    facet.values().iter().any(|value| {
        matches!(
            value,
            Facet::Part(_)
                | Facet::Activity(_)
                | Facet::Exhibition(_)
                | Facet::Training(_)
                | Facet::Facility(_)
                | Facet::ProductFamily(ProductFamily::Other(_))
                | Facet::Destination(Destination::Group(CountryGroup::Other(_)))
        )
    })
}

fn sum(members: &[Member]) -> Option<Value> {
    let mut values = members.iter().map(|member| member.value);
    let first = values.next()?;
    values
        .try_fold(first, |sum, value| sum.with(value, Estimate::plus))
        .ok()
}
