//! The record of a region, from a sector file, in three languages.
//!
//! ```text
//! cargo run --example regional_report -- [--lang en|fr|ar] [--region CODE] [FILE]
//! ```
//!
//! Without FILE it reports on Casablanca-Settat, from the written answer that
//! the crate began with. Without `--region` it reports on every region that
//! the file says anything of.
//!
//! Everything that is wrong with a file goes to standard error, one
//! `file: path: message` a line, with exit status 1, and so does a file that
//! says nothing of any region. A file that is missing or that is no JSON, and
//! options that are not understood, give status 2.

use std::io::Write as _;
use std::process::ExitCode;

use artisanat::language::Language;
use artisanat::report::RegionReport;
use artisanat::sector::{Sector, SectorDraft};
use artisanat::territory::Region;

const BUILT_IN: &str = include_str!("data/casablanca-settat-2024.json");

const USAGE: &str = "usage: regional_report [--lang en|fr|ar] [--region CODE] [FILE]";

/// What is printed, and where.
pub(crate) enum Answer {
    /// To standard output, with status 0.
    Text(String),
    /// To standard error, with a status above 0.
    Refusal(u8, String),
}

struct Options {
    language: Language,
    region: Option<Region>,
    file: Option<String>,
}

/// Reads the options; `None` where help is asked for.
fn options(arguments: impl IntoIterator<Item = String>) -> Result<Option<Options>, String> {
    let mut options = Options {
        language: Language::English,
        region: None,
        file: None,
    };
    let mut arguments = arguments.into_iter();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--lang" => {
                let word = arguments.next().unwrap_or_default();
                options.language = word
                    .parse()
                    .map_err(|problem| format!("--lang: {problem}"))?;
            }
            "--region" => {
                let code = arguments.next().unwrap_or_default();
                let region = code
                    .parse()
                    .map_err(|problem| format!("--region: {problem}"))?;
                options.region = Some(region);
            }
            "--help" | "-h" => return Ok(None),
            flag if flag.starts_with('-') => return Err(format!("unknown option {flag}\n{USAGE}")),
            _ if options.file.is_some() => return Err(format!("more than one file\n{USAGE}")),
            file => options.file = Some(file.to_owned()),
        }
    }
    Ok(Some(options))
}

#[expect(clippy::disallowed_methods, reason = "an example may read files")]
fn read(file: &str) -> Result<String, String> {
    let bytes = std::fs::read(file).map_err(|error| format!("{file}: {error}"))?;
    String::from_utf8(bytes).map_err(|error| format!("{file}: not UTF-8 text: {error}"))
}

/// Reports on a sector file; a refusal of its content names the file.
fn report(options: &Options, file: &str, text: &str) -> Answer {
    let draft: SectorDraft<'_> = match serde_json::from_str(text) {
        Ok(draft) => draft,
        Err(error) => return Answer::Refusal(2, format!("{file}: not JSON: {error}")),
    };
    let sector = match Sector::try_from(draft) {
        Ok(sector) => sector,
        Err(violations) => {
            let findings = violations.iter().map(|one| format!("{file}: {one}"));
            let findings: Vec<_> = findings.collect();
            return Answer::Refusal(1, findings.join("\n"));
        }
    };
    let reports = Region::all().map(|region| RegionReport::of(&sector, region));
    let reports: Vec<_> = match options.region {
        Some(region) => vec![RegionReport::of(&sector, region)],
        None => reports.filter(|report| !report.is_empty()).collect(),
    };
    if reports.is_empty() {
        return Answer::Refusal(1, format!("{file}: says nothing of any region"));
    }
    let texts: Vec<_> = reports
        .iter()
        .map(|report| report.text(options.language).to_string())
        .collect();
    Answer::Text(texts.join("\n"))
}

/// What the arguments ask for.
pub(crate) fn answer(arguments: impl IntoIterator<Item = String>) -> Answer {
    let options = match options(arguments) {
        Ok(Some(options)) => options,
        Ok(None) => return Answer::Text(format!("{USAGE}\n")),
        Err(message) => return Answer::Refusal(2, message),
    };
    match &options.file {
        None => report(&options, "the built-in file", BUILT_IN),
        Some(file) => match read(file) {
            Ok(text) => report(&options, file, &text),
            Err(message) => Answer::Refusal(2, message),
        },
    }
}

fn main() -> ExitCode {
    match answer(std::env::args().skip(1)) {
        Answer::Text(text) => {
            // A closed pipe is a reader who has read enough.
            let _ = std::io::stdout().write_all(text.as_bytes());
            ExitCode::SUCCESS
        }
        Answer::Refusal(status, message) => {
            let _ = writeln!(std::io::stderr(), "{message}");
            ExitCode::from(status)
        }
    }
}
