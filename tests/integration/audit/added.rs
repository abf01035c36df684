//! Claims that are added and fit: they hide no contradiction, and make none.

use serde_json::{Value, json};

use super::{claim, exports, facet, lines, of, sector};

fn over(window: &str, printed: &str) -> Value {
    exports(printed, &json!({ "window": window }))
}

fn growth(window: &str, against: &str, printed: &str) -> Value {
    exports(
        printed,
        &json!({ "window": window, "sense": "growth", "against": against }),
    )
}

fn to(destination: &str, printed: &str) -> Value {
    let breakdown = json!([facet("destination", destination)]);
    exports(printed, &json!({ "breakdown": breakdown }))
}

fn share_to(destination: &str, printed: &str) -> Value {
    let breakdown = json!([facet("destination", destination)]);
    exports(
        printed,
        &json!({ "breakdown": breakdown, "sense": "share", "of": "total" }),
    )
}

/// Whether anything disagrees, without and with claims that fit what is there.
#[track_caller]
fn still_disagrees(claims: &[Value], fitting: &[Value]) {
    let is_wrong = |claims: &[Value]| {
        let found = of(claims);
        assert!(
            found.iter().any(|line| line.starts_with("disagrees")),
            "{found:?}"
        );
    };
    is_wrong(claims);
    is_wrong(&[claims, fitting].concat());
    is_wrong(&[fitting, claims].concat());
}

#[track_caller]
fn nothing_disagrees(claims: &[Value]) {
    let found = of(claims);
    assert!(
        !found.iter().any(|line| line.starts_with("disagrees")),
        "{found:?}"
    );
}

#[test]
fn ten_months_against_a_year_lead_to_neither() {
    // 1,050 may be 5 percent above all of 2023.
    let claims = [
        over("2024-01/2024-10", "1.050 MDH"),
        growth("2024-01/2024-10", "2023", "5 %"),
        over("2023-01/2023-11", "900 MDH"),
    ];
    nothing_disagrees(&claims);
    let year = over("2023", "1.000 MDH");
    let found = of(&[&claims[..], &[year]].concat());
    assert!(
        found.contains(&"agrees growth 0.0 0.1 0.3".to_owned()),
        "{found:?}"
    );
}

#[test]
fn nothing_was_below_zero_before_it_fell() {
    nothing_disagrees(&[
        over("2024", "100 MDH"),
        growth("2024", "2023", "-150 %"),
        exports(
            "10 MDH",
            &json!({ "window": "2023", "breakdown": [facet("destination", "FR")] }),
        ),
    ]);
}

#[test]
fn the_lowest_of_all_decides_what_is_left() {
    let rank = json!({
        "breakdown": [facet("destination", "US")], "sense": "rank", "among": "destination",
    });
    still_disagrees(
        &[
            exports("1.000 MDH", &json!({})),
            to("US", "550 MDH"),
            exports("2e", &rank),
        ],
        &[exports("plus de 999.600.000 DH", &json!({}))],
    );
}

#[test]
fn a_whole_is_lowest_where_the_share_is_highest() {
    still_disagrees(
        &[
            to("FR", "plus de 99 MDH"),
            share_to("FR", "entre 9 % et 10 %"),
            exports("900 MDH", &json!({})),
        ],
        &[
            share_to("FR", "plus de 9,5 %"),
            to("FR", "moins de 100 MDH"),
        ],
    );
}

#[test]
fn the_ends_of_parts_decide_where_a_mean_lies() {
    let rate = |gender: Option<&str>, printed: &str| {
        let breakdown: Vec<_> = gender
            .map(|gender| facet("gender", gender))
            .into_iter()
            .collect();
        claim(
            "insertion_rate",
            printed,
            &json!({ "breakdown": breakdown }),
        )
    };
    still_disagrees(
        &[
            rate(Some("woman"), "entre 60 et 70 %"),
            rate(Some("man"), "50 %"),
            rate(None, "70,6 %"),
        ],
        &[rate(Some("woman"), "entre 69,5 et 71 %")],
    );
}

#[test]
fn a_finer_figure_elsewhere_does_not_divide_a_list() {
    let family = |value: &str, printed: &str| {
        let breakdown = json!([facet("product_family", value)]);
        exports(printed, &json!({ "breakdown": breakdown }))
    };
    let list = json!([
        exports("1.000 MDH", &json!({})),
        family("carpets", "400 MDH"),
        family("miscellaneous", "600 MDH"),
        family("pottery_and_stone", "300 MDH"),
    ]);
    let other = json!([family("miscellaneous", "600.000.000 DH")]);
    for statements in [
        vec![list.clone()],
        vec![list.clone(), other.clone()],
        vec![other, list],
    ] {
        let found = lines(&sector(&statements), None);
        assert!(
            found.iter().any(|line| line.starts_with("disagrees")),
            "{found:?}"
        );
    }
}

#[test]
fn however_many_parts_tell_a_whole_the_greatest_is_among_them() {
    let country = |place: usize| artisanat::destination::Country::all().nth(place).unwrap();
    let mut claims = Vec::new();
    for code in (0..40).map(|place| country(place).to_string()) {
        claims.extend([to(&code, "30 MDH"), share_to(&code, "3 %")]);
    }
    claims.push(exports(
        "1.050 MDH",
        &json!({ "breakdown": [facet("product_family", "carpets")] }),
    ));
    nothing_disagrees(&claims);
    let wrong = [to("FR", "300 MDH"), share_to("FR", "30,0 %")];
    let is_wrong = |claims: &[Value]| of(claims).iter().any(|line| line.starts_with("disagrees"));
    assert!(is_wrong(&[&wrong[..], &claims].concat()));
    assert!(is_wrong(&[&claims[..], &wrong].concat()));
}

#[test]
fn a_joint_level_is_told_once() {
    let joint = json!([{ "dimension": "destination", "values": ["FR", "ES", "US"] }]);
    let rank = json!({
        "breakdown": [facet("destination", "US")], "sense": "rank", "among": "destination",
    });
    let found = of(&[
        exports("100 MDH", &json!({ "breakdown": joint })),
        to("FR", "80 MDH"),
        to("ES", "70 MDH"),
        exports("1er", &rank),
    ]);
    let wrong = found
        .iter()
        .filter(|line| line.starts_with("disagrees parts"));
    assert_eq!(wrong.count(), 1, "{found:?}");
}

#[test]
fn twelve_steps_and_no_more_are_reckoned() {
    let with = |steps: usize| {
        let year = |step: usize| (2000 + step).to_string();
        let mut claims = vec![over(&year(0), "1.000 MDH")];
        let growths = (1..=steps).map(|step| growth(&year(step), &year(step - 1), "0 %"));
        claims.extend(growths);
        let breakdown = json!([facet("destination", "FR")]);
        claims.push(exports(
            "2.000 MDH",
            &json!({ "window": year(steps), "breakdown": breakdown }),
        ));
        of(&claims).iter().any(|line| line.starts_with("disagrees"))
    };
    assert!(with(12));
    assert!(!with(13));
}
