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
    pub const fn from_ordinal(ordinal: usize) -> Option<Self> {
        let commune = ordinal.checked_sub(COMMUNES);
        let province = ordinal.checked_sub(PROVINCES);
        let region = ordinal.checked_sub(1);
        match (commune, province, region) {
            (Some(commune), _, _) => match Commune::from_ordinal(commune) {
                Some(commune) => Some(Self::Commune(commune)),
                None => None,
            },
            (None, Some(province), _) => match Province::from_ordinal(province) {
                Some(province) => Some(Self::Province(province)),
                None => None,
            },
            (None, None, Some(region)) => match Region::from_ordinal(region) {
                Some(region) => Some(Self::Region(region)),
                None => None,
            },
            (None, None, None) => Some(Self::Country),
        }
    }
}
