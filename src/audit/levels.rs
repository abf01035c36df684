//! Levels that stand beside each other and beside the whole that they divide,
//! linked or not.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use super::binary::claims_of;
use super::index::{Entry, Index, Member, Pool};
use super::inside::{groups_around, singles};
use super::overlap::are_disjoint;
use super::subject::{Subject, Time};
use super::value::{Value, judge};
use super::{Arithmetic, Check, Finding, Operation, Verdict, Why};
use crate::calendar::{Day, Month};
use crate::craft::ProductFamily;
use crate::destination::Destination;
use crate::figure::{Estimate, Hedge, Unit};
use crate::period::Period;
use crate::statement::{Dimension, Facet, Indicator, Population, SenseKind};
use crate::territory::{Region, Territory};

/// The whole by the number of its subject, the dimension that divides it, what
/// is counted and in what unit.
type Division<'s> = (usize, Dimension, Option<&'s Population>, Unit);

/// Holds levels along one dimension against the level that they divide,
/// whether or not a statement links them.
///
/// Added up are regions, the provinces of one region, months of one year,
/// women and men, town and countryside, families of products, countries, also
/// those of one group, and what is spent on facilities,
/// and only where nothing can be counted twice: an exhibition can be held in
/// two regions, and an artisan can take part in March and in May. Together
/// they are not above the whole. All regions, all provinces of a region, all
/// months of a year, both genders and both milieus come to it, though money can
/// be of no region; of any others nobody knows whether they are all, so that
/// nothing is found where they are below it. "Miscellaneous" products are what
/// their own list leaves, and are not added to those of another one.
///
/// Values that share one figure come to it together, where each has one of its
/// own as well; and together they are one part beside others that have nothing
/// in common with them.
///
/// The register holds cooperatives and enterprises, so that its women and men
/// may well be fewer than its entries.
pub(super) fn check(index: &Index<'_>, findings: &mut Vec<Finding>) {
    let mut divisions: BTreeMap<Division<'_>, Vec<Pool>> = BTreeMap::new();
    for ((number, _, population, unit), pool) in index.pools(SenseKind::Level) {
        let Some(entry) = index.get(pool.narrowest.entry) else {
            continue;
        };
        let joint = joint_whole(entry, *unit);
        for (dimension, whole) in wholes(&entry.subject).into_iter().chain(joint) {
            if !is_added_up(entry.claim.indicator(), dimension, *unit) {
                continue;
            }
            if let Some(number) = index.number(&whole) {
                let division = (number, dimension, *population, *unit);
                divisions.entry(division).or_default().push(*pool);
            }
        }
        if let Some((dimension, parts)) = divided(entry, *unit) {
            let parts = parts.iter();
            let parts = parts.filter_map(|part| index.pool(part, *population, *unit));
            let division = (*number, dimension, *population, *unit);
            divisions.entry(division).or_default().extend(parts);
        }
    }
    let listed = listed(index);
    for ((number, dimension, population, unit), parts) in &divisions {
        let whole = index.of_number(*number, SenseKind::Level, *population, *unit);
        if let (Some(whole), true) = (whole, parts.len() > 1) {
            findings.extend(against(index, &listed, *dimension, whole, parts));
        }
    }
}

/// The values that share one figure, each alone, if they are all that it is
/// for; of a range nobody knows whether it is one for each of them.
pub(super) fn divided<'s>(entry: &Entry<'s>, unit: Unit) -> Option<(Dimension, Vec<Subject<'s>>)> {
    let mut joint = entry.claim.breakdown().iter();
    let mut joint = joint.by_ref().filter(|facet| facet.values().len() > 1);
    let (Some(facet), None) = (joint.next(), joint.next()) else {
        return None;
    };
    let figure = entry.claim.figure().figure()?;
    let is_range = figure.hedge() == Hedge::Between;
    let dimension = facet.dimension();
    let mut values = facet.values().iter();
    let are_apart = values.all(|value| is_category(value) || dimension == Dimension::Territory);
    let is_divided =
        !is_range && are_apart && is_added_up(entry.claim.indicator(), dimension, unit);
    let parts = is_divided.then(|| singles(entry))?;
    are_disjoint(parts.iter()).then_some((dimension, parts))
}

/// What the values that share one figure are together a part of.
fn joint_whole<'s>(entry: &Entry<'s>, unit: Unit) -> Option<(Dimension, Subject<'s>)> {
    let (dimension, _) = divided(entry, unit)?;
    let whole = entry.subject.without(dimension);
    let is_around = |facet: &&&Facet| match facet {
        Facet::Territory(territory) => territory.parent() == Some(whole.territory),
        _ => true,
    };
    let mut own = entry.subject.facets.iter();
    own.all(|facet| is_around(&facet))
        .then_some((dimension, whole))
}

