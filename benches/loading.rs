//! What it costs to read artisans from JSON, checked, beside what a user would
//! write instead.
//!
//! `cargo bench --bench loading -- [ARTISANS] [NAME]` prints ratios: the time of
//! each contender, or of those with such a name, over that of the derived
//! struct of `String`s, in which nothing is checked. Contenders run one behind the other in every round and in another
//! order each time, the first round does not count, and the median of the
//! rounds' ratios is printed; absolute times say little on a shared machine.
//!
//! Behind them stands how the conversion of a sector grows with its size: the
//! time for each artisan, at three sizes, over that at the smallest. Every
//! hundred artisans have a cooperative that names twenty of them.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::disallowed_methods,
    clippy::float_arithmetic,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a bench takes times, prints their ratios and fails aloud"
)]

#[path = "national/artisans.rs"]
mod artisans;
#[path = "national/medians.rs"]
mod medians;
#[path = "national/mixing.rs"]
mod mixing;

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::{Duration, Instant};

use artisanat::artisan::{Artisan, ArtisanDraft};
use artisanat::sector::{Sector, SectorDraft};
use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};

use self::artisans::Artisans;
use self::medians::{median, ratio};

const ROUNDS: usize = 8;

/// What a user would derive: the same keys, all text kept, nothing checked.
#[expect(dead_code, reason = "read and kept, as a user would")]
mod unchecked {
    use serde::Deserialize;

    #[derive(Deserialize)]
    pub(super) struct Artisan {
        id: String,
        names: Names,
        standing: String,
        qualification: Qualification,
        activities: Vec<String>,
        home: String,
        milieu: Option<String>,
        gender: Option<String>,
        born_in: Option<String>,
        nia: Option<String>,
        cin: Option<String>,
        phone: Option<String>,
        registration: Option<Registration>,
        #[serde(default)]
        sources: Vec<String>,
    }

    #[derive(Deserialize)]
    struct Names {
        ar: Option<String>,
        fr: Option<String>,
        en: Option<String>,
    }

    #[derive(Deserialize)]
    struct Qualification {
        diploma: Option<String>,
        years_of_exercise: Option<u32>,
    }

    #[derive(Deserialize)]
    struct Registration {
        history: Vec<Stage>,
        card_valid_during: Option<String>,
    }

    #[derive(Deserialize)]
    struct Stage {
        stage: String,
        on: Option<String>,
    }

    #[derive(Deserialize)]
    pub(super) struct Sector {
        format: u32,
        artisans: Vec<Artisan>,
    }
}

/// The same artisans as one list, as a sector file and as lines.
struct Data {
    list: String,
    sector: String,
    lines: String,
}

