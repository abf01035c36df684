//! What support was granted, to how many, and how sure that is.

use alloc::boxed::Box;
use core::hash::{Hash, Hasher};
use core::mem;

use super::sum::Sum;
use super::{GrantedTotal, Merge, Summary};
#[cfg(feature = "serde")]
use crate::dirhams::Dirhams;
#[cfg(feature = "serde")]
use crate::draft::checked_wire;
use crate::figure::{Estimate, Stated, StatedTotal, Undefined, Unit};
use crate::row::{FigureState, GrantRow};
use crate::subsidy::Subsidy;

/// Adds up subsidies: how many, their beneficiaries and their amounts.
///
/// The money is that of whole subsidies: an amount per beneficiary counts once
/// for each of them. Amounts that could not be read, and amounts per
/// beneficiary without a number of them, are counted, not guessed: the money is
/// then "at least" the rest.
#[derive(Clone, Debug, Default)]
pub struct Grants {
    subsidies: u64,
    /// The centimes of exact totals that are not added up in the rest.
    granted: i64,
    /// The exact numbers of beneficiaries that are not added up in the rest.
    beneficiaries: i64,
    rest: Option<Box<Rest>>,
}

// Small, so that many groups stay in the nearest cache.
const _: () = assert!(size_of::<Grants>() <= 32);

/// What goes beyond an exact amount for exactly so many beneficiaries: few
/// grants in bulk data, most of those in print.
#[derive(Clone, Debug, Default, PartialEq)]
struct Rest {
    /// Centimes of exact totals.
    granted: i128,
    /// Exact numbers of beneficiaries.
    beneficiaries: i128,
    others: Others,
}

/// What is not exact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
struct Others {
    granted: GrantedTotal,
    beneficiaries: StatedTotal,
}

impl Others {
    /// Whether there is any part.
    const fn is_any(&self) -> bool {
        self.granted.parts() > 0 || self.beneficiaries.parts() > 0
    }
}

/// What grants come to, the same wherever their sums were added up.
#[derive(PartialEq, Eq, Hash)]
struct Totals {
    subsidies: u64,
    granted: Sum<2>,
    beneficiaries: Sum<0>,
    others: Option<Others>,
}

impl Grants {
    /// How many subsidies there are.
    #[must_use]
    pub const fn subsidies(&self) -> u64 {
        self.subsidies
    }

    /// The beneficiaries, each counted once a subsidy.
    #[must_use]
    pub fn beneficiaries(&self) -> StatedTotal {
        let totals = self.totals();
        let others = totals.others.map(|others| others.beneficiaries);
        let mut total = others.unwrap_or_default();
        let exact = self.subsidies.saturating_sub(total.parts());
        let sum = totals.beneficiaries.total();
        total.merge(StatedTotal::exactly(Unit::Count, sum, 0, exact));
        total
    }

    /// The money granted, in dirhams.
    #[must_use]
    pub fn granted(&self) -> GrantedTotal {
        let totals = self.totals();
        let others = totals.others.map(|others| others.granted);
        let mut total = others.unwrap_or_default();
        let exact = self.subsidies.saturating_sub(total.parts());
        total.merge(GrantedTotal::exactly(totals.granted.total(), exact));
        total
    }

    /// What each beneficiary received on average, in dirhams.
    ///
    /// # Errors
    ///
    /// Those of [`GrantedTotal::estimate`] and of [`StatedTotal::estimate`], then
    /// those of [`Estimate::per`].
    pub fn per_beneficiary(&self) -> Result<Estimate, Undefined> {
        let granted = self.granted().estimate()?;
        granted.per(&self.beneficiaries().estimate()?)
    }

    /// What a subsidy came to on average, in dirhams.
    ///
    /// # Errors
    ///
    /// Those of [`GrantedTotal::estimate`], then those of [`Estimate::per`].
    ///
    /// ```
    /// use artisanat::row::GrantRow;
    /// use artisanat::subsidy::SubsidyKind;
    /// use artisanat::summary::{Grants, summarize};
    ///
    /// let (place, day) = ("06".parse()?, "2024-05-02".parse()?);
    /// let row = |amount| GrantRow::new(0, place, day, &SubsidyKind::Tools, amount, 1);
    /// let rows = [row("12000".parse()?), row("9000".parse()?)];
    /// let grants: Grants = summarize(&rows);
    /// assert_eq!(grants.per_subsidy()?.nominal(), 10_500.into());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn per_subsidy(&self) -> Result<Estimate, Undefined> {
        let subsidies = Estimate::exactly(self.subsidies.into(), Unit::Count);
        self.granted().estimate()?.per(&subsidies)
    }
}

impl Grants {
    fn totals(&self) -> Totals {
        let rest = self.rest.as_deref();
        let others = rest.map(|rest| rest.others);
        let (granted, beneficiaries) =
            rest.map_or((0, 0), |rest| (rest.granted, rest.beneficiaries));
        Totals {
            subsidies: self.subsidies,
            granted: Sum::of(self.granted, granted),
            beneficiaries: Sum::of(self.beneficiaries, beneficiaries),
            others: others.filter(Others::is_any),
        }
    }

    /// Adds exact amounts and numbers up, where 64 bits hold the sums.
    #[inline]
    fn try_add(&mut self, granted: i64, beneficiaries: i64) -> Option<()> {
        let granted = self.granted.checked_add(granted)?;
        let beneficiaries = self.beneficiaries.checked_add(beneficiaries)?;
        self.granted = granted;
        self.beneficiaries = beneficiaries;
        Some(())
    }
}

