//! How far a facility has come, from study to service and beyond.

use crate::history::{History, Reached, stages};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// How far a facility has come.
    ///
    /// The stages are those that statements name (modelling choice). The end
    /// of the works, the inauguration, the keys and the service are distinct
    /// events, often months apart, and are published as such.
    pub enum FacilityStage: "facility stage" {
        /// A study or a design was made or presented.
        Studied = "studied", { ar: "قيد الدراسة", fr: "à l'étude", en: "studied" },
        /// The partners signed the agreement.
        AgreementSigned = "agreement_signed", { ar: "اتفاقية موقعة", fr: "convention signée", en: "agreement signed" },
        /// The works began.
        UnderWorks = "under_works", { ar: "في طور الأشغال", fr: "en travaux", en: "under works" },
        /// The works were finished.
        WorksCompleted = "works_completed", { ar: "انتهت الأشغال", fr: "travaux achevés", en: "works completed" },
        /// It was inaugurated («تدشين»).
        Inaugurated = "inaugurated", { ar: "تم التدشين", fr: "inauguré", en: "inaugurated" },
        /// The artisans were given the keys of their shops.
        KeysHandedOver = "keys_handed_over", { ar: "سلمت المفاتيح", fr: "clés remises", en: "keys handed over" },
        /// It was put into service («تشغيل»).
        InService = "in_service", { ar: "قيد التشغيل", fr: "en service", en: "in service" },
        /// A rehabilitation or a reconstruction began.
        UnderRehabilitation = "under_rehabilitation", { ar: "في طور التأهيل", fr: "en réhabilitation", en: "under rehabilitation" },
        /// It was closed, or its works were given up.
        Closed = "closed", { ar: "مغلق", fr: "fermé", en: "closed" },
    }
}

impl FacilityStage {
    /// The stages that a history may list right after this one.
    ///
    /// Sources leave stages out, so each leads to all that lie further on; a
    /// stage never follows itself. A plan that was never built cannot close.
    const fn followers(self) -> &'static [Self] {
        use FacilityStage::{
            AgreementSigned, Closed, InService, Inaugurated, KeysHandedOver, UnderRehabilitation,
            UnderWorks, WorksCompleted,
        };
        match self {
            Self::Studied => &[
                AgreementSigned,
                UnderWorks,
                WorksCompleted,
                Inaugurated,
                KeysHandedOver,
                InService,
                UnderRehabilitation,
            ],
            Self::AgreementSigned => &[
                UnderWorks,
                WorksCompleted,
                Inaugurated,
                KeysHandedOver,
                InService,
                UnderRehabilitation,
            ],
            Self::UnderWorks => &[
                WorksCompleted,
                Inaugurated,
                KeysHandedOver,
                InService,
                UnderRehabilitation,
                Closed,
            ],
            Self::WorksCompleted => &[
                Inaugurated,
                KeysHandedOver,
                InService,
                UnderRehabilitation,
                Closed,
            ],
            // These three come in any order.
            Self::Inaugurated => &[KeysHandedOver, InService, UnderRehabilitation, Closed],
            Self::KeysHandedOver => &[Inaugurated, InService, UnderRehabilitation, Closed],
            Self::InService => &[Inaugurated, KeysHandedOver, UnderRehabilitation, Closed],
            // The works of a rehabilitation end as the first ones did.
            Self::UnderRehabilitation => &[
                WorksCompleted,
                Inaugurated,
                KeysHandedOver,
                InService,
                Closed,
            ],
            Self::Closed => &[InService, UnderRehabilitation],
        }
    }
}

stages!(FacilityStage, |stage, earlier| {
    FacilityStage::followers(earlier).contains(&stage)
});

/// Whether service began and neither works nor a closure came after it.
pub(super) fn is_in_service(history: &History<FacilityStage>) -> bool {
    let opening = [
        FacilityStage::Inaugurated,
        FacilityStage::KeysHandedOver,
        FacilityStage::InService,
    ];
    let backwards = history.stages().iter().rev().map(Reached::stage);
    let mut openings = backwards.take_while(|stage| opening.contains(stage));
    openings.any(|stage| stage == FacilityStage::InService)
}
