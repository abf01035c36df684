//! The groups of items while they come.

use alloc::vec::Vec;
use core::array;

use super::index::Index;
use super::marked::{AT_ONCE, Marked};
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

/// Groups that take in items: by their slots, or else by their marks, or where
/// those are crowded in sorted runs.
struct Table<K, S, Item> {
    slots: Slots<S>,
    marked: Marked<K, S>,
    others: Runs<K, S, Item>,
}

impl<K, S, Item> Default for Table<K, S, Item> {
    fn default() -> Self {
        Self {
            slots: Slots::default(),
            marked: Marked::default(),
            others: Runs::default(),
        }
    }
}

impl<K: Key, S: Summary<Item>, Item: Copy> Table<K, S, Item> {
    /// Takes in some items whose keys have no slots.
    #[inline]
    fn observe_some(&mut self, items: [Item; AT_ONCE], key: &impl Fn(Item) -> K) {
        let others = |key, item| self.others.observe(key, item);
        self.marked.observe_some(items, key, others);
    }

    /// Takes in one item.
    #[inline]
    fn observe(&mut self, item: Item, key: &impl Fn(Item) -> K, items: usize) {
        if K::SLOTS.is_none() {
            return self.observe_unnumbered(key(item), item);
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
            None => self.observe_unnumbered(key, item),
        }
    }

    /// Takes in an item of a key that has no slot.
    #[inline]
    fn observe_unnumbered(&mut self, key: K, item: Item) {
        if let Err((key, item)) = self.marked.observe(key, item) {
            self.others.observe(key, item);
        }
    }

    /// The groups, in the order of their keys.
    fn finish(self) -> Vec<(K, S)> {
        let groups = runs::joined(self.slots.finish(), self.marked.finish());
        runs::joined(groups, self.others.finish())
    }
}

/// Up to which slot pages are made for so many items.
const fn reach(items: usize) -> usize {
    SLOTS.saturating_add(items.saturating_mul(SLOTS_AN_ITEM))
}

/// The groups of items that come one by one.
///
/// Those whose keys have no slots are taken in a few at a time.
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
    if K::SLOTS.is_some() {
        for (come, item) in items.into_iter().enumerate() {
            table.observe(item, &key, come);
        }
        return table.finish();
    }
    let mut some: Vec<Item> = Vec::with_capacity(AT_ONCE);
    for item in items {
        some.push(item);
        if let Some(all) = some.first_chunk() {
            table.observe_some(*all, &key);
            some.clear();
        }
    }
    for item in some {
        table.observe_unnumbered(key(item), item);
    }
    table.finish()
}

/// The groups of rows that stand side by side.
///
/// They are read from four places at once, unless there are pages.
pub(super) fn of_rows<'r, R, K, S>(rows: &'r [R], key: impl Fn(&'r R) -> K) -> Vec<(K, S)>
where
    K: Key,
    S: Summary<&'r R>,
{
    let mut table = Table::<K, S, &'r R>::default();
    if K::SLOTS.is_some() && const { indexed::<K>() }.is_none() {
        for row in rows {
            table.observe(row, &key, rows.len());
        }
        return table.finish();
    }
    let (mut quarters, rest) = quartered(rows);
    if K::SLOTS.is_none() {
        while let Some(some) = four_of_each(&mut quarters) {
            table.observe_some(some, &key);
        }
    }
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
    for row in rest {
        table.observe(row, &key, rows.len());
    }
    table.finish()
}

/// The next four rows of each quarter, which has as many as the others.
#[inline]
fn four_of_each<'r, R>(quarters: &mut [&'r [R]; 4]) -> Option<[&'r R; AT_ONCE]> {
    let [first, second, third, fourth] = quarters.map(<[R]>::split_first_chunk::<4>);
    let ((one, first), (two, second)) = (first?, second?);
    let ((three, third), (four, fourth)) = (third?, fourth?);
    *quarters = [first, second, third, fourth];
    let rows = [one, two, three, four].map(<[R; 4]>::each_ref);
    rows.as_flattened().first_chunk().copied()
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
