//! Published quantities, and how sure they are.
//!
//! A yearbook prints "10,6 milliards", a minister says "about 400 million",
//! a report "more than 1,610". A [`Figure`] keeps the value, its [`Hedge`] and
//! its [`Step`], the unit of its last significant digit; from the three
//! follows the [`Interval`] of true values that it admits:
//!
//! | printed | value | hedge | step | admits |
//! |---|---|---|---|---|
//! | 23 | 23 | plain | 1 | exactly 23 |
//! | 10,6 milliards | 10,600,000,000 | plain | 100,000,000 | half a step more or less |
//! | 400 million | 400,000,000 | plain | 1,000,000 | 399.5 to 400.5 million |
//! | about 400 million | 400,000,000 | about | 100,000,000 | 350 to 450 million |
//! | about 398 million | 398,000,000 | about | 1,000,000 | 397.5 to 398.5 million |
//! | more than 1,610 | 1,610 | more than | 1 | above 1,610 |
//! | less than 20 | 20 | less than | 1 | 0 to below 20 |
//! | between 15 and 23 | 15, to 23 | between | 1 | 15 to 23 |
//!
//! A mean was computed, so that 70 artisans a fair are 69.5 to 70.5, and a change
//! can be a fall: a [`Scale`] is a unit with what its numbers tell.
//!
//! [`reading`] takes such a figure from its text in three languages, and
//! [`Figure::written`] puts it back. A field that may hold a figure is a
//! [`Stated`]: read, unreadable or not stated. Comparing goes by way of [`Agreement`] and [`Comparison`],
//! arithmetic by way of [`Estimate`]: sums, differences, factors, ratios,
//! shares, means and growth, of figures and of their results. A
//! [`StatedTotal`] adds up fields, left-out parts included. What cannot be
//! computed is an [`Undefined`] that says why.
//!
//! ```
//! use artisanat::dirhams::Dirhams;
//! use artisanat::figure::{Agreement, Figure};
//!
//! let million = |number: i64| Dirhams::from_centimes(number * 100_000_000);
//! let headline = Figure::about(million(400)?);
//! let body = Figure::about(million(398)?);
//! assert_eq!(headline.agreement(&body), Agreement::Agree);
//! # Ok::<(), artisanat::violation::Problem>(())
//! ```

mod agreement;
mod bounds;
mod estimate;
#[cfg(feature = "serde")]
mod fixed;
mod hedge;
mod propagation;
mod quantity;
pub mod reading;
mod rounding;
mod scale;
mod stated;
mod step;
mod total;
mod undefined;
mod writing;

use rust_decimal::Decimal;

pub use self::agreement::{Agreement, Comparison};
pub use self::bounds::Interval;
pub use self::estimate::Estimate;
#[cfg(feature = "serde")]
pub(crate) use self::fixed::Fixed;
pub use self::hedge::Hedge;
pub(crate) use self::quantity::read_count;
pub use self::quantity::{Measure, Quantity, Unit};
pub use self::reading::Reading;
pub use self::scale::{Aspect, Scale};
pub use self::stated::{Printed, Stated, StatedDraft};
pub use self::step::Step;
pub use self::total::StatedTotal;
pub use self::undefined::Undefined;
pub(crate) use self::writing::WrittenQuantity;
pub use self::writing::{Written, WrittenEstimate};
use crate::violation::Problem;

/// A published quantity: its value, its hedge and its precision.
///
/// The value is a whole multiple of the step; a range has an end above its
/// start, any other figure has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Figure<T> {
    value: T,
    to: Option<T>,
    hedge: Hedge,
    step: Step,
}

impl<T: Quantity> Figure<T> {
    /// A figure printed to its last digit, without a hedge.
    #[must_use]
    pub fn plain(value: T) -> Self {
        Self {
            value,
            to: None,
            hedge: Hedge::Plain,
            step: Step::of_printed(value),
        }
    }

    /// A figure hedged as "about": trailing zeros are not significant.
    #[must_use]
    pub fn about(value: T) -> Self {
        let step = Step::of_last_significant(value.to_decimal());
        Self {
            value,
            to: None,
            hedge: Hedge::About,
            step,
        }
    }

    /// A figure with a hedge other than `between`, and its precision.
    ///
    /// # Errors
    ///
    /// In this order: [`Problem::RangeEnd`] for a range without its end,
    /// [`Problem::FinerThanStep`], [`Problem::Negative`] for less than zero of
    /// what cannot be below it.
    pub fn new(value: T, hedge: Hedge, step: Step) -> Result<Self, Problem> {
        if hedge == Hedge::Between {
            return Err(Problem::RangeEnd);
        }
        step.check(value.to_decimal())?;
        let figure = Self {
            value,
            to: None,
            hedge,
            step,
        };
        figure.if_possible()
    }

    /// The figure, unless it is less than zero of what cannot be.
    fn if_possible(self) -> Result<Self, Problem> {
        let nothing = self.hedge == Hedge::LessThan && self.value.to_decimal().is_zero();
        if nothing && !self.scale().can_be_negative() {
            Err(Problem::Negative)
        } else {
            Ok(self)
        }
    }

