//! Every message of the crate, verbatim, and the rules of their style.

mod values;

use std::collections::{BTreeMap, BTreeSet};

use self::values::{bare, filled};

const SOURCES: [&str; 2] = [
    include_str!("../../../src/violation/problem.rs"),
    include_str!("../../../src/violation/unreadable.rs"),
];
const MESSAGES: &str = include_str!("../../data/messages.txt");

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
