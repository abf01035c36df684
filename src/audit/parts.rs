//! Parts against the whole that they are linked to.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec;
use alloc::vec::Vec;

use super::index::{Entry, Index, Member, Pool};
use super::levels::is_added_up;
use super::overlap::are_disjoint;
use super::share::total;
use super::subject::Subject;
use super::value::{Value, judge};
use super::{Arithmetic, Check, Finding, Operation, Verdict, Why};
use crate::figure::{Comparison, Estimate, Undefined, Unit};
use crate::share::Whole;
use crate::statement::{Dimension, Facet, Indicator, Parts, Population, Sense, SenseKind, ShareOf};
use crate::territory::{Region, Territory};

/// Parts of one whole along the same dimensions, in one sense.
#[derive(Default)]
struct Division<'i, 's> {
    /// By what they are, the claims of each.
    parts: BTreeMap<(usize, Option<&'s Population>), Pool>,
    entries: Vec<&'i Entry<'s>>,
    unreadable: usize,
}

type Shape = (Vec<Dimension>, SenseKind, Unit);

/// How many named parts can be several lists, so that the work stays near-linear.
const LISTED: usize = 128;

/// Holds the parts of every whole against it.
///
/// Parts are added up along the dimensions that set them apart from the whole:
/// provinces with provinces, women with men. All parts of a whole must add up
/// to it. Where not all are given, they must not be above it, and whether they
/// add up cannot be told. Parts in percent of the whole add up to 100.
///
/// One figure for several values is a part by itself, and never divided.
pub(super) fn check(index: &Index<'_>, findings: &mut Vec<Finding>) {
    let mut wholes: BTreeMap<usize, Vec<&Entry<'_>>> = BTreeMap::new();
    for entry in &index.entries {
        let key = entry.claim.part_of();
        if let Some(whole) = key.and_then(|key| index.keyed(entry, key)) {
            wholes.entry(whole).or_default().push(entry);
        }
        if entry.is_joint() && entry.kind() == SenseKind::Level {
            findings.push(unassigned(entry));
        }
    }
    for (number, parts) in &wholes {
        if let Some(whole) = index.get(*number) {
            of_whole(index, whole, parts, findings);
        }
    }
}

/// The finding that a figure for several values is divided by nobody.
fn unassigned(entry: &Entry<'_>) -> Finding {
    let arithmetic = entry.value.map(|value| {
        let stated = Some(value.narrow);
        Arithmetic::new(Operation::Sum, Vec::new(), None, stated)
    });
    let verdict = Verdict::CannotTell {
        why: Why::Unassigned,
    };
    Finding::new(Check::PartsOfWhole, verdict, vec![entry.at], arithmetic)
}

fn of_whole<'i, 's>(
    index: &Index<'s>,
    whole: &'i Entry<'s>,
    parts: &[&'i Entry<'s>],
    findings: &mut Vec<Finding>,
) {
    let mut divisions: BTreeMap<Shape, Division<'i, 's>> = BTreeMap::new();
    let rest = rest(whole, parts);
    for part in parts {
        if !can_be_added(whole, part) {
            continue;
        }
        let mut dimensions = dimensions(&whole.subject, &part.subject);
        if let Some((label, listed)) = &rest {
            if dimensions == *label {
                dimensions.clone_from(listed);
            }
        }
        let unit = part.value.map_or(part.claim.unit(), |value| value.unit());
        let division = divisions
            .entry((dimensions, part.kind(), unit))
            .or_default();
        division.add(index, part);
    }
    let whole_is_unreadable = whole.value.is_none();
    let count = |dimensions: &Vec<Dimension>| {
        let of_these = divisions.iter().filter(|(shape, _)| shape.0 == *dimensions);
        of_these.map(|(_, division)| division.size()).max()
    };
    let several = divisions
        .keys()
        .any(|shape| divisions.keys().any(|other| other.0 != shape.0));
    for (shape, division) in &divisions {
        let of_percent = shape.1 == SenseKind::Share && whole.kind() == SenseKind::Level;
        let target = if of_percent {
            Some(Value::of(Estimate::exactly(100.into(), Unit::Percent)))
        } else {
            whole.value
        };
        let Some(target) = target else {
            if whole_is_unreadable {
                findings.push(division.unreadable_whole(whole));
            }
            continue;
        };
        let is_all = whole.claim.parts() == Parts::All && Some(division.size()) == count(&shape.0);
        // Women and men are all there is, whatever else divides the whole, and so
        // are all provinces.
        let is_exhaustive = division.is_exhaustive(&shape.0)
            || (shape.0 == [Dimension::Territory] && division.is_everywhere(whole, shape.2));
        let is_complete = is_all && (!several || is_exhaustive);
        let held = Held {
            index,
            whole,
            target,
            is_complete,
        };
        held.against(division, findings);
    }
}

impl<'i, 's> Division<'i, 's> {
    fn add(&mut self, index: &Index<'s>, part: &'i Entry<'s>) {
        self.entries.push(part);
        let position = index.entries.partition_point(|entry| entry.at < part.at);
        let Some(value) = part.value else {
            self.unreadable = self.unreadable.saturating_add(1);
            return;
        };
        let member = Member {
            entry: position,
            value,
        };
        self.parts
            .entry((part.number, part.claim.population()))
            .and_modify(|pool| pool.add(member))
            .or_insert_with(|| Pool::of(member));
    }

