//! Lists of activities beside the built-in ones.

use super::*;

fn candles() -> ListedActivityDraft<'static> {
    ListedActivityDraft {
        code: "07.12".into(),
        names: NamesDraft {
            fr: "bougies".into(),
            ..NamesDraft::default()
        },
        branch: "other_production".into(),
        category: "utilitarian_production".into(),
        ..ListedActivityDraft::default()
    }
}

fn findings(draft: ListedActivityDraft<'_>) -> Vec<String> {
    let violations = ListedActivity::try_from(draft).unwrap_err();
    violations.iter().map(ToString::to_string).collect()
}

#[test]
fn a_listed_activity_is_read_and_written_back() {
    let listed = ListedActivity::try_from(candles()).unwrap();
    assert_eq!(listed.code(), &code("07.12"));
    assert_eq!(listed.label(Language::French), "bougies");
    assert_eq!(listed.branch(), Some(Branch::OtherProduction));
    assert_eq!(listed.category(), Some(Category::UtilitarianProduction));
    assert_eq!(ListedActivityDraft::from(&listed), candles());

    let shortest = ListedActivityDraft {
        branch: "".into(),
        category: "".into(),
        ..candles()
    };
    let listed = ListedActivity::try_from(shortest.clone()).unwrap();
    assert_eq!((listed.branch(), listed.category()), (None, None));
    assert_eq!(ListedActivityDraft::from(listed), shortest);
}

#[test]
fn the_code_of_a_built_in_activity_is_refused() {
    for activity in Activity::ALL {
        let draft = ListedActivityDraft {
            code: (*activity).into(),
            ..candles()
        };
        assert_eq!(
            findings(draft),
            ["code: is the code of a built-in activity, a listed one needs a code of its own"]
        );
    }
}

#[test]
fn every_fault_of_a_listed_activity_is_found_at_once() {
    let draft = ListedActivityDraft {
        code: "Bougies".into(),
        names: NamesDraft::default(),
        branch: "cuir".into(),
        category: "production".into(),
        ..ListedActivityDraft::default()
    };
    let findings = findings(draft);
    let starts = [
        "code: must be the code of an activity: ",
        "names",
        "branch: unknown branch, expected one of leather, ",
        "category: unknown category, nearest known word \"art_production\", expected one of ",
    ];
    assert_eq!(findings.len(), starts.len());
    for (finding, start) in findings.iter().zip(starts) {
        assert!(finding.starts_with(start), "{finding}");
    }
    let nothing = self::findings(ListedActivityDraft::default());
    assert_eq!(nothing.first().unwrap(), "code: is missing");
}

#[cfg(feature = "serde")]
#[test]
fn a_listed_activity_goes_through_its_draft_on_the_wire() {
    let json = r#"{"code":"07.12","names":{"fr":"bougies"},"branch":"other_production","category":"utilitarian_production"}"#;
    let listed: ListedActivity = serde_json::from_str(json).unwrap();
    assert_eq!(listed, ListedActivity::try_from(candles()).unwrap());
    assert_eq!(serde_json::to_string(&listed).unwrap(), json);

    let refused = json.replace("07.12", "zellige");
    assert!(serde_json::from_str::<ListedActivity>(&refused).is_err());
    let unknown = json.replace("branch", "branche");
    let error = serde_json::from_str::<ListedActivity>(&unknown).unwrap_err();
    assert!(error.to_string().contains("nearest known key \"branch\""));
}
