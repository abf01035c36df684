//! The three languages in which the sector is published.
//!
//! A [`Language`] knows its word on the wire, which [`PluralCategory`] a
//! quantity takes, and how Morocco prints a [`Number`] in it. Labels of
//! vocabularies are chosen with it.
//!
//! ```
//! use artisanat::language::{Language, PluralCategory};
//!
//! let language: Language = "fr".parse()?;
//! assert_eq!(language.whole(1610).to_string(), "1.610");
//! assert_eq!(language.plural(0), PluralCategory::One);
//! assert_eq!(Language::English.plural(0), PluralCategory::Other);
//! # Ok::<(), artisanat::violation::Problem>(())
//! ```

mod digits;
mod plural;

pub use self::digits::Number;
pub use self::plural::PluralCategory;
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
