//! Groups of keys that have few slots: an index of all of them.

use alloc::vec;
use alloc::vec::Vec;
use core::mem;

use crate::summary::{Key, Merge, Summary};

/// Groups in the order in which they came.
///
/// The summaries stand side by side however far apart their slots are, so that
/// those of a few groups stay in the nearest cache.
#[derive(Debug)]
pub(super) struct Index<S> {
    /// For each slot the number of its group, from 1; 0 where there is none.
    numbers: Vec<u32>,
    /// The slot of each group.
    slots: Vec<usize>,
    groups: Vec<S>,
}

impl<S> Default for Index<S> {
    fn default() -> Self {
        Self {
            numbers: Vec::new(),
            slots: Vec::new(),
            groups: Vec::new(),
        }
    }
}

/// Where the group of a slot stands among so many, if there is the group.
#[inline]
fn place(numbers: &[u32], groups: usize, slot: usize) -> Option<usize> {
    let number = *numbers.get(slot)?;
    let place = usize::try_from(number).ok()?.wrapping_sub(1);
    (place < groups).then_some(place)
}

/// Takes in a row where its group stands.
#[inline]
fn observe_at<Row, S: Summary<Row>>(groups: &mut [S], place: usize, row: Row) {
    if let Some(summary) = groups.get_mut(place) {
        summary.observe(row);
    }
}

impl<S: Merge> Index<S> {
    /// The summary of a slot, where there is the group.
    #[inline]
    pub(super) fn summary(&mut self, slot: usize) -> Option<&mut S> {
        let place = place(&self.numbers, self.groups.len(), slot)?;
        self.groups.get_mut(place)
    }

    /// Takes in rows from four places at once, up to the first of which a group
    /// is missing; how many it took in from each place.
    ///
    /// Walking in four places keeps more of the memory on its way, and rows of
    /// one group that follow each other need not wait for each other. It is
    /// written out because a loop over the four takes twice the time.
    pub(super) fn observe<'r, R, K: Key>(
        &mut self,
        places: [&'r [R]; 4],
        key: &impl Fn(&'r R) -> K,
    ) -> usize
    where
        S: Summary<&'r R>,
    {
        let (numbers, groups) = (self.numbers.as_slice(), self.groups.as_mut_slice());
        let [first, second, third, fourth] = places;
        let rows = first.iter().zip(second).zip(third).zip(fourth);
        let mut taken: usize = 0;
        for (((one, two), three), four) in rows {
            let find = |row| place(numbers, groups.len(), key(row).slot()?);
            let Some(at_one) = find(one) else { break };
            let Some(at_two) = find(two) else { break };
            let Some(at_three) = find(three) else { break };
            let Some(at_four) = find(four) else { break };
            observe_at(groups, at_one, one);
            observe_at(groups, at_two, two);
            observe_at(groups, at_three, three);
            observe_at(groups, at_four, four);
            taken = taken.wrapping_add(1);
        }
        taken
    }

    /// The summary of a slot, of a group that there was not yet; there are so
    /// many slots.
    pub(super) fn make(&mut self, slot: usize, slots: usize) -> Option<&mut S> {
        if self.numbers.is_empty() {
            self.numbers = vec![0; slots];
        }
        let number = u32::try_from(self.groups.len()).ok()?.checked_add(1)?;
        *self.numbers.get_mut(slot)? = number;
        self.slots.push(slot);
        self.groups.push(S::default());
        self.groups.last_mut()
    }

    /// The groups, in the order of their slots.
    pub(super) fn finish<K: Key>(mut self) -> Vec<(K, S)> {
        self.slots.sort_unstable();
        let groups = self.slots.into_iter().filter_map(|slot| {
            let key = K::from_slot(slot)?;
            let place = place(&self.numbers, self.groups.len(), slot)?;
            Some((key, mem::take(self.groups.get_mut(place)?)))
        });
        groups.collect()
    }
}
