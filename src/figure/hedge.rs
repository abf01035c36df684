//! How a source qualifies a figure.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// How a source qualifies a figure.
    ///
    /// The words are a modelling choice; the cases are those that Moroccan
    /// statements use.
    pub enum Hedge: "hedge" {
        /// No qualification: "23".
        Plain = "plain", { ar: "", fr: "", en: "" },
        /// "about 180,000", «حوالي», «ما يناهز».
        About = "about", { ar: "حوالي", fr: "environ", en: "about" },
        /// "more than 1,610", «أزيد من».
        MoreThan = "more_than", { ar: "أزيد من", fr: "plus de", en: "more than" },
        /// "at least 300", «ما لا يقل عن».
        AtLeast = "at_least", { ar: "ما لا يقل عن", fr: "au moins", en: "at least" },
        /// "less than 20 %", «أقل من».
        LessThan = "less_than", { ar: "أقل من", fr: "moins de", en: "less than" },
        /// "at most 60", «على الأكثر».
        AtMost = "at_most", { ar: "ما لا يزيد عن", fr: "au plus", en: "at most" },
        /// "between 15 and 23", «بين 15 و23».
        Between = "between", { ar: "بين", fr: "entre", en: "between" },
    }
}
