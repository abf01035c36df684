//! Which of two windows is the later, and which go together.

use core::cmp::Reverse;

use crate::calendar::Day;
use crate::period::{Period, Window};

/// How recent a window is: the greater, the later; `None` where its days
/// cannot be known.
///
/// Parts of a year come behind whole years and stocks, however late they are:
/// the exports of a quarter are no level to reckon with while those of a year
/// are known. Of two that end on one day, the longer is greater.
pub(super) fn recency(window: Option<Window>) -> Option<(bool, Day, Reverse<Day>)> {
    let window = window?;
    let period = window.resolve(None)?;
    let is_level = matches!(window, Window::AsOf(_)) || is_a_year_or_more(period);
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

fn is_a_year_or_more(period: Period) -> bool {
    let (first, last) = (period.starts_on().date(), period.ends_on().date());
    last.signed_duration_since(first).num_days() >= 364
}
