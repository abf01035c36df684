//! What is stated, in front of what follows from the rest.

use core::fmt;

use rust_decimal::Decimal;

use super::Sentence;
use crate::audit::{Arithmetic, Check, Operation, Verdict};
use crate::figure::{Comparison, Unit};
use crate::statement::SenseKind;

impl Sentence<'_> {
    /// Writes the stated figure, or of what there are shares.
    pub(super) fn given(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(claim) = self.subject().filter(|_| self.listed.is_none()) else {
            return Ok(());
        };
        if self.divides() {
            f.write_str(self.say("من أصل ", "sur ", "of "))?;
            self.figure(f, claim)?;
            return f.write_str(self.say("، ", ", ", ", "));
        }
        f.write_str(if claim.sense().kind() == SenseKind::Rank {
            self.say(
                "الرتبة المعلنة ",
                "le rang donné est ",
                "the place given is ",
            )
        } else {
            self.say(
                "الرقم المعلن ",
                "le chiffre donné est ",
                "the figure given is ",
            )
        })?;
        self.figure(f, claim)?;
        if self.finding.reckons() {
            self.semicolon(f)?;
        }
        Ok(())
    }

    /// Whether several shares are added up of the figure that is stated.
    pub(super) fn divides(&self) -> bool {
        let is_level = self.listed.is_none() && self.is_against_hundred();
        let arithmetic = self.finding.arithmetic();
        is_level && arithmetic.is_some_and(|arithmetic| arithmetic.operands().len() > 1)
    }

    /// Whether shares are held against all of what they are of, and not against a
    /// share that is claimed.
    fn is_against_hundred(&self) -> bool {
        let Some(arithmetic) = self.finding.arithmetic() else {
            return false;
        };
        let is_level = self.subject().is_some_and(|claim| {
            claim.sense().kind() == SenseKind::Level && claim.unit() != Unit::Percent
        });
        let is_all = arithmetic.stated().is_some_and(|stated| {
            let is_percentage = stated.unit() == Unit::Percent;
            is_percentage && stated.is_exact() && stated.nominal() == Decimal::ONE_HUNDRED
        });
        let is_sum = arithmetic.operation() == Operation::Sum;
        is_sum && is_all && (is_level || self.listed.is_some())
    }

    /// Writes that shares make more than there is, or that all there are make
    /// less.
    pub(super) fn beyond_hundred(
        &self,
        f: &mut fmt::Formatter<'_>,
        arithmetic: &Arithmetic,
    ) -> fmt::Result {
        let both = arithmetic.expected().zip(arithmetic.stated());
        let both = both.filter(|_| self.is_against_hundred());
        let disagrees = matches!(self.finding.verdict(), Verdict::Disagrees { .. });
        match both.map(|(expected, stated)| expected.compare(stated)) {
            Some(Comparison::Above) => f.write_str(self.say(
                "، أي أكثر من 100 %",
                ", soit plus de 100 %",
                ", which is more than 100%",
            )),
            Some(Comparison::Below) if disagrees => f.write_str(self.say(
                "، أي أقل من 100 %",
                ", soit moins de 100 %",
                ", which is less than 100%",
            )),
            _ => Ok(()),
        }
    }

    /// Whether two are called the first.
    pub(super) fn are_firsts(&self) -> bool {
        let arithmetic = self.finding.arithmetic();
        self.finding.check() == Check::Rank
            && arithmetic.is_some_and(|arithmetic| arithmetic.operation() == Operation::Same)
    }

    /// Writes that of two that are called the first only one can be.
    pub(super) fn firsts(
        &self,
        f: &mut fmt::Formatter<'_>,
        arithmetic: &Arithmetic,
    ) -> fmt::Result {
        f.write_str(self.say("الرتبة ", "le rang ", "place "))?;
        let and = self.say(" والرتبة ", " et le rang ", " and place ");
        for (place, operand) in arithmetic.operands().iter().enumerate() {
            f.write_str(if place > 0 { and } else { "" })?;
            self.operand(f, operand)?;
        }
        f.write_str(self.say(
            "، ولا يمكن أن يحتل كلاهما الرتبة الأولى",
            " : tous deux ne peuvent être premiers",
            ": they cannot both be the first",
        ))
    }
}
