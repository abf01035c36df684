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
//! # Many records
//!
//! A draft that borrows costs little more than the reading of its text, and the
//! check of an artisan a third of that: both together take about as long as
//! reading the same JSON into a derived struct of `String`s, in which nothing
//! is checked. Three habits keep it so.
//!
//! - **Text rather than bytes**: `from_str(str::from_utf8(bytes)?)`, not
//!   `from_slice(bytes)`, which checks every string of the input by itself;
//!   with Arabic names that takes longer than one check of the whole.
//! - **Never from a reader**, where the input can be had as text: a reader lends
//!   nothing, so every text is copied.
//! - **Line by line** for what exceeds memory: one record to a line, a draft
//!   borrowed from the line, an entity made of it, and the next line read into
//!   the same buffer. The memory in use is that of one record, and a finding is
//!   told with the number of its line:
//!
//! ```
//! use artisanat::artisan::{Artisan, ArtisanDraft};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use std::io::BufRead as _;
//!
//! let mut file = br#"{"id": "ART-1", "names": {"fr": "Amina"}, "standing": "artisan", "qualification": {"years_of_exercise": 4}, "activities": ["zellige"], "home": "06"}
//! {"id": "ART-2", "names": {"ar": "\u0631\u0634\u064a\u062f"}, "standing": "artisan", "qualification": {"years_of_exercise": 2}, "activities": ["zellige"], "home": "06"}
//! "#.as_slice();
//! let (mut line, mut number, mut findings) = (Vec::new(), 0, Vec::new());
//! while file.read_until(b'\n', &mut line)? > 0 {
//!     number += 1;
//!     let draft: ArtisanDraft<'_> = serde_json::from_str(std::str::from_utf8(&line)?)?;
//!     match Artisan::try_from(draft) {
//!         Ok(artisan) => assert_eq!(artisan.id().as_str(), "ART-1"),
//!         Err(violations) => findings.extend(violations.iter().map(|one| format!("line {number}: {one}"))),
//!     }
//!     line.clear();
//! }
//! assert_eq!(
//!     findings,
//!     ["line 2: qualification.years_of_exercise: an artisan without a diploma needs at least 3 years of exercise"]
//! );
//! # Ok(())
//! # }
//! ```
//!
//! What takes several records to see, a number that stands twice or a reference
//! that leads nowhere, is checked by [`Sector`](crate::sector::Sector) alone,
//! which holds all of them; its conversion grows nearly in step with their number.
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
#[cfg(feature = "serde")]
mod place;
#[cfg(feature = "serde")]
mod quiet;
mod stamps;
#[cfg(feature = "serde")]
mod wire;

#[cfg(feature = "serde")]
pub(crate) use self::checked::{NameSeed, checked_wire, fit};
pub(crate) use self::field::Field;
#[cfg(feature = "serde")]
pub(crate) use self::keys::{Found, KeySeed, Keys};
#[cfg(feature = "serde")]
pub(crate) use self::kinds::{Mapped, NO_WHOLE_NUMBER};
pub use self::misfits::Misfits;
#[cfg(feature = "serde")]
pub(crate) use self::place::{Fields, List, Place, Placed};
#[cfg(feature = "serde")]
pub(crate) use self::quiet::quietly;
pub(crate) use self::stamps::{entity_wire, text_wire};
#[cfg(feature = "serde")]
pub(crate) use self::wire::{At, Filled, MOST_FIELDS, TextOf, read_draft};

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
            use $crate::draft::{Field, Fields, Keys, Misfits, Place, Placed, read_draft};

            #[expect(non_camel_case_types, reason = "variants are the field names")]
            enum Key { $( $field, )+ }

            const NAMES: &[&str] = &[ $( stringify!($field), )+ ];

            const _: () = assert!(NAMES.len() <= $crate::draft::MOST_FIELDS);

            const KEYS: Keys = Keys { names: NAMES, find };

            fn find(text: &str) -> Option<usize> {
                $(
                    if text == stringify!($field) {
                        return Some(Key::$field as usize);
                    }
                )+
                None
            }

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

            impl<'a> Fields<'a> for $name<'a> {
                fn name(&self) -> &'static str {
                    stringify!($name)
                }

                fn keys(&self) -> &'static Keys {
                    &KEYS
                }

                fn place(&mut self, position: usize) -> Option<Place<'_, 'a>> {
                    $(
                        if position == Key::$field as usize {
                            return Some(Placed::place(&mut self.$field));
                        }
                    )+
                    None
                }

                fn misfits(&mut self) -> &mut Misfits {
                    &mut self.misfits
                }

                fn clear(&mut self) {
                    *self = Self::default();
                }
            }

            impl<'a> Placed<'a> for $name<'a> {
                fn place(&mut self) -> Place<'_, 'a> {
                    Place::Draft(self)
                }
            }

            impl<'de: 'a, 'a> serde::Deserialize<'de> for $name<'a> {
                fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    let mut draft = Self::default();
                    read_draft(&mut draft, deserializer)?;
                    Ok(draft)
                }
            }
        };
    };
}

pub(crate) use draft;
