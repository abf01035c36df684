//! Rows of the members whom cooperatives name.

use super::actor::{Actor, Known};
use super::columns::{columns, place_getters};
use super::{at_position, rows};
use crate::cooperative::{Cooperative, CooperativeKind};
use crate::person::{Gender, Milieu};
use crate::sector::Sector;
use crate::territory::Territory;

/// A member of a cooperative, a union or a federation as a row.
///
/// Lists of members can be partial: rows count who is named, the published
/// numbers of members stay with the [`Cooperative`].
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct MembershipRow {
    cooperative: u32,
    actor: Actor,
    seat: Territory,
    home: Territory,
    kind: CooperativeKind,
    gender: Option<Gender>,
    milieu: Option<Milieu>,
}

impl MembershipRow {
    fn of(position: u32, cooperative: &Cooperative, member: Known) -> Self {
        Self {
            cooperative: position,
            actor: member.actor,
            seat: cooperative.seat(),
            home: member.home,
            kind: cooperative.kind(),
            gender: member.gender,
            milieu: member.milieu,
        }
    }

    /// The place of the cooperative in its roster, from 0.
    #[must_use]
    #[inline]
    pub const fn position(&self) -> u32 {
        self.cooperative
    }

    /// The cooperative, in the sector that the row was made from.
    #[must_use]
    pub fn cooperative<'a>(&self, sector: &'a Sector) -> Option<&'a Cooperative> {
        at_position(sector.cooperatives(), self.cooperative)
    }

    /// Cooperative, union or federation.
    #[must_use]
    #[inline]
    pub const fn kind(&self) -> CooperativeKind {
        self.kind
    }

    /// The member: an artisan, or a cooperative in a union or a federation.
    #[must_use]
    #[inline]
    pub const fn actor(&self) -> Actor {
        self.actor
    }

    /// Where the member works or has its seat.
    #[must_use]
    #[inline]
    pub const fn home(&self) -> Territory {
        self.home
    }

    /// The gender of a member who is an artisan, where known.
    #[must_use]
    #[inline]
    pub const fn gender(&self) -> Option<Gender> {
        self.gender
    }

    /// Urban or rural, of a member who is an artisan, where known.
    #[must_use]
    #[inline]
    pub const fn milieu(&self) -> Option<Milieu> {
        self.milieu
    }
}

place_getters!(MembershipRow,
    /// The territory of the cooperative's seat.
    seat);

columns!(MembershipRow, row => {
    cooperative: row.position(),
    kind: row.kind(),
    seat: row.seat(),
    region: row.region(),
    province: row.province(),
    actor_kind: row.actor().kind(),
    actor: row.actor().position(),
    home: row.home(),
    gender: row.gender(),
    milieu: row.milieu(),
});

impl Sector {
    /// A row for each member whom a cooperative names, in the order of the
    /// cooperatives' ids: artisans, then cooperatives, as each names them.
    pub fn membership_rows(&self) -> impl Iterator<Item = MembershipRow> {
        let bodies = rows(self.cooperatives(), |position, body| (position, body));
        bodies.flat_map(move |(position, body)| {
            let artisans = body.member_artisans().iter();
            let artisans = artisans.filter_map(|id| Known::artisan(self, id));
            let cooperatives = body.member_cooperatives().iter();
            let cooperatives = cooperatives.filter_map(|id| Known::cooperative(self, id));
            artisans
                .chain(cooperatives)
                .map(move |member| MembershipRow::of(position, body, member))
        })
    }
}
