//! Countries and the groups that they belong to.

use artisanat::destination::{Country, CountryGroup};

use CountryGroup::{Africa, ArabCountries, Asia, Europe, EuropeanUnion, NorthAmerica};

fn of(group: &CountryGroup) -> Vec<String> {
    let own = Country::all().filter(|country| group.holds(*country) == Some(true));
    own.map(|country| country.to_string()).collect()
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
