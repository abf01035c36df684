//! How far the national register has come.

use super::{Merge, Summary};
use crate::artisan::{Artisan, Registration, RegistrationStage};
use crate::calendar::Day;
#[cfg(feature = "serde")]
use crate::draft::{checked_wire, fit};
use crate::figure::{Estimate, Figure, Interval, Undefined, Unit};
use crate::row::ArtisanRow;

/// Counts artisans by the last stage of their entry in the register.
///
/// Stages build on each other: an entry whose card was issued also counts as
/// validated, but not as submitted only. The items are artisans, rows of them,
/// or artisans with a day on which the register is looked at.
///
/// On a day, the counts are those of the stages that
/// [`History::stage_on`](crate::history::History::stage_on) gives. Where a stage
/// is undated or dated too vaguely, the entry may have been at another one:
/// [`uncertain`](Self::uncertain) says of how many artisans that is so, and
/// estimates admit every stage that theirs can have been. That holds as far as
/// stages are listed: what a source leaves out, no interval knows.
///
/// ```
/// use artisanat::artisan::{Artisan, RegistrationStage};
/// use artisanat::calendar::Day;
/// use artisanat::summary::{Registrations, summarize};
///
/// # let artisans: Vec<Artisan> = Vec::new();
/// let day: Day = "2024-12-31".parse()?;
/// let then: Registrations = summarize(artisans.iter().map(|artisan| (artisan, day)));
/// let issued = then.share_reached(RegistrationStage::CardIssued);
/// # assert_eq!(issued, Err(artisanat::figure::Undefined::BaseCanBeZero));
/// # Ok::<(), artisanat::violation::Problem>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Registrations {
    artisans: u64,
    submitted: u64,
    refused: u64,
    validated: u64,
    cards_prepared: u64,
    cards_issued: u64,
    uncertain: Option<Uncertain>,
}

/// Artisans whose entry may have been at another stage than that at which it
/// counts; one or more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
struct Uncertain {
    artisans: u64,
    /// Of those whom a count holds, how many may not belong there.
    fewer: Stages,
    /// Of those whom a count does not hold, how many may belong there.
    more: Stages,
}

/// How many artisans have an entry, and how many of those at each stage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
struct Stages {
    entries: u64,
    submitted: u64,
    refused: u64,
    validated: u64,
    cards_prepared: u64,
    cards_issued: u64,
}

impl Registrations {
    /// The artisans observed, registered or not.
    #[must_use]
    pub const fn artisans(&self) -> u64 {
        self.artisans
    }

    /// Entries that wait for a decision.
    #[must_use]
    pub const fn submitted(&self) -> u64 {
        self.submitted
    }

    /// Entries whose last decision is a refusal.
    #[must_use]
    pub const fn refused(&self) -> u64 {
        self.refused
    }

    /// Entries that were validated, with or without a card.
    #[must_use]
    pub const fn validated(&self) -> u64 {
        self.validated
    }

    /// Validated entries whose card was prepared, issued or not.
    #[must_use]
    pub const fn cards_prepared(&self) -> u64 {
        self.cards_prepared
    }

    /// Validated entries whose card was issued.
    #[must_use]
    pub const fn cards_issued(&self) -> u64 {
        self.cards_issued
    }

    /// The artisans without an entry.
    #[must_use]
    pub const fn unregistered(&self) -> u64 {
        self.artisans.saturating_sub(self.entries())
    }

    /// All entries of the register, refused ones included.
    #[must_use]
    pub const fn entries(&self) -> u64 {
        self.submitted
            .saturating_add(self.refused)
            .saturating_add(self.validated)
    }

    /// The artisans whose entry may have been at another stage than that at
    /// which it counts, or not have been there yet: on a day, those of whom a
    /// later stage is undated or dated too vaguely.
    #[must_use]
    pub const fn uncertain(&self) -> u64 {
        match self.uncertain {
            Some(uncertain) => uncertain.artisans,
            None => 0,
        }
    }

