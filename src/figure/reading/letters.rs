//! Letters without what does not tell words apart.

/// The most letters of a word in the lexicon.
const AT_MOST: u8 = 20;

/// A word in its plainest letters: the key under which the lexicon holds it.
///
/// Case, accents, vowel signs, tatweel and the variants of alef, ya and ta
/// marbuta are gone; each letter is one byte.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Key {
    /// The first sixteen letters, the last of them lowest.
    letters: u128,
    /// Those behind them.
    more: u32,
    /// Above `AT_MOST` for a word that no lexicon holds.
    length: u8,
}

/// What a character is to a word.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Letter {
    /// A letter, in its plainest form.
    Plain(u8),
    /// A mark on a letter: an accent, a vowel sign, tatweel, a joiner.
    Silent,
    /// A letter of another alphabet.
    Foreign,
    /// No letter.
    None,
}

impl Letter {
    /// Whether the character can stand in a word.
    pub(super) const fn in_word(self) -> bool {
        !matches!(self, Self::None)
    }
}

impl Key {
    pub(super) const EMPTY: Self = Self {
        letters: 0,
        more: 0,
        length: 0,
    };

    const LENGTH_OF_FOREIGN: u8 = u8::MAX;

    /// The word that a text begins with, and the text behind it.
    ///
    /// An apostrophe ends the word that it is part of: "d'artisans" is two.
    pub(super) fn read(text: &str) -> (Self, &str) {
        let mut key = Self::EMPTY;
        let mut bytes = text.as_bytes();
        // Letters of one byte, and of two as those of Arabic: nearly all there are.
        loop {
            let (code, behind) = match bytes {
                [first @ ..0x80, behind @ ..] => (usize::from(*first), behind),
                [first @ 0xC3..=0xDB, second, behind @ ..] => {
                    let high = usize::from(first & 0x1F) << 6;
                    (high | usize::from(second & 0x3F), behind)
                }
                _ => break,
            };
            match LETTERS.get(code) {
                Some(&Letter::Plain(plain)) if key.length < 16 => {
                    key.letters = key.letters << 8 | u128::from(plain);
                    key.length = key.length.saturating_add(1);
                }
                None | Some(Letter::None) => break,
                Some(letter) => key = key.with(*letter),
            }
            bytes = behind;
        }
        let place = text.len().saturating_sub(bytes.len());
        let rest = text.get(place..).unwrap_or_default();
        if let [] | [b' ', ..] = bytes {
            return (key, rest);
        }
        key.read_on(rest)
    }

    /// The rest of a word, character by character.
    fn read_on(self, text: &str) -> (Self, &str) {
        let mut key = self;
        let mut rest = text.chars();
        loop {
            let behind = rest.as_str();
            let Some(character) = rest.next() else {
                return (key, behind);
            };
            match letter(character) {
                Letter::None if is_apostrophe(character) => {
                    let joins = rest
                        .clone()
                        .next()
                        .is_some_and(|next| letter(next).in_word() || next.is_ascii_digit());
                    return (key, if joins { rest.as_str() } else { behind });
                }
                Letter::None => return (key, behind),
                letter => key = key.with(letter),
            }
        }
    }

    /// The key with one more letter.
    pub(super) const fn with(self, letter: Letter) -> Self {
        match letter {
            Letter::Plain(plain) if self.length < 16 => Self {
                letters: self.letters << 8 | wide(plain),
                length: self.length.saturating_add(1),
                ..self
            },
            Letter::Plain(plain) if self.length < AT_MOST => Self {
                more: self.more << 8 | narrow(plain),
                length: self.length.saturating_add(1),
                ..self
            },
            Letter::Plain(_) | Letter::Foreign => Self {
                length: Self::LENGTH_OF_FOREIGN,
                ..self
            },
            Letter::Silent | Letter::None => self,
        }
    }

    /// Whether two keys are one, as `==` says where it is not const.
    pub(super) const fn is(&self, other: &Self) -> bool {
        self.letters == other.letters && self.more == other.more && self.length == other.length
    }

    /// A number that differs between most keys.
    #[expect(
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        reason = "From is not const, and the bits that are cut off are mixed in first"
    )]
    pub(super) const fn hash(&self) -> u32 {
        let folded = (self.letters ^ (self.letters >> 64)) as u64 ^ self.more as u64;
        (folded.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as u32
    }
}

#[expect(clippy::as_conversions, reason = "From is not const, and this widens")]
const fn wide(letter: u8) -> u128 {
    letter as u128
}

#[expect(clippy::as_conversions, reason = "From is not const, and this widens")]
const fn narrow(letter: u8) -> u32 {
    letter as u32
}

