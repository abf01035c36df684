//! Findings in words, in three languages.

mod elision;
mod given;
mod names;
mod reason;
mod several;
mod verdict;

use alloc::collections::BTreeSet;
use core::fmt;

use rust_decimal::Decimal;

use super::binary::claims_of;
use super::{Arithmetic, Check, ClaimRef, Finding, Operand, Operation, Source, Verdict};
use crate::figure::{Estimate, Interval, Unit};
use crate::language::Language;
use crate::sector::Sector;
use crate::statement::Claim;

/// How many figures a sentence lists at most.
const LISTED: usize = 6;

/// A finding as a sentence in one language.
#[derive(Clone, Copy, Debug)]
pub struct Sentence<'a> {
    finding: &'a Finding,
    sector: &'a Sector,
    language: Language,
    /// The claim that is checked: the one that no operand stands for, else the
    /// first.
    checked: Option<ClaimRef>,
    /// The second figure of a list that the checked claim stands in itself.
    listed: Option<ClaimRef>,
}

impl Finding {
    /// The finding in words: what it is about, what is stated, what follows
    /// from the rest, and the verdict. The sector is the one that was audited.
    ///
    /// Figures are followed by what sets them apart from what the sentence is
    /// about, and by publisher and date where they stand in several documents.
    /// Of more than six figures the rest is counted.
    #[must_use]
    pub fn sentence<'a>(&'a self, sector: &'a Sector, language: Language) -> Sentence<'a> {
        let operands = self.arithmetic().map_or(&[][..], Arithmetic::operands);
        let sources: BTreeSet<ClaimRef> = operands.iter().flat_map(claims_of).copied().collect();
        let mut claims = self.claims().iter();
        let checked = claims.find(|at| !sources.contains(at));
        let reckons = self.arithmetic().is_some_and(Arithmetic::reckons);
        let is_list = checked.is_none() && reckons && self.check() == Check::PartsOfWhole;
        Sentence {
            finding: self,
            sector,
            language,
            checked: checked.or(self.claims().first()).copied(),
            listed: self.claims().get(1).filter(|_| is_list).copied(),
        }
    }
}

impl fmt::Display for Sentence<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(claim) = self.subject() {
            self.about(f, claim)?;
            self.colon(f)?;
        }
        match self.finding.check() {
            Check::SameIndicator | Check::Population => self.beside(f)?,
            Check::Unreadable | Check::UnresolvedWindow => self.not_read(f)?,
            _ => self.reckoned(f)?,
        }
        f.write_str(".")
    }
}

