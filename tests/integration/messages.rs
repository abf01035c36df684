//! Every message of the crate, verbatim, and the rules of their style.

use std::collections::{BTreeMap, BTreeSet};

use artisanat::violation::{Problem, Unreadable};

const SOURCES: [&str; 2] = [
    include_str!("../../src/violation/problem.rs"),
    include_str!("../../src/violation/unreadable.rs"),
];
const MESSAGES: &str = include_str!("../data/messages.txt");

/// Every variant with its doc comment and its message, read from the source.
fn variants() -> Vec<(String, String, String)> {
    SOURCES
        .iter()
        .flat_map(|source| variants_of(source))
        .collect()
}

fn variants_of(source: &str) -> Vec<(String, String, String)> {
    let body = source.split_once("pub enum ").unwrap().1;
    let body = body.split_once("\n}\n").unwrap().0;
    let mut variants = Vec::new();
    let (mut doc, mut message, mut inside) = (String::new(), None::<String>, false);
    for line in body.lines().map(str::trim) {
        if let Some(text) = line.strip_prefix("///") {
            if message.is_none() {
                doc.push_str(text);
            }
        } else if line == "#[error(transparent)]" {
            // The variants of the enum inside stand for it.
            doc.clear();
        } else if line.starts_with("#[error(") || inside {
            let text = message.get_or_insert_default();
            text.push_str(line);
            text.push('\n');
            inside = !line.ends_with(")]");
        } else if let Some(text) = message.take() {
            let name = line.split([' ', ',', '(', '{']).next().unwrap();
            variants.push((name.to_owned(), std::mem::take(&mut doc), literal(&text)));
        } else {
            doc.clear();
        }
    }
    variants
}

/// The string of an `#[error(...)]`, with its line breaks joined.
fn literal(attribute: &str) -> String {
    let start = attribute.find('"').unwrap() + 1;
    let mut text = String::new();
    let mut letters = attribute.chars().skip(start);
    while let Some(letter) = letters.next() {
        match letter {
            '"' => break,
            '\\' => {
                let next = letters.next().unwrap();
                if next == '"' {
                    text.push(next);
                }
            }
            other => text.push(other),
        }
    }
    text
}

#[test]
fn every_message_verbatim() {
    let found: Vec<String> = variants()
        .iter()
        .map(|(name, _, message)| format!("{name}: {message}"))
        .collect();
    let expected: Vec<&str> = MESSAGES.lines().collect();
    assert!(found.len() > 60, "only {} variants were found", found.len());
    let written = SOURCES.concat().matches("#[error(").count();
    assert_eq!(found.len() + 1, written, "one is transparent");
    assert_eq!(found, expected);
}

/// One value of every variant that has no fields, with its name.
fn bare() -> Vec<(&'static str, Problem)> {
    macro_rules! variants {
        ($($name:ident)+) => { vec![$( (stringify!($name), Problem::$name), )+] };
    }
    let mut all = variants![
        Missing
        RepeatedKey
        CountOutOfRange
        Repeated
        EmptyList
        NotComposed
        OuterSpace
        NotAnId
        Blank
        ShareMisfit
        LapsedAtIssue
        UnionCircle
        NotAnAmount
        Negative
        TooLarge
        Zero
        NotADecimal
        PartAboveWhole
        EmptyWhole
        NotADate
        NotAYear
        NotAPartialDate
        NoSuchDay
        YearOutOfRange
        Reversed
        NotAPeriod
        NotAWindow
        IceDigits
        IceZero
        IceControl
        NotANia
        NotACin
        NotAPhone
        NotAStep
        FinerThanStep
        RangeReversed
        RangeEnd
        NoValue
        PrintedOtherwise
        NotAnActivityCode
        BuiltInActivity
        UnknownTerritory
        OtherTerritory
        OtherTime
        FundersAboveCost
        NotACountry
        InsideItself
        TrancheOutOfOrder
        TranchesAboveCost
        StageBackInTime
        Unqualified
        BornTooLate
        NoCard
        NotAUnion
        OwnMember
        MembersBelowListed
        BrokenShares
        NoPlatform
        DirectMiddleman
        FoundedAfterEntry
        FewerThanNamed
        NoAmount
        BasisOfCountry
        EmptyPhase
        PlaceAndAbroad
        NotHeld
        PhasesOverlap
        OrganizerToo
        BelowListed
        UnknownClaim
        PartCircle
        OneOfSeveral
        ValueToo
        DimensionTwice
        NotRegistered
        FacilityCircle
    ];
    all.extend([
        ("NoNumber", Unreadable::NoNumber.into()),
        ("MixedDigits", Unreadable::MixedDigits.into()),
        ("NoExactFraction", Unreadable::NoExactFraction.into()),
    ]);
    all
}