/// Whether a character elides a vowel or parts thousands.
pub(super) const fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '\u{2019}' | '\u{02BC}' | '`' | '\u{00B4}')
}

/// How many characters, from the first on, are looked up: those of one byte or
/// two, the Arabic block among them.
const LOOKED_UP: usize = 0x800;

/// What these characters are to a word.
static LETTERS: [Letter; LOOKED_UP] = letters();

#[expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "evaluated at compile time, where a fault does not build"
)]
const fn letters() -> [Letter; LOOKED_UP] {
    let mut letters = [Letter::None; LOOKED_UP];
    let mut code: u32 = 0;
    let mut place = 0;
    while place < LOOKED_UP {
        if let Some(character) = char::from_u32(code) {
            letters[place] = classified(character);
        }
        code += 1;
        place += 1;
    }
    letters
}

/// What a character is to a word.
#[inline]
pub(super) fn letter(character: char) -> Letter {
    let looked_up = usize::try_from(u32::from(character)).ok();
    match looked_up.and_then(|code| LETTERS.get(code)) {
        Some(letter) => *letter,
        None => classified(character),
    }
}

/// What a character is to a word, without the table.
pub(super) const fn classified(character: char) -> Letter {
    match character {
        'a'..='z' => Letter::Plain(low_byte(character)),
        'A'..='Z' => Letter::Plain(low_byte(character).to_ascii_lowercase()),
        // "m²" is one word, and not a million.
        '²' | '³' => Letter::Foreign,
        '\0'..='@' | '['..='`' | '{'..='¿' => Letter::None,

        // Arabic: tatweel, vowel signs and Quranic marks; the joiners
        'ـ'
        | '\u{0610}'..='\u{061A}'
        | '\u{064B}'..='\u{065F}'
        | '\u{0670}'
        | '\u{06D6}'..='\u{06DC}'
        | '\u{06DF}'..='\u{06E8}'
        | '\u{06EA}'..='\u{06ED}'
        | '\u{200C}'..='\u{200D}'
        | '\u{0300}'..='\u{036F}' => Letter::Silent,

        'أ' | 'إ' | 'آ' | 'ٱ' => arabic('ا'),
        'ؤ' => arabic('و'),
        'ئ' | 'ى' | 'ی' => arabic('ي'),
        'ة' => arabic('ه'),
        'ک' | 'ڭ' | 'گ' => arabic('ك'),
        '\u{0621}'..='\u{064A}' => arabic(character),

        'À'..='Å' | 'à'..='å' => Letter::Plain(b'a'),
        'Ç' | 'ç' => Letter::Plain(b'c'),
        'È'..='Ë' | 'è'..='ë' => Letter::Plain(b'e'),
        'Ì'..='Ï' | 'ì'..='ï' => Letter::Plain(b'i'),
        'Ñ' | 'ñ' => Letter::Plain(b'n'),
        'Ò'..='Ö' | 'ò'..='ö' => Letter::Plain(b'o'),
        'Ù'..='Ü' | 'ù'..='ü' => Letter::Plain(b'u'),
        'Ý' | 'ý' | 'ÿ' => Letter::Plain(b'y'),

        // Other letters and marks are told apart at run time only.
        _ => other(character),
    }
}

/// A letter of the Arabic block, moved behind those of ASCII.
const fn arabic(letter: char) -> Letter {
    Letter::Plain(low_byte(letter).wrapping_add(0x60))
}

#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "the letters of ASCII and of U+06xx differ in their low byte"
)]
const fn low_byte(letter: char) -> u8 {
    letter as u32 as u8
}

/// Whether any other character belongs to a word.
///
/// Punctuation, spaces, digits and symbols of the blocks that print uses do
/// not; what is left are letters of other alphabets.
const fn other(character: char) -> Letter {
    match character {
        '×'
        | '÷'
        | '\u{0600}'..='\u{060F}'
        | '\u{061B}'..='\u{061F}'
        | '\u{0660}'..='\u{066D}'
        | '\u{06D4}'
        | '\u{06DD}'..='\u{06DE}'
        | '\u{06E9}'
        | '\u{06F0}'..='\u{06F9}'
        | '\u{02B0}'..='\u{02FF}'
        | '\u{1680}'
        | '\u{2000}'..='\u{2BFF}'
        | '\u{2E00}'..='\u{2E7F}'
        | '\u{3000}'..='\u{3003}'
        | '\u{3008}'..='\u{3020}' => Letter::None,
        _ => Letter::Foreign,
    }
}
