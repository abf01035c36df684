//! What is granted to print: fractions, headlines, windows, and the figures that
//! others are reckoned from. Each refusal stands beside the contradiction that is
//! still found.

use serde_json::{Value, json};

use super::wholes::{level, only, share, to};
use super::{claim, exports, lines, of, sector};

#[test]
fn a_fraction_in_words_is_near_what_it_says() {
    let with = |part: &str, words: &str| {
        of(&[
            level("1.000 MDH", json!([])),
            level(part, to("US")),
            share(words, "total", to("US")),
        ])
    };
    let granted = [
        ("320 MDH", "un tiers"),
        ("350 MDH", "ثلث"),
        ("730 MDH", "trois quarts"),
        ("92 MDH", "un dixième"),
        ("300 MDH", "environ un tiers"),
        ("540 MDH", "près de la moitié"),
    ];
    for (part, words) in granted {
        assert_eq!(
            with(part, words),
            ["agrees share_of_whole 0.0 0.1 0.2"],
            "{words}"
        );
    }
    let mut headline = share("un tiers", "total", to("US"));
    headline["placement"] = "headline".into();
    let claims = [
        level("1.000 MDH", json!([])),
        level("320 MDH", to("US")),
        headline,
    ];
    assert_eq!(of(&claims), ["agrees share_of_whole 0.0 0.1 0.2"]);
    let refused = [
        ("300 MDH", "un tiers", "0.76"),
        ("700 MDH", "trois quarts", "2.41"),
        ("440 MDH", "la moitié", "0.93"),
        ("485 MDH", "plus de la moitié", "1.43"),
    ];
    for (part, words, gap) in refused {
        let expected = format!("disagrees share_of_whole 0.0 0.1 0.2 {gap}");
        assert_eq!(with(part, words), [expected], "{words}");
    }
}

#[test]
fn growth_of_a_third_is_no_multiple() {
    let with = |printed: &str| {
        of(&[
            exports("300 MDH", &json!({ "window": "2023" })),
            exports("400 MDH", &json!({})),
            exports(printed, &json!({ "sense": "growth", "against": "2023" })),
        ])
    };
    assert_eq!(with("un tiers"), ["agrees growth 0.0 0.1 0.2"]);
    assert_eq!(with("la moitié"), ["disagrees growth 0.0 0.1 0.2 11.28"]);
}

#[test]
fn a_text_of_a_month_counts_from_no_known_day() {
    let fairs = |printed: &str| claim("exhibitions", printed, &json!({ "window": "P4Y" }));
    let with = |dates: [&str; 2], as_of: Option<&str>| {
        let statements = dates.into_iter().zip(["15", "23"]).enumerate();
        let statements = statements.map(|(place, (date, printed))| {
            json!({
                "id": format!("s{place}"), "kind": "press_article", "issuer": "ministry",
                "publisher": "a newspaper", "language": "fr", "published_on": date,
                "claims": [fairs(printed)],
            })
        });
        let statements: Value = statements.collect();
        let sector = json!({ "format": 1, "statements": statements });
        lines(&serde_json::from_value(sector).unwrap(), as_of)
    };
    let open = [
        "cannot_tell unresolved_window 0.0 window_not_resolved",
        "cannot_tell unresolved_window 1.0 window_not_resolved",
    ];
    assert_eq!(with(["2021-04", "2025-04"], Some("2025-06-01")), open);
    assert_eq!(with(["2021", "2024"], Some("2025-06-01")), open);
    let clash = ["disagrees same_indicator 0.0 1.0 8"];
    // A month that is not over holds the day.
    assert_eq!(with(["2025-06", "2025-06"], Some("2025-06-01")), clash);
    // A day of publication is known without any other.
    assert_eq!(with(["2025-04-08", "2025-04-08"], None), clash);
    assert_eq!(
        with(["2025-04-08", "2025-04-08"], Some("2025-09-01")),
        clash
    );
}

#[test]
fn a_base_window_that_is_not_resolved_is_told() {
    let growth = json!({ "sense": "growth", "against": "P4Y" });
    let found = of(&[exports("12 %", &growth)]);
    assert_eq!(
        only(found, "unresolved_window"),
        ["cannot_tell unresolved_window 0.0 window_not_resolved"]
    );
    assert_eq!(
        only(
            of(&[exports(
                "12 %",
                &json!({ "sense": "growth", "against": "2023" })
            )]),
            "unresolved_window"
        ),
        [""; 0]
    );
}

