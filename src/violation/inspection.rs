//! The gatherer of findings behind every conversion.

use alloc::borrow::Cow;
use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use super::{FieldPath, Problem, Violation, Violations};
use crate::draft::Misfits;

/// Takes the outcomes of one draft's checks, in order, and prefixes paths.
///
/// A conversion opens one with the draft's misfits, passes every field
/// through it, and closes it with [`Inspection::finish`]. Each method hands
/// back what could be read, or `None` and keeps the finding.
#[derive(Debug)]
pub(crate) struct Inspection {
    findings: Vec<Violation>,
}

impl Inspection {
    #[inline]
    pub(crate) fn new(misfits: Misfits) -> Self {
        Self {
            findings: misfits.into_findings(),
        }
    }

    /// As [`Inspection::new`], of a draft that is only looked at.
    #[inline]
    pub(crate) fn of(misfits: &Misfits) -> Self {
        Self {
            findings: if misfits.is_empty() {
                Vec::new()
            } else {
                misfits.iter().cloned().collect()
            },
        }
    }

    /// Keeps a finding about a field.
    #[cold]
    #[inline(never)]
    pub(crate) fn refuse(&mut self, key: &'static str, problem: Problem) {
        self.findings
            .push(Violation::new(FieldPath::key(key), problem));
    }

    /// Keeps a finding about an item of a list.
    #[cold]
    #[inline(never)]
    pub(crate) fn refuse_item(&mut self, key: &'static str, index: usize, problem: Problem) {
        self.findings
            .push(Violation::new(FieldPath::item(key, index), problem));
    }

    /// Keeps a finding about a field when the rule is broken.
    #[inline]
    pub(crate) fn refuse_if(&mut self, broken: bool, key: &'static str, problem: Problem) {
        if broken {
            self.refuse(key, problem);
        }
    }

    /// Reads a field's text, empty text meaning missing.
    #[inline]
    pub(crate) fn optional<T>(
        &mut self,
        key: &'static str,
        text: &str,
        read: impl FnOnce(&str) -> Result<T, Problem>,
    ) -> Option<T> {
        if text.is_empty() {
            None
        } else {
            self.take(key, read(text))
        }
    }

    /// Reads a field's text, which must not be missing.
    #[inline]
    pub(crate) fn required<T>(
        &mut self,
        key: &'static str,
        text: &str,
        read: impl FnOnce(&str) -> Result<T, Problem>,
    ) -> Option<T> {
        if text.is_empty() {
            self.missing(key)
        } else {
            self.take(key, read(text))
        }
    }

    /// Notes that a required field is missing.
    pub(crate) fn missing<T>(&mut self, key: &'static str) -> Option<T> {
        self.refuse(key, Problem::Missing);
        None
    }

    /// Takes the outcome of a field: one problem, or the violations inside it.
    #[inline]
    pub(crate) fn take<T, E: Into<Violations>>(
        &mut self,
        key: &'static str,
        outcome: Result<T, E>,
    ) -> Option<T> {
        self.take_below(|| FieldPath::key(key), outcome)
    }

    /// Takes the outcome of a place further inside.
    pub(crate) fn take_at<T, E: Into<Violations>>(
        &mut self,
        path: &FieldPath,
        outcome: Result<T, E>,
    ) -> Option<T> {
        self.take_below(|| path.clone(), outcome)
    }

    /// Takes an outcome; its place is only made where it is needed, since a
    /// path owns memory and nearly every value is right.
    #[inline]
    pub(crate) fn take_below<T, E: Into<Violations>>(
        &mut self,
        path: impl FnOnce() -> FieldPath,
        outcome: Result<T, E>,
    ) -> Option<T> {
        match outcome {
            Ok(value) => Some(value),
            Err(error) => {
                self.keep(path, error);
                None
            }
        }
    }

    /// Keeps what is wrong at a place: apart from all that is right, so that
    /// the little which nearly every value takes lies close together.
    #[cold]
    #[inline(never)]
    fn keep<E: Into<Violations>>(&mut self, path: impl FnOnce() -> FieldPath, error: E) {
        let path = path();
        let inner = error.into().into_iter();
        self.findings
            .extend(inner.map(|finding| finding.below(&path)));
    }

    /// Takes the outcome of several fields at once, with paths of their own.
    pub(crate) fn absorb<T>(&mut self, outcome: Result<T, Violations>) -> Option<T> {
        self.take_at(&FieldPath::default(), outcome)
    }

