//! Reads printed figures from standard input, one a line, and writes one line
//! of JSON for each: what was read, or the problem.
//!
//! ```sh
//! echo 'ما يناهز 398 مليون درهم' | cargo run --example read_figures
//! echo '52,740' | cargo run --example read_figures -- --unit count
//! ```
//!
//! `--unit count|dirham|percent|point|multiple|share` names the unit in which
//! every line is, where that is known.
//!
//! Values are plain decimals in the unit: "51.4 مليار سنتيم" is 514000000
//! dirhams, "161%" is 161. `lower` and `upper` are the ends of what the text
//! admits; an end that it leaves open is absent.

use std::env;
use std::io::{self, BufRead, Write};
use std::ops::Bound;
use std::process::ExitCode;

use artisanat::figure::{Figure, Hedge, Measure, Reading, Step, Unit};
use artisanat::violation::Problem;
use rust_decimal::Decimal;
use serde_json::Value;

const USAGE: &str = "usage: read_figures [--unit count|dirham|percent|point|multiple|share]";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let unit = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => None,
        ["-h" | "--help"] => {
            // A closed pipe is no reason to fail.
            let _ = writeln!(io::stdout(), "{USAGE}");
            return ExitCode::SUCCESS;
        }
        ["--unit", word] => match word.parse::<Unit>() {
            Ok(unit) => Some(unit),
            Err(problem) => return usage(&format!("--unit: {problem}")),
        },
        _ => return usage("unknown arguments"),
    };
    match read_all(unit) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads the lines has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "{error}");
            ExitCode::from(2)
        }
    }
}

fn usage(message: &str) -> ExitCode {
    let _ = writeln!(io::stderr(), "{message}\n{USAGE}");
    ExitCode::from(2)
}

fn read_all(unit: Option<Unit>) -> io::Result<()> {
    let mut input = io::stdin().lock();
    let mut output = io::BufWriter::new(io::stdout().lock());
    let mut line = Vec::new();
    while input.read_until(b'\n', &mut line)? > 0 {
        let end = line.strip_suffix(b"\n").unwrap_or(&line);
        let end = end.strip_suffix(b"\r").unwrap_or(end);
        let object = match std::str::from_utf8(end) {
            Ok(printed) => object_of(printed, unit),
            Err(_) => Object::new(&String::from_utf8_lossy(end)).with("problem", "is not UTF-8"),
        };
        writeln!(output, "{}", object.line())?;
        line.clear();
    }
    output.flush()
}

fn object_of(printed: &str, unit: Option<Unit>) -> Object {
    let read: Result<Reading<'_>, Problem> = match unit {
        None => Reading::parse(printed),
        Some(unit) => Reading::parse_in(printed, unit),
    };
    match read {
        Ok(reading) => object_of_reading(printed, &reading),
        Err(problem) => Object::new(printed).with("problem", &problem.to_string()),
    }
}

fn object_of_reading(printed: &str, reading: &Reading<'_>) -> Object {
    let figure = reading.figure();
    let mut object = Object::new(printed).with("value", &value(&figure, figure.value()));
    if let Some(to) = figure.value_to() {
        object = object.with("value_to", &value(&figure, to));
    }
    object = object
        .with("hedge", figure.hedge().as_str())
        .with("step", &figure.step().to_string())
        .with("unit", reading.unit().as_str());
    if let Some(of) = reading.of() {
        object = object.with("of", of);
    }
    let interval = figure.interval();
    // That nothing is below zero is known of the unit, not from the text.
    let opens_below = matches!(figure.hedge(), Hedge::LessThan | Hedge::AtMost);
    if let (Some(lower), false) = (end(interval.lower()), opens_below) {
        object = object.with("lower", &lower);
    }
    if let Some(upper) = end(interval.upper()) {
        object = object.with("upper", &upper);
    }
    object
}

/// A value without marks; money with both decimals where any was printed.
fn value(figure: &Figure<Measure>, value: Measure) -> String {
    let mut number = value.number();
    if figure.unit() == Unit::Dirham && figure.step() < Step::ONE {
        number.rescale(2);
    }
    number.to_string()
}

fn end(bound: Bound<Decimal>) -> Option<String> {
    match bound {
        Bound::Included(end) | Bound::Excluded(end) => Some(end.normalize().to_string()),
        Bound::Unbounded => None,
    }
}

/// A JSON object whose keys keep the order in which they were added.
struct Object {
    fields: Vec<String>,
}

impl Object {
    fn new(printed: &str) -> Self {
        Self { fields: Vec::new() }.with("printed", printed)
    }

    fn with(mut self, key: &str, text: &str) -> Self {
        self.fields
            .push(format!("\"{key}\": {}", Value::from(text)));
        self
    }

    fn line(&self) -> String {
        format!("{{{}}}", self.fields.join(", "))
    }
}
