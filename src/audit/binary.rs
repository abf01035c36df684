//! A stated figure against one that follows from two others.

use alloc::vec;
use alloc::vec::Vec;
use core::ops::Bound;

use rust_decimal::Decimal;

use super::found::{Found, Standing};
use super::index::{Entry, Index, Member, Pool};
use super::value::{Judged, Value, judge, why};
use super::{Arithmetic, Check, Finding, Operand, Operation, Source, Verdict, Why};
use crate::figure::{Estimate, Undefined};

/// All that there was is gone: nothing falls by more percent.
const HUNDRED_BELOW: Decimal = Decimal::from_parts(100, 0, 0, true, 0);

/// What a stated figure is to follow from.
pub(super) struct Binary<'s> {
    pub(super) check: Check,
    pub(super) operation: Operation,
    /// What is divided, or what was reached.
    pub(super) first: Found<'s>,
    /// What it is divided by, or what it started from.
    pub(super) second: Found<'s>,
    /// What to say where nothing is known of the first.
    pub(super) first_unknown: Why,
    /// What to say where nothing is known of the second.
    pub(super) second_unknown: Why,
    pub(super) reckon: fn(&Estimate, &Estimate) -> Result<Estimate, Undefined>,
}

/// What came of two operands.
struct Outcome {
    judged: Judged,
    operands: [Member; 2],
}

impl Outcome {
    /// How far apart the figures are, none for those that are not.
    const fn gap(&self) -> Option<Decimal> {
        match self.judged.verdict {
            Verdict::Disagrees { gap } => Some(gap),
            _ => None,
        }
    }
}

impl<'s> Binary<'s> {
    /// Holds the claim against every pair of operands.
    ///
    /// It disagrees if it surely contradicts any pair, which shows at the ends
    /// of the pools, since what follows rises with the first operand, and falls
    /// with the second or, of a product, rises with it. Else the narrowest pair is
    /// shown. Where the claims of an operand contradict each other, that is a
    /// finding of its own: there it agrees with what follows from any of them, and
    /// of those that it contradicts the nearest is shown.
    pub(super) fn hold(&self, index: &Index<'s>, entry: &Entry<'s>, stated: Value) -> Finding {
        match self.try_hold(index, entry, stated) {
            Ok(finding) => finding,
            Err(reason) => self.cannot_tell(index, entry, stated, reason),
        }
    }

    /// The finding, or why there is nothing to hold the claim against.
    pub(super) fn try_hold(
        &self,
        index: &Index<'s>,
        entry: &Entry<'s>,
        stated: Value,
    ) -> Result<Finding, Why> {
        if let Some(reason) = self.unknown(entry) {
            return Err(reason);
        }
        let mut shown: Option<Outcome> = None;
        let mut reason = Why::UnitsDiffer;
        for (first, second) in self.pairs() {
            let is_torn = first.is_torn() || second.is_torn();
            let mut contradicted: Option<Outcome> = None;
            for operands @ [one, other] in self.pairs_of(first, second, is_torn) {
                match self.outcome(one, other, stated) {
                    Ok(judged) => {
                        let outcome = Outcome { judged, operands };
                        if !is_disagreement(&judged) {
                            shown.get_or_insert(outcome);
                            if is_torn {
                                contradicted = None;
                                break;
                            }
                        } else if is_torn {
                            let is_nearer = |other: &Outcome| outcome.gap() < other.gap();
                            if contradicted.as_ref().is_none_or(is_nearer) {
                                contradicted = Some(outcome);
                            }
                        } else {
                            return Ok(self.found(index, entry, &outcome));
                        }
                    }
                    Err(Why::UnitsDiffer) => {}
                    Err(why) => reason = why,
                }
            }
            if let Some(outcome) = contradicted {
                return Ok(self.found(index, entry, &outcome));
            }
        }
        let outcome = shown.ok_or(reason)?;
        Ok(self.found(index, entry, &outcome))
    }

    fn outcome(&self, one: Member, other: Member, stated: Value) -> Result<Judged, Why> {
        let expected = one.value.with(other.value, self.reckon);
        let expected = expected.and_then(|expected| expected.in_unit(stated.unit()));
        let expected = expected.map_err(why)?;
        if self.says_nothing(&expected.narrow) {
            return Err(Why::Unbounded);
        }
        Ok(judge(expected, stated))
    }

    /// Whether everything that can be is expected, as of more than 143 million
    /// over more than 100 million.
    fn says_nothing(&self, expected: &Estimate) -> bool {
        let least = match self.operation {
            Operation::Growth => HUNDRED_BELOW,
            Operation::Difference => Decimal::MIN,
            _ => Decimal::ZERO,
        };
        let interval = expected.interval();
        let from_least = match interval.lower() {
            Bound::Included(lower) | Bound::Excluded(lower) => lower <= least,
            Bound::Unbounded => true,
        };
        from_least && interval.upper() == Bound::Unbounded
    }

