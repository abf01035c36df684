//! What lies inside a group or a territory, several together, and what all
//! others leave.

use serde_json::{Value, json};

use super::wholes::only;
use super::{claim, exports, facet, of};

fn to(destination: &str, printed: &str) -> Value {
    exports(
        printed,
        &json!({ "breakdown": [facet("destination", destination)] }),
    )
}

fn share(value: (&str, &str), printed: &str) -> Value {
    let fields = json!({
        "breakdown": [facet(value.0, value.1)], "sense": "share", "of": "total",
    });
    exports(printed, &fields)
}

fn share_to(destination: &str, printed: &str) -> Value {
    share(("destination", destination), printed)
}

fn rank(destination: &str, printed: &str) -> Value {
    exports(
        printed,
        &json!({
            "breakdown": [facet("destination", destination)], "sense": "rank", "among": "destination",
        }),
    )
}

fn disagreements(claims: &[Value]) -> Vec<String> {
    let found = of(claims).into_iter();
    found.filter(|line| line.starts_with("disagrees")).collect()
}

#[test]
fn countries_of_a_group_have_no_more_than_the_group() {
    let with = |spain: &str| {
        disagreements(&[
            to("europe", "300 MDH"),
            to("FR", "180 MDH"),
            to("ES", spain),
            to("US", "500 MDH"),
        ])
    };
    assert_eq!(
        with("150 MDH"),
        ["disagrees parts_of_whole 0.0 0.1 0.2 28500000"]
    );
    assert_eq!(with("110 MDH"), [""; 0]);
    // Turkey may not be in Europe.
    assert_eq!(
        disagreements(&[
            to("europe", "300 MDH"),
            to("FR", "180 MDH"),
            to("TR", "150 MDH")
        ]),
        [""; 0]
    );
}

#[test]
fn shares_of_countries_are_no_more_than_that_of_their_group() {
    let with = |others: &[(&str, &str)]| {
        let others = others
            .iter()
            .map(|(country, printed)| share_to(country, printed));
        let claims: Vec<_> = [share_to("europe", "30 %")]
            .into_iter()
            .chain(others)
            .collect();
        disagreements(&claims)
    };
    assert_eq!(
        with(&[("FR", "38 %")]),
        ["disagrees part_above_whole 0.0 0.1 7"]
    );
    assert_eq!(
        with(&[("FR", "18 %"), ("ES", "9 %"), ("DE", "7 %")]),
        ["disagrees parts_of_whole 0.0 0.1 0.2 0.3 2"]
    );
    assert_eq!(
        with(&[("FR", "18 %"), ("ES", "9 %"), ("DE", "4 %")]),
        [""; 0]
    );
    assert_eq!(with(&[("US", "38 %")]), [""; 0]);
    assert_eq!(with(&[("FR", "28 %"), ("TR", "20 %")]), [""; 0]);
}

#[test]
fn shares_of_provinces_are_no_more_than_that_of_their_region() {
    let with = |casablanca: &str| {
        let share = |place: &str, printed: &str| {
            exports(
                printed,
                &json!({ "territory": place, "sense": "share", "of": "national_total" }),
            )
        };
        disagreements(&[
            share("06", "30 %"),
            share("06.141", casablanca),
            share("06.461", "15 %"),
        ])
    };
    assert_eq!(with("18 %"), ["disagrees parts_of_whole 0.0 0.1 0.2 1.5"]);
    assert_eq!(with("15 %"), [""; 0]);
}

#[test]
fn what_follows_for_months_is_no_more_than_what_follows_for_more_months() {
    let with = |later: &str| {
        let over = |window: &str, printed: &str, of: Option<&str>| {
            let mut fields = json!({ "window": window });
            if let Some(of) = of {
                fields["breakdown"] = json!([facet("destination", "US")]);
                fields["sense"] = "share".into();
                fields["of"] = of.into();
            }
            exports(printed, &fields)
        };
        disagreements(&[
            over("2025-01/2025-07", "737 MDH", None),
            over("2025-01/2025-09", "903 MDH", None),
            over("2025-01/2025-07", "50 %", Some("total")),
            over("2025-01/2025-09", later, Some("total")),
        ])
    };
    let [found] = &*with("35 %") else {
        panic!("{:?}", with("35 %"))
    };
    assert!(
        found.starts_with("disagrees part_above_whole 0.0 0.1 0.2 0.3 "),
        "{found}"
    );
    assert_eq!(with("42 %"), [""; 0]);
}

#[test]
fn women_and_men_are_not_more_than_all_who_registered() {
    let with = |men: &str| {
        let of_gender = |gender: &str, printed: &str, share: bool| {
            let mut fields = json!({ "breakdown": [facet("gender", gender)] });
            if share {
                fields["sense"] = "share".into();
                fields["of"] = "total".into();
            }
            claim("registrants", printed, &fields)
        };
        only(
            of(&[
                claim("registrants", "41.250", &json!({})),
                of_gender("woman", "55 %", true),
                of_gender("man", men, false),
            ]),
            "share_of_whole",
        )
    };
    assert_eq!(
        with("21.000"),
        ["disagrees share_of_whole 0.0 0.1 0.2 5.41"]
    );
    // What is missing may be cooperatives and enterprises.
    assert_eq!(
        with("15.000"),
        ["cannot_tell share_of_whole 0.0 0.1 0.2 population_shifts"]
    );
    assert_eq!(with("18.560"), ["agrees share_of_whole 0.0 0.1 0.2"]);
}

