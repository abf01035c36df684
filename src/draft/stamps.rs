//! Stamps for serde implementations that go through text or through a draft.

/// Stamps serde for a value whose wire form is its `Display` and `FromStr` text.
macro_rules! text_wire {
    ($($type:ty),+ $(,)?) => { $(
        #[cfg(feature = "serde")]
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let visitor = $crate::draft::TextOf::<Self>::default();
                // Asked for text, a format answers a number by repeating it.
                if deserializer.is_human_readable() {
                    deserializer.deserialize_any(visitor)
                } else {
                    deserializer.deserialize_str(visitor)
                }
            }
        }
    )+ };
}

pub(crate) use text_wire;

/// Stamps serde for an entity: always by way of its draft.
macro_rules! entity_wire {
    ($entity:ty, $draft:ident) => {
        impl From<$entity> for $draft<'static> {
            fn from(entity: $entity) -> Self {
                $draft::from(&entity).into_owned()
            }
        }

        #[cfg(feature = "serde")]
        impl serde::Serialize for $entity {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serde::Serialize::serialize(&$draft::from(self), serializer)
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $entity {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let mut draft = $draft::default();
                $crate::draft::read_draft(&mut draft, deserializer)?;
                Self::try_from(draft).map_err(serde::de::Error::custom)
            }
        }
    };
}

pub(crate) use entity_wire;
