//! The check of composed form, held against `unicode-normalization`.

use artisanat::label::Label;
use artisanat::violation::Problem;
use proptest::prelude::*;
use unicode_normalization::{UnicodeNormalization as _, is_nfc};

use self::check::is_composed;

#[path = "../../src/text/composed.rs"]
mod check;
#[path = "../../src/text/composed_table.rs"]
mod composed_table;
#[path = "../../examples/tables/composed.rs"]
mod generated;

#[track_caller]
fn check(text: &str) {
    assert_eq!(is_composed(text), is_nfc(text), "{}", text.escape_unicode());
}

/// Every character that can join the one before it or that is a mark.
fn marks() -> Vec<char> {
    let is_mark = |mark: &char| {
        unicode_normalization::char::canonical_combining_class(*mark) > 0
            || unicode_normalization::is_nfc_quick([*mark].into_iter())
                == unicode_normalization::IsNormalized::Maybe
    };
    ('\0'..=char::MAX).filter(is_mark).collect()
}

/// Letters of the scripts in use, and every letter that has parts, Hangul aside.
fn letters() -> Vec<char> {
    let has_parts =
        |letter: &char| !matches!(letter, '\u{AC00}'..='\u{D7A3}') && !letter.nfd().eq([*letter]);
    let used = ('A'..='\u{24F}')
        .chain('\u{370}'..='\u{3FF}')
        .chain('\u{600}'..='\u{6FF}');
    used.chain(('\0'..=char::MAX).filter(has_parts)).collect()
}

#[test]
fn table_is_what_the_generator_writes() {
    let kept = include_str!("../../src/text/composed_table.rs");
    let drifted = "run `cargo run --example generate_composed`";
    assert!(kept == generated::file(), "{drifted}");
}

#[test]
fn every_character() {
    for character in '\0'..=char::MAX {
        check(character.encode_utf8(&mut [0; 4]));
    }
}

#[test]
fn every_letter_and_mark() {
    let mut text = String::new();
    let marks = marks();
    for letter in letters() {
        for mark in &marks {
            text.clear();
            text.extend([letter, *mark]);
            check(&text);
        }
    }
}

#[test]
fn every_hangul_syllable() {
    let trails = [
        '\u{1160}', '\u{1161}', '\u{1175}', '\u{1176}', '\u{11A7}', '\u{11A8}',
    ];
    let trails = trails
        .into_iter()
        .chain(['\u{11C2}', '\u{11C3}', '\u{301}']);
    let blocks = ('\u{1100}'..='\u{11FF}').chain('\u{ABFF}'..='\u{D7A4}');
    for block in blocks {
        for trail in trails.clone() {
            check(&String::from_iter([block, trail]));
            check(&String::from_iter([block, '\u{301}', trail]));
        }
    }
}

#[test]
fn marks_that_meet_on_one_letter() {
    // One of each class that joins Latin and Arabic letters, and one that does not.
    let few = [
        '\u{300}', '\u{301}', '\u{308}', '\u{31B}', '\u{323}', '\u{327}', '\u{328}',
    ];
    let few = few
        .into_iter()
        .chain(['\u{331}', '\u{338}', '\u{342}', '\u{345}', '\u{31C}']);
    let few: Vec<char> = few
        .chain(['\u{653}', '\u{654}', '\u{655}', '\u{64B}', '\u{651}'])
        .collect();
    let mut text = String::new();
    for letter in letters() {
        for first in &few {
            for second in &few {
                text.clear();
                text.extend([letter, *first, *second]);
                check(&text);
            }
        }
    }
}

