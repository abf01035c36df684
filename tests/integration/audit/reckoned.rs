//! Levels that nobody gives, reckoned from other claims.

use artisanat::audit::{Operation, Source, audit};
use artisanat::language::Language;
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::wholes::only;
use super::world::rounded;
use super::{exports, facet, of, sector};

fn share(parts: &[Value], of_what: &str, printed: &str) -> Value {
    exports(
        printed,
        &json!({ "breakdown": parts, "sense": "share", "of": of_what }),
    )
}

fn level(parts: &[Value], printed: &str) -> Value {
    exports(printed, &json!({ "breakdown": parts }))
}

fn pottery() -> Value {
    facet("product_family", "pottery_and_stone")
}

fn to_the_states() -> Value {
    facet("destination", "US")
}

#[test]
fn a_part_is_not_above_a_share_of_the_whole() {
    let with = |printed: &str| {
        let found = of(&[
            level(&[], "1,1 milliard de dirhams"),
            share(&[pottery()], "total", "36 %"),
            level(&[pottery(), to_the_states()], printed),
        ]);
        only(found, "part_above_whole")
    };
    // 36.5 percent of 1,150 million is 419.75.
    assert_eq!(with("419 MDH"), [""; 0]);
    assert_eq!(
        with("460 MDH"),
        ["disagrees part_above_whole 0.0 0.1 0.2 39750000"]
    );
}

#[test]
fn a_share_of_a_share_has_a_level() {
    let with = |printed: &str| {
        let found = of(&[
            exports("724 MDH", &json!({ "key": "all" })),
            exports(
                "30 %",
                &json!({ "key": "pottery", "breakdown": [pottery()], "sense": "share", "of": "claim:all" }),
            ),
            share(&[pottery(), to_the_states()], "claim:pottery", "55 %"),
            level(&[pottery(), to_the_states()], printed),
        ]);
        let found = found
            .into_iter()
            .filter(|line| !line.contains("cannot_tell"));
        found.collect::<Vec<_>>()
    };
    assert_eq!(with("119 MDH"), ["agrees share_of_whole 0.0 0.1 0.2 0.3"]);
    // 62.5 million are at most 29.28 percent of 723.5 times 29.5 percent.
    assert_eq!(
        with("62 MDH"),
        ["disagrees share_of_whole 0.0 0.1 0.2 0.3 25.22"]
    );
}

#[test]
fn growth_leads_from_one_level_to_another() {
    let in_year = |year: &str, printed: &str| exports(printed, &json!({ "window": year }));
    let growth = |year: &str, since: &str, printed: &str| {
        exports(
            printed,
            &json!({ "window": year, "sense": "growth", "against": since }),
        )
    };
    let with = |last: &str| {
        let found = of(&[
            in_year("2021", "1.000 MDH"),
            growth("2022", "2021", "10 %"),
            growth("2023", "2022", "10 %"),
            growth("2024", "2023", "10 %"),
            in_year("2024", last),
        ]);
        let found = found
            .into_iter()
            .filter(|line| !line.contains("cannot_tell"));
        found.collect::<Vec<_>>()
    };
    assert_eq!(with("1.331 MDH"), ["agrees growth 0.0 0.1 0.2 0.3 0.4"]);
    // From at most 1,000.5 million, grown twice by 10.5 percent, to at least
    // 1,599.5 million are 30.93 percent.
    assert_eq!(
        with("1.600 MDH"),
        ["disagrees growth 0.0 0.1 0.2 0.3 0.4 20.43"]
    );
}

#[test]
fn nothing_is_held_against_what_follows_from_itself() {
    let claims = [
        level(&[], "1,1 milliard de dirhams"),
        share(&[pottery()], "total", "36 %"),
        share(&[pottery()], "total", "30 %"),
    ];
    let found = of(&claims[..2]);
    assert_eq!(
        only(found, "share_of_whole"),
        ["cannot_tell share_of_whole 0.1 base_unknown"]
    );
    // Of two that contradict each other nothing follows.
    let found = of(&claims);
    assert_eq!(
        only(found, "share_of_whole"),
        [
            "cannot_tell share_of_whole 0.1 base_unknown",
            "cannot_tell share_of_whole 0.2 base_unknown",
        ]
    );
    // A level that is claimed stands for itself, and so does one that cannot be
    // read.
    for printed in ["396 MDH", "3.96.0 MDH"] {
        let deeper = level(&[pottery(), to_the_states()], "460 MDH");
        let claims = [&claims[..2], &[level(&[pottery()], printed), deeper]].concat();
        let above = only(of(&claims), "part_above_whole");
        let rests_on_share = above.iter().any(|line| line.contains("0.1"));
        assert!(!rests_on_share, "{above:?}");
    }
}

