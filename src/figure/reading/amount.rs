//! Numbers in digits, words and magnitudes: «165 مليون و654 ألف».

use alloc::string::ToString as _;

use super::cardinal::Composed;
use super::fixed::Fixed;
use super::lexicon::{Form, Fraction, Meaning};
use super::numeral::{Doubt, Numeral};
use super::token::{Part, Token, shown};
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
            kind,
        }
    }

    fn of_numeral(numeral: Numeral, printed: &'t str) -> Self {
        Self {
            value: numeral.value,
            step: i8::try_from(numeral.decimals)
                .unwrap_or(i8::MAX)
                .saturating_neg(),
            has_decimals: numeral.decimals > 0,
            doubt: numeral.doubt,
            numeral: Some((numeral, printed)),
            ..Self::whole(Fixed::ZERO, Kind::Number)
        }
    }

    fn of_fraction(part: u16, of: u16) -> Self {
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

/// Reads amounts from the parts of a figure; a copy goes back to where it was
/// made.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader<'t> {
    pub(super) token: Token<'t>,
    /// How many more times "and" may join the parts of a number.
    ands: u8,
}

impl<'t> Reader<'t> {
    pub(super) const fn new(token: Token<'t>) -> Self {
        Self {
            token,
            ands: u8::MAX,
        }
    }

    pub(super) const fn joining(self, ands: u8) -> Self {
        Self { ands, ..self }
    }

    pub(super) fn advance(&mut self) -> Result<(), Problem> {
        self.token = self.token.next()?;
        Ok(())
    }

    /// Goes on if the part here is this one.
    pub(super) fn accept(&mut self, meaning: Meaning) -> Result<bool, Problem> {
        let found = self.token.known() == Some(meaning);
        if found {
            self.advance()?;
        }
        Ok(found)
    }