/// What a subject is one part of, with the dimension along which it is.
fn wholes<'s>(part: &Subject<'s>) -> Vec<(Dimension, Subject<'s>)> {
    let mut wholes = Vec::new();
    for facet in &part.facets {
        let dimension = facet.dimension();
        let same = part
            .facets
            .iter()
            .filter(|one| one.dimension() == dimension);
        if is_category(facet) && same.count() == 1 {
            wholes.push((dimension, part.without(dimension)));
        }
    }
    for group in groups_around(part) {
        let whole = part.without(Dimension::Destination).and(group);
        wholes.push((Dimension::Destination, whole));
    }
    if let Territory::Region(_) | Territory::Province(_) = part.territory {
        if let Some(around) = part.territory.parent() {
            let whole = Subject {
                territory: around,
                ..part.clone()
            };
            wholes.push((Dimension::Territory, whole));
        }
    }
    if let Time::Over(period) = part.time {
        if let Some(year) = year_of_month(period) {
            wholes.push((Dimension::Time, part.with_time(Time::Over(year))));
        }
    }
    wholes
}

/// The year of a period that is one month.
pub(super) fn year_of_month(period: Period) -> Option<Period> {
    let first = period.starts_on();
    let (year, month) = (first.year(), first.month());
    let is_month =
        first == Day::first_of(year, month) && period.ends_on() == Day::last_of(year, month);
    let (january, december) = (Month::JANUARY, Month::DECEMBER);
    let year = || Period::new(Day::first_of(year, january), Day::last_of(year, december)).ok();
    is_month.then(year).flatten()
}

/// Whether a value is one of several of which nothing has two.
const fn is_category(value: &Facet) -> bool {
    match value {
        Facet::Gender(_)
        | Facet::Milieu(_)
        | Facet::Facility(_)
        | Facet::Destination(Destination::Country(_)) => true,
        Facet::ProductFamily(family) => !matches!(family, ProductFamily::Other(_)),
        _ => false,
    }
}

/// Whether nothing of an indicator is counted twice along a dimension.
pub(super) fn is_added_up(indicator: &Indicator, dimension: Dimension, unit: Unit) -> bool {
    let is_money = unit == Unit::Dirham;
    let are_persons = matches!(
        indicator,
        Indicator::Artisans
            | Indicator::Registrants
            | Indicator::ValidatedRegistrations
            | Indicator::CardsPrepared
            | Indicator::CardsIssued
            | Indicator::Jobs
            | Indicator::Trainees
            | Indicator::Beneficiaries
    );
    let are_bodies = matches!(
        indicator,
        Indicator::Enterprises
            | Indicator::Cooperatives
            | Indicator::ProductionUnits
            | Indicator::Facilities
            | Indicator::TrainingEstablishments
            | Indicator::Seats
    );
    let is_known = !matches!(indicator, Indicator::Other(_));
    match dimension {
        Dimension::Gender => are_persons,
        Dimension::Milieu => are_persons || are_bodies,
        Dimension::Territory => is_known && (is_money || are_persons || are_bodies),
        Dimension::ProductFamily
        | Dimension::Destination
        | Dimension::Facility
        | Dimension::Time => is_known && is_money,
        _ => false,
    }
}

/// How many values a dimension has below a whole, where that is known.
fn number(dimension: Dimension, whole: &Subject<'_>) -> Option<usize> {
    let shared = shared(dimension, whole);
    if shared > 1 {
        return Some(shared);
    }
    match (dimension, whole.territory) {
        (Dimension::Gender | Dimension::Milieu, _) => Some(2),
        (Dimension::Time, _) => Some(12),
        (Dimension::Territory, Territory::Country) => Some(Region::all().count()),
        (Dimension::Territory, Territory::Region(region)) => Some(region.provinces().count()),
        _ => None,
    }
}

/// How many values of a dimension share the figure of a whole.
fn shared(dimension: Dimension, whole: &Subject<'_>) -> usize {
    let values = whole.facets.iter();
    values
        .filter(|value| value.dimension() == dimension)
        .count()
}

