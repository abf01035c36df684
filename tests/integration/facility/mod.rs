//! Facilities: what makes one, and every rule that refuses one.

mod project;
mod stages;
mod wire;

use artisanat::facility::{
    Facility, FacilityDraft, FacilityFunction, FacilityKind, FacilityStage, TrancheDraft,
};
use artisanat::figure::StatedDraft;
use artisanat::funding::ContributionDraft;
use artisanat::history::StageDraft;
use artisanat::language::Language;
use artisanat::names::NamesDraft;
use artisanat::violation::Violations;

fn minimal() -> FacilityDraft<'static> {
    FacilityDraft {
        id: "FAC-1".into(),
        names: NamesDraft {
            ar: "مجمع الصناعة التقليدية بسطات".into(),
            ..NamesDraft::default()
        },
        kinds: vec!["complex".into()],
        place: "06.461.01.15".into(),
        ..FacilityDraft::default()
    }
}

fn history(stages: &[(&'static str, &'static str)]) -> Vec<StageDraft<'static>> {
    let stage = |&(stage, on): &(&'static str, &'static str)| StageDraft {
        stage: stage.into(),
        on: on.into(),
        ..StageDraft::default()
    };
    stages.iter().map(stage).collect()
}

fn figure(value: &'static str) -> StatedDraft<'static> {
    StatedDraft {
        value: value.into(),
        ..StatedDraft::default()
    }
}

fn hedged(hedge: &'static str, value: &'static str) -> StatedDraft<'static> {
    StatedDraft {
        hedge: hedge.into(),
        ..figure(value)
    }
}

fn tranche(number: u32, cost: &'static str) -> TrancheDraft<'static> {
    TrancheDraft {
        number: Some(number),
        cost: figure(cost),
        ..TrancheDraft::default()
    }
}

fn with_history(stages: &[(&'static str, &'static str)]) -> FacilityDraft<'static> {
    FacilityDraft {
        history: history(stages),
        ..minimal()
    }
}

fn accepted(draft: FacilityDraft<'_>) -> Facility {
    Facility::try_from(draft).unwrap()
}

fn refusals(draft: FacilityDraft<'_>) -> Vec<String> {
    match Facility::try_from(draft) {
        Ok(_) => Vec::new(),
        Err(violations) => lines(&violations),
    }
}

fn lines(violations: &Violations) -> Vec<String> {
    violations.iter().map(ToString::to_string).collect()
}

#[test]
fn words_and_labels_of_the_vocabularies_are_distinct() {
    fn check(called: &str, mut texts: Vec<String>) {
        let all = texts.len();
        texts.sort();
        texts.dedup();
        assert_eq!(texts.len(), all, "{called}");
        assert!(texts.iter().all(|text| !text.trim().is_empty()), "{called}");
    }
    for language in Language::ALL {
        let kinds = FacilityKind::ALL.iter();
        check(
            "kinds",
            kinds.map(|kind| kind.label(*language).to_owned()).collect(),
        );
        let functions = FacilityFunction::ALL.iter();
        check(
            "functions",
            functions
                .map(|one| one.label(*language).to_owned())
                .collect(),
        );
        let stages = FacilityStage::ALL.iter();
        check(
            "stages",
            stages
                .map(|stage| stage.label(*language).to_owned())
                .collect(),
        );
    }
    for kind in FacilityKind::ALL {
        assert_eq!(kind.to_string().parse::<FacilityKind>().as_ref(), Ok(kind));
    }
    for function in FacilityFunction::ALL {
        assert_eq!(function.as_str().parse(), Ok(*function));
    }
    for stage in FacilityStage::ALL {
        assert_eq!(stage.as_str().parse(), Ok(*stage));
    }
}

#[test]
fn an_empty_draft_misses_what_every_facility_has() {
    assert_eq!(
        refusals(FacilityDraft::default()),
        [
            "id: is missing",
            "names: is missing",
            "kinds: must have at least one item",
            "place: is missing",
        ]
    );
}

