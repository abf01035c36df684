//! What a field that may hold a published figure holds.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use core::fmt;

use super::quantity::read_count;
use super::{Figure, Hedge, Interval, Measure, Quantity, Reading, Scale, Step, Unit};
use crate::dirhams::Dirhams;
use crate::draft::draft;
use crate::text;
use crate::violation::{Inspection, Problem, Unreadable, Violations};

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
        /// The text as printed, as `ما يناهز 398 مليون درهم`.
        printed: Option<Printed>,
    },
    /// Text in which no figure could be read, kept as it was printed.
    Unreadable {
        /// The text as printed, as `ما يناهز 398 مليون درهم`.
        printed: Printed,
        /// Why nothing was read from it.
        problem: Box<Problem>,
    },
    /// The source gives no figure.
    #[default]
    NotStated,
}

impl<T> Stated<T> {
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
    /// Reads a figure as printed; what cannot be read is kept as it is.
    ///
    /// ```
    /// use artisanat::dirhams::Dirhams;
    /// use artisanat::figure::Stated;
    ///
    /// let read = Stated::<Dirhams>::parse("395910 درهم")?;
    /// assert_eq!(read.figure().unwrap().value().to_string(), "395910.00");
    /// let unreadable = Stated::<Dirhams>::parse("396.8754.516 درهم")?;
    /// assert_eq!(unreadable.figure(), None);
    /// assert_eq!(unreadable.printed(), Some("396.8754.516 درهم"));
    /// # Ok::<(), artisanat::violation::Problem>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`Printed::new`].
    pub fn parse(printed: &str) -> Result<Self, Problem> {
        Printed::new(printed).map(|printed| Self::read(printed, T::UNIT.map(Scale::from)))
    }

    /// Reads a figure as printed, on the scale that is expected, if one is.
    fn read(printed: Printed, scale: Option<Scale>) -> Self {
        match read(&printed, scale) {
            Ok(figure) => Self::Read {
                figure,
                printed: Some(printed),
            },
            Err(problem) => Self::Unreadable {
                printed,
                problem: Box::new(problem),
            },
        }
    }

    /// The true values that the source admits: every value where no figure
    /// was read.
    #[must_use]
    pub fn interval(&self) -> Interval {
        self.figure()
            .map_or(Interval::UNBOUNDED, |figure| figure.estimate().interval())
    }

    /// Whether this must be more than another figure, whatever the true
    /// values of both are.
    pub(crate) fn is_surely_above<U: Quantity>(&self, other: &Stated<U>) -> bool {
        self.interval().lies_above(other.interval())
    }
}

fn read<T: Quantity>(printed: &Printed, scale: Option<Scale>) -> Result<Figure<T>, Problem> {
    let reading = match scale {
        None => Reading::parse(printed.as_str())?,
        Some(scale) => Reading::parse_in(printed.as_str(), scale)?,
    };
    reading.figure_of()
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
    /// [`Problem::InvisibleCharacter`], [`Problem::Blank`].
    pub fn new(text: &str) -> Result<Self, Problem> {
        if text.is_empty() {
            return Err(Problem::Missing);
        }
        text::check_verbatim(text, Self::AT_MOST)?;
        text::check_visible(text)?;
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
    /// All fields empty: not stated. `printed` alone: the figure is read from
    /// it, see [`reading`](super::reading), and the text is kept as unreadable
    /// where that fails. Values are plain numbers without marks; money has at most
    /// two decimals. A value beside `printed` must be the one that is read from
    /// it, unless none can be.
    #[derive(Debug)]
    pub struct StatedDraft<'a> {
        /// The printed value, or the start of a range, in the unit of the field:
        /// `398000000.00` or `398000000` dirhams, `23`, `85` percent.
        pub value: Cow<'a, str>,
        /// The end of a range, in the same form.
        pub value_to: Cow<'a, str>,
        /// The word of a [`Hedge`]; where empty the printed one, else `plain`, or
        /// `between` where there is a `value_to`.
        pub hedge: Cow<'a, str>,
        /// A [`Step`], as `0.1` or `1000000`; where empty the printed one, else the
        /// last decimal, or under `about` the last digit that is not zero.
        pub step: Cow<'a, str>,
        /// The text as printed, as `ما يناهز 398 مليون درهم`.
        pub printed: Cow<'a, str>,
    }
}

