//! What a careful reader makes of figures that can be read in more than one
//! way. Each refusal stands beside the contradiction that is still found.
#![expect(clippy::needless_pass_by_value, reason = "claims are made in place")]

use serde_json::{Value, json};

use super::{claim, exports, facet, lines, of, sector};

pub(super) fn to(country: &str) -> Value {
    json!([facet("destination", country)])
}

pub(super) fn level(printed: &str, breakdown: Value) -> Value {
    exports(printed, &json!({ "breakdown": breakdown }))
}

pub(super) fn share(printed: &str, of: &str, breakdown: Value) -> Value {
    exports(
        printed,
        &json!({ "sense": "share", "of": of, "breakdown": breakdown }),
    )
}

/// The findings of one check.
pub(super) fn only(found: Vec<String>, check: &str) -> Vec<String> {
    let found = found.into_iter();
    found
        .filter(|line| line.split(' ').nth(1) == Some(check))
        .collect()
}

#[test]
fn a_part_of_a_territory_is_a_share_of_its_total() {
    for (of_what, territory) in [("regional_total", "06"), ("national_total", "MA")] {
        let with = |printed: &str| {
            let place = json!({ "territory": territory });
            let fields = |mut claim: Value| {
                let all = claim.as_object_mut().unwrap();
                all.extend(place.as_object().unwrap().clone());
                claim
            };
            of(&[
                fields(level("500 MDH", json!([]))),
                fields(level("190 MDH", to("US"))),
                fields(share(printed, of_what, to("US"))),
            ])
        };
        assert_eq!(with("38 %"), ["agrees share_of_whole 0.0 0.1 0.2"]);
        assert_eq!(with("60 %"), ["disagrees share_of_whole 0.0 0.1 0.2 21.36"]);
    }
}

#[test]
fn a_part_is_of_the_same_part_of_the_country_or_of_all_of_it() {
    let country = |printed: &str, breakdown: Value| {
        exports(
            printed,
            &json!({ "territory": "MA", "breakdown": breakdown }),
        )
    };
    let with = |printed: &str, all: bool| {
        let mut claims = vec![
            country("200 MDH", to("US")),
            level("100 MDH", to("US")),
            share(printed, "national_total", to("US")),
        ];
        claims.extend(all.then(|| country("1 milliard de dirhams", json!([]))));
        of(&claims)
    };
    assert_eq!(with("50 %", true), ["agrees share_of_whole 0.0 0.1 0.2"]);
    assert_eq!(with("10 %", true), ["agrees share_of_whole 0.1 0.2 0.3"]);
    assert_eq!(
        with("30 %", true),
        ["disagrees share_of_whole 0.1 0.2 0.3 9.4"]
    );
    // Without the whole that it may be of, it shows nothing.
    assert_eq!(
        with("10 %", false),
        ["cannot_tell share_of_whole 0.2 whole_unknown"]
    );
}

#[test]
fn a_total_that_divides_nothing_is_of_the_territory_around_or_unknown() {
    let with = |printed: &str| {
        of(&[
            exports("1,11 milliard de dirhams", &json!({ "territory": "MA" })),
            exports("167 MDH", &json!({})),
            share(printed, "total", json!([])),
        ])
    };
    assert_eq!(with("15 %"), ["agrees share_of_whole 0.0 0.1 0.2"]);
    assert_eq!(
        with("40 %"),
        ["cannot_tell share_of_whole 0.2 whole_unknown"]
    );
}

#[test]
fn a_month_is_a_share_of_its_year() {
    let october = json!([facet("time", "2024-10")]);
    let with = |printed: &str| {
        of(&[
            level("398 MDH", json!([])),
            level("40 MDH", october.clone()),
            share(printed, "total", october.clone()),
        ])
    };
    assert_eq!(with("10 %"), ["agrees share_of_whole 0.0 0.1 0.2"]);
    assert_eq!(with("20 %"), ["disagrees share_of_whole 0.0 0.1 0.2 9.31"]);
}

#[test]
fn women_are_a_share_of_their_own_or_of_all_artisans() {
    let women = json!([facet("gender", "woman")]);
    let with = |printed: &str| {
        let women = json!({ "breakdown": women });
        let share = json!({ "sense": "share", "of": "artisans", "breakdown": women["breakdown"] });
        let found = of(&[
            claim("artisans", "180.000", &json!({})),
            claim("artisans", "81.000", &women),
            claim("validated_registrations", "36.000", &women),
            claim("validated_registrations", printed, &share),
        ]);
        only(found, "share_of_whole")
    };
    assert_eq!(with("20 %"), ["agrees share_of_whole 0.0 0.2 0.3"]);
    assert_eq!(with("44,4 %"), ["agrees share_of_whole 0.1 0.2 0.3"]);
    assert_eq!(with("30 %"), ["disagrees share_of_whole 0.0 0.2 0.3 9.5"]);
}

#[test]
fn the_last_facet_says_of_what_a_share_is() {
    let carpets = facet("product_family", "carpets");
    let states = facet("destination", "US");
    let one = share("60 %", "total", json!([carpets, states]));
    let other = |printed: &str, breakdown: Value| share(printed, "total", breakdown);
    assert_eq!(
        only(
            of(&[one.clone(), other("25 %", json!([states, carpets]))]),
            "same_indicator"
        ),
        [""; 0]
    );
    assert_eq!(
        only(
            of(&[one, other("25 %", json!([carpets, states]))]),
            "same_indicator"
        ),
        ["disagrees same_indicator 0.0 0.1 34"]
    );
}

