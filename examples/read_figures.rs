//! Reads printed figures from standard input, one a line, and writes one line
//! of JSON for each: what was read, or the problem.
//!
//! ```sh
//! echo 'ما يناهز 398 مليون درهم' | cargo run --example read_figures
//! echo '52,740' | cargo run --example read_figures -- --unit count
//! echo '5,75 salons' | cargo run --example read_figures -- --aspect mean
//! echo '-20' | cargo run --example read_figures -- --unit count --aspect change
//! ```
//!
//! `--unit count|dirham|percent|point|multiple|share` names the unit in which
//! every line is, where that is known. `--aspect level|mean|change|place` says what
//! every line tells: how much there is, as without the option, how much for each
//! of something, with decimals of what is counted too, by how much it changed,
//! below zero where it fell, or which place it has, as "2e".
//!
//! Values are plain decimals in the unit: "51.4 مليار سنتيم" is 514000000
//! dirhams, "161%" is 161. `lower` and `upper` are the ends of what the text
//! admits; an end that it leaves open is absent.

use std::env;
use std::io::{self, BufRead, Write};
use std::ops::Bound;
use std::process::ExitCode;

use artisanat::figure::{Aspect, Figure, Hedge, Measure, Reading, Scale, Step, Unit};
use artisanat::violation::Problem;
use rust_decimal::Decimal;
use serde_json::Value;

const USAGE: &str = "usage: read_figures [--unit count|dirham|percent|point|multiple|share] \
     [--aspect level|mean|change|place]";

/// In which unit the lines are, where that is known, and what they tell.
#[derive(Clone, Copy, Default)]
struct Options {
    unit: Option<Unit>,
    aspect: Aspect,
}

/// Reads the options; `None` where help is asked for.
fn options(mut arguments: impl Iterator<Item = String>) -> Result<Option<Options>, String> {
    let mut options = Options::default();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "-h" | "--help" => return Ok(None),
            "--unit" => {
                let word = arguments.next().unwrap_or_default();
                let unit = word
                    .parse()
                    .map_err(|problem| format!("--unit: {problem}"))?;
                options.unit = Some(unit);
            }
            "--aspect" => {
                options.aspect = match arguments.next().as_deref() {
                    Some("level") => Aspect::Level,
                    Some("mean") => Aspect::Mean,
                    Some("change") => Aspect::Change,
                    Some("place") => Aspect::Place,
                    _ => return Err("--aspect: expected level, mean, change or place".to_owned()),
                };
            }
            other => return Err(format!("unknown argument {other}")),
        }
    }
    Ok(Some(options))
}

fn main() -> ExitCode {
    let options = match options(env::args().skip(1)) {
        Ok(Some(options)) => options,
        Ok(None) => {
            // A closed pipe is no reason to fail.
            let _ = writeln!(io::stdout(), "{USAGE}");
            return ExitCode::SUCCESS;
        }
        Err(message) => {
            let _ = writeln!(io::stderr(), "{message}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match read_all(options) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads the lines has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "{error}");
            ExitCode::from(2)
        }
    }
}

fn read_all(options: Options) -> io::Result<()> {
    let mut input = io::stdin().lock();
    let mut output = io::BufWriter::new(io::stdout().lock());
    let mut line = Vec::new();
    while input.read_until(b'\n', &mut line)? > 0 {
        let end = line.strip_suffix(b"\n").unwrap_or(&line);
        let end = end.strip_suffix(b"\r").unwrap_or(end);
        let object = match std::str::from_utf8(end) {
            Ok(printed) => object_of(printed, options),
            Err(_) => Object::new(&String::from_utf8_lossy(end)).with("problem", "is not UTF-8"),
        };
        writeln!(output, "{}", object.line())?;
        line.clear();
    }
    output.flush()
}

fn object_of(printed: &str, options: Options) -> Object {
    let read: Result<Reading<'_>, Problem> = match options.unit {
        None => Reading::parse_as(printed, options.aspect),
        Some(unit) => Reading::parse_in(printed, Scale::new(unit, options.aspect)),
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
