//! Shares of one whole that stand beside each other, linked or not.

use alloc::collections::BTreeMap;
use alloc::vec;
use alloc::vec::Vec;

use super::binary::claim_of;
use super::index::{Entry, Index, Member, Pool};
use super::inside::{finding, groups_around, is_extensive};
use super::levels::{self, are_persons, sum};
use super::overlap::are_disjoint;
use super::proportions;
use super::share::total;
use super::subject::Subject;
use super::value::{Value, judge};
use super::{Arithmetic, Check, Finding, Operation, Verdict};
use crate::craft::ProductFamily;
use crate::destination::{CountryGroup, Destination};
use crate::figure::{Estimate, Unit};
use crate::share::Whole;
use crate::statement::{Dimension, Facet, Indicator, Population, Sense, ShareOf};
use crate::territory::Territory;

/// The whole that shares are of, the dimension that sets them apart, and what
/// they count.
type Whose<'s> = (Subject<'s>, Dimension, Option<&'s Population>);

/// Shares by the number of their part.
type Parts = BTreeMap<usize, Pool>;

/// Shares of one whole in one statement, which gives what they leave as well.
#[derive(Default)]
struct List {
    parts: Parts,
    /// The first claim of it, and the last one that is not of what is left.
    first: usize,
    last: usize,
    /// The first claim of what is left: "others".
    rest: Option<usize>,
    /// Whether it gives "miscellaneous" products, wherever they stand.
    has_miscellaneous: bool,
}

fn add(parts: &mut Parts, number: usize, member: Member) {
    parts
        .entry(number)
        .and_modify(|pool| pool.add(member))
        .or_insert_with(|| Pool::of(member));
}

/// Shares of a whole by its name.
#[derive(Default)]
struct Shares {
    all: Parts,
    /// Those of this whole and of no greater one that the name can mean too.
    sure: Parts,
}

