//! What a careful reader would not call a contradiction, beside what he would.

use serde_json::{Value, json};

use super::wholes::only;
use super::{claim, exports, facet, lines, of, sector, with_records};

/// The contradictions among claims of one statement.
fn disagreements(claims: &[Value]) -> Vec<String> {
    let found = of(claims).into_iter();
    let disagreements = found.filter(|line| line.starts_with("disagrees"));
    disagreements.collect()
}

#[test]
fn nothing_is_a_share_of_itself() {
    let carpets = json!([facet("product_family", "carpets")]);
    for (territory, of_whole) in [("06", "regional_total"), ("MA", "national_total")] {
        let level = |printed: &str, breakdown: Value| {
            exports(
                printed,
                &json!({ "territory": territory, "breakdown": breakdown }),
            )
        };
        let with = |printed: &str| {
            disagreements(&[
                level("500 MDH", json!([])),
                level("190 MDH", carpets.clone()),
                exports(
                    printed,
                    &json!({
                        "territory": territory, "breakdown": carpets,
                        "sense": "share", "of": of_whole,
                    }),
                ),
            ])
        };
        assert_eq!(with("38 %"), [""; 0], "{of_whole}");
        assert_eq!(
            with("48 %"),
            ["disagrees share_of_whole 0.0 0.1 0.2 9.36"],
            "{of_whole}"
        );
    }
    let alone = [
        exports("167 MDH", &json!({})),
        exports("15 %", &json!({ "sense": "share", "of": "total" })),
    ];
    assert_eq!(of(&alone), ["cannot_tell share_of_whole 0.1 whole_unknown"]);
}

#[test]
fn a_month_has_a_share_of_its_year() {
    let october = json!([facet("time", "2024-10")]);
    let with = |printed: &str| {
        disagreements(&[
            exports("398 MDH", &json!({})),
            exports("40 MDH", &json!({ "breakdown": october })),
            exports(
                printed,
                &json!({ "breakdown": october, "sense": "share", "of": "total" }),
            ),
        ])
    };
    assert_eq!(with("10 %"), [""; 0]);
    assert_eq!(with("20 %"), ["disagrees share_of_whole 0.0 0.1 0.2 9.31"]);
}

#[test]
fn a_share_is_of_at_most_all() {
    let with = |printed: &str, of_whole: &str| {
        let fields = json!({
            "territory": "06", "sense": "share", "of": of_whole,
        });
        disagreements(&[exports(printed, &fields)])
    };
    assert_eq!(with("100 %", "national_total"), [""; 0]);
    assert_eq!(
        with("104 %", "national_total"),
        ["disagrees share_of_whole 0.0 3.5"]
    );
    // A target can be surpassed.
    assert_eq!(with("161 %", "target"), [""; 0]);
}

#[test]
fn shares_of_two_wholes_are_not_held_against_each_other() {
    let (carpets, states) = (
        facet("product_family", "carpets"),
        facet("destination", "US"),
    );
    let share = |printed: &str, breakdown: [&Value; 2], of_whole: &str| {
        exports(
            printed,
            &json!({ "breakdown": breakdown, "sense": "share", "of": of_whole }),
        )
    };
    let one = share("60 %", [&carpets, &states], "total");
    assert_eq!(
        disagreements(&[one.clone(), share("25 %", [&states, &carpets], "total")]),
        [""; 0]
    );
    assert_eq!(
        disagreements(&[one, share("25 %", [&carpets, &states], "total")]),
        ["disagrees same_indicator 0.0 0.1 34"]
    );
    let unstated = |printed: &str| share(printed, [&carpets, &states], "not_stated");
    let found = of(&[unstated("50 %"), unstated("70 %")]);
    assert!(
        found.contains(&"cannot_tell same_indicator 0.0 0.1 whole_not_stated".to_owned()),
        "{found:?}"
    );
}

