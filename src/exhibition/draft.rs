//! The unchecked form of an exhibition, and the one conversion.

use alloc::borrow::Cow;
use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use super::phase::read_phases;
use super::{Exhibition, PhaseDraft};
use crate::draft::{draft, entity_wire};
use crate::figure::{StatedDraft, read_count};
use crate::institution::Institution;
use crate::names::NamesDraft;
use crate::violation::{Inspection, Problem, Violations};

draft! {
    /// The unchecked form of an [`Exhibition`].
    ///
    /// Empty text means missing, an empty figure not stated.
    #[derive(Debug)]
    pub struct ExhibitionDraft<'a> {
        /// An [`ExhibitionId`](crate::id::ExhibitionId).
        pub id: Cow<'a, str>,
        /// The exhibition's names.
        pub names: NamesDraft<'a>,
        /// The word of an [`ExhibitionKind`](super::ExhibitionKind).
        pub kind: Cow<'a, str>,
        /// The word of an [`ExhibitionScope`](super::ExhibitionScope), where stated.
        pub scope: Cow<'a, str>,
        /// The number of the edition, 1 to 999, where known: a bare number.
        pub edition: Option<u32>,
        /// The places and times at which it was held.
        pub phases: Vec<PhaseDraft<'a>>,
        /// Words of the [`Institution`]s that organize it.
        pub organizers: Vec<Cow<'a, str>>,
        /// Words of the [`Institution`]s that help the organizers.
        pub partners: Vec<Cow<'a, str>>,
        /// Words of the [`Institution`]s under whose patronage it is held.
        pub patrons: Vec<Cow<'a, str>>,
        /// Ids of artisans who took part.
        pub participating_artisans: Vec<Cow<'a, str>>,
        /// Ids of cooperatives that took part.
        pub participating_cooperatives: Vec<Cow<'a, str>>,
        /// The number of stands, where stated.
        pub stands: StatedDraft<'a>,
        /// The number of exhibitors, where stated.
        pub exhibitors: StatedDraft<'a>,
        /// The number of participants, those listed included, where stated.
        pub participants: StatedDraft<'a>,
        /// The number of visitors, where stated.
        pub visitors: StatedDraft<'a>,
        /// The number of countries represented, where stated.
        pub countries: StatedDraft<'a>,
        /// What was sold there, in dirhams, where stated.
        pub sales: StatedDraft<'a>,
        /// The area, in whole square meters, where stated.
        pub area: StatedDraft<'a>,
        /// Ids of the statements that the record rests on.
        pub sources: Vec<Cow<'a, str>>,
    }
}

impl TryFrom<ExhibitionDraft<'_>> for Exhibition {
    type Error = Violations;

    /// Checks the draft against the rules listed in the [module](super).
    fn try_from(draft: ExhibitionDraft<'_>) -> Result<Self, Violations> {
        let ExhibitionDraft {
            id,
            names,
            kind,
            scope,
            edition,
            phases,
            organizers,
            partners,
            patrons,
            participating_artisans,
            participating_cooperatives,
            stands,
            exhibitors,
            participants,
            visitors,
            countries,
            sales,
            area,
            sources,
            misfits,
        } = draft;
        let mut inspection = Inspection::new(misfits);
        let id = inspection.required("id", &id, str::parse);
        let names = inspection.take("names", names.try_into());
        let kind = inspection.required("kind", &kind, str::parse);
        let scope = inspection.optional("scope", &scope, str::parse);
        let edition = edition.and_then(|number| inspection.take("edition", read_edition(number)));
        let phases = read_phases(&mut inspection, "phases", phases);
        let organizers = inspection.each_text("organizers", &organizers, str::parse);
        let partners = read_partners(&mut inspection, &partners, &organizers);
        let patrons = inspection.each_text("patrons", &patrons, str::parse);
        let artisans = inspection.each_text(
            "participating_artisans",
            &participating_artisans,
            str::parse,
        );
        let cooperatives = inspection.each_text(
            "participating_cooperatives",
            &participating_cooperatives,
            str::parse,
        );
        let stands = inspection.take("stands", stands.check(read_count));
        let exhibitors = inspection.take("exhibitors", exhibitors.check(read_count));
        let participants = inspection.take("participants", participants.check(read_count));
        let listed = distinct(&artisans).saturating_add(distinct(&cooperatives));
        let too_few = participants
            .as_ref()
            .is_some_and(|stated| stated.is_surely_below(listed));
        inspection.refuse_if(too_few, "participants", Problem::BelowListed);
        let visitors = inspection.take("visitors", visitors.check(read_count));
        let countries = inspection.take("countries", countries.check(read_count));
        let sales = inspection.take("sales", sales.check(str::parse));
        let area = inspection.take("area", area.check(read_count));
        let sources = inspection.each_text("sources", &sources, str::parse);
        inspection.finish(|| {
            Some(Self {
                id: id?,
                names: names?,
                kind: kind?,
                scope,
                edition,
                phases,
                organizers,
                partners,
                patrons,
                participating_artisans: artisans,
                participating_cooperatives: cooperatives,
                stands: stands?,
                exhibitors: exhibitors?,
                participants: participants?,
                visitors: visitors?,
                countries: countries?,
                sales: sales?,
                area: area?,
                sources,
            })
        })
    }
}

