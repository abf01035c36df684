//! The unchecked form of a record of exports, and the one conversion.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::{Export, TerritoryBasis};
use crate::dirhams::Dirhams;
use crate::draft::{draft, entity_wire};
use crate::figure::{Stated, StatedDraft};
use crate::territory::Territory;
use crate::violation::{Inspection, Problem, Violations};

draft! {
    /// The unchecked form of an [`Export`].
    ///
    /// Empty text means missing.
    #[derive(Debug)]
    pub struct ExportDraft<'a> {
        /// An [`ExportId`](crate::id::ExportId).
        pub id: Cow<'a, str>,
        /// A [`Window`](crate::period::Window), as `2024` or `2024-01/2024-06`.
        pub window: Cow<'a, str>,
        /// The word of a [`ProductFamily`](crate::craft::ProductFamily); empty for
        /// all of them.
        pub family: Cow<'a, str>,
        /// A [`Destination`](crate::destination::Destination): the two capital
        /// letters of a country, as `US`, the word of a group, as `arab_countries`,
        /// or `other:` and a group's name; empty for all of them.
        pub destination: Cow<'a, str>,
        /// The value, in dirhams.
        pub value: StatedDraft<'a>,
        /// The code of the territory to which the exports are ascribed, as `06`,
        /// `MA` for the country.
        pub territory: Cow<'a, str>,
        /// The word of a [`TerritoryBasis`]; `not_stated` where the source is silent
        /// and for the country.
        pub territory_basis: Cow<'a, str>,
        /// Ids of the statements that the record rests on.
        pub sources: Vec<Cow<'a, str>>,
    }
}

impl TryFrom<ExportDraft<'_>> for Export {
    type Error = Violations;

    /// Checks the draft against the rules listed in the [module](super).
    fn try_from(draft: ExportDraft<'_>) -> Result<Self, Violations> {
        let ExportDraft {
            id,
            window,
            family,
            destination,
            value,
            territory,
            territory_basis,
            sources,
            misfits,
        } = draft;
        let mut inspection = Inspection::new(misfits);
        let id = inspection.required("id", &id, str::parse);
        let window = inspection.required("window", &window, str::parse);
        let family = inspection.optional("family", &family, str::parse);
        let destination = inspection.optional("destination", &destination, str::parse);
        let value: Option<Stated<Dirhams>> = inspection.take("value", value.check(str::parse));
        let silent = value.as_ref().is_some_and(|value| !value.is_stated());
        inspection.refuse_if(silent, "value", Problem::Missing);
        let territory: Option<Territory> = inspection.required("territory", &territory, str::parse);
        let basis: Option<TerritoryBasis> =
            inspection.required("territory_basis", &territory_basis, str::parse);
        let idle = territory == Some(Territory::Country)
            && basis.is_some_and(|basis| basis != TerritoryBasis::NotStated);
        inspection.refuse_if(idle, "territory_basis", Problem::BasisOfCountry);
        let sources = inspection.each_text("sources", &sources, str::parse);
        inspection.finish(|| {
            Some(Self {
                id: id?,
                window: window?,
                family,
                destination,
                value: value?,
                territory: territory?,
                territory_basis: basis?,
                sources,
            })
        })
    }
}

impl<'a> From<&'a Export> for ExportDraft<'a> {
    fn from(export: &'a Export) -> Self {
        let Export {
            id,
            window,
            family,
            destination,
            value,
            territory,
            territory_basis,
            sources,
        } = export;
        Self {
            id: id.into(),
            window: (*window).into(),
            family: family.as_ref().map(Cow::from).unwrap_or_default(),
            destination: destination.as_ref().map(Cow::from).unwrap_or_default(),
            value: value.into(),
            territory: (*territory).into(),
            territory_basis: (*territory_basis).into(),
            sources: sources.iter().map(Cow::from).collect(),
            ..Self::default()
        }
    }
}

entity_wire!(Export, ExportDraft);
