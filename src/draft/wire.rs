//! Reading drafts, and values that are text, in any serde format.

use alloc::borrow::{Cow, ToOwned as _};
use alloc::string::String;
use core::fmt;
use core::marker::PhantomData;

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess,
    Visitor,
};

use super::{Fields, Found, KeySeed, List, Mapped, Misfits, NO_WHOLE_NUMBER, Place};
use crate::violation::{FieldPath, Problem};

/// The most items that are reserved on the word of a format's length prefix.
const RESERVED: usize = 1024;

/// What a place is called: a key, and of an item of a list its position.
pub(crate) struct Spot {
    key: &'static str,
    index: Option<usize>,
}

impl Spot {
    const fn field(key: &'static str) -> Self {
        Self { key, index: None }
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
        let path = match *self.spot {
            Spot {
                key,
                index: Some(index),
            } => FieldPath::item(key, index),
            Spot { key, index: None } => FieldPath::key(key),
        };
        self.misfits.push(path, problem);
    }
}

/// Reads one place of a draft: the seed, and the visitor, which takes the kind
/// of value that belongs there and notes every other.
///
/// The place is still empty. It stays so where the input holds nothing, or a
/// misfit.
pub(crate) struct Filled<'m, 'f, 'a> {
    at: At<'m>,
    /// Not copied on the way: it would be read back before it was written.
    place: &'m mut Place<'f, 'a>,
}

impl<'m, 'f, 'a> Filled<'m, 'f, 'a> {
    pub(crate) const fn new(at: At<'m>, place: &'m mut Place<'f, 'a>) -> Self {
        Self { at, place }
    }

    #[cold]
    #[inline(never)]
    fn misfit(self, found: &'static str) {
        let expected = self.place.kind();
        match self.place {
            Place::Draft(draft) | Place::InOrder(draft) => draft.refuse(found),
            Place::Optional(draft) => draft.begin().refuse(found),
            _ => self.at.note(Problem::WrongKind { expected, found }),
        }
    }

    fn number(self, number: impl TryInto<u32>) {
        match self.place {
            Place::Count(count) => match number.try_into() {
                Ok(number) => **count = Some(number),
                Err(_) => self.at.note(Problem::CountOutOfRange),
            },
            _ => self.misfit("a number"),
        }
    }

    fn mapped(self, mapped: Mapped) {
        match (&*self.place, mapped) {
            (Place::Count(_), Mapped::Natural(number)) => self.number(number),
            (Place::Count(_), Mapped::Negative(number)) => self.number(number),
            (_, other) => self.misfit(other.kind()),
        }
    }
}

impl Place<'_, '_> {
    /// The kind of value that belongs there.
    const fn kind(&self) -> &'static str {
        match self {
            Place::Text(_) => "text",
            Place::Count(_) => "a whole number",
            Place::Flag(_) => "true or false",
            Place::Draft(_) | Place::InOrder(_) => "an object",
            Place::Optional(_) => "an object or nothing",
            Place::List(_) => "a list",
        }
    }
}

impl dyn Fields<'_> + '_ {
    /// Leaves nothing but that something else was in the draft's place.
    fn refuse(&mut self, found: &'static str) {
        self.clear();
        self.misfits().whole("an object", found);
    }
}

impl<'de: 'a, 'a> DeserializeSeed<'de> for Filled<'_, '_, 'a> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let tells_kinds = deserializer.is_human_readable();
        match self.place {
            Place::Optional(_) => deserializer.deserialize_option(self),
            _ if tells_kinds => deserializer.deserialize_any(self),
            Place::Text(_) => deserializer.deserialize_str(self),
            Place::Count(count) => {
                **count = Deserialize::deserialize(deserializer)?;
                Ok(())
            }
            Place::Flag(flag) => {
                **flag = Deserialize::deserialize(deserializer)?;
                Ok(())
            }
            Place::Draft(draft) | Place::InOrder(draft) => {
                let (name, keys) = (draft.name(), draft.keys());
                let mut place = Place::InOrder(&mut **draft);
                let filled = Filled::new(self.at, &mut place);
                deserializer.deserialize_struct(name, keys.names, filled)
            }
            Place::List(_) => deserializer.deserialize_seq(self),
        }
    }
}

