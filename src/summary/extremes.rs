//! The smallest and the largest of amounts.

use alloc::boxed::Box;

use super::amount::{Amount, End, Possible};
use super::{Merge, Summary};
use crate::dirhams::Dirhams;
#[cfg(feature = "serde")]
use crate::draft::checked_wire;
use crate::figure::{Estimate, Undefined};
use crate::row::{BeneficiaryRow, GrantRow};
use crate::subsidy::Subsidy;

/// Finds the smallest and the largest amount, in dirhams.
///
/// Of subsidies and their rows the amounts are whole ones, as
/// [`GrantedTotal`](super::GrantedTotal) has them; of rows of beneficiaries,
/// what each received. A hedged amount takes part with all that it can be: the
/// smallest lies between the least lower bound and the least upper bound. One
/// that is not known can be any amount from zero up, and is counted.
///
/// ```
/// use artisanat::row::GrantRow;
/// use artisanat::subsidy::SubsidyKind;
/// use artisanat::summary::{Extremes, summarize};
///
/// let (place, day) = ("06.141".parse()?, "2024-05-02".parse()?);
/// let amounts = ["12000.00".parse()?, "4000.00".parse()?];
/// let rows = amounts.map(|amount| GrantRow::new(0, place, day, &SubsidyKind::Tools, amount, 3));
/// let extremes: Extremes = summarize(&rows);
/// assert_eq!(extremes.smallest().unwrap().nominal(), 4000.into());
/// assert_eq!(extremes.largest().unwrap().nominal(), 12000.into());
/// # Ok::<(), artisanat::violation::Problem>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extremes {
    amounts: u64,
    left_out: u64,
    /// The smallest exact amount, and the largest.
    smallest: Option<Dirhams>,
    largest: Option<Dirhams>,
    others: Option<Box<Others>>,
}

/// The smallest and the largest in every respect of amounts that are not exact.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Others {
    smallest: Possible,
    largest: Possible,
}

impl Extremes {
    /// How many amounts there are, those included that are not known.
    #[must_use]
    pub const fn amounts(&self) -> u64 {
        self.amounts
    }

    /// How many amounts are not known: unreadable, not stated, or each
    /// beneficiary's where there is no exact number of them.
    #[must_use]
    pub const fn left_out(&self) -> u64 {
        self.left_out
    }

    /// The smallest amount, in dirhams; its nominal value is the smallest that
    /// is printed.
    ///
    /// # Errors
    ///
    /// [`Undefined::NothingRead`] where no amount is known.
    pub fn smallest(&self) -> Result<Estimate, Undefined> {
        let others = self.others.as_ref().map(|others| others.smallest);
        let exact = self.smallest.map(Possible::exactly);
        let known = exact.into_iter().chain(others).reduce(Possible::least);
        let mut smallest = known.ok_or(Undefined::NothingRead)?;
        if self.left_out > 0 {
            smallest.lower = End::ZERO;
        }
        smallest.estimate().ok_or(Undefined::OutOfRange)
    }

    /// The largest amount, in dirhams; its nominal value is the largest that is
    /// printed.
    ///
    /// # Errors
    ///
    /// [`Undefined::NothingRead`] where no amount is known.
    pub fn largest(&self) -> Result<Estimate, Undefined> {
        let others = self.others.as_ref().map(|others| others.largest);
        let exact = self.largest.map(Possible::exactly);
        let known = exact.into_iter().chain(others).reduce(Possible::greatest);
        let mut largest = known.ok_or(Undefined::NothingRead)?;
        if self.left_out > 0 {
            largest.upper = None;
        }
        largest.estimate().ok_or(Undefined::OutOfRange)
    }

    #[inline]
    fn add(&mut self, amount: Amount) {
        self.amounts = self.amounts.saturating_add(1);
        match amount {
            Amount::Exact(amount) => self.add_exact(amount, amount),
            Amount::Possible(amount) => self.add_others(Others {
                smallest: amount,
                largest: amount,
            }),
            Amount::LeftOut => self.left_out = self.left_out.saturating_add(1),
        }
    }

    #[inline]
    fn add_exact(&mut self, smallest: Dirhams, largest: Dirhams) {
        self.smallest = Some(self.smallest.map_or(smallest, |own| own.min(smallest)));
        self.largest = Some(self.largest.map_or(largest, |own| own.max(largest)));
    }

    fn add_others(&mut self, more: Others) {
        match &mut self.others {
            Some(others) => {
                others.smallest = others.smallest.least(more.smallest);
                others.largest = others.largest.greatest(more.largest);
            }
            none => *none = Some(Box::new(more)),
        }
    }
}

impl Merge for Extremes {
    fn merge(&mut self, other: Self) {
        self.amounts = self.amounts.saturating_add(other.amounts);
        self.left_out = self.left_out.saturating_add(other.left_out);
        if let Some((smallest, largest)) = other.smallest.zip(other.largest) {
            self.add_exact(smallest, largest);
        }
        if let Some(more) = other.others {
            self.add_others(*more);
        }
    }
}

impl Summary<&GrantRow> for Extremes {
    #[inline]
    fn observe(&mut self, row: &GrantRow) {
        self.add(row.into());
    }
}

impl Summary<&Subsidy> for Extremes {
    fn observe(&mut self, subsidy: &Subsidy) {
        self.add(subsidy.into());
    }
}

impl Summary<&BeneficiaryRow> for Extremes {
    #[inline]
    fn observe(&mut self, row: &BeneficiaryRow) {
        self.add(row.into());
    }
}

#[cfg(feature = "serde")]
checked_wire!(Others { smallest, largest }, others => {
    "the smallest amount is above the largest": others.smallest.is_at_most(&others.largest),
});

#[cfg(feature = "serde")]
impl Extremes {
    /// How many amounts there must be for these extremes.
    fn fewest(&self) -> u64 {
        let exact = match (self.smallest, self.largest) {
            (Some(smallest), Some(largest)) if smallest == largest => 1,
            (None, None) => 0,
            _ => 2,
        };
        let others = self.others.as_ref().map_or(0, |others| {
            if others.smallest == others.largest {
                1
            } else {
                2
            }
        });
        self.left_out.saturating_add(exact).saturating_add(others)
    }

    fn is_known(&self) -> bool {
        self.smallest.is_some() || self.others.is_some()
    }
}

#[cfg(feature = "serde")]
checked_wire!(Extremes { amounts, left_out, smallest, largest, others }, extremes => {
    "the smallest amount is above the largest": extremes.smallest <= extremes.largest
        && extremes.smallest.is_some() == extremes.largest.is_some(),
    "the amounts are not so many":
        extremes.fewest() <= extremes.amounts
            && (extremes.is_known() || extremes.left_out == extremes.amounts),
});
