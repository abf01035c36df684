//! The verdict in words, and how far apart the figures are.

use core::fmt;

use rust_decimal::{Decimal, RoundingStrategy};

use super::Sentence;
use crate::audit::{Arithmetic, Check, Verdict, Why};
use crate::figure::{Estimate, Unit};
use crate::statement::{Claim, Indicator, SenseKind};

impl Sentence<'_> {
    /// Writes the verdict behind what it follows from.
    pub(super) fn verdict(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.semicolon(f)?;
        match self.finding.verdict() {
            Verdict::Agrees => f.write_str(self.say(
                "والأرقام متوافقة",
                "les chiffres concordent",
                "the figures agree",
            )),
            Verdict::Disagrees { gap } => {
                f.write_str(self.say(
                    "ولا يمكن أن تصح هذه الأرقام كلها",
                    "ces chiffres ne peuvent être vrais ensemble",
                    "these cannot all be true",
                ))?;
                self.gap(f, gap)
            }
            Verdict::CannotTell { why } => {
                let cannot = self.say(
                    "لا يمكن الحسم",
                    "on ne peut trancher",
                    "it cannot be decided",
                );
                f.write_str(cannot)?;
                self.colon(f)?;
                f.write_str(match (self.finding.check(), why) {
                    (Check::Rank, Why::PartsIncomplete) => self.say(
                        "أرقام الآخرين غير معروفة كلها",
                        "les chiffres des autres ne sont pas tous connus",
                        "the figures of the others are not all known",
                    ),
                    (Check::Completion, Why::WholeUnknown) => self.say(
                        "الهدف غير معروف",
                        "l'objectif n'est pas connu",
                        "the target is not known",
                    ),
                    (_, Why::PopulationShifts) if self.is_of_register() => self.say(
                        "السجل يضم أيضا تعاونيات ومقاولات",
                        "le registre compte aussi des coopératives et des entreprises",
                        "the register also holds cooperatives and enterprises",
                    ),
                    _ => why.label(self.language),
                })
            }
        }
    }

    /// Whether all that is compared is entries of the register, of one population.
    fn is_of_register(&self) -> bool {
        let claims = self.finding.claims().iter();
        let mut claims = claims.filter_map(|at| at.claim(self.sector));
        let population = self.subject().and_then(Claim::population);
        claims.all(|claim| {
            let is_register = matches!(
                claim.indicator(),
                Indicator::Registrants | Indicator::ValidatedRegistrations
            );
            is_register && claim.population() == population
        })
    }

    /// Writes how far apart expected and stated figures are, as far as that
    /// shows in print.
    pub(super) fn gap(&self, f: &mut fmt::Formatter<'_>, gap: Decimal) -> fmt::Result {
        let arithmetic = self.finding.arithmetic();
        let stated = arithmetic.and_then(Arithmetic::stated);
        let expected = arithmetic.and_then(Arithmetic::expected);
        let unit = match stated.map(Estimate::unit) {
            Some(Unit::Percent | Unit::Share) => Unit::Point,
            Some(unit) => unit,
            None => Unit::Count,
        };
        let places = decimals(gap);
        let gap = gap.round_dp_with_strategy(places, RoundingStrategy::ToZero);
        let is_rank = self
            .subject()
            .is_some_and(|claim| claim.sense().kind() == SenseKind::Rank);
        if gap.is_zero() || is_rank {
            return Ok(());
        }
        let is_exact =
            stated.is_some_and(Estimate::is_exact) && expected.is_some_and(Estimate::is_exact);
        let gap = gap.normalize();
        if is_exact {
            f.write_str(self.say("، والفارق ", ", l'écart est de ", ": they are apart by "))?;
            return self.exactly(f, gap, unit);
        }
        f.write_str(self.say(
            "، والفارق لا يقل عن ",
            ", l'écart est d'au moins ",
            ": they are apart by at least ",
        ))?;
        self.least(f, gap, unit)
    }
}

/// How many decimals a gap is printed with.
fn decimals(value: Decimal) -> u32 {
    let value = value.abs();
    if value >= Decimal::ONE_THOUSAND {
        0
    } else if value >= Decimal::TEN {
        1
    } else {
        2
    }
}
