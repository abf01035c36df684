//! How many actors records count without naming them.

use core::ops::Bound;

use rust_decimal::Decimal;

use super::{Count, Merge, Summary};
use crate::cooperative::Cooperative;
#[cfg(feature = "serde")]
use crate::draft::checked_wire;
use crate::exhibition::Exhibition;
use crate::figure::{Estimate, Interval, Stated, StatedTotal, Unit};
use crate::subsidy::Subsidy;

/// Adds up those whom records count and do not name: participants of
/// exhibitions, beneficiaries of subsidies, members of cooperatives.
///
/// A stated number holds those who are named, so the others are what remains
/// of it. Where none is stated or can be read, there can be any number of
/// others. Whether two records count the same person cannot be known; see
/// [`DistinctActors::bounds`](super::DistinctActors::bounds).
///
/// ```
/// use artisanat::figure::StatedDraft;
/// use artisanat::subsidy::{Subsidy, SubsidyDraft};
/// use artisanat::summary::{UnnamedActors, summarize};
///
/// let subsidy = Subsidy::try_from(SubsidyDraft {
///     id: "SUB-1".into(),
///     kinds: vec!["tools".into()],
///     beneficiary_artisans: vec!["ART-1".into(), "ART-2".into()],
///     beneficiaries: StatedDraft { value: "24".into(), ..StatedDraft::default() },
///     territory: "06".into(),
///     ..SubsidyDraft::default()
/// })?;
/// let others: UnnamedActors = summarize([&subsidy]);
/// assert_eq!(others.unnamed().nominal(), Some(22.into()));
/// assert_eq!(others.most_in_one(), 24);
/// # Ok::<(), artisanat::violation::Violations>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct UnnamedActors {
    records: Count,
    unnamed: StatedTotal,
    most_in_one: u64,
}

impl UnnamedActors {
    /// How many records there are.
    #[must_use]
    pub const fn records(&self) -> u64 {
        self.records.get()
    }

    /// Those who are not named; one who comes in two records counts in both.
    #[must_use]
    pub const fn unnamed(&self) -> &StatedTotal {
        &self.unnamed
    }

    /// How many actors one record surely has, named or not, where that is most;
    /// at most 4,294,967,295.
    #[must_use]
    pub const fn most_in_one(&self) -> u64 {
        self.most_in_one
    }

    /// Takes in one record: how many it states, and how many it names.
    fn add(&mut self, stated: &Stated<u32>, named: &[usize]) {
        self.records.observe(());
        let named = named.iter().fold(0, |sum: u64, part| {
            sum.saturating_add(u64::try_from(*part).unwrap_or(u64::MAX))
        });
        let mut surely = named;
        if let Some(figure) = stated.figure() {
            let all = figure.estimate().interval();
            let others = all.minus(Interval::exactly(named.into()));
            let at_least = Interval::at_least(Decimal::ZERO);
            // A record has room for those whom it names.
            let others = others.intersection(at_least).unwrap_or(at_least);
            let nominal = u64::from(figure.value()).saturating_sub(named);
            self.unnamed
                .add_estimate(&Estimate::new(nominal.into(), others, Unit::Count));
            surely = surely.max(least(all));
        } else {
            self.unnamed.leave_out(stated.is_stated());
        }
        self.most_in_one = self.most_in_one.max(surely.min(MOST));
    }
}

/// The most that a record can state.
const MOST: u64 = 0xFFFF_FFFF;

/// The least whole number in an interval of counts.
fn least(interval: Interval) -> u64 {
    let whole = |value: Decimal| u64::try_from(value).unwrap_or(0);
    match interval.lower() {
        Bound::Included(value) => whole(value.ceil()),
        Bound::Excluded(value) => whole(value.floor()).saturating_add(1),
        Bound::Unbounded => 0,
    }
}

impl Merge for UnnamedActors {
    fn merge(&mut self, other: Self) {
        self.records.merge(other.records);
        self.unnamed.merge(other.unnamed);
        self.most_in_one = self.most_in_one.max(other.most_in_one);
    }
}

impl Summary<&Exhibition> for UnnamedActors {
    fn observe(&mut self, exhibition: &Exhibition) {
        let artisans = exhibition.participating_artisans().len();
        let cooperatives = exhibition.participating_cooperatives().len();
        self.add(exhibition.participants(), &[artisans, cooperatives]);
    }
}

impl Summary<&Subsidy> for UnnamedActors {
    fn observe(&mut self, subsidy: &Subsidy) {
        let artisans = subsidy.beneficiary_artisans().len();
        let cooperatives = subsidy.beneficiary_cooperatives().len();
        let enterprises = subsidy.beneficiary_enterprises().len();
        let named = [artisans, cooperatives, enterprises];
        self.add(subsidy.beneficiaries(), &named);
    }
}

impl Summary<&Cooperative> for UnnamedActors {
    fn observe(&mut self, cooperative: &Cooperative) {
        let artisans = cooperative.member_artisans().len();
        let cooperatives = cooperative.member_cooperatives().len();
        self.add(cooperative.members(), &[artisans, cooperatives]);
    }
}

#[cfg(feature = "serde")]
impl UnnamedActors {
    /// Whether so many can be unnamed, if no record surely has more actors than
    /// one does: as many as are surely unnamed must find room in the records
    /// whose number was read.
    fn have_room(&self) -> bool {
        let left_out = [self.unnamed.unreadable(), self.unnamed.not_stated()];
        let read = left_out
            .iter()
            .fold(self.records(), |all, part| all.saturating_sub(*part));
        let room = Decimal::from(read).checked_mul(self.most_in_one.into());
        let at_least = match self.unnamed.interval().lower() {
            Bound::Included(value) | Bound::Excluded(value) => value,
            Bound::Unbounded => Decimal::ZERO,
        };
        room.is_none_or(|room| at_least <= room)
    }
}

#[cfg(feature = "serde")]
checked_wire!(UnnamedActors { records, unnamed, most_in_one }, others => {
    "the parts are not as many as the records": others.unnamed.parts() == others.records(),
    "the actors are not a count": others.unnamed.is_in(Unit::Count),
    "there is no record that can count actors":
        others.records() > 0 || others.most_in_one == 0,
    "one record has more actors than can be stated": others.most_in_one <= MOST,
    "more actors are unnamed than the records have": others.have_room(),
});
