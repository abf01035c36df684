//! Serde for values that are read through a check of their own.

use core::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, Visitor};

/// Finds the name of a field among those of a value; any other is refused.
pub(crate) struct NameSeed(pub(crate) &'static [&'static str]);

impl<'de> DeserializeSeed<'de> for NameSeed {
    type Value = &'static str;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<&'static str, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for NameSeed {
    type Value = &'static str;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<&'static str, E> {
        let known = self.0.iter().find(|known| **known == name).copied();
        known.ok_or_else(|| E::unknown_field(name, self.0))
    }
}

/// Stamps serde for a value of several fields: an object with exactly these
/// keys in a self-describing format, the fields in order in any other.
///
/// What is read is refused unless all that must hold of it does, with errors
/// that repeat nothing of it.
macro_rules! checked_wire {
    (
        $type:ident { $($field:ident),+ $(,)? }
        $(, $this:ident => { $( $fault:literal: $holds:expr ),+ $(,)? })?
    ) => {
        const _: () = {
            const NAMES: &[&str] = &[ $( stringify!($field), )+ ];

            impl serde::Serialize for $type {
                fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    use serde::ser::SerializeStruct as _;

                    let mut fields = serializer.serialize_struct(stringify!($type), NAMES.len())?;
                    $( fields.serialize_field(stringify!($field), &self.$field)?; )+
                    fields.end()
                }
            }

            struct Visitor {
                self_describing: bool,
            }

            fn checked<E: serde::de::Error>(value: $type) -> Result<$type, E> {
                $(
                    let $this = &value;
                    $( if !$holds {
                        return Err(E::custom($fault));
                    } )+
                )?
                Ok(value)
            }

            impl<'de> serde::de::Visitor<'de> for Visitor {
                type Value = $type;

                fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                    f.write_str("an object")
                }

                fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<$type, A::Error> {
                    use serde::de::Error as _;

                    $( let mut $field = None; )+
                    while let Some(name) = map.next_key_seed($crate::draft::NameSeed(NAMES))? {
                        $( if name == stringify!($field) {
                            if $field.is_some() {
                                return Err(A::Error::duplicate_field(name));
                            }
                            $field = Some(map.next_value()?);
                            continue;
                        } )+
                    }
                    checked($type { $(
                        $field: $field.ok_or_else(|| A::Error::missing_field(stringify!($field)))?,
                    )+ })
                }

                fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut seq: A) -> Result<$type, A::Error> {
                    use serde::de::Error as _;

                    if self.self_describing {
                        return Err(A::Error::invalid_type(serde::de::Unexpected::Seq, &self));
                    }
                    checked($type { $(
                        $field: seq
                            .next_element()?
                            .ok_or_else(|| A::Error::missing_field(stringify!($field)))?,
                    )+ })
                }
            }

            impl<'de> serde::Deserialize<'de> for $type {
                fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    let self_describing = deserializer.is_human_readable();
                    let visitor = Visitor { self_describing };
                    $crate::draft::quietly(deserializer, |quiet| {
                        serde::Deserializer::deserialize_struct(quiet, stringify!($type), NAMES, visitor)
                    })
                }
            }
        };
    };
}

pub(crate) use checked_wire;

/// Whether counts of disjoint parts fit in that of their whole.
pub(crate) fn fit(parts: &[u64], whole: u64) -> bool {
    let add = |sum: u128, part: &u64| sum.saturating_add(u128::from(*part));
    parts.iter().fold(0, add) <= whole.into()
}
