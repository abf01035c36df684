//! What it costs to add grants up by region, year and kind, beside what a user
//! would write instead.
//!
//! `cargo bench --bench grouping -- [ROWS]` prints ratios of times, taken side
//! by side in one run, 10 million rows unless said otherwise: contenders run
//! one behind the other in every round and in another order each time, the
//! first round does not count, and the median of the rounds' ratios is printed.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    clippy::disallowed_types,
    clippy::expect_used,
    clippy::float_arithmetic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a bench does what a user would write, prints ratios and fails aloud"
)]

#[path = "national/grants.rs"]
mod grants;
#[path = "national/medians.rs"]
mod medians;
#[path = "national/mixing.rs"]
mod mixing;
#[path = "national/rounds.rs"]
mod rounds;

use std::collections::HashMap;
use std::hint::black_box;

use artisanat::calendar::Year;
use artisanat::dirhams::Dirhams;
use artisanat::row::{GrantRow, Worded};
use artisanat::subsidy::SubsidyKind;
use artisanat::summary::{Count, Grants, Grouped};
use artisanat::territory::Region;
use rust_decimal::Decimal;

use self::medians::ratio;
use self::rounds::{Contender, print, run};

const ROWS: u64 = 10_000_000;
const ARTISANS: u64 = 2_500_000;
const ROUNDS: usize = 9;

/// What a user would keep of a grant, in as many bytes as a row has.
#[derive(Clone, Copy)]
struct Record {
    amount: Decimal,
    artisan: u32,
    beneficiaries: u32,
    year: u16,
    region: u8,
    kind: u8,
    /// What the other columns of a row take.
    _rest: [u32; 5],
}

const _: () = assert!(size_of::<Record>() == size_of::<GrantRow>());

/// The bytes of a row, to be read and nothing else.
type Bytes = [u64; size_of::<GrantRow>() / 8];

type Cell = (Option<Region>, Option<Year>, Option<Worded<SubsidyKind>>);

fn cell(row: &GrantRow) -> Cell {
    (row.region(), row.year(), row.kind())
}

fn record(row: &GrantRow) -> Record {
    Record {
        amount: row
            .exact_total()
            .map(Dirhams::to_decimal)
            .expect("an amount"),
        artisan: row.position(),
        beneficiaries: row.exact_beneficiaries().expect("a number"),
        year: row.year().expect("a year").number(),
        region: u8::try_from(row.region().expect("a region").ordinal()).expect("12"),
        kind: row
            .kind()
            .and_then(Worded::ordinal)
            .and_then(|kind| u8::try_from(kind).ok())
            .expect("a kind"),
        _rest: [0; 5],
    }
}

/// A dense table by hand: one place a group, amounts added by `checked_add`.
fn dense_by_hand(records: &[Record]) -> Vec<(u64, u64, Decimal)> {
    let mut table = vec![(0, 0, Decimal::ZERO); 12 * 6 * 8];
    for record in records {
        let place = (usize::from(record.region) * 6 + usize::from(record.year - 2019)) * 8;
        let cell = &mut table[place + usize::from(record.kind)];
        cell.0 += 1;
        cell.1 += u64::from(record.beneficiaries);
        cell.2 = cell.2.checked_add(record.amount).expect("a sum");
    }
    table
}

/// A map of the standard library by hand.
fn map_by_hand<K: Eq + std::hash::Hash>(
    records: &[Record],
    key: impl Fn(&Record) -> K,
) -> HashMap<K, (u64, u64, Decimal)> {
    let mut map = HashMap::new();
    for record in records {
        let cell = map.entry(key(record)).or_insert((0, 0, Decimal::ZERO));
        cell.0 += 1;
        cell.1 += u64::from(record.beneficiaries);
        cell.2 = cell.2.checked_add(record.amount).expect("a sum");
    }
    map
}

fn read(bytes: &[Bytes]) -> u64 {
    let mut sum = [0_u64; 6];
    for row in bytes {
        for (sum, word) in sum.iter_mut().zip(row) {
            *sum = sum.wrapping_add(*word);
        }
    }
    sum.iter().fold(1, |all, sum| all | sum)
}

fn length<T>(groups: &[T]) -> u64 {
    u64::try_from(groups.len()).expect("a length")
}

/// The rows, and the same grants as others would hold them.
struct Data {
    rows: Vec<GrantRow>,
    sorted: Vec<GrantRow>,
    records: Vec<Record>,
    bytes: Vec<Bytes>,
}

