//! Kinds of value that an input can hold in the wrong place.

use alloc::borrow::Cow;

use serde::de::{IgnoredAny, MapAccess};

use super::{At, Filled, Found, KeySeed, Misfits, Place};

/// What a number is called that is no whole number of 64 bits.
pub(crate) const NO_WHOLE_NUMBER: &str = "a number with decimals, or one too large to count with";

/// The key under which `serde_json` hands over a number as text, in place of
/// the number, where any crate of a build asks for its `arbitrary_precision`.
pub(super) const NUMBER_KEY: &str = "$serde_json::private::Number";

/// What a map stands for, once it has been read to its end.
#[derive(Clone, Copy)]
pub(crate) enum Mapped {
    Object,
    Natural(u64),
    Negative(i64),
    OtherNumber,
}

impl Mapped {
    /// Reads a map to its end.
    pub(crate) fn read<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Self, A::Error> {
        let mut mapped = Self::Object;
        while let Some(found) = map.next_key_seed(KeySeed::unheard())? {
            if matches!(found, Found::Number) {
                mapped = Self::read_number(map)?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(mapped)
    }

    /// Reads the number behind [`NUMBER_KEY`]; where none is there, the map is
    /// an object with an odd key.
    pub(crate) fn read_number<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Self, A::Error> {
        let mut unheard = Misfits::default();
        let mut text: Cow<'_, str> = Cow::default();
        let at = At::nowhere(&mut unheard);
        map.next_value_seed(Filled::new(at, &mut Place::Text(&mut text)))?;
        Ok(if unheard.is_empty() {
            Self::of_text(&text)
        } else {
            Self::Object
        })
    }

    /// As its text says; `-0` is a fraction, as it is without that feature.
    fn of_text(text: &str) -> Self {
        match (text.parse(), text.parse()) {
            (Ok(number), _) => Self::Natural(number),
            (_, Ok(number)) if number < 0 => Self::Negative(number),
            _ => Self::OtherNumber,
        }
    }

    /// The name of the kind.
    pub(crate) const fn kind(self) -> &'static str {
        match self {
            Self::Object => "an object",
            Self::Natural(_) | Self::Negative(_) => "a number",
            Self::OtherNumber => NO_WHOLE_NUMBER,
        }
    }
}
