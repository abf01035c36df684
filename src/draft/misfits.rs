//! What an input held that its draft has no place for.

use alloc::boxed::Box;
use alloc::vec::Vec;

use crate::violation::Violation;
#[cfg(feature = "serde")]
use crate::violation::{FieldPath, Problem};

/// Keys and values of an input that fit no field of its draft.
///
/// Empty in a draft that was built in Rust. Where it is not, the draft is
/// refused at conversion with these findings first. Misfits are findings
/// about one reading of one text: they are not written back to the wire.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Misfits {
    /// Behind one pointer: every draft holds misfits, and hardly any has some.
    findings: Option<Box<Findings>>,
}

/// Findings, at least one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Findings(Vec<Violation>);

impl Misfits {
    /// Whether everything that was read had its place.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.findings.is_none()
    }

    /// All findings in a list of their own, which is free of charge where
    /// there are none.
    #[inline]
    pub(crate) fn into_findings(self) -> Vec<Violation> {
        self.findings.map_or_else(Vec::new, |findings| findings.0)
    }

    /// The findings, in the order in which they were read.
    pub fn iter(&self) -> core::slice::Iter<'_, Violation> {
        let findings = self.findings.as_deref();
        findings.map_or(&[][..], |Findings(all)| all).iter()
    }
}

impl IntoIterator for Misfits {
    type Item = Violation;
    type IntoIter = alloc::vec::IntoIter<Violation>;

    fn into_iter(self) -> Self::IntoIter {
        let findings = self.findings.map(|findings| findings.0);
        findings.unwrap_or_default().into_iter()
    }
}

impl<'a> IntoIterator for &'a Misfits {
    type Item = &'a Violation;
    type IntoIter = core::slice::Iter<'a, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(feature = "serde")]
impl Misfits {
    #[cold]
    pub(crate) fn push(&mut self, path: FieldPath, problem: Problem) {
        let findings = self.findings.get_or_insert_default();
        findings.0.push(Violation::new(path, problem));
    }

    /// The whole draft is of another kind.
    pub(crate) fn whole(&mut self, expected: &'static str, found: &'static str) {
        self.push(FieldPath::default(), Problem::WrongKind { expected, found });
    }

    /// A key that is neither known nor repeated.
    pub(crate) fn nameless_key(&mut self, known: &'static [&'static str]) {
        let problem = Problem::unknown_key(known, "", false);
        self.push(FieldPath::default(), problem);
    }

    /// A field stands twice; the second one is not read.
    pub(crate) fn repeated(&mut self, key: &'static str) {
        self.push(FieldPath::key(key), Problem::RepeatedKey);
    }
}
