//! Groups of keys that nobody has numbered: found by a mark of the key.

use alloc::vec;
use alloc::vec::Vec;
use core::hash::Hash;

use super::mark::mark;
use super::runs;
use crate::summary::{Merge, Summary};

/// How many entries there are at first, as a power of two, and at most.
const FIRST: u32 = 4;
const MOST: u32 = 31;

/// How many entries are looked at for one key.
///
/// Where keys come as they are, hardly one does not have its place among them.
/// Where they were chosen to have one mark, as many comparisons are lost on each,
/// and no more.
const WINDOW: usize = 64;

/// How many items are looked up at once.
pub(super) const AT_ONCE: usize = 16;

/// The mark of a group, and its number from 1; 0 where there is none.
#[derive(Clone, Copy, Debug, Default)]
struct Entry {
    mark: u32,
    number: u32,
}

impl Entry {
    /// Where the group stands, beyond all of them for none.
    #[inline]
    fn place(self) -> usize {
        usize::try_from(self.number).map_or(usize::MAX, |number| number.wrapping_sub(1))
    }
}

/// Groups in the order in which they came, found by the marks of their keys.
///
/// Entries are short and apart from the groups: what is looked through for a
/// group, and what is moved when there are more, is eight bytes each. A key that
/// finds no place goes back to the caller, who has another way, so no keys are
/// slow whoever chose them.
#[derive(Debug)]
pub(super) struct Marked<K, S> {
    /// In the order of the marks, as far as each is near its place.
    entries: Vec<Entry>,
    /// How many entries there are, as a power of two; none at all where there
    /// are no groups.
    bits: u32,
    groups: Vec<(K, S)>,
}

impl<K, S> Default for Marked<K, S> {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
            bits: FIRST,
            groups: Vec::new(),
        }
    }
}

/// What is known of a key before its item is taken in.
#[derive(Clone, Copy)]
struct Found {
    mark: u32,
    place: usize,
    is_same: bool,
}

impl<K: Ord + Hash, S: Merge> Marked<K, S> {
    /// Takes in one item, or gives it back where its key has no place.
    #[inline]
    pub(super) fn observe<Item>(&mut self, key: K, item: Item) -> Result<(), (K, Item)>
    where
        S: Summary<Item>,
    {
        self.observe_marked(mark(&key), key, item)
    }

    /// Takes in some items, and gives back those whose key has no place.
    ///
    /// First the entries of all are read, then the keys of all their groups, then
    /// the items are taken in: each step waits for memory once, not once an item.
    #[inline]
    pub(super) fn observe_some<Item: Copy>(
        &mut self,
        items: [Item; AT_ONCE],
        key: &impl Fn(Item) -> K,
        mut give_back: impl FnMut(K, Item),
    ) where
        S: Summary<Item>,
    {
        let keys = items.map(key);
        let marks = keys.each_ref().map(|key| mark(key));
        let mut found = marks.map(|mark| {
            let entry = self.entries.get(start(mark, self.bits));
            let entry = entry.filter(|entry| entry.mark == mark).copied();
            Found {
                mark,
                place: entry.unwrap_or_default().place(),
                is_same: false,
            }
        });
        for (key, found) in keys.iter().zip(&mut found) {
            let group = self.groups.get(found.place);
            found.is_same = group.is_some_and(|(own, _)| own == key);
        }
        for ((key, item), found) in keys.into_iter().zip(items).zip(found) {
            let group = self.groups.get_mut(found.place);
            if let Some((_, summary)) = group.filter(|_| found.is_same) {
                summary.observe(item);
            } else if let Err((key, item)) = self.observe_marked(found.mark, key, item) {
                give_back(key, item);
            }
        }
    }

