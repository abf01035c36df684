//! Reading drafts, and values that are text, in any serde format.

use alloc::borrow::{Cow, ToOwned as _};
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{
    DeserializeSeed, Deserializer, IntoDeserializer as _, MapAccess, SeqAccess, Visitor,
};

use super::{Mapped, Misfits, other_kinds};
use crate::violation::{FieldPath, Problem};

/// The most items that are reserved on the word of a format's length prefix.
const RESERVED: usize = 1024;

/// A place of a draft that is being read, and where to note a misfit.
pub(crate) struct At<'m> {
    key: &'static str,
    index: Option<usize>,
    misfits: &'m mut Misfits,
}

impl<'m> At<'m> {
    /// No place inside another draft: that of a whole input.
    pub(crate) const fn nowhere(misfits: &'m mut Misfits) -> Self {
        Self {
            key: "",
            index: None,
            misfits,
        }
    }

    fn item(&mut self, index: usize) -> At<'_> {
        At {
            key: self.key,
            index: Some(index),
            misfits: self.misfits,
        }
    }

    fn note(self, problem: Problem) {
        let path = match self.index {
            Some(index) => FieldPath::item(self.key, index),
            None => FieldPath::key(self.key),
        };
        self.misfits.push(path, problem);
    }

    fn wrong_kind(self, expected: &'static str, found: &'static str) {
        self.note(Problem::WrongKind { expected, found });
    }
}

/// A field that can be read whatever the input holds in its place.
pub(crate) trait Wire<'de>: Sized + Default {
    fn read<D: Deserializer<'de>>(deserializer: D, at: At<'_>) -> Result<Self, D::Error>;

    /// Reads into a field that is still empty, so that a draft inside another
    /// need not be moved there.
    #[inline]
    fn fill<D: Deserializer<'de>>(&mut self, deserializer: D, at: At<'_>) -> Result<(), D::Error> {
        *self = Self::read(deserializer, at)?;
        Ok(())
    }
}

/// A draft, as opposed to the scalars that a field can be.
pub(crate) trait Object {}

/// Reads one field of a draft where it lies.
pub(crate) struct Filled<'m, 'f, T> {
    at: At<'m>,
    field: &'f mut T,
}

impl<'m, 'f, T> Filled<'m, 'f, T> {
    pub(crate) fn new(key: &'static str, misfits: &'m mut Misfits, field: &'f mut T) -> Self {
        let at = At {
            key,
            index: None,
            misfits,
        };
        Self { at, field }
    }
}

impl<'de, T: Wire<'de>> DeserializeSeed<'de> for Filled<'_, '_, T> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.field.fill(deserializer, self.at)
    }
}

/// Reads one field of a draft.
pub(crate) struct FieldSeed<'m, T> {
    at: At<'m>,
    field: PhantomData<T>,
}

impl<'m, T> FieldSeed<'m, T> {
    pub(crate) fn new(key: &'static str, misfits: &'m mut Misfits) -> Self {
        Self {
            at: At {
                key,
                index: None,
                misfits,
            },
            field: PhantomData,
        }
    }
}

impl<'de, T: Wire<'de>> DeserializeSeed<'de> for FieldSeed<'_, T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::read(deserializer, self.at)
    }
}

/// Stamps a visitor that takes one kind of value and notes every other.
macro_rules! kind_visitor {
    ($visitor:ident -> $value:ty, $expected:literal) => {
        struct $visitor<'m> {
            at: At<'m>,
        }

        impl $visitor<'_> {
            fn misfit(self, found: &'static str) -> $value {
                self.at.wrong_kind($expected, found);
                <$value>::default()
            }
        }
    };
}

kind_visitor!(TextVisitor -> Cow<'static, str>, "text");
kind_visitor!(CountVisitor -> Option<u32>, "a whole number");
kind_visitor!(FlagVisitor -> Option<bool>, "true or false");

impl<'de> Visitor<'de> for TextVisitor<'_> {
    type Value = Cow<'de, str>;

    other_kinds!(flag number bytes null list object);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E>(self, text: &str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(text))
    }
}

impl<'de: 'a, 'a> Wire<'de> for Cow<'a, str> {
    fn read<D: Deserializer<'de>>(deserializer: D, at: At<'_>) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(TextVisitor { at })
        } else {
            deserializer.deserialize_str(TextVisitor { at })
        }
    }
}

impl<'de> Visitor<'de> for CountVisitor<'_> {
    type Value = Option<u32>;

    other_kinds!(flag fraction text bytes null list);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number")
    }

    fn visit_u64<E>(self, number: u64) -> Result<Option<u32>, E> {
        let count = u32::try_from(number).ok();
        if count.is_none() {
            self.at.note(Problem::CountOutOfRange);
        }
        Ok(count)
    }

    fn visit_i64<E>(self, number: i64) -> Result<Option<u32>, E> {
        let count = u32::try_from(number).ok();
        if count.is_none() {
            self.at.note(Problem::CountOutOfRange);
        }
        Ok(count)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Option<u32>, A::Error> {
        match Mapped::read(&mut map)? {
            Mapped::Natural(number) => self.visit_u64(number),
            Mapped::Negative(number) => self.visit_i64(number),
            other => Ok(self.misfit(other.kind())),
        }
    }
}

