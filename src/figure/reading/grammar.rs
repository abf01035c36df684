//! What stands around a number: hedge, range, unit, and what is counted.

use super::amount::{Amount, Kind, Reader};
use super::fixed::Fixed;
use super::lexicon::{Cardinal, Fraction, Meaning, Place, Refusal};
use super::token::{Part, Token, shown};
use crate::figure::{Hedge, Unit};
use crate::violation::{Problem, Unreadable};

/// The parts of a printed figure, before they are held against each other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Parsed<'t> {
    pub(super) value: Signed<'t>,
    /// The end of a range.
    pub(super) to: Option<Signed<'t>>,
    pub(super) hedge: Option<Hedge>,
    /// The unit, where it is printed.
    pub(super) unit: Option<Unit>,
    /// Whether what is counted is known to come in whole ones.
    pub(super) is_counted: bool,
    pub(super) of: Option<&'t str>,
    /// The power of ten to which the figure says it is precise.
    pub(super) precision: Option<Fixed>,
}

/// An amount with its sign.
#[derive(Clone, Copy, Debug)]
pub(super) struct Signed<'t> {
    pub(super) amount: Amount<'t>,
    /// Whether a minus or a plus is printed before it.
    pub(super) minus: Option<bool>,
}

/// A unit as it is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Printed {
    Unit(Unit),
    Centime,
}

/// Reads all parts of a printed figure.
pub(super) fn parse(text: &str) -> Result<Parsed<'_>, Problem> {
    let mut parser = Parser {
        reader: Reader::new(Token::first(text)?),
        hedge: None,
        unit: None,
        is_counted: false,
        of: None,
        precision: None,
    };
    let (value, to) = if parser.lead()? {
        parser.between()?
    } else {
        parser.single()?
    };
    parser.tail()?;
    let is_centimes = parser.unit == Some(Printed::Centime);
    let (value, to) = match to {
        _ if !is_centimes => (value, to),
        None => (value.hundredth()?, None),
        Some(to) => (value.hundredth()?, Some(to.hundredth()?)),
    };
    Ok(Parsed {
        value,
        to,
        hedge: parser.hedge,
        unit: parser.unit.map(|printed| match printed {
            Printed::Unit(unit) => unit,
            Printed::Centime => Unit::Dirham,
        }),
        is_counted: parser.is_counted,
        of: parser.of,
        precision: parser.precision,
    })
}

impl Signed<'_> {
    /// An amount in centimes as one in dirhams.
    fn hundredth(mut self) -> Result<Self, Problem> {
        let amount = &mut self.amount;
        let value = amount
            .value
            .divided(2)
            .filter(|value| value.is_multiple_of(-2));
        amount.value = value.ok_or_else(|| too_fine(amount))?;
        amount.step = amount.step.saturating_sub(2);
        Ok(self)
    }
}

/// A printed figure on the way: what has been read, and where the reader is.
pub(super) struct Parser<'t> {
    pub(super) reader: Reader<'t>,
    hedge: Option<Hedge>,
    pub(super) unit: Option<Printed>,
    is_counted: bool,
    of: Option<&'t str>,
    precision: Option<Fixed>,
}

