//! A region's record as data.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;
use core::cmp::Reverse;

use super::claims::{IndicatorLine, PartLine, indicator_lines, part_lines};
use super::derived::{Derived, Operand, pairs, pairs_of_same_window};
use super::exports::{ExportLine, export_lines};
use super::standing::{Standing, standings};
use super::timing::recency;
use crate::agreement::Agreement;
use crate::artisan::Artisan;
use crate::cooperative::Cooperative;
use crate::enterprise::Enterprise;
use crate::exhibition::Exhibition;
use crate::facility::{Facility, FacilityKind, FacilityStage};
use crate::figure::Estimate;
use crate::id::StatementId;
use crate::label::Label;
use crate::sector::Sector;
use crate::statement::{Indicator, Statement};
use crate::subsidy::Subsidy;
use crate::summary::{Attendance, Count, Grants, Grouped, Headcount, Registrations, summarize};
use crate::territory::{Region, Territory};
use crate::training::Training;

/// What a sector says of one region.
///
/// Claims about the region as a whole stand apart from those about parts of
/// it, from which nothing is reckoned. Records are those of any
/// place in it; an exhibition belongs to the region where any of its phases
/// took place.
#[derive(Clone, Debug)]
pub struct RegionReport<'s> {
    region: Region,
    sector: &'s Sector,
    indicators: Vec<IndicatorLine<'s>>,
    parts: Vec<PartLine<'s>>,
    artisans: Vec<&'s Artisan>,
    cooperatives: Vec<&'s Cooperative>,
    enterprises: Vec<&'s Enterprise>,
    facilities: Vec<&'s Facility>,
    exhibitions: Vec<&'s Exhibition>,
    subsidies: Vec<&'s Subsidy>,
    trainings: Vec<&'s Training>,
    exports: Vec<ExportLine<'s>>,
    agreements: Vec<&'s Agreement>,
    standings: Vec<Standing<'s>>,
    sources: Vec<&'s Statement>,
}

impl<'s> RegionReport<'s> {
    /// Gathers the record of a region.
    #[must_use]
    pub fn of(sector: &'s Sector, region: Region) -> Self {
        let territory = Territory::Region(region);
        let mut report = Self {
            region,
            sector,
            indicators: indicator_lines(sector, territory),
            parts: part_lines(sector, territory),
            artisans: sector.artisans_in(territory).collect(),
            cooperatives: sector.cooperatives_in(territory).collect(),
            enterprises: sector.enterprises_in(territory).collect(),
            facilities: sector.facilities_in(territory).collect(),
            exhibitions: sector.exhibitions_in(territory).collect(),
            subsidies: sector.subsidies_in(territory).collect(),
            trainings: sector.trainings_in(territory).collect(),
            exports: export_lines(sector, territory),
            agreements: sector.agreements_in(territory).collect(),
            standings: Vec::new(),
            sources: Vec::new(),
        };
        report.standings = standings(sector, region, report.latest_claims());
        let used: BTreeSet<&StatementId> = report.used().collect();
        let used = used.into_iter();
        report.sources = used.filter_map(|id| sector.statements().get(id)).collect();
        report
    }

