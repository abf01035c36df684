//! Ranks and shares are computed from what is known of more than one region.

use artisanat::export::ExportDraft;
use artisanat::facility::FacilityDraft;
use artisanat::figure::StatedDraft;
use artisanat::language::Language;
use artisanat::names::NamesDraft;
use artisanat::sector::{Sector, SectorDraft};

use super::{claim, claiming, lines_with, sector, statement, text};

/// The section about ranks in English.
fn section(sector: &Sector) -> Vec<String> {
    let text = text(sector, Language::English);
    let Some((_, section)) = text.split_once("\nPlace among the regions\n") else {
        return Vec::new();
    };
    let lines = section.lines().take_while(|line| !line.is_empty());
    lines.map(|line| line.trim().to_owned()).collect()
}

#[test]
fn ranks_and_shares_of_claims() {
    let sector = claiming(vec![
        claim("artisans", "06", "../2015-01-01", "500000"),
        claim("artisans", "06", "../2024-12-31", "180000"),
        claim("artisans", "03", "2024", "250000"),
        claim("artisans", "07", "2024", "120000"),
        claim("artisans", "01", "../2015-01-01", "900000"),
        claim("artisans", "MA", "2024", "about 2000000"),
        claim("exports", "06", "2024", "about 400000000"),
        claim("exports", "07", "2024", "about 398000000"),
        claim("jobs", "06", "2024", "500000"),
        claim("gdp_share", "06", "2024", "7"),
        claim("gdp_share", "07", "2024", "8"),
    ]);
    assert_eq!(
        section(&sector),
        [
            "artisans (as of 31 December 2024): rank 2 of 3 (regions known); \
             share (national total): 9% (between 7.2% and 12%) [1]",
            "exports (2024): rank 1 to 2 of 2 (regions known) [1]",
            "no rank can be computed, for lack of other regions: jobs (2024)",
        ]
    );
}

#[test]
fn undated_and_dated_claims_are_not_ranked_together() {
    let sector = claiming(vec![
        claim("artisans", "06", "", "180000"),
        claim("artisans", "03", "2024", "250000"),
    ]);
    let expected = ["no rank can be computed, for lack of other regions: artisans"];
    assert_eq!(section(&sector), expected);
    let sector = claiming(vec![
        claim("artisans", "06", "", "180000"),
        claim("artisans", "03", "", "250000"),
    ]);
    assert_eq!(
        section(&sector),
        ["artisans: rank 2 of 2 (regions known) [1]"]
    );
}

#[test]
fn what_flows_is_ranked_over_one_and_the_same_span() {
    for other in ["2024-01/2024-03", "P4Y/2025-01-01", "2023", ""] {
        let sector = claiming(vec![
            claim("exports", "06", "2024", "300000000"),
            claim("exports", "07", other, "90000000"),
        ]);
        let expected = ["no rank can be computed, for lack of other regions: exports (2024)"];
        assert_eq!(section(&sector), expected, "{other}");
    }
}

#[test]
fn sources_of_other_regions_are_listed() {
    let sector = sector(SectorDraft {
        statements: vec![
            statement("s1", vec![claim("artisans", "06", "2024", "180000")]),
            statement("s2", vec![claim("artisans", "03", "2024", "180000")]),
            statement("s3", vec![claim("jobs", "03", "2024", "180000")]),
        ],
        ..SectorDraft::default()
    });
    let expected = ["artisans (2024): rank 1 to 2 of 2 (regions known) [1] [2]"];
    assert_eq!(section(&sector), expected);
    let text = text(&sector, Language::English);
    assert_eq!(lines_with(&text, "written answer").len(), 2);
}

#[test]
fn records_are_ranked_and_shared_by_number() {
    let facility = |id: &'static str, place: &'static str| FacilityDraft {
        id: id.into(),
        names: NamesDraft {
            fr: "Complexe".into(),
            ..NamesDraft::default()
        },
        kinds: vec!["complex".into()],
        place: place.into(),
        ..FacilityDraft::default()
    };
    let places = ["06", "06.461.01.15", "06.111", "03", "03", "03", "07", "MA"];
    let ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
    let facilities = ids.into_iter().zip(places);
    let sector = sector(SectorDraft {
        facilities: facilities.map(|(id, place)| facility(id, place)).collect(),
        ..SectorDraft::default()
    });
    // Three of eight; the one of no region counts in the whole.
    let expected =
        ["facilities (on record): rank 1 to 2 of 3 (regions known); share (total): 37.5%"];
    assert_eq!(section(&sector), expected);
}

#[test]
fn exports_are_ranked_on_one_basis_and_window() {
    let export =
        |id: &'static str, [territory, window, basis, value]: [&'static str; 4]| ExportDraft {
            id: id.into(),
            window: window.into(),
            territory: territory.into(),
            territory_basis: basis.into(),
            value: StatedDraft {
                value: value.into(),
                ..StatedDraft::default()
            },
            ..ExportDraft::default()
        };
    let sector = sector(SectorDraft {
        exports: vec![
            export("a", ["06", "2024", "exit_point", "300.00"]),
            export("b", ["07", "2024", "exit_point", "200.00"]),
            export("c", ["03", "2024", "place_of_making", "900.00"]),
            export("d", ["03", "2023", "exit_point", "900.00"]),
            export("e", ["06.461", "2024", "exit_point", "300.00"]),
            export("f", ["MA", "2024", "not_stated", "1000.00"]),
        ],
        ..SectorDraft::default()
    });
    assert_eq!(
        section(&sector),
        ["exports (2024, territorial basis: exit point, on record): \
          rank 1 of 2 (regions known); share (national total): 30%"]
    );
}

#[test]
fn ranks_in_three_languages() {
    let sector = claiming(vec![
        claim("artisans", "06", "2024", "180000"),
        claim("artisans", "03", "2024", "250000"),
        claim("artisans", "07", "2024", "180000"),
        claim("artisans", "MA", "2024", "2000000"),
        claim("jobs", "06", "2024", "500000"),
    ]);
    let cases = [
        (
            Language::English,
            "artisans (2024): rank 2 to 3 of 3 (regions known); share (national total): 9% [1]",
            "no rank can be computed, for lack of other regions: jobs (2024)",
        ),
        (
            Language::French,
            "artisans (2024) : rang 2 à 3 sur 3 (régions connues) ; part (total national) : 9 % [1]",
            "aucun rang ne peut être calculé, faute de données sur d'autres régions : emplois (2024)",
        ),
        (
            Language::Arabic,
            "الصناع التقليديون (2024): الرتبة 2 إلى 3 من 3 (الجهات المعروفة)؛ الحصة (المجموع الوطني): 9 % [1]",
            "لا يمكن حساب رتبة لانعدام معطيات عن جهات أخرى: مناصب الشغل (2024)",
        ),
    ];
    for (language, rank, none) in cases {
        let text = text(&sector, language);
        assert_eq!(lines_with(&text, rank), [rank], "{text}");
        assert_eq!(lines_with(&text, none), [none], "{text}");
    }
}
