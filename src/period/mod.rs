//! Spans of days, and the windows over which figures are published.
//!
//! A [`Period`] is from one day to another. A [`Window`] is what a source
//! says: "in 2024", "from January to March", "over the last four years". The
//! last of these means nothing until somebody says before which day, so a
//! window becomes a period only through [`Window::resolve`]:
//!
//! ```
//! use artisanat::period::Window;
//!
//! let fairs: Window = "P4Y".parse()?;
//! assert_eq!(fairs.resolve(None), None);
//!
//! let period = fairs.resolve(Some("2025-04-01".parse()?)).unwrap();
//! assert_eq!(period.to_string(), "2021-04-01/2025-03-31");
//! # Ok::<(), artisanat::violation::Problem>(())
//! ```

mod words;

use alloc::borrow::Cow;
use alloc::string::ToString as _;
use core::fmt;
use core::str::FromStr;

pub(crate) use self::words::{Dated, Spelt};
use crate::calendar::{Day, Month, PartialDate, Year};
use crate::draft::text_wire;
use crate::violation::Problem;

/// A span of days, both ends included.
///
/// The end is not before the start. Written as an interval of ISO 8601,
/// `2024-02-01/2024-02-09`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    starts_on: Day,
    ends_on: Day,
}

impl Period {
    /// The span from one day to another.
    ///
    /// # Errors
    ///
    /// [`Problem::Reversed`] where the second day is before the first.
    pub fn new(starts_on: Day, ends_on: Day) -> Result<Self, Problem> {
        if ends_on < starts_on {
            Err(Problem::Reversed)
        } else {
            Ok(Self { starts_on, ends_on })
        }
    }

    /// The first day.
    #[must_use]
    pub const fn starts_on(self) -> Day {
        self.starts_on
    }

    /// The last day.
    #[must_use]
    pub const fn ends_on(self) -> Day {
        self.ends_on
    }

    /// Whether a day lies in the period.
    #[must_use]
    pub fn contains(self, day: Day) -> bool {
        self.starts_on <= day && day <= self.ends_on
    }

    /// Whether every day of another period lies in this one.
    #[must_use]
    pub fn covers(self, other: Self) -> bool {
        self.starts_on <= other.starts_on && other.ends_on <= self.ends_on
    }

    /// Whether two periods have a day in common.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.starts_on <= other.ends_on && other.starts_on <= self.ends_on
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.starts_on, self.ends_on)
    }
}

impl FromStr for Period {
    type Err = Problem;

    /// Reads two days with a slash between them.
    ///
    /// # Errors
    ///
    /// In this order: [`Problem::NotAPeriod`] without a slash, those of
    /// [`Day`] for the first day and for the second, [`Problem::Reversed`].
    fn from_str(text: &str) -> Result<Self, Problem> {
        let (starts_on, ends_on) = text.split_once('/').ok_or(Problem::NotAPeriod)?;
        Self::new(starts_on.parse()?, ends_on.parse()?)
    }
}

impl From<Period> for Cow<'static, str> {
    fn from(period: Period) -> Self {
        period.to_string().into()
    }
}

/// The span to which a published figure refers, as its source words it.
///
/// | in print | form | text |
/// |---|---|---|
/// | in 2024 | [`Window::Year`] | `2024` |
/// | in March 2024 | [`Window::Month`] | `2024-03` |
/// | from January to March 2024 | [`Window::JanuaryTo`] | `2024-01/2024-03` |
/// | from 1 to 9 February 2024 | [`Window::Days`] | `2024-02-01/2024-02-09` |
/// | up to 31 January 2025 | [`Window::AsOf`] | `../2025-01-31` |
/// | in the last four years | [`Window::LastYears`] | `P4Y`, `P4Y/2025-04-01` |
///
/// The text forms are those of ISO 8601, the open start that of ISO 8601-2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Window {
    /// A calendar year.
    Year(Year),
    /// A month of a year.
    Month(Year, Month),
    /// From January to the end of a month of the same year: a cumulative bulletin.
    JanuaryTo(Year, Month),
    /// From one day to another.
    Days(Period),
    /// Everything up to the end of a day: the state of a stock.
    AsOf(Day),
    /// The last years before a day.
    LastYears(LastYears),
}

