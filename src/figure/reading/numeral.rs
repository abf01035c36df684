//! Digits and the marks between them.
//!
//! Morocco prints `1.234.567,5` in Arabic and French, `1,234,567.5` in English
//! and spaces in all three, so the marks alone must tell what they part:
//!
//! | printed | is | because |
//! |---|---|---|
//! | 180.000 | 180000 | one dot before three digits is of thousands |
//! | 0.398 | 0.398 | unless a lone zero stands before it |
//! | 10.6 or 10,6 | 10.6 | one or two digits, or more than three, are decimals |
//! | 52,740 | in doubt | one comma before three digits: the unit decides |
//! | 2.125 % | in doubt | so does a dot in a percentage, or before milliards |
//! | 1.234.567,5 | 1234567.5 | another mark at the end is of decimals |
//! | 396.8754.516 | a problem | a group of four |

use super::fixed::Fixed;
use super::token::shown;
use crate::violation::{Problem, Unreadable};

/// The most digits before the decimal mark.
const WHOLE: usize = 19;
/// The most digits behind it.
const DECIMALS: usize = 9;

/// A number in digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Numeral {
    /// The number.
    pub(super) value: Fixed,
    /// How many digits stand behind the decimal mark.
    pub(super) decimals: u8,
    /// The one mark, before three digits, where it could be of thousands or of
    /// decimals; it is taken for one of thousands.
    pub(super) doubt: Option<Doubt>,
    /// How many bytes the last group of digits takes.
    last: u8,
}

/// A mark before three digits that the unit must explain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doubt {
    /// Of thousands in Morocco, but for milliards, percentages and the like.
    Dot,
    /// Of thousands in English, of decimals in Arabic and French.
    Comma,
}

/// What can stand between digits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Dot,
    Comma,
    Space,
    Apostrophe,
    /// U+066B, of decimals only.
    Decimal,
    /// U+066C, of thousands only.
    Thousands,
}

impl Mark {
    const fn of(character: char) -> Option<Self> {
        Some(match character {
            '.' => Self::Dot,
            ',' | '،' => Self::Comma,
            ' ' | '\u{A0}' | '\u{2007}' | '\u{2009}' | '\u{202F}' => Self::Space,
            '\'' | '\u{2019}' => Self::Apostrophe,
            '٫' => Self::Decimal,
            '٬' => Self::Thousands,
            _ => return None,
        })
    }

    const fn can_part_decimals(self) -> bool {
        matches!(self, Self::Dot | Self::Comma | Self::Decimal)
    }
}

/// The value of a digit, and the zero of its set.
fn digit(character: char) -> Option<(u8, char)> {
    let zero = match character {
        '0'..='9' => '0',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        _ => return None,
    };
    let value = u32::from(character).checked_sub(zero.into())?;
    Some((u8::try_from(value).ok()?, zero))
}

/// Whether a character is a digit of one of the three sets.
pub(super) const fn is_digit(character: char) -> bool {
    matches!(character, '0'..='9' | '٠'..='٩' | '۰'..='۹')
}

/// Digits without a mark among them.
#[derive(Clone, Copy)]
struct Run<'t> {
    text: &'t str,
    length: usize,
    /// The zero of their set.
    zero: char,
}

impl<'t> Run<'t> {
    /// The digits that a text begins with, and the text behind them.
    fn read(text: &'t str, digits: &mut u128) -> Result<(Self, &'t str), Problem> {
        let mut run = Self {
            text,
            length: 0,
            zero: '0',
        };
        let mut rest = text.chars();
        loop {
            let behind = rest.as_str();
            let Some((value, zero)) = rest.next().and_then(digit) else {
                let length = text.len().saturating_sub(behind.len());
                run.text = text.get(..length).unwrap_or_default();
                return Ok((run, behind));
            };
            if run.length > 0 && zero != run.zero {
                return Err(Unreadable::MixedDigits.into());
            }
            run.zero = zero;
            run.length = run.length.saturating_add(1);
            *digits = digits.saturating_mul(10).saturating_add(value.into());
        }
    }

    /// The finding that these digits are no group of three.
    fn refused(&self) -> Problem {
        let digits = shown(self.text);
        Unreadable::NotAGroup { digits }.into()
    }

    fn check_group(&self) -> Result<(), Problem> {
        if self.length == 3 {
            Ok(())
        } else {
            Err(self.refused())
        }
    }

