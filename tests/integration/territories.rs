//! Codes, parents and populations of territories.
#![expect(clippy::unwrap_used, reason = "the helpers of tests may fail them")]

use std::collections::BTreeSet;

use artisanat::language::Language;
use artisanat::territory::{
    CodeMatch, Commune, CommuneKind, Province, ProvinceKind, Region, Territory,
};
use artisanat::violation::Problem;

fn region(code: &str) -> Region {
    code.parse().unwrap()
}

fn province(code: &str) -> Province {
    code.parse().unwrap()
}

fn commune(code: &str) -> Commune {
    code.parse().unwrap()
}

fn total(mut counts: impl Iterator<Item = u32>) -> u32 {
    counts.try_fold(0, u32::checked_add).unwrap()
}

#[test]
fn counts() {
    assert_eq!(Region::all().len(), 12);
    assert_eq!(Province::all().len(), 83);
    assert_eq!(Commune::all().len(), 1503);
    assert_eq!(Territory::all().count(), 1 + 12 + 83 + 1503);
    assert_eq!(
        (Region::COUNT, Province::COUNT, Commune::COUNT),
        (12, 83, 1503)
    );

    let of_kind = |kind| Province::all().filter(|one| one.kind() == kind).count();
    assert_eq!(of_kind(ProvinceKind::Prefecture), 13);
    assert_eq!(of_kind(ProvinceKind::Province), 62);
    assert_eq!(of_kind(ProvinceKind::PrefectureOfArrondissements), 8);
    let of_kind = |kind| Commune::all().filter(|one| one.kind() == kind).count();
    assert_eq!(of_kind(CommuneKind::Urban), 242);
    assert_eq!(of_kind(CommuneKind::Rural), 1261);
}

#[test]
fn every_code_comes_back() {
    for territory in Territory::all() {
        let code = territory.code();
        assert_eq!(code.parse(), Ok(territory));
        assert_eq!(territory.to_string(), code);
        match territory {
            Territory::Country => assert_eq!(code, "MA"),
            Territory::Region(it) => {
                assert_eq!(code.parse(), Ok(it));
                assert_eq!(Region::from_ordinal(it.ordinal()), Some(it));
                assert_eq!(format!("{it:?}"), format!("Region({code:?})"));
            }
            Territory::Province(it) => {
                assert_eq!(code.parse(), Ok(it));
                assert_eq!(Province::from_ordinal(it.ordinal()), Some(it));
            }
            Territory::Commune(it) => {
                assert_eq!(code.parse(), Ok(it));
                assert_eq!(Commune::from_ordinal(it.ordinal()), Some(it));
            }
        }
    }
    assert_eq!(Region::from_ordinal(12), None);
    assert_eq!(Province::from_ordinal(83), None);
    assert_eq!(Commune::from_ordinal(1503), None);
    assert_eq!(Region::from_ordinal(256), None);
    assert_eq!(Commune::from_ordinal(usize::MAX), None);
}

#[test]
fn order_is_code_order() {
    assert!(Territory::all().is_sorted_by(|a, b| a < b));
    assert!(Region::all().is_sorted_by(|a, b| a < b && a.code() < b.code()));
    assert!(Province::all().is_sorted_by(|a, b| a < b && a.code() < b.code()));
    assert!(Commune::all().is_sorted_by(|a, b| a < b && a.code() < b.code()));
    assert!(Region::all().map(Region::ordinal).eq(0..12));
    assert!(Province::all().map(Province::ordinal).eq(0..83));
    assert!(Commune::all().map(Commune::ordinal).eq(0..1503));
    let distinct: BTreeSet<&str> = Territory::all().map(Territory::code).collect();
    assert_eq!(distinct.len(), Territory::all().count());
}

#[test]
fn unknown_codes_are_refused() {
    for code in [
        "",
        "0",
        "6",
        "00",
        "13",
        "006",
        " 06",
        "06 ",
        "06.",
        "٠٦",
        "ma",
        "Ma",
        "06.1",
        "06.111.",
        "06.999",
        "06111",
        "06.111.05",
        "06.111.05.3",
        "06.111.05.99",
        "6.111.5.3",
        "06.141.01",
        "06.141.01.00.",
        "MA-06",
        "MA-BES",
        "06\0",
        "Casablanca",
        "\u{202E}06",
    ] {
        assert_eq!(
            code.parse::<Territory>(),
            Err(Problem::UnknownTerritory),
            "{code:?}"
        );
    }
    let long = "06.".repeat(100_000);
    assert_eq!(long.parse::<Territory>(), Err(Problem::UnknownTerritory));

    // A code of another level is known as a territory only.
    assert_eq!("06.111".parse::<Region>(), Err(Problem::UnknownTerritory));
    assert_eq!("06".parse::<Province>(), Err(Problem::UnknownTerritory));
    assert_eq!(
        "06.141.01.00".parse::<Commune>(),
        Err(Problem::UnknownTerritory)
    );
    assert_eq!(
        "06.141.01.0".parse::<Province>(),
        Err(Problem::UnknownTerritory)
    );
    assert!("06.141.01.00".parse::<Territory>().is_ok());
    assert!("06.141.01.0".parse::<Territory>().is_ok());
}