/// Holds shares of one total, along one dimension, against 100 percent.
///
/// Whether or not a statement links them, they are not above it together; and
/// women and men, town and countryside, are all there is, so they add up to it.
/// A share of several together goes for one of them where it is greater.
/// Shares that are linked to their whole are added up [there](super::parts).
pub(super) fn check(index: &Index<'_>, findings: &mut Vec<Finding>) {
    let mut groups: BTreeMap<Whose<'_>, Shares> = BTreeMap::new();
    let mut lists: BTreeMap<(Whose<'_>, usize), List> = BTreeMap::new();
    for (number, entry) in index.entries.iter().enumerate() {
        let Some((value, (whole, last))) = entry.value.zip(whole(index, entry)) else {
            continue;
        };
        let indicator = entry.claim.indicator();
        let is_money = indicator.unit() == Some(Unit::Dirham);
        let is_linked = entry.claim.part_of().is_some();
        // Registers count a person under one branch and one category.
        let along = match last.dimension() {
            Dimension::Branch | Dimension::Category => Dimension::Gender,
            dimension => dimension,
        };
        let is_once = is_money || levels::is_added_up(indicator, along, Unit::Count);
        let is_left = is_rest(&last) || is_miscellaneous(&last);
        if is_linked || !is_once || !(is_left || are_apart(&last, indicator)) {
            continue;
        }
        let member = Member {
            entry: number,
            value,
        };
        let set = (whole, last.dimension(), entry.claim.population());
        let of_statement = (set.clone(), entry.at.statement_index());
        let own = lists.entry(of_statement).or_default();
        own.add(entry, member, &last);
        // What is left depends on the list that it stands in.
        if is_left {
            continue;
        }
        let shares = groups.entry(set).or_default();
        // With a facet, or of a part of the days that a claim names, "the
        // national total" may be that of all of them.
        let subject = &entry.subject;
        let is_sure = subject.facets.is_empty() && subject.time == entry.window;
        let sure = is_sure.then_some(&mut shares.sure);
        for parts in [&mut shares.all].into_iter().chain(sure) {
            add(parts, entry.number, member);
        }
    }
    for ((whole, dimension, _), shares) in groups.iter().filter(|(_, shares)| shares.all.len() > 1)
    {
        findings.extend(against(index, *dimension, &shares.all));
        let unit = whole.indicator.unit().unwrap_or(Unit::Percent);
        if is_extensive(whole.indicator, unit) {
            nested(index, *dimension, shares, findings);
        }
    }
    let runs = runs(index);
    for (((_, dimension, _), _), list) in lists.iter().filter(|(_, list)| list.is_whole(&runs)) {
        findings.extend(against(index, *dimension, &list.parts));
    }
}

impl List {
    fn add(&mut self, entry: &Entry<'_>, member: Member, value: &Facet) {
        if self.parts.is_empty() {
            self.first = member.entry;
        }
        self.has_miscellaneous |= is_miscellaneous(value);
        if is_rest(value) {
            self.rest.get_or_insert(member.entry);
        } else {
            self.last = member.entry;
        }
        add(&mut self.parts, entry.number, member);
    }

    /// Whether what is left stands right behind all others, and nothing else
    /// between: "France, Spain, others", and Italy nowhere else.
    fn is_whole(&self, runs: &[Option<usize>]) -> bool {
        let Some(rest) = self.rest else {
            return self.has_miscellaneous && self.parts.len() > 1;
        };
        let run = |number: usize| runs.get(number).copied().flatten();
        let is_last = self.first < rest && self.last < rest;
        is_last && run(rest).is_some() && run(self.first) == run(rest)
    }
}

/// The number of the run that each claim stands in, of such as are divided along
/// one dimension and follow each other; none for a claim of a whole.
fn runs(index: &Index<'_>) -> Vec<Option<usize>> {
    let mut runs = Vec::with_capacity(index.entries.len());
    let (mut number, mut before) = (0_usize, None);
    for entry in &index.entries {
        let own = entry.claim.breakdown().last().map(Facet::dimension);
        if own != before {
            number = number.saturating_add(1);
        }
        before = own;
        runs.push(own.map(|_| number));
    }
    runs
}

/// Whether a value is what a list of product families leaves.
const fn is_miscellaneous(value: &Facet) -> bool {
    matches!(value, Facet::ProductFamily(ProductFamily::Miscellaneous))
}

/// Whether a value is by its name what is not listed beside it.
fn is_rest(value: &Facet) -> bool {
    matches!(value, Facet::Destination(Destination::Group(group)) if group.is_rest())
}

/// Holds the shares of territories, and what they come to together, against
/// that of the territory around them, which is surely of no greater whole; and
/// those of countries against that of their group.
fn nested(index: &Index<'_>, dimension: Dimension, shares: &Shares, findings: &mut Vec<Finding>) {
    let outer = match dimension {
        Dimension::Territory => &shares.sure,
        Dimension::Destination => &shares.all,
        _ => return,
    };
    let mut inside: BTreeMap<usize, Parts> = BTreeMap::new();
    for (number, pool) in &shares.all {
        let entry = index.get(pool.highest.entry);
        let around = entry.into_iter().flat_map(|entry| around(&entry.subject));
        let around = around.filter_map(|around| index.number(&around));
        for around in around.filter(|around| outer.contains_key(around)) {
            inside.entry(around).or_default().insert(*number, *pool);
        }
    }
    for (around, parts) in &inside {
        let Some(around) = outer.get(around).map(|around| around.lowest) else {
            continue;
        };
        let is_above = |pool: &&Pool| pool.highest.value.is_surely_above(&around.value);
        let mut above = parts.values().filter(is_above).peekable();
        if above.peek().is_some() {
            findings.extend(above.filter_map(|pool| finding(index, pool.highest, around)));
            continue;
        }
        let together = apart(index, parts).into_iter().find_map(|parts| {
            let members: Vec<_> = parts.iter().map(|pool| pool.highest).collect();
            let is_above = sum(&members)?.is_surely_above(&around.value);
            is_above.then(|| levels::found(index, &members, around, None))?
        });
        findings.extend(together);
    }
}

/// The territories around that of a subject, and the groups of its country.
fn around<'s>(subject: &Subject<'s>) -> Vec<Subject<'s>> {
    let mut territory = subject.territory.parent();
    let territories = core::iter::from_fn(|| {
        let own = territory?;
        territory = own.parent();
        Some(subject.with_territory(own))
    });
    let groups = groups_around(subject);
    let groups = groups.map(|group| subject.without(Dimension::Destination).and(group));
    territories.chain(groups).collect()
}

/// The whole that a share is of, and the value of the dimension that sets it
/// apart: the last facet for a total, the territory for that of a country or a
/// region, and for what another claim is about all that it has beyond that, if
/// it is one facet.
fn whole<'s>(index: &Index<'s>, entry: &Entry<'s>) -> Option<(Subject<'s>, Facet)> {
    let subject = &entry.subject;
    let whole = match entry.claim.sense() {
        Sense::Share(ShareOf::Whole(whole)) => whole,
        Sense::Share(ShareOf::Claim(_)) => {
            let whole = proportions::whole(index, entry)?;
            let last = entry.claim.breakdown().last()?;
            let is_last = total(entry) == whole;
            return is_last.then(|| (whole, last.clone()));
        }
        _ => return None,
    };
    let around = match whole {
        Whole::Total => {
            let last = entry.claim.breakdown().last()?;
            return Some((total(entry), last.clone()));
        }
        Whole::NationalTotal => Territory::Country,
        Whole::RegionalTotal => Territory::Region(subject.territory.region()?),
        _ => return None,
    };
    let own = subject.territory;
    (own != around).then(|| (subject.with_territory(around), Facet::Territory(own)))
}

