//! Whether two figures can both be true of one thing.

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
