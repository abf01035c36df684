//! Reading through a format whose errors would repeat the values of an input.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, Expected, MapAccess, SeqAccess, StdError,
    Unexpected, VariantAccess, Visitor,
};

use super::keys::looks_like_a_key;
use super::{Mapped, NO_WHOLE_NUMBER};
use crate::violation::Problem;

/// Reads a value so that no error repeats what the input holds: it says what
/// was expected, and the kind of what was found.
pub(crate) fn quietly<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    read: impl FnOnce(Reader<D>) -> Result<T, Quiet<D::Error>>,
) -> Result<T, D::Error> {
    read(Reader::new(deserializer)).map_err(Quiet::inner)
}

/// A visitor, a seed, what they read from, or an error, of which none repeats
/// a value.
#[derive(Debug)]
pub(crate) struct Quiet<T>(T);

impl<T> Quiet<T> {
    fn inner(self) -> T {
        self.0
    }
}

impl<E: fmt::Display> fmt::Display for Quiet<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<E: Error> StdError for Quiet<E> {}

/// What is called by its kind.
const fn kind(found: Unexpected<'_>) -> &'static str {
    match found {
        Unexpected::Bool(_) => "true or false",
        Unexpected::Unsigned(_) | Unexpected::Signed(_) => "a number",
        Unexpected::Float(_) => NO_WHOLE_NUMBER,
        Unexpected::Char(_) | Unexpected::Str(_) => "text",
        Unexpected::Bytes(_) => "bytes",
        Unexpected::Unit | Unexpected::Option => "nothing",
        Unexpected::Seq => "a list",
        Unexpected::Map => "an object",
        _ => "something else",
    }
}

impl<E: Error> Error for Quiet<E> {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(E::custom(message))
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let found = kind(found);
        Self::custom(format_args!("expected {expected}, found {found}"))
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        match found {
            Unexpected::Unsigned(_) | Unexpected::Signed(_) => {
                Self::custom("a number is out of range")
            }
            _ => Self::custom(format_args!("expected {expected}, found another value")),
        }
    }

    fn invalid_length(length: usize, expected: &dyn Expected) -> Self {
        Self(E::invalid_length(length, expected))
    }

    fn unknown_variant(word: &str, expected: &'static [&'static str]) -> Self {
        Self::custom(Problem::unknown_word("word", expected, word))
    }

    fn unknown_field(key: &str, expected: &'static [&'static str]) -> Self {
        Self::custom(Problem::unknown_key(expected, key, looks_like_a_key(key)))
    }

    fn missing_field(key: &'static str) -> Self {
        Self(E::missing_field(key))
    }

    fn duplicate_field(key: &'static str) -> Self {
        Self(E::duplicate_field(key))
    }
}

/// Another deserializer, from which is read quietly.
pub(crate) struct Reader<D> {
    deserializer: D,
    /// Whether the format is asked for the kind that is expected. One that is
    /// not self-describing must be, and so must the key of a map, which is text
    /// that can stand for a number. Any other answers such a question, where
    /// something else is there, by repeating it.
    by_kind: bool,
}

impl<'de, D: Deserializer<'de>> Reader<D> {
    #[inline]
    fn new(deserializer: D) -> Self {
        let by_kind = !deserializer.is_human_readable();
        Self {
            deserializer,
            by_kind,
        }
    }
}

/// Stamps the reading of kinds that a self-describing format tells by itself.
macro_rules! told {
    ($($read:ident($($argument:ident: $type:ty),*) $(as $with:ident)?;)+) => { $(
        #[inline]
        fn $read<V: Visitor<'de>>(self, $($argument: $type,)* visitor: V) -> Result<V::Value, Self::Error> {
            if self.by_kind {
                self.deserializer.$read($($argument,)* Quiet(visitor)).map_err(Quiet)
            } else {
                self.deserializer.deserialize_any(Quiet(told!(visitor $($with)?))).map_err(Quiet)
            }
        }
    )+ };
    ($visitor:ident) => { $visitor };
    ($visitor:ident $with:ident) => { $with($visitor) };
}

