//! Exports: what was sold abroad, as bulletins add it up.
//!
//! A record is one cell of a bulletin: a window, where the goods come from and
//! in what sense, and, as far as the bulletin breaks the figure down, the
//! product family and the destination. It has no code of the Harmonized
//! System: the system does not isolate what is made by hand, and no export
//! family is a set of its headings [ITC Trade Forum, "Counting the Value of
//! Crafts"].
//!
//! # Invariants
//!
//! - A window; bulletins are cumulative, January to a month (modelling choice).
//! - A value, readable or not (modelling choice).
//! - A territory, and in what sense the exports belong to it: where they leave
//!   the country, where the exporter is registered and where they are made are
//!   three different figures. The basis is always written down, as
//!   `not_stated` where the source does not say. For the whole country it is
//!   `not_stated`, since the three are then one (modelling choice).
//!
//! ```
//! use artisanat::export::{Export, ExportDraft, TerritoryBasis};
//! use artisanat::figure::StatedDraft;
//!
//! let draft = ExportDraft {
//!     id: "EXP-2024".into(),
//!     window: "2024".into(),
//!     value: StatedDraft {
//!         value: "398000000.00".into(),
//!         hedge: "about".into(),
//!         printed: "ما يناهز 398 مليون درهم".into(),
//!         ..StatedDraft::default()
//!     },
//!     territory: "06".into(),
//!     territory_basis: "not_stated".into(),
//!     ..ExportDraft::default()
//! };
//! let export = Export::try_from(draft)?;
//! assert_eq!(export.territory_basis(), TerritoryBasis::NotStated);
//! assert_eq!(export.destination(), None);
//! # Ok::<(), artisanat::violation::Violations>(())
//! ```

mod basis;
mod draft;

use alloc::vec::Vec;

pub use self::basis::TerritoryBasis;
pub use self::draft::ExportDraft;
use crate::craft::ProductFamily;
use crate::destination::Destination;
use crate::dirhams::Dirhams;
use crate::figure::Stated;
use crate::id::{ExportId, StatementId};
use crate::period::Window;
use crate::territory::Territory;

/// A record of exports.
///
/// Records overlap: one of all families holds those of each, one of a region
/// those of its provinces, one of a year that of its January to June. Before
/// they are added up, select by [`family`](Self::family) and
/// [`destination`](Self::destination), by [`territory`](Self::territory) and
/// [`territory_basis`](Self::territory_basis), and by [`window`](Self::window).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    id: ExportId,
    window: Window,
    family: Option<ProductFamily>,
    destination: Option<Destination>,
    value: Stated<Dirhams>,
    territory: Territory,
    territory_basis: TerritoryBasis,
    sources: Vec<StatementId>,
}

impl Export {
    /// The identifier.
    #[must_use]
    pub const fn id(&self) -> &ExportId {
        &self.id
    }

    /// The window over which the exports are added up.
    #[must_use]
    pub const fn window(&self) -> Window {
        self.window
    }

    /// The product family; `None` for all families together.
    #[must_use]
    pub const fn family(&self) -> Option<&ProductFamily> {
        self.family.as_ref()
    }

    /// The country or group of countries; `None` for all destinations together.
    #[must_use]
    pub const fn destination(&self) -> Option<&Destination> {
        self.destination.as_ref()
    }

    /// The value in dirhams, read or unreadable but never absent.
    #[must_use]
    pub const fn value(&self) -> &Stated<Dirhams> {
        &self.value
    }

    /// The territory to which the exports are ascribed.
    #[must_use]
    pub const fn territory(&self) -> Territory {
        self.territory
    }

    /// In what sense they belong to the territory.
    #[must_use]
    pub const fn territory_basis(&self) -> TerritoryBasis {
        self.territory_basis
    }

    /// The statements that the record rests on.
    #[must_use]
    pub fn sources(&self) -> &[StatementId] {
        &self.sources
    }
}