    /// Whether there are both genders or both milieus.
    fn is_exhaustive(&self, dimensions: &[Dimension]) -> bool {
        matches!(dimensions, [Dimension::Gender | Dimension::Milieu]) && self.size() == 2
    }

    /// Whether there are all regions of the country or all provinces of a
    /// region, alone or in one figure with others, and nothing is in two.
    fn is_everywhere(&self, whole: &Entry<'_>, unit: Unit) -> bool {
        let around = whole.subject.territory;
        let all = match around {
            Territory::Country => Region::all().count(),
            Territory::Region(region) => region.provinces().count(),
            _ => return false,
        };
        let own = self.entries.iter().flat_map(|part| {
            let joint = part.subject.facets.iter().filter_map(|facet| match facet {
                Facet::Territory(territory) => Some(*territory),
                _ => None,
            });
            joint.chain([part.subject.territory])
        });
        let inside = own.filter(|territory| territory.parent() == Some(around));
        let inside: BTreeSet<Territory> = inside.collect();
        inside.len() == all && is_added_up(whole.claim.indicator(), Dimension::Territory, unit)
    }

    /// Whether its parts are of things that can be in several of them, whoever
    /// links them: an enterprise sells in France and in Spain.
    fn goes_several_ways(&self) -> bool {
        self.entries.iter().any(|part| {
            let is_counted = part.claim.indicator().unit() == Some(Unit::Count);
            let mut facets = part.claim.breakdown().iter();
            is_counted && facets.any(|facet| facet.dimension() == Dimension::Destination)
        })
    }

    fn size(&self) -> usize {
        self.parts.len().saturating_add(self.unreadable)
    }

    fn unreadable_whole(&self, whole: &Entry<'_>) -> Finding {
        let verdict = Verdict::CannotTell {
            why: Why::Unreadable,
        };
        let sum = self.sum(|pool| pool.narrowest).ok();
        let expected = sum.map(|sum| sum.narrow);
        let operands = self.entries.iter();
        let operands = operands.filter_map(|part| Some(part.operand(part.value.as_ref()?)));
        let arithmetic = Arithmetic::new(Operation::Sum, operands.collect(), expected, None);
        let mut claims = vec![whole.at];
        claims.extend(self.entries.iter().map(|part| part.at));
        Finding::new(Check::PartsOfWhole, verdict, claims, Some(arithmetic))
    }