#[test]
fn what_it_is_reckoned_from_is_named() {
    let sector = sector(&[json!([
        level(&[], "1,1 milliard de dirhams"),
        share(&[pottery()], "total", "36 %"),
        level(&[pottery(), to_the_states()], "460 MDH"),
    ])]);
    let audit = audit(&sector, None);
    let finding = audit.disagreements().next().unwrap();
    let operands = finding.arithmetic().unwrap().operands();
    let Source::Reckoned { operation, claims } = &operands[0].source else {
        panic!("{operands:?}");
    };
    assert_eq!(*operation, Operation::Product);
    assert_eq!(claims.len(), 2);
    let sentence = |language| finding.sentence(&sector, language).to_string();
    for (language, part) in [
        (
            Language::English,
            "a part cannot exceed its whole, about 396 million dirhams",
        ),
        (
            Language::French,
            "la partie ne peut dépasser son tout, environ 396",
        ),
        (Language::Arabic, "ولا يمكن أن يتجاوز الجزء كله، وهو"),
    ] {
        let sentence = sentence(language);
        assert!(sentence.contains(part), "{sentence}");
        assert!(sentence.contains("36"), "{sentence}");
    }
}

proptest! {
    #![proptest_config(crate::cases::usually(128))]

    /// Whatever is told of what is true in levels, shares and growths, by steps
    /// that nobody gives the levels of, contradicts nothing.
    #[test]
    fn true_steps_have_no_contradiction(
        cells in prop::collection::vec(1_000_u32..90_000, 8),
        told in prop::collection::vec((0_usize..7, 0_u32..2), 2..8),
    ) {
        // By year, family and destination, in thousands.
        let sum = |year: Option<usize>, family: bool, states: bool| {
            let cells = cells.iter().enumerate().filter(|(cell, _)| {
                year.is_none_or(|year| cell % 2 == year)
                    && (!family || cell / 2 % 2 == 0)
                    && (!states || cell / 4 == 0)
            });
            let cells = cells.map(|(_, value)| Decimal::from(*value));
            cells.fold(Decimal::ZERO, |sum, value| sum + value)
        };
        let claims = told.iter().map(|(what, places)| {
            let amount = |year, family, states| {
                let millions = sum(Some(year), family, states) / Decimal::ONE_THOUSAND;
                format!("{} MDH", rounded(millions, *places))
            };
            let percent = |part: Decimal, whole: Decimal| {
                format!("{} %", rounded(part * Decimal::ONE_HUNDRED / whole, *places))
            };
            let both = [pottery(), to_the_states()];
            let (now, then) = (sum(Some(1), true, false), sum(Some(0), true, false));
            match what {
                0 => level(&[], &amount(1, false, false)),
                1 => exports(&amount(0, false, false), &json!({ "window": "2023" })),
                2 => share(&both[..1], "total", &percent(now, sum(Some(1), false, false))),
                3 => share(&both, "total", &percent(sum(Some(1), true, true), now)),
                4 => level(&both, &amount(1, true, true)),
                5 => exports(&percent(now - then, then), &json!({
                    "breakdown": [pottery()], "sense": "growth", "against": "2023",
                })),
                _ => exports(&percent(then, sum(Some(0), false, false)), &json!({
                    "window": "2023", "breakdown": [pottery()], "sense": "share", "of": "total",
                })),
            }
        });
        let claims: Vec<_> = claims.collect();
        let found = of(&claims).into_iter();
        let found: Vec<_> = found.filter(|line| line.starts_with("disagrees")).collect();
        prop_assert!(found.is_empty(), "{found:?} {}", json!(claims));
    }
}
