//! Windows in words.

use core::fmt;

use crate::language::{Language, PluralCategory};
use crate::period::Window;

/// A window in words.
pub(super) struct Spelt(pub(super) Window, pub(super) Language);

impl fmt::Display for Spelt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(window, language) = *self;
        match window {
            Window::LastYears(last) => {
                let years = last.years();
                match (language, language.plural(years.into())) {
                    (Language::Arabic, PluralCategory::One) => f.write_str("السنة الأخيرة"),
                    (Language::Arabic, PluralCategory::Two) => f.write_str("السنتان الأخيرتان"),
                    (Language::Arabic, PluralCategory::Few) => write!(f, "آخر {years} سنوات"),
                    (Language::Arabic, _) => write!(f, "آخر {years} سنة"),
                    (Language::French, PluralCategory::One) => f.write_str("dernière année"),
                    (Language::French, _) => write!(f, "{years} dernières années"),
                    (Language::English, PluralCategory::One) => f.write_str("last year"),
                    (Language::English, _) => write!(f, "last {years} years"),
                }?;
                last.before().map_or(Ok(()), |day| write!(f, " / {day}"))
            }
            Window::AsOf(day) => match language {
                Language::Arabic => write!(f, "إلى غاية {day}"),
                Language::French => write!(f, "au {day}"),
                Language::English => write!(f, "as of {day}"),
            },
            other => other.fmt(f),
        }
    }
}
