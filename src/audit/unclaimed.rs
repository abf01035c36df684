//! What is known of levels that nobody gives from what is around them or a part
//! of them.

use alloc::vec;
use alloc::vec::Vec;

use super::binary::{Binary, claims_of};
use super::found::Found;
use super::index::{Entry, Index, Member, Pool};
use super::inside::{is_added_up, is_flow, wholes};
use super::subject::{Subject, Time};
use super::value::{Value, judge};
use super::{Arithmetic, Check, Finding, Operation, Verdict};
use crate::calendar::{Day, Month};
use crate::figure::{Estimate, Interval, Unit};
use crate::period::Period;
use crate::statement::{Population, SenseKind};

/// Holds parts that nobody gives, but that [follow](super::reckoned) from
/// claims, against the wholes that are claimed: 36 percent of 1.1 billion is
/// not above 350 million.
pub(super) fn check(index: &Index<'_>, findings: &mut Vec<Finding>) {
    for (part, population, pool) in index.reckoned_levels() {
        let unit = pool.narrowest.value.unit();
        if pool.is_torn() || !is_added_up(part.indicator, unit) {
            continue;
        }
        for whole in wholes(part) {
            let Some(number) = index.number(&whole) else {
                continue;
            };
            let whole = index.of_number(number, SenseKind::Level, population, unit);
            if let Some(whole) = whole.filter(|whole| !whole.is_torn()) {
                if pool.highest.value.is_surely_above(&whole.lowest.value) {
                    findings.extend(above(index, pool.highest, whole.lowest));
                }
            }
        }
    }
}

fn above(index: &Index<'_>, part: Member, whole: Member) -> Option<Finding> {
    let (operand, entry) = (index.operand(&part)?, index.get(whole.entry)?);
    let mut claims = vec![entry.at];
    claims.extend(claims_of(&operand));
    // A whole from which its own part follows is held against the share.
    if claims.iter().skip(1).any(|claim| *claim == entry.at) {
        return None;
    }
    let judged = judge(part.value.and_above(), whole.value);
    let (expected, stated) = (Some(judged.expected), Some(judged.stated));
    let arithmetic = Arithmetic::new(Operation::Sum, vec![operand], expected, stated);
    let check = Check::PartAboveWhole;
    Some(Finding::new(
        check,
        judged.verdict,
        claims,
        Some(arithmetic),
    ))
}

/// Holds a change against the bounds of a base that nobody gives: it was no more
/// than what is around it, and no less than the first months of it.
pub(super) fn of_base<'s>(
    index: &Index<'s>,
    entry: &Entry<'s>,
    base: &Subject<'s>,
    binary: &Binary<'s>,
    stated: Value,
) -> Option<Finding> {
    let population = entry.claim.population();
    let around = wholes(base);
    let around = around.iter().map(|whole| (whole, Side::AtMost));
    let parts = months_of(base);
    let parts = parts.iter().map(|part| (part, Side::AtLeast));
    let held = around.chain(parts).filter_map(|(subject, side)| {
        let unit = entry.claim.indicator().unit()?;
        let pool = bound(index, entry, subject, population)?;
        let is_sure = !pool.is_torn() && pool.narrowest.value.unit() == unit;
        let second = pool_of(side, &pool);
        let binary = Binary {
            first: binary.first.clone(),
            second: Found::only(&second, population),
            ..*binary
        };
        let held = binary.try_hold(index, entry, stated);
        held.ok()
            .filter(|_| is_sure && is_added_up(base.indicator, unit))
    });
    let mut wrong = held.filter(|finding| matches!(finding.verdict(), Verdict::Disagrees { .. }));
    wrong.next()
}

/// On which side a figure bounds a base.
#[derive(Clone, Copy)]
enum Side {
    AtLeast,
    AtMost,
}

fn pool_of(side: Side, pool: &Pool) -> Pool {
    let up_to = |estimate: Estimate| {
        let from = core::ops::Bound::Excluded(0.into());
        let interval = Interval::new(from, estimate.interval().upper());
        Estimate::new(estimate.nominal(), interval, estimate.unit())
    };
    let member = match side {
        Side::AtLeast => pool.highest,
        Side::AtMost => pool.lowest,
    };
    let value = match side {
        Side::AtLeast => member.value.and_above(),
        Side::AtMost => Value {
            narrow: up_to(member.value.narrow),
            generous: up_to(member.value.generous),
        },
    };
    Pool::of(Member { value, ..member })
}

/// What is claimed of a subject, or else follows from other claims than those of
/// the change.
fn bound<'s>(
    index: &Index<'s>,
    entry: &Entry<'s>,
    subject: &Subject<'s>,
    population: Option<&'s Population>,
) -> Option<Pool> {
    let number = index.number(subject)?;
    let units = [Unit::Count, Unit::Dirham].into_iter();
    let mut claimed =
        units.filter_map(|unit| index.of_number(number, SenseKind::Level, population, unit));
    let claimed = claimed.next().copied();
    claimed.or_else(|| index.reckoned(entry, number, population))
}

/// The first months of a year's days over which something flowed.
fn months_of<'s>(whole: &Subject<'s>) -> Vec<Subject<'s>> {
    let Time::Over(period) = whole.time else {
        return Vec::new();
    };
    let (first, last) = (period.starts_on(), period.ends_on());
    let year = first.year();
    let is_cumulated = first == Day::first_of(year, Month::JANUARY) && last.year() == year;
    let months = 1..last.month().number();
    let months = months.filter(|_| is_cumulated && is_flow(whole.indicator));
    let months = months.filter_map(|month| {
        let last = Day::last_of(year, Month::new(month).ok()?);
        Some(Time::Over(Period::new(first, last).ok()?))
    });
    months.map(|time| whole.with_time(time)).collect()
}