#[test]
fn what_is_left_is_too_little_to_be_before() {
    let with = |states: &str, place: &str| {
        only(
            of(&[
                share_to("US", states),
                share_to("FR", "18 %"),
                rank("US", place),
            ]),
            "rank",
        )
    };
    assert_eq!(with("60 %", "2e"), ["disagrees rank 0.0 0.1 0.2 1"]);
    assert_eq!(with("60 %", "1er"), ["agrees rank 0.0 0.1 0.2"]);
    assert_eq!(
        with("41 %", "2e"),
        ["cannot_tell rank 0.0 0.1 0.2 parts_incomplete"]
    );
    assert_eq!(with("41 %", "3e"), ["disagrees rank 0.0 0.1 0.2 1"]);
    assert_eq!(
        with("41 %", "1er"),
        ["cannot_tell rank 0.0 0.1 0.2 parts_incomplete"]
    );
}

#[test]
fn what_a_whole_leaves_is_too_little_to_be_before() {
    let with = |all: &str| {
        only(
            of(&[
                exports(all, &json!({})),
                to("US", "550 MDH"),
                rank("US", "2e"),
            ]),
            "rank",
        )
    };
    assert_eq!(with("1.000 MDH"), ["disagrees rank 0.0 0.1 0.2 1"]);
    assert_eq!(
        with("1.200 MDH"),
        ["cannot_tell rank 0.0 0.1 0.2 parts_incomplete"]
    );
    assert_eq!(
        with("plus de 1.000 MDH"),
        ["cannot_tell rank 0.1 0.2 parts_incomplete"]
    );
}

#[test]
fn doubled_is_near_twice() {
    let with = |printed: &str, later: &str| {
        let found = only(
            of(&[
                exports("100 MDH", &json!({ "window": "2023" })),
                exports(later, &json!({})),
                exports(printed, &json!({ "sense": "multiple", "against": "2023" })),
            ]),
            "multiple",
        );
        found
            .first()
            .map(|line| line.split(' ').next().unwrap().to_owned())
    };
    for (printed, later, verdict) in [
        ("2 fois", "165 MDH", "disagrees"),
        ("2 fois", "180 MDH", "agrees"),
        ("2 fois", "220 MDH", "agrees"),
        ("environ 2 fois", "165 MDH", "agrees"),
        ("3 fois", "255 MDH", "disagrees"),
        ("3 fois", "270 MDH", "agrees"),
        ("8 fois", "755 MDH", "agrees"),
        // With a decimal it is rounded to that.
        ("0,3 fois", "26 MDH", "agrees"),
    ] {
        assert_eq!(
            with(printed, later).as_deref(),
            Some(verdict),
            "{printed} {later}"
        );
    }
}

#[test]
fn a_mean_of_all_lies_between_those_of_women_and_men() {
    let with = |indicator: &str, all: &str, fields: &Value| {
        let of_gender = |gender: Option<&str>, printed: &str| {
            let mut own = fields.clone();
            if let Some(gender) = gender {
                own["breakdown"] = json!([facet("gender", gender)]);
            }
            claim(indicator, printed, &own)
        };
        disagreements(&[
            of_gender(None, all),
            of_gender(Some("woman"), "65 %"),
            of_gender(Some("man"), "80 %"),
        ])
    };
    let found = "disagrees parts_of_whole 0.0 0.1 0.2";
    let rate = json!({});
    assert_eq!(
        with("insertion_rate", "90 %", &rate),
        [format!("{found} 9")]
    );
    assert_eq!(
        with("insertion_rate", "50 %", &rate),
        [format!("{found} 14")]
    );
    for between in ["65 %", "72 %", "80 %"] {
        assert_eq!(with("insertion_rate", between, &rate), [""; 0]);
    }
    let growth = json!({ "sense": "growth", "against": "2023" });
    assert_eq!(with("trainees", "90 %", &growth), [format!("{found} 9")]);
    assert_eq!(with("trainees", "72 %", &growth), [""; 0]);
    // A register has entries of neither, and so has what is no person.
    assert_eq!(with("registrants", "90 %", &growth), [""; 0]);
    assert_eq!(with("cooperatives", "90 %", &growth), [""; 0]);
}

#[test]
fn so_much_an_artisan_lies_between_town_and_countryside() {
    let with = |per: &str| {
        let mean = |milieu: Option<&str>, printed: &str| {
            let mut fields = json!({ "sense": "rate", "per": per });
            if let Some(milieu) = milieu {
                fields["breakdown"] = json!([facet("milieu", milieu)]);
            }
            claim("turnover", printed, &fields)
        };
        disagreements(&[
            mean(None, "60.000 DH"),
            mean(Some("urban"), "72.000 DH"),
            mean(Some("rural"), "65.000 DH"),
        ])
    };
    let [found] = &*with("artisan") else {
        panic!("{:?}", with("artisan"))
    };
    assert!(
        found.starts_with("disagrees parts_of_whole 0.0 0.1 0.2 "),
        "{found}"
    );
    // What is made in a month in town and countryside is made together.
    assert_eq!(with("month"), [""; 0]);
}

#[test]
fn a_part_above_its_whole_is_told_once() {
    let with = |france: &str| {
        disagreements(&[
            exports("1.000 MDH", &json!({})),
            share_to("europe", "30 %"),
            share_to("FR", france),
        ])
    };
    assert_eq!(with("38 %"), ["disagrees part_above_whole 0.1 0.2 7"]);
    assert_eq!(with("28 %"), [""; 0]);
}
