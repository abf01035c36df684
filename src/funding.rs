//! Who pays for a thing, and how much of it.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::ops::Bound;

use rust_decimal::Decimal;

use crate::dirhams::Dirhams;
use crate::draft::draft;
use crate::figure::{Interval, Measure, Quantity as _, Stated, StatedDraft, Unit};
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

    /// The share of the whole cost in percent, above 0 and at most 100.
    #[must_use]
    pub fn percent(&self) -> Option<Decimal> {
        self.percent.map(Measure::number)
    }
}

draft! {
    /// The unchecked form of a [`Contribution`].
    #[derive(Debug)]
    pub struct ContributionDraft<'a> {
        /// An [`Institution`].
        pub funder: Cow<'a, str>,
        /// The amount given, in dirhams.
        pub amount: StatedDraft<'a>,
        /// The share of the whole cost, in percent.
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
/// Shares add up to at most 100 %, and amounts cannot add up to more than the
/// cost, as told by [`exceed_whole`]. The finding sits on the list.
pub(crate) fn read_funders(
    inspection: &mut Inspection,
    key: &'static str,
    drafts: Vec<ContributionDraft<'_>>,
    cost: Option<&Stated<Dirhams>>,
) -> Vec<Contribution> {
    let funders = inspection.each(key, drafts, Contribution::try_from);
    let percents = funders.iter().filter_map(Contribution::percent);
    let percent = percents.fold(Decimal::ZERO, Decimal::saturating_add);
    let above = exceed_whole(funders.iter().map(Contribution::amount), cost);
    inspection.refuse_if(
        percent > Decimal::ONE_HUNDRED || above,
        key,
        Problem::FundersAboveCost,
    );
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
    let nothing = Interval::at_least(Decimal::ZERO);
    let figures = amounts.into_iter().filter_map(Stated::figure);
    let least = figures.fold(nothing, |sum, amount| match amount.interval().lower() {
        Bound::Included(lower) | Bound::Excluded(lower) if lower > Decimal::ZERO => {
            sum.plus(amount.interval())
        }
        _ => sum,
    });
    let whole = whole.and_then(Stated::figure);
    whole.is_some_and(|whole| least.gap(whole.interval()).is_some())
}
