//! Rows of numbered keys that stand side by side: read in four places at once.

use alloc::vec::Vec;

use super::pages::Cell;
use super::runs::{self, Runs};
use crate::summary::{Key, Summary};

/// From how many rows on it pays to read in several places.
const MANY: usize = 100_000;

/// A table with a cell for every slot, and the groups of keys that have none.
struct Table<K, S> {
    cells: Vec<Cell<S>>,
    others: Runs<K, S>,
}

impl<K: Key, S> Table<K, S> {
    fn new<'r, R>(count: usize) -> Self
    where
        R: 'r,
        S: Summary<&'r R>,
    {
        let mut cells = Vec::new();
        cells.resize_with(count, Cell::default);
        Self {
            cells,
            others: Runs::default(),
        }
    }

    #[inline]
    fn observe<'r, R>(&mut self, key: K, row: &'r R)
    where
        S: Summary<&'r R>,
    {
        let cell = key.slot().and_then(|slot| self.cells.get_mut(slot));
        if let Some(cell) = cell {
            cell.is_group = true;
            cell.summary.observe(row);
        } else {
            self.others.observe(key, row);
        }
    }

    fn merge<'r, R>(&mut self, other: Self)
    where
        R: 'r,
        S: Summary<&'r R>,
    {
        for (cell, more) in self.cells.iter_mut().zip(other.cells) {
            if more.is_group {
                cell.is_group = true;
                cell.summary.merge(more.summary);
            }
        }
    }
}

/// The groups of rows whose keys have so many slots, in order.
///
/// One walk through memory keeps too few loads in flight, and rows of one
/// group in a row wait for each other. Four walks, each with a table of its
/// own, take half the time [measured, see the notes on design].
pub(super) fn groups<'r, R, K, S>(
    rows: &'r [R],
    key: impl Fn(&'r R) -> K,
    count: usize,
) -> Vec<(K, S)>
where
    K: Key,
    S: Summary<&'r R>,
{
    let quarter = if rows.len() >= MANY {
        rows.len() / 4
    } else {
        0
    };
    let (first, rest) = rows.split_at_checked(quarter).unwrap_or_default();
    let (second, rest) = rest.split_at_checked(quarter).unwrap_or_default();
    let (third, rest) = rest.split_at_checked(quarter).unwrap_or_default();
    let (fourth, rest) = rest.split_at_checked(quarter).unwrap_or_default();

    let mut table = Table::new(count);
    for row in rest {
        table.observe(key(row), row);
    }
    if quarter == 0 {
        return finish(table, Vec::new());
    }
    let (mut b, mut c, mut d) = (Table::new(count), Table::new(count), Table::new(count));
    for (((one, two), three), four) in first.iter().zip(second).zip(third).zip(fourth) {
        table.observe(key(one), one);
        b.observe(key(two), two);
        c.observe(key(three), three);
        d.observe(key(four), four);
    }
    let mut others = Vec::new();
    for mut more in [b, c, d] {
        let waiting = core::mem::take(&mut more.others);
        others = runs::joined(others, waiting.finish());
        table.merge(more);
    }
    finish(table, others)
}

fn finish<'r, R, K, S>(table: Table<K, S>, others: Vec<(K, S)>) -> Vec<(K, S)>
where
    R: 'r,
    K: Key,
    S: Summary<&'r R>,
{
    let cells = table.cells.into_iter().enumerate();
    let numbered = cells.filter(|(_, cell)| cell.is_group);
    let numbered = numbered
        .filter_map(|(slot, cell)| Some((K::from_slot(slot)?, cell.summary)))
        .collect();
    let others = runs::joined(others, table.others.finish());
    runs::joined(runs::sorted(numbered), others)
}
