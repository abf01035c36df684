//! What a field that may hold a published figure holds.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use core::fmt;

use super::{Figure, Hedge, Interval, Quantity, Step};
use crate::draft::draft;
use crate::text;
use crate::violation::{Inspection, Problem, Violations};

/// A published figure as a field holds it: read, unreadable or not stated.
///
/// Three states and never an `Option`: a source that is silent and a source
/// that prints what cannot be read are not the same, and neither is zero.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Stated<T> {
    /// The figure, and the text it was read from where that is kept.
    Read {
        /// The figure.
        figure: Figure<T>,
        /// The text as printed.
        printed: Option<Printed>,
    },
    /// Text in which no figure could be read, kept as it was printed.
    Unreadable {
        /// The text as printed.
        printed: Printed,
        /// Why nothing was read from it.
        problem: Box<Problem>,
    },
    /// The source gives no figure.
    #[default]
    NotStated,
}

impl<T> Stated<T> {
    /// A figure that is printed but cannot be read.
    ///
    /// # Errors
    ///
    /// Those of [`Printed::new`].
    pub fn unreadable(printed: &str) -> Result<Self, Problem> {
        let printed = Printed::new(printed)?;
        Ok(Self::Unreadable {
            printed,
            problem: Box::new(Problem::Unread),
        })
    }

    /// The figure, if one was read.
    pub const fn figure(&self) -> Option<&Figure<T>> {
        match self {
            Self::Read { figure, .. } => Some(figure),
            Self::Unreadable { .. } | Self::NotStated => None,
        }
    }

    /// The text as printed, where it was kept.
    pub fn printed(&self) -> Option<&str> {
        match self {
            Self::Read { printed, .. } => printed.as_ref().map(Printed::as_str),
            Self::Unreadable { printed, .. } => Some(printed.as_str()),
            Self::NotStated => None,
        }
    }

    /// Whether the source gives a figure, readable or not.
    pub const fn is_stated(&self) -> bool {
        !matches!(self, Self::NotStated)
    }
}

impl<T: Quantity> Stated<T> {
    /// The true values that the source admits: every value where no figure
    /// was read.
    #[must_use]
    pub fn interval(&self) -> Interval {
        self.figure().map_or(Interval::UNBOUNDED, Figure::interval)
    }

    /// Whether this must be more than another figure, whatever the true
    /// values of both are.
    pub(crate) fn is_surely_above<U: Quantity>(&self, other: &Stated<U>) -> bool {
        self.interval().lies_above(other.interval())
    }
}

impl Stated<u32> {
    /// Whether this must be less than a known number of things.
    pub(crate) fn is_surely_below(&self, number: usize) -> bool {
        Interval::exactly(number.into()).lies_above(self.interval())
    }
}

impl<T> From<Figure<T>> for Stated<T> {
    fn from(figure: Figure<T>) -> Self {
        Self::Read {
            figure,
            printed: None,
        }
    }
}

/// A figure's text as printed, verbatim.
///
/// 1 to 200 characters on one line, without invisible formatting; anything
/// else is kept as it is, misprints included.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Printed(Box<str>);

impl Printed {
    /// The most characters of a printed figure.
    pub const AT_MOST: usize = 200;

