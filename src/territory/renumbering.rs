//! The communes whose code changed between the censuses of 2014 and 2024.

use super::Commune;
use super::renumbering_table::{BY_CODE_2014, RENUMBERED};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// How a commune of 2014 was matched with the one of 2024 that replaced
    /// its code.
    pub enum CodeMatch: "way of matching codes" {
        /// The French name is the same, marks and case aside, in one province.
        ExactNameInProvince = "exact_name_in_province",
            { ar: "نفس الاسم في الإقليم", fr: "même nom dans la province", en: "same name in the province" },
        /// The only one that was left of its province on either side.
        SoleRemainingInProvince = "sole_remaining_in_province",
            { ar: "الباقية الوحيدة في الإقليم", fr: "seule restante de la province", en: "only one left of the province" },
    }
}

/// What the generated table holds of a renumbered commune.
pub(super) struct Renumbered {
    pub(super) commune: Commune,
    pub(super) code_2014: &'static str,
    pub(super) code_match: CodeMatch,
}

impl Commune {
    /// The commune that had a code in the census of 2014 [HCP RGPH 2014].
    ///
    /// 207 communes were renumbered and are looked up in a crosswalk; all
    /// others kept their code. `None` for text that is no code of 2014, such
    /// as a code that only the census of 2024 gave out. No code of 2014 went to another commune in 2024; if one
    /// had, the crosswalk would come first.
    ///
    /// ```
    /// use artisanat::territory::{CodeMatch, Commune};
    ///
    /// let ouled_salah: Commune = "06.385.01.05".parse()?;
    /// assert_eq!(Commune::from_code_2014("06.385.03.05"), Some(ouled_salah));
    /// assert_eq!(ouled_salah.code_match(), Some(CodeMatch::SoleRemainingInProvince));
    /// assert_eq!(Commune::from_code_2014("06.385.01.05"), None);
    ///
    /// let casablanca: Commune = "06.141.01.0".parse()?;
    /// assert_eq!(Commune::from_code_2014("06.141.01.0"), Some(casablanca));
    /// # Ok::<(), artisanat::violation::Problem>(())
    /// ```
    #[must_use]
    pub fn from_code_2014(code: &str) -> Option<Self> {
        let renumbered = |position: &u8| RENUMBERED.get(usize::from(*position));
        let position = BY_CODE_2014.binary_search_by(|position| {
            renumbered(position)
                .map_or("", |row| row.code_2014)
                .cmp(code)
        });
        let crossed = position
            .ok()
            .and_then(|position| BY_CODE_2014.get(position))
            .and_then(renumbered);
        match crossed {
            Some(row) => Some(row.commune),
            None => code
                .parse()
                .ok()
                .filter(|commune: &Self| commune.renumbered().is_none()),
        }
    }

    /// Its code in the census of 2014 [HCP RGPH 2014].
    #[must_use]
    pub fn code_2014(self) -> &'static str {
        self.renumbered()
            .map_or_else(|| self.code(), |row| row.code_2014)
    }

    /// How its code of 2014 was found; `None` where the code was kept.
    #[must_use]
    pub fn code_match(self) -> Option<CodeMatch> {
        self.renumbered().map(|row| row.code_match)
    }

    fn renumbered(self) -> Option<&'static Renumbered> {
        let position = RENUMBERED.binary_search_by(|row| row.commune.cmp(&self));
        position.ok().and_then(|position| RENUMBERED.get(position))
    }
}
