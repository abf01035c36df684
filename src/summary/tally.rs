//! Values in their order, each once, however many have come.

use alloc::vec::Vec;
use core::cmp::Ordering;
use core::fmt::Debug;
use core::iter::from_fn;
use core::mem;

use super::Merge;

/// How many values wait at least before they are sorted.
const WAITING: usize = 4_096;

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
/// Values wait until there are as many as are in order, so each is sorted and
/// moved a few times only. Which of them wait makes no difference: two tallies
/// of the same values are equal, and are written alike.
#[derive(Clone, Debug)]
pub(super) struct Tally<T, N> {
    ordered: Vec<(T, N)>,
    waiting: Vec<T>,
}

impl<T, N> Default for Tally<T, N> {
    fn default() -> Self {
        Self {
            ordered: Vec::new(),
            waiting: Vec::new(),
        }
    }
}

impl<T: Ord + Copy, N: Times> Tally<T, N> {
    #[inline]
    pub(super) fn add(&mut self, value: T) {
        if self.waiting.len() >= WAITING.max(self.ordered.len()) {
            self.settle();
        }
        self.waiting.push(value);
    }

    /// Puts the values that wait into their places.
    fn settle(&mut self) {
        if !self.waiting.is_empty() {
            let runs = runs(&mut self.waiting);
            self.waiting.clear();
            self.take_in(runs);
        }
    }

    fn take_in(&mut self, other: Vec<(T, N)>) {
        let ordered = mem::take(&mut self.ordered);
        self.ordered = Vec::with_capacity(ordered.len().max(other.len()));
        self.ordered.extend(joined(ordered, other));
    }

    /// The values in their order, each once.
    pub(super) fn iter(&self) -> impl Iterator<Item = (T, N)> {
        let waiting = runs(&mut self.waiting.clone());
        joined(self.ordered.iter().copied(), waiting)
    }

    /// The tally in order, to be gone through more than once.
    pub(super) fn settled(&self) -> Settled<'_, T, N> {
        Settled {
            ordered: &self.ordered,
            waiting: runs(&mut self.waiting.clone()),
        }
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
        let ordered = self.ordered.iter().map(|(_, times)| *times);
        let waiting = u64::try_from(self.waiting.len()).unwrap_or(u64::MAX);
        ordered.fold(waiting, Times::plus)
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

/// Sorts values, and counts those that are equal.
fn runs<T: Ord + Copy, N: Times>(values: &mut [T]) -> Vec<(T, N)> {
    values.sort_unstable();
    let mut runs: Vec<(T, N)> = Vec::new();
    for value in values {
        match runs.last_mut() {
            Some((last, times)) if last == value => *times = times.plus(N::ONCE),
            _ => runs.push((*value, N::ONCE)),
        }
    }
    runs
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
    fn merge(&mut self, mut other: Self) {
        self.settle();
        other.settle();
        self.take_in(other.ordered);
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
            let mut ordered: Vec<(T, N)> = Vec::with_capacity(reserved);
            while let Some(entry) = seq.next_element()? {
                let (value, times) = (self.entry)(entry)
                    .ok_or_else(|| A::Error::custom("a value has come no time"))?;
                if ordered.last().is_some_and(|(last, _)| *last >= value) {
                    return Err(A::Error::custom(
                        "the values are not in their order, each once",
                    ));
                }
                ordered.push((value, times));
            }
            Ok(Tally {
                ordered,
                waiting: Vec::new(),
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
