//! The exhibitions of a region.

use alloc::format;
use alloc::string::{String, ToString as _};
use core::fmt;

use super::Page;
use crate::exhibition::{Exhibition, ExhibitionKind, ExhibitionScope, Phase};
use crate::label::Label;
use crate::language::Language;
use crate::names::Names;
use crate::report::phrases::Phrase;
use crate::statement::Indicator;

impl Page<'_> {
    pub(super) fn exhibitions(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.report.exhibitions().is_empty() {
            return Ok(());
        }
        self.heading(f, Phrase::Exhibitions)?;
        for exhibition in self.report.exhibitions() {
            self.exhibition(f, exhibition)?;
        }
        Ok(())
    }

    fn exhibition(&self, f: &mut fmt::Formatter<'_>, exhibition: &Exhibition) -> fmt::Result {
        self.item(f, exhibition.names().best(self.language))?;
        if let Some(edition) = exhibition.edition() {
            write!(f, "{}{}", self.comma(), self.edition(edition))?;
        }
        let kind = exhibition.kind().label(self.language);
        write!(f, "{} {kind}", self.colon())?;
        let scope = exhibition.scope();
        if let Some(scope) = scope.filter(|scope| !is_said_by(exhibition.kind(), *scope)) {
            let (label, scope) = (self.say(Phrase::Scope), scope.label(self.language));
            write!(f, "{}{label}{} {scope}", self.semicolon(), self.colon())?;
        }
        self.sourced(f, exhibition.sources())?;
        writeln!(f)?;

        let is_undated = self.is_undated(exhibition.sources());
        let phases = exhibition.phases().iter();
        let phases = phases.map(|phase| self.phase(phase, is_undated));
        self.details(f, [self.listing(self.say(Phrase::Phases), phases)])?;
        let label = |indicator: Indicator| indicator.label(self.language).to_string();
        self.details(
            f,
            [
                self.figure(&label(Indicator::Stands), exhibition.stands()),
                self.figure(&label(Indicator::Exhibitors), exhibition.exhibitors()),
                self.figure(&label(Indicator::Participants), exhibition.participants()),
                self.figure(&label(Indicator::Visitors), exhibition.visitors()),
                self.figure(self.say(Phrase::Countries), exhibition.countries()),
                self.figure(&label(Indicator::Sales), exhibition.sales()),
                self.figure(self.say(Phrase::Area), exhibition.area()),
            ],
        )?;
        let cooperatives = exhibition.participating_cooperatives().iter();
        let cooperatives =
            cooperatives.filter_map(|id| self.report.sector().cooperatives().get(id));
        let cooperatives = cooperatives.map(|one| Names::best(one.names(), self.language));
        let artisans = exhibition.participating_artisans().len();
        self.details(
            f,
            [
                self.institutions(Phrase::Organizers, exhibition.organizers()),
                self.institutions(Phrase::Partners, exhibition.partners()),
                self.institutions(Phrase::Patrons, exhibition.patrons()),
                self.listing(self.say(Phrase::CooperativesTakingPart), cooperatives),
                self.listed(self.say(Phrase::ArtisansListed), artisans),
            ],
        )
    }

    /// The number of an edition, as each language counts editions.
    fn edition(&self, number: u16) -> String {
        match (self.language, number) {
            (Language::Arabic, _) => format!("الدورة {number}"),
            (Language::French, 1) => "1re édition".to_string(),
            (Language::French, _) => format!("{number}e édition"),
            (Language::English, _) => format!("edition {number}"),
        }
    }

    /// Where and when a phase was held, as far as either is known.
    fn phase(&self, phase: &Phase, is_undated: bool) -> String {
        let place = phase.place().map(|place| place.name(self.language));
        let place = place.or_else(|| phase.abroad().map(Label::as_str));
        let window = phase.held_during();
        let window = window.map(|window| self.window(window, is_undated));
        match (place, window) {
            (Some(place), Some(window)) => format!("{place} ({window})"),
            (Some(place), None) => place.to_string(),
            (None, window) => window.unwrap_or_default(),
        }
    }
}

/// Whether the name of a kind says how far an exhibition of it reaches.
const fn is_said_by(kind: &ExhibitionKind, scope: ExhibitionScope) -> bool {
    matches!(
        (kind, scope),
        (ExhibitionKind::RegionalFair, ExhibitionScope::Regional)
            | (
                ExhibitionKind::NationalWeek | ExhibitionKind::NationalSalon,
                ExhibitionScope::National
            )
            | (
                ExhibitionKind::InternationalSalon,
                ExhibitionScope::International
            )
    )
}
