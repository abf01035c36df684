//! This crate's part in the comparison with engines, which `compare.py` starts.
//!
//! ```text
//! cargo run --release --example engines -- DIRECTORY [--grants N] [--artisans N] [--lines N]
//! ```
//!
//! Writes to the directory what every contender reads, `grants.csv` and
//! `artisans.ndjson`, and what this crate makes of the grants, `cells.csv` and
//! `actors.csv`, then says `ready`. For every line of standard input, `cells`,
//! `actors` or `lines`, it does that work once and answers with the seconds
//! that it took and with what came out. So whoever asks can let contenders run
//! in turn. The exit status is 2 for what is not understood.
#![expect(
    clippy::disallowed_methods,
    reason = "files are written and times taken for others to compare"
)]

#[path = "../national/artisans.rs"]
mod artisans;
#[path = "../national/grants.rs"]
mod grants;
#[path = "../national/mixing.rs"]
mod mixing;
#[path = "../national/options.rs"]
mod options;

use std::error::Error;
use std::fmt::Display;
use std::fs::File;
use std::hint::black_box;
use std::io::{self, BufRead as _, BufReader, BufWriter, Write};
use std::num::NonZeroU32;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use artisanat::artisan::{Artisan, ArtisanDraft};
use artisanat::calendar::Year;
use artisanat::dirhams::Dirhams;
use artisanat::row::{GrantRow, Worded};
use artisanat::subsidy::SubsidyKind;
use artisanat::summary::{Grants, Grouped};
use artisanat::territory::Region;

const USAGE: &str = "usage: engines DIRECTORY [--grants N] [--artisans N] [--lines N]";

const GRANTS: NonZeroU32 = NonZeroU32::MIN.saturating_add(9_999_999);
const ARTISANS: NonZeroU32 = NonZeroU32::MIN.saturating_add(2_499_999);
const LINES: NonZeroU32 = NonZeroU32::MIN.saturating_add(499_999);

const GRANT_COLUMNS: &str = "region,year,kind,actor,people,amount";

type Failure = Box<dyn Error>;

type Cell = (Option<Region>, Option<Year>, Option<Worded<SubsidyKind>>);

/// A key as numbers, in the order of the keys: every engine groups by numbers
/// at least as fast as by words.
fn numbers(cell: Cell) -> Option<String> {
    let (region, year, kind) = (cell.0?.ordinal(), cell.1?.number(), cell.2?.ordinal()?);
    Some(format!("{region},{year},{kind}"))
}

fn cell(row: &GrantRow) -> Cell {
    (row.region(), row.year(), row.kind())
}

fn by_cell(rows: &[GrantRow]) -> Grouped<Cell, Grants> {
    Grouped::over(rows, cell)
}

fn by_actor(rows: &[GrantRow]) -> Grouped<u32, Grants> {
    Grouped::over(rows, GrantRow::position)
}

fn grant(row: &GrantRow) -> Option<String> {
    let (cell, actor) = (numbers(cell(row))?, row.position());
    let people = row.exact_beneficiaries()?;
    let amount = row.exact_total().map(Dirhams::to_decimal)?;
    Some(format!("{cell},{actor},{people},{amount:.2}"))
}

fn group(key: impl Display, grants: &Grants) -> Option<String> {
    let (number, people) = (grants.subsidies(), grants.beneficiaries().nominal()?);
    let amount = grants.granted().nominal()?;
    Some(format!("{key},{number},{people},{amount:.2}"))
}

/// Writes lines under a head; a line that is missing is a failure.
fn write(
    (directory, name): (&Path, &str),
    head: &str,
    lines: impl Iterator<Item = Option<String>>,
) -> Result<(), Failure> {
    let mut file = BufWriter::new(File::create(directory.join(name))?);
    writeln!(file, "{head}")?;
    for line in lines {
        writeln!(file, "{}", line.ok_or("a grant of which not all is known")?)?;
    }
    Ok(file.flush()?)
}

