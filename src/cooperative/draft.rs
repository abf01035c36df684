//! The unchecked form of a cooperative, and the one conversion.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::fmt;

use super::capital::{read_capital, read_share_value, shares};
use super::members::{check_members, check_women, distinct};
use super::{Cooperative, CooperativeKind, RegisterEntry, RegisterEntryDraft};
use crate::calendar::PartialDate;
use crate::dirhams::Dirhams;
use crate::draft::{draft, entity_wire};
use crate::figure::{StatedDraft, read_count};
use crate::id::CooperativeId;
use crate::names::NamesDraft;
use crate::sales_channel::{SalesChannel, SalesChannelDraft};
use crate::violation::{Inspection, Problem, Violations};

draft! {
    /// The unchecked form of a [`Cooperative`].
    ///
    /// Empty text means missing. `Debug` shows the id and the kind.
    pub struct CooperativeDraft<'a> {
        /// A [`CooperativeId`].
        pub id: Cow<'a, str>,
        /// The names of the legal person.
        pub names: NamesDraft<'a>,
        /// The word of a [`CooperativeKind`].
        pub kind: Cow<'a, str>,
        /// Ids of artisans known to be members.
        pub member_artisans: Vec<Cow<'a, str>>,
        /// Ids of cooperatives known to be members of a union or a federation.
        pub member_cooperatives: Vec<Cow<'a, str>>,
        /// The number of direct members, those listed included, where stated.
        pub members: StatedDraft<'a>,
        /// The number of women among the members, where stated.
        pub women_members: StatedDraft<'a>,
        /// The common identifier of enterprises, 15 digits with the leading zeros,
        /// where known.
        pub ice: Cow<'a, str>,
        /// The entry in the local register, where known.
        pub register_entry: Option<RegisterEntryDraft<'a>>,
        /// The code of the territory of the seat, as `06.461.01.13`.
        pub seat: Cow<'a, str>,
        /// Codes of one or more [activities](crate::craft::Activity), built-in as
        /// `zellige` or of the nomenclature.
        pub activities: Vec<Cow<'a, str>>,
        /// The capital in dirhams, `10000` or `10000.00`, where known.
        pub capital: Cow<'a, str>,
        /// The value of one share in dirhams, `100` or `100.00`, where known.
        pub share_value: Cow<'a, str>,
        /// The ways by which it sells.
        pub sales_channels: Vec<SalesChannelDraft<'a>>,
        /// The date of the founding, where known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
        pub founded_on: Cow<'a, str>,
        /// The id of the facility where it works, where known.
        pub facility: Cow<'a, str>,
        /// Ids of the statements that the record rests on.
        pub sources: Vec<Cow<'a, str>>,
    }
}

impl fmt::Debug for CooperativeDraft<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CooperativeDraft")
            .field("id", &self.id)
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}

