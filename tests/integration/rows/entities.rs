//! Rows of artisans, exports, facilities and trainings.

use artisanat::artisan::{Artisan, Registration};
use artisanat::calendar::{PartialDate, Year};
use artisanat::craft::{ActivityCode, Branch, ProductFamily};
use artisanat::destination::{Country, Destination};
use artisanat::export::{Export, ExportDraft, TerritoryBasis};
use artisanat::facility::{Facility, FacilityDraft, FacilityFunction, FacilityKind};
use artisanat::history::{Reached, StageDraft};
use artisanat::names::NamesDraft;
use artisanat::row::{ArtisanRow, ExportRow, FacilityRow, TrainingRow, WordSet, Worded};
use artisanat::sector::Sector;
use artisanat::training::{Training, TrainingDraft, TrainingKind};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Value, json};

use super::strategies::{stated, window};
use super::{check_figure, check_window, sectors, written};

fn check_export(row: &ExportRow, export: &Export) {
    let value = (row.value(), row.value_state(), row.exact_value());
    check_figure(value, export.value());
    let days = (row.starts_on(), row.ends_on(), row.year());
    check_window(row.window(), days, Some(export.window()));
    assert_eq!(row.territory(), export.territory());
    assert_eq!(row.region(), export.territory().region());
    assert_eq!(row.province(), export.territory().province());
    assert_eq!(row.territory_basis(), export.territory_basis());
    assert_eq!(row.family(), export.family().map(Worded::of));
    let (country, group) = match export.destination() {
        None => (None, None),
        Some(Destination::Country(country)) => (Some(*country), None),
        Some(Destination::Group(group)) => (None, Some(Worded::of(group))),
    };
    assert_eq!((row.country(), row.country_group()), (country, group));
    let is_whole = export.family().is_none() && export.destination().is_none();
    assert_eq!(row.is_whole(), is_whole);
    written(row, ExportRow::COLUMNS);
}

fn check_facility(row: &FacilityRow, facility: &Facility) {
    let cost = (row.cost(), row.cost_state(), row.exact_cost());
    check_figure(cost, facility.cost());
    let artisans = (row.artisans(), row.artisans_state(), row.exact_artisans());
    check_figure(artisans, facility.artisans());
    assert_eq!(row.kinds(), facility.kinds().iter().collect());
    let only = facility.kinds().first();
    let only = only.filter(|kind| facility.kinds().len() == 1 && FacilityKind::ALL.contains(kind));
    assert_eq!(row.kind().and_then(Worded::value), only);
    let functions: WordSet<FacilityFunction> = facility.functions().iter().collect();
    assert_eq!(row.functions(), functions);
    assert_eq!(row.place(), facility.place());
    assert_eq!(row.stage(), facility.stage());
    assert_eq!(row.is_in_service(), facility.is_in_service());
    let last = facility.history().stages().last();
    let year = last.and_then(Reached::on);
    assert_eq!(row.reached_in(), year.map(PartialDate::year));
    written(row, FacilityRow::COLUMNS);
}

fn check_training(row: &TrainingRow, training: &Training) {
    let enrolled = (row.enrolled(), row.enrolled_state(), row.exact_enrolled());
    check_figure(enrolled, training.enrolled());
    let exact = row.exact_graduates();
    let graduates = (row.graduates(), row.graduates_state(), exact);
    check_figure(graduates, training.graduates());
    let placed = (row.placed(), row.placed_state(), row.exact_placed());
    check_figure(placed, training.placed());
    let days = (row.starts_on(), row.ends_on(), row.year());
    check_window(row.held_during(), days, training.held_during());
    assert_eq!(row.kind(), Worded::of(training.kind()));
    assert_eq!(row.territory(), training.territory());
    written(row, TrainingRow::COLUMNS);
}

