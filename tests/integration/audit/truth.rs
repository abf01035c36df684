//! What holds of every true account of a world, and of a false one.
//!
//! Whatever is printed of true values, in any of the forms that print has, is no
//! contradiction; and one figure that is off by more than all rounding is.
#![expect(
    clippy::indexing_slicing,
    reason = "numbers are chosen below the length"
)]

use artisanat::audit::{Finding, audit};
use artisanat::report::{IndicatorLine, PartLine, RegionReport};
use artisanat::sector::Sector;
use artisanat::statement::Statement;
use artisanat::territory::Region;
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::world::{
    Choices, MONTHS, Thing, World, YEARS, about, amount, decimal, down, percent, rounded, whole,
    with, without, world,
};
use super::{line, sector};

/// One claim that is true.
fn of_exports(world: &World, choices: &mut Choices<'_>) -> Option<Value> {
    let thing = Thing {
        year: choices.of(3),
        place: choices.of(4),
        month: choices.maybe(3),
        parts: [choices.maybe(2), choices.maybe(4)],
    };
    let value = world.exports(thing);
    let (claim, order) = about("exports", thing, choices);
    let year = choices.of(thing.year.max(1));
    let before = Thing { year, ..thing };
    // A month is compared with its own month, whatever the base is called.
    let base = match thing.month {
        Some(month) if choices.of(2) == 0 => format!("{}-{}", YEARS[year], MONTHS[month]),
        _ => YEARS[year].to_string(),
    };
    Some(match choices.of(10) {
        0..4 => {
            let (figure, is_headline) = amount(value, choices);
            let placement = if is_headline { "headline" } else { "body" };
            with(claim, json!({ "figure": figure, "placement": placement }))
        }
        4..7 => {
            let (of, whole) = whole(thing, &order, choices)?;
            let share = value * Decimal::ONE_HUNDRED / world.exports(whole);
            let figure = percent(share, choices);
            with(
                claim,
                json!({ "sense": "share", "of": of, "figure": figure }),
            )
        }
        7 if thing.year > 0 => {
            let figure = if choices.of(2) == 0 {
                let growth = value / world.exports(before) - Decimal::ONE;
                json!({ "value": rounded(growth * Decimal::ONE_HUNDRED, 1).replace(',', ".") })
            } else {
                // "-12,5 MDH": a fall in what fell.
                let change = (value - world.exports(before)) / Decimal::from(1_000_000);
                json!({ "printed": format!("{} MDH", rounded(change, 1)) })
            };
            with(
                claim,
                json!({ "sense": "growth", "against": base, "figure": figure }),
            )
        }
        8 if thing.year > 0 => {
            let printed = format!("{} fois", rounded(value / world.exports(before), 1));
            let figure = json!({ "printed": printed });
            with(
                claim,
                json!({ "sense": "multiple", "against": base, "figure": figure }),
            )
        }
        9 if thing.month.is_none() => {
            let mean = value / Decimal::from(12_000_000);
            let figure = json!({ "printed": format!("{} MDH", rounded(mean, 2)) });
            with(
                claim,
                json!({ "sense": "rate", "per": "month", "figure": figure }),
            )
        }
        _ => {
            // Of the rest of the world no country is above these two.
            let (dimension, among) = [(0, "product_family"), (1, "destination")][choices.of(2)];
            let part = thing.parts[dimension].filter(|part| *part < 2)?;
            let mut other = thing;
            other.parts[dimension] = Some(1 - part);
            let place = if world.exports(other) > value { 2 } else { 1 };
            let figure = json!({ "value": place.to_string() });
            with(
                claim,
                json!({ "sense": "rank", "among": among, "figure": figure }),
            )
        }
    })
}

/// One claim about the register that is true.
fn of_persons(world: &World, choices: &mut Choices<'_>) -> Option<Value> {
    let thing = Thing {
        year: 2,
        place: choices.of(4),
        month: None,
        parts: [choices.maybe(2), choices.maybe(2)],
    };
    // The stock of a year may be its mean, and then it is not that of its end.
    let time = choices.of(2);
    let artisans = &world.artisans[time];
    let (indicator, cells) = [
        ("artisans", artisans),
        ("validated_registrations", &world.validated[time]),
    ][choices.of(2)];
    let value = World::persons(cells, thing);
    let (mut claim, order) = about(indicator, thing, choices);
    if time == 1 {
        claim = with(claim, json!({ "window": "../2024-12-31" }));
    }
    let thousands = value / Decimal::ONE_THOUSAND;
    Some(match choices.of(5) {
        0 => with(claim, json!({ "figure": { "value": value.to_string() } })),
        1 if thousands >= Decimal::TEN => {
            let mut text = format!("{} mille", rounded(thousands, 0));
            if choices.of(2) == 0 {
                text = format!("plus de {} mille", down(thousands, 0));
            }
            with(claim, json!({ "figure": { "printed": text } }))
        }
        2 => {
            let all = Thing {
                parts: [None, None],
                ..thing
            };
            let whole = [all, thing][choices.of(2)];
            if indicator == "artisans" && (whole == thing || order.is_empty()) {
                return None;
            }
            let part = value * Decimal::ONE_HUNDRED;
            let share = part / World::persons(artisans, whole);
            let whole =
                json!({ "sense": "share", "of": "artisans", "figure": percent(share, choices) });
            with(claim, whole)
        }
        _ => {
            let (of, whole) = whole(thing, &order, choices)?;
            let whole = World::persons(cells, whole);
            if whole.is_zero() {
                return None;
            }
            let figure = percent(value * Decimal::ONE_HUNDRED / whole, choices);
            with(
                claim,
                json!({ "sense": "share", "of": of, "figure": figure }),
            )
        }
    })
}