impl<'de> Wire<'de> for Option<u32> {
    fn read<D: Deserializer<'de>>(deserializer: D, at: At<'_>) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(CountVisitor { at })
        } else {
            serde::Deserialize::deserialize(deserializer)
        }
    }
}

impl<'de> Visitor<'de> for FlagVisitor<'_> {
    type Value = Option<bool>;

    other_kinds!(number text bytes null list object);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("true or false")
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Option<bool>, E> {
        Ok(Some(flag))
    }
}

impl<'de> Wire<'de> for Option<bool> {
    fn read<D: Deserializer<'de>>(deserializer: D, at: At<'_>) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(FlagVisitor { at })
        } else {
            serde::Deserialize::deserialize(deserializer)
        }
    }
}

/// Stamps the visits of an optional draft that hand a value on to the draft.
macro_rules! handed_on {
    ($($visit:ident($kind:ty))+) => { $(
        fn $visit<E: serde::de::Error>(self, value: $kind) -> Result<Option<T>, E> {
            self.visit_some(value.into_deserializer())
        }
    )+ };
}

impl<'de, T: Wire<'de> + Object> Wire<'de> for Option<T> {
    fn read<D: Deserializer<'de>>(deserializer: D, at: At<'_>) -> Result<Self, D::Error> {
        struct OptionVisitor<'m, T> {
            at: At<'m>,
            inner: PhantomData<T>,
        }

        impl<'de, T: Wire<'de>> Visitor<'de> for OptionVisitor<'_, T> {
            type Value = Option<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object or nothing")
            }

            fn visit_none<E>(self) -> Result<Option<T>, E> {
                Ok(None)
            }

            fn visit_unit<E>(self) -> Result<Option<T>, E> {
                Ok(None)
            }

            fn visit_some<D: Deserializer<'de>>(
                self,
                deserializer: D,
            ) -> Result<Option<T>, D::Error> {
                let mut draft = Some(T::default());
                if let Some(draft) = &mut draft {
                    draft.fill(deserializer, self.at)?;
                }
                Ok(draft)
            }

            // A format that knows no options hands over what is there.
            handed_on!(visit_bool(bool) visit_i64(i64) visit_u64(u64) visit_i128(i128));
            handed_on!(visit_u128(u128) visit_f64(f64) visit_str(&str) visit_bytes(&[u8]));

            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Option<T>, A::Error> {
                self.visit_some(SeqAccessDeserializer::new(seq))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Option<T>, A::Error> {
                self.visit_some(MapAccessDeserializer::new(map))
            }
        }

        deserializer.deserialize_option(OptionVisitor {
            at,
            inner: PhantomData,
        })
    }
}

struct ListVisitor<'m, T> {
    at: At<'m>,
    item: PhantomData<T>,
}

impl<T> ListVisitor<'_, T> {
    fn misfit(self, found: &'static str) -> Vec<T> {
        self.at.wrong_kind("a list", found);
        Vec::new()
    }
}

impl<'de, T: Wire<'de>> Visitor<'de> for ListVisitor<'_, T> {
    type Value = Vec<T>;

    other_kinds!(flag number text bytes null object);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<Vec<T>, A::Error> {
        struct ItemSeed<'m, T>(At<'m>, PhantomData<T>);

        impl<'de, T: Wire<'de>> DeserializeSeed<'de> for ItemSeed<'_, T> {
            type Value = T;

            fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
                T::read(deserializer, self.0)
            }
        }

        let mut items = Vec::with_capacity(seq.size_hint().unwrap_or_default().min(RESERVED));
        while let Some(item) =
            seq.next_element_seed(ItemSeed(self.at.item(items.len()), PhantomData))?
        {
            items.push(item);
        }
        Ok(items)
    }
}

impl<'de, T: Wire<'de>> Wire<'de> for Vec<T> {
    fn read<D: Deserializer<'de>>(deserializer: D, at: At<'_>) -> Result<Self, D::Error> {
        let visitor = ListVisitor {
            at,
            item: PhantomData,
        };
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(visitor)
        } else {
            deserializer.deserialize_seq(visitor)
        }
    }
}

/// Stamps the refusal of another kind of value, which serde's own would repeat.
macro_rules! not_text {
    ($visit:ident($kind:ty): $found:literal) => {
        fn $visit<E: serde::de::Error>(self, _: $kind) -> Result<T, E> {
            Err(E::custom(Problem::WrongKind {
                expected: "text",
                found: $found,
            }))
        }
    };
}

/// Reads a value from text, for the `text_wire!` stamp.
pub(crate) struct TextOf<T>(PhantomData<T>);

impl<T> Default for TextOf<T> {
    fn default() -> Self {
        Self(PhantomData)
    }
}

impl<'de, T: core::str::FromStr<Err: fmt::Display>> Visitor<'de> for TextOf<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }

    not_text!(visit_bool(bool): "true or false");
    not_text!(visit_i64(i64): "a number");
    not_text!(visit_u64(u64): "a number");
    not_text!(visit_i128(i128): "a number");
    not_text!(visit_u128(u128): "a number");
    not_text!(visit_f64(f64): "a number");
    not_text!(visit_bytes(&[u8]): "bytes");

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        let found = match Mapped::read(&mut map)? {
            Mapped::Object => "an object",
            _ => "a number",
        };
        Err(serde::de::Error::custom(Problem::WrongKind {
            expected: "text",
            found,
        }))
    }
}
