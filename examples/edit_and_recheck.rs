//! Edits an entity through its draft: the one door, both ways.
//!
//! ```text
//! cargo run --example edit_and_recheck
//! ```

use std::io::Write as _;

use artisanat::facility::{Facility, FacilityDraft};
use artisanat::history::StageDraft;
use artisanat::id::FacilityId;
use artisanat::language::Language;
use artisanat::sector::{Sector, SectorDraft};

const BUILT_IN: &str = include_str!("data/casablanca-settat-2024.json");

fn stage_of(facility: &Facility) -> &'static str {
    facility
        .stage()
        .map_or("no stage", |stage| stage.label(Language::English))
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out = std::io::stdout().lock();
    let sector: Sector = serde_json::from_str(BUILT_IN)?;
    let id: FacilityId = "space-sidi-ismail".parse()?;
    let facility = sector
        .facilities()
        .get(&id)
        .ok_or("the facility is not in the file")?;
    writeln!(out, "as published: {}", stage_of(facility))?;

    // An entity has no setters: take its draft, change that, and convert again.
    let mut draft = FacilityDraft::from(facility);
    draft.history.push(StageDraft {
        stage: "in_service".into(),
        on: "2025-02-30".into(),
        ..StageDraft::default()
    });
    let Err(violations) = Facility::try_from(draft.clone()) else {
        return Err("February has no 30th".into());
    };
    writeln!(out, "refused: {violations}")?;

    if let Some(reached) = draft.history.last_mut() {
        reached.on = "2025-02".into();
    }
    let edited = Facility::try_from(draft)?;
    writeln!(out, "after the edit: {}", stage_of(&edited))?;

    // The same for the whole sector: references are checked again too.
    let mut whole = SectorDraft::from(&sector);
    if let Some(place) = whole
        .facilities
        .iter_mut()
        .find(|draft| draft.id == id.as_str())
    {
        *place = FacilityDraft::from(&edited);
    }
    for subsidy in &mut whole.subsidies {
        if subsidy.id == "support-mediouna" {
            subsidy.facility = "skills-centre-settat".into();
        }
    }
    let Err(violations) = Sector::try_from(whole.clone()) else {
        return Err("there is no such facility".into());
    };
    writeln!(out, "refused: {violations}")?;

    for subsidy in &mut whole.subsidies {
        if subsidy.id == "support-mediouna" {
            subsidy.facility = "skills-centre-mediouna".into();
        }
    }
    writeln!(
        out,
        "valid again: {} entities",
        Sector::try_from(whole)?.len()
    )?;
    Ok(())
}
