//! Statements: what was published, by whom, and what it claims.
//!
//! A statement is a source. Records name the statements that they rest on,
//! and every figure that a statement prints is a [`Claim`] of it: an
//! indicator with territory, window and breakdown, and the figure as printed
//! and as read.
//!
//! # Invariants
//!
//! - A kind of document, an issuer, a publisher and a language; the date as
//!   far as it is known (modelling choice).
//! - Every claim has an indicator, a territory and a figure, read or
//!   unreadable (modelling choice).
//! - The keys of claims are distinct; a claim that is reckoned from another, or
//!   is a part of it, names one of the same statement, and no claim is a part
//!   of itself, over however many steps (modelling choice).
//!
//! ```
//! use artisanat::figure::{Agreement, StatedDraft};
//! use artisanat::statement::{Claim, ClaimDraft};
//!
//! let claim = |printed: &'static str| {
//!     Claim::try_from(ClaimDraft {
//!         indicator: "exports".into(),
//!         territory: "06".into(),
//!         window: "2024".into(),
//!         figure: StatedDraft { printed: printed.into(), ..StatedDraft::default() },
//!         ..ClaimDraft::default()
//!     })
//! };
//! let headline = claim("حوالي 400 مليون درهم")?;
//! let body = claim("ما يناهز 398 مليون درهم")?;
//! let figures = headline.figure().figure().zip(body.figure().figure());
//! assert!(figures.is_some_and(|(one, other)| one.agreement(other) == Agreement::Agree));
//! # Ok::<(), artisanat::violation::Violations>(())
//! ```

mod claim;
mod document;
mod draft;
mod facet;
mod indicator;
mod links;
mod print;
mod sense;

use alloc::vec::Vec;

pub use self::claim::{Claim, ClaimDraft};
pub use self::document::{DocumentKind, Placement};
pub use self::draft::StatementDraft;
pub use self::facet::{Dimension, Facet, FacetDraft};
pub use self::indicator::Indicator;
pub(crate) use self::print::InPrint;
pub use self::sense::{Against, Among, Parts, Per, Population, Sense, SenseKind, ShareOf};
use crate::calendar::PartialDate;
use crate::id::StatementId;
use crate::institution::Institution;
use crate::label::Label;
use crate::language::Language;

/// A published document and its claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    id: StatementId,
    kind: DocumentKind,
    issuer: Institution,
    asked_by: Option<Label>,
    publisher: Label,
    reference: Option<Label>,
    published_on: Option<PartialDate>,
    language: Language,
    claims: Vec<Claim>,
}

impl Statement {
    /// The identifier.
    #[must_use]
    pub const fn id(&self) -> &StatementId {
        &self.id
    }

    /// The kind of document.
    #[must_use]
    pub const fn kind(&self) -> &DocumentKind {
        &self.kind
    }

    /// The institution that says it.
    #[must_use]
    pub const fn issuer(&self) -> &Institution {
        &self.issuer
    }

    /// The body that asked for it, where it answers a question.
    #[must_use]
    pub const fn asked_by(&self) -> Option<&Label> {
        self.asked_by.as_ref()
    }

    /// The medium in which it is printed.
    #[must_use]
    pub const fn publisher(&self) -> &Label {
        &self.publisher
    }

    /// Where it can be read.
    #[must_use]
    pub const fn reference(&self) -> Option<&Label> {
        self.reference.as_ref()
    }

    /// When it was published, as far as that is known.
    #[must_use]
    pub const fn published_on(&self) -> Option<PartialDate> {
        self.published_on
    }

    /// The language of the document.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The claims, in the order of the text.
    #[must_use]
    pub fn claims(&self) -> &[Claim] {
        &self.claims
    }
}
