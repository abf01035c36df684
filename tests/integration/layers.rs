//! The arrows of the house: a file imports from its own layer and below.

use std::path::{Path, PathBuf};

/// The layer of each top-level module of `src`, as the table in the design has it.
const LAYERS: &[(&str, u8)] = &[
    ("draft", 1),
    ("violation", 1),
    ("calendar", 2),
    ("craft", 2),
    ("destination", 2),
    ("dirhams", 2),
    ("figure", 2),
    ("funding", 2),
    ("history", 2),
    ("id", 2),
    ("identity", 2),
    ("institution", 2),
    ("label", 2),
    ("language", 2),
    ("names", 2),
    ("period", 2),
    ("person", 2),
    ("sales_channel", 2),
    ("share", 2),
    ("territory", 2),
    ("text", 2),
    ("vocabulary", 2),
    ("agreement", 3),
    ("artisan", 3),
    ("cooperative", 3),
    ("enterprise", 3),
    ("exhibition", 3),
    ("export", 3),
    ("facility", 3),
    ("statement", 3),
    ("subsidy", 3),
    ("training", 3),
    ("sector", 4),
    ("audit", 5),
    ("report", 5),
    ("row", 5),
    ("summary", 5),
];

/// What a folder of layer 5 may use of its own layer.
const WITHIN_FIVE: &[(&str, &str)] = &[
    ("audit", "row"),
    ("audit", "summary"),
    ("report", "row"),
    ("report", "summary"),
    ("summary", "row"),
];

fn layer(module: &str) -> u8 {
    let found = LAYERS.iter().find(|(name, _)| *name == module);
    assert!(found.is_some(), "{module} has no layer");
    found.map_or(0, |(_, layer)| *layer)
}

/// Why a module may not import another, if it may not.
fn objection(from: &str, to: &str) -> Option<&'static str> {
    match (layer(from), layer(to)) {
        _ if from == to => None,
        (own, other) if other > own => Some("points up the layers"),
        (3, 3) => Some("joins two entities"),
        (5, 5) if !WITHIN_FIVE.contains(&(from, to)) => Some("joins two folders of layer 5"),
        _ => None,
    }
}

fn rust_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// The words and marks of a source, comments and literals aside.
fn tokens(source: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            _ if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            _ if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' => literal_length(rest),
            // A quote, a quote mark or a backslash as a character.
            '\'' if rest.starts_with("'\"'") => 3,
            '\'' if rest.starts_with("'\\") => 3,
            _ if rest.starts_with("::") => 2,
            letter if letter.is_alphanumeric() || letter == '_' => rest
                .find(|letter: char| !(letter.is_alphanumeric() || letter == '_'))
                .unwrap_or(rest.len()),
            other => other.len_utf8(),
        };
        let (token, behind) = rest.split_at(length);
        let is_code = !token.starts_with("//") && !token.starts_with("/*") && first != '"';
        if is_code && !first.is_whitespace() {
            tokens.push(token.to_owned());
        }
        rest = behind;
    }
    tokens
}

/// How long the string is that a text starts with, its quotes included.
fn literal_length(text: &str) -> usize {
    let mut escaped = false;
    for (place, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return place + 1,
            _ => {}
        }
    }
    text.len()
}

/// The top-level modules that a source names, by way of `crate::` or of enough
/// `super::`, alone or in a group, in a `use` or in the middle of code.
///
/// `depth` says how many modules the source lies below the root of the crate.
fn imports(source: &str, depth: usize) -> Vec<String> {
    let tokens = tokens(source);
    let token = |place: usize| tokens.get(place).map_or("", String::as_str);
    let mut found = Vec::new();
    // The modules that are open inside the source, by the braces around them.
    let (mut braces, mut inline): (usize, Vec<usize>) = (0, Vec::new());
    let mut place = 0;
    while place < tokens.len() {
        match token(place) {
            "mod" if token(place + 2) == "{" => inline.push(braces),
            "{" => braces += 1,
            "}" => {
                braces = braces.saturating_sub(1);
                if inline.last() == Some(&braces) {
                    inline.pop();
                }
            }
            "crate" | "super" if token(place + 1) == "::" => {
                let mut above = usize::from(token(place) == "super");
                let from_root = token(place) == "crate";
                while token(place + 1) == "::" && token(place + 2) == "super" {
                    above += 1;
                    place += 2;
                }
                if from_root || above == depth + inline.len() {
                    heads(&tokens, place + 2, &mut found);
                }
            }
            _ => {}
        }
        place += 1;
    }
    found.retain(|module| LAYERS.iter().any(|(name, _)| name == module));
    found
}

