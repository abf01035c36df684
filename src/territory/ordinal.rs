//! All territories in one numbered list.

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
}
