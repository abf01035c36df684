//! Why arithmetic on figures has no result.

use crate::language::Language;

/// Why arithmetic on figures has no result.
///
/// A reason and not a fault of the data: two figures can both be right and
/// their ratio still be undefined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error)]
pub enum Undefined {
    /// The units do not go together in this operation.
    #[error("the units differ")]
    UnitsDiffer,
    /// The base of a quotient can be zero, or its printed value is.
    #[error("the base can be zero")]
    BaseCanBeZero,
    /// The base of a growth can be below zero.
    #[error("the base can be below zero")]
    BaseCanBeNegative,
    /// No true value of the part lies within its whole.
    #[error("the part is above its whole")]
    PartAboveWhole,
    /// No true value of the result is above zero, where it cannot be below.
    #[error("the result is below zero")]
    BelowZero,
    /// The printed values give a number beyond the range of `Decimal`.
    #[error("the result is out of range")]
    OutOfRange,
    /// No part of a total was read.
    #[error("no figure was read")]
    NothingRead,
    /// Two sizes are given for one thing.
    #[error("a size is given twice")]
    GivenTwice,
}

impl Undefined {
    /// Every reason.
    pub const ALL: &'static [Self] = &[
        Self::UnitsDiffer,
        Self::BaseCanBeZero,
        Self::BaseCanBeNegative,
        Self::PartAboveWhole,
        Self::BelowZero,
        Self::OutOfRange,
        Self::NothingRead,
        Self::GivenTwice,
    ];

    /// The reason for readers of a language.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::UnitsDiffer, Language::Arabic) => "الوحدات مختلفة",
            (Self::UnitsDiffer, Language::French) => "les unités diffèrent",
            (Self::UnitsDiffer, Language::English) => "the units differ",
            (Self::BaseCanBeZero, Language::Arabic) => "قد يكون الأساس صفرا",
            (Self::BaseCanBeZero, Language::French) => "la base peut être nulle",
            (Self::BaseCanBeZero, Language::English) => "the base can be zero",
            (Self::BaseCanBeNegative, Language::Arabic) => "قد يكون الأساس أقل من الصفر",
            (Self::BaseCanBeNegative, Language::French) => "la base peut être négative",
            (Self::BaseCanBeNegative, Language::English) => "the base can be below zero",
            (Self::PartAboveWhole, Language::Arabic) => "الجزء أكبر من الكل",
            (Self::PartAboveWhole, Language::French) => "la partie dépasse le tout",
            (Self::PartAboveWhole, Language::English) => "the part is above its whole",
            (Self::BelowZero, Language::Arabic) => "النتيجة أقل من الصفر",
            (Self::BelowZero, Language::French) => "le résultat est négatif",
            (Self::BelowZero, Language::English) => "the result is below zero",
            (Self::OutOfRange, Language::Arabic) => "النتيجة خارج النطاق",
            (Self::OutOfRange, Language::French) => "le résultat est hors limites",
            (Self::OutOfRange, Language::English) => "the result is out of range",
            (Self::NothingRead, Language::Arabic) => "لم يقرأ أي رقم",
            (Self::NothingRead, Language::French) => "aucun chiffre n'a été lu",
            (Self::NothingRead, Language::English) => "no figure was read",
            (Self::GivenTwice, Language::Arabic) => "الحجم وارد مرتين",
            (Self::GivenTwice, Language::French) => "une taille est donnée deux fois",
            (Self::GivenTwice, Language::English) => "a size is given twice",
        }
    }
}
