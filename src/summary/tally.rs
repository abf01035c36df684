//! Values in their order, each once, however many have come.

use alloc::vec::Vec;
use core::cmp::Ordering;
use core::fmt::Debug;
use core::iter::from_fn;
use core::mem;

use super::Merge;

/// How many values are kept before they are put in order.
const FEW: usize = 32;

/// How often a value has come, or nothing but that it has.
pub(super) trait Times: Copy + PartialEq + Debug {
    const ONCE: Self;

    fn plus(self, other: Self) -> Self;
}

impl Times for () {
    const ONCE: Self = ();

    fn plus(self, (): Self) -> Self {}
}

impl Times for u64 {
    const ONCE: Self = 1;

    fn plus(self, other: Self) -> Self {
        self.saturating_add(other)
    }
}

/// The values that have come, with how often.
///
/// Values wait until there are as many as are in order, and 32 at least, so each
/// is sorted and moved a few times only, and memory is at most about twice that of
/// the different values. Which of them wait makes no difference: two tallies of the
/// same values are equal, and are written alike.
#[derive(Clone, Debug)]
pub(super) struct Tally<T, N> {
    /// First those in their order, each once, then those that wait.
    values: Vec<(T, N)>,
    ordered: usize,
}

impl<T, N> Default for Tally<T, N> {
    fn default() -> Self {
        Self {
            values: Vec::new(),
            ordered: 0,
        }
    }
}

impl<T: Ord + Copy, N: Times> Tally<T, N> {
    #[inline]
    pub(super) fn add(&mut self, value: T) {
        if self.values.len() >= self.room() {
            self.settle();
        }
        self.values.push((value, N::ONCE));
    }

    /// How many values there are at most, those that wait included.
    fn room(&self) -> usize {
        self.ordered.max(FEW).saturating_mul(2)
    }

    /// Puts the values that wait into their places.
    #[cold]
    fn settle(&mut self) {
        put_in_order(&mut self.values);
        self.ordered = self.values.len();
        if self.ordered > FEW {
            let room = self.room();
            self.values.shrink_to(room);
            self.values.reserve_exact(room.saturating_sub(self.ordered));
        }
    }

    /// The values in their order, each once.
    pub(super) fn iter(&self) -> impl Iterator<Item = (T, N)> {
        let Settled { ordered, waiting } = self.settled();
        joined(ordered.iter().copied(), waiting)
    }

    /// The tally in order, to be gone through more than once.
    pub(super) fn settled(&self) -> Settled<'_, T, N> {
        let parts = self.values.split_at_checked(self.ordered);
        let (ordered, waiting) = parts.unwrap_or((&self.values, &[]));
        let mut waiting = waiting.to_vec();
        put_in_order(&mut waiting);
        Settled { ordered, waiting }
    }
}

impl<T: Ord + Copy> Tally<T, ()> {
    /// How many different values have come.
    pub(super) fn distinct(&self) -> u64 {
        self.iter().fold(0, |count, _| count.saturating_add(1))
    }
}

impl<T: Ord + Copy> Tally<T, u64> {
    /// How many values have come, equal ones included.
    pub(super) fn total(&self) -> u64 {
        let times = self.values.iter().map(|(_, times)| *times);
        times.fold(0, Times::plus)
    }
}

/// The values that were in order, and those that waited, now in order too.
pub(super) struct Settled<'t, T, N> {
    ordered: &'t [(T, N)],
    waiting: Vec<(T, N)>,
}

impl<T: Ord + Copy, N: Times> Settled<'_, T, N> {
    /// The values in their order, each once.
    pub(super) fn iter(&self) -> impl Iterator<Item = (T, N)> {
        let (ordered, waiting) = (self.ordered.iter(), self.waiting.iter());
        joined(ordered.copied(), waiting.copied())
    }
}

/// Sorts values, and adds up how often equal ones have come.
fn put_in_order<T: Ord, N: Times>(values: &mut Vec<(T, N)>) {
    // What is in order already is found as such, and only moved.
    values.sort_by(|(one, _), (other, _)| one.cmp(other));
    values.dedup_by(|(value, more), (kept, times)| {
        let same = value == kept;
        if same {
            *times = times.plus(*more);
        }
        same
    });
}

