//! What was published of a region, and what follows from it.

use core::fmt;

use super::RegionText;
use crate::figure::Stated;
use crate::period::Spelt;
use crate::report::claims::{Cited, IndicatorLine};
use crate::report::derived::{Derived, Operand};
use crate::report::phrases::Phrase;
use crate::statement::Placement;

impl RegionText<'_> {
    pub(super) fn claims(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.heading(f, Phrase::Claims)?;
        if self.report.indicators().is_empty() {
            return writeln!(f, "  {}", self.say(Phrase::Nothing));
        }
        for line in self.report.indicators() {
            self.indicator(f, line)?;
        }
        Ok(())
    }

    pub(super) fn indicator(
        &self,
        f: &mut fmt::Formatter<'_>,
        line: &IndicatorLine<'_>,
    ) -> fmt::Result {
        write!(f, "  {}", line.indicator().label(self.language))?;
        if let Some(window) = line.window() {
            write!(f, " ({})", Spelt(window, self.language))?;
        }
        write!(f, "{} ", self.colon())?;
        for (position, Cited { claim, statement }) in line.cited().iter().enumerate() {
            if position > 0 {
                f.write_str(self.semicolon())?;
            }
            if claim.placement() == Placement::Headline {
                write!(f, "{} ", self.say(Phrase::Headline))?;
            }
            self.stated(f, claim.figure())?;
            // "Exports: 10 %" says too little of what was printed as "+10 %".
            let other_unit = line
                .indicator()
                .unit()
                .is_some_and(|own| own != claim.unit());
            match claim.figure() {
                Stated::Read {
                    printed: Some(printed),
                    ..
                } if other_unit => write!(f, " («{printed}»)")?,
                _ => {}
            }
            self.citing(f, [statement.id()])?;
        }
        self.agreement(f, line.agree())?;
        writeln!(f)
    }

    /// Writes whether figures of one thing agree, where that can be told.
    pub(super) fn agreement(&self, f: &mut fmt::Formatter<'_>, agree: Option<bool>) -> fmt::Result {
        match agree {
            Some(true) => write!(f, " ({})", self.say(Phrase::FiguresAgree)),
            Some(false) => write!(f, " ({})", self.say(Phrase::FiguresDisagree)),
            None => Ok(()),
        }
    }

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
                Operand::Claim(Cited { claim, statement }) => {
                    f.write_str(claim.indicator().label(self.language))?;
                    match claim.window() {
                        Some(window) => write!(f, " ({})", Spelt(window, self.language))?,
                        None if one_undated => write!(f, " ({})", self.say(Phrase::DateUnknown))?,
                        None => {}
                    }
                    f.write_str(" ")?;
                    self.stated(f, claim.figure())?;
                    self.citing(f, [statement.id()])?;
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
