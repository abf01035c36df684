//! Where exports go: a country, or a group of countries.
//!
//! Bulletins mix the two in one list, "United States", "Arab countries",
//! "other countries of Europe"; a group is kept as it is named, because its
//! members are seldom stated.
//!
//! ```
//! use artisanat::destination::{CountryGroup, Destination};
//!
//! let group: Destination = "arab_countries".parse()?;
//! assert_eq!(group, Destination::Group(CountryGroup::ArabCountries));
//! assert_eq!("US".parse::<Destination>()?.to_string(), "US");
//! # Ok::<(), artisanat::violation::Problem>(())
//! ```

mod country;
mod membership;
mod names;

use alloc::borrow::Cow;
use alloc::string::ToString as _;
use core::fmt;
use core::str::FromStr;

pub use self::country::Country;
use crate::draft::text_wire;
use crate::language::Language;
use crate::violation::Problem;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// A group of countries, as bulletins of exports name it.
    pub enum CountryGroup: "group of countries" {
        /// Arab countries.
        ArabCountries = "arab_countries", { ar: "الدول العربية", fr: "pays arabes", en: "Arab countries" },
        /// Europe.
        Europe = "europe", { ar: "أوروبا", fr: "Europe", en: "Europe" },
        /// The countries of Europe that are not listed by name beside it.
        OtherEurope = "other_europe", { ar: "دول أوروبية أخرى", fr: "autres pays d'Europe", en: "other countries of Europe" },
        /// The European Union.
        EuropeanUnion = "european_union", { ar: "الاتحاد الأوروبي", fr: "Union européenne", en: "European Union" },
        /// Africa.
        Africa = "africa", { ar: "إفريقيا", fr: "Afrique", en: "Africa" },
        /// North America.
        NorthAmerica = "north_america", { ar: "أمريكا الشمالية", fr: "Amérique du Nord", en: "North America" },
        /// Asia.
        Asia = "asia", { ar: "آسيا", fr: "Asie", en: "Asia" },
        /// Every country that is not listed beside it.
        RestOfTheWorld = "rest_of_the_world", { ar: "باقي دول العالم", fr: "reste du monde", en: "rest of the world" },
        ..Label
    }
}

/// A country or a group of countries.
///
/// Written as the country's code or the group's word.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Destination {
    /// One country.
    Country(Country),
    /// A group of countries.
    Group(CountryGroup),
}

impl Destination {
    /// The name of the country, or the label of the group.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        match self {
            Self::Country(country) => country.name(language),
            Self::Group(group) => group.label(language),
        }
    }
}

impl fmt::Display for Destination {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Country(country) => country.fmt(f),
            Self::Group(group) => group.fmt(f),
        }
    }
}

impl FromStr for Destination {
    type Err = Problem;

    /// Reads a country's code or a group's word.
    ///
    /// # Errors
    ///
    /// In this order: [`Problem::NotACountry`] for two characters that are no
    /// foreign country's code, [`Problem::UnknownWord`], and those of a label.
    fn from_str(text: &str) -> Result<Self, Problem> {
        if text.len() == 2 {
            text.parse().map(Self::Country)
        } else {
            match text.parse() {
                Err(Problem::UnknownWord { .. }) => Err(Problem::unknown_word(
                    "country or group of countries",
                    WORDS,
                    text,
                )),
                group => group.map(Self::Group),
            }
        }
    }
}

impl From<&Destination> for Cow<'static, str> {
    fn from(destination: &Destination) -> Self {
        destination.to_string().into()
    }
}

text_wire!(Destination);

/// How a destination is written: by a code, or a word of a [`CountryGroup`].
const WORDS: &[&str] = &[
    "<two-letter country code>",
    "arab_countries",
    "europe",
    "other_europe",
    "european_union",
    "africa",
    "north_america",
    "asia",
    "rest_of_the_world",
    "other:<label>",
];
