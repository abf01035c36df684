//! Who pays for a thing, and how much of it.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::ops::Bound;

use rust_decimal::Decimal;

use crate::dirhams::Dirhams;
use crate::draft::{Misfits, draft};
use crate::figure::{Figure, Interval, Measure, Quantity as _, Stated, StatedDraft, Unit};
use crate::institution::Institution;
use crate::violation::{Inspection, Problem, Violations};

/// What one funder gives: an amount, a share of the whole, both or neither.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Contribution {
    funder: Institution,
    amount: Stated<Dirhams>,
    percent: Option<Measure>,
}

impl Contribution {
    /// Who gives it.
    #[must_use]
    pub const fn funder(&self) -> &Institution {
        &self.funder
    }

    /// The amount given, as stated.
    #[must_use]
    pub const fn amount(&self) -> &Stated<Dirhams> {
        &self.amount
    }

    /// The share of the whole cost in percent, above 0 and at most 100, as
    /// printed: 33.3 stands for a third.
    #[must_use]
    pub fn percent(&self) -> Option<Decimal> {
        self.percent.map(Measure::number)
    }

    /// The true shares that the percentage admits, in percent.
    fn shares(&self) -> Option<Interval> {
        self.percent
            .map(|percent| Figure::plain(percent).interval())
    }

    /// Refuses a share and an amount that no possible whole brings together.
    fn fits(self, whole: Interval) -> Result<Self, Violations> {
        let shares = self.shares().unwrap_or(Interval::UNBOUNDED);
        let parts = product(shares, whole);
        let amounts = product(
            Interval::exactly(Decimal::ONE_HUNDRED),
            self.amount.interval(),
        );
        let mut inspection = Inspection::new(Misfits::default());
        let apart = parts.gap(amounts).is_some();
        inspection.refuse_if(apart, "percent", Problem::ShareMisfit);
        inspection.finish(|| Some(self))
    }

    /// The least that is given of the largest possible whole, in hundredths.
    fn least_of(&self, largest: Bound<Decimal>) -> Interval {
        let at_least = |least: Bound<Decimal>| Interval::new(least, Bound::Unbounded);
        let shares = self.shares().unwrap_or(Interval::UNBOUNDED);
        let part = at_least(times(shares.lower(), largest));
        let hundred = Bound::Included(Decimal::ONE_HUNDRED);
        let amount = at_least(times(hundred, self.amount.interval().lower()));
        // Two intervals without an upper end always meet.
        part.intersection(amount).unwrap_or(part)
    }
}

draft! {
    /// The unchecked form of a [`Contribution`].
    #[derive(Debug)]
    pub struct ContributionDraft<'a> {
        /// The word of an [`Institution`].
        pub funder: Cow<'a, str>,
        /// The amount given, in dirhams, where stated.
        pub amount: StatedDraft<'a>,
        /// The share of the whole cost in percent, above 0 and at most 100, as
        /// `33.3`, without the sign; where stated.
        pub percent: Cow<'a, str>,
    }
}

impl TryFrom<ContributionDraft<'_>> for Contribution {
    type Error = Violations;

    fn try_from(draft: ContributionDraft<'_>) -> Result<Self, Violations> {
        let ContributionDraft {
            funder,
            amount,
            percent,
            misfits,
        } = draft;
        let mut inspection = Inspection::new(misfits);
        let funder = inspection.required("funder", &funder, str::parse);
        let amount = inspection.take("amount", amount.check(str::parse));
        let percent = inspection.optional("percent", &percent, |text| {
            let percent = Measure::parse(text, Unit::Percent)?;
            if percent.number() <= Decimal::ZERO {
                Err(Problem::Zero)
            } else if percent.number() > Decimal::ONE_HUNDRED {
                Err(Problem::PartAboveWhole)
            } else {
                Ok(percent)
            }
        });
        inspection.finish(|| {
            Some(Self {
                funder: funder?,
                amount: amount?,
                percent,
            })
        })
    }
}

impl<'a> From<&'a Contribution> for ContributionDraft<'a> {
    fn from(contribution: &'a Contribution) -> Self {
        let Contribution {
            funder,
            amount,
            percent,
        } = contribution;
        Self {
            funder: funder.into(),
            amount: amount.into(),
            percent: percent
                .map(|percent| percent.to_text().into())
                .unwrap_or_default(),
            ..Self::default()
        }
    }
}

/// Reads the funders of a thing, given what the whole of it costs.
///
/// A percentage is rounded to what is printed, so it stands for an interval
/// of the whole, as an amount can. A funder's amount and share must fit each
/// other, and all funders together cannot surely give more than the whole;
/// the latter finding sits on the list.
pub(crate) fn read_funders(
    inspection: &mut Inspection,
    key: &'static str,
    drafts: Vec<ContributionDraft<'_>>,
    cost: Option<&Stated<Dirhams>>,
) -> Vec<Contribution> {
    let whole = cost.map_or(Interval::UNBOUNDED, Stated::interval);
    let funders = inspection.each(key, drafts, |draft| {
        Contribution::try_from(draft)?.fits(whole)
    });
    let hundred = Interval::exactly(Decimal::ONE_HUNDRED);
    let shares = funders.iter().filter_map(Contribution::shares);
    let least = funders.iter().map(|funder| funder.least_of(whole.upper()));
    let above = lie_above(shares, hundred)
        || funders.iter().any(|funder| funder.amount.is_stated())
            && lie_above(least, product(hundred, whole));
    inspection.refuse_if(above, key, Problem::FundersAboveCost);
    funders
}

/// Whether amounts cannot all be parts of a whole: the least that they can
/// add up to is above the greatest value that the whole admits.
///
/// An amount that is unread or has no lower bound counts as nothing.
pub(crate) fn exceed_whole<'a>(
    amounts: impl IntoIterator<Item = &'a Stated<Dirhams>>,
    whole: Option<&Stated<Dirhams>>,
) -> bool {
    let whole = whole.map_or(Interval::UNBOUNDED, Stated::interval);
    lie_above(amounts.into_iter().map(Stated::interval), whole)
}

/// Whether the least that parts can add up to lies above a whole; a part that
/// can be nothing counts as nothing.
fn lie_above(parts: impl IntoIterator<Item = Interval>, whole: Interval) -> bool {
    let nothing = Interval::at_least(Decimal::ZERO);
    let sum = parts
        .into_iter()
        .fold(nothing, |sum, part| match part.lower() {
            Bound::Included(lower) | Bound::Excluded(lower) if lower > Decimal::ZERO => {
                sum.plus(part)
            }
            _ => sum,
        });
    sum.lies_above(whole)
}

/// The products of a value of each of two intervals above zero.
fn product(one: Interval, other: Interval) -> Interval {
    Interval::new(
        times(one.lower(), other.lower()),
        times(one.upper(), other.upper()),
    )
}

/// The product of two bounds of the same side; none where one has none, or
/// where the product is beyond all amounts.
fn times(one: Bound<Decimal>, other: Bound<Decimal>) -> Bound<Decimal> {
    match (one, other) {
        (Bound::Unbounded, _) | (_, Bound::Unbounded) => Bound::Unbounded,
        (Bound::Included(one), Bound::Included(other)) => one
            .checked_mul(other)
            .map_or(Bound::Unbounded, Bound::Included),
        (
            Bound::Included(one) | Bound::Excluded(one),
            Bound::Included(other) | Bound::Excluded(other),
        ) => one
            .checked_mul(other)
            .map_or(Bound::Unbounded, Bound::Excluded),
    }
}
