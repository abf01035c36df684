//! What follows from what was published of a region.

use core::fmt;

use super::Page;
use crate::report::claims::Cited;
use crate::report::derived::{Derived, Operand};
use crate::report::phrases::Phrase;

impl Page<'_> {
    pub(super) fn derived(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let report = self.report;
        let figures = [
            (Phrase::Coverage, report.register_coverage()),
            (Phrase::ExportsPerArtisan, report.exports_per_artisan()),
            (
                Phrase::ParticipantsPerExhibition,
                report.participants_per_exhibition(),
            ),
        ];
        if figures.iter().all(|(_, figure)| figure.is_none()) {
            return Ok(());
        }
        self.heading(f, Phrase::Derived)?;
        for (phrase, figure) in figures {
            if let Some(figure) = figure {
                write!(f, "  {}{} ", self.say(phrase), self.colon())?;
                self.estimate(f, figure.estimate())?;
                if figure.is_contested() {
                    write!(f, " ({})", self.say(Phrase::Contested))?;
                }
                writeln!(f)?;
                self.operands(f, &figure)?;
            }
        }
        Ok(())
    }

    /// Writes what a figure was reckoned from.
    fn operands(&self, f: &mut fmt::Formatter<'_>, figure: &Derived<'_>) -> fmt::Result {
        write!(f, "    {}{} ", self.say(Phrase::ReckonedFrom), self.colon())?;
        let (part, base) = (figure.part(), figure.base());
        let one_undated = part.window().is_none() != base.window().is_none();
        for (position, operand) in [part, base].into_iter().enumerate() {
            if position > 0 {
                f.write_str(self.semicolon())?;
            }
            match operand {
                Operand::Claim(Cited {
                    claim, statement, ..
                }) => {
                    f.write_str(claim.indicator().label(self.language))?;
                    match claim.window() {
                        Some(window) => write!(f, " ({})", self.window(window, false))?,
                        None if one_undated => write!(f, " ({})", self.say(Phrase::DateUnknown))?,
                        None => {}
                    }
                    f.write_str(" ")?;
                    self.stated(f, claim.figure())?;
                    self.citing(f, [statement.id()])?;
                    if operand.is_contested() {
                        self.agreement(f, Some(false))?;
                    }
                }
                Operand::ValidatedRecords(entries) => write!(
                    f,
                    "{} ({}) {}",
                    self.say(Phrase::Validated),
                    self.say(Phrase::InRecords),
                    self.language.number(entries)
                )?,
            }
        }
        writeln!(f)
    }
}
