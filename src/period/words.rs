//! Windows and dates in words.

use core::fmt;

use chrono::Datelike as _;

use super::Window;
use crate::calendar::{Month, PartialDate};
use crate::language::{Language, PluralCategory};

/// A window in words.
pub(crate) struct Spelt(pub(crate) Window, pub(crate) Language);

impl fmt::Display for Spelt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(window, language) = *self;
        let date = |date: PartialDate| Dated(date, language);
        match window {
            Window::Year(year) => date(PartialDate::Year(year)).fmt(f),
            Window::Month(year, month) | Window::JanuaryTo(year, month @ Month::JANUARY) => {
                date(PartialDate::Month(year, month)).fmt(f)
            }
            Window::JanuaryTo(year, month) => {
                let first = month_name(Month::JANUARY, language);
                let to = match language {
                    Language::Arabic => "إلى",
                    Language::French => "à",
                    Language::English => "to",
                };
                write!(f, "{first} {to} {}", date(PartialDate::Month(year, month)))
            }
            Window::Days(period) => {
                let first = date(PartialDate::Day(period.starts_on()));
                let last = date(PartialDate::Day(period.ends_on()));
                match language {
                    Language::Arabic => write!(f, "من {first} إلى {last}"),
                    Language::French => write!(f, "du {first} au {last}"),
                    Language::English => write!(f, "{first} to {last}"),
                }
            }
            Window::AsOf(day) => {
                let day = date(PartialDate::Day(day));
                match language {
                    Language::Arabic => write!(f, "إلى غاية {day}"),
                    Language::French => write!(f, "au {day}"),
                    Language::English => write!(f, "as of {day}"),
                }
            }
            Window::LastYears(last) => {
                let years = last.years();
                match (language, language.plural(years.into())) {
                    (Language::Arabic, PluralCategory::One) => f.write_str("السنة الأخيرة"),
                    (Language::Arabic, PluralCategory::Two) => f.write_str("آخر سنتين"),
                    (Language::Arabic, PluralCategory::Few) => write!(f, "آخر {years} سنوات"),
                    (Language::Arabic, _) => write!(f, "آخر {years} سنة"),
                    (Language::French, PluralCategory::One) => f.write_str("dernière année"),
                    (Language::French, _) => write!(f, "{years} dernières années"),
                    (Language::English, PluralCategory::One) => f.write_str("last year"),
                    (Language::English, _) => write!(f, "last {years} years"),
                }?;
                let Some(day) = last.before() else {
                    return Ok(());
                };
                let day = date(PartialDate::Day(day));
                match language {
                    Language::Arabic => write!(f, " قبل {day}"),
                    Language::French => write!(f, " avant le {day}"),
                    Language::English => write!(f, " before {day}"),
                }
            }
        }
    }
}

/// A date in words, as far as it is known.
pub(crate) struct Dated(pub(crate) PartialDate, pub(crate) Language);

impl fmt::Display for Dated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(date, language) = *self;
        match date {
            PartialDate::Year(year) => year.fmt(f),
            PartialDate::Month(year, month) => {
                write!(f, "{} {year}", month_name(month, language))
            }
            PartialDate::Day(day) => {
                let number = day.date().day();
                // French counts the first of a month as an ordinal.
                let first = number == 1 && language == Language::French;
                let ordinal = if first { "er" } else { "" };
                let month = month_name(day.month(), language);
                write!(f, "{number}{ordinal} {month} {}", day.year())
            }
        }
    }
}

/// The name of a month, in Arabic as it is used in Morocco.
const fn month_name(month: Month, language: Language) -> &'static str {
    let (ar, fr, en) = match month.number() {
        1 => ("يناير", "janvier", "January"),
        2 => ("فبراير", "février", "February"),
        3 => ("مارس", "mars", "March"),
        4 => ("أبريل", "avril", "April"),
        5 => ("ماي", "mai", "May"),
        6 => ("يونيو", "juin", "June"),
        7 => ("يوليوز", "juillet", "July"),
        8 => ("غشت", "août", "August"),
        9 => ("شتنبر", "septembre", "September"),
        10 => ("أكتوبر", "octobre", "October"),
        11 => ("نونبر", "novembre", "November"),
        _ => ("دجنبر", "décembre", "December"),
    };
    match language {
        Language::Arabic => ar,
        Language::French => fr,
        Language::English => en,
    }
}
