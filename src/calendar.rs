//! Days, months and years, and dates of which only a part is known.
//!
//! Every date of the crate lies in the years 1900 to 2200 and is written
//! `YYYY-MM-DD`. [`Day`] is a day, a checked `chrono::NaiveDate`. Sources often
//! give less; [`PartialDate`] keeps what they give and no more.
//!
//! ```
//! use artisanat::calendar::{Day, PartialDate};
//! use artisanat::violation::Problem;
//!
//! let leap: Day = "2024-02-29".parse()?;
//! assert_eq!("2024-02-30".parse::<Day>(), Err(Problem::NoSuchDay));
//! assert_eq!(" 2024-1-9".parse::<Day>(), Err(Problem::NotADate));
//!
//! let opened: PartialDate = "2024".parse()?;
//! assert!(!opened.is_surely_before(leap.into()));
//! # Ok::<(), Problem>(())
//! ```

mod packed;

use alloc::borrow::Cow;
use alloc::string::ToString as _;
use core::cmp::Ordering;
use core::fmt;
use core::num::NonZeroU16;
use core::str::FromStr;

use chrono::{Datelike as _, Months, NaiveDate};

pub(crate) use self::packed::PackedDate;
use crate::draft::text_wire;
use crate::violation::Problem;

/// A calendar year, 1900 to 2200.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year {
    /// Its number among all, from 1, so that no year at all is 0 and a table
    /// by year needs no arithmetic.
    place: NonZeroU16,
}

impl Year {
    /// The first year that a date may have.
    pub const FIRST: Self = Self {
        place: NonZeroU16::MIN,
    };

    /// The last year that a date may have.
    pub const LAST: Self = Self {
        place: NonZeroU16::MIN.saturating_add(300),
    };

    /// The year before the first one.
    const BEFORE_FIRST: u16 = 1899;

    /// Checks a year.
    ///
    /// # Errors
    ///
    /// [`Problem::YearOutOfRange`] outside 1900 to 2200.
    pub const fn new(year: u16) -> Result<Self, Problem> {
        match Self::of_number(year) {
            Some(year) => Ok(year),
            None => Err(Problem::YearOutOfRange),
        }
    }

    /// How many years a date may lie in.
    pub const COUNT: usize = 301;

    /// The year's number.
    #[must_use]
    #[inline]
    pub const fn number(self) -> u16 {
        self.place.get().wrapping_add(Self::BEFORE_FIRST)
    }

    /// The year's number as the calendar counts.
    #[expect(clippy::as_conversions, reason = "From is not const")]
    const fn signed(self) -> i32 {
        self.number() as i32
    }

    /// Its position among all years that a date may lie in, from 0.
    #[must_use]
    #[expect(clippy::as_conversions, reason = "From is not const, and this widens")]
    #[inline]
    pub const fn ordinal(self) -> usize {
        (self.place.get() as usize).wrapping_sub(1)
    }

    /// The year at a position, counted from 0; `None` from [`Self::COUNT`] on.
    #[must_use]
    pub fn from_ordinal(ordinal: usize) -> Option<Self> {
        let number = u16::try_from(ordinal)
            .ok()?
            .checked_add(Self::FIRST.number())?;
        Self::new(number).ok()
    }

    /// The year of a number, unless that is outside 1900 to 2200.
    #[inline]
    pub(crate) const fn of_number(year: u16) -> Option<Self> {
        match NonZeroU16::new(year.saturating_sub(Self::BEFORE_FIRST)) {
            Some(place) if place.get() <= Self::LAST.place.get() => Some(Self { place }),
            _ => None,
        }
    }

    /// The year before, unless that is before 1900.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        Self::of_number(self.number().saturating_sub(1))
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.number())
    }
}

impl FromStr for Year {
    type Err = Problem;

    /// Reads four digits.
    ///
    /// # Errors
    ///
    /// In this order: [`Problem::NotAYear`], [`Problem::YearOutOfRange`].
    fn from_str(text: &str) -> Result<Self, Problem> {
        let year = text.as_bytes().try_into().ok().and_then(four);
        year.ok_or(Problem::NotAYear).and_then(Self::new)
    }
}

impl From<Year> for Cow<'static, str> {
    fn from(year: Year) -> Self {
        year.to_string().into()
    }
}

/// A month of the calendar, 1 for January to 12 for December.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(u8);