#[test]
fn parents_agree_with_codes() {
    for commune in Commune::all() {
        let province = commune.province();
        assert_eq!(commune.code().get(..6), Some(province.code()));
        assert_eq!(commune.code().get(..2), Some(commune.region().code()));
        assert!(province.communes().any(|it| it == commune));
        assert_eq!(province.prefecture(), None);
    }
    for province in Province::all() {
        assert_eq!(province.code().get(..2), Some(province.region().code()));
        let is_inside = province.kind() == ProvinceKind::PrefectureOfArrondissements;
        assert_eq!(province.prefecture().is_some(), is_inside);
        assert_eq!(province.iso_code().is_none(), is_inside);
        assert_eq!(province.communes().len() == 0, is_inside);
        assert_eq!(province.commune().is_some(), is_inside);
        assert_eq!(
            province.commune().map(Commune::province),
            province.prefecture()
        );
        if let Some(around) = province.commune() {
            assert_eq!(around.code(), "06.141.01.0");
        }
    }
    let iso_codes: BTreeSet<&str> = Province::all().filter_map(Province::iso_code).collect();
    assert_eq!(iso_codes.len(), 75);
    for region in Region::all() {
        assert_eq!(region.iso_code(), format!("MA-{}", region.code()));
    }
}

#[test]
fn children_part_their_parent() {
    assert_eq!(Region::all().flat_map(Region::provinces).count(), 75);
    assert!(Region::all().flat_map(Region::communes).eq(Commune::all()));
    assert!(
        Province::all()
            .flat_map(Province::communes)
            .eq(Commune::all())
    );
    for region in Region::all() {
        assert!(region.provinces().all(|it| it.region() == region));
        assert!(region.communes().all(|it| it.region() == region));
        let by_province = region.provinces().flat_map(Province::communes);
        assert!(by_province.eq(region.communes()));
    }
    let casablanca = province("06.141");
    let inside: Vec<Province> = casablanca.prefectures().collect();
    assert_eq!(inside.len(), 8);
    assert!(inside.iter().all(|it| it.prefecture() == Some(casablanca)));
    let around: Commune = commune("06.141.01.0");
    assert!(inside.iter().all(|it| it.commune() == Some(around)));
    let people = total(inside.iter().map(|it| it.population()));
    assert_eq!(people, around.population());
    assert!(
        Province::all()
            .filter(|it| *it != casablanca)
            .all(|it| it.prefectures().count() == 0)
    );
}

#[test]
fn casablanca() {
    let prefecture = Territory::Province(province("06.141"));
    let commune = Territory::Commune(commune("06.141.01.0"));
    let anfa = Territory::Province(province("06.141.01.00"));
    assert!(prefecture.contains(commune) && prefecture.contains(anfa));
    assert!(commune.contains(anfa) && !anfa.contains(commune));
    assert!(!commune.contains(prefecture));
    assert_eq!(commune.parent(), Some(prefecture));
    assert_eq!(anfa.parent(), Some(commune));
    let mechouar: Territory = "06.141.01.81".parse().unwrap();
    let rabat: Territory = "04.421".parse().unwrap();
    for other in [mechouar, rabat] {
        assert!(!commune.contains(other) && !other.contains(anfa));
    }
    assert_eq!(anfa.province().map(Territory::from), Some(prefecture));
    assert_eq!(anfa.region(), Some(region("06")));
    assert_eq!(Territory::Country.region(), None);
    assert_eq!(Territory::Country.province(), None);
}

#[test]
fn contains_is_what_the_chain_of_parents_says() {
    let chain = |it: Territory| core::iter::successors(Some(it), |it| it.parent());
    let all: Vec<Territory> = Territory::all().collect();
    for &inner in &all {
        let around: Vec<Territory> = chain(inner).collect();
        assert_eq!(around.last(), Some(&Territory::Country));
        for &outer in &all {
            assert_eq!(
                outer.contains(inner),
                around.contains(&outer),
                "{outer} {inner}"
            );
        }
        // Reflexive and antisymmetric; transitive, because each chain is a
        // tail of the chains that lead into it.
        assert!(inner.contains(inner));
        assert!(around.iter().skip(1).all(|outer| !inner.contains(*outer)));
        assert_eq!(
            inner.region(),
            around.iter().find_map(|it| match it {
                Territory::Region(region) => Some(*region),
                _ => None,
            })
        );
        assert!(
            inner
                .province()
                .is_none_or(|it| around.contains(&Territory::Province(it)))
        );
    }
}

