//! Where and when an edition took place.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use crate::calendar::Day;
use crate::draft::{Field as _, draft};
use crate::label::Label;
use crate::period::{Period, Window};
use crate::territory::Territory;
use crate::violation::{FieldPath, Inspection, Problem, Segment, Violations};

/// One of the places and times at which an edition was held.
///
/// - Says where it was or when it was, or both (modelling choice).
/// - In the country or abroad, not both (modelling choice).
/// - Held in a window: a year or months when no more is known, otherwise
///   exact [`days`](Phase::days). The state of a stock on a day is none
///   (modelling choice).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Phase {
    place: Option<Territory>,
    abroad: Option<Label>,
    held_during: Option<Window>,
}

impl Phase {
    /// The place in the country, where known.
    #[must_use]
    pub const fn place(&self) -> Option<Territory> {
        self.place
    }

    /// The place abroad as the source names it, where it was held there.
    #[must_use]
    pub const fn abroad(&self) -> Option<&Label> {
        self.abroad.as_ref()
    }

    /// The window in which it was held, as closely as it is known.
    #[must_use]
    pub const fn held_during(&self) -> Option<Window> {
        self.held_during
    }

    /// Its days from the first to the last, where both are known.
    #[must_use]
    pub const fn days(&self) -> Option<Period> {
        match self.held_during {
            Some(Window::Days(period)) => Some(period),
            _ => None,
        }
    }
}

draft! {
    /// The unchecked form of a [`Phase`].
    #[derive(Debug)]
    pub struct PhaseDraft<'a> {
        /// The code of a territory, as `06.141.01.0`, where it was held in the
        /// country.
        pub place: Cow<'a, str>,
        /// A [`Label`]: a town or a country, where it was held abroad.
        pub abroad: Cow<'a, str>,
        /// A [`Window`]: `2024`, `2024-03`, `2024-02-01/2024-02-09`.
        pub held_during: Cow<'a, str>,
    }
}

impl TryFrom<PhaseDraft<'_>> for Phase {
    type Error = Violations;

    fn try_from(draft: PhaseDraft<'_>) -> Result<Self, Violations> {
        if draft.is_empty() {
            return Err(Problem::EmptyPhase.into());
        }
        let PhaseDraft {
            place,
            abroad,
            held_during,
            misfits,
        } = draft;
        let mut inspection = Inspection::new(misfits);
        let both = !place.is_empty() && !abroad.is_empty();
        let place = inspection.optional("place", &place, str::parse);
        let abroad = inspection.optional("abroad", &abroad, str::parse);
        inspection.refuse_if(both, "abroad", Problem::PlaceAndAbroad);
        let held_during = inspection.optional("held_during", &held_during, str::parse);
        let stock = matches!(held_during, Some(Window::AsOf(_)));
        inspection.refuse_if(stock, "held_during", Problem::NotHeld);
        inspection.finish(|| {
            Some(Self {
                place,
                abroad,
                held_during,
            })
        })
    }
}

impl<'a> From<&'a Phase> for PhaseDraft<'a> {
    fn from(phase: &'a Phase) -> Self {
        let Phase {
            place,
            abroad,
            held_during,
        } = phase;
        Self {
            place: place.map(Cow::from).unwrap_or_default(),
            abroad: abroad.as_ref().map_or("", Label::as_str).into(),
            held_during: held_during.map(Cow::from).unwrap_or_default(),
            ..Self::default()
        }
    }
}

/// Reads the phases of an edition, which do not overlap in one place.
///
/// Only phases of which place and days are known can be seen to overlap. The
/// finding sits on the later one in the list.
pub(super) fn read_phases(
    inspection: &mut Inspection,
    key: &'static str,
    drafts: Vec<PhaseDraft<'_>>,
) -> Vec<Phase> {
    let drafts = drafts.into_iter().enumerate();
    let phases = inspection.each(key, drafts, |(index, draft)| {
        Phase::try_from(draft).map(|phase| (index, phase))
    });
    let mut taken = Taken::default();
    for (index, phase) in &phases {
        if taken.overlaps(phase) {
            let place = [
                Segment::Key(key),
                Segment::Index(*index),
                Segment::Key("held_during"),
            ];
            let outcome: Result<(), _> = Err(Problem::PhasesOverlap);
            inspection.take_at(&FieldPath::from_iter(place), outcome);
        }
    }
    phases.into_iter().map(|(_, phase)| phase).collect()
}

/// The days already taken in each place, as spans without common days.
#[derive(Default)]
struct Taken<'p> {
    spans: BTreeMap<(Option<Territory>, Option<&'p Label>, Day), Day>,
}

impl<'p> Taken<'p> {
    /// Takes the days of a phase; whether any of them was taken before.
    fn overlaps(&mut self, phase: &'p Phase) -> bool {
        let (place, abroad) = (phase.place, phase.abroad.as_ref());
        let Some(days) = phase.days().filter(|_| place.is_some() || abroad.is_some()) else {
            return false;
        };
        let (mut starts_on, mut ends_on) = (days.starts_on(), days.ends_on());
        let mut overlaps = false;
        // Spans that share a day become one, so each is removed only once.
        while let Some((&key, &end)) = self.spans.range(..=(place, abroad, ends_on)).next_back() {
            if (key.0, key.1) != (place, abroad) || end < starts_on {
                break;
            }
            self.spans.remove(&key);
            starts_on = starts_on.min(key.2);
            ends_on = ends_on.max(end);
            overlaps = true;
        }
        self.spans.insert((place, abroad, starts_on), ends_on);
        overlaps
    }
}
