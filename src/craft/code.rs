//! The code of an activity, built in or listed.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use core::fmt;
use core::str::FromStr;

use super::{Activity, Branch, Category};
use crate::draft::text_wire;
use crate::language::Language;
use crate::violation::Problem;

/// What a record holds for an activity: a built-in one, or a listed code.
///
/// A listed code is that of a list of the user's own, such as the official
/// one [decree 2.21.991]: 1 to 40 lower-case ASCII letters, digits,
/// underscores, hyphens or dots, the first a letter or a digit. It is never
/// the word of a built-in activity, which is read as that activity.
///
/// Built-in activities come first, in their own order, then listed codes as
/// text.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActivityCode(Held);

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Held {
    BuiltIn(Activity),
    Listed(Box<str>),
}

impl ActivityCode {
    /// The most characters of a listed code.
    pub const AT_MOST: usize = 40;

    /// Reads a built-in activity's word, or checks and keeps a listed code.
    ///
    /// # Errors
    ///
    /// [`Problem::NotAnActivityCode`] for text outside the grammar.
    pub fn new(text: &str) -> Result<Self, Problem> {
        if let Some(activity) = Activity::of_word(text) {
            return Ok(Self(Held::BuiltIn(activity)));
        }
        let first = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        let fits = text.len() <= Self::AT_MOST
            && text.bytes().next().is_some_and(first)
            && text
                .bytes()
                .all(|byte| first(byte) || b"_-.".contains(&byte));
        if fits {
            Ok(Self(Held::Listed(text.into())))
        } else {
            Err(Problem::NotAnActivityCode)
        }
    }

    /// Holds a built-in activity.
    pub(super) const fn built_in(activity: Activity) -> Self {
        Self(Held::BuiltIn(activity))
    }

    /// The text of the code.
    #[must_use]
    pub const fn as_str(&self) -> &str {
        match &self.0 {
            Held::BuiltIn(activity) => activity.as_str(),
            Held::Listed(code) => code,
        }
    }

    /// The built-in activity; `None` for a listed code.
    #[must_use]
    pub const fn activity(&self) -> Option<Activity> {
        match self.0 {
            Held::BuiltIn(activity) => Some(activity),
            Held::Listed(_) => None,
        }
    }

    /// The name of a built-in activity in a language, where one is attested.
    ///
    /// `None` for a listed code, whose names are in its list.
    #[must_use]
    pub fn label(&self, language: Language) -> Option<&'static str> {
        self.activity()?.label(language)
    }

    /// The branch of a built-in activity; `None` for a listed code.
    #[must_use]
    pub fn branch(&self) -> Option<Branch> {
        self.activity().map(Activity::branch)
    }

    /// The category of a built-in activity, where it follows from its branch.
    ///
    /// `None` for a listed code.
    #[must_use]
    pub fn category(&self) -> Option<Category> {
        self.activity()?.category()
    }
}

impl From<Activity> for ActivityCode {
    fn from(activity: Activity) -> Self {
        Self(Held::BuiltIn(activity))
    }
}

impl PartialEq<Activity> for ActivityCode {
    fn eq(&self, activity: &Activity) -> bool {
        self.activity() == Some(*activity)
    }
}

impl fmt::Debug for ActivityCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ActivityCode({:?})", self.as_str())
    }
}

impl fmt::Display for ActivityCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for ActivityCode {
    type Err = Problem;

    fn from_str(text: &str) -> Result<Self, Problem> {
        Self::new(text)
    }
}

impl<'a> From<&'a ActivityCode> for Cow<'a, str> {
    fn from(code: &'a ActivityCode) -> Self {
        Cow::Borrowed(code.as_str())
    }
}

text_wire!(ActivityCode);
