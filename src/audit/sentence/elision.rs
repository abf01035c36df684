//! French words that lose their vowel before another one.

use alloc::string::ToString as _;
use core::fmt;

use super::Sentence;
use crate::language::Language;

impl Sentence<'_> {
    /// Writes words and what they lead to: "de 410 millions", and "d'environ 410
    /// millions".
    pub(super) fn leading(
        &self,
        f: &mut fmt::Formatter<'_>,
        words: &str,
        write: impl Fn(&mut fmt::Formatter<'_>) -> fmt::Result,
    ) -> fmt::Result {
        let start = words.strip_suffix("de ");
        let Some(start) = start.filter(|_| self.language == Language::French) else {
            f.write_str(words)?;
            return write(f);
        };
        let behind = Behind(write).to_string();
        let de = if behind.starts_with(['a', 'e', 'é', 'i', 'o', 'u', 'y']) {
            "d'"
        } else {
            "de "
        };
        write!(f, "{start}{de}{behind}")
    }
}

/// What is written behind words.
struct Behind<F>(F);

impl<F: Fn(&mut fmt::Formatter<'_>) -> fmt::Result> fmt::Display for Behind<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (self.0)(f)
    }
}