impl<'t> Parser<'t> {
    pub(super) fn token(&self) -> Token<'t> {
        self.reader.token
    }

    pub(super) fn known(&self) -> Option<Meaning> {
        self.reader.token.known()
    }

    fn advance(&mut self) -> Result<(), Problem> {
        self.reader.advance()
    }

    fn not_understood(&self) -> Problem {
        not_understood(self.token())
    }

    /// What stands before the number; whether it opens a range.
    fn lead(&mut self) -> Result<bool, Problem> {
        let mut is_range = false;
        loop {
            match self.token().part {
                Part::Known(Meaning::Hedge(hedge, Place::Before | Place::Either)) => {
                    self.set_hedge(hedge)?;
                }
                Part::Known(Meaning::Between) => is_range = true,
                Part::Mark(':')
                | Part::Known(
                    Meaning::Aside | Meaning::Article | Meaning::And | Meaning::To | Meaning::Of,
                ) => {}
                Part::Known(Meaning::Unit(unit)) if self.is_before_digits()? => {
                    self.set_unit(Printed::Unit(unit))?;
                }
                // "+ de 300"
                Part::Mark('+') if self.token().next()?.known() == Some(Meaning::Of) => {
                    self.set_hedge(Hedge::MoreThan)?;
                }
                _ => return Ok(is_range),
            }
            self.advance()?;
        }
    }

    fn is_before_digits(&self) -> Result<bool, Problem> {
        Ok(matches!(self.token().next()?.part, Part::Numeral(_)))
    }

    pub(super) fn set_hedge(&mut self, hedge: Hedge) -> Result<(), Problem> {
        if self.hedge.is_some_and(|before| before != hedge) {
            return Err(Unreadable::SecondHedge {
                part: self.token().shown(),
            }
            .into());
        }
        self.hedge = Some(hedge);
        Ok(())
    }

    fn set_unit(&mut self, unit: Printed) -> Result<(), Problem> {
        if self.unit.is_some() {
            return Err(Unreadable::SecondUnit {
                part: self.token().shown(),
            }
            .into());
        }
        self.unit = Some(unit);
        Ok(())
    }

    /// A number with its sign, and the unit behind it.
    pub(super) fn quantity(&mut self) -> Result<Signed<'t>, Problem> {
        let mut minus = None;
        if let Part::Sign { minus: is_minus } = self.token().part {
            minus = Some(is_minus);
            self.advance()?;
        }
        if self.known() == Some(Meaning::Unit(Unit::Multiple)) {
            return self.once_and_a_fraction(minus);
        }
        let Some(mut amount) = self.reader.amount()? else {
            return Err(match self.token().part {
                Part::End => Unreadable::NoNumber.into(),
                Part::Known(Meaning::Refused(refusal)) => self.refused(refusal),
                _ => self.not_understood(),
            });
        };
        match self.unit_behind()? {
            None => {}
            Some(Behind::Money(exponent)) => {
                amount = amount.scaled(exponent)?;
                self.set_unit(Printed::Unit(Unit::Dirham))?;
            }
            Some(Behind::Unit(unit)) => {
                self.set_unit(unit)?;
                match unit {
                    Printed::Unit(Unit::Dirham) => self.centimes(&mut amount)?,
                    Printed::Unit(Unit::Multiple) => self.fraction_more(&mut amount)?,
                    _ => {}
                }
            }
        }
        Ok(Signed { amount, minus })
    }

    /// The unit behind a number, over "de" and articles.
    fn unit_behind(&mut self) -> Result<Option<Behind>, Problem> {
        let mut next = self.reader;
        while matches!(next.token.known(), Some(Meaning::Of | Meaning::Article)) {
            next.advance()?;
        }
        let behind = match next.token.known() {
            Some(Meaning::Unit(unit)) => Behind::Unit(Printed::Unit(unit)),
            Some(Meaning::Fold) => Behind::Unit(Printed::Unit(Unit::Multiple)),
            Some(Meaning::Centime) => Behind::Unit(Printed::Centime),
            Some(Meaning::Money(exponent)) => Behind::Money(exponent),
            _ => return Ok(None),
        };
        next.advance()?;
        self.reader = next;
        Ok(Some(behind))
    }

    /// «و50 سنتيما» behind dirhams.
    fn centimes(&mut self, amount: &mut Amount<'t>) -> Result<(), Problem> {
        let mut next = self.reader;
        next.accept(Meaning::And)?;
        let Some(centimes) = next.amount()? else {
            return Ok(());
        };
        if next.token.known() != Some(Meaning::Centime) {
            return Ok(());
        }
        let part = self.token();
        next.advance()?;
        let value = centimes.value.divided(2);
        let value = value.ok_or_else(|| too_fine(&centimes))?;
        if amount.step != 0 || centimes.step != 0 || !value.is_below(0) {
            return Err(Unreadable::OutOfOrder { part: part.shown() }.into());
        }
        amount.value = amount.value.plus(value)?;
        amount.step = -2;
        amount.has_decimals = true;
        self.reader = next;
        Ok(())
    }

    /// «ونصف» behind «مرة».
    fn fraction_more(&mut self, amount: &mut Amount<'t>) -> Result<(), Problem> {
        let mut next = self.reader;
        if !next.accept(Meaning::And)? {
            return Ok(());
        }
        let Some(Meaning::Fraction(Fraction {
            part,
            of,
            alone: true,
        })) = next.token.known()
        else {
            return Ok(());
        };
        let exact = Fixed::ONE.part(part.into(), of.into());
        let more = exact.ok_or(Unreadable::NoExactFraction)?;
        if amount.step != 0 {
            return Ok(());
        }
        next.advance()?;
        amount.value = amount.value.plus(more)?;
        amount.step = more.last_digit().unwrap_or(0);
        amount.has_decimals = true;
        self.reader = next;
        Ok(())
    }

    /// «مرة ونصف»: once and a half.
    fn once_and_a_fraction(&mut self, minus: Option<bool>) -> Result<Signed<'t>, Problem> {
        let start = self.token();
        self.advance()?;
        let mut amount = Amount::whole(Fixed::ONE, Kind::Number);
        self.fraction_more(&mut amount)?;
        if amount.value == Fixed::ONE {
            return Err(not_understood(start));
        }
        self.set_unit(Printed::Unit(Unit::Multiple))?;
        Ok(Signed { amount, minus })
    }

    /// What stands behind the number and its unit.
    fn tail(&mut self) -> Result<(), Problem> {
        loop {
            let token = self.token();
            match token.part {
                Part::End => return Ok(()),
                Part::Known(Meaning::Hedge(hedge, Place::Behind | Place::Either)) => {
                    self.set_hedge(hedge)?;
                    self.advance()?;
                }
                Part::Known(Meaning::Nearest) => {
                    self.advance()?;
                    self.precision()?;
                }
                Part::Known(Meaning::To) => {
                    self.advance()?;
                    self.precision()?;
                    if !self.reader.accept(Meaning::Near)? {
                        return Err(not_understood(token));
                    }
                }
                Part::Known(Meaning::Aside) => self.advance()?,
                Part::Mark('.') if !token.follows_digits => {
                    self.advance()?;
                    if !self.token().is_end() {
                        return Err(not_understood(token));
                    }
                }
                Part::Mark(',' | '،') if self.is_before_remark()? => self.advance()?,
                Part::Known(Meaning::Refused(refusal)) => return Err(self.refused(refusal)),
                Part::Known(Meaning::Unit(unit)) if self.of.is_none() => {
                    self.set_unit(Printed::Unit(unit))?;
                    self.advance()?;
                }
                Part::Word
                | Part::Known(
                    Meaning::Counted | Meaning::CountedPair | Meaning::Of | Meaning::And,
                ) if self.of.is_none() => self.counted(token)?,
                _ => return self.stray(),
            }
        }
    }

    /// Refuses the part here, or the number that it leads to.
    fn stray(&self) -> Result<(), Problem> {
        let mut token = self.token();
        if !token.is_number() {
            let next = token.next()?;
            if !next.is_number() {
                return Err(self.not_understood());
            }
            token = next;
        }
        Err(Unreadable::SecondNumber {
            part: token.shown(),
        }
        .into())
    }

    /// Whether a hedge or a precision follows a comma.
    fn is_before_remark(&self) -> Result<bool, Problem> {
        let next = self.token().next()?;
        Ok(matches!(
            next.known(),
            Some(Meaning::Hedge(..) | Meaning::Nearest | Meaning::To)
        ))
    }

    /// The number behind "to the nearest".
    fn precision(&mut self) -> Result<(), Problem> {
        let start = self.token();
        let Some(amount) = self.reader.amount()? else {
            return Err(self.not_understood());
        };
        let unit = self.unit;
        let value = match self.unit_behind()? {
            None => amount.value,
            Some(Behind::Unit(behind)) if Some(behind) == unit => amount.value,
            Some(Behind::Unit(_)) => {
                return Err(Unreadable::SecondUnit {
                    part: start.shown(),
                }
                .into());
            }
            Some(Behind::Money(exponent)) => amount.value.scaled(exponent)?,
        };
        if self.precision.is_some() || value.as_power_of_ten().is_none() {
            return Err(Problem::NotAStep);
        }
        self.precision = Some(value);
        Ok(())
    }

    /// The words behind the number, to the end or to a remark on the figure.
    fn counted(&mut self, token: Token<'t>) -> Result<(), Problem> {
        if token.glued
            && token
                .text()
                .starts_with(|letter: char| letter.is_ascii_alphabetic())
        {
            return Err(self.not_understood());
        }
        if token.known() == Some(Meaning::And) {
            return self.stray();
        }
        while matches!(self.known(), Some(Meaning::Of | Meaning::Article)) {
            self.advance()?;
        }
        let start = self.token();
        let mut last = None;
        let mut look = self.reader;
        let mut seen = start;
        loop {
            if !look.token.is_end() {
                seen = look.token;
            } else if last.is_some() {
                // «في كل من»: nothing follows, and nothing is lost.
                last = Some(seen);
            }
            match look.token.part {
                Part::Word
                | Part::Known(
                    Meaning::Counted
                    | Meaning::CountedPair
                    | Meaning::Aside
                    | Meaning::Cardinal(Cardinal::Unit(1))
                    | Meaning::Refused(Refusal::Ordinal),
                ) => {
                    let counted = Some(Meaning::Counted);
                    let pair = Some(Meaning::CountedPair);
                    self.is_counted |= look.token.known() == counted || look.token.known() == pair;
                    last = Some(look.token);
                    look.advance()?;
                    self.reader = look;
                }
                Part::Mark('/')
                | Part::Known(
                    Meaning::And | Meaning::Of | Meaning::To | Meaning::Article | Meaning::Near,
                ) => look.advance()?,
                _ => break,
            }
        }
        let Some(last) = last else {
            return self.stray();
        };
        if look.token.is_end() {
            self.reader = look;
        }
        self.of = Some(start.upto(&last));
        Ok(())
    }

    fn refused(&self, refusal: Refusal) -> Problem {
        let part = self.token().shown();
        let unreadable = match refusal {
            Refusal::ForeignUnit => Unreadable::ForeignUnit { part },
            Refusal::Indefinite => Unreadable::Indefinite { part },
            Refusal::Scale => Unreadable::UnclearScale { part },
            Refusal::Ordinal => Unreadable::Ordinal { part },
        };
        unreadable.into()
    }
}

fn not_understood(token: Token<'_>) -> Problem {
    let part = token.shown();
    Unreadable::NotUnderstood { part }.into()
}

/// The finding that an amount of centimes is not a whole number of them.
fn too_fine(centimes: &Amount<'_>) -> Unreadable {
    Unreadable::TooFine {
        part: shown(centimes.printed()),
        unit: "dirham",
    }
}

/// What stands behind a number.
enum Behind {
    Unit(Printed),
    /// A power of ten of dirhams.
    Money(u8),
}
