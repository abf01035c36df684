//! The territories of Morocco: the country, its regions, provinces, communes.
//!
//! A record or a published figure is about one place. [`Territory`] is that
//! place, at whichever level it was given; [`Region`], [`Province`] and
//! [`Commune`] are for fields of one level. All are small codes over tables
//! built into the crate: copying, comparing and asking for the parent cost
//! next to nothing, and on the wire each is its code.
//!
//! ```
//! use artisanat::language::Language;
//! use artisanat::territory::{Region, Territory};
//!
//! let region = Territory::Region("06".parse()?);
//! let commune: Territory = "06.111.05.03".parse()?;
//! assert!(region.contains(commune));
//! assert_eq!(commune.name(Language::French), "Ain Tizgha");
//! assert_eq!(commune.parent().map(Territory::code), Some("06.111"));
//!
//! // A name alone is no key: every bearer is found.
//! let named: Vec<&str> = Territory::named("CASABLANCA").map(Territory::code).collect();
//! assert_eq!(named, ["06.141", "06.141.01.0"]);
//! assert_eq!(Region::named("الدار البيضاء سطات").next(), commune.region());
//! # Ok::<(), artisanat::violation::Problem>(())
//! ```
//!
//! # What lies in what
//!
//! Each [`Commune`] lies in one of the 75 provinces and prefectures, each of
//! these in one [`Region`]. The 8 prefectures of arrondissements are values
//! of [`Province`], and parts of the commune of Casablanca, which lies in the
//! prefecture of Casablanca: `06.141` contains `06.141.01.0`, and that
//! `06.141.01.00`. So a [`Province`] can lie in a [`Commune`], there and
//! nowhere else, and [`Territory::province`] of all three is `06.141`.
//!
//! A parent need not be the sum of its listed children: the 8 have 3,215,935
//! people, and so has the commune; the prefecture around them has 3,218,036,
//! for it holds the commune of Méchouar as well.
//!
//! # Where the data comes from
//!
//! Codes, names, kinds and populations: Haut-Commissariat au Plan (HCP),
//! *Recensement général de la population et de l'habitat* 2024 and 2014,
//! <https://www.hcp.ma/>, reused under [CC BY 4.0][cc]. Changed here: columns
//! chosen and renamed, codes joined to ISO 3166-2 and to English names,
//! renumbered communes of 2014 matched to those of 2024. The files and the
//! note on them are in `src/territory/data/` of the repository.
//!
//! [cc]: https://creativecommons.org/licenses/by/4.0/

use alloc::borrow::Cow;
use core::fmt;
use core::str::FromStr;

use crate::draft::text_wire;
use crate::language::Language;
use crate::violation::Problem;

mod commune;
mod commune_table;
mod level;
mod name_table;
mod named;
mod ordinal;
mod province;
mod province_table;
mod region;
mod region_table;
mod renumbering;
mod renumbering_table;
mod spelling;

pub use self::commune::{Commune, CommuneKind};
pub use self::province::{Province, ProvinceKind};
pub use self::region::Region;
pub use self::renumbering::CodeMatch;

/// A place of any level: the country, a region, a province or a commune.
///
/// In order come the country, the regions, the provinces, the communes, each
/// level in code order. On the wire a territory is its code: `MA`, `06`,
/// `06.111`, `06.111.05.03`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Territory {
    /// Morocco as a whole.
    Country,
    /// One of the 12 regions.
    Region(Region),
    /// A province, a prefecture, or a prefecture of arrondissements.
    Province(Province),
    /// One of the 1,503 communes.
    Commune(Commune),
}

impl Territory {
    /// Every territory, in order: 1 country, 12 regions, 83 provinces and
    /// prefectures, 1,503 communes.
    pub fn all() -> impl DoubleEndedIterator<Item = Self> + Clone {
        core::iter::once(Self::Country)
            .chain(Region::all().map(Self::Region))
            .chain(Province::all().map(Self::Province))
            .chain(Commune::all().map(Self::Commune))
    }

