//! How a row holds a territory: its number among all, in two bytes.

use crate::territory::{Province, Region, Territory};

/// A territory by its number among all.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Place(u16);

const _: () = assert!(Territory::COUNT < 1 << 16, "two bytes number them all");

impl Place {
    #[expect(
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        reason = "From is not const, and all numbers fit"
    )]
    pub(super) const fn of(territory: Territory) -> Self {
        Self(territory.ordinal() as u16)
    }

    pub(super) fn territory(self) -> Territory {
        // Made of a territory's number, so there is one.
        Territory::from_ordinal(self.0.into()).unwrap_or(Territory::Country)
    }

    #[inline]
    pub(super) fn region(self) -> Option<Region> {
        Territory::region_at(self.0.into())
    }

    pub(super) fn province(self) -> Option<Province> {
        self.territory().province()
    }
}