#[test]
fn populations() {
    assert_eq!(Territory::Country.population(), 36_828_330);
    assert_eq!(total(Region::all().map(Region::population)), 36_828_330);
    for region in Region::all() {
        assert_eq!(
            total(region.provinces().map(Province::population)),
            region.population()
        );
        assert_eq!(
            total(region.communes().map(Commune::population)),
            region.population()
        );
    }
    for province in Region::all().flat_map(Region::provinces) {
        let communes = total(province.communes().map(Commune::population));
        assert_eq!(communes, province.population(), "{province}");
    }
    // The one parent that is more than its listed children.
    let casablanca = province("06.141");
    assert_eq!(
        total(casablanca.prefectures().map(Province::population)),
        3_215_935
    );
    assert_eq!(commune("06.141.01.0").population(), 3_215_935);
    assert_eq!(casablanca.population(), 3_218_036);

    assert_eq!(commune("06.141.01.0").population_2014(), Some(3_357_173));
    let unknown = Commune::all().filter(|it| it.population_2014().is_none());
    let unknown: Vec<&str> = unknown.map(Commune::code).collect();
    assert_eq!(
        unknown,
        [
            "12.066.01.03",
            "12.066.03.03",
            "12.066.03.09",
            "12.391.05.05"
        ]
    );
}

#[test]
fn names() {
    let settat = region("06");
    assert_eq!(settat.name(Language::Arabic), "الدار البيضاء-سطات");
    assert_eq!(region("02").name(Language::English), "Oriental");
    assert_eq!(province("06.371").name(Language::French), "Mohammadia");
    assert_eq!(province("06.371").name(Language::English), "Mohammedia");
    // No English name of its own
    assert_eq!(province("01.331").name(Language::English), "Larache");
    assert_eq!(
        commune("06.141.01.81").name(Language::English),
        "Méchouar de Casablanca"
    );
    assert_eq!(Territory::Country.name(Language::English), "Morocco");
    for territory in Territory::all() {
        for &language in Language::ALL {
            assert!(!territory.name(language).is_empty());
        }
    }
}

#[test]
fn codes_of_2014() {
    let mut renumbered = 0;
    let mut by_elimination = Vec::new();
    let mut codes = BTreeSet::new();
    for commune in Commune::all() {
        let code = commune.code_2014();
        assert!(codes.insert(code), "{code}");
        assert_eq!(Commune::from_code_2014(code), Some(commune));
        assert_eq!(commune.code_match().is_some(), code != commune.code());
        if let Some(code_match) = commune.code_match() {
            renumbered += 1;
            assert_eq!(
                code.get(..6),
                commune.code().get(..6),
                "a move between provinces"
            );
            // No code of 2014 went to another commune, in either direction.
            assert_eq!(code.parse::<Commune>(), Err(Problem::UnknownTerritory));
            assert_eq!(Commune::from_code_2014(commune.code()), None);
            if code_match == CodeMatch::SoleRemainingInProvince {
                by_elimination.push(commune.code());
            }
        }
    }
    assert_eq!(renumbered, 207);
    assert_eq!(
        by_elimination,
        [
            "01.051.11.07",
            "01.405.13.09",
            "06.385.01.05",
            "06.461.11.23"
        ]
    );
    for code in [
        "",
        "06",
        "06.111",
        "06.111.05.99",
        "06.141.01.00",
        "٠٦",
        "MA",
    ] {
        assert_eq!(Commune::from_code_2014(code), None, "{code:?}");
    }
}

#[cfg(feature = "serde")]
#[test]
fn the_wire_holds_the_code() {
    let place: Territory = "06.111.05.03".parse().unwrap();
    let json = serde_json::to_string(&place).unwrap();
    assert_eq!(json, r#""06.111.05.03""#);
    assert_eq!(serde_json::from_str::<Territory>(&json).unwrap(), place);
    assert_eq!(
        serde_json::from_str::<Region>(r#""06""#).unwrap(),
        region("06")
    );
    assert!(serde_json::from_str::<Region>(r#""6""#).is_err());
    assert!(serde_json::from_str::<Region>("6").is_err());
    assert!(serde_json::from_str::<Province>("null").is_err());
    let kind = serde_json::to_string(&ProvinceKind::PrefectureOfArrondissements).unwrap();
    assert_eq!(kind, r#""prefecture_of_arrondissements""#);
}
