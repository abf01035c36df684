//! Checks a sector file, and prints everything that is wrong with it.
//!
//! ```text
//! cargo run --example check -- FILE
//! ```
//!
//! One `path: message` a line and exit status 1, or `valid: N entities` and
//! 0. A file that is missing, or that is no JSON at all, gives status 2.

use std::io::Write as _;
use std::process::ExitCode;

use artisanat::sector::{Sector, SectorDraft};

#[expect(clippy::disallowed_methods, reason = "an example may read files")]
fn read(file: &str) -> Result<String, String> {
    let bytes = std::fs::read(file).map_err(|error| format!("{file}: {error}"))?;
    String::from_utf8(bytes).map_err(|error| format!("{file}: not UTF-8 text: {error}"))
}

fn check(file: &str) -> Result<(ExitCode, String), String> {
    let text = read(file)?;
    let draft: SectorDraft<'_> =
        serde_json::from_str(&text).map_err(|error| format!("{file}: not JSON: {error}"))?;
    Ok(match Sector::try_from(draft) {
        Ok(sector) => (
            ExitCode::SUCCESS,
            format!("valid: {} entities\n", sector.len()),
        ),
        Err(violations) => {
            let mut lines = String::new();
            for finding in &violations {
                lines.push_str(&finding.to_string());
                lines.push('\n');
            }
            (ExitCode::FAILURE, lines)
        }
    })
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.as_slice() {
        [file] if !file.starts_with('-') => check(file),
        _ => Err("usage: check FILE".to_owned()),
    };
    match outcome {
        Ok((status, text)) => {
            // A closed pipe is no reason to change the verdict.
            let _ = std::io::stdout().write_all(text.as_bytes());
            status
        }
        Err(message) => {
            let _ = writeln!(std::io::stderr(), "{message}");
            ExitCode::from(2)
        }
    }
}
