//! Groups of keys that have few slots: an index of all of them.

use alloc::vec;
use alloc::vec::Vec;
use core::array;

use crate::summary::{Key, Merge};

/// Groups in the order in which they came, each in so many lanes that are added
/// up at the end.
///
/// The summaries stand side by side however far apart their slots are, so that
/// those of a few groups stay in the nearest cache.
pub(super) struct Index<S, const LANES: usize> {
    /// For each slot the number of its group, from 1; 0 where there is none.
    numbers: Vec<u32>,
    groups: Vec<[S; LANES]>,
}

impl<S, const LANES: usize> Default for Index<S, LANES> {
    fn default() -> Self {
        Self {
            numbers: Vec::new(),
            groups: Vec::new(),
        }
    }
}

impl<S: Merge, const LANES: usize> Index<S, LANES> {
    /// The summary of a slot in a lane, where there is the group.
    #[inline]
    pub(super) fn summary(&mut self, slot: usize, lane: usize) -> Option<&mut S> {
        let number = *self.numbers.get(slot)?;
        let place = usize::try_from(number).ok()?.wrapping_sub(1);
        self.groups.get_mut(place)?.get_mut(lane)
    }

    /// The summary of a slot in a lane, of a group that there was not yet; there
    /// are so many slots.
    pub(super) fn make(&mut self, slot: usize, lane: usize, slots: usize) -> Option<&mut S> {
        if self.numbers.is_empty() {
            self.numbers = vec![0; slots];
        }
        let number = u32::try_from(self.groups.len()).ok()?.checked_add(1)?;
        *self.numbers.get_mut(slot)? = number;
        self.groups.push(array::from_fn(|_| S::default()));
        self.groups.last_mut()?.get_mut(lane)
    }

    /// The groups, in the order of their slots.
    pub(super) fn finish<K: Key>(self) -> Vec<(K, S)> {
        let mut groups: Vec<Option<[S; LANES]>> = self.groups.into_iter().map(Some).collect();
        let slots = self.numbers.into_iter().enumerate();
        let groups = slots.filter_map(|(slot, number)| {
            let place = usize::try_from(number.checked_sub(1)?).ok()?;
            let mut summary = S::default();
            for lane in groups.get_mut(place)?.take()? {
                summary.merge(lane);
            }
            Some((K::from_slot(slot)?, summary))
        });
        groups.collect()
    }
}
