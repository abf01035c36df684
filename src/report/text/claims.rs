//! What was published of a region.

use alloc::collections::BTreeSet;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::fmt;

use super::Page;
use crate::figure::Stated;
use crate::period::Dated;
use crate::period::Window;
use crate::person::{Gender, Milieu};
use crate::report::claims::{Cited, IndicatorLine, PartLine};
use crate::report::phrases::Phrase;
use crate::statement::{Facet, Indicator, Placement, Sense};
use crate::territory::Territory;

impl Page<'_> {
    /// Writes the claims, indicator by indicator and window by window, those
    /// about parts under those about the whole.
    pub(super) fn claims(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.heading(f, Phrase::Claims)?;
        let (wholes, parts) = (self.report.indicators(), self.report.parts());
        if wholes.is_empty() && parts.is_empty() {
            return writeln!(f, "  {}", self.say(Phrase::Nothing));
        }
        let keys = wholes.iter().map(|line| (line.indicator(), line.window()));
        let of_parts = parts.iter().map(|line| (line.indicator(), line.window()));
        let keys: BTreeSet<_> = keys.chain(of_parts).collect();
        for key in keys {
            let whole = wholes
                .iter()
                .find(|line| (line.indicator(), line.window()) == key);
            let parts = parts
                .iter()
                .filter(|line| (line.indicator(), line.window()) == key);
            self.indicator(f, key, whole, parts)?;
        }
        Ok(())
    }

    fn indicator<'a>(
        &self,
        f: &mut fmt::Formatter<'_>,
        (indicator, window): (&Indicator, Option<Window>),
        whole: Option<&'a IndicatorLine<'a>>,
        parts: impl Iterator<Item = &'a PartLine<'a>> + Clone,
    ) -> fmt::Result {
        f.write_str("  ")?;
        self.first(f, indicator.label(self.language))?;
        if let Some(window) = window {
            let of_whole = whole.into_iter().flat_map(IndicatorLine::cited);
            let of_parts = parts.clone().flat_map(PartLine::cited);
            let mut statements = of_whole.chain(of_parts).map(|cited| cited.statement);
            let is_undated = statements.any(|statement| statement.published_on().is_none());
            write!(f, " ({})", self.window(window, is_undated))?;
        }
        f.write_str(self.colon())?;
        if let Some(whole) = whole {
            f.write_str(" ")?;
            self.cited(f, whole.cited())?;
            self.agreement(f, whole.agree())?;
        }
        writeln!(f)?;
        for part in parts {
            f.write_str("    ")?;
            self.first(f, &self.part(part))?;
            write!(f, "{} ", self.colon())?;
            self.cited(f, part.cited())?;
            self.agreement(f, part.agree())?;
            writeln!(f)?;
        }
        Ok(())
    }

    /// Writes claims of one thing, each with its source.
    fn cited(&self, f: &mut fmt::Formatter<'_>, cited: &[Cited<'_>]) -> fmt::Result {
        for (position, one) in cited.iter().enumerate() {
            let (claim, statement) = (one.claim, one.statement);
            if position > 0 {
                f.write_str(self.semicolon())?;
            }
            if claim.placement() == Placement::Headline {
                write!(f, "{} ", self.say(Phrase::Headline))?;
            }
            self.stated(f, claim.figure())?;
            match claim.sense() {
                Sense::Level => {}
                Sense::Rate(per) => write!(f, " {}", per.label(self.language))?,
                sense => write!(f, " ({})", sense.kind().label(self.language))?,
            }
            if let Some(population) = claim.population() {
                write!(f, " ({})", population.label(self.language))?;
            }
            // "Exports: 10 %" says too little of what was printed as "+10 %".
            let own = claim.indicator().unit();
            match claim.figure() {
                Stated::Read {
                    printed: Some(printed),
                    ..
                } if own.is_some_and(|own| own != claim.unit()) => {
                    write!(f, " («{printed}»)")?;
                }
                _ => {}
            }
            self.citing(f, [statement.id()])?;
        }
        Ok(())
    }

    /// Writes whether figures of one thing agree, where that can be told.
    pub(super) fn agreement(&self, f: &mut fmt::Formatter<'_>, agree: Option<bool>) -> fmt::Result {
        match agree {
            Some(true) => write!(f, " ({})", self.say(Phrase::FiguresAgree)),
            Some(false) => write!(f, " ({})", self.say(Phrase::FiguresDisagree)),
            None => Ok(()),
        }
    }

    /// What part a line is about: a place in the region, a part of it or both.
    fn part(&self, line: &PartLine<'_>) -> String {
        let place = line.territory();
        let is_region = place == Territory::Region(self.report.region());
        let place = (!is_region).then(|| place.name(self.language).to_string());
        let facets = line.breakdown().iter().map(|facet| self.facet(facet));
        let words: Vec<_> = place.into_iter().chain(facets).collect();
        words.join(self.comma())
    }

    fn facet(&self, facet: &Facet) -> String {
        let (sector, language) = (self.report.sector(), self.language);
        let words = match facet {
            Facet::Territory(territory) => territory.name(language),
            Facet::Branch(branch) => branch.label(language),
            Facet::Activity(code) => return self.trade(code),
            Facet::Category(category) => category.label(language),
            Facet::ProductFamily(family) => family.label(language),
            Facet::Destination(destination) => destination.name(language),
            Facet::Gender(Gender::Woman) => self.say(Phrase::AmongWomen),
            Facet::Gender(Gender::Man) => self.say(Phrase::AmongMen),
            Facet::Milieu(Milieu::Urban) => self.say(Phrase::InTowns),
            Facet::Milieu(Milieu::Rural) => self.say(Phrase::InTheCountryside),
            Facet::Time(time) => return Dated(*time, language).to_string(),
            Facet::Facility(id) => {
                let facility = sector.facilities().get(id);
                facility.map_or(id.as_str(), |one| one.names().best(language))
            }
            Facet::Exhibition(id) => {
                let exhibition = sector.exhibitions().get(id);
                exhibition.map_or(id.as_str(), |one| one.names().best(language))
            }
            Facet::Training(id) => {
                let training = sector.trainings().get(id);
                training.map_or(id.as_str(), |one| one.names().best(language))
            }
            Facet::Part(label) => label.as_str(),
            Facet::Jointly(values) => {
                let values: Vec<_> = values.iter().map(|value| self.facet(value)).collect();
                return values.join(" + ");
            }
        };
        words.to_string()
    }
}
