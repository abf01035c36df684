//! Ranges: two numbers, and what stands between them.

use alloc::boxed::Box;
use alloc::format;

use super::grammar::{Parser, Printed, Signed};
use super::lexicon::Meaning;
use super::token::{Part, Token, shown};
use crate::figure::Hedge;
use crate::violation::{Problem, Unreadable};

/// The most times that "and" can join the parts of a range's start.
const ANDS: u8 = 4;

/// A number, and the end of the range that it starts.
type Ends<'t> = (Signed<'t>, Option<Signed<'t>>);

impl<'t> Parser<'t> {
    /// A number, or a range of two with "to" between them, to the end of the
    /// text.
    pub(super) fn single(&mut self) -> Result<Ends<'t>, Problem> {
        let first = self.quantity()?;
        let second = self.end_of_range()?;
        let Some((second, shares)) = second else {
            self.tail()?;
            return Ok((first, None));
        };
        let (first, second) = ordered(first, second, shares, self.token())?;
        self.set_hedge(Hedge::Between, self.token())?;
        self.tail()?;
        Ok((first, Some(second)))
    }

    /// The number behind "to", and whether its magnitude counts for the first.
    fn end_of_range(&mut self) -> Result<Option<(Signed<'t>, bool)>, Problem> {
        if self.known() != Some(Meaning::To) {
            return Ok(None);
        }
        let next = self.token().next();
        if !next.is_number() && !matches!(next.part, Part::Sign { .. }) {
            return Ok(None);
        }
        let before = *self;
        self.advance();
        let unit = self.unit.take();
        let second = self.quantity()?;
        if self.known() == Some(Meaning::Near) {
            // "à 10 près" is the precision of one number.
            *self = before;
            return Ok(None);
        }
        self.join_units(unit)?;
        Ok(Some((second, unit.is_none())))
    }

    /// Two numbers with "and" between them, to the end of the text.
    ///
    /// "And" may belong to the numbers too: of all the places where it can part
    /// them, one alone must leave two numbers in order.
    pub(super) fn between(&mut self) -> Result<Ends<'t>, Problem> {
        let start = *self;
        let mut found: Option<(Self, Ends<'t>)> = None;
        for ands in 0..ANDS {
            let mut parser = start;
            parser.reader = start.reader.joining(ands).attempting();
            let first = parser.quantity();
            // With an "and" to spare, more of them change nothing.
            let is_last = first.is_ok() && parser.reader.can_join();
            match (first.and_then(|first| parser.ends(first)), &found) {
                (Err(_), _) => {}
                (Ok(ends), None) => found = Some((parser, ends)),
                (Ok(ends), Some((_, other))) if is_same(&ends, other) => {}
                (Ok(ends), Some((_, other))) => {
                    let readings = [text(other), text(&ends)].into();
                    let part = start.token().shown();
                    return Err(Unreadable::Ambiguous { part, readings }.into());
                }
            }
            if is_last {
                break;
            }
        }
        let Some((parser, ends)) = found else {
            // The problem of the plainest attempt.
            self.reader = start.reader.joining(0);
            let first = self.quantity()?;
            return self.ends(first);
        };
        *self = parser;
        Ok(ends)
    }

    /// The ends of a range from behind the first on, with "and" between them, to
    /// the end of the text.
    fn ends(&mut self, first: Signed<'t>) -> Result<Ends<'t>, Problem> {
        let unit = self.unit.take();
        if !self.reader.accept(Meaning::And) {
            return Err(Problem::RangeEnd);
        }
        self.reader = self.reader.joining(u8::MAX);
        let second = self.quantity()?;
        self.join_units(unit)?;
        let (first, second) = ordered(first, second, unit.is_none(), self.token())?;
        self.set_hedge(Hedge::Between, self.token())?;
        self.tail()?;
        Ok((first, Some(second)))
    }

    /// The unit of a range, printed behind one end or both.
    fn join_units(&mut self, first: Option<Printed>) -> Result<(), Problem> {
        match (first, self.unit) {
            (Some(one), Some(other)) if one != other => Err(Problem::RangeUnits),
            (one, other) => {
                self.unit = other.or(one);
                Ok(())
            }
        }
    }
}

fn is_same(one: &Ends<'_>, other: &Ends<'_>) -> bool {
    let values = |ends: &Ends<'_>| (ends.0.amount.value, ends.1.map(|end| end.amount.value));
    values(one) == values(other)
}

/// A range as a message names it.
fn text(ends: &Ends<'_>) -> Box<str> {
    let number = |end: &Signed<'_>| end.amount.value.to_decimal();
    let to = ends.1.as_ref().map(number).unwrap_or_default();
    format!("{} to {to}", number(&ends.0)).into()
}

/// Two ends in order; a magnitude printed behind the second counts for the
/// first as well, where no unit parts them and that keeps them in order.
fn ordered<'t>(
    first: Signed<'t>,
    second: Signed<'t>,
    is_shared: bool,
    behind: Token<'t>,
) -> Result<(Signed<'t>, Signed<'t>), Problem> {
    let is_below = |one: &Signed<'_>, other: &Signed<'_>| match (
        one.minus == Some(true),
        other.minus == Some(true),
    ) {
        (false, false) => one.amount.value < other.amount.value,
        (true, true) => one.amount.value > other.amount.value,
        (minus, _) => minus,
    };
    if let (None, Some(exponent), true) =
        (first.amount.magnitude, second.amount.magnitude, is_shared)
    {
        if let Ok(amount) = first.amount.scaled(exponent) {
            let shared = Signed { amount, ..first };
            if is_below(&shared, &second) {
                return Ok((shared, second));
            }
        }
        // "entre 800 et 1,2 MMDH": the start is in another magnitude, unsaid.
        let thousandfold = first.amount.value.scaled(3);
        if thousandfold.is_ok_and(|start| start < second.amount.value) {
            let part = if behind.is_attempt {
                Box::default()
            } else {
                shown(first.amount.printed())
            };
            return Err(Unreadable::OutOfOrder { part }.into());
        }
    }
    if is_below(&first, &second) {
        Ok((first, second))
    } else {
        Err(Problem::RangeReversed)
    }
}
