//! Where a region stands among the others.

use core::fmt;

use super::RegionText;
use crate::figure::{Hedge, Unit};
use crate::period::Spelt;
use crate::report::phrases::Phrase;
use crate::report::standing::{Compared, Portion, Standing};
use crate::statement::Indicator;

impl RegionText<'_> {
    pub(super) fn standings(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let standings = self.report.standings();
        if standings.is_empty() {
            return Ok(());
        }
        self.heading(f, Phrase::AmongRegions)?;
        for standing in standings {
            if standing.place().is_some() || standing.portion().is_some() {
                f.write_str("  ")?;
                self.compared(f, standing.compared())?;
                write!(f, "{} ", self.colon())?;
                self.standing(f, standing)?;
                self.citing(f, standing.sources())?;
                writeln!(f)?;
            }
        }
        let mut alone = standings.iter().filter(|one| one.place().is_none());
        if let Some(first) = alone.next() {
            write!(f, "  {}{} ", self.say(Phrase::NoRank), self.colon())?;
            self.compared(f, first.compared())?;
            for standing in alone {
                f.write_str(self.comma())?;
                self.compared(f, standing.compared())?;
            }
            writeln!(f)?;
        }
        Ok(())
    }

    /// Writes what is compared.
    fn compared(&self, f: &mut fmt::Formatter<'_>, compared: Compared<'_>) -> fmt::Result {
        let on_record = |f: &mut fmt::Formatter<'_>, indicator: Indicator| {
            let label = indicator.label(self.language);
            write!(f, "{label} ({})", self.say(Phrase::OnRecord))
        };
        match compared {
            Compared::Claimed(indicator, window) => {
                f.write_str(indicator.label(self.language))?;
                match window {
                    Some(window) => write!(f, " ({})", Spelt(window, self.language)),
                    None => Ok(()),
                }
            }
            Compared::Exports(window, basis) => write!(
                f,
                "{} ({}{}{}{} {}{}{})",
                Indicator::Exports.label(self.language),
                Spelt(window, self.language),
                self.comma(),
                self.say(Phrase::Basis),
                self.colon(),
                basis.label(self.language),
                self.comma(),
                self.say(Phrase::OnRecord)
            ),
            Compared::Artisans => on_record(f, Indicator::Artisans),
            Compared::ValidatedRegistrations => on_record(f, Indicator::ValidatedRegistrations),
            Compared::Cooperatives => on_record(f, Indicator::Cooperatives),
            Compared::Facilities => on_record(f, Indicator::Facilities),
        }
    }

    /// Writes the rank and the share.
    fn standing(&self, f: &mut fmt::Formatter<'_>, standing: &Standing<'_>) -> fmt::Result {
        if let Some(place) = standing.place() {
            write!(f, "{} {}", self.say(Phrase::Rank), place.first())?;
            if place.last() > place.first() {
                write!(f, " {} {}", self.say(Phrase::To), place.last())?;
            }
            let (of, known) = (self.say(Phrase::Of), self.say(Phrase::RegionsKnown));
            write!(f, " {of} {} ({known})", place.of())?;
            if standing.portion().is_some() {
                f.write_str(self.semicolon())?;
            }
        }
        let Some(portion) = standing.portion() else {
            return Ok(());
        };
        let whole = portion.of().label(self.language);
        write!(f, "{} ({whole}){} ", self.say(Phrase::Share), self.colon())?;
        match portion {
            Portion::Counted(share) => {
                let percent = share.percent(1).normalize();
                self.quantity(f, percent, Hedge::Plain, Unit::Percent)
            }
            Portion::Estimated { ratio, .. } => self.estimate(f, ratio),
        }
    }
}
