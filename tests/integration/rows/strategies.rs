//! What rows are made from: days, windows, stated figures.

use artisanat::calendar::{Day, Month, Year};
use artisanat::figure::{Hedge, StatedDraft, Step};
use artisanat::period::{LastYears, Period, Window};
use chrono::NaiveDate;
use proptest::prelude::*;
use rust_decimal::Decimal;

/// Any day of the crate's calendar.
pub(super) fn day() -> impl Strategy<Value = Day> {
    let first = Day::first_of(Year::FIRST, Month::JANUARY).date();
    (0..109_938_u64).prop_map(move |days| {
        let date: NaiveDate = first + chrono::Days::new(days);
        Day::new(date).unwrap()
    })
}

/// No window, or one of any form.
pub(super) fn window() -> impl Strategy<Value = Option<Window>> {
    let month = |(year, month)| (Year::new(year).unwrap(), Month::new(month).unwrap());
    let month = (1900..=2200_u16, 1..=12_u8).prop_map(month);
    prop_oneof![
        Just(None),
        month.clone().prop_map(|(year, _)| Some(Window::Year(year))),
        month
            .clone()
            .prop_map(|(year, month)| Some(Window::Month(year, month))),
        month.prop_map(|(year, month)| Some(Window::JanuaryTo(year, month))),
        (day(), day()).prop_map(|(one, other)| {
            let period = Period::new(one.min(other), one.max(other)).unwrap();
            Some(Window::Days(period))
        }),
        day().prop_map(|day| Some(Window::AsOf(day))),
        (1..=99_u8, proptest::option::of(day())).prop_map(|(years, before)| LastYears::new(
            years, before
        )
        .ok()
        .map(Window::LastYears)),
    ]
}

/// A stated figure: none, unreadable, or any hedge at any step from `finest`.
pub(super) fn stated(finest: i8) -> impl Strategy<Value = StatedDraft<'static>> {
    let hedge = proptest::sample::select(Hedge::ALL);
    let read = (hedge, finest..=6_i8, 1..4_000_u32, 1..99_u32).prop_map(
        |(hedge, exponent, times, more)| {
            let step = Step::power_of_ten(exponent).unwrap();
            let number = |times: u32| (step.to_decimal() * Decimal::from(times)).to_string();
            let to = (hedge == Hedge::Between).then(|| number(times + more));
            StatedDraft {
                value: number(times).into(),
                value_to: to.unwrap_or_default().into(),
                hedge: hedge.into(),
                step: step.into(),
                ..StatedDraft::default()
            }
        },
    );
    let unreadable = StatedDraft {
        printed: "396.8754.516".into(),
        ..StatedDraft::default()
    };
    prop_oneof![
        1 => Just(StatedDraft::default()),
        1 => Just(unreadable),
        6 => read,
    ]
}
