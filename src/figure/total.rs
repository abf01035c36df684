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
/// let unreadable = Stated::parse("396.8754.516 درهم")?;
/// let total = StatedTotal::of([&unreadable, &read]);
/// assert_eq!(total.nominal().unwrap().to_string(), "395910.00");
/// assert!(total.is_at_least());
/// assert_eq!((total.unreadable(), total.parts()), (1, 2));
/// # Ok::<(), artisanat::violation::Problem>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct StatedTotal {
    /// `None` beyond the range of `Decimal`, or where units were mixed.
    nominal: Option<Decimal>,
    interval: Interval,
    unit: Option<Unit>,
    parts: u64,
    unreadable: u64,
    not_stated: u64,
}

impl Default for StatedTotal {
    fn default() -> Self {
        Self {
            nominal: Some(Decimal::ZERO),
            interval: Interval::exactly(Decimal::ZERO),
            unit: None,
            parts: 0,
            unreadable: 0,
            not_stated: 0,
        }
    }
}

impl StatedTotal {
    /// Adds up figures.
    pub fn of<'a, T: Quantity + 'a>(figures: impl IntoIterator<Item = &'a Stated<T>>) -> Self {
        let mut total = Self::default();
        for figure in figures {
            total.add(figure);
        }
        total
    }

    /// Adds one more part.
    pub fn add<T: Quantity>(&mut self, part: &Stated<T>) {
        let mut one = Self {
            parts: 1,
            ..Self::default()
        };
        match part {
            Stated::Read { figure, .. } => {
                one.nominal = Some(figure.value().to_decimal());
                one.interval = figure.interval();
                one.unit = Some(figure.unit());
            }
            Stated::Unreadable { .. } => one.unreadable = 1,
            Stated::NotStated => one.not_stated = 1,
        }
        self.combine(one);
    }

    /// Adds all parts of another total.
    pub(crate) fn combine(&mut self, other: Self) {
        let mixed = self
            .unit
            .zip(other.unit)
            .is_some_and(|(one, other)| one != other);
        self.nominal = match (self.nominal, other.nominal) {
            (Some(one), Some(other)) if !mixed => one.checked_add(other),
            _ => None,
        };
        self.interval = if mixed {
            Interval::UNBOUNDED
        } else {
            self.interval.plus(other.interval)
        };
        self.unit = self.unit.or(other.unit);
        self.parts = self.parts.saturating_add(other.parts);
        self.unreadable = self.unreadable.saturating_add(other.unreadable);
        self.not_stated = self.not_stated.saturating_add(other.not_stated);
    }

    /// The sum of the printed values that could be read.
    ///
    /// `None` where no part was read, beyond the range of `Decimal`
    /// (7.9 × 10^28), and where parts were of different units.
    #[must_use]
    pub fn nominal(&self) -> Option<Decimal> {
        self.unit.and(self.nominal)
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

    /// The total for further arithmetic, where there is a nominal value.
    #[must_use]
    pub fn estimate(&self) -> Option<Estimate> {
        let nominal = self.nominal()?;
        self.unit
            .map(|unit| Estimate::new(nominal, self.interval(), unit))
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
