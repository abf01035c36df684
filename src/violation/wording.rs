//! Kinds of problem, and the parts of their messages that come and go.

use core::fmt;

use super::{Problem, nearest};

impl Problem {
    /// A word that a vocabulary does not have.
    #[cold]
    #[inline(never)]
    pub(crate) fn unknown_word(
        vocabulary: &'static str,
        expected: &'static [&'static str],
        word: &str,
    ) -> Self {
        Self::UnknownWord {
            vocabulary,
            nearest: nearest(expected, word),
            expected,
        }
    }

    /// A key that a draft does not have; `repeated` where a finding may show it.
    #[cfg(feature = "serde")]
    pub(crate) fn unknown_key(known: &'static [&'static str], key: &str, repeated: bool) -> Self {
        Self::UnknownKey {
            key: repeated.then(|| key.into()),
            nearest: nearest(known, key),
            known,
        }
    }

    /// Whether nothing stood where something had to.
    pub(crate) fn is_absence(&self) -> bool {
        matches!(self, Self::Missing | Self::EmptyList | Self::Unqualified)
    }

    /// Whether a value stood here that its field could not hold.
    pub(crate) fn is_misfit(&self) -> bool {
        matches!(
            self,
            Self::WrongKind { .. } | Self::CountOutOfRange | Self::RepeatedKey
        )
    }
}

/// An unknown key, where it is kept.
pub(super) struct Key<'a>(pub(super) Option<&'a str>);

impl fmt::Display for Key<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(key) => write!(f, " {key:?}"),
            None => Ok(()),
        }
    }
}

/// The hint behind an unknown key: the nearest one, or all of them.
pub(super) struct Keys(
    pub(super) Option<&'static str>,
    pub(super) &'static [&'static str],
);

impl fmt::Display for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0, self.1) {
            (Some(name), _) => write!(f, ", nearest known key {name:?}"),
            (None, []) => Ok(()),
            (None, known) => write!(f, ", expected one of {}", known.join(", ")),
        }
    }
}

/// The hint behind an unknown word.
pub(super) struct Word(pub(super) Option<&'static str>);

impl fmt::Display for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(word) => write!(f, ", nearest known word {word:?}"),
            None => Ok(()),
        }
    }
}

/// The hint behind a number where text belongs.
pub(super) struct Quotes(pub(super) &'static str, pub(super) &'static str);

impl fmt::Display for Quotes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 == "text" && self.1.starts_with("a number") {
            f.write_str(": put it in quotes")
        } else {
            Ok(())
        }
    }
}
