//! How many members there are, held against the rules and the lists.

use alloc::collections::BTreeSet;
use core::ops::Bound;

use rust_decimal::Decimal;

use super::{Cooperative, CooperativeKind};
use crate::figure::Stated;
use crate::violation::{Inspection, Problem};

/// Checks the number of direct members against the kind and the lists.
///
/// A figure is refused only where no true value that it admits would do: "more
/// than 3" can be 5, "less than 5" cannot.
pub(super) fn check_members(
    inspection: &mut Inspection,
    kind: Option<CooperativeKind>,
    listed: usize,
    members: &Stated<u32>,
) {
    let Some(most) = most(members) else { return };
    let fewest = Cooperative::FEWEST_MEMBERS;
    let too_few = kind == Some(CooperativeKind::Cooperative) && most < fewest.into();
    let problem = Problem::TooFewMembers { at_least: fewest };
    inspection.refuse_if(too_few, "members", problem);
    inspection.refuse_if(most < listed.into(), "members", Problem::MembersBelowListed);
}

/// Checks the number of women against the number of members.
///
/// Refused only where even the fewest women that the one figure admits are
/// more than the most members that the other does.
pub(super) fn check_women(inspection: &mut Inspection, members: &Stated<u32>, women: &Stated<u32>) {
    let above = least(women)
        .zip(most(members))
        .is_some_and(|(women, members)| women > members);
    inspection.refuse_if(above, "women_members", Problem::PartAboveWhole);
}

/// How many different items a list holds.
pub(super) fn distinct<T: Ord>(items: &[T]) -> usize {
    items.iter().collect::<BTreeSet<_>>().len()
}

/// The greatest whole number that a count admits, where there is one; 0 where
/// it admits none, as "less than 0".
fn most(count: &Stated<u32>) -> Option<Decimal> {
    let most = match count.figure()?.interval().upper() {
        Bound::Included(most) => most.floor(),
        Bound::Excluded(end) => end.ceil().checked_sub(Decimal::ONE)?,
        Bound::Unbounded => return None,
    };
    Some(most.max(Decimal::ZERO))
}

/// The least whole number that a count admits, where there is one.
fn least(count: &Stated<u32>) -> Option<Decimal> {
    match count.figure()?.interval().lower() {
        Bound::Included(least) => Some(least.ceil()),
        Bound::Excluded(end) => end.floor().checked_add(Decimal::ONE),
        Bound::Unbounded => None,
    }
}
