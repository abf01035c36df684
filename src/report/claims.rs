//! The claims about one territory, indicator by indicator.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use crate::figure::{Figure, Measure};
use crate::period::Window;
use crate::sector::Sector;
use crate::statement::{Claim, Indicator, Placement, Statement};
use crate::territory::Territory;

/// A claim, and the statement that makes it.
#[derive(Clone, Copy, Debug)]
pub struct Cited<'s> {
    /// The claim.
    pub claim: &'s Claim,
    /// The statement.
    pub statement: &'s Statement,
}

/// Everything that is claimed of one indicator of a territory over one window.
#[derive(Clone, Debug)]
pub struct IndicatorLine<'s> {
    indicator: &'s Indicator,
    window: Option<Window>,
    cited: Vec<Cited<'s>>,
}

impl<'s> IndicatorLine<'s> {
    /// The indicator.
    #[must_use]
    pub const fn indicator(&self) -> &'s Indicator {
        self.indicator
    }

    /// The window, where the sources give one.
    #[must_use]
    pub const fn window(&self) -> Option<Window> {
        self.window
    }

    /// The claims, at least one, those of bodies before those of headlines.
    #[must_use]
    pub fn cited(&self) -> &[Cited<'s>] {
        &self.cited
    }

    /// The figure to reckon with: the first readable one, which is a body's
    /// where any body has one.
    #[must_use]
    pub fn figure(&self) -> Option<&'s Figure<Measure>> {
        self.cited
            .iter()
            .find_map(|cited| cited.claim.figure().figure())
    }

    /// Whether all readable claims can be true at once; `None` where fewer
    /// than two can be compared.
    ///
    /// Claims in another unit than the first readable one are left out.
    #[must_use]
    pub fn agree(&self) -> Option<bool> {
        let mut figures = self
            .cited
            .iter()
            .filter_map(|cited| cited.claim.figure().figure());
        let first = figures.next()?.estimate();
        let mut common = first.interval();
        let mut compared = false;
        for figure in figures.filter(|figure| figure.unit() == first.unit()) {
            let Some(narrower) = common.intersection(figure.estimate().interval()) else {
                return Some(false);
            };
            common = narrower;
            compared = true;
        }
        compared.then_some(true)
    }
}

/// The claims about all of a territory, without those about parts of it.
pub(super) fn indicator_lines(sector: &Sector, territory: Territory) -> Vec<IndicatorLine<'_>> {
    let mut lines: BTreeMap<(&Indicator, Option<Window>), Vec<Cited<'_>>> = BTreeMap::new();
    for statement in sector.statements() {
        for claim in statement.claims() {
            if claim.territory() == territory && claim.breakdown().is_empty() {
                let key = (claim.indicator(), claim.window());
                lines
                    .entry(key)
                    .or_default()
                    .push(Cited { claim, statement });
            }
        }
    }
    let lines = lines.into_iter().map(|((indicator, window), mut cited)| {
        cited.sort_by_key(|cited| cited.claim.placement() == Placement::Headline);
        IndicatorLine {
            indicator,
            window,
            cited,
        }
    });
    lines.collect()
}
