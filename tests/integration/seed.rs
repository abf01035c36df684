//! The first document: every row of what it says is a typed value.

use artisanat::figure::{Agreement, Hedge, Stated};
use artisanat::id::{FacilityId, StatementId};
use artisanat::language::Language;
use artisanat::period::Window;
use artisanat::report::RegionReport;
use artisanat::sector::{Entity, Roster, Sector, SectorDraft};
use artisanat::statement::{Claim, Indicator, Placement};
use artisanat::territory::Region;

const TEXT: &str = include_str!("../../examples/data/casablanca-settat-2024.json");

fn sector() -> Sector {
    serde_json::from_str(TEXT).unwrap()
}

fn get<'r, E: Entity>(roster: &'r Roster<E>, id: &str) -> &'r E
where
    E::Id: std::str::FromStr<Err: std::fmt::Debug>,
{
    let found = roster.get(&id.parse().unwrap());
    assert!(found.is_some(), "no {} {id}", E::KIND);
    found.unwrap()
}

fn claim(sector: &Sector, indicator: &Indicator, placement: Placement) -> Claim {
    let mut found = sector.claims().filter(|(_, claim)| {
        claim.indicator() == indicator
            && claim.placement() == placement
            && claim.breakdown().is_empty()
    });
    let (_, claim) = found.next().unwrap();
    assert!(found.next().is_none(), "{indicator} is claimed twice");
    claim.clone()
}

fn value(claim: &Claim) -> String {
    claim
        .figure()
        .figure()
        .unwrap()
        .value()
        .number()
        .to_string()
}

/// Every entity names the document, and the document is in the sector.
#[test]
fn readable_back_with_its_source() {
    let sector = sector();
    let id: StatementId = "casablanca-settat-answer".parse().unwrap();
    assert!(sector.statements().contains(&id));
    let sources = [
        sector
            .facilities()
            .iter()
            .map(artisanat::facility::Facility::sources)
            .collect::<Vec<_>>(),
        sector
            .exhibitions()
            .iter()
            .map(artisanat::exhibition::Exhibition::sources)
            .collect(),
        sector
            .subsidies()
            .iter()
            .map(artisanat::subsidy::Subsidy::sources)
            .collect(),
        sector
            .trainings()
            .iter()
            .map(artisanat::training::Training::sources)
            .collect(),
        sector
            .exports()
            .iter()
            .map(artisanat::export::Export::sources)
            .collect(),
        sector
            .agreements()
            .iter()
            .map(artisanat::agreement::Agreement::sources)
            .collect(),
    ];
    for list in sources {
        assert!(!list.is_empty());
        assert!(
            list.into_iter()
                .all(|sources| sources == std::slice::from_ref(&id))
        );
    }
}

#[test]
fn row_1_exports_in_headline_and_body_agree() {
    let sector = sector();
    let headline = claim(&sector, &Indicator::Exports, Placement::Headline);
    let body = claim(&sector, &Indicator::Exports, Placement::Body);
    assert_eq!(headline.figure().printed(), Some("حوالي 400 مليون درهم"));
    assert_eq!(body.figure().printed(), Some("ما يناهز 398 مليون درهم"));
    assert_eq!(
        (value(&headline), value(&body)),
        ("400000000".into(), "398000000".into())
    );
    let (headline, body) = (
        headline.figure().figure().unwrap(),
        body.figure().figure().unwrap(),
    );
    assert_eq!(headline.hedge(), Hedge::About);
    assert_eq!(headline.step().to_string(), "100000000");
    assert_eq!(body.step().to_string(), "1000000");
    assert_eq!(headline.agreement(body), Agreement::Agree);
    let record = get(sector.exports(), "exports-2024");
    assert_eq!(record.window(), "2024".parse().unwrap());
    assert_eq!(
        record.value().figure().unwrap().value().to_string(),
        "398000000.00"
    );
}

#[test]
fn row_2_artisans() {
    let artisans = claim(&sector(), &Indicator::Artisans, Placement::Body);
    assert_eq!(value(&artisans), "180000");
    assert_eq!(artisans.figure().figure().unwrap().hedge(), Hedge::About);
}

