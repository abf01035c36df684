//! Rows say what the entities say, and are written flat.

mod entities;
mod grants;
mod relations;
mod sets;
mod strategies;

use std::collections::BTreeSet;

use artisanat::calendar::{Day, Year};
use artisanat::figure::{Figure, Quantity, Stated, StatedDraft};
use artisanat::language::Language;
use artisanat::period::{Period, Window};
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

pub(super) fn sectors() -> impl Iterator<Item = Sector> {
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

/// A figure as a row has it: the figure, its state, its value where it is exact.
type InRow<T> = (Option<Figure<T>>, FigureState, Option<T>);

fn check_figure<T>(row: InRow<T>, stated: &Stated<T>)
where
    T: Quantity + PartialEq + std::fmt::Debug,
{
    let (figure, state, exact) = row;
    assert_eq!(figure.as_ref(), stated.figure());
    let expected = match stated {
        Stated::Read { .. } => FigureState::Read,
        Stated::Unreadable { .. } => FigureState::Unreadable,
        Stated::NotStated => FigureState::NotStated,
    };
    assert_eq!(state, expected);
    let is_exact = stated.figure().filter(|figure| figure.is_exact());
    assert_eq!(exact, is_exact.map(Figure::value));
}

/// The window of a row, with its first day, its last, and the year.
fn check_window(
    row: Option<Window>,
    (starts_on, ends_on, year): (Option<Day>, Option<Day>, Option<Year>),
    window: Option<Window>,
) {
    assert_eq!(row, window);
    let days = window.and_then(|window| window.resolve(None));
    match window {
        Some(Window::AsOf(day)) => {
            assert_eq!((starts_on, ends_on, year), (None, Some(day), None));
        }
        // Days before 1900 are no days: only the other end is known, if that.
        Some(Window::LastYears(last)) if days.is_none() => {
            let eve = last.before().and_then(Day::eve);
            assert_eq!((starts_on, ends_on, year), (None, eve, None));
        }
        _ => {
            assert_eq!(starts_on, days.map(Period::starts_on));
            assert_eq!(ends_on, days.map(Period::ends_on));
            let years = days.map(|days| (days.starts_on().year(), days.ends_on().year()));
            let only = years.filter(|(one, other)| one == other);
            assert_eq!(year, only.map(|(only, _)| only));
        }
    }
}

fn draft_of<T: Quantity>(figure: Figure<T>) -> StatedDraft<'static> {
    StatedDraft::from(&Stated::from(figure)).into_owned()
}
