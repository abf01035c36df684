//! What lies inside another thing, against that.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec;
use alloc::vec::Vec;

use rust_decimal::Decimal;

use super::binary::claims_of;
use super::index::{Entry, Index, Member, Pool};
use super::near::YEAR;
use super::rate::days;
use super::subject::{Subject, Time};
use super::value::judge;
use super::{Arithmetic, Check, Finding, Operation, Verdict, Why};
use crate::calendar::{Day, Month};
use crate::destination::{CountryGroup, Destination};
use crate::figure::{Step, Unit};
use crate::period::Period;
use crate::statement::{Dimension, Facet, Indicator, Population, SenseKind};

/// Holds every part that can be told from what it is against its wholes.
///
/// A claim with a facet more, of a country in a group, of a territory inside, or
/// of a flow over a part of the days is a part of the other one, whether or not
/// a statement links them, and so is one value of several that share a figure:
/// France alone is not above France and Spain. Where it is surely above it, the
/// two contradict each other, and otherwise there is nothing to find. A whole
/// that nobody gives may follow from [other claims](super::reckoned).
///
/// Cards are issued once
/// they are prepared, prepared for validated entries, and these are a part of
/// all entries of the register; there, what share the one is of the other is
/// derived as well. Those that are issued in a year can be of entries of the
/// year before. So it is of the register and the artisans, but the register
/// holds cooperatives and enterprises too: if it is above them, two populations
/// are counted.
pub(super) fn check(index: &Index<'_>, findings: &mut Vec<Finding>) {
    let windows = windows(index);
    for ((number, _, population, unit), pool) in index.pools(SenseKind::Level) {
        let Some(entry) = index.get(pool.highest.entry) else {
            continue;
        };
        debug_assert_eq!(entry.number, *number, "a pool holds its own claims");
        if !is_extensive(entry.claim.indicator(), *unit) {
            continue;
        }
        for whole in wholes(&entry.subject) {
            // Of most wholes nothing is claimed.
            let Some(number) = index.number(&whole) else {
                continue;
            };
            let claimed = index.of_number(number, SenseKind::Level, *population, *unit);
            let reckoned = || {
                let pool = index.reckoned(entry, number, *population);
                pool.filter(|pool| !pool.is_torn())
            };
            if let Some(whole) = claimed.map(|whole| whole.lowest) {
                if pool.highest.value.is_surely_above(&whole.value) {
                    findings.extend(finding(index, pool.highest, whole));
                }
            } else if let Some(whole) = reckoned().map(|whole| whole.lowest) {
                if pool.highest.value.is_surely_above(&whole.value) {
                    findings.extend(above_reckoned(index, pool.highest, whole));
                }
            }
        }
        for longer in longer_claimed(&windows, &entry.subject, *population, *unit) {
            if pool.highest.value.is_surely_above(&longer.value) {
                findings.extend(finding(index, pool.highest, longer));
            }
        }
        for part in singles(entry) {
            let part = index.pool(&part, *population, *unit);
            if let Some(part) = part.map(|part| part.highest) {
                if part.value.is_surely_above(&pool.lowest.value) {
                    findings.extend(finding(index, part, pool.lowest));
                }
            }
        }
        findings.extend(shift(index, pool, *population, *unit));
        if matches!(population, None | Some(Population::Artisans)) {
            for indicator in around(entry.claim.indicator()) {
                let subject = entry.subject.with_indicator(indicator);
                findings.extend(of_indicator(index, pool.highest, pool.narrowest, &subject));
            }
        }
    }
}

