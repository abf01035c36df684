//! Multiples against growths since the same time.

use alloc::collections::BTreeMap;
use alloc::vec;
use alloc::vec::Vec;

use super::change::in_its_unit;
use super::index::Index;
use super::same::{Meant, Member, fit, furthest};
use super::subject::Time;
use super::value::{Value, judge};
use super::{Arithmetic, Check, Finding, Operation, Verdict};
use crate::figure::{Estimate, Undefined, Unit};
use crate::statement::Population;

/// A subject by its number, since when it changed, and what it counts.
type Thing<'s> = (usize, Time, Option<&'s Population>);

/// What is claimed of one change, in percent and in times what it was.
#[derive(Default)]
struct Changes<'i, 's> {
    growths: Vec<Member<'i, 's>>,
    multiples: Vec<Member<'i, 's>>,
}

/// Holds multiples against growths since the same time: what doubles grows by
/// 100 percent.
///
/// Where growths contradict each other, or multiples do, that is a finding of
/// its own.
pub(super) fn check(index: &Index<'_>, findings: &mut Vec<Finding>) {
    let mut things: BTreeMap<Thing<'_>, Changes<'_, '_>> = BTreeMap::new();
    for entry in &index.entries {
        let Some(value) = in_its_unit(index, entry) else {
            continue;
        };
        let (since, is_growth) = match (Meant::of(index, entry), value.unit()) {
            (Meant::Growth(since), Unit::Percent) => (since, true),
            (Meant::Multiple(since), Unit::Multiple) => (since, false),
            _ => continue,
        };
        let thing = (entry.number, since, entry.claim.population());
        let changes = things.entry(thing).or_default();
        let member = Member { entry, value };
        if is_growth {
            changes.growths.push(member);
        } else {
            changes.multiples.push(member);
        }
    }
    for changes in things.values() {
        if fit(&changes.growths) && fit(&changes.multiples) {
            findings.extend(against(&changes.growths, &changes.multiples));
        }
    }
}

/// The finding about growths that one value fits and multiples that one fits:
/// a contradiction at any of their ends is one of all.
fn against(growths: &[Member<'_, '_>], multiples: &[Member<'_, '_>]) -> Option<Finding> {
    let (growths, multiples) = (ends(growths)?, ends(multiples)?);
    let pairs = growths
        .iter()
        .flat_map(|growth| multiples.iter().map(move |multiple| (growth, multiple)));
    let held = pairs.filter_map(|(growth, multiple)| {
        let judged = judge(times(*growth.value).ok()?, *multiple.value);
        let operands = [growth, multiple].map(|member| member.entry.operand(member.value));
        let (expected, stated) = (Some(judged.expected), Some(judged.stated));
        let arithmetic = Arithmetic::new(Operation::Same, operands.to_vec(), expected, stated);
        let claims = vec![growth.entry.at, multiple.entry.at];
        let check = Check::SameIndicator;
        Some(Finding::new(
            check,
            judged.verdict,
            claims,
            Some(arithmetic),
        ))
    });
    held.reduce(|one, other| {
        let is_found = |finding: &Finding| matches!(finding.verdict(), Verdict::Disagrees { .. });
        if is_found(&other) && !is_found(&one) {
            other
        } else {
            one
        }
    })
}

/// The two claims that are furthest from each other, or the only one.
fn ends<'i, 's>(members: &[Member<'i, 's>]) -> Option<Vec<Member<'i, 's>>> {
    match members {
        [only] => Some(vec![*only]),
        _ => furthest(members).map(|(one, other)| vec![one, other]),
    }
}

/// A growth as a multiple: 50 percent more is one and a half times as much.
fn times(growth: Value) -> Result<Value, Undefined> {
    let share = growth.in_unit(Unit::Share)?;
    let one = Value::of(Estimate::exactly(1.into(), Unit::Share));
    share.with(one, Estimate::plus)?.in_unit(Unit::Multiple)
}
