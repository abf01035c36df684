//! The parts of a printed figure, one after the other.

use alloc::boxed::Box;

use super::letters::{Key, Letter, is_apostrophe, letter};
use super::lexicon::{Fraction, Meaning, Place, Refusal, longest};
use super::numeral::{Numeral, is_digit};
use crate::figure::{Hedge, Unit};
use crate::violation::{Problem, Unreadable};

/// How many characters of a part a message repeats.
const SHOWN: usize = 40;

/// One part of a printed figure.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'t> {
    pub(super) part: Part,
    /// The text from this part on.
    from: &'t str,
    /// The text behind it.
    behind: &'t str,
    /// To what it is joined without a space.
    joined: Joined,
    /// Whether a preposition is joined to it: «بمليون».
    pub(super) has_preposition: bool,
    /// Whether this is one of several attempts, whose problem nobody will see:
    /// it then keeps no text, and allocates nothing.
    pub(super) is_attempt: bool,
}

/// To what a part is joined without a space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joined {
    Nothing,
    Digits,
    Other,
}

/// What a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Digits with their marks.
    Numeral(Numeral),
    /// Digits that make no number.
    Broken,
    /// A phrase of the lexicon, or a symbol that stands for one.
    Known(Meaning),
    /// A word that no lexicon holds.
    Word,
    /// A sign before digits: whether it is a minus.
    Sign { minus: bool },
    /// Any other character.
    Mark(char),
    /// Nothing more.
    End,
}

impl<'t> Token<'t> {
    /// The first part of a text, which does not begin with a space.
    pub(super) fn first(text: &'t str) -> Self {
        let mut rest = text.chars();
        let mut has_preposition = false;
        let (part, behind) = match rest.next() {
            None => (Part::End, text),
            Some(first) if letter(first) != Letter::None => {
                let (part, behind, with_preposition) = word(text);
                has_preposition = with_preposition;
                (part, behind)
            }
            Some(first) if is_digit(first) => match Numeral::read(text) {
                Ok((numeral, behind)) => (Part::Numeral(numeral), behind),
                Err(_) => (Part::Broken, ""),
            },
            Some(first) => (symbol(first, rest.as_str()), rest.as_str()),
        };
        Self {
            is_attempt: false,
            has_preposition,
            part,
            from: text,
            behind,
            joined: Joined::Nothing,
        }
    }

    /// The part behind this one.
    pub(super) fn next(&self) -> Self {
        let text = self.behind;
        let mut from = behind_gap(text);
        // A hyphen between words parts them.
        if let Some(rest) = from.strip_prefix('-') {
            let before_word = rest
                .chars()
                .next()
                .is_some_and(|next| letter(next).in_word());
            if before_word && !matches!(self.part, Part::End) {
                from = rest;
            }
        }
        let joined = match self.part {
            _ if from.len() != text.len() || self.is_elided() => Joined::Nothing,
            Part::Numeral(_) => Joined::Digits,
            _ => Joined::Other,
        };
        Self {
            joined,
            is_attempt: self.is_attempt,
            ..Self::first(from)
        }
    }

    /// What is wrong with digits that make no number.
    pub(super) fn broken(&self) -> Problem {
        let read = Numeral::read(self.from);
        read.err().unwrap_or_else(|| Unreadable::NoNumber.into())
    }

    /// Whether nothing stands between this part and the one before.
    pub(super) fn is_joined(&self) -> bool {
        self.joined != Joined::Nothing
    }

    /// Whether digits stand right before this part.
    pub(super) fn is_behind_digits(&self) -> bool {
        self.joined == Joined::Digits
    }

    /// Whether an apostrophe ends this part.
    fn is_elided(&self) -> bool {
        self.text().ends_with(is_apostrophe)
    }

    /// The part as it was printed.
    pub(super) fn text(&self) -> &'t str {
        self.upto(self)
    }

    /// The text from this part to the end of another.
    pub(super) fn upto(&self, last: &Self) -> &'t str {
        let length = self.from.len().saturating_sub(last.behind.len());
        self.from.get(..length).unwrap_or_default()
    }

    /// The part as a message repeats it: a mark with what is joined to it.
    pub(super) fn shown(&self) -> Box<str> {
        match self.part {
            _ if self.is_attempt => Box::default(),
            Part::Mark(_) | Part::Sign { .. } => shown(
                self.from
                    .split(char::is_whitespace)
                    .next()
                    .unwrap_or_default(),
            ),
            _ => shown(self.text()),
        }
    }

    /// What a phrase of the lexicon means.
    pub(super) const fn known(&self) -> Option<Meaning> {
        match self.part {
            Part::Known(meaning) => Some(meaning),
            _ => None,
        }
    }

    /// Whether the part begins with the Arabic article.
    pub(super) fn is_definite(&self) -> bool {
        self.from.starts_with("ال")
    }

    pub(super) const fn is_end(&self) -> bool {
        matches!(self.part, Part::End)
    }

    /// Whether a number begins here.
    pub(super) const fn is_number(&self) -> bool {
        matches!(
            self.part,
            Part::Numeral(_)
                | Part::Broken
                | Part::Known(Meaning::Cardinal(_) | Meaning::Magnitude(..) | Meaning::Roughly(_))
        )
    }

    /// Whether what is counted stands here.
    pub(super) const fn is_noun(&self) -> bool {
        matches!(
            self.part,
            Part::Word | Part::Known(Meaning::Counted | Meaning::Unit(_) | Meaning::Centime)
        )
    }
}

