//! The identifiers of a sector's drafts, for references to be looked up in.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::SectorDraft;
use crate::artisan::ArtisanDraft;
use crate::craft::ActivityCode;
use crate::id::is_id;
use crate::violation::{FieldPath, Problem, Violation};

/// The list and the position of an entity's draft.
pub(super) type Place = (&'static str, usize);

/// The kinds that can be referred to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    Activity,
    Artisan,
    Cooperative,
    Enterprise,
    Exhibition,
    Facility,
    Statement,
    Training,
}

impl Target {
    /// The kind's name, as messages use it.
    pub(super) const fn kind(self) -> &'static str {
        match self {
            Self::Activity => "activity",
            Self::Artisan => "artisan",
            Self::Cooperative => "cooperative",
            Self::Enterprise => "enterprise",
            Self::Exhibition => "exhibition",
            Self::Facility => "facility",
            Self::Statement => "statement",
            Self::Training => "training",
        }
    }
}

/// The identifiers of one list, sorted, each with its position.
struct List<'d> {
    name: &'static str,
    key: &'static str,
    kind: &'static str,
    sorted: Vec<(&'d str, usize)>,
}

/// The texts of one field of a list, sorted, each with its position; empty
/// ones are left out.
fn sorted<'d, D>(drafts: &'d [D], field: impl Fn(&'d D) -> &'d str) -> Vec<(&'d str, usize)> {
    let [sorted] = all_sorted(drafts, |draft| [field(draft)]);
    sorted
}

/// The same of several fields, for which the list is gone through once.
fn all_sorted<'d, D, const FIELDS: usize>(
    drafts: &'d [D],
    fields: impl Fn(&'d D) -> [&'d str; FIELDS],
) -> [Vec<(&'d str, usize)>; FIELDS] {
    let mut all = [const { Vec::new() }; FIELDS];
    for (index, draft) in drafts.iter().enumerate() {
        for (texts, text) in all.iter_mut().zip(fields(draft)) {
            if !text.is_empty() {
                texts.push((text, index));
            }
        }
    }
    for texts in &mut all {
        texts.sort_unstable();
    }
    all
}

/// Every position at which a text stands that stood at an earlier one, with
/// the first such position.
fn repeated(sorted: &[(&str, usize)]) -> impl Iterator<Item = (usize, usize)> {
    let mut first: Option<(&str, usize)> = None;
    sorted.iter().filter_map(move |&(text, index)| match first {
        Some((earlier_text, earlier)) if earlier_text == text => Some((index, earlier)),
        _ => {
            first = Some((text, index));
            None
        }
    })
}

/// A finding for every artisan with the number of the register or of the
/// identity card of an earlier one.
///
/// The numbers are personal: a finding names the place of the other one.
pub(super) fn duplicate_numbers(
    artisans: &[ArtisanDraft<'_>],
) -> impl Iterator<Item = (Place, Violation)> {
    let numbers = all_sorted(artisans, |artisan| [&artisan.nia, &artisan.cin]);
    let numbers = ["nia", "cin"].into_iter().zip(numbers);
    numbers.flat_map(|(key, sorted)| {
        let found: Vec<_> = repeated(&sorted).collect();
        found.into_iter().map(move |(index, earlier)| {
            let problem = Problem::DuplicateNumber { earlier };
            let finding = Violation::new(FieldPath::key(key), problem);
            (("artisans", index), finding)
        })
    })
}

impl<'d> List<'d> {
    fn of<D>(
        name: &'static str,
        kind: &'static str,
        drafts: &'d [D],
        id: impl Fn(&'d D) -> &'d Cow<'d, str>,
    ) -> Self {
        Self {
            name,
            key: "id",
            kind,
            sorted: sorted(drafts, |draft| id(draft)),
        }
    }

    fn position(&self, id: &str) -> Option<usize> {
        let found = self.sorted.partition_point(|(other, _)| *other < id);
        self.sorted
            .get(found)
            .filter(|(other, _)| *other == id)
            .map(|(_, index)| *index)
    }

    /// A finding for every identifier that an earlier draft has already.
    fn duplicates(&self) -> impl Iterator<Item = (Place, Violation)> {
        repeated(&self.sorted).map(|(index, earlier)| {
            let problem = Problem::DuplicateId {
                kind: self.kind,
                earlier,
            };
            let finding = Violation::new(FieldPath::key(self.key), problem);
            ((self.name, index), finding)
        })
    }
}

/// The identifiers of every list.
pub(super) struct Ids<'d> {
    activities: List<'d>,
    statements: List<'d>,
    artisans: List<'d>,
    cooperatives: List<'d>,
    enterprises: List<'d>,
    facilities: List<'d>,
    exhibitions: List<'d>,
    trainings: List<'d>,
    /// Lists that nothing refers to.
    others: [List<'d>; 3],
}

impl<'d> Ids<'d> {
    pub(super) fn of(draft: &'d SectorDraft<'d>) -> Self {
        let mut activities = List::of("nomenclature", "activity", &draft.nomenclature, |listed| {
            &listed.code
        });
        activities.key = "code";
        Self {
            activities,
            statements: List::of("statements", "statement", &draft.statements, |one| &one.id),
            artisans: List::of("artisans", "artisan", &draft.artisans, |one| &one.id),
            cooperatives: List::of("cooperatives", "cooperative", &draft.cooperatives, |one| {
                &one.id
            }),
            enterprises: List::of("enterprises", "enterprise", &draft.enterprises, |one| {
                &one.id
            }),
            facilities: List::of("facilities", "facility", &draft.facilities, |one| &one.id),
            exhibitions: List::of("exhibitions", "exhibition", &draft.exhibitions, |one| {
                &one.id
            }),
            trainings: List::of("trainings", "training", &draft.trainings, |one| &one.id),
            others: [
                List::of("subsidies", "subsidy", &draft.subsidies, |one| &one.id),
                List::of("exports", "export", &draft.exports, |one| &one.id),
                List::of("agreements", "agreement", &draft.agreements, |one| &one.id),
            ],
        }
    }

    fn list(&self, target: Target) -> &List<'d> {
        match target {
            Target::Activity => &self.activities,
            Target::Artisan => &self.artisans,
            Target::Cooperative => &self.cooperatives,
            Target::Enterprise => &self.enterprises,
            Target::Exhibition => &self.exhibitions,
            Target::Facility => &self.facilities,
            Target::Statement => &self.statements,
            Target::Training => &self.trainings,
        }
    }

    /// The position of the draft with an identifier.
    pub(super) fn position(&self, target: Target, id: &str) -> Option<usize> {
        self.list(target).position(id)
    }

    /// Whether a reference leads to a draft, or is no identifier at all.
    pub(super) fn lead_to(&self, target: Target, text: &str) -> bool {
        if target == Target::Activity {
            return match ActivityCode::new(text) {
                Ok(code) => code.activity().is_some() || self.activities.position(text).is_some(),
                Err(_) => true,
            };
        }
        self.position(target, text).is_some() || !is_id(text)
    }

    /// A finding for every identifier that an earlier draft of its list has.
    pub(super) fn duplicates(&self) -> impl Iterator<Item = (Place, Violation)> {
        let lists = [
            &self.activities,
            &self.statements,
            &self.artisans,
            &self.cooperatives,
            &self.enterprises,
            &self.facilities,
            &self.exhibitions,
            &self.trainings,
        ];
        lists
            .into_iter()
            .chain(&self.others)
            .flat_map(List::duplicates)
    }
}
