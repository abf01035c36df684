//! Agreements: what institutions sign for the sector.
//!
//! Partnerships, framework and programme contracts, agreements with sales
//! platforms. A text often says no more than that one was signed, and by
//! whom on one side; a record holds what it says.
//!
//! # Invariants
//!
//! - A subject in at least one language (modelling choice).
//! - At least one party, none twice: a text may name only one side. Where two
//!   parties are institutions of one kind, two communes, they are written
//!   `other:` and their names (modelling choice).
//! - Kinds, sales channels, facilities and cooperatives are listed once each
//!   (modelling choice).
//!
//! ```
//! use artisanat::agreement::{Agreement, AgreementDraft};
//! use artisanat::institution::Institution;
//! use artisanat::names::NamesDraft;
//!
//! let draft = AgreementDraft {
//!     id: "AGR-ANOU".into(),
//!     subject: NamesDraft {
//!         en: "Online sales by cooperatives on the Anou platform".into(),
//!         ..NamesDraft::default()
//!     },
//!     kinds: vec!["partnership".into(), "platform_sales".into()],
//!     parties: vec!["maison_de_l_artisan".into(), "sales_platform".into()],
//!     ..AgreementDraft::default()
//! };
//! let agreement = Agreement::try_from(draft)?;
//! assert!(agreement.parties().contains(&Institution::SalesPlatform));
//! assert_eq!(agreement.signed_on(), None);
//! # Ok::<(), artisanat::violation::Violations>(())
//! ```

mod draft;
mod kind;

use alloc::vec::Vec;

pub use self::draft::AgreementDraft;
pub use self::kind::AgreementKind;
use crate::calendar::PartialDate;
use crate::dirhams::Dirhams;
use crate::figure::Stated;
use crate::id::{AgreementId, CooperativeId, FacilityId, StatementId};
use crate::institution::Institution;
use crate::names::Names;
use crate::period::Window;
use crate::sales_channel::SalesChannel;
use crate::territory::Territory;

/// An agreement that institutions signed for the sector.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    id: AgreementId,
    subject: Names,
    kinds: Vec<AgreementKind>,
    parties: Vec<Institution>,
    signed_on: Option<PartialDate>,
    period: Option<Window>,
    amount: Stated<Dirhams>,
    territory: Option<Territory>,
    sales_channels: Vec<SalesChannel>,
    facilities: Vec<FacilityId>,
    cooperatives: Vec<CooperativeId>,
    sources: Vec<StatementId>,
}

impl Agreement {
    /// The identifier.
    #[must_use]
    pub const fn id(&self) -> &AgreementId {
        &self.id
    }

    /// What it is about: its title, or its object in a few words.
    #[must_use]
    pub const fn subject(&self) -> &Names {
        &self.subject
    }

    /// What kinds of agreement it is, each once; empty where not stated.
    #[must_use]
    pub fn kinds(&self) -> &[AgreementKind] {
        &self.kinds
    }

    /// The parties that are named, at least one, each once.
    #[must_use]
    pub fn parties(&self) -> &[Institution] {
        &self.parties
    }

    /// When it was signed, as far as that is known.
    #[must_use]
    pub const fn signed_on(&self) -> Option<PartialDate> {
        self.signed_on
    }

    /// The span that it covers, where known.
    #[must_use]
    pub const fn period(&self) -> Option<Window> {
        self.period
    }

    /// Its whole envelope in dirhams, as stated.
    #[must_use]
    pub const fn amount(&self) -> &Stated<Dirhams> {
        &self.amount
    }

    /// The territory that it concerns, where known.
    #[must_use]
    pub const fn territory(&self) -> Option<Territory> {
        self.territory
    }

    /// The ways of selling that it opens, each once.
    #[must_use]
    pub fn sales_channels(&self) -> &[SalesChannel] {
        &self.sales_channels
    }

    /// The facilities that it concerns, each once.
    #[must_use]
    pub fn facilities(&self) -> &[FacilityId] {
        &self.facilities
    }

    /// The cooperatives that it concerns, each once.
    #[must_use]
    pub fn cooperatives(&self) -> &[CooperativeId] {
        &self.cooperatives
    }

    /// The statements that the record rests on.
    #[must_use]
    pub fn sources(&self) -> &[StatementId] {
        &self.sources
    }
}
