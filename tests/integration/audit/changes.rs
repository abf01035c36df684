//! Growth, multiples and rates.

use serde_json::{Value, json};

use super::{claim, exports, lines, of, sector};

fn in_2023(printed: &str) -> Value {
    exports(printed, &json!({ "window": "2023", "key": "before" }))
}

fn growth(printed: &str) -> Value {
    exports(printed, &json!({ "sense": "growth", "against": "2023" }))
}

#[test]
fn growth_takes_two_windows() {
    let with = |printed: &str| {
        of(&[
            exports("458,5 MDH", &json!({})),
            growth(printed),
            in_2023("325,14 MDH"),
        ])
    };
    assert_eq!(with("41 %"), ["agrees growth 0.0 0.1 0.2"]);
    assert_eq!(with("plus de 40 %"), ["agrees growth 0.0 0.1 0.2"]);
    assert_eq!(with("50 %"), ["disagrees growth 0.0 0.1 0.2 8.47"]);
    assert_eq!(
        of(&[exports("458,5 MDH", &json!({})), growth("41 %")]),
        ["cannot_tell growth 0.1 base_unknown"]
    );
}

#[test]
fn growth_in_dirhams_is_a_difference() {
    let with = |printed: &str| {
        of(&[
            exports("458,5 MDH", &json!({})),
            exports(
                printed,
                &json!({ "sense": "growth", "against": "2023", "unit": "dirham" }),
            ),
            in_2023("325,14 MDH"),
        ])
    };
    assert_eq!(with("133 MDH"), ["agrees growth 0.0 0.1 0.2"]);
    assert_eq!(with("100 MDH"), ["disagrees growth 0.0 0.1 0.2 32805000"]);
}

#[test]
fn a_multiple_takes_a_window_or_a_claim() {
    for against in ["2023", "claim:before"] {
        let with = |before: &str| {
            of(&[
                exports("600 MDH", &json!({})),
                exports(
                    "deux fois",
                    &json!({ "sense": "multiple", "against": against }),
                ),
                in_2023(before),
            ])
        };
        assert_eq!(with("300 MDH"), ["agrees multiple 0.0 0.1 0.2"]);
        assert_eq!(with("200 MDH"), ["disagrees multiple 0.0 0.1 0.2 0.74"]);
    }
    assert_eq!(
        of(&[exports(
            "deux fois",
            &json!({ "sense": "multiple", "against": "2023" })
        )]),
        ["cannot_tell multiple 0.0 base_unknown"]
    );
}

#[test]
fn a_mean_takes_total_and_count() {
    let with = |printed: &str| {
        of(&[
            claim("participants", "1610", &json!({})),
            claim("exhibitions", "23", &json!({})),
            claim(
                "participants",
                printed,
                &json!({ "sense": "rate", "per": "exhibition" }),
            ),
        ])
    };
    assert_eq!(with("70"), ["agrees rate 0.0 0.1 0.2"]);
    assert_eq!(with("80"), ["disagrees rate 0.0 0.1 0.2 9.5"]);
    assert_eq!(
        of(&[claim(
            "participants",
            "70",
            &json!({ "sense": "rate", "per": "exhibition" })
        )]),
        ["cannot_tell rate 0.0 base_unknown"]
    );
}

#[test]
fn a_yearly_rate_takes_the_years_of_the_window() {
    let with = |window: &str, printed: &str| {
        let fairs = |printed: &str, mut others: Value| {
            let fields = others.as_object_mut().unwrap();
            fields.insert("window".to_owned(), window.into());
            claim("exhibitions", printed, &others)
        };
        let claims = json!([
            fairs("24", json!({})),
            fairs(printed, json!({ "sense": "rate", "per": "year" })),
        ]);
        let found = lines(&sector(&[claims]), None).into_iter();
        let rates = found.filter(|line| line.contains(" rate "));
        rates.collect::<Vec<_>>()
    };
    for window in ["P4Y", "P4Y/2025-04-01", "2021-01-01/2024-12-31"] {
        assert_eq!(with(window, "6"), ["agrees rate 0.0 0.1"], "{window}");
        assert_eq!(
            with(window, "7"),
            ["disagrees rate 0.0 0.1 0.5"],
            "{window}"
        );
    }
    // The state of a day has no length, nor has a year and a half whole years.
    for window in ["../2025-01-31", "", "2021-01-01/2022-06-30"] {
        assert_eq!(
            with(window, "6"),
            ["cannot_tell rate 0.1 base_unknown"],
            "{window}"
        );
    }
}

#[test]
fn what_doubles_grows_by_a_hundred_percent() {
    let multiple =
        |printed: &str| exports(printed, &json!({ "sense": "multiple", "against": "2023" }));
    let with = |times: &str, percent: &str| of(&[multiple(times), growth(percent)]);
    let unknown = [
        "cannot_tell multiple 0.0 base_unknown",
        "cannot_tell growth 0.1 base_unknown",
    ];
    let found = |times: &str, percent: &str| {
        let found = with(times, percent).into_iter();
        found
            .filter(|line| !unknown.contains(&line.as_str()))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        found("le double", "100 %"),
        ["agrees same_indicator 0.0 0.1"]
    );
    assert_eq!(
        found("le double", "30 %"),
        ["disagrees same_indicator 0.0 0.1 0.44"]
    );
    assert_eq!(
        found("le triple", "100 %"),
        ["disagrees same_indicator 0.0 0.1 0.62"]
    );
    // Since another year it is another change.
    let before = exports("30 %", &json!({ "sense": "growth", "against": "2022" }));
    assert_eq!(
        of(&[multiple("le double"), before]),
        [
            "cannot_tell multiple 0.0 base_unknown",
            "cannot_tell growth 0.1 base_unknown",
        ]
    );
}

#[test]
fn a_number_without_a_unit_may_be_a_difference() {
    let cooperatives = |printed: &str, others: Value| claim("cooperatives", printed, &others);
    let with = |printed: &str| {
        of(&[
            cooperatives("4.000", json!({ "window": "2023" })),
            cooperatives("4.200", json!({})),
            cooperatives("5 %", json!({ "sense": "growth", "against": "2023" })),
            cooperatives(printed, json!({ "sense": "growth", "against": "2023" })),
        ])
    };
    let percent = "agrees growth 0.0 0.1 0.2".to_owned();
    assert_eq!(
        with("200"),
        [
            percent.clone(),
            "cannot_tell growth 0.0 0.1 0.3 units_differ".to_owned(),
        ]
    );
    assert_eq!(
        with("300"),
        [
            percent.clone(),
            "disagrees growth 0.0 0.1 0.3 294.5".to_owned(),
            "disagrees same_indicator 0.2 0.3 294".to_owned(),
        ]
    );
    assert_eq!(
        with("200 %"),
        [
            percent,
            "disagrees growth 0.0 0.1 0.3 194.5".to_owned(),
            "disagrees same_indicator 0.2 0.3 194".to_owned(),
        ]
    );
}
