//! Subsidies: support granted to the persons and bodies of the sector.
//!
//! A subsidy is one grant as a source reports it: of what kind, to how many or
//! to whom, for how much, paid by whom, where and when. What a source leaves
//! out stays out: beneficiaries can be counted without being named, an amount
//! can be printed and unreadable.
//!
//! # Invariants
//!
//! - One or more kinds, none twice (modelling choice).
//! - Nobody is named twice among the beneficiaries, and the number of
//!   beneficiaries can be as high as that of those named (modelling choice).
//! - An amount, readable or not, says whether it is the total or what each
//!   beneficiary receives; without an amount nothing is said of it (modelling
//!   choice).
//! - A funder's share and amount fit each other, and all funders together do
//!   not surely give more than an amount that is the total (modelling choice).
//! - A territory (modelling choice).
//!
//! ```
//! use artisanat::figure::StatedDraft;
//! use artisanat::subsidy::{Subsidy, SubsidyDraft, SubsidyKind};
//!
//! let draft = SubsidyDraft {
//!     id: "SUB-1".into(),
//!     kinds: vec!["material".into(), "technical".into()],
//!     beneficiaries: StatedDraft { value: "24".into(), ..StatedDraft::default() },
//!     granted: StatedDraft {
//!         value: "395910.00".into(),
//!         hedge: "about".into(),
//!         ..StatedDraft::default()
//!     },
//!     amount_basis: "total".into(),
//!     territory: "06".into(),
//!     granted_during: "P5Y".into(),
//!     ..SubsidyDraft::default()
//! };
//! let subsidy = Subsidy::try_from(draft)?;
//! assert!(subsidy.kinds().contains(&SubsidyKind::Technical));
//! assert_eq!(subsidy.total().unwrap().nominal().to_string(), "395910.00");
//! # Ok::<(), artisanat::violation::Violations>(())
//! ```

mod basis;
mod draft;
mod kind;

use alloc::vec::Vec;

pub use self::basis::AmountBasis;
pub use self::draft::SubsidyDraft;
pub use self::kind::SubsidyKind;
use crate::dirhams::Dirhams;
use crate::figure::{Estimate, Stated};
use crate::funding::Contribution;
use crate::id::{ArtisanId, CooperativeId, EnterpriseId, FacilityId, StatementId, SubsidyId};
use crate::label::Label;
use crate::period::Window;
use crate::territory::Territory;

/// Support granted to persons or bodies of the sector.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subsidy {
    id: SubsidyId,
    kinds: Vec<SubsidyKind>,
    programme: Option<Label>,
    beneficiary_artisans: Vec<ArtisanId>,
    beneficiary_cooperatives: Vec<CooperativeId>,
    beneficiary_enterprises: Vec<EnterpriseId>,
    beneficiaries: Stated<u32>,
    granted: Stated<Dirhams>,
    amount_basis: Option<AmountBasis>,
    funders: Vec<Contribution>,
    facility: Option<FacilityId>,
    territory: Territory,
    granted_during: Option<Window>,
    sources: Vec<StatementId>,
}

impl Subsidy {
    /// The identifier.
    #[must_use]
    pub const fn id(&self) -> &SubsidyId {
        &self.id
    }

    /// What it consists of, at least one kind, each once.
    #[must_use]
    pub fn kinds(&self) -> &[SubsidyKind] {
        &self.kinds
    }

    /// The title of the programme it belongs to, where known.
    #[must_use]
    pub const fn programme(&self) -> Option<&Label> {
        self.programme.as_ref()
    }

    /// The artisans who are named as beneficiaries, each once.
    #[must_use]
    pub fn beneficiary_artisans(&self) -> &[ArtisanId] {
        &self.beneficiary_artisans
    }

    /// The cooperatives that are named as beneficiaries, each once.
    #[must_use]
    pub fn beneficiary_cooperatives(&self) -> &[CooperativeId] {
        &self.beneficiary_cooperatives
    }

    /// The enterprises that are named as beneficiaries, each once.
    #[must_use]
    pub fn beneficiary_enterprises(&self) -> &[EnterpriseId] {
        &self.beneficiary_enterprises
    }

    /// How many benefit, as stated; those named are among them.
    #[must_use]
    pub const fn beneficiaries(&self) -> &Stated<u32> {
        &self.beneficiaries
    }

    /// The amount as stated: the total, or what each beneficiary receives.
    #[must_use]
    pub const fn granted(&self) -> &Stated<Dirhams> {
        &self.granted
    }

    /// What the amount is the amount of; `None` exactly where none is stated.
    #[must_use]
    pub const fn amount_basis(&self) -> Option<AmountBasis> {
        self.amount_basis
    }

    /// The whole amount, in dirhams.
    ///
    /// The amount itself where it is the total, or else so many times what
    /// each beneficiary receives: 4,500 dirhams for each of more than 30 are more
    /// than 135,000. `None` where no amount was read, or where an amount per
    /// beneficiary stands without a number of them.
    #[must_use]
    pub fn total(&self) -> Option<Estimate> {
        let amount = self.granted.figure()?.estimate();
        let basis = self.amount_basis?;
        basis.whole(&amount, self.beneficiaries.figure())
    }

    /// Who pays, as far as that is stated.
    #[must_use]
    pub fn funders(&self) -> &[Contribution] {
        &self.funders
    }

    /// The facility at which it was granted, where there is one.
    #[must_use]
    pub const fn facility(&self) -> Option<&FacilityId> {
        self.facility.as_ref()
    }

    /// The territory that benefits.
    #[must_use]
    pub const fn territory(&self) -> Territory {
        self.territory
    }

    /// When it was granted, where known.
    #[must_use]
    pub const fn granted_during(&self) -> Option<Window> {
        self.granted_during
    }

    /// The statements that the record rests on.
    #[must_use]
    pub fn sources(&self) -> &[StatementId] {
        &self.sources
    }
}
