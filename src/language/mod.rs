//! The three languages in which the sector is published.

mod digits;

pub use self::digits::Number;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// A language of publication.
    ///
    /// The words are the codes of ISO 639-1.
    pub enum Language: "language" {
        /// Arabic, written from right to left.
        Arabic = "ar", { ar: "العربية", fr: "arabe", en: "Arabic" },
        /// French.
        French = "fr", { ar: "الفرنسية", fr: "français", en: "French" },
        /// English.
        English = "en", { ar: "الإنجليزية", fr: "anglais", en: "English" },
    }
}
