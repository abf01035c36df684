//! What happened to a thing, stage by stage, as far as the days are known.
//!
//! Registrations and facilities pass through stages. A source often knows
//! that a stage was reached without knowing the day, and leaves stages out; a
//! [`History`] keeps the stages in the order in which they were reached, each
//! with as much of its date as is known.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::vec;
use alloc::vec::Vec;
use core::iter::once;
use core::str::FromStr;

use crate::calendar::{Day, PackedDate, PartialDate};
use crate::draft::{Misfits, draft};
use crate::violation::{FieldPath, Inspection, Problem, Violations};

/// A stage that a thing can reach.
///
/// Which stages may follow which is part of the vocabulary.
pub trait Stage: Copy + Eq + FromStr<Err = Problem> {
    /// Whether this stage can be reached after an earlier one, with or
    /// without others in between that the source does not mention.
    fn may_follow(self, earlier: Self) -> bool;

    /// The stage's word on the wire.
    fn word(self) -> &'static str;
}

/// A stage, and when it was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reached<S> {
    stage: S,
    on: PackedDate,
}

impl<S: Copy> Reached<S> {
    /// The stage.
    #[must_use]
    pub const fn stage(&self) -> S {
        self.stage
    }

    /// When it was reached, as far as that is known.
    #[must_use]
    pub const fn on(&self) -> Option<PartialDate> {
        self.on.unpack()
    }
}

/// The stages that were reached, in their order.
///
/// Each may follow the one before it, and none is dated surely before an
/// earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct History<S> {
    stages: Stages<S>,
}

/// Up to three stages in place, more behind a pointer: an entry of a register
/// has a stage or two, and there are millions of them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Stages<S> {
    None,
    One([Reached<S>; 1]),
    Two([Reached<S>; 2]),
    Three([Reached<S>; 3]),
    More(Box<Many<S>>),
}

/// More than three stages.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Many<S>(Vec<Reached<S>>);

impl<S: Copy> Stages<S> {
    fn and(self, next: Reached<S>) -> Self {
        match self {
            Self::None => Self::One([next]),
            Self::One([a]) => Self::Two([a, next]),
            Self::Two([a, b]) => Self::Three([a, b, next]),
            Self::Three([a, b, c]) => Self::More(Box::new(Many(vec![a, b, c, next]))),
            Self::More(mut all) => {
                all.0.push(next);
                Self::More(all)
            }
        }
    }
}

impl<S> Stages<S> {
    fn as_slice(&self) -> &[Reached<S>] {
        match self {
            Self::None => &[],
            Self::One(stages) => stages,
            Self::Two(stages) => stages,
            Self::Three(stages) => stages,
            Self::More(all) => &all.0,
        }
    }
}

impl<S> Default for History<S> {
    fn default() -> Self {
        Self {
            stages: Stages::None,
        }
    }
}

impl<S: Stage> History<S> {
    /// The stages, the first one reached first.
    #[must_use]
    pub fn stages(&self) -> &[Reached<S>] {
        self.stages.as_slice()
    }

    /// The last stage reached, whenever that was.
    #[must_use]
    pub fn latest(&self) -> Option<S> {
        self.stages().last().map(Reached::stage)
    }

    /// Whether a stage was ever reached.
    #[must_use]
    pub fn has_reached(&self, stage: S) -> bool {
        self.stages().iter().any(|reached| reached.stage == stage)
    }

    /// The last stage reached by the end of a day, as far as the days tell.
    ///
    /// A stage counts when its date lies surely on or before that day. An
    /// undated stage counts when a later one does. Where nothing at all is known
    /// of the days of the history, its last stage counts on every day, and
    /// [`is_certain_on`](Self::is_certain_on) none.
    #[must_use]
    pub fn stage_on(&self, day: Day) -> Option<S> {
        let by = |reached: &Reached<S>| reached.on().is_some_and(|on| on.latest() <= day);
        if self.stages().iter().all(|reached| reached.on().is_none()) {
            return self.latest();
        }
        self.stages()
            .iter()
            .rev()
            .find(|reached| by(reached))
            .map(Reached::stage)
    }

    /// Whether it is certain which stage was the last one reached by the end of
    /// a day, as far as the stages are listed.
    ///
    /// Not where a later one is undated, or dated so vaguely that it may have
    /// been reached by then, and not where no stage is known.
    #[must_use]
    pub fn is_certain_on(&self, day: Day) -> bool {
        let by = |reached: &&Reached<S>| reached.on().is_some_and(|on| on.latest() <= day);
        let mut later = self
            .stages()
            .iter()
            .rev()
            .take_while(|reached| !by(reached));
        let is_after = |reached: &Reached<S>| reached.on().is_some_and(|on| on.earliest() > day);
        !self.stages().is_empty() && later.all(is_after)
    }

