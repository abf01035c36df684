//! A small world of true values, and how they are printed.
#![expect(
    clippy::indexing_slicing,
    clippy::needless_pass_by_value,
    reason = "numbers are chosen below the length, and claims are made in place"
)]

use proptest::prelude::*;
use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::{Value, json};

pub(super) const YEARS: [u16; 3] = [2022, 2023, 2024];
pub(super) const MONTHS: [&str; 3] = ["03", "10", "12"];
const FAMILIES: [&str; 2] = ["carpets", "jewelry"];
/// The last one is the first two, in one figure.
const DESTINATIONS: [&str; 4] = ["US", "FR", "rest_of_the_world", "US+FR"];
const GENDERS: [&str; 2] = ["woman", "man"];
const MILIEUS: [&str; 2] = ["urban", "rural"];
/// Each with the smallest places that it holds: a prefecture, the rest of its
/// region, another region, the rest of the country.
const PLACES: [(&str, &[usize]); 4] = [
    ("MA", &[0, 1, 2, 3]),
    ("06", &[0, 1]),
    ("06.141", &[0]),
    ("03", &[2]),
];

/// Bytes that decide what is said and how.
pub(super) struct Choices<'a>(pub(super) std::slice::Iter<'a, u8>);

impl Choices<'_> {
    pub(super) fn of(&mut self, number: usize) -> usize {
        usize::from(*self.0.next().unwrap_or(&0)) % number
    }

    pub(super) fn maybe(&mut self, number: usize) -> Option<usize> {
        self.of(number + 1).checked_sub(1)
    }
}

/// A thing of the world: where, when, and which part.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Thing {
    pub(super) year: usize,
    pub(super) place: usize,
    pub(super) month: Option<usize>,
    pub(super) parts: [Option<usize>; 2],
}

#[derive(Debug)]
pub(super) struct World {
    pub(super) exports: Vec<u32>,
    /// Over the last year, and at its end.
    pub(super) artisans: [Vec<u32>; 2],
    pub(super) validated: [Vec<u32>; 2],
}

impl World {
    /// The exports of a thing, in dirhams.
    pub(super) fn exports(&self, thing: Thing) -> Decimal {
        let (_, places) = PLACES[thing.place];
        let mut sum = 0_u64;
        for (cell, value) in self.exports.iter().enumerate() {
            let (year, place) = (cell % 3, cell / 3 % 4);
            let (month, family, destination) = (cell / 12 % 3, cell / 36 % 2, cell / 72);
            let is = |own: Option<usize>, other| own.is_none_or(|own| own == other);
            let is_within = year == thing.year
                && places.contains(&place)
                && is(thing.month, month)
                && is(thing.parts[0], family)
                && (is(thing.parts[1], destination)
                    || (thing.parts[1] == Some(3) && destination < 2));
            sum += if is_within {
                u64::from(*value) * 1000
            } else {
                0
            };
        }
        sum.into()
    }

    pub(super) fn persons(cells: &[u32], thing: Thing) -> Decimal {
        let (_, places) = PLACES[thing.place];
        let mut sum = 0_u64;
        for (cell, value) in cells.iter().enumerate() {
            let (place, gender, milieu) = (cell % 4, cell / 4 % 2, cell / 8);
            let is = |own: Option<usize>, other| own.is_none_or(|own| own == other);
            let is_within =
                places.contains(&place) && is(thing.parts[0], gender) && is(thing.parts[1], milieu);
            sum += if is_within { u64::from(*value) } else { 0 };
        }
        sum.into()
    }
}

pub(super) fn world() -> impl Strategy<Value = World> {
    let exports = prop::collection::vec(1_000_u32..90_000, 216);
    let persons = (200_u32..40_000, 90_u32..112, 1_u32..100);
    let persons = prop::collection::vec(persons, 16);
    (exports, persons).prop_map(|(exports, persons)| {
        let at_end = persons
            .iter()
            .map(|(artisans, of_mean, _)| artisans * of_mean / 100);
        let artisans = [
            persons.iter().map(|(artisans, ..)| *artisans).collect(),
            at_end.collect(),
        ];
        let validated = artisans.each_ref().map(|artisans: &Vec<u32>| {
            let parts = persons.iter().zip(artisans);
            let parts = parts.map(|((.., part), artisans)| artisans * part / 100);
            parts.collect()
        });
        World {
            exports,
            artisans,
            validated,
        }
    })
}

pub(super) fn decimal(number: i64, scale: u32) -> Decimal {
    Decimal::try_from_i128_with_scale(number.into(), scale).unwrap()
}

pub(super) fn rounded(value: Decimal, decimals: u32) -> String {
    let halves_up = RoundingStrategy::MidpointAwayFromZero;
    let value = value.round_dp_with_strategy(decimals, halves_up);
    format!("{value:.*}", usize::try_from(decimals).unwrap()).replace('.', ",")
}

pub(super) fn down(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, RoundingStrategy::ToZero)
}

