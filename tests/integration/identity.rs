//! Public identifiers: their grammars, their one text, and their silence.
#![expect(clippy::unwrap_used, reason = "the helpers of tests may fail them")]

use std::fmt::{Debug, Display};
use std::str::FromStr;

use artisanat::identity::{Cin, Ice, Nia, Phone};
use artisanat::violation::Problem;
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// What holds for every accepted text, of every kind.
#[track_caller]
fn accepted<T>(text: &str)
where
    T: FromStr<Err = Problem> + Display + Debug + Eq + Serialize + DeserializeOwned,
{
    let value: T = text.parse().unwrap();
    assert_eq!(value.to_string(), text);

    let json = serde_json::to_string(&value).unwrap();
    assert_eq!(json, format!("{text:?}"));
    assert_eq!(serde_json::from_str::<T>(&json).unwrap(), value);
    let bytes = postcard::to_allocvec(&value).unwrap();
    assert_eq!(postcard::from_bytes::<T>(&bytes).unwrap(), value);

    let kind = std::any::type_name::<T>().rsplit("::").next().unwrap();
    assert_eq!(format!("{value:?}"), format!("{kind}(..)"));
    assert_eq!(format!("{value:#?}"), format!("{kind}(..)"));
}

#[track_caller]
fn refused<T>(text: &str, problem: &Problem)
where
    T: FromStr<Err = Problem> + Debug + DeserializeOwned,
{
    assert_eq!(&text.parse::<T>().unwrap_err(), problem, "{text:?}");
    let json = serde_json::to_string(text).unwrap();
    let error = serde_json::from_str::<T>(&json).unwrap_err().to_string();
    assert!(error.starts_with(&problem.to_string()), "{error}");
    // Single letters and digits occur in any sentence.
    assert!(text.len() < 4 || !error.contains(text), "{error}");
}

/// Texts that are no identifier of any kind.
fn hostile() -> Vec<String> {
    let mut texts: Vec<String> = [
        "",
        " ",
        "-",
        "\0",
        "٠٠١٥٦١١٩١٠٠٠٠٦٦",
        "é",
        "\u{202E}",
        "+",
        "１２３",
    ]
    .map(String::from)
    .into();
    texts.extend(["0", "é", "/", "\u{300}"].map(|part| part.repeat(100_000)));
    texts
}

#[test]
fn ice() {
    for text in ["001561191000066", "002136093000040"] {
        accepted::<Ice>(text);
    }
    let digits = [
        "1561191000066",
        "0015611910000660",
        "00156119100006",
        "+01561191000066",
        "00156119100006a",
        " 01561191000066",
        "001561191 00066",
        "00156119100006\u{661}",
    ];
    for text in hostile().iter().map(String::as_str).chain(digits) {
        refused::<Ice>(text, &Problem::IceDigits);
    }
    refused::<Ice>("001561191000067", &Problem::IceControl);
    refused::<Ice>("000000000000001", &Problem::IceControl);
    refused::<Ice>("000000000000000", &Problem::IceZero);
    assert_eq!(size_of::<Option<Ice>>(), 8);
}

#[test]
fn nia() {
    for text in ["A", "0", "2023-12/4.5", &"x".repeat(32)] {
        accepted::<Nia>(text);
    }
    let others = ["-1", ".1", "/1", "a b", "a_b", "a:b", &"x".repeat(33)];
    for text in hostile().iter().map(String::as_str).chain(others) {
        refused::<Nia>(text, &Problem::NotANia);
    }
}

#[test]
fn cin() {
    for text in ["A1", "BK012345", "ABC12345678", "Z00000000"] {
        accepted::<Cin>(text);
    }
    assert_ne!("A1".parse::<Cin>(), "A01".parse::<Cin>());
    let others = [
        "A",
        "1",
        "12",
        "ABCD1",
        "A123456789",
        "a1",
        "Ab1",
        "A-1",
        "A 1",
        "A1A",
        "A1\0",
        "É1",
        "A١",
    ];
    for text in hostile().iter().map(String::as_str).chain(others) {
        refused::<Cin>(text, &Problem::NotACin);
    }
    assert!(size_of::<Cin>() <= 12);
}

#[test]
fn phone() {
    for first in ["5", "6", "7", "8"] {
        accepted::<Phone>(&format!("+212{first}00000000"));
    }
    accepted::<Phone>("+212899999999");
    let others = [
        "+212400000000",
        "+212900000000",
        "+212000000000",
        "+21250000000",
        "+2125000000000",
        "0500000000",
        "212500000000",
        "+212 500000000",
        "+2125 0000000",
        "+2125+0000000",
        "+212５00000000",
        "+213500000000",
    ];
    for text in hostile().iter().map(String::as_str).chain(others) {
        refused::<Phone>(text, &Problem::NotAPhone);
    }
    assert!(size_of::<Phone>() <= 4);
}

#[test]
fn a_number_is_refused_without_being_repeated() {
    let error = |json: &str| serde_json::from_str::<Phone>(json).unwrap_err().to_string();
    for (json, found) in [
        ("212522000000", "a number"),
        ("-212522000000", "a number"),
        ("212522000000.5", "a number"),
        ("2125220000002125220000", "a number"),
        ("true", "true or false"),
    ] {
        let error = error(json);
        assert!(
            error.starts_with(&format!("expected text, found {found}")),
            "{error}"
        );
        assert!(!error.contains("2125220"), "{error}");
    }
    assert!(!error("[212522000000]").contains("212522"));
    assert!(!error(r#"{"212522000000": 212522000000}"#).contains("212522"));
}

/// A valid ICE: thirteen free digits and the two that make it whole.
fn valid_ice() -> impl Strategy<Value = String> {
    (1..10_u64.pow(13)).prop_map(|digits| {
        let shifted = digits * 100;
        format!("{:015}", shifted + (97 - shifted % 97) % 97)
    })
}

proptest! {
    #[test]
    fn any_wrong_digit_of_an_ice_is_found(ice in valid_ice()) {
        accepted::<Ice>(&ice);
        for (place, digit) in ice.char_indices() {
            for wrong in ('0'..='9').filter(|wrong| *wrong != digit) {
                let mut text = ice.clone();
                text.replace_range(place..=place, wrong.encode_utf8(&mut [0; 4]));
                prop_assert!(text.parse::<Ice>().is_err(), "one digit of an ICE went unnoticed");
            }
        }
    }

    #[test]
    fn swapped_neighbors_of_an_ice_are_found(ice in valid_ice(), place in 0..14_usize) {
        let mut digits: Vec<char> = ice.chars().collect();
        digits.swap(place, place + 1);
        let swapped = String::from_iter(digits);
        prop_assert_eq!(swapped.parse::<Ice>().is_ok(), swapped == ice);
    }

    #[test]
    fn an_ice_orders_as_its_text(left in valid_ice(), right in valid_ice()) {
        let order = left.parse::<Ice>().unwrap().cmp(&right.parse().unwrap());
        prop_assert_eq!(order, left.cmp(&right));
    }

    #[test]
    fn what_is_read_is_written(text in "[A-Z+]{0,4}[0-9]{0,15}|[A-Za-z0-9./-]{0,40}|\\PC*") {
        fn differs<T: FromStr + Display>(text: &str) -> bool {
            text.parse::<T>().is_ok_and(|value| value.to_string() != text)
        }
        prop_assert!(!differs::<Ice>(&text));
        prop_assert!(!differs::<Nia>(&text));
        prop_assert!(!differs::<Cin>(&text));
        prop_assert!(!differs::<Phone>(&text));
    }
}