impl Window {
    /// The days of the window, if they can be known.
    ///
    /// Relative windows end on the eve of their own day, or else of `as_of`.
    /// The state of a stock is that of one day. `None` where a relative window
    /// has no day to count from, or where it would reach back before 1900.
    #[must_use]
    pub fn resolve(self, as_of: Option<Day>) -> Option<Period> {
        let (starts_on, ends_on) = match self {
            Self::Year(year) => (
                Day::first_of(year, Month::JANUARY),
                Day::last_of(year, Month::DECEMBER),
            ),
            Self::Month(year, month) => (Day::first_of(year, month), Day::last_of(year, month)),
            Self::JanuaryTo(year, month) => (
                Day::first_of(year, Month::JANUARY),
                Day::last_of(year, month),
            ),
            Self::Days(period) => return Some(period),
            Self::AsOf(day) => (day, day),
            Self::LastYears(LastYears { years, before }) => {
                let before = before.or(as_of)?;
                (before.years_earlier(years)?, before.eve()?)
            }
        };
        Period::new(starts_on, ends_on).ok()
    }

    /// Whether it takes a day from outside to know the days of the window.
    #[must_use]
    pub const fn is_relative(self) -> bool {
        matches!(self, Self::LastYears(LastYears { before: None, .. }))
    }
}

/// So many years before a day: "over the last four years".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LastYears {
    years: u8,
    before: Option<Day>,
}

impl LastYears {
    /// So many years, 1 to 99, before a day; before an unknown one for `None`,
    /// as where the source bears no date.
    ///
    /// # Errors
    ///
    /// [`Problem::NotAWindow`] outside 1 to 99 years.
    pub const fn new(years: u8, before: Option<Day>) -> Result<Self, Problem> {
        if years < 1 || years > 99 {
            Err(Problem::NotAWindow)
        } else {
            Ok(Self { years, before })
        }
    }

    /// How many years.
    #[must_use]
    pub const fn years(self) -> u8 {
        self.years
    }

    /// The day before which they end, where it is known.
    #[must_use]
    pub const fn before(self) -> Option<Day> {
        self.before
    }
}

impl fmt::Display for Window {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Year(year) => year.fmt(f),
            Self::Month(year, month) => write!(f, "{year}-{month}"),
            Self::JanuaryTo(year, month) => write!(f, "{year}-{}/{year}-{month}", Month::JANUARY),
            Self::Days(period) => period.fmt(f),
            Self::AsOf(day) => write!(f, "../{day}"),
            Self::LastYears(LastYears {
                years,
                before: None,
            }) => write!(f, "P{years}Y"),
            Self::LastYears(LastYears {
                years,
                before: Some(day),
            }) => write!(f, "P{years}Y/{day}"),
        }
    }
}

impl FromStr for Window {
    type Err = Problem;

    /// Reads one of the forms in the table above.
    ///
    /// # Errors
    ///
    /// In this order: [`Problem::NotAWindow`] for any other shape,
    /// [`Problem::YearOutOfRange`] and [`Problem::NoSuchDay`] for the last
    /// date and then the one before it, [`Problem::Reversed`].
    fn from_str(text: &str) -> Result<Self, Problem> {
        let date = |text: &str| match text.parse() {
            Err(Problem::NotAPartialDate) => Err(Problem::NotAWindow),
            outcome => outcome,
        };
        let Some((start, end)) = text.split_once('/') else {
            if text.starts_with('P') {
                return LastYears::new(parse_years(text)?, None).map(Self::LastYears);
            }
            return match date(text)? {
                PartialDate::Year(year) => Ok(Self::Year(year)),
                PartialDate::Month(year, month) => Ok(Self::Month(year, month)),
                PartialDate::Day(_) => Err(Problem::NotAWindow),
            };
        };
        match (start, date(end)?) {
            ("..", PartialDate::Day(day)) => Ok(Self::AsOf(day)),
            (years, PartialDate::Day(day)) if years.starts_with('P') => {
                LastYears::new(parse_years(years)?, Some(day)).map(Self::LastYears)
            }
            (start, end) => match (date(start)?, end) {
                (PartialDate::Month(first, Month::JANUARY), PartialDate::Month(year, month))
                    if first == year =>
                {
                    Ok(Self::JanuaryTo(year, month))
                }
                (PartialDate::Day(starts_on), PartialDate::Day(ends_on)) => {
                    Period::new(starts_on, ends_on).map(Self::Days)
                }
                _ => Err(Problem::NotAWindow),
            },
        }
    }
}

/// Reads the number of years of `P4Y`: 1 to 99, without a leading zero.
fn parse_years(text: &str) -> Result<u8, Problem> {
    let digits = text
        .strip_prefix('P')
        .and_then(|rest| rest.strip_suffix('Y'));
    let digits = digits.filter(|digits| {
        matches!(digits.len(), 1 | 2)
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && !digits.starts_with('0')
    });
    digits
        .and_then(|digits| digits.parse().ok())
        .ok_or(Problem::NotAWindow)
}

impl From<Window> for Cow<'static, str> {
    fn from(window: Window) -> Self {
        window.to_string().into()
    }
}

text_wire!(Period, Window);
