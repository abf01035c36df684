//! The figure of a claim, as an audit reckons with it.

use core::cmp::Ordering;
use core::ops::Bound;

use rust_decimal::Decimal;

use super::{Verdict, Why};
use crate::figure::{
    Agreement, Estimate, Figure, Hedge, Interval, Measure, Quantity as _, Step, Undefined, Unit,
};
use crate::statement::{Claim, Placement, SenseKind};

/// What a figure admits, narrowly and generously.
///
/// A disagreement must hold against the generous reading, which grants two
/// habits of print: a headline cuts off what it does not round ("52 thousand"
/// over 52,740), and "more than 370,000" is said of 370,000 itself.
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

    /// The figure of a claim, if it was read.
    ///
    /// In a headline trailing zeros are not significant. A share is in
    /// percent, and a rate is rounded to what is printed.
    pub(super) fn of_claim(claim: &Claim) -> Option<Self> {
        let figure = claim.figure().figure()?;
        // Places, multiples and rates are printed as they are, above as below.
        let is_headline = claim.placement() == Placement::Headline
            && !matches!(
                claim.sense().kind(),
                SenseKind::Rank | SenseKind::Multiple | SenseKind::Rate
            );
        let figure = if is_headline {
            widened(figure)
        } else {
            *figure
        };
        let estimate = figure.estimate();
        let value = Self {
            narrow: estimate,
            generous: generous(&figure, &estimate, is_headline),
        };
        let value = match (claim.sense().kind(), estimate.unit()) {
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

/// A headline's figure, its trailing zeros not significant.
fn widened(figure: &Figure<Measure>) -> Figure<Measure> {
    if !matches!(figure.hedge(), Hedge::Plain | Hedge::About) {
        return *figure;
    }
    let value = figure.value().to_decimal();
    let step = Step::of_last_significant(value);
    // Nobody prints 10,000 for 14,000: what a step would shift by more than an
    // eighth has a digit more.
    let is_coarse = value
        .abs()
        .checked_div(step.to_decimal())
        .is_some_and(|digit| digit < Decimal::from(4));
    let step = if is_coarse {
        Step::power_of_ten(step.exponent().saturating_sub(1)).unwrap_or(step)
    } else {
        step
    };
    let step = step.max(figure.step());
    Figure::new(figure.value(), figure.hedge(), step).unwrap_or(*figure)
}

/// What a figure admits when habits of print are granted.
fn generous(figure: &Figure<Measure>, narrow: &Estimate, is_headline: bool) -> Estimate {
    let value = figure.value().to_decimal();
    let interval = match figure.hedge() {
        Hedge::MoreThan => Interval::at_least(value),
        Hedge::Plain | Hedge::About => match simple_fraction(figure) {
            Some(room) => room,
            None if is_headline && !figure.is_exact() => {
                let step = Step::of_last_significant(value).max(figure.step());
                cut_off(value, step, narrow.interval())
            }
            None => narrow.interval(),
        },
        _ => narrow.interval(),
    };
    let interval = if figure.scale().is_whole() {
        interval.whole_numbers().unwrap_or(interval)
    } else {
        interval
    };
    Estimate::new(value, interval, narrow.unit())
}

/// What a headline admits that cuts digits off: up to the next one that it
/// could print, and no more than a tenth above the figure.
fn cut_off(value: Decimal, step: Step, rounded: Interval) -> Interval {
    let tenth = value.abs().checked_div(Decimal::TEN).unwrap_or_default();
    let room = step.to_decimal().min(tenth);
    let Some(next) = value.checked_add(room) else {
        return rounded;
    };
    let upper = Bound::Excluded(next);
    let upper = if compare_upper(upper, rounded.upper()).is_gt() {
        upper
    } else {
        rounded.upper()
    };
    Interval::new(rounded.lower(), upper)
}

/// What a fraction in words is off at most.
const TWO_POINTS: Decimal = Decimal::from_parts(2, 0, 0, false, 2);

/// What "a third" admits: the nearest simple fraction is said of what is two
/// points off, or a tenth of it where that is less, and "about a third" of twice
/// as much; and of what its last decimal admits.
///
/// Nobody counts on a third of 398 million being 132.67.
fn simple_fraction(figure: &Figure<Measure>) -> Option<Interval> {
    let value = figure.value().to_decimal();
    let tenth = value.abs().checked_div(Decimal::TEN)?;
    let times = match figure.hedge() {
        Hedge::About => Decimal::TWO,
        _ => Decimal::ONE,
    };
    let room = TWO_POINTS.min(tenth).checked_mul(times)?;
    let room = room.max(figure.step().half());
    (figure.unit() == Unit::Share).then(|| Interval::around(value, room))
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