/// One figure that two statements ascribe to a territory and to the one around
/// it: which of the two it is of, nobody can tell.
///
/// Only of figures with three significant digits or more: round ones meet by
/// chance (modelling choice).
fn shift<'s>(
    index: &Index<'s>,
    pool: &Pool,
    population: Option<&'s Population>,
    unit: Unit,
) -> Option<Finding> {
    let part = index.get(pool.narrowest.entry)?;
    let value = pool.narrowest.value.narrow.nominal().normalize();
    let digits = Step::of_last_significant(value);
    let digits = value.checked_div(digits.to_decimal())?;
    if digits < Decimal::ONE_HUNDRED {
        return None;
    }
    let mut around = part.subject.territory.parent();
    while let Some(territory) = around {
        let whole = part.subject.with_territory(territory);
        let whole = index.pool(&whole, population, unit);
        if let Some(whole) = whole.map(|whole| whole.narrowest) {
            let other = index.get(whole.entry)?;
            let is_same = whole.value.narrow.nominal() == value;
            if is_same && other.at.statement_index() != part.at.statement_index() {
                let operands = vec![
                    part.operand(&pool.narrowest.value),
                    other.operand(&whole.value),
                ];
                let (expected, stated) = (pool.narrowest.value.narrow, whole.value.narrow);
                let arithmetic =
                    Arithmetic::new(Operation::Same, operands, Some(expected), Some(stated));
                let verdict = Verdict::CannotTell {
                    why: Why::NotComparable,
                };
                let (check, claims) = (Check::SameIndicator, vec![part.at, other.at]);
                return Some(Finding::new(check, verdict, claims, Some(arithmetic)));
            }
        }
        around = territory.parent();
    }
    None
}

/// Whether an indicator's level grows with what it is counted over.
pub(super) fn is_extensive(indicator: &Indicator, unit: Unit) -> bool {
    matches!(unit, Unit::Count | Unit::Dirham) && !matches!(indicator, Indicator::Other(_))
}

/// Whether an indicator flows, so that a month has a part of its year's.
pub(super) const fn is_flow(indicator: &Indicator) -> bool {
    matches!(
        indicator,
        Indicator::Exports
            | Indicator::Turnover
            | Indicator::ValueAdded
            | Indicator::Exhibitions
            | Indicator::Visitors
            | Indicator::Sales
            | Indicator::SupportAmount
            | Indicator::Investment
            | Indicator::Beneficiaries
            | Indicator::Participants
            | Indicator::Exhibitors
            | Indicator::Agreements
    )
}

/// The indicators that count everything that another one counts.
const fn around(indicator: &Indicator) -> &'static [Indicator] {
    match indicator {
        Indicator::CardsIssued => &[
            Indicator::CardsPrepared,
            Indicator::ValidatedRegistrations,
            Indicator::Registrants,
        ],
        Indicator::CardsPrepared => &[Indicator::ValidatedRegistrations, Indicator::Registrants],
        Indicator::ValidatedRegistrations => &[Indicator::Registrants, Indicator::Artisans],
        Indicator::Registrants => &[Indicator::Artisans],
        _ => &[],
    }
}

/// What a subject is surely a part of: a bounded number of things.
pub(super) fn wholes<'s>(part: &Subject<'s>) -> BTreeSet<Subject<'s>> {
    let dimensions: BTreeSet<Dimension> =
        part.facets.iter().map(|facet| facet.dimension()).collect();
    let mut wholes = BTreeSet::from([part.clone()]);
    for dimension in &dimensions {
        wholes.insert(part.without(*dimension));
    }
    wholes.insert(Subject {
        facets: Vec::new(),
        ..part.clone()
    });
    for group in groups_around(part) {
        wholes.insert(part.without(Dimension::Destination).and(group));
    }
    let mut around = part.territory.parent();
    let inner: Vec<_> = wholes.iter().cloned().collect();
    while let Some(territory) = around {
        for whole in &inner {
            wholes.insert(Subject {
                territory,
                ..whole.clone()
            });
        }
        around = territory.parent();
    }
    if let (Time::Over(period), true) = (part.time, is_flow(part.indicator)) {
        for longer in longer(period) {
            wholes.insert(part.with_time(Time::Over(longer)));
        }
    }
    wholes.remove(part);
    wholes
}