    fn pairs(&self) -> impl Iterator<Item = (&Pool, &Pool)> {
        let seconds = &self.second.pools;
        let firsts = self.first.pools.iter();
        firsts.flat_map(move |first| seconds.iter().map(move |second| (first, second)))
    }

    /// The pairs that decide: those at the ends, or every one of pools that are
    /// torn.
    fn pairs_of(&self, first: &Pool, second: &Pool, is_torn: bool) -> Vec<[Member; 2]> {
        if is_torn {
            let firsts = first.members().into_iter();
            let pairs = firsts.flat_map(|one| second.members().map(|other| [one, other]));
            return pairs.collect();
        }
        // A product rises with both, all else falls with the second.
        let (low, high) = match self.operation {
            Operation::Product => (second.lowest, second.highest),
            _ => (second.highest, second.lowest),
        };
        vec![
            [first.narrowest, second.narrowest],
            [first.highest, high],
            [first.lowest, low],
        ]
    }

    /// Why an operand is missing, if one is.
    fn unknown(&self, entry: &Entry<'s>) -> Option<Why> {
        let (first, second) = (&self.first, &self.second);
        let is_missing = |found: &Found| found.pools.is_empty();
        let is_unreadable = |found: &Found| is_missing(found) && found.has_unreadable;
        if is_unreadable(first) || is_unreadable(second) {
            Some(Why::Unreadable)
        } else if is_missing(first) && entry.is_joint() {
            Some(Why::Unassigned)
        } else if is_missing(second) {
            Some(self.second_unknown)
        } else if is_missing(first) {
            Some(self.first_unknown)
        } else {
            None
        }
    }

    fn found(&self, index: &Index<'s>, entry: &Entry<'s>, outcome: &Outcome) -> Finding {
        let is_one = |is: fn(&Found<'_>) -> bool| is(&self.first) && is(&self.second);
        let doubt = if !is_one(|found| found.is_same_population) {
            Some(Why::PopulationShifts)
        } else if !is_one(|found| found.is_same_window) {
            Some(Why::WindowsDiffer)
        } else {
            None
        };
        let members = outcome.operands.iter();
        let operands: Vec<_> = members.filter_map(|member| index.operand(member)).collect();
        // One statement's total beside another's part: which of two totals that
        // contradict each other the part belongs to is not known.
        let is_contested = [&self.first, &self.second]
            .iter()
            .any(|found| found.standing == Standing::Contested);
        let is_of_others = || {
            let mut claims = operands.iter().flat_map(claims_of);
            claims.any(|claim| claim.statement_index() != entry.at.statement_index())
        };
        let doubt = doubt.or((is_contested && is_of_others()).then_some(Why::NotComparable));
        let verdict = match (outcome.judged.verdict, doubt) {
            (Verdict::Disagrees { .. }, Some(why)) => Verdict::CannotTell { why },
            (verdict, _) => verdict,
        };
        let mut claims = vec![entry.at];
        claims.extend(operands.iter().flat_map(claims_of).copied());
        let arithmetic = Arithmetic::new(
            self.operation,
            operands,
            Some(outcome.judged.expected),
            Some(outcome.judged.stated),
        );
        Finding::new(self.check, verdict, claims, Some(arithmetic))
    }

    /// The finding that something is missing, with the operands that are known.
    pub(super) fn cannot_tell(
        &self,
        index: &Index<'s>,
        entry: &Entry<'s>,
        stated: Value,
        why: Why,
    ) -> Finding {
        let known = [&self.first, &self.second].into_iter();
        let known = known.filter_map(|found| found.pools.first());
        let operands = known.filter_map(|pool| index.operand(&pool.narrowest));
        let arithmetic = Arithmetic::new(
            self.operation,
            operands.collect(),
            None,
            Some(stated.narrow),
        );
        let verdict = Verdict::CannotTell { why };
        let known = self.first.pools.first();
        let whole = known.filter(|_| why == Why::WholeUnknown).and_then(|part| {
            let part = part.narrowest.value.narrow;
            part.unscaled_by(&stated.narrow).ok()
        });
        let finding = Finding::new(self.check, verdict, vec![entry.at], Some(arithmetic));
        finding.with_derived(whole)
    }
}

const fn is_disagreement(judged: &Judged) -> bool {
    matches!(judged.verdict, Verdict::Disagrees { .. })
}

/// The claims that an operand is, or follows from.
pub(super) fn claims_of(operand: &Operand) -> &[super::ClaimRef] {
    match &operand.source {
        Source::Claim(at) => core::slice::from_ref(at),
        Source::Reckoned { claims, .. } => claims,
        _ => &[],
    }
}

/// The claim that an operand is.
pub(super) const fn claim_of(operand: &Operand) -> Option<super::ClaimRef> {
    match operand.source {
        Source::Claim(at) => Some(at),
        _ => None,
    }
}
