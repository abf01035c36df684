//! Export records are shown, each by itself, and never added to each other.

use artisanat::cooperative::CooperativeDraft;
use artisanat::enterprise::EnterpriseDraft;
use artisanat::export::ExportDraft;
use artisanat::figure::StatedDraft;
use artisanat::language::Language;
use artisanat::names::NamesDraft;
use artisanat::report::{ExportLine, RegionReport};
use artisanat::sector::{Sector, SectorDraft};

use super::{lines_with, region, sector, statement, text};

/// A record in a few words: window, basis, family, destination and value.
fn export(id: &'static str, words: [&'static str; 5]) -> ExportDraft<'static> {
    let [window, basis, family, destination, value] = words;
    ExportDraft {
        id: id.into(),
        window: window.into(),
        family: family.into(),
        destination: destination.into(),
        value: StatedDraft {
            value: value.into(),
            ..StatedDraft::default()
        },
        territory: "06".into(),
        territory_basis: basis.into(),
        sources: vec![if id == "second" { "s2" } else { "s1" }.into()],
        ..ExportDraft::default()
    }
}

/// One year told by two sources and broken down twice, another year, another
/// basis, a quarter, and a province.
fn bulletins() -> Vec<ExportDraft<'static>> {
    vec![
        export("first", ["2024", "exit_point", "", "", "398000000.00"]),
        export("second", ["2024", "exit_point", "", "", "398000000.00"]),
        export(
            "carpets",
            ["2024", "exit_point", "carpets", "", "100000000.00"],
        ),
        export("us", ["2024", "exit_point", "", "US", "150000000.00"]),
        export(
            "both",
            ["2024", "exit_point", "carpets", "US", "40000000.00"],
        ),
        export("before", ["2023", "exit_point", "", "", "370000000.00"]),
        export("made", ["2024", "place_of_making", "", "", "120000000.00"]),
        export(
            "quarter",
            ["2024-01/2024-03", "exit_point", "", "", "90000000.00"],
        ),
        ExportDraft {
            territory: "06.461".into(),
            ..export("settat", ["2024", "place_of_making", "", "", "7000000.00"])
        },
        ExportDraft {
            territory: "MA".into(),
            ..export("all", ["2024", "not_stated", "", "", "1000000000.00"])
        },
    ]
}

fn sector_of(exports: Vec<ExportDraft<'static>>) -> Sector {
    sector(SectorDraft {
        statements: vec![statement("s1", vec![]), statement("s2", vec![])],
        exports,
        ..SectorDraft::default()
    })
}

fn key(line: &ExportLine<'_>) -> String {
    let ids = |exports: &[&artisanat::export::Export]| -> Vec<String> {
        exports.iter().map(|one| one.id().to_string()).collect()
    };
    let (totals, parts) = (
        ids(line.totals()).join("+"),
        ids(line.breakdown()).join("+"),
    );
    let (territory, window, basis) = (line.territory(), line.window(), line.basis());
    format!("{territory} {window} {basis}: {totals} / {parts}")
}

#[test]
fn every_window_and_basis_stands_by_itself() {
    let expected = [
        "06 2023 exit_point: before / ",
        "06 2024-01/2024-03 exit_point: quarter / ",
        "06 2024 exit_point: first+second / carpets+us+both",
        "06 2024 place_of_making: made / ",
        "06.461 2024 place_of_making: settat / ",
    ];
    let mut exports = bulletins();
    for _ in 0..exports.len() {
        exports.rotate_left(1);
        let sector = sector_of(exports.clone());
        let report = RegionReport::of(&sector, region());
        let lines: Vec<_> = report.exports().iter().map(key).collect();
        assert_eq!(lines, expected);
    }
}

#[test]
fn two_sources_of_one_figure_are_compared() {
    let sector = sector_of(bulletins());
    let report = RegionReport::of(&sector, region());
    let agree: Vec<_> = report.exports().iter().map(ExportLine::agree).collect();
    assert_eq!(agree, [None, None, Some(true), None, None]);
    let mut exports = bulletins();
    exports[1].value.value = "400000000.00".into();
    let sector = sector_of(exports);
    let report = RegionReport::of(&sector, region());
    assert_eq!(report.exports()[2].agree(), Some(false));
    assert_eq!(
        report.exports()[2].reckoned().unwrap().id().as_str(),
        "first"
    );
}

