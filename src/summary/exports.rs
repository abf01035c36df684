//! What was exported.

use super::{Count, Merge, Summary};
#[cfg(feature = "serde")]
use crate::draft::checked_wire;
use crate::export::Export;
#[cfg(feature = "serde")]
use crate::figure::Unit;
use crate::figure::{Estimate, Figure, Stated, StatedTotal, Undefined};
use crate::row::{ExportRow, FigureState};

/// Adds up records of exports.
///
/// Records overlap, and those that do must not be added to each other. Select
/// before they are observed, from records or from rows:
///
/// - one breakdown: [`ExportRow::is_whole`], or only records with a
///   [family](ExportRow::family), or only those with a destination, and of
///   these [countries](ExportRow::country) or
///   [groups](ExportRow::country_group);
/// - one level of [territory](ExportRow::territory), in one
///   [sense](ExportRow::territory_basis): a region holds its provinces, and
///   the country holds both;
/// - [windows](ExportRow::window) apart from each other: a year holds its
///   January to June, and [`ExportRow::year`] is the same for both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Exports {
    records: Count,
    value: StatedTotal,
}

impl Exports {
    /// How many records there are.
    #[must_use]
    pub const fn records(&self) -> u64 {
        self.records.get()
    }

    /// The value exported, in dirhams.
    #[must_use]
    pub const fn value(&self) -> &StatedTotal {
        &self.value
    }

    /// The value exported for each of a number of artisans, in dirhams.
    ///
    /// # Errors
    ///
    /// Those of [`StatedTotal::estimate`], then those of [`Estimate::per`].
    pub fn per_artisan(&self, artisans: &Figure<u32>) -> Result<Estimate, Undefined> {
        self.value.estimate()?.per(&artisans.estimate())
    }
}

impl Merge for Exports {
    fn merge(&mut self, other: Self) {
        self.records.merge(other.records);
        self.value.merge(other.value);
    }
}

impl Summary<&Export> for Exports {
    fn observe(&mut self, export: &Export) {
        self.records.observe(export);
        self.value.add(export.value());
    }
}

impl Summary<&ExportRow> for Exports {
    fn observe(&mut self, row: &ExportRow) {
        self.records.observe(row);
        if let Some(value) = row.value() {
            self.value.add(&Stated::from(value));
        } else {
            let is_unreadable = row.value_state() == FigureState::Unreadable;
            self.value.leave_out(is_unreadable);
        }
    }
}

#[cfg(feature = "serde")]
checked_wire!(Exports { records, value }, exports => {
    "the values are not as many as the records": exports.value.parts() == exports.records(),
    "the value is not in dirhams": exports.value.is_in(Unit::Dirham),
});