    /// What one claim of each part adds up to; at least that where a part was
    /// not read.
    fn sum(&self, pick: impl Fn(&Pool) -> Member) -> Result<Value, Undefined> {
        let mut values = self.parts.values().map(|pool| pick(pool).value);
        let first = values.next().ok_or(Undefined::NothingRead)?;
        let sum = values.try_fold(first, |sum, value| sum.with(value, Estimate::plus))?;
        Ok(if self.unreadable > 0 {
            sum.and_above()
        } else {
            sum
        })
    }
}

/// A whole, against which parts are held.
struct Held<'a, 's> {
    index: &'a Index<'s>,
    whole: &'a Entry<'s>,
    target: Value,
    is_complete: bool,
}

impl Held<'_, '_> {
    fn against(&self, division: &Division<'_, '_>, findings: &mut Vec<Finding>) {
        let is_once = self.whole.claim.parts() == Parts::All || !division.goes_several_ways();
        let disjoint = is_once && are_disjoint(division.entries.iter().map(|part| &part.subject));
        let most = division.sum(|pool| pool.highest);
        let least = division.sum(|pool| pool.lowest);
        let usual = division.sum(|pool| pool.narrowest);
        let (Ok(most), Ok(least), Ok(usual)) = (most, least, usual) else {
            if !division.parts.is_empty() || division.unreadable > 0 {
                let why = if division.parts.is_empty() {
                    Why::Unreadable
                } else {
                    Why::NotComparable
                };
                findings.push(self.cannot_tell(division, None, why));
            }
            return;
        };
        let unsure = |why| Verdict::CannotTell { why };
        if most.is_surely_above(&self.target) {
            let lists = self.lists(division);
            if !lists.is_empty() {
                findings.extend(lists);
                return;
            }
            findings.push(if disjoint {
                self.found(division, most, |pool| pool.highest)
            } else {
                self.cannot_tell(division, Some(most), Why::NotComparable)
            });
            return;
        }
        let judged = judge(usual, self.target);
        let is_read = division.unreadable == 0;
        let is_equal = judged.expected.compare(&judged.stated) == Comparison::Equal;
        let is_exact = is_equal && judged.stated.is_exact();
        if is_read && disjoint && self.target.is_surely_above(&least) && self.is_complete {
            findings.push(self.found(division, least, |pool| pool.lowest));
        } else if is_read && (self.is_complete || is_exact) {
            findings.push(self.finding(
                Check::PartsOfWhole,
                judged.verdict,
                division,
                usual,
                |pool| pool.narrowest,
            ));
        } else {
            let why = if is_read {
                Why::PartsIncomplete
            } else {
                Why::Unreadable
            };
            let narrowest = |pool: &Pool| pool.narrowest;
            let verdict = unsure(why);
            let check = Check::PartsOfWhole;
            findings.push(self.finding(check, verdict, division, usual, narrowest));
            let room = usual.and_above();
            let check = Check::PartAboveWhole;
            findings.push(self.finding(check, Verdict::Agrees, division, room, narrowest));
        }
    }

    /// The findings about a few parts that are by their names several lists one after
    /// the other, by branch and by region, each of which comes to the whole.
    fn lists(&self, division: &Division<'_, '_>) -> Vec<Finding> {
        let is_named = |part: &&Entry<'_>| {
            let last = part.claim.breakdown().last();
            part.value.is_some() && matches!(last, Some(Facet::Part(_)))
        };
        let is_short = division.entries.len() <= LISTED;
        if !is_short || !division.entries.iter().all(is_named) {
            return Vec::new();
        }
        let mut findings = Vec::new();
        let mut list = Division::default();
        for part in &division.entries {
            list.add(self.index, part);
            let sum = list.sum(|pool| pool.narrowest);
            let sum = sum.ok().filter(|_| list.parts.len() > 1);
            let sum = sum.filter(|sum| judge(*sum, self.target).verdict == Verdict::Agrees);
            if let Some(sum) = sum {
                findings.push(self.found(&list, sum, |pool| pool.narrowest));
                list = Division::default();
            }
        }
        if !list.entries.is_empty() {
            findings.clear();
        }
        findings
    }

    fn found(
        &self,
        division: &Division<'_, '_>,
        sum: Value,
        pick: impl Fn(&Pool) -> Member,
    ) -> Finding {
        let verdict = judge(sum, self.target).verdict;
        self.finding(Check::PartsOfWhole, verdict, division, sum, pick)
    }

    fn cannot_tell(&self, division: &Division<'_, '_>, sum: Option<Value>, why: Why) -> Finding {
        let verdict = Verdict::CannotTell { why };
        let check = Check::PartsOfWhole;
        if let Some(sum) = sum {
            return self.finding(check, verdict, division, sum, |pool| pool.highest);
        }
        let mut claims = vec![self.whole.at];
        claims.extend(division.entries.iter().map(|part| part.at));
        Finding::new(check, verdict, claims, None)
    }

