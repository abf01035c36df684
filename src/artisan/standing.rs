//! The two standings of a person in the trade.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// Whether a person is an artisan or a master [law 50-17].
    ///
    /// The law's other two actors, the cooperative and the enterprise, are
    /// entities of their own.
    pub enum Standing: "standing" {
        /// An artisan, by a diploma or by at least 3 years of exercise.
        Artisan = "artisan", { ar: "صانع تقليدي", fr: "artisan", en: "artisan" },
        /// A master artisan, by at least 10 years of exercise.
        Maalem = "maalem", { ar: "صانع تقليدي معلم", fr: "maître artisan", en: "master artisan" },
    }
}