/// One value of every variant that has fields, no two of them alike, with its
/// name and the message that it must give.
#[expect(
    clippy::too_many_lines,
    reason = "a list, with an entry for each variant"
)]
fn filled() -> Vec<(&'static str, Problem, &'static str)> {
    vec![
        (
            "UnknownKey",
            Problem::UnknownKey {
                key: Some("nmaes".into()),
                nearest: Some("names"),
            },
            "unknown key \"nmaes\", nearest known key \"names\"",
        ),
        (
            "UnknownKey",
            Problem::UnknownKey {
                key: Some("a\n\"".into()),
                nearest: None,
            },
            "unknown key \"a\\n\\\"\"",
        ),
        (
            "WrongKind",
            Problem::WrongKind {
                expected: "text",
                found: "a number",
            },
            "expected text, found a number",
        ),
        (
            "TooLong",
            Problem::TooLong { at_most: 300 },
            "is longer than 300 characters",
        ),
        (
            "ControlCharacter",
            Problem::ControlCharacter { code: 0x1B },
            "holds a control character (U+001B)",
        ),
        (
            "InvisibleCharacter",
            Problem::InvisibleCharacter { code: 0x202E },
            "holds an invisible formatting character (U+202E)",
        ),
        (
            "UnknownWord",
            Problem::UnknownWord {
                vocabulary: "standing",
                expected: &["artisan", "maalem"],
            },
            "unknown standing, expected one of artisan, maalem",
        ),
        (
            "NotUnderstood",
            Unreadable::NotUnderstood {
                part: "a\"b".into(),
            }
            .into(),
            "\"a\\\"b\" is not understood in a figure",
        ),
        (
            "SecondNumber",
            Unreadable::SecondNumber {
                part: "a\"b".into(),
            }
            .into(),
            "\"a\\\"b\" begins a second number",
        ),
        (
            "OutOfOrder",
            Unreadable::OutOfOrder {
                part: "a\"b".into(),
            }
            .into(),
            "\"a\\\"b\" cannot follow the number before it",
        ),
        (
            "SecondHedge",
            Unreadable::SecondHedge {
                part: "a\"b".into(),
            }
            .into(),
            "\"a\\\"b\" does not go with the hedge before it",
        ),
        (
            "SecondUnit",
            Unreadable::SecondUnit {
                part: "a\"b".into(),
            }
            .into(),
            "\"a\\\"b\" is a second unit",
        ),
        (
            "ForeignUnit",
            Unreadable::ForeignUnit {
                part: "a\"b".into(),
            }
            .into(),
            "\"a\\\"b\" is not a unit that figures are kept in",
        ),
        (
            "Indefinite",
            Unreadable::Indefinite {
                part: "a\"b".into(),
            }
            .into(),
            "\"a\\\"b\" gives no number",
        ),
        (
            "UnclearScale",
            Unreadable::UnclearScale {
                part: "a\"b".into(),
            }
            .into(),
            "\"a\\\"b\" is one magnitude in English and another in French",
        ),
        (
            "Ordinal",
            Unreadable::Ordinal {
                part: "a\"b".into(),
            }
            .into(),
            "\"a\\\"b\" makes a rank, not a quantity",
        ),
        (
            "NotAGroup",
            Unreadable::NotAGroup {
                digits: "8754".into(),
            }
            .into(),
            "the digits \"8754\" are not a group of three",
        ),
        (
            "LeadingZero",
            Unreadable::LeadingZero {
                digits: "007".into(),
            }
            .into(),
            "a number does not begin with a zero, as \"007\" does",
        ),
        (
            "Ambiguous",
            Unreadable::Ambiguous {
                part: "1,234".into(),
                readings: ["1234".into(), "1.234".into()].into(),
            }
            .into(),
            "\"1,234\" can be read as 1234 or as 1.234",
        ),
        (
            "OtherUnit",
            Unreadable::OtherUnit {
                found: "dirham",
                expected: "count",
            }
            .into(),
            "is in the unit dirham, expected count",
        ),
        (
            "NotInUnit",
            Unreadable::NotInUnit {
                part: "artisans".into(),
                unit: "dirham",
            }
            .into(),
            "counts \"artisans\", expected the unit dirham",
        ),
        (
            "TooFine",
            Unreadable::TooFine {
                part: "1.234".into(),
                unit: "dirham",
            }
            .into(),
            "\"1.234\" has more decimals than a dirham can have",
        ),
        (
            "StageOutOfOrder",
            Problem::StageOutOfOrder {
                stage: "submitted",
                earlier: "validated",
            },
            "submitted cannot come after validated",
        ),
        (
            "TooFewYears",
            Problem::TooFewYears {
                standing: "a master",
                at_least: 10,
            },
            "a master needs at least 10 years of exercise",
        ),
        (
            "AboveBound",
            Problem::AboveBound { at_most: 99 },
            "must be at most 99",
        ),
        (
            "TooFewMembers",
            Problem::TooFewMembers { at_least: 5 },
            "a cooperative has at least 5 members",
        ),
        (
            "AmountTooLow",
            Problem::AmountTooLow { at_least: 1000 },
            "must be at least 1000 dirhams",
        ),
        (
            "UnknownFormat",
            Problem::UnknownFormat { found: 7, known: 1 },
            "unknown format 7, this version reads format 1",
        ),
        (
            "DuplicateId",
            Problem::DuplicateId {
                kind: "artisan",
                earlier: 3,
            },
            "the id is that of an earlier artisan, at index 3",
        ),
        (
            "UnknownKey",
            Problem::UnknownKey {
                key: None,
                nearest: None,
            },
            "unknown key",
        ),
        (
            "OtherSense",
            Problem::OtherSense { sense: "share" },
            "goes with the sense share",
        ),
        (
            "HasAWord",
            Problem::HasAWord { word: "souk" },
            "is written souk, without other",
        ),
        (
            "DuplicateNumber",
            Problem::DuplicateNumber { earlier: 3 },
            "is that of an earlier artisan, at index 3",
        ),
        (
            "Dangling",
            Problem::Dangling { kind: "facility" },
            "no facility of the sector has this id",
        ),
    ]
}

