//! Checks a sector file, and prints everything that is wrong with it.
//!
//! ```text
//! cargo run --example check -- FILE
//! ```
//!
//! One `path: message` a line and exit status 1, or `valid: N entities` and
//! 0. Behind the message stands the identifier of the entity in brackets,
//! where it has one: paths count positions, from 0. A file that is missing,
//! that is no UTF-8 text or no JSON at all, gives status 2.

use std::io::Write as _;
use std::process::ExitCode;

use artisanat::figure::Stated;
use artisanat::sector::{Sector, SectorDraft};

const USAGE: &str = "usage: check FILE";

/// What a file holds, or why it cannot be read.
#[expect(clippy::disallowed_methods, reason = "an example may read files")]
fn read(file: &str) -> Result<String, String> {
    let bytes = std::fs::read(file).map_err(|error| error.to_string())?;
    // Text in UTF-16 has a mark at its start, or a zero byte beside an ASCII one.
    if let [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, _, ..] | [_, 0, ..] = bytes.as_slice() {
        return Err("looks like UTF-16, save it as UTF-8".to_owned());
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let before = String::from_utf8_lossy(error.as_bytes().get(..valid).unwrap_or_default());
        let line = before.split('\n').count();
        let last = before.rsplit('\n').next().unwrap_or_default();
        let column = last.chars().count().saturating_add(1);
        format!("not UTF-8 text at line {line} column {column}, save it as UTF-8")
    })?;
    if text
        .trim_matches(['\u{FEFF}', ' ', '\t', '\r', '\n'])
        .is_empty()
    {
        return Err("the file is empty".to_owned());
    }
    Ok(text)
}

/// The text behind a byte order mark, which JSON does not have.
fn behind_mark<'t>(file: &str, text: &'t str) -> &'t str {
    let Some(rest) = text.strip_prefix('\u{FEFF}') else {
        return text;
    };
    let _ = writeln!(
        std::io::stderr(),
        "{file}: note: begins with a byte order mark, which is skipped; save it as UTF-8 without one"
    );
    rest
}

/// Says on standard error which claims are kept without a figure: a misprint of
/// the source, or a slip of whoever typed it in.
fn note_unreadable(sector: &Sector) {
    for statement in sector.statements() {
        for (index, claim) in statement.claims().iter().enumerate() {
            if let Stated::Unreadable { printed, problem } = claim.figure() {
                let place = format!("claims[{index}].figure of statement {}", statement.id());
                let _ = writeln!(
                    std::io::stderr(),
                    "note: {place} is kept as unreadable: {:?}, {problem}",
                    printed.as_str()
                );
            }
        }
    }
}

fn check(file: &str) -> Result<(ExitCode, String), String> {
    let text = read(file)?;
    let draft: SectorDraft<'_> = serde_json::from_str(behind_mark(file, &text))
        .map_err(|error| format!("not JSON: {error}"))?;
    Ok(match Sector::try_from(draft.clone()) {
        Ok(sector) => {
            note_unreadable(&sector);
            (
                ExitCode::SUCCESS,
                format!("valid: {} entities\n", sector.len()),
            )
        }
        Err(violations) => {
            let mut lines = String::new();
            for finding in &violations {
                lines.push_str(&finding.to_string());
                if let Some(id) = draft.id_at(finding.path()) {
                    lines.extend([" [", id, "]"]);
                }
                lines.push('\n');
            }
            (ExitCode::FAILURE, lines)
        }
    })
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.as_slice() {
        [help] if help == "-h" || help == "--help" => Ok((ExitCode::SUCCESS, format!("{USAGE}\n"))),
        [file] if !file.starts_with('-') => {
            check(file).map_err(|message| format!("{file}: {message}"))
        }
        _ => Err(USAGE.to_owned()),
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
