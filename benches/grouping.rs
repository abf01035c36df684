//! What it costs to add grants up by region, year and kind, and by keys that
//! nobody has numbered, beside what a user would write instead.
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
use artisanat::summary::{Count, Grants, Grouped, Key};
use artisanat::territory::Region;
use rust_decimal::Decimal;

use self::medians::ratio;
use self::rounds::{Contender, print, run};

const ROWS: u64 = 10_000_000;
const ARTISANS: u64 = 2_500_000;
const ROUNDS: usize = 9;

/// How many artisans are few: their groups stay in the nearest caches.
const FEW: u32 = 1_000;

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

/// A number of an artisan that nothing tells beforehand.
fn number(artisan: u32) -> u64 {
    mixing::mixed(artisan.into())
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
fn dense_by_hand<'r>(records: impl IntoIterator<Item = &'r Record>) -> Vec<(u64, u64, Decimal)> {
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

/// How many groups a map has, put in order, as those of this crate are.
fn sorted_map_by_hand<K: Ord + std::hash::Hash>(
    records: &[Record],
    key: impl Fn(&Record) -> K,
) -> u64 {
    let mut groups: Vec<_> = map_by_hand(records, key).into_iter().collect();
    groups.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
    length(&groups)
}

fn over<'r, K: Key>(rows: &'r [GrantRow], key: impl Fn(&'r GrantRow) -> K) -> u64 {
    let groups: Grouped<K, Grants> = Grouped::over(rows, key);
    u64::try_from(groups.len()).expect("a length")
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
    /// The identifier of each artisan.
    ids: Vec<String>,
}

impl Data {
    fn of(number: u64) -> Self {
        let rows = grants::Grants::new(2024, ARTISANS).rows(number);
        let mut sorted = rows.clone();
        sorted.sort_by_key(cell);
        Self {
            records: rows.iter().map(record).collect(),
            bytes: (0..number).map(|place| [place; 6]).collect(),
            ids: (0..ARTISANS)
                .map(|artisan| format!("ART-{artisan:07}"))
                .collect(),
            rows,
            sorted,
        }
    }

    fn id(&self, artisan: u32) -> &str {
        &self.ids[usize::try_from(artisan).expect("32 bits")]
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
        let all = |rows: &[GrantRow]| {
            let groups: Grouped<Cell, Grants> = Grouped::over(black_box(rows), cell);
            groups.total().subsidies()
        };
        let kind = Worded::of(&SubsidyKind::ALL[0]);
        vec![
            ("read", Box::new(|| read(black_box(&self.bytes)))),
            ("over", Box::new(move || all(&self.rows))),
            ("over, sorted", Box::new(move || all(&self.sorted))),
            ("over, a tenth", Box::new(move || all(self.tenth()))),
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
                "by, one kind",
                Box::new(move || {
                    let rows = black_box(&self.rows).iter();
                    let rows = rows.filter(|row| row.kind() == Some(kind));
                    let groups: Grouped<Cell, Grants> = Grouped::by(rows, cell);
                    groups.total().subsidies()
                }),
            ),
            (
                "dense by hand, one kind",
                Box::new(|| {
                    let records = black_box(&self.records).iter();
                    length(&dense_by_hand(records.filter(|record| record.kind == 0)))
                }),
            ),
            (
                "over, by artisan",
                Box::new(|| over(black_box(&self.rows), GrantRow::position)),
            ),
            (
                "map by hand, by artisan",
                Box::new(|| sorted_map_by_hand(black_box(&self.records), |record| record.artisan)),
            ),
        ]
    }

    /// Those whose keys nobody has numbered, of many groups and of few.
    fn unnumbered(&self) -> Vec<Contender<'_>> {
        let (rows, records) = (&self.rows, &self.records);
        vec![
            (
                "over, by number",
                Box::new(|| over(black_box(rows), |row| number(row.position()))),
            ),
            (
                "map by hand, by number",
                Box::new(|| {
                    sorted_map_by_hand(black_box(records), |record| number(record.artisan))
                }),
            ),
            (
                "over, by text",
                Box::new(|| over(black_box(rows), |row| self.id(row.position()))),
            ),
            (
                "map by hand, by text",
                Box::new(|| {
                    sorted_map_by_hand(black_box(records), |record| self.id(record.artisan))
                }),
            ),
            (
                "over, by few numbers",
                Box::new(|| over(black_box(rows), |row| number(row.position() % FEW))),
            ),
            (
                "map by hand, by few numbers",
                Box::new(|| {
                    sorted_map_by_hand(black_box(records), |record| number(record.artisan % FEW))
                }),
            ),
            (
                "over, by few texts",
                Box::new(|| over(black_box(rows), |row| self.id(row.position() % FEW))),
            ),
            (
                "map by hand, by few texts",
                Box::new(|| {
                    sorted_map_by_hand(black_box(records), |record| self.id(record.artisan % FEW))
                }),
            ),
        ]
    }
}

/// Which contender is held against which, and what the ratio may be.
const PAIRS: [(&str, &str, &str); 14] = [
    ("over", "read", "1.3 at most"),
    ("over", "dense by hand", "0.6 at most"),
    ("over", "map by hand", "0.2 at most"),
    ("over, sorted", "read", ""),
    ("over, sorted", "over", ""),
    ("over, counts alone", "read", ""),
    ("by", "over", ""),
    ("by", "dense by hand", ""),
    ("by, one kind", "dense by hand, one kind", "1 at most"),
    ("over, by artisan", "map by hand, by artisan", "0.5 at most"),
    ("over, by number", "map by hand, by number", "0.5 at most"),
    ("over, by text", "map by hand, by text", "0.5 at most"),
    (
        "over, by few numbers",
        "map by hand, by few numbers",
        "1 at most",
    ),
    (
        "over, by few texts",
        "map by hand, by few texts",
        "1 at most",
    ),
];

fn main() {
    let number = std::env::args().find_map(|argument| argument.parse().ok());
    let number: u64 = number.unwrap_or(ROWS);
    let data = Data::of(number);
    let groups = data.groups();
    let mut contenders = data.contenders();
    contenders.extend(data.unnumbered());
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
