//! Many parts as one.

use alloc::vec::Vec;

use super::Merge;

/// All parts merged: those of a shipment, or of many threads.
///
/// Takes time nearly linear in what the parts hold, where merging two takes time
/// linear in both, as that of [`Grouped`](super::Grouped) does: each is merged
/// with one of as many parts. Merging part after part into one that grows would
/// go through it each time.
///
/// ```
/// use artisanat::summary::{Count, Grouped, merged};
///
/// let words = ["zellige", "tadelakt", "moucharabieh"];
/// let parts = words.map(|word| Grouped::<char, Count>::by(word.chars(), |letter| letter));
/// let by_letter = merged(parts);
/// assert_eq!(by_letter, Grouped::by(words.concat().chars(), |letter| letter));
/// ```
#[must_use]
pub fn merged<S: Merge>(parts: impl IntoIterator<Item = S>) -> S {
    let mut merged = Parts::default();
    for part in parts {
        merged.add(part);
    }
    merged.take()
}

/// Parts that are merged while they come, each with one of as many.
pub(super) struct Parts<S> {
    /// With how often each was doubled; from the front each more often.
    parts: Vec<(u32, S)>,
}

impl<S> Default for Parts<S> {
    fn default() -> Self {
        Self { parts: Vec::new() }
    }
}

impl<S: Merge> Parts<S> {
    /// Takes in a part.
    pub(super) fn add(&mut self, mut part: S) {
        let mut doubled: u32 = 0;
        while self
            .parts
            .last()
            .is_some_and(|(times, _)| *times == doubled)
        {
            if let Some((_, mut last)) = self.parts.pop() {
                last.merge(part);
                part = last;
            }
            doubled = doubled.saturating_add(1);
        }
        self.parts.push((doubled, part));
    }

    /// All that have come as one; none is left.
    pub(super) fn take(&mut self) -> S {
        let Some((_, mut all)) = self.parts.pop() else {
            return S::default();
        };
        while let Some((_, mut part)) = self.parts.pop() {
            part.merge(all);
            all = part;
        }
        all
    }
}
