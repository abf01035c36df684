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
    ("report", 5),
    ("summary", 5),
];

/// What a folder of layer 5 may use of its own layer.
const WITHIN_FIVE: &[(&str, &str)] = &[("report", "summary")];

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

/// The top-level modules that a source names behind `crate::`, comments aside.
fn imports(source: &str) -> Vec<&str> {
    let code = source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| line.split("crate::").skip(1))
        .map(|rest| {
            rest.split(|letter: char| !(letter.is_alphanumeric() || letter == '_'))
                .next()
                .unwrap()
        })
        .filter(|module| LAYERS.iter().any(|(name, _)| name == module))
        .collect()
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
        for to in imports(&source) {
            arrows += 1;
            if let Some(why) = objection(from, to) {
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
    assert_eq!(
        imports("use crate::figure::Unit;\n// crate::sector\n"),
        ["figure"]
    );
}
