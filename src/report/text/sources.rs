//! The statements that a report rests on.

use core::fmt;

use super::Page;
use crate::period::Dated;
use crate::report::phrases::Phrase;

impl Page<'_> {
    pub(super) fn sources(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.report.sources().is_empty() {
            return Ok(());
        }
        self.heading(f, Phrase::Sources)?;
        for (position, statement) in self.report.sources().iter().enumerate() {
            let number = position.saturating_add(1);
            write!(f, "  [{number}] {}", statement.kind().label(self.language))?;
            write!(
                f,
                "{}{}",
                self.comma(),
                statement.issuer().label(self.language)
            )?;
            if let Some(asked_by) = statement.asked_by() {
                write!(
                    f,
                    "{}{} {asked_by}",
                    self.comma(),
                    self.say(Phrase::AskedBy)
                )?;
            }
            write!(
                f,
                "{}{}{}",
                self.comma(),
                statement.publisher(),
                self.comma()
            )?;
            match statement.published_on() {
                Some(date) => write!(f, "{}", Dated(date, self.language))?,
                None => f.write_str(self.say(Phrase::DateUnknown))?,
            }
            if let Some(reference) = statement.reference() {
                write!(f, "{}{reference}", self.comma())?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}