impl Data {
    fn of(number: u64) -> Self {
        let rows = grants::Grants::new(2024, ARTISANS).rows(number);
        let mut sorted = rows.clone();
        sorted.sort_by_key(cell);
        Self {
            records: rows.iter().map(record).collect(),
            bytes: (0..number).map(|place| [place; 6]).collect(),
            rows,
            sorted,
        }
    }

    fn tenth(&self) -> &[GrantRow] {
        &self.rows[..self.rows.len() / 10]
    }

    /// How many groups there are, the same whoever makes them.
    fn groups(&self) -> usize {
        let groups: Grouped<Cell, Grants> = Grouped::over(&self.rows, cell);
        assert_eq!(groups, Grouped::by(&self.rows, cell));
        assert_eq!(groups, Grouped::over(&self.sorted, cell));
        let by_hand = dense_by_hand(&self.records);
        assert_eq!(groups.len(), by_hand.len());
        for ((_, grants), (count, beneficiaries, amount)) in groups.iter().zip(&by_hand) {
            assert_eq!(grants.subsidies(), *count);
            let people = grants.beneficiaries().nominal();
            assert_eq!(people, Some((*beneficiaries).into()));
            assert_eq!(grants.granted().nominal(), Some(*amount));
        }
        groups.len()
    }

    fn contenders(&self) -> Vec<Contender<'_>> {
        let over = |rows: &[GrantRow]| {
            let groups: Grouped<Cell, Grants> = Grouped::over(black_box(rows), cell);
            groups.total().subsidies()
        };
        vec![
            ("read", Box::new(|| read(black_box(&self.bytes)))),
            ("over", Box::new(move || over(&self.rows))),
            ("over, sorted", Box::new(move || over(&self.sorted))),
            ("over, a tenth", Box::new(move || over(self.tenth()))),
            (
                "over, counts alone",
                Box::new(|| {
                    let groups: Grouped<Cell, Count> = Grouped::over(black_box(&self.rows), cell);
                    groups.total().get()
                }),
            ),
            (
                "by",
                Box::new(|| {
                    let groups: Grouped<Cell, Grants> = Grouped::by(black_box(&self.rows), cell);
                    groups.total().subsidies()
                }),
            ),
            (
                "dense by hand",
                Box::new(|| length(&dense_by_hand(black_box(&self.records)))),
            ),
            (
                "map by hand",
                Box::new(|| {
                    let map = map_by_hand(black_box(&self.records), |record| {
                        (record.region, record.year, record.kind)
                    });
                    length(&map.into_iter().collect::<Vec<_>>())
                }),
            ),
            (
                "over, by artisan",
                Box::new(|| {
                    let rows = black_box(&self.rows);
                    let groups: Grouped<u32, Grants> = Grouped::over(rows, GrantRow::position);
                    u64::try_from(groups.len()).expect("a length")
                }),
            ),
            (
                "map by hand, by artisan",
                Box::new(|| {
                    // In order, as the groups are.
                    let map = map_by_hand(black_box(&self.records), |record| record.artisan);
                    let mut groups: Vec<_> = map.into_iter().collect();
                    groups.sort_unstable_by_key(|(artisan, _)| *artisan);
                    length(&groups)
                }),
            ),
        ]
    }
}

/// Which contender is held against which, and what the ratio may be.
const PAIRS: [(&str, &str, &str); 9] = [
    ("over", "read", "1.3 at most"),
    ("over", "dense by hand", "0.6 at most"),
    ("over", "map by hand", "0.2 at most"),
    ("over, sorted", "read", ""),
    ("over, sorted", "over", ""),
    ("over, counts alone", "read", ""),
    ("by", "over", ""),
    ("by", "dense by hand", ""),
    ("over, by artisan", "map by hand, by artisan", "0.5 at most"),
];

fn main() {
    let number = std::env::args().find_map(|argument| argument.parse().ok());
    let number: u64 = number.unwrap_or(ROWS);
    let data = Data::of(number);
    let groups = data.groups();
    let contenders = data.contenders();
    let seconds = run(&contenders, ROUNDS);
    let of = |name: &str| {
        let place = contenders
            .iter()
            .position(|(contender, _)| *contender == name);
        &seconds[place.expect("a contender")]
    };
    let bytes = size_of::<GrantRow>();
    println!("{number} rows of {bytes} bytes, {groups} groups");
    for (one, other, bound) in PAIRS {
        print(one, other, ratio(of(one), of(other)), bound);
    }
    let shrunk = data.tenth().len() as f64 / data.rows.len() as f64;
    let a_row = ratio(of("over"), of("over, a tenth")) * shrunk;
    print(
        "over, a row",
        "over, a row of a tenth",
        a_row,
        "1.3 at most",
    );
}
