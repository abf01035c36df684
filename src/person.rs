//! What statistics ask about a person.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// A person's gender, as registers and statements count it.
    pub enum Gender: "gender" {
        /// «صانعة», artisane.
        Woman = "woman", { ar: "امرأة", fr: "femme", en: "woman" },
        /// «صانع», artisan.
        Man = "man", { ar: "رجل", fr: "homme", en: "man" },
    }
}

vocabulary! {
    /// Where a person works: the sector's figures are split by it [HCP RGPH 2024].
    pub enum Milieu: "milieu" {
        /// In a town.
        Urban = "urban", { ar: "حضري", fr: "urbain", en: "urban" },
        /// In the countryside.
        Rural = "rural", { ar: "قروي", fr: "rural", en: "rural" },
    }
}
