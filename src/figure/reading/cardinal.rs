//! Number words that make one number below a thousand.

use super::lexicon::Cardinal;

/// Number words on their way to one number.
///
/// Arabic puts the unit before the tens and joins them with "and", English
/// joins what follows hundreds, French counts on from sixty and eighty.
#[derive(Clone, Copy, Default)]
pub(super) struct Composed {
    hundreds: Option<u16>,
    /// 20 to 90.
    tens: Option<u16>,
    /// 0 to 19.
    rest: Option<u16>,
}

impl Composed {
    /// Takes one more word, if it can follow those before it.
    pub(super) fn take(&mut self, word: Cardinal, joined: bool) -> bool {
        let is_empty = self.hundreds.is_none() && self.tens.is_none() && self.rest.is_none();
        match (word, self.tens, self.rest) {
            (Cardinal::Zero, ..) if is_empty => self.rest = Some(0),
            (Cardinal::Unit(unit) | Cardinal::OrPart(unit @ 1..=9), _, None) => {
                self.rest = Some(unit);
            }
            // "soixante-dix", "quatre-vingt-onze"
            (Cardinal::Teen(teen), None | Some(60 | 80), None) => self.rest = Some(teen),
            (Cardinal::Ten | Cardinal::OrPart(10), None, None) => self.rest = Some(10),
            // «ثلاثة عشر»
            (Cardinal::Ten | Cardinal::OrPart(10), None, Some(unit @ 1..=9)) if !joined => {
                self.rest = Some(unit.saturating_add(10));
            }
            (Cardinal::Tens(tens) | Cardinal::JoinedTens(tens), None, None) => {
                self.tens = Some(tens);
            }
            // «خمسة وعشرون»
            (Cardinal::JoinedTens(tens), None, Some(1..=9)) if joined => self.tens = Some(tens),
            (Cardinal::Hundred, ..) if is_empty => self.hundreds = Some(100),
            (Cardinal::Hundred, None, Some(unit @ 1..=9)) if self.hundreds.is_none() && !joined => {
                self.hundreds = Some(unit.saturating_mul(100));
                self.rest = None;
            }
            (Cardinal::Hundreds(hundreds), ..) if is_empty => self.hundreds = Some(hundreds),
            _ => return false,
        }
        true
    }

    /// The number that the words make.
    pub(super) fn value(self) -> u16 {
        let parts = [self.hundreds, self.tens, self.rest];
        parts.into_iter().flatten().fold(0, u16::saturating_add)
    }
}
