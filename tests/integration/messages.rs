//! Every message of the crate, verbatim, and the rules of their style.

const SOURCE: &str = include_str!("../../src/violation/problem.rs");
const MESSAGES: &str = include_str!("../data/messages.txt");

/// Every variant with its doc comment and its message, read from the source.
fn variants() -> Vec<(String, String, String)> {
    let body = SOURCE.split_once("pub enum Problem {").unwrap().1;
    let body = body.split_once("\n}\n").unwrap().0;
    let mut variants = Vec::new();
    let (mut doc, mut message, mut inside) = (String::new(), None::<String>, false);
    for line in body.lines().map(str::trim) {
        if let Some(text) = line.strip_prefix("///") {
            if message.is_none() {
                doc.push_str(text);
            }
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
    assert_eq!(found.len(), SOURCE.matches("#[error(").count());
    assert_eq!(found, expected);
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
