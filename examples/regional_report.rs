//! The record of a region, from a sector file, in three languages.
//!
//! ```text
//! cargo run --example regional_report -- [--lang en|fr|ar] [--region CODE] [FILE]
//! ```
//!
//! Without FILE it reports on Casablanca-Settat, from the written answer that
//! the crate began with. Without `--region` it reports on every region that
//! the file says anything of.

use std::io::Write as _;
use std::process::ExitCode;

use artisanat::language::Language;
use artisanat::report::RegionReport;
use artisanat::sector::Sector;
use artisanat::territory::Region;

const BUILT_IN: &str = include_str!("data/casablanca-settat-2024.json");

const USAGE: &str = "usage: regional_report [--lang en|fr|ar] [--region CODE] [FILE]";

struct Options {
    language: Language,
    region: Option<Region>,
    file: Option<String>,
}

fn options() -> Result<Options, String> {
    let mut options = Options {
        language: Language::English,
        region: None,
        file: None,
    };
    let mut arguments = std::env::args().skip(1);
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
            "--help" | "-h" => return Err(USAGE.to_owned()),
            flag if flag.starts_with('-') => return Err(format!("unknown option {flag}\n{USAGE}")),
            _ if options.file.is_some() => return Err(format!("more than one file\n{USAGE}")),
            file => options.file = Some(file.to_owned()),
        }
    }
    Ok(options)
}

#[expect(clippy::disallowed_methods, reason = "an example may read files")]
fn read(file: &str) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))
}

fn run() -> Result<String, String> {
    let options = options()?;
    let text = match &options.file {
        Some(file) => read(file)?,
        None => BUILT_IN.to_owned(),
    };
    let sector: Sector = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let reports = Region::all().map(|region| RegionReport::of(&sector, region));
    let reports: Vec<_> = match options.region {
        Some(region) => vec![RegionReport::of(&sector, region)],
        None => reports.filter(|report| !report.is_empty()).collect(),
    };
    if reports.is_empty() {
        return Err("the file says nothing of any region".to_owned());
    }
    let texts: Vec<_> = reports
        .iter()
        .map(|report| report.text(options.language).to_string())
        .collect();
    Ok(texts.join("\n"))
}

fn main() -> ExitCode {
    match run() {
        Ok(text) => match std::io::stdout().write_all(text.as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        },
        Err(message) => {
            let _ = writeln!(std::io::stderr(), "{message}");
            ExitCode::from(2)
        }
    }
}
