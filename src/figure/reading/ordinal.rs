//! Places among others: "2e", "third", «المرتبة الثالثة».
//!
//! Words up to the twelfth, as there are twelve regions, and digits with the
//! ending that suits them.

use super::letters::Key;
use super::numeral::{Numeral, is_digit};
use super::token::shown;
use crate::violation::{Problem, Unreadable};

/// A place, and every word that prints it, in Arabic without the article.
type Group = (u16, &'static [&'static str]);

#[rustfmt::skip]
const PLACES: &[Group] = &[
    (1, &["premier", "première", "first", "أول", "أولى"]),
    (2, &["deuxième", "second", "seconde", "ثان", "ثاني", "ثانية"]),
    (3, &["troisième", "third", "ثالث", "ثالثة"]),
    (4, &["quatrième", "fourth", "رابع", "رابعة"]),
    (5, &["cinquième", "fifth", "خامس", "خامسة"]),
    (6, &["sixième", "sixth", "سادس", "سادسة"]),
    (7, &["septième", "seventh", "سابع", "سابعة"]),
    (8, &["huitième", "eighth", "ثامن", "ثامنة"]),
    (9, &["neuvième", "ninth", "تاسع", "تاسعة"]),
    (10, &["dixième", "tenth", "عاشر", "عاشرة"]),
    (11, &["onzième", "eleventh", "حادي عشر", "حادية عشرة"]),
    (12, &["douzième", "twelfth", "ثاني عشر", "ثانية عشرة"]),
];

/// What is said of a place, before or behind it.
const NOUNS: &[&str] = &["rang", "place", "position", "rank", "مرتبة", "رتبة", "مركز"];

/// Words that stand before a place and do not change it.
#[rustfmt::skip]
const LEADS: &[&str] = &[
    "le", "la", "au", "à", "en", "classé", "classée", "the", "in", "at", "ranked", "ranks",
    "ال", "في", "تحتل", "احتلت", "يحتل", "احتل",
];

/// Words behind a place that say that it is one in the whole country.
#[rustfmt::skip]
const NATIONAL: &[&str] = &[
    "national", "nationale", "nationally", "au niveau national", "à l'échelle nationale",
    "وطنيا", "على الصعيد الوطني", "على المستوى الوطني",
];

/// All that can stand behind digits, where it suits them.
#[rustfmt::skip]
const SUFFIXES: &[&str] = &[
    "er", "re", "ère", "e", "ème", "ième", "d", "de", "nd", "nde", "st", "rd", "th",
];

/// The place that a text names; `None` where it has no ordinal.
pub(super) fn place(text: &str) -> Result<Option<u16>, Problem> {
    let mut rest = text;
    while let Some(behind) = any(rest, LEADS) {
        rest = behind;
    }
    let named = any(rest, NOUNS);
    let mut start = named.unwrap_or(rest);
    while let Some(behind) = any(start, LEADS) {
        start = behind;
    }
    let Some((place, behind)) = ordinal(start, named.is_some())? else {
        return Ok(None);
    };
    let behind = any(behind, NOUNS).unwrap_or(behind);
    let behind = any(behind, NATIONAL).unwrap_or(behind);
    match behind.trim() {
        "" | "." => Ok(Some(place)),
        part => Err(not_understood(part)),
    }
}

/// The ordinal at the start of a text, and what stands behind it; behind a noun
/// such as "place", digits are one by themselves.
fn ordinal(text: &str, is_named: bool) -> Result<Option<(u16, &str)>, Problem> {
    let text = text.trim_start();
    if !text.starts_with(is_digit) {
        let words = PLACES.iter().flat_map(|(place, words)| {
            let found = words.iter().filter_map(|words| phrase(text, words));
            found.map(|behind| (*place, behind))
        });
        // Of "second" and "second of ten" in Arabic, the longer one.
        return Ok(words.min_by_key(|(_, behind)| behind.len()));
    }
    let (numeral, behind) = Numeral::read(text)?;
    let place = numeral.value.to_whole().filter(|_| numeral.decimals == 0);
    let Some(place) = place.filter(|_| numeral.doubt.is_none()) else {
        return Ok(None);
    };
    let (suffix, rest) = Key::read(behind);
    let is = |words: &[&str]| words.iter().any(|word| Key::read(word).0 == suffix);
    let is_teen = matches!(place % 100, 11..=13);
    let english = match place % 10 {
        1 if !is_teen => "st",
        2 if !is_teen => "nd",
        3 if !is_teen => "rd",
        _ => "th",
    };
    let french: &[&str] = match place {
        1 => &["er", "re", "ère"],
        2 => &["e", "ème", "ième", "d", "de", "nd", "nde"],
        _ => &["e", "ème", "ième"],
    };
    if place > 0 && (is(french) || is(&[english])) {
        return Ok(Some((place, rest)));
    }
    if is(SUFFIXES) {
        let length = text.len().saturating_sub(rest.len());
        return Err(not_understood(text.get(..length).unwrap_or_default()));
    }
    let is_number = is_named && place > 0 && suffix == Key::EMPTY;
    Ok(is_number.then_some((place, behind)))
}

fn not_understood(part: &str) -> Problem {
    let part = shown(part);
    Unreadable::NotUnderstood { part }.into()
}

/// What stands behind the first of some phrases.
fn any<'t>(text: &'t str, phrases: &[&str]) -> Option<&'t str> {
    phrases.iter().find_map(|words| phrase(text, words))
}

/// What stands behind a phrase, whose first word may have the Arabic article.
fn phrase<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let text = text.trim_start();
    let bare = ["ال", "بال", "لل"].into_iter();
    let bare = bare.filter_map(|article| text.strip_prefix(article));
    core::iter::once(text).chain(bare).find_map(|text| {
        let mut rest = text;
        for word in words.split([' ', '\'']) {
            let (key, behind) = Key::read(rest.trim_start());
            if key != Key::read(word).0 {
                return None;
            }
            rest = behind;
        }
        Some(rest)
    })
}
