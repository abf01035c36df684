//! Artisans: the persons of the sector.
//!
//! # Invariants
//!
//! - Names in at least one language (modelling choice).
//! - A standing, and a qualification that supports it: a diploma or 3 years
//!   of exercise for an artisan, 10 years for a master [law 50-17].
//! - One or more activities, none twice (modelling choice; the law binds only
//!   the enterprise to one).
//! - A territory where the person works [law 50-17: the register is kept by
//!   territory].
//! - The stages of the register entry in possible order [law 50-17], and a
//!   year of birth before the first of them (modelling choice).
//!
//! Names, NIA, CIN and phone are personal data [law 09-08] and show in no
//! `Debug` output and in no error.
//!
//! ```
//! use artisanat::artisan::{Artisan, ArtisanDraft, QualificationDraft, Standing};
//! use artisanat::names::NamesDraft;
//!
//! let draft = ArtisanDraft {
//!     id: "ART-1".into(),
//!     names: NamesDraft { fr: "Fatima Zahra".into(), ..NamesDraft::default() },
//!     standing: "maalem".into(),
//!     qualification: QualificationDraft {
//!         years_of_exercise: Some(12),
//!         ..QualificationDraft::default()
//!     },
//!     activities: vec!["zellige".into()],
//!     home: "06.461.01.13".into(),
//!     ..ArtisanDraft::default()
//! };
//! let artisan = Artisan::try_from(draft)?;
//! assert_eq!(artisan.standing(), Standing::Maalem);
//! assert!(!format!("{artisan:?}").contains("Fatima"));
//! # Ok::<(), artisanat::violation::Violations>(())
//! ```

mod draft;
mod qualification;
mod registration;
mod standing;

use alloc::vec::Vec;
use core::fmt;

pub use self::draft::ArtisanDraft;
pub use self::qualification::{Qualification, QualificationDraft};
pub use self::registration::{Registration, RegistrationDraft, RegistrationStage};
pub use self::standing::Standing;
use crate::calendar::Year;
use crate::craft::ActivityCode;
use crate::id::{ArtisanId, StatementId};
use crate::identity::{Cin, Nia, Phone};
use crate::names::Names;
use crate::person::{Gender, Milieu};
use crate::territory::Territory;

/// A person who exercises a handicraft activity.
#[derive(Clone, PartialEq, Eq)]
pub struct Artisan {
    id: ArtisanId,
    names: Names,
    standing: Standing,
    qualification: Qualification,
    activities: Vec<ActivityCode>,
    home: Territory,
    milieu: Option<Milieu>,
    gender: Option<Gender>,
    born_in: Option<Year>,
    nia: Option<Nia>,
    cin: Option<Cin>,
    phone: Option<Phone>,
    registration: Option<Registration>,
    sources: Vec<StatementId>,
}

impl Artisan {
    /// The identifier.
    #[must_use]
    pub const fn id(&self) -> &ArtisanId {
        &self.id
    }

    /// The person's names.
    #[must_use]
    pub const fn names(&self) -> &Names {
        &self.names
    }

    /// Artisan or master.
    #[must_use]
    pub const fn standing(&self) -> Standing {
        self.standing
    }

    /// The diploma or the years of exercise.
    #[must_use]
    pub const fn qualification(&self) -> &Qualification {
        &self.qualification
    }

    /// The activities, at least one, each once.
    #[must_use]
    pub fn activities(&self) -> &[ActivityCode] {
        &self.activities
    }

    /// The territory where the person works.
    #[must_use]
    pub const fn home(&self) -> Territory {
        self.home
    }

    /// Urban or rural, where known.
    #[must_use]
    pub const fn milieu(&self) -> Option<Milieu> {
        self.milieu
    }

    /// The gender, where known.
    #[must_use]
    pub const fn gender(&self) -> Option<Gender> {
        self.gender
    }

    /// The year of birth, where known.
    #[must_use]
    pub const fn born_in(&self) -> Option<Year> {
        self.born_in
    }

    /// The number in the national register, where known.
    #[must_use]
    pub const fn nia(&self) -> Option<&Nia> {
        self.nia.as_ref()
    }

    /// The number of the national identity card, where known.
    #[must_use]
    pub const fn cin(&self) -> Option<Cin> {
        self.cin
    }

    /// The phone number, where known.
    #[must_use]
    pub const fn phone(&self) -> Option<Phone> {
        self.phone
    }

    /// The entry in the national register, where there is one.
    #[must_use]
    pub const fn registration(&self) -> Option<&Registration> {
        self.registration.as_ref()
    }

    /// The statements that the record rests on.
    #[must_use]
    pub fn sources(&self) -> &[StatementId] {
        &self.sources
    }
}

impl fmt::Debug for Artisan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Artisan")
            .field("id", &self.id)
            .field("standing", &self.standing)
            .field("activities", &self.activities)
            .field("home", &self.home)
            .finish_non_exhaustive()
    }
}
