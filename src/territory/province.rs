//! The 75 provinces and prefectures, and the 8 prefectures inside Casablanca.

use core::num::NonZeroU8;

use super::level::{at, level};
use super::province_table::{PROVINCE_REGIONS, PROVINCES};
use super::{Commune, Region};
use crate::language::Language;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// What a [`Province`] is [HCP RGPH 2024].
    pub enum ProvinceKind: "kind of province" {
        /// A province.
        Province = "province",
            { ar: "إقليم", fr: "province", en: "province" },
        /// A prefecture, of the same level as a province.
        Prefecture = "prefecture",
            { ar: "عمالة", fr: "préfecture", en: "prefecture" },
        /// A part of the prefecture of Casablanca.
        PrefectureOfArrondissements = "prefecture_of_arrondissements",
            { ar: "عمالة مقاطعات", fr: "préfecture d'arrondissements", en: "prefecture of arrondissements" },
    }
}

/// What the generated table holds of a province.
pub(super) struct ProvinceRow {
    pub(super) code: &'static str,
    pub(super) iso_code: Option<&'static str>,
    pub(super) kind: ProvinceKind,
    pub(super) ar: &'static str,
    pub(super) fr: &'static str,
    pub(super) en: &'static str,
    pub(super) population: u32,
    pub(super) prefecture: Option<Province>,
    /// Ordinals of its first commune and of the first behind its last one.
    pub(super) communes: (u16, u16),
}

level! {
    /// A province, a prefecture, or one of the 8 prefectures of
    /// arrondissements inside Casablanca [HCP RGPH 2024].
    ///
    /// The 75 provinces and prefectures part the country and have codes such
    /// as `06.111`. The prefecture of Casablanca holds 8 further prefectures,
    /// with codes such as `06.141.01.00`: they are values of this type too,
    /// but [`Province::prefecture`] tells them apart. [`Region::provinces`]
    /// leaves them out; [`Province::all`] has all 83.
    ///
    /// ```
    /// use artisanat::territory::{Province, ProvinceKind};
    ///
    /// let anfa: Province = "06.141.01.00".parse()?;
    /// let casablanca: Province = "06.141".parse()?;
    /// assert_eq!(anfa.kind(), ProvinceKind::PrefectureOfArrondissements);
    /// assert_eq!(anfa.prefecture(), Some(casablanca));
    /// assert_eq!(anfa.commune(), Some("06.141.01.0".parse()?));
    /// assert_eq!((casablanca.prefecture(), casablanca.commune()), (None, None));
    /// assert_eq!(casablanca.prefectures().count(), 8);
    /// # Ok::<(), artisanat::violation::Problem>(())
    /// ```
    pub struct Province(u8, NonZeroU8): 83 of ProvinceRow, PROVINCES
}

impl Province {
    /// Its code among the subdivisions of Morocco [ISO 3166-2].
    ///
    /// `None` for a prefecture of arrondissements.
    #[must_use]
    pub const fn iso_code(self) -> Option<&'static str> {
        self.row().iso_code
    }

    /// Whether it is a province, a prefecture, or a part of Casablanca.
    #[must_use]
    pub const fn kind(self) -> ProvinceKind {
        self.row().kind
    }

    /// Its name in a language; in English the French one where none is used.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        match language {
            Language::Arabic => self.row().ar,
            Language::French => self.row().fr,
            Language::English => self.row().en,
        }
    }

    /// The region it lies in.
    #[must_use]
    #[inline]
    pub const fn region(self) -> Region {
        let [first, ..] = &PROVINCE_REGIONS;
        Region::nth(*at(&PROVINCE_REGIONS, self.ordinal(), first))
    }

    /// The prefecture around a prefecture of arrondissements: Casablanca.
    ///
    /// `None` for each of the 75.
    #[must_use]
    pub const fn prefecture(self) -> Option<Province> {
        self.row().prefecture
    }

    /// The commune that a prefecture of arrondissements is a part of: Casablanca.
    ///
    /// `None` for each of the 75. The people of the 8 are those of the commune
    /// `06.141.01.0`, the first of its prefecture [HCP RGPH 2024].
    #[must_use]
    pub const fn commune(self) -> Option<Commune> {
        match self.prefecture() {
            Some(prefecture) => Some(Commune::nth(prefecture.row().communes.0)),
            None => None,
        }
    }

    /// The prefectures of arrondissements inside it, in code order.
    ///
    /// 8 for the prefecture of Casablanca, none for any other.
    #[must_use]
    pub fn prefectures(self) -> impl DoubleEndedIterator<Item = Province> + Clone {
        self.region()
            .divisions()
            .filter(move |division| division.prefecture() == Some(self))
    }

    /// Its communes, in code order.
    ///
    /// None for a prefecture of arrondissements, which is a part of a commune.
    pub fn communes(self) -> impl DoubleEndedIterator<Item = Commune> + ExactSizeIterator + Clone {
        let (first, end) = self.row().communes;
        (first..end).map(Commune::nth)
    }
}
