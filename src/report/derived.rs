//! Figures that follow from two others, and from which two.

use alloc::vec::Vec;

use super::claims::Cited;
use super::timing::{are_comparable, recency};
use crate::figure::{Estimate, Figure, Undefined};
use crate::period::Window;

/// A figure that follows from two others: a share or a rate.
#[derive(Clone, Copy, Debug)]
pub struct Derived<'s> {
    estimate: Estimate,
    part: Operand<'s>,
    base: Operand<'s>,
}

impl<'s> Derived<'s> {
    /// What follows, and how sure it is.
    #[must_use]
    pub const fn estimate(&self) -> &Estimate {
        &self.estimate
    }

    /// What was divided.
    #[must_use]
    pub const fn part(&self) -> Operand<'s> {
        self.part
    }

    /// What it was divided by.
    #[must_use]
    pub const fn base(&self) -> Operand<'s> {
        self.base
    }

    /// Whether one of the two is a claim that others contradict.
    #[must_use]
    pub const fn is_contested(&self) -> bool {
        self.part.is_contested() || self.base.is_contested()
    }

    /// Divides the first pair that can be divided.
    pub(super) fn first_of(
        pairs: impl IntoIterator<Item = (Operand<'s>, Operand<'s>)>,
        divide: impl Fn(&Estimate, &Estimate) -> Result<Estimate, Undefined>,
    ) -> Option<Self> {
        pairs.into_iter().find_map(|(part, base)| {
            let estimate = divide(&part.estimate()?, &base.estimate()?).ok()?;
            Some(Self {
                estimate,
                part,
                base,
            })
        })
    }
}

/// What a derived figure was reckoned from.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Operand<'s> {
    /// A published figure.
    Claim(Cited<'s>),
    /// The validated register entries of the sector's own records.
    ValidatedRecords(u32),
}

impl Operand<'_> {
    /// The window, where the source gives one; records give none.
    #[must_use]
    pub const fn window(&self) -> Option<Window> {
        match self {
            Self::Claim(cited) => cited.claim.window(),
            Self::ValidatedRecords(_) => None,
        }
    }

    /// Whether it is a claim that others of the same thing contradict.
    #[must_use]
    pub const fn is_contested(&self) -> bool {
        match self {
            Self::Claim(cited) => cited.is_contested,
            Self::ValidatedRecords(_) => false,
        }
    }

    /// The figure; `None` for a claim that could not be read.
    #[must_use]
    pub fn estimate(&self) -> Option<Estimate> {
        match self {
            Self::Claim(cited) => cited.claim.figure().figure().map(Figure::estimate),
            Self::ValidatedRecords(entries) => Some(Figure::plain(*entries).estimate()),
        }
    }
}

/// Operands that may be divided by each other, those to prefer first.
///
/// The latest part comes first, with the base of the same window and then
/// with the latest one that is [comparable](are_comparable). Where no windows
/// fit, an operand without any window goes with the latest other. Two dated
/// operands that are not comparable are never paired: exports of 2019 are not
/// those of the artisans of 2015.
pub(super) fn pairs<'s>(
    parts: impl IntoIterator<Item = Operand<'s>>,
    bases: impl IntoIterator<Item = Operand<'s>>,
) -> Vec<(Operand<'s>, Operand<'s>)> {
    let (parts, bases) = (latest_first(parts), latest_first(bases));
    let all = || {
        let each = |part: &Operand<'s>| {
            let part = *part;
            bases.iter().map(move |base| (part, *base))
        };
        parts.iter().flat_map(each)
    };
    let dated = parts.iter().flat_map(|part| {
        let of_part = || bases.iter().map(|base| (*part, *base));
        let same = of_part().filter(are_dated_alike);
        same.chain(of_part().filter(|pair| !are_dated_alike(pair) && fit(pair)))
    });
    let undated_alike = all()
        .filter(|(part, base)| recency(part.window()).is_none() && part.window() == base.window());
    let half_dated = all().filter(|(part, base)| {
        part.window() != base.window() && (part.window().is_none() || base.window().is_none())
    });
    dated.chain(undated_alike).chain(half_dated).collect()
}

/// The pairs of one and the same window, the latest first.
pub(super) fn pairs_of_same_window<'s>(
    parts: impl IntoIterator<Item = Operand<'s>>,
    bases: impl IntoIterator<Item = Operand<'s>>,
) -> Vec<(Operand<'s>, Operand<'s>)> {
    let mut pairs = pairs(parts, bases);
    pairs.retain(|(part, base)| part.window() == base.window());
    pairs
}

fn are_dated_alike((part, base): &(Operand<'_>, Operand<'_>)) -> bool {
    recency(part.window()).is_some() && part.window() == base.window()
}

fn fit((part, base): &(Operand<'_>, Operand<'_>)) -> bool {
    let windows = part.window().zip(base.window());
    windows.is_some_and(|(part, base)| are_comparable(part, base))
}

fn latest_first<'s>(operands: impl IntoIterator<Item = Operand<'s>>) -> Vec<Operand<'s>> {
    let mut operands: Vec<_> = operands.into_iter().collect();
    operands.sort_by_key(|operand| core::cmp::Reverse(recency(operand.window())));
    operands
}