    /// An amount, if one stands here.
    pub(super) fn amount(&mut self) -> Result<Option<Amount<'t>>, Problem> {
        let Some(mut sum) = self.term()? else {
            return Ok(None);
        };
        // Other fractions and round numbers stand alone.
        while matches!(sum.kind, Kind::Number | Kind::Multiple) {
            let mut next = *self;
            let joined = next.ands > 0 && next.accept(Meaning::And)?;
            if joined {
                next.ands = next.ands.saturating_sub(1);
            } else if sum.magnitude.is_none() {
                break;
            }
            let part = next.token;
            if let (true, Some(Meaning::Fraction(fraction))) = (joined, part.known()) {
                next.advance()?;
                sum = next.and_a_fraction(&sum, fraction)?;
                *self = next;
                continue;
            }
            if sum.kind != Kind::Number || !(joined || part.is_number()) {
                break;
            }
            let Some(term) = next.term()? else {
                break;
            };
            if term.kind != Kind::Number {
                break;
            }
            sum = follow(&sum, &term, &part)?;
            *self = next;
        }
        Ok(Some(sum))
    }

    /// A number with the magnitudes that multiply it, or a magnitude alone.
    fn term(&mut self) -> Result<Option<Amount<'t>>, Problem> {
        let start = *self;
        let amount = match self.token.part {
            Part::Numeral(numeral) => {
                self.advance()?;
                match self.slashed(numeral)? {
                    Some(fraction) => fraction,
                    None => Amount::of_numeral(numeral, start.token.text()),
                }
            }
            Part::Known(Meaning::Cardinal(_)) => {
                let number = self.cardinals()?;
                match self.token.known() {
                    Some(Meaning::Fraction(Fraction { part: 1, of, .. })) if number < of.into() => {
                        self.advance()?;
                        Amount::of_fraction(number, of.into())
                    }
                    _ => Amount::whole(Fixed::whole(number.into()), Kind::Number),
                }
            }
            Part::Known(Meaning::Fraction(Fraction {
                part,
                of,
                alone: true,
            })) => {
                self.advance()?;
                Amount::of_fraction(part.into(), of.into())
            }
            Part::Known(Meaning::Times(times)) => {
                self.advance()?;
                return Ok(Some(Amount::whole(
                    Fixed::whole(times.into()),
                    Kind::Multiple,
                )));
            }
            Part::Known(Meaning::Fold) => {
                self.advance()?;
                return Ok(Some(Amount::whole(Fixed::whole(2), Kind::Multiple)));
            }
            Part::Known(Meaning::Roughly(number)) => {
                self.advance()?;
                let number = Fixed::whole(number.into());
                self.skip_of_before_magnitude()?;
                let rough = Amount::whole(number, Kind::Rough);
                return match self.magnitudes()? {
                    None => Ok(Some(rough)),
                    Some(exponent) => {
                        let scaled = rough.scaled(exponent)?;
                        Ok(Some(Amount {
                            kind: Kind::Rough,
                            ..scaled
                        }))
                    }
                };
            }
            Part::Known(Meaning::CountedPair) => {
                // The noun itself stays, to be what is counted.
                return Ok(Some(Amount::whole(Fixed::whole(2), Kind::Pair)));
            }
            Part::Known(Meaning::Magnitude(exponent, form)) => {
                self.advance()?;
                let number: u64 = match form {
                    Form::Dual => 2,
                    Form::DualBeforeNoun if self.token.is_noun() => 2,
                    Form::Plain | Form::DualBeforeNoun => 1,
                    Form::Plural => {
                        return Err(Unreadable::Indefinite {
                            part: start.token.shown(),
                        }
                        .into());
                    }
                    // "k" and "M" stand behind digits only.
                    Form::Symbol => {
                        *self = start;
                        return Ok(None);
                    }
                };
                let exponent = self.larger_magnitude(exponent)?;
                let one = Amount::whole(Fixed::whole(number), Kind::Number);
                return one.scaled(exponent).map(Some);
            }
            _ => return Ok(None),
        };
        if let Kind::Fraction { .. } = amount.kind {
            self.skip_of_before_magnitude()?;
        }
        let amount = match self.magnitudes()? {
            None => amount,
            Some(exponent) => amount.scaled(exponent)?,
        };
        Ok(Some(amount))
    }

    /// "/3" behind a number: a fraction.
    fn slashed(&mut self, part: Numeral) -> Result<Option<Amount<'t>>, Problem> {
        if self.token.part != Part::Mark('/') {
            return Ok(None);
        }
        let slash = self.token;
        self.advance()?;
        if let (Part::Numeral(of), true) = (self.token.part, self.token.glued) {
            if let (Some(n), Some(d)) = (part.value.to_small(), of.value.to_small()) {
                if 0 < n && n < d {
                    self.advance()?;
                    return Ok(Some(Amount::of_fraction(n, d)));
                }
            }
        }
        Err(Unreadable::NotUnderstood {
            part: slash.shown(),
        }
        .into())
    }

    /// Number words that make one number below a thousand.
    fn cardinals(&mut self) -> Result<u16, Problem> {
        let mut number = Composed::default();
        let mut joined = false;
        let mut next = *self;
        while let Some(Meaning::Cardinal(cardinal)) = next.token.known() {
            if !number.take(cardinal, joined) {
                break;
            }
            next.advance()?;
            *self = next;
            joined = next.ands > 0 && next.accept(Meaning::And)?;
            if joined {
                next.ands = next.ands.saturating_sub(1);
            }
        }
        Ok(number.value())
    }

    /// The power of ten of the magnitude words here: "mille milliards" is one.
    fn magnitudes(&mut self) -> Result<Option<u8>, Problem> {
        let Some(first) = self.magnitude()? else {
            return Ok(None);
        };
        self.larger_magnitude(first).map(Some)
    }

    /// The power of ten with that of a larger magnitude word behind thousands.
    fn larger_magnitude(&mut self, first: u8) -> Result<u8, Problem> {
        let second = self.token;
        let larger = match self.magnitude()? {
            None => return Ok(first),
            Some(larger) if first == 3 && larger > 3 => larger,
            Some(_) => {
                return Err(Unreadable::OutOfOrder {
                    part: second.shown(),
                }
                .into());
            }
        };
        let third = self.token;
        match self.magnitude()? {
            None => Ok(first.saturating_add(larger)),
            Some(_) => Err(Unreadable::OutOfOrder {
                part: third.shown(),
            }
            .into()),
        }
    }

    /// One magnitude word behind a number.
    fn magnitude(&mut self) -> Result<Option<u8>, Problem> {
        match self.token.known() {
            Some(Meaning::Magnitude(_, Form::Dual)) => Err(Unreadable::OutOfOrder {
                part: self.token.shown(),
            }
            .into()),
            Some(Meaning::Magnitude(exponent, _)) => {
                self.advance()?;
                Ok(Some(exponent))
            }
            _ => Ok(None),
        }
    }

    /// A sum and a fraction of its last magnitude: «مليون ونصف المليون», or of
    /// the one behind them both: "two and a half million".
    fn and_a_fraction(
        &mut self,
        sum: &Amount<'t>,
        fraction: Fraction,
    ) -> Result<Amount<'t>, Problem> {
        let last = u8::try_from(sum.step).map_err(|_| Unreadable::NoExactFraction)?;
        let more = Fixed::ONE
            .scaled(last)?
            .part(fraction.part.into(), fraction.of.into())
            .ok_or(Unreadable::NoExactFraction)?;
        let step = more.last_digit().unwrap_or(0);
        let whole = Amount {
            value: sum.value.plus(more)?,
            step,
            has_decimals: step < 0,
            ..*sum
        };
        match (self.magnitudes()?, sum.magnitude) {
            (Some(exponent), None) => whole.scaled(exponent),
            _ => Ok(whole),
        }
    }

    /// "half a million", "un quart de million".
    fn skip_of_before_magnitude(&mut self) -> Result<(), Problem> {
        let mut next = *self;
        while matches!(next.token.known(), Some(Meaning::Of | Meaning::Article)) {
            next.advance()?;
        }
        if let Some(Meaning::Magnitude(..)) = next.token.known() {
            *self = next;
        }
        Ok(())
    }
}

/// A sum and the smaller part that follows it.
fn follow<'t>(
    sum: &Amount<'t>,
    term: &Amount<'t>,
    part: &Token<'t>,
) -> Result<Amount<'t>, Problem> {
    if !term.value.is_below(sum.step) {
        return Err(Unreadable::OutOfOrder { part: part.shown() }.into());
    }
    let value = sum.value.plus(term.value)?;
    let magnitude = sum.magnitude.or(term.magnitude);
    let whole = Amount {
        value,
        magnitude,
        ..*term
    };
    let mut commas = [sum, term]
        .into_iter()
        .filter(|part| part.doubt == Some(Doubt::Comma));
    match commas.find_map(Amount::readings) {
        Some(ambiguous) => Err(ambiguous),
        None => Ok(whole),
    }
}
