//! Which numbers of a unit there can be.

use super::{Measure, Step, Unit};

/// What a number of units tells of a thing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aspect {
    /// How much of it there is.
    #[default]
    Level,
    /// How much of it there is for each of something: computed, and rounded to
    /// what is printed.
    Mean,
    /// By how much it changed: below zero where it fell.
    Change,
    /// Which place it has among others: the first, the second.
    Place,
}

/// A unit and what its numbers tell: which of them there can be.
///
/// Artisans are counted, so there are no 5.75 of them; but a fair can have 5.75
/// on average, and there can be 20 fewer than the year before.
///
/// ```
/// use artisanat::figure::{Aspect, Measure, Scale, Unit};
///
/// let mean = Scale::new(Unit::Count, Aspect::Mean);
/// assert!(Measure::parse("5.75", mean).is_ok());
/// assert!(Measure::parse("5.75", Unit::Count).is_err());
///
/// let change = Scale::new(Unit::Count, Aspect::Change);
/// assert!(Measure::parse("-20", change).is_ok());
/// assert!(Measure::parse("-20", Unit::Count).is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Scale {
    unit: Unit,
    aspect: Aspect,
}

impl Scale {
    /// The numbers of a unit that tell this.
    #[must_use]
    pub const fn new(unit: Unit, aspect: Aspect) -> Self {
        Self { unit, aspect }
    }

    /// The unit.
    #[must_use]
    pub const fn unit(self) -> Unit {
        self.unit
    }

    /// What the numbers tell.
    #[must_use]
    pub const fn aspect(self) -> Aspect {
        self.aspect
    }

    /// Whether there are whole numbers only: what is counted is whole, what was
    /// computed need not be.
    #[must_use]
    pub const fn is_whole(self) -> bool {
        matches!(self.unit, Unit::Count) && !matches!(self.aspect, Aspect::Mean)
    }

    /// Whether a number can be below zero: percentages, points and changes can
    /// fall, what is counted or measured cannot.
    #[must_use]
    pub const fn can_be_negative(self) -> bool {
        match self.unit {
            Unit::Percent | Unit::Point => true,
            Unit::Count | Unit::Dirham | Unit::Share => matches!(self.aspect, Aspect::Change),
            Unit::Multiple => false,
        }
    }

    /// Whether a figure printed to this step without a hedge says exactly what it
    /// prints.
    ///
    /// Things and dirhams are counted; means, percentages and multiples are
    /// computed and rounded to what is printed.
    #[must_use]
    pub fn is_exact_at(self, step: Step) -> bool {
        match self.unit {
            _ if self.aspect == Aspect::Mean => false,
            Unit::Count => step <= Step::ONE,
            Unit::Dirham => step <= Step::ONE && step >= Step::CENTIME,
            Unit::Percent | Unit::Point | Unit::Multiple | Unit::Share => false,
        }
    }

    /// The most digits behind the point.
    #[must_use]
    pub const fn decimals(self) -> u32 {
        match self.unit {
            Unit::Count if self.is_whole() => 0,
            Unit::Dirham => 2,
            Unit::Count | Unit::Percent | Unit::Point | Unit::Multiple | Unit::Share => {
                Measure::DECIMALS
            }
        }
    }
}

impl From<Unit> for Scale {
    /// Levels in the unit.
    fn from(unit: Unit) -> Self {
        Self::new(unit, Aspect::Level)
    }
}
