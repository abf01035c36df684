//! Cooperatives, their unions and their federations.
//!
//! # Invariants
//!
//! - Names in at least one language (modelling choice), and a kind
//!   [law 112-12].
//! - Members, by identifier or by count or both. A list can be partial, so it
//!   is never refused for being short; none stands in it twice (modelling
//!   choice). Only a union or a federation lists cooperatives, and never
//!   itself (modelling choice).
//! - A cooperative has at least 5 members [law 112-12]: a count is refused
//!   where even the greatest number that it admits is below. The fewest
//!   members of a union are not settled and are not checked.
//! - The count is not below the number of members listed, and women are not
//!   more than the members, as far as the figures can tell (modelling choice).
//! - A register entry has its court, number and date [law 112-12], and the
//!   founding is not dated surely after it (modelling choice).
//! - A seat, and one or more activities, none twice [law 50-17].
//! - A capital of at least 1,000 dirhams, shares of at least 100 dirhams
//!   [law 112-12], and a whole number of them (modelling choice).
//! - Sales channels, none twice (modelling choice).
//!
//! ```
//! use artisanat::cooperative::{Cooperative, CooperativeDraft};
//! use artisanat::figure::StatedDraft;
//! use artisanat::names::NamesDraft;
//! use artisanat::sales_channel::SalesChannelDraft;
//!
//! let draft = CooperativeDraft {
//!     id: "COOP-1".into(),
//!     names: NamesDraft { fr: "Coopérative Al Amal".into(), ..NamesDraft::default() },
//!     kind: "cooperative".into(),
//!     members: StatedDraft { value: "12".into(), ..StatedDraft::default() },
//!     seat: "06".into(),
//!     activities: vec!["zellige".into()],
//!     sales_channels: vec![SalesChannelDraft {
//!         kind: "online_platform".into(),
//!         platform: "Anou".into(),
//!         is_direct: Some(true),
//!         ..SalesChannelDraft::default()
//!     }],
//!     ..CooperativeDraft::default()
//! };
//! let cooperative = Cooperative::try_from(draft)?;
//! assert!(cooperative.sales_channels().iter().any(|channel| channel.is_direct() == Some(true)));
//! # Ok::<(), artisanat::violation::Violations>(())
//! ```

mod capital;
mod draft;
mod kind;
mod members;
mod register;

use alloc::vec::Vec;

pub use self::draft::CooperativeDraft;
pub use self::kind::CooperativeKind;
pub use self::register::{RegisterEntry, RegisterEntryDraft};
use crate::calendar::PartialDate;
use crate::craft::ActivityCode;
use crate::dirhams::Dirhams;
use crate::figure::Stated;
use crate::id::{ArtisanId, CooperativeId, FacilityId, StatementId};
use crate::identity::Ice;
use crate::names::Names;
use crate::sales_channel::SalesChannel;
use crate::territory::Territory;

/// A cooperative, a union of cooperatives or a federation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cooperative {
    id: CooperativeId,
    names: Names,
    kind: CooperativeKind,
    member_artisans: Vec<ArtisanId>,
    member_cooperatives: Vec<CooperativeId>,
    members: Stated<u32>,
    women_members: Stated<u32>,
    ice: Option<Ice>,
    register_entry: Option<RegisterEntry>,
    seat: Territory,
    activities: Vec<ActivityCode>,
    capital: Option<Dirhams>,
    share_value: Option<Dirhams>,
    sales_channels: Vec<SalesChannel>,
    founded_on: Option<PartialDate>,
    facility: Option<FacilityId>,
    sources: Vec<StatementId>,
}

impl Cooperative {
    /// The fewest members of a cooperative [law 112-12].
    pub const FEWEST_MEMBERS: u32 = 5;

    /// The least capital, in dirhams [law 112-12].
    pub const LEAST_CAPITAL: u32 = 1000;

    /// The least value of one share, in dirhams [law 112-12].
    pub const LEAST_SHARE_VALUE: u32 = 100;

    /// The identifier.
    #[must_use]
    pub const fn id(&self) -> &CooperativeId {
        &self.id
    }

    /// The names of the legal person.
    #[must_use]
    pub const fn names(&self) -> &Names {
        &self.names
    }

    /// Cooperative, union or federation.
    #[must_use]
    pub const fn kind(&self) -> CooperativeKind {
        self.kind
    }

    /// The artisans known to be members, each once; the list can be partial.
    #[must_use]
    pub fn member_artisans(&self) -> &[ArtisanId] {
        &self.member_artisans
    }

    /// The cooperatives known to be members, each once; none but in a union
    /// or a federation.
    #[must_use]
    pub fn member_cooperatives(&self) -> &[CooperativeId] {
        &self.member_cooperatives
    }

    /// The number of direct members, persons and cooperatives alike.
    #[must_use]
    pub const fn members(&self) -> &Stated<u32> {
        &self.members
    }

    /// The number of women among the members.
    #[must_use]
    pub const fn women_members(&self) -> &Stated<u32> {
        &self.women_members
    }

    /// The common identifier of enterprises, where known.
    #[must_use]
    pub const fn ice(&self) -> Option<Ice> {
        self.ice
    }

    /// The entry in the local register, where known.
    #[must_use]
    pub const fn register_entry(&self) -> Option<&RegisterEntry> {
        self.register_entry.as_ref()
    }

    /// The territory of the seat.
    #[must_use]
    pub const fn seat(&self) -> Territory {
        self.seat
    }

    /// The activities, at least one, each once.
    #[must_use]
    pub fn activities(&self) -> &[ActivityCode] {
        &self.activities
    }

    /// The capital, at least 1,000 dirhams, where known.
    #[must_use]
    pub const fn capital(&self) -> Option<Dirhams> {
        self.capital
    }

    /// The value of one share, at least 100 dirhams, where known.
    #[must_use]
    pub const fn share_value(&self) -> Option<Dirhams> {
        self.share_value
    }

    /// The number of shares, at least 1, where capital and share value are known.
    #[must_use]
    pub fn shares(&self) -> Option<u64> {
        let shares = capital::shares(self.capital?, self.share_value?)?;
        u64::try_from(shares).ok()
    }

    /// The ways by which it sells, each once.
    #[must_use]
    pub fn sales_channels(&self) -> &[SalesChannel] {
        &self.sales_channels
    }

    /// The date of the founding, as far as it is known.
    ///
    /// The legal person is formed later, by the register entry [law 112-12].
    #[must_use]
    pub const fn founded_on(&self) -> Option<PartialDate> {
        self.founded_on
    }

    /// The facility where it works, where known.
    #[must_use]
    pub const fn facility(&self) -> Option<&FacilityId> {
        self.facility.as_ref()
    }

    /// The statements that the record rests on.
    #[must_use]
    pub fn sources(&self) -> &[StatementId] {
        &self.sources
    }
}