/// Whether what has one value of a dimension has no other one: an artisan may
/// have two activities, but a dirham is exported once.
fn are_apart(value: &Facet, indicator: &Indicator) -> bool {
    let is_money = indicator.unit() == Some(Unit::Dirham);
    value.values().iter().all(|value| match value {
        Facet::ProductFamily(ProductFamily::Other(_)) | Facet::Part(_) | Facet::Jointly(_) => false,
        Facet::Activity(_) | Facet::Facility(_) | Facet::Exhibition(_) | Facet::Training(_) => {
            is_money
        }
        Facet::Destination(Destination::Group(group)) => !matches!(group, CountryGroup::Other(_)),
        _ => true,
    })
}

/// How many parts are looked at one by one, so that the work stays near-linear.
const LOOKED: usize = 64;

/// The parts that have nothing in common: all of them, or else the greatest
/// ones that have nothing in common with those before them, with and without
/// those that share a figure.
fn apart<'p>(index: &Index<'_>, parts: &'p Parts) -> Vec<Vec<&'p Pool>> {
    let entry = |pool: &&Pool| index.get(pool.narrowest.entry);
    let are_apart = |parts: &[&Pool]| {
        let entries = parts.iter().filter_map(entry);
        are_disjoint(entries.map(|entry| &entry.subject))
    };
    let mut parts: Vec<_> = parts.values().collect();
    if are_apart(&parts) {
        return vec![parts];
    }
    parts.sort_by(|one, other| other.highest.value.by_lower(&one.highest.value));
    let greatest = |parts: Vec<&'p Pool>| {
        let mut kept: Vec<&Pool> = Vec::new();
        for part in parts.into_iter().take(LOOKED) {
            if kept.iter().all(|other| are_apart(&[*other, part])) {
                kept.push(part);
            }
        }
        kept
    };
    let is_single = |pool: &&Pool| entry(pool).is_some_and(|entry| !entry.is_joint());
    let singles = parts.iter().copied().filter(is_single).collect();
    vec![greatest(singles), greatest(parts)]
}

/// Holds shares against 100 percent, those first that are above it.
fn against(index: &Index<'_>, dimension: Dimension, parts: &Parts) -> Option<Finding> {
    let apart = apart(index, parts).into_iter();
    let found = apart.filter_map(|parts| of_apart(index, dimension, &parts));
    found.reduce(|one, other| match one.verdict() {
        Verdict::Disagrees { .. } => one,
        _ => other,
    })
}

fn of_apart(index: &Index<'_>, dimension: Dimension, parts: &[&Pool]) -> Option<Finding> {
    if parts.len() < 2 {
        return None;
    }
    let all = Value::of(Estimate::exactly(100.into(), Unit::Percent));
    let picks: [fn(&Pool) -> Member; 3] = [
        |pool| pool.highest,
        |pool| pool.lowest,
        |pool| pool.narrowest,
    ];
    let is_person = |pool: &&Pool| index.get(pool.narrowest.entry).is_some_and(are_persons);
    let is_exhaustive = match dimension {
        Dimension::Gender => parts.iter().all(is_person),
        Dimension::Milieu => true,
        _ => false,
    };
    for (place, pick) in picks.into_iter().enumerate() {
        let members: Vec<Member> = parts.iter().copied().map(pick).collect();
        let sum = sum(&members)?;
        let judged = judge(sum, all);
        let is_above = sum.is_surely_above(&all);
        let fits = place == 2 && judged.verdict == Verdict::Agrees;
        let is_whole = sum.narrow.nominal() == all.narrow.nominal();
        let disagrees = matches!(judged.verdict, Verdict::Disagrees { .. });
        if is_above || (is_exhaustive && disagrees) || (fits && (is_whole || is_exhaustive)) {
            let operands = members.iter().filter_map(|member| index.operand(member));
            let operands: Vec<_> = operands.collect();
            let claims = operands.iter().filter_map(claim_of).collect();
            let arithmetic = Arithmetic::new(
                Operation::Sum,
                operands,
                Some(judged.expected),
                Some(judged.stated),
            );
            let check = Check::PartsOfWhole;
            return Some(Finding::new(
                check,
                judged.verdict,
                claims,
                Some(arithmetic),
            ));
        }
    }
    None
}
