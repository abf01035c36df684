//! Kinds of problem, and the parts of their messages that come and go.

use super::Problem;

impl Problem {
    /// Whether nothing stood where something had to.
    pub(crate) fn is_absence(&self) -> bool {
        matches!(self, Self::Missing | Self::EmptyList | Self::Unqualified)
    }

    /// Whether a value stood here that its field could not hold.
    pub(crate) fn is_misfit(&self) -> bool {
        matches!(
            self,
            Self::WrongKind { .. } | Self::CountOutOfRange | Self::RepeatedKey
        )
    }
}

/// An unknown key, where it is kept.
pub(super) struct Shown<'a>(pub(super) Option<&'a str>);

impl core::fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self.0 {
            Some(key) => write!(f, " {key:?}"),
            None => Ok(()),
        }
    }
}

/// The hint behind an unknown key.
pub(super) struct Nearest(pub(super) Option<&'static str>);

impl core::fmt::Display for Nearest {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self.0 {
            Some(name) => write!(f, ", nearest known key {name:?}"),
            None => Ok(()),
        }
    }
}