    #[inline]
    fn observe_marked<Item>(&mut self, mark: u32, key: K, item: Item) -> Result<(), (K, Item)>
    where
        S: Summary<Item>,
    {
        match self.find(mark, &key) {
            Ok(place) => {
                if let Some((_, summary)) = self.groups.get_mut(place) {
                    summary.observe(item);
                }
                Ok(())
            }
            Err(free) => self.observe_new(free, mark, key, item),
        }
    }

    /// Where the group of a key stands; where there is none, the entry that it
    /// can have, if any is free near its place.
    #[inline]
    fn find(&self, mark: u32, key: &K) -> Result<usize, Option<usize>> {
        let start = start(mark, self.bits);
        let last = self.entries.len().wrapping_sub(1);
        for step in 0..WINDOW {
            // There are as many entries as a power of two.
            let at = start.wrapping_add(step) & last;
            let Some(entry) = self.entries.get(at) else {
                break;
            };
            if entry.number == 0 {
                return Err(Some(at));
            }
            if entry.mark == mark {
                let place = entry.place();
                let group = self.groups.get(place);
                if group.is_some_and(|(own, _)| own == key) {
                    return Ok(place);
                }
            }
        }
        Err(None)
    }

    /// Takes in the first item of a group, with an entry that is free for it, if
    /// any is.
    #[cold]
    #[inline(never)]
    fn observe_new<Item>(
        &mut self,
        free: Option<usize>,
        mark: u32,
        key: K,
        item: Item,
    ) -> Result<(), (K, Item)>
    where
        S: Summary<Item>,
    {
        let mut free = free;
        while self.is_narrow(free.is_some()) {
            self.widen();
            free = self.find(mark, &key).err().flatten();
        }
        let number = self.groups.len().checked_add(1);
        let number = number.and_then(|number| u32::try_from(number).ok());
        let entry = free.and_then(|at| self.entries.get_mut(at));
        let (Some(number), Some(entry)) = (number, entry) else {
            return Err((key, item));
        };
        *entry = Entry { mark, number };
        let mut summary = S::default();
        summary.observe(item);
        self.groups.push((key, summary));
        Ok(())
    }

    /// Whether there are to be more entries for one more group: where half of
    /// them are taken, or a quarter and none is free for the group. Fewer do not
    /// crowd unless they were chosen to, and then more entries would not help.
    fn is_narrow(&self, is_free: bool) -> bool {
        let half = self.entries.len() / 2;
        let most = if is_free { half } else { half / 2 };
        self.groups.len() >= most && (self.entries.is_empty() || self.bits < MOST)
    }

    /// Makes twice as many entries, or the first.
    fn widen(&mut self) {
        if !self.entries.is_empty() {
            self.bits = self.bits.saturating_add(1);
        }
        let length = 1_usize.checked_shl(self.bits).unwrap_or_default();
        let last = length.wrapping_sub(1);
        let mut entries = vec![Entry::default(); length];
        for entry in self.entries.iter().filter(|entry| entry.number > 0) {
            // A group for which none is free, which hardly ever is, is not found
            // any more: its key makes another one, and they are joined at last.
            let start = start(entry.mark, self.bits);
            let mut places = (0..WINDOW).map(|step| start.wrapping_add(step) & last);
            let is_free = |at: &usize| entries.get(*at).is_some_and(|own| own.number == 0);
            if let Some(at) = places.find(is_free)
                && let Some(free) = entries.get_mut(at)
            {
                *free = *entry;
            }
        }
        self.entries = entries;
    }

    /// The groups, in the order of their keys, each once.
    pub(super) fn finish(self) -> Vec<(K, S)> {
        let mut groups = self.groups;
        groups.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        // Equal keys of which the marks differ are a fault of their author; they
        // are one group all the same.
        runs::sorted(groups)
    }
}

/// The first entry that a mark can have, among so many as a power of two.
#[inline]
fn start(mark: u32, bits: u32) -> usize {
    let start = mark.wrapping_shr(u32::BITS.wrapping_sub(bits));
    usize::try_from(start).unwrap_or_default()
}
