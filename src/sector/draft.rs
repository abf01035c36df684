//! The unchecked form of a sector, and the one conversion.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::ids::{Ids, Place, duplicate_numbers};
use super::references::dangling;
use super::rules::broken_rules;
use super::{Entity, Roster, Sector};
use crate::agreement::AgreementDraft;
use crate::artisan::ArtisanDraft;
use crate::cooperative::CooperativeDraft;
use crate::craft::{ListedActivity, ListedActivityDraft};
use crate::draft::{draft, entity_wire};
use crate::enterprise::EnterpriseDraft;
use crate::exhibition::ExhibitionDraft;
use crate::export::ExportDraft;
use crate::facility::FacilityDraft;
use crate::id::is_id;
use crate::statement::StatementDraft;
use crate::subsidy::SubsidyDraft;
use crate::training::TrainingDraft;
use crate::violation::{FieldPath, Inspection, Problem, Segment, Violation, Violations};

draft! {
    /// The unchecked form of a [`Sector`].
    ///
    /// Deserialize this rather than a [`Sector`] to have every finding with its
    /// path: a deserializer keeps the text of the first twenty and no more.
    /// From a reader, that is `SectorDraft::deserialize_owned`, as shown in
    /// [`draft`](crate::draft).
    #[derive(Debug)]
    pub struct SectorDraft<'a> {
        /// The number of the wire format, [`Sector::FORMAT`]: the bare number 1.
        pub format: Option<u32>,
        /// Activities beside the built-in ones.
        pub nomenclature: Vec<ListedActivityDraft<'a>>,
        /// The documents that the records rest on.
        pub statements: Vec<StatementDraft<'a>>,
        /// Persons who exercise a handicraft activity.
        pub artisans: Vec<ArtisanDraft<'a>>,
        /// Cooperatives, unions and federations.
        pub cooperatives: Vec<CooperativeDraft<'a>>,
        /// Handicraft enterprises.
        pub enterprises: Vec<EnterpriseDraft<'a>>,
        /// Places of production, display, sales and training.
        pub facilities: Vec<FacilityDraft<'a>>,
        /// Fairs and salons.
        pub exhibitions: Vec<ExhibitionDraft<'a>>,
        /// Support granted.
        pub subsidies: Vec<SubsidyDraft<'a>>,
        /// Vocational training, courses and literacy.
        pub trainings: Vec<TrainingDraft<'a>>,
        /// Exports.
        pub exports: Vec<ExportDraft<'a>>,
        /// Agreements signed.
        pub agreements: Vec<AgreementDraft<'a>>,
    }
}

impl SectorDraft<'_> {
    /// The identifier of the entity that a path leads into, as it is written.
    ///
    /// A finding names a place by its position, `artisans[7312].home`; this is
    /// what the entity there is called. `None` where the path leads into no
    /// entity, and where the entity has no identifier or one that is not in
    /// the grammar of identifiers.
    ///
    /// ```
    /// use artisanat::artisan::ArtisanDraft;
    /// use artisanat::sector::{Sector, SectorDraft};
    ///
    /// let artisan = ArtisanDraft { id: "ART-7".into(), ..ArtisanDraft::default() };
    /// let draft = SectorDraft { artisans: vec![artisan], ..SectorDraft::default() };
    /// let violations = Sector::try_from(draft.clone()).unwrap_err();
    /// let ids: Vec<_> = violations.iter().map(|finding| draft.id_at(finding.path())).collect();
    /// assert_eq!(ids.first(), Some(&None), "format: is missing");
    /// assert_eq!(ids.last(), Some(&Some("ART-7")), "artisans[0].home: is missing");
    /// ```
    #[must_use]
    pub fn id_at(&self, path: &FieldPath) -> Option<&str> {
        let [Segment::Key(list), Segment::Index(index), ..] = *path.segments() else {
            return None;
        };
        macro_rules! id_in {
            ($($list:ident.$id:ident)+) => {
                match list {
                    $( stringify!($list) => self.$list.get(index).map(|draft| &*draft.$id), )+
                    _ => None,
                }
            };
        }
        let id = id_in! {
            nomenclature.code statements.id artisans.id cooperatives.id enterprises.id
            facilities.id exhibitions.id subsidies.id trainings.id exports.id agreements.id
        };
        id.filter(|id| is_id(id))
    }
}