#[test]
fn row_3_rank_is_computed_and_never_asserted() {
    let draft: SectorDraft<'_> = serde_json::from_str(TEXT).unwrap();
    let mut indicators = draft.statements[0]
        .claims
        .iter()
        .map(|claim| &*claim.indicator);
    assert!(!indicators.any(|indicator| indicator.contains("rank")));
    let sector = sector();
    let report = RegionReport::of(&sector, "06".parse().unwrap());
    let share = report.register_coverage().unwrap();
    let share = share.estimate();
    assert_eq!(share.percent(1).to_string(), "49.9");
    let bounds = share.percent_bounds(1);
    assert_eq!(
        bounds,
        (Some("48.5".parse().unwrap()), Some("51.4".parse().unwrap()))
    );
}

#[test]
fn row_4_agreements() {
    assert_eq!(sector().agreements().len(), 2);
}

#[test]
fn rows_5_and_6_facilities_and_their_stages() {
    let sector = sector();
    let stages = [
        ("complex-settat", "complex", "06.461.01.15", "in_service"),
        ("fondouk-tijara", "fondouk", "06.141.01.0", "in_service"),
        ("fondouk-mellah", "fondouk", "06.141.01.0", "in_service"),
        ("fondouk-asfi", "fondouk", "06.141.01.0", "in_service"),
        (
            "fondouk-place-centrale",
            "fondouk",
            "06.141.01.0",
            "in_service",
        ),
        (
            "village-oulad-mrah",
            "artisans_village",
            "06.461.01.13",
            "in_service",
        ),
        (
            "space-sidi-ismail",
            "display_and_sales_space",
            "06.181.09.19",
            "works_completed",
        ),
        (
            "village-tamkine",
            "artisans_village",
            "06.111.05.03",
            "agreement_signed",
        ),
    ];
    for (id, kind, place, stage) in stages {
        let facility = get(sector.facilities(), id);
        assert_eq!(facility.kinds(), [kind.parse().unwrap()], "{id}");
        assert_eq!(facility.place().code(), place, "{id}");
        assert_eq!(facility.stage().unwrap().as_str(), stage, "{id}");
        assert_eq!(
            facility.place().region(),
            "06".parse::<Region>().ok(),
            "{id}"
        );
    }
    // A building in Casablanca, not the city of Safi in another region.
    let asfi = get(sector.facilities(), "fondouk-asfi");
    assert_eq!(asfi.place().name(Language::French), "Casablanca");
    let tizgha = get(sector.facilities(), "village-tamkine").place();
    assert_eq!(tizgha.name(Language::Arabic), "عين تيزغة");
}

#[test]
fn row_7_fairs_of_the_last_four_years() {
    let sector = sector();
    let fairs = claim(&sector, &Indicator::Exhibitions, Placement::Body);
    let participants = claim(&sector, &Indicator::Participants, Placement::Body);
    let window: Window = "P4Y".parse().unwrap();
    assert!(window.is_relative());
    assert_eq!(
        (fairs.window(), participants.window()),
        (Some(window), Some(window))
    );
    assert_eq!(value(&fairs), "23");
    assert!(fairs.figure().figure().unwrap().is_exact());
    assert_eq!(value(&participants), "1610");
    assert_eq!(
        participants.figure().figure().unwrap().hedge(),
        Hedge::MoreThan
    );
}

#[test]
fn row_8_kinds_and_scope_of_exhibitions() {
    let sector = sector();
    let kinds = [
        ("min-yadina", "professional_salon", Some("national")),
        ("ramadan-fairs", "ramadan_fair", None),
        (
            "salons-international",
            "international_salon",
            Some("international"),
        ),
        ("side-fairs", "side_fair", Some("national")),
    ];
    for (id, kind, scope) in kinds {
        let exhibition = get(sector.exhibitions(), id);
        assert_eq!(exhibition.kind().as_str(), kind, "{id}");
        assert_eq!(
            exhibition
                .scope()
                .map(artisanat::exhibition::ExhibitionScope::as_str),
            scope,
            "{id}"
        );
    }
}

#[test]
fn row_9_cooperatives_sell_on_a_platform() {
    let sector = sector();
    let agreement = get(sector.agreements(), "anou-platform");
    let channel = &agreement.sales_channels()[0];
    assert_eq!(channel.kind().as_str(), "online_platform");
    assert_eq!(channel.platform().unwrap().as_str(), "أنو ANOU");
    assert_eq!(channel.is_direct(), Some(true));
}

