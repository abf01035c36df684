//! Rows say what the entities say, and are written flat.

mod grants;
mod sets;

use std::collections::BTreeSet;

use artisanat::language::Language;
use artisanat::row::FigureState;
use artisanat::sector::Sector;
use serde::Serialize;
use serde_json::Value;

/// The data sets of the examples, and one with two regions.
const DOCUMENTS: [&str; 6] = [
    include_str!("../../../examples/data/casablanca-settat-2024.json"),
    include_str!("../../../examples/data/fes-meknes-programme-2025.json"),
    include_str!("../../../examples/data/fes-meknes-register-2025.json"),
    include_str!("../../../examples/data/marrakech-exports-2024.json"),
    include_str!("../../../examples/data/minister-councillors-2024.json"),
    include_str!("../../data/invented-two-regions.json"),
];

fn sectors() -> impl Iterator<Item = Sector> {
    DOCUMENTS
        .iter()
        .map(|text| serde_json::from_str(text).unwrap())
}

/// A row as it is written: every column in order, each a scalar or null.
fn written<R: Serialize>(row: &R, columns: &[&str]) -> Value {
    let text = serde_json::to_string(row).unwrap();
    let mut rest = text.as_str();
    for column in columns {
        let key = format!("\"{column}\":");
        let (_, behind) = rest.split_once(&key).unwrap();
        rest = behind;
    }
    let value: Value = serde_json::from_str(&text).unwrap();
    let object = value.as_object().unwrap();
    assert_eq!(object.len(), columns.len(), "{text}");
    for (column, value) in object {
        assert!(!value.is_array() && !value.is_object(), "{column}: {value}");
        assert_ne!(value, "", "{column} is empty and not null");
    }
    // A format without keys takes it as well.
    assert!(!postcard::to_allocvec(row).unwrap().is_empty());
    value
}

#[test]
fn states_have_words_and_labels() {
    let mut labels = BTreeSet::new();
    for state in FigureState::ALL {
        assert_eq!(state.as_str().parse(), Ok(*state));
        for language in [Language::Arabic, Language::French, Language::English] {
            assert!(labels.insert(state.label(language)), "{state}");
        }
    }
}
