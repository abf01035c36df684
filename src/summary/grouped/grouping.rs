//! Groups of items that are not kept.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::marked::Marked;
use super::table::Slots;
use super::{Grouped, runs};
use crate::summary::{Key, Merge, Summary};

/// A [`Grouped`] while its items come, each with its key.
///
/// For items that cannot be copied or do not outlive a moment, such as records
/// read from a stream. The same groups as of [`Grouped::by`], in whatever order
/// the items come. Each item is observed at once, and finds its group by its
/// [slot](Key::slot), or else by its hash, whatever keys there are; memory is
/// that of the groups.
///
/// ```
/// use artisanat::artisan::Artisan;
/// use artisanat::summary::{Grouping, Headcount};
/// use artisanat::territory::Region;
///
/// # #[cfg(feature = "serde")] {
/// let lines = r#"
/// {"id": "A-1", "names": {"fr": "Amina"}, "standing": "artisan", "home": "06", "activities": ["zellige"], "qualification": {"years_of_exercise": 5}}
/// {"id": "A-2", "names": {"fr": "Brahim"}, "standing": "artisan", "home": "07.351", "activities": ["zellige"], "qualification": {"years_of_exercise": 5}}
/// {"id": "A-3", "names": {"fr": "Chama"}, "standing": "artisan", "home": "06.141", "activities": ["zellige"], "qualification": {"years_of_exercise": 5}}
/// "#;
/// let mut grouping = Grouping::new();
/// for line in lines.trim().lines() {
///     let artisan: Artisan = serde_json::from_str(line)?;
///     grouping.observe(artisan.home().region(), &artisan);
/// }
/// let by_region = grouping.finish();
/// let casablanca_settat: Option<Region> = "06".parse().ok();
/// let headcount: Option<&Headcount> = by_region.get(&casablanca_settat);
/// assert_eq!(headcount.map(|headcount| headcount.artisans()), Some(2));
/// # }
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Grouping<K, S> {
    slots: Slots<S>,
    marked: Marked<K, S>,
    /// Those whose marks are crowded.
    others: BTreeMap<K, S>,
    /// How many items have come.
    items: usize,
}

impl<K, S> Default for Grouping<K, S> {
    fn default() -> Self {
        Self {
            slots: Slots::default(),
            marked: Marked::default(),
            others: BTreeMap::new(),
            items: 0,
        }
    }
}

impl<K: Key, S: Merge> Grouping<K, S> {
    /// Groups of no items yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes in one item under its key.
    pub fn observe<Item>(&mut self, key: K, item: Item)
    where
        S: Summary<Item>,
    {
        let items = self.items;
        self.items = items.saturating_add(1);
        if let Some(summary) = self.slots.summary(&key) {
            summary.observe(item);
        } else if let Some(summary) = self.slots.make(&key, items) {
            summary.observe(item);
        } else if let Err((key, item)) = self.marked.observe(key, item) {
            self.others.entry(key).or_default().observe(item);
        }
    }

    /// The groups of all items that have come.
    #[must_use]
    pub fn finish(self) -> Grouped<K, S> {
        let groups = runs::joined(self.slots.finish(), self.marked.finish());
        let others: Vec<(K, S)> = self.others.into_iter().collect();
        Grouped {
            groups: runs::joined(groups, others),
        }
    }
}
