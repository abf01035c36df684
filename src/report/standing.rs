//! Where a region stands among the others: ranks and shares, computed from
//! what is known of more than one region and never taken from a source.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use rust_decimal::Decimal;

use super::claims::{IndicatorLine, indicator_lines};
use super::derived::{Operand, pairs};
use super::exports::export_lines;
use super::timing::can_be_ranked;
use crate::export::TerritoryBasis;
use crate::figure::{Estimate, Figure, Unit};
use crate::id::StatementId;
use crate::period::Window;
use crate::sector::Sector;
use crate::share::{Share, Whole};
use crate::statement::Indicator;
use crate::summary::{Count, Grouped, Merge, Place, Ranking, Registrations};
use crate::territory::{Region, Territory};

/// One thing by which a region is set against the others.
#[derive(Clone, Debug)]
pub struct Standing<'s> {
    compared: Compared<'s>,
    place: Option<Place>,
    portion: Option<Portion>,
    is_contested: bool,
    sources: BTreeSet<&'s StatementId>,
}

impl<'s> Standing<'s> {
    /// What is compared.
    #[must_use]
    pub const fn compared(&self) -> Compared<'s> {
        self.compared
    }

    /// The place among all regions of which it is known; `None` where it is
    /// known of this region only, so that there is no rank.
    #[must_use]
    pub const fn place(&self) -> Option<Place> {
        self.place
    }

    /// The share in a whole, where that is known.
    #[must_use]
    pub const fn portion(&self) -> Option<&Portion> {
        self.portion.as_ref()
    }

    /// Whether one of the compared figures is one of several that contradict
    /// each other.
    #[must_use]
    pub const fn is_contested(&self) -> bool {
        self.is_contested
    }

    /// The statements that the compared claims and records of exports rest on.
    pub fn sources(&self) -> impl Iterator<Item = &'s StatementId> {
        self.sources.iter().copied()
    }
}

/// What is compared between regions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Compared<'s> {
    /// A published indicator, over a window where the source gives one.
    Claimed(&'s Indicator, Option<Window>),
    /// Recorded exports over a window, on one basis.
    Exports(Window, TerritoryBasis),
    /// Artisans on record.
    Artisans,
    /// Validated register entries on record.
    ValidatedRegistrations,
    /// Cooperatives on record.
    Cooperatives,
    /// Facilities on record.
    Facilities,
}

/// A share of a whole that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Portion {
    /// Of a number counted from records.
    Counted(Share),
    /// Of a published figure, as sure as both figures are.
    Estimated {
        /// The ratio.
        ratio: Estimate,
        /// What it is a share of.
        of: Whole,
    },
}

impl Portion {
    /// What it is a share of.
    #[must_use]
    pub const fn of(&self) -> Whole {
        match self {
            Self::Counted(share) => share.of(),
            Self::Estimated { of, .. } => *of,
        }
    }

    /// The share in percent, rounded half away from zero.
    #[must_use]
    pub fn percent(&self, decimals: u32) -> Decimal {
        match self {
            Self::Counted(share) => share.percent(decimals),
            Self::Estimated { ratio, .. } => ratio.percent(decimals),
        }
    }
}

/// Everything by which a region can be set against others: indicators in the
/// order of their own, then exports, then what is on record.
pub(super) fn standings<'s>(
    sector: &'s Sector,
    region: Region,
    claimed: impl IntoIterator<Item = Operand<'s>>,
) -> Vec<Standing<'s>> {
    let mut standings = of_claims(sector, region, claimed);
    standings.extend(of_exports(sector, region));
    standings.extend(of_records(sector, region));
    standings
}

/// The standing of a size among those of other regions and in the national one.
fn standing<'s>(
    compared: Compared<'s>,
    region: Region,
    sizes: BTreeMap<Region, Estimate>,
    national: Option<Estimate>,
    (is_contested, sources): (bool, BTreeSet<&'s StatementId>),
) -> Standing<'s> {
    let ratio = sizes.get(&region).zip(national);
    let ratio = ratio.and_then(|(size, national)| size.share_of(&national).ok());
    let ranking = Ranking::of(sizes).ok();
    let place = ranking.and_then(|ranking| ranking.get(&region));
    Standing {
        compared,
        place: place.filter(|place| place.of() > 1),
        portion: ratio.map(|ratio| Portion::Estimated {
            ratio,
            of: Whole::NationalTotal,
        }),
        is_contested,
        sources,
    }
}

