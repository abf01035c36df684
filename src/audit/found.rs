//! What is found of a subject when it is asked for.

use alloc::vec;
use alloc::vec::Vec;

use super::index::Pool;
use crate::statement::Population;

/// What is claimed of a subject.
#[derive(Clone, Debug)]
pub(super) struct Found<'s> {
    /// The claims, those of one unit together.
    pub(super) pools: Vec<Pool>,
    /// Whether they count the population that was asked for.
    pub(super) is_same_population: bool,
    /// Whether they are of the window that was asked for.
    pub(super) is_same_window: bool,
    /// The population that they count.
    pub(super) population: Option<&'s Population>,
    /// Whether there are claims that could not be read.
    pub(super) has_unreadable: bool,
    /// Whether other statements contradict them.
    pub(super) standing: Standing,
}

/// Whether claims of a statement are contradicted elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Undisputed,
    /// They are those of the statement that asks, which others contradict.
    Contested,
}

impl<'s> Found<'s> {
    /// Nothing is claimed.
    pub(super) const fn nothing() -> Self {
        Self {
            pools: Vec::new(),
            is_same_population: true,
            is_same_window: true,
            population: None,
            has_unreadable: false,
            standing: Standing::Undisputed,
        }
    }

    /// Takes pools in, and whether others contradict them.
    pub(super) fn take(&mut self, (pools, standing): (Vec<Pool>, Standing)) {
        self.pools = pools;
        self.standing = standing;
    }

    /// One pool, of the population that was asked for.
    pub(super) fn only(pool: &Pool, population: Option<&'s Population>) -> Self {
        Self {
            pools: vec![*pool],
            population,
            ..Self::nothing()
        }
    }

    /// Whether the pools are of the indicator's own population, by whichever
    /// name, so that they may be divided by whatever the part counts.
    pub(super) fn counts_own(mut self, name: &Population) -> Self {
        let is_own = self.population.is_none_or(|population| population == name);
        self.is_same_population |= is_own;
        self
    }
}
