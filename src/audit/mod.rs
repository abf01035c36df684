//! Statements held against each other and against the records.
//!
//! A ministry's answer, a yearbook and a newspaper say things about the same
//! region. [`audit`] tells which agree, which contradict each other and which
//! cannot be checked, each with the claims it rests on and the arithmetic:
//!
//! | check | holds | takes |
//! |---|---|---|
//! | [`SameIndicator`](Check::SameIndicator) | claims of one thing against each other | the same indicator, territory, window, breakdown and sense; relative windows, or those of a stock that end on one day, that are nearly the same; a multiple beside a growth |
//! | [`Population`](Check::Population) | claims of one thing that count different populations | the same, with another `population` |
//! | [`PartsOfWhole`](Check::PartsOfWhole) | parts against the whole that they add up to | `part_of` the key of a whole, or levels along one dimension beside the level that they divide, or their shares; values beside the figure or the share that they have together; flows over windows that follow each other; the means of women and men, or of town and countryside, beside that of all |
//! | [`PartAboveWhole`](Check::PartAboveWhole) | parts against a whole that they cannot exceed | a facet more, a territory inside, a country of a group, a window inside, one of several values that share a figure, also where both follow from other claims; cards, validated entries, entries of the register |
//! | [`ShareOfWhole`](Check::ShareOfWhole) | a share against its part and its whole, or against the share of something between them and what that is of the whole, or against what women leave to men | `sense: share`, `of` the whole, and both levels or both shares, or the level of the whole and that of the other one of two |
//! | [`Completion`](Check::Completion) | the share of a target against what was reached and the target | `sense: share`, `of: target`, a level, and a claim in `sense: target` |
//! | [`Growth`](Check::Growth), [`Multiple`](Check::Multiple) | a change against the figures of two windows; a growth against those that lead there step by step | `against` a window or a claim, and both levels; `sense: growth` in percent over windows that follow each other |
//! | [`Rate`](Check::Rate) | a mean against total and count, or the length of the window | `sense: rate`, `per` a day, an artisan, ..., and the levels |
//! | [`Rank`](Check::Rank) | a place against the figures that are known | `sense: rank`, `among` regions, provinces or a dimension, and levels, or shares of one whole, and what all others can have at most; two amounts that are both the first |
//! | [`Records`](Check::Records) | a claim against what the records of the sector add up to | a level, and records of its indicator, territory and part; the cost of one facility, the insertion rate of one training |
//! | [`Unreadable`](Check::Unreadable) | figures that could not be read | |
//! | [`UnresolvedWindow`](Check::UnresolvedWindow) | "the last four years", before a day that nobody gave | |
//!
//! A level that nobody gives can follow from others: 36 percent of 1.1 billion
//! dirhams, or what grew by 10 percent from 1,000. Where one is missing, up to
//! twelve such steps stand in for it, and the operand names the [claims that it
//! is reckoned from](Source::Reckoned).
//!
//! A claim that nothing is held against has no finding. Each finding has an
//! [`Arithmetic`]: what is [expected](Arithmetic::expected) follows from the
//! operands by the operation, and what is [stated](Arithmetic::stated) is the
//! figure of the claim that no operand stands for; of claims of one thing,
//! these are two of them.
//!
//! Nothing is repaired and nothing is guessed: a disagreement is a result, and
//! so is what cannot be told, with its reason. Figures disagree only where no
//! true values fit all of them. A figure for several values at once stays
//! undivided, two populations never contradict each other, and records are
//! taken for what they hold, not for a census.
//!
//! # What print is granted
//!
//! - A figure admits what rounds to it at its printed step.
//! - A headline also cuts off, and its trailing zeros are no digits: "52
//!   thousand" stands over 52,740 and over 51,600, "700 million" over 650 to
//!   750 million. A headline that begins with 1, 2 or 3 is granted one digit
//!   more, so that "10,000" does not stand over 14,000.
//! - However round, "about 100,000" things or dirhams, and 100,000 in a headline,
//!   are no more than a fifth away from it.
//! - "More than 370,000" is said of 370,000 itself.
//! - "About 35 %" and "about 250 million" are rounded to fives: said of 33.2 and
//!   of 240, in two digits and to a fifth at most.
//! - A printed mean is a quotient: "12,000 dirhams" is up to half a percent off.
//! - "Doubled" and other multiples are no more than an eighth off.
//! - A fraction in words is two points and a half off at most: "a third" is said
//!   of 31 percent, and of 35, but not of 40; "about a half" an eighth, so of 44.
//! - Records grant as much, where they tell what is printed: "more than 115".
//!
//! # Whose figures
//!
//! Claims of one thing are first held against each other. What follows from
//! figures that contradict each other is reckoned from those of its own
//! statement, and agrees where it fits any of them: who reckons rightly from a
//! wrong figure is not said to reckon wrongly. A share of one statement is not
//! held to be wrong because its own total and the part that another one gives,
//! with a total of its own, do not go together. So a claim that is added never
//! removes a contradiction between claims of one thing, and never makes claims
//! look free of contradiction that are not; but it can remove one that followed
//! from a figure which it contradicts, and a part that is added can make up a
//! sum that was too low.
//!
//! # What is not known
//!
//! - Whether a stock "in 2024" is that of the end of the year or its mean, and
//!   what a day changes in "the last four years": such claims can agree, but
//!   [never contradict each other](Why::WindowsDiffer). So it is of a share or a
//!   rate over a year where only its last day is claimed, and the other way
//!   round.
//! - Whether a group has a country that sources put into one continent or
//!   another, as Turkey, and what a group has that only its label names. Where
//!   one may hold the other they are not added up: linked as parts beside each
//!   other they are [not comparable](Why::NotComparable). Of other countries the
//!   crate [knows the groups](crate::destination::CountryGroup::holds); "others"
//!   and "the rest" are what is not listed beside them.
//! - Whether what free labels name overlaps: "under 45" and "without schooling"
//!   are added up only where a statement links them as parts of one whole.
//! - Whether the register is above the artisans by right: it holds cooperatives
//!   and enterprises as well [law 50-17].
//! - What a share "of the cost" is of: the investment that is claimed of the same
//!   thing, what it is a contribution to, or the cost of the facility in the
//!   records; with none of these the whole is unknown.
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

