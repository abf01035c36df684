//! Names in the languages of the sector.
//!
//! ```
//! use artisanat::language::Language;
//! use artisanat::names::{Names, NamesDraft};
//!
//! let draft = NamesDraft { ar: "فندق الملاح".into(), fr: "Fondouk Mellah".into(), ..NamesDraft::default() };
//! let names = Names::try_from(draft)?;
//! assert_eq!(names.best(Language::English), "Fondouk Mellah");
//! assert_eq!(names.in_language(Language::English), None);
//! # Ok::<(), artisanat::violation::Violations>(())
//! ```

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use core::fmt;

use crate::draft::{draft, entity_wire};
use crate::language::Language;
use crate::text;
use crate::violation::{Inspection, Problem, Violations};

/// A name in Arabic, French and English: at least one of them.
///
/// Each has 1 to 120 characters on one line, at least one of them visible, in
/// composed form, without outer space, control characters or invisible
/// formatting. `Debug` says which languages there are and hides the text,
/// which can be a person's.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Names {
    /// The three in this order, [`BETWEEN`] them; none at the end.
    text: Box<str>,
}

/// Stands between two names: a character that no name can hold.
const BETWEEN: char = '\0';

impl Names {
    /// The most characters of a name in one language.
    pub const AT_MOST: usize = 120;

    /// The name in a language, where there is one.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Option<&str> {
        let place = match language {
            Language::Arabic => 0,
            Language::French => 1,
            Language::English => 2,
        };
        let name = self.text.split(BETWEEN).nth(place);
        name.filter(|name| !name.is_empty())
    }

    /// The name that serves readers of a language best.
    ///
    /// Where it is missing, French and English stand in for each other before
    /// Arabic does, and French for Arabic before English does.
    #[must_use]
    pub fn best(&self, language: Language) -> &str {
        let order = match language {
            Language::Arabic => [Language::Arabic, Language::French, Language::English],
            Language::French => [Language::French, Language::English, Language::Arabic],
            Language::English => [Language::English, Language::French, Language::Arabic],
        };
        order
            .into_iter()
            .find_map(|language| self.in_language(language))
            .unwrap_or_default()
    }
}

impl fmt::Debug for Names {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let has = |language: &&Language| self.in_language(**language).is_some();
        show_languages(f, "Names", Language::ALL.iter().filter(has).copied())
    }
}

draft! {
    /// The unchecked form of [`Names`].
    ///
    /// `Debug` hides the text.
    pub struct NamesDraft<'a> {
        /// The Arabic name, where known; one of the three must be.
        pub ar: Cow<'a, str>,
        /// The French name, where known.
        pub fr: Cow<'a, str>,
        /// The English name, where known.
        pub en: Cow<'a, str>,
    }
}

impl fmt::Debug for NamesDraft<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = Language::ALL.iter().zip([&self.ar, &self.fr, &self.en]);
        let given = names.filter(|(_, name)| !name.is_empty());
        show_languages(f, "NamesDraft", given.map(|(language, _)| *language))
    }
}

fn show_languages(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    languages: impl Iterator<Item = Language>,
) -> fmt::Result {
    let mut tuple = f.debug_tuple(name);
    for language in languages {
        tuple.field(&language);
    }
    tuple.finish()
}

impl TryFrom<NamesDraft<'_>> for Names {
    type Error = Violations;

    /// # Errors
    ///
    /// The misfits of the draft; then for each of `ar`, `fr` and `en` that is
    /// given, the first that holds of [`Problem::TooLong`],
    /// [`Problem::ControlCharacter`], [`Problem::InvisibleCharacter`],
    /// [`Problem::Blank`], [`Problem::OuterSpace`] and
    /// [`Problem::NotComposed`]; then
    /// [`Problem::Missing`], of the whole, where none was given.
    fn try_from(draft: NamesDraft<'_>) -> Result<Self, Violations> {
        draft.check()
    }
}

impl NamesDraft<'_> {
    /// Checks the draft where it lies.
    pub(crate) fn check(&self) -> Result<Names, Violations> {
        let Self {
            ar,
            fr,
            en,
            misfits,
        } = self;
        // A name that stood there but could not be read is not missing too.
        let mut is_given = misfits.iter().any(|misfit| misfit.problem().is_misfit());
        let mut inspection = Inspection::of(misfits);
        for (key, name) in [("ar", ar), ("fr", fr), ("en", en)] {
            is_given |= !name.is_empty();
            inspection.optional(key, name, |name| text::check_name(name, Names::AT_MOST));
        }
        if !is_given {
            inspection.absorb::<()>(Err(Problem::Missing.into()));
        }
        inspection.finish(|| {
            let names = [&**ar, &**fr, &**en];
            let given = names.iter().rposition(|name| !name.is_empty());
            let (first, others) = names.get(..=given?)?.split_first()?;
            let length = |sum: usize, name: &&str| sum.saturating_add(name.len());
            let separators = others.len();
            let mut text = String::with_capacity(names.iter().fold(separators, length));
            text.push_str(first);
            for name in others {
                text.push(BETWEEN);
                text.push_str(name);
            }
            Some(Names {
                text: text.into_boxed_str(),
            })
        })
    }
}

impl<'a> From<&'a Names> for NamesDraft<'a> {
    fn from(names: &'a Names) -> Self {
        let name = |language| names.in_language(language).unwrap_or_default().into();
        Self {
            ar: name(Language::Arabic),
            fr: name(Language::French),
            en: name(Language::English),
            ..Self::default()
        }
    }
}

entity_wire!(Names, NamesDraft);
