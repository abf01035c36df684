//! What a facility is for.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// What a facility is for.
    ///
    /// The four that statements name, "space for production, display, sales
    /// and training" (modelling choice).
    pub enum FacilityFunction: "function" {
        /// Artisans make their products there.
        Production = "production", { ar: "الإنتاج", fr: "production", en: "production" },
        /// Products are shown there.
        Display = "display", { ar: "العرض", fr: "exposition", en: "display" },
        /// Products are sold there.
        Sales = "sales", { ar: "التسويق", fr: "vente", en: "sales" },
        /// Persons are trained there.
        Training = "training", { ar: "التكوين", fr: "formation", en: "training" },
    }
}
