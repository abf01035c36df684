//! Facilities there and back: drafts, getters, JSON and a compact format.

use super::{accepted, figure, hedged, history, minimal, refusals, tranche};
use artisanat::facility::{
    Facility, FacilityDraft, FacilityFunction, FacilityKind, FacilityStage, TrancheDraft,
};
use artisanat::figure::{Stated, StatedDraft};
use artisanat::funding::ContributionDraft;
use artisanat::language::Language;
use artisanat::names::NamesDraft;

/// Area and cost are those published of the complex of Settat; the other
/// values stand here to fill every field.
fn full() -> FacilityDraft<'static> {
    FacilityDraft {
        kinds: vec![
            "complex".into(),
            "qualification_center".into(),
            "other:musée".into(),
        ],
        locality: "المدينة العتيقة".into(),
        programme: "PMH".into(),
        inside: "FAC-2".into(),
        functions: vec!["training".into(), "sales".into()],
        history: history(&[
            ("under_works", "2019"),
            ("inaugurated", "2021-07"),
            ("in_service", ""),
        ]),
        shops: figure("33"),
        cooperative_shops: figure("6"),
        covered_area: figure("1624"),
        cost: StatedDraft {
            printed: "8.5 مليون درهم".into(),
            ..figure("8500000.00")
        },
        funders: vec![
            ContributionDraft {
                funder: "ministry".into(),
                percent: "15".into(),
                ..ContributionDraft::default()
            },
            ContributionDraft {
                funder: "region".into(),
                amount: figure("2000000.00"),
                ..ContributionDraft::default()
            },
        ],
        tranches: vec![
            TrancheDraft {
                names: Some(NamesDraft {
                    fr: "première tranche".into(),
                    ..NamesDraft::default()
                }),
                history: history(&[("works_completed", "2020-12-31")]),
                ..tranche(1, "5000000.00")
            },
            tranche(3, ""),
        ],
        artisans: hedged("about", "40"),
        sources: vec!["ST-1".into(), "ST-2".into()],
        ..minimal()
    }
}

#[test]
fn drafts_round_trip_in_rust_and_on_the_wire() {
    for draft in [minimal(), full()] {
        let facility = accepted(draft);
        assert_eq!(accepted(FacilityDraft::from(&facility)), facility);
        assert_eq!(accepted(FacilityDraft::from(facility.clone())), facility);

        let text = serde_json::to_string(&facility).unwrap();
        let again: Facility = serde_json::from_str(&text).unwrap();
        assert_eq!(again, facility);
        assert_eq!(serde_json::to_string(&again).unwrap(), text);

        let bytes = postcard::to_allocvec(&facility).unwrap();
        assert_eq!(postcard::from_bytes::<Facility>(&bytes).unwrap(), facility);
    }
}

#[test]
fn json_without_empty_fields() {
    let text = r#"{"id":"FAC-1","names":{"fr":"Fondouk Mellah"},"kinds":["fondouk"],"place":"06.141.01.0","tranches":[{"number":2,"history":[{"stage":"studied"}]}]}"#;
    let facility: Facility = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::to_string(&facility).unwrap(), text);
}

#[test]
fn every_getter_gives_its_own_field() {
    let facility = accepted(full());
    assert_eq!(facility.id().as_str(), "FAC-1");
    assert_eq!(
        facility.names().best(Language::French),
        "مجمع الصناعة التقليدية بسطات"
    );
    assert_eq!(
        facility.kinds(),
        [
            FacilityKind::Complex,
            FacilityKind::QualificationCenter,
            FacilityKind::Other("musée".parse().unwrap()),
        ]
    );
    assert_eq!(facility.place().to_string(), "06.461.01.15");
    assert_eq!(facility.locality().unwrap().as_str(), "المدينة العتيقة");
    assert_eq!(facility.programme().unwrap().as_str(), "PMH");
    assert_eq!(facility.inside().unwrap().as_str(), "FAC-2");
    assert_eq!(
        facility.functions(),
        [FacilityFunction::Training, FacilityFunction::Sales]
    );
    let count = |stated: &Stated<u32>| stated.figure().unwrap().value();
    assert_eq!(count(facility.shops()), 33);
    assert_eq!(count(facility.cooperative_shops()), 6);
    assert_eq!(count(facility.covered_area()), 1624);
    assert_eq!(count(facility.artisans()), 40);
    assert_eq!(
        facility.cost().figure().unwrap().value().to_string(),
        "8500000.00"
    );
    assert_eq!(facility.cost().printed(), Some("8.5 مليون درهم"));
    assert_eq!(facility.funders().len(), 2);
    assert_eq!(facility.sources().len(), 2);

    let [first, third] = facility.tranches() else {
        panic!("two tranches")
    };
    assert_eq!((first.number(), third.number()), (1, 3));
    assert_eq!(
        first.names().unwrap().best(Language::French),
        "première tranche"
    );
    assert_eq!(first.stage(), Some(FacilityStage::WorksCompleted));
    assert_eq!(first.stage_on("2020-12-30".parse().unwrap()), None);
    assert_eq!(first.history().stages().len(), 1);
    assert_eq!(
        first.cost().figure().unwrap().value().to_string(),
        "5000000.00"
    );
    assert_eq!(
        (third.names(), third.stage(), third.is_in_service()),
        (None, None, false)
    );
    assert!(!third.cost().is_stated());
}

#[test]
fn misfits_of_the_wire_are_findings() {
    let text = r#"{"id":"FAC-1","names":{"fr":"Fondouk"},"kinds":"fondouk","place":"06",
        "stage":"closed","shops":33,"tranches":[{"number":-1,"names":"un"}]}"#;
    let draft: FacilityDraft<'_> = serde_json::from_str(text).unwrap();
    let findings = refusals(draft);
    for expected in [
        "kinds: expected a list, found text",
        "shops: expected an object, found a number",
        "tranches[0].number: must be a whole number from 0 to 4294967295",
        "tranches[0].names: expected an object, found text",
    ] {
        assert!(
            findings.iter().any(|finding| finding == expected),
            "{expected} in {findings:?}"
        );
    }
    assert!(
        findings
            .iter()
            .any(|finding| finding.contains(r#"unknown key "stage""#))
    );
}

#[test]
fn debug_hides_no_more_than_the_names() {
    let shown = format!("{:?} {:?}", accepted(full()), full());
    assert!(shown.contains("FAC-2"));
    assert!(!shown.contains("première tranche"));
}

#[test]
fn functions_are_those_stated() {
    let facility = accepted(full());
    for function in FacilityFunction::ALL {
        let stated = facility.functions().contains(function);
        assert_eq!(facility.has_function(*function), stated, "{function}");
    }
    assert!(facility.has_function(FacilityFunction::Sales));
    assert!(!facility.has_function(FacilityFunction::Production));
    assert!(accepted(minimal()).functions().is_empty());
}