impl<'de: 'a, 'a> Visitor<'de> for Filled<'_, '_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.place.kind())
    }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        match self.place {
            Place::Flag(flag) => **flag = Some(value),
            _ => self.misfit("true or false"),
        }
        Ok(())
    }

    fn visit_u64<E>(self, number: u64) -> Result<(), E> {
        self.number(number);
        Ok(())
    }

    fn visit_i64<E>(self, number: i64) -> Result<(), E> {
        self.number(number);
        Ok(())
    }

    fn visit_u128<E>(self, number: u128) -> Result<(), E> {
        match u64::try_from(number) {
            Ok(number) => self.number(number),
            Err(_) => self.misfit(NO_WHOLE_NUMBER),
        }
        Ok(())
    }

    fn visit_i128<E>(self, number: i128) -> Result<(), E> {
        match (i64::try_from(number), u64::try_from(number)) {
            (Ok(number), _) => self.number(number),
            (_, Ok(number)) => self.number(number),
            _ => self.misfit(NO_WHOLE_NUMBER),
        }
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        self.misfit(NO_WHOLE_NUMBER);
        Ok(())
    }

    #[inline]
    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<(), E> {
        match self.place {
            Place::Text(Cow::Borrowed(empty)) => *empty = text,
            Place::Text(owned) => **owned = Cow::Borrowed(text),
            _ => self.misfit("text"),
        }
        Ok(())
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        match self.place {
            Place::Text(place) => **place = Cow::Owned(text.to_owned()),
            _ => self.misfit("text"),
        }
        Ok(())
    }

    fn visit_string<E>(self, text: String) -> Result<(), E> {
        match self.place {
            Place::Text(place) => **place = Cow::Owned(text),
            _ => self.misfit("text"),
        }
        Ok(())
    }

    fn visit_bytes<E>(self, _: &[u8]) -> Result<(), E> {
        self.misfit("bytes");
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_none<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, some: D) -> Result<(), D::Error> {
        match self.place {
            Place::Optional(draft) => {
                Filled::new(self.at, &mut Place::Draft(draft.begin())).deserialize(some)
            }
            _ => some.deserialize_any(self),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        match self.place {
            Place::List(items) => read_items(&mut **items, self.at, seq),
            Place::InOrder(draft) => read_in_order(&mut **draft, seq),
            _ => {
                while seq.next_element::<IgnoredAny>()?.is_some() {}
                self.misfit("a list");
                Ok(())
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        match self.place {
            Place::Draft(draft) | Place::InOrder(draft) => read_by_key(&mut **draft, map),
            Place::Optional(draft) => read_by_key(draft.begin(), map),
            _ => {
                let mapped = Mapped::read(&mut map)?;
                self.mapped(mapped);
                Ok(())
            }
        }
    }
}

/// Reads the fields of a draft, each behind its key.
fn read_by_key<'de: 'a, 'a, A: MapAccess<'de>>(
    draft: &mut dyn Fields<'a>,
    mut map: A,
) -> Result<(), A::Error> {
    let keys = draft.keys();
    let mut misfits = Misfits::default();
    let mut read = Positions::default();
    let mut spot = Spot::field("");
    while let Some(found) = map.next_key_seed(KeySeed::new(keys, &mut misfits))? {
        match found {
            Found::Field(position) => {
                spot.key = keys.names.get(position).copied().unwrap_or_default();
                let mut place = if read.insert(position) {
                    draft.place(position)
                } else {
                    misfits.repeated(spot.key);
                    None
                };
                if let Some(place) = &mut place {
                    let at = At {
                        spot: &spot,
                        misfits: &mut misfits,
                    };
                    map.next_value_seed(Filled { at, place })?;
                } else {
                    map.next_value::<IgnoredAny>()?;
                }
            }
            Found::Nothing => {
                map.next_value::<IgnoredAny>()?;
            }
            Found::Number => match Mapped::read_number(&mut map)? {
                Mapped::Object => misfits.nameless_key(keys.names),
                number => {
                    draft.refuse(number.kind());
                    return Ok(());
                }
            },
        }
    }
    if !misfits.is_empty() {
        *draft.misfits() = misfits;
    }
    Ok(())
}

/// The most fields that a draft can have.
pub(crate) const MOST_FIELDS: usize = 64;

/// Positions among the fields of a draft.
#[derive(Default)]
struct Positions(u64);

impl Positions {
    /// Adds a position; whether it is new.
    fn insert(&mut self, position: usize) -> bool {
        let position = u32::try_from(position).unwrap_or(u32::MAX);
        let before = self.0;
        self.0 |= 1_u64.wrapping_shl(position);
        self.0 != before
    }
}

/// Reads the fields of a draft in their order.
fn read_in_order<'de: 'a, 'a, A: SeqAccess<'de>>(
    draft: &mut dyn Fields<'a>,
    mut seq: A,
) -> Result<(), A::Error> {
    let mut misfits = Misfits::default();
    for (position, key) in draft.keys().names.iter().enumerate() {
        if let Some(place) = &mut draft.place(position) {
            let at = At {
                spot: &Spot::field(key),
                misfits: &mut misfits,
            };
            seq.next_element_seed(Filled { at, place })?
                .ok_or_else(|| A::Error::missing_field(key))?;
        }
    }
    *draft.misfits() = misfits;
    Ok(())
}

/// Reads the items of a list, each where it lies.
fn read_items<'de: 'a, 'a, A: SeqAccess<'de>>(
    items: &mut dyn List<'a>,
    at: At<'_>,
    mut seq: A,
) -> Result<(), A::Error> {
    let At { spot, misfits } = at;
    let key = spot.key;
    if let Some(hint) = seq.size_hint() {
        items.reserve(hint.min(RESERVED));
    }
    let mut index: usize = 0;
    loop {
        let spot = Spot {
            key,
            index: Some(index),
        };
        let at = At {
            spot: &spot,
            misfits: &mut *misfits,
        };
        if seq.next_element_seed(NextItem { at, items })?.is_none() {
            return Ok(());
        }
        index = index.saturating_add(1);
    }
}

/// Reads one more item of a list.
struct NextItem<'m, 'f, 'a> {
    at: At<'m>,
    items: &'f mut (dyn List<'a> + 'f),
}

impl<'de: 'a, 'a> DeserializeSeed<'de> for NextItem<'_, '_, 'a> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match &mut self.items.begin_item() {
            Some(place) => Filled::new(self.at, place).deserialize(deserializer),
            None => Ok(()),
        }
    }
}

/// Reads a whole draft, which notes its misfits inside.
pub(crate) fn read_draft<'de: 'a, 'a, D: Deserializer<'de>>(
    draft: &mut dyn Fields<'a>,
    deserializer: D,
) -> Result<(), D::Error> {
    let mut misfits = Misfits::default();
    let at = At::nowhere(&mut misfits);
    Filled::new(at, &mut Place::Draft(draft)).deserialize(deserializer)
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
