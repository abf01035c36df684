//! What figures leave open, and how far round ones reach.

use serde_json::{Value, json};

use super::wholes::only;
use super::{claim, exports, facet, of};

#[test]
fn what_has_no_bounds_agrees_with_nothing() {
    let growth = |now: &str, then: &str, printed: &str| {
        let found = of(&[
            exports(now, &json!({})),
            exports(then, &json!({ "window": "2023" })),
            exports(printed, &json!({ "sense": "growth", "against": "2023" })),
        ]);
        only(found, "growth")
    };
    assert_eq!(
        growth("plus de 143 MDH", "plus de 100 MDH", "400 %"),
        ["cannot_tell growth 0.2 unbounded"]
    );
    assert_eq!(
        growth("plus de 143 MDH", "100 MDH", "400 %"),
        ["agrees growth 0.0 0.1 0.2"]
    );
    assert_eq!(
        growth("plus de 143 MDH", "100 MDH", "10 %"),
        ["disagrees growth 0.0 0.1 0.2 31.79"]
    );
    let share = |part: &str, whole: &str| {
        let to_the_states = json!([facet("destination", "US")]);
        let found = of(&[
            exports(whole, &json!({})),
            exports(part, &json!({ "breakdown": to_the_states })),
            exports(
                "90 %",
                &json!({ "breakdown": to_the_states, "sense": "share", "of": "total" }),
            ),
        ]);
        only(found, "share_of_whole")
    };
    assert_eq!(
        share("plus de 198 MDH", "plus de 928 MDH"),
        ["cannot_tell share_of_whole 0.2 unbounded"]
    );
    assert_eq!(
        share("198 MDH", "plus de 928 MDH"),
        ["disagrees share_of_whole 0.0 0.1 0.2 68.11"]
    );
}

#[test]
fn however_round_a_number_is_no_more_than_a_fifth_away() {
    let with = |indicator: &str, round: &str, other: &str| {
        let found = of(&[
            claim(indicator, round, &json!({})),
            claim(indicator, other, &json!({})),
        ]);
        only(found, "same_indicator") == ["agrees same_indicator 0.0 0.1"]
    };
    for near in ["81.000", "119.000"] {
        assert!(with("visitors", "environ 100 000", near), "{near}");
    }
    for far in ["60.000", "79.000", "121.000", "140.000"] {
        assert!(!with("visitors", "environ 100 000", far), "{far}");
    }
    // Digits that are printed say more.
    assert!(!with("visitors", "environ 101 000", "110.000"));
    // Of a list in millions 1 may be 1.4.
    assert!(with("exports", "1 MDH", "1,4 MDH"));
    assert!(with("insertion_rate", "1 %", "1,4 %"));
}

#[test]
fn a_fraction_that_is_about_reaches_further() {
    let with = |fraction: &str, percent: &str| {
        let share = |printed: &str| {
            let women = json!([facet("gender", "woman")]);
            let fields = json!({ "breakdown": women, "sense": "share", "of": "total" });
            claim("trainees", printed, &fields)
        };
        let found = of(&[share(fraction), share(percent)]);
        only(found, "same_indicator") == ["agrees same_indicator 0.0 0.1"]
    };
    for (about, plain, percent) in [
        ("près de deux tiers", "deux tiers", "62 %"),
        ("près de la moitié", "la moitié", "44 %"),
    ] {
        assert!(with(about, percent), "{about}");
        assert!(!with(plain, percent), "{plain}");
    }
    assert!(!with("près de deux tiers", "55 %"));
    assert!(!with("près de la moitié", "40 %"));
}

fn shares(destinations: &[(&str, &str)]) -> Vec<Value> {
    let share = |(destination, printed): &(&str, &str)| {
        let breakdown = json!([facet("destination", destination)]);
        let fields = json!({ "breakdown": breakdown, "sense": "share", "of": "total" });
        exports(printed, &fields)
    };
    destinations.iter().map(share).collect()
}