/// What a value prints is what the list says, and what stands in its fields
/// comes out where it belongs.
#[test]
fn every_variant_rendered() {
    let listed: BTreeMap<&str, &str> = MESSAGES
        .lines()
        .map(|line| line.split_once(": ").unwrap())
        .collect();
    for (name, problem) in bare() {
        assert_eq!(
            Some(&*problem.to_string()),
            listed.get(name).copied(),
            "{name}"
        );
    }
    for (name, problem, message) in filled() {
        assert_eq!(problem.to_string(), message, "{name}");
        let debug = format!("{problem:?}").replace("Unreadable(", "");
        assert_eq!(debug.split(' ').next(), Some(name));
        // The fixed words of the list, in their order.
        let mut rest = message;
        for words in listed[name].split(['{', '}']).step_by(2) {
            let found = rest.split_once(words);
            assert!(found.is_some(), "{name}: {words:?} is not in {rest:?}");
            rest = found.unwrap().1;
        }
    }
    let bare = bare();
    let filled = filled();
    let rendered = bare.iter().map(|(name, _)| *name);
    let rendered: BTreeSet<&str> = rendered
        .chain(filled.iter().map(|(name, ..)| *name))
        .collect();
    let variants = variants();
    let variants: BTreeSet<&str> = variants.iter().map(|(name, ..)| name.as_str()).collect();
    assert_eq!(rendered, variants, "every variant has a value here");
}

#[test]
fn messages_read_after_a_path() {
    for (name, _, message) in variants() {
        let first = message.chars().next().unwrap();
        let acronym = message.starts_with("a ") || message.starts_with("an ");
        assert!(
            first.is_lowercase() || first == '{' || acronym,
            "{name}: {message}"
        );
        assert!(!message.ends_with(['.', '!', ' ']), "{name}: {message}");
        for word in [
            "Problem", "Option", "String", "Vec", "enum", "struct", "u32",
        ] {
            assert!(!message.contains(word), "{name} speaks of {word}");
        }
    }
}

#[test]
fn every_rule_cites_its_source() {
    for (name, doc, _) in variants() {
        let cited = doc.contains("modelling choice") || (doc.contains('[') && doc.contains(']'));
        assert!(cited, "{name} names no source: {doc}");
    }
}
