//! Groups on the wire: a list of pairs, a key and its summary.

use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};

use super::Grouped;
use crate::draft::quietly;
use crate::summary::{Key, Merge};

/// How many groups memory is reserved for before they have come.
const RESERVED: usize = 1_024;

impl<K: Serialize, S: Serialize> Serialize for Grouped<K, S> {
    fn serialize<T: Serializer>(&self, serializer: T) -> Result<T::Ok, T::Error> {
        serializer.collect_seq(&self.groups)
    }
}

struct GroupsVisitor<K, S>(PhantomData<(K, S)>);

impl<'de, K, S> Visitor<'de> for GroupsVisitor<K, S>
where
    K: Key + Deserialize<'de>,
    S: Merge + Deserialize<'de>,
{
    type Value = Vec<(K, S)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of pairs, a key and its summary")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Vec<(K, S)>, A::Error> {
        let mut groups: Vec<(K, S)> =
            Vec::with_capacity(seq.size_hint().unwrap_or_default().min(RESERVED));
        while let Some((key, summary)) = seq.next_element()? {
            if groups.last().is_some_and(|(last, _)| *last >= key) {
                return Err(A::Error::custom(
                    "the keys are not in their order, each once",
                ));
            }
            groups.push((key, summary));
        }
        Ok(groups)
    }
}

impl<'de, K, S> Deserialize<'de> for Grouped<K, S>
where
    K: Key + Deserialize<'de>,
    S: Merge + Deserialize<'de>,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let groups = quietly(deserializer, |quiet| {
            quiet.deserialize_seq(GroupsVisitor(PhantomData))
        })?;
        Ok(Self { groups })
    }
}
