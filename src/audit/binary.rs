//! A stated figure against one that follows from two others.

use alloc::vec;
use alloc::vec::Vec;

use rust_decimal::Decimal;

use super::index::{Entry, Found, Index, Member, Pool};
use super::value::{Judged, Value, judge, why};
use super::{Arithmetic, Check, Finding, Operand, Operation, Source, Verdict, Why};
use crate::figure::{Estimate, Undefined};

/// What a stated figure is to follow from.
pub(super) struct Binary {
    pub(super) check: Check,
    pub(super) operation: Operation,
    /// What is divided, or what was reached.
    pub(super) first: Found,
    /// What it is divided by, or what it started from.
    pub(super) second: Found,
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

impl Binary {
    /// Holds the claim against its operands.
    ///
    /// Claims of one operand that one value fits must all be true with it: it
    /// disagrees if it surely contradicts any pair, which shows at the ends of
    /// the pools, since what follows rises with the first operand and falls with
    /// the second. Where the claims of an operand contradict each other, the
    /// claim was reckoned from one of them, and disagrees only if none fits.
    pub(super) fn hold(&self, index: &Index<'_>, entry: &Entry<'_>, stated: Value) -> Finding {
        if let Some(reason) = self.unknown(entry) {
            return self.cannot_tell(index, entry, stated, reason);
        }
        let mut shown: Option<Outcome> = None;
        let mut reason = Why::UnitsDiffer;
        for (first, second) in self.pairs() {
            match self.of_pair(first, second, stated) {
                Ok(outcome) if is_disagreement(&outcome.judged) => {
                    return self.found(index, entry, &outcome);
                }
                Ok(outcome) => {
                    shown.get_or_insert(outcome);
                }
                Err(Why::UnitsDiffer) => {}
                Err(why) => reason = why,
            }
        }
        match shown {
            Some(outcome) => self.found(index, entry, &outcome),
            None => self.cannot_tell(index, entry, stated, reason),
        }
    }

    /// What comes of two pools, shown by the claims that decide it.
    fn of_pair(&self, first: &Pool, second: &Pool, stated: Value) -> Result<Outcome, Why> {
        let mut shown = None;
        let mut reason = Why::UnitsDiffer;
        let is_contested = first.is_contested() || second.is_contested();
        let ends = [
            [first.narrowest, second.narrowest],
            [first.highest, second.lowest],
            [first.lowest, second.highest],
        ];
        let all = first.members().into_iter();
        let all = all.flat_map(|one| second.members().map(|other| [one, other]));
        let all = all.take(if is_contested { usize::MAX } else { 0 });
        for operands @ [one, other] in ends.into_iter().chain(all) {
            match self.outcome(one, other, stated) {
                Ok(judged) => {
                    let outcome = Outcome { judged, operands };
                    if is_disagreement(&judged) != is_contested {
                        return Ok(outcome);
                    }
                    // Of claims that contradict each other, the nearest is shown.
                    let is_nearer = |shown: &Outcome| gap(&judged) < gap(&shown.judged);
                    if shown.as_ref().is_none_or(is_nearer) {
                        shown = Some(outcome);
                    }
                }
                Err(undefined) if why(undefined) != Why::UnitsDiffer => reason = why(undefined),
                Err(_) => {}
            }
        }
        // Of more claims than are kept, another one may fit.
        let is_sure = [first, second]
            .iter()
            .all(|pool| !pool.is_contested() || pool.is_all_kept());
        if !is_sure && shown.is_some() {
            return Err(Why::NotComparable);
        }
        shown.ok_or(reason)
    }

    fn outcome(&self, one: Member, other: Member, stated: Value) -> Result<Judged, Undefined> {
        Ok(judge(self.expected(one, other, stated)?, stated))
    }

    fn expected(&self, one: Member, other: Member, stated: Value) -> Result<Value, Undefined> {
        one.value
            .with(other.value, self.reckon)?
            .in_unit(stated.unit())
    }

    fn pairs(&self) -> impl Iterator<Item = (&Pool, &Pool)> {
        let seconds = &self.second.pools;
        let firsts = self.first.pools.iter();
        firsts.flat_map(move |first| seconds.iter().map(move |second| (first, second)))
    }

    /// Why an operand is missing, if one is.
    fn unknown(&self, entry: &Entry<'_>) -> Option<Why> {
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

    fn found(&self, index: &Index<'_>, entry: &Entry<'_>, outcome: &Outcome) -> Finding {
        let is_sure = self.first.is_same_population && self.second.is_same_population;
        let verdict = match outcome.judged.verdict {
            Verdict::Disagrees { .. } if !is_sure => Verdict::CannotTell {
                why: Why::PopulationShifts,
            },
            verdict => verdict,
        };
        let members = outcome.operands.iter();
        let operands: Vec<_> = members
            .filter_map(|member| operand(index, member))
            .collect();
        let mut claims = vec![entry.at];
        claims.extend(operands.iter().filter_map(claim_of));
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
        index: &Index<'_>,
        entry: &Entry<'_>,
        stated: Value,
        why: Why,
    ) -> Finding {
        let known = [&self.first, &self.second].into_iter();
        let known = known.filter_map(|found| found.pools.first());
        let operands = known.filter_map(|pool| operand(index, &pool.narrowest));
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
            super::inside::whole_of(&part, &stated.narrow)
        });
        let finding = Finding::new(self.check, verdict, vec![entry.at], Some(arithmetic));
        finding.with_derived(whole)
    }

    /// Whether every pair contradicts the claim, and there is one.
    pub(super) fn is_contradicted(&self, stated: Value) -> bool {
        let is_sure = self.first.is_same_population && self.second.is_same_population;
        let mut pairs = self.pairs().peekable();
        is_sure
            && pairs.peek().is_some()
            && pairs.all(|(first, second)| {
                let outcome = self.of_pair(first, second, stated);
                outcome.is_ok_and(|outcome| is_disagreement(&outcome.judged))
            })
    }

    /// Whether the claim is surely above all that follows from its operands.
    pub(super) fn is_exceeded(&self, stated: Value) -> bool {
        self.is_contradicted(stated)
            && self.pairs().all(|(first, second)| {
                let most = self.expected(first.highest, second.lowest, stated);
                most.is_ok_and(|most| stated.is_surely_above(&most))
            })
    }
}

const fn is_disagreement(judged: &Judged) -> bool {
    matches!(judged.verdict, Verdict::Disagrees { .. })
}

const fn gap(judged: &Judged) -> Option<Decimal> {
    match judged.verdict {
        Verdict::Disagrees { gap } => Some(gap),
        _ => None,
    }
}

fn operand(index: &Index<'_>, member: &Member) -> Option<Operand> {
    Some(match index.get(member.entry) {
        Some(entry) => entry.operand(&member.value),
        None => Operand {
            source: Source::Span(super::rate::span_of(member.entry)?),
            estimate: member.value.narrow,
        },
    })
}

/// The claim that an operand is.
pub(super) const fn claim_of(operand: &Operand) -> Option<super::ClaimRef> {
    match operand.source {
        Source::Claim(at) => Some(at),
        _ => None,
    }
}