/// Stamps the reading of kinds that a format has to be asked for. What stands
/// in the place of such a kind, a derived enum or a number of 128 bits, a tree of
/// values may still repeat.
macro_rules! asked {
    ($($read:ident($($argument:ident: $type:ty),*);)+) => { $(
        #[inline]
        fn $read<V: Visitor<'de>>(self, $($argument: $type,)* visitor: V) -> Result<V::Value, Self::Error> {
            self.deserializer.$read($($argument,)* Quiet(visitor)).map_err(Quiet)
        }
    )+ };
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Reader<D> {
    type Error = Quiet<D::Error>;

    told! {
        deserialize_bool();
        deserialize_u8() as Whole;
        deserialize_u16() as Whole;
        deserialize_u32() as Whole;
        deserialize_u64() as Whole;
        deserialize_i8() as Whole;
        deserialize_i16() as Whole;
        deserialize_i32() as Whole;
        deserialize_i64() as Whole;
        deserialize_char();
        deserialize_str();
        deserialize_string();
        deserialize_unit();
        deserialize_unit_struct(name: &'static str);
        deserialize_seq();
        deserialize_tuple(length: usize);
        deserialize_tuple_struct(name: &'static str, length: usize);
        deserialize_map();
        deserialize_struct(name: &'static str, fields: &'static [&'static str]);
    }

    asked! {
        deserialize_any();
        deserialize_i128();
        deserialize_u128();
        deserialize_f32();
        deserialize_f64();
        deserialize_bytes();
        deserialize_byte_buf();
        deserialize_option();
        deserialize_newtype_struct(name: &'static str);
        deserialize_enum(name: &'static str, variants: &'static [&'static str]);
        deserialize_identifier();
        deserialize_ignored_any();
    }

    #[inline]
    fn is_human_readable(&self) -> bool {
        self.deserializer.is_human_readable()
    }
}

/// Stamps visits that hand a value on.
macro_rules! handed_on {
    ($($visit:ident($($value:ident: $kind:ty)?))+) => { $(
        #[inline]
        fn $visit<E: Error>(self, $($value: $kind)?) -> Result<V::Value, E> {
            self.0.$visit::<Quiet<E>>($($value)?).map_err(Quiet::inner)
        }
    )+ };
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Quiet<V> {
    type Value = V::Value;

    handed_on! {
        visit_bool(value: bool) visit_i64(value: i64) visit_i128(value: i128)
        visit_u64(value: u64) visit_u128(value: u128) visit_f64(value: f64)
        visit_char(value: char) visit_str(value: &str) visit_borrowed_str(value: &'de str)
        visit_string(value: String) visit_bytes(value: &[u8])
        visit_borrowed_bytes(value: &'de [u8]) visit_byte_buf(value: Vec<u8>)
        visit_none() visit_unit()
    }

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)
    }

    fn visit_some<D: Deserializer<'de>>(self, some: D) -> Result<V::Value, D::Error> {
        quietly(some, |some| self.0.visit_some(some))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        quietly(inner, |inner| self.0.visit_newtype_struct(inner))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<V::Value, A::Error> {
        self.0.visit_seq(Quiet(items)).map_err(Quiet::inner)
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<V::Value, A::Error> {
        self.0.visit_map(Quiet(entries)).map_err(Quiet::inner)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, variant: A) -> Result<V::Value, A::Error> {
        self.0.visit_enum(Quiet(variant)).map_err(Quiet::inner)
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Quiet<S> {
    type Value = S::Value;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<S::Value, D::Error> {
        quietly(deserializer, |quiet| self.0.deserialize(quiet))
    }
}

/// The seed of a key of a map.
struct OfKey<S>(S);

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for OfKey<S> {
    type Value = S::Value;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<S::Value, D::Error> {
        let key = Reader {
            deserializer,
            by_kind: true,
        };
        self.0.deserialize(key).map_err(Quiet::inner)
    }
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Quiet<A> {
    type Error = Quiet<A::Error>;

    #[inline]
    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Self::Error> {
        self.0.next_element_seed(Quiet(seed)).map_err(Quiet)
    }

    fn size_hint(&self) -> Option<usize> {
        self.0.size_hint()
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Quiet<A> {
    type Error = Quiet<A::Error>;

    #[inline]
    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Self::Error> {
        self.0.next_key_seed(OfKey(seed)).map_err(Quiet)
    }

    #[inline]
    fn next_value_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<S::Value, Self::Error> {
        self.0.next_value_seed(Quiet(seed)).map_err(Quiet)
    }

    fn size_hint(&self) -> Option<usize> {
        self.0.size_hint()
    }
}

impl<'de, A: EnumAccess<'de>> EnumAccess<'de> for Quiet<A> {
    type Error = Quiet<A::Error>;
    type Variant = Quiet<A::Variant>;

    fn variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<(S::Value, Self::Variant), Self::Error> {
        let (word, rest) = self.0.variant_seed(Quiet(seed)).map_err(Quiet)?;
        Ok((word, Quiet(rest)))
    }
}

impl<'de, A: VariantAccess<'de>> VariantAccess<'de> for Quiet<A> {
    type Error = Quiet<A::Error>;

    fn unit_variant(self) -> Result<(), Self::Error> {
        self.0.unit_variant().map_err(Quiet)
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<S::Value, Self::Error> {
        self.0.newtype_variant_seed(Quiet(seed)).map_err(Quiet)
    }

    fn tuple_variant<V: Visitor<'de>>(
        self,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        let visitor = Quiet(visitor);
        self.0.tuple_variant(length, visitor).map_err(Quiet)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        let visitor = Quiet(visitor);
        self.0.struct_variant(fields, visitor).map_err(Quiet)
    }
}

/// The visitor of a whole number.
struct Whole<V>(V);

/// Stamps the refusal of another kind of value.
macro_rules! no_number {
    ($($visit:ident($($kind:ty)?): $found:expr;)+) => { $(
        fn $visit<E: Error>(self, $(_: $kind)?) -> Result<V::Value, E> {
            Err(refused($found))
        }
    )+ };
}

#[cold]
fn refused<E: Error>(found: &'static str) -> E {
    let expected = "a whole number";
    E::custom(Problem::WrongKind { expected, found })
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Whole<V> {
    type Value = V::Value;

    no_number! {
        visit_bool(bool): "true or false";
        visit_f64(f64): NO_WHOLE_NUMBER;
        visit_str(&str): "text";
        visit_bytes(&[u8]): "bytes";
        visit_none(): "nothing";
        visit_unit(): "nothing";
    }

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number")
    }

    #[inline]
    fn visit_u64<E: Error>(self, number: u64) -> Result<V::Value, E> {
        self.0.visit_u64(number)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<V::Value, E> {
        self.0.visit_i64(number)
    }

    fn visit_u128<E: Error>(self, number: u128) -> Result<V::Value, E> {
        self.0.visit_u128(number)
    }

    fn visit_i128<E: Error>(self, number: i128) -> Result<V::Value, E> {
        self.0.visit_i128(number)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<V::Value, A::Error> {
        match Mapped::read(&mut map)? {
            Mapped::Natural(number) => self.visit_u64(number),
            Mapped::Negative(number) => self.visit_i64(number),
            other => Err(refused(other.kind())),
        }
    }
}
