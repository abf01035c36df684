//! Figures that follow from claims: of one unit, and of windows that fit.

use artisanat::artisan::{ArtisanDraft, QualificationDraft, RegistrationDraft};
use artisanat::history::StageDraft;
use artisanat::language::Language;
use artisanat::names::NamesDraft;
use artisanat::report::{Derived, Operand, RegionReport};
use artisanat::sector::{Sector, SectorDraft};
use artisanat::statement::ClaimDraft;
use proptest::prelude::*;

use super::{claim, claiming, lines_with, region, sector, statement, text};

/// The windows of part and base, and what follows in percent or units.
type Outcome = Option<(String, String, String)>;

fn window(operand: Operand<'_>) -> String {
    operand
        .window()
        .map_or_else(|| "-".to_owned(), |window| window.to_string())
}

fn outcome(derived: Option<Derived<'_>>, percent: Option<u32>) -> Outcome {
    derived.map(|derived| {
        let estimate = derived.estimate();
        let value = percent.map_or_else(|| estimate.nominal(), |places| estimate.percent(places));
        (
            window(derived.part()),
            window(derived.base()),
            value.normalize().to_string(),
        )
    })
}

fn coverage(sector: &Sector) -> Outcome {
    outcome(
        RegionReport::of(sector, region()).register_coverage(),
        Some(1),
    )
}

fn exports_per_artisan(sector: &Sector) -> Outcome {
    outcome(
        RegionReport::of(sector, region()).exports_per_artisan(),
        None,
    )
}

fn trio(part: &str, base: &str, value: &str) -> (String, String, String) {
    (part.to_owned(), base.to_owned(), value.to_owned())
}

fn of_casablanca(
    indicator: &'static str,
    window: &'static str,
    value: &str,
) -> ClaimDraft<'static> {
    claim(indicator, "06", window, value)
}

#[test]
fn the_latest_artisans_go_with_the_validated_registrations_of_their_year() {
    let sector = claiming(vec![
        of_casablanca("artisans", "../2015-01-01", "100000"),
        of_casablanca("artisans", "../2024-12-31", "180000"),
        of_casablanca("validated_registrations", "2024", "89812"),
    ]);
    assert_eq!(
        coverage(&sector),
        Some(trio("2024", "../2024-12-31", "49.9"))
    );
}

#[test]
fn exports_of_one_year_are_never_divided_by_the_artisans_of_another() {
    let claims = || {
        vec![
            of_casablanca("exports", "2019", "300000000"),
            of_casablanca("exports", "2024", "360000000"),
            of_casablanca("artisans", "../2015-01-01", "100000"),
        ]
    };
    assert_eq!(exports_per_artisan(&claiming(claims())), None);
    let mut fitting = claims();
    fitting.push(of_casablanca("artisans", "../2024-06-30", "180000"));
    let expected = Some(trio("2024", "../2024-06-30", "2000"));
    assert_eq!(exports_per_artisan(&claiming(fitting)), expected);
    let mut undated = claims();
    undated.push(of_casablanca("artisans", "", "120000"));
    let expected = Some(trio("2024", "-", "3000"));
    assert_eq!(exports_per_artisan(&claiming(undated)), expected);
}

#[test]
fn dated_figures_that_fit_come_before_undated_ones() {
    let sector = claiming(vec![
        of_casablanca("artisans", "", "100000"),
        of_casablanca("validated_registrations", "", "90000"),
        of_casablanca("artisans", "../2024-12-31", "180000"),
        of_casablanca("validated_registrations", "../2024-12-31", "89812"),
    ]);
    let expected = Some(trio("../2024-12-31", "../2024-12-31", "49.9"));
    assert_eq!(coverage(&sector), expected);
    let sector = claiming(vec![
        of_casablanca("artisans", "", "100000"),
        of_casablanca("validated_registrations", "", "90000"),
        of_casablanca("artisans", "../2015-01-01", "180000"),
    ]);
    assert_eq!(coverage(&sector), Some(trio("-", "-", "90")));
}

