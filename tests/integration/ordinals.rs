//! Places as they are printed: read where a place is asked for, and only there.

use artisanat::figure::{Aspect, Figure, Measure, Reading, Scale, Unit};
use artisanat::violation::{Problem, Unreadable};
use proptest::prelude::*;

fn read(printed: &str) -> Result<Figure<Measure>, Problem> {
    Reading::parse_as(printed, Aspect::Place).map(|reading| reading.figure())
}

/// Exactly this place.
fn place(number: u32) -> Result<Figure<Measure>, Problem> {
    let scale = Scale::new(Unit::Count, Aspect::Place);
    Ok(Figure::plain(Measure::parse(&number.to_string(), scale)?))
}

/// The words of the first twelve places, as the three languages print them.
const WORDS: [&[&str]; 12] = [
    &["premier", "Première", "first", "الأول", "الأولى", "الاولى"],
    &["deuxième", "second", "SECONDE", "الثاني", "الثانية"],
    &["troisième", "third", "الثالث", "الثالثة"],
    &["quatrième", "fourth", "الرابع", "الرابعة"],
    &["cinquième", "fifth", "الخامس", "الخامسة"],
    &["sixième", "sixth", "السادس", "السادسة"],
    &["septième", "seventh", "السابع", "السابعة"],
    &["huitième", "eighth", "الثامن", "الثامنة"],
    &["neuvième", "ninth", "التاسع", "التاسعة"],
    &["dixième", "tenth", "العاشر", "العاشرة"],
    &["onzième", "eleventh", "الحادي عشر", "الحادية عشرة"],
    &["douzième", "twelfth", "الثاني عشر", "الثانية عشرة"],
];

#[test]
fn words_name_the_first_twelve_places() {
    for (number, words) in (1..).zip(WORDS) {
        for word in words {
            assert_eq!(read(word), place(number), "{word}");
            let in_words = [
                format!("{word} place"),
                format!("la {word} place"),
                format!("المرتبة {word}"),
                format!("في المرتبة {word} وطنيا"),
                format!("«{word}»"),
            ];
            for text in in_words {
                assert_eq!(read(&text), place(number), "{text}");
            }
        }
    }
}

#[test]
fn places_stand_among_words_that_do_not_change_them() {
    for (printed, number) in [
        ("2e", 2),
        ("2ème", 2),
        ("2ÈME", 2),
        ("2nde", 2),
        ("1er", 1),
        ("1ère", 1),
        ("1re", 1),
        ("٢", 2),
        ("المرتبة ٣", 3),
        ("المرتبة الـ3", 3),
        ("بالمرتبة الثالثة", 3),
        ("احتلت المرتبة الثالثة على الصعيد الوطني", 3),
        ("rang 2", 2),
        ("au 2e rang national", 2),
        ("à la troisième place à l'échelle nationale", 3),
        ("classée 4ème", 4),
        ("ranked second nationally", 2),
        ("in 11th place.", 11),
        ("21st", 21),
        // As before, a number is a place too.
        ("3", 3),
    ] {
        assert_eq!(read(printed), place(number), "{printed}");
    }
}

#[test]
fn what_is_no_place_has_a_reason() {
    let not_understood = |part: &str| {
        let part = part.into();
        Err(Unreadable::NotUnderstood { part }.into())
    };
    for (printed, part) in [
        ("deuxièmement", "deuxièmement"),
        ("2th", "2th"),
        ("1nd", "1nd"),
        ("0e", "0e"),
        ("11st", "11st"),
        ("environ 2e", "e"),
        ("la deuxième après Casablanca", "après Casablanca"),
        ("2e sur 12", "sur 12"),
        ("premier ou deuxième", "ou deuxième"),
        ("ثاني أكبر جهة", "أكبر جهة"),
        ("avant-dernière", "avant"),
    ] {
        assert_eq!(read(printed), not_understood(part), "{printed}");
    }
    // "2x" is twice, "1,5e" no number of anything.
    for printed in ["2x", "1,5e", "1.610e", "place", "second third"] {
        let scale = Scale::new(Unit::Count, Aspect::Place);
        assert!(Reading::parse_in(printed, scale).is_err(), "{printed}");
    }
}

/// The ending of an English or a French ordinal in digits.
fn endings(number: u32) -> [&'static str; 2] {
    let english = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    [english, if number == 1 { "er" } else { "e" }]
}

proptest! {
    /// Whatever place digits and their ending say is read, with any digits; and
    /// where there is something to count, none is.
    #[test]
    fn an_ordinal_is_a_place_and_no_quantity(number in 1..1000_u32, zero in select_zero()) {
        for ending in endings(number) {
            let digits = number.to_string();
            let other = digits.chars().map(|digit| {
                char::from_u32(u32::from(zero) + digit.to_digit(10).unwrap()).unwrap()
            });
            let printed = format!("{}{ending}", other.collect::<String>());
            prop_assert_eq!(read(&printed), place(number), "{}", printed);
            for aspect in [Aspect::Level, Aspect::Mean, Aspect::Change] {
                let found = Reading::parse_as(&printed, aspect);
                let is_ordinal = matches!(
                    found,
                    Err(Problem::Unreadable(Unreadable::Ordinal { .. }))
                );
                prop_assert!(is_ordinal, "{} {:?}", printed, found);
            }
        }
    }
}

fn select_zero() -> impl Strategy<Value = char> {
    proptest::sample::select(vec!['0', '٠', '۰'])
}
