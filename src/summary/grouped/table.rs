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

/// The slots up to which pages are always made, and how many more an item
/// allows: memory is bounded by the items, wherever their slots are.
const SLOTS: usize = 65_536;
const SLOTS_AN_ITEM: usize = 4;

/// Groups that take in items: in an index, on pages or in sorted runs, as their
/// keys allow.
struct Table<K, S> {
    index: Index<S>,
    pages: Pages<S>,
    others: Runs<K, S>,
}

impl<K, S> Default for Table<K, S> {
    fn default() -> Self {
        Self {
            index: Index::default(),
            pages: Pages::default(),
            others: Runs::default(),
        }
    }
}

impl<K: Key, S: Merge> Table<K, S> {
    /// The slots of the keys, where they are few enough for an index.
    const INDEX: Option<usize> = match K::SLOTS {
        Some(slots) if slots <= INDEXED => Some(slots),
        _ => None,
    };

    /// Takes in one item; so many have come or will come.
    #[inline]
    fn observe<Item: Copy>(&mut self, item: Item, key: &impl Fn(Item) -> K, items: usize)
    where
        S: Summary<Item>,
    {
        if K::SLOTS.is_none() {
            return self.others.observe(key(item), item);
        }
        let summary = key(item).slot().and_then(|slot| match Self::INDEX {
            Some(_) => self.index.summary(slot),
            None => self.pages.summary(slot),
        });
        match summary {
            Some(summary) => summary.observe(item),
            // A key is not kept for a case that hardly ever comes.
            None => self.observe_new(item, key(item), items),
        }
    }

    /// Takes in an item of a group that there was not yet, or of a key that has
    /// no slot.
    #[cold]
    #[inline(never)]
    fn observe_new<Item>(&mut self, item: Item, key: K, items: usize)
    where
        S: Summary<Item>,
    {
        let slot = key.slot().filter(|_| items >= FEW);
        let summary = slot.and_then(|slot| match Self::INDEX {
            Some(slots) => self.index.make(slot, slots),
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
    let mut table = Table::<K, S>::default();
    let mut rest = rows;
    if Table::<K, S>::INDEX.is_some() {
        let (mut quarters, behind) = quartered(rows);
        rest = behind;
        loop {
            let taken = table.index.observe(quarters, &key);
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