#[test]
fn a_growth_is_no_level() {
    let sector = claiming(vec![
        of_casablanca("exports", "2024", "10 percent"),
        of_casablanca("artisans", "2024", "about 180000"),
    ]);
    let report = RegionReport::of(&sector, region());
    assert!(report.exports_per_artisan().is_none());
    assert!(report.claimed(&"exports".parse().unwrap()).is_none());
    // It stays among the published figures, in the words of its source.
    let mut growth = of_casablanca("exports", "2024", "10 percent");
    growth.figure.printed = "+10 %".into();
    let text = text(&claiming(vec![growth]), Language::English);
    assert_eq!(
        lines_with(&text, "exports"),
        ["exports (2024): 10% («+10 %») [1]"]
    );

    let sector = claiming(vec![
        of_casablanca("exports", "2024", "10 percent"),
        of_casablanca("exports", "2024", "360000000"),
        of_casablanca("artisans", "2024", "180000"),
    ]);
    let expected = Some(trio("2024", "2024", "2000"));
    assert_eq!(exports_per_artisan(&sector), expected);
}

#[test]
fn a_part_of_a_year_and_several_years_come_behind_one_year() {
    let sector = claiming(vec![
        of_casablanca("exports", "P4Y/2025-04-01", "1440000000"),
        of_casablanca("exports", "2024", "360000000"),
        of_casablanca("artisans", "", "180000"),
    ]);
    let expected = Some(trio("2024", "-", "2000"));
    assert_eq!(exports_per_artisan(&sector), expected);

    let quarter = of_casablanca("exports", "2025-01/2025-03", "90000000");
    let artisans = of_casablanca("artisans", "", "180000");
    let whole = of_casablanca("exports", "2024", "360000000");
    let sector = claiming(vec![quarter.clone(), artisans.clone(), whole]);
    let expected = Some(trio("2024", "-", "2000"));
    assert_eq!(exports_per_artisan(&sector), expected);
    let expected = Some(trio("2025-01/2025-03", "-", "500"));
    assert_eq!(
        exports_per_artisan(&claiming(vec![quarter, artisans])),
        expected
    );
}

#[test]
fn bodies_come_before_headlines() {
    let headline = ClaimDraft {
        placement: "headline".into(),
        ..of_casablanca("exports", "2024", "about 400000000")
    };
    let body = of_casablanca("exports", "2024", "about 360000000");
    let artisans = of_casablanca("artisans", "2024", "180000");
    let sector = claiming(vec![headline.clone(), body, artisans.clone()]);
    let expected = Some(trio("2024", "2024", "2000"));
    assert_eq!(exports_per_artisan(&sector), expected);
    let report = RegionReport::of(&sector, region());
    let Operand::Claim(cited) = report.exports_per_artisan().unwrap().part() else {
        panic!("exports are claimed");
    };
    assert_eq!(cited.statement.id().as_str(), "s1");
    assert_eq!(cited.claim.placement().as_str(), "body");
    let only_headline = claiming(vec![headline, artisans]);
    assert!(exports_per_artisan(&only_headline).is_some());
}

#[test]
fn participants_are_divided_by_the_exhibitions_of_the_same_window_only() {
    let claims = |window: &'static str| {
        claiming(vec![
            of_casablanca("exhibitions", "P4Y", "23"),
            of_casablanca("exhibitions", "", "40"),
            of_casablanca("participants", window, "1610"),
        ])
    };
    let rate = |sector: &Sector| {
        outcome(
            RegionReport::of(sector, region()).participants_per_exhibition(),
            None,
        )
    };
    assert_eq!(rate(&claims("P4Y")), Some(trio("P4Y", "P4Y", "70")));
    assert_eq!(rate(&claims("")), Some(trio("-", "-", "40.25")));
    assert_eq!(rate(&claims("2024")), None);
}

#[test]
fn parts_of_an_indicator_and_other_territories_are_not_used() {
    let sector = claiming(vec![
        ClaimDraft {
            breakdown: vec![artisanat::statement::FacetDraft {
                dimension: "gender".into(),
                value: "woman".into(),
                ..Default::default()
            }],
            ..of_casablanca("artisans", "2024", "90000")
        },
        claim("artisans", "06.461", "2024", "20000"),
        claim("artisans", "MA", "2024", "2000000"),
        of_casablanca("validated_registrations", "2024", "89812"),
    ]);
    assert_eq!(coverage(&sector), None);
}

