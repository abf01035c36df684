//! Ranges: two numbers, and what stands between them.

use super::grammar::{Parser, Printed, Signed};
use super::lexicon::Meaning;
use super::token::Part;
use crate::figure::Hedge;
use crate::violation::{Problem, Unreadable};

/// The most times that "and" can join the parts of a range's start.
const ANDS: u8 = 4;

/// A number, and the end of the range that it starts.
type Ends<'t> = (Signed<'t>, Option<Signed<'t>>);

impl<'t> Parser<'t> {
    /// A number, or a range of two with "to" between them.
    pub(super) fn single(&mut self) -> Result<Ends<'t>, Problem> {
        let first = self.quantity()?;
        let mut next = self.reader;
        if !next.accept(Meaning::To)? {
            return Ok((first, None));
        }
        if !matches!(next.token.part, Part::Sign { .. }) && !next.token.is_number() {
            return Ok((first, None));
        }
        let before = self.reader;
        self.reader = next;
        let unit = self.unit.take();
        let second = self.quantity()?;
        if self.known() == Some(Meaning::Near) {
            // "à 10 près" is the precision of one number.
            self.reader = before;
            self.unit = unit;
            return Ok((first, None));
        }
        self.join_units(unit)?;
        let (first, second) = ordered(first, second)?;
        self.close_range()?;
        Ok((first, Some(second)))
    }

    /// Two numbers with "and" between them.
    pub(super) fn between(&mut self) -> Result<Ends<'t>, Problem> {
        let start = self.reader;
        let unit = self.unit;
        let mut refusal = None;
        // "And" may belong to the first number too: the fewest that leave two
        // numbers in order do.
        for ands in 0..ANDS {
            self.reader = start.joining(ands);
            self.unit = unit;
            match self.ends() {
                Ok((first, second)) => {
                    self.close_range()?;
                    return Ok((first, Some(second)));
                }
                Err(problem) => refusal = refusal.or(Some(problem)),
            }
        }
        Err(refusal.unwrap_or(Problem::RangeEnd))
    }

    /// The ends of a range, with "and" between them.
    fn ends(&mut self) -> Result<(Signed<'t>, Signed<'t>), Problem> {
        let first = self.quantity()?;
        let unit = self.unit.take();
        if !self.reader.accept(Meaning::And)? {
            return Err(Problem::RangeEnd);
        }
        self.reader = self.reader.joining(u8::MAX);
        let second = self.quantity()?;
        self.join_units(unit)?;
        ordered(first, second)
    }

    /// The unit of a range, printed behind one end or both.
    fn join_units(&mut self, first: Option<Printed>) -> Result<(), Problem> {
        match (first, self.unit) {
            (Some(one), Some(other)) if one != other => Err(Unreadable::SecondUnit {
                part: self.token().shown(),
            }
            .into()),
            (one, other) => {
                self.unit = other.or(one);
                Ok(())
            }
        }
    }

    fn close_range(&mut self) -> Result<(), Problem> {
        self.set_hedge(Hedge::Between)
    }
}

/// Two ends in order; a magnitude printed behind the second counts for the
/// first as well, where that keeps them in order.
fn ordered<'t>(first: Signed<'t>, second: Signed<'t>) -> Result<(Signed<'t>, Signed<'t>), Problem> {
    let is_below = |one: &Signed<'_>, other: &Signed<'_>| match (
        one.minus == Some(true),
        other.minus == Some(true),
    ) {
        (false, false) => one.amount.value < other.amount.value,
        (true, true) => one.amount.value > other.amount.value,
        (minus, _) => minus,
    };
    if let (None, Some(exponent)) = (first.amount.magnitude, second.amount.magnitude) {
        if let Ok(amount) = first.amount.scaled(exponent) {
            let shared = Signed { amount, ..first };
            if is_below(&shared, &second) {
                return Ok((shared, second));
            }
        }
    }
    if is_below(&first, &second) {
        Ok((first, second))
    } else {
        Err(Problem::RangeReversed)
    }
}