/// An amount as it is printed, and whether that is for a headline.
pub(super) fn amount(value: Decimal, choices: &mut Choices<'_>) -> (Value, bool) {
    let millions = value / Decimal::from(1_000_000);
    let cut = down(millions, 1);
    let next = cut + decimal(1, 1);
    let text = match choices.of(8) {
        0 => return (json!({ "value": value.to_string() }), false),
        1 => format!("{} MDH", rounded(millions, 1)),
        2 => format!("{} millions de dirhams", rounded(millions, 2)),
        3 => format!("plus de {} MDH", rounded(cut, 1)),
        4 => format!("moins de {} MDH", rounded(next, 1)),
        5 => format!("environ {} MDH", rounded(millions, 1)),
        6 => format!("entre {} et {} MDH", rounded(cut, 1), rounded(next, 1)),
        // Headlines cut off what stands behind two digits.
        _ if millions >= Decimal::from(100) => {
            let tens = (millions / Decimal::TEN).trunc() * Decimal::TEN;
            return (json!({ "printed": format!("{tens} MDH") }), true);
        }
        _ => {
            return (
                json!({ "printed": format!("{} MDH", rounded(cut, 1)) }),
                true,
            );
        }
    };
    (json!({ "printed": text }), false)
}

/// A percentage as it is printed; a fraction where one is near.
pub(super) fn percent(value: Decimal, choices: &mut Choices<'_>) -> Value {
    const SIMPLE: [(i64, &str); 5] = [
        (5000, "la moitié"),
        (3333, "un tiers"),
        (6667, "deux tiers"),
        (2500, "un quart"),
        (7500, "trois quarts"),
    ];
    let mut text = match choices.of(5) {
        0 => format!("{} %", rounded(value, 0)),
        1 => format!("environ {} %", rounded(value, 1)),
        2 if value >= Decimal::ONE => format!("plus de {} %", down(value, 0)),
        _ => format!("{} %", rounded(value, 1)),
    };
    if choices.of(3) == 0 {
        let near = SIMPLE
            .iter()
            .find(|(fraction, _)| (value - decimal(*fraction, 2)).abs() < decimal(19, 1));
        if let Some((_, words)) = near {
            text.clear();
            text.push_str(words);
        }
    }
    json!({ "printed": text })
}

/// A claim about a thing, its breakdown in an order of choice.
pub(super) fn about(
    indicator: &str,
    thing: Thing,
    choices: &mut Choices<'_>,
) -> (Value, Vec<&'static str>) {
    let dimensions = if indicator == "exports" {
        [
            ("product_family", FAMILIES.as_slice()),
            ("destination", DESTINATIONS.as_slice()),
        ]
    } else {
        [
            ("gender", GENDERS.as_slice()),
            ("milieu", MILIEUS.as_slice()),
        ]
    };
    let mut breakdown: Vec<(&str, String)> = Vec::new();
    for ((dimension, values), part) in dimensions.into_iter().zip(thing.parts) {
        breakdown.extend(part.map(|part| (dimension, values[part].to_owned())));
    }
    let year = YEARS[thing.year];
    let mut window = year.to_string();
    if let Some(month) = thing.month {
        let month = format!("{year}-{}", MONTHS[month]);
        if choices.of(2) == 0 {
            window = month;
        } else {
            breakdown.push(("time", month));
        }
    }
    let (place, _) = PLACES[thing.place];
    let mut territory = place;
    if place == "06.141" && choices.of(2) == 0 {
        territory = "06";
        breakdown.push(("territory", place.to_owned()));
    }
    let turn = choices.of(breakdown.len().max(1));
    breakdown.rotate_left(turn);
    let order = breakdown.iter().map(|(dimension, _)| match *dimension {
        "product_family" | "gender" => "0",
        "destination" | "milieu" => "1",
        "time" => "time",
        _ => "territory",
    });
    let order = order.collect();
    let facets = breakdown.iter();
    let facets: Vec<_> = facets
        .map(|(dimension, value)| match value.split_once('+') {
            Some(values) => json!({ "dimension": dimension, "values": values }),
            None => json!({ "dimension": dimension, "value": value }),
        })
        .collect();
    let claim = json!({
        "indicator": indicator, "territory": territory, "window": window, "breakdown": facets,
    });
    (claim, order)
}

pub(super) fn with(mut claim: Value, others: Value) -> Value {
    let fields = claim.as_object_mut().unwrap();
    for (key, value) in others.as_object().unwrap() {
        fields.insert(key.clone(), value.clone());
    }
    claim
}

/// The same without one part of a breakdown.
pub(super) fn without(thing: Thing, dimension: &str) -> Thing {
    match dimension {
        "0" => Thing {
            parts: [None, thing.parts[1]],
            ..thing
        },
        "1" => Thing {
            parts: [thing.parts[0], None],
            ..thing
        },
        "time" => Thing {
            month: None,
            ..thing
        },
        _ => Thing { place: 1, ..thing },
    }
}

/// A whole that a thing is a share of, by its name.
pub(super) fn whole(
    thing: Thing,
    order: &[&str],
    choices: &mut Choices<'_>,
) -> Option<(&'static str, Thing)> {
    let mut all = thing;
    for dimension in order {
        all = without(all, dimension);
    }
    let last = without(thing, order.last().unwrap_or(&""));
    let named = [thing, last, all][choices.of(3)];
    let (of, whole) = match choices.of(4) {
        0 if order.is_empty() => return None,
        0 => ("total", last),
        1 => ("national_total", Thing { place: 0, ..named }),
        2 if thing.place == 0 => return None,
        2 => (
            "regional_total",
            Thing {
                place: if thing.place == 3 { 3 } else { 1 },
                ..named
            },
        ),
        _ => {
            let dropped = order.get(choices.of(order.len().max(1)))?;
            let around = [thing.place, 0][choices.of(2)];
            (
                "not_stated",
                Thing {
                    place: around,
                    ..without(thing, dropped)
                },
            )
        }
    };
    (whole != thing).then_some((of, whole))
}