/// The values of two lists that are in order, each once.
pub(super) fn joined<T: Ord, N: Times>(
    one: impl IntoIterator<Item = (T, N)>,
    other: impl IntoIterator<Item = (T, N)>,
) -> impl Iterator<Item = (T, N)> {
    let (mut one, mut other) = (one.into_iter().peekable(), other.into_iter().peekable());
    from_fn(move || {
        let order = match (one.peek(), other.peek()) {
            (Some((left, _)), Some((right, _))) => left.cmp(right),
            (_, None) => Ordering::Less,
            (None, _) => Ordering::Greater,
        };
        match order {
            Ordering::Less => one.next(),
            Ordering::Greater => other.next(),
            Ordering::Equal => {
                let ((value, times), (_, more)) = one.next().zip(other.next())?;
                Some((value, times.plus(more)))
            }
        }
    })
}

impl<T: Ord + Copy, N: Times> Merge for Tally<T, N> {
    /// The shorter one waits in the longer one.
    fn merge(&mut self, mut other: Self) {
        if self.values.len() < other.values.len() {
            mem::swap(self, &mut other);
        }
        self.values.append(&mut other.values);
        if self.values.len() > self.room() {
            self.settle();
        }
    }
}

impl<T: Ord + Copy, N: Times> PartialEq for Tally<T, N> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl<T: Ord + Copy, N: Times> Eq for Tally<T, N> {}

/// On the wire: a list of the values in their order, as they are where each
/// counts once, or else each in a pair with how often it has come.
#[cfg(feature = "serde")]
mod wire {
    use alloc::vec::Vec;
    use core::fmt;
    use core::marker::PhantomData;

    use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};
    use serde::ser::{Serialize, Serializer};

    use super::{Tally, Times};

    /// How many values memory is reserved for before they have come.
    const RESERVED: usize = 1_024;

    impl<T: Ord + Copy + Serialize> Serialize for Tally<T, ()> {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let values: Vec<(T, ())> = self.iter().collect();
            serializer.collect_seq(values.iter().map(|(value, ())| value))
        }
    }

    impl<T: Ord + Copy + Serialize> Serialize for Tally<T, u64> {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let values: Vec<(T, u64)> = self.iter().collect();
            serializer.collect_seq(values)
        }
    }

    /// Reads entries, each of which is a value with how often it has come.
    struct TallyVisitor<E, T, N> {
        entry: fn(E) -> Option<(T, N)>,
        tally: PhantomData<Tally<T, N>>,
    }

    impl<'de, E: Deserialize<'de>, T: Ord, N: Times> Visitor<'de> for TallyVisitor<E, T, N> {
        type Value = Tally<T, N>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a list of values in their order")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Tally<T, N>, A::Error> {
            let reserved = seq.size_hint().unwrap_or_default().min(RESERVED);
            let mut values: Vec<(T, N)> = Vec::with_capacity(reserved);
            while let Some(entry) = seq.next_element()? {
                let (value, times) = (self.entry)(entry)
                    .ok_or_else(|| A::Error::custom("a value has come no time"))?;
                if values.last().is_some_and(|(last, _)| *last >= value) {
                    return Err(A::Error::custom(
                        "the values are not in their order, each once",
                    ));
                }
                values.push((value, times));
            }
            Ok(Tally {
                ordered: values.len(),
                values,
            })
        }
    }

    impl<'de, T: Ord + Copy + Deserialize<'de>> Deserialize<'de> for Tally<T, ()> {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            deserializer.deserialize_seq(TallyVisitor {
                entry: |value| Some((value, ())),
                tally: PhantomData,
            })
        }
    }

    impl<'de, T: Ord + Copy + Deserialize<'de>> Deserialize<'de> for Tally<T, u64> {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            deserializer.deserialize_seq(TallyVisitor {
                entry: |(value, times)| (times > 0).then_some((value, times)),
                tally: PhantomData,
            })
        }
    }
}
