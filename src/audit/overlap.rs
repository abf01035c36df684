//! Whether parts lie beside each other.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use super::subject::{Subject, Time};
use crate::destination::{CountryGroup, Destination};
use crate::statement::{Dimension, Facet};
use crate::territory::Territory;

/// Whether no two parts have anything in common, as far as can be known.
///
/// Territories inside each other, days in common, a value that stands alone
/// and in a figure for several, and a group of countries beside those that
/// belong to it or may, all overlap, or may.
pub(super) fn are_disjoint<'a, 's: 'a>(parts: impl Iterator<Item = &'a Subject<'s>>) -> bool {
    let subjects: BTreeSet<_> = parts.collect();
    let joint = |subject: &Subject<'_>| {
        let own = subject.facets.iter();
        let own = own.filter_map(|facet| match facet {
            Facet::Territory(territory) => Some(*territory),
            _ => None,
        });
        own.collect::<Vec<_>>()
    };
    let mut territories: BTreeSet<Territory> = BTreeSet::new();
    let mut shared: BTreeSet<Territory> = BTreeSet::new();
    for subject in &subjects {
        let own = joint(subject);
        if own.is_empty() {
            territories.insert(subject.territory);
        }
        shared.extend(own);
    }
    if !territories.is_disjoint(&shared) {
        return false;
    }
    territories.extend(shared);
    let is_nested = |territory: Territory| {
        let mut around = territory.parent();
        while let Some(outer) = around {
            if territories.contains(&outer) {
                return true;
            }
            around = outer.parent();
        }
        false
    };
    let nested = territories.iter().any(|territory| is_nested(*territory));
    !nested && !have_common_days(&subjects) && !share_values(&subjects)
}

fn have_common_days(subjects: &BTreeSet<&Subject<'_>>) -> bool {
    let times: BTreeSet<Time> = subjects.iter().map(|subject| subject.time).collect();
    let mut periods: Vec<_> = times
        .iter()
        .filter_map(|time| match time {
            Time::Over(period) => Some(*period),
            _ => None,
        })
        .collect();
    periods.sort_unstable();
    let next = periods.iter().skip(1);
    let overlap = periods
        .iter()
        .zip(next)
        .any(|(one, other)| one.overlaps(*other));
    overlap || (times.len() > 1 && times.len() != periods.len())
}

/// Whether a value stands in two different sets of facets of one dimension, or
/// may lie in a group that stands beside it.
fn share_values(subjects: &BTreeSet<&Subject<'_>>) -> bool {
    let mut joint: BTreeSet<&Facet> = BTreeSet::new();
    let mut single: BTreeSet<&Facet> = BTreeSet::new();
    let mut destinations: BTreeSet<&Destination> = BTreeSet::new();
    for subject in subjects {
        let mut values: BTreeMap<Dimension, usize> = BTreeMap::new();
        for facet in &subject.facets {
            let count = values.entry(facet.dimension()).or_default();
            *count = count.saturating_add(1);
        }
        for facet in &subject.facets {
            if values.get(&facet.dimension()) > Some(&1) {
                if !joint.insert(facet) {
                    return true;
                }
            } else {
                single.insert(facet);
            }
            if let Facet::Destination(destination) = facet {
                destinations.insert(destination);
            }
        }
    }
    may_share_countries(&destinations) || joint.iter().any(|facet| single.contains(facet))
}

/// Whether a country may be in two of the destinations.
fn may_share_countries(destinations: &BTreeSet<&Destination>) -> bool {
    let groups = destinations
        .iter()
        .filter_map(|destination| match destination {
            Destination::Group(group) if !group.is_rest() => Some(group),
            _ => None,
        });
    // The rest of a group is in it, and who knows what "other markets" are not in.
    let is_beside = |rest: &CountryGroup, group: &CountryGroup| match rest {
        CountryGroup::RestOfTheWorld => true,
        CountryGroup::OtherEurope => CountryGroup::Europe.is_apart_from(group),
        _ => group.is_rest(),
    };
    for group in groups {
        let may_share = |destination: &&Destination| match destination {
            Destination::Country(country) => group.holds(*country) != Some(false),
            Destination::Group(other) if other.is_rest() => !is_beside(other, group),
            Destination::Group(other) => other != group && !group.is_apart_from(other),
        };
        // Any other group than the few that are known shares at once.
        if destinations.iter().any(may_share) {
            return true;
        }
    }
    false
}
