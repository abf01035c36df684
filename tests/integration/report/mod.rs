//! What a region's report says of a sector.

mod claims;
mod derived;
mod example;
mod exports;
mod rich;
mod standings;
mod words;

use artisanat::figure::StatedDraft;
use artisanat::language::Language;
use artisanat::report::RegionReport;
use artisanat::sector::{Sector, SectorDraft};
use artisanat::statement::{ClaimDraft, StatementDraft};
use artisanat::territory::Region;

/// A claim in a few words: indicator, territory, window and value.
///
/// The value can have a hedge word before it and a unit word behind it.
fn claim(
    indicator: &'static str,
    territory: &'static str,
    window: &'static str,
    value: &str,
) -> ClaimDraft<'static> {
    let starts_with_hedge = value.starts_with(char::is_alphabetic);
    let (hedge, rest) = match value.split_once(' ') {
        Some((hedge, rest)) if starts_with_hedge => (hedge.to_owned(), rest),
        _ => (String::new(), value),
    };
    let (number, unit) = rest.split_once(' ').unwrap_or((rest, ""));
    ClaimDraft {
        indicator: indicator.into(),
        territory: territory.into(),
        window: window.into(),
        unit: unit.to_owned().into(),
        figure: StatedDraft {
            value: number.to_owned().into(),
            hedge: hedge.into(),
            ..StatedDraft::default()
        },
        ..ClaimDraft::default()
    }
}

fn statement(id: &'static str, claims: Vec<ClaimDraft<'static>>) -> StatementDraft<'static> {
    StatementDraft {
        id: id.into(),
        kind: "written_answer".into(),
        issuer: "secretariat_of_state".into(),
        publisher: "Le Matin".into(),
        language: "fr".into(),
        claims,
        ..StatementDraft::default()
    }
}

fn sector(draft: SectorDraft<'_>) -> Sector {
    Sector::try_from(SectorDraft {
        format: Some(Sector::FORMAT),
        ..draft
    })
    .unwrap()
}

/// A sector of one statement.
fn claiming(claims: Vec<ClaimDraft<'static>>) -> Sector {
    sector(SectorDraft {
        statements: vec![statement("s1", claims)],
        ..SectorDraft::default()
    })
}

fn region() -> Region {
    "06".parse().unwrap()
}

fn text(sector: &Sector, language: Language) -> String {
    RegionReport::of(sector, region())
        .text(language)
        .to_string()
}

/// The lines that hold a word, without their outer space.
fn lines_with<'t>(text: &'t str, word: &str) -> Vec<&'t str> {
    let lines = text.lines().filter(|line| line.contains(word));
    lines.map(str::trim).collect()
}
