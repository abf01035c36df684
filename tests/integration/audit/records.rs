//! Claims against the records of the sector.

use std::collections::BTreeMap;

use artisanat::audit::{Check, audit};
use proptest::collection::vec;
use proptest::prelude::{Strategy, prop_assert_eq, proptest};
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::wholes::only;
use super::{claim, exports, facet, lines, with_records};

fn support(beneficiaries: &str, window: &str, sources: &[&str]) -> Value {
    json!({ "subsidies": [{
        "id": "a", "kinds": ["material"], "beneficiaries": { "printed": beneficiaries },
        "territory": "06.141", "granted_during": window, "sources": sources,
    }] })
}

fn against(claims: Value, records: Value) -> Vec<String> {
    lines(&with_records(&[claims], records), None)
}

#[test]
fn what_the_records_come_to_agrees() {
    let with = |printed: &str, window: &str| {
        against(
            json!([claim("beneficiaries", printed, &json!({}))]),
            support("24 bénéficiaires", window, &[]),
        )
    };
    assert_eq!(with("24", "2024"), ["agrees records 0.0"]);
    assert_eq!(with("24", "2024-05"), ["agrees records 0.0"]);
    // Records are no census, so there may well be more.
    assert_eq!(
        with("30", "2024"),
        ["cannot_tell records 0.0 records_incomplete"]
    );
    assert_eq!(with("20", "2024"), ["disagrees records 0.0 4"]);
    // Those of another year say nothing of this one.
    assert_eq!(with("20", "2023"), [""; 0]);
    // Those of no known time may be of this one.
    assert_eq!(
        with("20", ""),
        ["cannot_tell records 0.0 records_incomplete"]
    );
}

#[test]
fn records_that_rest_on_a_statement_are_of_its_time() {
    let with = |printed: &str| {
        against(
            json!([claim("beneficiaries", printed, &json!({ "window": "P5Y" }))]),
            support("24 bénéficiaires", "P5Y", &["s0"]),
        )
    };
    assert_eq!(
        with("24"),
        [
            "agrees records 0.0",
            "cannot_tell unresolved_window 0.0 window_not_resolved",
        ]
    );
    assert_eq!(
        with("20"),
        [
            "disagrees records 0.0 4",
            "cannot_tell unresolved_window 0.0 window_not_resolved",
        ]
    );
}

#[test]
fn exports_are_compared_over_one_window() {
    let with = |printed: &str, window: &str| {
        against(
            json!([exports(printed, &json!({}))]),
            json!({ "exports": [{
                "id": "e", "window": window, "value": { "printed": "398 MDH" },
                "territory": "06", "territory_basis": "not_stated",
            }] }),
        )
    };
    assert_eq!(with("environ 400 MDH", "2024"), ["agrees records 0.0"]);
    assert_eq!(with("300 MDH", "2024"), ["disagrees records 0.0 97000000"]);
    assert_eq!(
        with("500 MDH", "2024"),
        ["cannot_tell records 0.0 records_incomplete"]
    );
    assert_eq!(with("300 MDH", "2024-03"), [""; 0]);
}

#[test]
fn registers_are_counted_by_their_stages() {
    let artisan = |id: &str, stage: &str, on: &str| {
        json!({
            "id": id, "names": { "fr": "A" }, "home": "06.141", "activities": ["pottery"],
            "standing": "artisan", "qualification": { "years_of_exercise": 5 },
            "registration": { "history": [{ "stage": stage, "on": on }] },
        })
    };
    let with = |indicator: &str, printed: &str| {
        against(
            json!([claim(
                indicator,
                printed,
                &json!({ "window": "../2025-01-31" })
            )]),
            json!({ "artisans": [
                artisan("a", "validated", "2024-05"),
                artisan("b", "validated", "2025-05"),
                artisan("c", "submitted", "2024-05"),
            ] }),
        )
    };
    assert_eq!(with("validated_registrations", "1"), ["agrees records 0.0"]);
    assert_eq!(with("registrants", "2"), ["agrees records 0.0"]);
    assert_eq!(with("registrants", "1"), ["disagrees records 0.0 1"]);
    assert_eq!(
        with("validated_registrations", "89812"),
        ["cannot_tell records 0.0 records_incomplete"]
    );
}

#[test]
fn facilities_are_counted_by_stage() {
    let with = |printed: &str| {
        against(
            json!([claim(
                "facilities",
                printed,
                &json!({ "window": "", "breakdown": [{ "dimension": "part", "value": "in_service" }] })
            )]),
            json!({ "facilities": [
                { "id": "a", "names": { "fr": "A" }, "kinds": ["complex"], "place": "06.141",
                  "history": [{ "stage": "in_service" }] },
                { "id": "b", "names": { "fr": "B" }, "kinds": ["complex"], "place": "06.141" },
            ] }),
        )
    };
    assert_eq!(with("1"), ["agrees records 0.0"]);
    assert_eq!(with("0"), ["disagrees records 0.0 1"]);
}

