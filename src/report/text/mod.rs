//! A region's record as text.

mod claims;
mod quantities;
mod records;
mod standings;

use alloc::collections::BTreeSet;
use alloc::vec::Vec;
use core::fmt;

use super::phrases::Phrase;
use super::region::RegionReport;
use crate::figure::{Quantity, Stated};
use crate::id::StatementId;
use crate::language::Language;

/// A region's record as text in one language.
///
/// Plain text with indented lines; sources are numbered in brackets and
/// listed at the end. No natural person is named.
#[derive(Clone, Copy, Debug)]
pub struct RegionText<'r> {
    report: &'r RegionReport<'r>,
    language: Language,
}

impl RegionReport<'_> {
    /// The record as text.
    #[must_use]
    pub fn text(&self, language: Language) -> RegionText<'_> {
        RegionText {
            report: self,
            language,
        }
    }
}

impl fmt::Display for RegionText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let region = self.report.region();
        let name = region.name(self.language);
        let title = self.say(Phrase::Title);
        writeln!(f, "{name} ({}){} {title}", region.code(), self.colon())?;
        self.claims(f)?;
        self.derived(f)?;
        self.standings(f)?;
        self.records(f)?;
        self.exports(f)?;
        self.facilities(f)?;
        self.exhibitions(f)?;
        self.support(f)?;
        self.trainings(f)?;
        self.programmes(f)?;
        self.agreements(f)?;
        self.sources(f)
    }
}

impl RegionText<'_> {
    fn say(&self, phrase: Phrase) -> &'static str {
        phrase.in_language(self.language)
    }

    fn heading(&self, f: &mut fmt::Formatter<'_>, phrase: Phrase) -> fmt::Result {
        writeln!(f, "\n{}", self.say(phrase))
    }

    fn comma(&self) -> &'static str {
        if self.language == Language::Arabic {
            "، "
        } else {
            ", "
        }
    }

    /// Starts a line of a list with a name.
    ///
    /// A name in the letters of the other direction would turn the whole line
    /// around, since the first strong character decides [UAX 9, P2]; a mark of
    /// the text's own direction before it keeps the line as it is.
    fn item(&self, f: &mut fmt::Formatter<'_>, name: &str) -> fmt::Result {
        f.write_str("  - ")?;
        let is_arabic = |letter: char| ('\u{600}'..='\u{6FF}').contains(&letter);
        let first = name.chars().find(|letter| letter.is_alphabetic());
        match (self.language, first.is_some_and(is_arabic)) {
            (Language::Arabic, false) => f.write_str("\u{200F}")?,
            (Language::French | Language::English, true) => f.write_str("\u{200E}")?,
            _ => {}
        }
        f.write_str(name)
    }

    fn semicolon(&self) -> &'static str {
        match self.language {
            Language::Arabic => "؛ ",
            Language::French => " ; ",
            Language::English => "; ",
        }
    }

    /// The colon, which French sets off from the word before it.
    fn colon(&self) -> &'static str {
        if self.language == Language::French {
            " :"
        } else {
            ":"
        }
    }

    /// Writes a figure, or the text that nobody could read, verbatim.
    fn stated<T: Quantity>(&self, f: &mut fmt::Formatter<'_>, stated: &Stated<T>) -> fmt::Result {
        match stated {
            Stated::Read { figure, .. } => write!(f, "{}", figure.written(self.language)),
            Stated::Unreadable { printed, .. } => {
                write!(f, "«{printed}» ({})", self.say(Phrase::Unreadable))
            }
            Stated::NotStated => f.write_str(self.say(Phrase::NotStated)),
        }
    }

    fn citing<'a>(
        &self,
        f: &mut fmt::Formatter<'_>,
        ids: impl IntoIterator<Item = &'a StatementId>,
    ) -> fmt::Result {
        let ids: Vec<&StatementId> = ids.into_iter().collect();
        let numbers: BTreeSet<usize> = self.report.source_numbers(ids).collect();
        for number in numbers {
            write!(f, " [{number}]")?;
        }
        Ok(())
    }
}
