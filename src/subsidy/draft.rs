//! The unchecked form of a subsidy, and the one conversion.

use alloc::borrow::Cow;
use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use super::{AmountBasis, Subsidy};
use crate::dirhams::Dirhams;
use crate::draft::{draft, entity_wire};
use crate::figure::{Stated, StatedDraft, read_count};
use crate::funding::{ContributionDraft, read_funders};
use crate::label::Label;
use crate::violation::{Inspection, Problem, Violations};

draft! {
    /// The unchecked form of a [`Subsidy`].
    ///
    /// Empty text means missing.
    #[derive(Debug)]
    pub struct SubsidyDraft<'a> {
        /// A [`SubsidyId`](crate::id::SubsidyId).
        pub id: Cow<'a, str>,
        /// Words of one or more [`SubsidyKind`](super::SubsidyKind)s.
        pub kinds: Vec<Cow<'a, str>>,
        /// The title of a programme, where known.
        pub programme: Cow<'a, str>,
        /// Ids of the artisans who are named as beneficiaries.
        pub beneficiary_artisans: Vec<Cow<'a, str>>,
        /// Ids of the cooperatives that are named as beneficiaries.
        pub beneficiary_cooperatives: Vec<Cow<'a, str>>,
        /// Ids of the enterprises that are named as beneficiaries.
        pub beneficiary_enterprises: Vec<Cow<'a, str>>,
        /// How many benefit, those named included, where stated.
        pub beneficiaries: StatedDraft<'a>,
        /// The amount, in dirhams, where stated.
        pub granted: StatedDraft<'a>,
        /// The word of an [`AmountBasis`], where there is an amount.
        pub amount_basis: Cow<'a, str>,
        /// Who pays, and how much in dirhams or in percent.
        pub funders: Vec<ContributionDraft<'a>>,
        /// The id of the facility at which it was granted, where known.
        pub facility: Cow<'a, str>,
        /// The code of the territory that benefits, as `06.141.01.0`.
        pub territory: Cow<'a, str>,
        /// A [`Window`](crate::period::Window), as `2024` or `P5Y`, where known.
        pub granted_during: Cow<'a, str>,
        /// Ids of the statements that the record rests on.
        pub sources: Vec<Cow<'a, str>>,
    }
}

impl TryFrom<SubsidyDraft<'_>> for Subsidy {
    type Error = Violations;

    /// Checks the draft against the rules listed in the [module](super).
    fn try_from(draft: SubsidyDraft<'_>) -> Result<Self, Violations> {
        let SubsidyDraft {
            id,
            kinds,
            programme,
            beneficiary_artisans,
            beneficiary_cooperatives,
            beneficiary_enterprises,
            beneficiaries,
            granted,
            amount_basis,
            funders,
            facility,
            territory,
            granted_during,
            sources,
            misfits,
        } = draft;
        let mut inspection = Inspection::new(misfits);
        let id = inspection.required("id", &id, str::parse);
        inspection.refuse_if(kinds.is_empty(), "kinds", Problem::EmptyList);
        let kinds = inspection.each_text("kinds", &kinds, str::parse);
        let programme = inspection.optional("programme", &programme, str::parse);
        let artisans =
            inspection.each_text("beneficiary_artisans", &beneficiary_artisans, str::parse);
        let cooperatives = inspection.each_text(
            "beneficiary_cooperatives",
            &beneficiary_cooperatives,
            str::parse,
        );
        let enterprises = inspection.each_text(
            "beneficiary_enterprises",
            &beneficiary_enterprises,
            str::parse,
        );
        let beneficiaries = inspection.take("beneficiaries", beneficiaries.check(read_count));
        let named = distinct(&artisans)
            .saturating_add(distinct(&cooperatives))
            .saturating_add(distinct(&enterprises));
        let too_few = beneficiaries
            .as_ref()
            .is_some_and(|count| count.is_surely_below(named));
        inspection.refuse_if(too_few, "beneficiaries", Problem::FewerThanNamed);
        let granted = inspection.take("granted", granted.check(str::parse));
        let basis = read_basis(&mut inspection, granted.as_ref(), &amount_basis);
        let whole = granted
            .as_ref()
            .filter(|_| basis == Some(AmountBasis::Total));
        let funders = read_funders(&mut inspection, "funders", funders, whole);
        let facility = inspection.optional("facility", &facility, str::parse);
        let territory = inspection.required("territory", &territory, str::parse);
        let granted_during = inspection.optional("granted_during", &granted_during, str::parse);
        let sources = inspection.each_text("sources", &sources, str::parse);
        inspection.finish(|| {
            Some(Self {
                id: id?,
                kinds,
                programme,
                beneficiary_artisans: artisans,
                beneficiary_cooperatives: cooperatives,
                beneficiary_enterprises: enterprises,
                beneficiaries: beneficiaries?,
                granted: granted?,
                amount_basis: basis,
                funders,
                facility,
                territory: territory?,
                granted_during,
                sources,
            })
        })
    }
}

/// Reads the basis of an amount, which goes with an amount and only with it.
///
/// Beside an amount that is refused, a missing basis is not a finding.
fn read_basis(
    inspection: &mut Inspection,
    granted: Option<&Stated<Dirhams>>,
    text: &str,
) -> Option<AmountBasis> {
    match granted.map(Stated::is_stated) {
        Some(true) => inspection.required("amount_basis", text, str::parse),
        Some(false) if !text.is_empty() => {
            inspection.refuse("amount_basis", Problem::NoAmount);
            None
        }
        _ => inspection.optional("amount_basis", text, str::parse),
    }
}

/// How many different items there are; repeated ones have their own finding.
fn distinct<T: Ord>(items: &[T]) -> usize {
    items.iter().collect::<BTreeSet<_>>().len()
}

impl<'a> From<&'a Subsidy> for SubsidyDraft<'a> {
    fn from(subsidy: &'a Subsidy) -> Self {
        let Subsidy {
            id,
            kinds,
            programme,
            beneficiary_artisans,
            beneficiary_cooperatives,
            beneficiary_enterprises,
            beneficiaries,
            granted,
            amount_basis,
            funders,
            facility,
            territory,
            granted_during,
            sources,
        } = subsidy;
        Self {
            id: id.into(),
            kinds: kinds.iter().map(Cow::from).collect(),
            programme: programme.as_ref().map_or("", Label::as_str).into(),
            beneficiary_artisans: beneficiary_artisans.iter().map(Cow::from).collect(),
            beneficiary_cooperatives: beneficiary_cooperatives.iter().map(Cow::from).collect(),
            beneficiary_enterprises: beneficiary_enterprises.iter().map(Cow::from).collect(),
            beneficiaries: beneficiaries.into(),
            granted: granted.into(),
            amount_basis: amount_basis.map(Cow::from).unwrap_or_default(),
            funders: funders.iter().map(ContributionDraft::from).collect(),
            facility: facility.as_ref().map(Cow::from).unwrap_or_default(),
            territory: (*territory).into(),
            granted_during: granted_during.map(Cow::from).unwrap_or_default(),
            sources: sources.iter().map(Cow::from).collect(),
            ..Self::default()
        }
    }
}

entity_wire!(Subsidy, SubsidyDraft);
