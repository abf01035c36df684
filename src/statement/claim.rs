//! One claim of a statement.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::sense::SenseFields;
use super::{Facet, FacetDraft, Indicator, Parts, Placement, Population, Sense};
use crate::draft::{draft, entity_wire};
use crate::figure::{Aspect, Measure, Reading, Scale, Stated, StatedDraft, Unit};
use crate::id::ClaimKey;
use crate::period::Window;
use crate::territory::Territory;
use crate::violation::{Inspection, Problem, Violations};

/// One claim: an indicator, where, when, which part of it, and the figure.
///
/// - The figure is read or unreadable, never absent (modelling choice).
/// - The breakdown goes from the coarser to the finer part, each dimension
///   once (modelling choice); a territory in it lies in the claim's own
///   [HCP RGPH 2024], and a date is not surely outside the claim's window
///   (modelling choice).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    key: Option<ClaimKey>,
    indicator: Indicator,
    territory: Territory,
    window: Option<Window>,
    breakdown: Vec<Facet>,
    population: Option<Population>,
    sense: Sense,
    part_of: Option<ClaimKey>,
    parts: Parts,
    unit: Unit,
    figure: Stated<Measure>,
    placement: Placement,
}

impl Claim {
    /// The name of the claim within its statement, where it has one.
    #[must_use]
    pub const fn key(&self) -> Option<&ClaimKey> {
        self.key.as_ref()
    }

    /// What the claim is about.
    #[must_use]
    pub const fn indicator(&self) -> &Indicator {
        &self.indicator
    }

    /// The territory.
    #[must_use]
    pub const fn territory(&self) -> Territory {
        self.territory
    }

    /// The window, where the source gives one.
    #[must_use]
    pub const fn window(&self) -> Option<Window> {
        self.window
    }

    /// The part of the indicator, from coarse to fine; empty for all of it.
    #[must_use]
    pub fn breakdown(&self) -> &[Facet] {
        &self.breakdown
    }

    /// What is counted, where the source's word is not the indicator's.
    #[must_use]
    pub const fn population(&self) -> Option<&Population> {
        self.population.as_ref()
    }

    /// How the figure relates to the indicator.
    #[must_use]
    pub const fn sense(&self) -> &Sense {
        &self.sense
    }

    /// The claim of the same statement whose part this one is.
    #[must_use]
    pub const fn part_of(&self) -> Option<&ClaimKey> {
        self.part_of.as_ref()
    }

    /// Whether the statement gives all parts of this claim.
    #[must_use]
    pub const fn parts(&self) -> Parts {
        self.parts
    }

    /// The unit of the figure.
    #[must_use]
    pub const fn unit(&self) -> Unit {
        self.unit
    }

    /// The figure as printed and as read.
    #[must_use]
    pub const fn figure(&self) -> &Stated<Measure> {
        &self.figure
    }

    /// Headline or body.
    #[must_use]
    pub const fn placement(&self) -> Placement {
        self.placement
    }
}

draft! {
    /// The unchecked form of a [`Claim`].
    #[derive(Debug)]
    pub struct ClaimDraft<'a> {
        /// A [`ClaimKey`], a name within the statement for other claims to refer to,
        /// where one does.
        pub key: Cow<'a, str>,
        /// The word of an [`Indicator`].
        pub indicator: Cow<'a, str>,
        /// The code of the territory that it is about, as `06`, `MA` for the country.
        pub territory: Cow<'a, str>,
        /// A [`Window`], as `2024` or `P4Y`, where the source gives one.
        pub window: Cow<'a, str>,
        /// The part of the indicator, from coarse to fine.
        pub breakdown: Vec<FacetDraft<'a>>,
        /// The word of a [`Population`], where the source's word is not the indicator's.
        pub population: Cow<'a, str>,
        /// The word of a [`SenseKind`](super::SenseKind); `level` where empty.
        pub sense: Cow<'a, str>,
        /// Of what it is a [`share`](Sense::Share), a [`ShareOf`](super::ShareOf):
        /// the word of a whole, `not_stated`, or `claim:` and a key of the statement.
        pub of: Cow<'a, str>,
        /// Since what it is a [`growth`](Sense::Growth), of what a
        /// [`multiple`](Sense::Multiple), an [`Against`](super::Against): a window,
        /// as `2023`, or `claim:` and a key of the statement.
        pub against: Cow<'a, str>,
        /// Among what it is a [`rank`](Sense::Rank), an [`Among`](super::Among):
        /// `regions`, `provinces` of the whole country, or the word of a dimension:
        /// `territory` for the provinces of one region.
        pub among: Cow<'a, str>,
        /// For each of what it is a [`rate`](Sense::Rate), the word of a
        /// [`Per`](super::Per), as `artisan`.
        pub per: Cow<'a, str>,
        /// The key of the claim of the same statement whose part this one is, where
        /// it is one.
        pub part_of: Cow<'a, str>,
        /// Whether the statement gives all parts of this claim, the word of
        /// [`Parts`]: `all`, or `some` where empty.
        pub parts: Cow<'a, str>,
        /// The word of a [`Unit`]; where empty the one that the figure's text names,
        /// else that of the sense or the indicator. A ratio that is given as a value
        /// is in that one, whichever ratio the text names.
        pub unit: Cow<'a, str>,
        /// The figure as printed and as read, in that unit: with decimals where it is
        /// a rate of what is counted, below zero where a growth is a fall.
        pub figure: StatedDraft<'a>,
        /// The word of a [`Placement`]; `body` where empty.
        pub placement: Cow<'a, str>,
    }
}