impl Month {
    /// January.
    pub const JANUARY: Self = Self(1);

    /// December.
    pub const DECEMBER: Self = Self(12);

    /// Checks a month.
    ///
    /// # Errors
    ///
    /// [`Problem::NoSuchDay`] outside 1 to 12.
    pub const fn new(month: u8) -> Result<Self, Problem> {
        match Self::numbered(month) {
            Some(month) => Ok(month),
            None => Err(Problem::NoSuchDay),
        }
    }

    const fn numbered(number: u8) -> Option<Self> {
        match number {
            1..=12 => Some(Self(number)),
            _ => None,
        }
    }

    /// The month's number, 1 to 12.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Month {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.0)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Month {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = u8::deserialize(deserializer)?;
        Self::new(number).map_err(serde::de::Error::custom)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}", self.0)
    }
}

/// A day of the years 1900 to 2200.
///
/// Written `YYYY-MM-DD` and read in no other shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

impl Day {
    /// Checks a date.
    ///
    /// # Errors
    ///
    /// [`Problem::YearOutOfRange`] outside 1900 to 2200.
    pub fn new(date: NaiveDate) -> Result<Self, Problem> {
        let year = u16::try_from(date.year()).map_err(|_| Problem::YearOutOfRange)?;
        Year::new(year).map(|_| Self(date))
    }

    /// The day as a date of `chrono`.
    #[must_use]
    pub const fn date(self) -> NaiveDate {
        self.0
    }

    /// The year it lies in.
    #[must_use]
    #[inline]
    pub fn year(self) -> Year {
        // A day's year was checked when the day was made.
        let year = u16::try_from(self.0.year()).ok().and_then(Year::of_number);
        year.unwrap_or(Year::FIRST)
    }

    /// The month it lies in.
    #[must_use]
    pub fn month(self) -> Month {
        Month(u8::try_from(self.0.month()).unwrap_or_default())
    }

    /// Which day of its month it is.
    pub(crate) fn of_month(self) -> u8 {
        u8::try_from(self.0.day()).unwrap_or_default()
    }

    /// The day before, unless that is before 1900.
    #[must_use]
    pub fn eve(self) -> Option<Self> {
        self.0.pred_opt().and_then(|date| Self::new(date).ok())
    }

    /// The same day so many years earlier, the last of February for the 29th
    /// where that year has none; `None` before 1900.
    #[must_use]
    pub fn years_earlier(self, years: u8) -> Option<Self> {
        let months = Months::new(u32::from(years).saturating_mul(12));
        self.0
            .checked_sub_months(months)
            .and_then(|date| Self::new(date).ok())
    }

    /// The first day of a month.
    #[must_use]
    pub fn first_of(year: Year, month: Month) -> Self {
        Self(NaiveDate::from_ymd_opt(year.signed(), month.0.into(), 1).unwrap_or_default())
    }

    /// The last day of a month.
    #[must_use]
    pub fn last_of(year: Year, month: Month) -> Self {
        // One of these is there, and the later ones are not.
        let day = |day| NaiveDate::from_ymd_opt(year.signed(), month.0.into(), day).map(Self);
        let last = day(31).or_else(|| day(30)).or_else(|| day(29));
        last.or_else(|| day(28))
            .unwrap_or_else(|| Self::first_of(year, month))
    }
}

impl From<Day> for NaiveDate {
    fn from(day: Day) -> Self {
        day.0
    }
}

impl TryFrom<NaiveDate> for Day {
    type Error = Problem;

    fn try_from(date: NaiveDate) -> Result<Self, Problem> {
        Self::new(date)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:04}-{:02}-{:02}",
            self.0.year(),
            self.0.month(),
            self.0.day()
        )
    }
}

impl FromStr for Day {
    type Err = Problem;

    /// Reads `YYYY-MM-DD`.
    ///
    /// # Errors
    ///
    /// In this order: [`Problem::NotADate`] for any other shape,
    /// [`Problem::YearOutOfRange`], [`Problem::NoSuchDay`].
    fn from_str(text: &str) -> Result<Self, Problem> {
        match text.parse() {
            Ok(PartialDate::Day(day)) => Ok(day),
            Ok(_) | Err(Problem::NotAPartialDate) => Err(Problem::NotADate),
            Err(other) => Err(other),
        }
    }
}

impl From<Day> for Cow<'static, str> {
    fn from(day: Day) -> Self {
        day.to_string().into()
    }
}