#[test]
fn what_is_planned_or_came_later_is_no_part_of_an_old_count() {
    let facility = |id: &str, history: Value| {
        json!({
            "id": id, "names": { "fr": "A" }, "kinds": ["complex"], "place": "06.141",
            "history": history,
        })
    };
    let with = |printed: &str, window: &str, histories: &[Value]| {
        let records = histories.iter().enumerate();
        let records: Value = records
            .map(|(place, history)| facility(&format!("f{place}"), history.clone()))
            .collect();
        against(
            json!([claim("facilities", printed, &json!({ "window": window }))]),
            json!({ "facilities": records }),
        )
    };
    let old = json!([{ "stage": "in_service", "on": "2016" }]);
    let later = json!([{ "stage": "in_service", "on": "2023" }]);
    let planned = json!([{ "stage": "agreement_signed", "on": "2010" }]);
    let closed =
        json!([{ "stage": "in_service", "on": "1999" }, { "stage": "closed", "on": "2010" }]);
    let three = [old.clone(), planned, closed];
    assert_eq!(
        with("2", "", &[old.clone(), later.clone()]),
        ["agrees records 0.0"]
    );
    assert_eq!(
        with("1", "", &[old.clone(), later.clone()]),
        ["cannot_tell records 0.0 records_incomplete"]
    );
    assert_eq!(
        with("1", "../2019-12-31", &three),
        ["cannot_tell records 0.0 records_incomplete"]
    );
    assert_eq!(
        with("0", "../2019-12-31", &three),
        ["disagrees records 0.0 1"]
    );
    assert_eq!(
        with("1", "../2024-12-31", &[old, later]),
        ["disagrees records 0.0 1"]
    );
}

#[test]
fn an_exhibition_of_two_places_has_one_number_of_visitors() {
    let with = |indicator: &str, territory: &str, printed: &str| {
        against(
            json!([claim(
                indicator,
                printed,
                &json!({ "territory": territory, "window": "2025" })
            )]),
            json!({ "exhibitions": [{
                "id": "week", "names": { "fr": "Semaine" }, "kind": "national_week",
                "scope": "national", "participants": { "value": "900" },
                "phases": [
                    { "place": "06.141", "held_during": "2025-05-01/2025-05-10" },
                    { "place": "03.231", "held_during": "2025-06-01/2025-06-10" },
                ],
            }] }),
        )
    };
    assert_eq!(with("participants", "03", "300"), [""; 0]);
    assert_eq!(with("participants", "MA", "900"), ["agrees records 0.0"]);
    assert_eq!(
        with("participants", "MA", "600"),
        ["disagrees records 0.0 300"]
    );
    assert_eq!(with("exhibitions", "03", "1"), ["agrees records 0.0"]);
    assert_eq!(with("exhibitions", "03", "0"), ["disagrees records 0.0 1"]);
}

#[test]
fn a_record_without_a_window_is_of_none_in_particular() {
    let enrolled =
        |window: &str, printed: &str| claim("trainees", printed, &json!({ "window": window }));
    let with = |claims: Value| {
        let found = against(
            claims,
            json!({ "trainings": [{
                "id": "course", "names": { "fr": "Cours" }, "kind": "foreign_language", "languages": ["french"], "territory": "06.141",
                "enrolled": { "value": "100" }, "sources": ["s0"],
            }] }),
        );
        let found = found.into_iter().filter(|line| line.contains(" records "));
        found.collect::<Vec<_>>()
    };
    assert_eq!(
        with(json!([enrolled("2024", "40"), enrolled("2023", "60")])),
        [
            "cannot_tell records 0.0 records_incomplete",
            "cannot_tell records 0.1 records_incomplete",
        ]
    );
    assert_eq!(
        with(json!([enrolled("2024", "40")])),
        ["disagrees records 0.0 60"]
    );
}

#[test]
fn artisans_are_counted_from_their_registration() {
    let artisan = |id: &str| {
        json!({
            "id": id, "names": { "fr": "A" }, "home": "06.141", "activities": ["pottery"],
            "standing": "artisan", "qualification": { "years_of_exercise": 5 },
            "registration": { "history": [{ "stage": "submitted", "on": "2022-05" }] },
        })
    };
    let with = |window: Option<&str>| {
        let others = window.map_or(
            json!({ "window": null }),
            |window| json!({ "window": window }),
        );
        against(
            json!([claim("artisans", "1", &others)]),
            json!({ "artisans": [artisan("a"), artisan("b")] }),
        )
    };
    let unsure = ["cannot_tell records 0.0 records_incomplete"];
    assert_eq!(with(Some("../2024-12-31")), ["disagrees records 0.0 1"]);
    assert_eq!(with(Some("../2021-12-31")), unsure);
    // A claim without a window may be of any day, as of one before 2022.
    assert_eq!(with(None), unsure);
}

