//! The claims about one territory, indicator by indicator.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use crate::figure::{Estimate, Figure, Interval, Measure, Unit};
use crate::period::Window;
use crate::sector::Sector;
use crate::statement::{Claim, Facet, Indicator, Placement, Population, Sense, Statement};
use crate::territory::Territory;

/// A claim, and the statement that makes it.
#[derive(Clone, Copy, Debug)]
pub struct Cited<'s> {
    /// The claim.
    pub claim: &'s Claim,
    /// The statement.
    pub statement: &'s Statement,
    /// Whether the claims of the same thing, in the same unit, contradict each
    /// other.
    pub is_contested: bool,
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
    /// "10 % more" is a claim about exports, but no amount of them; nor is a
    /// target, and a source's own population is not the indicator's.
    #[must_use]
    pub fn reckoned(&self) -> Option<Cited<'s>> {
        let own = self.indicator.unit();
        let mut cited = self.cited.iter();
        let found = cited.find(|cited| {
            let claim = cited.claim;
            let is_level = claim.sense() == &Sense::Level && claim.population().is_none();
            let figure = claim.figure().figure().filter(|_| is_level);
            figure.is_some_and(|figure| own.is_none_or(|own| figure.unit() == own))
        });
        found.copied()
    }

    /// The figure of that claim.
    #[must_use]
    pub fn figure(&self) -> Option<&'s Figure<Measure>> {
        self.reckoned()?.claim.figure().figure()
    }

    /// Whether all readable claims can be true at once, the [habits of
    /// print](Claim::admitted) granted; `None` where fewer than two can be
    /// compared.
    ///
    /// Only claims in one sense and unit, of one population, are compared with
    /// each other.
    #[must_use]
    pub fn agree(&self) -> Option<bool> {
        agree(&self.cited)
    }
}

/// Everything that is claimed of a part of an indicator over one window: of a
/// place in the region, of women, of a facility.
#[derive(Clone, Debug)]
pub struct PartLine<'s> {
    indicator: &'s Indicator,
    window: Option<Window>,
    territory: Territory,
    breakdown: Vec<&'s Facet>,
    cited: Vec<Cited<'s>>,
}

impl<'s> PartLine<'s> {
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

    /// The territory: the region or a part of it.
    #[must_use]
    pub const fn territory(&self) -> Territory {
        self.territory
    }

    /// The part, from coarse to fine, without territories; empty for all of
    /// a part of the region.
    #[must_use]
    pub fn breakdown(&self) -> &[&'s Facet] {
        &self.breakdown
    }

    /// The claims, at least one, those of bodies before those of headlines.
    #[must_use]
    pub fn cited(&self) -> &[Cited<'s>] {
        &self.cited
    }

    /// Whether all readable claims can be true at once, as in
    /// [`IndicatorLine::agree`].
    #[must_use]
    pub fn agree(&self) -> Option<bool> {
        agree(&self.cited)
    }
}

/// Whether figures of one thing can all be true at once, unit by unit; `None`
/// where no two of them have the same unit.
pub(super) fn can_all_be_true(figures: impl IntoIterator<Item = Estimate>) -> Option<bool> {
    let figures = figures.into_iter();
    verdict(&in_common(figures.map(|figure| (figure.unit(), figure))))
}

/// How many figures of one kind there are, and the values that all of them
/// admit, if there are any.
type InCommon<K> = BTreeMap<K, (usize, Option<Interval>)>;

fn in_common<K: Ord>(figures: impl IntoIterator<Item = (K, Estimate)>) -> InCommon<K> {
    let mut common = BTreeMap::new();
    for (kind, figure) in figures {
        let unbounded = (0_usize, Some(Interval::UNBOUNDED));
        let (figures, interval) = common.entry(kind).or_insert(unbounded);
        *figures = figures.saturating_add(1);
        *interval = interval.and_then(|common| common.intersection(figure.interval()));
    }
    common
}

