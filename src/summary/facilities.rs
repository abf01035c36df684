//! Facilities by kind and stage.

use super::{Count, Grouped};
use crate::calendar::Day;
use crate::facility::{Facility, FacilityKind, FacilityStage};

/// Counts facilities by kind and by the stage that they had reached on a day,
/// or ever for `None`.
///
/// A facility of several kinds counts once under each; one of which no stage
/// is known counts under `None`.
pub fn facilities_by_kind_and_stage<'a>(
    facilities: impl IntoIterator<Item = &'a Facility>,
    on: Option<Day>,
) -> Grouped<(FacilityKind, Option<FacilityStage>), Count> {
    let pairs = facilities.into_iter().flat_map(|facility| {
        let stage = on.map_or_else(|| facility.stage(), |day| facility.stage_on(day));
        facility.kinds().iter().map(move |kind| (kind, stage))
    });
    Grouped::by(pairs, |(kind, stage)| (kind.clone(), stage))
}
