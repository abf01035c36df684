//! The groups of items while they come.

use alloc::vec::Vec;

use super::index::Index;
use super::pages::Pages;
use super::runs::{self, Runs};
use crate::summary::{Key, Merge, Summary};

/// From how many items on an index or a page is worth making.
const FEW: usize = 64;

/// The most slots of which there is an index.
const INDEXED: usize = 1 << 20;

/// The slots up to which pages are always made, and how many more an item
/// allows: memory is bounded by the items, wherever their slots are.
const SLOTS: usize = 65_536;
const SLOTS_AN_ITEM: usize = 4;

/// From how many rows on it pays to read in several places.
const MANY: usize = 100_000;

/// Groups that take in items: in an index, on pages or in sorted runs, as their
/// keys allow.
struct Table<K, S, const LANES: usize> {
    index: Index<S, LANES>,
    pages: Pages<S>,
    others: Runs<K, S>,
}

impl<K, S, const LANES: usize> Default for Table<K, S, LANES> {
    fn default() -> Self {
        Self {
            index: Index::default(),
            pages: Pages::default(),
            others: Runs::default(),
        }
    }
}

impl<K: Key, S: Merge, const LANES: usize> Table<K, S, LANES> {
    /// The slots of the keys, where they are few enough for an index.
    const INDEX: Option<usize> = match K::SLOTS {
        Some(slots) if slots <= INDEXED => Some(slots),
        _ => None,
    };

    /// Takes in one item, in one of the lanes; so many have come or will come.
    #[expect(
        clippy::inline_always,
        reason = "called in four places of one loop, where a call costs more than the work"
    )]
    #[inline(always)]
    fn observe<Item: Copy>(
        &mut self,
        lane: usize,
        item: Item,
        key: &impl Fn(Item) -> K,
        items: usize,
    ) where
        S: Summary<Item>,
    {
        if K::SLOTS.is_none() {
            return self.others.observe(key(item), item);
        }
        let summary = key(item).slot().and_then(|slot| match Self::INDEX {
            Some(_) => self.index.summary(slot, lane),
            None => self.pages.summary(slot),
        });
        match summary {
            Some(summary) => summary.observe(item),
            // A key is not kept for a case that hardly ever comes.
            None => self.observe_new(lane, item, key(item), items),
        }
    }

    /// Takes in an item of a group that there was not yet, or of a key that has
    /// no slot.
    #[cold]
    #[inline(never)]
    fn observe_new<Item>(&mut self, lane: usize, item: Item, key: K, items: usize)
    where
        S: Summary<Item>,
    {
        let slot = key.slot().filter(|_| items >= FEW);
        let summary = slot.and_then(|slot| match Self::INDEX {
            Some(slots) => self.index.make(slot, lane, slots),
            None if slot < reach(items) => self.pages.make(slot),
            None => None,
        });
        match summary {
            Some(summary) => summary.observe(item),
            None => self.others.observe(key, item),
        }
    }

    /// The groups, in the order of their keys.
    fn finish(self) -> Vec<(K, S)> {
        let in_slots = match Self::INDEX {
            Some(_) => self.index.finish(),
            None => self.pages.finish(),
        };
        runs::joined(runs::sorted(in_slots), self.others.finish())
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
    let mut table = Table::<K, S, 1>::default();
    for (come, item) in items.into_iter().enumerate() {
        table.observe(0, item, &key, come);
    }
    table.finish()
}

/// The groups of rows that stand side by side.
///
/// Rows of one group that follow each other wait for each other's sums, so many
/// rows are read from two places at once, each adding to a lane of its own.
pub(super) fn of_rows<'r, R, K, S>(rows: &'r [R], key: impl Fn(&'r R) -> K) -> Vec<(K, S)>
where
    K: Key,
    S: Summary<&'r R>,
{
    if rows.len() < MANY || Table::<K, S, 1>::INDEX.is_none() {
        let mut table = Table::<K, S, 1>::default();
        for row in rows {
            table.observe(0, row, &key, rows.len());
        }
        return table.finish();
    }
    let (first, rest) = rows.split_at_checked(rows.len() / 2).unwrap_or_default();
    let mut table = Table::<K, S, 2>::default();
    for (one, two) in first.iter().zip(rest) {
        table.observe(0, one, &key, rows.len());
        table.observe(1, two, &key, rows.len());
    }
    for row in rest.iter().skip(first.len()) {
        table.observe(0, row, &key, rows.len());
    }
    table.finish()
}