    /// Its code of 2024, `MA` for the country [HCP RGPH 2024] [ISO 3166-1].
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Country => "MA",
            Self::Region(region) => region.code(),
            Self::Province(province) => province.code(),
            Self::Commune(commune) => commune.code(),
        }
    }

    /// Its name in a language; in English the French one where none is used.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        match self {
            Self::Country => match language {
                Language::Arabic => "المغرب",
                Language::French => "Maroc",
                Language::English => "Morocco",
            },
            Self::Region(region) => region.name(language),
            Self::Province(province) => province.name(language),
            Self::Commune(commune) => commune.name(language),
        }
    }

    /// How many people lived there in 2024 [HCP RGPH 2024].
    #[must_use]
    pub const fn population(self) -> u32 {
        match self {
            Self::Country => region_table::COUNTRY_POPULATION,
            Self::Region(region) => region.population(),
            Self::Province(province) => province.population(),
            Self::Commune(commune) => commune.population(),
        }
    }

    /// The smallest territory around it; `None` for the country.
    ///
    /// Around a prefecture of arrondissements, the commune of Casablanca.
    #[must_use]
    pub const fn parent(self) -> Option<Self> {
        match self {
            Self::Country => None,
            Self::Region(_) => Some(Self::Country),
            Self::Province(province) => Some(match province.commune() {
                Some(commune) => Self::Commune(commune),
                None => Self::Region(province.region()),
            }),
            Self::Commune(commune) => Some(Self::Province(commune.province())),
        }
    }

    /// The region that it is or lies in; `None` for the country.
    #[must_use]
    #[inline]
    pub const fn region(self) -> Option<Region> {
        match self {
            Self::Country => None,
            Self::Region(region) => Some(region),
            Self::Province(province) => Some(province.region()),
            Self::Commune(commune) => Some(commune.region()),
        }
    }

    /// Which of the 75 provinces and prefectures it is or lies in.
    ///
    /// `None` for the country and for a region; the prefecture of Casablanca
    /// for a prefecture of arrondissements.
    #[must_use]
    #[inline]
    pub const fn province(self) -> Option<Province> {
        match self {
            Self::Country | Self::Region(_) => None,
            Self::Province(province) => match province.prefecture() {
                Some(prefecture) => Some(prefecture),
                None => Some(province),
            },
            Self::Commune(commune) => Some(commune.province()),
        }
    }

    /// Whether another territory lies in this one or is the same.
    ///
    /// A partial order, and exactly what the chain of parents says.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        match (self, other) {
            (Self::Country, _) => true,
            (Self::Region(region), Self::Region(other)) => region.ordinal() == other.ordinal(),
            (Self::Region(region), Self::Province(other)) => {
                region.ordinal() == other.region().ordinal()
            }
            (Self::Region(region), Self::Commune(other)) => {
                region.ordinal() == other.region().ordinal()
            }
            (Self::Province(province), Self::Province(other)) => {
                province.ordinal() == other.ordinal()
                    || matches!(other.prefecture(), Some(around) if province.ordinal() == around.ordinal())
            }
            (Self::Province(province), Self::Commune(other)) => {
                province.ordinal() == other.province().ordinal()
            }
            (Self::Commune(commune), Self::Commune(other)) => commune.ordinal() == other.ordinal(),
            (Self::Commune(commune), Self::Province(other)) => {
                matches!(other.commune(), Some(around) if commune.ordinal() == around.ordinal())
            }
            _ => false,
        }
    }
}

impl fmt::Display for Territory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Territory {
    type Err = Problem;

    /// Reads a code of 2024, exactly as HCP prints it, or `MA`.
    fn from_str(code: &str) -> Result<Self, Problem> {
        if code == Self::Country.code() {
            return Ok(Self::Country);
        }
        // The levels differ in the length of their codes, but for the last two.
        match code.len() {
            2 => code.parse().map(Self::Region),
            6 => code.parse().map(Self::Province),
            _ => {
                let province = |_| code.parse().map(Self::Province);
                code.parse().map(Self::Commune).or_else(province)
            }
        }
    }
}

impl From<Territory> for Cow<'static, str> {
    fn from(territory: Territory) -> Self {
        Cow::Borrowed(territory.code())
    }
}

text_wire!(Territory);
