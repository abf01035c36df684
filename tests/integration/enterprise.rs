//! Handicraft enterprises.

use std::borrow::Cow;

use artisanat::enterprise::{Enterprise, EnterpriseDraft, Turnover, TurnoverDraft};
use artisanat::figure::StatedDraft;
use artisanat::names::NamesDraft;
use artisanat::period::Window;
use proptest::prelude::*;

fn minimal<'a>() -> EnterpriseDraft<'a> {
    EnterpriseDraft {
        id: "ENT-1".into(),
        names: NamesDraft {
            fr: "Atelier".into(),
            ..NamesDraft::default()
        },
        activity: "zellige".into(),
        supervisor: "ART-1".into(),
        seat: "06".into(),
        ..EnterpriseDraft::default()
    }
}

/// A value in every field; none is a record of anybody.
fn full<'a>() -> EnterpriseDraft<'a> {
    EnterpriseDraft {
        ice: "001561191000066".into(),
        employees: stated("more_than", "12"),
        founded_on: "2011-05".into(),
        turnover: vec![
            turnover("2023", "1250000.50"),
            turnover("2024", "1400000.00"),
            TurnoverDraft {
                window: "2024-01/2024-03".into(),
                amount: StatedDraft {
                    printed: "396.8754.516".into(),
                    ..StatedDraft::default()
                },
                ..TurnoverDraft::default()
            },
        ],
        sources: vec!["STA-1".into()],
        ..minimal()
    }
}

fn stated<'a>(hedge: &'a str, value: &'a str) -> StatedDraft<'a> {
    StatedDraft {
        value: value.into(),
        hedge: hedge.into(),
        ..StatedDraft::default()
    }
}

fn turnover<'a>(window: &'a str, amount: &'a str) -> TurnoverDraft<'a> {
    TurnoverDraft {
        window: window.into(),
        amount: stated("plain", amount),
        ..TurnoverDraft::default()
    }
}

fn refusals(draft: EnterpriseDraft<'_>) -> Vec<String> {
    match Enterprise::try_from(draft) {
        Ok(_) => Vec::new(),
        Err(violations) => violations.iter().map(ToString::to_string).collect(),
    }
}

#[track_caller]
fn accepts(draft: EnterpriseDraft<'_>) {
    assert_eq!(refusals(draft), [""; 0]);
}

#[track_caller]
fn refuses(draft: EnterpriseDraft<'_>, expected: &str) {
    assert_eq!(refusals(draft), [expected]);
}

#[test]
fn holds_what_the_draft_says() {
    let enterprise = Enterprise::try_from(full()).unwrap();
    assert_eq!(enterprise.id().as_str(), "ENT-1");
    assert_eq!(enterprise.activity().as_str(), "zellige");
    assert_eq!(enterprise.supervisor().as_str(), "ART-1");
    assert_eq!(enterprise.seat().to_string(), "06");
    assert_eq!(enterprise.ice().unwrap().to_string(), "001561191000066");
    assert_eq!(enterprise.employees().figure().unwrap().value(), 12);
    assert_eq!(enterprise.founded_on(), "2011-05".parse().ok());
    let windows: Vec<Window> = enterprise.turnover().iter().map(Turnover::window).collect();
    let expected = ["2023", "2024", "2024-01/2024-03"].map(|window| window.parse().unwrap());
    assert_eq!(windows, expected);
    let amounts = enterprise.turnover();
    assert_eq!(
        amounts[0].amount().figure().unwrap().value().to_string(),
        "1250000.50"
    );
    assert_eq!(amounts[2].amount().printed(), Some("396.8754.516"));
    assert_eq!(amounts[2].amount().figure(), None);
}

#[test]
fn comes_back_from_its_draft_and_from_the_wire() {
    for draft in [minimal(), full()] {
        let enterprise = Enterprise::try_from(draft).unwrap();
        let again = Enterprise::try_from(EnterpriseDraft::from(&enterprise)).unwrap();
        assert_eq!(again, enterprise);

        let json = serde_json::to_string(&enterprise).unwrap();
        let again: Enterprise = serde_json::from_str(&json).unwrap();
        assert_eq!(again, enterprise);
        assert_eq!(serde_json::to_string(&again).unwrap(), json);

        let bytes = postcard::to_allocvec(&enterprise).unwrap();
        assert_eq!(
            postcard::from_bytes::<Enterprise>(&bytes).unwrap(),
            enterprise
        );
    }
}

#[test]
fn the_wire_of_a_small_record() {
    let draft = EnterpriseDraft {
        turnover: vec![turnover("2024", "10")],
        ..minimal()
    };
    assert_eq!(
        serde_json::to_string(&Enterprise::try_from(draft).unwrap()).unwrap(),
        "{\"id\":\"ENT-1\",\"names\":{\"fr\":\"Atelier\"},\"activity\":\"zellige\",\
         \"supervisor\":\"ART-1\",\"seat\":\"06\",\"turnover\":[{\"window\":\"2024\",\
         \"amount\":{\"value\":\"10.00\",\"hedge\":\"plain\",\"step\":\"1\"}}]}"
    );
}

#[test]
fn required_fields() {
    accepts(minimal());
    assert_eq!(
        refusals(EnterpriseDraft::default()),
        [
            "id: is missing",
            "names: is missing",
            "activity: is missing",
            "supervisor: is missing",
            "seat: is missing",
        ]
    );
}

