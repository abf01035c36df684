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
    rows.map(|row| {
        let mut columns = row.split('\t');
        let printed = columns.next().unwrap();
        (printed, columns.next().unwrap().parse().ok())
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

#[divan::bench(args = [25, 50, 100, 200], consts = [0, 1, 2, 3])]
fn hostile<const KIND: usize>(bencher: Bencher<'_, '_>, length: usize) {
    let pieces = ["و", "ما لا يقل ", "بين 1 و", "1 000 "];
    let text: String = pieces[KIND].chars().cycle().take(length).collect();
    bencher.bench_local(|| Reading::parse(black_box(&text)).is_ok());
}
