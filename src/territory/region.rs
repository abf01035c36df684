//! The 12 regions.

use core::num::NonZeroU8;

use super::level::level;
use super::region_table::REGIONS;
use super::{Commune, Province};
use crate::language::Language;

/// What the generated table holds of a region.
pub(super) struct RegionRow {
    pub(super) code: &'static str,
    pub(super) iso_code: &'static str,
    pub(super) ar: &'static str,
    pub(super) fr: &'static str,
    pub(super) en: &'static str,
    pub(super) population: u32,
    /// Ordinals of its first province and of the first behind its last one.
    pub(super) provinces: (u8, u8),
    /// Ordinals of its first commune and of the first behind its last one.
    pub(super) communes: (u16, u16),
}

level! {
    /// One of the 12 regions, by its code of two digits [HCP RGPH 2024].
    ///
    /// ```
    /// use artisanat::language::Language;
    /// use artisanat::territory::Region;
    ///
    /// let region: Region = "06".parse()?;
    /// assert_eq!(region.name(Language::French), "Casablanca-Settat");
    /// assert_eq!(region.iso_code(), "MA-06");
    /// assert_eq!(region.provinces().count(), 9);
    /// assert!("6".parse::<Region>().is_err());
    /// # Ok::<(), artisanat::violation::Problem>(())
    /// ```
    pub struct Region(u8, NonZeroU8): 12 of RegionRow, REGIONS
}

impl Region {
    /// One more than its ordinal, from 1 to 12.
    #[inline]
    pub(crate) const fn number(self) -> NonZeroU8 {
        self.number
    }

    /// The region of a number, which is known to be 12 at most.
    #[inline]
    pub(crate) const fn of_number(number: NonZeroU8) -> Self {
        Self { number }
    }

    /// Its code among the subdivisions of Morocco [ISO 3166-2].
    #[must_use]
    pub const fn iso_code(self) -> &'static str {
        self.row().iso_code
    }

    /// Its name in a language.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        match language {
            Language::Arabic => self.row().ar,
            Language::French => self.row().fr,
            Language::English => self.row().en,
        }
    }

    /// Its provinces and prefectures, in code order.
    ///
    /// Over all regions these are the 75: the prefectures of arrondissements
    /// lie inside one of them.
    #[must_use]
    pub fn provinces(self) -> impl DoubleEndedIterator<Item = Province> + Clone {
        self.divisions()
            .filter(|division| division.prefecture().is_none())
    }

    /// Its communes, in code order.
    pub fn communes(self) -> impl DoubleEndedIterator<Item = Commune> + ExactSizeIterator + Clone {
        let (first, end) = self.row().communes;
        (first..end).map(Commune::nth)
    }

    /// Everything of it that is a [`Province`], in code order.
    pub(super) fn divisions(self) -> impl DoubleEndedIterator<Item = Province> + Clone {
        let (first, end) = self.row().provinces;
        (first..end).map(Province::nth)
    }
}
