//! Ten times the claims take ten times the work, as counted and not as timed.
#![expect(
    clippy::indexing_slicing,
    reason = "numbers are chosen below the length"
)]

use artisanat::audit::{Arithmetic, Audit, Finding, audit};
use artisanat::sector::Sector;
use serde_json::{Value, json};

use super::{claim, exports, facet, sector, with_records};

const FEW: usize = 300;

/// Claims that all are about one thing, and most of which contradict others.
fn of_one_thing(number: usize) -> Vec<Value> {
    let claims = (0..number).map(|place| format!("{} MDH", 1 + place % 97));
    let claims = claims.map(|printed| claim("exports", &printed, &json!({})));
    claims.collect()
}

/// Wholes with all their parts, which add up or do not, and shares of them.
fn of_parts(number: usize) -> Vec<Value> {
    let of_month = |month: usize| {
        let with = |printed: String, others: Value| -> Value {
            let mut claim = claim("exports", &printed, &others);
            let window = format!("{}-{:02}", 1950 + month / 12, 1 + month % 12);
            let fields = claim.as_object_mut().unwrap();
            fields.insert("window".to_owned(), window.into());
            claim
        };
        let to_the_states = json!([facet("destination", "US")]);
        let (whole, part) = (40 + month % 7, 20 + month % 5);
        let key = format!("k{month}");
        [
            with(
                format!("{whole} MDH"),
                json!({ "key": key, "parts": "all" }),
            ),
            with(
                format!("{part} MDH"),
                json!({ "part_of": key, "breakdown": to_the_states }),
            ),
            with(
                format!("{part} MDH"),
                json!({ "part_of": key, "breakdown": [facet("destination", "FR")] }),
            ),
            with(
                format!("{} %", 100 * part / whole),
                json!({ "breakdown": to_the_states, "sense": "share", "of": "total" }),
            ),
        ]
    };
    (0..number / 4).flat_map(of_month).collect()
}

/// Days, two by two, and the eight days that four of them fill.
fn of_chains(number: usize) -> Vec<Value> {
    let window = |place: usize| {
        let (chain, link) = (place / 5, place % 5);
        let (month, first) = (chain / 3, 1 + 8 * (chain % 3));
        let days = if link == 4 {
            (first, first + 7)
        } else {
            (first + 2 * link, first + 2 * link + 1)
        };
        let month = format!("{}-{:02}", 1950 + month / 12, 1 + month % 12);
        format!("{month}-{:02}/{month}-{:02}", days.0, days.1)
    };
    let claims = (0..number).map(|place| {
        let printed = format!("{} MDH", if place % 5 == 4 { 40 } else { 10 });
        claim("exports", &printed, &json!({ "window": window(place) }))
    });
    claims.collect()
}

/// Shares of a province, its region and the country, month by month.
fn of_shares(number: usize) -> Vec<Value> {
    let claims = (0..number).map(|place| {
        let (month, claim) = (place / 3, place % 3);
        let window = format!("{}-{:02}", 1950 + month / 12, 1 + month % 12);
        let (territory, of, printed) = [
            ("06.141", "regional_total", "30 %"),
            ("06", "national_total", "40 %"),
            ("06.141", "national_total", "12 %"),
        ][claim];
        exports(
            printed,
            &json!({ "territory": territory, "window": window, "sense": "share", "of": of }),
        )
    });
    claims.collect()
}

/// Growths of a month over three years one after the other, and over all.
fn of_growths(number: usize) -> Vec<Value> {
    let claims = (0..number).map(|place| {
        let (month, claim) = (place / 4, place % 4);
        let (since, until, printed) = [
            (0, 1, "10 %"),
            (1, 2, "10 %"),
            (2, 3, "10 %"),
            (0, 3, "33 %"),
        ][claim];
        let year = 1900 + 4 * (month / 12);
        let [against, window] =
            [since, until].map(|years| format!("{}-{:02}", year + years, 1 + month % 12));
        exports(
            printed,
            &json!({ "window": window, "sense": "growth", "against": against }),
        )
    });
    claims.collect()
}