/// Checks the number of an edition, which counts from 1.
fn read_edition(number: u32) -> Result<u16, Problem> {
    let most = Exhibition::LAST_EDITION;
    match u16::try_from(number) {
        Ok(0) => Err(Problem::Zero),
        Ok(edition) if edition <= most => Ok(edition),
        _ => Err(Problem::AboveBound {
            at_most: most.into(),
        }),
    }
}

/// Reads the partners, among whom no organizer stands again.
///
/// A word that stands for many bodies, such as `company`, can be on both sides.
fn read_partners(
    inspection: &mut Inspection,
    texts: &[Cow<'_, str>],
    organizers: &[Institution],
) -> Vec<Institution> {
    let organizers: BTreeSet<&Institution> = organizers
        .iter()
        .filter(|organizer| organizer.is_one_body())
        .collect();
    inspection.each_text("partners", texts, |text| {
        let partner = text.parse()?;
        if organizers.contains(&partner) {
            Err(Problem::OrganizerToo)
        } else {
            Ok(partner)
        }
    })
}

/// How many different items there are; repeated ones have their own finding.
fn distinct<T: Ord>(items: &[T]) -> usize {
    items.iter().collect::<BTreeSet<_>>().len()
}

impl<'a> From<&'a Exhibition> for ExhibitionDraft<'a> {
    fn from(exhibition: &'a Exhibition) -> Self {
        let Exhibition {
            id,
            names,
            kind,
            scope,
            edition,
            phases,
            organizers,
            partners,
            patrons,
            participating_artisans,
            participating_cooperatives,
            stands,
            exhibitors,
            participants,
            visitors,
            countries,
            sales,
            area,
            sources,
        } = exhibition;
        Self {
            id: id.into(),
            names: names.into(),
            kind: kind.into(),
            scope: scope.map(Cow::from).unwrap_or_default(),
            edition: edition.map(u32::from),
            phases: phases.iter().map(PhaseDraft::from).collect(),
            organizers: organizers.iter().map(Cow::from).collect(),
            partners: partners.iter().map(Cow::from).collect(),
            patrons: patrons.iter().map(Cow::from).collect(),
            participating_artisans: participating_artisans.iter().map(Cow::from).collect(),
            participating_cooperatives: participating_cooperatives.iter().map(Cow::from).collect(),
            stands: stands.into(),
            exhibitors: exhibitors.into(),
            participants: participants.into(),
            visitors: visitors.into(),
            countries: countries.into(),
            sales: sales.into(),
            area: area.into(),
            sources: sources.iter().map(Cow::from).collect(),
            ..Self::default()
        }
    }
}

entity_wire!(Exhibition, ExhibitionDraft);