fn claims(world: &World, choices: &[[u8; 24]]) -> Vec<Value> {
    let claims = choices.iter().filter_map(|bytes| {
        let mut choices = Choices(bytes.iter());
        if choices.of(4) == 0 {
            of_persons(world, &mut choices)
        } else {
            of_exports(world, &mut choices)
        }
    });
    claims.collect()
}

/// A claim that is false by more than all rounding, with what shows that.
fn falsehood(world: &World, bytes: [u8; 24]) -> Vec<Value> {
    let mut choices = Choices(bytes.iter());
    let thing = Thing {
        year: 2,
        place: choices.of(4),
        month: None,
        parts: [Some(choices.of(2)), Some(choices.of(3))],
    };
    let value = world.exports(thing);
    let level = |thing: Thing, others: Value| {
        let (claim, _) = about("exports", thing, &mut Choices([].iter()));
        let figure = json!({ "value": world.exports(thing).to_string() });
        with(with(claim, json!({ "figure": figure })), others)
    };
    let (claim, order) = about("exports", thing, &mut choices);
    let last = without(thing, order.last().unwrap());
    let ninth = decimal(115, 2);
    match choices.of(5) {
        0 => {
            let figure = json!({ "value": (value * ninth).round().to_string() });
            vec![
                level(thing, json!({})),
                with(claim, json!({ "figure": figure })),
            ]
        }
        1 => {
            let share = value * Decimal::ONE_HUNDRED / world.exports(last);
            let share = rounded(share + Decimal::from(3), 0);
            let figure = json!({ "printed": format!("{share} %") });
            let share = with(
                claim,
                json!({ "sense": "share", "of": "total", "figure": figure }),
            );
            vec![level(thing, json!({})), level(last, json!({})), share]
        }
        2 => {
            let before = Thing { year: 1, ..thing };
            let figure = if choices.of(2) == 0 {
                let growth = (value / world.exports(before) - Decimal::ONE) * Decimal::ONE_HUNDRED;
                json!({ "value": (growth + Decimal::from(2)).round().to_string() })
            } else {
                let change = (value * ninth - world.exports(before)) / Decimal::from(1_000_000);
                json!({ "printed": format!("{} MDH", rounded(change, 3).replace(',', ".") + "0") })
            };
            let growth = json!({ "sense": "growth", "against": "2023", "figure": figure });
            vec![
                level(thing, json!({})),
                level(before, json!({})),
                with(claim, growth),
            ]
        }
        3 => {
            let mean = value * ninth / Decimal::from(12_000_000);
            let printed = format!("{} MDH", rounded(mean, 2));
            let rate = json!({ "sense": "rate", "per": "month", "figure": { "printed": printed } });
            vec![level(thing, json!({})), with(claim, rate)]
        }
        _ => {
            // Destinations that come to more than what they are parts of.
            let all = Thing {
                parts: [thing.parts[0], None],
                ..thing
            };
            let parts = (0..3).map(|destination| {
                let part = Thing {
                    parts: [thing.parts[0], Some(destination)],
                    ..thing
                };
                level(part, json!({ "part_of": "all" }))
            });
            let parts: Vec<_> = parts.collect();
            let whole = world.exports(all) / ninth;
            let figure = json!({ "value": whole.round().to_string() });
            let mut claims = vec![level(all, json!({ "key": "all", "figure": figure }))];
            claims.extend(parts);
            claims
        }
    }
}

/// How many lines of the reports of all regions have figures that contradict
/// each other.
pub(super) fn contested(sector: &Sector) -> usize {
    let reports = Region::all().map(|region| RegionReport::of(sector, region));
    let lines = reports.flat_map(|report| {
        let wholes = report.indicators().iter().map(IndicatorLine::agree);
        let parts = report.parts().iter().map(PartLine::agree);
        wholes.chain(parts).collect::<Vec<_>>()
    });
    lines.filter(|agree| *agree == Some(false)).count()
}

fn any_choices() -> impl Strategy<Value = Vec<[u8; 24]>> {
    prop::collection::vec(any::<[u8; 24]>(), 4..60)
}

proptest! {
    #![proptest_config(crate::cases::usually(64))]

    /// Nothing that is true contradicts anything else that is.
    #[test]
    fn a_true_account_has_no_contradiction(world in world(), choices in any_choices()) {
        let claims = claims(&world, &choices);
        let (one, other) = claims.split_at(claims.len() / 2);
        let sector = sector(&[json!(one), json!(other)]);
        let found = audit(&sector, None);
        let first = found.disagreements().next();
        let claims = first.into_iter().flat_map(Finding::claims);
        let claims: Vec<_> = claims.map(|at| at.claim(&sector)).map(|claim| json!(claim)).collect();
        prop_assert!(first.is_none(), "{:?} {}", first.map(line), json!(claims));
        let unread = sector.statements().iter().flat_map(Statement::claims);
        let mut unread = unread.filter(|claim| claim.figure().figure().is_none());
        prop_assert!(unread.next().is_none());
        // A report says the same of the claims that it puts side by side.
        prop_assert_eq!(contested(&sector), 0);
    }

    /// One figure that is off by more than all rounding contradicts another one.
    #[test]
    fn a_false_account_has_one(
        world in world(),
        choices in any_choices(),
        bytes in any::<[u8; 24]>(),
    ) {
        let mut claims = claims(&world, &choices);
        let falsehood = falsehood(&world, bytes);
        // By itself it is one contradiction, with whatever else is said at least one.
        let alone = sector(&[json!(falsehood)]);
        prop_assert_eq!(audit(&alone, None).disagreements().count(), 1);
        claims.extend(falsehood.clone());
        let sector = sector(&[json!(claims)]);
        let found = audit(&sector, None);
        prop_assert!(found.disagreements().next().is_some(), "{}", json!(falsehood));
    }
}
