//! The aggregate root: all entities together, and how they hang together.
//!
//! # Invariants
//!
//! - Every entity is valid by itself.
//! - Identifiers are unique within a kind (modelling choice), and so are the
//!   artisans' numbers of the register [law 50-17] and of the identity card
//!   (modelling choice).
//! - Every reference leads to an entity of the sector, and every activity is
//!   built in or listed in the sector's nomenclature (modelling choice).
//! - An enterprise is supervised by an artisan whose entry in the register is
//!   validated [law 50-17].
//! - A facility inside another one lies in its territory, and a facility where
//!   support is given in that of the subsidy, as far as both are known
//!   (modelling choice).
//! - No facility is, over however many steps, inside itself, and no union or
//!   federation a member of itself (modelling choice).
//!
//! ```
//! use artisanat::sector::{Sector, SectorDraft};
//!
//! let draft = SectorDraft { format: Some(7), ..SectorDraft::default() };
//! let violations = Sector::try_from(draft).unwrap_err();
//! assert_eq!(violations.to_string(), "format: unknown format 7, this version reads format 1");
//! ```

mod circles;
mod draft;
mod ids;
mod joins;
mod references;
mod roster;
mod rules;

use alloc::vec::Vec;

pub use self::draft::SectorDraft;
pub use self::roster::{Entity, Roster};
use crate::agreement::Agreement;
use crate::artisan::Artisan;
use crate::cooperative::Cooperative;
use crate::craft::{ActivityCode, ListedActivity};
use crate::enterprise::Enterprise;
use crate::exhibition::{Exhibition, Phase};
use crate::export::Export;
use crate::facility::{Facility, FacilityStage};
use crate::id::StatementId;
use crate::language::Language;
use crate::statement::{Claim, Statement};
use crate::subsidy::Subsidy;
use crate::territory::Territory;
use crate::training::Training;

/// Every entity of a sector, and the statements that they rest on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sector {
    /// In the order of the codes.
    nomenclature: Vec<ListedActivity>,
    statements: Roster<Statement>,
    artisans: Roster<Artisan>,
    cooperatives: Roster<Cooperative>,
    enterprises: Roster<Enterprise>,
    facilities: Roster<Facility>,
    exhibitions: Roster<Exhibition>,
    subsidies: Roster<Subsidy>,
    trainings: Roster<Training>,
    exports: Roster<Export>,
    agreements: Roster<Agreement>,
}