#[test]
fn free_labels_may_overlap() {
    let with = |dimension: &str, values: [&str; 2]| {
        let share = |value: &str, printed: &str| {
            let breakdown = json!([facet(dimension, value)]);
            claim(
                "registrants",
                printed,
                &json!({ "breakdown": breakdown, "sense": "share", "of": "total" }),
            )
        };
        let [one, other] = values;
        disagreements(&[share(one, "62 %"), share(other, "55 %")])
    };
    assert_eq!(with("part", ["moins de 45 ans", "sans niveau"]), [""; 0]);
    assert_eq!(with("activity", ["pottery", "carpet_weaving"]), [""; 0]);
    assert_eq!(
        with("milieu", ["urban", "rural"]),
        ["disagrees parts_of_whole 0.0 0.1 16"]
    );
}

#[test]
fn a_third_is_no_count() {
    let third = |printed: &str, part: &str| {
        let breakdown = json!([facet("destination", "FR")]);
        disagreements(&[
            exports("398 MDH", &json!({})),
            exports(part, &json!({ "breakdown": breakdown })),
            exports(
                printed,
                &json!({ "breakdown": breakdown, "sense": "share", "of": "total" }),
            ),
        ])
    };
    assert_eq!(third("un tiers", "127 MDH"), [""; 0]);
    assert_eq!(third("un tiers", "92 MDH").len(), 1);
    // Growth by a third is no multiple.
    let growth = |printed: &str| {
        disagreements(&[
            exports("400 MDH", &json!({})),
            exports("300 MDH", &json!({ "window": "2023" })),
            exports(printed, &json!({ "sense": "growth", "against": "2023" })),
        ])
    };
    assert_eq!(growth("un tiers"), [""; 0]);
    assert_eq!(growth("la moitié").len(), 1);
}

#[test]
fn a_headline_is_not_granted_everything() {
    let with = |headline: &str, body: &str| {
        disagreements(&[
            claim(
                "participants",
                headline,
                &json!({ "placement": "headline" }),
            ),
            claim("participants", body, &json!({})),
        ])
    };
    assert_eq!(with("52 ألف", "52.740"), [""; 0]);
    assert_eq!(with("700", "749"), [""; 0]);
    assert_eq!(with("10.000", "14.000").len(), 1);
    assert_eq!(with("20", "29").len(), 1);
}

#[test]
fn a_source_is_first_held_against_itself() {
    let of_year = |year: &str, printed: &str| exports(printed, &json!({ "window": year }));
    let growth = |printed: &str| exports(printed, &json!({ "sense": "growth", "against": "2023" }));
    let with = |printed: &str| {
        let statements = [
            json!([
                of_year("2023", "300 MDH"),
                of_year("2024", "330 MDH"),
                growth(printed)
            ]),
            json!([
                of_year("2023", "280 MDH"),
                of_year("2024", "308 MDH"),
                growth("10 %")
            ]),
        ];
        let found = lines(&sector(&statements), None).into_iter();
        let found = found.filter(|line| line.contains("growth"));
        found.collect::<Vec<_>>()
    };
    assert_eq!(
        with("10 %"),
        ["agrees growth 0.0 0.1 0.2", "agrees growth 1.0 1.1 1.2"]
    );
    assert_eq!(
        with("20 %"),
        [
            "disagrees growth 0.0 0.1 0.2 9.15",
            "agrees growth 1.0 1.1 1.2"
        ]
    );
}

#[test]
fn what_is_divided_counts_one_population() {
    let with = |population: &str| {
        of(&[
            claim("support_amount", "3 MDH", &json!({})),
            claim("beneficiaries", "150", &json!({ "population": population })),
            claim(
                "support_amount",
                "1.000 dirhams",
                &json!({ "sense": "rate", "per": "beneficiary" }),
            ),
        ])
    };
    assert_eq!(
        with("cooperatives"),
        ["cannot_tell rate 0.0 0.1 0.2 population_shifts"]
    );
    assert!(with("").contains(&"disagrees rate 0.0 0.1 0.2 15661.67".to_owned()));
    // A state of the register is divided by no years.
    assert_eq!(
        of(&[
            claim("artisans", "420.000", &json!({})),
            claim(
                "artisans",
                "20.000",
                &json!({ "sense": "rate", "per": "year" })
            ),
        ]),
        ["cannot_tell rate 0.1 not_comparable"]
    );
}