#[test]
fn groups_are_added_to_countries_that_they_do_not_hold() {
    let with = |destinations: &[(&str, &str)]| only(of(&shares(destinations)), "parts_of_whole");
    let [states, france] = [("US", "60 %"), ("FR", "45 %")];
    assert_eq!(
        with(&[states, france]),
        ["disagrees parts_of_whole 0.0 0.1 4"]
    );
    // Whatever is added, that stays.
    for more in [
        "arab_countries",
        "europe",
        "other:Golfe",
        "other:Autres pays",
    ] {
        let found = with(&[states, france, (more, "3 %")]);
        assert!(
            found.iter().any(|line| line.starts_with("disagrees")),
            "{more} {found:?}"
        );
    }
    // France is in Europe, and no Arab country.
    let [few, arab] = [("FR", "30 %"), ("arab_countries", "50 %")];
    assert_eq!(
        with(&[few, arab, ("US", "30 %")]),
        ["disagrees parts_of_whole 0.0 0.1 0.2 8.5"]
    );
    assert_eq!(with(&[few, ("europe", "50 %"), ("US", "30 %")]), [""; 0]);
    // In which continent a source puts Turkey, nobody knows.
    assert_eq!(
        with(&[("TR", "30 %"), ("europe", "50 %"), ("US", "30 %")]),
        [""; 0]
    );
    // What is left is beside those of its own list only, which its place behind
    // them or a link tells.
    for rest in ["other:Autres pays", "rest_of_the_world", "other_europe"] {
        let (listed, rest) = ([few, ("US", "40 %")], (rest, "40 %"));
        let before = shares(&[listed[0], rest, listed[1]]);
        assert_eq!(only(of(&before), "parts_of_whole"), [""; 0], "{rest:?}");
        let mut apart = shares(&[listed[0], listed[1], rest]);
        apart.insert(1, claim("artisans", "1.000", &json!({})));
        assert_eq!(only(of(&apart), "parts_of_whole"), [""; 0], "{rest:?}");
        let shares = shares(&[listed[0], listed[1], rest]);
        assert_eq!(
            only(of(&shares), "parts_of_whole"),
            ["disagrees parts_of_whole 0.0 0.1 0.2 8.5"],
            "{rest:?}"
        );
        let mut linked = vec![exports(
            "1 milliard de dirhams",
            &json!({ "key": "all", "parts": "all" }),
        )];
        linked.extend(shares.into_iter().map(|mut share| {
            share["part_of"] = "all".into();
            share
        }));
        assert_eq!(
            only(of(&linked), "parts_of_whole"),
            ["disagrees parts_of_whole 0.0 0.1 0.2 0.3 8.5"],
            "{rest:?}"
        );
    }
    // The rest of Europe is in it.
    let europe = [("europe", "60 %"), ("other_europe", "30 %"), ("US", "25 %")];
    assert_eq!(with(&europe), [""; 0]);
}

#[test]
fn what_may_be_counted_twice_or_left_out_makes_no_hundred() {
    let with = |indicator: &str, dimension: &str, shares: [(&str, &str); 2]| {
        let share = |(value, printed): (&str, &str)| {
            let breakdown = json!([facet(dimension, value)]);
            let fields = json!({ "breakdown": breakdown, "sense": "share", "of": "total" });
            claim(indicator, printed, &fields)
        };
        only(of(&shares.map(share)), "parts_of_whole")
    };
    let women_and_men = [("woman", "30 %"), ("man", "55 %")];
    assert_eq!(
        with("artisans", "gender", women_and_men),
        ["disagrees parts_of_whole 0.0 0.1 14"]
    );
    // The register holds cooperatives, and a salon may have children.
    for indicator in ["registrants", "cooperatives", "visitors"] {
        assert_eq!(
            with(indicator, "gender", women_and_men),
            [""; 0],
            "{indicator}"
        );
    }
    // An enterprise has several markets, a salon and an agreement several places.
    let markets = [("FR", "60 %"), ("US", "55 %")];
    assert_eq!(with("enterprises", "destination", markets), [""; 0]);
    let places = [("06.141", "60 %"), ("06.461", "55 %")];
    assert_eq!(with("agreements", "territory", places), [""; 0]);
    assert_eq!(
        with("artisans", "territory", places),
        ["disagrees parts_of_whole 0.0 0.1 14"]
    );
}