    /// Checks and keeps a text.
    ///
    /// # Errors
    ///
    /// In this order: [`Problem::Missing`] for empty text,
    /// [`Problem::TooLong`], [`Problem::ControlCharacter`] or
    /// [`Problem::InvisibleCharacter`].
    pub fn new(text: &str) -> Result<Self, Problem> {
        if text.is_empty() {
            return Err(Problem::Missing);
        }
        text::check_verbatim(text, Self::AT_MOST)?;
        Ok(Self(text.into()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Printed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

draft! {
    /// The unchecked form of a [`Stated`] figure.
    ///
    /// All fields empty: not stated. `printed` alone: unreadable. Values are
    /// plain numbers without marks; money has two decimals.
    #[derive(Debug)]
    pub struct StatedDraft<'a> {
        /// The printed value, or the start of a range: `398000000.00`, `23`.
        pub value: Cow<'a, str>,
        /// The end of a range.
        pub value_to: Cow<'a, str>,
        /// A [`Hedge`]; `plain` where empty, `between` where there is a `value_to`.
        pub hedge: Cow<'a, str>,
        /// A [`Step`]; where empty, the last decimal, or under `about` the last
        /// digit that is not zero.
        pub step: Cow<'a, str>,
        /// The text as printed.
        pub printed: Cow<'a, str>,
    }
}

impl StatedDraft<'_> {
    /// Checks the draft, reading values with `read`.
    pub(crate) fn check<T: Quantity>(
        self,
        read: impl Fn(&str) -> Result<T, Problem>,
    ) -> Result<Stated<T>, Violations> {
        let Self {
            value,
            value_to,
            hedge,
            step,
            printed,
            misfits,
        } = self;
        let mut inspection = Inspection::new(misfits);
        let silent = value.is_empty();
        let value = inspection.optional("value", &value, &read);
        let to = inspection.optional("value_to", &value_to, &read);
        inspection.refuse_if(silent && !value_to.is_empty(), "value_to", Problem::NoValue);
        let given = inspection.optional("hedge", &hedge, str::parse);
        inspection.refuse_if(silent && !hedge.is_empty(), "hedge", Problem::NoValue);
        let fine = inspection.optional("step", &step, str::parse);
        inspection.refuse_if(silent && !step.is_empty(), "step", Problem::NoValue);
        let text = inspection.optional("printed", &printed, Printed::new);
        let figure = match value {
            None => None,
            Some(value) if value_to.is_empty() => match given.unwrap_or(Hedge::Plain) {
                Hedge::Between => {
                    inspection.refuse("hedge", Problem::RangeEnd);
                    None
                }
                hedge => inspection.take("step", single(value, hedge, fine)),
            },
            Some(value) => {
                let other = given.is_some_and(|hedge| hedge != Hedge::Between);
                inspection.refuse_if(other, "hedge", Problem::RangeEnd);
                to.and_then(|to| inspection.take("value_to", range(value, to, fine)))
            }
        };
        inspection.finish(|| {
            Some(match (figure, text) {
                (Some(figure), printed) => Stated::Read { figure, printed },
                (None, Some(printed)) => Stated::Unreadable {
                    printed,
                    problem: Box::new(Problem::Unread),
                },
                (None, None) => Stated::NotStated,
            })
        })
    }
}

fn single<T: Quantity>(value: T, hedge: Hedge, step: Option<Step>) -> Result<Figure<T>, Problem> {
    match (hedge, step) {
        (hedge, Some(step)) => Figure::new(value, hedge, step),
        (Hedge::About, None) => Ok(Figure::about(value)),
        (hedge, None) => Figure::new(value, hedge, Step::of_last_decimal(value.to_decimal())),
    }
}

fn range<T: Quantity>(value: T, to: T, step: Option<Step>) -> Result<Figure<T>, Problem> {
    let finest = |one: T| Step::of_last_decimal(one.to_decimal());
    let step = step.unwrap_or_else(|| finest(value).min(finest(to)));
    Figure::between(value, to, step)
}

impl<'a, T: Quantity> From<&'a Stated<T>> for StatedDraft<'a> {
    fn from(stated: &'a Stated<T>) -> Self {
        let mut draft = Self::default();
        if let Some(figure) = stated.figure() {
            draft.value = figure.value().to_text().into();
            draft.value_to = figure
                .value_to()
                .map(|to| to.to_text().into())
                .unwrap_or_default();
            draft.hedge = figure.hedge().into();
            draft.step = figure.step().into();
        }
        draft.printed = stated.printed().unwrap_or_default().into();
        draft
    }
}
