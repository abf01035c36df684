//! Shares that are what one of two leaves.

use super::binary::Binary;
use super::index::{Entry, Index};
use super::levels::{are_persons, is_added_up};
use super::proportions::whole;
use super::value::Value;
use super::{Check, Finding, Operation, Verdict, Why};
use crate::figure::{Estimate, Undefined, Unit};
use crate::person::{Gender, Milieu};
use crate::statement::{Dimension, Facet};

/// Holds the share of women against all and the men, and so of each of two that
/// are all there is: of 10,000 artisans 6,000 women leave 40 percent to the
/// men.
///
/// The register holds cooperatives and enterprises, so that its women may leave
/// more than its men; less they do not leave.
pub(super) fn check<'s>(index: &Index<'s>, entry: &Entry<'s>, stated: Value) -> Option<Finding> {
    let subject = &entry.subject;
    let whole = whole(index, entry)?;
    let mut facets = subject.facets.iter();
    let own = facets.find(|facet| whole.facets.binary_search(facet).is_err())?;
    let dimension = own.dimension();
    let other = other(own)?;
    if subject.without(dimension) != whole
        || subject.facets.contains(&other)
        || !is_added_up(subject.indicator, dimension, Unit::Count)
    {
        return None;
    }
    let rest = whole.and(other);
    let population = entry.claim.population();
    // What the share of the other one leaves is held against 100 percent.
    let mut first = index.claimed_level(entry, &rest, population);
    let second = index.level(entry, &whole, population);
    // A percentage of something is no part of it.
    first
        .pools
        .retain(|pool| pool.narrowest.value.unit() == Unit::Count);
    let binary = Binary {
        check: Check::ShareOfWhole,
        operation: Operation::Rest,
        first,
        second,
        first_unknown: Why::BaseUnknown,
        second_unknown: Why::WholeUnknown,
        reckon: left,
    };
    let finding = binary.try_hold(index, entry, stated).ok()?;
    let is_sure = dimension != Dimension::Gender || are_persons(entry);
    let is_above = finding.arithmetic().is_some_and(|arithmetic| {
        let (expected, stated) = (arithmetic.expected(), arithmetic.stated());
        expected.map(Estimate::nominal) < stated.map(Estimate::nominal)
    });
    Some(match finding.verdict() {
        Verdict::Disagrees { .. } if !is_sure && !is_above => {
            finding.with_verdict(Verdict::CannotTell {
                why: Why::PopulationShifts,
            })
        }
        _ => finding,
    })
}

/// The other one of two that are all there is.
const fn other(value: &Facet) -> Option<&'static Facet> {
    Some(match value {
        Facet::Gender(Gender::Woman) => &Facet::Gender(Gender::Man),
        Facet::Gender(Gender::Man) => &Facet::Gender(Gender::Woman),
        Facet::Milieu(Milieu::Urban) => &Facet::Milieu(Milieu::Rural),
        Facet::Milieu(Milieu::Rural) => &Facet::Milieu(Milieu::Urban),
        _ => return None,
    })
}

/// What a part leaves of its whole, in percent.
fn left(part: &Estimate, whole: &Estimate) -> Result<Estimate, Undefined> {
    let share = part.ratio(whole)?.in_unit(Unit::Percent)?;
    share
        .times(-1)?
        .plus(&Estimate::exactly(100.into(), Unit::Percent))
}
