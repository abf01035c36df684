//! Where in an input a finding sits.

use alloc::vec::Vec;
use core::fmt;

/// The way from the outermost value of an input to one of its fields.
///
/// Displays as `artisans[3].activities[0]`; the path of the whole input
/// displays as `.`. Indices count from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldPath {
    segments: Vec<Segment>,
}

/// One step of a [`FieldPath`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Segment {
    /// Into the field of this name.
    Key(&'static str),
    /// Into the item at this position of a list, counted from 0.
    Index(usize),
}

impl FieldPath {
    /// The steps, outermost first; none for the whole input.
    #[must_use]
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// Whether the path is that of the whole input.
    #[must_use]
    pub fn is_root(&self) -> bool {
        self.segments.is_empty()
    }

    /// The path of a field of the whole input.
    pub(crate) fn key(key: &'static str) -> Self {
        Self::from_iter([Segment::Key(key)])
    }

    /// The path of an item of a list that is a field of the whole input.
    pub(crate) fn item(key: &'static str, index: usize) -> Self {
        Self::from_iter([Segment::Key(key), Segment::Index(index)])
    }

    /// The same place, seen from one step further out.
    pub(crate) fn below(mut self, outer: &FieldPath) -> Self {
        self.segments.splice(0..0, outer.segments.iter().copied());
        self
    }
}

impl FromIterator<Segment> for FieldPath {
    fn from_iter<I: IntoIterator<Item = Segment>>(segments: I) -> Self {
        Self {
            segments: segments.into_iter().collect(),
        }
    }
}

impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_root() {
            return f.write_str(".");
        }
        for (position, segment) in self.segments.iter().enumerate() {
            match segment {
                Segment::Key(key) if position == 0 => f.write_str(key)?,
                Segment::Key(key) => write!(f, ".{key}")?,
                Segment::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}
