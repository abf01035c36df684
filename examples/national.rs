//! A country's artisans and grants: made up, loaded, checked and added up.
//!
//! ```text
//! cargo run --release --example national -- [--artisans N] [--grants N]
//! ```
//!
//! Artisans are written as JSON, one object a line, and read through every
//! check; grants to them are rows, added up by region, year and kind. Both
//! tables go to standard output and are the same in every run; rows a second
//! follow on standard error, as does progress where a step takes longer than a
//! second. The exit status is 2 for options that are not understood.
//!
//! Unless said otherwise there are 250,000 artisans and 1,000,000 grants. A
//! whole country is `--artisans 2500000 --grants 10000000`, and takes about a
//! gigabyte of memory.
#![expect(clippy::disallowed_methods, reason = "an example may take times")]

#[path = "../benches/national/artisans.rs"]
mod artisans;
#[path = "../benches/national/grants.rs"]
#[expect(dead_code, reason = "grants are made one by one here")]
mod grants;
#[path = "../benches/national/mixing.rs"]
mod mixing;
#[path = "../benches/national/options.rs"]
mod options;
#[path = "../benches/national/tables.rs"]
mod tables;

use std::io::Write as _;
use std::num::NonZeroU32;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use artisanat::artisan::{Artisan, ArtisanDraft};
use artisanat::calendar::Year;
use artisanat::row::{GrantRow, Worded};
use artisanat::subsidy::SubsidyKind;
use artisanat::summary::{Grants, Grouped, Headcount, Registrations};
use artisanat::territory::Region;

const USAGE: &str = "usage: national [--artisans N] [--grants N]";

const ARTISANS: NonZeroU32 = NonZeroU32::MIN.saturating_add(249_999);
const GRANTS: NonZeroU32 = NonZeroU32::MIN.saturating_add(999_999);

/// How many records are made before progress is looked at.
const BLOCK: u32 = 10_000;

const SECOND: Duration = Duration::from_secs(1);

/// Says on standard error how far a step is, once a second.
struct Progress {
    step: &'static str,
    all: u32,
    said: Instant,
}

impl Progress {
    fn of(step: &'static str, all: NonZeroU32) -> Self {
        Self {
            step,
            all: all.get(),
            said: Instant::now(),
        }
    }

    fn reached(&mut self, number: u32) {
        if self.said.elapsed() > SECOND {
            self.said = Instant::now();
            say(&format!("{}: {number} of {}", self.step, self.all));
        }
    }
}

fn say(message: &str) {
    // Whoever has closed standard error does not want to know.
    let _ = writeln!(std::io::stderr(), "{message}");
}

/// Says how many rows a second a step did.
fn say_rate(step: &str, rows: usize, taken: Duration) {
    let rows = u128::try_from(rows).unwrap_or(u128::MAX);
    let a_second = rows.saturating_mul(SECOND.as_nanos());
    match a_second.checked_div(taken.as_nanos()) {
        Some(rate) => say(&format!("{step}: {rate} rows a second")),
        None => say(&format!("{step}: too fast to tell")),
    }
}

/// An artisan from a line of JSON, checked.
fn load(line: &str) -> Result<Artisan, String> {
    let draft: ArtisanDraft<'_> = serde_json::from_str(line).map_err(|error| error.to_string())?;
    Artisan::try_from(draft).map_err(|violations| violations.to_string())
}

/// Makes and loads artisans, block by block; what is timed is the loading.
fn load_artisans(number: NonZeroU32) -> Result<Vec<Artisan>, String> {
    let made = artisans::Artisans::new(2024);
    let mut progress = Progress::of("artisans made and loaded", number);
    let mut artisans = Vec::new();
    let mut taken = Duration::ZERO;
    let mut lines = String::new();
    let mut next = 0;
    while next < number.get() {
        let end = next.saturating_add(BLOCK).min(number.get());
        lines.clear();
        for number in next..end {
            made.write(number.into(), &mut lines);
            lines.push('\n');
        }
        next = end;
        let start = Instant::now();
        for line in lines.lines() {
            artisans.push(load(line)?);
        }
        taken = taken.saturating_add(start.elapsed());
        progress.reached(next);
    }
    say_rate("artisans loaded", artisans.len(), taken);
    Ok(artisans)
}

fn make_grants(number: NonZeroU32, artisans: NonZeroU32) -> Vec<GrantRow> {
    let made = grants::Grants::new(2024, artisans.get().into());
    let mut progress = Progress::of("grants made", number);
    let mut rows = Vec::new();
    for number in 0..number.get() {
        rows.push(made.row(number.into()));
        if number % BLOCK == 0 {
            progress.reached(number);
        }
    }
    rows
}

/// The artisans of each region, and how far their register has come.
fn artisan_table(artisans: &[Artisan]) -> String {
    let start = Instant::now();
    let groups: Grouped<Option<Region>, (Headcount, Registrations)> =
        Grouped::over(artisans, |artisan| artisan.home().region());
    say_rate("artisans added up", artisans.len(), start.elapsed());
    let heads = ["artisans", "women", "masters", "validated", "region"];
    let lines = groups.iter().map(|(region, (count, entries))| {
        [
            tables::number(count.artisans()),
            tables::number(count.women()),
            tables::number(count.masters()),
            tables::number(entries.validated()),
            tables::region(*region),
        ]
    });
    tables::table(4, heads, lines)
}

type Cell = (Option<Region>, Option<Year>, Option<Worded<SubsidyKind>>);

/// The grants by region, year and kind.
fn grant_table(rows: &[GrantRow]) -> String {
    let start = Instant::now();
    let groups: Grouped<Cell, Grants> =
        Grouped::over(rows, |row| (row.region(), row.year(), row.kind()));
    say_rate("grants added up", rows.len(), start.elapsed());
    let heads = [
        "grants",
        "beneficiaries",
        "granted",
        "year",
        "kind",
        "region",
    ];
    let lines = groups.iter().map(|((region, year, kind), grants)| {
        [
            tables::number(grants.subsidies()),
            tables::total(grants.beneficiaries().estimate().ok()),
            tables::total(grants.granted().estimate().ok()),
            year.map_or_else(|| "-".to_owned(), |year| year.to_string()),
            tables::kind(*kind),
            tables::region(*region),
        ]
    });
    tables::table(3, heads, lines)
}

fn answer() -> Result<String, String> {
    let (mut artisans, mut grants) = (ARTISANS, GRANTS);
    let mut options = [("--artisans", &mut artisans), ("--grants", &mut grants)];
    let arguments = std::env::args().skip(1);
    if !options::read(arguments, &mut options).map_err(|message| format!("{message}\n{USAGE}"))? {
        return Ok(format!("{USAGE}\n"));
    }
    let loaded = load_artisans(artisans)?;
    let rows = make_grants(grants, artisans);
    let (of_artisans, of_grants) = (artisan_table(&loaded), grant_table(&rows));
    Ok(format!("{of_artisans}\n{of_grants}"))
}

fn main() -> ExitCode {
    match answer() {
        Ok(text) => {
            // A reader that has seen enough closes the pipe.
            let _ = std::io::stdout().write_all(text.as_bytes());
            ExitCode::SUCCESS
        }
        Err(message) => {
            say(&message);
            ExitCode::from(2)
        }
    }
}
