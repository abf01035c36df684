//! How many different actors rows name.

use core::ops::Bound;

use super::tally::Tally;
use super::{Merge, Summary, UnnamedActors};
#[cfg(feature = "serde")]
use crate::draft::checked_wire;
use crate::figure::Interval;
use crate::row::{Actor, BeneficiaryRow, MembershipRow, ParticipationRow};

/// Counts the different actors whom rows name, whichever of them come again.
///
/// Rows of participants, of beneficiaries or of members: one who comes in
/// several is one. Artisans, cooperatives and enterprises are apart, and told
/// from each other by their places in their rosters, so all rows must be made
/// from one sector. The groups of a [`Grouped`](super::Grouped) share actors:
/// its [`total`](super::Grouped::total) counts each once, and can be below the
/// sum of its groups.
///
/// Sources also count people whom they do not name: [`UnnamedActors`] has
/// those, and [`bounds`](Self::bounds) puts both together.
///
/// Memory is at most about 8 bytes for each different actor, and for each of the three
/// kinds 256 where there are no more than 32 of it.
///
/// ```
/// use artisanat::row::{Actor, BeneficiaryRow};
/// use artisanat::subsidy::SubsidyKind;
/// use artisanat::summary::{DistinctActors, summarize};
///
/// let (place, day, amount) = ("06.141".parse()?, "2024-05-02".parse()?, "4000.00".parse()?);
/// let who = [Actor::Artisan(7), Actor::Cooperative(7), Actor::Artisan(7)];
/// let rows = who.map(|who| BeneficiaryRow::new(0, who, place, day, &SubsidyKind::Tools, amount));
/// let reached: DistinctActors = summarize(&rows);
/// assert_eq!((reached.rows(), reached.artisans(), reached.cooperatives()), (3, 1, 1));
/// # Ok::<(), artisanat::violation::Problem>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DistinctActors {
    rows: u64,
    artisans: Tally<u32, ()>,
    cooperatives: Tally<u32, ()>,
    enterprises: Tally<u32, ()>,
}

impl DistinctActors {
    /// How many rows there are.
    #[must_use]
    pub const fn rows(&self) -> u64 {
        self.rows
    }

    /// How many different artisans are named.
    #[must_use]
    pub fn artisans(&self) -> u64 {
        self.artisans.distinct()
    }

    /// How many different cooperatives, unions and federations are named.
    #[must_use]
    pub fn cooperatives(&self) -> u64 {
        self.cooperatives.distinct()
    }

    /// How many different enterprises are named.
    #[must_use]
    pub fn enterprises(&self) -> u64 {
        self.enterprises.distinct()
    }

    /// How many different actors are named, of all kinds.
    #[must_use]
    pub fn actors(&self) -> u64 {
        self.artisans()
            .saturating_add(self.cooperatives())
            .saturating_add(self.enterprises())
    }

    /// How many different actors the records reach, named or not.
    ///
    /// At least those who are named, and at least those of any one record; at
    /// most all who are named and all others besides, if each of them comes
    /// once. The records must be those that the rows were made from. `None`
    /// where they surely are not: one counts more than all can be.
    ///
    /// A fair from December to January has no
    /// [year](ParticipationRow::year); for bounds of a year, choose rows by
    /// that of [`starts_on`](ParticipationRow::starts_on), and records likewise
    /// by the first day of their phases.
    #[must_use]
    pub fn bounds(&self, unnamed: &UnnamedActors) -> Option<Interval> {
        let named = self.actors();
        let at_least = Interval::at_least(named.max(unnamed.most_in_one()).into());
        let all = Interval::exactly(named.into()).plus(unnamed.unnamed().interval());
        let at_most = Interval::new(Bound::Unbounded, all.upper());
        at_least.intersection(at_most)
    }

    fn add(&mut self, actor: Actor) {
        self.rows = self.rows.saturating_add(1);
        match actor {
            Actor::Artisan(position) => self.artisans.add(position),
            Actor::Cooperative(position) => self.cooperatives.add(position),
            Actor::Enterprise(position) => self.enterprises.add(position),
        }
    }
}

impl Merge for DistinctActors {
    fn merge(&mut self, other: Self) {
        self.rows = self.rows.saturating_add(other.rows);
        self.artisans.merge(other.artisans);
        self.cooperatives.merge(other.cooperatives);
        self.enterprises.merge(other.enterprises);
    }
}

impl Summary<&ParticipationRow> for DistinctActors {
    fn observe(&mut self, row: &ParticipationRow) {
        self.add(row.actor());
    }
}

impl Summary<&BeneficiaryRow> for DistinctActors {
    fn observe(&mut self, row: &BeneficiaryRow) {
        self.add(row.actor());
    }
}

impl Summary<&MembershipRow> for DistinctActors {
    fn observe(&mut self, row: &MembershipRow) {
        self.add(row.actor());
    }
}

#[cfg(feature = "serde")]
checked_wire!(DistinctActors { rows, artisans, cooperatives, enterprises }, named => {
    "there are more actors than rows": named.actors() <= named.rows,
    "there are rows and no actors": named.rows == 0 || named.actors() > 0,
});
