//! A region's record as text.

mod agreements;
mod bodies;
mod claims;
mod derived;
mod details;
mod exhibitions;
mod exports;
mod facilities;
mod quantities;
mod sources;
mod standings;
mod support;
mod trainings;

use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::cell::RefCell;
use core::fmt;

use super::phrases::Phrase;
use super::region::RegionReport;
use crate::figure::{Quantity, Stated};
use crate::id::StatementId;
use crate::language::Language;
use crate::period::Spelt;
use crate::period::Window;

/// A region's record as text in one language.
///
/// Plain text with indented lines; what is not known has no line. Sources are
/// numbered in brackets and listed at the end; a record without any says so.
/// No natural person is named, and no enterprise, which can be one person's.
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
        let page = Page {
            report: self.report,
            language: self.language,
            noted: RefCell::default(),
        };
        page.write(f)
    }
}

/// A text while it is written.
struct Page<'r> {
    report: &'r RegionReport<'r>,
    language: Language,
    /// The windows of which it was said that their end is not stated.
    noted: RefCell<BTreeSet<Window>>,
}

impl Page<'_> {
    fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let region = self.report.region();
        let name = region.name(self.language);
        let title = self.say(Phrase::Title);
        writeln!(f, "{name} ({}){} {title}", region.code(), self.colon())?;
        self.claims(f)?;
        self.derived(f)?;
        self.standings(f)?;
        self.counts(f)?;
        self.exports(f)?;
        self.facilities(f)?;
        self.exhibitions(f)?;
        self.support(f)?;
        self.trainings(f)?;
        self.programmes(f)?;
        self.agreements(f)?;
        self.cooperatives(f)?;
        self.enterprises(f)?;
        self.sources(f)
    }

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
    fn item(&self, f: &mut fmt::Formatter<'_>, name: &str) -> fmt::Result {
        f.write_str("  - ")?;
        self.first(f, name)
    }

    /// Writes a name that is the first of a line.
    ///
    /// A name in the letters of the other direction would turn the whole line
    /// around, since the first strong character decides [UAX 9, P2]; a mark of
    /// the text's own direction before it keeps the line as it is.
    fn first(&self, f: &mut fmt::Formatter<'_>, name: &str) -> fmt::Result {
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
        f.write_str(&self.shown(stated))
    }

    /// The words for a window.
    ///
    /// Of "the last four years" in a source without a date nobody knows the
    /// end; that is said where such a window is first named.
    fn window(&self, window: Window, is_undated: bool) -> String {
        let words = Spelt(window, self.language).to_string();
        let has_no_end = is_undated && window.is_relative();
        let is_first = || {
            let noted = self.noted.try_borrow_mut();
            noted.is_ok_and(|mut noted| noted.insert(window))
        };
        if has_no_end && is_first() {
            format!("{words}{}{}", self.comma(), self.say(Phrase::EndNotStated))
        } else {
            words
        }
    }

    /// Whether any of a record's sources, or the record itself, has no date.
    fn is_undated(&self, sources: &[StatementId]) -> bool {
        let mut statements = self.report.sector().sources(sources);
        sources.is_empty() || statements.any(|one| one.published_on().is_none())
    }

    /// Writes the numbers of a record's sources, or that it has none.
    fn sourced(&self, f: &mut fmt::Formatter<'_>, sources: &[StatementId]) -> fmt::Result {
        if sources.is_empty() {
            write!(f, " ({})", self.say(Phrase::NoSource))
        } else {
            self.citing(f, sources)
        }
    }

    /// Writes the numbers of the sources of several records, and how many of
    /// the records have none.
    fn all_sourced<'a>(
        &self,
        f: &mut fmt::Formatter<'_>,
        records: impl Iterator<Item = &'a [StatementId]> + Clone,
    ) -> fmt::Result {
        let sources: BTreeSet<_> = records.clone().flatten().collect();
        let without = records.filter(|sources| sources.is_empty()).count();
        if sources.is_empty() {
            return write!(f, " ({})", self.say(Phrase::NoSource));
        }
        self.citing(f, sources)?;
        if without > 0 {
            let without = self
                .language
                .number(u64::try_from(without).unwrap_or(u64::MAX));
            let phrase = self.say(Phrase::WithoutSource);
            write!(f, " ({phrase}{} {without})", self.colon())?;
        }
        Ok(())
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