#[test]
fn a_month_grows_from_the_same_month_of_a_year() {
    let october = json!([facet("time", "2024-10")]);
    let growth = |against: &str| {
        of(&[
            exports("40 MDH", &json!({ "breakdown": october })),
            exports("390 MDH", &json!({ "window": "2023" })),
            exports("36 MDH", &json!({ "window": "2023-10" })),
            exports(
                "11 %",
                &json!({ "breakdown": october, "sense": "growth", "against": against }),
            ),
        ])
    };
    for against in ["2023", "2023-10"] {
        assert_eq!(growth(against), ["agrees growth 0.0 0.2 0.3"]);
    }
}

#[test]
fn old_words_do_not_move_with_the_audit() {
    let fairs = |id: &str, published_on: &str, printed: &str| {
        json!({
            "id": id, "kind": "press_article", "issuer": "ministry", "publisher": "a newspaper",
            "language": "fr", "published_on": published_on,
            "claims": [claim("exhibitions", printed, &json!({ "window": "P4Y" }))],
        })
    };
    let with = |one: &str, other: &str| {
        let sector = serde_json::from_value(json!({
            "format": 1, "statements": [fairs("a", one, "15"), fairs("b", other, "23")],
        }));
        lines(&sector.unwrap(), Some("2025-06-01"))
    };
    let unresolved = "cannot_tell unresolved_window 0.0 window_not_resolved";
    assert!(with("2021-04", "2025-04-01").contains(&unresolved.to_owned()));
    assert_eq!(
        with("2025-04-01", "2025-04-01"),
        ["disagrees same_indicator 0.0 1.0 8"]
    );
}

#[test]
fn cards_are_of_validated_entries() {
    let with = |cards: &str, window: &str| {
        let fields = json!({ "window": window });
        only(
            of(&[
                claim("validated_registrations", "62.000", &fields),
                claim("cards_prepared", cards, &fields),
            ]),
            "part_above_whole",
        )
    };
    let end = "../2024-12-31";
    assert_eq!(with("60.000", end), ["agrees part_above_whole 0.0 0.1"]);
    assert_eq!(
        with("65.000", end),
        ["disagrees part_above_whole 0.0 0.1 3000"]
    );
    // Those of a year may be of entries of the year before.
    for window in ["2024", "2024-01/2024-06"] {
        assert_eq!(
            with("65.000", window),
            ["cannot_tell part_above_whole 0.0 0.1 windows_differ"]
        );
    }
}

#[test]
fn the_cost_of_a_facility_is_in_a_claim_or_in_a_record() {
    let village = json!([{ "dimension": "facility", "value": "village" }]);
    let with = |printed: &str, invested: Option<&str>, cost: &str| {
        let level = |indicator: &str, printed: &str| {
            claim(indicator, printed, &json!({ "breakdown": village }))
        };
        let mut claims = vec![
            level("support_amount", "6 MDH"),
            claim(
                "support_amount",
                printed,
                &json!({ "breakdown": village, "sense": "share", "of": "cost" }),
            ),
        ];
        claims.extend(invested.map(|printed| level("investment", printed)));
        let records = json!({ "facilities": [{
            "id": "village", "names": { "fr": "Village" }, "kinds": ["artisans_village"],
            "place": "06.141", "cost": { "printed": cost },
        }] });
        lines(&with_records(&[json!(claims)], records), None)
    };
    assert_eq!(
        with("60 %", Some("10 MDH"), ""),
        ["agrees share_of_whole 0.0 0.1 0.2"]
    );
    assert_eq!(
        with("80 %", Some("10 MDH"), ""),
        ["disagrees share_of_whole 0.0 0.1 0.2 11.08"]
    );
    assert_eq!(
        with("60 %", None, "10 MDH"),
        ["agrees share_of_whole 0.0 0.1"]
    );
    assert_eq!(
        with("60 %", None, ""),
        ["cannot_tell share_of_whole 0.1 whole_unknown"]
    );
}

