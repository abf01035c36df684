//! The rows of a sector file, for a spreadsheet, a data frame or a database.
//!
//! ```text
//! cargo run --example rows -- TABLE [FILE] [--format csv|json]
//! ```
//!
//! TABLE is one of the tables of the module `row`, which documents their
//! columns: `artisans`, `beneficiaries`, `exports`, `facilities`, `grants`,
//! `memberships`, `participations`, `trainings`. CSV begins with the names of
//! the columns; JSON is one object a line, and tells a code such as `06` from a
//! number, which CSV leaves to whoever reads it. Without FILE the rows are those of
//! the written answer that the crate began with. The exit status is 1 for a
//! file whose records are invalid, with one finding a line on standard error,
//! and 2 for one that is missing or no JSON, and for options not understood.

use std::io::Write as _;
use std::process::ExitCode;

use artisanat::row::{
    ArtisanRow, BeneficiaryRow, ExportRow, FacilityRow, GrantRow, MembershipRow, ParticipationRow,
    TrainingRow,
};
use artisanat::sector::{Sector, SectorDraft};
use serde::Serialize;
use serde_json::Value;

const BUILT_IN: &str = include_str!("data/casablanca-settat-2024.json");

const USAGE: &str = "usage: rows TABLE [FILE] [--format csv|json]
tables: artisans, beneficiaries, exports, facilities, grants, memberships, participations, trainings";

#[derive(Clone, Copy, PartialEq)]
enum Format {
    Csv,
    Json,
}

/// What went wrong, and the exit status for it.
type Refusal = (u8, String);

fn wrong(message: impl Into<String>) -> Refusal {
    (2, message.into())
}

#[expect(clippy::disallowed_methods, reason = "an example may read files")]
fn read(file: &str) -> Result<Sector, Refusal> {
    let bytes = std::fs::read(file).map_err(|error| wrong(format!("{file}: {error}")))?;
    let text = std::str::from_utf8(&bytes).map_err(|error| wrong(format!("{file}: {error}")))?;
    sector(file, text)
}

fn sector(file: &str, text: &str) -> Result<Sector, Refusal> {
    let draft: SectorDraft<'_> =
        serde_json::from_str(text).map_err(|error| wrong(format!("{file}: not JSON: {error}")))?;
    Sector::try_from(draft).map_err(|violations| {
        let lines = violations
            .iter()
            .map(|finding| format!("{file}: {finding}"));
        (1, lines.collect::<Vec<_>>().join("\n"))
    })
}

/// A value as a field of CSV: no column of a row needs quotes.
fn field(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(scalar) => scalar.to_string(),
    }
}

fn table<R: Serialize>(
    format: Format,
    columns: &[&str],
    rows: impl Iterator<Item = R>,
) -> Result<String, Refusal> {
    let mut lines = String::new();
    if format == Format::Csv {
        lines.extend([&columns.join(","), "\n"]);
    }
    for row in rows {
        let line = match format {
            Format::Json => {
                serde_json::to_string(&row).map_err(|error| wrong(error.to_string()))?
            }
            Format::Csv => {
                let values =
                    serde_json::to_value(&row).map_err(|error| wrong(error.to_string()))?;
                let fields = columns.iter().map(|column| field(values.get(column)));
                fields.collect::<Vec<_>>().join(",")
            }
        };
        lines.extend([&line, "\n"]);
    }
    Ok(lines)
}

fn rows(name: &str, sector: &Sector, format: Format) -> Result<String, Refusal> {
    match name {
        "artisans" => table(format, ArtisanRow::COLUMNS, sector.artisan_rows()),
        "beneficiaries" => table(format, BeneficiaryRow::COLUMNS, sector.beneficiary_rows()),
        "exports" => table(format, ExportRow::COLUMNS, sector.export_rows()),
        "facilities" => table(format, FacilityRow::COLUMNS, sector.facility_rows()),
        "grants" => table(format, GrantRow::COLUMNS, sector.grant_rows()),
        "memberships" => table(format, MembershipRow::COLUMNS, sector.membership_rows()),
        "participations" => table(
            format,
            ParticipationRow::COLUMNS,
            sector.participation_rows(),
        ),
        "trainings" => table(format, TrainingRow::COLUMNS, sector.training_rows()),
        other => Err(wrong(format!("unknown table {other}\n{USAGE}"))),
    }
}

fn answer() -> Result<String, Refusal> {
    let mut format = Format::Csv;
    let mut names = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--help" | "-h" => return Ok(format!("{USAGE}\n")),
            "--format" => {
                format = match arguments.next().as_deref() {
                    Some("csv") => Format::Csv,
                    Some("json") => Format::Json,
                    _ => return Err(wrong(format!("--format: expected csv or json\n{USAGE}"))),
                };
            }
            flag if flag.starts_with('-') => {
                return Err(wrong(format!("unknown option {flag}\n{USAGE}")));
            }
            _ => names.push(argument),
        }
    }
    match names.as_slice() {
        [name] => rows(name, &sector("built-in", BUILT_IN)?, format),
        [name, file] => rows(name, &read(file)?, format),
        _ => Err(wrong(USAGE)),
    }
}

fn main() -> ExitCode {
    match answer() {
        Ok(text) => {
            // A reader that has seen enough closes the pipe.
            let _ = std::io::stdout().write_all(text.as_bytes());
            ExitCode::SUCCESS
        }
        Err((status, message)) => {
            let _ = writeln!(std::io::stderr(), "{message}");
            ExitCode::from(status)
        }
    }
}