    fn finding(
        &self,
        check: Check,
        verdict: Verdict,
        division: &Division<'_, '_>,
        sum: Value,
        pick: impl Fn(&Pool) -> Member,
    ) -> Finding {
        let picked = division.parts.values().map(pick);
        let operands = picked.filter_map(|member| {
            let entry = self.index.get(member.entry)?;
            Some(entry.operand(&member.value))
        });
        let mut operands: Vec<_> = operands.collect();
        operands.sort_by_key(super::binary::claim_of);
        let mut claims = vec![self.whole.at];
        let unreadable = division.entries.iter().filter(|part| part.value.is_none());
        claims.extend(unreadable.map(|part| part.at));
        claims.extend(operands.iter().filter_map(super::binary::claim_of));
        let judged = judge(sum, self.target);
        let arithmetic = Arithmetic::new(
            Operation::Sum,
            operands,
            Some(judged.expected),
            Some(judged.stated),
        );
        Finding::new(check, verdict, claims, Some(arithmetic))
    }
}

/// Along which dimension "the other provinces" are, which can only be written
/// as a part: that of all others, if it is the only part of a list that claims
/// to be complete.
fn rest(whole: &Entry<'_>, parts: &[&Entry<'_>]) -> Option<(Vec<Dimension>, Vec<Dimension>)> {
    let mut shapes: BTreeMap<Vec<Dimension>, usize> = BTreeMap::new();
    for part in parts {
        let shape = dimensions(&whole.subject, &part.subject);
        let count = shapes.entry(shape).or_default();
        *count = count.saturating_add(1);
    }
    let label = alloc::vec![Dimension::Part];
    let is_rest = whole.claim.parts() == Parts::All && shapes.remove(&label) == Some(1);
    let mut listed = shapes.into_keys().filter(|shape| shape.len() == 1);
    match (listed.next(), listed.next()) {
        (Some(listed), None) if is_rest => Some((label, listed)),
        _ => None,
    }
}

/// Along which dimensions a part is set apart from its whole.
fn dimensions(whole: &Subject<'_>, part: &Subject<'_>) -> Vec<Dimension> {
    let own = part
        .facets
        .iter()
        .filter(|facet| whole.facets.binary_search(facet).is_err());
    let mut dimensions: Vec<_> = own.map(|facet| facet.dimension()).collect();
    if part.territory != whole.territory {
        dimensions.push(Dimension::Territory);
    }
    if part.time != whole.time {
        dimensions.push(Dimension::Time);
    }
    dimensions.sort_unstable();
    dimensions.dedup();
    dimensions
}

/// Whether a part's figure can be added to others towards its whole.
fn can_be_added(whole: &Entry<'_>, part: &Entry<'_>) -> bool {
    let is_mean = matches!(
        whole.claim.indicator(),
        Indicator::InsertionRate | Indicator::CompletionOfTarget
    );
    match (whole.claim.sense(), part.claim.sense()) {
        (Sense::Level, Sense::Level) | (Sense::Target, Sense::Target) => !is_mean,
        (Sense::Level, Sense::Share(of)) => match of {
            ShareOf::Whole(of) => is_share_of(whole, part, *of),
            ShareOf::Claim(key) => whole.claim.key() == Some(key),
            ShareOf::NotStated => false,
        },
        (Sense::Share(one), Sense::Share(other)) => one == other,
        _ => false,
    }
}

fn is_share_of(whole: &Entry<'_>, part: &Entry<'_>, of: Whole) -> bool {
    match of {
        Whole::Total => total(part) == whole.subject,
        Whole::NationalTotal => whole.subject.territory == Territory::Country,
        Whole::RegionalTotal => matches!(whole.subject.territory, Territory::Region(_)),
        Whole::Artisans => *whole.claim.indicator() == Indicator::Artisans,
        Whole::Registrations => *whole.claim.indicator() == Indicator::Registrants,
        Whole::Target | Whole::Cost => false,
    }
}