#[test]
fn a_record_of_no_known_time_is_of_no_window_among_several() {
    let training = json!({ "trainings": [{
        "id": "t", "names": { "fr": "T" }, "kind": "apprenticeship", "territory": "06.141",
        "enrolled": { "printed": "100" }, "sources": ["s0"],
    }] });
    let trainees =
        |window: &str, printed: &str| claim("trainees", printed, &json!({ "window": window }));
    let with = |claims: Value| lines(&with_records(&[claims], training.clone()), None);
    assert_eq!(
        with(json!([trainees("2024", "40"), trainees("2023", "60")])),
        [
            "cannot_tell records 0.0 records_incomplete",
            "cannot_tell records 0.1 records_incomplete",
        ]
    );
    assert_eq!(
        with(json!([trainees("2024", "40")])),
        ["disagrees records 0.0 60"]
    );
}

#[test]
fn what_is_planned_or_abroad_is_not_held_to_be_there() {
    let facility = |id: &str, stage: &str| {
        json!({
            "id": id, "names": { "fr": "F" }, "kinds": ["complex"], "place": "06.141",
            "history": [{ "stage": stage }],
        })
    };
    let facilities = |stage: &str| {
        let claims = json!([claim("facilities", "1", &json!({ "window": "" }))]);
        let records = json!({ "facilities": [facility("a", "in_service"), facility("b", stage)] });
        lines(&with_records(&[claims], records), None)
    };
    assert_eq!(
        facilities("under_works"),
        ["cannot_tell records 0.0 records_incomplete"]
    );
    assert_eq!(facilities("inaugurated"), ["disagrees records 0.0 1"]);
    // The participants of two places are known of neither.
    let participants = |territory: &str| {
        let claims = json!([claim(
            "participants",
            "300",
            &json!({ "territory": territory, "window": "" })
        )]);
        let records = json!({ "exhibitions": [{
            "id": "e", "names": { "fr": "E" }, "kind": "regional_fair",
            "phases": [{ "place": "06.141" }, { "place": "03.231" }],
            "participants": { "printed": "900" },
        }] });
        lines(&with_records(&[claims], records), None)
    };
    assert_eq!(participants("06"), [""; 0]);
    assert_eq!(participants("MA"), ["disagrees records 0.0 600"]);
}

#[test]
fn stages_of_facilities_are_found_as_printed() {
    for printed in ["in_service", "en service", "En service", "قيد التشغيل"] {
        let claims = json!([claim(
            "facilities",
            "0",
            &json!({ "window": "", "breakdown": [facet("part", printed)] })
        )]);
        let records = json!({ "facilities": [{
            "id": "a", "names": { "fr": "A" }, "kinds": ["complex"], "place": "06.141",
            "history": [{ "stage": "in_service" }],
        }] });
        assert_eq!(
            lines(&with_records(&[claims], records), None),
            ["disagrees records 0.0 1"],
            "{printed}"
        );
    }
}

#[test]
fn the_women_of_two_regions_are_not_all_there_is() {
    let share = |territory: &str, printed: &str| {
        claim(
            "artisans",
            printed,
            &json!({
                "territory": territory, "breakdown": [facet("gender", "woman")],
                "sense": "share", "of": "national_total",
            }),
        )
    };
    assert_eq!(
        disagreements(&[share("06", "12 %"), share("03", "9 %")]),
        [""; 0]
    );
    assert_eq!(
        disagreements(&[share("06", "62 %"), share("03", "49 %")]),
        ["disagrees parts_of_whole 0.0 0.1 10"]
    );
}
