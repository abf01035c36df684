//! Drafts: the unchecked forms of entities, and how they cross the wire.
//!
//! A draft takes whatever an input holds. What fits no field of it, a
//! mistyped key, a list where text belongs, a count below zero, is kept in
//! the draft's [`Misfits`] with its place, so that a conversion can report it
//! beside every other finding. A deserializer's own error would end the
//! reading at the first fault; only input that is not well-formed at all
//! does that.
//!
//! A draft borrows text from its input where it can, so it is deserialized
//! from text or bytes that outlive it. From a reader, or from a tree of values,
//! every draft is read by its `deserialize_owned`:
//!
//! ```
//! use artisanat::sector::{Sector, SectorDraft};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let file = br#"{"format": 1, "artizans": []}"#.as_slice();
//! let mut reader = serde_json::Deserializer::from_reader(file);
//! let draft = SectorDraft::deserialize_owned(&mut reader)?;
//! reader.end()?;
//! let violations = Sector::try_from(draft).unwrap_err();
//! assert_eq!(
//!     violations.to_string(),
//!     r#".: unknown key "artizans", nearest known key "artisans""#
//! );
//!
//! let tree = serde_json::json!({"format": 1});
//! assert!(Sector::try_from(SectorDraft::deserialize_owned(tree)?)?.is_empty());
//! # Ok(())
//! # }
//! ```
//!
//! Every draft implements `Default` with all fields empty, so a Rust caller
//! names the fields that matter and ends with `..Default::default()`.
#![doc = ""]
#![doc = include_str!("json.md")]

#[cfg(feature = "serde")]
mod checked;
mod field;
#[cfg(feature = "serde")]
mod keys;
#[cfg(feature = "serde")]
mod kinds;
mod misfits;
mod stamps;
#[cfg(feature = "serde")]
mod wire;

#[cfg(feature = "serde")]
pub(crate) use self::checked::{NameSeed, checked_wire, fit};
pub(crate) use self::field::Field;
#[cfg(feature = "serde")]
pub(crate) use self::keys::{Found, KeySeed};
#[cfg(feature = "serde")]
pub(crate) use self::kinds::{Mapped, NO_WHOLE_NUMBER, other_kinds};
pub use self::misfits::Misfits;
pub(crate) use self::stamps::{entity_wire, text_wire};
#[cfg(feature = "serde")]
pub(crate) use self::wire::{At, FieldSeed, Object, TextOf, Wire};

