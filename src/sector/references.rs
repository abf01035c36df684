//! Every reference between entities, one line each.
//!
//! References are checked on drafts, so that an entity with some other fault
//! still counts as their target and as their origin. Text that is no
//! identifier at all is left to the entity's own checks.

use alloc::vec::Vec;

use super::SectorDraft;
use super::ids::{Ids, Place, Target};
use crate::agreement::AgreementDraft;
use crate::artisan::ArtisanDraft;
use crate::cooperative::CooperativeDraft;
use crate::enterprise::EnterpriseDraft;
use crate::exhibition::ExhibitionDraft;
use crate::export::ExportDraft;
use crate::facility::FacilityDraft;
use crate::statement::{ClaimDraft, Dimension, StatementDraft};
use crate::subsidy::SubsidyDraft;
use crate::training::TrainingDraft;
use crate::violation::{FieldPath, Problem, Segment, Violation};

/// A draft that refers to other entities.
trait Refers {
    fn refer(&self, to: &mut Lookup<'_>);
}

impl Refers for ArtisanDraft<'_> {
    fn refer(&self, to: &mut Lookup<'_>) {
        to.each("activities", Target::Activity, &self.activities);
        to.each("sources", Target::Statement, &self.sources);
    }
}

impl Refers for CooperativeDraft<'_> {
    fn refer(&self, to: &mut Lookup<'_>) {
        to.each("member_artisans", Target::Artisan, &self.member_artisans);
        to.each(
            "member_cooperatives",
            Target::Cooperative,
            &self.member_cooperatives,
        );
        to.each("activities", Target::Activity, &self.activities);
        to.one("facility", Target::Facility, &self.facility);
        to.each("sources", Target::Statement, &self.sources);
    }
}

impl Refers for EnterpriseDraft<'_> {
    fn refer(&self, to: &mut Lookup<'_>) {
        to.one("activity", Target::Activity, &self.activity);
        to.one("supervisor", Target::Artisan, &self.supervisor);
        to.each("sources", Target::Statement, &self.sources);
    }
}

impl Refers for FacilityDraft<'_> {
    fn refer(&self, to: &mut Lookup<'_>) {
        to.one("inside", Target::Facility, &self.inside);
        to.each("sources", Target::Statement, &self.sources);
    }
}

impl Refers for ExhibitionDraft<'_> {
    fn refer(&self, to: &mut Lookup<'_>) {
        to.each(
            "participating_artisans",
            Target::Artisan,
            &self.participating_artisans,
        );
        to.each(
            "participating_cooperatives",
            Target::Cooperative,
            &self.participating_cooperatives,
        );
        to.each("sources", Target::Statement, &self.sources);
    }
}

impl Refers for SubsidyDraft<'_> {
    fn refer(&self, to: &mut Lookup<'_>) {
        to.each(
            "beneficiary_artisans",
            Target::Artisan,
            &self.beneficiary_artisans,
        );
        to.each(
            "beneficiary_cooperatives",
            Target::Cooperative,
            &self.beneficiary_cooperatives,
        );
        to.each(
            "beneficiary_enterprises",
            Target::Enterprise,
            &self.beneficiary_enterprises,
        );
        to.one("facility", Target::Facility, &self.facility);
        to.each("sources", Target::Statement, &self.sources);
    }
}

impl Refers for TrainingDraft<'_> {
    fn refer(&self, to: &mut Lookup<'_>) {
        to.each("activities", Target::Activity, &self.activities);
        to.one("facility", Target::Facility, &self.facility);
        to.each("trainees", Target::Artisan, &self.trainees);
        to.each("sources", Target::Statement, &self.sources);
    }
}

impl Refers for ExportDraft<'_> {
    fn refer(&self, to: &mut Lookup<'_>) {
        to.each("sources", Target::Statement, &self.sources);
    }
}

impl Refers for AgreementDraft<'_> {
    fn refer(&self, to: &mut Lookup<'_>) {
        to.each("facilities", Target::Facility, &self.facilities);
        to.each("cooperatives", Target::Cooperative, &self.cooperatives);
        to.each("sources", Target::Statement, &self.sources);
    }
}

impl Refers for StatementDraft<'_> {
    fn refer(&self, to: &mut Lookup<'_>) {
        for (claim, ClaimDraft { breakdown, .. }) in self.claims.iter().enumerate() {
            for (step, facet) in breakdown.iter().enumerate() {
                let target = match facet.dimension.parse() {
                    Ok(Dimension::Activity) => Target::Activity,
                    Ok(Dimension::Facility) => Target::Facility,
                    Ok(Dimension::Exhibition) => Target::Exhibition,
                    Ok(Dimension::Training) => Target::Training,
                    _ => continue,
                };
                to.at(target, &facet.value, || {
                    FieldPath::from_iter([
                        Segment::Key("claims"),
                        Segment::Index(claim),
                        Segment::Key("breakdown"),
                        Segment::Index(step),
                        Segment::Key("value"),
                    ])
                });
            }
        }
    }
}

/// Looks references up, and keeps those that lead nowhere.
struct Lookup<'d> {
    ids: &'d Ids<'d>,
    list: &'static str,
    index: usize,
    findings: Vec<(Place, Violation)>,
}

impl Lookup<'_> {
    fn one(&mut self, key: &'static str, target: Target, text: &str) {
        self.at(target, text, || FieldPath::key(key));
    }

    fn each<T: AsRef<str>>(&mut self, key: &'static str, target: Target, texts: &[T]) {
        for (index, text) in texts.iter().enumerate() {
            self.at(target, text.as_ref(), || FieldPath::item(key, index));
        }
    }

    fn at(&mut self, target: Target, text: &str, path: impl FnOnce() -> FieldPath) {
        if !self.ids.lead_to(target, text) {
            let problem = Problem::Dangling {
                kind: target.kind(),
            };
            self.findings
                .push(((self.list, self.index), Violation::new(path(), problem)));
        }
    }

    fn all<D: Refers>(&mut self, list: &'static str, drafts: &[D]) {
        self.list = list;
        for (index, draft) in drafts.iter().enumerate() {
            self.index = index;
            draft.refer(self);
        }
    }
}

/// Every reference of a sector that leads nowhere.
pub(super) fn dangling(draft: &SectorDraft<'_>, ids: &Ids<'_>) -> Vec<(Place, Violation)> {
    let mut lookup = Lookup {
        ids,
        list: "",
        index: 0,
        findings: Vec::new(),
    };
    lookup.all("statements", &draft.statements);
    lookup.all("artisans", &draft.artisans);
    lookup.all("cooperatives", &draft.cooperatives);
    lookup.all("enterprises", &draft.enterprises);
    lookup.all("facilities", &draft.facilities);
    lookup.all("exhibitions", &draft.exhibitions);
    lookup.all("subsidies", &draft.subsidies);
    lookup.all("trainings", &draft.trainings);
    lookup.all("exports", &draft.exports);
    lookup.all("agreements", &draft.agreements);
    lookup.findings
}
