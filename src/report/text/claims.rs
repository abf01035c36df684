//! What was published of a region, and what follows from it.

use core::fmt;

use super::RegionText;
use super::quantities::percent_sign;
use super::windows::Spelt;
use crate::report::claims::{Cited, IndicatorLine};
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
        f.write_str(": ")?;
        for (position, Cited { claim, statement }) in line.cited().iter().enumerate() {
            if position > 0 {
                f.write_str(self.semicolon())?;
            }
            if claim.placement() == Placement::Headline {
                write!(f, "{} ", self.say(Phrase::Headline))?;
            }
            self.stated(f, claim.figure())?;
            self.citing(f, [statement.id()])?;
        }
        match line.agree() {
            Some(true) => writeln!(f, " ({})", self.say(Phrase::FiguresAgree)),
            Some(false) => writeln!(f, " ({})", self.say(Phrase::FiguresDisagree)),
            None => writeln!(f),
        }
    }

    pub(super) fn derived(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let coverage = self.report.register_coverage();
        let rates = [
            (Phrase::ExportsPerArtisan, self.report.exports_per_artisan()),
            (
                Phrase::ParticipantsPerExhibition,
                self.report.participants_per_exhibition(),
            ),
        ];
        if coverage.is_none() && rates.iter().all(|(_, rate)| rate.is_none()) {
            return Ok(());
        }
        self.heading(f, Phrase::Derived)?;
        if let Some(coverage) = coverage {
            let percent = self.language.number(coverage.percent(1));
            let sign = percent_sign(self.language);
            write!(f, "  {}: {percent}{sign}", self.say(Phrase::Coverage))?;
            if let (Some(from), Some(to)) = coverage.percent_bounds(1) {
                let (from, to) = (self.language.number(from), self.language.number(to));
                write!(f, " ({} {from}{sign} ", self.say(Phrase::Between))?;
                self.and(f)?;
                write!(f, "{to}{sign})")?;
            }
            writeln!(f)?;
        }
        for (phrase, rate) in rates {
            if let Some(rate) = rate {
                write!(f, "  {}: ", self.say(phrase))?;
                self.estimate(f, &rate)?;
                writeln!(f)?;
            }
        }
        Ok(())
    }
}