mod adjacent;
mod binary;
mod change;
mod complement;
mod compound;
mod finding;
mod found;
mod holdings;
mod hundred;
mod index;
mod inside;
mod joint;
mod levels;
mod mark;
mod mean;
mod multiple;
mod near;
mod one_record;
mod overlap;
mod parts;
mod proportions;
mod rank;
mod rate;
mod reckoned;
mod records;
mod same;
mod sentence;
mod share;
mod subject;
mod tallies;
mod unclaimed;
mod unknown;
mod value;
mod words;

use alloc::vec::Vec;

pub use self::finding::{Arithmetic, ClaimRef, Finding, Operand, Source, Verdict};
use self::index::Index;
use self::proportions::Proportions;
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
    let mut index = Index::of(sector, as_of);
    let proportions = Proportions::of(&index);
    index.reckon(&proportions);
    let mut findings = Vec::new();
    same::check(&index, &mut findings);
    near::check(&index, &mut findings);
    multiple::check(&index, &mut findings);
    parts::check(&index, &mut findings);
    hundred::check(&index, &mut findings);
    levels::check(&index, &mut findings);
    adjacent::check(&index, &mut findings);
    inside::check(&index, &mut findings);
    unclaimed::check(&index, &mut findings);
    joint::check(&index, &proportions, &mut findings);
    share::check(&index, &proportions, &mut findings);
    change::check(&index, &mut findings);
    rate::check(&index, &mut findings);
    mean::check(&index, &mut findings);
    rank::check(&index, &proportions, &mut findings);
    records::check(&index, sector, &mut findings);
    one_record::check(&index, sector, &mut findings);
    unknown::check(&index, &mut findings);
    reckoned::drop_repeated(&mut findings);
    unknown::drop_told(&mut findings);
    findings.sort_by(|one, other| one.order().cmp(&other.order()));
    Audit { findings }
}
