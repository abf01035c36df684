//! Claims that contradict each other, claims about parts, and where the end
//! of a window and the source of a record are not known.

use artisanat::exhibition::{ExhibitionDraft, PhaseDraft};
use artisanat::export::ExportDraft;
use artisanat::figure::StatedDraft;
use artisanat::language::Language;
use artisanat::names::NamesDraft;
use artisanat::report::RegionReport;
use artisanat::sector::{Sector, SectorDraft};
use artisanat::statement::{ClaimDraft, FacetDraft, StatementDraft};

use super::{claim, claiming, lines_with, region, sector, statement, text};

fn about(part: ClaimDraft<'static>, facets: &[[&'static str; 2]]) -> ClaimDraft<'static> {
    let facets = facets.iter().map(|[dimension, value]| FacetDraft {
        dimension: (*dimension).into(),
        value: (*value).into(),
        ..FacetDraft::default()
    });
    ClaimDraft {
        breakdown: facets.collect(),
        ..part
    }
}

fn per_artisan(sector: &Sector) -> (bool, String) {
    let report = RegionReport::of(sector, region());
    let derived = report.exports_per_artisan().unwrap();
    let text = report.text(Language::English).to_string();
    let line = lines_with(&text, "exports per artisan").join("");
    (derived.is_contested(), line)
}

#[test]
fn what_follows_from_contradictory_figures_says_so() {
    let artisans = || claim("artisans", "06", "2024", "200000");
    let exports = |value: &str| claim("exports", "06", "2024", value);
    let agreeing = claiming(vec![
        artisans(),
        exports("400000000"),
        exports("about 400000000"),
        // A growth contradicts no level, nor does another year.
        exports("10 percent"),
        exports("12 percent"),
        claim("exports", "06", "2023", "100000000"),
    ]);
    let line = "exports per artisan: 2,000 dirhams";
    assert_eq!(per_artisan(&agreeing), (false, line.to_owned()));
    let contradicting = claiming(vec![artisans(), exports("400000000"), exports("300000000")]);
    let line = "exports per artisan: 2,000 dirhams (from contradictory figures)";
    assert_eq!(per_artisan(&contradicting), (true, line.to_owned()));
    let text = text(&contradicting, Language::English);
    assert_eq!(
        lines_with(&text, "reckoned from: exports"),
        ["reckoned from: exports (2024) 400,000,000 dirhams [1] \
          (the figures contradict each other); artisans (2024) 200,000 [1]"]
    );
}

#[test]
fn a_rank_by_contradictory_figures_says_so() {
    let ranked = |others: &[&str]| {
        let mut claims = vec![claim("artisans", "06", "2024", "180000")];
        claims.extend(
            others
                .iter()
                .map(|value| claim("artisans", "03", "2024", value)),
        );
        let text = text(&claiming(claims), Language::English);
        lines_with(&text, "rank 2 of 2").join("")
    };
    let rank = "artisans (2024): rank 2 of 2 (regions known)";
    assert_eq!(ranked(&["250000", "250000"]), format!("{rank} [1]"));
    let contested = format!("{rank} (from contradictory figures) [1]");
    assert_eq!(ranked(&["250000", "260000"]), contested);

    let export = |id: &'static str, territory: &'static str, value: &'static str| ExportDraft {
        id: id.into(),
        window: "2024".into(),
        territory: territory.into(),
        territory_basis: "exit_point".into(),
        value: StatedDraft {
            value: value.into(),
            ..StatedDraft::default()
        },
        ..ExportDraft::default()
    };
    let ranked = |second: &'static str| {
        let sector = sector(SectorDraft {
            exports: vec![
                export("a", "06", "300.00"),
                export("b", "06", second),
                export("c", "03", "900.00"),
            ],
            ..SectorDraft::default()
        });
        let report = RegionReport::of(&sector, region());
        report.standings()[0].is_contested()
    };
    assert!(!ranked("300.00"));
    assert!(ranked("200.00"));
}

#[test]
fn parts_stand_under_their_whole_and_nothing_follows_from_them() {
    let sector = claiming(vec![
        about(
            claim("artisans", "06", "2024", "90000"),
            &[["gender", "woman"]],
        ),
        about(
            claim("artisans", "06", "2024", "80000"),
            &[["gender", "woman"]],
        ),
        about(
            claim("artisans", "06", "2024", "9000"),
            &[["territory", "06.461"], ["milieu", "rural"]],
        ),
        claim("artisans", "06.461", "2024", "20000"),
        claim("artisans", "03", "2024", "7"),
        claim("artisans", "06", "2024", "180000"),
        claim("jobs", "06.461", "", "5"),
    ]);
    let text = text(&sector, Language::English);
    let section = text.lines().skip(3).take(6);
    assert_eq!(
        section.collect::<Vec<_>>(),
        [
            "  artisans (2024): 180,000 [1]",
            "    women: 90,000 [1]; 80,000 [1] (the figures contradict each other)",
            "    Settat: 20,000 [1]",
            "    Settat, rural areas: 9,000 [1]",
            "  jobs:",
            "    Settat: 5 [1]",
        ]
    );
    let report = RegionReport::of(&sector, region());
    assert_eq!((report.indicators().len(), report.parts().len()), (1, 4));
    assert!(report.register_coverage().is_none());
}

#[test]
fn a_region_of_which_only_parts_are_claimed_is_known() {
    let sector = claiming(vec![claim("jobs", "06.461", "", "5")]);
    let report = RegionReport::of(&sector, region());
    assert!(!report.is_empty());
    assert_eq!(report.sources().len(), 1);
    assert!(RegionReport::of(&sector, "03".parse().unwrap()).is_empty());
}

