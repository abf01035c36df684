//! Whether two figures can both be true of one thing, and which is the greater.

use rust_decimal::Decimal;

/// What comparing two figures answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Agreement {
    /// There is a true value that both admit.
    Agree,
    /// No true value fits both.
    Disagree {
        /// How far apart the nearest admitted values are, in units.
        gap: Decimal,
    },
    /// They measure in different units.
    NotComparable,
}

/// Which of two figures is the greater, as far as that can be said.
///
/// Figures that disagree are surely below or above each other, those that
/// agree are surely equal only where both admit one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Comparison {
    /// Every true value of the first is below every true value of the other.
    Below,
    /// Both admit one true value, and it is the same.
    Equal,
    /// Every true value of the first is above every true value of the other.
    Above,
    /// It depends on the true values.
    CannotBeSaid,
    /// They measure in different units.
    NotComparable,
}

impl Comparison {
    /// The answer with the two figures exchanged.
    #[must_use]
    pub const fn reversed(self) -> Self {
        match self {
            Self::Below => Self::Above,
            Self::Above => Self::Below,
            Self::Equal | Self::CannotBeSaid | Self::NotComparable => self,
        }
    }
}