#[test]
fn one_activity_and_no_list_of_them() {
    let text = |activity: &str| {
        let rest = r#""id": "ENT-1", "names": {"fr": "Atelier"}, "supervisor": "ART-1""#;
        format!("{{{rest}, \"seat\": \"06\", \"activity\": {activity}}}")
    };
    assert!(serde_json::from_str::<Enterprise>(&text("\"zellige\"")).is_ok());
    let several = serde_json::from_str::<Enterprise>(&text("[\"zellige\", \"pottery\"]"));
    assert_eq!(
        several.unwrap_err().to_string(),
        "activity: expected text, found a list"
    );
}

#[test]
fn text_that_is_none_of_its_kind() {
    assert_eq!(
        refusals(EnterpriseDraft {
            ice: "001561191000067".into(),
            activity: "Zellige !".into(),
            supervisor: "-".into(),
            seat: "99".into(),
            employees: stated("plain", "-1"),
            founded_on: "05/2011".into(),
            sources: vec!["STA-1".into(), "STA-1".into()],
            ..minimal()
        }),
        [
            "ice: the control digits of the ICE do not fit its other digits",
            "activity: must be the code of an activity: 1 to 40 lower-case ASCII letters, digits, \
             underscores, hyphens or dots, the first a letter or digit",
            "supervisor: must be 1 to 64 ASCII letters, digits, hyphens, underscores, dots, colons \
             or slashes, the first a letter or digit",
            "seat: unknown territory, expected a code, not a name: MA or a 2024 code such as 06, 06.111 or 06.111.05.03, which the example territory looks up by name",
            "employees.value: must be a whole number from 0 to 4294967295",
            "founded_on: must be a date of the form YYYY, YYYY-MM or YYYY-MM-DD",
            "sources[1]: repeats an earlier item of the list",
        ]
    );
    accepts(EnterpriseDraft {
        employees: stated("plain", "0"),
        ..minimal()
    });
}

#[test]
fn turnover_has_one_amount_for_each_window() {
    let with = |turnover| EnterpriseDraft {
        turnover,
        ..minimal()
    };
    accepts(with(vec![
        turnover("2023", "10"),
        turnover("2024", "10"),
        turnover("2024-01", "1"),
    ]));
    refuses(
        with(vec![
            turnover("2023", "10"),
            turnover("2024", "10"),
            turnover("2023", "12"),
        ]),
        "turnover[2].window: repeats an earlier item of the list",
    );
    // An item with another fault still has its window.
    assert_eq!(
        refusals(with(vec![turnover("2023", "-10"), turnover("2023", "12")])),
        [
            "turnover[0].amount.value: must not be negative",
            "turnover[1].window: repeats an earlier item of the list",
        ]
    );
}

#[test]
fn turnover_has_a_window_and_an_amount() {
    let with = |window: &'static str, amount| EnterpriseDraft {
        turnover: vec![TurnoverDraft {
            window: window.into(),
            amount,
            ..TurnoverDraft::default()
        }],
        ..minimal()
    };
    accepts(with("2024", stated("about", "1000000")));
    accepts(with(
        "2024",
        StatedDraft {
            printed: "1,,0".into(),
            ..StatedDraft::default()
        },
    ));
    refuses(
        with("2024", StatedDraft::default()),
        "turnover[0].amount: is missing",
    );
    refuses(
        with("", stated("plain", "10")),
        "turnover[0].window: is missing",
    );
    refuses(
        with("2024-13", stated("plain", "10")),
        "turnover[0].window: no such day in the calendar",
    );
}

#[test]
fn debug_hides_what_can_be_a_persons() {
    let (draft, enterprise) = (full(), Enterprise::try_from(full()).unwrap());
    let turnovers = format!("{:?}{:?}", draft.turnover, enterprise.turnover());
    for shown in [format!("{draft:?}"), format!("{enterprise:?}"), turnovers] {
        for private in [
            "Atelier",
            "1561191000066",
            "1250000",
            "125000050",
            "396.8754",
        ] {
            assert!(!shown.contains(private), "{shown}");
        }
    }
    assert!(format!("{draft:?}").contains("ENT-1"));
    assert!(format!("{enterprise:?}").contains("ENT-1"));
}

proptest! {
    /// Exactly the later items of a repeated window are refused.
    #[test]
    fn repeated_windows(years in prop::collection::vec(2000_u16..2006, 0..12)) {
        let texts: Vec<String> = years.iter().map(ToString::to_string).collect();
        let found = refusals(EnterpriseDraft {
            turnover: texts.iter().map(|year| turnover(year, "10")).collect(),
            ..minimal()
        });
        let repeats = (0..years.len()).filter(|index| years[..*index].contains(&years[*index]));
        let expected: Vec<String> = repeats
            .map(|index| format!("turnover[{index}].window: repeats an earlier item of the list"))
            .collect();
        prop_assert_eq!(found, expected);
    }

    /// No text in any place makes a conversion panic.
    #[test]
    fn any_text(text in "\\PC{0,40}") {
        let place = || Cow::Borrowed(text.as_str());
        let outcome = Enterprise::try_from(EnterpriseDraft {
            ice: place(),
            activity: place(),
            supervisor: place(),
            seat: place(),
            employees: stated(&text, &text),
            founded_on: place(),
            turnover: vec![turnover(&text, &text), turnover(&text, &text)],
            ..EnterpriseDraft::default()
        });
        prop_assert!(outcome.unwrap_err().len() >= 3);
    }
}