/// The groups that surely hold the only country that a subject is about.
pub(super) fn groups_around(part: &Subject<'_>) -> impl Iterator<Item = &'static Facet> + use<> {
    let mut own = part.facets.iter().filter_map(|facet| match facet {
        Facet::Destination(destination) => Some(destination),
        _ => None,
    });
    let only = match (own.next(), own.next()) {
        (Some(Destination::Country(country)), None) => Some(*country),
        _ => None,
    };
    GROUPS.iter().filter(move |facet| match (facet, only) {
        (Facet::Destination(Destination::Group(group)), Some(country)) => {
            group.holds(country) == Some(true)
        }
        _ => false,
    })
}

/// The groups whose countries are known.
static GROUPS: [Facet; 6] = [
    Facet::Destination(Destination::Group(CountryGroup::ArabCountries)),
    Facet::Destination(Destination::Group(CountryGroup::Europe)),
    Facet::Destination(Destination::Group(CountryGroup::EuropeanUnion)),
    Facet::Destination(Destination::Group(CountryGroup::Africa)),
    Facet::Destination(Destination::Group(CountryGroup::NorthAmerica)),
    Facet::Destination(Destination::Group(CountryGroup::Asia)),
];

/// The calendar year around days, and its first months as far as they hold
/// them.
fn longer(period: Period) -> impl Iterator<Item = Period> {
    longer_of(period).filter(move |longer| *longer != period)
}

fn longer_of(period: Period) -> impl Iterator<Item = Period> {
    let year = period.starts_on().year();
    let months = period.ends_on().month().number()..=Month::DECEMBER.number();
    let months = months.filter(move |_| period.ends_on().year() == year);
    let longer = months.filter_map(move |month| {
        let ends_on = Day::last_of(year, Month::new(month).ok()?);
        Period::new(Day::first_of(year, Month::JANUARY), ends_on).ok()
    });
    longer.filter(move |longer| longer.covers(period))
}

/// How many windows that are no first months of a year are looked at for one
/// thing, so that the work stays near-linear however many are claimed.
pub(super) const WINDOWS: usize = 64;

/// What is claimed of flows over windows that are no first months of a year, by
/// what they are about at any time.
type Windows<'s> = BTreeMap<(Subject<'s>, Option<&'s Population>, Unit), Vec<(Period, Member)>>;

fn windows<'s>(index: &Index<'s>) -> Windows<'s> {
    let mut windows = Windows::new();
    for ((_, _, population, unit), pool) in index.pools(SenseKind::Level) {
        let Some(entry) = index.get(pool.lowest.entry) else {
            continue;
        };
        let Time::Over(period) = entry.subject.time else {
            continue;
        };
        if is_flow(entry.claim.indicator()) && !longer_of(period).any(|known| known == period) {
            let key = (timeless(&entry.subject), *population, *unit);
            let known = windows.entry(key).or_default();
            if known.len() < WINDOWS {
                known.push((period, pool.lowest));
            }
        }
    }
    windows
}

pub(super) fn timeless<'s>(subject: &Subject<'s>) -> Subject<'s> {
    let statement = usize::MAX;
    subject.with_time(Time::Unstated { statement })
}

/// What is claimed of the same thing over longer days than a part of a year.
fn longer_claimed<'s>(
    windows: &Windows<'s>,
    part: &Subject<'s>,
    population: Option<&'s Population>,
    unit: Unit,
) -> Vec<Member> {
    let Time::Over(period) = part.time else {
        return Vec::new();
    };
    if windows.is_empty() || !is_flow(part.indicator) {
        return Vec::new();
    }
    let known = windows.get(&(timeless(part), population, unit));
    let known = known.into_iter().flatten();
    let longer = known.filter(|(longer, _)| *longer != period && longer.covers(period));
    longer.map(|(_, member)| *member).collect()
}

