//! Operands that are no claims.

use super::Source;
use crate::statement::{Indicator, Per};

/// An operand that is no claim stands among them under a number that none has.
#[derive(Clone, Copy)]
pub(super) enum Mark {
    /// The length of a window in days, months or years.
    Span(Per),
    /// What the records say that a facility costs.
    Cost,
}

impl Mark {
    const COST: usize = usize::MAX;
    const DAYS: usize = usize::MAX - 1;
    const MONTHS: usize = usize::MAX - 2;
    const YEARS: usize = usize::MAX - 3;

    pub(super) const fn number(self) -> usize {
        match self {
            Self::Cost => Self::COST,
            Self::Span(Per::Day) => Self::DAYS,
            Self::Span(Per::Month) => Self::MONTHS,
            Self::Span(_) => Self::YEARS,
        }
    }

    pub(super) fn source(number: usize) -> Option<Source> {
        Some(match number {
            Self::COST => Source::Records {
                indicator: Indicator::Investment,
                records: 1,
            },
            Self::DAYS => Source::Span(Per::Day),
            Self::MONTHS => Source::Span(Per::Month),
            Self::YEARS => Source::Span(Per::Year),
            _ => return None,
        })
    }
}
