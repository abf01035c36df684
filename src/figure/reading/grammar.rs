//! What stands around a number: hedge, range, unit, and what is counted.

use super::amount::{Amount, Kind};
use super::fixed::Fixed;
use super::lexicon::{Fraction, Meaning, Place, Refusal};
use super::reader::Reader;
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
        reader: Reader::new(Token::first(text)),
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
    let is_centimes = parser.unit == Some(Printed::Centime);
    let (value, to) = match to {
        _ if !is_centimes => (value, to),
        None => (value.hundredth()?, None),
        Some(to) => (value.hundredth()?, Some(to.hundredth()?)),
    };
    Ok(Parsed {
        value,
        to,
        hedge: parser.hedge.map(|(hedge, _)| hedge),
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
#[derive(Clone, Copy)]
pub(super) struct Parser<'t> {
    pub(super) reader: Reader<'t>,
    /// The hedge, and where it stands.
    hedge: Option<(Hedge, Token<'t>)>,
    pub(super) unit: Option<Printed>,
    pub(super) is_counted: bool,
    pub(super) of: Option<&'t str>,
    pub(super) precision: Option<Fixed>,
}

impl<'t> Parser<'t> {
    pub(super) fn token(&self) -> Token<'t> {
        self.reader.token
    }

    pub(super) fn known(&self) -> Option<Meaning> {
        self.reader.token.known()
    }

    pub(super) fn advance(&mut self) {
        self.reader.advance();
    }

    pub(super) fn not_understood(&self) -> Problem {
        not_understood(self.token())
    }

    /// What stands before the number; whether it opens a range.
    fn lead(&mut self) -> Result<bool, Problem> {
        let mut is_range = false;
        loop {
            let token = self.token();
            match token.part {
                Part::Known(Meaning::Hedge(hedge, Place::Before | Place::Either)) => {
                    self.set_hedge(hedge, token)?;
                }
                Part::Known(Meaning::Between) => is_range = true,
                // "env. 400"
                Part::Mark('.') if token.is_joined() => {}
                // «تضاعفت 3 مرات» is three times, «تضاعفت» twice.
                Part::Known(Meaning::Multiplied) if !token.next().is_end() => {}
                Part::Mark(':')
                | Part::Known(
                    Meaning::Aside | Meaning::Article | Meaning::And | Meaning::To | Meaning::Of,
                ) => {}
                Part::Known(Meaning::Unit(unit)) if self.is_before_digits() => {
                    self.set_unit(Printed::Unit(unit), token)?;
                }
                // "+ de 300"
                Part::Mark('+') if self.token().next().known() == Some(Meaning::Of) => {
                    self.set_hedge(Hedge::MoreThan, token)?;
                }
                _ => return Ok(is_range),
            }
            self.advance();
        }
    }

    fn is_before_digits(&self) -> bool {
        let next = self.token().next();
        matches!(
            next.part,
            Part::Numeral(_) | Part::Known(Meaning::Cardinal(_))
        )
    }

    pub(super) fn set_hedge(&mut self, hedge: Hedge, token: Token<'t>) -> Result<(), Problem> {
        match self.hedge {
            Some((before, _)) if before == hedge => {}
            Some((_, first)) => {
                // A range is hedged by being one.
                let second = if hedge == Hedge::Between {
                    first
                } else {
                    token
                };
                let part = second.shown();
                return Err(Unreadable::SecondHedge { part }.into());
            }
            None => self.hedge = Some((hedge, token)),
        }
        Ok(())
    }

    pub(super) fn set_unit(&mut self, unit: Printed, token: Token<'t>) -> Result<(), Problem> {
        if self.unit.is_some() {
            let part = token.shown();
            return Err(Unreadable::SecondUnit { part }.into());
        }
        self.unit = Some(unit);
        Ok(())
    }

    /// A number with its sign, and the unit behind it.
    pub(super) fn quantity(&mut self) -> Result<Signed<'t>, Problem> {
        let mut minus = None;
        match self.token().part {
            Part::Sign { minus: is_minus } => {
                minus = Some(is_minus);
                self.advance();
            }
            // "- 12 %"
            Part::Mark(sign @ ('-' | '−' | '–' | '+')) if self.is_before_digits() => {
                minus = Some(sign != '+');
                self.advance();
            }
            Part::Known(Meaning::Multiplied) => {
                self.advance();
                let amount = Amount::whole(Fixed::whole(2), Kind::Multiple);
                return Ok(Signed { amount, minus });
            }
            _ => {}
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
        if let Some((behind, token)) = self.unit_behind() {
            match behind {
                Behind::Money(exponent) => {
                    amount = amount.scaled(exponent)?;
                    self.set_unit(Printed::Unit(Unit::Dirham), token)?;
                }
                Behind::Unit(unit) => {
                    self.set_unit(unit, token)?;
                    match unit {
                        Printed::Unit(Unit::Dirham) => self.centimes(&mut amount)?,
                        Printed::Unit(Unit::Multiple) => self.fraction_more(&mut amount)?,
                        _ => {}
                    }
                }
            }
        }
        Ok(Signed { amount, minus })
    }

    /// The unit behind a number, over "de" and articles.
    pub(super) fn unit_behind(&mut self) -> Option<(Behind, Token<'t>)> {
        // Most figures have none, and copies are not free.
        let begins = matches!(
            self.known(),
            Some(
                Meaning::Of
                    | Meaning::Article
                    | Meaning::Unit(_)
                    | Meaning::Points
                    | Meaning::Fold
                    | Meaning::Centime
                    | Meaning::Money(_)
            )
        );
        if !begins {
            return None;
        }
        let mut next = self.reader;
        while matches!(next.token.known(), Some(Meaning::Of | Meaning::Article)) {
            next.advance();
        }
        let token = next.token;
        let behind = match token.known() {
            Some(Meaning::Unit(unit)) => Behind::Unit(Printed::Unit(unit)),
            Some(Meaning::Points) if !is_of_a_thing(token) => {
                Behind::Unit(Printed::Unit(Unit::Point))
            }
            Some(Meaning::Fold) => Behind::Unit(Printed::Unit(Unit::Multiple)),
            Some(Meaning::Centime) => Behind::Unit(Printed::Centime),
            Some(Meaning::Money(exponent)) => Behind::Money(exponent),
            _ => return None,
        };
        next.advance();
        self.reader = next;
        Some((behind, token))
    }

    /// «و50 سنتيما» behind dirhams.
    fn centimes(&mut self, amount: &mut Amount<'t>) -> Result<(), Problem> {
        if self.token().is_end() {
            return Ok(());
        }
        let mut next = self.reader;
        next.accept(Meaning::And);
        let Some(centimes) = next.amount()? else {
            return Ok(());
        };
        if next.token.known() != Some(Meaning::Centime) {
            return Ok(());
        }
        let part = self.token();
        next.advance();
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
        if !next.accept(Meaning::And) {
            return Ok(());
        }
        let Some(Meaning::Fraction(Fraction {
            part,
            of,
            alone: true,
            ..
        })) = next.token.known()
        else {
            return Ok(());
        };
        let exact = Fixed::ONE.part(part.into(), of.into());
        let more = exact.ok_or(Unreadable::NoExactFraction)?;
        if amount.step != 0 {
            return Ok(());
        }
        next.advance();
        amount.value = amount.value.plus(more)?;
        amount.step = more.last_digit().unwrap_or(0);
        amount.has_decimals = true;
        self.reader = next;
        Ok(())
    }

    /// «مرة ونصف»: once and a half.
    fn once_and_a_fraction(&mut self, minus: Option<bool>) -> Result<Signed<'t>, Problem> {
        let start = self.token();
        self.advance();
        let mut amount = Amount::whole(Fixed::ONE, Kind::Number);
        self.fraction_more(&mut amount)?;
        if amount.value == Fixed::ONE {
            return Err(not_understood(start));
        }
        self.set_unit(Printed::Unit(Unit::Multiple), start)?;
        Ok(Signed { amount, minus })
    }

    pub(super) fn refused(&self, refusal: Refusal) -> Problem {
        let part = self.token().shown();
        let unreadable = match refusal {
            Refusal::ForeignUnit => Unreadable::ForeignUnit { part },
            Refusal::Indefinite => Unreadable::Indefinite { part },
            Refusal::Scale => Unreadable::UnclearScale { part },
            Refusal::Ordinal => Unreadable::Ordinal { part },
            Refusal::Turn => Unreadable::Turned { part },
        };
        unreadable.into()
    }
}

/// Whether points are of something that is sold or given there: "points de
/// vente", «نقطة بيع».
fn is_of_a_thing(points: Token<'_>) -> bool {
    let mut next = points.next();
    if next.known() == Some(Meaning::Of) {
        next = next.next();
    }
    matches!(next.part, Part::Word | Part::Known(Meaning::Counted))
}

pub(super) fn not_understood(token: Token<'_>) -> Problem {
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
pub(super) enum Behind {
    Unit(Printed),
    /// A power of ten of dirhams.
    Money(u8),
}
