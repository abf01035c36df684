//! Habits of print, and what two statements count differently.

use serde_json::json;

use super::wholes::only;
use super::{claim, exports, facet, lines, of, sector, with_records};

#[test]
fn about_is_rounded_to_fives() {
    let with = |about: &str, exact: &str| {
        let women = json!({
            "sense": "share", "of": "total", "breakdown": [facet("gender", "woman")],
        });
        only(
            of(&[
                claim("artisans", about, &women),
                claim("artisans", exact, &women),
            ]),
            "same_indicator",
        )
    };
    for near in ["33,2 %", "37 %"] {
        assert_eq!(
            with("environ 35 %", near),
            ["agrees same_indicator 0.0 0.1"]
        );
    }
    assert_eq!(
        with("environ 35 %", "31,9 %"),
        ["disagrees same_indicator 0.0 0.1 0.55"]
    );
    assert_eq!(
        with("35 %", "33,2 %"),
        ["disagrees same_indicator 0.0 0.1 1.25"]
    );
    assert_eq!(
        with("environ 34 %", "33,2 %"),
        ["disagrees same_indicator 0.0 0.1 0.25"]
    );

    let amounts = |about: &str| of(&[exports(about, &json!({})), exports("240 MDH", &json!({}))]);
    assert_eq!(
        amounts("près de 250 MDH"),
        ["agrees same_indicator 0.0 0.1"]
    );
    assert_eq!(
        amounts("près de 260 MDH")[0],
        "disagrees same_indicator 0.0 0.1 14500000"
    );
    assert_eq!(
        amounts("près de 270 MDH")[0],
        "disagrees same_indicator 0.0 0.1 24500000"
    );
}

#[test]
fn a_mean_is_half_a_percent_off() {
    let with = |mean: &str| {
        only(
            of(&[
                claim(
                    "turnover",
                    "9.524 MDH",
                    &json!({ "figure": { "value": "9524000000" } }),
                ),
                claim("artisans", "196.000", &json!({})),
                claim(
                    "turnover",
                    mean,
                    &json!({ "sense": "rate", "per": "artisan" }),
                ),
            ]),
            "rate",
        )
    };
    assert_eq!(with("48.600 dirhams"), ["agrees rate 0.0 0.1 0.2"]);
    assert_eq!(with("48.500 dirhams"), ["disagrees rate 0.0 0.1 0.2 41.84"]);
    assert_eq!(
        with("49.000 dirhams"),
        ["disagrees rate 0.0 0.1 0.2 163.16"]
    );
    assert!(with("48.601 dirhams")[0].starts_with("disagrees rate"));
}

#[test]
fn a_share_is_not_held_against_a_total_and_the_part_of_a_revision() {
    let carpets = json!({ "breakdown": [facet("product_family", "carpets")] });
    let share = json!({
        "breakdown": [facet("product_family", "carpets")], "sense": "share", "of": "total",
    });
    let with = |total: &str| {
        let one = json!([exports("1.000 MDH", &json!({})), exports("30 %", &share)]);
        let other = json!([exports(total, &json!({})), exports("308 MDH", &carpets)]);
        only(lines(&sector(&[one, other]), None), "share_of_whole")
    };
    assert_eq!(
        with("1.100 MDH"),
        ["cannot_tell share_of_whole 0.0 0.1 1.1 not_comparable"]
    );
    assert_eq!(
        with("1.000 MDH"),
        ["disagrees share_of_whole 0.0 0.1 1.1 0.23"]
    );
}

#[test]
fn which_population_registrations_are_of_is_not_known() {
    let end = "../2024-12-31";
    let with = |share: &str, populations: &[(&str, &str)]| {
        let mut claims = vec![
            claim(
                "validated_registrations",
                "28.300",
                &json!({ "window": end }),
            ),
            claim(
                "validated_registrations",
                share,
                &json!({ "window": end, "sense": "share", "of": "registrations" }),
            ),
        ];
        claims.extend(populations.iter().map(|(population, printed)| {
            claim(
                "registrants",
                printed,
                &json!({ "window": end, "population": population }),
            )
        }));
        let found = only(of(&claims), "share_of_whole").into_iter();
        let found = found.map(|line| line.split(' ').next().unwrap().to_owned());
        found.collect::<Vec<_>>()
    };
    let [actors, artisans] = [("actors", "36.480"), ("artisans", "34.950")];
    assert_eq!(with("81 %", &[artisans, actors]), ["agrees"]);
    assert_eq!(with("78 %", &[artisans, actors]), ["agrees"]);
    assert_eq!(with("60 %", &[artisans, actors]), ["cannot_tell"]);
    assert_eq!(with("78 %", &[artisans]), ["disagrees"]);
}

#[test]
fn more_than_is_said_of_the_number_itself_in_records_too() {
    let fair = json!({ "breakdown": [facet("exhibition", "fair")], "window": "2024-03" });
    let with = |printed: &str| {
        let records = json!({ "exhibitions": [{
            "id": "fair", "names": { "fr": "Salon" }, "kind": "regional_fair",
            "scope": "regional", "exhibitors": { "printed": "plus de 115" },
            "phases": [{ "place": "06.141", "held_during": "2024-03-01/2024-03-10" }],
        }] });
        let claims = json!([claim("exhibitors", printed, &fair)]);
        lines(&with_records(&[claims], records), None)
    };
    assert_ne!(with("115")[0].split(' ').next(), Some("disagrees"));
    assert!(with("114")[0].starts_with("disagrees records"));
}