/// Shares of two countries at once and of each, and that of men beside all and
/// the women, month by month.
fn of_shares_together(number: usize) -> Vec<Value> {
    let share = |facet: Value| json!({ "breakdown": [facet], "sense": "share", "of": "total" });
    let of_month = |month: usize| {
        let both = json!({ "dimension": "destination", "values": ["FR", "ES"] });
        let women = json!({ "breakdown": [facet("gender", "woman")] });
        let mut claims = [
            exports("55 %", &share(both)),
            exports("35 %", &share(facet("destination", "FR"))),
            exports("20 %", &share(facet("destination", "ES"))),
            claim("artisans", "10.000", &json!({})),
            claim("artisans", "6.000", &women),
            claim("artisans", "40 %", &share(facet("gender", "man"))),
        ];
        let window = format!("{}-{:02}", 1950 + month / 12, 1 + month % 12);
        for claim in &mut claims {
            claim["window"] = window.clone().into();
        }
        claims
    };
    (0..number / 6).flat_map(of_month).collect()
}

/// Shares and growths of which nobody gives the levels, with the whole and the
/// base that they are of, year by year and family by family.
fn of_missing_levels(number: usize) -> Vec<Value> {
    let of_year = |year: usize| {
        let part = json!([{ "dimension": "product_family", "value": format!("other:{year}") }]);
        let share = json!({ "breakdown": part, "sense": "share", "of": "claim:all" });
        let growth = json!({ "breakdown": part, "sense": "growth", "against": "2023" });
        let deeper = json!([part[0], facet("destination", "US")]);
        [
            exports("36 %", &share),
            exports("10 %", &growth),
            exports(
                "20 %",
                &json!({ "window": "2023", "breakdown": part, "sense": "share", "of": "total" }),
            ),
            exports("460 MDH", &json!({ "breakdown": deeper })),
        ]
    };
    let mut claims: Vec<Value> = (0..number / 4).flat_map(of_year).collect();
    for (place, claim) in claims.iter_mut().enumerate() {
        // A statement of sixty claims begins with the total that it names.
        if place % 60 == 0 {
            *claim = exports("1,1 milliard de dirhams", &json!({ "key": "all" }));
        }
    }
    claims
}

fn statements(claims: &[Value]) -> Sector {
    let statements: Vec<_> = claims.chunks(60).map(|claims| json!(claims)).collect();
    sector(&statements)
}

/// Findings, the claims and operands in them, and allocations on the way.
fn work(sector: &Sector) -> [u64; 4] {
    let mut found: Option<Audit> = None;
    let allocated = allocation_counter::measure(|| found = Some(audit(sector, None)));
    let findings = found.as_ref().unwrap().findings();
    let count = |number: usize| u64::try_from(number).unwrap();
    let claims = findings.iter().flat_map(Finding::claims);
    let operands = findings.iter().filter_map(|finding| finding.arithmetic());
    let operands = operands.flat_map(Arithmetic::operands);
    [
        count(findings.len()),
        count(claims.count()),
        count(operands.count()),
        allocated.count_total,
    ]
}

#[test]
fn ten_times_the_claims_are_ten_times_the_work() {
    for claims in [
        of_one_thing,
        of_parts,
        of_chains,
        of_shares,
        of_growths,
        of_shares_together,
        of_missing_levels,
    ] {
        let few = work(&statements(&claims(FEW)));
        let many = work(&statements(&claims(10 * FEW)));
        for (few, many) in few.into_iter().zip(many) {
            assert!(few > 0);
            assert!(many <= 11 * few, "{few} grows to {many}");
        }
        let [findings, named, operands, _] = many;
        let claims = u64::try_from(10 * FEW).unwrap();
        assert!(findings <= 2 * claims, "{findings} findings");
        assert!(named <= 4 * claims, "{named} claims in findings");
        assert!(operands <= 4 * claims, "{operands} operands");
    }
}

/// Claims and records that all are of another window.
fn of_windows(number: usize) -> Sector {
    let day = |place: usize| {
        format!(
            "{}-{:02}-{:02}",
            1950 + place / 336,
            1 + place / 28 % 12,
            1 + place % 28
        )
    };
    let window = |place: usize| format!("{}/{}", day(place), day(place + 27));
    let claims =
        (0..number).map(|place| claim("trainees", "40", &json!({ "window": window(place) })));
    let trainings = (0..number).map(|place| {
        json!({
            "id": format!("t{place}"), "names": { "fr": "T" }, "kind": "foreign_language",
            "languages": ["french"], "territory": "06.141", "enrolled": { "value": "1" },
            "held_during": window(place),
        })
    });
    let trainings: Value = trainings.collect();
    with_records(&[claims.collect()], json!({ "trainings": trainings }))
}

#[test]
fn records_are_added_up_once_for_all_windows() {
    let [few, many] = [FEW, 10 * FEW].map(|number| work(&of_windows(number)));
    for (few, many) in few.into_iter().zip(many) {
        assert!(few > 0);
        assert!(many <= 11 * few, "{few} grows to {many}");
    }
}