impl Data {
    fn of(number: u64) -> Self {
        let artisans = Artisans::new(2024);
        let mut lines = String::new();
        for place in 0..number {
            artisans.write(place, &mut lines);
            lines.push('\n');
        }
        let items = lines.trim_end().replace('\n', ",");
        Self {
            list: format!("[{items}]"),
            sector: format!(r#"{{"format":1,"artisans":[{items}]}}"#),
            lines,
        }
    }
}

type Contender = (&'static str, fn(&Data) -> usize);

fn list<T: DeserializeOwned>(data: &Data) -> usize {
    let read: Vec<T> = serde_json::from_str(&data.list).unwrap();
    black_box(&read).len()
}

fn each_line<'a, T: Deserialize<'a>>(data: &'a Data, mut take: impl FnMut(T)) -> usize {
    let mut lines = 0;
    for line in data.lines.lines() {
        take(serde_json::from_str(line).unwrap());
        lines += 1;
    }
    lines
}

/// What every other contender is measured by.
const RIVAL: Contender = ("derived Strings, unchecked", list::<unchecked::Artisan>);

const CONTENDERS: [Contender; 11] = [
    RIVAL,
    ("checked artisans", list::<Artisan>),
    ("the same from bytes", |data| {
        let read: Vec<Artisan> = serde_json::from_slice(data.list.as_bytes()).unwrap();
        black_box(&read).len()
    }),
    ("the same from bytes, as text", |data| {
        let text = std::str::from_utf8(data.list.as_bytes()).unwrap();
        let read: Vec<Artisan> = serde_json::from_str(text).unwrap();
        black_box(&read).len()
    }),
    ("derived Strings, line by line, dropped", |data| {
        each_line(data, |artisan: unchecked::Artisan| drop(black_box(artisan)))
    }),
    ("drafts, line by line, dropped", |data| {
        each_line(data, |draft: ArtisanDraft<'_>| drop(black_box(draft)))
    }),
    ("checked artisans, line by line, dropped", |data| {
        each_line(data, |draft: ArtisanDraft<'_>| {
            drop(black_box(Artisan::try_from(draft).unwrap()));
        })
    }),
    ("skipped", list::<IgnoredAny>),
    ("bytes added up", |data| {
        let bytes = data.list.as_bytes();
        let total: u64 = bytes.iter().fold(0, |total, byte| total + u64::from(*byte));
        usize::try_from(black_box(total)).unwrap()
    }),
    ("a sector of derived Strings, unchecked", |data| {
        let read: unchecked::Sector = serde_json::from_str(&data.sector).unwrap();
        black_box(&read);
        data.sector.len()
    }),
    ("a checked sector", |data| {
        let draft: SectorDraft<'_> = serde_json::from_str(&data.sector).unwrap();
        Sector::try_from(draft).unwrap().len()
    }),
];

fn time(contender: Contender, data: &Data) -> Duration {
    let start = Instant::now();
    black_box((contender.1)(black_box(data)));
    start.elapsed()
}

/// An order of contenders in which, round by round, others are neighbors: what
/// one leaves behind in the allocator costs the next one time.
fn order(contenders: usize, round: usize) -> impl Iterator<Item = usize> {
    let steps = (1..contenders)
        .filter(move |step| (2..=*step).all(|by| step % by > 0 || contenders % by > 0));
    let steps: Vec<usize> = steps.collect();
    let step = steps.get(round % steps.len().max(1)).copied().unwrap_or(1);
    (0..contenders).map(move |turn| (round + turn * step) % contenders)
}

/// A sector of artisans, and of cooperatives that name a fifth of them.
fn with_references(number: u64) -> String {
    let artisans = Artisans::new(2024);
    let mut text = r#"{"format":1,"artisans":["#.to_owned();
    for place in 0..number {
        text.push_str(if place == 0 { "" } else { "," });
        artisans.write(place, &mut text);
    }
    text.push_str(r#"],"cooperatives":["#);
    for place in 0..number / 100 {
        let members = (0..20).map(|member| format!(r#""ART-{:07}""#, place * 100 + member * 5));
        let members = members.collect::<Vec<_>>().join(",");
        let comma = if place == 0 { "" } else { "," };
        write!(
            text,
            r#"{comma}{{"id":"COOP-{place}","names":{{"fr":"Coopérative {place}"}},"kind":"cooperative","member_artisans":[{members}],"seat":"06","activities":["zellige"]}}"#
        )
        .unwrap();
    }
    text.push_str("]}");
    text
}

/// Prints what the conversion of a sector costs an artisan, at three sizes.
fn print_growth(number: u64) {
    println!(
        "{:>6} {:>9}  of the time at the smallest size",
        "ratio", "ns each"
    );
    let sizes = [number / 100, number / 10, number];
    let texts = sizes.map(with_references);
    let mut times = [const { Vec::new() }; 3];
    for _ in 0..5 {
        for ((text, size), taken) in texts.iter().zip(sizes).zip(&mut times) {
            let draft: SectorDraft<'_> = serde_json::from_str(text).unwrap();
            let start = Instant::now();
            let sector = Sector::try_from(black_box(draft)).unwrap();
            taken.push(start.elapsed().as_secs_f64() * 1e9 / size as f64);
            black_box(&sector);
        }
    }
    let smallest = median(times[0].clone());
    for (size, taken) in sizes.iter().zip(times) {
        let each = median(taken);
        println!(
            "{:6.2} {each:9.0}  {size} artisans to a sector",
            each / smallest
        );
    }
}

fn main() {
    let mut number = 500_000;
    let mut contenders = CONTENDERS.to_vec();
    for argument in std::env::args().skip(1) {
        match argument.parse() {
            Ok(artisans) => number = artisans,
            Err(_) if argument.starts_with('-') => {}
            Err(_) => contenders.retain(|(name, _)| *name == RIVAL.0 || name.contains(&argument)),
        }
    }
    let data = Data::of(number);
    let each = data.list.len() as f64 / number as f64;
    println!("{number} artisans, {each:.0} bytes of JSON each");
    let mut times = vec![Vec::new(); contenders.len()];
    for round in 0..=ROUNDS {
        for place in order(contenders.len(), round) {
            let taken = time(contenders[place], &data);
            if round > 0 {
                times[place].push(taken.as_secs_f64());
            }
        }
    }
    println!(
        "{:>6} {:>9}  of the time of {}",
        "ratio", "ns each", RIVAL.0
    );
    for ((name, _), taken) in contenders.iter().zip(&times) {
        let nanoseconds = median(taken.clone()) * 1e9 / number as f64;
        println!("{:6.2} {nanoseconds:9.0}  {name}", ratio(taken, &times[0]));
    }
    if contenders.len() == CONTENDERS.len() {
        print_growth(number);
    }
}
