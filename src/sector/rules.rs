//! Rules about more than one entity at once.
//!
//! Like references, they are checked on drafts; a draft that cannot be read
//! as far as a rule needs it is left to its own checks.

use alloc::vec::Vec;

use super::SectorDraft;
use super::circles::closing_edges;
use super::ids::{Ids, Place, Target};
use crate::artisan::{ArtisanDraft, RegistrationStage};
use crate::territory::Territory;
use crate::violation::{FieldPath, Problem, Violation};

/// Every finding about more than one entity at once.
pub(super) fn broken_rules(draft: &SectorDraft<'_>, ids: &Ids<'_>) -> Vec<(Place, Violation)> {
    let mut findings = Vec::new();
    unions_are_no_circles(draft, ids, &mut findings);
    supervisors_are_registered(draft, ids, &mut findings);
    facilities_lie_inside(draft, ids, &mut findings);
    facilities_are_no_circles(draft, ids, &mut findings);
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

/// No union or federation is, over however many steps, a member of itself.
fn unions_are_no_circles(
    draft: &SectorDraft<'_>,
    ids: &Ids<'_>,
    findings: &mut Vec<(Place, Violation)>,
) {
    let member = |index: usize, place: usize| {
        let members = &draft.cooperatives.get(index)?.member_cooperatives;
        Some(ids.position(Target::Cooperative, members.get(place)?))
    };
    for (index, place) in closing_edges(draft.cooperatives.len(), member) {
        let path = FieldPath::item("member_cooperatives", place);
        let finding = Violation::new(path, Problem::UnionCircle);
        findings.push((("cooperatives", index), finding));
    }
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
        if supervisor.is_some_and(is_surely_unregistered) {
            findings.push(finding(
                "enterprises",
                index,
                "supervisor",
                Problem::NotRegistered,
            ));
        }
    }
}

/// Whether an artisan has no entry, or one whose last stage is not validated.
fn is_surely_unregistered(artisan: &ArtisanDraft<'_>) -> bool {
    let Some(registration) = &artisan.registration else {
        return true;
    };
    let last = registration.history.last();
    let stage = last.map(|reached| reached.stage.parse::<RegistrationStage>());
    matches!(stage, Some(Ok(stage)) if !stage.is_validated())
}

/// A facility inside another lies in its territory, as far as both are known.
///
/// A place is as narrow as it is known, so the inner one can be the wider.
fn facilities_lie_inside(
    draft: &SectorDraft<'_>,
    ids: &Ids<'_>,
    findings: &mut Vec<(Place, Violation)>,
) {
    for (index, facility) in draft.facilities.iter().enumerate() {
        let position = ids.position(Target::Facility, &facility.inside);
        let Some(around) = position.and_then(|position| draft.facilities.get(position)) else {
            continue;
        };
        if are_surely_apart(&facility.place, &around.place) {
            findings.push(finding(
                "facilities",
                index,
                "inside",
                Problem::OtherTerritory,
            ));
        }
    }
}

/// Whether neither of two territories contains the other.
fn are_surely_apart(one: &str, other: &str) -> bool {
    match (one.parse::<Territory>(), other.parse::<Territory>()) {
        (Ok(one), Ok(other)) => !one.contains(other) && !other.contains(one),
        _ => false,
    }
}

/// No facility is, over however many steps, inside itself.
fn facilities_are_no_circles(
    draft: &SectorDraft<'_>,
    ids: &Ids<'_>,
    findings: &mut Vec<(Place, Violation)>,
) {
    let outer = |index: usize, place: usize| {
        let facility = draft.facilities.get(index).filter(|_| place == 0)?;
        Some(ids.position(Target::Facility, &facility.inside))
    };
    for (index, _) in closing_edges(draft.facilities.len(), outer) {
        findings.push(finding(
            "facilities",
            index,
            "inside",
            Problem::FacilityCircle,
        ));
    }
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
        if are_surely_apart(&subsidy.territory, &facility.place) {
            findings.push(finding(
                "subsidies",
                index,
                "territory",
                Problem::OtherTerritory,
            ));
        }
    }
}