/// "Of the artisans of the country, 180,000 in Casablanca-Settat."
#[test]
fn a_region_in_a_claim_about_the_country_is_claimed_as_a_whole() {
    let of_country = claim("artisans", "MA", "2024", "180000");
    let sector = claiming(vec![
        about(of_country.clone(), &[["territory", "06"]]),
        about(
            of_country.clone(),
            &[["territory", "06"], ["gender", "woman"]],
        ),
        of_country,
    ]);
    let report = RegionReport::of(&sector, region());
    let counts = (report.indicators().len(), report.parts().len());
    assert_eq!(counts, (1, 1));
    let country = RegionReport::of(&sector, "03".parse().unwrap());
    assert!(country.is_empty());
}

#[test]
fn the_end_of_relative_years_is_missed_once_for_each_window() {
    let claims = || {
        vec![
            claim("exhibitions", "06", "P4Y", "23"),
            claim("participants", "06", "P4Y", "1610"),
            claim("visitors", "06", "P5Y", "9"),
            claim("sales", "06", "P3Y/2025-01-01", "9"),
        ]
    };
    let count = |published_on: &'static str| {
        let sector = sector(SectorDraft {
            statements: vec![StatementDraft {
                published_on: published_on.into(),
                ..statement("s1", claims())
            }],
            ..SectorDraft::default()
        });
        let text = text(&sector, Language::English);
        let missed = text.matches("end not stated").count();
        (
            missed,
            text.contains("exhibitions (last 4 years, end not stated): 23"),
        )
    };
    assert_eq!(count(""), (2, true));
    assert_eq!(count("2025-04"), (0, false));
}

fn fair(id: &'static str, kind: &'static str, scope: &'static str) -> ExhibitionDraft<'static> {
    ExhibitionDraft {
        id: id.into(),
        names: NamesDraft {
            en: "Fair".into(),
            ..NamesDraft::default()
        },
        kind: kind.into(),
        scope: scope.into(),
        phases: vec![PhaseDraft {
            place: "06".into(),
            ..PhaseDraft::default()
        }],
        ..ExhibitionDraft::default()
    }
}

#[test]
fn a_scope_is_left_out_where_the_kind_says_it() {
    let cases = [
        (
            "regional_fair",
            "regional",
            "- Fair: regional fair (no source)",
        ),
        (
            "regional_fair",
            "national",
            "- Fair: regional fair; scope: national (no source)",
        ),
        (
            "national_salon",
            "national",
            "- Fair: national salon (no source)",
        ),
        (
            "international_salon",
            "international",
            "- Fair: international salon (no source)",
        ),
        (
            "side_fair",
            "national",
            "- Fair: fair beside a national week; scope: national (no source)",
        ),
    ];
    for (kind, scope, line) in cases {
        let sector = sector(SectorDraft {
            exhibitions: vec![fair("x", kind, scope)],
            ..SectorDraft::default()
        });
        let text = text(&sector, Language::English);
        assert_eq!(lines_with(&text, "- Fair"), [line]);
    }
}

#[test]
fn a_record_without_any_source_says_so() {
    let cases = [
        (Language::English, "(no source)"),
        (Language::French, "(sans source)"),
        (Language::Arabic, "(بدون مصدر)"),
    ];
    for (language, words) in cases {
        let lines = |sources: &[&'static str]| {
            let sector = sector(SectorDraft {
                statements: vec![statement("s1", vec![])],
                exhibitions: vec![ExhibitionDraft {
                    sources: sources.iter().map(|id| (*id).into()).collect(),
                    ..fair("x", "forum", "")
                }],
                ..SectorDraft::default()
            });
            lines_with(&text(&sector, language), words).len()
        };
        assert_eq!((lines(&[]), lines(&["s1"])), (1, 0), "{language}");
    }
}

/// A target is no level, and actors are not artisans: neither contradicts the
/// artisans that there are, and nothing follows from them.
#[test]
fn senses_and_populations_are_told_apart() {
    let level = || claim("artisans", "06", "2024", "180000");
    let target = || ClaimDraft {
        sense: "target".into(),
        ..claim("artisans", "06", "2024", "250000")
    };
    let actors = || ClaimDraft {
        population: "actors".into(),
        ..claim("artisans", "06", "2024", "190000")
    };
    let jointly = ClaimDraft {
        breakdown: vec![FacetDraft {
            dimension: "territory".into(),
            values: vec!["06.461".into(), "06.141".into()],
            ..FacetDraft::default()
        }],
        ..claim("artisans", "06", "2024", "90000")
    };
    let sector = claiming(vec![target(), actors(), level(), jointly]);
    let text = text(&sector, Language::English);
    assert_eq!(
        text.lines().skip(3).take(2).collect::<Vec<_>>(),
        [
            "  artisans (2024): 250,000 (target) [1]; 190,000 (actors) [1]; 180,000 [1]",
            "    Settat + Casablanca: 90,000 [1]",
        ]
    );
    let report = RegionReport::of(&sector, region());
    let reckoned = report.indicators()[0].figure().unwrap();
    assert_eq!(reckoned.estimate().nominal(), 180_000.into());
    let twice = claiming(vec![target(), target(), actors()]);
    let report = RegionReport::of(&twice, region());
    assert_eq!(report.indicators()[0].agree(), Some(true));
    assert!(report.claimed(&"artisans".parse().unwrap()).is_none());
}
