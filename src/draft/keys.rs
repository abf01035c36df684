//! The keys of drafts, and those that no draft has.

use core::fmt;

use serde::de::{DeserializeSeed, Deserializer, Visitor};

use super::Misfits;
use super::kinds::NUMBER_KEY;
use crate::violation::{FieldPath, Problem};

/// How long a key is that a message repeats.
const AT_MOST: usize = 40;

/// How many digits a key has that a message repeats.
const DIGITS_AT_MOST: usize = 2;

/// What a key of a map leads to.
#[derive(Clone, Copy)]
pub(crate) enum Found {
    /// The field at this position.
    Field(usize),
    /// Nothing; the key is noted as a misfit.
    Nothing,
    /// A number in the place of the whole map.
    Number,
}

/// Reads one key of a draft: the position of the field, or a noted misfit.
pub(crate) struct KeySeed<'m> {
    names: &'static [&'static str],
    next: usize,
    misfits: Option<&'m mut Misfits>,
}

impl<'m> KeySeed<'m> {
    /// `next` is tried first: most inputs hold the fields in order.
    pub(crate) fn new(
        names: &'static [&'static str],
        next: usize,
        misfits: &'m mut Misfits,
    ) -> Self {
        Self {
            names,
            next,
            misfits: Some(misfits),
        }
    }

    /// Of something that is no draft: every key is unknown, and none is noted.
    pub(super) const fn unheard() -> Self {
        Self {
            names: &[],
            next: 0,
            misfits: None,
        }
    }
}

impl<'de> DeserializeSeed<'de> for KeySeed<'_> {
    type Value = Found;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Found, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl KeySeed<'_> {
    #[cold]
    fn unknown(self, key: &str) -> Found {
        if let Some(misfits) = self.misfits {
            let problem = Problem::unknown_key(self.names, key, looks_like_a_key(key));
            misfits.push(FieldPath::default(), problem);
        }
        Found::Nothing
    }
}

/// Stamps the keys of other kinds, which serde's own refusal would repeat.
macro_rules! no_names {
    ($($visit:ident($kind:ty))+) => { $(
        fn $visit<E>(self, _: $kind) -> Result<Found, E> {
            Ok(self.unknown(""))
        }
    )+ };
}

impl Visitor<'_> for KeySeed<'_> {
    type Value = Found;

    no_names!(visit_bool(bool) visit_i64(i64) visit_u64(u64) visit_i128(i128) visit_u128(u128));
    no_names!(visit_f64(f64) visit_bytes(&[u8]));

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E>(self, key: &str) -> Result<Found, E> {
        // Most inputs hold the fields in order and leave some out.
        let (before, behind) = self.names.split_at_checked(self.next).unwrap_or_default();
        let behind = behind.iter().position(|name| *name == key);
        let found = behind.map(|position| position.saturating_add(self.next));
        Ok(
            match found.or_else(|| before.iter().position(|name| *name == key)) {
                Some(position) => Found::Field(position),
                None if key == NUMBER_KEY => Found::Number,
                None => self.unknown(key),
            },
        )
    }
}

/// Whether a key is like those of drafts: lower-case ASCII words with
/// underscores, and hardly a digit.
///
/// Anything else may be a value that stands where its key should, a person's
/// name or number at worst, and is not repeated.
fn looks_like_a_key(key: &str) -> bool {
    let digits = key.bytes().filter(u8::is_ascii_digit).count();
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    (1..=AT_MOST).contains(&key.len())
        && digits <= DIGITS_AT_MOST
        && !key.starts_with(|first: char| first.is_ascii_digit())
        && key.bytes().all(fits)
}
