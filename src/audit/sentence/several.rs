//! What follows from several figures.

use core::fmt;
use core::ops::Bound;

use rust_decimal::Decimal;

use super::Sentence;
use crate::audit::Operand;
use crate::figure::Estimate;
use crate::language::Language;

impl Sentence<'_> {
    /// Writes growths one after the other.
    pub(super) fn compound(
        &self,
        f: &mut fmt::Formatter<'_>,
        growths: &[Operand],
        expected: &Estimate,
    ) -> fmt::Result {
        f.write_str(self.say("وبتعاقب ", "", ""))?;
        self.list(f, growths, |f, growth| self.operand(f, growth))?;
        let are = self.say(
            " يكون التطور الإجمالي ",
            ", soit une évolution cumulée de ",
            " one after the other are a change of ",
        );
        self.leading(f, are, |f| self.estimate(f, expected))
    }

    /// Writes several parts and their whole.
    pub(super) fn out_of(
        &self,
        f: &mut fmt::Formatter<'_>,
        parts: &[Operand],
        whole: &Operand,
    ) -> fmt::Result {
        f.write_str(self.say("و", "", ""))?;
        self.list(f, parts, |f, part| self.operand(f, part))?;
        f.write_str(self.say(" من أصل ", " sur ", " out of "))?;
        self.operand(f, whole)?;
        f.write_str(self.say(" تمثل ", " font ", " are "))
    }

    /// Writes the places that are left, and who decides them.
    pub(super) fn place(
        &self,
        f: &mut fmt::Formatter<'_>,
        operands: &[Operand],
        expected: &Estimate,
    ) -> fmt::Result {
        let end = |bound| match bound {
            Bound::Included(value) | Bound::Excluded(value) => Some(value),
            Bound::Unbounded => None,
        };
        if let [own, others @ ..] = operands {
            f.write_str(self.say("وبرقم ", "avec ", "with "))?;
            self.operand(f, own)?;
            if !others.is_empty() {
                f.write_str(self.say(" أمام ", " face à ", " against "))?;
                self.list(f, others, |f, other| self.operand(f, other))?;
            }
            f.write_str(self.say("، ", ", ", " "))?;
        }
        f.write_str(self.say("الرتبة الممكنة ", "le rang possible est ", "its place is "))?;
        let interval = expected.interval();
        let number = |value: Decimal| self.language.number(value);
        match (end(interval.lower()), end(interval.upper())) {
            (Some(first), Some(last)) if first == last => write!(f, "{}", number(first)),
            (Some(first), Some(last)) => {
                let (from, to) = match self.language {
                    Language::Arabic => ("من ", " إلى "),
                    Language::French => ("compris entre ", " et "),
                    Language::English => ("between ", " and "),
                };
                write!(f, "{from}{}{to}{}", number(first), number(last))
            }
            (Some(first), None) if first > Decimal::ONE => {
                let first = number(first);
                let best = self.say(" على أحسن تقدير", " au mieux", " at best");
                write!(f, "{first}{best}")
            }
            _ => f.write_str(self.say("أي واحدة", "n'importe lequel", "any")),
        }
    }
}