impl Sentence<'_> {
    pub(super) const fn say(
        &self,
        ar: &'static str,
        fr: &'static str,
        en: &'static str,
    ) -> &'static str {
        match self.language {
            Language::Arabic => ar,
            Language::French => fr,
            Language::English => en,
        }
    }

    pub(super) fn colon(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.say(": ", " : ", ": "))
    }

    pub(super) fn semicolon(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.say("؛ ", " ; ", "; "))
    }

    pub(super) fn subject(&self) -> Option<&Claim> {
        self.checked.and_then(|at| at.claim(self.sector))
    }

    /// Writes a list: "a and b", "a; b; c", and how many more there are.
    pub(super) fn list<T>(
        &self,
        f: &mut fmt::Formatter<'_>,
        items: &[T],
        write: impl Fn(&mut fmt::Formatter<'_>, &T) -> fmt::Result,
    ) -> fmt::Result {
        let and = self.say(" و", " et ", " and ");
        for (place, item) in items.iter().take(LISTED).enumerate() {
            if place > 0 && items.len() == 2 {
                f.write_str(and)?;
            } else if place > 0 {
                self.semicolon(f)?;
            }
            write(f, item)?;
        }
        let more = items.len().saturating_sub(LISTED);
        if more > 0 {
            let number = self
                .language
                .number(u64::try_from(more).unwrap_or(u64::MAX));
            match self.language {
                Language::Arabic => write!(f, "؛ وغيرها ({number})")?,
                Language::French => write!(f, " ; et {number} de plus")?,
                Language::English => write!(f, "; and {number} more")?,
            }
        }
        Ok(())
    }

    /// Writes claims of one thing beside each other.
    fn beside(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let claims = self.finding.claims();
        self.list(f, claims, |f, at| {
            let Some(claim) = at.claim(self.sector) else {
                return Ok(());
            };
            self.figure(f, claim)?;
            self.apart(f, claim, *at)
        })?;
        let are_two = claims.len() == 2;
        match self.finding.verdict() {
            Verdict::Agrees if are_two => f.write_str(self.say(
                "، وهما رقمان متوافقان",
                " : ces deux chiffres concordent",
                " fit together",
            )),
            Verdict::Agrees => f.write_str(self.say(
                "، وهي أرقام متوافقة",
                " : ces chiffres concordent",
                " all fit together",
            )),
            Verdict::Disagrees { gap } => {
                f.write_str(self.say(
                    "، ولا يمكن أن يصح الرقمان معا",
                    " : ces deux chiffres ne peuvent être vrais ensemble",
                    " cannot both be true",
                ))?;
                self.gap(f, gap)
            }
            Verdict::CannotTell { .. } => self.verdict(f),
        }
    }

    /// Writes a figure that was not read, or a window that has no days.
    fn not_read(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(claim) = self.subject() else {
            return Ok(());
        };
        if self.finding.check() == Check::UnresolvedWindow {
            return f.write_str(self.say(
                "تحسب الفترة من يوم لا تذكره الوثيقة، فلا تعرف أيامها",
                "la période se compte à rebours d'un jour que le document ne donne pas, ses jours sont \
                 donc inconnus",
                "the window counts back from a day that the document does not give, so its days are not \
                 known",
            ));
        }
        f.write_str(self.say("تعذرت قراءة ", "on ne peut lire ", "the figure "))?;
        self.figure(f, claim)?;
        f.write_str(self.say("", "", " cannot be read"))?;
        self.reason(f, claim)?;
        let arithmetic = self.finding.arithmetic();
        if let Some(expected) = arithmetic.and_then(Arithmetic::expected) {
            self.semicolon(f)?;
            let makes = self.say(
                "ومجموع الأرقام الأخرى مع هذا الرقم ",
                "avec les autres chiffres, le total est de ",
                "with the others it makes ",
            );
            self.leading(f, makes, |f| self.estimate(f, expected))?;
        }
        Ok(())
    }

    /// Writes the stated figure, what follows from the operands, and the
    /// verdict.
    fn reckoned(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let arithmetic = self.finding.arithmetic();
        if let Some(firsts) = arithmetic.filter(|_| self.are_firsts()) {
            return self.firsts(f, firsts);
        }
        if let Some((part, whole)) = self.unclaimed() {
            self.operand(f, part)?;
            self.semicolon(f)?;
            self.part_of(f, whole)?;
            return self.verdict(f);
        }
        self.given(f)?;
        if let Some(arithmetic) = arithmetic {
            if let Some(expected) = arithmetic.expected() {
                self.operation(f, arithmetic, expected)?;
            }
            if let Some(derived) = arithmetic.derived() {
                self.derived(f, arithmetic, derived)?;
            }
            self.beyond_hundred(f, arithmetic)?;
        }
        self.verdict(f)
    }

    /// Writes what follows as well: of a part and its whole the share, of a part
    /// and its share the whole.
    fn derived(
        &self,
        f: &mut fmt::Formatter<'_>,
        arithmetic: &Arithmetic,
        derived: &Estimate,
    ) -> fmt::Result {
        match arithmetic.operands() {
            [part] if arithmetic.expected().is_none() => {
                f.write_str(self.say("وبالنسبة إلى ", "pour ", "for "))?;
                self.operand(f, part)?;
                f.write_str(if self.finding.check() == Check::Completion {
                    self.say(
                        " يكون الهدف ",
                        ", l'objectif ressort à ",
                        " that puts the target at ",
                    )
                } else {
                    self.say(
                        " يكون المجموع ",
                        ", le total ressort à ",
                        " that puts the whole at ",
                    )
                })?;
            }
            _ => f.write_str(self.say("، أي ", ", soit ", ", which is "))?,
        }
        // That a part is at most 100 percent of its whole goes without saying.
        let interval = derived.interval();
        let (least, most) = (derived.nominal(), Decimal::ONE_HUNDRED);
        if derived.unit() == Unit::Percent && interval == Interval::between(least, most) {
            let open = Interval::at_least(least);
            return self.estimate(f, &Estimate::new(least, open, Unit::Percent));
        }
        self.estimate(f, derived)
    }

    /// Writes how the expected figure follows from the operands.
    fn operation(
        &self,
        f: &mut fmt::Formatter<'_>,
        arithmetic: &Arithmetic,
        expected: &Estimate,
    ) -> fmt::Result {
        let operands = arithmetic.operands();
        match (arithmetic.operation(), operands) {
            (Operation::Place, _) => return self.place(f, operands, expected),
            (
                _,
                [
                    Operand {
                        source: Source::Records { records, .. },
                        ..
                    },
                ],
            ) => {
                self.records(f, *records)?;
                return self.estimate(f, expected);
            }
            (
                _,
                [
                    Operand {
                        source: Source::Whole,
                        ..
                    },
                ],
            ) => {
                return f.write_str(self.say(
                    "ولا يتجاوز الجزء 100 % من كله",
                    "une partie n'excède pas 100 % de son tout",
                    "a part is at most 100% of its whole",
                ));
            }
            (
                Operation::Same,
                [
                    whole @ Operand {
                        source: Source::Reckoned { .. },
                        ..
                    },
                ],
            ) => {
                return self.part_of(f, whole);
            }
            (Operation::Sum, [part]) => {
                let is_above = matches!(self.finding.verdict(), Verdict::Disagrees { .. });
                f.write_str(if is_above {
                    self.say(
                        "ويبلغ جزء منه وحده ",
                        "une partie représente à elle seule ",
                        "one part of it alone is ",
                    )
                } else {
                    self.say("ومنه ", "il comprend ", "it includes ")
                })?;
                return self.operand(f, part);
            }
            (Operation::Sum | Operation::Same, parts) => {
                let sum = if self.listed.is_some() || self.divides() {
                    "مجموع "
                } else {
                    "ومجموع "
                };
                f.write_str(self.say(sum, "", ""))?;
                self.list(f, parts, |f, part| self.operand(f, part))?;
                f.write_str(self.say(" هو ", " font ", " make "))?;
            }
            (Operation::Mean, parts) => {
                let mean = self.say("ومتوسط ", "une moyenne de ", "a mean of ");
                self.leading(f, mean, |f| {
                    self.list(f, parts, |f, part| self.operand(f, part))
                })?;
                return f.write_str(self.say(
                    " يقع بينهما",
                    " se situe entre les deux",
                    " lies between them",
                ));
            }
            (Operation::Share, [parts @ .., whole]) if parts.len() > 1 => {
                self.out_of(f, parts, whole)?;
            }
            (Operation::Compound, growths) => return self.compound(f, growths, expected),
            (operation, [first, second]) => {
                let [before, between, behind, is_turned] = self.words(operation);
                let (one, other) = if is_turned.is_empty() {
                    (first, second)
                } else {
                    (second, first)
                };
                self.leading(f, before, |f| self.operand(f, one))?;
                self.leading(f, between, |f| self.operand(f, other))?;
                f.write_str(behind)?;
            }
            _ => {}
        }
        self.estimate(f, expected)
    }

    /// A part and its whole, neither of which anybody gives.
    fn unclaimed(&self) -> Option<(&Operand, &Operand)> {
        let arithmetic = self.finding.arithmetic()?;
        match arithmetic.operands() {
            [part, whole]
                if self.finding.check() == Check::PartAboveWhole
                    && arithmetic.operation() == Operation::Same =>
            {
                Some((part, whole))
            }
            _ => None,
        }
    }

    /// Writes that a part is at most its whole.
    fn part_of(&self, f: &mut fmt::Formatter<'_>, whole: &Operand) -> fmt::Result {
        f.write_str(self.say(
            "ولا يمكن أن يتجاوز الجزء كله، وهو ",
            "la partie ne peut dépasser son tout, ",
            "a part cannot exceed its whole, ",
        ))?;
        self.operand(f, whole)
    }

    /// Writes how many records there are.
    fn records(&self, f: &mut fmt::Formatter<'_>, records: u64) -> fmt::Result {
        let number = self.language.number(records);
        match (self.language, records) {
            // Not the word for the national register.
            (Language::Arabic, 1) => f.write_str("وفي الجذاذة الوحيدة "),
            (Language::Arabic, _) => write!(f, "وفي الجذاذات (عددها {number}) "),
            (Language::French, 1) => f.write_str("la seule fiche indique "),
            (Language::French, _) => write!(f, "les {number} fiches totalisent "),
            (Language::English, 1) => f.write_str("the only record holds "),
            (Language::English, _) => write!(f, "the {number} records hold "),
        }
    }

    /// What stands before, between and behind two operands; the last word is
    /// not empty where the second goes first.
    const fn words(&self, operation: Operation) -> [&'static str; 4] {
        match operation {
            Operation::Share => match self.language {
                Language::Arabic => ["و", " من أصل ", " تمثل ", ""],
                Language::French => ["", " sur ", " font ", ""],
                Language::English => ["", " out of ", " is ", ""],
            },
            Operation::Rest => match self.language {
                Language::Arabic => ["و", " من أصل ", " تترك ", ""],
                Language::French => ["", " sur ", " laissent ", ""],
                Language::English => ["", " out of ", " leave ", ""],
            },
            Operation::Product => match self.language {
                Language::Arabic => ["و", " من ", " تمثل ", ""],
                Language::French => ["", " de ", " font ", ""],
                Language::English => ["", " of ", " is ", ""],
            },
            Operation::Growth => match self.language {
                Language::Arabic => ["والتطور من ", " إلى ", " هو ", "turned"],
                Language::French => ["de ", " à ", ", l'évolution ressort à ", "turned"],
                Language::English => ["from ", " to ", " is a change of ", "turned"],
            },
            Operation::Difference => match self.language {
                Language::Arabic => ["والفرق من ", " إلى ", " هو ", "turned"],
                Language::French => ["de ", " à ", ", la différence ressort à ", "turned"],
                Language::English => ["from ", " to ", " is a difference of ", "turned"],
            },
            Operation::Quotient => match self.language {
                Language::Arabic => ["وقسمة ", " على ", " تعطي ", ""],
                Language::French => ["la division de ", " par ", " donne ", ""],
                Language::English => ["", " divided by ", " is ", ""],
            },
            _ => match self.language {
                Language::Arabic => ["و", " مقابل ", " تعطي ", ""],
                Language::French => ["le rapport de ", " à ", " est de ", ""],
                Language::English => ["", " over ", " is ", ""],
            },
        }
    }
}
