//! What support consists of.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// What a subsidy consists of.
    ///
    /// The list follows the measures that the ministry's pages and the press
    /// name (equipment for single artisans, protective equipment, the three
    /// competitiveness programmes); one subsidy is often several of them at
    /// once. Labels that no source has in a language are translated here.
    pub enum SubsidyKind: "kind of support" {
        /// Things given, without saying which.
        Material = "material", { ar: "دعم مادي", fr: "appui matériel", en: "material support" },
        /// Advice and technical assistance.
        Technical = "technical", { ar: "دعم تقني", fr: "appui technique", en: "technical support" },
        /// Protective equipment, hygiene and safety at work.
        HealthAndSafetyEquipment = "health_and_safety_equipment", {
            ar: "معدات السلامة الصحية",
            fr: "équipements de protection, d'hygiène et de sécurité",
            en: "health and safety equipment"
        },
        /// Tools and machines.
        Tools = "tools", { ar: "الأدوات والآلات", fr: "outillage", en: "tools" },
        /// Raw materials.
        RawMaterials = "raw_materials", { ar: "المواد الأولية", fr: "matières premières", en: "raw materials" },
        /// A workshop, a shop or a place in one.
        Workspace = "workspace", { ar: "فضاء للعمل", fr: "locaux", en: "workspace" },
        /// Repair or rebuilding of a workshop after a disaster.
        Reconstruction = "reconstruction", { ar: "إعادة البناء", fr: "reconstruction", en: "reconstruction" },
        /// Courses for those who exercise a trade.
        Training = "training", { ar: "تكوين", fr: "formation", en: "training" },
        /// Money, a credit or easier access to one.
        Financial = "financial", { ar: "دعم مالي", fr: "appui financier", en: "financial support" },
        /// Promotion and marketing.
        Promotion = "promotion", { ar: "الترويج والتسويق", fr: "promotion", en: "promotion" },
        /// Selling on the internet.
        OnlineSales = "online_sales", { ar: "التسويق الإلكتروني", fr: "commerce électronique", en: "online sales" },
        /// A collective mark or a label of quality.
        QualityMark = "quality_mark", { ar: "علامة الجودة", fr: "labellisation", en: "quality mark" },
        /// The programme for excellence in a trade.
        Excellence = "excellence", { ar: "برنامج التميز", fr: "programme Excellence", en: "excellence programme" },
        /// Support of exporters.
        ExportSupport = "export_support", { ar: "دعم التصدير", fr: "appui à l'export", en: "export support" },
        /// Support of aggregators, who sell what several producers make.
        Aggregation = "aggregation", { ar: "دعم المجمعين", fr: "appui aux agrégateurs", en: "support of aggregators" },
        /// Handing down of rare trades from masters to the young.
        Safeguarding = "safeguarding", {
            ar: "صون الحرف المهددة بالانقراض", fr: "sauvegarde des savoir-faire", en: "safeguarding of skills"
        },
        /// Sickness insurance and pensions.
        SocialProtection = "social_protection", {
            ar: "الحماية الاجتماعية", fr: "protection sociale", en: "social protection"
        },
        ..Label
    }
}