    fn begins_with_zero(&self) -> bool {
        self.text.starts_with(self.zero)
    }
}

/// The mark that a text begins with, where a digit follows it.
fn mark(text: &str) -> Option<(Mark, &str)> {
    let mut rest = text.chars();
    let mark = Mark::of(rest.next()?)?;
    let behind = rest.as_str();
    behind.starts_with(is_digit).then_some((mark, behind))
}

impl Numeral {
    /// The number that a text begins with, and the text behind it.
    ///
    /// The text begins with a digit. A mark belongs to the number where a
    /// digit follows it.
    ///
    /// # Errors
    ///
    /// [`Unreadable::MixedDigits`], [`Unreadable::NotAGroup`],
    /// [`Unreadable::LeadingZero`] or [`Problem::TooLarge`], whichever comes
    /// first in the text.
    pub(super) fn read(text: &str) -> Result<(Self, &str), Problem> {
        let mut digits = 0;
        let (first, mut behind) = Run::read(text, &mut digits)?;
        let mut places = first.length;
        // The mark of thousands, once a second mark has shown that the first
        // was one; and the last mark with the digits behind it.
        let mut thousands = None;
        let mut tail: Option<(Mark, Run<'_>)> = None;
        while let Some((next, text)) = mark(behind) {
            let (run, rest) = Run::read(text, &mut digits)?;
            if run.zero != first.zero {
                return Err(Unreadable::MixedDigits.into());
            }
            if next == Mark::Space {
                run.check_group()?;
            }
            if let Some((before, group)) = tail {
                // What stood between two marks was a group of thousands.
                group.check_group()?;
                if before == Mark::Decimal || thousands.is_some_and(|mark| mark != before) {
                    return Err(run.refused());
                }
                thousands = Some(before);
            }
            places = places.saturating_add(run.length);
            tail = Some((next, run));
            behind = rest;
        }
        let (decimals, doubt) = match (tail, thousands) {
            (None, _) => (0, None),
            (Some((mark, run)), None) => one_mark(&first, mark, &run)?,
            (Some((mark, run)), Some(thousands)) if mark == thousands => {
                run.check_group()?;
                (0, None)
            }
            (Some((mark, run)), Some(_)) if mark.can_part_decimals() => (run.length, None),
            (Some((_, run)), Some(_)) => return Err(run.refused()),
        };
        let whole = places.saturating_sub(decimals);
        let is_grouped = whole > first.length;
        if is_grouped && !(1..=3).contains(&first.length) {
            return Err(first.refused());
        }
        if first.begins_with_zero() && whole > 1 {
            return Err(Unreadable::LeadingZero {
                digits: shown(first.text),
            }
            .into());
        }
        if whole > WHOLE || decimals > DECIMALS {
            return Err(Problem::TooLarge);
        }
        let decimals = u8::try_from(decimals).unwrap_or(u8::MAX);
        let last = tail.map_or(first.text, |(_, run)| run.text).len();
        let numeral = Self {
            value: Fixed::new(digits, decimals)?,
            decimals,
            doubt,
            last: u8::try_from(last).unwrap_or(u8::MAX),
        };
        Ok((numeral, behind))
    }
}

impl Numeral {
    /// The digits behind the last mark of its text.
    pub(super) fn last_group<'t>(&self, text: &'t str) -> &'t str {
        let before = text.len().saturating_sub(self.last.into());
        text.get(before..).unwrap_or_default()
    }
}

/// How many decimals one mark parts, and whether that is in doubt.
fn one_mark(first: &Run<'_>, mark: Mark, run: &Run<'_>) -> Result<(usize, Option<Doubt>), Problem> {
    let lone_zero = first.length == 1 && first.begins_with_zero();
    match mark {
        Mark::Decimal => Ok((run.length, None)),
        Mark::Space | Mark::Apostrophe | Mark::Thousands => {
            run.check_group()?;
            Ok((0, None))
        }
        Mark::Dot | Mark::Comma if run.length != 3 || lone_zero => Ok((run.length, None)),
        Mark::Dot => Ok((0, Some(Doubt::Dot))),
        Mark::Comma if first.length > 3 => Ok((run.length, None)),
        Mark::Comma => Ok((0, Some(Doubt::Comma))),
    }
}
