//! Looking a territory up by its name.

use alloc::vec::Vec;

use super::Territory;
use super::name_table::NAMES;
use super::spelling::keys;

/// The longest text that is looked up, in bytes.
const AT_MOST: usize = 512;

impl Territory {
    /// Every territory that bears a name, in the order of territories.
    ///
    /// Names are the official ones in Arabic, French and English, other
    /// official spellings, those of 2014 where a commune was renumbered, and
    /// a few aliases in use. What does not matter:
    ///
    /// - case, accents, spaces, hyphens, apostrophes and other marks;
    /// - in Arabic: tatweel and vowel signs; the hamza on or under alef, waw
    ///   and ya or by itself; an alef at the beginning of a word, as in امراح;
    ///   ta marbuta or ha; alef maqsura or ya;
    /// - in Latin letters, how a sound is written: a or e; i or y; ou, o, u or
    ///   w; gh, g or gu; ch or sh; c, k or q; c or s before e and i; dj or j;
    ///   th or t; dh or d; ph or f; a mute e at the end; the i of Ismail;
    ///   Beni or Bni, Oulad or Awlad;
    /// - letters that are doubled;
    /// - a leading ال, Al, El or L', so that الحاجب and حاجب are one name.
    ///
    /// Places whose names then sound alike are found together, Oulad Amer and
    /// Oulad Aamer in two provinces: the parent of a hit tells them apart. That
    /// concerns 46 of the 2,978 names of communes. Nothing beyond that is
    /// guessed: a part of a name finds nothing, nor does text longer than 512
    /// bytes.
    ///
    /// ```
    /// use artisanat::territory::Territory;
    ///
    /// let codes = |name| Territory::named(name).map(Territory::code).collect::<Vec<_>>();
    /// assert_eq!(codes("Ouled Mrah"), ["06.461.01.13"]);
    /// assert_eq!(codes("اولاد امراح"), codes("Oulad M'rah"));
    /// assert_eq!(codes("sidi ghanem").len(), 3);
    /// assert!(codes("سيدي").is_empty(), "a part of many names");
    /// ```
    pub fn named(text: &str) -> impl Iterator<Item = Self> + use<> {
        let mut hits: Vec<Self> = Vec::new();
        if text.len() <= AT_MOST {
            for key in keys(text) {
                let first = NAMES.partition_point(|(name, _)| *name < key.as_str());
                let from_first = NAMES.iter().skip(first);
                hits.extend(
                    from_first
                        .take_while(|(name, _)| *name == key)
                        .map(|(_, territory)| *territory),
                );
            }
        }
        hits.sort_unstable();
        hits.dedup();
        hits.into_iter()
    }
}
