//! The unchecked form of an enterprise, and the one conversion.

use alloc::borrow::Cow;
use alloc::collections::BTreeSet;
use alloc::vec::Vec;
use core::fmt;

use super::{Enterprise, TurnoverDraft};
use crate::draft::{draft, entity_wire};
use crate::figure::{StatedDraft, read_count};
use crate::names::NamesDraft;
use crate::violation::{Inspection, Violations};

draft! {
    /// The unchecked form of an [`Enterprise`].
    ///
    /// Empty text means missing. `Debug` shows the id and nothing personal.
    pub struct EnterpriseDraft<'a> {
        /// An [`EnterpriseId`](crate::id::EnterpriseId).
        pub id: Cow<'a, str>,
        /// The names of the enterprise.
        pub names: NamesDraft<'a>,
        /// The common identifier of enterprises, 15 digits with the leading zeros,
        /// where known.
        pub ice: Cow<'a, str>,
        /// The code of the one [activity](crate::craft::Activity), as `zellige`.
        pub activity: Cow<'a, str>,
        /// The id of the registered artisan who supervises the production.
        pub supervisor: Cow<'a, str>,
        /// The code of the territory of the seat, as `06.461.01.13`.
        pub seat: Cow<'a, str>,
        /// The number of employees, where stated.
        pub employees: StatedDraft<'a>,
        /// The date of the founding, where known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
        pub founded_on: Cow<'a, str>,
        /// What it sold, one amount in dirhams for each window.
        pub turnover: Vec<TurnoverDraft<'a>>,
        /// Ids of the statements that the record rests on.
        pub sources: Vec<Cow<'a, str>>,
    }
}

impl fmt::Debug for EnterpriseDraft<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EnterpriseDraft")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

impl TryFrom<EnterpriseDraft<'_>> for Enterprise {
    type Error = Violations;

    /// Checks the draft against the rules listed in the [module](super).
    fn try_from(draft: EnterpriseDraft<'_>) -> Result<Self, Violations> {
        let EnterpriseDraft {
            id,
            names,
            ice,
            activity,
            supervisor,
            seat,
            employees,
            founded_on,
            turnover,
            sources,
            misfits,
        } = draft;
        let mut inspection = Inspection::new(misfits);
        let id = inspection.required("id", &id, str::parse);
        let names = inspection.take("names", names.try_into());
        let ice = inspection.optional("ice", &ice, str::parse);
        let activity = inspection.required("activity", &activity, str::parse);
        let supervisor = inspection.required("supervisor", &supervisor, str::parse);
        let seat = inspection.required("seat", &seat, str::parse);
        let employees = inspection.take("employees", employees.check(read_count));
        let founded_on = inspection.optional("founded_on", &founded_on, str::parse);
        let mut windows = BTreeSet::new();
        let turnover = inspection.each("turnover", turnover, |draft| draft.check(&mut windows));
        let sources = inspection.each_text("sources", &sources, str::parse);
        inspection.finish(|| {
            Some(Self {
                id: id?,
                names: names?,
                ice,
                activity: activity?,
                supervisor: supervisor?,
                seat: seat?,
                employees: employees?,
                founded_on,
                turnover,
                sources,
            })
        })
    }
}

impl<'a> From<&'a Enterprise> for EnterpriseDraft<'a> {
    fn from(enterprise: &'a Enterprise) -> Self {
        let Enterprise {
            id,
            names,
            ice,
            activity,
            supervisor,
            seat,
            employees,
            founded_on,
            turnover,
            sources,
        } = enterprise;
        Self {
            id: id.into(),
            names: names.into(),
            ice: ice.as_ref().map(Cow::from).unwrap_or_default(),
            activity: activity.into(),
            supervisor: supervisor.into(),
            seat: (*seat).into(),
            employees: employees.into(),
            founded_on: founded_on.map(Cow::from).unwrap_or_default(),
            turnover: turnover.iter().map(TurnoverDraft::from).collect(),
            sources: sources.iter().map(Cow::from).collect(),
            ..Self::default()
        }
    }
}

entity_wire!(Enterprise, EnterpriseDraft);