#[test]
fn a_share_of_two_regions_is_not_added_to_that_of_one() {
    let share = |regions: Value, printed: &str| {
        let fields = json!({
            "territory": "MA", "breakdown": [regions], "sense": "share", "of": "total",
        });
        exports(printed, &fields)
    };
    let both = json!({ "dimension": "territory", "values": ["06", "07"] });
    let one = |region: &str| facet("territory", region);
    let with = |other: &str| {
        let found = of(&[
            share(both.clone(), "60 %"),
            share(one("06"), "35 %"),
            share(one("03"), other),
        ]);
        let found = found.into_iter();
        let found = found.filter(|line| line.starts_with("disagrees"));
        found.collect::<Vec<_>>()
    };
    assert_eq!(with("30 %"), [""; 0]);
    assert_eq!(with("50 %"), ["disagrees parts_of_whole 0.0 0.2 9"]);
}

#[test]
fn a_share_of_a_growth_is_none_of_the_level() {
    let carpets = json!([facet("product_family", "carpets")]);
    let found = of(&[
        exports("1.000 MDH", &json!({ "window": "2023" })),
        exports("1.100 MDH", &json!({})),
        exports(
            "100 MDH",
            &json!({ "key": "g", "sense": "growth", "against": "2023" }),
        ),
        exports("330 MDH", &json!({ "breakdown": carpets })),
        exports(
            "80 %",
            &json!({ "breakdown": carpets, "sense": "share", "of": "claim:g" }),
        ),
    ]);
    assert_eq!(
        only(found, "share_of_whole"),
        ["cannot_tell share_of_whole 0.4 whole_unknown"]
    );
}

#[test]
fn visitors_a_day_are_of_the_days_of_a_fair() {
    let with = |window: &str, printed: &str| {
        let found = of(&[
            claim("visitors", "100.000", &json!({ "window": window })),
            claim(
                "visitors",
                printed,
                &json!({ "window": window, "sense": "rate", "per": "day" }),
            ),
        ]);
        only(found, "rate")
    };
    let fair = "2024-02-01/2024-02-10";
    assert_eq!(with(fair, "10.000"), ["agrees rate 0.0 0.1"]);
    assert_eq!(with(fair, "5.000"), ["disagrees rate 0.0 0.1 4975"]);
    assert_eq!(
        with("2024", "10.000"),
        ["cannot_tell rate 0.1 not_comparable"]
    );
}

#[test]
fn a_country_is_not_above_a_group_that_holds_it() {
    let with = |country: &str, group: &str| {
        let level = |destination: &str, printed: &str| {
            exports(
                printed,
                &json!({ "breakdown": [facet("destination", destination)] }),
            )
        };
        only(
            of(&[level(country, "200 MDH"), level(group, "150 MDH")]),
            "part_above_whole",
        )
    };
    let above = ["disagrees part_above_whole 0.0 0.1 49000000"];
    for (country, group) in [
        ("FR", "europe"),
        ("FR", "european_union"),
        ("EG", "arab_countries"),
    ] {
        assert_eq!(with(country, group), above, "{country} {group}");
    }
    for (country, group) in [("GB", "european_union"), ("TR", "europe"), ("FR", "africa")] {
        assert_eq!(with(country, group), [""; 0], "{country} {group}");
    }
}

#[test]
fn shares_of_a_claim_are_added_up_as_those_of_a_total() {
    let with = |last: &str| {
        let share = |family: &str, printed: &str| {
            let breakdown = json!([facet("product_family", family)]);
            let fields = json!({ "breakdown": breakdown, "sense": "share", "of": "claim:all" });
            exports(printed, &fields)
        };
        let found = of(&[
            exports("1,1 milliard de dirhams", &json!({ "key": "all" })),
            share("carpets", "60 %"),
            share("pottery_and_stone", "30 %"),
            share("traditional_clothing", last),
        ]);
        only(found, "parts_of_whole")
    };
    assert_eq!(with("25 %"), ["disagrees parts_of_whole 0.1 0.2 0.3 13.5"]);
    assert_eq!(with("10 %"), ["agrees parts_of_whole 0.1 0.2 0.3"]);
}
