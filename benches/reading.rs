//! What it costs to read printed figures.
//!
//! `documents` reads every figure that the documents in `examples/data` print;
//! `corpus` those of the hand-checked corpus, which is made of what is hard to
//! read. The counter divides by their number: items a second. `hostile` reads
//! text that makes the reader look far ahead, at lengths up to the bound.

use artisanat::figure::{Reading, Unit};
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use serde_json::Value;

fn main() {
    divan::main();
}

const FIGURES: &str = include_str!("../tests/data/printed/figures.tsv");

/// The printed figures of the corpus, with the units asked for.
fn hand_checked() -> Vec<(&'static str, Option<Unit>)> {
    let rows = FIGURES.lines().skip(1);
    rows.filter_map(|row| {
        let (printed, columns) = row.split_once('\t')?;
        let (unit, _) = columns.split_once('\t')?;
        Some((printed, unit.parse().ok()))
    })
    .collect()
}

const DOCUMENTS: [&str; 5] = [
    include_str!("../examples/data/casablanca-settat-2024.json"),
    include_str!("../examples/data/fes-meknes-programme-2025.json"),
    include_str!("../examples/data/fes-meknes-register-2025.json"),
    include_str!("../examples/data/marrakech-exports-2024.json"),
    include_str!("../examples/data/minister-councillors-2024.json"),
];

/// Every text under "printed" in a document.
fn printed_in(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| printed_in(value, found)),
        Value::Object(fields) => {
            for (key, value) in fields {
                match value {
                    Value::String(printed) if key == "printed" => found.push(printed.clone()),
                    value => printed_in(value, found),
                }
            }
        }
        _ => {}
    }
}

#[divan::bench]
#[expect(clippy::expect_used, reason = "a bench of nothing would be fast")]
fn documents(bencher: Bencher<'_, '_>) {
    let mut figures = Vec::new();
    for document in DOCUMENTS {
        printed_in(&serde_json::from_str(document).expect("JSON"), &mut figures);
    }
    bencher
        .counter(ItemsCount::new(figures.len()))
        .bench_local(|| {
            let read = figures
                .iter()
                .filter(|printed| read(black_box(printed), None));
            read.count()
        });
}

fn read(printed: &str, unit: Option<Unit>) -> bool {
    match unit {
        None => Reading::parse(printed).is_ok(),
        Some(unit) => Reading::parse_in(printed, unit).is_ok(),
    }
}

#[divan::bench]
fn corpus(bencher: Bencher<'_, '_>) {
    let figures = hand_checked();
    bencher
        .counter(ItemsCount::new(figures.len()))
        .bench_local(|| {
            let read = figures
                .iter()
                .filter(|(printed, unit)| read(black_box(printed), *unit));
            read.count()
        });
}

/// One kind of text that makes the reader look far ahead.
fn hostile(bencher: Bencher<'_, '_>, piece: &str, length: usize) {
    let text: String = piece.chars().cycle().take(length).collect();
    bencher.bench_local(|| Reading::parse(black_box(&text)).is_ok());
}

const LENGTHS: [usize; 4] = [25, 50, 100, 200];

#[divan::bench(args = LENGTHS)]
fn hostile_prefixes(bencher: Bencher<'_, '_>, length: usize) {
    hostile(bencher, "و", length);
}

#[divan::bench(args = LENGTHS)]
fn hostile_phrases(bencher: Bencher<'_, '_>, length: usize) {
    hostile(bencher, "ما لا يقل ", length);
}

#[divan::bench(args = LENGTHS)]
fn hostile_ranges(bencher: Bencher<'_, '_>, length: usize) {
    hostile(bencher, "بين 1 و", length);
}

#[divan::bench(args = LENGTHS)]
fn hostile_numbers(bencher: Bencher<'_, '_>, length: usize) {
    hostile(bencher, "1 000 ", length);
}

#[divan::bench(args = LENGTHS)]
fn hostile_nouns(bencher: Bencher<'_, '_>, length: usize) {
    hostile(bencher, "1 artisan de ", length);
}
