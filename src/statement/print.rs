//! What a figure means in print, whose habits go beyond rounding.

use core::ops::Bound;

use rust_decimal::Decimal;

use super::{Claim, Placement, SenseKind};
use crate::figure::{
    Aspect, Estimate, Figure, Hedge, Interval, Measure, Quantity as _, Step, Unit,
};

/// What a claim's figure admits, as it stands and with the habits of print.
#[derive(Clone, Copy, Debug)]
pub(crate) struct InPrint {
    pub(crate) narrow: Estimate,
    pub(crate) generous: Estimate,
}

impl Claim {
    /// What the figure admits when habits of print are granted, if it was read.
    ///
    /// A headline cuts off what it does not round ("52 thousand" over 52,740), a
    /// simple fraction is said of what is near it, and "more than 370,000" of
    /// 370,000 itself. What is called "about" a number of things or dirhams, or is
    /// one in a headline, is no more than a fifth away from it, however round it
    /// is, and "doubled" an eighth; "about 35 %" is rounded to fives. Claims of one
    /// thing contradict each other only where these have no value in common.
    #[must_use]
    pub fn admitted(&self) -> Option<Estimate> {
        self.in_print().map(|figure| figure.generous)
    }

    /// The figure, if it was read; in a headline trailing zeros are not
    /// significant.
    pub(crate) fn in_print(&self) -> Option<InPrint> {
        let figure = self.figure().figure()?;
        // Places, multiples and rates are printed as they are, above as below.
        let is_headline = self.placement() == Placement::Headline
            && !matches!(
                self.sense().kind(),
                SenseKind::Rank | SenseKind::Multiple | SenseKind::Rate
            );
        let figure = if is_headline {
            widened(figure)
        } else {
            *figure
        };
        let narrow = figure.estimate();
        let generous = generous(&figure, &narrow, is_headline);
        Some(match reach(&figure, is_headline) {
            Some(room) => {
                let near = Interval::around(narrow.nominal(), room);
                InPrint {
                    narrow: within(narrow, near),
                    generous: within(generous, near),
                }
            }
            None => InPrint { narrow, generous },
        })
    }
}

/// How far a figure reaches at most, however round it is.
///
/// Nobody says "about 100,000" of 140,000, nor "doubled" of one and a half times.
fn reach(figure: &Figure<Measure>, is_headline: bool) -> Option<Decimal> {
    let value = figure.value().to_decimal();
    let is_round = match figure.hedge() {
        Hedge::About => true,
        Hedge::Plain if figure.unit() == Unit::Multiple && figure.step() >= Step::ONE => {
            return Some(fraction_of(value, EIGHTH));
        }
        Hedge::Plain => is_headline,
        _ => false,
    };
    let least = if is_mean(figure) {
        figure.step().half()
    } else {
        Decimal::ZERO
    };
    (is_round && is_amount(figure)).then(|| fraction_of(value, FIFTH).max(least))
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
        Hedge::Plain | Hedge::About => match (simple_fraction(figure), coarsely_rounded(figure)) {
            (Some(room), _) => room,
            (None, Some(room)) if room > figure.step().half() => Interval::around(value, room),
            (None, _) if is_headline && !figure.is_exact() => {
                let step = Step::of_last_significant(value).max(figure.step());
                cut_off(value, step, narrow.interval())
            }
            (None, _) => narrow.interval(),
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
    let room = step.to_decimal().min(fraction_of(value, TENTH));
    let Some(next) = value.checked_add(room) else {
        return rounded;
    };
    let upper = match rounded.upper() {
        Bound::Included(end) | Bound::Excluded(end) if end < next => Bound::Excluded(next),
        upper => upper,
    };
    Interval::new(rounded.lower(), upper)
}

/// How far a figure is off that is rounded more coarsely than its digits tell.
///
/// "About 35 %" and "about 250 million" are rounded to fives: they are said of
/// 33.2 and of 240. A mean is a quotient that nobody prints to the last dirham:
/// 12,000 is half a percent off at most.
fn coarsely_rounded(figure: &Figure<Measure>) -> Option<Decimal> {
    let value = figure.value().to_decimal();
    let step = Step::of_last_significant(value);
    let digits = value.checked_div(step.to_decimal())?.abs();
    if figure.hedge() == Hedge::About {
        let is_percent = matches!(figure.unit(), Unit::Percent | Unit::Point);
        // Ten percent are two fives.
        let fives = if is_percent && step > Step::ONE {
            Step::ONE
        } else {
            step
        };
        let is_round = step > fives || digits.checked_rem(FIVE)?.is_zero();
        let half = fives.half().checked_mul(FIVE)?;
        return (is_round && digits < Decimal::ONE_HUNDRED)
            .then(|| half.min(fraction_of(value, FIFTH)));
    }
    let is_printed = is_mean(figure) && !figure.is_exact() && step > Step::ONE;
    is_printed.then(|| step.half().min(fraction_of(value, HALF_PERCENT)))
}

const FIVE: Decimal = Decimal::from_parts(5, 0, 0, false, 0);

/// How far a printed mean reaches: half a percent.
const HALF_PERCENT: Decimal = Decimal::from_parts(5, 0, 0, false, 3);

/// How far "about 100,000" reaches.
const FIFTH: Decimal = Decimal::from_parts(2, 0, 0, false, 1);

/// How far a headline cuts off, and a fraction in words reaches.
const TENTH: Decimal = Decimal::from_parts(1, 0, 0, false, 1);

/// How far "about a half" reaches, which is said of 44 percent, and "doubled".
const EIGHTH: Decimal = Decimal::from_parts(125, 0, 0, false, 3);

/// A fraction of a value, in size.
fn fraction_of(value: Decimal, fraction: Decimal) -> Decimal {
    value.abs().checked_mul(fraction).unwrap_or_default()
}

/// Whether a figure counts things or dirhams; percentages are rounded to whole
/// numbers, however small.
fn is_amount(figure: &Figure<Measure>) -> bool {
    matches!(figure.unit(), Unit::Count | Unit::Dirham)
}

/// Whether a figure is a mean, which is rounded to whole numbers, however small.
fn is_mean(figure: &Figure<Measure>) -> bool {
    matches!(figure.scale().aspect(), Aspect::Mean)
}

/// What an estimate admits of an interval that it lies in the middle of.
fn within(estimate: Estimate, near: Interval) -> Estimate {
    let interval = estimate.interval();
    let interval = interval.intersection(near).unwrap_or(interval);
    Estimate::new(estimate.nominal(), interval, estimate.unit())
}

/// What a fraction in words is off at most: two points and a half.
const POINTS: Decimal = Decimal::from_parts(25, 0, 0, false, 3);

/// What "a third" admits: the nearest simple fraction is said of what is two
/// points and a half off, or a tenth of it where that is less, and "about a
/// third" of twice as much, or of what is an eighth of it off; and of what its
/// last decimal admits.
///
/// Nobody counts on a third of 398 million being 132.67.
fn simple_fraction(figure: &Figure<Measure>) -> Option<Interval> {
    let value = figure.value().to_decimal();
    let plain = POINTS.min(fraction_of(value, TENTH));
    let room = match figure.hedge() {
        Hedge::About => plain
            .checked_mul(Decimal::TWO)?
            .max(fraction_of(value, EIGHTH)),
        _ => plain,
    };
    let room = room.max(figure.step().half());
    (figure.unit() == Unit::Share).then(|| Interval::around(value, room))
}
