//! How far the national register has come.

use super::{Merge, Summary};
use crate::artisan::{Artisan, RegistrationStage};
#[cfg(feature = "serde")]
use crate::draft::{checked_wire, fit};
use crate::figure::{Estimate, Figure, Undefined, Unit};

/// Counts artisans by the last stage of their entry in the register.
///
/// Stages build on each other: an entry whose card was issued also counts as
/// validated, but not as submitted only.
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

    /// The share of a published number of artisans that is validated.
    ///
    /// # Errors
    ///
    /// Those of [`Estimate::ratio`].
    pub fn coverage(&self, artisans: &Figure<u32>) -> Result<Estimate, Undefined> {
        let validated = Estimate::exactly(self.validated.into(), Unit::Count);
        validated.ratio(&artisans.estimate())
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

impl Summary<&Artisan> for Registrations {
    fn observe(&mut self, artisan: &Artisan) {
        let mut one = Self {
            artisans: 1,
            ..Self::default()
        };
        match artisan
            .registration()
            .map(crate::artisan::Registration::stage)
        {
            None => {}
            Some(RegistrationStage::Submitted) => one.submitted = 1,
            Some(RegistrationStage::Refused) => one.refused = 1,
            Some(stage) => {
                one.validated = 1;
                one.cards_prepared = u64::from(stage != RegistrationStage::Validated);
                one.cards_issued = u64::from(stage == RegistrationStage::CardIssued);
            }
        }
        self.merge(one);
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