/// Each of the values that share one figure, alone.
pub(super) fn singles<'s>(entry: &Entry<'s>) -> Vec<Subject<'s>> {
    let subject = &entry.subject;
    let joint = entry.claim.breakdown().iter();
    let joint = joint.filter(|facet| matches!(facet, Facet::Jointly(_)));
    let values = joint.flat_map(Facet::values);
    let single = values.filter_map(|value| match value {
        Facet::Territory(territory) => Some(subject.with_territory(*territory)),
        // A date beside others is no window of its own.
        Facet::Time(_) => None,
        value => Some(subject.without(value.dimension()).and(value)),
    });
    single.collect()
}

/// The finding about a part and its whole, whether it is above it or not.
pub(super) fn finding(index: &Index<'_>, part: Member, whole: Member) -> Option<Finding> {
    let (one, other) = (index.get(part.entry)?, index.get(whole.entry)?);
    let judged = judge(part.value.and_above(), whole.value);
    let arithmetic = Arithmetic::new(
        Operation::Sum,
        vec![one.operand(&part.value)],
        Some(judged.expected),
        Some(judged.stated),
    );
    let claims = vec![one.at, other.at];
    Some(Finding::new(
        Check::PartAboveWhole,
        judged.verdict,
        claims,
        Some(arithmetic),
    ))
}

/// The finding about a part that is above a whole which nobody gives.
fn above_reckoned(index: &Index<'_>, part: Member, whole: Member) -> Option<Finding> {
    let (entry, whole_operand) = (index.get(part.entry)?, index.operand(&whole)?);
    let judged = judge(whole.value.and_below(), part.value);
    let mut claims = vec![entry.at];
    claims.extend(claims_of(&whole_operand));
    let arithmetic = Arithmetic::new(
        Operation::Same,
        vec![whole_operand],
        Some(judged.expected),
        Some(judged.stated),
    );
    let check = Check::PartAboveWhole;
    Some(Finding::new(
        check,
        judged.verdict,
        claims,
        Some(arithmetic),
    ))
}

/// Whether cards of a year may be of entries of the years before.
fn is_of_earlier(entry: &Entry<'_>) -> bool {
    let are_cards = matches!(
        entry.claim.indicator(),
        Indicator::CardsIssued | Indicator::CardsPrepared
    );
    are_cards && matches!(entry.subject.time, Time::Over(period) if days(period) <= YEAR)
}

/// A register against the artisans: a part that is no part of the breakdown.
fn of_indicator<'s>(
    index: &Index<'s>,
    highest: Member,
    narrowest: Member,
    whole: &Subject<'s>,
) -> Option<Finding> {
    let is_of_artisans = *whole.indicator == Indicator::Artisans;
    let own = index.pool(whole, None, Unit::Count);
    let named = index.pool(whole, Some(&Population::Artisans), Unit::Count);
    let whole = own.or(named)?;
    let sure = [own, named].into_iter().flatten();
    for pool in sure {
        if highest.value.is_surely_above(&pool.lowest.value) {
            let finding = finding(index, highest, pool.lowest)?;
            let entry = index.get(highest.entry)?;
            // The register holds cooperatives and enterprises as well, so that
            // it may be above the artisans unless it says that it is of these.
            let is_of_others =
                is_of_artisans && entry.claim.population() != Some(&Population::Artisans);
            let why = if is_of_others {
                Some(Why::PopulationShifts)
            } else {
                is_of_earlier(entry).then_some(Why::WindowsDiffer)
            };
            return Some(match why {
                Some(why) => finding.with_verdict(Verdict::CannotTell { why }),
                None => finding,
            });
        }
    }
    let finding = finding(index, narrowest, whole.narrowest)?;
    let (part, whole) = (narrowest.value.narrow, whole.narrowest.value.narrow);
    let share = part.share_of(&whole);
    let share = share.and_then(|share| share.in_unit(Unit::Percent));
    Some(finding.with_derived(share.ok()))
}