    /// A range, both ends included.
    ///
    /// # Errors
    ///
    /// In this order: [`Problem::FinerThanStep`] for either end,
    /// [`Problem::RangeReversed`].
    pub fn between(from: T, to: T, step: Step) -> Result<Self, Problem> {
        step.check(from.to_decimal())?;
        step.check(to.to_decimal())?;
        if to.to_decimal() <= from.to_decimal() {
            return Err(Problem::RangeReversed);
        }
        Ok(Self {
            value: from,
            to: Some(to),
            hedge: Hedge::Between,
            step,
        })
    }

    /// The figure of which these are the parts, as they were taken from one.
    pub(crate) const fn of_parts(value: T, to: Option<T>, hedge: Hedge, step: Step) -> Self {
        Self {
            value,
            to,
            hedge,
            step,
        }
    }

    /// The printed value, or the start of a range.
    #[must_use]
    pub const fn value(&self) -> T {
        self.value
    }

    /// The end of a range.
    #[must_use]
    pub const fn value_to(&self) -> Option<T> {
        self.to
    }

    /// The hedge.
    #[must_use]
    pub const fn hedge(&self) -> Hedge {
        self.hedge
    }

    /// The unit of the last significant digit.
    #[must_use]
    pub const fn step(&self) -> Step {
        self.step
    }

    /// The unit of the value.
    #[must_use]
    pub fn unit(&self) -> Unit {
        self.value.unit()
    }

    /// The unit of the value, and what it tells.
    #[must_use]
    pub fn scale(&self) -> Scale {
        self.value.scale()
    }

    /// Whether the figure admits its value and nothing else.
    ///
    /// A mean was computed: a plain one of 70 stands for 69.5 to 70.5.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.hedge == Hedge::Plain && self.scale().is_exact_at(self.step)
    }

    /// The true values that the figure admits as it is printed.
    ///
    /// Never below zero where it cannot be. Of what is counted, only the whole
    /// numbers among them can be true; [`Figure::estimate`] holds to those.
    #[must_use]
    pub fn interval(&self) -> Interval {
        let value = self.value.to_decimal();
        if self.is_exact() {
            Interval::exactly(value)
        } else {
            self.admitted(value)
        }
    }

    /// The interval of a figure that need not be exact.
    fn admitted(&self, value: Decimal) -> Interval {
        let admitted = match (self.hedge, self.to) {
            (Hedge::Plain | Hedge::About, _) => Interval::around(value, self.step.half()),
            (Hedge::MoreThan, _) => Interval::above(value),
            (Hedge::AtLeast, _) | (Hedge::Between, None) => Interval::at_least(value),
            (Hedge::LessThan, _) => Interval::below(value),
            (Hedge::AtMost, _) => Interval::at_most(value),
            (Hedge::Between, Some(to)) => Interval::between(value, to.to_decimal()),
        };
        if self.scale().can_be_negative() {
            admitted
        } else {
            let positive = Interval::at_least(Decimal::ZERO);
            admitted.intersection(positive).unwrap_or(admitted)
        }
    }

    /// Whether a true value could be this one: what is counted is whole.
    #[must_use]
    pub fn admits(&self, value: Decimal) -> bool {
        self.estimate().interval().contains(value)
            && (!self.scale().is_whole() || value.fract().is_zero())
    }

    /// Whether two figures can both be true of one thing.
    ///
    /// ```
    /// use artisanat::figure::{Agreement, Figure, Hedge, Step};
    ///
    /// let above = Figure::new(5_u32, Hedge::MoreThan, Step::ONE)?;
    /// let below = Figure::new(6_u32, Hedge::LessThan, Step::ONE)?;
    /// assert_eq!(above.agreement(&below), Agreement::Disagree { gap: 1.into() });
    /// # Ok::<(), artisanat::violation::Problem>(())
    /// ```
    #[must_use]
    pub fn agreement<U: Quantity>(&self, other: &Figure<U>) -> Agreement {
        self.estimate().agreement(&other.estimate())
    }

    /// Which of two figures is the greater, as far as that can be said.
    ///
    /// ```
    /// use artisanat::figure::{Comparison, Figure};
    ///
    /// let (some, more) = (Figure::about(400_u32), Figure::plain(449_u32));
    /// assert_eq!(some.compare(&more), Comparison::CannotBeSaid);
    /// assert_eq!(some.compare(&Figure::plain(451_u32)), Comparison::Below);
    /// ```
    #[must_use]
    pub fn compare<U: Quantity>(&self, other: &Figure<U>) -> Comparison {
        self.estimate().compare(&other.estimate())
    }

    /// The figure as a start for arithmetic, a count held to whole numbers.
    #[must_use]
    pub fn estimate(&self) -> Estimate {
        let (value, scale) = (self.value.to_decimal(), self.scale());
        let interval = self.interval();
        let interval = if scale.is_whole() && !self.is_exact() {
            interval.whole_numbers().unwrap_or(interval)
        } else {
            interval
        };
        Estimate::new(value, interval, scale.unit())
    }
}
