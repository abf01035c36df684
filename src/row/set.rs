//! Sets of the values of a vocabulary, as a row holds them.

use core::fmt;
use core::marker::PhantomData;

use super::word::{Word, Worded, compared_by};

/// A set of values of a vocabulary, in 4 bytes.
///
/// A value that has a label and no word of its own is in the set as "other":
/// that there is one or more is kept, which they are is not. The text is the
/// words in the vocabulary's order with `+` between them, `other` last:
/// `material+technical`.
///
/// ```
/// use artisanat::row::WordSet;
/// use artisanat::subsidy::SubsidyKind;
///
/// let kinds: WordSet<SubsidyKind> = [&SubsidyKind::Tools, &SubsidyKind::Material]
///     .into_iter()
///     .collect();
/// assert_eq!(kinds.to_string(), "material+tools");
/// assert!(kinds.contains(&SubsidyKind::Tools));
/// assert_eq!(kinds.only(), None);
/// ```
pub struct WordSet<V> {
    bits: u32,
    vocabulary: PhantomData<V>,
}

impl<V> WordSet<V> {
    /// Stands for every value that has no word of its own.
    const OTHER: u32 = 1 << 31;

    /// The empty set.
    pub(super) const EMPTY: Self = Self::of_bits(0);

    const fn of_bits(bits: u32) -> Self {
        Self {
            bits,
            vocabulary: PhantomData,
        }
    }

    /// The set with "other" in it.
    pub(super) const fn with_other(self) -> Self {
        Self::of_bits(self.bits | Self::OTHER)
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// Whether there are values in it that have no word of their own.
    #[must_use]
    pub const fn has_other(self) -> bool {
        self.bits & Self::OTHER != 0
    }

    /// Where the only value stands among those that have a word, from 0.
    ///
    /// `None` where there is no value, where there are several, and where
    /// there is one that has no word.
    #[must_use]
    #[inline]
    pub fn only_ordinal(self) -> Option<usize> {
        if self.bits.is_power_of_two() && !self.has_other() {
            usize::try_from(self.bits.trailing_zeros()).ok()
        } else {
            None
        }
    }
}

impl<V: Word> WordSet<V> {
    /// The set of one value.
    #[must_use]
    pub fn of(value: &V) -> Self {
        let place = value.place().and_then(|place| u32::try_from(place).ok());
        let bit = place.and_then(|place| 1_u32.checked_shl(place));
        Self::of_bits(bit.unwrap_or(Self::OTHER))
    }

    /// Whether a value is in it; of one without a word, whether any such is.
    #[must_use]
    pub fn contains(self, value: &V) -> bool {
        self.bits & Self::of(value).bits != 0
    }

    /// The value, where there is only one and it has a word of its own.
    #[must_use]
    #[inline]
    pub fn only(self) -> Option<&'static V> {
        self.only_word()?.value()
    }

    /// The value, in a byte, where there is only one: a key to group by.
    ///
    /// `other` where all that is in it has no word of its own: one value or
    /// several, which the row does not tell apart.
    #[must_use]
    #[inline]
    pub fn only_word(self) -> Option<Worded<V>> {
        if self.bits == Self::OTHER {
            Some(Worded::other())
        } else {
            self.only_ordinal().map(Worded::at)
        }
    }

    /// The values that have a word, in the vocabulary's order.
    pub fn iter(self) -> impl Iterator<Item = &'static V> {
        let places = 0_u32..;
        places
            .zip(V::WORDED)
            .filter(move |(place, _)| {
                1_u32
                    .checked_shl(*place)
                    .is_some_and(|bit| self.bits & bit != 0)
            })
            .map(|(_, value)| value)
    }
}

impl<V: Word> WordSet<V> {
    /// The values in a byte each, in the vocabulary's order, "other" last.
    pub fn words(self) -> impl Iterator<Item = Worded<V>> {
        let other = self.has_other().then(|| Worded::at(usize::MAX));
        self.iter().map(Worded::of).chain(other)
    }

    /// The set with one more value.
    pub(super) fn with(self, value: &V) -> Self {
        Self::of_bits(self.bits | Self::of(value).bits)
    }
}

impl<'a, V: Word> FromIterator<&'a V> for WordSet<V> {
    fn from_iter<I: IntoIterator<Item = &'a V>>(values: I) -> Self {
        values.into_iter().fold(Self::EMPTY, Self::with)
    }
}

compared_by!(WordSet, bits);

impl<V: Word> fmt::Display for WordSet<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let other = self.has_other().then_some("other");
        for (place, word) in self.iter().map(V::word).chain(other).enumerate() {
            let mark = if place == 0 { "" } else { "+" };
            write!(f, "{mark}{word}")?;
        }
        Ok(())
    }
}

impl<V: Word> fmt::Debug for WordSet<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WordSet({self})")
    }
}

#[cfg(feature = "serde")]
impl<V: Word> serde::Serialize for WordSet<V> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
