//! What stands behind a number and its unit: what is counted, a hedge, how
//! precise the figure is.

use super::grammar::{Behind, Parser, Printed, not_understood};
use super::lexicon::{Cardinal, Meaning, Place, Refusal};
use super::token::{Part, Token};
use crate::figure::{Hedge, Unit};
use crate::violation::{Problem, Unreadable};

impl<'t> Parser<'t> {
    /// What stands behind the number and its unit.
    pub(super) fn tail(&mut self) -> Result<(), Problem> {
        loop {
            let token = self.token();
            match token.part {
                Part::End => return Ok(()),
                Part::Broken => return Err(token.broken()),
                Part::Known(Meaning::Hedge(hedge, Place::Behind | Place::Either)) => {
                    self.set_hedge(hedge, token)?;
                    self.advance();
                }
                Part::Known(Meaning::Nearest) => {
                    self.advance();
                    self.precision()?;
                }
                Part::Known(Meaning::To) => {
                    self.advance();
                    self.precision()?;
                    if !self.reader.accept(Meaning::Near) {
                        return Err(not_understood(token));
                    }
                }
                Part::Known(Meaning::Aside) => self.advance(),
                Part::Mark('.') if !token.is_behind_digits() => {
                    self.advance();
                    if !self.token().is_end() {
                        return Err(not_understood(token));
                    }
                }
                Part::Mark(',' | '،') if self.is_before_remark() => self.advance(),
                Part::Known(Meaning::Refused(refusal)) => return Err(self.refused(refusal)),
                // "400+"
                Part::Mark('+') if token.is_behind_digits() && !token.next().is_number() => {
                    self.set_hedge(Hedge::AtLeast, token)?;
                    self.advance();
                }
                // "5 % du total"
                Part::Known(Meaning::Unit(Unit::Share))
                    if self.unit.is_some() && self.of.is_none() =>
                {
                    self.of = Some(token.text());
                    self.advance();
                }
                Part::Known(Meaning::Unit(unit)) if self.of.is_none() => {
                    self.set_unit(Printed::Unit(unit), token)?;
                    self.advance();
                }
                Part::Word
                | Part::Mark('/')
                | Part::Known(
                    Meaning::Counted
                    | Meaning::CountedPair
                    | Meaning::Points
                    | Meaning::Of
                    | Meaning::And,
                ) if self.of.is_none() => self.counted(token)?,
                _ => return self.stray(),
            }
        }
    }

    /// Refuses the part here, or the number that it leads to.
    fn stray(&self) -> Result<(), Problem> {
        let mut token = self.token();
        if let Some(Meaning::Refused(refusal)) = token.known() {
            return Err(self.refused(refusal));
        }
        if !token.is_number() {
            let next = token.next();
            if !next.is_number() {
                return Err(self.not_understood());
            }
            token = next;
        }
        if token.part == Part::Broken {
            return Err(token.broken());
        }
        Err(Unreadable::SecondNumber {
            part: token.shown(),
        }
        .into())
    }

    /// Whether a hedge or a precision follows a comma.
    fn is_before_remark(&self) -> bool {
        let next = self.token().next();
        matches!(
            next.known(),
            Some(Meaning::Hedge(..) | Meaning::Nearest | Meaning::To)
        )
    }

    /// The number behind "to the nearest".
    fn precision(&mut self) -> Result<(), Problem> {
        let start = self.token();
        let Some(amount) = self.reader.amount()? else {
            return Err(self.not_understood());
        };
        let unit = self.unit;
        let value = match self.unit_behind() {
            None => amount.value,
            Some((Behind::Unit(behind), _)) if Some(behind) == unit => amount.value,
            Some((Behind::Unit(_), _)) => {
                return Err(Unreadable::SecondUnit {
                    part: start.shown(),
                }
                .into());
            }
            Some((Behind::Money(exponent), _)) => amount.value.scaled(exponent)?,
        };
        if self.precision.is_some() || value.as_power_of_ten().is_none() {
            return Err(Problem::NotAStep);
        }
        self.precision = Some(value);
        Ok(())
    }

    /// The words behind the number, to the end or to a remark on the figure.
    fn counted(&mut self, token: Token<'t>) -> Result<(), Problem> {
        let is_suffix = |letter: char| letter.is_ascii_alphabetic() || matches!(letter, '²' | '³');
        if token.known() == Some(Meaning::And)
            || (token.is_behind_digits() && token.text().starts_with(is_suffix))
        {
            return self.stray();
        }
        while matches!(self.known(), Some(Meaning::Of | Meaning::Article)) {
            self.advance();
        }
        let start = self.token();
        // What is counted is the first noun: in "2,1 enfants par femme", children.
        self.is_counted = matches!(
            start.known(),
            Some(Meaning::Counted | Meaning::CountedPair | Meaning::Points)
        );
        let mut last = None;
        let mut look = self.reader;
        let mut before = token;
        loop {
            let here = look.token;
            let is_noun = match here.part {
                Part::Word
                | Part::Known(
                    Meaning::Counted
                    | Meaning::CountedPair
                    | Meaning::Points
                    | Meaning::Refused(Refusal::Ordinal),
                ) => true,
                // "d'un programme", but not "et un programme".
                Part::Known(Meaning::Cardinal(Cardinal::Unit(1))) => {
                    if before.known() != Some(Meaning::Of) {
                        break;
                    }
                    true
                }
                Part::Mark('/')
                | Part::Known(
                    Meaning::And
                    | Meaning::Of
                    | Meaning::To
                    | Meaning::Aside
                    | Meaning::Article
                    | Meaning::Near,
                ) => false,
                _ => break,
            };
            look.advance();
            // «في كل من»: of which, another text says.
            let is_last_of = here.known() == Some(Meaning::Of) && look.token.is_end();
            if is_noun || (is_last_of && last.is_some()) {
                last = Some(here);
                self.reader = look;
            }
            before = here;
        }
        let Some(last) = last else {
            return if start.is_end() {
                Err(not_understood(token))
            } else {
                self.stray()
            };
        };
        self.of = Some(start.upto(&last));
        Ok(())
    }
}