#[test]
fn row_10_training() {
    let sector = sector();
    let kinds = [
        ("foreign-languages", "foreign_language"),
        ("initial", "initial"),
        ("continuing", "continuing"),
    ];
    for (id, kind) in kinds {
        assert_eq!(get(sector.trainings(), id).kind().as_str(), kind);
    }
}

#[test]
fn row_11_dar_sanaa_and_its_functions() {
    let sector = sector();
    let dar_sanaa = get(sector.facilities(), "dar-sanaa-rural");
    assert_eq!(dar_sanaa.kinds(), ["dar_sanaa".parse().unwrap()]);
    let functions: Vec<_> = dar_sanaa
        .functions()
        .iter()
        .map(|one| one.as_str())
        .collect();
    assert_eq!(functions, ["production", "display", "sales", "training"]);
    assert_eq!(dar_sanaa.stage(), None);
}

#[test]
fn row_12_support_of_which_one_amount_is_unreadable() {
    let sector = sector();
    let centrale = get(sector.subsidies(), "support-place-centrale");
    let mediouna = get(sector.subsidies(), "support-mediouna");
    assert_eq!(
        centrale.facility().map(FacilityId::as_str),
        Some("fondouk-place-centrale")
    );
    assert_eq!(centrale.beneficiaries().figure().unwrap().value(), 16);
    assert_eq!(mediouna.beneficiaries().figure().unwrap().value(), 24);
    assert!(matches!(centrale.granted(), Stated::Unreadable { .. }));
    assert_eq!(centrale.granted().printed(), Some("396.8754.516 درهم"));
    assert_eq!(
        mediouna.granted().figure().unwrap().value().to_string(),
        "395910.00"
    );
    let report = RegionReport::of(&sector, "06".parse().unwrap());
    let granted = *report.grants().granted();
    assert!(granted.is_at_least());
    assert_eq!((granted.unreadable(), granted.parts()), (1, 2));
    assert_eq!(granted.nominal().unwrap().to_string(), "395910.00");
}

#[test]
fn row_13_validated_registrations_cover_half_of_the_artisans() {
    let validated = claim(
        &sector(),
        &Indicator::ValidatedRegistrations,
        Placement::Body,
    );
    assert_eq!(value(&validated), "89812");
}

#[test]
fn row_14_who_said_it_and_where_it_was_printed() {
    let sector = sector();
    let statement = get(sector.statements(), "casablanca-settat-answer");
    assert_eq!(statement.kind().as_str(), "written_answer");
    assert_eq!(statement.issuer().as_str(), "secretariat_of_state");
    assert_eq!(statement.publisher().as_str(), "مدار21");
    assert_eq!(statement.language(), Language::Arabic);
    assert_eq!(statement.published_on(), None);
    assert!(statement.asked_by().is_some());
}

#[test]
fn written_and_read_again_it_is_the_same() {
    let sector = sector();
    let text = serde_json::to_string(&sector).unwrap();
    assert_eq!(serde_json::from_str::<Sector>(&text).unwrap(), sector);
    let bytes = postcard::to_allocvec(&sector).unwrap();
    assert_eq!(postcard::from_bytes::<Sector>(&bytes).unwrap(), sector);
}

/// Figures that the report must name, in the marks of each language.
#[test]
fn the_report_names_every_figure_in_three_languages() {
    let sector = sector();
    let report = RegionReport::of(&sector, "06".parse().unwrap());
    let expected: [(Language, &[&str]); 3] = [
        (
            Language::English,
            &[
                "398 million",
                "180,000",
                "89,812",
                "1,610",
                "395,910",
                "49.9%",
            ],
        ),
        (
            Language::French,
            &[
                "398 millions",
                "180.000",
                "89.812",
                "1.610",
                "395.910",
                "49,9 %",
            ],
        ),
        (
            Language::Arabic,
            &[
                "398 مليون",
                "180.000",
                "89.812",
                "1.610",
                "395.910",
                "49,9 %",
            ],
        ),
    ];
    for (language, figures) in expected {
        let text = report.text(language).to_string();
        let common = [": 23", "16", "24", "396.8754.516"];
        for figure in figures.iter().chain(&common) {
            assert!(
                text.contains(figure),
                "{language}: {figure} is not in\n{text}"
            );
        }
    }
}
