//! How a row holds a territory: two bytes for its number and its region's.

use core::num::NonZeroU8;

use crate::territory::{Province, Region, Territory};

/// A territory by its number among all, with the number of its region above
/// that, so that the region is there without a look-up; 0 for no region.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Place(u16);

/// How many bits number all territories.
const BITS: u32 = 11;

const _: () = assert!(Territory::COUNT < 1 << BITS && Region::COUNT < 1 << (16 - BITS));

impl Place {
    #[expect(
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        reason = "From is not const, and all numbers fit"
    )]
    pub(super) const fn of(territory: Territory) -> Self {
        let region = match territory.region() {
            None => 0,
            Some(region) => region.number().get() as u16,
        };
        Self((region << BITS) | territory.ordinal() as u16)
    }

    #[expect(clippy::as_conversions, reason = "From is not const, and this widens")]
    pub(super) const fn territory(self) -> Territory {
        let ordinal = self.0 & ((1 << BITS) - 1);
        match Territory::from_ordinal(ordinal as usize) {
            Some(territory) => territory,
            // Made of a territory's number, so there is one.
            None => Territory::Country,
        }
    }

    #[inline]
    #[expect(
        clippy::as_conversions,
        reason = "From is not const, and five bits fit"
    )]
    pub(super) const fn region(self) -> Option<Region> {
        match NonZeroU8::new((self.0 >> BITS) as u8) {
            None => None,
            Some(number) => Some(Region::of_number(number)),
        }
    }

    pub(super) const fn province(self) -> Option<Province> {
        self.territory().province()
    }
}
