//! The export records of a region, without counting anything twice.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::claims::can_all_be_true;
use crate::export::{Export, TerritoryBasis};
use crate::figure::Figure;
use crate::period::{Period, Window};
use crate::sector::Sector;
use crate::territory::Territory;

/// Everything that is recorded of the exports of one territory over one
/// window, on one basis.
///
/// Nothing here may be added up: records of the whole are what different
/// sources say of one thing, records by family and by destination break that
/// thing down again, and windows and bases overlap.
#[derive(Clone, Debug)]
pub struct ExportLine<'s> {
    territory: Territory,
    window: Window,
    basis: TerritoryBasis,
    totals: Vec<&'s Export>,
    breakdown: Vec<&'s Export>,
}

impl<'s> ExportLine<'s> {
    /// The territory: the region or a part of it.
    #[must_use]
    pub const fn territory(&self) -> Territory {
        self.territory
    }

    /// The window.
    #[must_use]
    pub const fn window(&self) -> Window {
        self.window
    }

    /// In what sense the exports belong to the territory.
    #[must_use]
    pub const fn basis(&self) -> TerritoryBasis {
        self.basis
    }

    /// The records of all families and destinations together.
    #[must_use]
    pub fn totals(&self) -> &[&'s Export] {
        &self.totals
    }

    /// The records by family, by destination or by both, in this order; those
    /// by both in the order of the families.
    #[must_use]
    pub fn breakdown(&self) -> &[&'s Export] {
        &self.breakdown
    }

    /// The record to reckon with: the first readable one of the whole.
    #[must_use]
    pub fn reckoned(&self) -> Option<&'s Export> {
        let mut totals = self.totals.iter().copied();
        totals.find(|export| export.value().figure().is_some())
    }

    /// Whether all readable records of the whole can be true at once; `None`
    /// where there are fewer than two.
    #[must_use]
    pub fn agree(&self) -> Option<bool> {
        let figures = self.totals.iter();
        let figures = figures.filter_map(|export| export.value().figure());
        can_all_be_true(figures.map(Figure::estimate))
    }
}

/// The export records of a territory and of its parts: itself first, and for
/// each territory the windows in the order of time.
pub(super) fn export_lines(sector: &Sector, territory: Territory) -> Vec<ExportLine<'_>> {
    type Key = (bool, Territory, Option<Period>, Window, TerritoryBasis);
    let mut lines: BTreeMap<Key, Vec<&Export>> = BTreeMap::new();
    for export in sector.exports() {
        if territory.contains(export.territory()) {
            let key = (
                export.territory() != territory,
                export.territory(),
                export.window().resolve(None),
                export.window(),
                export.territory_basis(),
            );
            lines.entry(key).or_default().push(export);
        }
    }
    let lines = lines
        .into_iter()
        .map(|((_, territory, _, window, basis), exports)| {
            let (totals, mut breakdown): (Vec<_>, Vec<_>) = exports
                .into_iter()
                .partition(|export| export.family().is_none() && export.destination().is_none());
            breakdown.sort_by_key(|export| {
                let by_both = export.family().is_some() && export.destination().is_some();
                let by_destination = export.family().is_none();
                (
                    by_both,
                    by_destination,
                    export.family(),
                    export.destination(),
                )
            });
            ExportLine {
                territory,
                window,
                basis,
                totals,
                breakdown,
            }
        });
    lines.collect()
}