    /// The entries that have come as far as a stage, or further.
    ///
    /// Every entry was submitted. A refusal leads no further, so those of it
    /// are the entries whose last decision it is.
    #[must_use]
    pub fn reached(&self, stage: RegistrationStage) -> Estimate {
        let of = |stages: &Stages| match stage {
            RegistrationStage::Submitted => stages.entries,
            RegistrationStage::Refused => stages.refused,
            RegistrationStage::Validated => stages.validated,
            RegistrationStage::CardPrepared => stages.cards_prepared,
            RegistrationStage::CardIssued => stages.cards_issued,
        };
        let counted = of(&self.stages());
        let (fewer, more) = self.uncertain.map_or((0, 0), |uncertain| {
            (of(&uncertain.fewer), of(&uncertain.more))
        });
        let least = counted.saturating_sub(fewer);
        let most = counted.saturating_add(more);
        let interval = Interval::between(least.into(), most.into());
        Estimate::new(counted.into(), interval, Unit::Count)
    }

    /// The share of all entries that have come as far as a stage, or further.
    ///
    /// # Errors
    ///
    /// Those of [`Estimate::share_of`]: where there may be no entry, it is
    /// undefined.
    pub fn share_reached(&self, stage: RegistrationStage) -> Result<Estimate, Undefined> {
        let entries = self.reached(RegistrationStage::Submitted);
        self.reached(stage).share_of(&entries)
    }

    /// The share of the artisans who have an entry.
    ///
    /// # Errors
    ///
    /// Those of [`Estimate::share_of`]: where there is no artisan, it is
    /// undefined.
    pub fn share_registered(&self) -> Result<Estimate, Undefined> {
        let artisans = Estimate::exactly(self.artisans.into(), Unit::Count);
        self.reached(RegistrationStage::Submitted)
            .share_of(&artisans)
    }

    /// The share of a published number of artisans that is validated.
    ///
    /// # Errors
    ///
    /// Those of [`Estimate::ratio`].
    pub fn coverage(&self, artisans: &Figure<u32>) -> Result<Estimate, Undefined> {
        let validated = self.reached(RegistrationStage::Validated);
        validated.ratio(&artisans.estimate())
    }

    /// The share of a number of artisans that is validated, given that those
    /// validated are among them.
    ///
    /// Unlike [`coverage`](Self::coverage), it is at most the whole, and takes
    /// what was reckoned: a total, or a count of records.
    ///
    /// # Errors
    ///
    /// Those of [`Estimate::share_of`].
    pub fn coverage_of(&self, artisans: &Estimate) -> Result<Estimate, Undefined> {
        self.reached(RegistrationStage::Validated)
            .share_of(artisans)
    }

    /// The counts, those of entries included.
    const fn stages(&self) -> Stages {
        Stages {
            entries: self.entries(),
            submitted: self.submitted,
            refused: self.refused,
            validated: self.validated,
            cards_prepared: self.cards_prepared,
            cards_issued: self.cards_issued,
        }
    }
}

impl Merge for Registrations {
    fn merge(&mut self, other: Self) {
        self.artisans = self.artisans.saturating_add(other.artisans);
        self.submitted = self.submitted.saturating_add(other.submitted);
        self.refused = self.refused.saturating_add(other.refused);
        self.validated = self.validated.saturating_add(other.validated);
        self.cards_prepared = self.cards_prepared.saturating_add(other.cards_prepared);
        self.cards_issued = self.cards_issued.saturating_add(other.cards_issued);
        if let Some(other) = other.uncertain {
            let uncertain = self.uncertain.get_or_insert_default();
            uncertain.artisans = uncertain.artisans.saturating_add(other.artisans);
            uncertain.fewer = uncertain.fewer.with(other.fewer, u64::saturating_add);
            uncertain.more = uncertain.more.with(other.more, u64::saturating_add);
        }
    }
}

impl Stages {
    /// Each number with that of the same in another.
    fn with(self, other: Self, join: impl Fn(u64, u64) -> u64) -> Self {
        Self {
            entries: join(self.entries, other.entries),
            submitted: join(self.submitted, other.submitted),
            refused: join(self.refused, other.refused),
            validated: join(self.validated, other.validated),
            cards_prepared: join(self.cards_prepared, other.cards_prepared),
            cards_issued: join(self.cards_issued, other.cards_issued),
        }
    }

    #[cfg(feature = "serde")]
    const fn numbers(self) -> [u64; 6] {
        let Self {
            entries,
            submitted,
            refused,
            validated,
            cards_prepared,
            cards_issued,
        } = self;
        [
            entries,
            submitted,
            refused,
            validated,
            cards_prepared,
            cards_issued,
        ]
    }
}