    /// Converts every item of a list; items that fail leave a finding each.
    pub(crate) fn each<I, T, E: Into<Violations>>(
        &mut self,
        key: &'static str,
        items: impl IntoIterator<Item = I>,
        mut convert: impl FnMut(I) -> Result<T, E>,
    ) -> Vec<T> {
        let items = items.into_iter().enumerate();
        items
            .filter_map(|(index, item)| {
                self.take_below(|| FieldPath::item(key, index), convert(item))
            })
            .collect()
    }

    /// Reads every text of a list in which none may be empty or stand twice.
    pub(crate) fn each_text<T: Ord>(
        &mut self,
        key: &'static str,
        texts: &[Cow<'_, str>],
        mut read: impl FnMut(&str) -> Result<T, Problem>,
    ) -> Vec<T> {
        self.each_distinct(key, texts, |text| {
            if text.is_empty() {
                Err(Problem::Missing)
            } else {
                read(text)
            }
        })
    }

    /// Converts every item of a list in which no item may stand twice.
    pub(crate) fn each_distinct<I, T: Ord, E: Into<Violations>>(
        &mut self,
        key: &'static str,
        items: impl IntoIterator<Item = I>,
        mut convert: impl FnMut(I) -> Result<T, E>,
    ) -> Vec<T> {
        let items = items.into_iter();
        let mut read: Vec<T> = Vec::with_capacity(items.size_hint().0);
        let mut skipped: Vec<usize> = Vec::new();
        for (index, item) in items.enumerate() {
            match self.take_below(|| FieldPath::item(key, index), convert(item)) {
                Some(item) => read.push(item),
                None => skipped.push(index),
            }
        }
        if may_repeat(&read) {
            for index in repeated(&read, &skipped) {
                self.refuse_item(key, index, Problem::Repeated);
            }
        }
        read
    }

    /// Closes the inspection: the entity, or everything that was found.
    ///
    /// `build` may only give `None` where a field left a finding.
    #[inline]
    pub(crate) fn finish<T>(self, build: impl FnOnce() -> Option<T>) -> Result<T, Violations> {
        if !self.findings.is_empty() {
            if let Some(violations) = conclude(self.findings) {
                return Err(violations);
            }
        }
        build().ok_or_else(|| Problem::Missing.into())
    }
}

/// What findings come to, once those that only repeat others are left out.
#[cold]
fn conclude(findings: Vec<Violation>) -> Option<Violations> {
    Violations::collect(without_echoes(findings))
}

/// How many items are compared each with each, without memory of their own.
const FEW: usize = 8;

/// Whether items can hold one twice; of a few it is known for sure.
fn may_repeat<T: PartialEq>(items: &[T]) -> bool {
    let repeats = |(place, item)| items.iter().take(place).any(|earlier| earlier == item);
    items.len() > FEW || items.iter().enumerate().any(repeats)
}

/// The places of all items that stand at an earlier one too, in order.
///
/// `skipped` are the places, in order, of which there is no item.
fn repeated<T: Ord>(items: &[T], skipped: &[usize]) -> Vec<usize> {
    let mut skipped = skipped.iter().peekable();
    let mut next: usize = 0;
    let places = items.iter().map(|item| {
        while skipped.next_if(|skipped| **skipped == next).is_some() {
            next = next.saturating_add(1);
        }
        let place = next;
        next = next.saturating_add(1);
        (item, place)
    });
    let mut order: Vec<(&T, usize)> = places.collect();
    order.sort_unstable();
    let pairs = order.iter().zip(order.iter().skip(1));
    let mut repeated: Vec<usize> = pairs
        .filter(|(earlier, later)| earlier.0 == later.0)
        .map(|(_, later)| later.1)
        .collect();
    repeated.sort_unstable();
    repeated
}

/// Leaves out "is missing" wherever a misfit at the same place, or of the
/// whole draft, is why nothing was there.
fn without_echoes(findings: Vec<Violation>) -> Vec<Violation> {
    if findings
        .iter()
        .all(|finding| *finding.problem() == Problem::Missing)
    {
        return findings;
    }
    let misfits: BTreeSet<FieldPath> = findings
        .iter()
        .filter(|finding| finding.problem().is_misfit())
        .map(|finding| finding.path().clone())
        .collect();
    let whole = misfits.contains(&FieldPath::default());
    let echoes = |finding: &Violation| {
        finding.problem().is_absence() && (whole || misfits.contains(finding.path()))
    };
    findings
        .into_iter()
        .filter(|finding| !echoes(finding))
        .collect()
}
