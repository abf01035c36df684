//! Levels that nobody gives against what is around them.

use alloc::vec;
use alloc::vec::Vec;

use super::binary::claims_of;
use super::index::{Index, Member};
use super::inside::{is_extensive, wholes};
use super::value::judge;
use super::{Arithmetic, Check, Finding, Operation, Source};
use crate::statement::SenseKind;

/// Holds parts that nobody gives, but that [follow](super::reckoned) from
/// claims, against their wholes: 36 percent of 1.1 billion is not above 350
/// million, and a half of what was sold until July not above a third of what
/// was sold until September.
pub(super) fn check(index: &Index<'_>, findings: &mut Vec<Finding>) {
    for (part, population, pool) in index.reckoned_levels() {
        let unit = pool.narrowest.value.unit();
        if pool.is_torn() || !is_extensive(part.indicator, unit) {
            continue;
        }
        for whole in wholes(part) {
            let Some(number) = index.number(&whole) else {
                continue;
            };
            let claimed = index.of_number(number, SenseKind::Level, population, unit);
            let whole = claimed.copied();
            let whole = whole.or_else(|| index.reckoned_level(number, population));
            if let Some(whole) = whole.filter(|whole| !whole.is_torn()) {
                if pool.highest.value.is_surely_above(&whole.lowest.value) {
                    findings.extend(above(index, pool.highest, whole.lowest));
                }
            }
        }
    }
}

fn above(index: &Index<'_>, part: Member, whole: Member) -> Option<Finding> {
    let (operand, of_whole) = (index.operand(&part)?, index.operand(&whole)?);
    let of_part = claims_of(&operand);
    let mut claims = claims_of(&of_whole).to_vec();
    // A whole from which its own part follows is held against the share.
    if claims.iter().all(|claim| of_part.contains(claim)) {
        return None;
    }
    claims.extend(of_part);
    let judged = judge(part.value.and_above(), whole.value);
    let (expected, stated) = (Some(judged.expected), Some(judged.stated));
    let (operation, operands) = match of_whole.source {
        Source::Claim(_) => (Operation::Sum, vec![operand]),
        _ => (Operation::Same, vec![operand, of_whole]),
    };
    let arithmetic = Arithmetic::new(operation, operands, expected, stated);
    let check = Check::PartAboveWhole;
    Some(Finding::new(
        check,
        judged.verdict,
        claims,
        Some(arithmetic),
    ))
}
