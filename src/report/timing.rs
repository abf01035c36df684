//! Which of two windows is the later, and which go together.

use core::cmp::Reverse;

use crate::calendar::Day;
use crate::period::{Period, Window};

/// How recent a window is: the greater, the later; `None` where its days
/// cannot be known.
///
/// Years and stocks are levels; parts of a year and spans of several years
/// come behind them, however late they are: the exports of a quarter or of
/// four years are nothing to reckon with while those of a year are known. Of
/// two that end on one day, the longer is greater.
pub(super) fn recency(window: Option<Window>) -> Option<(bool, Day, Reverse<Day>)> {
    let window = window?;
    let period = window.resolve(None)?;
    let is_level = is_stock(window) || is_a_year(period);
    Some((is_level, period.ends_on(), Reverse(period.starts_on())))
}

/// Whether figures over two windows may be set against each other: where they
/// have a day in common, or end in one year, as a year's exports and the
/// number of artisans in its June do (modelling choice).
pub(super) fn are_comparable(one: Window, other: Window) -> bool {
    let periods = one.resolve(None).zip(other.resolve(None));
    periods.is_some_and(|(one, other)| {
        one.overlaps(other) || one.ends_on().year() == other.ends_on().year()
    })
}

/// Whether figures over two windows may be ranked: where the windows are the
/// same, or one of them is the state of a stock and the other comparable.
///
/// What flows is not ranked over different spans: the exports of a quarter
/// are always below those of the year.
pub(super) fn can_be_ranked(one: Option<Window>, other: Option<Window>) -> bool {
    let stock_beside = |(one, other): (Window, Window)| {
        (is_stock(one) || is_stock(other)) && are_comparable(one, other)
    };
    one == other || one.zip(other).is_some_and(stock_beside)
}

const fn is_stock(window: Window) -> bool {
    matches!(window, Window::AsOf(_))
}

fn is_a_year(period: Period) -> bool {
    let (first, last) = (period.starts_on().date(), period.ends_on().date());
    let days = last.signed_duration_since(first).num_days();
    (364..=365).contains(&days)
}
