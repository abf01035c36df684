//! The categories of handicraft in law.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// What handicraft is for, closed by law [law 50-17] [decree 2.21.991].
    ///
    /// The decree has two categories, «production d’art et utilitaire» and
    /// «service»; the ministry counts the first in its two parts, which stand
    /// here one by one. The names are the ministry's own, read from its pages
    /// of key figures. Newspapers print the first category as «production
    /// lucrative»: a mistranslation of نفعية, which is "utilitarian".
    pub enum Category: "category" {
        /// Production whose purpose is decorative or aesthetic, of artistic and heritage character.
        ArtProduction = "art_production", {
            ar: "الصناعة التقليدية الإنتاجية الفنية",
            fr: "artisanat de production d’art",
            en: "art production handicraft"
        },
        /// Production whose purpose is the use of the product.
        UtilitarianProduction = "utilitarian_production", {
            ar: "الصناعة التقليدية الإنتاجية النفعية",
            fr: "artisanat de production utilitaire",
            en: "utilitarian production handicraft"
        },
        /// Service, such as hairdressing or plumbing.
        Service = "service", {
            ar: "الصناعة التقليدية الخدماتية",
            fr: "artisanat de service",
            en: "service handicraft"
        },
    }
}

impl Category {
    /// Whether it is a part of the decree's category of production.
    #[must_use]
    pub const fn is_production(self) -> bool {
        matches!(self, Self::ArtProduction | Self::UtilitarianProduction)
    }
}
