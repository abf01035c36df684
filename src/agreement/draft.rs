//! The unchecked form of an agreement, and the one conversion.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::Agreement;
use crate::draft::{draft, entity_wire};
use crate::figure::StatedDraft;
use crate::names::NamesDraft;
use crate::sales_channel::{SalesChannel, SalesChannelDraft};
use crate::violation::{Inspection, Problem, Violations};

draft! {
    /// The unchecked form of an [`Agreement`].
    ///
    /// Empty text means missing.
    #[derive(Debug)]
    pub struct AgreementDraft<'a> {
        /// An [`AgreementId`](crate::id::AgreementId).
        pub id: Cow<'a, str>,
        /// What it is about: its title, or its object in a few words.
        pub subject: NamesDraft<'a>,
        /// Words of [`AgreementKind`](super::AgreementKind)s, where known.
        pub kinds: Vec<Cow<'a, str>>,
        /// Words of one or more [`Institution`](crate::institution::Institution)s.
        pub parties: Vec<Cow<'a, str>>,
        /// When it was signed, where known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
        pub signed_on: Cow<'a, str>,
        /// The [`Window`](crate::period::Window) that it covers, as `2024` or
        /// `2024-02-01/2027-01-31`, where known.
        pub period: Cow<'a, str>,
        /// Its whole envelope, in dirhams, where stated.
        pub amount: StatedDraft<'a>,
        /// The code of the territory that it concerns, as `06`, where known.
        pub territory: Cow<'a, str>,
        /// The ways of selling that it opens.
        pub sales_channels: Vec<SalesChannelDraft<'a>>,
        /// Ids of the facilities that it concerns.
        pub facilities: Vec<Cow<'a, str>>,
        /// Ids of the cooperatives that it concerns.
        pub cooperatives: Vec<Cow<'a, str>>,
        /// Ids of the statements that the record rests on.
        pub sources: Vec<Cow<'a, str>>,
    }
}

impl TryFrom<AgreementDraft<'_>> for Agreement {
    type Error = Violations;

    /// Checks the draft against the rules listed in the [module](super).
    fn try_from(draft: AgreementDraft<'_>) -> Result<Self, Violations> {
        let AgreementDraft {
            id,
            subject,
            kinds,
            parties,
            signed_on,
            period,
            amount,
            territory,
            sales_channels,
            facilities,
            cooperatives,
            sources,
            misfits,
        } = draft;
        let mut inspection = Inspection::new(misfits);
        let id = inspection.required("id", &id, str::parse);
        let subject = inspection.take("subject", subject.try_into());
        let kinds = inspection.each_text("kinds", &kinds, str::parse);
        inspection.refuse_if(parties.is_empty(), "parties", Problem::EmptyList);
        let parties = inspection.each_text("parties", &parties, str::parse);
        let signed_on = inspection.optional("signed_on", &signed_on, str::parse);
        let period = inspection.optional("period", &period, str::parse);
        let amount = inspection.take("amount", amount.check(str::parse));
        let territory = inspection.optional("territory", &territory, str::parse);
        let sales_channels =
            inspection.each_distinct("sales_channels", sales_channels, SalesChannel::try_from);
        let facilities = inspection.each_text("facilities", &facilities, str::parse);
        let cooperatives = inspection.each_text("cooperatives", &cooperatives, str::parse);
        let sources = inspection.each_text("sources", &sources, str::parse);
        inspection.finish(|| {
            Some(Self {
                id: id?,
                subject: subject?,
                kinds,
                parties,
                signed_on,
                period,
                amount: amount?,
                territory,
                sales_channels,
                facilities,
                cooperatives,
                sources,
            })
        })
    }
}

impl<'a> From<&'a Agreement> for AgreementDraft<'a> {
    fn from(agreement: &'a Agreement) -> Self {
        let Agreement {
            id,
            subject,
            kinds,
            parties,
            signed_on,
            period,
            amount,
            territory,
            sales_channels,
            facilities,
            cooperatives,
            sources,
        } = agreement;
        Self {
            id: id.into(),
            subject: subject.into(),
            kinds: kinds.iter().map(Cow::from).collect(),
            parties: parties.iter().map(Cow::from).collect(),
            signed_on: signed_on.map(Cow::from).unwrap_or_default(),
            period: period.map(Cow::from).unwrap_or_default(),
            amount: amount.into(),
            territory: territory.map(Cow::from).unwrap_or_default(),
            sales_channels: sales_channels.iter().map(SalesChannelDraft::from).collect(),
            facilities: facilities.iter().map(Cow::from).collect(),
            cooperatives: cooperatives.iter().map(Cow::from).collect(),
            sources: sources.iter().map(Cow::from).collect(),
            ..Self::default()
        }
    }
}

entity_wire!(Agreement, AgreementDraft);
