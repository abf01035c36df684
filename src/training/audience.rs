//! For whom a training is.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// For whom a training is, as its source says (modelling choice).
    pub enum Audience: "audience" {
        /// Young people, before they exercise a trade.
        YoungPeople = "young_people", { ar: "الشباب", fr: "jeunes", en: "young people" },
        /// Artisans who exercise a trade.
        PracticingArtisans = "practicing_artisans", { ar: "الصناع التقليديون المزاولون", fr: "artisans en exercice", en: "practicing artisans" },
        /// Women.
        Women = "women", { ar: "النساء", fr: "femmes", en: "women" },
        /// Women of the countryside.
        RuralWomen = "rural_women", { ar: "نساء العالم القروي", fr: "femmes rurales", en: "rural women" },
        /// Prisoners.
        Prisoners = "prisoners", { ar: "نزلاء المؤسسات السجنية", fr: "détenus", en: "prisoners" },
        ..Label
    }
}
