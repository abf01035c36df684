//! The stock of a year beside that of its last day.

use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::wholes::only;
use super::world::rounded;
use super::{claim, facet, of};

const LAST_DAY: &str = "../2024-12-31";

fn of_women() -> Value {
    json!([facet("gender", "woman")])
}

fn share(printed: &str, window: &str) -> Value {
    let fields = json!({
        "window": window, "breakdown": of_women(), "sense": "share", "of": "total",
    });
    claim("artisans", printed, &fields)
}

#[test]
fn a_share_over_a_year_may_be_that_of_its_last_day() {
    let with = |window: &str, part: &str, whole: &str, printed: &str| {
        let found = of(&[
            claim(
                "artisans",
                "45.000",
                &json!({ "window": part, "breakdown": of_women() }),
            ),
            claim("artisans", "100.000", &json!({ "window": whole })),
            share(printed, window),
        ]);
        only(found, "share_of_whole")
    };
    let (year, december) = ("2024", "2024-12");
    for (window, part, whole) in [
        (year, LAST_DAY, LAST_DAY),
        (year, year, LAST_DAY),
        (year, LAST_DAY, year),
        (LAST_DAY, year, year),
        (LAST_DAY, december, december),
        (december, LAST_DAY, year),
    ] {
        assert_eq!(
            with(window, part, whole, "45 %"),
            ["agrees share_of_whole 0.0 0.1 0.2"],
            "{window} {part} {whole}"
        );
        assert_eq!(
            with(window, part, whole, "60 %"),
            ["cannot_tell share_of_whole 0.0 0.1 0.2 windows_differ"],
            "{window} {part} {whole}"
        );
    }
    // Of one window, the same figures contradict each other.
    for window in [year, LAST_DAY] {
        assert_eq!(
            with(window, window, window, "60 %"),
            ["disagrees share_of_whole 0.0 0.1 0.2 14.5"]
        );
    }
    // Another day is another matter.
    for part in ["../2024-06-30", "../2023-12-31", "2023", "2024-06"] {
        assert_eq!(
            with(year, part, year, "45 %"),
            ["cannot_tell share_of_whole 0.2 base_unknown"]
        );
    }
}

#[test]
fn what_is_claimed_of_the_window_itself_goes_first() {
    let with = |of_year: &str| {
        let found = of(&[
            claim(
                "artisans",
                of_year,
                &json!({ "window": "2024", "breakdown": of_women() }),
            ),
            claim(
                "artisans",
                "45.000",
                &json!({ "window": LAST_DAY, "breakdown": of_women() }),
            ),
            claim("artisans", "100.000", &json!({ "window": "2024" })),
            share("60 %", "2024"),
        ]);
        only(found, "share_of_whole")
    };
    assert_eq!(
        with("40.000"),
        ["disagrees share_of_whole 0.0 0.2 0.3 19.5"]
    );
    assert_eq!(with("60.000"), ["agrees share_of_whole 0.0 0.2 0.3"]);
    assert_eq!(
        with("4.00.00"),
        ["cannot_tell share_of_whole 0.3 unreadable"]
    );
}

#[test]
fn what_flows_has_no_last_day() {
    let found = of(&[
        claim(
            "exports",
            "45 MDH",
            &json!({ "window": LAST_DAY, "breakdown": [facet("destination", "US")] }),
        ),
        claim("exports", "100 MDH", &json!({ "window": "2024" })),
        claim(
            "exports",
            "45 %",
            &json!({
                "breakdown": [facet("destination", "US")], "sense": "share", "of": "total",
            }),
        ),
    ]);
    assert_eq!(
        only(found, "share_of_whole"),
        ["cannot_tell share_of_whole 0.2 base_unknown"]
    );
}

#[test]
fn a_rate_divides_by_the_stock_of_the_last_day() {
    let with = |artisans: &str, printed: &str| {
        let found = of(&[
            claim("turnover", "1 milliard de dirhams", &json!({})),
            claim("artisans", "100.000", &json!({ "window": artisans })),
            claim(
                "turnover",
                printed,
                &json!({ "sense": "rate", "per": "artisan" }),
            ),
        ]);
        only(found, "rate")
    };
    assert_eq!(with(LAST_DAY, "10.000 DH"), ["agrees rate 0.0 0.1 0.2"]);
    assert_eq!(
        with(LAST_DAY, "30.000 DH"),
        ["cannot_tell rate 0.0 0.1 0.2 windows_differ"]
    );
    assert_eq!(
        with("2024", "30.000 DH"),
        ["disagrees rate 0.0 0.1 0.2 14850"]
    );
}

#[test]
fn growth_takes_the_stock_of_the_last_day() {
    let with = |then: &str, now: &str, printed: &str| {
        let found = of(&[
            claim("artisans", "40.000", &json!({ "window": then })),
            claim("artisans", "50.000", &json!({ "window": now })),
            claim(
                "artisans",
                printed,
                &json!({ "sense": "growth", "against": "2023" }),
            ),
        ]);
        only(found, "growth")
    };
    for (then, now) in [
        ("2023", LAST_DAY),
        ("../2023-12-31", "2024"),
        ("../2023-12-31", LAST_DAY),
    ] {
        assert_eq!(with(then, now, "25 %"), ["agrees growth 0.0 0.1 0.2"]);
        assert_eq!(
            with(then, now, "60 %"),
            ["cannot_tell growth 0.0 0.1 0.2 windows_differ"],
            "{then} {now}"
        );
    }
    assert_eq!(
        with("2023", "2024", "60 %"),
        ["disagrees growth 0.0 0.1 0.2 34.5"]
    );
    // Another day is another matter.
    assert_eq!(
        with("../2023-06-30", LAST_DAY, "25 %"),
        ["cannot_tell growth 0.2 base_unknown"]
    );
}

proptest! {
    #![proptest_config(crate::cases::usually(128))]

    /// The mean of a year and the stock of its last day are two things: whatever
    /// is told of either, in levels and shares, contradicts nothing.
    #[test]
    fn means_and_last_days_have_no_contradiction(
        women in [1_000_u32..40_000, 1_000_u32..40_000],
        men in [1_000_u32..40_000, 1_000_u32..40_000],
        told in prop::collection::vec((0_usize..3, 0_usize..2), 1..6),
    ) {
        let claims = told.iter().map(|(what, time)| {
            let window = ["2024", LAST_DAY][*time];
            let (part, all) = (women[*time], women[*time] + men[*time]);
            let percent = Decimal::from(part) * Decimal::ONE_HUNDRED / Decimal::from(all);
            let window_of = |breakdown: Value| json!({ "window": window, "breakdown": breakdown });
            match what {
                0 => claim("artisans", &part.to_string(), &window_of(of_women())),
                1 => claim("artisans", &all.to_string(), &window_of(json!([]))),
                _ => share(&format!("{} %", rounded(percent, 1)), window),
            }
        });
        let claims: Vec<_> = claims.collect();
        let found = of(&claims).into_iter();
        let found: Vec<_> = found.filter(|line| line.starts_with("disagrees")).collect();
        prop_assert!(found.is_empty(), "{found:?} {}", json!(claims));
    }
}