/// A date as far as it is known: a year, a month or a day.
///
/// Ordered by the first day that it can be, the vaguer one first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// A year.
    Year(Year),
    /// A month of a year.
    Month(Year, Month),
    /// A day.
    Day(Day),
}

impl PartialDate {
    /// The year.
    #[must_use]
    pub fn year(self) -> Year {
        match self {
            Self::Year(year) | Self::Month(year, _) => year,
            Self::Day(day) => day.year(),
        }
    }

    /// The first day that it can be.
    #[must_use]
    pub fn earliest(self) -> Day {
        match self {
            Self::Year(year) => Day::first_of(year, Month::JANUARY),
            Self::Month(year, month) => Day::first_of(year, month),
            Self::Day(day) => day,
        }
    }

    /// The last day that it can be.
    #[must_use]
    pub fn latest(self) -> Day {
        match self {
            Self::Year(year) => Day::last_of(year, Month::DECEMBER),
            Self::Month(year, month) => Day::last_of(year, month),
            Self::Day(day) => day,
        }
    }

    /// Whether it must lie before another, however both are filled in.
    #[must_use]
    pub fn is_surely_before(self, other: Self) -> bool {
        match self.year().cmp(&other.year()) {
            Ordering::Equal => self.latest() < other.earliest(),
            order => order.is_lt(),
        }
    }
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for PartialDate {
    fn cmp(&self, other: &Self) -> Ordering {
        self.year()
            .cmp(&other.year())
            .then_with(|| self.earliest().cmp(&other.earliest()))
            .then_with(|| other.latest().cmp(&self.latest()))
            .then_with(|| self.precision().cmp(&other.precision()))
    }
}

impl PartialDate {
    const fn precision(self) -> u8 {
        match self {
            Self::Year(_) => 0,
            Self::Month(..) => 1,
            Self::Day(_) => 2,
        }
    }
}

impl From<Day> for PartialDate {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => year.fmt(f),
            Self::Month(year, month) => write!(f, "{year}-{month}"),
            Self::Day(day) => day.fmt(f),
        }
    }
}

impl FromStr for PartialDate {
    type Err = Problem;

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    ///
    /// # Errors
    ///
    /// In this order: [`Problem::NotAPartialDate`] for any other shape,
    /// [`Problem::YearOutOfRange`], [`Problem::NoSuchDay`] for a month or a
    /// day that the calendar does not have.
    fn from_str(text: &str) -> Result<Self, Problem> {
        let (year, rest) = match text.as_bytes().split_first_chunk() {
            Some((year, rest)) => (four(*year), rest),
            None => return Err(Problem::NotAPartialDate),
        };
        let (month, day) = match *rest {
            [] => (Some(None), Some(None)),
            [b'-', tens, ones] => (two(tens, ones).map(Some), Some(None)),
            [b'-', tens, ones, b'-', day_tens, day_ones] => {
                (two(tens, ones).map(Some), two(day_tens, day_ones).map(Some))
            }
            _ => return Err(Problem::NotAPartialDate),
        };
        let (Some(year), Some(month), Some(day)) = (year, month, day) else {
            return Err(Problem::NotAPartialDate);
        };
        let year = Year::new(year)?;
        let Some(month) = month else {
            return Ok(Self::Year(year));
        };
        let month = Month::new(month)?;
        let Some(day) = day else {
            return Ok(Self::Month(year, month));
        };
        NaiveDate::from_ymd_opt(year.signed(), month.0.into(), day.into())
            .map(|date| Self::Day(Day(date)))
            .ok_or(Problem::NoSuchDay)
    }
}

/// The number that two ASCII digits make.
fn two(tens: u8, ones: u8) -> Option<u8> {
    let digit = |byte: u8| Some(byte.wrapping_sub(b'0')).filter(|digit| *digit <= 9);
    digit(tens)?.checked_mul(10)?.checked_add(digit(ones)?)
}

/// The number that four ASCII digits make.
fn four([thousands, hundreds, tens, ones]: [u8; 4]) -> Option<u16> {
    let high = u16::from(two(thousands, hundreds)?).checked_mul(100)?;
    high.checked_add(two(tens, ones)?.into())
}

impl From<PartialDate> for Cow<'static, str> {
    fn from(date: PartialDate) -> Self {
        date.to_string().into()
    }
}

text_wire!(Year, Day, PartialDate);
