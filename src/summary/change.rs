//! What changed from one day to another.

use super::{Merge, Summary};
use crate::figure::{Estimate, Undefined};

/// What entered, what left and what stayed, from an earlier day to a later one.
///
/// An item is a pair: what it was on the earlier day and what it is on the
/// later one, each `None` where it was not among those asked about. What is
/// asked of them is another summary, so that a change is of a number, of
/// members or of amounts; in a [`Grouped`](super::Grouped), of each group.
///
/// Of things whose history is known, the same record is looked at twice:
///
/// ```
/// use artisanat::artisan::{Artisan, Registration, RegistrationStage};
/// use artisanat::calendar::Day;
/// use artisanat::summary::{Change, Count, summarize};
///
/// # let artisans: Vec<Artisan> = Vec::new();
/// let is_validated = |artisan: &Artisan, day: Day| {
///     let history = artisan.registration().map(Registration::history);
///     let stage = history.and_then(|history| history.stage_on(day));
///     stage.is_some_and(RegistrationStage::is_validated)
/// };
/// let (first, last) = ("2023-12-31".parse()?, "2024-12-31".parse()?);
/// let change: Change<Count> = summarize(artisans.iter().map(|artisan| {
///     let on = |day| is_validated(artisan, day).then_some(artisan);
///     (on(first), on(last))
/// }));
/// let growth = change.growth(|count| Ok(count.size()));
/// # assert_eq!(growth, Err(artisanat::figure::Undefined::BaseCanBeZero));
/// # Ok::<(), artisanat::violation::Problem>(())
/// ```
///
/// Where a day is not known well enough, such a stage is the last one as far as
/// the days tell; [`History::is_certain_on`](crate::history::History::is_certain_on)
/// tells of which records another one may be true. Which stage led to which is a
/// [`Grouped`](super::Grouped) whose key is the pair of both stages.
///
/// Of two states of a sector, the records of one identifier make a pair:
/// [`Roster::paired`](crate::sector::Roster::paired).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Change<S> {
    entered: S,
    left: S,
    stayed_before: S,
    stayed_after: S,
}

impl<S> Change<S> {
    /// What was not there and is, as it is on the later day.
    #[must_use]
    pub const fn entered(&self) -> &S {
        &self.entered
    }

    /// What was there and is no longer, as it was on the earlier day.
    #[must_use]
    pub const fn left(&self) -> &S {
        &self.left
    }

    /// What was there and still is, as it was on the earlier day.
    #[must_use]
    pub const fn stayed_before(&self) -> &S {
        &self.stayed_before
    }

    /// What was there and still is, as it is on the later day.
    #[must_use]
    pub const fn stayed_after(&self) -> &S {
        &self.stayed_after
    }
}

impl<S: Merge + Clone> Change<S> {
    /// All that was there on the earlier day.
    #[must_use]
    pub fn before(&self) -> S {
        let mut all = self.left.clone();
        all.merge(self.stayed_before.clone());
        all
    }

    /// All that is there on the later day.
    #[must_use]
    pub fn after(&self) -> S {
        let mut all = self.entered.clone();
        all.merge(self.stayed_after.clone());
        all
    }

    /// By how much a size changed: that of all on the later day, less that of
    /// all on the earlier one.
    ///
    /// Below zero where it fell. Sizes that are intervals can change by all
    /// that their true values allow, those that stayed included.
    ///
    /// # Errors
    ///
    /// Those of the size, of the later day first, then those of
    /// [`Estimate::minus`].
    pub fn difference(
        &self,
        size: impl Fn(&S) -> Result<Estimate, Undefined>,
    ) -> Result<Estimate, Undefined> {
        size(&self.after())?.minus(&size(&self.before())?)
    }

    /// By how many percent a size grew from the earlier day.
    ///
    /// # Errors
    ///
    /// Those of the size, of the later day first, then those of
    /// [`Estimate::growth_from`].
    pub fn growth(
        &self,
        size: impl Fn(&S) -> Result<Estimate, Undefined>,
    ) -> Result<Estimate, Undefined> {
        size(&self.after())?.growth_from(&size(&self.before())?)
    }
}

impl<S: Merge> Merge for Change<S> {
    fn merge(&mut self, other: Self) {
        self.entered.merge(other.entered);
        self.left.merge(other.left);
        self.stayed_before.merge(other.stayed_before);
        self.stayed_after.merge(other.stayed_after);
    }
}

impl<Item, S: Summary<Item>> Summary<(Option<Item>, Option<Item>)> for Change<S> {
    fn observe(&mut self, pair: (Option<Item>, Option<Item>)) {
        match pair {
            (None, None) => {}
            (None, Some(after)) => self.entered.observe(after),
            (Some(before), None) => self.left.observe(before),
            (Some(before), Some(after)) => {
                self.stayed_before.observe(before);
                self.stayed_after.observe(after);
            }
        }
    }
}

/// On the wire: a list of four, in the order of the fields. On arrival each of
/// the four is checked by itself; whether what stayed is as much on both days is
/// not, as only the summary inside knows how much it is.
#[cfg(feature = "serde")]
impl<S: serde::Serialize> serde::Serialize for Change<S> {
    fn serialize<T: serde::Serializer>(&self, serializer: T) -> Result<T::Ok, T::Error> {
        let Self {
            entered,
            left,
            stayed_before,
            stayed_after,
        } = self;
        (entered, left, stayed_before, stayed_after).serialize(serializer)
    }
}

#[cfg(feature = "serde")]
impl<'de, S: serde::Deserialize<'de>> serde::Deserialize<'de> for Change<S> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (entered, left, stayed_before, stayed_after) =
            crate::draft::quietly(deserializer, serde::Deserialize::deserialize)?;
        Ok(Self {
            entered,
            left,
            stayed_before,
            stayed_after,
        })
    }
}
