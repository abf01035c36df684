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

/// The keys that the fields of a draft have.
pub(crate) struct Keys {
    /// Every key, in the order of the fields.
    pub(crate) names: &'static [&'static str],
    /// The position of the key that a text is.
    pub(crate) find: fn(&str) -> Option<usize>,
}

impl Keys {
    /// Those of something that is no draft.
    const NONE: Self = Self {
        names: &[],
        find: |_| None,
    };
}

/// What a key of a map leads to.
#[derive(Clone, Copy)]
pub(crate) enum Found {
    /// The field in this position.
    Field(usize),
    /// Nothing; the key is noted as a misfit.
    Nothing,
    /// A number in the place of the whole map.
    Number,
}

/// Reads one key of a draft: that of a field, or a noted misfit.
pub(crate) struct KeySeed<'m> {
    keys: &'static Keys,
    misfits: Option<&'m mut Misfits>,
}

impl<'m> KeySeed<'m> {
    pub(crate) const fn new(keys: &'static Keys, misfits: &'m mut Misfits) -> Self {
        Self {
            keys,
            misfits: Some(misfits),
        }
    }

    /// Of something that is no draft: every key is unknown, and none is noted.
    pub(super) const fn unheard() -> Self {
        Self {
            keys: &Keys::NONE,
            misfits: None,
        }
    }

    #[cold]
    #[inline(never)]
    fn unknown(self, key: &str) -> Found {
        if let Some(misfits) = self.misfits {
            let problem = Problem::unknown_key(self.keys.names, key, looks_like_a_key(key));
            misfits.push(FieldPath::default(), problem);
        }
        Found::Nothing
    }
}

impl<'de> DeserializeSeed<'de> for KeySeed<'_> {
    type Value = Found;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Found, D::Error> {
        deserializer.deserialize_identifier(self)
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
        Ok(match (self.keys.find)(key) {
            Some(position) => Found::Field(position),
            None if key == NUMBER_KEY => Found::Number,
            None => self.unknown(key),
        })
    }
}

/// Whether a key is like those of drafts: lower-case ASCII words with
/// underscores, and hardly a digit.
///
/// Anything else may be a value that stands where its key should, a person's
/// name or number at worst, and is not repeated.
pub(super) fn looks_like_a_key(key: &str) -> bool {
    let digits = key.bytes().filter(u8::is_ascii_digit).count();
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    (1..=AT_MOST).contains(&key.len())
        && digits <= DIGITS_AT_MOST
        && !key.starts_with(|first: char| first.is_ascii_digit())
        && key.bytes().all(fits)
}