/// Days from the first of 2024, a few of them to a window.
fn days() -> impl Strategy<Value = (u16, u16)> {
    (0..40_u16, 0..12_u16).prop_map(|(first, length)| (first, first + length))
}

fn written((first, last): (u16, u16)) -> String {
    let day = |number: u16| format!("2024-{:02}-{:02}", 1 + number / 28, 1 + number % 28);
    format!("{}/{}", day(first), day(last))
}

proptest! {
    /// A claim that is far above the records shows what they come to: those
    /// inside its window, and where there are none those that have a day in it.
    #[test]
    fn records_inside_a_window_go_before_those_that_reach_into_it(
        records in vec(days(), 0..20),
        windows in vec(days(), 1..20),
    ) {
        let trainings = records.iter().enumerate().map(|(place, own)| json!({
            "id": format!("t{place}"), "names": { "fr": "T" }, "kind": "foreign_language",
            "languages": ["french"], "territory": "06.141", "enrolled": { "value": "1" },
            "held_during": written(*own),
        }));
        let trainings: Value = trainings.collect();
        let claims = windows.iter().map(|window| {
            claim("trainees", "900", &json!({ "window": written(*window) }))
        });
        let audit = audit(&with_records(&[claims.collect()], json!({ "trainings": trainings })), None);
        let findings = audit.findings().iter();
        let of_records = findings.filter(|finding| finding.check() == Check::Records);
        let found: BTreeMap<usize, Decimal> = of_records
            .filter_map(|finding| {
                let place = finding.claims().first()?.claim_index();
                Some((place, finding.arithmetic()?.expected()?.nominal()))
            })
            .collect();
        for (place, (first, last)) in windows.iter().enumerate() {
            let inside = records.iter().filter(|own| own.0 >= *first && own.1 <= *last).count();
            let reaching = records.iter().filter(|own| own.0 <= *last && own.1 >= *first).count();
            let expected = if inside > 0 { inside } else { reaching };
            let expected = (expected > 0).then(|| Decimal::from(expected));
            prop_assert_eq!(found.get(&place).copied(), expected);
        }
    }
}

#[test]
fn a_record_says_what_a_facility_costs_and_how_many_found_work() {
    let with = |indicator: &str, part: Value, window: Option<&str>, printed: &str| {
        let mut fields = json!({ "breakdown": [part], "window": "" });
        if let Some(window) = window {
            fields["window"] = window.into();
        }
        only(
            against(
                json!([claim(indicator, printed, &fields)]),
                json!({
                    "facilities": [{
                        "id": "a", "names": { "fr": "Ensemble" }, "kinds": ["complex"],
                        "place": "06.141", "cost": { "printed": "18,5 MDH" },
                    }],
                    "trainings": [{
                        "id": "t", "names": { "fr": "Cours" }, "kind": "continuing",
                        "territory": "06.141", "held_during": "2023",
                        "insertion_rate": { "printed": "75 %" },
                    }],
                }),
            ),
            "records",
        )
    };
    let costs = |window, printed| with("investment", facet("facility", "a"), window, printed);
    assert_eq!(costs(None, "18,5 MDH"), ["agrees records 0.0"]);
    assert_eq!(costs(None, "15 MDH"), ["disagrees records 0.0 2950000"]);
    // It need not be all of it within a year.
    assert_eq!(costs(Some("2024"), "15 MDH"), [""; 0]);
    assert_eq!(
        costs(Some("2024"), "25 MDH"),
        ["disagrees records 0.0 5950000"]
    );

    let rates = |window, printed| with("insertion_rate", facet("training", "t"), window, printed);
    assert_eq!(rates(None, "75 %"), ["agrees records 0.0"]);
    assert_eq!(rates(None, "95 %"), ["disagrees records 0.0 19"]);
    assert_eq!(rates(Some("2023"), "95 %"), ["disagrees records 0.0 19"]);
    // In another year it was another one.
    assert_eq!(rates(Some("2020"), "95 %"), [""; 0]);
}

#[test]
fn a_rate_of_others_or_elsewhere_is_not_that_of_a_record() {
    let with = |others: &Value| {
        let mut fields = json!({ "breakdown": [facet("training", "t")], "window": "" });
        for (key, value) in others.as_object().unwrap() {
            fields[key] = value.clone();
        }
        only(
            against(
                json!([claim("insertion_rate", "95 %", &fields)]),
                json!({ "trainings": [{
                    "id": "t", "names": { "fr": "Cours" }, "kind": "continuing",
                    "territory": "06.141", "insertion_rate": { "printed": "75 %" },
                }] }),
            ),
            "records",
        )
    };
    assert_eq!(with(&json!({})), ["disagrees records 0.0 19"]);
    assert_eq!(with(&json!({ "territory": "07" })), [""; 0]);
    assert_eq!(
        with(&json!({ "population": "other:tisserands" })),
        ["cannot_tell records 0.0 population_shifts"]
    );
}