fn verdict<K>(common: &InCommon<K>) -> Option<bool> {
    if common.values().any(|(_, interval)| interval.is_none()) {
        return Some(false);
    }
    let compared = common.values().any(|(figures, _)| *figures > 1);
    compared.then_some(true)
}

/// What claims of one thing must share to be compared: what they count, in
/// which sense and in which unit.
type Kind<'s> = (Option<&'s Population>, &'s Sense, Unit);

fn kind(claim: &Claim) -> Option<(Kind<'_>, Estimate)> {
    // Of a part a share may be of all or of the same part of all.
    if matches!(claim.sense(), Sense::Share(_)) && !claim.breakdown().is_empty() {
        return None;
    }
    let estimate = claim.admitted()?;
    let kind = (claim.population(), claim.sense(), estimate.unit());
    Some((kind, estimate))
}

fn claims_in_common<'s>(cited: &[Cited<'s>]) -> InCommon<Kind<'s>> {
    in_common(cited.iter().filter_map(|cited| kind(cited.claim)))
}

fn agree(cited: &[Cited<'_>]) -> Option<bool> {
    verdict(&claims_in_common(cited))
}

/// Puts claims of one thing in order, and marks those that contradict others.
fn in_order(mut cited: Vec<Cited<'_>>) -> Vec<Cited<'_>> {
    cited.sort_by_key(|cited| cited.claim.placement() == Placement::Headline);
    let common = claims_in_common(&cited);
    for one in &mut cited {
        let found = kind(one.claim).and_then(|(kind, _)| common.get(&kind));
        one.is_contested = found.is_some_and(|(_, interval)| interval.is_none());
    }
    cited
}

/// The territory that a claim is about, and the part of the indicator there.
///
/// A region in the breakdown of a claim about the country is a claim about
/// that region.
fn subject(claim: &Claim) -> (Territory, Vec<&Facet>) {
    let mut territory = claim.territory();
    let mut breakdown = Vec::new();
    for facet in claim.breakdown() {
        match facet {
            Facet::Territory(part) => territory = *part,
            other => breakdown.push(other),
        }
    }
    (territory, breakdown)
}

fn cited(sector: &Sector) -> impl Iterator<Item = Cited<'_>> {
    let claims = sector.claims();
    claims.map(|(statement, claim)| Cited {
        claim,
        statement,
        is_contested: false,
    })
}

/// The claims about all of a territory, without those about parts of it.
pub(super) fn indicator_lines(sector: &Sector, territory: Territory) -> Vec<IndicatorLine<'_>> {
    let mut lines: BTreeMap<(&Indicator, Option<Window>), Vec<Cited<'_>>> = BTreeMap::new();
    for one in cited(sector) {
        let (about, breakdown) = subject(one.claim);
        if about == territory && breakdown.is_empty() {
            let key = (one.claim.indicator(), one.claim.window());
            lines.entry(key).or_default().push(one);
        }
    }
    let lines = lines.into_iter();
    let lines = lines.map(|((indicator, window), cited)| IndicatorLine {
        indicator,
        window,
        cited: in_order(cited),
    });
    lines.collect()
}

/// The claims about parts of a territory, and about parts of an indicator in
/// it: by indicator, window, territory and breakdown.
pub(super) fn part_lines(sector: &Sector, territory: Territory) -> Vec<PartLine<'_>> {
    type Key<'s> = (&'s Indicator, Option<Window>, Territory, Vec<&'s Facet>);
    let mut lines: BTreeMap<Key<'_>, Vec<Cited<'_>>> = BTreeMap::new();
    for one in cited(sector) {
        let (about, breakdown) = subject(one.claim);
        let is_whole = about == territory && breakdown.is_empty();
        if territory.contains(about) && !is_whole {
            let key = (one.claim.indicator(), one.claim.window(), about, breakdown);
            lines.entry(key).or_default().push(one);
        }
    }
    let lines = lines.into_iter();
    let lines = lines.map(
        |((indicator, window, territory, breakdown), cited)| PartLine {
            indicator,
            window,
            territory,
            breakdown,
            cited: in_order(cited),
        },
    );
    lines.collect()
}
