//! The 1,503 communes.

use core::num::NonZeroU16;

use super::commune_table::{COMMUNE_PROVINCES, COMMUNES};
use super::level::{at, level};
use super::{Province, Region};
use crate::language::Language;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// Whether a commune counts as urban or rural [HCP RGPH 2024].
    pub enum CommuneKind: "kind of commune" {
        /// An urban commune, formerly a municipality.
        Urban = "urban", { ar: "جماعة حضرية", fr: "commune urbaine", en: "urban commune" },
        /// A rural commune.
        Rural = "rural", { ar: "جماعة قروية", fr: "commune rurale", en: "rural commune" },
    }
}

/// What the generated table holds of a commune.
pub(super) struct CommuneRow {
    code: &'static str,
    kind: CommuneKind,
    ar: &'static str,
    fr: &'static str,
    population: u32,
    population_2014: Option<u32>,
}

/// A row of the generated table.
pub(super) const fn row(
    code: &'static str,
    kind: CommuneKind,
    ar: &'static str,
    fr: &'static str,
    population: u32,
    population_2014: Option<u32>,
) -> CommuneRow {
    CommuneRow {
        code,
        kind,
        ar,
        fr,
        population,
        population_2014,
    }
}

level! {
    /// One of the 1,503 communes, by its code of 2024 [HCP RGPH 2024].
    ///
    /// Codes name the province, the cercle and the commune, `06.111.05.03`;
    /// those of the six communes that have arrondissements end in a single
    /// digit, `06.141.01.0`. [`Commune::from_code_2014`] reads the codes of
    /// the census before.
    ///
    /// ```
    /// use artisanat::language::Language;
    /// use artisanat::territory::{Commune, CommuneKind};
    ///
    /// let commune: Commune = "06.111.05.03".parse()?;
    /// assert_eq!(commune.name(Language::Arabic), "عين تيزغة");
    /// assert_eq!(commune.kind(), CommuneKind::Rural);
    /// assert_eq!(commune.population(), 21_248);
    /// assert_eq!(commune.province().name(Language::French), "Benslimane");
    /// # Ok::<(), artisanat::violation::Problem>(())
    /// ```
    pub struct Commune(u16, NonZeroU16): 1_503 of CommuneRow, COMMUNES
}

impl Commune {
    /// Whether it counts as urban or rural.
    #[must_use]
    pub const fn kind(self) -> CommuneKind {
        self.row().kind
    }

    /// Its name in a language; in English the French one.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        match language {
            Language::Arabic => self.row().ar,
            Language::French | Language::English => self.row().fr,
        }
    }

    /// How many people lived there in 2014 [HCP RGPH 2014].
    ///
    /// `None` for the four communes without a figure.
    #[must_use]
    pub const fn population_2014(self) -> Option<u32> {
        self.row().population_2014
    }

    /// The province or prefecture it lies in.
    ///
    /// One of the 75: the commune of Casablanca lies in the prefecture of
    /// Casablanca and in none of the prefectures of arrondissements, which
    /// are parts of it.
    #[must_use]
    #[inline]
    pub const fn province(self) -> Province {
        let [first, ..] = &COMMUNE_PROVINCES;
        Province::nth(*at(&COMMUNE_PROVINCES, self.ordinal(), first))
    }

    /// The region it lies in.
    #[must_use]
    #[inline]
    pub const fn region(self) -> Region {
        self.province().region()
    }
}