fn of_claims<'s>(
    sector: &'s Sector,
    region: Region,
    claimed: impl IntoIterator<Item = Operand<'s>>,
) -> Vec<Standing<'s>> {
    let others = Region::all().filter(|other| *other != region);
    let others: Vec<_> = others
        .map(|other| (other, indicator_lines(sector, Territory::Region(other))))
        .collect();
    let national = indicator_lines(sector, Territory::Country);
    let mut standings = Vec::new();
    for own in claimed {
        let Operand::Claim(cited) = own else { continue };
        let Some(size) = own.estimate() else { continue };
        // Percentages and multiples have no common whole.
        if !matches!(size.unit(), Unit::Count | Unit::Dirham) {
            continue;
        }
        let indicator = cited.claim.indicator();
        let mut sizes = BTreeMap::from([(region, size)]);
        let mut sources = BTreeSet::from([cited.statement.id()]);
        let mut is_contested = cited.is_contested;
        let mut take = |found: Option<Operand<'s>>| {
            let Some(Operand::Claim(cited)) = found else {
                return None;
            };
            sources.insert(cited.statement.id());
            is_contested |= cited.is_contested;
            found?.estimate()
        };
        for (other, lines) in &others {
            if let Some(size) = take(counterpart(own, indicator, lines)) {
                sizes.insert(*other, size);
            }
        }
        let national = take(counterpart(own, indicator, &national));
        let compared = Compared::Claimed(indicator, cited.claim.window());
        let basis = (is_contested, sources);
        standings.push(standing(compared, region, sizes, national, basis));
    }
    standings
}

/// The claim of an indicator that can be ranked with another one: over the
/// same window, or else the latest.
fn counterpart<'s>(
    own: Operand<'s>,
    indicator: &Indicator,
    lines: &[IndicatorLine<'s>],
) -> Option<Operand<'s>> {
    let lines = lines.iter().filter(|line| line.indicator() == indicator);
    let others = lines
        .filter_map(IndicatorLine::reckoned)
        .map(Operand::Claim);
    let mut pairs = pairs([own], others).into_iter();
    let found = pairs.find(|(own, other)| can_be_ranked(own.window(), other.window()));
    found.map(|(_, other)| other)
}

fn of_exports(sector: &Sector, region: Region) -> Vec<Standing<'_>> {
    let lines = export_lines(sector, Territory::Country);
    let own = lines
        .iter()
        .filter(|line| line.territory() == Territory::Region(region));
    let standings = own.filter_map(|own| {
        own.reckoned()?;
        let mut sizes = BTreeMap::new();
        let mut sources = BTreeSet::new();
        let mut is_contested = false;
        let mut national = None;
        let same_window = lines.iter().filter(|line| line.window() == own.window());
        for line in same_window {
            let Some(export) = line.reckoned() else {
                continue;
            };
            let size = export.value().figure().map(Figure::estimate);
            match line.territory() {
                Territory::Country => national = size,
                Territory::Region(other) if line.basis() == own.basis() => {
                    sizes.extend(size.map(|size| (other, size)));
                }
                _ => continue,
            }
            sources.extend(export.sources());
            is_contested |= line.agree() == Some(false);
        }
        let compared = Compared::Exports(own.window(), own.basis());
        let basis = (is_contested, sources);
        Some(standing(compared, region, sizes, national, basis))
    });
    standings.collect()
}

fn of_records(sector: &Sector, region: Region) -> Vec<Standing<'_>> {
    let artisans = sector.artisans_in(Territory::Country);
    let artisans: Grouped<_, Registrations> =
        Grouped::by(artisans, |artisan| artisan.home().region());
    let cooperatives: Grouped<_, Count> =
        Grouped::by(sector.cooperatives(), |one| one.seat().region());
    let facilities: Grouped<_, Count> =
        Grouped::by(sector.facilities(), |one| one.place().region());
    [
        counted(
            Compared::Artisans,
            region,
            &artisans,
            Registrations::artisans,
        ),
        counted(
            Compared::ValidatedRegistrations,
            region,
            &artisans,
            Registrations::validated,
        ),
        counted(Compared::Cooperatives, region, &cooperatives, |count| {
            count.get()
        }),
        counted(Compared::Facilities, region, &facilities, |count| {
            count.get()
        }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The standing by a number of records; `None` where the region has none.
///
/// The whole is the national total where every region has records, and else
/// the total of what is on record.
fn counted<'s, S: Merge + Clone>(
    compared: Compared<'s>,
    region: Region,
    groups: &Grouped<Option<Region>, S>,
    number: impl Fn(&S) -> u64,
) -> Option<Standing<'s>> {
    let known = groups.iter().filter_map(|(key, summary)| {
        let region = (*key)?;
        Some((region, number(summary))).filter(|(_, number)| *number > 0)
    });
    let known: BTreeMap<Region, u64> = known.collect();
    if !known.contains_key(&region) {
        return None;
    }
    let sizes = known.iter();
    let sizes =
        sizes.map(|(region, number)| (*region, Estimate::exactly((*number).into(), Unit::Count)));
    let place = Ranking::of(sizes).ok()?.get(&region);
    let place = place.filter(|place| place.of() > 1);
    let of = if known.len() == Region::all().count() {
        Whole::NationalTotal
    } else {
        Whole::Total
    };
    let whole = number(&groups.total());
    let shares = groups.shares(&number, whole, of).unwrap_or_default();
    let share = shares.get(&Some(region)).filter(|_| place.is_some());
    Some(Standing {
        compared,
        place,
        portion: share.copied().map(Portion::Counted),
        is_contested: false,
        sources: BTreeSet::new(),
    })
}
