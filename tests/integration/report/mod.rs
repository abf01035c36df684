//! What a region's report says of a sector.

mod derived;
mod exports;

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
    let mut words: Vec<&str> = value.split(' ').collect();
    let hedge = if words[0].starts_with(char::is_alphabetic) {
        words.remove(0).to_owned()
    } else {
        String::new()
    };
    let unit = words.get(1).map(ToString::to_string).unwrap_or_default();
    ClaimDraft {
        indicator: indicator.into(),
        territory: territory.into(),
        window: window.into(),
        unit: unit.into(),
        figure: StatedDraft {
            value: words[0].to_owned().into(),
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
