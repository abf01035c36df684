//! Holds the statements of a sector file against each other and its records.
//!
//! ```text
//! cargo run --example audit -- [FILE] [--lang en|fr|ar] [--format text|json] [--as-of YYYY-MM-DD]
//! ```
//!
//! Without FILE it audits the written answer that the crate began with. Each
//! finding is a sentence, the operation with the intervals of its operands, what
//! follows and what is stated, and the claims: `]458000000..]` is more than 458
//! million, a bracket that is turned away leaves its end out. Paths of claims are
//! those of the file. The exit status is 0 whatever the
//! verdicts, 1 for a file whose records are invalid, with one finding a line,
//! and 2 for one that is missing or no JSON at all.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::ops::Bound;
use std::process::ExitCode;

use artisanat::audit::{Arithmetic, ClaimRef, Finding, Source, Verdict, audit};
use artisanat::calendar::Day;
use artisanat::figure::{Estimate, Stated};
use artisanat::language::Language;
use artisanat::sector::{Sector, SectorDraft};
use artisanat::statement::Claim;
use serde_json::{Value, json};

const BUILT_IN: &str = include_str!("data/casablanca-settat-2024.json");

const USAGE: &str =
    "usage: audit [FILE] [--lang en|fr|ar] [--format text|json] [--as-of YYYY-MM-DD]";

#[derive(Clone, Copy, PartialEq)]
enum Format {
    Text,
    Json,
}

struct Options {
    file: Option<String>,
    language: Language,
    format: Format,
    as_of: Option<Day>,
}