fn against(
    index: &Index<'_>,
    listed: &Listed,
    dimension: Dimension,
    whole: &Pool,
    parts: &[Pool],
) -> Option<Finding> {
    // Which of claims that contradict each other is right nobody knows.
    if whole.is_torn() || parts.iter().any(Pool::is_torn) {
        return None;
    }
    let entry = index.get(whole.narrowest.entry)?;
    let parts = &apart(index, of_one_list(index, listed, parts));
    let entries = parts.iter().map(|pool| index.get(pool.narrowest.entry));
    let is_linked =
        |part: Option<&Entry<'_>>| part.is_some_and(|part| part.claim.part_of().is_some());
    // These were added up by their links, and to all that there is.
    if entries.clone().all(is_linked) && shared(dimension, &entry.subject) < 2 {
        return None;
    }
    let values = entries.flatten();
    let values = values.map(|part| shared(dimension, &part.subject).max(1));
    let values = values.fold(0, usize::saturating_add);
    let is_whole = number(dimension, &entry.subject).is_some_and(|all| values >= all);
    let pick = |of: fn(&Pool) -> Member| parts.iter().map(of).collect::<Vec<_>>();
    let (most, least) = (pick(|pool| pool.highest), pick(|pool| pool.lowest));
    if parts.len() < 2 {
        return None;
    }
    let above = sum(&most).filter(|sum| sum.is_surely_above(&whole.lowest.value));
    if above.is_some() {
        return found(index, &most, whole.lowest, None);
    }
    if !is_whole {
        return None;
    }
    let below = sum(&least).filter(|sum| whole.highest.value.is_surely_above(sum));
    if below.is_some() {
        let is_money = whole.narrowest.value.unit() == Unit::Dirham;
        let why = match dimension {
            Dimension::Gender if !are_persons(entry) => Some(Why::PopulationShifts),
            Dimension::Territory if is_money && shared(dimension, &entry.subject) < 2 => {
                Some(Why::PartsIncomplete)
            }
            _ => None,
        };
        return found(index, &least, whole.highest, why);
    }
    found(index, &pick(|pool| pool.narrowest), whole.narrowest, None)
}

/// The statements that give the level of families of products, by its number.
type Listed = BTreeMap<usize, BTreeSet<usize>>;

fn listed(index: &Index<'_>) -> Listed {
    let mut listed = Listed::new();
    for entry in &index.entries {
        let mut facets = entry.subject.facets.iter();
        let is_family = facets.any(|facet| facet.dimension() == Dimension::ProductFamily);
        if is_family && entry.kind() == SenseKind::Level && entry.value.is_some() {
            let statements = listed.entry(entry.number).or_default();
            statements.insert(entry.at.statement_index());
        }
    }
    listed
}

/// The parts without "miscellaneous" ones, unless a statement gives these and all
/// others as well.
fn of_one_list(index: &Index<'_>, listed: &Listed, parts: &[Pool]) -> Vec<Pool> {
    let entry = |member: &Member| index.get(member.entry);
    let is_rest = |pool: &Pool| {
        let facets = entry(&pool.narrowest).map(|entry| &entry.subject.facets);
        let rest = Facet::ProductFamily(ProductFamily::Miscellaneous);
        facets.is_some_and(|facets| facets.contains(&&rest))
    };
    let number = |pool: &Pool| entry(&pool.narrowest).map(|entry| entry.number);
    let rest = parts.iter().find(|pool| is_rest(pool)).and_then(number);
    let is_one_list = rest.is_none_or(|rest| {
        let mut lists = listed.get(&rest).into_iter().flatten();
        lists.any(|list| {
            let mut numbers = parts.iter().filter_map(number);
            numbers.all(|number| listed.get(&number).is_some_and(|own| own.contains(list)))
        })
    });
    let kept = parts.iter().filter(|pool| is_one_list || !is_rest(pool));
    kept.copied().collect()
}

/// The parts, or those of one value each where one for several overlaps them.
fn apart(index: &Index<'_>, mut parts: Vec<Pool>) -> Vec<Pool> {
    let entries = parts
        .iter()
        .filter_map(|pool| index.get(pool.narrowest.entry));
    if !are_disjoint(entries.map(|entry| &entry.subject)) {
        let is_joint = |pool: &Pool| index.get(pool.narrowest.entry).is_some_and(Entry::is_joint);
        parts.retain(|pool| !is_joint(pool));
    }
    parts
}

/// Whether everything that a claim counts is a woman or a man: the register
/// holds cooperatives and enterprises, unless it is of artisans.
pub(super) fn are_persons(entry: &Entry<'_>) -> bool {
    let is_of_register = matches!(
        entry.claim.indicator(),
        Indicator::Registrants | Indicator::ValidatedRegistrations
    );
    !is_of_register || entry.claim.population() == Some(&Population::Artisans)
}

pub(super) fn found(
    index: &Index<'_>,
    parts: &[Member],
    whole: Member,
    why: Option<Why>,
) -> Option<Finding> {
    let judged = judge(sum(parts)?, whole.value);
    let operands = parts.iter().filter_map(|member| index.operand(member));
    let mut operands: Vec<_> = operands.collect();
    operands.sort_by_key(|operand| claims_of(operand).first().copied());
    let mut claims: Vec<_> = operands.iter().flat_map(claims_of).copied().collect();
    claims.push(index.get(whole.entry)?.at);
    let arithmetic = Arithmetic::new(
        Operation::Sum,
        operands,
        Some(judged.expected),
        Some(judged.stated),
    );
    let verdict = why.map_or(judged.verdict, |why| Verdict::CannotTell { why });
    Some(Finding::new(
        Check::PartsOfWhole,
        verdict,
        claims,
        Some(arithmetic),
    ))
}

pub(super) fn sum(members: &[Member]) -> Option<Value> {
    let mut values = members.iter().map(|member| member.value);
    let first = values.next()?;
    values
        .try_fold(first, |sum, value| sum.with(value, Estimate::plus))
        .ok()
}
