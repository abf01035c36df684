//! All territories in one numbered list.

use super::level::at;
use super::{Commune, Province, Region, Territory};

/// Where each level begins among all territories.
const PROVINCES: usize = 1 + Region::COUNT;
const COMMUNES: usize = PROVINCES + Province::COUNT;

impl Territory {
    /// How many there are: 1 country, 12 regions, 83 provinces and
    /// prefectures, 1,503 communes.
    pub const COUNT: usize = COMMUNES + Commune::COUNT;

    /// Its position among all in order, from 0.
    #[must_use]
    #[inline]
    pub const fn ordinal(self) -> usize {
        match self {
            Self::Country => 0,
            Self::Region(region) => region.ordinal().wrapping_add(1),
            Self::Province(province) => province.ordinal().wrapping_add(PROVINCES),
            Self::Commune(commune) => commune.ordinal().wrapping_add(COMMUNES),
        }
    }

    /// The one at a position in order, counted from 0.
    ///
    /// `None` from [`Self::COUNT`] on.
    #[must_use]
    pub fn from_ordinal(ordinal: usize) -> Option<Self> {
        if let Some(commune) = ordinal.checked_sub(COMMUNES) {
            Commune::from_ordinal(commune).map(Self::Commune)
        } else if let Some(province) = ordinal.checked_sub(PROVINCES) {
            Province::from_ordinal(province).map(Self::Province)
        } else if let Some(region) = ordinal.checked_sub(1) {
            Region::from_ordinal(region).map(Self::Region)
        } else {
            Some(Self::Country)
        }
    }

    /// The region of the territory at a position in order: one load.
    #[inline]
    pub(crate) const fn region_at(ordinal: usize) -> Option<Region> {
        let [country, ..] = &REGIONS;
        match at(&REGIONS, ordinal, country).checked_sub(1) {
            None => None,
            Some(region) => Some(Region(region)),
        }
    }
}

/// The region of each territory, in order: 0 for none, else one more than its
/// ordinal.
static REGIONS: [u8; Territory::COUNT] = regions();

#[expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "evaluated at compile time, where a fault does not build"
)]
const fn regions() -> [u8; Territory::COUNT] {
    let mut regions = [0; Territory::COUNT];
    let mut place = 0;
    while place < Region::COUNT {
        regions[1 + place] = 1 + place as u8;
        place += 1;
    }
    place = 0;
    while place < Province::COUNT {
        regions[PROVINCES + place] = 1 + Province(place as u8).region().0;
        place += 1;
    }
    place = 0;
    while place < Commune::COUNT {
        regions[COMMUNES + place] = 1 + Commune(place as u16).region().0;
        place += 1;
    }
    regions
}
