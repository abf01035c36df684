//! Short free text in one language.

use alloc::boxed::Box;
use core::fmt;
use core::str::FromStr;

use crate::draft::text_wire;
use crate::text;
use crate::violation::Problem;

/// Short free text: a programme's title, a source's page, a value outside a
/// vocabulary.
///
/// 1 to 300 characters on one line, at least one of them visible, in composed
/// form, without outer space, control characters or invisible formatting.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label(Box<str>);

impl Label {
    /// The most characters of a label.
    pub const AT_MOST: usize = 300;

    /// Checks and keeps a label.
    ///
    /// # Errors
    ///
    /// In this order: [`Problem::Missing`] for empty text,
    /// [`Problem::TooLong`], [`Problem::ControlCharacter`],
    /// [`Problem::InvisibleCharacter`], [`Problem::Blank`],
    /// [`Problem::OuterSpace`], [`Problem::NotComposed`].
    pub fn new(text: &str) -> Result<Self, Problem> {
        if text.is_empty() {
            return Err(Problem::Missing);
        }
        text::check_name(text, Self::AT_MOST)?;
        Ok(Self(text.into()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Label {
    type Err = Problem;

    fn from_str(text: &str) -> Result<Self, Problem> {
        Self::new(text)
    }
}

text_wire!(Label);
