//! What a training is.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// What a training is, by its mode or by what it is for.
    ///
    /// The list is that of public texts (ministry figures, press); a
    /// modelling choice as to what stands for itself. A source that names the
    /// mode of an initial training has a word for it, any other uses `initial`.
    pub enum TrainingKind: "kind of training" {
        /// Initial vocational training, mode unknown.
        Initial = "initial", { ar: "التكوين المهني الأساسي", fr: "formation initiale", en: "initial vocational training" },
        /// Initial vocational training by apprenticeship.
        Apprenticeship = "apprenticeship", { ar: "التكوين بالتدرج المهني", fr: "formation par apprentissage", en: "apprenticeship" },
        /// Continuing training of those who exercise a trade already.
        Continuing = "continuing", { ar: "التكوين المستمر", fr: "formation continue", en: "continuing training" },
        /// Functional literacy.
        FunctionalLiteracy = "functional_literacy", { ar: "محو الأمية الوظيفي", fr: "alphabétisation fonctionnelle", en: "functional literacy" },
        /// Training in prisons.
        Prison = "prison", { ar: "التكوين بالمؤسسات السجنية", fr: "formation en milieu carcéral", en: "training in prisons" },
        /// Courses in foreign languages.
        ForeignLanguage = "foreign_language", { ar: "التكوين في اللغات الأجنبية", fr: "cours de langues étrangères", en: "foreign-language courses" },
        /// Financial education.
        FinancialEducation = "financial_education", { ar: "التربية المالية", fr: "éducation financière", en: "financial education" },
        ..Label
    }
}
