//! What a facility is.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// What a facility of the sector is.
    ///
    /// The list is that of public texts (ministry pages, press); a modelling
    /// choice as to what stands for itself. One facility can be of several
    /// kinds.
    pub enum FacilityKind: "kind of facility" {
        /// A handicraft complex.
        Complex = "complex", { ar: "مجمع الصناعة التقليدية", fr: "complexe d'artisanat", en: "handicraft complex" },
        /// A fondouk: a caravanserai of workshops, not a hotel.
        Fondouk = "fondouk", { ar: "فندق", fr: "fondouk", en: "fondouk" },
        /// An artisans' village.
        ArtisansVillage = "artisans_village", { ar: "قرية الصناع التقليديين", fr: "village d'artisans", en: "artisans' village" },
        /// A Dar Sanaa, a house for the work of women.
        DarSanaa = "dar_sanaa", { ar: "دار الصانعة", fr: "Dar Sanâa", en: "artisan women's house" },
        /// A space to display and sell.
        DisplayAndSalesSpace = "display_and_sales_space", { ar: "فضاء العرض والتسويق", fr: "espace d'exposition et de vente", en: "display and sales space" },
        /// A zone of craft activities.
        CraftActivityZone = "craft_activity_zone", { ar: "منطقة الأنشطة الحرفية", fr: "zone d'activités artisanales", en: "craft-activity zone" },
        /// A skills center.
        SkillsCenter = "skills_center", { ar: "مركز المهارات", fr: "centre de compétences", en: "skills center" },
        /// A specialized institute of the arts of handicraft (ISAT).
        SpecializedInstitute = "specialized_institute", { ar: "معهد متخصص في فنون الصناعة التقليدية", fr: "institut spécialisé (ISAT)", en: "specialized institute" },
        /// A center of vocational qualification in the arts of handicraft (CQPAT).
        QualificationCenter = "qualification_center", { ar: "مركز التأهيل المهني في فنون الصناعة التقليدية", fr: "centre de qualification professionnelle (CQPAT)", en: "qualification center" },
        /// A center of training and qualification in the trades of handicraft.
        TrainingAndQualificationCenter = "training_and_qualification_center", { ar: "مركز التكوين والتأهيل في حرف الصناعة التقليدية", fr: "centre de formation et de qualification", en: "training and qualification center" },
        /// An annex of a training body.
        Annex = "annex", { ar: "ملحقة", fr: "annexe", en: "annex" },
        /// A national school.
        NationalSchool = "national_school", { ar: "مدرسة وطنية", fr: "école nationale", en: "national school" },
        /// A permanent fair.
        PermanentFair = "permanent_fair", { ar: "معرض دائم", fr: "foire permanente", en: "permanent fair" },
        /// A kissariat, a covered market.
        CoveredMarket = "covered_market", { ar: "قيسارية", fr: "kissariat", en: "covered market" },
        /// A souk.
        Souk = "souk", { ar: "سوق", fr: "souk", en: "souk" },
        /// A traditional tannery.
        Tannery = "tannery", { ar: "دار الدباغ", fr: "tannerie traditionnelle", en: "tannery" },
        /// A center that receives artisans.
        ReceptionCenter = "reception_center", { ar: "مركز استقبال الصناع", fr: "centre d'accueil", en: "artisans' reception center" },
        ..Label
    }
}