fn options() -> Result<Options, String> {
    let mut options = Options {
        file: None,
        language: Language::English,
        format: Format::Text,
        as_of: None,
    };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let (option, mut value) = match argument.split_once('=') {
            Some((option, value)) if option.starts_with("--") => (option, Some(value.to_owned())),
            _ => (argument.as_str(), None),
        };
        let mut value = || {
            value
                .take()
                .or_else(|| arguments.next())
                .unwrap_or_default()
        };
        let wrong = |problem| format!("{option}: {problem}");
        match option {
            "--lang" => options.language = value().parse().map_err(wrong)?,
            "--as-of" => options.as_of = Some(value().parse().map_err(wrong)?),
            "--format" => {
                options.format = match value().as_str() {
                    "text" => Format::Text,
                    "json" => Format::Json,
                    _ => return Err(format!("--format: expected text or json\n{USAGE}")),
                };
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
    let bytes = std::fs::read(file).map_err(|error| format!("{file}: {error}"))?;
    String::from_utf8(bytes).map_err(|error| format!("{file}: not UTF-8 text: {error}"))
}

/// The sector, and where in the file each of its statements stands.
struct Audited {
    sector: Sector,
    positions: Vec<usize>,
}

impl Audited {
    fn new(sector: Sector, in_file: &BTreeMap<String, usize>) -> Self {
        let statements = sector.statements().iter();
        let positions = statements.map(|statement| in_file[statement.id().as_str()]);
        Self {
            positions: positions.collect(),
            sector,
        }
    }

    /// The path of a claim in the file, and something to sort by.
    fn path(&self, at: ClaimRef) -> ClaimRef {
        let statement = self.positions.get(at.statement_index());
        ClaimRef::new(
            statement.copied().unwrap_or(at.statement_index()),
            at.claim_index(),
        )
    }

    fn paths(&self, finding: &Finding) -> Vec<(ClaimRef, ClaimRef)> {
        let claims = finding.claims().iter();
        let mut paths: Vec<_> = claims.map(|at| (self.path(*at), *at)).collect();
        paths.sort_unstable();
        paths
    }

    fn json(&self, finding: &Finding, language: Language) -> Value {
        let paths = self.paths(finding).into_iter();
        let claims: Vec<_> = paths.map(|(path, _)| path.to_string()).collect();
        let mut json = json!({
            "verdict": finding.verdict().as_str(),
            "check": finding.check().as_str(),
            "claims": claims,
        });
        let Some(fields) = json.as_object_mut() else {
            return json;
        };
        match finding.verdict() {
            Verdict::Agrees => {}
            Verdict::Disagrees { gap } => {
                fields.insert("gap".to_owned(), gap.normalize().to_string().into());
            }
            Verdict::CannotTell { why } => {
                fields.insert("why".to_owned(), why.as_str().into());
            }
        }
        if let Some(arithmetic) = finding.arithmetic() {
            for (key, estimate) in [
                ("expected", arithmetic.expected()),
                ("stated", arithmetic.stated()),
                ("derived", arithmetic.derived()),
            ] {
                if let Some(estimate) = estimate {
                    fields.insert(key.to_owned(), bounds(estimate));
                }
            }
            fields.insert(
                "operation".to_owned(),
                arithmetic.operation().as_str().into(),
            );
            fields.insert("operands".to_owned(), self.operands(arithmetic));
        }
        let sentence = finding.sentence(&self.sector, language).to_string();
        fields.insert("sentence".to_owned(), sentence.into());
        json
    }

    fn operands(&self, arithmetic: &Arithmetic) -> Value {
        let operands = arithmetic.operands().iter().map(|operand| {
            let source = match &operand.source {
                Source::Claim(at) => self.path(*at).to_string(),
                Source::Records { indicator, .. } => format!("records.{}", indicator.as_str()),
                Source::Span(per) => format!("window.{}", per.as_str()),
                Source::Whole => "whole".to_owned(),
                Source::Reckoned { operation, claims } => {
                    let paths = claims.iter().map(|at| self.path(*at).to_string());
                    let paths = paths.collect::<Vec<_>>().join(", ");
                    format!("{}({paths})", operation.as_str())
                }
                _ => String::new(),
            };
            json!({ "source": source, "value": bounds(&operand.estimate) })
        });
        operands.collect()
    }

    fn text(&self, finding: &Finding, language: Language) -> String {
        let mut lines = vec![finding.sentence(&self.sector, language).to_string()];
        if let Some(arithmetic) = finding.arithmetic() {
            let operands = arithmetic.operands().iter();
            let operands: Vec<_> = operands
                .map(|operand| interval(&operand.estimate))
                .collect();
            let shown =
                |estimate: Option<&Estimate>| estimate.map_or_else(|| "?".to_owned(), interval);
            lines.push(format!(
                "  {}({}) = {}, stated {}",
                arithmetic.operation().as_str(),
                operands.join(", "),
                shown(arithmetic.expected()),
                shown(arithmetic.stated()),
            ));
        }
        for (path, at) in self.paths(finding) {
            let figure = at.claim(&self.sector).map(Claim::figure);
            let printed = figure.and_then(Stated::printed);
            let written = figure.and_then(Stated::figure);
            let written = written.map(|figure| figure.written(language).to_string());
            let shown = printed.map(|printed| format!("«{printed}»")).or(written);
            lines.push(format!("  {path} {}", shown.unwrap_or_default()));
        }
        lines.push(String::new());
        lines.join("\n")
    }
}

/// The two ends of an interval, and whether it is open there: whether the end is
/// not in it.
fn bounds(estimate: &Estimate) -> Value {
    let end = |bound: Bound<_>| match bound {
        Bound::Unbounded => Value::Null,
        Bound::Included(value) | Bound::Excluded(value) => {
            let value: rust_decimal::Decimal = value;
            value.normalize().to_string().into()
        }
    };
    let interval = estimate.interval();
    json!({
        "lower": end(interval.lower()),
        "upper": end(interval.upper()),
        "lower_is_open": matches!(interval.lower(), Bound::Excluded(_)),
        "upper_is_open": matches!(interval.upper(), Bound::Excluded(_)),
        "nominal": estimate.nominal().normalize().to_string(),
        "unit": estimate.unit().as_str(),
    })
}

fn interval(estimate: &Estimate) -> String {
    let end = |bound: Bound<rust_decimal::Decimal>, shut: &str, open: &str| match bound {
        Bound::Unbounded => (String::new(), open.to_owned()),
        Bound::Included(value) => (value.round_dp(4).normalize().to_string(), shut.to_owned()),
        Bound::Excluded(value) => (value.round_dp(4).normalize().to_string(), open.to_owned()),
    };
    let interval = estimate.interval();
    let (lower, opening) = end(interval.lower(), "[", "]");
    let (upper, closing) = end(interval.upper(), "]", "[");
    if lower == upper {
        lower
    } else {
        format!("{opening}{lower}..{upper}{closing}")
    }
}

fn run() -> Result<(ExitCode, String), String> {
    let options = options()?;
    let text = match &options.file {
        Some(file) => read(file)?,
        None => BUILT_IN.to_owned(),
    };
    let file = options.file.as_deref().unwrap_or("the first document");
    let draft: SectorDraft<'_> =
        serde_json::from_str(&text).map_err(|error| format!("{file}: not JSON: {error}"))?;
    let statements = draft.statements.iter().enumerate();
    let in_file = statements.map(|(place, statement)| (statement.id.to_string(), place));
    let in_file: BTreeMap<_, _> = in_file.collect();
    let sector = match Sector::try_from(draft) {
        Ok(sector) => sector,
        Err(violations) => {
            let lines = violations.iter().map(|violation| format!("{violation}\n"));
            return Ok((ExitCode::FAILURE, lines.collect()));
        }
    };
    let audit = audit(&sector, options.as_of);
    let audited = Audited::new(sector, &in_file);
    let mut findings: Vec<_> = audit.findings().iter().collect();
    findings.sort_by_key(|finding| (audited.paths(finding), finding.check()));
    let findings = findings.into_iter();
    let text = match options.format {
        Format::Json => {
            let json: Vec<_> = findings
                .map(|finding| audited.json(finding, options.language))
                .collect();
            let json = serde_json::to_string_pretty(&json).map_err(|error| error.to_string())?;
            json + "\n"
        }
        Format::Text => {
            let blocks = findings.map(|finding| audited.text(finding, options.language));
            blocks.collect::<Vec<_>>().join("\n")
        }
    };
    Ok((ExitCode::SUCCESS, text))
}

fn main() -> ExitCode {
    match run() {
        Ok((status, text)) => {
            // A closed pipe is no reason to change the status.
            let _ = std::io::stdout().write_all(text.as_bytes());
            status
        }
        Err(message) => {
            let _ = writeln!(std::io::stderr(), "{message}");
            ExitCode::from(2)
        }
    }
}