/// The first word of a path, or of every path of a group.
fn heads(tokens: &[String], start: usize, found: &mut Vec<String>) {
    if tokens.get(start).is_none_or(|token| token != "{") {
        found.extend(tokens.get(start).cloned());
        return;
    }
    let (mut open, mut at_head) = (0, true);
    for token in tokens.iter().skip(start) {
        match token.as_str() {
            "{" => open += 1,
            "}" if open == 1 => return,
            "}" => open -= 1,
            "," if open == 1 => at_head = true,
            head if at_head => {
                found.push(head.to_owned());
                at_head = false;
            }
            _ => {}
        }
    }
}

#[test]
fn every_arrow_points_down() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    rust_files(&root, &mut files);
    assert!(files.len() > 100, "only {} files found", files.len());
    let mut arrows = 0;
    let mut wrong = Vec::new();
    for file in files {
        let inside = file.strip_prefix(&root).unwrap();
        let from = inside
            .iter()
            .next()
            .unwrap()
            .to_str()
            .unwrap()
            .trim_end_matches(".rs");
        if from == "lib" {
            continue;
        }
        #[expect(clippy::disallowed_methods, reason = "a test reads the sources")]
        let source = std::fs::read_to_string(&file).unwrap();
        // A file named `mod.rs` is the module of its folder.
        let is_folder = inside.ends_with("mod.rs");
        let depth = inside.iter().count() - usize::from(is_folder);
        for to in imports(&source, depth) {
            arrows += 1;
            if let Some(why) = objection(from, &to) {
                wrong.push(format!("{}: crate::{to} {why}", inside.display()));
            }
        }
    }
    assert!(arrows > 300, "only {arrows} arrows found");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn objections() {
    assert_eq!(objection("artisan", "figure"), None);
    assert_eq!(objection("report", "summary"), None);
    assert_eq!(objection("figure", "artisan"), Some("points up the layers"));
    assert_eq!(objection("artisan", "facility"), Some("joins two entities"));
    assert_eq!(
        objection("summary", "report"),
        Some("joins two folders of layer 5")
    );
}

#[test]
fn every_way_to_import_is_seen() {
    let cases: [(&str, usize, &[&str]); 13] = [
        (
            "use crate::figure::Unit;\n// crate::sector\n",
            1,
            &["figure"],
        ),
        (
            "use crate::{artisan::Artisan, figure::{Figure, Unit}, label};",
            1,
            &["artisan", "figure", "label"],
        ),
        (
            "use crate::{\n    artisan::{self, Artisan},\n    // sector\n    export::Export,\n};",
            1,
            &["artisan", "export"],
        ),
        ("pub(crate) use crate::sector::Sector;", 1, &["sector"]),
        (
            "pub(in crate::report) use crate::sector as s;",
            1,
            &["report", "sector"],
        ),
        ("fn f() -> crate::sector::Sector {}", 1, &["sector"]),
        ("$crate::draft::text_wire!(X);", 1, &["draft"]),
        ("use super::sector::Sector;", 1, &["sector"]),
        ("use super::sector::Sector;", 2, &[]),
        (
            "pub(super) use super::super::{sector::Sector, audit};",
            2,
            &["sector", "audit"],
        ),
        (
            "mod inner { use super::super::sector::Sector; } use super::export::E;",
            1,
            &["sector", "export"],
        ),
        (
            "/* crate::sector */ let text = \"crate::sector \\\" crate::export\"; '\"'; crate::label",
            1,
            &["label"],
        ),
        ("use self::figure::Figure; use super::Names;", 1, &[]),
    ];
    for (source, depth, modules) in cases {
        assert_eq!(imports(source, depth), modules, "{source}");
    }
}
