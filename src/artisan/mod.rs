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
mod further;
mod qualification;
mod registration;
mod standing;

use alloc::boxed::Box;
use core::fmt;
use core::slice;

pub use self::draft::ArtisanDraft;
use self::further::Further;
pub use self::qualification::{Qualification, QualificationDraft};
pub use self::registration::{Registration, RegistrationDraft, RegistrationStage};
pub use self::standing::Standing;
use crate::calendar::Year;
use crate::craft::{Activity, ActivityCode};
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
    registration: Option<Registration>,
    /// What few records hold; `None` where there is nothing of it.
    further: Option<Box<Further>>,
    home: Territory,
    born_in: Option<Year>,
    standing: Standing,
    milieu: Option<Milieu>,
    gender: Option<Gender>,
    /// The years of exercise, where they are the whole qualification.
    years: Option<u8>,
    /// The activity, where it is the only one and built in.
    activity: Option<Activity>,
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
    pub fn qualification(&self) -> &Qualification {
        let kept = self
            .further()
            .and_then(|further| further.qualification.as_ref());
        kept.unwrap_or_else(|| Qualification::exercised(self.years))
    }

    /// The activities, at least one, each once.
    #[must_use]
    pub fn activities(&self) -> &[ActivityCode] {
        match self.activity {
            Some(activity) => slice::from_ref(activity.as_code()),
            None => self.further().map_or(&[], |further| &further.activities),
        }
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
        match self.further() {
            Some(further) => further.nia.as_ref(),
            None => None,
        }
    }

    /// The number of the national identity card, where known.
    #[must_use]
    pub const fn cin(&self) -> Option<Cin> {
        match self.further() {
            Some(further) => further.cin,
            None => None,
        }
    }

    /// The phone number, where known.
    #[must_use]
    pub const fn phone(&self) -> Option<Phone> {
        match self.further() {
            Some(further) => further.phone,
            None => None,
        }
    }

    /// The entry in the national register, where there is one.
    #[must_use]
    pub const fn registration(&self) -> Option<&Registration> {
        self.registration.as_ref()
    }

    /// The statements that the record rests on.
    #[must_use]
    pub fn sources(&self) -> &[StatementId] {
        self.further().map_or(&[], |further| &further.sources)
    }

    const fn further(&self) -> Option<&Further> {
        match &self.further {
            Some(further) => Some(further),
            None => None,
        }
    }
}

impl fmt::Debug for Artisan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Artisan")
            .field("id", &self.id)
            .field("standing", &self.standing)
            .field("activities", &self.activities())
            .field("home", &self.home)
            .finish_non_exhaustive()
    }
}