/// Stamps the unchecked form of an entity.
///
/// Fields are `Cow<'a, str>` for everything that is read from text,
/// `Option<u32>` for counts, `Option<bool>`, other drafts, and `Option` and
/// `Vec` of those. On the wire a self-describing format holds a map without
/// the empty fields, any other format the fields in order.
macro_rules! draft {
    (
        $(#[$meta:meta])*
        pub struct $name:ident<'a> {
            $( $(#[$field_meta:meta])* pub $field:ident: $type:ty, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Default, PartialEq, Eq)]
        pub struct $name<'a> {
            $( $(#[$field_meta])* pub $field: $type, )+
            /// What the wire held that fits no field; refused at conversion.
            pub misfits: $crate::draft::Misfits,
        }

        impl $name<'_> {
            /// The same draft with all of its text its own.
            #[must_use]
            pub fn into_owned(self) -> $name<'static> {
                $name {
                    $( $field: $crate::draft::Field::into_owned(self.$field), )+
                    misfits: self.misfits,
                }
            }
        }

        #[cfg(feature = "serde")]
        impl $name<'static> {
            /// Reads a draft with all of its text its own, from any deserializer.
            ///
            /// `Deserialize` gives a draft that borrows from its input, which
            /// a reader cannot lend.
            ///
            /// # Errors
            ///
            /// Those of the deserializer, where the input is not well-formed.
            pub fn deserialize_owned<'de, D: serde::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Self, D::Error> {
                <$name<'de> as serde::Deserialize>::deserialize(deserializer).map($name::into_owned)
            }
        }

        impl $crate::draft::Field for $name<'_> {
            type Owned = $name<'static>;

            fn is_empty(&self) -> bool {
                $( $crate::draft::Field::is_empty(&self.$field) )&&+ && self.misfits.is_empty()
            }

            fn into_owned(self) -> $name<'static> {
                $name::into_owned(self)
            }
        }

        #[cfg(feature = "serde")]
        const _: () = {
            use $crate::draft::{
                At, Field, FieldSeed, Found, KeySeed, Mapped, Misfits, Object, Wire, other_kinds,
            };

            #[expect(non_camel_case_types, reason = "variants are the field names")]
            #[derive(Clone, Copy)]
            enum Key { $( $field, )+ }

            const NAMES: &[&str] = &[ $( stringify!($field), )+ ];
            const KEYS: &[Key] = &[ $( Key::$field, )+ ];

            impl serde::Serialize for $name<'_> {
                fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    use serde::ser::SerializeStruct as _;
                    let compact = !serializer.is_human_readable();
                    let mut kept: usize = 0;
                    $(
                        if compact || !Field::is_empty(&self.$field) {
                            kept = kept.saturating_add(1);
                        }
                    )+
                    let mut fields = serializer.serialize_struct(stringify!($name), kept)?;
                    $(
                        if compact || !Field::is_empty(&self.$field) {
                            fields.serialize_field(stringify!($field), &self.$field)?;
                        } else {
                            fields.skip_field(stringify!($field))?;
                        }
                    )+
                    fields.end()
                }
            }

            impl<'de: 'a, 'a> serde::Deserialize<'de> for $name<'a> {
                fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    struct Visitor<'a> {
                        self_describing: bool,
                        draft: core::marker::PhantomData<$name<'a>>,
                    }

                    impl<'a> Visitor<'a> {
                        fn misfit(self, found: &'static str) -> $name<'a> {
                            let mut draft = $name::default();
                            draft.misfits.whole("an object", found);
                            draft
                        }
                    }

                    impl<'de: 'a, 'a> serde::de::Visitor<'de> for Visitor<'a> {
                        type Value = $name<'a>;

                        other_kinds!(flag number text bytes null);

                        fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                            f.write_str("an object")
                        }

                        fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                            let mut draft = $name::default();
                            let mut misfits = Misfits::default();
                            let mut seen = [false; NAMES.len()];
                            let mut next = 0;
                            while let Some(found) = map.next_key_seed(KeySeed::new(NAMES, next, &mut misfits))? {
                                let position = match found {
                                    Found::Field(position) => position,
                                    Found::Nothing => {
                                        map.next_value::<serde::de::IgnoredAny>()?;
                                        continue;
                                    }
                                    Found::Number => match Mapped::read_number(&mut map)? {
                                        Mapped::Object => {
                                            misfits.nameless_key(NAMES);
                                            continue;
                                        }
                                        number => return Ok(self.misfit(number.kind())),
                                    },
                                };
                                next = position.saturating_add(1);
                                let (Some(known_key), Some(was_seen)) = (KEYS.get(position), seen.get_mut(position)) else {
                                    continue;
                                };
                                match known_key {
                                    $( Key::$field => {
                                        let name = stringify!($field);
                                        if core::mem::replace(was_seen, true) {
                                            misfits.repeated(name);
                                            map.next_value::<serde::de::IgnoredAny>()?;
                                        } else {
                                            draft.$field = map.next_value_seed(FieldSeed::new(name, &mut misfits))?;
                                        }
                                    } )+
                                }
                            }
                            draft.misfits = misfits;
                            Ok(draft)
                        }

                        fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
                            if self.self_describing {
                                while seq.next_element::<serde::de::IgnoredAny>()?.is_some() {}
                                return Ok(self.misfit("a list"));
                            }
                            let mut draft = $name::default();
                            $(
                                draft.$field = seq
                                    .next_element_seed(FieldSeed::new(stringify!($field), &mut draft.misfits))?
                                    .ok_or_else(|| serde::de::Error::missing_field(stringify!($field)))?;
                            )+
                            Ok(draft)
                        }
                    }

                    let self_describing = deserializer.is_human_readable();
                    let visitor = Visitor { self_describing, draft: core::marker::PhantomData };
                    if self_describing {
                        deserializer.deserialize_any(visitor)
                    } else {
                        deserializer.deserialize_struct(stringify!($name), NAMES, visitor)
                    }
                }
            }

            impl Object for $name<'_> {}

            impl<'de: 'a, 'a> Wire<'de> for $name<'a> {
                fn read<D: serde::Deserializer<'de>>(
                    deserializer: D,
                    _: At<'_>,
                ) -> Result<Self, D::Error> {
                    serde::Deserialize::deserialize(deserializer)
                }
            }
        };
    };
}

pub(crate) use draft;
