//! The languages that are taught to artisans.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// A language that a training teaches.
    ///
    /// Not a [`Language`](crate::language::Language), in which texts are
    /// published. The two with a word are those that statements name
    /// (modelling choice).
    pub enum TaughtLanguage: "taught language" {
        /// French.
        French = "french", { ar: "الفرنسية", fr: "français", en: "French" },
        /// English.
        English = "english", { ar: "الإنجليزية", fr: "anglais", en: "English" },
        ..Label
    }
}
