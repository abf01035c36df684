//! Why a figure could not be read, in words.

use core::fmt;

use super::Sentence;
use crate::figure::{Stated, Unit};
use crate::language::Language;
use crate::statement::Claim;
use crate::violation::{Problem, Unreadable};

/// What the French and the Arabic say before and behind the part of a figure
/// that they are about.
type Around = (&'static str, &'static str);

impl Sentence<'_> {
    /// Writes in brackets why the figure of a claim could not be read.
    pub(super) fn reason(&self, f: &mut fmt::Formatter<'_>, claim: &Claim) -> fmt::Result {
        let Stated::Unreadable { problem, .. } = claim.figure() else {
            return Ok(());
        };
        let reason = match &**problem {
            problem if self.language == Language::English => return write!(f, " ({problem})"),
            Problem::Unreadable(reason) => reason,
            problem => return self.plain(f, problem),
        };
        f.write_str(" (")?;
        match reason {
            Unreadable::Ambiguous { part, readings } => {
                self.quote(f, part)?;
                f.write_str(self.say(" تقرأ ", " se lit ", ""))?;
                for (place, reading) in readings.iter().enumerate() {
                    if place > 0 {
                        f.write_str(self.say(" أو ", " ou ", ""))?;
                    }
                    f.write_str(reading)?;
                }
            }
            Unreadable::OtherUnit { found, expected } => {
                f.write_str(self.say("الوحدة: ", "unité : ", ""))?;
                f.write_str(self.unit(found))?;
                f.write_str(self.say("، والمنتظر: ", ", attendue : ", ""))?;
                f.write_str(self.unit(expected))?;
            }
            Unreadable::NotInUnit { part, unit } => {
                f.write_str(self.say("يعد ", "compte ", ""))?;
                self.quote(f, part)?;
                f.write_str(self.say("، والوحدة المنتظرة: ", ", unité attendue : ", ""))?;
                f.write_str(self.unit(unit))?;
            }
            reason => {
                let (before, behind) = self.around(reason);
                f.write_str(before)?;
                if let Some(part) = part(reason) {
                    self.quote(f, part)?;
                }
                f.write_str(behind)?;
            }
        }
        f.write_str(")")
    }

    /// Writes a reason that is about no part of the figure.
    fn plain(&self, f: &mut fmt::Formatter<'_>, problem: &Problem) -> fmt::Result {
        let reason = match problem {
            Problem::TooLarge | Problem::CountOutOfRange => {
                self.say("العدد كبير جدا", "nombre trop grand", "")
            }
            Problem::Negative => self.say("العدد سالب", "nombre négatif", ""),
            Problem::FinerThanStep => self.say(
                "العدد أدق من التقريب المذكور",
                "nombre plus fin que la précision annoncée",
                "",
            ),
            Problem::NotAStep => self.say("التقريب غير مفهوم", "précision incomprise", ""),
            Problem::RangeReversed => self.say(
                "نهاية المجال ليست أكبر من بدايته",
                "la fin de l'intervalle n'en dépasse pas le début",
                "",
            ),
            Problem::RangeEnd | Problem::RangeUnits => {
                self.say("طرفا المجال غير متوافقين", "bornes incompatibles", "")
            }
            _ => return Ok(()),
        };
        write!(f, " ({reason})")
    }

    fn quote(&self, f: &mut fmt::Formatter<'_>, part: &str) -> fmt::Result {
        let (open, close) = match self.language {
            Language::French => ("« ", " »"),
            Language::Arabic | Language::English => ("«", "»"),
        };
        write!(f, "{open}{part}{close}")
    }

    /// The name of a unit, or its word where it is none of these.
    fn unit(&self, word: &'static str) -> &'static str {
        let unit = word.parse::<Unit>();
        unit.map_or(word, |unit| unit.label(self.language))
    }

    fn around(&self, reason: &Unreadable) -> Around {
        let (arabic, french): (Around, Around) = match reason {
            Unreadable::NoNumber => (("ليس فيه عدد", ""), ("aucun nombre", "")),
            Unreadable::NotAGroup { .. } => (
                ("الأرقام ", " ليست مجموعة من ثلاثة"),
                ("les chiffres ", " ne forment pas un groupe de trois"),
            ),
            Unreadable::LeadingZero { .. } => (("", " يبدأ بصفر"), ("", " commence par un zéro")),
            Unreadable::MixedDigits => (
                ("يخلط العدد نوعين من الأرقام", ""),
                ("deux sortes de chiffres dans un nombre", ""),
            ),
            Unreadable::SecondNumber { .. } => {
                (("", " يبدأ عددا ثانيا"), ("", " commence un second nombre"))
            }
            Unreadable::OutOfOrder { .. } => (
                ("", " لا يتبع العدد الذي قبله"),
                ("", " ne peut suivre le nombre qui précède"),
            ),
            Unreadable::SecondHedge { .. } => (
                ("", " لا يوافق التقريب الذي قبله"),
                ("", " ne va pas avec l'approximation qui précède"),
            ),
            Unreadable::SecondUnit { .. } => (("", " وحدة ثانية"), ("", " est une seconde unité")),
            Unreadable::ForeignUnit { .. } => (
                ("", " ليست من وحدات الأرقام"),
                ("", " n'est pas une unité des chiffres"),
            ),
            Unreadable::Indefinite { .. } => {
                (("", " لا تعطي عددا"), ("", " ne donne pas de nombre"))
            }
            Unreadable::UnclearScale { .. } => (
                ("", " مقدار يختلف بين الإنجليزية والفرنسية"),
                ("", " n'est pas la même grandeur en anglais et en français"),
            ),
            Unreadable::Ordinal { .. } => {
                (("", " رتبة لا كمية"), ("", " est un rang, pas une quantité"))
            }
            Unreadable::Turned { .. } => (
                ("", " يغير ما يقوله العدد"),
                ("", " change ce que dit le nombre"),
            ),
            Unreadable::NoExactFraction => (
                ("ليس للكسر قيمة مضبوطة", ""),
                ("la fraction n'a pas de valeur exacte", ""),
            ),
            Unreadable::TooFine { .. } => (
                ("", " أدق مما تسمح به الوحدة"),
                ("", " a plus de décimales que l'unité"),
            ),
            Unreadable::NotUnderstood { .. }
            | Unreadable::Ambiguous { .. }
            | Unreadable::OtherUnit { .. }
            | Unreadable::NotInUnit { .. } => (("", " غير مفهوم"), ("", " n'est pas compris")),
        };
        match self.language {
            Language::Arabic => arabic,
            Language::French | Language::English => french,
        }
    }
}

/// The part of a figure that a reason is about.
fn part(reason: &Unreadable) -> Option<&str> {
    match reason {
        Unreadable::NoNumber
        | Unreadable::MixedDigits
        | Unreadable::NoExactFraction
        | Unreadable::OtherUnit { .. } => None,
        Unreadable::NotAGroup { digits: part }
        | Unreadable::LeadingZero { digits: part }
        | Unreadable::NotUnderstood { part }
        | Unreadable::Ambiguous { part, .. }
        | Unreadable::SecondNumber { part }
        | Unreadable::OutOfOrder { part }
        | Unreadable::SecondHedge { part }
        | Unreadable::SecondUnit { part }
        | Unreadable::ForeignUnit { part }
        | Unreadable::Indefinite { part }
        | Unreadable::UnclearScale { part }
        | Unreadable::Ordinal { part }
        | Unreadable::Turned { part }
        | Unreadable::NotInUnit { part, .. }
        | Unreadable::TooFine { part, .. } => Some(part),
    }
}
