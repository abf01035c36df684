//! What it costs to read printed figures.
//!
//! `corpus` reads every figure of the hand-checked corpus; divide by the
//! number of them, which the counter does: items a second. `hostile` reads
//! text that makes the reader look far ahead, at lengths up to the bound.

use artisanat::figure::{Reading, Unit};
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

const FIGURES: &str = include_str!("../tests/data/printed/figures.tsv");

/// The printed figures of the corpus, with the units asked for.
fn corpus() -> Vec<(&'static str, Option<Unit>)> {
    let rows = FIGURES.lines().skip(1);
    rows.filter_map(|row| {
        let (printed, columns) = row.split_once('\t')?;
        let (unit, _) = columns.split_once('\t')?;
        Some((printed, unit.parse().ok()))
    })
    .collect()
}

fn read(printed: &str, unit: Option<Unit>) -> bool {
    match unit {
        None => Reading::parse(printed).is_ok(),
        Some(unit) => Reading::parse_in(printed, unit).is_ok(),
    }
}

#[divan::bench]
fn corpus_of_printed_figures(bencher: Bencher<'_, '_>) {
    let figures = corpus();
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
