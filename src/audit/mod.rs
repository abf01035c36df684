//! Statements held against each other and against the records.
//!
//! A ministry's answer, a yearbook and a newspaper say things about the same
//! region. [`audit`] tells which agree, which contradict each other and which
//! cannot be checked, each with the claims it rests on and the arithmetic:
//!
//! | check | holds |
//! |---|---|
//! | [`SameIndicator`](Check::SameIndicator) | claims of one thing against each other |
//! | [`Population`](Check::Population) | claims of one thing that count different populations |
//! | [`PartsOfWhole`](Check::PartsOfWhole) | parts against the whole that they add up to |
//! | [`PartAboveWhole`](Check::PartAboveWhole) | parts against a whole that they cannot exceed |
//! | [`ShareOfWhole`](Check::ShareOfWhole) | a share against its part and its whole |
//! | [`Completion`](Check::Completion) | the share of a target against what was reached and the target |
//! | [`Growth`](Check::Growth), [`Multiple`](Check::Multiple) | a change against the figures of two windows |
//! | [`Rate`](Check::Rate) | a mean against total and count, or the length of the window |
//! | [`Rank`](Check::Rank) | a place against the figures that are known |
//! | [`Records`](Check::Records) | a claim against what the records of the sector add up to |
//! | [`Unreadable`](Check::Unreadable) | figures that could not be read |
//! | [`UnresolvedWindow`](Check::UnresolvedWindow) | "the last four years", before a day that nobody gave |
//!
//! Nothing is repaired and nothing is guessed: a disagreement is a result, and
//! so is what cannot be told, with its reason. Figures disagree only where no
//! true values fit all of them, so what was rounded, hedged or cut off for a
//! headline is granted its room. A figure for several values at once stays
//! undivided, two populations never contradict each other, and records are
//! taken for what they hold, not for a census.
//!
//! ```
//! use artisanat::audit::{Verdict, audit};
//! use artisanat::figure::StatedDraft;
//! use artisanat::language::Language;
//! use artisanat::sector::{Sector, SectorDraft};
//! use artisanat::statement::{ClaimDraft, StatementDraft};
//!
//! let exports = |printed: &'static str| ClaimDraft {
//!     indicator: "exports".into(),
//!     territory: "06".into(),
//!     window: "2024".into(),
//!     figure: StatedDraft { printed: printed.into(), ..StatedDraft::default() },
//!     ..ClaimDraft::default()
//! };
//! let sector = Sector::try_from(SectorDraft {
//!     format: Some(Sector::FORMAT),
//!     statements: vec![StatementDraft {
//!         id: "answer".into(),
//!         kind: "written_answer".into(),
//!         issuer: "ministry".into(),
//!         publisher: "a newspaper".into(),
//!         language: "fr".into(),
//!         claims: vec![exports("environ 400 MDH"), exports("398 MDH"), exports("500 MDH")],
//!         ..StatementDraft::default()
//!     }],
//!     ..SectorDraft::default()
//! })?;
//! let audit = audit(&sector, None);
//! let verdicts: Vec<_> = audit.findings().iter().map(|finding| finding.verdict().as_str()).collect();
//! assert_eq!(verdicts, ["agrees", "disagrees", "disagrees"]);
//! # Ok::<(), artisanat::violation::Violations>(())
//! ```

mod binary;
mod change;
mod finding;
mod holdings;
mod hundred;
mod index;
mod inside;
mod levels;
mod overlap;
mod parts;
mod rank;
mod rate;
mod records;
mod same;
mod sentence;
mod share;
mod subject;
mod unknown;
mod value;
mod words;

use alloc::vec::Vec;

pub use self::finding::{Arithmetic, ClaimRef, Finding, Operand, Source, Verdict};
use self::index::Index;
pub use self::sentence::Sentence;
pub use self::words::{Check, Operation, Why};
use crate::calendar::Day;
use crate::sector::Sector;

/// The findings of an audit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audit {
    findings: Vec<Finding>,
}

impl Audit {
    /// The findings, by their first claim and then by check.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The findings whose claims contradict each other.
    pub fn disagreements(&self) -> impl Iterator<Item = &Finding> {
        self.findings
            .iter()
            .filter(|finding| matches!(finding.verdict(), Verdict::Disagrees { .. }))
    }
}

/// Holds the claims of a sector against each other and against its records.
///
/// Windows such as "the last four years" count back from the day on which
/// their statement was published, or from `as_of` where that is earlier or the
/// statement bears no date. Where neither gives a day, as for a text of "April
/// 2021" audited years later, they are not resolved, and compared only within
/// their own statement. The work grows with the number of claims and hardly
/// more.
#[must_use]
pub fn audit(sector: &Sector, as_of: Option<Day>) -> Audit {
    let index = Index::of(sector, as_of);
    let mut findings = Vec::new();
    same::check(&index, &mut findings);
    parts::check(&index, &mut findings);
    hundred::check(&index, &mut findings);
    levels::check(&index, &mut findings);
    inside::check(&index, &mut findings);
    share::check(&index, &mut findings);
    change::check(&index, &mut findings);
    rate::check(&index, &mut findings);
    rank::check(&index, &mut findings);
    records::check(&index, sector, &mut findings);
    unknown::check(&index, &mut findings);
    findings.sort_by(|one, other| one.order().cmp(&other.order()));
    Audit { findings }
}