/// Stamps the getters of the rosters.
macro_rules! rosters {
    ($( $(#[$meta:meta])* $name:ident: $entity:ty, )+) => {
        impl Sector {
            $( $(#[$meta])*
            #[must_use]
            pub const fn $name(&self) -> &Roster<$entity> {
                &self.$name
            } )+
        }
    };
}

rosters! {
    /// The documents that the records rest on.
    statements: Statement,
    /// Persons who exercise a handicraft activity.
    artisans: Artisan,
    /// Cooperatives, unions and federations.
    cooperatives: Cooperative,
    /// Handicraft enterprises.
    enterprises: Enterprise,
    /// Places of production, display, sales and training.
    facilities: Facility,
    /// Fairs and salons.
    exhibitions: Exhibition,
    /// Support granted.
    subsidies: Subsidy,
    /// Vocational training and courses.
    trainings: Training,
    /// Exports.
    exports: Export,
    /// Agreements signed.
    agreements: Agreement,
}

impl Sector {
    /// The number of the wire format that this version reads and writes.
    pub const FORMAT: u32 = 1;

    /// How many entities there are, listed activities aside.
    #[must_use]
    pub fn len(&self) -> usize {
        let lengths = [
            self.statements.len(),
            self.artisans.len(),
            self.cooperatives.len(),
            self.enterprises.len(),
            self.facilities.len(),
            self.exhibitions.len(),
            self.subsidies.len(),
            self.trainings.len(),
            self.exports.len(),
            self.agreements.len(),
        ];
        lengths.into_iter().fold(0, usize::saturating_add)
    }

    /// Whether there is no entity at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The activities beside the built-in ones, in the order of their codes.
    #[must_use]
    pub fn nomenclature(&self) -> &[ListedActivity] {
        &self.nomenclature
    }

    /// The label of an activity: a built-in one's, or that of the nomenclature.
    #[must_use]
    pub fn activity_label<'a>(
        &'a self,
        code: &'a ActivityCode,
        language: Language,
    ) -> Option<&'a str> {
        if let Some(activity) = code.activity() {
            return Some(activity.label_or_french(language));
        }
        let found = self
            .nomenclature
            .binary_search_by(|listed| listed.code().cmp(code));
        found
            .ok()
            .and_then(|position| self.nomenclature.get(position))
            .map(|listed| listed.label(language))
    }

    /// The artisans who work in a territory.
    pub fn artisans_in(&self, territory: Territory) -> impl Iterator<Item = &Artisan> {
        self.artisans
            .iter()
            .filter(move |artisan| territory.contains(artisan.home()))
    }

    /// The cooperatives seated in a territory.
    pub fn cooperatives_in(&self, territory: Territory) -> impl Iterator<Item = &Cooperative> {
        self.cooperatives
            .iter()
            .filter(move |cooperative| territory.contains(cooperative.seat()))
    }

    /// The enterprises seated in a territory.
    pub fn enterprises_in(&self, territory: Territory) -> impl Iterator<Item = &Enterprise> {
        self.enterprises
            .iter()
            .filter(move |enterprise| territory.contains(enterprise.seat()))
    }

    /// The facilities in a territory.
    pub fn facilities_in(&self, territory: Territory) -> impl Iterator<Item = &Facility> {
        self.facilities
            .iter()
            .filter(move |facility| territory.contains(facility.place()))
    }

    /// The facilities whose last known stage is this one.
    pub fn facilities_at_stage(&self, stage: FacilityStage) -> impl Iterator<Item = &Facility> {
        self.facilities
            .iter()
            .filter(move |facility| facility.stage() == Some(stage))
    }

    /// The exhibitions of which any phase took place in a territory, and those
    /// of no known place that a source with claims about it reports.
    pub fn exhibitions_in(&self, territory: Territory) -> impl Iterator<Item = &Exhibition> {
        self.exhibitions.iter().filter(move |exhibition| {
            let mut places = exhibition
                .phases()
                .iter()
                .filter_map(Phase::place)
                .peekable();
            if places.peek().is_some() {
                return places.any(|place| territory.contains(place));
            }
            let abroad = exhibition
                .phases()
                .iter()
                .any(|phase| phase.abroad().is_some());
            let about = |claim: &Claim| claim.territory() == territory;
            !abroad
                && self
                    .sources(exhibition.sources())
                    .any(|one| one.claims().iter().any(about))
        })
    }

    /// The subsidies granted in a territory.
    pub fn subsidies_in(&self, territory: Territory) -> impl Iterator<Item = &Subsidy> {
        self.subsidies
            .iter()
            .filter(move |subsidy| territory.contains(subsidy.territory()))
    }

    /// The trainings held in a territory.
    pub fn trainings_in(&self, territory: Territory) -> impl Iterator<Item = &Training> {
        self.trainings
            .iter()
            .filter(move |training| territory.contains(training.territory()))
    }

    /// The records of exports from exactly this territory.
    ///
    /// Those of its parts are not added: a region's and its province's records
    /// count the same goods twice.
    pub fn exports_of(&self, territory: Territory) -> impl Iterator<Item = &Export> {
        self.exports
            .iter()
            .filter(move |export| export.territory() == territory)
    }

    /// The agreements that concern a territory or a part of it.
    pub fn agreements_in(&self, territory: Territory) -> impl Iterator<Item = &Agreement> {
        self.agreements.iter().filter(move |agreement| {
            agreement
                .territory()
                .is_some_and(|concerned| territory.contains(concerned))
        })
    }

    /// Every claim, with the statement that makes it.
    pub fn claims(&self) -> impl Iterator<Item = (&Statement, &Claim)> {
        self.statements.iter().flat_map(|statement| {
            statement
                .claims()
                .iter()
                .map(move |claim| (statement, claim))
        })
    }

    /// The statements with these identifiers.
    pub fn sources<'a>(&'a self, ids: &'a [StatementId]) -> impl Iterator<Item = &'a Statement> {
        ids.iter().filter_map(|id| self.statements.get(id))
    }
}
