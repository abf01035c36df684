//! The facilities of a region.

use alloc::format;
use alloc::string::{String, ToString as _};
use core::fmt;

use super::Page;
use crate::facility::{Facility, FacilityStage, Tranche};
use crate::history::History;
use crate::names::Names;
use crate::report::phrases::Phrase;
use crate::statement::Indicator;

impl Page<'_> {
    pub(super) fn facilities(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.report.facilities().is_empty() {
            return Ok(());
        }
        self.heading(f, Phrase::Facilities)?;
        for facility in self.report.facilities() {
            self.facility(f, facility)?;
        }
        writeln!(f, "  {}{}", self.say(Phrase::ByKindAndStage), self.colon())?;
        for ((kind, stage), count) in &self.report.facilities_by_kind_and_stage() {
            let stage = stage.map(|stage| stage.label(self.language));
            let stage = stage.unwrap_or(self.say(Phrase::StageNotStated));
            f.write_str("    ")?;
            self.first(f, kind.label(self.language))?;
            writeln!(
                f,
                "{}{stage}{} {}",
                self.comma(),
                self.colon(),
                self.language.number(count.get())
            )?;
        }
        Ok(())
    }

    fn facility(&self, f: &mut fmt::Formatter<'_>, facility: &Facility) -> fmt::Result {
        self.item(f, facility.names().best(self.language))?;
        if let Some(locality) = facility.locality() {
            write!(f, "{}{locality}", self.comma())?;
        }
        let place = facility.place().name(self.language);
        write!(f, "{}{place}{} ", self.comma(), self.colon())?;
        for kind in facility.kinds() {
            write!(f, "{}{}", kind.label(self.language), self.semicolon())?;
        }
        f.write_str(&self.latest_stage(facility.history()))?;
        self.sourced(f, facility.sources())?;
        writeln!(f)?;

        let functions = facility.functions().iter();
        let functions = functions.map(|one| one.label(self.language));
        let outer = facility.inside();
        let outer = outer.and_then(|id| self.report.sector().facilities().get(id));
        let outer = outer.map(|outer| outer.names().best(self.language));
        let programme = facility.programme();
        self.details(
            f,
            [
                self.listing(self.say(Phrase::Functions), functions),
                self.earlier_stages(facility.history()),
                self.listing(self.say(Phrase::Inside), outer),
                programme.map(|title| self.labeled(self.say(Phrase::Programme), title)),
            ],
        )?;
        self.details(
            f,
            [
                self.figure(self.say(Phrase::Shops), facility.shops()),
                self.figure(
                    self.say(Phrase::CooperativeShops),
                    facility.cooperative_shops(),
                ),
                self.figure(self.say(Phrase::CoveredArea), facility.covered_area()),
                self.figure(
                    Indicator::Artisans.label(self.language),
                    facility.artisans(),
                ),
            ],
        )?;
        self.details(
            f,
            [
                self.figure(self.say(Phrase::Cost), facility.cost()),
                self.funding(facility.funders()),
            ],
        )?;
        for tranche in facility.tranches() {
            self.details(f, [Some(self.tranche(tranche))])?;
        }
        Ok(())
    }

    /// A tranche of a project: its name, its stage and its cost.
    fn tranche(&self, tranche: &Tranche) -> String {
        let number = self.language.number(tranche.number());
        let title = format!("{} {number}", self.say(Phrase::Tranche));
        let name = tranche.names();
        let name = name.map(|names| Names::best(names, self.language));
        let name = name.map(|name| format!("{}{name}", self.comma()));
        let stage = self.latest_stage(tranche.history());
        let mut text = format!(
            "{title}{}{} {stage}",
            name.unwrap_or_default(),
            self.colon()
        );
        let known = [
            self.earlier_stages(tranche.history()),
            self.figure(self.say(Phrase::Cost), tranche.cost()),
        ];
        for known in known.into_iter().flatten() {
            text.push_str(self.semicolon());
            text.push_str(&known);
        }
        text
    }

    /// The last stage reached, with its date.
    fn latest_stage(&self, history: &History<FacilityStage>) -> String {
        let latest = history.stages().last();
        latest.map_or_else(
            || self.say(Phrase::StageNotStated).to_string(),
            |latest| self.reached(*latest),
        )
    }

    /// The stages before the last one, each with its date.
    fn earlier_stages(&self, history: &History<FacilityStage>) -> Option<String> {
        let (_, earlier) = history.stages().split_last()?;
        let earlier = earlier.iter().map(|reached| self.reached(*reached));
        self.listing(self.say(Phrase::EarlierStages), earlier)
    }
}
