//! Looks territories up: by name, by code, or by the code of 2014.
//!
//! ```text
//! cargo run --example territory -- Ouled Mrah
//! cargo run --example territory -- سيدي إسماعيل
//! cargo run --example territory -- 06.111.05.03
//! ```
//!
//! All words make one name. Every territory of that name is a line: its code,
//! what it is, its names, and the codes and names of what it lies in. Exit
//! status 0, or 1 where nothing is found. Its code is what a record holds.

use std::io::Write as _;
use std::process::ExitCode;

use artisanat::language::Language;
use artisanat::territory::{Commune, Territory};

const USAGE: &str = "usage: territory NAME... | CODE";

fn kind(territory: Territory) -> &'static str {
    match territory {
        Territory::Country => "country",
        Territory::Region(_) => "region",
        Territory::Province(province) => province.kind().label(Language::English),
        Territory::Commune(commune) => commune.kind().label(Language::English),
    }
}

fn line(territory: Territory) -> String {
    let french = territory.name(Language::French);
    let arabic = territory.name(Language::Arabic);
    let (code, kind) = (territory.code(), kind(territory));
    let around = std::iter::successors(territory.parent(), |inner| inner.parent());
    let around: Vec<String> = around
        .map(|parent| format!("{} {}", parent.code(), parent.name(Language::French)))
        .collect();
    let inside = if around.is_empty() { "" } else { "  in " };
    format!(
        "{code}  {kind}  {french}, {arabic}{inside}{}",
        around.join(", ")
    )
}

/// The lines of everything that a text names or is the code of.
fn look_up(text: &str) -> Vec<String> {
    if let Ok(territory) = text.parse() {
        return vec![line(territory)];
    }
    if let Some(commune) = Commune::from_code_2014(text) {
        return vec![format!("{}  ({text} in 2014)", line(commune.into()))];
    }
    Territory::named(text).map(line).collect()
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let text = arguments.join(" ");
    if matches!(text.as_str(), "-h" | "--help") {
        // A closed pipe is no reason to fail, here and below.
        let _ = writeln!(std::io::stdout(), "{USAGE}");
        return ExitCode::SUCCESS;
    }
    if text.trim().is_empty() || text.starts_with('-') {
        let _ = writeln!(std::io::stderr(), "{USAGE}");
        return ExitCode::from(2);
    }
    let lines = look_up(text.trim());
    if lines.is_empty() {
        let _ = writeln!(std::io::stderr(), "no territory is called {text:?}");
        return ExitCode::FAILURE;
    }
    let mut out = std::io::stdout().lock();
    for line in lines {
        let _ = writeln!(out, "{line}");
    }
    ExitCode::SUCCESS
}
