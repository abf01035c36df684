//! Facilities: where the sector works, shows, sells and trains.
//!
//! The ministry's infrastructures of production and commercialization:
//! complexes, fondouks, villages, Dar Sanaa and their like, and the bodies
//! that train. A facility has a life cycle from study to service and beyond;
//! a large project is built in [`Tranche`]s, each with a life cycle of its own.
//!
//! # Invariants
//!
//! - Names in at least one language (modelling choice).
//! - One or more kinds, none twice, and no function twice (modelling choice).
//! - A place, and not inside itself (modelling choice).
//! - The stages in possible order, none dated surely before an earlier one
//!   (modelling choice, see [`FacilityStage`]).
//! - Funders whose shares and amounts fit each other, and who do not surely
//!   give more than the whole cost (modelling choice).
//! - Tranches numbered from 1 in increasing order, which do not surely cost
//!   more than the whole (modelling choice).
//!
//! Figures are as published: hedged, rounded, unreadable or not stated. The
//! stages of the facility are those of the whole of it, and nothing is derived
//! from its tranches.
//!
//! ```
//! use artisanat::facility::{Facility, FacilityDraft, FacilityStage};
//! use artisanat::history::StageDraft;
//! use artisanat::names::NamesDraft;
//!
//! let draft = FacilityDraft {
//!     id: "FAC-1".into(),
//!     names: NamesDraft { ar: "قرية دوار التمكين".into(), ..NamesDraft::default() },
//!     kinds: vec!["artisans_village".into()],
//!     place: "06.111.05.03".into(),
//!     locality: "دوار التمكين".into(),
//!     history: vec![StageDraft { stage: "agreement_signed".into(), ..StageDraft::default() }],
//!     ..FacilityDraft::default()
//! };
//! let village = Facility::try_from(draft)?;
//! assert_eq!(village.stage(), Some(FacilityStage::AgreementSigned));
//! assert!(!village.is_in_service());
//! # Ok::<(), artisanat::violation::Violations>(())
//! ```

mod draft;
mod function;
mod kind;
mod stage;
mod tranche;

use alloc::vec::Vec;

pub use self::draft::FacilityDraft;
pub use self::function::FacilityFunction;
pub use self::kind::FacilityKind;
pub use self::stage::FacilityStage;
pub use self::tranche::{Tranche, TrancheDraft};
use crate::calendar::Day;
use crate::dirhams::Dirhams;
use crate::figure::Stated;
use crate::funding::Contribution;
use crate::history::History;
use crate::id::{FacilityId, StatementId};
use crate::label::Label;
use crate::names::Names;
use crate::territory::Territory;

/// A place built or kept up for the sector.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facility {
    id: FacilityId,
    names: Names,
    kinds: Vec<FacilityKind>,
    place: Territory,
    locality: Option<Label>,
    programme: Option<Label>,
    inside: Option<FacilityId>,
    functions: Vec<FacilityFunction>,
    history: History<FacilityStage>,
    shops: Stated<u32>,
    cooperative_shops: Stated<u32>,
    covered_area: Stated<u32>,
    cost: Stated<Dirhams>,
    funders: Vec<Contribution>,
    tranches: Vec<Tranche>,
    artisans: Stated<u32>,
    sources: Vec<StatementId>,
}

impl Facility {
    /// The identifier.
    #[must_use]
    pub const fn id(&self) -> &FacilityId {
        &self.id
    }

    /// The facility's names.
    #[must_use]
    pub const fn names(&self) -> &Names {
        &self.names
    }

    /// The kinds, at least one, each once.
    #[must_use]
    pub fn kinds(&self) -> &[FacilityKind] {
        &self.kinds
    }

    /// The territory where it lies, as narrow as it is known.
    #[must_use]
    pub const fn place(&self) -> Territory {
        self.place
    }

    /// The quarter or douar where it lies, where known.
    #[must_use]
    pub const fn locality(&self) -> Option<&Label> {
        self.locality.as_ref()
    }

    /// The programme that it belongs to, where stated.
    #[must_use]
    pub const fn programme(&self) -> Option<&Label> {
        self.programme.as_ref()
    }

    /// The facility on whose site it lies, where there is one.
    #[must_use]
    pub const fn inside(&self) -> Option<&FacilityId> {
        self.inside.as_ref()
    }

    /// The functions, each once; none where they are not stated.
    #[must_use]
    pub fn functions(&self) -> &[FacilityFunction] {
        &self.functions
    }

    /// Whether a function is stated.
    #[must_use]
    pub fn has_function(&self, function: FacilityFunction) -> bool {
        self.functions.contains(&function)
    }

    /// The stages that the whole of it has reached.
    #[must_use]
    pub const fn history(&self) -> &History<FacilityStage> {
        &self.history
    }

    /// The last stage reached, where any is known.
    #[must_use]
    pub fn stage(&self) -> Option<FacilityStage> {
        self.history.latest()
    }

    /// The last stage reached for certain by the end of a day.
    ///
    /// See [`History::stage_on`] for stages of which no date is known.
    #[must_use]
    pub fn stage_on(&self, day: Day) -> Option<FacilityStage> {
        self.history.stage_on(day)
    }

    /// Whether service began and neither works nor a closure came after it.
    ///
    /// An inauguration or keys after the start of service do not end it, and
    /// without it they do not start it.
    #[must_use]
    pub fn is_in_service(&self) -> bool {
        stage::is_in_service(&self.history)
    }

    /// The number of shops for single artisans, as stated.
    #[must_use]
    pub const fn shops(&self) -> &Stated<u32> {
        &self.shops
    }

    /// The number of shops for cooperatives, as stated, beside the others.
    #[must_use]
    pub const fn cooperative_shops(&self) -> &Stated<u32> {
        &self.cooperative_shops
    }

    /// The covered area in whole square meters, as stated.
    #[must_use]
    pub const fn covered_area(&self) -> &Stated<u32> {
        &self.covered_area
    }

    /// The cost of the whole in dirhams, as stated.
    #[must_use]
    pub const fn cost(&self) -> &Stated<Dirhams> {
        &self.cost
    }

    /// Who pays for it, and how much.
    #[must_use]
    pub fn funders(&self) -> &[Contribution] {
        &self.funders
    }

    /// The tranches of the project, by increasing number.
    #[must_use]
    pub fn tranches(&self) -> &[Tranche] {
        &self.tranches
    }

    /// The number of artisans who work there, as stated.
    #[must_use]
    pub const fn artisans(&self) -> &Stated<u32> {
        &self.artisans
    }

    /// The statements that the record rests on.
    #[must_use]
    pub fn sources(&self) -> &[StatementId] {
        &self.sources
    }
}