/// The text without the gap that it begins with.
fn behind_gap(text: &str) -> &str {
    match text.as_bytes() {
        // One space before ASCII or Arabic, or none, is nearly every gap.
        [] | [b'!'..=b'~' | 0xD8..=0xDB, ..] => text,
        [b' ', b'!'..=b'~' | 0xD8..=0xDB, ..] => text.get(1..).unwrap_or_default(),
        _ => text.trim_start_matches(is_gap),
    }
}

/// Whether a character parts words without a meaning of its own: space, and a
/// joiner that joins nothing.
fn is_gap(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200C}' | '\u{200D}')
}

/// The first characters of a part, as many as a message repeats.
pub(super) fn shown(text: &str) -> Box<str> {
    text.chars().take(SHOWN).collect()
}

/// A phrase of the lexicon, or one word; and whether a preposition is joined.
fn word(text: &str) -> (Part, &str, bool) {
    let (key, after) = Key::read(text);
    if let Some((meaning, behind)) = longest(&key, after) {
        // Accents and case do not matter, but for two words of one letter: "M" is
        // a million and "m" a meter, "à" is to and "a" an article.
        let length = text.len().saturating_sub(behind.len());
        let is_elided = text
            .get(..length)
            .is_some_and(|word| word.ends_with(is_apostrophe));
        match text.chars().next().filter(|_| length == 1) {
            Some('m') => {}
            // "M'tioua" is a place.
            _ if is_elided && matches!(meaning, Meaning::Magnitude(..)) => {}
            Some('a' | 'A') => return (Part::Known(Meaning::Article), behind, false),
            _ => return (Part::Known(meaning), behind, false),
        }
    }
    if let Some((meaning, behind, preposition)) = prefixed(text) {
        return (Part::Known(meaning), behind, preposition);
    }
    (Part::Word, after, false)
}

/// The phrase of the lexicon behind a prefix; one letter alone is none.
fn phrase(text: &str) -> Option<(Meaning, &str)> {
    let (key, after) = Key::read(text);
    if text.len().saturating_sub(after.len()) <= 2 {
        return None;
    }
    longest(&key, after)
}

/// A phrase of the lexicon behind one or two of the prefixes that Arabic joins
/// to words, and whether a preposition is among them; "and" is a part of its
/// own.
fn prefixed(text: &str) -> Option<(Meaning, &str, bool)> {
    let (prefix, rest) = strip_letter(text)?;
    if prefix == 'و' {
        let known = phrase(rest).is_some() || prefixed_by_article(rest).is_some();
        return known.then_some((Meaning::And, rest, false));
    }
    if let Some((meaning, behind)) = prefixed_by_article(text) {
        return Some((meaning, behind, false));
    }
    if !matches!(prefix, 'ب' | 'ل' | 'ك' | 'ف') {
        return None;
    }
    let found = phrase(rest).or_else(|| prefixed_by_article(rest));
    found.map(|(meaning, behind)| (meaning, behind, true))
}

/// A phrase of the lexicon behind the article, with or without its alef.
fn prefixed_by_article(text: &str) -> Option<(Meaning, &str)> {
    let (first, rest) = strip_letter(text)?;
    let rest = match first {
        'ل' => rest,
        'ا' => match strip_letter(rest)? {
            ('ل', rest) => rest,
            _ => return None,
        },
        _ => return None,
    };
    // Nouns have an article, hedges and verbs have none.
    phrase(rest).filter(|(meaning, _)| !matches!(meaning, Meaning::Hedge(..) | Meaning::Aside))
}

/// The first letter of an Arabic word, and the rest of the word behind the
/// marks on it.
fn strip_letter(text: &str) -> Option<(char, &str)> {
    let first = text.chars().next()?;
    if !matches!(first, 'ا' | 'أ' | 'إ' | 'ب' | 'ف' | 'ك' | 'ل' | 'و') {
        return None;
    }
    let rest = text
        .strip_prefix(first)?
        .trim_start_matches(|mark| letter(mark) == Letter::Silent);
    let joined = rest.chars().next().map(letter)?;
    matches!(joined, Letter::Plain(_)).then_some((first, rest))
}

/// What a character that is neither a letter nor a digit stands for.
fn symbol(character: char, rest: &str) -> Part {
    let before_digit = rest.starts_with(is_digit);
    let hedge = |hedge| Meaning::Hedge(hedge, Place::Before);
    let fraction = |part, of| {
        Meaning::Fraction(Fraction {
            part,
            of,
            alone: true,
            takes_noun: true,
        })
    };
    Part::Known(match character {
        '%' | '٪' | '\u{FF05}' => Meaning::Unit(Unit::Percent),
        '>' => hedge(Hedge::MoreThan),
        '<' => hedge(Hedge::LessThan),
        '≥' => hedge(Hedge::AtLeast),
        '≤' => hedge(Hedge::AtMost),
        '~' | '≈' | '≃' | '∼' => hedge(Hedge::About),
        '×' if before_digit => Meaning::Unit(Unit::Multiple),
        '$' | '€' | '£' | '¥' => Meaning::Refused(Refusal::ForeignUnit),
        '½' => fraction(1, 2),
        '⅓' => fraction(1, 3),
        '⅔' => fraction(2, 3),
        '¼' => fraction(1, 4),
        '¾' => fraction(3, 4),
        '-' | '−' | '–' if before_digit => return Part::Sign { minus: true },
        '+' if before_digit => return Part::Sign { minus: false },
        other => return Part::Mark(other),
    })
}
