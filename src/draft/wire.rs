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

/// A place of a draft: one of its fields, or an item of a list that is one.
pub(crate) struct Spot {
    key: &'static str,
    index: Option<usize>,
}

impl Spot {
    pub(crate) const fn field(key: &'static str) -> Self {
        Self { key, index: None }
    }

    #[cold]
    fn path(&self) -> FieldPath {
        match self.index {
            Some(index) => FieldPath::item(self.key, index),
            None => FieldPath::key(self.key),
        }
    }
}

/// A place of a draft that is being read, and where to note a misfit.
///
/// Two pointers and no more, as it is handed on with every single value.
pub(crate) struct At<'m> {
    spot: &'m Spot,
    misfits: &'m mut Misfits,
}

impl<'m> At<'m> {
    /// No place inside another draft: that of a whole input.
    pub(crate) const fn nowhere(misfits: &'m mut Misfits) -> Self {
        let spot = const { &Spot::field("") };
        Self { spot, misfits }
    }

    #[cold]
    fn note(self, problem: Problem) {
        self.misfits.push(self.spot.path(), problem);
    }

    #[cold]
    fn wrong_kind(self, expected: &'static str, found: &'static str) {
        self.note(Problem::WrongKind { expected, found });
    }
}

/// A field that can be read whatever the input holds in its place.
pub(crate) trait Wire<'de>: Default {
    /// Reads into a field that is still empty, so that nothing need be moved
    /// there. It stays empty where the input holds nothing, or a misfit.
    fn fill<D: Deserializer<'de>>(&mut self, deserializer: D, at: At<'_>) -> Result<(), D::Error>;
}

/// A draft, as opposed to the scalars that a field can be.
pub(crate) trait Object {}

/// Reads one field of a draft where it lies: the seed, and for all but drafts
/// the visitor, which takes one kind of value and notes every other.
pub(crate) struct Filled<'m, 'f, T> {
    at: At<'m>,
    field: &'f mut T,
}

impl<'m, 'f, T> Filled<'m, 'f, T> {
    pub(crate) const fn new(spot: &'m Spot, misfits: &'m mut Misfits, field: &'f mut T) -> Self {
        let at = At { spot, misfits };
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

impl Filled<'_, '_, Cow<'_, str>> {
    fn misfit(self, found: &'static str) {
        self.at.wrong_kind("text", found);
    }
}

impl<'de: 'a, 'a> Visitor<'de> for Filled<'_, '_, Cow<'a, str>> {
    type Value = ();

    other_kinds!(flag number bytes null list object);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text")
    }

    #[inline]
    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<(), E> {
        match self.field {
            Cow::Borrowed(empty) => *empty = text,
            owned @ Cow::Owned(_) => *owned = Cow::Borrowed(text),
        }
        Ok(())
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        *self.field = Cow::Owned(text.to_owned());
        Ok(())
    }

    fn visit_string<E>(self, text: String) -> Result<(), E> {
        *self.field = Cow::Owned(text);
        Ok(())
    }
}

impl<'de: 'a, 'a> Wire<'de> for Cow<'a, str> {
    fn fill<D: Deserializer<'de>>(&mut self, deserializer: D, at: At<'_>) -> Result<(), D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(Filled { at, field: self })
        } else {
            deserializer.deserialize_str(Filled { at, field: self })
        }
    }
}

impl Filled<'_, '_, Option<u32>> {
    fn misfit(self, found: &'static str) {
        self.at.wrong_kind("a whole number", found);
    }

    fn count(self, number: impl TryInto<u32>) {
        match number.try_into() {
            Ok(count) => *self.field = Some(count),
            Err(_) => self.at.note(Problem::CountOutOfRange),
        }
    }
}

impl<'de> Visitor<'de> for Filled<'_, '_, Option<u32>> {
    type Value = ();

    other_kinds!(flag fraction text bytes null list);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number")
    }

    fn visit_u64<E>(self, number: u64) -> Result<(), E> {
        self.count(number);
        Ok(())
    }

    fn visit_i64<E>(self, number: i64) -> Result<(), E> {
        self.count(number);
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        match Mapped::read(&mut map)? {
            Mapped::Natural(number) => self.visit_u64(number),
            Mapped::Negative(number) => self.visit_i64(number),
            other => {
                self.misfit(other.kind());
                Ok(())
            }
        }
    }
}

