//! Groups of numbered keys: a table whose pages are made when they are touched.

use alloc::vec::Vec;
use core::mem;

use crate::summary::{Key, Merge};

/// How many cells a page has.
const CELLS: usize = 64;

/// A place in a table, for the summary of one group.
#[derive(Default)]
pub(super) struct Cell<S> {
    pub(super) summary: S,
    /// Whether an item has come, so that there is a group.
    pub(super) is_group: bool,
}

/// A table of cells by slot.
///
/// A few groups of many possible ones take a few pages; a table with a place
/// for each would cost more to clear than to fill.
pub(super) struct Pages<S> {
    /// For each page how many were made when it was, or 0.
    directory: Vec<u32>,
    cells: Vec<Cell<S>>,
}

impl<S> Default for Pages<S> {
    fn default() -> Self {
        Self {
            directory: Vec::new(),
            cells: Vec::new(),
        }
    }
}

impl<S: Merge> Pages<S> {
    /// The cell of a slot, as long as that is below a limit.
    #[inline]
    pub(super) fn cell(&mut self, slot: usize, limit: usize) -> Option<&mut Cell<S>> {
        let page = match self.directory.get(slot / CELLS) {
            Some(&page) if page > 0 => page,
            _ => self.make(slot, limit)?,
        };
        let start = usize::try_from(page)
            .ok()?
            .wrapping_sub(1)
            .wrapping_mul(CELLS);
        self.cells.get_mut(start.wrapping_add(slot % CELLS))
    }

    #[cold]
    fn make(&mut self, slot: usize, limit: usize) -> Option<u32> {
        if slot >= limit {
            return None;
        }
        let place = slot / CELLS;
        let pages = u32::try_from(self.cells.len() / CELLS).ok()?;
        let page = pages.checked_add(1)?;
        if place >= self.directory.len() {
            self.directory.resize(place.saturating_add(1), 0);
        }
        *self.directory.get_mut(place)? = page;
        let cells = self.cells.len().saturating_add(CELLS);
        self.cells.resize_with(cells, Cell::default);
        Some(page)
    }

    /// The groups, in the order of their slots.
    pub(super) fn finish<K: Key>(mut self) -> Vec<(K, S)> {
        let mut groups = Vec::new();
        for (place, page) in self.directory.iter().enumerate() {
            let Some(made_before) = page.checked_sub(1) else {
                continue;
            };
            let start = usize::try_from(made_before).map(|made| made.saturating_mul(CELLS));
            let cells = start.ok().and_then(|start| self.cells.get_mut(start..));
            let cells = cells.unwrap_or_default().iter_mut().take(CELLS);
            for (rest, cell) in cells.enumerate().filter(|(_, cell)| cell.is_group) {
                let slot = place.saturating_mul(CELLS).saturating_add(rest);
                let key = K::from_slot(slot);
                groups.extend(key.map(|key| (key, mem::take(&mut cell.summary))));
            }
        }
        groups
    }
}