fn check_artisan(row: &ArtisanRow, artisan: &Artisan) {
    assert_eq!(row.home(), artisan.home());
    assert_eq!(row.region(), artisan.home().region());
    assert_eq!(row.standing(), artisan.standing());
    assert_eq!(row.gender(), artisan.gender());
    assert_eq!(row.milieu(), artisan.milieu());
    assert_eq!(row.born_in(), artisan.born_in());
    let qualification = artisan.qualification();
    assert_eq!(row.years_of_exercise(), qualification.years_of_exercise());
    assert_eq!(row.has_diploma(), qualification.diploma().is_some());
    let registration = artisan.registration();
    assert_eq!(row.stage(), registration.map(Registration::stage));
    let validated = registration.is_some_and(|entry| entry.stage().is_validated());
    assert_eq!(row.is_validated(), validated);
    let card = registration.and_then(Registration::card_valid_during);
    assert_eq!(row.card_valid_during(), card);
    let activities = artisan.activities();
    assert_eq!(usize::from(row.activities()), activities.len());
    match activities {
        [only] => assert_eq!(row.activity(), only.activity()),
        _ => assert_eq!(row.activity(), None),
    }
    for branch in activities.iter().filter_map(ActivityCode::branch) {
        assert!(row.branches().contains(&branch));
    }
    written(row, ArtisanRow::COLUMNS);
}

#[test]
fn rows_of_the_documents() {
    let mut seen = [0; 4];
    for sector in sectors() {
        let sizes = [
            sector.artisan_rows().len(),
            sector.export_rows().len(),
            sector.facility_rows().len(),
            sector.training_rows().len(),
        ];
        let lengths = [
            sector.artisans().len(),
            sector.exports().len(),
            sector.facilities().len(),
            sector.trainings().len(),
        ];
        assert_eq!(sizes, lengths);
        for (row, artisan) in sector.artisan_rows().zip(sector.artisans()) {
            assert_eq!(row.artisan(&sector), Some(artisan));
            check_artisan(&row, artisan);
        }
        for (row, export) in sector.export_rows().zip(sector.exports()) {
            assert_eq!(row.export(&sector), Some(export));
            check_export(&row, export);
        }
        for (row, facility) in sector.facility_rows().zip(sector.facilities()) {
            assert_eq!(row.facility(&sector), Some(facility));
            check_facility(&row, facility);
        }
        for (row, training) in sector.training_rows().zip(sector.trainings()) {
            assert_eq!(row.training(&sector), Some(training));
            check_training(&row, training);
        }
        for (sum, size) in seen.iter_mut().zip(sizes) {
            *sum += size;
        }
    }
    let at_least = [2, 2, 12, 4];
    assert!(
        seen.iter()
            .zip(at_least)
            .all(|(seen, least)| *seen >= least),
        "only {seen:?}"
    );
}

#[test]
fn an_artisan_as_written() {
    let text = r#"{"format": 1,
        "nomenclature": [
            {"code": "x-1", "names": {"fr": "X"}, "branch": "wood"},
            {"code": "x-2", "names": {"fr": "Y"}}
        ],
        "artisans": [
            {"id": "a", "names": {"fr": "Private"}, "standing": "maalem",
             "qualification": {"years_of_exercise": 12, "diploma": "D"}, "activities": ["zellige"],
             "home": "06.141.01.81", "gender": "woman", "milieu": "urban", "born_in": "1971",
             "registration": {"history": [{"stage": "submitted", "on": "2022"},
                {"stage": "validated", "on": "2023-04"}, {"stage": "card_issued"}],
                "card_valid_during": "2023-05-01/2028-04-30"}},
            {"id": "b", "names": {"fr": "Private"}, "standing": "artisan",
             "qualification": {"years_of_exercise": 3}, "activities": ["x-1"], "home": "MA"},
            {"id": "c", "names": {"fr": "Private"}, "standing": "artisan",
             "qualification": {"diploma": "D"}, "activities": ["zellige", "x-1", "x-2"], "home": "06"}
        ]}"#;
    let sector: Sector = serde_json::from_str(text).unwrap();
    let rows: Vec<ArtisanRow> = sector.artisan_rows().collect();
    for (row, artisan) in rows.iter().zip(sector.artisans()) {
        check_artisan(row, artisan);
        assert!(!format!("{row:?}").contains("Private"));
    }
    let [full, listed, several] = rows.as_slice() else {
        panic!("{rows:?}")
    };
    assert_eq!(
        written(full, ArtisanRow::COLUMNS),
        json!({
            "position": 0,
            "home": "06.141.01.81",
            "region": "06",
            "province": "06.141",
            "milieu": "urban",
            "gender": "woman",
            "born_in": 1971,
            "standing": "maalem",
            "years_of_exercise": 12,
            "has_diploma": true,
            "activities": 1,
            "activity": "zellige",
            "branches": "clay_and_stone",
            "stage": "card_issued",
            "validated_on": "2023-04",
            "card_starts_on": "2023-05-01",
            "card_ends_on": "2028-04-30",
        })
    );
    assert_eq!(full.validated_in().map(Year::number), Some(2023));
    assert_eq!(full.branch(), Some(Branch::ClayAndStone));
    // The branch of a listed activity is that of its list.
    assert_eq!(
        (listed.activity(), listed.branch()),
        (None, Some(Branch::Wood))
    );
    assert_eq!(several.branches().to_string(), "wood+clay_and_stone+other");
    assert_eq!((several.branch(), several.stage()), (None, None));
    let nulls = written(listed, ArtisanRow::COLUMNS);
    assert_eq!(nulls["activity"], Value::Null);
    assert_eq!(nulls["region"], Value::Null);
}