impl PartialEq for Grants {
    fn eq(&self, other: &Self) -> bool {
        self.totals() == other.totals()
    }
}

impl Eq for Grants {}

impl Hash for Grants {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.totals().hash(state);
    }
}

impl Merge for Grants {
    fn merge(&mut self, other: Self) {
        self.subsidies = self.subsidies.saturating_add(other.subsidies);
        if self.try_add(other.granted, other.beneficiaries).is_none() {
            let rest = self.rest.get_or_insert_default();
            rest.add_granted(other.granted.into());
            rest.add_beneficiaries(other.beneficiaries.into());
        }
        if let Some(more) = other.rest {
            let rest = self.rest.get_or_insert_default();
            rest.add_granted(more.granted);
            rest.add_beneficiaries(more.beneficiaries);
            rest.others.granted.merge(more.others.granted);
            rest.others.beneficiaries.merge(more.others.beneficiaries);
        }
    }
}

impl Summary<&Subsidy> for Grants {
    fn observe(&mut self, subsidy: &Subsidy) {
        self.observe(&GrantRow::of(0, subsidy));
    }
}

impl Summary<&GrantRow> for Grants {
    #[inline]
    fn observe(&mut self, row: &GrantRow) {
        self.subsidies = self.subsidies.saturating_add(1);
        let added = if row.is_plain() {
            self.try_add(row.centimes(), row.beneficiary_count().into())
        } else {
            None
        };
        if added.is_none() {
            self.observe_rest(row);
        }
    }
}

impl Grants {
    /// Takes in a grant that is hedged, rounded, or not known in full, or one
    /// for whose sums 64 bits are too few.
    #[cold]
    #[inline(never)]
    fn observe_rest(&mut self, row: &GrantRow) {
        let rest = self.rest.get_or_insert_default();
        rest.add_granted(mem::take(&mut self.granted).into());
        rest.add_beneficiaries(mem::take(&mut self.beneficiaries).into());
        rest.observe(row);
    }
}

impl Rest {
    // Sums of fewer than 2^64 numbers of 64 bits: none reaches an end.
    fn add_granted(&mut self, centimes: i128) {
        self.granted = self.granted.saturating_add(centimes);
    }

    fn add_beneficiaries(&mut self, number: i128) {
        self.beneficiaries = self.beneficiaries.saturating_add(number);
    }

    /// What is exact goes to the exact sums, however it was given, so that grants
    /// that come to the same are the same.
    fn observe(&mut self, row: &GrantRow) {
        match row.total().and_then(|total| exact_units(&total, 2)) {
            Some(centimes) => self.add_granted(centimes),
            None => self.others.granted.observe(row),
        }
        let others = &mut self.others.beneficiaries;
        let Some(figure) = row.beneficiaries() else {
            let is_unreadable = row.beneficiaries_state() == FigureState::Unreadable;
            others.leave_out(is_unreadable);
            return;
        };
        match exact_units(&figure.estimate(), 0) {
            Some(number) => self.add_beneficiaries(number),
            None => others.add(&Stated::from(figure)),
        }
    }
}

/// The nominal value as a whole number of units of so many decimals, where it is
/// the only one that can be true.
fn exact_units(estimate: &Estimate, decimals: u32) -> Option<i128> {
    if !estimate.is_exact() {
        return None;
    }
    let mut value = estimate.nominal();
    value.rescale(decimals);
    (value == estimate.nominal() && value.scale() == decimals).then(|| value.mantissa())
}

#[cfg(feature = "serde")]
checked_wire!(Others { granted, beneficiaries }, others => {
    "there is no part": others.is_any(),
    "the beneficiaries are not a count": others.beneficiaries.is_in(Unit::Count),
    "what is exact stands beside the exact sums": !others.granted.is_exact() && !others.beneficiaries.reads_exactly(),
});

#[cfg(feature = "serde")]
impl Totals {
    /// How many parts are exact, where that is no fewer than none.
    fn exact_parts(&self, others: impl Fn(&Others) -> u64) -> Option<u64> {
        let others = self.others.as_ref().map_or(0, others);
        self.subsidies.checked_sub(others)
    }
}

#[cfg(feature = "serde")]
checked_wire!(Totals { subsidies, granted, beneficiaries, others }, totals => {
    "the amounts are not those of so many subsidies": totals
        .exact_parts(|others| others.granted.parts())
        .is_some_and(|parts| totals.granted.is_of(parts, Dirhams::MAX.centimes())),
    "the beneficiaries are not those of so many subsidies": totals
        .exact_parts(|others| others.beneficiaries.parts())
        .is_some_and(|parts| totals.beneficiaries.is_of(parts, u32::MAX.into())),
});

#[cfg(feature = "serde")]
impl From<Totals> for Grants {
    fn from(totals: Totals) -> Self {
        let (granted, granted_beside) = totals.granted.split();
        let (beneficiaries, beneficiaries_beside) = totals.beneficiaries.split();
        let rest = Rest {
            granted: granted_beside,
            beneficiaries: beneficiaries_beside,
            others: totals.others.unwrap_or_default(),
        };
        Self {
            subsidies: totals.subsidies,
            granted,
            beneficiaries,
            rest: (rest != Rest::default()).then(|| Box::new(rest)),
        }
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Grants {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.totals().serialize(serializer)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Grants {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Totals::deserialize(deserializer).map(Self::from)
    }
}
