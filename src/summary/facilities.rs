//! Facilities by kind and stage.

use alloc::vec::Vec;

use super::tally::Tally;
use super::{Merge, Summary};
use crate::calendar::Day;
#[cfg(feature = "serde")]
use crate::draft::checked_wire;
use crate::facility::{Facility, FacilityKind, FacilityStage};
use crate::row::{FacilityRow, WordSet, Worded};

/// Counts facilities by stage, and by kind and stage.
///
/// The items are facilities or their rows, which count at the last stage that
/// they reached, or facilities with a day, which count at the last stage that
/// they had reached by then as far as the days tell ([`Facility::stage_on`]).
/// Where no stage is known, or where the dates leave open whether a later one
/// had been reached, that is counted beside.
///
/// A facility of several kinds counts once under each; kinds without a word of
/// their own are one, "other". To tell these apart by their labels, group pairs
/// of a facility and each of its kinds by the kind.
///
/// ```
/// use artisanat::calendar::Day;
/// use artisanat::facility::{Facility, FacilityKind, FacilityStage};
/// use artisanat::row::Worded;
/// use artisanat::summary::{Facilities, summarize};
///
/// # let facilities: Vec<Facility> = Vec::new();
/// let day: Day = "2024-12-31".parse()?;
/// let then: Facilities = summarize(facilities.iter().map(|facility| (facility, day)));
/// let villages = Worded::of(&FacilityKind::ArtisansVillage);
/// let under_works = then.of_kind_at(villages, Some(FacilityStage::UnderWorks));
/// # assert_eq!((under_works, then.uncertain()), (0, 0));
/// # Ok::<(), artisanat::violation::Problem>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facilities {
    number: u64,
    uncertain: u64,
    by_stage: Tally<Option<FacilityStage>, u64>,
    by_kind_and_stage: Tally<KindAndStage, u64>,
}

/// A kind of facilities, and the stage that they had reached, where any is known.
type KindAndStage = (Worded<FacilityKind>, Option<FacilityStage>);

impl Facilities {
    /// How many facilities there are.
    #[must_use]
    pub const fn facilities(&self) -> u64 {
        self.number
    }

    /// How many may have been at another stage than that at which they count:
    /// of which no stage is known, or, on a day, of which a later stage is
    /// undated or dated too vaguely.
    #[must_use]
    pub const fn uncertain(&self) -> u64 {
        self.uncertain
    }

    /// How many were at a stage; for `None`, at none that is known.
    #[must_use]
    pub fn at(&self, stage: Option<FacilityStage>) -> u64 {
        count(self.by_stage.iter().filter(|(own, _)| *own == stage))
    }

    /// How many are of a kind, alone or with others.
    #[must_use]
    pub fn of_kind(&self, kind: Worded<FacilityKind>) -> u64 {
        count(
            self.by_kind_and_stage
                .iter()
                .filter(|((own, _), _)| *own == kind),
        )
    }

    /// How many of a kind were at a stage; for `None`, at none that is known.
    #[must_use]
    pub fn of_kind_at(&self, kind: Worded<FacilityKind>, stage: Option<FacilityStage>) -> u64 {
        let asked = (kind, stage);
        count(
            self.by_kind_and_stage
                .iter()
                .filter(|(own, _)| *own == asked),
        )
    }

    /// How many were at each stage at which there are any, each facility once.
    #[must_use]
    pub fn by_stage(&self) -> impl ExactSizeIterator<Item = (Option<FacilityStage>, u64)> {
        let cells: Vec<_> = self.by_stage.iter().collect();
        cells.into_iter()
    }

    /// How many of each kind were at each stage, where there are any.
    #[must_use]
    pub fn by_kind_and_stage(&self) -> impl ExactSizeIterator<Item = (KindAndStage, u64)> {
        let cells: Vec<_> = self.by_kind_and_stage.iter().collect();
        cells.into_iter()
    }

    fn add(
        &mut self,
        kinds: WordSet<FacilityKind>,
        stage: Option<FacilityStage>,
        is_certain: bool,
    ) {
        self.number = self.number.saturating_add(1);
        self.uncertain = self.uncertain.saturating_add(u64::from(!is_certain));
        self.by_stage.add(stage);
        for kind in kinds.words() {
            self.by_kind_and_stage.add((kind, stage));
        }
    }
}

/// How many facilities there are in some cells.
fn count<C>(cells: impl Iterator<Item = (C, u64)>) -> u64 {
    cells.fold(0, |sum, (_, number)| sum.saturating_add(number))
}

impl Merge for Facilities {
    fn merge(&mut self, other: Self) {
        self.number = self.number.saturating_add(other.number);
        self.uncertain = self.uncertain.saturating_add(other.uncertain);
        self.by_stage.merge(other.by_stage);
        self.by_kind_and_stage.merge(other.by_kind_and_stage);
    }
}

impl Summary<&Facility> for Facilities {
    fn observe(&mut self, facility: &Facility) {
        let stage = facility.stage();
        self.add(facility.kinds().iter().collect(), stage, stage.is_some());
    }
}

impl Summary<&FacilityRow> for Facilities {
    fn observe(&mut self, row: &FacilityRow) {
        let stage = row.stage();
        self.add(row.kinds(), stage, stage.is_some());
    }
}

impl Summary<(&Facility, Day)> for Facilities {
    fn observe(&mut self, (facility, day): (&Facility, Day)) {
        let is_certain = facility.history().is_certain_on(day);
        let kinds = facility.kinds().iter().collect();
        self.add(kinds, facility.stage_on(day), is_certain);
    }
}

#[cfg(feature = "serde")]
impl Facilities {
    /// Whether as many are of some kind at each stage as are at it: each of one
    /// kind or more, and of each once.
    fn have_kinds(&self) -> bool {
        let every_stage = self.by_stage().all(|(stage, all)| {
            let kinds = self
                .by_kind_and_stage()
                .filter(|((_, own), _)| *own == stage);
            count(kinds) >= all
        });
        let mut kinds = self.by_kind_and_stage();
        every_stage && kinds.all(|((_, stage), number)| number <= self.at(stage))
    }
}

#[cfg(feature = "serde")]
checked_wire!(Facilities { number, uncertain, by_stage, by_kind_and_stage }, count => {
    "the facilities are not as many as are at a stage or at none":
        count.number == count.by_stage.total(),
    "there are more facilities uncertain than there are": count.uncertain <= count.number,
    "the kinds are not those of so many facilities": count.have_kinds(),
});
