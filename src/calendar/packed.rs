//! Dates in three bytes, for the many that records hold.

use chrono::NaiveDate;

use super::{Day, Month, PartialDate, Year};

/// The year before the first one, so that a year of 0 stands for no date.
const BEFORE_FIRST: u16 = Year::FIRST.number().saturating_sub(1);

/// A date as far as it is known, or none: 9 bits of year, 4 of month, 5 of day.
///
/// What is not known is 0, so that bytes are in the order of dates: none comes
/// first, and the vaguer before the exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct PackedDate([u8; 3]);

impl PackedDate {
    pub(crate) fn pack(date: Option<PartialDate>) -> Self {
        let (year, month, day) = match date {
            None => return Self([0; 3]),
            Some(PartialDate::Year(year)) => (year, 0, 0),
            Some(PartialDate::Month(year, month)) => (year, month.number(), 0),
            Some(PartialDate::Day(day)) => (day.year(), day.month().number(), day.of_month()),
        };
        let year = u32::from(year.number().saturating_sub(BEFORE_FIRST));
        let all = (year << 9) | (u32::from(month) << 5) | u32::from(day);
        let [_, high, middle, low] = all.to_be_bytes();
        Self([high, middle, low])
    }

    pub(crate) const fn unpack(self) -> Option<PartialDate> {
        let [high, middle, low] = self.0;
        let all = u32::from_be_bytes([0, high, middle, low]);
        let [_, _, year_high, year_low] = (all >> 9).to_be_bytes();
        let [_, _, _, month] = ((all >> 5) & 0xF).to_be_bytes();
        let year = u16::from_be_bytes([year_high, year_low]);
        if year == 0 {
            return None;
        }
        let Some(year) = Year::of_number(year.saturating_add(BEFORE_FIRST)) else {
            return None;
        };
        let Some(month) = Month::numbered(month) else {
            return Some(PartialDate::Year(year));
        };
        match NaiveDate::from_ymd_opt(year.signed(), (all >> 5) & 0xF, all & 0x1F) {
            Some(date) => Some(PartialDate::Day(Day(date))),
            None => Some(PartialDate::Month(year, month)),
        }
    }
}
