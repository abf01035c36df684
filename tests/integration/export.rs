//! Exports: what a record must hold.
#![expect(
    clippy::expect_used,
    reason = "a helper of tests that panics fails the test, as it should"
)]

use artisanat::craft::ProductFamily;
use artisanat::destination::{Country, CountryGroup, Destination};
use artisanat::export::{Export, ExportDraft, TerritoryBasis};
use artisanat::figure::{Stated, StatedDraft};
use artisanat::language::Language;
use artisanat::violation::Problem;
use proptest::prelude::*;

/// What the press says of the region of Casablanca-Settat in 2024.
fn minimal() -> ExportDraft<'static> {
    ExportDraft {
        id: "EXP-1".into(),
        window: "2024".into(),
        value: StatedDraft {
            value: "398000000.00".into(),
            hedge: "about".into(),
            ..StatedDraft::default()
        },
        territory: "06".into(),
        territory_basis: "not_stated".into(),
        ..ExportDraft::default()
    }
}

fn full() -> ExportDraft<'static> {
    ExportDraft {
        window: "2023-01/2023-03".into(),
        family: "carpets".into(),
        destination: "US".into(),
        territory_basis: "exit_point".into(),
        sources: vec!["STA-1".into(), "STA-2".into()],
        ..minimal()
    }
}

fn accept(draft: ExportDraft<'_>) -> Export {
    Export::try_from(draft).expect("a valid draft")
}

fn refusals(draft: ExportDraft<'_>) -> Vec<String> {
    let violations = Export::try_from(draft).expect_err("a refused draft");
    violations.iter().map(ToString::to_string).collect()
}

#[test]
fn the_least_that_a_record_says() {
    let export = accept(minimal());
    assert_eq!(export.id().as_str(), "EXP-1");
    assert_eq!(export.window().to_string(), "2024");
    assert_eq!(export.family(), None);
    assert_eq!(export.destination(), None);
    assert_eq!(export.territory().to_string(), "06");
    assert_eq!(export.territory_basis(), TerritoryBasis::NotStated);
    let value = export.value().figure().unwrap();
    assert!(value.admits(397_500_000.into()) && !value.admits(400_000_000.into()));
    assert!(export.sources().is_empty());
}

#[test]
fn everything_that_a_record_can_say() {
    let export = accept(full());
    assert_eq!(export.family(), Some(&ProductFamily::Carpets));
    assert_eq!(export.destination(), Some(&"US".parse().unwrap()));
    assert_eq!(export.territory_basis(), TerritoryBasis::ExitPoint);
    assert_eq!(export.sources().len(), 2);
    assert_eq!(accept(ExportDraft::from(&export)), export);
    assert_eq!(accept(ExportDraft::from(export.clone())), export);
}

#[cfg(feature = "serde")]
#[test]
fn crosses_the_wire_unchanged() {
    for draft in [minimal(), full()] {
        let export = accept(draft);
        let text = serde_json::to_string(&export).unwrap();
        let back: Export = serde_json::from_str(&text).unwrap();
        assert_eq!(back, export);
        assert_eq!(serde_json::to_string(&back).unwrap(), text);
        let bytes = postcard::to_allocvec(&export).unwrap();
        assert_eq!(postcard::from_bytes::<Export>(&bytes).unwrap(), export);
    }
    assert_eq!(
        serde_json::to_string(&accept(minimal())).unwrap(),
        r#"{"id":"EXP-1","window":"2024","value":{"value":"398000000.00","hedge":"about","step":"1000000"},"territory":"06","territory_basis":"not_stated"}"#
    );
    let coded = r#"{"hs_code": "5701", "id": "EXP-1"}"#;
    let draft: ExportDraft<'_> = serde_json::from_str(coded).unwrap();
    assert!(
        refusals(draft)
            .concat()
            .starts_with(".: unknown key \"hs_code\"")
    );
}

#[test]
fn required_fields() {
    assert_eq!(
        refusals(ExportDraft::default()),
        [
            "id: is missing",
            "window: is missing",
            "value: is missing",
            "territory: is missing",
            "territory_basis: is missing",
        ]
    );
}

#[test]
fn a_value_is_stated_readable_or_not() {
    let printed = |printed: &'static str| ExportDraft {
        value: StatedDraft {
            printed: printed.into(),
            ..StatedDraft::default()
        },
        ..minimal()
    };
    let export = accept(printed("396.8754.516"));
    assert!(matches!(export.value(), Stated::Unreadable { .. }));
    assert_eq!(accept(ExportDraft::from(&export)), export);
    assert_eq!(refusals(printed("")), ["value: is missing"]);
    // A value that is refused is not also missing.
    let refused = ExportDraft {
        value: StatedDraft {
            hedge: "about".into(),
            ..StatedDraft::default()
        },
        ..minimal()
    };
    assert_eq!(refusals(refused), ["value.hedge: goes with a value"]);
}

