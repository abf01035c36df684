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
//! number of its line, and left out of the counts. Status 0 where all lines
//! are right, 1 where some are not, 2 where the file cannot be read.
//!
//! What takes more than one line to see, an identifier that stands twice or a
//! reference that leads nowhere, is checked by `Sector`, which holds all
//! records at once.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::process::ExitCode;

use artisanat::artisan::{Artisan, ArtisanDraft};
use artisanat::language::Language;
use artisanat::summary::{Headcount, Summary as _};
use artisanat::territory::Region;

const USAGE: &str = "usage: load_lines [FILE]";

type Counts = BTreeMap<Option<Region>, Headcount>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => load(io::stdin().lock()),
        ["-h" | "--help"] => {
            // A closed pipe is no reason to fail.
            let _ = writeln!(io::stdout(), "{USAGE}");
            return ExitCode::SUCCESS;
        }
        [file] => File::open(file).and_then(|file| load(BufReader::new(file))),
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

/// Reads every line; whether all of them were artisans.
fn load(mut lines: impl BufRead) -> io::Result<bool> {
    let mut counts = Counts::default();
    let mut all_are_right = true;
    let mut number: u64 = 0;
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line)? > 0 {
        number = number.saturating_add(1);
        if !line.trim_ascii().is_empty() {
            match artisan(&line) {
                Ok(artisan) => {
                    let region = counts.entry(artisan.home().region()).or_default();
                    region.observe(&artisan);
                }
                Err(findings) => {
                    all_are_right = false;
                    for finding in findings {
                        writeln!(io::stderr(), "line {number}: {finding}")?;
                    }
                }
            }
        }
        line.clear();
    }
    print(&counts)?;
    Ok(all_are_right)
}

/// The artisan of a line, or everything that is wrong with it.
///
/// The draft borrows its text from the line. The line is made text at once:
/// reading JSON from bytes would check every string of it by itself.
fn artisan(line: &[u8]) -> Result<Artisan, Vec<String>> {
    let text = std::str::from_utf8(line).map_err(|_| vec!["is not UTF-8".to_owned()])?;
    let draft: ArtisanDraft<'_> =
        serde_json::from_str(text).map_err(|error| vec![error.to_string()])?;
    Artisan::try_from(draft)
        .map_err(|violations| violations.iter().map(ToString::to_string).collect())
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
