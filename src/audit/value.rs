//! The figure of a claim, as an audit reckons with it.

use core::cmp::Ordering;
use core::ops::Bound;

use rust_decimal::Decimal;

use super::{Verdict, Why};
use crate::figure::{Agreement, Estimate, Interval, Undefined, Unit};
use crate::statement::{Claim, InPrint, SenseKind};

/// What a figure admits, narrowly and generously, as print does.
///
/// A disagreement must hold against the generous reading.
#[derive(Clone, Copy, Debug)]
pub(super) struct Value {
    pub(super) narrow: Estimate,
    pub(super) generous: Estimate,
}

impl Value {
    /// The same either way.
    pub(super) const fn of(estimate: Estimate) -> Self {
        Self {
            narrow: estimate,
            generous: estimate,
        }
    }

    /// The figure of a claim, if it was read; a share is in percent.
    pub(super) fn of_claim(claim: &Claim) -> Option<Self> {
        let InPrint { narrow, generous } = claim.in_print()?;
        let value = Self { narrow, generous };
        let value = match (claim.sense().kind(), value.unit()) {
            (SenseKind::Share, Unit::Share | Unit::Multiple)
            | (SenseKind::Level | SenseKind::Growth, Unit::Share) => value.in_unit(Unit::Percent),
            (SenseKind::Multiple, Unit::Share | Unit::Percent) => value.in_unit(Unit::Multiple),
            _ => Ok(value),
        };
        value.ok()
    }

    pub(super) fn in_unit(self, unit: Unit) -> Result<Self, Undefined> {
        Ok(Self {
            narrow: self.narrow.in_unit(unit)?,
            generous: self.generous.in_unit(unit)?,
        })
    }

    /// An operation on both readings.
    pub(super) fn with(
        self,
        other: Self,
        operation: impl Fn(&Estimate, &Estimate) -> Result<Estimate, Undefined>,
    ) -> Result<Self, Undefined> {
        Ok(Self {
            narrow: operation(&self.narrow, &other.narrow)?,
            generous: operation(&self.generous, &other.generous)?,
        })
    }

    pub(super) const fn unit(&self) -> Unit {
        self.narrow.unit()
    }

    /// Everything from the lower bound up: what a part leaves to its whole.
    pub(super) fn and_above(self) -> Self {
        let up = |estimate: Estimate| {
            let interval = Interval::new(estimate.interval().lower(), Bound::Unbounded);
            Estimate::new(estimate.nominal(), interval, estimate.unit())
        };
        Self {
            narrow: up(self.narrow),
            generous: up(self.generous),
        }
    }

    /// Everything up to the upper bound: what a whole leaves to its part.
    pub(super) fn and_below(self) -> Self {
        let down = |estimate: Estimate| {
            let interval = Interval::new(Bound::Unbounded, estimate.interval().upper());
            Estimate::new(estimate.nominal(), interval, estimate.unit())
        };
        Self {
            narrow: down(self.narrow),
            generous: down(self.generous),
        }
    }

    /// How wide the narrow reading is; `None` without a bound.
    pub(super) fn width(&self) -> Option<Decimal> {
        let interval = self.narrow.interval();
        let end = |bound| match bound {
            Bound::Included(value) | Bound::Excluded(value) => Some(value),
            Bound::Unbounded => None,
        };
        end(interval.upper())?.checked_sub(end(interval.lower())?)
    }

    /// From the lowest upper bound, on the generous reading.
    pub(super) fn by_upper(&self, other: &Self) -> Ordering {
        compare_upper(
            self.generous.interval().upper(),
            other.generous.interval().upper(),
        )
    }

    /// From the lowest lower bound, on the generous reading.
    pub(super) fn by_lower(&self, other: &Self) -> Ordering {
        compare_lower(
            self.generous.interval().lower(),
            other.generous.interval().lower(),
        )
    }

    /// Whether this is surely above another value of its unit.
    pub(super) fn is_surely_above(&self, other: &Self) -> bool {
        let (one, other) = (self.generous, other.generous);
        one.unit() == other.unit() && one.interval().lies_above(other.interval())
    }
}

/// Lower bounds from the lowest: at one value, the included one is lower.
pub(super) fn compare_lower(one: Bound<Decimal>, other: Bound<Decimal>) -> Ordering {
    let key = |bound| match bound {
        Bound::Unbounded => None,
        Bound::Included(value) => Some((value, false)),
        Bound::Excluded(value) => Some((value, true)),
    };
    key(one).cmp(&key(other))
}

/// Upper bounds from the lowest: at one value, the excluded one is lower.
pub(super) fn compare_upper(one: Bound<Decimal>, other: Bound<Decimal>) -> Ordering {
    let key = |bound| match bound {
        Bound::Excluded(value) => (false, value, false),
        Bound::Included(value) => (false, value, true),
        Bound::Unbounded => (true, Decimal::MAX, true),
    };
    key(one).cmp(&key(other))
}

/// A verdict with the two figures that it rests on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Judged {
    pub(super) verdict: Verdict,
    pub(super) expected: Estimate,
    pub(super) stated: Estimate,
}

/// Holds a stated figure against what is expected.
pub(super) fn judge(expected: Value, stated: Value) -> Judged {
    let (verdict, is_narrow) = match (
        expected.narrow.agreement(&stated.narrow),
        expected.generous.agreement(&stated.generous),
    ) {
        (Agreement::NotComparable, _) | (_, Agreement::NotComparable) => {
            let why = Why::UnitsDiffer;
            (Verdict::CannotTell { why }, true)
        }
        (Agreement::Agree, _) => (Verdict::Agrees, true),
        (_, Agreement::Agree) => (Verdict::Agrees, false),
        (_, Agreement::Disagree { gap }) => (Verdict::Disagrees { gap }, false),
    };
    let shown = |value: Value| {
        if is_narrow {
            value.narrow
        } else {
            value.generous
        }
    };
    Judged {
        verdict,
        expected: shown(expected),
        stated: shown(stated),
    }
}

/// Why there is no result.
pub(super) const fn why(undefined: Undefined) -> Why {
    match undefined {
        Undefined::UnitsDiffer => Why::UnitsDiffer,
        _ => Why::NotComparable,
    }
}
