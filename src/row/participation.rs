//! Rows of those who are known to have taken part in exhibitions.

use super::actor::{Actor, Known};
use super::columns::{columns, day_getters};
use super::span::Form;
use super::{Worded, at_position, rows};
use crate::calendar::{Day, Year};
use crate::exhibition::{Exhibition, ExhibitionKind, ExhibitionScope, Phase};
use crate::person::{Gender, Milieu};
use crate::sector::Sector;
use crate::territory::{Province, Region, Territory};

/// Who took part in which exhibition, as a row.
///
/// Rows count who is listed; the published numbers of participants stay with
/// the [`Exhibition`]. One who came to several exhibitions has as many rows,
/// all with the same [`Actor`].
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ParticipationRow {
    exhibition: u32,
    actor: Actor,
    place: Option<Territory>,
    home: Territory,
    starts_on: Option<Day>,
    ends_on: Option<Day>,
    kind: Worded<ExhibitionKind>,
    scope: Option<ExhibitionScope>,
    is_abroad: bool,
    gender: Option<Gender>,
    milieu: Option<Milieu>,
}

/// What all phases of an exhibition say together.
#[derive(Clone, Copy)]
struct Whole {
    place: Option<Territory>,
    is_abroad: bool,
    starts_on: Option<Day>,
    ends_on: Option<Day>,
}

impl Whole {
    fn of(phases: &[Phase]) -> Self {
        let place = phases.first().and_then(Phase::place);
        let is_one_place = phases.iter().all(|phase| phase.place() == place);
        let days = phases.iter().map(|phase| Form::of(phase.held_during()));
        let days = days.map(|(_, starts_on, ends_on)| (starts_on, ends_on));
        // Unless the days of every phase are known, there may be earlier and later ones.
        let (starts_on, ends_on) = days
            .reduce(|(start, end), (other_start, other_end)| {
                let first = start.zip(other_start);
                let last = end.zip(other_end);
                (
                    first.map(|(one, other)| one.min(other)),
                    last.map(|(one, other)| one.max(other)),
                )
            })
            .unwrap_or_default();
        Self {
            place: place.filter(|_| is_one_place),
            is_abroad: !phases.is_empty() && phases.iter().all(|phase| phase.abroad().is_some()),
            starts_on,
            ends_on,
        }
    }
}

impl ParticipationRow {
    fn of(position: u32, exhibition: &Exhibition, whole: Whole, participant: Known) -> Self {
        Self {
            exhibition: position,
            actor: participant.actor,
            place: whole.place,
            home: participant.home,
            starts_on: whole.starts_on,
            ends_on: whole.ends_on,
            kind: Worded::of(exhibition.kind()),
            scope: exhibition.scope(),
            is_abroad: whole.is_abroad,
            gender: participant.gender,
            milieu: participant.milieu,
        }
    }

    /// The place of the exhibition in its roster, from 0.
    #[must_use]
    #[inline]
    pub const fn position(&self) -> u32 {
        self.exhibition
    }

    /// The exhibition, in the sector that the row was made from.
    #[must_use]
    pub fn exhibition<'a>(&self, sector: &'a Sector) -> Option<&'a Exhibition> {
        at_position(sector.exhibitions(), self.exhibition)
    }

    /// What the exhibition is.
    #[must_use]
    #[inline]
    pub const fn kind(&self) -> Worded<ExhibitionKind> {
        self.kind
    }

    /// How far the exhibition reaches, where stated.
    #[must_use]
    #[inline]
    pub const fn scope(&self) -> Option<ExhibitionScope> {
        self.scope
    }

    /// Where the exhibition was held, if in one and the same known place.
    #[must_use]
    #[inline]
    pub const fn place(&self) -> Option<Territory> {
        self.place
    }

    /// The region of that place; `None` where it is not known to be one.
    #[must_use]
    #[inline]
    pub fn region(&self) -> Option<Region> {
        self.place.and_then(Territory::region)
    }

    /// Which of the 75 provinces and prefectures that place lies in.
    #[must_use]
    #[inline]
    pub fn province(&self) -> Option<Province> {
        self.place.and_then(Territory::province)
    }

    /// Whether all of the exhibition was held abroad.
    #[must_use]
    #[inline]
    pub const fn is_abroad(&self) -> bool {
        self.is_abroad
    }

    /// Who took part: an artisan or a cooperative.
    #[must_use]
    #[inline]
    pub const fn actor(&self) -> Actor {
        self.actor
    }

    /// Where the participant works or has its seat.
    #[must_use]
    #[inline]
    pub const fn home(&self) -> Territory {
        self.home
    }

    /// The gender of a participant who is an artisan, where known.
    #[must_use]
    #[inline]
    pub const fn gender(&self) -> Option<Gender> {
        self.gender
    }

    /// Urban or rural, of a participant who is an artisan, where known.
    #[must_use]
    #[inline]
    pub const fn milieu(&self) -> Option<Milieu> {
        self.milieu
    }
}

day_getters!(ParticipationRow);

columns!(ParticipationRow, row => {
    exhibition: row.position(),
    kind: row.kind(),
    scope: row.scope(),
    place: row.place(),
    region: row.region(),
    province: row.province(),
    is_abroad: row.is_abroad(),
    starts_on: row.starts_on(),
    ends_on: row.ends_on(),
    year: row.year().map(Year::number),
    actor_kind: row.actor().kind(),
    actor: row.actor().position(),
    home: row.home(),
    gender: row.gender(),
    milieu: row.milieu(),
});

impl Sector {
    /// A row for each participant whom an exhibition lists, in the order of the
    /// exhibitions' ids: artisans, then cooperatives, as each lists them.
    pub fn participation_rows(&self) -> impl Iterator<Item = ParticipationRow> {
        let exhibitions = rows(self.exhibitions(), |position, one| (position, one));
        exhibitions.flat_map(move |(position, exhibition)| {
            let whole = Whole::of(exhibition.phases());
            let artisans = exhibition.participating_artisans().iter();
            let artisans = artisans.filter_map(|id| Known::artisan(self, id));
            let cooperatives = exhibition.participating_cooperatives().iter();
            let cooperatives = cooperatives.filter_map(|id| Known::cooperative(self, id));
            artisans
                .chain(cooperatives)
                .map(move |one| ParticipationRow::of(position, exhibition, whole, one))
        })
    }
}
