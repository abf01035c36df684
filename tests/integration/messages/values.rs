//! A value of every variant.

use artisanat::violation::{Problem, Unreadable};

/// One value of every variant that has no fields, with its name.
pub(super) fn bare() -> Vec<(&'static str, Problem)> {
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
        RangeUnits
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
pub(super) fn filled() -> Vec<(&'static str, Problem, &'static str)> {
    vec![
        (
            "UnknownKey",
            Problem::UnknownKey {
                key: Some("nmaes".into()),
                nearest: Some("names"),
                known: &["id", "names"],
            },
            "unknown key \"nmaes\", nearest known key \"names\"",
        ),
        (
            "UnknownKey",
            Problem::UnknownKey {
                key: Some("a\n\"".into()),
                nearest: None,
                known: &["id", "names"],
            },
            "unknown key \"a\\n\\\"\", expected one of id, names",
        ),
        (
            "WrongKind",
            Problem::WrongKind {
                expected: "text",
                found: "a number",
            },
            "expected text, found a number: put it in quotes",
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
                nearest: Some("maalem"),
                expected: &["artisan", "maalem"],
            },
            "unknown standing, nearest known word \"maalem\", expected one of artisan, maalem",
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
            "Turned",
            Unreadable::Turned {
                part: "baisse".into(),
            }
            .into(),
            "\"baisse\" changes what the number says",
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
                known: &[],
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
