//! Names in up to three languages.
#![expect(clippy::unwrap_used, reason = "the helpers of tests may fail them")]

use artisanat::figure::Printed;
use artisanat::label::Label;
use artisanat::language::Language::{Arabic, English, French};
use artisanat::names::{Names, NamesDraft};
use artisanat::violation::{Problem, Violations};
use proptest::prelude::*;

fn draft(ar: &'static str, fr: &'static str, en: &'static str) -> NamesDraft<'static> {
    NamesDraft {
        ar: ar.into(),
        fr: fr.into(),
        en: en.into(),
        ..NamesDraft::default()
    }
}

fn names(ar: &'static str, fr: &'static str, en: &'static str) -> Names {
    draft(ar, fr, en).try_into().unwrap()
}

fn lines(violations: &Violations) -> Vec<String> {
    violations.iter().map(ToString::to_string).collect()
}

#[track_caller]
fn refused(draft: NamesDraft<'_>) -> Vec<String> {
    lines(&Names::try_from(draft).unwrap_err())
}

#[track_caller]
fn refused_json(json: &str) -> Vec<String> {
    refused(serde_json::from_str(json).unwrap())
}

#[test]
fn best_falls_back() {
    for (ar, fr, en, for_arabic, for_french, for_english) in [
        (
            "سطات",
            "Settat",
            "Settat city",
            "سطات",
            "Settat",
            "Settat city",
        ),
        (
            "",
            "Settat",
            "Settat city",
            "Settat",
            "Settat",
            "Settat city",
        ),
        (
            "سطات",
            "",
            "Settat city",
            "سطات",
            "Settat city",
            "Settat city",
        ),
        ("سطات", "Settat", "", "سطات", "Settat", "Settat"),
        ("سطات", "", "", "سطات", "سطات", "سطات"),
        ("", "Settat", "", "Settat", "Settat", "Settat"),
        ("", "", "Settat", "Settat", "Settat", "Settat"),
    ] {
        let names = names(ar, fr, en);
        assert_eq!(names.best(Arabic), for_arabic);
        assert_eq!(names.best(French), for_french);
        assert_eq!(names.best(English), for_english);
        let given = |name: &'static str| (!name.is_empty()).then_some(name);
        assert_eq!(names.in_language(Arabic), given(ar));
        assert_eq!(names.in_language(French), given(fr));
        assert_eq!(names.in_language(English), given(en));
    }
}

#[test]
fn small() {
    assert!(size_of::<Names>() <= 24);
    assert_eq!(size_of::<Option<Names>>(), size_of::<Names>());
}

#[test]
fn at_least_one() {
    assert_eq!(refused(NamesDraft::default()), [".: is missing"]);
    assert_eq!(refused_json("{}"), [".: is missing"]);
    assert!(Names::try_from(draft("", "", "x")).is_ok());
}

#[test]
fn at_most_120_characters() {
    let longest = "ة".repeat(Names::AT_MOST);
    let accepted = NamesDraft {
        ar: longest.as_str().into(),
        fr: longest.as_str().into(),
        en: longest.as_str().into(),
        ..NamesDraft::default()
    };
    let names = Names::try_from(accepted).unwrap();
    assert_eq!(names.in_language(English), Some(longest.as_str()));

    let longer = "𐒰".repeat(Names::AT_MOST + 1);
    let refused_draft = NamesDraft {
        fr: longer.as_str().into(),
        ..NamesDraft::default()
    };
    assert_eq!(
        refused(refused_draft),
        ["fr: is longer than 120 characters"]
    );
    let hostile = NamesDraft {
        ar: "ه".repeat(1_000_000).into(),
        ..NamesDraft::default()
    };
    assert_eq!(refused(hostile), ["ar: is longer than 120 characters"]);
}

/// Joiners belong to Arabic spelling, and alone they are no name.
#[test]
fn something_to_see() {
    for seen in ["می\u{200C}خواهم", "a", "\u{AD6C}", "."] {
        assert!(Names::try_from(draft(seen, "", "")).is_ok(), "{seen}");
    }
    for blank in ["\u{200D}\u{200C}", "\u{200C}", "\u{2800}", "\u{A0}", " "] {
        assert_eq!(
            refused(draft(blank, "", "")),
            ["ar: must have a visible character"],
            "{blank:?}"
        );
        assert_eq!(Label::new(blank), Err(Problem::Blank));
        assert_eq!(Printed::new(blank), Err(Problem::Blank));
    }
}

#[test]
fn characters_that_show_nothing() {
    // The first and the last of each run of the standard's property.
    let invisible = [
        0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180D, 0x180E, 0x180F, 0x200B,
        0x200E, 0x200F, 0x202A, 0x202E, 0x2060, 0x206F, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0,
        0xFFF0, 0xFFFB, 0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000, 0xE0100, 0xE01EF, 0xE0FFF,
    ];
    for code in invisible {
        let hidden = char::from_u32(code).unwrap();
        let problem = Problem::InvisibleCharacter { code };
        for text in [
            format!("{hidden}"),
            format!("a{hidden}"),
            format!("ا{hidden}ب"),
        ] {
            assert_eq!(Label::new(&text), Err(problem.clone()), "{code:04X}");
            assert_eq!(Printed::new(&text), Err(problem.clone()), "{code:04X}");
        }
    }
    for neighbour in [
        '\u{350}', '\u{115E}', '\u{180A}', '\u{3165}', '\u{FE10}', '\u{FFFC}',
    ] {
        assert!(Label::new(&format!("a{neighbour}b")).is_ok());
    }
}

#[test]
fn every_finding_at_once() {
    let all = draft("ا\u{653}منة", "Settat ", "Se\u{202E}ttat");
    assert_eq!(
        refused(all),
        [
            "ar: is not in composed form (Unicode NFC)",
            "fr: begins or ends with a space",
            "en: holds an invisible formatting character (U+202E)",
        ]
    );
    assert_eq!(
        refused_json(r#"{"fe": "Settat"}"#),
        [
            r#".: unknown key "fe", expected one of ar, fr, en"#,
            ".: is missing"
        ]
    );
    assert_eq!(
        refused_json(r#"{"fr": "Settat", "name": "Settat"}"#),
        [r#".: unknown key "name", expected one of ar, fr, en"#]
    );
}

#[test]
fn a_misfit_is_not_missing_too() {
    assert_eq!(refused_json("7"), [".: expected an object, found a number"]);
    assert_eq!(
        refused_json(r#"{"ar": 7, "fr": " x"}"#),
        [
            "ar: expected text, found a number: put it in quotes",
            "fr: begins or ends with a space"
        ]
    );
    assert_eq!(
        refused_json(r#"{"ar": ["سطات"]}"#),
        ["ar: expected text, found a list"]
    );
}

#[test]
fn debug_shows_the_languages_only() {
    assert_eq!(
        format!("{:?}", names("سطات", "Settat", "")),
        "Names(Arabic, French)"
    );
    assert_eq!(format!("{:?}", names("", "", "Settat")), "Names(English)");
    assert_eq!(format!("{:?}", draft("سطات", "", "")), "NamesDraft(Arabic)");
    assert_eq!(format!("{:?}", NamesDraft::default()), "NamesDraft");
    let misfit: NamesDraft<'_> = serde_json::from_str(r#"{"fr": "Fatima", "Zahra": 1}"#).unwrap();
    assert_eq!(format!("{misfit:?}"), "NamesDraft(French)");
}

#[test]
fn wire() {
    let names = names("سطات", "Settat", "");
    let json = serde_json::to_string(&names).unwrap();
    assert_eq!(json, r#"{"ar":"سطات","fr":"Settat"}"#);
    assert_eq!(serde_json::from_str::<Names>(&json).unwrap(), names);
    let error = serde_json::from_str::<Names>(r#"{"fr": " Settat"}"#).unwrap_err();
    assert_eq!(error.to_string(), "fr: begins or ends with a space");

    let bytes = postcard::to_allocvec(&names).unwrap();
    assert_eq!(postcard::from_bytes::<Names>(&bytes).unwrap(), names);
}

proptest! {
    #[test]
    fn there_and_back(ar in "([ء-غ]{1,20})?", fr in "([a-zéà]{1,20})?", en in "[a-z]{1,20}") {
        let draft = NamesDraft {
            ar: ar.into(),
            fr: fr.into(),
            en: en.into(),
            ..NamesDraft::default()
        };
        let names = Names::try_from(draft.clone()).unwrap();
        prop_assert_eq!(NamesDraft::from(&names), draft.clone());
        prop_assert_eq!(NamesDraft::from(names), draft);
    }

    #[test]
    fn hostile_text(ar in any::<String>(), fr in any::<String>()) {
        let draft = NamesDraft {
            ar: ar.as_str().into(),
            fr: fr.as_str().into(),
            ..NamesDraft::default()
        };
        if let Ok(names) = Names::try_from(draft) {
            prop_assert_eq!(names.in_language(Arabic).unwrap_or_default(), ar);
            prop_assert_eq!(names.in_language(French).unwrap_or_default(), fr);
            prop_assert!(!names.best(English).is_empty());
        }
    }
}

/// The quick look at plain text lets through nothing that the slow one stops.
#[test]
fn every_character_is_judged_the_same_alone_and_beside_others() {
    for code in 0..=0x10_FFFF {
        let Some(character) = char::from_u32(code) else {
            continue;
        };
        // U+3000 begins with a byte that the quick look does not know.
        let quick = Printed::new(&format!("a{character}b"));
        let slow = Printed::new(&format!("a{character}\u{3000}b"));
        assert_eq!(quick.is_ok(), slow.is_ok(), "U+{code:04X}");
    }
}
