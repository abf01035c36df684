//! Rows of exports.

use super::columns::{columns, figure_getters, place_getters, window_getters};
use super::span::Form;
use super::stance::{self, Stance};
use super::{Worded, at_position, rows};
use crate::calendar::{Day, Year};
use crate::craft::ProductFamily;
use crate::destination::{Country, CountryGroup, Destination};
use crate::dirhams::Dirhams;
use crate::export::{Export, TerritoryBasis};
use crate::sector::Sector;
use crate::territory::Territory;

/// A record of exports as a row: what, whence, where to, when, for how much.
///
/// Records break one total down in several ways: those of
/// [`ExportRow::is_whole`] are all goods to all destinations, and the others
/// are parts of them. They overlap in place and time too: the country holds
/// its regions, a year its January to June, with the same [`Self::year`]. Rows
/// that are added up are selected by [`Self::territory`],
/// [`Self::territory_basis`] and [`Self::window`] as well.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ExportRow {
    value: Dirhams,
    value_to: Dirhams,
    position: u32,
    starts_on: Option<Day>,
    ends_on: Option<Day>,
    territory: Territory,
    destination: Whereto,
    family: Option<Worded<ProductFamily>>,
    value_stance: Stance,
    territory_basis: TerritoryBasis,
    form: Form,
}

/// A destination without the label of a group that has no word.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Whereto {
    Everywhere,
    Country(Country),
    Group(Worded<CountryGroup>),
}

impl ExportRow {
    /// The row of a record at a position in its roster.
    #[must_use]
    pub fn of(position: u32, export: &Export) -> Self {
        let (value, value_to) = stance::values(export.value());
        let (form, starts_on, ends_on) = Form::of(Some(export.window()));
        Self {
            value,
            value_to,
            position,
            starts_on,
            ends_on,
            territory: export.territory(),
            destination: match export.destination() {
                None => Whereto::Everywhere,
                Some(Destination::Country(country)) => Whereto::Country(*country),
                Some(Destination::Group(group)) => Whereto::Group(Worded::of(group)),
            },
            family: export.family().map(Worded::of),
            value_stance: Stance::of(export.value()),
            territory_basis: export.territory_basis(),
            form,
        }
    }

    /// The place of the record in the roster, from 0.
    #[must_use]
    #[inline]
    pub const fn position(&self) -> u32 {
        self.position
    }

    /// The record, in the sector that the row was made from.
    #[must_use]
    pub fn export<'a>(&self, sector: &'a Sector) -> Option<&'a Export> {
        at_position(sector.exports(), self.position)
    }

    /// The product family; `None` for all families together.
    #[must_use]
    #[inline]
    pub const fn family(&self) -> Option<Worded<ProductFamily>> {
        self.family
    }

    /// The country of destination, where it is one.
    #[must_use]
    #[inline]
    pub const fn country(&self) -> Option<Country> {
        match self.destination {
            Whereto::Country(country) => Some(country),
            Whereto::Everywhere | Whereto::Group(_) => None,
        }
    }

    /// The group of countries of destination, where it is one.
    #[must_use]
    #[inline]
    pub const fn country_group(&self) -> Option<Worded<CountryGroup>> {
        match self.destination {
            Whereto::Group(group) => Some(group),
            Whereto::Everywhere | Whereto::Country(_) => None,
        }
    }

    /// Whether it is of all families to all destinations together.
    #[must_use]
    #[inline]
    pub const fn is_whole(&self) -> bool {
        self.family.is_none() && matches!(self.destination, Whereto::Everywhere)
    }

    /// In what sense the exports belong to the territory.
    #[must_use]
    #[inline]
    pub const fn territory_basis(&self) -> TerritoryBasis {
        self.territory_basis
    }
}

place_getters!(ExportRow,
    /// The territory to which the exports are ascribed.
    territory);

window_getters!(ExportRow,
    /// The window over which they are added up; every record has one.
    window);

figure_getters!(ExportRow, Dirhams, is_exact_amount;
    /// The value in dirhams.
    value, value_to, value_stance, value_state, exact_value);

columns!(ExportRow, row => {
    position: row.position(),
    territory: row.territory(),
    region: row.region(),
    province: row.province(),
    territory_basis: row.territory_basis(),
    window: row.window(),
    starts_on: row.starts_on(),
    ends_on: row.ends_on(),
    year: row.year().map(Year::number),
    family: row.family(),
    country: row.country(),
    country_group: row.country_group(),
    value: row.value().map(|figure| figure.value()),
    value_to: row.value().and_then(|figure| figure.value_to()),
    value_hedge: row.value().map(|figure| figure.hedge()),
    value_step: row.value().map(|figure| figure.step().exponent()),
    value_state: row.value_state(),
});

impl Sector {
    /// A row for each record of exports, in the order of the ids.
    #[must_use]
    pub fn export_rows(&self) -> impl ExactSizeIterator<Item = ExportRow> {
        rows(self.exports(), ExportRow::of)
    }
}