#[test]
fn a_basis_is_written_down_and_belongs_to_a_part_of_the_country() {
    let based = |territory: &'static str, basis: &'static str| ExportDraft {
        territory: territory.into(),
        territory_basis: basis.into(),
        ..minimal()
    };
    for basis in TerritoryBasis::ALL {
        assert_eq!(
            accept(based("06.141", basis.as_str())).territory_basis(),
            *basis
        );
        if *basis != TerritoryBasis::NotStated {
            assert_eq!(
                refusals(based("MA", basis.as_str())),
                ["territory_basis: must be not_stated for the whole country"]
            );
        }
    }
    accept(based("MA", "not_stated"));
    assert_eq!(refusals(based("MA", "")), ["territory_basis: is missing"]);
    assert_eq!(refusals(based("06", "")), ["territory_basis: is missing"]);
    assert_eq!(
        refusals(based("06", "city")),
        [
            "territory_basis: unknown territory basis, expected one of exit_point, \
             exporter_registration, place_of_making, not_stated"
        ]
    );
}

#[test]
fn destinations_are_countries_and_groups() {
    let to = |destination: &'static str| ExportDraft {
        destination: destination.into(),
        ..minimal()
    };
    let group = accept(to("arab_countries"));
    assert_eq!(
        group.destination(),
        Some(&Destination::Group(CountryGroup::ArabCountries))
    );
    assert!(matches!(
        accept(to("FR")).destination(),
        Some(Destination::Country(_))
    ));
    let other = accept(to("other:pays du Golfe"));
    assert_eq!(accept(ExportDraft::from(&other)), other);
    for wrong in ["MA", "us", "U1", "é", "ZZ", "AA", "XK", "YU", "SU", "UK"] {
        assert_eq!(
            refusals(to(wrong)),
            ["destination: must be the two upper-case letters of a foreign country, such as US"],
            "{wrong}"
        );
    }
    let groups: Vec<&str> = CountryGroup::ALL.iter().map(CountryGroup::as_str).collect();
    assert_eq!(
        refusals(to("USA")),
        [format!(
            "destination: unknown country or group of countries, expected one of <two-letter country \
             code>, {}, other:<label>",
            groups.join(", ")
        )]
    );
}

#[test]
fn countries_are_those_of_the_standard() {
    let all: Vec<Country> = Country::all().collect();
    assert_eq!(all.len(), 248);
    assert!(all.is_sorted());
    for country in all {
        assert_eq!(country.to_string().parse(), Ok(country));
    }
    let letters = || b'A'..=b'Z';
    let pairs = letters().flat_map(|one| letters().map(move |other| [one, other]));
    let read = pairs.filter_map(|pair| std::str::from_utf8(&pair).unwrap().parse::<Country>().ok());
    assert!(read.eq(Country::all()));
}

#[test]
fn texts_in_other_shapes() {
    let draft = ExportDraft {
        id: "EXP 1".into(),
        window: "2024-Q1".into(),
        family: "5701".into(),
        territory: "2024".into(),
        sources: vec!["STA-1".into(), "STA-1".into(), "".into()],
        ..minimal()
    };
    let refused = Export::try_from(draft).unwrap_err();
    let paths: Vec<_> = refused
        .iter()
        .map(|finding| finding.path().to_string())
        .collect();
    assert_eq!(
        paths,
        [
            "id",
            "window",
            "family",
            "territory",
            "sources[2]",
            "sources[1]"
        ]
    );
    let problems: Vec<_> = refused
        .iter()
        .map(|finding| finding.problem().clone())
        .collect();
    assert_eq!(
        problems.get(..2),
        Some(&[Problem::NotAnId, Problem::NotAWindow][..])
    );
    assert!(matches!(
        problems.get(2),
        Some(Problem::UnknownWord {
            vocabulary: "product family",
            ..
        })
    ));
    assert_eq!(
        problems.get(3..),
        Some(
            &[
                Problem::UnknownTerritory,
                Problem::Missing,
                Problem::Repeated
            ][..]
        )
    );
}

#[test]
fn words_and_labels() {
    for basis in TerritoryBasis::ALL {
        assert_eq!(basis.to_string().parse(), Ok(*basis));
        for language in Language::ALL {
            let label = basis.label(*language);
            let same = TerritoryBasis::ALL
                .iter()
                .filter(|other| other.label(*language) == label);
            assert_eq!(same.count(), 1, "{label}");
        }
    }
}

proptest! {
    #[test]
    fn no_text_breaks_the_conversion(text in ".{0,40}") {
        let draft = ExportDraft {
            id: text.clone().into(),
            window: text.clone().into(),
            family: text.clone().into(),
            destination: text.clone().into(),
            territory: text.clone().into(),
            territory_basis: text.into(),
            ..ExportDraft::default()
        };
        prop_assert!(Export::try_from(draft).is_err());
    }
}