    /// The statements that claims and records rest on, with repeats.
    fn used(&self) -> impl Iterator<Item = &'s StatementId> {
        let cited = self.indicators.iter().flat_map(IndicatorLine::cited);
        let cited = cited.chain(self.parts.iter().flat_map(PartLine::cited));
        let exports = self.exports.iter();
        let exports = exports.flat_map(|line| line.totals().iter().chain(line.breakdown()));
        let people = self.artisans.iter().flat_map(|entity| entity.sources());
        let compared = self.standings.iter().flat_map(Standing::sources);
        cited
            .map(|cited| cited.statement.id())
            .chain(compared)
            .chain(people)
            .chain(self.cooperatives.iter().flat_map(|entity| entity.sources()))
            .chain(self.enterprises.iter().flat_map(|entity| entity.sources()))
            .chain(self.facilities.iter().flat_map(|entity| entity.sources()))
            .chain(self.exhibitions.iter().flat_map(|entity| entity.sources()))
            .chain(self.subsidies.iter().flat_map(|entity| entity.sources()))
            .chain(self.trainings.iter().flat_map(|entity| entity.sources()))
            .chain(exports.flat_map(|entity| entity.sources()))
            .chain(self.agreements.iter().flat_map(|entity| entity.sources()))
    }

    /// Whether the sector says nothing of the region.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.indicators.is_empty()
            && self.parts.is_empty()
            && self.artisans.is_empty()
            && self.cooperatives.is_empty()
            && self.enterprises.is_empty()
            && self.facilities.is_empty()
            && self.exhibitions.is_empty()
            && self.subsidies.is_empty()
            && self.trainings.is_empty()
            && self.exports.is_empty()
            && self.agreements.is_empty()
    }

    /// The region.
    #[must_use]
    pub const fn region(&self) -> Region {
        self.region
    }

    /// What is claimed of the region as a whole, in the order of the
    /// indicators and then of the windows.
    #[must_use]
    pub fn indicators(&self) -> &[IndicatorLine<'s>] {
        &self.indicators
    }

    /// What is claimed of parts of the region, or of parts of an indicator
    /// there: by indicator, window, territory and breakdown.
    #[must_use]
    pub fn parts(&self) -> &[PartLine<'s>] {
        &self.parts
    }

    /// The claims of one indicator, window by window.
    pub fn claims_of(&self, indicator: &Indicator) -> impl Iterator<Item = &IndicatorLine<'s>> {
        self.indicators
            .iter()
            .filter(move |line| line.indicator() == indicator)
    }

    /// The latest of an indicator's lines that has a figure to reckon with;
    /// one without a date where no other has.
    #[must_use]
    pub fn claimed(&self, indicator: &Indicator) -> Option<&IndicatorLine<'s>> {
        let usable = self
            .claims_of(indicator)
            .filter(|line| line.figure().is_some());
        // Of equally late ones, the first.
        usable.min_by_key(|line| Reverse(recency(line.window())))
    }

    /// The latest claim of every indicator, in the order of the indicators.
    fn latest_claims(&self) -> Vec<Operand<'s>> {
        let indicators: BTreeSet<_> = self
            .indicators
            .iter()
            .map(IndicatorLine::indicator)
            .collect();
        let latest = indicators
            .into_iter()
            .filter_map(|indicator| self.claimed(indicator)?.reckoned());
        latest.map(Operand::Claim).collect()
    }

    /// Where the region stands among the others, by whatever the sector knows
    /// of it; ranks and shares are computed, never taken from a source.
    #[must_use]
    pub fn standings(&self) -> &[Standing<'s>] {
        &self.standings
    }

    /// The claims of an indicator to reckon with, one for each window.
    fn operands(&self, indicator: &Indicator) -> impl Iterator<Item = Operand<'s>> {
        self.claims_of(indicator)
            .filter_map(IndicatorLine::reckoned)
            .map(Operand::Claim)
    }

    /// The share of the claimed artisans whose registration is validated.
    ///
    /// From the claims where they give both for windows that go together, else
    /// from the records of artisans against the claimed number. The latest
    /// figures count.
    #[must_use]
    pub fn register_coverage(&self) -> Option<Derived<'s>> {
        let claimed = pairs(
            self.operands(&Indicator::ValidatedRegistrations),
            self.operands(&Indicator::Artisans),
        );
        let recorded = u32::try_from(self.registrations().validated()).ok();
        let recorded = recorded.filter(|entries| *entries > 0);
        let recorded = pairs(
            recorded.map(Operand::ValidatedRecords),
            self.operands(&Indicator::Artisans),
        );
        Derived::first_of(claimed.into_iter().chain(recorded), Estimate::ratio)
    }

    /// The claimed exports for each claimed artisan, in dirhams; the latest
    /// that go together.
    #[must_use]
    pub fn exports_per_artisan(&self) -> Option<Derived<'s>> {
        let exports = self.operands(&Indicator::Exports);
        let artisans = self.operands(&Indicator::Artisans);
        Derived::first_of(pairs(exports, artisans), Estimate::per)
    }

    /// The claimed participants for each claimed exhibition of the same
    /// window, the latest that there is.
    #[must_use]
    pub fn participants_per_exhibition(&self) -> Option<Derived<'s>> {
        let participants = self.operands(&Indicator::Participants);
        let exhibitions = self.operands(&Indicator::Exhibitions);
        Derived::first_of(
            pairs_of_same_window(participants, exhibitions),
            Estimate::per,
        )
    }

    /// The artisans of the region, in the order of their ids.
    #[must_use]
    pub fn artisans(&self) -> &[&'s Artisan] {
        &self.artisans
    }

    /// The artisans of the region, by standing, gender and milieu.
    #[must_use]
    pub fn headcount(&self) -> Headcount {
        summarize(self.artisans.iter().copied())
    }

    /// The register entries of the region's artisans.
    #[must_use]
    pub fn registrations(&self) -> Registrations {
        summarize(self.artisans.iter().copied())
    }

    /// The cooperatives seated in the region, in the order of their ids.
    #[must_use]
    pub fn cooperatives(&self) -> &[&'s Cooperative] {
        &self.cooperatives
    }

    /// The enterprises seated in the region, in the order of their ids.
    #[must_use]
    pub fn enterprises(&self) -> &[&'s Enterprise] {
        &self.enterprises
    }

    /// The facilities of the region, in the order of their ids.
    #[must_use]
    pub fn facilities(&self) -> &[&'s Facility] {
        &self.facilities
    }

    /// The whole sector, by which records of the region name others.
    pub(super) const fn sector(&self) -> &'s Sector {
        self.sector
    }

    /// The facilities of the region by kind and by the last stage reached.
    ///
    /// A facility of several kinds counts once under each; one of which no stage
    /// is known counts under `None`.
    #[must_use]
    pub fn facilities_by_kind_and_stage(
        &self,
    ) -> Grouped<(FacilityKind, Option<FacilityStage>), Count> {
        let facilities = self.facilities.iter();
        let kinds = facilities.flat_map(|facility| {
            let stage = facility.stage();
            facility.kinds().iter().map(move |kind| (kind, stage))
        });
        Grouped::by(kinds, |(kind, stage)| (kind.clone(), stage))
    }

    /// The facilities of the region by the last stage reached.
    #[must_use]
    pub fn facilities_by_stage(&self) -> Grouped<Option<FacilityStage>, Count> {
        Grouped::by(self.facilities.iter().copied(), Facility::stage)
    }

    /// The exhibitions held in the region, in the order of their ids.
    #[must_use]
    pub fn exhibitions(&self) -> &[&'s Exhibition] {
        &self.exhibitions
    }

    /// What the recorded exhibitions add up to.
    #[must_use]
    pub fn attendance(&self) -> Attendance {
        summarize(self.exhibitions.iter().copied())
    }

    /// The support granted in the region, in the order of the ids.
    #[must_use]
    pub fn subsidies(&self) -> &[&'s Subsidy] {
        &self.subsidies
    }

    /// What the recorded support adds up to.
    #[must_use]
    pub fn grants(&self) -> Grants {
        summarize(self.subsidies.iter().copied())
    }

    /// The recorded exports of the region and of its parts, each territory,
    /// window and basis by itself.
    #[must_use]
    pub fn exports(&self) -> &[ExportLine<'s>] {
        &self.exports
    }

    /// The trainings of the region, in the order of their ids.
    #[must_use]
    pub fn trainings(&self) -> &[&'s Training] {
        &self.trainings
    }

    /// The programmes that facilities and support belong to, each once, with
    /// the statements that those rest on.
    #[must_use]
    pub fn programmes(&self) -> BTreeMap<&'s Label, BTreeSet<&'s StatementId>> {
        let facilities = self.facilities.iter();
        let facilities = facilities.map(|facility| (facility.programme(), facility.sources()));
        let subsidies = self.subsidies.iter();
        let subsidies = subsidies.map(|subsidy| (subsidy.programme(), subsidy.sources()));
        let mut programmes: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for (programme, sources) in facilities.chain(subsidies) {
            if let Some(title) = programme {
                programmes.entry(title).or_default().extend(sources);
            }
        }
        programmes
    }

    /// The agreements that concern the region, in the order of their ids.
    #[must_use]
    pub fn agreements(&self) -> &[&'s Agreement] {
        &self.agreements
    }

    /// The statements that anything in the report rests on, in id order.
    #[must_use]
    pub fn sources(&self) -> &[&'s Statement] {
        &self.sources
    }

    /// The numbers, from 1, of statements in the list of sources.
    pub fn source_numbers<'a>(
        &'a self,
        ids: impl IntoIterator<Item = &'a StatementId>,
    ) -> impl Iterator<Item = usize> {
        ids.into_iter().filter_map(|id| {
            let found = self
                .sources
                .binary_search_by(|statement| statement.id().cmp(id));
            found.ok().map(|position| position.saturating_add(1))
        })
    }
}
