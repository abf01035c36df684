//! Numbers in digits, words and magnitudes: «165 مليون و654 ألف».

use alloc::string::ToString as _;

use super::fixed::Fixed;
use super::numeral::{Doubt, Numeral};
use super::token::{Token, shown};
use crate::figure::Unit;
use crate::violation::{Problem, Unreadable};

/// The number of a figure.
#[derive(Clone, Copy, Debug)]
pub(super) struct Amount<'t> {
    pub(super) value: Fixed,
    /// The power of ten of the last digit that was printed.
    pub(super) step: i8,
    /// Whether decimals were printed: their zeros count under "about" too.
    pub(super) has_decimals: bool,
    /// The power of ten of the first magnitude word, where there is one.
    pub(super) magnitude: Option<u8>,
    /// The one mark, where it is of thousands or of decimals.
    pub(super) doubt: Option<Doubt>,
    /// The first digits of it, where there are any.
    pub(super) numeral: Option<(Numeral, &'t str)>,
    /// Whether its first magnitude word is in the singular of French or English.
    pub(super) is_singular: bool,
    /// Whether its last part is digits or a fraction, not number words.
    pub(super) in_digits: bool,
    /// The word, where it is that of a number and of the part: «خمس».
    pub(super) or_part: Option<&'t str>,
    pub(super) kind: Kind,
}

/// How a number is printed, where that says its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Digits, number words, magnitudes.
    Number,
    /// A fraction of something: "deux tiers".
    Fraction { part: u16, of: u16 },
    /// "doubled".
    Multiple,
    /// "une vingtaine".
    Rough,
    /// Two of the thing that follows: «اتفاقيتان».
    Pair,
}

impl Kind {
    /// The unit that the number says on its own.
    pub(super) const fn unit(self) -> Option<Unit> {
        match self {
            Self::Fraction { .. } => Some(Unit::Share),
            Self::Multiple => Some(Unit::Multiple),
            Self::Number | Self::Rough | Self::Pair => None,
        }
    }
}

impl<'t> Amount<'t> {
    pub(super) fn whole(value: Fixed, kind: Kind) -> Self {
        Self {
            value,
            step: 0,
            has_decimals: false,
            magnitude: None,
            doubt: None,
            numeral: None,
            is_singular: false,
            in_digits: false,
            or_part: None,
            kind,
        }
    }

    pub(super) fn of_numeral(numeral: Numeral, printed: &'t str) -> Self {
        Self {
            value: numeral.value,
            step: i8::try_from(numeral.decimals)
                .unwrap_or(i8::MAX)
                .saturating_neg(),
            has_decimals: numeral.decimals > 0,
            doubt: numeral.doubt,
            numeral: Some((numeral, printed)),
            in_digits: true,
            ..Self::whole(Fixed::ZERO, Kind::Number)
        }
    }

    pub(super) fn of_fraction(part: u16, of: u16) -> Self {
        let value = Fixed::fraction(part, of);
        Self {
            step: value.last_digit().unwrap_or(0).min(0),
            has_decimals: true,
            ..Self::whole(value, Kind::Fraction { part, of })
        }
    }

    /// The amount times a power of ten.
    pub(super) fn scaled(self, exponent: u8) -> Result<Self, Problem> {
        // A fraction of a magnitude is that of the whole number: a third of a
        // million has no four decimals.
        let value = match self.kind {
            Kind::Fraction { part, of } => Fixed::ONE
                .scaled(exponent)?
                .part(part, of)
                .ok_or(Unreadable::NoExactFraction)?,
            _ => self.value.scaled(exponent)?,
        };
        let step = match self.kind {
            Kind::Fraction { .. } => value.last_digit().unwrap_or(0),
            _ => self
                .step
                .saturating_add(i8::try_from(exponent).unwrap_or(i8::MAX)),
        };
        Ok(Self {
            value,
            step,
            magnitude: Some(exponent),
            kind: Kind::Number,
            ..self
        })
    }

    /// Whether a smaller part follows without "and": "deux milliards 300
    /// millions", "mille deux cents", "12 mille 500".
    pub(super) fn can_run_on(&self, term: &Self, part: &Token<'_>) -> bool {
        let in_words = !self.in_digits && !term.in_digits;
        let below_thousand = self.step == 3 && term.in_digits && !part.is_joined();
        term.magnitude.is_some() || in_words || below_thousand
    }

    /// Whether its one dot is of decimals, as the magnitude behind it says.
    pub(super) fn has_decimal_dot(&self) -> bool {
        self.doubt == Some(Doubt::Dot) && self.is_singular
    }

    /// Whether it was printed with decimals, whose zeros count.
    pub(super) fn shows_decimals(&self) -> bool {
        self.has_decimals || self.has_decimal_dot()
    }

    /// Its digits as printed.
    pub(super) fn printed(&self) -> &'t str {
        self.numeral.map_or("", |(_, printed)| printed)
    }

    /// What the digits in doubt can be read as.
    pub(super) fn readings(&self) -> Option<Problem> {
        self.doubt?;
        let part = self.printed();
        let as_decimals = self.value.divided(3)?;
        let text = |value: Fixed| value.to_decimal().to_string().into();
        let readings = [text(self.value), text(as_decimals)].into();
        let part = shown(part);
        Some(Unreadable::Ambiguous { part, readings }.into())
    }
}

/// A sum and the smaller part that follows it.
pub(super) fn follow<'t>(
    sum: &Amount<'t>,
    term: &Amount<'t>,
    part: &Token<'t>,
) -> Result<Amount<'t>, Problem> {
    if !term.value.is_below(sum.step) || term.value == Fixed::ZERO {
        return Err(Unreadable::OutOfOrder { part: part.shown() }.into());
    }
    let value = sum.value.plus(term.value)?;
    let magnitude = sum.magnitude.or(term.magnitude);
    let whole = Amount {
        value,
        magnitude,
        step: term.step.min(sum.step),
        is_singular: false,
        ..*term
    };
    let mut commas = [sum, term].into_iter().filter(|part| match part.doubt {
        None => false,
        Some(Doubt::Comma) => true,
        Some(Doubt::Dot) => part.is_singular,
    });
    match commas.find_map(Amount::readings) {
        Some(ambiguous) => Err(ambiguous),
        None => Ok(whole),
    }
}
