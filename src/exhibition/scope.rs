//! How far an exhibition reaches.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// How far an exhibition reaches, as its source says.
    ///
    /// The four levels that statements name (modelling choice). It is not
    /// derived from the kind or the places: a chamber's fair can call itself
    /// national, and an international salon is mostly held at home.
    pub enum ExhibitionScope: "scope" {
        /// A town or a province.
        Local = "local", { ar: "محلي", fr: "local", en: "local" },
        /// A region.
        Regional = "regional", { ar: "جهوي", fr: "régional", en: "regional" },
        /// The country.
        National = "national", { ar: "وطني", fr: "national", en: "national" },
        /// The country and others.
        International = "international", { ar: "دولي", fr: "international", en: "international" },
    }
}
