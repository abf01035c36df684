//! What an audit finds.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::fmt;

use rust_decimal::Decimal;

use super::{Check, Operation, Why};
use crate::figure::Estimate;
use crate::sector::Sector;
use crate::statement::{Claim, Indicator, Per, Statement};

/// What an audit says of claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// True values fit all of them.
    Agrees,
    /// No true values fit all of them.
    Disagrees {
        /// How far apart the expected and the stated figure are at least, in
        /// the unit of the stated one.
        gap: Decimal,
    },
    /// It takes more than is known.
    CannotTell {
        /// What it takes.
        why: Why,
    },
}

impl Verdict {
    /// The word on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::Disagrees { .. } => "disagrees",
            Self::CannotTell { .. } => "cannot_tell",
        }
    }
}

/// A claim by its position: that of its statement in the sector, whose
/// statements are in the order of their identifiers, and its own in that.
///
/// ```
/// use artisanat::audit::ClaimRef;
///
/// assert_eq!(ClaimRef::new(0, 2).to_string(), "statements[0].claims[2]");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClaimRef {
    statement: usize,
    claim: usize,
}

impl ClaimRef {
    /// The claim at two positions, from 0.
    #[must_use]
    pub const fn new(statement: usize, claim: usize) -> Self {
        Self { statement, claim }
    }

    /// The position of the statement in the sector.
    #[must_use]
    pub const fn statement_index(self) -> usize {
        self.statement
    }

    /// The position of the claim in its statement.
    #[must_use]
    pub const fn claim_index(self) -> usize {
        self.claim
    }

    /// The statement, in the sector that was audited.
    #[must_use]
    pub fn statement(self, sector: &Sector) -> Option<&Statement> {
        sector.statements().as_slice().get(self.statement)
    }

    /// The claim, in the sector that was audited.
    #[must_use]
    pub fn claim(self, sector: &Sector) -> Option<&Claim> {
        self.statement(sector)?.claims().get(self.claim)
    }
}

impl fmt::Display for ClaimRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "statements[{}].claims[{}]", self.statement, self.claim)
    }
}

/// Where an operand comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Source {
    /// A claim.
    Claim(ClaimRef),
    /// What records of the sector add up to.
    Records {
        /// The indicator that they are added up to.
        indicator: Indicator,
        /// How many records there are.
        records: u64,
    },
    /// A level that nobody gives, and that follows from claims: a part of a
    /// whole or what grew from a base, or back from these the whole or the base.
    Reckoned {
        /// How it follows from them, in the last step.
        operation: Operation,
        /// The claims: the share or the growth first, and behind it those that
        /// give the level at its other end.
        claims: Vec<ClaimRef>,
    },
    /// The days, months or years of a window.
    Span(Per),
    /// All of a whole: 100 %.
    Whole,
}

/// A figure that went into the arithmetic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operand {
    /// Where it comes from.
    pub source: Source,
    /// Its nominal value and its interval.
    pub estimate: Estimate,
}

/// How a finding was reckoned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arithmetic {
    operation: Operation,
    operands: Vec<Operand>,
    expected: Option<Estimate>,
    stated: Option<Estimate>,
    derived: Option<Estimate>,
}

impl Arithmetic {
    pub(super) fn new(
        operation: Operation,
        mut operands: Vec<Operand>,
        expected: Option<Estimate>,
        stated: Option<Estimate>,
    ) -> Self {
        operands.shrink_to_fit();
        Self {
            operation,
            operands,
            expected,
            stated,
            derived: None,
        }
    }

    /// How the expected figure follows from the operands.
    #[must_use]
    pub const fn operation(&self) -> Operation {
        self.operation
    }

    /// The operands, in the order that the operation takes them.
    #[must_use]
    pub fn operands(&self) -> &[Operand] {
        &self.operands
    }

    /// What follows from the operands; `None` where too few are known.
    #[must_use]
    pub const fn expected(&self) -> Option<&Estimate> {
        self.expected.as_ref()
    }

    /// What was stated; `None` where nothing is printed to hold it against.
    #[must_use]
    pub const fn stated(&self) -> Option<&Estimate> {
        self.stated.as_ref()
    }

    /// Whether anything follows from the operands.
    pub(super) const fn reckons(&self) -> bool {
        self.expected.is_some() || self.derived.is_some()
    }

    /// What follows as well, and nothing is printed to hold it against: the
    /// share that a part is of its whole, or the whole that a share makes.
    #[must_use]
    pub const fn derived(&self) -> Option<&Estimate> {
        self.derived.as_ref()
    }
}

/// One finding of an audit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    verdict: Verdict,
    check: Check,
    claims: Vec<ClaimRef>,
    /// In a box, so that findings are small to sort.
    arithmetic: Option<Box<Arithmetic>>,
}

impl Finding {
    /// A finding; its claims are put in order, each once.
    pub(super) fn new(
        check: Check,
        verdict: Verdict,
        mut claims: Vec<ClaimRef>,
        arithmetic: Option<Arithmetic>,
    ) -> Self {
        claims.sort_unstable();
        claims.dedup();
        claims.shrink_to_fit();
        Self {
            verdict,
            check,
            claims,
            arithmetic: arithmetic.map(Box::new),
        }
    }

    /// The same finding, with what follows as well.
    pub(super) fn with_derived(mut self, derived: Option<Estimate>) -> Self {
        if let Some(arithmetic) = &mut self.arithmetic {
            arithmetic.derived = derived;
        }
        self
    }

    /// The same finding, with another verdict.
    pub(super) const fn with_verdict(mut self, verdict: Verdict) -> Self {
        self.verdict = verdict;
        self
    }

    /// Whether anything follows from what the finding rests on.
    pub(super) fn reckons(&self) -> bool {
        self.arithmetic().is_some_and(Arithmetic::reckons)
    }

    /// This finding and others of its claim, or only the others where nothing
    /// follows from what this one rests on.
    pub(super) fn beside(self, others: impl IntoIterator<Item = Self>) -> Vec<Self> {
        let mut found: Vec<_> = others.into_iter().collect();
        if self.reckons() || found.is_empty() {
            found.push(self);
        }
        found
    }

    /// The verdict.
    #[must_use]
    pub const fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// What was checked.
    #[must_use]
    pub const fn check(&self) -> Check {
        self.check
    }

    /// The claims that it rests on, in order, at least one.
    #[must_use]
    pub fn claims(&self) -> &[ClaimRef] {
        &self.claims
    }

    /// How it was reckoned; `None` where there was nothing to reckon.
    #[must_use]
    pub fn arithmetic(&self) -> Option<&Arithmetic> {
        self.arithmetic.as_deref()
    }

    /// Where it stands among findings: by its first claim, then by check.
    pub(super) fn order(&self) -> (Option<ClaimRef>, Check, &[ClaimRef]) {
        (self.claims.first().copied(), self.check, &self.claims)
    }
}