#[test]
fn records_stand_in_for_claimed_registrations() {
    let artisan = |id: &'static str, stage: &'static str| ArtisanDraft {
        id: id.into(),
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
        home: "06.461.01.15".into(),
        registration: Some(RegistrationDraft {
            history: vec![StageDraft {
                stage: stage.into(),
                ..StageDraft::default()
            }],
            ..RegistrationDraft::default()
        }),
        ..ArtisanDraft::default()
    };
    let sector = sector(SectorDraft {
        statements: vec![statement(
            "s1",
            vec![
                of_casablanca("artisans", "../2015-01-01", "4"),
                of_casablanca("artisans", "../2024-12-31", "8"),
            ],
        )],
        artisans: vec![artisan("a1", "validated"), artisan("a2", "submitted")],
        ..SectorDraft::default()
    });
    // The one without a date goes with the latest.
    assert_eq!(coverage(&sector), Some(trio("-", "../2024-12-31", "12.5")));
}

#[test]
fn the_report_says_what_was_used() {
    let sector = claiming(vec![
        of_casablanca("artisans", "../2015-01-01", "100000"),
        of_casablanca("artisans", "../2024-12-31", "about 180000"),
        of_casablanca("exports", "2019", "300000000"),
        of_casablanca("exports", "2024", "about 398000000"),
    ]);
    let english = text(&sector, Language::English);
    assert_eq!(
        lines_with(&english, "reckoned from"),
        [
            "reckoned from: exports (2024) about 398 million dirhams [1]; \
          artisans (as of 31 December 2024) about 180,000 [1]"
        ]
    );
}

#[test]
fn rates_are_printed_as_finely_as_they_need() {
    let line = |exports: &str, artisans: &str| {
        let sector = claiming(vec![
            of_casablanca("exports", "2024", exports),
            of_casablanca("artisans", "2024", artisans),
        ]);
        let text = text(&sector, Language::English);
        lines_with(&text, "exports per artisan").join("")
    };
    let cases = [
        (
            "about 80000",
            "200000",
            "about 0.4 dirhams (between 0.37 and 0.43)",
        ),
        ("80000", "200000", "0.40 dirhams"),
        ("800000", "200000", "4 dirhams"),
        ("700000", "300000", "about 2.33 dirhams"),
        ("more_than 700000", "300000", "more than 2.33 dirhams"),
        ("at_least 10000000", "300000", "more than 33.3 dirhams"),
        ("less_than 700000", "300000", "less than 2.34 dirhams"),
        (
            "about 398000000",
            "about 180000",
            "about 2,211 dirhams (between 2,148 and 2,278)",
        ),
    ];
    for (exports, artisans, expected) in cases {
        let expected = if expected.is_empty() {
            String::new()
        } else {
            format!("exports per artisan: {expected}")
        };
        assert_eq!(line(exports, artisans), expected);
    }
}

proptest! {
    /// No order of claims, and no cut into statements, changes what follows.
    #[test]
    fn the_order_of_claims_does_not_matter(
        order in Just((0..8_usize).collect::<Vec<_>>()).prop_shuffle(),
        cut in 0..8_usize,
    ) {
        let claims = [
            of_casablanca("artisans", "../2015-01-01", "100000"),
            of_casablanca("artisans", "../2024-12-31", "180000"),
            of_casablanca("artisans", "", "150000"),
            of_casablanca("validated_registrations", "2024", "89812"),
            of_casablanca("validated_registrations", "", "80000"),
            of_casablanca("exports", "2019", "300000000"),
            of_casablanca("exports", "2024", "10 percent"),
            of_casablanca("exports", "2024", "360000000"),
        ];
        let shuffled: Vec<_> = order.iter().map(|index| claims[*index].clone()).collect();
        let (first, second) = shuffled.split_at(cut);
        let sector = sector(SectorDraft {
            statements: vec![statement("s1", first.to_vec()), statement("s2", second.to_vec())],
            ..SectorDraft::default()
        });
        prop_assert_eq!(coverage(&sector), Some(trio("2024", "../2024-12-31", "49.9")));
        prop_assert_eq!(exports_per_artisan(&sector), Some(trio("2024", "../2024-12-31", "2000")));
    }
}