#[test]
fn flows_grow_over_equal_times() {
    let with = |printed: &str, base: &str| {
        let october = exports("40 MDH", &json!({ "window": "2024-10" }));
        let before = exports("36 MDH", &json!({ "window": "2023-10" }));
        let year = exports("390 MDH", &json!({ "window": "2023" }));
        let growth = json!({ "window": "2024-10", "sense": "growth", "against": base });
        only(
            of(&[october, before, year, exports(printed, &growth)]),
            "growth",
        )
    };
    for base in ["2023", "2023-10"] {
        assert_eq!(with("11 %", base), ["agrees growth 0.0 0.1 0.3"], "{base}");
        assert_eq!(
            with("40 %", base),
            ["disagrees growth 0.0 0.1 0.3 25.42"],
            "{base}"
        );
    }
    // Nothing is known of the same part of a longer time.
    let years = exports(
        "12 %",
        &json!({ "sense": "growth", "against": "2019-01-01/2022-12-31" }),
    );
    let before = exports("900 MDH", &json!({ "window": "2019-01-01/2022-12-31" }));
    assert_eq!(
        of(&[exports("300 MDH", &json!({})), before, years]),
        ["cannot_tell growth 0.2 not_comparable"]
    );
}

#[test]
fn growth_since_a_claim_is_growth_since_its_time() {
    let before = exports("360 MDH", &json!({ "window": "2023", "key": "before" }));
    let since = |printed: &str, against: &str| {
        exports(printed, &json!({ "sense": "growth", "against": against }))
    };
    let found = of(&[before, since("10 %", "2023"), since("15 %", "claim:before")]);
    assert_eq!(
        only(found, "same_indicator"),
        ["disagrees same_indicator 0.1 0.2 4"]
    );
}

#[test]
fn a_figure_is_reckoned_from_those_beside_it() {
    let before = |printed: &str| exports(printed, &json!({ "window": "2023" }));
    let growth = |printed: &str| exports(printed, &json!({ "sense": "growth", "against": "2023" }));
    let account = |before_: &str, now: &str, printed: &str| {
        json!([before(before_), exports(now, &json!({})), growth(printed)])
    };
    let growths = |statements: &[Value]| only(lines(&sector(statements), None), "growth");
    assert_eq!(
        growths(&[
            account("300 MDH", "330 MDH", "10 %"),
            account("280 MDH", "308 MDH", "10 %")
        ]),
        ["agrees growth 0.0 0.1 0.2", "agrees growth 1.0 1.1 1.2"]
    );
    assert_eq!(
        growths(&[
            account("300 MDH", "330 MDH", "20 %"),
            account("280 MDH", "308 MDH", "10 %")
        ]),
        [
            "disagrees growth 0.0 0.1 0.2 9.15",
            "agrees growth 1.0 1.1 1.2"
        ]
    );
    // A body that contradicts its headline is reckoned from one of them.
    let with = |printed: &str| {
        let headline = exports("450 MDH", &json!({}));
        growths(&[json!([
            headline,
            before("360 MDH"),
            exports("398 MDH", &json!({})),
            growth(printed)
        ])])
    };
    assert_eq!(with("25 %"), ["agrees growth 0.0 0.1 0.3"]);
    assert_eq!(with("10,5 %"), ["agrees growth 0.1 0.2 0.3"]);
    assert_eq!(with("40 %"), ["disagrees growth 0.0 0.1 0.3 14.19"]);
}

#[test]
fn headlines_cut_off_a_tenth() {
    let with = |headline: &str, body: &str| {
        let found = of(&[
            exports(headline, &json!({ "placement": "headline" })),
            exports(body, &json!({})),
        ]);
        found.iter().all(|line| line.starts_with("agrees"))
    };
    assert!(with("52 MDH", "52,9 MDH"));
    assert!(with("3 milliards de dirhams", "3,28 milliards de dirhams"));
    assert!(!with("3 milliards de dirhams", "3,6 milliards de dirhams"));
    assert!(with("400 MDH", "449 MDH"));
    // However round, it is a fifth off at most.
    assert!(with("1 million de dirhams", "1,15 million de dirhams"));
    assert!(!with("1 million de dirhams", "1,4 million de dirhams"));
    assert!(!with("400 MDH", "490 MDH"));
    let ranks = |headline: &str, body: &str| {
        let rank = |placement: &str| json!({ "sense": "rank", "among": "regions", "placement": placement });
        let found = of(&[
            exports(headline, &rank("headline")),
            exports(body, &rank("body")),
        ]);
        only(found, "same_indicator")
    };
    assert_eq!(ranks("10", "10"), ["agrees same_indicator 0.0 0.1"]);
    assert_eq!(ranks("10", "12"), ["disagrees same_indicator 0.0 0.1 2"]);
}