fn write_artisans(directory: &Path, number: NonZeroU32) -> Result<(), Failure> {
    let made = artisans::Artisans::new(2024);
    let mut file = BufWriter::new(File::create(directory.join("artisans.ndjson"))?);
    let mut line = String::new();
    for number in 0..number.get() {
        line.clear();
        made.write(number.into(), &mut line);
        writeln!(file, "{line}")?;
    }
    Ok(file.flush()?)
}

/// Every artisan of a file, read line by line, checked and kept.
fn load(directory: &Path) -> Result<Vec<Artisan>, Failure> {
    let mut file = BufReader::new(File::open(directory.join("artisans.ndjson"))?);
    let (mut artisans, mut line) = (Vec::new(), String::new());
    while file.read_line(&mut line)? > 0 {
        let draft: ArtisanDraft<'_> = serde_json::from_str(&line)?;
        artisans.push(Artisan::try_from(draft)?);
        line.clear();
    }
    Ok(artisans)
}

/// What shows that all of an artisan was read: lines, years of exercise, stages.
fn shown(artisans: &[Artisan]) -> String {
    let (mut years, mut stages) = (0_u64, 0_usize);
    for artisan in artisans {
        let exercise = artisan.qualification().years_of_exercise();
        years = years.saturating_add(exercise.unwrap_or_default().into());
        let reached = artisan.registration().map(|entry| entry.history().stages());
        stages = stages.saturating_add(reached.map_or(0, <[_]>::len));
    }
    format!("{} {years} {stages}", artisans.len())
}

/// The seconds that some work takes, what was made not dropped, and what it made.
fn timed<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let start = Instant::now();
    let made = black_box(work());
    (start.elapsed().as_secs_f64(), made)
}

fn answer(question: &str, directory: &Path, rows: &[GrantRow]) -> Result<String, Failure> {
    let (seconds, shown) = match question {
        "cells" => {
            let (seconds, groups) = timed(|| by_cell(black_box(rows)));
            (seconds, groups.len().to_string())
        }
        "actors" => {
            let (seconds, groups) = timed(|| by_actor(black_box(rows)));
            (seconds, groups.len().to_string())
        }
        "lines" => {
            let (seconds, artisans) = timed(|| load(directory));
            (seconds, shown(&artisans?))
        }
        other => return Err(format!("{other}: expected cells, actors or lines").into()),
    };
    Ok(format!("{seconds} {shown}"))
}

fn serve() -> Result<(), Failure> {
    let mut arguments = std::env::args().skip(1);
    let directory = arguments.next().unwrap_or_default();
    let (mut grants, mut artisans, mut lines) = (GRANTS, ARTISANS, LINES);
    let mut options = [
        ("--grants", &mut grants),
        ("--artisans", &mut artisans),
        ("--lines", &mut lines),
    ];
    let is_flag = directory.is_empty() || directory.starts_with('-');
    if is_flag || !options::read(arguments, &mut options)? {
        return Err(USAGE.into());
    }
    let directory = Path::new(&directory);
    let made = grants::Grants::new(2024, artisans.get().into());
    let rows = made.rows(grants.get().into());
    let grants = rows.iter().map(grant);
    write((directory, "grants.csv"), GRANT_COLUMNS, grants)?;
    let (cells, actors) = (by_cell(&rows), by_actor(&rows));
    let groups = cells
        .iter()
        .map(|(cell, grants)| group(numbers(*cell)?, grants));
    let head = "region,year,kind,number,people,amount";
    write((directory, "cells.csv"), head, groups)?;
    let groups = actors.iter().map(|(actor, grants)| group(actor, grants));
    write(
        (directory, "actors.csv"),
        "actor,number,people,amount",
        groups,
    )?;
    drop((cells, actors));
    write_artisans(directory, lines)?;
    let mut output = io::stdout().lock();
    writeln!(output, "ready")?;
    output.flush()?;
    for question in io::stdin().lock().lines() {
        writeln!(output, "{}", answer(&question?, directory, &rows)?)?;
        output.flush()?;
    }
    Ok(())
}

fn main() -> ExitCode {
    match serve() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // Whoever has closed standard error does not want to know.
            let _ = writeln!(io::stderr(), "{failure}");
            ExitCode::from(2)
        }
    }
}
