//! Kinds of value that an input can hold in the wrong place.

use alloc::borrow::Cow;

use serde::de::{IgnoredAny, MapAccess};

use super::{Filled, Found, KeySeed, Misfits, Spot};

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
        let spot = const { &Spot::field("") };
        map.next_value_seed(Filled::new(spot, &mut unheard, &mut text))?;
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

/// Stamps the visits of kinds that a place does not take; `null` is missing.
macro_rules! other_kinds {
    ($($kind:ident)+) => { $( $crate::draft::other_kinds!(@$kind); )+ };
    (@flag) => {
        fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
            Ok(self.misfit("true or false"))
        }
    };
    (@number) => {
        fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
            Ok(self.misfit("a number"))
        }

        fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
            Ok(self.misfit("a number"))
        }

        $crate::draft::other_kinds!(@fraction);
    };
    (@fraction) => {
        fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
            Ok(self.misfit($crate::draft::NO_WHOLE_NUMBER))
        }

        fn visit_i128<E: serde::de::Error>(self, number: i128) -> Result<Self::Value, E> {
            match (i64::try_from(number), u64::try_from(number)) {
                (Ok(number), _) => self.visit_i64(number),
                (_, Ok(number)) => self.visit_u64(number),
                _ => Ok(self.misfit($crate::draft::NO_WHOLE_NUMBER)),
            }
        }

        fn visit_u128<E: serde::de::Error>(self, number: u128) -> Result<Self::Value, E> {
            match u64::try_from(number) {
                Ok(number) => self.visit_u64(number),
                Err(_) => Ok(self.misfit($crate::draft::NO_WHOLE_NUMBER)),
            }
        }
    };
    (@text) => {
        fn visit_str<E>(self, _: &str) -> Result<Self::Value, E> {
            Ok(self.misfit("text"))
        }
    };
    (@bytes) => {
        fn visit_bytes<E>(self, _: &[u8]) -> Result<Self::Value, E> {
            Ok(self.misfit("bytes"))
        }
    };
    (@null) => {
        fn visit_unit<E>(self) -> Result<Self::Value, E> {
            Ok(Self::Value::default())
        }

        fn visit_none<E>(self) -> Result<Self::Value, E> {
            Ok(Self::Value::default())
        }

        fn visit_some<D: serde::Deserializer<'de>>(self, some: D) -> Result<Self::Value, D::Error> {
            some.deserialize_any(self)
        }
    };
    (@list) => {
        fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
            while seq.next_element::<serde::de::IgnoredAny>()?.is_some() {}
            Ok(self.misfit("a list"))
        }
    };
    (@object) => {
        fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mapped = $crate::draft::Mapped::read(&mut map)?;
            Ok(self.misfit(mapped.kind()))
        }
    };
}

pub(crate) use other_kinds;
