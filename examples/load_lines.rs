//! Reads artisans line by line, one JSON object each, checks every one of them
//! and counts them by region.
//!
//! ```text
//! cargo run --example load_lines -- FILE
//! some-command | cargo run --example load_lines
//! ```
//!
//! One line is in memory at a time, so a file may be larger than memory. A line
//! that is no artisan is reported on standard error, every finding with the
//! number of its line, and left out of the counts; how many were is said at the
//! end. Status 0 where all lines are right, 1 where some are not, 2 where the
//! file cannot be read. Empty input is right, and said to be empty.
//!
//! A JSON file that is laid out over several lines, or a sector file, is not
//! what this reads: `check` reads sector files.
//!
//! What takes more than one line to see, an identifier that stands twice or a
//! reference that leads nowhere, is checked by `Sector`, which holds all
//! records at once.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::process::ExitCode;

use artisanat::artisan::{Artisan, ArtisanDraft};
use artisanat::language::Language;
use artisanat::summary::{Grouped, Grouping, Headcount};
use artisanat::territory::Region;
use serde_json::Value;

const USAGE: &str = "usage: load_lines [FILE]";

const HINT: &str = "hint: one artisan a line is wanted, each a whole JSON object; \
     sector files are read by the example `check`";

type Counts = Grouped<Option<Region>, Headcount>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => load("standard input", io::stdin().lock()),
        ["-h" | "--help"] => {
            // A closed pipe is no reason to fail.
            let _ = writeln!(io::stdout(), "{USAGE}");
            return ExitCode::SUCCESS;
        }
        [flag] if flag.starts_with('-') => {
            let _ = writeln!(io::stderr(), "unknown option {flag}\n{USAGE}");
            return ExitCode::from(2);
        }
        [file] => File::open(file)
            .map_err(|error| named(file, &error))
            .and_then(|lines| load(file, BufReader::new(lines))),
        _ => {
            let _ = writeln!(io::stderr(), "{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        // Whoever reads the counts has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "{error}");
            ExitCode::from(2)
        }
    }
}

/// The same error, with the name of what could not be read.
fn named(input: &str, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{input}: {error}"))
}

/// Reads every line; whether all of them were artisans.
fn load(input: &str, mut lines: impl BufRead) -> io::Result<bool> {
    let mut counts = Grouping::new();
    let (mut number, mut full, mut faulty): (u64, u64, u64) = (0, 0, 0);
    let mut is_hinted = false;
    let mut line = Vec::new();
    let mut errors = io::stderr().lock();
    while lines
        .read_until(b'\n', &mut line)
        .map_err(|error| named(input, &error))?
        > 0
    {
        number = number.saturating_add(1);
        // The end of the line is none of a text on one line.
        let text = line.trim_ascii_end();
        if !text.is_empty() {
            full = full.saturating_add(1);
            match artisan(text) {
                Ok(artisan) => {
                    counts.observe(artisan.home().region(), &artisan);
                }
                Err(findings) => {
                    faulty = faulty.saturating_add(1);
                    for finding in findings {
                        writeln!(errors, "line {number}: {finding}")?;
                    }
                    if !is_hinted && is_something_else(text) {
                        is_hinted = true;
                        writeln!(errors, "{HINT}")?;
                    }
                }
            }
        }
        line.clear();
    }
    print(&counts.finish())?;
    if full == 0 {
        writeln!(errors, "{input}: there was nothing to read")?;
    }
    if faulty > 0 {
        writeln!(errors, "left out as faulty: {faulty} of {full} lines")?;
    }
    Ok(faulty == 0)
}

/// The artisan of a line, or everything that is wrong with it.
///
/// The draft borrows its text from the line. The line is made text at once:
/// reading JSON from bytes would check every string of it by itself.
fn artisan(line: &[u8]) -> Result<Artisan, Vec<String>> {
    let text = std::str::from_utf8(line).map_err(|_| vec!["is not UTF-8".to_owned()])?;
    let draft: ArtisanDraft<'_> =
        serde_json::from_str(text).map_err(|error| vec![no_json(text, &error)])?;
    Artisan::try_from(draft)
        .map_err(|violations| violations.iter().map(ToString::to_string).collect())
}

/// Why a line is no JSON, and at which of its characters: the line that the
/// error names is always the first.
fn no_json(text: &str, error: &serde_json::Error) -> String {
    let (message, bytes) = (error.to_string(), error.column());
    let place = format!(" at line {} column {bytes}", error.line());
    let Some(reason) = message.strip_suffix(&place) else {
        return message;
    };
    let before = text.as_bytes().get(..bytes).unwrap_or(text.as_bytes());
    let column = String::from_utf8_lossy(before).chars().count();
    format!("{reason} at column {column}")
}

/// Whether a line is no JSON object of its own, or one that holds a sector.
fn is_something_else(line: &[u8]) -> bool {
    match serde_json::from_slice(line) {
        Ok(Value::Object(object)) => object.contains_key("artisans"),
        Ok(_) | Err(_) => true,
    }
}

fn print(counts: &Counts) -> io::Result<()> {
    let mut output = io::stdout().lock();
    writeln!(
        output,
        "{:>9} {:>9} {:>9}  region",
        "artisans", "women", "masters"
    )?;
    for (region, count) in counts {
        let name = region.map_or("not known", |region| region.name(Language::English));
        let (artisans, women, masters) = (count.artisans(), count.women(), count.masters());
        writeln!(output, "{artisans:9} {women:9} {masters:9}  {name}")?;
    }
    Ok(())
}