impl StatedDraft<'_> {
    /// Checks the draft as a figure in a unit, or as a mean or change in it.
    ///
    /// # Errors
    ///
    /// A finding for every field that is no value, hedge, step or text, and
    /// for every one that does not go with the others.
    pub fn in_unit(self, scale: impl Into<Scale>) -> Result<Stated<Measure>, Violations> {
        let scale = scale.into();
        self.check_in(Some(scale), |text| Measure::parse(text, scale))
    }

    /// Checks the draft, reading values with `read`.
    pub(crate) fn check<T: Quantity>(
        self,
        read: impl Fn(&str) -> Result<T, Problem>,
    ) -> Result<Stated<T>, Violations> {
        self.check_in(T::UNIT.map(Scale::from), read)
    }

    /// Checks the draft as a figure on a scale, reading values with `read_value`.
    pub(crate) fn check_in<T: Quantity>(
        self,
        scale: Option<Scale>,
        read_value: impl Fn(&str) -> Result<T, Problem>,
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
        let decimals = last_decimal(&value).min(last_decimal(&value_to));
        let value = inspection.optional("value", &value, &read_value);
        let to = inspection.optional("value_to", &value_to, &read_value);
        inspection.refuse_if(silent && !value_to.is_empty(), "value_to", Problem::NoValue);
        let given = inspection.optional("hedge", &hedge, str::parse);
        inspection.refuse_if(silent && !hedge.is_empty(), "hedge", Problem::NoValue);
        let fine = inspection.optional("step", &step, str::parse);
        inspection.refuse_if(silent && !step.is_empty(), "step", Problem::NoValue);
        let text = inspection.optional("printed", &printed, Printed::new);
        let reading = text.as_ref().map(|text| read::<T>(text, scale));
        let other_unit = matches!(&reading, Some(Err(problem)) if is_of_another_unit(problem));
        inspection.refuse_if(!silent && other_unit, "printed", Problem::PrintedOtherwise);
        let read = reading.and_then(Result::ok);
        // What the draft leaves open, the printed text says, unless it is of
        // another number.
        let number = |value: Option<T>| value.map(Quantity::to_decimal);
        let said = read.filter(|figure| {
            number(Some(figure.value())) == number(value) && number(figure.value_to()) == number(to)
        });
        let hedge = given.or(said.map(|figure| figure.hedge()));
        let fine = fine.or(said.map(|figure| figure.step()));
        let figure = match value {
            None => None,
            Some(value) if value_to.is_empty() => match hedge.unwrap_or(Hedge::Plain) {
                Hedge::Between => {
                    inspection.refuse("hedge", Problem::RangeEnd);
                    None
                }
                hedge => inspection.take("step", single(value, hedge, fine, decimals)),
            },
            Some(value) => {
                let other = given.is_some_and(|hedge| hedge != Hedge::Between);
                inspection.refuse_if(other, "hedge", Problem::RangeEnd);
                to.and_then(|to| inspection.take("value_to", range(value, to, fine, decimals)))
            }
        };
        if let (Some(figure), Some(read)) = (&figure, &read) {
            inspection.refuse_if(!is_same(figure, read), "printed", Problem::PrintedOtherwise);
        }
        inspection.finish(|| {
            Some(match (figure, text) {
                (Some(figure), printed) => Stated::Read { figure, printed },
                (None, Some(printed)) => Stated::read(printed, scale),
                (None, None) => Stated::NotStated,
            })
        })
    }
}

impl TryFrom<StatedDraft<'_>> for Stated<u32> {
    type Error = Violations;

    fn try_from(draft: StatedDraft<'_>) -> Result<Self, Violations> {
        draft.check(read_count)
    }
}

impl TryFrom<StatedDraft<'_>> for Stated<Dirhams> {
    type Error = Violations;

    fn try_from(draft: StatedDraft<'_>) -> Result<Self, Violations> {
        draft.check(str::parse)
    }
}

/// Whether a text cannot be read because it names a unit which no value in the
/// expected one can be.
///
/// A ratio can be printed as a part and given in percent.
fn is_of_another_unit(problem: &Problem) -> bool {
    let is_ratio = |unit: &str| unit.parse().is_ok_and(Unit::is_ratio);
    matches!(
        problem,
        Problem::Unreadable(Unreadable::OtherUnit { found, expected })
            if !(is_ratio(found) && is_ratio(expected))
    )
}

/// Whether two figures are one, however their values are held.
fn is_same<T: Quantity>(one: &Figure<T>, other: &Figure<T>) -> bool {
    let number = |value: Option<T>| value.map(Quantity::to_decimal);
    one.value().to_decimal() == other.value().to_decimal()
        && number(one.value_to()) == number(other.value_to())
        && one.hedge() == other.hedge()
        && one.step() == other.step()
}

/// The step of a value's last decimal, zeros included.
fn last_decimal(value: &str) -> Step {
    let decimals = value
        .split_once('.')
        .map_or(0, |(_, decimals)| decimals.len());
    let exponent = i8::try_from(decimals).unwrap_or(i8::MAX).saturating_neg();
    Step::power_of_ten(exponent).unwrap_or(Step::ONE)
}

fn single<T: Quantity>(
    value: T,
    hedge: Hedge,
    step: Option<Step>,
    decimals: Step,
) -> Result<Figure<T>, Problem> {
    match (hedge, step) {
        (hedge, Some(step)) => Figure::new(value, hedge, step),
        (Hedge::About, None) => Ok(Figure::about(value)),
        (hedge, None) => Figure::new(value, hedge, printed_step(value, decimals)),
    }
}

fn range<T: Quantity>(
    value: T,
    to: T,
    step: Option<Step>,
    decimals: Step,
) -> Result<Figure<T>, Problem> {
    let finer = printed_step(value, decimals).min(printed_step(to, decimals));
    Figure::between(value, to, step.unwrap_or(finer))
}

/// The step of a value as the draft prints it.
///
/// Amounts of money are written with two decimals whether or not a source
/// printed them, so theirs say nothing.
fn printed_step<T: Quantity>(value: T, decimals: Step) -> Step {
    match value.unit() {
        Unit::Dirham => Figure::plain(value).step(),
        _ => decimals,
    }
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