    /// Every stage that may have been the last one reached by the end of a day,
    /// as far as the stages are listed; `None` for none of them.
    pub(crate) fn possible_on(&self, day: Day) -> impl Iterator<Item = Option<S>> {
        let stages = self.stages();
        let surely = |reached: &Reached<S>| reached.on().is_some_and(|on| on.latest() <= day);
        let perhaps =
            move |reached: &&Reached<S>| reached.on().is_none_or(|on| on.earliest() <= day);
        let (before, later) = match stages.iter().rposition(surely) {
            Some(place) => stages.split_at(place.saturating_add(1)),
            None => (&[][..], stages),
        };
        // What comes behind a stage that is yet to be reached is so too.
        let later = later.iter().take_while(perhaps);
        let least = before.last().map(Reached::stage);
        once(least).chain(later.map(|reached| Some(reached.stage())))
    }

    /// The earliest day on which anything is known to have happened.
    #[must_use]
    pub fn first_date(&self) -> Option<PartialDate> {
        self.stages().iter().find_map(Reached::on)
    }

    /// Reads a history, with the findings of every stage.
    pub(crate) fn read(drafts: &[StageDraft<'_>], key: &'static str) -> Result<Self, Violations> {
        let mut inspection = Inspection::new(Misfits::default());
        let mut earlier: Option<Reached<S>> = None;
        // A vague date takes nothing back from the exact ones before it: what
        // counts is the date that cannot begin any earlier.
        let mut last_date: Option<PartialDate> = None;
        let mut stages = Stages::None;
        for (index, draft) in drafts.iter().enumerate() {
            let outcome = draft.check(earlier, last_date);
            let path = || FieldPath::item(key, index);
            if let Some((reached, on)) = inspection.take_below(path, outcome) {
                earlier = Some(reached);
                last_date = last_date.max(on);
                stages = stages.and(reached);
            }
        }
        inspection.finish(|| Some(Self { stages }))
    }
}

draft! {
    /// The unchecked form of a stage that was reached.
    #[derive(Debug)]
    pub struct StageDraft<'a> {
        /// The stage's word, as `in_service`.
        pub stage: Cow<'a, str>,
        /// When it was reached, where known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
        pub on: Cow<'a, str>,
    }
}

impl StageDraft<'_> {
    /// Checks the draft, given the stage before it and, of all dates before
    /// it, the one with the latest first day.
    fn check<S: Stage>(
        &self,
        earlier: Option<Reached<S>>,
        last_date: Option<PartialDate>,
    ) -> Result<(Reached<S>, Option<PartialDate>), Violations> {
        let Self { stage, on, misfits } = self;
        let mut inspection = Inspection::of(misfits);
        let stage: Option<S> = inspection.required("stage", stage, str::parse);
        let mut misplaced = false;
        if let (Some(stage), Some(Reached { stage: earlier, .. })) = (stage, earlier) {
            misplaced = !stage.may_follow(earlier);
            if misplaced {
                let problem = Problem::StageOutOfOrder {
                    stage: stage.word(),
                    earlier: earlier.word(),
                };
                inspection.refuse("stage", problem);
            }
        }
        let on: Option<PartialDate> = inspection.optional("on", on, str::parse);
        let back = on
            .zip(last_date)
            .is_some_and(|(on, last)| on.is_surely_before(last));
        // Of a stage in the wrong place, its date says the same again.
        if back && !misplaced {
            inspection.refuse("on", Problem::StageBackInTime);
        }
        inspection.finish(|| {
            let packed = PackedDate::pack(on);
            let reached = Reached {
                stage: stage?,
                on: packed,
            };
            Some((reached, on))
        })
    }
}

impl<S: Stage> TryFrom<StageDraft<'_>> for Reached<S> {
    type Error = Violations;

    /// Checks the draft by itself; in a [`History`], stages and dates have an
    /// order.
    fn try_from(draft: StageDraft<'_>) -> Result<Self, Violations> {
        draft.check(None, None).map(|(reached, _)| reached)
    }
}

impl<S: Stage> From<&Reached<S>> for StageDraft<'_> {
    fn from(reached: &Reached<S>) -> Self {
        Self {
            stage: reached.stage.word().into(),
            on: reached.on().map(Cow::from).unwrap_or_default(),
            ..Self::default()
        }
    }
}

/// Makes a vocabulary of stages usable in a [`History`].
macro_rules! stages {
    ($stage:ty, $may_follow:expr) => {
        impl $crate::history::Stage for $stage {
            fn may_follow(self, earlier: Self) -> bool {
                $may_follow(self, earlier)
            }

            fn word(self) -> &'static str {
                self.as_str()
            }
        }
    };
}

pub(crate) use stages;