#[test]
fn kinds_and_functions_stand_once_each() {
    let kinds = |kinds: &[&'static str]| FacilityDraft {
        kinds: kinds.iter().map(|kind| (*kind).into()).collect(),
        ..minimal()
    };
    assert!(refusals(kinds(&["souk", "tannery", "other:a", "other:b"])).is_empty());
    assert!(refusals(kinds(&["other:petit souk"])).is_empty());
    assert_eq!(
        refusals(kinds(&["souk", "other:souk"])),
        ["kinds[1]: is written souk, without other"]
    );
    assert_eq!(
        refusals(kinds(&["souk", "other:a", "souk", "other:a"])),
        [
            "kinds[2]: repeats an earlier item of the list",
            "kinds[3]: repeats an earlier item of the list",
        ]
    );
    assert_eq!(refusals(kinds(&["souk", ""])), ["kinds[1]: is missing"]);
    let [unknown] = &*refusals(kinds(&["hotel"])) else {
        panic!("one finding")
    };
    assert!(
        unknown
            .starts_with("kinds[0]: unknown kind of facility, expected one of complex, fondouk, ")
    );
    assert!(unknown.ends_with(", other:<label>"));

    let functions = |functions: &[&'static str]| FacilityDraft {
        functions: functions
            .iter()
            .map(|function| (*function).into())
            .collect(),
        ..minimal()
    };
    assert!(refusals(functions(&["production", "display", "sales", "training"])).is_empty());
    assert_eq!(
        refusals(functions(&["sales", "sales", "lodging"])),
        [
            "functions[2]: unknown function, expected one of production, display, sales, training",
            "functions[1]: repeats an earlier item of the list",
        ]
    );
}

#[test]
fn no_facility_lies_inside_itself() {
    let inside = |inside: &'static str| FacilityDraft {
        inside: inside.into(),
        ..minimal()
    };
    assert!(refusals(inside("FAC-11")).is_empty());
    assert_eq!(
        refusals(inside("FAC-1")),
        ["inside: a facility cannot lie inside itself"]
    );
    // Neither can be read: nothing is said of both being the same.
    let id = "must be 1 to 64 ASCII letters, digits, hyphens, underscores, dots, colons or slashes, \
              the first a letter or digit";
    assert_eq!(
        refusals(FacilityDraft {
            id: "-".into(),
            ..inside("-")
        }),
        [format!("id: {id}"), format!("inside: {id}")]
    );
}

#[test]
fn counts_are_plain_digits() {
    for value in ["0", "5436", "4294967295"] {
        let draft = FacilityDraft {
            covered_area: figure(value),
            ..minimal()
        };
        assert!(refusals(draft).is_empty(), "{value}");
    }
    for value in ["4294967296", "+5", "-1", "05", "5.0", "5 436", " 5", "٥"] {
        let count = "must be a whole number from 0 to 4294967295";
        let draft = FacilityDraft {
            shops: figure(value),
            cooperative_shops: figure(value),
            covered_area: figure(value),
            artisans: figure(value),
            ..minimal()
        };
        let expected = ["shops", "cooperative_shops", "covered_area", "artisans"]
            .map(|key| format!("{key}.value: {count}"));
        assert_eq!(refusals(draft), expected, "{value}");
    }
}

#[test]
fn findings_of_all_fields_come_together_in_field_order() {
    let draft = FacilityDraft {
        id: "".into(),
        names: NamesDraft {
            ar: " x".into(),
            ..NamesDraft::default()
        },
        kinds: vec![],
        place: "99".into(),
        locality: "a\nb".into(),
        programme: " PMH".into(),
        inside: "é".into(),
        functions: vec!["".into()],
        history: history(&[("opened", "2020-13")]),
        shops: figure("x"),
        cooperative_shops: StatedDraft {
            step: "1".into(),
            ..StatedDraft::default()
        },
        covered_area: hedged("roughly", "1"),
        cost: figure("8.500"),
        funders: vec![ContributionDraft::default()],
        tranches: vec![TrancheDraft {
            cost: figure("-1"),
            ..TrancheDraft::default()
        }],
        artisans: StatedDraft {
            value_to: "3".into(),
            ..figure("4")
        },
        sources: vec!["".into()],
        ..FacilityDraft::default()
    };
    let findings = refusals(draft);
    let paths: Vec<&str> = findings
        .iter()
        .map(|finding| finding.split(':').next().unwrap())
        .collect();
    assert_eq!(
        paths,
        [
            "id",
            "names.ar",
            "kinds",
            "place",
            "locality",
            "programme",
            "inside",
            "functions[0]",
            "history[0].stage",
            "history[0].on",
            "shops.value",
            "cooperative_shops.step",
            "covered_area.hedge",
            "cost.value",
            "funders[0].funder",
            "tranches[0].number",
            "tranches[0].cost.value",
            "artisans.value_to",
            "sources[0]",
        ]
    );
}
