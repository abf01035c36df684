//! Exhibitions: fairs, salons and weeks at which handicraft is shown and sold.
//!
//! An [`Exhibition`] is one edition, or a recurring fair as such where the
//! source does not tell its editions apart. An edition can have several
//! [`Phase`]s, in several towns and at several times: the ninth national week
//! was held in six cities and then once more. A number of unnamed ones, "23
//! fairs in the region", is no record but a claim of the statement that counts
//! them.
//!
//! Stands, exhibitors, participants and visitors are four different things,
//! published side by side and never converted into each other: 81 stands can
//! hold 78 exhibitors.
//!
//! # Invariants
//!
//! - Names in at least one language, and a kind (modelling choice).
//! - The number of an edition, where known, from 1 to 999 (modelling choice).
//! - Phases that say where or when, each in the country or abroad, and that
//!   do not overlap in one place (modelling choice, see [`Phase`]).
//! - No organizer, partner or patron twice (modelling choice).
//! - One body is not organizer and partner at once (modelling choice, see
//!   [`Institution::is_one_body`]); either can be a patron.
//! - No artisan and no cooperative listed twice, and participants not below
//!   the number listed, as far as the figure can tell (modelling choice). A
//!   cooperative counts as one participant. A list can be partial.
//!
//! ```
//! use artisanat::exhibition::{Exhibition, ExhibitionDraft, ExhibitionKind, PhaseDraft};
//! use artisanat::names::NamesDraft;
//!
//! let draft = ExhibitionDraft {
//!     id: "EXH-1".into(),
//!     names: NamesDraft {
//!         fr: "Semaine nationale de l'artisanat".into(),
//!         ..NamesDraft::default()
//!     },
//!     kind: "national_week".into(),
//!     edition: Some(9),
//!     phases: vec![
//!         PhaseDraft { held_during: "2025-12-21/2026-01-18".into(), ..PhaseDraft::default() },
//!         PhaseDraft { held_during: "2026-02-09/2026-02-15".into(), ..PhaseDraft::default() },
//!     ],
//!     ..ExhibitionDraft::default()
//! };
//! let week = Exhibition::try_from(draft)?;
//! assert_eq!(week.kind(), &ExhibitionKind::NationalWeek);
//! assert_eq!(week.phases().len(), 2);
//! assert!(!week.visitors().is_stated());
//! # Ok::<(), artisanat::violation::Violations>(())
//! ```

mod draft;
mod kind;
mod phase;
mod scope;

use alloc::vec::Vec;

pub use self::draft::ExhibitionDraft;
pub use self::kind::ExhibitionKind;
pub use self::phase::{Phase, PhaseDraft};
pub use self::scope::ExhibitionScope;
use crate::dirhams::Dirhams;
use crate::figure::Stated;
use crate::id::{ArtisanId, CooperativeId, ExhibitionId, StatementId};
use crate::institution::Institution;
use crate::names::Names;

/// One edition of a fair, a salon, a week or their like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exhibition {
    id: ExhibitionId,
    names: Names,
    kind: ExhibitionKind,
    scope: Option<ExhibitionScope>,
    edition: Option<u16>,
    phases: Vec<Phase>,
    organizers: Vec<Institution>,
    partners: Vec<Institution>,
    patrons: Vec<Institution>,
    participating_artisans: Vec<ArtisanId>,
    participating_cooperatives: Vec<CooperativeId>,
    stands: Stated<u32>,
    exhibitors: Stated<u32>,
    participants: Stated<u32>,
    visitors: Stated<u32>,
    countries: Stated<u32>,
    sales: Stated<Dirhams>,
    area: Stated<u32>,
    sources: Vec<StatementId>,
}

impl Exhibition {
    /// The last number that an edition can have.
    pub const LAST_EDITION: u16 = 999;

    /// The identifier.
    #[must_use]
    pub const fn id(&self) -> &ExhibitionId {
        &self.id
    }

    /// The exhibition's names.
    #[must_use]
    pub const fn names(&self) -> &Names {
        &self.names
    }

    /// What it is.
    #[must_use]
    pub const fn kind(&self) -> &ExhibitionKind {
        &self.kind
    }

    /// How far it reaches, where stated.
    #[must_use]
    pub const fn scope(&self) -> Option<ExhibitionScope> {
        self.scope
    }

    /// The number of the edition, 1 to 999, where known.
    #[must_use]
    pub const fn edition(&self) -> Option<u16> {
        self.edition
    }

    /// The places and times at which it was held, in the draft's order.
    #[must_use]
    pub fn phases(&self) -> &[Phase] {
        &self.phases
    }

    /// Who organizes it, each once.
    #[must_use]
    pub fn organizers(&self) -> &[Institution] {
        &self.organizers
    }

    /// Who helps the organizers, each once.
    #[must_use]
    pub fn partners(&self) -> &[Institution] {
        &self.partners
    }

    /// Under whose patronage it is held, each once.
    #[must_use]
    pub fn patrons(&self) -> &[Institution] {
        &self.patrons
    }

    /// The artisans who are known to have taken part, each once.
    #[must_use]
    pub fn participating_artisans(&self) -> &[ArtisanId] {
        &self.participating_artisans
    }

    /// The cooperatives that are known to have taken part, each once.
    #[must_use]
    pub fn participating_cooperatives(&self) -> &[CooperativeId] {
        &self.participating_cooperatives
    }

    /// The number of stands, as stated.
    #[must_use]
    pub const fn stands(&self) -> &Stated<u32> {
        &self.stands
    }

    /// The number of exhibitors, as stated.
    #[must_use]
    pub const fn exhibitors(&self) -> &Stated<u32> {
        &self.exhibitors
    }

    /// The number of participants, those listed included, as stated.
    #[must_use]
    pub const fn participants(&self) -> &Stated<u32> {
        &self.participants
    }

    /// The number of visitors, as stated.
    #[must_use]
    pub const fn visitors(&self) -> &Stated<u32> {
        &self.visitors
    }

    /// The number of countries represented, as stated.
    #[must_use]
    pub const fn countries(&self) -> &Stated<u32> {
        &self.countries
    }

    /// What was sold there in dirhams, as stated.
    #[must_use]
    pub const fn sales(&self) -> &Stated<Dirhams> {
        &self.sales
    }

    /// The area in whole square meters, as stated.
    #[must_use]
    pub const fn area(&self) -> &Stated<u32> {
        &self.area
    }

    /// The statements that the record rests on.
    #[must_use]
    pub fn sources(&self) -> &[StatementId] {
        &self.sources
    }
}
