//! The groups of items while they come.

use alloc::vec::Vec;
use core::array;

use super::index::Index;
use super::pages::Pages;
use super::runs::{self, Runs};
use crate::summary::{Key, Merge, Summary};

/// From how many items on an index or a page is worth making.
const FEW: usize = 64;

/// The most slots of which there is an index.
const INDEXED: usize = 1 << 20;

/// The slots up to which pages are always sought, and how many more an item
/// allows.
const SLOTS: usize = 65_536;
const SLOTS_AN_ITEM: usize = 4;

/// Groups of keys that have slots: in an index or on pages, as they allow.
#[derive(Debug)]
pub(super) struct Slots<S> {
    index: Index<S>,
    pages: Pages<S>,
}

impl<S> Default for Slots<S> {
    fn default() -> Self {
        Self {
            index: Index::default(),
            pages: Pages::default(),
        }
    }
}

/// The slots of keys, where they are few enough for an index.
const fn indexed<K: Key>() -> Option<usize> {
    match K::SLOTS {
        Some(slots) if slots <= INDEXED => Some(slots),
        _ => None,
    }
}

impl<S: Merge> Slots<S> {
    /// The summary of a key, where there is a place for it.
    #[inline]
    pub(super) fn summary<K: Key>(&mut self, key: &K) -> Option<&mut S> {
        let slot = key.slot()?;
        match const { indexed::<K>() } {
            Some(_) => self.index.summary(slot),
            None => self.pages.summary(slot),
        }
    }

    /// The summary of a key for which there was no place yet; so many items have
    /// come or will come.
    ///
    /// `None` where the key has no slot, or none that so many items allow.
    pub(super) fn make<K: Key>(&mut self, key: &K, items: usize) -> Option<&mut S> {
        let slot = key.slot().filter(|_| items >= FEW)?;
        match const { indexed::<K>() } {
            Some(slots) => self.index.make(slot, slots),
            None if slot < reach(items) => self.pages.make(slot, items),
            None => None,
        }
    }

    /// The groups, in the order of their keys.
    pub(super) fn finish<K: Key>(self) -> Vec<(K, S)> {
        runs::sorted(match const { indexed::<K>() } {
            Some(_) => self.index.finish(),
            None => self.pages.finish(),
        })
    }
}

/// Groups that take in items: by their slots, or else in sorted runs.
struct Table<K, S, Item> {
    slots: Slots<S>,
    others: Runs<K, S, Item>,
}

impl<K, S, Item> Default for Table<K, S, Item> {
    fn default() -> Self {
        Self {
            slots: Slots::default(),
            others: Runs::default(),
        }
    }
}

impl<K: Key, S: Summary<Item>, Item: Copy> Table<K, S, Item> {
    /// Takes in one item; so many have come or will come.
    #[inline]
    fn observe(&mut self, item: Item, key: &impl Fn(Item) -> K, items: usize) {
        if K::SLOTS.is_none() {
            return self.others.observe(key(item), item);
        }
        match self.slots.summary(&key(item)) {
            Some(summary) => summary.observe(item),
            // A key is not kept for a case that hardly ever comes.
            None => self.observe_new(item, key(item), items),
        }
    }

    /// Takes in an item of a group that there was not yet, or of a key that has
    /// no slot.
    #[cold]
    #[inline(never)]
    fn observe_new(&mut self, item: Item, key: K, items: usize) {
        match self.slots.make(&key, items) {
            Some(summary) => summary.observe(item),
            None => self.others.observe(key, item),
        }
    }

    /// The groups, in the order of their keys.
    fn finish(self) -> Vec<(K, S)> {
        runs::joined(self.slots.finish(), self.others.finish())
    }
}

/// Up to which slot pages are made for so many items.
const fn reach(items: usize) -> usize {
    SLOTS.saturating_add(items.saturating_mul(SLOTS_AN_ITEM))
}

/// The groups of items that come one by one.
pub(super) fn of_items<Item, K, S>(
    items: impl IntoIterator<Item = Item>,
    key: impl Fn(Item) -> K,
) -> Vec<(K, S)>
where
    Item: Copy,
    K: Key,
    S: Summary<Item>,
{
    let mut table = Table::default();
    for (come, item) in items.into_iter().enumerate() {
        table.observe(item, &key, come);
    }
    table.finish()
}

/// The groups of rows that stand side by side.
///
/// Where there is an index, they are read from four places at once.
pub(super) fn of_rows<'r, R, K, S>(rows: &'r [R], key: impl Fn(&'r R) -> K) -> Vec<(K, S)>
where
    K: Key,
    S: Summary<&'r R>,
{
    let mut table = Table::<K, S, &'r R>::default();
    let mut rest = rows;
    if indexed::<K>().is_some() {
        let (mut quarters, behind) = quartered(rows);
        rest = behind;
        loop {
            let taken = table.slots.index.observe(quarters, &key);
            let mut is_any = false;
            for quarter in &mut quarters {
                *quarter = quarter.get(taken..).unwrap_or_default();
                if let Some((row, behind)) = quarter.split_first() {
                    table.observe(row, &key, rows.len());
                    *quarter = behind;
                    is_any = true;
                }
            }
            if !is_any {
                break;
            }
        }
    }
    for row in rest {
        table.observe(row, &key, rows.len());
    }
    table.finish()
}

/// Four parts of the same length, and what is left behind them.
fn quartered<R>(rows: &[R]) -> ([&[R]; 4], &[R]) {
    let length = rows.len() / 4;
    let mut rest = rows;
    let quarters = array::from_fn(|_| {
        let (quarter, behind) = rest.split_at_checked(length).unwrap_or_default();
        rest = behind;
        quarter
    });
    (quarters, rest)
}
