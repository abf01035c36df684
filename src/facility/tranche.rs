//! A part of a project that is built and paid for by itself.

use alloc::vec::Vec;

use super::FacilityStage;
use super::stage::is_in_service;
use crate::calendar::Day;
use crate::dirhams::Dirhams;
use crate::draft::draft;
use crate::figure::{Stated, StatedDraft};
use crate::history::{History, StageDraft};
use crate::names::{Names, NamesDraft};
use crate::violation::{Inspection, Problem, Violations};

/// A tranche of a facility's project, with stages and a cost of its own.
///
/// - A number from 1, above that of the tranche before it (modelling choice).
/// - Stages in possible order, none dated surely before an earlier one.
///
/// One tranche can be in service while another is still studied.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Tranche {
    number: u32,
    names: Option<Names>,
    history: History<FacilityStage>,
    cost: Stated<Dirhams>,
}

impl Tranche {
    /// The number, from 1.
    #[must_use]
    pub const fn number(&self) -> u32 {
        self.number
    }

    /// The names, where it has any.
    #[must_use]
    pub const fn names(&self) -> Option<&Names> {
        self.names.as_ref()
    }

    /// The stages that the tranche has reached.
    #[must_use]
    pub const fn history(&self) -> &History<FacilityStage> {
        &self.history
    }

    /// The last stage reached, where any is known.
    #[must_use]
    pub fn stage(&self) -> Option<FacilityStage> {
        self.history.latest()
    }

    /// The last stage reached for certain by the end of a day.
    #[must_use]
    pub fn stage_on(&self, day: Day) -> Option<FacilityStage> {
        self.history.stage_on(day)
    }

    /// Whether service began and neither works nor a closure came after it.
    #[must_use]
    pub fn is_in_service(&self) -> bool {
        is_in_service(&self.history)
    }

    /// The cost of this tranche alone, as stated.
    #[must_use]
    pub const fn cost(&self) -> &Stated<Dirhams> {
        &self.cost
    }
}

draft! {
    /// The unchecked form of a [`Tranche`].
    #[derive(Debug)]
    pub struct TrancheDraft<'a> {
        /// The number, from 1: a bare number.
        pub number: Option<u32>,
        /// The names, where it has any.
        pub names: Option<NamesDraft<'a>>,
        /// The stages reached in their order, [`FacilityStage`] words, each with its
        /// date as far as it is known.
        pub history: Vec<StageDraft<'a>>,
        /// The cost of this tranche alone, in dirhams, where stated.
        pub cost: StatedDraft<'a>,
    }
}

impl TrancheDraft<'_> {
    /// Checks the draft, given the largest number among the tranches before it.
    fn check(self, earlier: Option<u32>) -> Result<Tranche, Violations> {
        let Self {
            number,
            names,
            history,
            cost,
            misfits,
        } = self;
        let mut inspection = Inspection::new(misfits);
        let number = match number {
            None => inspection.missing("number"),
            Some(number) => {
                let order = match number {
                    0 => Err(Problem::Zero),
                    _ if Some(number) <= earlier => Err(Problem::TrancheOutOfOrder),
                    _ => Ok(number),
                };
                inspection.take("number", order)
            }
        };
        let names = names.and_then(|names| inspection.take("names", Names::try_from(names)));
        let history = inspection.absorb(History::read(&history, "history"));
        let cost = inspection.take("cost", cost.check(str::parse));
        inspection.finish(|| {
            Some(Tranche {
                number: number?,
                names,
                history: history?,
                cost: cost?,
            })
        })
    }
}

impl TryFrom<TrancheDraft<'_>> for Tranche {
    type Error = Violations;

    /// Checks the draft by itself; in a facility, numbers increase, and the
    /// tranches cost no more than the whole.
    fn try_from(draft: TrancheDraft<'_>) -> Result<Self, Violations> {
        draft.check(None)
    }
}

impl<'a> From<&'a Tranche> for TrancheDraft<'a> {
    fn from(tranche: &'a Tranche) -> Self {
        let Tranche {
            number,
            names,
            history,
            cost,
        } = tranche;
        Self {
            number: Some(*number),
            names: names.as_ref().map(NamesDraft::from),
            history: history.stages().iter().map(StageDraft::from).collect(),
            cost: cost.into(),
            ..Self::default()
        }
    }
}

/// Reads the tranches of a project, given what the whole of it costs.
///
/// The least that all of them can cost is held against the greatest cost
/// that the stated one admits; that finding sits on the list.
pub(super) fn read_tranches(
    inspection: &mut Inspection,
    key: &'static str,
    drafts: Vec<TrancheDraft<'_>>,
    cost: Option<&Stated<Dirhams>>,
) -> Vec<Tranche> {
    let mut highest = None;
    let tranches = inspection.each(key, drafts, |draft| {
        let earlier = highest;
        highest = earlier.max(draft.number);
        draft.check(earlier)
    });
    let costs = tranches.iter().map(Tranche::cost);
    let above = crate::funding::exceed_whole(costs, cost);
    inspection.refuse_if(above, key, Problem::TranchesAboveCost);
    tranches
}
