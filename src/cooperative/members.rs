//! How many members there are, held against the rules and the lists.

use alloc::collections::BTreeSet;

use super::{Cooperative, CooperativeKind};
use crate::figure::{Interval, Stated};
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
    let fewest = Cooperative::FEWEST_MEMBERS;
    let too_few = kind == Some(CooperativeKind::Cooperative)
        && Interval::exactly(fewest.into()).lies_above(members.interval());
    let problem = Problem::TooFewMembers { at_least: fewest };
    inspection.refuse_if(too_few, "members", problem);
    let below = members.is_surely_below(listed);
    inspection.refuse_if(below, "members", Problem::MembersBelowListed);
}

/// Checks the number of women against the number of members.
///
/// Refused only where even the fewest women that the one figure admits are
/// more than the most members that the other does.
pub(super) fn check_women(inspection: &mut Inspection, members: &Stated<u32>, women: &Stated<u32>) {
    let above = women.is_surely_above(members);
    inspection.refuse_if(above, "women_members", Problem::PartAboveWhole);
}

/// How many different items a list holds.
pub(super) fn distinct<T: Ord>(items: &[T]) -> usize {
    items.iter().collect::<BTreeSet<_>>().len()
}
