//! The unchecked form of a facility, and the one conversion.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::tranche::read_tranches;
use super::{Facility, TrancheDraft};
use crate::draft::{draft, entity_wire};
use crate::figure::{StatedDraft, read_count};
use crate::funding::{ContributionDraft, read_funders};
use crate::history::{History, StageDraft};
use crate::label::Label;
use crate::names::NamesDraft;
use crate::violation::{Inspection, Problem, Violations};

draft! {
    /// The unchecked form of a [`Facility`].
    ///
    /// Empty text means missing, an empty figure not stated.
    #[derive(Debug)]
    pub struct FacilityDraft<'a> {
        /// A [`FacilityId`](crate::id::FacilityId).
        pub id: Cow<'a, str>,
        /// The facility's names.
        pub names: NamesDraft<'a>,
        /// Words of one or more [`FacilityKind`](super::FacilityKind)s.
        pub kinds: Vec<Cow<'a, str>>,
        /// The code of the territory where it lies, as narrow as it is known:
        /// `06.141.01.0` or `06`.
        pub place: Cow<'a, str>,
        /// The quarter or douar, a [`Label`], where known.
        pub locality: Cow<'a, str>,
        /// The programme that it belongs to, a [`Label`], where stated.
        pub programme: Cow<'a, str>,
        /// The id of the facility on whose site it lies, where there is one.
        pub inside: Cow<'a, str>,
        /// Words of [`FacilityFunction`](super::FacilityFunction)s, where stated.
        pub functions: Vec<Cow<'a, str>>,
        /// The stages reached in their order, [`FacilityStage`](super::FacilityStage)
        /// words, each with its date as far as it is known.
        pub history: Vec<StageDraft<'a>>,
        /// The number of shops for single artisans, where stated.
        pub shops: StatedDraft<'a>,
        /// The number of shops for cooperatives, beside the others, where stated.
        pub cooperative_shops: StatedDraft<'a>,
        /// The covered area, in whole square meters, where stated.
        pub covered_area: StatedDraft<'a>,
        /// The cost of the whole, in dirhams, where stated.
        pub cost: StatedDraft<'a>,
        /// Who pays for it, and how much in dirhams or in percent.
        pub funders: Vec<ContributionDraft<'a>>,
        /// The tranches of the project, by increasing number.
        pub tranches: Vec<TrancheDraft<'a>>,
        /// The number of artisans who work there, where stated.
        pub artisans: StatedDraft<'a>,
        /// Ids of the statements that the record rests on.
        pub sources: Vec<Cow<'a, str>>,
    }
}

impl TryFrom<FacilityDraft<'_>> for Facility {
    type Error = Violations;

    /// Checks the draft against the rules listed in the [module](super).
    fn try_from(draft: FacilityDraft<'_>) -> Result<Self, Violations> {
        let FacilityDraft {
            id,
            names,
            kinds,
            place,
            locality,
            programme,
            inside,
            functions,
            history,
            shops,
            cooperative_shops,
            covered_area,
            cost,
            funders,
            tranches,
            artisans,
            sources,
            misfits,
        } = draft;
        let mut inspection = Inspection::new(misfits);
        let id = inspection.required("id", &id, str::parse);
        let names = inspection.take("names", names.try_into());
        inspection.refuse_if(kinds.is_empty(), "kinds", Problem::EmptyList);
        let kinds = inspection.each_text("kinds", &kinds, str::parse);
        let place = inspection.required("place", &place, str::parse);
        let locality = inspection.optional("locality", &locality, str::parse);
        let programme = inspection.optional("programme", &programme, str::parse);
        let inside = inspection.optional("inside", &inside, str::parse);
        let in_itself = inside.is_some() && inside == id;
        inspection.refuse_if(in_itself, "inside", Problem::InsideItself);
        let functions = inspection.each_text("functions", &functions, str::parse);
        let history = inspection.absorb(History::read(&history, "history"));
        let shops = inspection.take("shops", shops.check(read_count));
        let cooperative_shops =
            inspection.take("cooperative_shops", cooperative_shops.check(read_count));
        let covered_area = inspection.take("covered_area", covered_area.check(read_count));
        let cost = inspection.take("cost", cost.check(str::parse));
        let funders = read_funders(&mut inspection, "funders", funders, cost.as_ref());
        let tranches = read_tranches(&mut inspection, "tranches", tranches, cost.as_ref());
        let artisans = inspection.take("artisans", artisans.check(read_count));
        let sources = inspection.each_text("sources", &sources, str::parse);
        inspection.finish(|| {
            Some(Self {
                id: id?,
                names: names?,
                kinds,
                place: place?,
                locality,
                programme,
                inside,
                functions,
                history: history?,
                shops: shops?,
                cooperative_shops: cooperative_shops?,
                covered_area: covered_area?,
                cost: cost?,
                funders,
                tranches,
                artisans: artisans?,
                sources,
            })
        })
    }
}

impl<'a> From<&'a Facility> for FacilityDraft<'a> {
    fn from(facility: &'a Facility) -> Self {
        let Facility {
            id,
            names,
            kinds,
            place,
            locality,
            programme,
            inside,
            functions,
            history,
            shops,
            cooperative_shops,
            covered_area,
            cost,
            funders,
            tranches,
            artisans,
            sources,
        } = facility;
        Self {
            id: id.into(),
            names: names.into(),
            kinds: kinds.iter().map(Cow::from).collect(),
            place: (*place).into(),
            locality: locality
                .as_ref()
                .map(Label::as_str)
                .unwrap_or_default()
                .into(),
            programme: programme
                .as_ref()
                .map(Label::as_str)
                .unwrap_or_default()
                .into(),
            inside: inside.as_ref().map(Cow::from).unwrap_or_default(),
            functions: functions.iter().copied().map(Cow::from).collect(),
            history: history.stages().iter().map(StageDraft::from).collect(),
            shops: shops.into(),
            cooperative_shops: cooperative_shops.into(),
            covered_area: covered_area.into(),
            cost: cost.into(),
            funders: funders.iter().map(ContributionDraft::from).collect(),
            tranches: tranches.iter().map(TrancheDraft::from).collect(),
            artisans: artisans.into(),
            sources: sources.iter().map(Cow::from).collect(),
            ..Self::default()
        }
    }
}

entity_wire!(Facility, FacilityDraft);