#[test]
fn an_unstated_whole_drops_any_facets() {
    let (carpets, states) = (
        facet("product_family", "carpets"),
        facet("destination", "US"),
    );
    let both = json!([carpets, states]);
    let everywhere = |printed: &str, breakdown: &Value| {
        exports(
            printed,
            &json!({ "territory": "MA", "breakdown": breakdown }),
        )
    };
    let with = |printed: &str| {
        let found = of(&[
            everywhere("1.110 MDH", &json!([])),
            everywhere("355 MDH", &json!([carpets])),
            everywhere("450 MDH", &json!([states])),
            everywhere("220 MDH", &both),
            exports(
                printed,
                &json!({ "territory": "MA", "sense": "share", "of": "not_stated", "breakdown": both }),
            ),
        ]);
        only(found, "share_of_whole")
    };
    for fits in ["20 %", "62 %", "49 %"] {
        assert_eq!(
            with(fits),
            ["cannot_tell share_of_whole 0.4 whole_not_stated"],
            "{fits}"
        );
    }
    assert_eq!(with("80 %"), ["disagrees share_of_whole 0.1 0.3 0.4 17.3"]);
}

#[test]
fn shares_of_unstated_wholes_are_of_two_things() {
    let half = || share("48 %", "not_stated", to("US"));
    let most = || share("70 %", "not_stated", to("US"));
    let same = |statements: &[Value]| only(lines(&sector(statements), None), "same_indicator");
    assert_eq!(
        same(&[json!([half()]), json!([most()])]),
        ["cannot_tell same_indicator 0.0 1.0 whole_not_stated"]
    );
    assert_eq!(
        same(&[json!([half(), half()])]),
        ["agrees same_indicator 0.0 0.1"]
    );
}

#[test]
fn what_lasts_is_not_divided_by_time() {
    let with = |indicator: &str, printed: &str| {
        let window = json!({ "window": "2021-01-01/2024-12-31" });
        let rate = json!({ "window": "2021-01-01/2024-12-31", "sense": "rate", "per": "year" });
        of(&[
            claim(indicator, "420.000", &window),
            claim(indicator, printed, &rate),
        ])
    };
    assert_eq!(
        with("artisans", "20.000"),
        ["cannot_tell rate 0.1 not_comparable"]
    );
    assert_eq!(with("visitors", "20.000"), ["disagrees rate 0.0 0.1 84900"]);
}

#[test]
fn a_rate_divides_by_what_its_word_says() {
    let with = |population: &str| {
        let others = json!({ "population": population });
        of(&[
            claim("support_amount", "3 MDH", &json!({})),
            claim("beneficiaries", "150", &others),
            claim(
                "support_amount",
                "1.000 dirhams",
                &json!({ "sense": "rate", "per": "beneficiary" }),
            ),
        ])
    };
    assert_eq!(
        with("cooperatives"),
        ["cannot_tell rate 0.0 0.1 0.2 population_shifts"]
    );
    assert_eq!(with(""), ["disagrees rate 0.0 0.1 0.2 15661.67"]);
    let registered = |population: &str| {
        let found = of(&[
            claim("registrants", "2.000", &json!({ "population": population })),
            claim("validated_registrations", "1.800", &json!({})),
            claim(
                "validated_registrations",
                "70 %",
                &json!({ "sense": "share", "of": "registrations" }),
            ),
        ]);
        only(found, "share_of_whole")
    };
    assert_eq!(
        registered("legal_persons"),
        ["cannot_tell share_of_whole 0.0 0.1 0.2 population_shifts"]
    );
    assert_eq!(
        registered(""),
        ["disagrees share_of_whole 0.0 0.1 0.2 19.5"]
    );
}

#[test]
fn traits_of_one_person_are_no_parts() {
    let share = |dimension: &str, value: &str, printed: &str| {
        let breakdown = json!([facet(dimension, value)]);
        claim(
            "artisans",
            printed,
            &json!({ "sense": "share", "of": "total", "breakdown": breakdown }),
        )
    };
    let with = |dimension: &str, values: [&str; 2], printed: [&str; 2]| {
        let [one, other] = values;
        let claims = [
            share(dimension, one, printed[0]),
            share(dimension, other, printed[1]),
        ];
        only(of(&claims), "parts_of_whole")
    };
    let labels = ["moins de 45 ans", "sans niveau scolaire"];
    assert_eq!(with("part", labels, ["62 %", "55 %"]), [""; 0]);
    assert_eq!(
        with("activity", ["pottery", "zellige"], ["62 %", "55 %"]),
        [""; 0]
    );
    assert_eq!(
        with("category", ["service", "art_production"], ["62 %", "55 %"]),
        ["disagrees parts_of_whole 0.0 0.1 16"]
    );
}

#[test]
fn linked_shares_are_of_one_total() {
    let women = |region: &str, printed: &str| {
        claim(
            "artisans",
            printed,
            &json!({
                "territory": region, "sense": "share", "of": "total", "part_of": "all",
                "breakdown": [facet("gender", "woman")],
            }),
        )
    };
    let all = claim(
        "artisans",
        "400.000",
        &json!({ "territory": "MA", "key": "all" }),
    );
    let found = of(&[all.clone(), women("03", "55 %"), women("09", "60 %")]);
    assert_eq!(only(found, "parts_of_whole"), [""; 0]);
    let mut men = women("MA", "50 %");
    men["breakdown"] = json!([facet("gender", "man")]);
    let found = of(&[all, women("MA", "60 %"), men]);
    assert_eq!(
        only(found, "parts_of_whole"),
        ["disagrees parts_of_whole 0.0 0.1 0.2 9"]
    );
}
