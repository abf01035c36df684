//! Looking a territory up by its name.

use alloc::string::String;
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
    /// a few aliases in use. What does not matter: case; accents; spaces,
    /// hyphens, apostrophes and other marks; tatweel and vowel signs; the
    /// hamza on or under alef, waw and ya or by itself; ta marbuta or ha;
    /// alef maqsura or ya; a leading ال, Al, El or L'. The last makes الحاجب
    /// and حاجب one name, so that a short text may find more than was meant.
    ///
    /// Nothing beyond that is guessed: a part of a name or another
    /// transliteration finds nothing, nor does text longer than 512 bytes.
    ///
    /// ```
    /// use artisanat::territory::Territory;
    ///
    /// let codes = |name| Territory::named(name).map(Territory::code).collect::<Vec<_>>();
    /// assert_eq!(codes("بن سليمان"), codes("Ben-Slimane"));
    /// assert_eq!(codes("sidi ghanem").len(), 2);
    /// assert!(codes("تيزغة").is_empty(), "a part of عين تيزغة");
    /// ```
    pub fn named(text: &str) -> impl Iterator<Item = Self> + use<> {
        let mut hits: Vec<Self> = Vec::new();
        if text.len() <= AT_MOST {
            for key in keys(text) {
                let key: String = key.collect();
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