impl TryFrom<SectorDraft<'_>> for Sector {
    type Error = Violations;

    /// Checks every entity, then every reference between them.
    ///
    /// Findings come list by list in the order of the fields, and entity by
    /// entity: what is wrong inside it, then an identifier or a number that is
    /// taken, then references that lead nowhere, then rules about several
    /// entities at once.
    fn try_from(draft: SectorDraft<'_>) -> Result<Self, Violations> {
        let mut across = Across::of(&draft);
        let SectorDraft {
            format,
            nomenclature,
            statements,
            artisans,
            cooperatives,
            enterprises,
            facilities,
            exhibitions,
            subsidies,
            trainings,
            exports,
            agreements,
            misfits,
        } = draft;
        let mut inspection = Inspection::new(misfits);
        match format {
            None => inspection.missing("format").unwrap_or_default(),
            Some(found) => {
                let known = Sector::FORMAT;
                inspection.refuse_if(
                    found != known,
                    "format",
                    Problem::UnknownFormat { found, known },
                );
            }
        }
        let mut nomenclature: Vec<ListedActivity> =
            across.convert(&mut inspection, "nomenclature", nomenclature);
        nomenclature.sort_by(|one, other| one.code().cmp(other.code()));
        let sector = Self {
            nomenclature,
            statements: across.roster(&mut inspection, "statements", statements),
            artisans: across.roster(&mut inspection, "artisans", artisans),
            cooperatives: across.roster(&mut inspection, "cooperatives", cooperatives),
            enterprises: across.roster(&mut inspection, "enterprises", enterprises),
            facilities: across.roster(&mut inspection, "facilities", facilities),
            exhibitions: across.roster(&mut inspection, "exhibitions", exhibitions),
            subsidies: across.roster(&mut inspection, "subsidies", subsidies),
            trainings: across.roster(&mut inspection, "trainings", trainings),
            exports: across.roster(&mut inspection, "exports", exports),
            agreements: across.roster(&mut inspection, "agreements", agreements),
        };
        inspection.finish(|| Some(sector))
    }
}

/// The findings that take more than one entity, by the place of the later one.
struct Across {
    findings: BTreeMap<Place, Vec<Violation>>,
}

impl Across {
    fn of(draft: &SectorDraft<'_>) -> Self {
        let mut findings: BTreeMap<_, Vec<Violation>> = BTreeMap::new();
        let ids = Ids::of(draft);
        let all = ids
            .duplicates()
            .chain(duplicate_numbers(&draft.artisans))
            .chain(dangling(draft, &ids))
            .chain(broken_rules(draft, &ids));
        for (place, finding) in all {
            findings.entry(place).or_default().push(finding);
        }
        Self { findings }
    }

    /// Converts a list, entity by entity, each with the findings about it.
    fn convert<D, E>(
        &mut self,
        inspection: &mut Inspection,
        list: &'static str,
        drafts: Vec<D>,
    ) -> Vec<E>
    where
        E: TryFrom<D, Error = Violations>,
    {
        let mut entities = Vec::with_capacity(drafts.len());
        for (index, draft) in drafts.into_iter().enumerate() {
            let path = || FieldPath::item(list, index);
            entities.extend(inspection.take_below(path, E::try_from(draft)));
            let more = self.findings.remove(&(list, index)).unwrap_or_default();
            if let Some(more) = Violations::collect(more) {
                inspection.take_below::<(), _>(path, Err(more));
            }
        }
        entities
    }

    fn roster<D, E>(
        &mut self,
        inspection: &mut Inspection,
        list: &'static str,
        drafts: Vec<D>,
    ) -> Roster<E>
    where
        E: Entity + TryFrom<D, Error = Violations>,
    {
        Roster::of_distinct(self.convert(inspection, list, drafts))
    }
}

impl<'a> From<&'a Sector> for SectorDraft<'a> {
    fn from(sector: &'a Sector) -> Self {
        let Sector {
            nomenclature,
            statements,
            artisans,
            cooperatives,
            enterprises,
            facilities,
            exhibitions,
            subsidies,
            trainings,
            exports,
            agreements,
        } = sector;
        Self {
            format: Some(Sector::FORMAT),
            nomenclature: nomenclature.iter().map(Into::into).collect(),
            statements: statements.iter().map(Into::into).collect(),
            artisans: artisans.iter().map(Into::into).collect(),
            cooperatives: cooperatives.iter().map(Into::into).collect(),
            enterprises: enterprises.iter().map(Into::into).collect(),
            facilities: facilities.iter().map(Into::into).collect(),
            exhibitions: exhibitions.iter().map(Into::into).collect(),
            subsidies: subsidies.iter().map(Into::into).collect(),
            trainings: trainings.iter().map(Into::into).collect(),
            exports: exports.iter().map(Into::into).collect(),
            agreements: agreements.iter().map(Into::into).collect(),
            ..Self::default()
        }
    }
}

entity_wire!(Sector, SectorDraft);
