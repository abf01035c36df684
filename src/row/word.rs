//! The values of vocabularies, as a row holds them.

use core::fmt;
use core::marker::PhantomData;
use core::num::NonZeroU8;

use crate::craft::{Branch, ProductFamily};
use crate::destination::CountryGroup;
use crate::exhibition::ExhibitionKind;
use crate::facility::{FacilityFunction, FacilityKind};
use crate::subsidy::SubsidyKind;
use crate::training::TrainingKind;

/// A vocabulary of which rows hold values: one as a [`Worded`], several as a
/// [`WordSet`](super::WordSet).
pub trait Word: Eq + Sized + private::Sealed + 'static {
    /// Every value that has a word of its own, in the vocabulary's order.
    const WORDED: &'static [Self];

    /// The word on the wire; `other` for a value that has none.
    fn word(&self) -> &'static str;

    /// Where the value stands in [`Word::WORDED`], from 0; `None` for a value
    /// that has no word of its own.
    fn place(&self) -> Option<usize>;
}

mod private {
    pub trait Sealed {}
}

/// Stamps the vocabularies of which rows hold values: at most 31 words each.
macro_rules! words {
    ($($place:ident: $($vocabulary:ty),+;)+) => { $( $(
        impl private::Sealed for $vocabulary {}

        impl Word for $vocabulary {
            const WORDED: &'static [Self] = {
                assert!(<$vocabulary>::ALL.len() < 32, "too many words for a set");
                <$vocabulary>::ALL
            };

            fn word(&self) -> &'static str {
                self.as_str()
            }

            #[inline]
            fn place(&self) -> Option<usize> {
                $place!(self)
            }
        }
    )+ )+ };
}

/// The place in a vocabulary of words alone.
macro_rules! closed {
    ($value:ident) => {
        Some($value.ordinal())
    };
}

/// The place in a vocabulary that other labels can join.
macro_rules! open {
    ($value:ident) => {
        $value.ordinal()
    };
}

words! {
    closed:
        Branch,
        FacilityFunction;
    open:
        CountryGroup,
        ExhibitionKind,
        FacilityKind,
        ProductFamily,
        SubsidyKind,
        TrainingKind;
}

/// Stamps copying, comparing, ordering and hashing by one field, whatever the
/// vocabulary can do.
macro_rules! compared_by {
    ($name:ident, $field:ident) => {
        impl<V> Clone for $name<V> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<V> Copy for $name<V> {}

        impl<V> PartialEq for $name<V> {
            fn eq(&self, other: &Self) -> bool {
                self.$field == other.$field
            }
        }

        impl<V> Eq for $name<V> {}

        impl<V> PartialOrd for $name<V> {
            fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> {
                Some(self.cmp(other))
            }
        }

        impl<V> Ord for $name<V> {
            fn cmp(&self, other: &Self) -> core::cmp::Ordering {
                self.$field.cmp(&other.$field)
            }
        }

        impl<V> core::hash::Hash for $name<V> {
            fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
                self.$field.hash(state);
            }
        }
    };
}

pub(super) use compared_by;

/// One value of a vocabulary, in a byte.
///
/// A value that has a label and no word of its own is "other": which one it is
/// stays with the entity. In order come the values of the vocabulary, `other`
/// last; the text is the word.
///
/// ```
/// use artisanat::craft::ProductFamily;
/// use artisanat::row::Worded;
///
/// let family = Worded::of(&ProductFamily::Carpets);
/// assert_eq!(family.value(), Some(&ProductFamily::Carpets));
/// assert_eq!(Worded::<ProductFamily>::of(&"other:bells".parse()?).to_string(), "other");
/// # Ok::<(), artisanat::violation::Problem>(())
/// ```
pub struct Worded<V> {
    /// One more than its place among all, those without a word behind the rest.
    number: NonZeroU8,
    vocabulary: PhantomData<V>,
}

impl<V: Word> Worded<V> {
    /// The number of every value that has no word: behind all that have one.
    #[expect(
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        reason = "a vocabulary of rows has at most 31 words"
    )]
    const OTHER: NonZeroU8 = NonZeroU8::MIN.saturating_add(V::WORDED.len() as u8);

    /// The value that has a word at a place, or else `other`.
    #[inline]
    pub(crate) fn at(place: usize) -> Self {
        let place = u8::try_from(place).unwrap_or(u8::MAX);
        Self::of_number(NonZeroU8::MIN.saturating_add(place).min(Self::OTHER))
    }

    /// A value that has no word.
    #[inline]
    pub(super) fn other() -> Self {
        Self::of_number(Self::OTHER)
    }

    /// A value of the vocabulary.
    #[must_use]
    pub fn of(value: &V) -> Self {
        Self::at(value.place().unwrap_or(usize::MAX))
    }

    /// Whether the value has no word of its own.
    #[must_use]
    #[inline]
    pub const fn is_other(self) -> bool {
        self.number.get() == Self::OTHER.get()
    }

    /// Where the value stands among all, those without a word behind the rest.
    #[inline]
    pub(crate) fn place(self) -> usize {
        usize::from(self.number.get()).wrapping_sub(1)
    }

    /// Where the value stands among those that have a word, from 0.
    #[must_use]
    #[inline]
    pub fn ordinal(self) -> Option<usize> {
        (!self.is_other()).then(|| self.place())
    }

    /// The value, where it has a word of its own.
    #[must_use]
    #[inline]
    pub fn value(self) -> Option<&'static V> {
        V::WORDED.get(self.place())
    }

    /// The word on the wire; `other` for a value that has none.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.value().map_or("other", V::word)
    }
}

impl<V> Worded<V> {
    /// The number by which it is found again.
    #[inline]
    pub(super) const fn number(self) -> u8 {
        self.number.get()
    }

    /// A value by its number, which is known to be one of its vocabulary's.
    #[inline]
    pub(super) const fn of_number(number: NonZeroU8) -> Self {
        Self {
            number,
            vocabulary: PhantomData,
        }
    }
}

compared_by!(Worded, number);

impl<V: Word> fmt::Display for Worded<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl<V: Word> fmt::Debug for Worded<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Worded({self})")
    }
}

#[cfg(feature = "serde")]
impl<V: Word> serde::Serialize for Worded<V> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de, V: Word> serde::Deserialize<'de> for Worded<V> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor<V>(PhantomData<V>);

        impl<V: Word> serde::de::Visitor<'_> for Visitor<V> {
            type Value = Worded<V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a word of the vocabulary, or \"other\"")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Worded<V>, E> {
                let place = V::WORDED.iter().position(|value| value.word() == text);
                match place {
                    Some(place) => Ok(Worded::at(place)),
                    None if text == "other" => Ok(Worded::at(usize::MAX)),
                    None => Err(E::custom("not a word of the vocabulary, nor \"other\"")),
                }
            }
        }

        crate::draft::quietly(deserializer, |quiet| {
            serde::Deserializer::deserialize_str(quiet, Visitor(PhantomData))
        })
    }
}