#[test]
fn the_text_shows_every_record_with_its_source() {
    let text = text(&sector_of(bulletins()), Language::English);
    let (_, section) = text.split_once("\nExports\n").unwrap();
    let section: Vec<_> = section.lines().take(8).collect();
    let expected = [
        "  - 2023 (territorial basis: exit point): 370,000,000 dirhams [1]",
        "  - January to March 2024 (territorial basis: exit point): 90,000,000 dirhams [1]",
        "  - 2024 (territorial basis: exit point): 398,000,000 dirhams [1]; \
         398,000,000 dirhams [2] (the figures agree)",
        "    carpets: 100,000,000 dirhams [1]",
        "    United States: 150,000,000 dirhams [1]",
        "    carpets, United States: 40,000,000 dirhams [1]",
        "  - 2024 (territorial basis: place of making): 120,000,000 dirhams [1]",
        "  - 2024, Settat (territorial basis: place of making): 7,000,000 dirhams [1]",
    ];
    assert_eq!(section, expected);
    assert_eq!(lines_with(&text, "[2] written answer").len(), 1);
}

#[test]
fn a_record_of_any_kind_makes_a_region_known() {
    let names = || NamesDraft {
        fr: "Tissage".into(),
        ..NamesDraft::default()
    };
    let cooperatives = vec![CooperativeDraft {
        id: "c1".into(),
        names: names(),
        kind: "cooperative".into(),
        members: StatedDraft {
            value: "12".into(),
            ..StatedDraft::default()
        },
        seat: "06.461.01.15".into(),
        activities: vec!["carpet_weaving".into()],
        sources: vec!["s1".into()],
        ..CooperativeDraft::default()
    }];
    let statements = || vec![statement("s1", vec![])];
    let cooperative = sector(SectorDraft {
        statements: statements(),
        cooperatives,
        ..SectorDraft::default()
    });
    let enterprise = sector(SectorDraft {
        statements: statements(),
        enterprises: vec![enterprise()],
        artisans: vec![supervisor()],
        ..SectorDraft::default()
    });
    let export = sector_of(vec![export(
        "first",
        ["2024", "exit_point", "", "", "398000000.00"],
    )]);
    let lines = [
        (cooperative, "cooperatives: 1 [1]"),
        (enterprise, "enterprises: 1 [1]"),
        (export, "398,000,000 dirhams [1]"),
    ];
    for (sector, line) in lines {
        let report = RegionReport::of(&sector, region());
        assert!(!report.is_empty(), "{line}");
        assert_eq!(report.sources().len(), 1, "{line}");
        let text = text(&sector, Language::English);
        assert_eq!(lines_with(&text, line).len(), 1, "{text}");
        let elsewhere = RegionReport::of(&sector, "07".parse().unwrap());
        assert!(elsewhere.is_empty(), "{line}");
        assert_eq!(elsewhere.sources().len(), 0, "{line}");
    }
}

fn enterprise() -> EnterpriseDraft<'static> {
    EnterpriseDraft {
        id: "e1".into(),
        names: NamesDraft {
            fr: "Zellige SARL".into(),
            ..NamesDraft::default()
        },
        activity: "zellige".into(),
        supervisor: "a1".into(),
        seat: "06.461.01.15".into(),
        sources: vec!["s1".into()],
        ..EnterpriseDraft::default()
    }
}

/// An artisan of another region, so that only the enterprise is in this one.
fn supervisor() -> artisanat::artisan::ArtisanDraft<'static> {
    use artisanat::artisan::{ArtisanDraft, QualificationDraft, RegistrationDraft};
    use artisanat::history::StageDraft;
    ArtisanDraft {
        id: "a1".into(),
        names: NamesDraft {
            fr: "Amina".into(),
            ..NamesDraft::default()
        },
        standing: "artisan".into(),
        qualification: QualificationDraft {
            years_of_exercise: Some(5),
            ..QualificationDraft::default()
        },
        activities: vec!["zellige".into()],
        home: "04".into(),
        registration: Some(RegistrationDraft {
            history: vec![StageDraft {
                stage: "validated".into(),
                ..StageDraft::default()
            }],
            ..RegistrationDraft::default()
        }),
        ..ArtisanDraft::default()
    }
}