impl TryFrom<CooperativeDraft<'_>> for Cooperative {
    type Error = Violations;

    /// Checks the draft against the rules listed in the [module](super).
    fn try_from(draft: CooperativeDraft<'_>) -> Result<Self, Violations> {
        let CooperativeDraft {
            id,
            names,
            kind,
            member_artisans,
            member_cooperatives,
            members,
            women_members,
            ice,
            register_entry,
            seat,
            activities,
            capital,
            share_value,
            sales_channels,
            founded_on,
            facility,
            sources,
            misfits,
        } = draft;
        let mut inspection = Inspection::new(misfits);
        let id: Option<CooperativeId> = inspection.required("id", &id, str::parse);
        let names = inspection.take("names", names.try_into());
        let kind: Option<CooperativeKind> = inspection.required("kind", &kind, str::parse);
        let artisans = inspection.each_text("member_artisans", &member_artisans, str::parse);
        let misplaced = !member_cooperatives.is_empty()
            && kind.is_some_and(|kind| !kind.has_member_cooperatives());
        inspection.refuse_if(misplaced, "member_cooperatives", Problem::NotAUnion);
        let cooperatives =
            inspection.each_text("member_cooperatives", &member_cooperatives, |text| {
                let member = text.parse()?;
                if id.as_ref() == Some(&member) {
                    Err(Problem::OwnMember)
                } else {
                    Ok(member)
                }
            });
        let listed = distinct(&artisans).saturating_add(distinct(&cooperatives));
        let members = inspection.take("members", members.check(read_count));
        if let Some(members) = &members {
            check_members(&mut inspection, kind, listed, members);
        }
        let women = inspection.take("women_members", women_members.check(read_count));
        if let (Some(members), Some(women)) = (&members, &women) {
            check_women(&mut inspection, members, women);
        }
        let ice = inspection.optional("ice", &ice, str::parse);
        let register_entry = register_entry
            .and_then(|entry| inspection.take("register_entry", RegisterEntry::try_from(entry)));
        let seat = inspection.required("seat", &seat, str::parse);
        inspection.refuse_if(activities.is_empty(), "activities", Problem::EmptyList);
        let activities = inspection.each_text("activities", &activities, str::parse);
        let capital: Option<Dirhams> = inspection.optional("capital", &capital, read_capital);
        let share_value = inspection.optional("share_value", &share_value, read_share_value);
        let broken = capital.zip(share_value);
        let broken = broken.is_some_and(|(capital, share)| shares(capital, share).is_none());
        inspection.refuse_if(broken, "share_value", Problem::BrokenShares);
        let sales_channels =
            inspection.each_distinct("sales_channels", sales_channels, SalesChannel::try_from);
        let founded_on: Option<PartialDate> =
            inspection.optional("founded_on", &founded_on, str::parse);
        let entered_on = register_entry.as_ref().map(RegisterEntry::entered_on);
        let late = entered_on.zip(founded_on);
        let late = late.is_some_and(|(entered, founded)| entered.is_surely_before(founded));
        inspection.refuse_if(late, "founded_on", Problem::FoundedAfterEntry);
        let facility = inspection.optional("facility", &facility, str::parse);
        let sources = inspection.each_text("sources", &sources, str::parse);
        inspection.finish(|| {
            Some(Self {
                id: id?,
                names: names?,
                kind: kind?,
                member_artisans: artisans,
                member_cooperatives: cooperatives,
                members: members?,
                women_members: women?,
                ice,
                register_entry,
                seat: seat?,
                activities,
                capital,
                share_value,
                sales_channels,
                founded_on,
                facility,
                sources,
            })
        })
    }
}

impl<'a> From<&'a Cooperative> for CooperativeDraft<'a> {
    fn from(cooperative: &'a Cooperative) -> Self {
        let Cooperative {
            id,
            names,
            kind,
            member_artisans,
            member_cooperatives,
            members,
            women_members,
            ice,
            register_entry,
            seat,
            activities,
            capital,
            share_value,
            sales_channels,
            founded_on,
            facility,
            sources,
        } = cooperative;
        Self {
            id: id.into(),
            names: names.into(),
            kind: (*kind).into(),
            member_artisans: member_artisans.iter().map(Cow::from).collect(),
            member_cooperatives: member_cooperatives.iter().map(Cow::from).collect(),
            members: members.into(),
            women_members: women_members.into(),
            ice: ice.as_ref().map(Cow::from).unwrap_or_default(),
            register_entry: register_entry.as_ref().map(RegisterEntryDraft::from),
            seat: (*seat).into(),
            activities: activities.iter().map(Cow::from).collect(),
            capital: capital.map(Cow::from).unwrap_or_default(),
            share_value: share_value.map(Cow::from).unwrap_or_default(),
            sales_channels: sales_channels.iter().map(SalesChannelDraft::from).collect(),
            founded_on: founded_on.map(Cow::from).unwrap_or_default(),
            facility: facility.as_ref().map(Cow::from).unwrap_or_default(),
            sources: sources.iter().map(Cow::from).collect(),
            ..Self::default()
        }
    }
}

entity_wire!(Cooperative, CooperativeDraft);
