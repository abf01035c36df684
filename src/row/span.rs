//! How a row holds a window: its days in two columns, its form in one byte.

use crate::calendar::{Day, Month, Year};
use crate::period::{LastYears, Period, Window};

/// The form of a window, whose days are columns of the row beside it.
///
/// One byte: none, the five forms that have only one shape, the years of a
/// window before no known day, those of one before a known day.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Form(u8);

impl Form {
    const NONE: Self = Self(0);
    const YEAR: Self = Self(1);
    const MONTH: Self = Self(2);
    const JANUARY_TO: Self = Self(3);
    pub(super) const DAYS: Self = Self(4);
    const AS_OF: Self = Self(5);
    /// Added to the 1 to 99 years before no known day.
    const UNDATED: u8 = 5;
    /// Added to the 1 to 99 years before a known day.
    const DATED: u8 = 104;

    /// The form of a window, and its first and last day where they are known.
    pub(super) fn of(window: Option<Window>) -> (Self, Option<Day>, Option<Day>) {
        let Some(window) = window else {
            return (Self::NONE, None, None);
        };
        let form = match window {
            Window::Year(_) => Self::YEAR,
            Window::Month(..) => Self::MONTH,
            Window::JanuaryTo(..) => Self::JANUARY_TO,
            Window::Days(_) => Self::DAYS,
            Window::AsOf(day) => return (Self::AS_OF, None, Some(day)),
            Window::LastYears(last) => {
                let Some(before) = last.before() else {
                    return (Self(Self::UNDATED.saturating_add(last.years())), None, None);
                };
                let form = Self(Self::DATED.saturating_add(last.years()));
                return (form, before.years_earlier(last.years()), before.eve());
            }
        };
        let period = window.resolve(None);
        (
            form,
            period.map(Period::starts_on),
            period.map(Period::ends_on),
        )
    }

    /// The window of this form, from its days in the columns of the row.
    pub(super) fn window(self, starts_on: Option<Day>, ends_on: Option<Day>) -> Option<Window> {
        match self {
            Self::NONE => None,
            Self::YEAR => Some(Window::Year(starts_on?.year())),
            Self::MONTH => Some(Window::Month(starts_on?.year(), starts_on?.month())),
            Self::JANUARY_TO => Some(Window::JanuaryTo(ends_on?.year(), ends_on?.month())),
            Self::DAYS => Period::new(starts_on?, ends_on?).ok().map(Window::Days),
            Self::AS_OF => ends_on.map(Window::AsOf),
            Self(code) => {
                let (years, before) = match code.checked_sub(Self::DATED) {
                    None | Some(0) => (code.checked_sub(Self::UNDATED)?, None),
                    Some(years) => (years, Some(day_behind(ends_on)?)),
                };
                LastYears::new(years, before).ok().map(Window::LastYears)
            }
        }
    }
}

/// The day behind the last one; the first of all days where that has no eve.
fn day_behind(last: Option<Day>) -> Option<Day> {
    match last {
        Some(last) => last.date().succ_opt().and_then(|date| Day::new(date).ok()),
        None => Some(Day::first_of(Year::FIRST, Month::JANUARY)),
    }
}

/// The year in which both days lie, where there is one.
#[inline]
pub(super) fn year(starts_on: Option<Day>, ends_on: Option<Day>) -> Option<Year> {
    let year = starts_on?.year();
    (year == ends_on?.year()).then_some(year)
}
