//! Rows of facilities.

use super::columns::{columns, figure_getters, place_getters};
use super::stance::{self, Stance};
use super::{WordSet, Worded, at_position, rows};
use crate::calendar::{PartialDate, Year};
use crate::dirhams::Dirhams;
use crate::facility::{Facility, FacilityFunction, FacilityKind, FacilityStage};
use crate::history::Reached;
use crate::sector::Sector;
use crate::territory::Territory;

/// A facility as a row: what it is, where, how far it has come, what it cost.
///
/// Shops, areas, tranches and funders stay with the [`Facility`].
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct FacilityRow {
    cost: Dirhams,
    cost_to: Dirhams,
    position: u32,
    place: Territory,
    kinds: WordSet<FacilityKind>,
    artisans: u32,
    artisans_to: u32,
    reached_in: Option<Year>,
    functions: Functions,
    cost_stance: Stance,
    artisans_stance: Stance,
    stage: Option<FacilityStage>,
    is_in_service: bool,
}

/// The functions as one byte: a bit for each.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Functions(u8);

impl Functions {
    const fn bit(function: FacilityFunction) -> u8 {
        match function {
            FacilityFunction::Production => 1,
            FacilityFunction::Display => 2,
            FacilityFunction::Sales => 4,
            FacilityFunction::Training => 8,
        }
    }

    fn of(functions: &[FacilityFunction]) -> Self {
        let bits = functions.iter().copied().map(Self::bit);
        Self(bits.fold(0, |bits, bit| bits | bit))
    }

    fn set(self) -> WordSet<FacilityFunction> {
        let all = FacilityFunction::ALL.iter();
        all.filter(|function| self.0 & Self::bit(**function) != 0)
            .collect()
    }
}

impl FacilityRow {
    /// The row of a facility at a position in its roster.
    #[must_use]
    pub fn of(position: u32, facility: &Facility) -> Self {
        let (cost, cost_to) = stance::values(facility.cost());
        let (artisans, artisans_to) = stance::values(facility.artisans());
        let last = facility.history().stages().last();
        Self {
            cost,
            cost_to,
            position,
            place: facility.place(),
            kinds: facility.kinds().iter().collect(),
            artisans,
            artisans_to,
            reached_in: last.and_then(Reached::on).map(PartialDate::year),
            functions: Functions::of(facility.functions()),
            cost_stance: Stance::of(facility.cost()),
            artisans_stance: Stance::of(facility.artisans()),
            stage: facility.stage(),
            is_in_service: facility.is_in_service(),
        }
    }

    /// The place of the facility in the roster, from 0.
    #[must_use]
    #[inline]
    pub const fn position(&self) -> u32 {
        self.position
    }

    /// The facility, in the sector that the row was made from.
    #[must_use]
    pub fn facility<'a>(&self, sector: &'a Sector) -> Option<&'a Facility> {
        at_position(sector.facilities(), self.position)
    }

    /// The kinds, at least one.
    #[must_use]
    #[inline]
    pub const fn kinds(&self) -> WordSet<FacilityKind> {
        self.kinds
    }

    /// The kind, where there is only one and it has a word of its own.
    #[must_use]
    #[inline]
    pub fn kind(&self) -> Option<Worded<FacilityKind>> {
        self.kinds.only_word()
    }

    /// The functions; none where they are not stated.
    #[must_use]
    pub fn functions(&self) -> WordSet<FacilityFunction> {
        self.functions.set()
    }

    /// The last stage reached, where any is known.
    #[must_use]
    #[inline]
    pub const fn stage(&self) -> Option<FacilityStage> {
        self.stage
    }

    /// The year in which the last stage was reached, where known.
    #[must_use]
    #[inline]
    pub const fn reached_in(&self) -> Option<Year> {
        self.reached_in
    }

    /// Whether it is in service, as [`Facility::is_in_service`] has it.
    #[must_use]
    #[inline]
    pub const fn is_in_service(&self) -> bool {
        self.is_in_service
    }
}

place_getters!(FacilityRow,
    /// The territory where it lies, as narrow as it is known.
    place);

figure_getters!(FacilityRow, Dirhams, is_exact_amount;
    /// The cost of the whole in dirhams.
    cost, cost_to, cost_stance, cost_state, exact_cost);

figure_getters!(FacilityRow, u32, is_exact_count;
    /// How many artisans work there.
    artisans, artisans_to, artisans_stance, artisans_state, exact_artisans);

columns!(FacilityRow, row => {
    position: row.position(),
    kinds: row.kinds(),
    functions: Some(row.functions()).filter(|functions| !functions.is_empty()),
    place: row.place(),
    region: row.region(),
    province: row.province(),
    stage: row.stage(),
    reached_in: row.reached_in().map(Year::number),
    is_in_service: row.is_in_service(),
    cost: row.cost().map(|figure| figure.value()),
    cost_to: row.cost().and_then(|figure| figure.value_to()),
    cost_hedge: row.cost().map(|figure| figure.hedge()),
    cost_step: row.cost().map(|figure| figure.step().exponent()),
    cost_state: row.cost_state(),
    artisans: row.artisans().map(|figure| figure.value()),
    artisans_to: row.artisans().and_then(|figure| figure.value_to()),
    artisans_hedge: row.artisans().map(|figure| figure.hedge()),
    artisans_step: row.artisans().map(|figure| figure.step().exponent()),
    artisans_state: row.artisans_state(),
});

impl Sector {
    /// A row for each facility, in the order of the ids.
    #[must_use]
    pub fn facility_rows(&self) -> impl ExactSizeIterator<Item = FacilityRow> {
        rows(self.facilities(), FacilityRow::of)
    }
}
