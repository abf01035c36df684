//! Which countries belong to which groups.
//!
//! Continents after the standard M49 of the United Nations, the Arab countries as the
//! members of the Arab League, the European Union as of 2020. Of countries that
//! sources put into one continent or another nothing is said.

use alloc::string::String;

use super::{Country, CountryGroup};

const ARAB: &str = "AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE";

const UNION: &str =
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK";

const EUROPE: &str = "AD AL AT AX BA BE BG BY CH CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE \
     IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SJ SK SM UA VA";

const AFRICA: &str = "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EH ER ET GA GH GM GN GQ GW KE KM LR \
     LS LY MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TN TZ UG YT ZA ZM ZW";

const ASIA: &str = "AE AF BD BH BN BT CN HK ID IL IN IQ IR JO JP KG KH KP KR KW LA LB LK MM MN \
     MO MV MY NP OM PH PK PS QA SA SG SY TH TJ TL TM TW UZ VN YE";

const NORTH_AMERICA: &str = "CA MX US";

/// The countries that sources put into Europe or Asia, and into Asia or Africa.
const BETWEEN_CONTINENTS: &str = "AM AZ CY EG GE KZ RU TR";

/// The countries and territories around the Caribbean and in the North Atlantic
/// that some sources count to North America.
const AROUND_NORTH_AMERICA: &str = "AG AI AW BB BL BM BQ BS BZ CR CU CW DM DO GD GL GP GT HN HT \
     JM KN KY LC MF MQ MS NI PA PM PR SV SX TC TT VC VG VI";

impl CountryGroup {
    /// Whether a country belongs to the group; `None` where sources differ, and
    /// of groups that are told by their name or by what stands beside them.
    ///
    /// ```
    /// use artisanat::destination::{Country, CountryGroup};
    ///
    /// let [france, turkey]: [Country; 2] = ["FR".parse()?, "TR".parse()?];
    /// assert_eq!(CountryGroup::EuropeanUnion.holds(france), Some(true));
    /// assert_eq!(CountryGroup::ArabCountries.holds(france), Some(false));
    /// assert_eq!(CountryGroup::Europe.holds(turkey), None);
    /// # Ok::<(), artisanat::violation::Problem>(())
    /// ```
    #[must_use]
    pub fn holds(&self, country: Country) -> Option<bool> {
        let (own, doubtful) = match self {
            Self::ArabCountries => (ARAB, ""),
            Self::EuropeanUnion => (UNION, ""),
            Self::Europe => (EUROPE, BETWEEN_CONTINENTS),
            Self::Africa => (AFRICA, BETWEEN_CONTINENTS),
            Self::Asia => (ASIA, BETWEEN_CONTINENTS),
            Self::NorthAmerica => (NORTH_AMERICA, AROUND_NORTH_AMERICA),
            Self::OtherEurope | Self::RestOfTheWorld | Self::Other(_) => return None,
        };
        let code = country.letters();
        let is_in = |codes: &str| {
            let mut codes = codes.split_ascii_whitespace();
            codes.any(|own| own.as_bytes() == code)
        };
        if is_in(doubtful) {
            None
        } else {
            Some(is_in(own))
        }
    }

    /// Whether no country belongs to both groups, whatever the source.
    pub(crate) const fn is_apart_from(&self, other: &Self) -> bool {
        matches!(
            (self, other),
            (
                Self::ArabCountries | Self::Africa,
                Self::Europe | Self::EuropeanUnion | Self::NorthAmerica
            ) | (
                Self::Europe | Self::EuropeanUnion | Self::NorthAmerica,
                Self::ArabCountries | Self::Africa
            ) | (
                Self::NorthAmerica,
                Self::Europe | Self::EuropeanUnion | Self::Asia
            ) | (
                Self::Europe | Self::EuropeanUnion | Self::Asia,
                Self::NorthAmerica
            )
        )
    }

    /// Whether the group is by its name what is not listed beside it: "other
    /// countries of Europe", "autres pays", «باقي الدول».
    pub(crate) fn is_rest(&self) -> bool {
        match self {
            Self::OtherEurope | Self::RestOfTheWorld => true,
            Self::Other(label) => {
                let label: String = label.as_str().to_lowercase();
                let mut words = label.split_whitespace();
                let is_first = words
                    .next()
                    .is_some_and(|word| FIRST_OF_REST.contains(&word));
                is_first || words.any(|word| LATER_OF_REST.contains(&word))
            }
            _ => false,
        }
    }
}

/// Words that such names begin with.
const FIRST_OF_REST: &[&str] = &[
    "other",
    "others",
    "rest",
    "remaining",
    "autre",
    "autres",
    "reste",
    "باقي",
    "بقية",
    "الباقي",
];

/// Words that such names have behind the first.
const LATER_OF_REST: &[&str] = &["أخرى", "الأخرى"];
