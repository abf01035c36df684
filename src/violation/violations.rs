//! Every finding of one input.

use alloc::vec;
use alloc::vec::Vec;
use core::fmt;

use super::{FieldPath, Problem};

/// How many findings the one-line `Display` of [`Violations`] spells out.
const SPELT_OUT: usize = 20;

/// One finding: a place and what is wrong there.
///
/// Displays as `path: message`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    path: FieldPath,
    problem: Problem,
}

impl Violation {
    pub(crate) fn new(path: FieldPath, problem: Problem) -> Self {
        Self { path, problem }
    }

    /// Where the finding sits, seen from the input that was converted.
    #[must_use]
    pub fn path(&self) -> &FieldPath {
        &self.path
    }

    /// Which rule is broken.
    #[must_use]
    pub fn problem(&self) -> &Problem {
        &self.problem
    }

    pub(crate) fn below(self, outer: &FieldPath) -> Self {
        Self {
            path: self.path.below(outer),
            problem: self.problem,
        }
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.problem)
    }
}

impl core::error::Error for Violation {}

/// Every finding of one input, in input order; never empty.
///
/// `Display` is one line: the findings joined by `; `, the first twenty and
/// then `and n more`, because a deserializer keeps nothing of an error but
/// its text. Iterate for the whole list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violations {
    findings: Vec<Violation>,
}

impl Violations {
    /// Collects findings; `None` where there are none.
    pub(crate) fn collect(findings: Vec<Violation>) -> Option<Self> {
        (!findings.is_empty()).then_some(Self { findings })
    }

    /// The findings in input order, at least one.
    pub fn iter(&self) -> core::slice::Iter<'_, Violation> {
        self.findings.iter()
    }

    /// How many findings there are, at least 1.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "violations are never empty")]
    pub fn len(&self) -> usize {
        self.findings.len()
    }
}

impl From<Problem> for Violations {
    fn from(problem: Problem) -> Self {
        Self {
            findings: vec![Violation::new(FieldPath::default(), problem)],
        }
    }
}

impl IntoIterator for Violations {
    type Item = Violation;
    type IntoIter = vec::IntoIter<Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.findings.into_iter()
    }
}

impl<'a> IntoIterator for &'a Violations {
    type Item = &'a Violation;
    type IntoIter = core::slice::Iter<'a, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, violation) in self.findings.iter().take(SPELT_OUT).enumerate() {
            if position > 0 {
                f.write_str("; ")?;
            }
            write!(f, "{violation}")?;
        }
        match self.findings.len().checked_sub(SPELT_OUT) {
            None | Some(0) => Ok(()),
            Some(more) => write!(f, "; and {more} more"),
        }
    }
}

impl core::error::Error for Violations {}
