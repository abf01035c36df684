//! Countries and the groups that they belong to.

use std::collections::BTreeSet;

use artisanat::destination::{Country, CountryGroup, Destination};
use artisanat::language::Language;

use CountryGroup::{Africa, ArabCountries, Asia, Europe, EuropeanUnion, NorthAmerica};

fn of(group: &CountryGroup) -> Vec<String> {
    let own = Country::all().filter(|country| group.holds(*country) == Some(true));
    own.map(|country| country.to_string()).collect()
}

#[test]
fn every_country_has_its_own_name_in_each_language() {
    for language in Language::ALL {
        let names: BTreeSet<_> = Country::all()
            .map(|country| country.name(*language))
            .collect();
        assert_eq!(names.len(), Country::all().count(), "{language}");
        assert!(!names.contains(""), "{language}");
    }
    let [states, turkey]: [Country; 2] = ["US", "TR"].map(|code| code.parse().unwrap());
    assert_eq!(states.name(Language::Arabic), "الولايات المتحدة");
    assert_eq!(turkey.name(Language::French), "Turquie");
    let other = Destination::Group(CountryGroup::RestOfTheWorld);
    assert_eq!(other.name(Language::English), "rest of the world");
}

fn doubtful(group: &CountryGroup) -> usize {
    Country::all()
        .filter(|country| group.holds(*country).is_none())
        .count()
}

#[test]
fn groups_have_as_many_countries_as_their_sources_say() {
    // Morocco, where none of the exports go, is in none of them.
    assert_eq!(of(&ArabCountries).len(), 22 - 1);
    assert_eq!(of(&EuropeanUnion).len(), 27);
    assert_eq!(of(&NorthAmerica), ["CA", "MX", "US"]);
    for group in [&ArabCountries, &EuropeanUnion] {
        assert_eq!(doubtful(group), 0);
    }
    for group in [&Africa, &Asia, &Europe, &NorthAmerica] {
        assert!(doubtful(group) > 0);
    }
}

#[test]
fn no_country_is_surely_on_two_continents() {
    let continents = [Africa, Asia, Europe, NorthAmerica];
    for country in Country::all() {
        let own = continents
            .iter()
            .filter(|group| group.holds(country) == Some(true));
        assert!(own.count() <= 1, "{country}");
        // The Union is in Europe, but for what may be in Asia.
        if EuropeanUnion.holds(country) == Some(true) {
            assert_ne!(Europe.holds(country), Some(false), "{country}");
        }
        if ArabCountries.holds(country) == Some(true) {
            assert_ne!(Europe.holds(country), Some(true), "{country}");
        }
    }
}

#[test]
fn of_what_only_a_label_names_nothing_is_known() {
    let france: Country = "FR".parse().unwrap();
    for group in ["other_europe", "rest_of_the_world", "other:Golfe"] {
        let group: CountryGroup = group.parse().unwrap();
        assert_eq!(group.holds(france), None, "{group}");
    }
}
