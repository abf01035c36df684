//! How many were trained, and what became of them.

use super::{Count, Merge, Summary};
#[cfg(feature = "serde")]
use crate::draft::checked_wire;
#[cfg(feature = "serde")]
use crate::figure::Unit;
use crate::figure::{Estimate, StatedTotal, Undefined};
use crate::training::Training;

/// Adds up trainings: seats, enrolled, graduates, and those in work afterwards.
///
/// A person who takes two trainings counts in both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct TrainingOutcomes {
    trainings: Count,
    seats: StatedTotal,
    enrolled: StatedTotal,
    graduates: StatedTotal,
    placed: StatedTotal,
}

impl TrainingOutcomes {
    /// How many trainings there are.
    #[must_use]
    pub const fn trainings(&self) -> u64 {
        self.trainings.get()
    }

    /// The seats offered.
    #[must_use]
    pub const fn seats(&self) -> &StatedTotal {
        &self.seats
    }

    /// Those who enrolled.
    #[must_use]
    pub const fn enrolled(&self) -> &StatedTotal {
        &self.enrolled
    }

    /// Those who graduated.
    #[must_use]
    pub const fn graduates(&self) -> &StatedTotal {
        &self.graduates
    }

    /// Those who were in work afterwards.
    #[must_use]
    pub const fn placed(&self) -> &StatedTotal {
        &self.placed
    }

    /// The share of those enrolled who graduated.
    ///
    /// # Errors
    ///
    /// Those of [`StatedTotal::estimate`], then those of [`Estimate::share_of`].
    pub fn graduation_rate(&self) -> Result<Estimate, Undefined> {
        let enrolled = self.enrolled.estimate()?;
        self.graduates.estimate()?.share_of(&enrolled)
    }

    /// The share of the graduates who were in work afterwards.
    ///
    /// # Errors
    ///
    /// Those of [`StatedTotal::estimate`], then those of [`Estimate::share_of`].
    pub fn insertion_rate(&self) -> Result<Estimate, Undefined> {
        let graduates = self.graduates.estimate()?;
        self.placed.estimate()?.share_of(&graduates)
    }
}

impl Merge for TrainingOutcomes {
    fn merge(&mut self, other: Self) {
        self.trainings.merge(other.trainings);
        self.seats.merge(other.seats);
        self.enrolled.merge(other.enrolled);
        self.graduates.merge(other.graduates);
        self.placed.merge(other.placed);
    }
}

impl Summary<&Training> for TrainingOutcomes {
    fn observe(&mut self, training: &Training) {
        self.trainings.observe(training);
        self.seats.add(training.seats());
        self.enrolled.add(training.enrolled());
        self.graduates.add(training.graduates());
        self.placed.add(training.placed());
    }
}

#[cfg(feature = "serde")]
impl TrainingOutcomes {
    /// What is counted at trainings.
    const fn counted(&self) -> [&StatedTotal; 4] {
        [&self.seats, &self.enrolled, &self.graduates, &self.placed]
    }
}

#[cfg(feature = "serde")]
checked_wire!(
    TrainingOutcomes { trainings, seats, enrolled, graduates, placed },
    outcomes => {
        "the parts are not as many as the trainings":
            outcomes.counted().iter().all(|total| total.parts() == outcomes.trainings()),
        "what is counted is not a count":
            outcomes.counted().iter().all(|total| total.is_in(Unit::Count)),
    }
);
