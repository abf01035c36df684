//! What agreements are made for.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// What an agreement is, or is made for.
    ///
    /// The list follows the agreements that public texts name; an agreement
    /// can be of several kinds. Labels that no source has in a language are
    /// translated here.
    pub enum AgreementKind: "kind of agreement" {
        /// «اتفاقية شراكة».
        Partnership = "partnership", { ar: "اتفاقية شراكة", fr: "convention de partenariat", en: "partnership agreement" },
        /// A framework for agreements to come.
        FrameworkContract = "framework_contract", { ar: "اتفاقية إطار", fr: "contrat-cadre", en: "framework agreement" },
        /// A contract over the objectives and means of a programme.
        ProgrammeContract = "programme_contract", { ar: "عقد برنامج", fr: "contrat-programme", en: "programme contract" },
        /// Selling through a platform on the internet.
        PlatformSales = "platform_sales", {
            ar: "التسويق الإلكتروني عبر منصة", fr: "vente sur une plateforme", en: "sales on a platform"
        },
        /// Preferential tariffs or services for those of the sector.
        PreferentialTerms = "preferential_terms", {
            ar: "تعريفات تفضيلية", fr: "tarifs préférentiels", en: "preferential terms"
        },
        /// Building, equipping or running a facility.
        Facility = "facility", { ar: "إحداث بنية تحتية", fr: "réalisation d'une infrastructure", en: "creation of a facility" },
        /// Money for a purpose.
        Funding = "funding", { ar: "تمويل", fr: "financement", en: "funding" },
        /// Training.
        Training = "training", { ar: "تكوين", fr: "formation", en: "training" },
        /// Handing down of rare trades.
        Safeguarding = "safeguarding", {
            ar: "صون الحرف المهددة بالانقراض", fr: "sauvegarde des savoir-faire", en: "safeguarding of skills"
        },
        ..Label
    }
}