impl TryFrom<ClaimDraft<'_>> for Claim {
    type Error = Violations;

    fn try_from(draft: ClaimDraft<'_>) -> Result<Self, Violations> {
        let ClaimDraft {
            key,
            indicator,
            territory,
            window,
            breakdown,
            population,
            sense,
            of,
            against,
            among,
            per,
            part_of,
            parts,
            unit,
            figure,
            placement,
            misfits,
        } = draft;
        let mut inspection = Inspection::new(misfits);
        let key = inspection.optional("key", &key, str::parse);
        let indicator: Option<Indicator> = inspection.required("indicator", &indicator, str::parse);
        let territory: Option<Territory> = inspection.required("territory", &territory, str::parse);
        let window = inspection.optional("window", &window, str::parse);
        let breakdown = inspection.each("breakdown", breakdown, |draft| {
            Facet::try_from(draft)?.inside(territory, window)
        });
        let mut seen: Vec<_> = breakdown.iter().map(Facet::dimension).collect();
        seen.sort_unstable();
        let twice = seen
            .iter()
            .zip(seen.iter().skip(1))
            .any(|(one, next)| one == next);
        inspection.refuse_if(twice, "breakdown", Problem::DimensionTwice);
        let population = inspection.optional("population", &population, str::parse);
        let fields = SenseFields {
            sense,
            of,
            against,
            among,
            per,
        };
        let sense = fields.read(&mut inspection);
        let part_of = inspection.optional("part_of", &part_of, str::parse);
        let parts = inspection.optional("parts", &parts, str::parse);
        let given = inspection.optional("unit", &unit, str::parse);
        let aspect = sense
            .as_ref()
            .map_or(Aspect::Level, |sense| sense.kind().aspect());
        let own = sense.as_ref().and_then(|sense| sense.kind().unit());
        let own = own.or_else(|| indicator.as_ref().and_then(Indicator::unit));
        let unit = given.or_else(|| printed_unit(&figure, aspect, own)).or(own);
        if unit.is_none() && indicator.is_some() {
            inspection.missing::<Unit>("unit");
        }
        let silent =
            figure.value.is_empty() && figure.printed.is_empty() && figure.misfits.is_empty();
        let scale = Scale::new(unit.unwrap_or(Unit::Share), aspect);
        let figure = inspection.take("figure", figure.in_unit(scale));
        if silent && figure.is_some() {
            inspection.missing::<Unit>("figure");
        }
        let placement = inspection.optional("placement", &placement, str::parse);
        inspection.finish(|| {
            Some(Self {
                key,
                indicator: indicator?,
                territory: territory?,
                window,
                breakdown,
                population,
                sense: sense?,
                part_of,
                parts: parts.unwrap_or(Parts::Some),
                unit: unit?,
                figure: figure?,
                placement: placement.unwrap_or(Placement::Body),
            })
        })
    }
}

/// The unit that a figure's text names.
///
/// A value beside "a third" can be that ratio in percent, where that is the
/// claim's own unit.
fn printed_unit(figure: &StatedDraft<'_>, aspect: Aspect, own: Option<Unit>) -> Option<Unit> {
    let reading = Reading::parse_as(&figure.printed, aspect).ok()?;
    let printed = reading.is_unit_printed().then(|| reading.unit())?;
    let can_be_own = printed.is_ratio() && own.is_some_and(Unit::is_ratio);
    (figure.value.is_empty() || !can_be_own).then_some(printed)
}

impl<'a> From<&'a Claim> for ClaimDraft<'a> {
    fn from(claim: &'a Claim) -> Self {
        let Claim {
            key,
            indicator,
            territory,
            window,
            breakdown,
            population,
            sense,
            part_of,
            parts,
            unit,
            figure,
            placement,
        } = claim;
        let own = sense.kind().unit().or(indicator.unit()) == Some(*unit);
        let SenseFields {
            sense,
            of,
            against,
            among,
            per,
        } = sense.into();
        let name = |key: &'a Option<ClaimKey>| key.as_ref().map_or("", ClaimKey::as_str).into();
        Self {
            indicator: indicator.into(),
            territory: (*territory).into(),
            window: window.map(Cow::from).unwrap_or_default(),
            breakdown: breakdown.iter().map(FacetDraft::from).collect(),
            key: name(key),
            population: population.as_ref().map(Cow::from).unwrap_or_default(),
            sense,
            of,
            against,
            among,
            per,
            part_of: name(part_of),
            parts: match parts {
                Parts::Some => Cow::default(),
                Parts::All => (*parts).into(),
            },
            unit: if own { Cow::default() } else { (*unit).into() },
            figure: figure.into(),
            placement: (*placement).into(),
            ..Self::default()
        }
    }
}

entity_wire!(Claim, ClaimDraft);