impl Registrations {
    /// The count of one artisan, whose entry is at a stage, if there is one.
    fn of_one(stage: Option<RegistrationStage>) -> Self {
        let mut one = Self {
            artisans: 1,
            ..Self::default()
        };
        match stage {
            None => {}
            Some(RegistrationStage::Submitted) => one.submitted = 1,
            Some(RegistrationStage::Refused) => one.refused = 1,
            Some(stage) => {
                one.validated = 1;
                one.cards_prepared = u64::from(stage != RegistrationStage::Validated);
                one.cards_issued = u64::from(stage == RegistrationStage::CardIssued);
            }
        }
        one
    }

    /// The count of one artisan, whose entry may have been at any of some
    /// stages besides.
    fn of_one_among(
        stage: Option<RegistrationStage>,
        possible: impl Iterator<Item = Option<RegistrationStage>>,
    ) -> Self {
        let mut one = Self::of_one(stage);
        let counted = one.stages();
        let mut uncertain = Uncertain {
            artisans: 1,
            ..Uncertain::default()
        };
        for stage in possible {
            let other = Self::of_one(stage).stages();
            let fewer = counted.with(other, u64::saturating_sub);
            let more = other.with(counted, u64::saturating_sub);
            uncertain.fewer = uncertain.fewer.with(fewer, u64::max);
            uncertain.more = uncertain.more.with(more, u64::max);
        }
        let certain = Stages::default();
        if uncertain.fewer != certain || uncertain.more != certain {
            one.uncertain = Some(uncertain);
        }
        one
    }
}

impl Summary<&Artisan> for Registrations {
    fn observe(&mut self, artisan: &Artisan) {
        self.merge(Self::of_one(
            artisan.registration().map(Registration::stage),
        ));
    }
}

impl Summary<&ArtisanRow> for Registrations {
    fn observe(&mut self, row: &ArtisanRow) {
        self.merge(Self::of_one(row.stage()));
    }
}

/// Counts the artisan by the stage that the days of the entry tell for the end
/// of the day, as [`History::stage_on`](crate::history::History::stage_on) has
/// it, and every other that it may have been at as uncertain; without an entry,
/// as not registered.
impl Summary<(&Artisan, Day)> for Registrations {
    fn observe(&mut self, (artisan, day): (&Artisan, Day)) {
        let one = match artisan.registration().map(Registration::history) {
            Some(history) => Self::of_one_among(history.stage_on(day), history.possible_on(day)),
            None => Self::of_one(None),
        };
        self.merge(one);
    }
}

#[cfg(feature = "serde")]
checked_wire!(Stages {
    entries,
    submitted,
    refused,
    validated,
    cards_prepared,
    cards_issued
});

#[cfg(feature = "serde")]
checked_wire!(Uncertain { artisans, fewer, more }, uncertain => {
    "more artisans are uncertain than may be at another stage": uncertain.is_of_so_many(),
});

#[cfg(feature = "serde")]
impl Uncertain {
    /// Whether each of them may be at another stage, and none is counted twice.
    fn is_of_so_many(&self) -> bool {
        let (fewer, more) = (self.fewer.numbers(), self.more.numbers());
        let mut others = fewer.iter().chain(&more);
        let all = others.try_fold(0, |sum: u64, number| sum.checked_add(*number));
        let mut pairs = fewer.iter().zip(&more);
        pairs.all(|(fewer, more)| fit(&[*fewer, *more], self.artisans))
            && self.artisans > 0
            && all.is_none_or(|all| all >= self.artisans)
    }
}

#[cfg(feature = "serde")]
impl Registrations {
    /// Whether those who are uncertain are among those who are counted.
    fn holds_the_uncertain(&self) -> bool {
        self.uncertain.is_none_or(|uncertain| {
            let counted = self.stages().numbers();
            let fewer = uncertain.fewer.numbers();
            let most = self.stages().with(uncertain.more, u64::saturating_add);
            uncertain.artisans <= self.artisans
                && fewer.iter().zip(&counted).all(|(fewer, all)| fewer <= all)
                && most.numbers().iter().all(|most| *most <= self.artisans)
        })
    }
}

#[cfg(feature = "serde")]
checked_wire!(
    Registrations {
        artisans, submitted, refused, validated, cards_prepared, cards_issued, uncertain,
    },
    entries => {
        "there are more entries than artisans":
            fit(&[entries.submitted, entries.refused, entries.validated], entries.artisans),
        "more cards were prepared than entries validated":
            entries.cards_prepared <= entries.validated,
        "more cards were issued than prepared": entries.cards_issued <= entries.cards_prepared,
        "those who are uncertain are not among the artisans": entries.holds_the_uncertain(),
    }
);
