//! Handicraft enterprises.
//!
//! # Invariants
//!
//! - Names in at least one language (modelling choice).
//! - Exactly one activity [law 50-17].
//! - A registered artisan who supervises the production [law 50-17]. The
//!   enterprise knows the artisan by identifier; that the artisan is there and
//!   is registered is seen where all records stand together.
//! - A territory of the seat (modelling choice).
//! - Turnover with its window and amount, no window twice (modelling choice).
//!
//! An enterprise can be one person's: names, ICE, employees and turnover show
//! in no `Debug` output and in no error [law 09-08].
//!
//! ```
//! use artisanat::enterprise::{Enterprise, EnterpriseDraft};
//! use artisanat::names::NamesDraft;
//!
//! let draft = EnterpriseDraft {
//!     id: "ENT-1".into(),
//!     names: NamesDraft { fr: "Atelier".into(), ..NamesDraft::default() },
//!     activity: "zellige".into(),
//!     supervisor: "ART-1".into(),
//!     seat: "06".into(),
//!     ..EnterpriseDraft::default()
//! };
//! let enterprise = Enterprise::try_from(draft)?;
//! assert_eq!(enterprise.supervisor().as_str(), "ART-1");
//! assert!(!enterprise.employees().is_stated());
//! # Ok::<(), artisanat::violation::Violations>(())
//! ```

mod draft;
mod turnover;

use alloc::vec::Vec;
use core::fmt;

pub use self::draft::EnterpriseDraft;
pub use self::turnover::{Turnover, TurnoverDraft};
use crate::calendar::PartialDate;
use crate::craft::ActivityCode;
use crate::figure::Stated;
use crate::id::{ArtisanId, EnterpriseId, StatementId};
use crate::identity::Ice;
use crate::names::Names;
use crate::territory::Territory;

/// An enterprise that exercises one handicraft activity.
#[derive(Clone, PartialEq, Eq)]
pub struct Enterprise {
    id: EnterpriseId,
    names: Names,
    ice: Option<Ice>,
    activity: ActivityCode,
    supervisor: ArtisanId,
    seat: Territory,
    employees: Stated<u32>,
    founded_on: Option<PartialDate>,
    turnover: Vec<Turnover>,
    sources: Vec<StatementId>,
}

impl Enterprise {
    /// The identifier.
    #[must_use]
    pub const fn id(&self) -> &EnterpriseId {
        &self.id
    }

    /// The names of the enterprise.
    #[must_use]
    pub const fn names(&self) -> &Names {
        &self.names
    }

    /// The common identifier of enterprises, where known.
    #[must_use]
    pub const fn ice(&self) -> Option<Ice> {
        self.ice
    }

    /// The one activity that it exercises.
    #[must_use]
    pub const fn activity(&self) -> &ActivityCode {
        &self.activity
    }

    /// The registered artisan who supervises the production.
    #[must_use]
    pub const fn supervisor(&self) -> &ArtisanId {
        &self.supervisor
    }

    /// The territory of the seat.
    #[must_use]
    pub const fn seat(&self) -> Territory {
        self.seat
    }

    /// The number of employees.
    #[must_use]
    pub const fn employees(&self) -> &Stated<u32> {
        &self.employees
    }

    /// The date of the founding, as far as it is known.
    #[must_use]
    pub const fn founded_on(&self) -> Option<PartialDate> {
        self.founded_on
    }

    /// What it sold, one amount for each window.
    #[must_use]
    pub fn turnover(&self) -> &[Turnover] {
        &self.turnover
    }

    /// The statements that the record rests on.
    #[must_use]
    pub fn sources(&self) -> &[StatementId] {
        &self.sources
    }
}

impl fmt::Debug for Enterprise {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Enterprise")
            .field("id", &self.id)
            .field("activity", &self.activity)
            .field("supervisor", &self.supervisor)
            .field("seat", &self.seat)
            .finish_non_exhaustive()
    }
}
