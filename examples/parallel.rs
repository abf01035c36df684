//! Adds grants up in two threads, and holds the result against that of one.
//!
//! ```text
//! cargo run --release --example parallel -- [--grants N]
//! ```
//!
//! Each thread groups half of the grants by region, year and kind, and ships
//! its partial result as JSON, as a process or an engine would. What arrives is
//! checked while it is read, then merged. The merged groups must be those of one
//! thread, byte for byte: exit status 1 if they are not, and 2 for options that
//! are not understood.
//!
//! The grants are made up: 1,000,000 unless said otherwise, 48 bytes of memory
//! each.
#![expect(clippy::disallowed_methods, reason = "an example may take times")]

#[path = "../benches/national/grants.rs"]
mod grants;
#[path = "../benches/national/mixing.rs"]
mod mixing;
#[path = "../benches/national/options.rs"]
mod options;
#[path = "../benches/national/tables.rs"]
#[expect(dead_code, reason = "the table is not by kind")]
mod tables;

use std::io::Write as _;
use std::num::NonZeroU32;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use artisanat::calendar::Year;
use artisanat::row::{GrantRow, Worded};
use artisanat::subsidy::SubsidyKind;
use artisanat::summary::{Grants, Grouped, Merge as _};
use artisanat::territory::Region;

const USAGE: &str = "usage: parallel [--grants N]";

const GRANTS: NonZeroU32 = NonZeroU32::MIN.saturating_add(999_999);
const ARTISANS: u64 = 250_000;

type Cell = (Option<Region>, Option<Year>, Option<Worded<SubsidyKind>>);

fn grouped(rows: &[GrantRow]) -> Grouped<Cell, Grants> {
    Grouped::over(rows, |row| (row.region(), row.year(), row.kind()))
}

/// A partial result, ready to be sent anywhere.
fn partial(rows: &[GrantRow]) -> serde_json::Result<String> {
    serde_json::to_string(&grouped(rows))
}

fn in_two_threads(rows: &[GrantRow]) -> Result<Grouped<Cell, Grants>, String> {
    let (one, other) = rows.split_at_checked(rows.len() / 2).unwrap_or_default();
    let (one, other) = std::thread::scope(|scope| {
        let thread = scope.spawn(|| partial(one));
        (partial(other), thread.join())
    });
    let other = other.map_err(|_| "a thread has failed".to_owned())?;
    let mut merged = Grouped::default();
    for shipped in [one, other] {
        let text = shipped.map_err(|error| error.to_string())?;
        let part: Grouped<Cell, Grants> =
            serde_json::from_str(&text).map_err(|error| error.to_string())?;
        merged.merge(part);
    }
    Ok(merged)
}

/// What work gives, and the time that it takes.
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let done = work();
    (done, start.elapsed())
}

/// A ratio of times with two decimals.
fn ratio(one: Duration, other: Duration) -> String {
    let hundredths = one.as_nanos().saturating_mul(100);
    let hundredths = hundredths.checked_div(other.as_nanos()).unwrap_or_default();
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

fn table(groups: Grouped<Cell, Grants>) -> String {
    let by_region: Grouped<Option<Region>, Grants> = groups.regrouped(|(region, ..)| *region);
    let lines = by_region.iter().map(|(region, grants)| {
        [
            tables::number(grants.subsidies()),
            tables::total(grants.granted().estimate().ok()),
            tables::region(*region),
        ]
    });
    tables::table(2, ["grants", "granted", "region"], lines)
}

fn answer() -> Result<(ExitCode, String), String> {
    let mut number = GRANTS;
    let arguments = std::env::args().skip(1);
    if !options::read(arguments, &mut [("--grants", &mut number)])
        .map_err(|message| format!("{message}\n{USAGE}"))?
    {
        return Ok((ExitCode::SUCCESS, format!("{USAGE}\n")));
    }
    let rows = grants::Grants::new(2024, ARTISANS).rows(number.get().into());
    let (one, alone) = timed(|| grouped(&rows));
    let (two, together) = timed(|| in_two_threads(&rows));
    let two = two?;
    let bytes = |groups| serde_json::to_string(groups).map_err(|error| error.to_string());
    let (one_thread, two_threads) = (bytes(&one)?, bytes(&two)?);
    let (status, verdict) = if one_thread == two_threads {
        (ExitCode::SUCCESS, "the same, byte for byte")
    } else {
        (ExitCode::FAILURE, "NOT THE SAME")
    };
    let number = tables::number(number.get().into());
    let (groups, length) = (
        two.len(),
        tables::number(two_threads.len().try_into().unwrap_or(u64::MAX)),
    );
    let time = ratio(together, alone);
    let table = table(two);
    Ok((
        status,
        format!(
            "{table}\ngrants: {number}, groups: {groups}; {length} bytes of JSON from one thread and \
             from two: {verdict}\ntwo threads, results shipped and merged, take {time} of \
             the time of one\n"
        ),
    ))
}

fn main() -> ExitCode {
    match answer() {
        Ok((status, text)) => {
            // A reader that has seen enough closes the pipe.
            let _ = std::io::stdout().write_all(text.as_bytes());
            status
        }
        Err(message) => {
            let _ = writeln!(std::io::stderr(), "{message}");
            ExitCode::from(2)
        }
    }
}
