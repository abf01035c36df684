//! Why a printed figure cannot be read.

use alloc::boxed::Box;

/// What is wrong with a printed figure: one variant for each rule of
/// [`figure::reading`](crate::figure::reading).
///
/// Messages quote the part that does not fit, as it was printed: what a
/// source has published is no secret.
#[derive(Clone, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum Unreadable {
    /// Text without a number in it (modelling choice).
    ///
    /// As in "environ".
    #[error("holds no number")]
    NoNumber,
    /// A part that no rule reads (modelling choice).
    ///
    /// As in "hausse de 12 %".
    #[error("{part:?} is not understood in a figure")]
    NotUnderstood {
        /// The part.
        part: Box<str>,
    },
    /// Digits between marks that are not three [CLDR, primary grouping size].
    ///
    /// As in "396.8754.516".
    #[error("the digits {digits:?} are not a group of three")]
    NotAGroup {
        /// The digits.
        digits: Box<str>,
    },
    /// A number with a zero before its first digit (modelling choice).
    ///
    /// As in "007".
    #[error("a number does not begin with a zero, as {digits:?} does")]
    LeadingZero {
        /// The digits.
        digits: Box<str>,
    },
    /// Digits of two scripts in one number, which a screen may show in
    /// another order [UAX 9, number types].
    ///
    /// As in "1٢3".
    #[error("one number mixes two sets of digits")]
    MixedDigits,
    /// A mark that is of thousands in one language and of decimals in another
    /// [CLDR, symbols of ar-MA, fr-MA and en].
    ///
    /// As in "52,740", "2.125 %".
    #[error("{part:?} can be read as {}", .readings.join(" or as "))]
    Ambiguous {
        /// The number as printed.
        part: Box<str>,
        /// What it can be read as.
        readings: Box<[Box<str>]>,
    },
    /// A second number, where a figure has one (modelling choice).
    ///
    /// As in "12 artisans et 5 coopératives".
    #[error("{part:?} begins a second number")]
    SecondNumber {
        /// The part at which it begins.
        part: Box<str>,
    },
    /// A number or a magnitude that cannot follow the one before it (modelling choice).
    ///
    /// As in "11 mille 1300", «مليون مليون».
    #[error("{part:?} cannot follow the number before it")]
    OutOfOrder {
        /// The part.
        part: Box<str>,
    },
    /// A hedge beside another one (modelling choice).
    ///
    /// As in "plus de 300 environ".
    #[error("{part:?} does not go with the hedge before it")]
    SecondHedge {
        /// The second one.
        part: Box<str>,
    },
    /// A unit beside another one (modelling choice).
    ///
    /// As in "41 % dirhams".
    #[error("{part:?} is a second unit")]
    SecondUnit {
        /// The second one.
        part: Box<str>,
    },
    /// A unit that no figure of this crate is kept in (modelling choice).
    ///
    /// As in "5.000 euros".
    #[error("{part:?} is not a unit that figures are kept in")]
    ForeignUnit {
        /// The unit.
        part: Box<str>,
    },
    /// A quantity without a number (modelling choice).
    ///
    /// As in "des centaines", «عشرات».
    #[error("{part:?} gives no number")]
    Indefinite {
        /// The words.
        part: Box<str>,
    },
    /// A magnitude that differs between the long and the short scale
    /// [SI brochure 9, 5.4.6].
    ///
    /// As in "10 billions".
    #[error("{part:?} is one magnitude in English and another in French")]
    UnclearScale {
        /// The word.
        part: Box<str>,
    },
    /// A rank where a quantity is asked for (modelling choice).
    ///
    /// As in "9th", "un cinquième salon".
    #[error("{part:?} makes a rank, not a quantity")]
    Ordinal {
        /// The part.
        part: Box<str>,
    },
    /// A word that turns the number beside it into another (modelling choice).
    ///
    /// As in "12 % de moins", «مليون إلا ربعا».
    #[error("{part:?} changes what the number says")]
    Turned {
        /// The word.
        part: Box<str>,
    },
    /// A fraction of a unit or a magnitude that has no exact value (modelling choice).
    ///
    /// As in "un tiers de dirham".
    #[error("the fraction has no exact value")]
    NoExactFraction,
    /// A figure in another unit than the one asked for (modelling choice).
    ///
    /// As in "41 %" where dirhams are asked for.
    #[error("is in the unit {found}, expected {expected}")]
    OtherUnit {
        /// The word of the unit that is printed.
        found: &'static str,
        /// The word of the unit asked for.
        expected: &'static str,
    },
    /// Something counted where a figure of another unit was asked for (modelling choice).
    ///
    /// As in "24 artisans" where dirhams are asked for.
    #[error("counts {part:?}, expected the unit {unit}")]
    NotInUnit {
        /// What is counted.
        part: Box<str>,
        /// The word of the unit asked for.
        unit: &'static str,
    },
    /// More decimals than the unit has (modelling choice).
    ///
    /// As in "12,5 artisans", "395,9105 DH".
    #[error("{part:?} has more decimals than a {unit} can have")]
    TooFine {
        /// The number as printed.
        part: Box<str>,
        /// The word of the unit.
        unit: &'static str,
    },
}
