//! Amounts from the parts of a figure: terms, and the sums that they make.

use alloc::format;
use alloc::string::ToString as _;

use super::amount::{Amount, Kind, follow};
use super::cardinal::Composed;
use super::fixed::Fixed;
use super::lexicon::{Cardinal, Form, Fraction, Meaning};
use super::numeral::Numeral;
use super::token::{Part, Token};
use crate::violation::{Problem, Unreadable};

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

    /// Whether one more "and" may join the parts of a number.
    pub(super) const fn can_join(&self) -> bool {
        self.ands > 0
    }

    /// The same reader, whose problems nobody will see.
    pub(super) const fn attempting(mut self) -> Self {
        self.token.is_attempt = true;
        self
    }

    pub(super) fn advance(&mut self) {
        self.token = self.token.next();
    }

    /// Goes on if the part here is this one.
    pub(super) fn accept(&mut self, meaning: Meaning) -> bool {
        let found = self.token.known() == Some(meaning);
        if found {
            self.advance();
        }
        found
    }

    /// An amount, if one stands here.
    pub(super) fn amount(&mut self) -> Result<Option<Amount<'t>>, Problem> {
        let Some(mut sum) = self.term()? else {
            return Ok(None);
        };
        // Other fractions and round numbers stand alone.
        while matches!(sum.kind, Kind::Number | Kind::Multiple) {
            let goes_on = match self.token.known() {
                Some(Meaning::And) => self.ands > 0,
                _ => sum.magnitude.is_some() && self.token.is_number(),
            };
            if !goes_on {
                break;
            }
            let mut next = *self;
            let joined = next.ands > 0 && next.accept(Meaning::And);
            if joined {
                next.ands = next.ands.saturating_sub(1);
            }
            let part = next.token;
            if let (true, Some(Meaning::Fraction(fraction))) = (joined, part.known()) {
                next.advance();
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
            if term.kind != Kind::Number || !(joined || sum.can_run_on(&term, &part)) {
                break;
            }
            sum = follow(&sum, &term, &part)?;
            *self = next;
        }
        Ok(Some(sum))
    }

    /// A number with the magnitudes that multiply it, or a magnitude alone.
    fn term(&mut self) -> Result<Option<Amount<'t>>, Problem> {
        let multiple = |times: u8| Amount::whole(Fixed::whole(times.into()), Kind::Multiple);
        match self.token.part {
            Part::Known(Meaning::Times(times)) => {
                self.advance();
                Ok(Some(multiple(times)))
            }
            Part::Known(Meaning::Fold) => {
                self.advance();
                Ok(Some(multiple(2)))
            }
            // The noun itself stays, to be what is counted.
            Part::Known(Meaning::CountedPair) => {
                Ok(Some(Amount::whole(Fixed::whole(2), Kind::Pair)))
            }
            Part::Known(Meaning::Roughly(number)) => self.roughly(number).map(Some),
            Part::Known(Meaning::Magnitude(exponent, form)) => self.alone(exponent, form),
            _ => self.multiplied(),
        }
    }

    /// "une centaine de milliers"
    fn roughly(&mut self, number: u16) -> Result<Amount<'t>, Problem> {
        self.advance();
        self.skip_of_before_magnitude();
        let rough = Amount::whole(Fixed::whole(number.into()), Kind::Rough);
        match self.magnitudes()? {
            None => Ok(rough),
            Some(exponent) => Ok(Amount {
                kind: Kind::Rough,
                ..rough.scaled(exponent)?
            }),
        }
    }

    /// A magnitude word with no number before it: one of it, or two.
    fn alone(&mut self, exponent: u8, form: Form) -> Result<Option<Amount<'t>>, Problem> {
        let word = self.token;
        // "k" and "M" stand behind digits only.
        if form == Form::Symbol {
            return Ok(None);
        }
        self.advance();
        let number = match form {
            Form::Plural => {
                let part = word.shown();
                return Err(Unreadable::Indefinite { part }.into());
            }
            Form::Dual => 2,
            Form::DualBeforeNoun if self.token.is_noun() => 2,
            Form::Plain | Form::Singular | Form::DualBeforeNoun | Form::Symbol => 1,
        };
        let exponent = self.larger_magnitude(exponent)?;
        let one = Amount::whole(Fixed::whole(number), Kind::Number);
        one.scaled(exponent).map(Some)
    }

    /// A number or a fraction, and the magnitudes behind it.
    fn multiplied(&mut self) -> Result<Option<Amount<'t>>, Problem> {
        let start = self.token;
        let Some((amount, takes_noun)) = self.factor()? else {
            return Ok(None);
        };
        if let Kind::Fraction { .. } = amount.kind {
            self.skip_of_before_magnitude();
            let is_thing = matches!(
                self.token.part,
                Part::Word | Part::Known(Meaning::Counted | Meaning::CountedPair)
            );
            if is_thing && !takes_noun {
                // "un cinquième salon" is the fifth.
                let part = start.shown();
                return Err(Unreadable::Ordinal { part }.into());
            }
        }
        let word = self.token.known();
        let is_singular = matches!(word, Some(Meaning::Magnitude(_, Form::Singular)));
        let amount = match self.magnitudes()? {
            None => amount,
            Some(exponent) => amount.scaled(exponent)?,
        };
        Ok(Some(Amount {
            is_singular,
            ..amount
        }))
    }

    /// A number in digits or words, or a fraction; and whether what it is of
    /// can follow without "of", as behind «ثلث».
    fn factor(&mut self) -> Result<Option<(Amount<'t>, bool)>, Problem> {
        let start = self.token;
        match start.part {
            Part::Numeral(numeral) => {
                self.advance();
                let fraction = self.slashed(numeral)?;
                let plain = || Amount::of_numeral(numeral, start.text());
                Ok(Some((fraction.unwrap_or_else(plain), true)))
            }
            Part::Known(Meaning::Cardinal(_)) => {
                let number = self.cardinals()?;
                match self.token.known() {
                    Some(Meaning::Fraction(fraction))
                        if fraction.part == 1 && number < fraction.of.into() =>
                    {
                        self.advance();
                        let amount = Amount::of_fraction(number, fraction.of.into());
                        Ok(Some((amount, fraction.takes_noun)))
                    }
                    _ => {
                        let is_part = |of| number == of;
                        let or_part = match start.known() {
                            Some(Meaning::Cardinal(Cardinal::OrPart(of))) if is_part(of) => {
                                Some(start.text())
                            }
                            _ => None,
                        };
                        let amount = Amount::whole(Fixed::whole(number.into()), Kind::Number);
                        Ok(Some((Amount { or_part, ..amount }, true)))
                    }
                }
            }
            Part::Broken => Err(start.broken()),
            Part::Known(Meaning::Fraction(fraction)) if fraction.alone => {
                self.advance();
                let amount = Amount::of_fraction(fraction.part.into(), fraction.of.into());
                Ok(Some((amount, fraction.takes_noun)))
            }
            _ => Ok(None),
        }
    }

    /// "/3" behind a number: a fraction.
    fn slashed(&mut self, part: Numeral) -> Result<Option<Amount<'t>>, Problem> {
        if self.token.part != Part::Mark('/') {
            return Ok(None);
        }
        let slash = self.token;
        self.advance();
        if let (Part::Numeral(of), true) = (self.token.part, self.token.is_joined()) {
            if let (Some(n), Some(d)) = (part.value.to_small(), of.value.to_small()) {
                if 0 < n && n < d {
                    self.advance();
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
        let first = self.token;
        let mut number = Composed::default();
        let mut joined = false;
        let mut next = *self;
        while let Some(Meaning::Cardinal(cardinal)) = next.token.known() {
            if !number.take(cardinal, joined) {
                break;
            }
            next.advance();
            *self = next;
            joined = next.ands > 0 && next.accept(Meaning::And);
            if joined {
                next.ands = next.ands.saturating_sub(1);
            }
        }
        // «خمس الصادرات» is a fifth of them, «خمس سنوات» are five.
        if let Some(Meaning::Cardinal(Cardinal::OrPart(of))) = first.known() {
            if number.value() == of && self.token.is_definite() {
                let readings = [of.to_string().into(), format!("1/{of}").into()].into();
                let part = first.shown();
                return Err(Unreadable::Ambiguous { part, readings }.into());
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
            // «12 بمليون درهم» is a price, not a product.
            Some(Meaning::Magnitude(..)) if self.token.has_preposition => Ok(None),
            Some(Meaning::Magnitude(exponent, _)) => {
                self.advance();
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
        let no_exact = || Problem::from(Unreadable::NoExactFraction);
        let last = u8::try_from(sum.step).map_err(|_| no_exact())?;
        let part = self.token;
        let behind = self.magnitudes()?;
        // The magnitude behind belongs to the fraction alone, unless it is that
        // of the sum, printed again, or the only one.
        let own = match behind {
            Some(exponent) if sum.magnitude.is_some() => exponent,
            _ => last,
        };
        if own > last {
            return Err(Unreadable::OutOfOrder { part: part.shown() }.into());
        }
        let more = Fixed::ONE
            .scaled(own)?
            .part(fraction.part.into(), fraction.of.into())
            .ok_or_else(no_exact)?;
        let step = more.last_digit().unwrap_or(0);
        let whole = Amount {
            value: sum.value.plus(more)?,
            step,
            has_decimals: step < 0,
            in_digits: true,
            ..*sum
        };
        match (behind, sum.magnitude) {
            (Some(exponent), None) => whole.scaled(exponent),
            _ => Ok(whole),
        }
    }

    /// "half a million", "un quart de million".
    fn skip_of_before_magnitude(&mut self) {
        let mut next = *self;
        while matches!(next.token.known(), Some(Meaning::Of | Meaning::Article)) {
            next.advance();
        }
        if let Some(Meaning::Magnitude(..)) = next.token.known() {
            *self = next;
        }
    }
}