#[test]
fn by_name() {
    for text in [
        "",
        "é",
        "\u{301}",
        "\u{301}\u{300}",
        "آمنة",
        "مُحَمَّد",
        "\u{1E63}\u{301}",
        "각",
        "q\u{301}A",
        "\u{1100}\u{301}\u{1161}",
    ] {
        assert!(is_composed(text), "{text:?}");
        assert!(is_nfc(text), "{text:?}");
    }
    for text in [
        "e\u{301}",
        "é\u{323}",
        "\u{627}\u{653}",
        "\u{64A}\u{654}",
        "\u{212B}",
        "\u{F900}",
        "\u{1100}\u{1161}",
        "\u{AC00}\u{11A8}",
        "s\u{307}\u{323}",
        "ا\u{651}\u{653}\u{64E}",
        "a\u{31C}\u{301}",
    ] {
        assert!(!is_composed(text), "{text:?}");
        assert!(!is_nfc(text), "{text:?}");
    }
}

#[test]
fn labels_are_composed() {
    assert!(Label::new("Dar Sanâa").is_ok());
    assert_eq!(Label::new("Dar Sana\u{302}a"), Err(Problem::NotComposed));
    assert_eq!(Label::new("Dar Sana\u{302}a "), Err(Problem::OuterSpace));
    assert!(Label::new("قرية أولاد امراح").is_ok());
    assert_eq!(Label::new("قرية ا\u{654}ولاد"), Err(Problem::NotComposed));
}

#[test]
fn a_million_marks_take_no_time() {
    assert!(is_composed(&format!("x{}", "\u{301}".repeat(1_000_000))));
    assert!(!is_composed(&format!(
        "e{}\u{301}",
        "\u{323}".repeat(1_000_000)
    )));
}

proptest! {
    #![proptest_config(crate::cases::usually(2_000))]

    #[test]
    fn any_text(text in any::<String>()) {
        prop_assert_eq!(is_composed(&text), is_nfc(&text));
        prop_assert!(is_composed(&text.nfc().collect::<String>()));
    }

    #[test]
    fn text_rich_in_marks(
        text in "([aeiosuAEOSUéâệǖṩơαωᾂ]|[\u{0300}-\u{0345}]|[\u{0323}\u{0327}\u{0328}\u{031B}\u{0301}\u{0308}\u{0345}]){0,12}"
    ) {
        prop_assert_eq!(is_composed(&text), is_nfc(&text));
        let composed: String = text.nfc().collect();
        prop_assert!(is_composed(&composed));
    }

    #[test]
    fn arabic_with_marks(text in "([ء-ي]|[\u{06C0}-\u{06D5}]|[\u{064B}-\u{0655}]|[\u{0670}\u{06D6}-\u{06ED}]){0,12}") {
        prop_assert_eq!(is_composed(&text), is_nfc(&text));
    }

    #[test]
    fn hangul(text in "([\u{1100}-\u{1115}]|[\u{115F}-\u{1178}]|[\u{11A5}-\u{11C5}]|[가-갫]|\u{0301}|\u{3099}){0,10}") {
        prop_assert_eq!(is_composed(&text), is_nfc(&text));
    }

    #[test]
    fn other_joiners(
        text in "([\u{09C7}\u{09BE}\u{09D7}\u{0CC6}\u{0CC2}\u{0CD5}\u{0DD9}\u{0DCF}\u{0DCA}\u{0DDA}\u{0DDC}]|[\u{1611E}-\u{16129}]|[\u{16D63}-\u{16D6A}]|[\u{113C2}-\u{113C9}]|[\u{113B8}\u{113BB}\u{105D2}\u{0307}\u{0301}]){0,8}"
    ) {
        prop_assert_eq!(is_composed(&text), is_nfc(&text));
    }

    #[test]
    fn marks_of_every_class(letter in proptest::sample::select(letters()), marks in proptest::collection::vec(proptest::sample::select(marks()), 0..6)) {
        let mut text = String::from(letter);
        text.extend(marks);
        prop_assert_eq!(is_composed(&text), is_nfc(&text));
        let composed: String = text.nfc().collect();
        prop_assert!(is_composed(&composed));
        let mut sorted: String = text.nfd().collect();
        sorted.push(letter);
        prop_assert_eq!(is_composed(&sorted), is_nfc(&sorted));
    }
}
