//! Groups of keys that have slots, but too many for an index of all: pages made
//! where they are touched.

use alloc::vec::Vec;
use core::mem;

use crate::summary::{Key, Merge};

/// How many cells a page has.
const CELLS: usize = 64;

/// Further than there can be cells.
const NO_PAGE: u32 = u32::MAX - 63;

/// The memory that cells may take for each item, in bytes; one may be larger.
const BYTES_AN_ITEM: usize = 512;

/// A place for the summary of one group.
#[derive(Debug, Default)]
struct Cell<S> {
    summary: S,
    /// Whether it was asked for, so that there is a group.
    is_group: bool,
}

/// Cells in the order of their slots, one behind the other on each page.
#[derive(Debug)]
pub(super) struct Pages<S> {
    /// For each page where its cells start, or `NO_PAGE`.
    starts: Vec<u32>,
    cells: Vec<Cell<S>>,
}

impl<S> Default for Pages<S> {
    fn default() -> Self {
        Self {
            starts: Vec::new(),
            cells: Vec::new(),
        }
    }
}

impl<S: Merge> Pages<S> {
    /// The summary of a slot, where its page has been made.
    #[inline]
    pub(super) fn summary(&mut self, slot: usize) -> Option<&mut S> {
        let start = *self.starts.get(slot / CELLS)?;
        let start = usize::try_from(start).ok()?;
        let cell = self.cells.get_mut(start.wrapping_add(slot % CELLS))?;
        cell.is_group = true;
        Some(&mut cell.summary)
    }

    /// How many cells there may be for so many items: wherever their slots are,
    /// memory is bounded by the items.
    fn most(items: usize) -> usize {
        let cells = BYTES_AN_ITEM.checked_div(size_of::<Cell<S>>());
        items.saturating_mul(cells.unwrap_or_default().max(1))
    }

    /// The summary of a slot, whose page is made for it; so many items have come
    /// or will come.
    ///
    /// `None` where there are as many cells as so many items allow, or as can be
    /// numbered.
    pub(super) fn make(&mut self, slot: usize, items: usize) -> Option<&mut S> {
        let cells = self.cells.len().saturating_add(CELLS);
        if cells > Self::most(items) {
            return None;
        }
        let page = slot / CELLS;
        let start = u32::try_from(self.cells.len()).ok();
        let start = start.filter(|start| *start < NO_PAGE)?;
        if page >= self.starts.len() {
            self.starts.resize(page.saturating_add(1), NO_PAGE);
        }
        *self.starts.get_mut(page)? = start;
        self.cells.resize_with(cells, Cell::default);
        self.summary(slot)
    }

    /// The groups, in the order of their slots.
    pub(super) fn finish<K: Key>(mut self) -> Vec<(K, S)> {
        let mut groups = Vec::new();
        for (page, start) in self.starts.iter().enumerate() {
            let start = usize::try_from(*start).ok();
            let cells = start.and_then(|start| self.cells.get_mut(start..));
            let cells = cells.unwrap_or_default().iter_mut().take(CELLS);
            for (place, cell) in cells.enumerate().filter(|(_, cell)| cell.is_group) {
                let slot = page.saturating_mul(CELLS).saturating_add(place);
                let key = K::from_slot(slot);
                groups.extend(key.map(|key| (key, mem::take(&mut cell.summary))));
            }
        }
        groups
    }
}
