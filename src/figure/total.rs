//! Adding up fields that may be unreadable or not stated.

use rust_decimal::Decimal;

use super::{Estimate, Interval, Quantity, Stated, Unit};

/// What stated figures of one unit add up to.
///
/// A part that could not be read, or was not stated, can be any amount from
/// zero up: the total is then "at least" the rest, and says how many parts
/// were left out.
///
/// ```
/// use artisanat::dirhams::Dirhams;
/// use artisanat::figure::{Figure, Stated, StatedTotal};
///
/// let read = Stated::from(Figure::plain("395910.00".parse::<Dirhams>()?));
/// let unreadable = Stated::unreadable("396.8754.516")?;
/// let total = StatedTotal::of([&unreadable, &read]).unwrap();
/// assert_eq!(total.nominal().to_string(), "395910.00");
/// assert!(total.is_at_least());
/// assert_eq!((total.unreadable(), total.parts()), (1, 2));
/// # Ok::<(), artisanat::violation::Problem>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct StatedTotal {
    nominal: Decimal,
    interval: Interval,
    unit: Option<Unit>,
    parts: u64,
    unreadable: u64,
    not_stated: u64,
}

impl Default for StatedTotal {
    fn default() -> Self {
        Self {
            nominal: Decimal::ZERO,
            interval: Interval::exactly(Decimal::ZERO),
            unit: None,
            parts: 0,
            unreadable: 0,
            not_stated: 0,
        }
    }
}

impl StatedTotal {
    /// Adds up figures; `None` where the sum leaves the range of `Decimal`,
    /// or where units differ.
    pub fn of<'a, T: Quantity + 'a>(
        figures: impl IntoIterator<Item = &'a Stated<T>>,
    ) -> Option<Self> {
        figures.into_iter().try_fold(Self::default(), Self::plus)
    }

    /// The total with one more part; `None` as in [`StatedTotal::of`].
    #[must_use]
    pub fn plus<T: Quantity>(mut self, part: &Stated<T>) -> Option<Self> {
        self.parts = self.parts.saturating_add(1);
        match part {
            Stated::Read { figure, .. } => {
                if self.unit.is_some_and(|unit| unit != figure.unit()) {
                    return None;
                }
                self.unit = Some(figure.unit());
                self.nominal = self.nominal.checked_add(figure.value().to_decimal())?;
                self.interval = self.interval.plus(figure.interval());
            }
            Stated::Unreadable { .. } => self.unreadable = self.unreadable.saturating_add(1),
            Stated::NotStated => self.not_stated = self.not_stated.saturating_add(1),
        }
        Some(self)
    }

    /// The sum of the printed values that could be read.
    #[must_use]
    pub const fn nominal(&self) -> Decimal {
        self.nominal
    }

    /// What the true total can be.
    #[must_use]
    pub fn interval(&self) -> Interval {
        if self.is_at_least() {
            self.interval.plus(Interval::at_least(Decimal::ZERO))
        } else {
            self.interval
        }
    }

    /// The total for further arithmetic; `None` where no part was read.
    #[must_use]
    pub fn estimate(&self) -> Option<Estimate> {
        self.unit
            .map(|unit| Estimate::new(self.nominal, self.interval(), unit))
    }

    /// Whether parts were left out.
    #[must_use]
    pub const fn is_at_least(&self) -> bool {
        self.unreadable > 0 || self.not_stated > 0
    }

    /// How many parts there are, left out or not.
    #[must_use]
    pub const fn parts(&self) -> u64 {
        self.parts
    }

    /// How many parts could not be read.
    #[must_use]
    pub const fn unreadable(&self) -> u64 {
        self.unreadable
    }

    /// How many parts were not stated.
    #[must_use]
    pub const fn not_stated(&self) -> u64 {
        self.not_stated
    }
}
