//! How far the national register has come.

use super::{Merge, Summary};
use crate::artisan::{Artisan, Registration, RegistrationStage};
use crate::calendar::Day;
#[cfg(feature = "serde")]
use crate::draft::{checked_wire, fit};
use crate::figure::{Estimate, Figure, Undefined, Unit};
use crate::row::ArtisanRow;
use crate::share::{Share, Whole};

/// Counts artisans by the last stage of their entry in the register.
///
/// Stages build on each other: an entry whose card was issued also counts as
/// validated, but not as submitted only. The items are artisans, rows of them,
/// or artisans with a day on which the register is looked at:
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
/// # assert_eq!(issued, None);
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

    /// The entries that have come as far as a stage, or further.
    ///
    /// Every entry was submitted. A refusal leads no further, so those of it
    /// are the entries whose last decision it is.
    #[must_use]
    pub const fn reached(&self, stage: RegistrationStage) -> u64 {
        match stage {
            RegistrationStage::Submitted => self.entries(),
            RegistrationStage::Refused => self.refused,
            RegistrationStage::Validated => self.validated,
            RegistrationStage::CardPrepared => self.cards_prepared,
            RegistrationStage::CardIssued => self.cards_issued,
        }
    }

    /// The share of all entries that have come as far as a stage, or further.
    ///
    /// `None` where there is no entry.
    #[must_use]
    pub fn share_reached(&self, stage: RegistrationStage) -> Option<Share> {
        Share::new(self.reached(stage), self.entries(), Whole::Registrations).ok()
    }

    /// The share of the artisans who have an entry.
    ///
    /// `None` where there is no artisan.
    #[must_use]
    pub fn share_registered(&self) -> Option<Share> {
        Share::new(self.entries(), self.artisans, Whole::Artisans).ok()
    }

    /// The share of a published number of artisans that is validated.
    ///
    /// # Errors
    ///
    /// Those of [`Estimate::ratio`].
    pub fn coverage(&self, artisans: &Figure<u32>) -> Result<Estimate, Undefined> {
        let validated = Estimate::exactly(self.validated.into(), Unit::Count);
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
        let validated = Estimate::exactly(self.validated.into(), Unit::Count);
        validated.share_of(artisans)
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

/// Counts the artisan by the stage that the entry had surely reached by the end
/// of the day, as [`History::stage_on`](crate::history::History::stage_on) has
/// it; without one, as not registered.
impl Summary<(&Artisan, Day)> for Registrations {
    fn observe(&mut self, (artisan, day): (&Artisan, Day)) {
        let history = artisan.registration().map(Registration::history);
        self.merge(Self::of_one(
            history.and_then(|history| history.stage_on(day)),
        ));
    }
}

#[cfg(feature = "serde")]
checked_wire!(
    Registrations { artisans, submitted, refused, validated, cards_prepared, cards_issued },
    entries => {
        "there are more entries than artisans":
            fit(&[entries.submitted, entries.refused, entries.validated], entries.artisans),
        "more cards were prepared than entries validated":
            entries.cards_prepared <= entries.validated,
        "more cards were issued than prepared": entries.cards_issued <= entries.cards_prepared,
    }
);
