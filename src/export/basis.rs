//! In what sense exports belong to a territory.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// In what sense exports belong to a territory.
    ///
    /// Bulletins break exports down "by city" in three senses that give
    /// different figures: most value leaves by Casablanca while most exporters
    /// are registered in Marrakech [Le Matin 2023, Le360]. Figures on different
    /// bases are not figures of one thing.
    pub enum TerritoryBasis: "territory basis" {
        /// Where the goods leave the country.
        ExitPoint = "exit_point", { ar: "نقطة الخروج", fr: "point de sortie", en: "exit point" },
        /// Where the exporter is registered.
        ExporterRegistration = "exporter_registration", {
            ar: "مدينة تسجيل المصدر",
            fr: "ville d'immatriculation de l'exportateur",
            en: "town where the exporter is registered"
        },
        /// Where the goods were made.
        PlaceOfMaking = "place_of_making", { ar: "مكان الصنع", fr: "ville de fabrication", en: "place of making" },
        /// The source does not say; and for the whole country, where the senses
        /// do not differ.
        NotStated = "not_stated", { ar: "غير مبين", fr: "non précisé", en: "not stated" },
    }
}
