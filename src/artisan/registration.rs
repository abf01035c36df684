//! An entry of the national register of handicraft.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::calendar::{Day, PartialDate};
use crate::draft::draft;
use crate::history::{History, Reached, StageDraft, stages};
use crate::period::Period;
use crate::violation::{Inspection, Problem, Violations};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// How far an entry of the national register has come [law 50-17].
    ///
    /// The stages are distinct events and are published as distinct figures:
    /// registered is not validated, and a prepared card is not an issued one.
    pub enum RegistrationStage: "registration stage" {
        /// The application was handed in.
        Submitted = "submitted", { ar: "طلب مودع", fr: "demande déposée", en: "submitted" },
        /// The qualification commission refused it; it can be handed in again
        /// or be validated on appeal.
        Refused = "refused", { ar: "طلب مرفوض", fr: "demande refusée", en: "refused" },
        /// The entry was validated («المصادق عليها»).
        Validated = "validated", { ar: "تسجيل مصادق عليه", fr: "inscription validée", en: "validated" },
        /// The professional card was prepared.
        CardPrepared = "card_prepared", { ar: "بطاقة معدة", fr: "carte préparée", en: "card prepared" },
        /// The professional card was handed over.
        CardIssued = "card_issued", { ar: "بطاقة مسلمة", fr: "carte délivrée", en: "card issued" },
    }
}

impl RegistrationStage {
    /// Whether an entry at this stage counts as validated.
    #[must_use]
    pub const fn is_validated(self) -> bool {
        matches!(
            self,
            Self::Validated | Self::CardPrepared | Self::CardIssued
        )
    }
}

stages!(RegistrationStage, |stage, earlier| match earlier {
    RegistrationStage::Submitted => stage != RegistrationStage::Submitted,
    RegistrationStage::Refused => matches!(
        stage,
        RegistrationStage::Submitted | RegistrationStage::Validated
    ),
    RegistrationStage::Validated => matches!(
        stage,
        RegistrationStage::CardPrepared | RegistrationStage::CardIssued
    ),
    RegistrationStage::CardPrepared => stage == RegistrationStage::CardIssued,
    // A card that runs out is followed by another.
    RegistrationStage::CardIssued => matches!(
        stage,
        RegistrationStage::CardPrepared | RegistrationStage::CardIssued
    ),
});

/// An entry of the national register (RNA).
///
/// - At least one stage; stages in possible order, none dated surely before
///   an earlier one [law 50-17].
/// - A validity only for a card that was issued [law 50-17], and one that
///   does not surely end before that (modelling choice).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Registration {
    history: History<RegistrationStage>,
    card_valid_during: Option<Period>,
}

impl Registration {
    /// The stages that the entry has reached.
    #[must_use]
    pub const fn history(&self) -> &History<RegistrationStage> {
        &self.history
    }

    /// The last stage reached.
    #[must_use]
    pub fn stage(&self) -> RegistrationStage {
        self.history
            .latest()
            .unwrap_or(RegistrationStage::Submitted)
    }

    /// The validity of the issued card.
    #[must_use]
    pub const fn card_valid_during(&self) -> Option<Period> {
        self.card_valid_during
    }
}

draft! {
    /// The unchecked form of a [`Registration`].
    #[derive(Debug)]
    pub struct RegistrationDraft<'a> {
        /// The stages reached in their order, [`RegistrationStage`] words, each with
        /// its date as far as it is known.
        pub history: Vec<StageDraft<'a>>,
        /// The validity of the issued card, `YYYY-MM-DD/YYYY-MM-DD`, where known.
        pub card_valid_during: Cow<'a, str>,
    }
}

impl TryFrom<RegistrationDraft<'_>> for Registration {
    type Error = Violations;

    fn try_from(draft: RegistrationDraft<'_>) -> Result<Self, Violations> {
        draft.check()
    }
}

impl RegistrationDraft<'_> {
    /// Checks the draft where it lies.
    pub(super) fn check(&self) -> Result<Registration, Violations> {
        let Self {
            history,
            card_valid_during,
            misfits,
        } = self;
        let mut inspection = Inspection::of(misfits);
        if history.is_empty() {
            inspection.refuse("history", Problem::EmptyList);
        }
        let history: Option<History<_>> = inspection.absorb(History::read(history, "history"));
        let valid: Option<Period> =
            inspection.optional("card_valid_during", card_valid_during, str::parse);
        if let (Some(valid), Some(history)) = (valid, &history) {
            let no_card = !history.has_reached(RegistrationStage::CardIssued);
            inspection.refuse_if(no_card, "card_valid_during", Problem::NoCard);
            let lapsed = last_issued(history).is_some_and(|issued| valid.ends_on() < issued);
            inspection.refuse_if(lapsed, "card_valid_during", Problem::LapsedAtIssue);
        }
        inspection.finish(|| {
            Some(Registration {
                history: history?,
                card_valid_during: valid,
            })
        })
    }
}

/// The first day on which the last of the dated cards can have been issued.
fn last_issued(history: &History<RegistrationStage>) -> Option<Day> {
    let issues = history.stages().iter();
    let issues = issues.filter(|reached| reached.stage() == RegistrationStage::CardIssued);
    issues
        .filter_map(Reached::on)
        .map(PartialDate::earliest)
        .max()
}

impl From<&Registration> for RegistrationDraft<'_> {
    fn from(registration: &Registration) -> Self {
        let Registration {
            history,
            card_valid_during,
        } = registration;
        Self {
            history: history.stages().iter().map(StageDraft::from).collect(),
            card_valid_during: card_valid_during.map(Cow::from).unwrap_or_default(),
            ..Self::default()
        }
    }
}
