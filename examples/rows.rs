//! The rows of a sector file, for a spreadsheet, a data frame or a database.
//!
//! ```text
//! cargo run --example rows -- TABLE [FILE] [--format csv|json]
//! ```
//!
//! TABLE is one of the tables of the module `row`, which documents their
//! columns: `artisans`, `beneficiaries`, `exports`, `facilities`, `grants`,
//! `memberships`, `participations`, `trainings`. Before these stands the `id` of
//! the entity, or the `subsidy_id`, `cooperative_id` or `exhibition_id` of the one
//! that names a beneficiary, a member or a participant. CSV begins with the names
//! of the columns; JSON is one object a line, and tells a code such as `06` from a
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

/// A value as a field of CSV: no column of a row, and no id, needs quotes.
fn field(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        scalar => scalar.to_string(),
    }
}

/// Prints rows with the id of the entity of each before its columns.
fn table<'a, R: Serialize>(
    format: Format,
    (name, id): (&str, impl Fn(&R) -> Option<&'a str>),
    columns: &[&str],
    rows: impl Iterator<Item = R>,
) -> Result<String, Refusal> {
    let names: Vec<&str> = [name].into_iter().chain(columns.iter().copied()).collect();
    let mut lines = String::new();
    if format == Format::Csv {
        lines.extend([&names.join(","), "\n"]);
    }
    for row in rows {
        let mut of_row = serde_json::to_value(&row).map_err(|error| wrong(error.to_string()))?;
        let of_row = columns.iter().map(|column| {
            let value = of_row.get_mut(*column).map(Value::take);
            value.unwrap_or_default()
        });
        let values = [Value::from(id(&row))].into_iter().chain(of_row);
        let line = match format {
            Format::Json => {
                let fields = names.iter().zip(values);
                let fields = fields.map(|(name, value)| format!("\"{name}\":{value}"));
                format!("{{{}}}", fields.collect::<Vec<_>>().join(","))
            }
            Format::Csv => values.map(|one| field(&one)).collect::<Vec<_>>().join(","),
        };
        lines.extend([&line, "\n"]);
    }
    Ok(lines)
}

fn rows(name: &str, sector: &Sector, format: Format) -> Result<String, Refusal> {
    macro_rules! table {
        ($row:ident, $rows:ident, $id:literal, $entity:ident) => {
            table(
                format,
                ($id, |row: &$row| Some(row.$entity(sector)?.id().as_str())),
                $row::COLUMNS,
                sector.$rows(),
            )
        };
    }
    match name {
        "artisans" => table!(ArtisanRow, artisan_rows, "id", artisan),
        "beneficiaries" => table!(BeneficiaryRow, beneficiary_rows, "subsidy_id", subsidy),
        "exports" => table!(ExportRow, export_rows, "id", export),
        "facilities" => table!(FacilityRow, facility_rows, "id", facility),
        "grants" => table!(GrantRow, grant_rows, "id", subsidy),
        "memberships" => table!(
            MembershipRow,
            membership_rows,
            "cooperative_id",
            cooperative
        ),
        "participations" => {
            table!(
                ParticipationRow,
                participation_rows,
                "exhibition_id",
                exhibition
            )
        }
        "trainings" => table!(TrainingRow, training_rows, "id", training),
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