fn history(stages: Vec<&'static str>) -> Vec<StageDraft<'static>> {
    let years = 2000..;
    let dated = years.zip(stages).map(|(year, stage)| StageDraft {
        stage: stage.into(),
        on: if year % 2 == 0 {
            format!("{year}-03").into()
        } else {
            "".into()
        },
        ..StageDraft::default()
    });
    dated.collect()
}

proptest! {
    #[test]
    fn exports(
        value in stated(-2),
        window in window(),
        family in proptest::option::of(select(ProductFamily::ALL)),
        country in proptest::option::of(select(Country::all().collect::<Vec<_>>())),
        other: bool,
        basis in select(TerritoryBasis::ALL),
    ) {
        let family = family.map(|family| family.to_string());
        let everywhere = if other { "other:the moon" } else { "" };
        let destination = country.map_or_else(|| everywhere.to_owned(), |country| country.to_string());
        let draft = ExportDraft {
            id: "x".into(),
            window: window.map(|window| window.to_string()).unwrap_or_default().into(),
            family: family.filter(|_| !other).unwrap_or_else(|| if other { "other:bells" } else { "" }.into()).into(),
            destination: destination.into(),
            value,
            territory: "06".into(),
            territory_basis: basis.as_str().into(),
            ..ExportDraft::default()
        };
        // A record has a window and a value; one without is no record.
        let checked = Export::try_from(draft);
        prop_assume!(checked.is_ok());
        let export = checked.unwrap();
        check_export(&ExportRow::of(5, &export), &export);
    }

    #[test]
    fn facilities(
        cost in stated(-2),
        artisans in stated(0),
        kinds in subsequence(FacilityKind::ALL, 1..4),
        functions in subsequence(FacilityFunction::ALL, 0..=4),
        stages in subsequence(vec![
            "studied", "agreement_signed", "under_works", "works_completed", "inaugurated",
            "in_service", "under_rehabilitation", "closed",
        ], 0..8),
        other: bool,
    ) {
        let words = kinds.iter().map(|kind| kind.as_str().into());
        let draft = FacilityDraft {
            id: "f".into(),
            names: NamesDraft { fr: "F".into(), ..NamesDraft::default() },
            kinds: words.chain(other.then(|| "other:a tent".into())).collect(),
            functions: functions.iter().map(|function| function.as_str().into()).collect(),
            place: "06.111.05.03".into(),
            history: history(stages),
            cost,
            artisans,
            ..FacilityDraft::default()
        };
        // A plan that was never built cannot close.
        let checked = Facility::try_from(draft);
        prop_assume!(checked.is_ok());
        let facility = checked.unwrap();
        check_facility(&FacilityRow::of(6, &facility), &facility);
    }

    #[test]
    fn trainings(
        enrolled in stated(0),
        graduates in stated(0),
        placed in stated(0),
        window in window(),
        kind in select(TrainingKind::ALL),
    ) {
        let draft = TrainingDraft {
            id: "t".into(),
            names: NamesDraft { fr: "T".into(), ..NamesDraft::default() },
            kind: kind.as_str().into(),
            languages: if kind == TrainingKind::ForeignLanguage { vec!["french".into()] } else { vec![] },
            territory: "06".into(),
            held_during: window.map(|window| window.to_string()).unwrap_or_default().into(),
            enrolled,
            graduates,
            placed,
            ..TrainingDraft::default()
        };
        // More graduates than were enrolled are refused.
        let checked = Training::try_from(draft);
        prop_assume!(checked.is_ok());
        let training = checked.unwrap();
        check_training(&TrainingRow::of(7, &training), &training);
    }
}
