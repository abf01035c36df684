//! How amounts are spread: quantiles.

use alloc::vec::Vec;

use super::amount::{Amount, End, Possible, Upper};
use super::tally::{Settled, Tally, joined};
use super::{Merge, Summary};
use crate::dirhams::{DirhamTotal, Dirhams};
#[cfg(feature = "serde")]
use crate::draft::checked_wire;
use crate::figure::{Estimate, Undefined};
use crate::row::{BeneficiaryRow, GrantRow};
use crate::share::{Share, Whole};
use crate::subsidy::Subsidy;

/// Keeps every amount in its place among the others, in dirhams.
///
/// Of subsidies and their rows the amounts are whole ones, as
/// [`GrantedTotal`](super::GrantedTotal) has them; of rows of beneficiaries,
/// what each received. Quantiles are exact and of the nearest rank: the
/// smallest amount with at least such a share of all amounts at or below it.
///
/// A hedged amount takes part with all that it can be. Whatever the true
/// amounts are, the one of a rank lies between the lower bound and the upper
/// bound of that rank, each in an order of its own. An amount that is not known
/// can be any from zero up, and is counted.
///
/// Memory is that of the different amounts: at most about 32 bytes for each exact
/// one, and 1,024 where there are no more than 32 of them. A quantile costs a few
/// passes over them.
///
/// ```
/// use artisanat::row::GrantRow;
/// use artisanat::share::{Share, Whole};
/// use artisanat::subsidy::SubsidyKind;
/// use artisanat::summary::{Distribution, summarize};
///
/// let (place, day) = ("06.141".parse()?, "2024-05-02".parse()?);
/// let amounts = ["9000.00".parse()?, "4000.00".parse()?, "5000.00".parse()?];
/// let rows = amounts.map(|amount| GrantRow::new(0, place, day, &SubsidyKind::Tools, amount, 3));
/// let distribution: Distribution = summarize(&rows);
/// assert_eq!(distribution.median().unwrap().nominal(), 5000.into());
/// let nine_tenths = Share::new(9, 10, Whole::Total)?;
/// assert_eq!(distribution.quantile(nine_tenths).unwrap().nominal(), 9000.into());
/// # Ok::<(), artisanat::violation::Problem>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Distribution {
    exact: Tally<Dirhams, u64>,
    others: Tally<Possible, u64>,
    left_out: u64,
}

impl Distribution {
    /// How many amounts there are, those included that are not known.
    #[must_use]
    pub fn amounts(&self) -> u64 {
        self.known().saturating_add(self.left_out)
    }

    /// How many amounts are not known: unreadable, not stated, or each
    /// beneficiary's where there is no exact number of them.
    #[must_use]
    pub const fn left_out(&self) -> u64 {
        self.left_out
    }

    fn known(&self) -> u64 {
        self.exact.total().saturating_add(self.others.total())
    }

    /// The amount in the middle, the lower one of two.
    ///
    /// # Errors
    ///
    /// Those of [`Distribution::quantile`].
    pub fn median(&self) -> Result<Estimate, Undefined> {
        let half = Share::new(1, 2, Whole::Total);
        self.quantile(half.map_err(|_| Undefined::OutOfRange)?)
    }

    /// The smallest amount with at least such a share of all amounts at or
    /// below it; for a share of zero, the smallest of all.
    ///
    /// The nominal value is the quantile of the printed amounts that are known.
    ///
    /// # Errors
    ///
    /// [`Undefined::NothingRead`] where no amount is known.
    pub fn quantile(&self, share: Share) -> Result<Estimate, Undefined> {
        let known = self.known();
        let order = Order {
            exact: self.exact.settled(),
            others: self.others.settled(),
        };
        let nominal = order.at_rank(rank(share, known), DirhamTotal::from, |amount| {
            Some(amount.nominal)
        });
        // Those that are not known come first among the lower bounds, and last
        // among the upper ones.
        let rank = rank(share, known.saturating_add(self.left_out));
        let lower = match rank.checked_sub(self.left_out) {
            None | Some(0) => End::ZERO,
            Some(rank) => order
                .at_rank(rank, End::exactly, |amount| Some(amount.lower))
                .unwrap_or(End::ZERO),
        };
        let upper = order.at_rank(
            rank,
            |amount| End::exactly(amount).as_upper(),
            |amount| amount.upper.map(End::as_upper),
        );
        let quantile = Possible {
            nominal: nominal.ok_or(Undefined::NothingRead)?,
            lower,
            upper: upper.map(Upper::end),
        };
        quantile.estimate().ok_or(Undefined::OutOfRange)
    }

    #[inline]
    fn add(&mut self, amount: Amount) {
        match amount {
            Amount::Exact(amount) => self.exact.add(amount),
            Amount::Possible(amount) => self.others.add(amount),
            Amount::LeftOut => self.left_out = self.left_out.saturating_add(1),
        }
    }
}

/// All amounts that are known, in order.
struct Order<'d> {
    exact: Settled<'d, Dirhams, u64>,
    others: Settled<'d, Possible, u64>,
}

impl Order<'_> {
    /// What stands at a rank, from 1, in an order of what amounts have; those
    /// that have none come last.
    fn at_rank<T: Ord + Copy>(
        &self,
        rank: u64,
        of_exact: impl Fn(Dirhams) -> T,
        of_other: impl Fn(Possible) -> Option<T>,
    ) -> Option<T> {
        let exact = self.exact.iter();
        let exact = exact.map(|(amount, times)| (of_exact(amount), times));
        let others = self.others.iter();
        let others = others.filter_map(|(amount, times)| Some((of_other(amount)?, times)));
        let mut others: Vec<(T, u64)> = others.collect();
        others.sort_unstable();
        let mut below: u64 = 0;
        let (value, _) = joined(exact, others).find(|(_, times)| {
            below = below.saturating_add(*times);
            below >= rank
        })?;
        Some(value)
    }
}

/// The rank of a quantile among so many values: the least number of them that
/// is at least such a share of all, and at least 1.
fn rank(share: Share, values: u64) -> u64 {
    let part = u128::from(share.part()).saturating_mul(values.into());
    let rank = part.div_ceil(u128::from(share.whole()).max(1));
    u64::try_from(rank).unwrap_or(u64::MAX).max(1)
}

impl Merge for Distribution {
    fn merge(&mut self, other: Self) {
        self.exact.merge(other.exact);
        self.others.merge(other.others);
        self.left_out = self.left_out.saturating_add(other.left_out);
    }
}

impl Summary<&GrantRow> for Distribution {
    #[inline]
    fn observe(&mut self, row: &GrantRow) {
        self.add(row.into());
    }
}

impl Summary<&Subsidy> for Distribution {
    fn observe(&mut self, subsidy: &Subsidy) {
        self.add(subsidy.into());
    }
}

impl Summary<&BeneficiaryRow> for Distribution {
    #[inline]
    fn observe(&mut self, row: &BeneficiaryRow) {
        self.add(row.into());
    }
}

#[cfg(feature = "serde")]
checked_wire!(Distribution { exact, others, left_out }, distribution => {
    "an exact amount is not among the exact ones":
        distribution.others.iter().all(|(amount, _)| amount.exact().is_none()),
});
