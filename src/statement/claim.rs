//! One claim of a statement.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::{Facet, FacetDraft, Indicator, Placement};
use crate::draft::{draft, entity_wire};
use crate::figure::{Measure, Reading, Stated, StatedDraft, Unit};
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
    indicator: Indicator,
    territory: Territory,
    window: Option<Window>,
    breakdown: Vec<Facet>,
    unit: Unit,
    figure: Stated<Measure>,
    placement: Placement,
}

impl Claim {
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
        /// An [`Indicator`].
        pub indicator: Cow<'a, str>,
        /// The code of a territory.
        pub territory: Cow<'a, str>,
        /// A [`Window`], where the source gives one.
        pub window: Cow<'a, str>,
        /// The part of the indicator, from coarse to fine.
        pub breakdown: Vec<FacetDraft<'a>>,
        /// A [`Unit`]; where empty the one that the figure's text names, if only
        /// the text is given, else the indicator's own.
        pub unit: Cow<'a, str>,
        /// The figure as printed and as read.
        pub figure: StatedDraft<'a>,
        /// A [`Placement`]; `body` where empty.
        pub placement: Cow<'a, str>,
    }
}

impl TryFrom<ClaimDraft<'_>> for Claim {
    type Error = Violations;

    fn try_from(draft: ClaimDraft<'_>) -> Result<Self, Violations> {
        let ClaimDraft {
            indicator,
            territory,
            window,
            breakdown,
            unit,
            figure,
            placement,
            misfits,
        } = draft;
        let mut inspection = Inspection::new(misfits);
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
        let given = inspection.optional("unit", &unit, str::parse);
        let unit = given
            .or_else(|| printed_unit(&figure))
            .or_else(|| indicator.as_ref().and_then(Indicator::unit));
        if unit.is_none() && indicator.is_some() {
            inspection.missing::<Unit>("unit");
        }
        let silent =
            figure.value.is_empty() && figure.printed.is_empty() && figure.misfits.is_empty();
        let figure = inspection.take("figure", figure.in_unit(unit.unwrap_or(Unit::Share)));
        if silent && figure.is_some() {
            inspection.missing::<Unit>("figure");
        }
        let placement = inspection.optional("placement", &placement, str::parse);
        inspection.finish(|| {
            Some(Self {
                indicator: indicator?,
                territory: territory?,
                window,
                breakdown,
                unit: unit?,
                figure: figure?,
                placement: placement.unwrap_or(Placement::Body),
            })
        })
    }
}

/// The unit that a figure's text names, where the text is all that is given.
fn printed_unit(figure: &StatedDraft<'_>) -> Option<Unit> {
    if !figure.value.is_empty() {
        return None;
    }
    let reading = Reading::parse(&figure.printed).ok()?;
    reading.is_unit_printed().then(|| reading.unit())
}

impl<'a> From<&'a Claim> for ClaimDraft<'a> {
    fn from(claim: &'a Claim) -> Self {
        let Claim {
            indicator,
            territory,
            window,
            breakdown,
            unit,
            figure,
            placement,
        } = claim;
        let own = indicator.unit() == Some(*unit);
        Self {
            indicator: indicator.into(),
            territory: (*territory).into(),
            window: window.map(Cow::from).unwrap_or_default(),
            breakdown: breakdown.iter().map(FacetDraft::from).collect(),
            unit: if own { Cow::default() } else { (*unit).into() },
            figure: figure.into(),
            placement: (*placement).into(),
            ..Self::default()
        }
    }
}

entity_wire!(Claim, ClaimDraft);