impl<'de> Wire<'de> for Option<u32> {
    fn fill<D: Deserializer<'de>>(&mut self, deserializer: D, at: At<'_>) -> Result<(), D::Error> {
        if deserializer.is_human_readable() {
            return deserializer.deserialize_any(Filled { at, field: self });
        }
        *self = serde::Deserialize::deserialize(deserializer)?;
        Ok(())
    }
}

impl Filled<'_, '_, Option<bool>> {
    fn misfit(self, found: &'static str) {
        self.at.wrong_kind("true or false", found);
    }
}

impl<'de> Visitor<'de> for Filled<'_, '_, Option<bool>> {
    type Value = ();

    other_kinds!(number text bytes null list object);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("true or false")
    }

    fn visit_bool<E>(self, flag: bool) -> Result<(), E> {
        *self.field = Some(flag);
        Ok(())
    }
}

impl<'de> Wire<'de> for Option<bool> {
    fn fill<D: Deserializer<'de>>(&mut self, deserializer: D, at: At<'_>) -> Result<(), D::Error> {
        if deserializer.is_human_readable() {
            return deserializer.deserialize_any(Filled { at, field: self });
        }
        *self = serde::Deserialize::deserialize(deserializer)?;
        Ok(())
    }
}

/// Stamps the visits of an optional draft that hand a value on to the draft.
macro_rules! handed_on {
    ($($visit:ident($kind:ty))+) => { $(
        fn $visit<E: serde::de::Error>(self, value: $kind) -> Result<(), E> {
            self.visit_some(value.into_deserializer())
        }
    )+ };
}

impl<'de, T: Wire<'de> + Object> Visitor<'de> for Filled<'_, '_, Option<T>> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object or nothing")
    }

    fn visit_none<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.field.insert(T::default()).fill(deserializer, self.at)
    }

    // A format that knows no options hands over what is there.
    handed_on!(visit_bool(bool) visit_i64(i64) visit_u64(u64) visit_i128(i128));
    handed_on!(visit_u128(u128) visit_f64(f64) visit_str(&str) visit_bytes(&[u8]));

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<(), A::Error> {
        self.visit_some(SeqAccessDeserializer::new(seq))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        self.visit_some(MapAccessDeserializer::new(map))
    }
}

impl<'de, T: Wire<'de> + Object> Wire<'de> for Option<T> {
    fn fill<D: Deserializer<'de>>(&mut self, deserializer: D, at: At<'_>) -> Result<(), D::Error> {
        deserializer.deserialize_option(Filled { at, field: self })
    }
}

impl<T> Filled<'_, '_, Vec<T>> {
    fn misfit(self, found: &'static str) {
        self.at.wrong_kind("a list", found);
    }
}

impl<'de, T: Wire<'de>> Visitor<'de> for Filled<'_, '_, Vec<T>> {
    type Value = ();

    other_kinds!(flag number text bytes null object);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let Self { at, field: items } = self;
        items.reserve(seq.size_hint().unwrap_or_default().min(RESERVED));
        let mut spot = Spot {
            key: at.spot.key,
            index: Some(0),
        };
        loop {
            let item = NextItem {
                at: At {
                    spot: &spot,
                    misfits: at.misfits,
                },
                items,
            };
            if seq.next_element_seed(item)?.is_none() {
                return Ok(());
            }
            spot.index = Some(items.len());
        }
    }
}

/// How many items a list has room for at first: those of a record are short,
/// and there are a few for each of millions of records.
const ROOM: usize = 2;

/// Reads one more item of a list, where it lies.
struct NextItem<'m, 'f, T> {
    at: At<'m>,
    items: &'f mut Vec<T>,
}

impl<'de, T: Wire<'de>> DeserializeSeed<'de> for NextItem<'_, '_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if self.items.is_empty() {
            self.items.reserve_exact(ROOM);
        }
        self.items.push(T::default());
        if let Some(item) = self.items.last_mut() {
            item.fill(deserializer, self.at)?;
        }
        Ok(())
    }
}

impl<'de, T: Wire<'de>> Wire<'de> for Vec<T> {
    fn fill<D: Deserializer<'de>>(&mut self, deserializer: D, at: At<'_>) -> Result<(), D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(Filled { at, field: self })
        } else {
            deserializer.deserialize_seq(Filled { at, field: self })
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
