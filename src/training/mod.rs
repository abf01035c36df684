//! Trainings: vocational training, courses and literacy for the trades.
//!
//! A [`Training`] is what one source reports as one: a course, a year of an
//! establishment, or a programme of a territory. Seats, trainees enrolled,
//! graduates and those placed in work are four different things.
//!
//! # Invariants
//!
//! - Names in at least one language, a kind and a territory (modelling
//!   choice).
//! - No taught language, activity, provider, audience or trainee twice
//!   (modelling choice).
//! - Trainees enrolled not below the number listed by id, as far as the
//!   figure can tell (modelling choice). A list can be partial.
//! - Graduates not above those enrolled, those placed in work above neither,
//!   as far as the figures can tell (modelling choice). Seats bound nothing:
//!   a training can be overbooked.
//! - A published rate of insertion from 0 to 100 percent [SDMX percentage].
//!   It is kept as printed and not held against the counts, because its
//!   denominator is seldom stated.
//!
//! ```
//! use artisanat::figure::StatedDraft;
//! use artisanat::names::NamesDraft;
//! use artisanat::training::{TaughtLanguage, Training, TrainingDraft};
//!
//! let draft = TrainingDraft {
//!     id: "TRA-1".into(),
//!     names: NamesDraft { fr: "Cours de langues".into(), ..NamesDraft::default() },
//!     kind: "foreign_language".into(),
//!     languages: vec!["french".into(), "english".into()],
//!     territory: "06".into(),
//!     audiences: vec!["practicing_artisans".into()],
//!     ..TrainingDraft::default()
//! };
//! let courses = Training::try_from(draft)?;
//! assert_eq!(courses.languages(), [TaughtLanguage::French, TaughtLanguage::English]);
//!
//! let rate = StatedDraft {
//!     value: "85".into(),
//!     hedge: "more_than".into(),
//!     ..StatedDraft::default()
//! };
//! let draft = TrainingDraft { insertion_rate: rate, ..TrainingDraft::from(&courses) };
//! let rate = Training::try_from(draft)?;
//! assert!(rate.insertion_rate().is_stated());
//! # Ok::<(), artisanat::violation::Violations>(())
//! ```

mod audience;
mod draft;
mod kind;
mod taught;

use alloc::vec::Vec;

pub use self::audience::Audience;
pub use self::draft::TrainingDraft;
pub use self::kind::TrainingKind;
pub use self::taught::TaughtLanguage;
use crate::craft::ActivityCode;
use crate::figure::{Measure, Stated};
use crate::id::{ArtisanId, FacilityId, StatementId, TrainingId};
use crate::institution::Institution;
use crate::label::Label;
use crate::names::Names;
use crate::period::Window;
use crate::territory::Territory;

/// A course, a year of an establishment, or a programme of training.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Training {
    id: TrainingId,
    names: Names,
    kind: TrainingKind,
    subject: Option<Label>,
    languages: Vec<TaughtLanguage>,
    activities: Vec<ActivityCode>,
    providers: Vec<Institution>,
    facility: Option<FacilityId>,
    territory: Territory,
    held_during: Option<Window>,
    audiences: Vec<Audience>,
    trainees: Vec<ArtisanId>,
    seats: Stated<u32>,
    enrolled: Stated<u32>,
    graduates: Stated<u32>,
    placed: Stated<u32>,
    insertion_rate: Stated<Measure>,
    sources: Vec<StatementId>,
}

impl Training {
    /// The identifier.
    #[must_use]
    pub const fn id(&self) -> &TrainingId {
        &self.id
    }

    /// The training's names.
    #[must_use]
    pub const fn names(&self) -> &Names {
        &self.names
    }

    /// What it is.
    #[must_use]
    pub const fn kind(&self) -> &TrainingKind {
        &self.kind
    }

    /// What it teaches, where that is stated beside the names.
    #[must_use]
    pub const fn subject(&self) -> Option<&Label> {
        self.subject.as_ref()
    }

    /// The languages that it teaches, each once.
    #[must_use]
    pub fn languages(&self) -> &[TaughtLanguage] {
        &self.languages
    }

    /// The activities for which it trains, each once; often none is stated.
    #[must_use]
    pub fn activities(&self) -> &[ActivityCode] {
        &self.activities
    }

    /// Who provides it, each once.
    #[must_use]
    pub fn providers(&self) -> &[Institution] {
        &self.providers
    }

    /// The facility that is the establishment, where known.
    #[must_use]
    pub const fn facility(&self) -> Option<&FacilityId> {
        self.facility.as_ref()
    }

    /// The territory in which it is held.
    #[must_use]
    pub const fn territory(&self) -> Territory {
        self.territory
    }

    /// When it was held, or when its figures were taken, where known.
    #[must_use]
    pub const fn held_during(&self) -> Option<Window> {
        self.held_during
    }

    /// For whom it is, each once.
    #[must_use]
    pub fn audiences(&self) -> &[Audience] {
        &self.audiences
    }

    /// The artisans who are known to be or to have been trained, each once.
    #[must_use]
    pub fn trainees(&self) -> &[ArtisanId] {
        &self.trainees
    }

    /// The number of seats, as stated.
    #[must_use]
    pub const fn seats(&self) -> &Stated<u32> {
        &self.seats
    }

    /// The number of trainees enrolled, those listed included, as stated.
    #[must_use]
    pub const fn enrolled(&self) -> &Stated<u32> {
        &self.enrolled
    }

    /// The number of those enrolled who completed it, as stated.
    #[must_use]
    pub const fn graduates(&self) -> &Stated<u32> {
        &self.graduates
    }

    /// The number of graduates who found work, as stated.
    #[must_use]
    pub const fn placed(&self) -> &Stated<u32> {
        &self.placed
    }

    /// The rate of insertion in work in percent, as stated.
    #[must_use]
    pub const fn insertion_rate(&self) -> &Stated<Measure> {
        &self.insertion_rate
    }

    /// The statements that the record rests on.
    #[must_use]
    pub fn sources(&self) -> &[StatementId] {
        &self.sources
    }
}
