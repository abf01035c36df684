//! Rules about two entities at once.
//!
//! Like references, they are checked on drafts; a draft that cannot be read
//! as far as a rule needs it is left to its own checks.

use alloc::vec;
use alloc::vec::Vec;

use super::SectorDraft;
use super::ids::{Ids, Place, Target};
use crate::territory::Territory;
use crate::violation::{FieldPath, Problem, Violation};

/// Every finding about two entities at once.
pub(super) fn broken_rules(draft: &SectorDraft<'_>, ids: &Ids<'_>) -> Vec<(Place, Violation)> {
    let mut findings = Vec::new();
    supervisors_are_registered(draft, ids, &mut findings);
    facilities_lie_inside(draft, ids, &mut findings);
    subsidies_lie_around_their_facility(draft, ids, &mut findings);
    findings
}

fn finding(
    list: &'static str,
    index: usize,
    key: &'static str,
    problem: Problem,
) -> (Place, Violation) {
    ((list, index), Violation::new(FieldPath::key(key), problem))
}

/// An enterprise is supervised by an artisan of the register [law 50-17].
fn supervisors_are_registered(
    draft: &SectorDraft<'_>,
    ids: &Ids<'_>,
    findings: &mut Vec<(Place, Violation)>,
) {
    for (index, enterprise) in draft.enterprises.iter().enumerate() {
        let position = ids.position(Target::Artisan, &enterprise.supervisor);
        let supervisor = position.and_then(|position| draft.artisans.get(position));
        if supervisor.is_some_and(|supervisor| supervisor.registration.is_none()) {
            findings.push(finding(
                "enterprises",
                index,
                "supervisor",
                Problem::NotRegistered,
            ));
        }
    }
}

/// A facility inside another lies in its territory, and none is inside itself.
fn facilities_lie_inside(
    draft: &SectorDraft<'_>,
    ids: &Ids<'_>,
    findings: &mut Vec<(Place, Violation)>,
) {
    let outer: Vec<Option<usize>> = draft
        .facilities
        .iter()
        .map(|facility| ids.position(Target::Facility, &facility.inside))
        .collect();
    let mut walks = vec![Walk::New; outer.len()];
    for (index, facility) in draft.facilities.iter().enumerate() {
        let Some(around) = outer.get(index).copied().flatten() else {
            continue;
        };
        let around_place = draft
            .facilities
            .get(around)
            .map(|around| around.place.parse());
        if let (Ok(place), Some(Ok(around))) = (facility.place.parse(), around_place) {
            let around: Territory = around;
            if !around.contains(place) {
                findings.push(finding(
                    "facilities",
                    index,
                    "inside",
                    Problem::OtherTerritory,
                ));
            }
        }
        // A facility that names itself is a finding of its own.
        let circle = circle_outward(index, &outer, &mut walks);
        if let Some(member) = circle.filter(|member| outer.get(*member) != Some(&Some(*member))) {
            findings.push(finding(
                "facilities",
                member,
                "inside",
                Problem::FacilityCircle,
            ));
        }
    }
}

/// What is known of a facility on the way outward.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Walk {
    New,
    OnThisWay,
    Settled,
}

/// The facility at which the way outward from another comes back to itself.
///
/// Each facility is walked over once in all, so the whole is linear.
fn circle_outward(start: usize, outer: &[Option<usize>], walks: &mut [Walk]) -> Option<usize> {
    let mut way = Vec::new();
    let mut next = Some(start);
    let mut member = None;
    while let Some(index) = next {
        match walks.get_mut(index) {
            Some(walk @ Walk::New) => *walk = Walk::OnThisWay,
            Some(Walk::OnThisWay) => {
                member = Some(index);
                break;
            }
            Some(Walk::Settled) | None => break,
        }
        way.push(index);
        next = outer.get(index).copied().flatten();
    }
    for index in way {
        if let Some(walk) = walks.get_mut(index) {
            *walk = Walk::Settled;
        }
    }
    member
}

/// A facility where support is given lies in the territory of the subsidy, or around it.
fn subsidies_lie_around_their_facility(
    draft: &SectorDraft<'_>,
    ids: &Ids<'_>,
    findings: &mut Vec<(Place, Violation)>,
) {
    for (index, subsidy) in draft.subsidies.iter().enumerate() {
        let position = ids.position(Target::Facility, &subsidy.facility);
        let Some(facility) = position.and_then(|position| draft.facilities.get(position)) else {
            continue;
        };
        if let (Ok(territory), Ok(place)) = (
            subsidy.territory.parse::<Territory>(),
            facility.place.parse::<Territory>(),
        ) {
            if !territory.contains(place) && !place.contains(territory) {
                findings.push(finding(
                    "subsidies",
                    index,
                    "territory",
                    Problem::OtherTerritory,
                ));
            }
        }
    }
}
