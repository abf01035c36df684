//! The claims about one territory, indicator by indicator.

use alloc::collections::BTreeMap;
use alloc::collections::btree_map::Entry;
use alloc::vec::Vec;

use crate::figure::{Estimate, Figure, Interval, Measure, Unit};
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

    /// The claim to reckon with: the first readable one in the indicator's own
    /// unit, which is a body's where any body has one.
    ///
    /// "10 % more" is a claim about exports, but no amount of them.
    #[must_use]
    pub fn reckoned(&self) -> Option<Cited<'s>> {
        let own = self.indicator.unit();
        let mut cited = self.cited.iter();
        let found = cited.find(|cited| {
            let figure = cited.claim.figure().figure();
            figure.is_some_and(|figure| own.is_none_or(|own| figure.unit() == own))
        });
        found.copied()
    }

    /// The figure of that claim.
    #[must_use]
    pub fn figure(&self) -> Option<&'s Figure<Measure>> {
        self.reckoned()?.claim.figure().figure()
    }

    /// Whether all readable claims can be true at once; `None` where fewer
    /// than two can be compared.
    ///
    /// Only claims in one unit are compared with each other.
    #[must_use]
    pub fn agree(&self) -> Option<bool> {
        let figures = self.cited.iter();
        let figures = figures.filter_map(|cited| cited.claim.figure().figure());
        can_all_be_true(figures.map(Figure::estimate))
    }
}

/// Whether figures of one thing can all be true at once, unit by unit; `None`
/// where no two of them have the same unit.
pub(super) fn can_all_be_true(figures: impl IntoIterator<Item = Estimate>) -> Option<bool> {
    let mut common: BTreeMap<Unit, Interval> = BTreeMap::new();
    let mut compared = false;
    for figure in figures {
        let interval = figure.interval();
        match common.entry(figure.unit()) {
            Entry::Vacant(place) => {
                place.insert(interval);
            }
            Entry::Occupied(mut place) => {
                let Some(narrower) = place.get().intersection(interval) else {
                    return Some(false);
                };
                place.insert(narrower);
                compared = true;
            }
        }
    }
    compared.then_some(true)
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
