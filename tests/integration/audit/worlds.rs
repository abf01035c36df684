//! Claims that are true of one world never contradict each other.
#![expect(
    clippy::indexing_slicing,
    reason = "a test that looks beyond an array fails, as it should"
)]

use artisanat::audit::audit;
use proptest::prelude::*;
use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::{Value, json};

use super::{facet, line, sector};

const TERRITORIES: [&str; 3] = ["06", "07", "01"];
const YEARS: [&str; 2] = ["2023", "2024"];
const FAMILIES: [&str; 3] = ["carpets", "pottery_and_stone", "wood"];
const COUNTRIES: [&str; 2] = ["US", "FR"];

/// Exports in hundred thousands of dirhams, by everything there is.
type World = Vec<(usize, usize, usize, usize, i64)>;

/// Which part of the world a claim is about; `None` for all of a dimension.
#[derive(Clone, Copy, Debug)]
struct Part {
    territory: Option<usize>,
    year: usize,
    family: Option<usize>,
    country: Option<usize>,
}

/// How a figure is printed.
#[derive(Clone, Copy, Debug)]
enum Print {
    Plain,
    About,
    MoreThan,
    Headline,
}

/// In which sense.
#[derive(Clone, Copy, Debug)]
enum Said {
    Level,
    OfTotal,
    OfCountry,
    OfUnknown,
    Growth,
}

fn any_world() -> impl Strategy<Value = World> {
    prop::collection::vec(1_i64..4000, 36).prop_map(|values| {
        let mut values = values.into_iter();
        let mut world = World::new();
        for territory in 0..TERRITORIES.len() {
            for year in 0..YEARS.len() {
                for family in 0..FAMILIES.len() {
                    for country in 0..COUNTRIES.len() {
                        world.push((territory, year, family, country, values.next().unwrap()));
                    }
                }
            }
        }
        world
    })
}

fn any_saying() -> impl Strategy<Value = (Part, Print, Said, bool)> {
    let territory = prop::option::of(0..TERRITORIES.len());
    let family = prop::option::of(0..FAMILIES.len());
    let country = prop::option::of(0..COUNTRIES.len());
    let print = prop::sample::select(vec![
        Print::Plain,
        Print::About,
        Print::MoreThan,
        Print::Headline,
    ]);
    let said = prop::sample::select(vec![
        Said::Level,
        Said::Level,
        Said::Level,
        Said::OfTotal,
        Said::OfCountry,
        Said::OfUnknown,
        Said::Growth,
    ]);
    (
        territory,
        0..YEARS.len(),
        family,
        country,
        print,
        said,
        any::<bool>(),
    )
        .prop_map(|(territory, year, family, country, print, said, turned)| {
            let part = Part {
                territory,
                year,
                family,
                country,
            };
            (part, print, said, turned)
        })
}

fn value(world: &World, part: Part) -> Decimal {
    let is_in = |own: usize, wanted: Option<usize>| wanted.is_none_or(|wanted| wanted == own);
    let cells = world
        .iter()
        .filter(|(territory, year, family, country, _)| {
            is_in(*territory, part.territory)
                && *year == part.year
                && is_in(*family, part.family)
                && is_in(*country, part.country)
        });
    let sum = cells.fold(0_i64, |sum, cell| sum + cell.4);
    Decimal::from(sum) * Decimal::from(100_000)
}

/// The figure as printed: rounded to nearest, cut off or hedged.
fn figure(true_value: Decimal, step: Decimal, print: Print) -> Value {
    let whole = |strategy| {
        let steps = (true_value / step).round_dp_with_strategy(0, strategy);
        (steps * step).normalize().to_string()
    };
    let step = step.normalize().to_string();
    match print {
        Print::Plain | Print::Headline => json!({
            "value": whole(RoundingStrategy::MidpointAwayFromZero), "step": step,
        }),
        Print::About => json!({
            "value": whole(RoundingStrategy::MidpointAwayFromZero), "step": step, "hedge": "about",
        }),
        Print::MoreThan => json!({
            "value": whole(RoundingStrategy::ToNegativeInfinity), "hedge": "more_than",
        }),
    }
}

/// A true claim, if the world holds one of that kind.
fn claim(world: &World, (part, print, said, turned): (Part, Print, Said, bool)) -> Option<Value> {
    let own = value(world, part);
    let mut facets = Vec::new();
    facets.extend(
        part.family
            .map(|family| (true, facet("product_family", FAMILIES[family]))),
    );
    facets.extend(
        part.country
            .map(|country| (false, facet("destination", COUNTRIES[country]))),
    );
    if turned {
        facets.reverse();
    }
    let hundred = Decimal::ONE_HUNDRED;
    let percent = Decimal::ONE;
    let (figure, sense) = match said {
        Said::Level => {
            let step = match print {
                Print::Headline => Decimal::from(1_000_000),
                _ => Decimal::from(100_000),
            };
            (figure(own, step, print), json!({}))
        }
        Said::OfTotal | Said::OfUnknown => {
            let (is_family, _) = facets.last()?;
            let whole = if *is_family {
                Part {
                    family: None,
                    ..part
                }
            } else {
                Part {
                    country: None,
                    ..part
                }
            };
            let share = own / value(world, whole) * hundred;
            let of = if let Said::OfTotal = said {
                "total"
            } else {
                "not_stated"
            };
            (
                figure(share, percent, print),
                json!({ "sense": "share", "of": of }),
            )
        }
        Said::OfCountry => {
            part.territory?;
            let whole = Part {
                territory: None,
                ..part
            };
            let share = own / value(world, whole) * hundred;
            (
                figure(share, percent, print),
                json!({ "sense": "share", "of": "national_total" }),
            )
        }
        Said::Growth => {
            let before = Part { year: 0, ..part };
            if part.year == 0 {
                return None;
            }
            let growth = (own / value(world, before) - Decimal::ONE) * hundred;
            (
                figure(growth, percent, print),
                json!({ "sense": "growth", "against": YEARS[0] }),
            )
        }
    };
    let mut claim = sense;
    let fields = claim.as_object_mut().unwrap();
    let breakdown = facets.into_iter().map(|(_, facet)| facet).collect();
    let territory = part
        .territory
        .map_or("MA", |territory| TERRITORIES[territory]);
    let placement = if let Print::Headline = print {
        "headline"
    } else {
        "body"
    };
    fields.insert("indicator".to_owned(), "exports".into());
    fields.insert("territory".to_owned(), territory.into());
    fields.insert("window".to_owned(), YEARS[part.year].into());
    fields.insert("breakdown".to_owned(), breakdown);
    fields.insert("placement".to_owned(), placement.into());
    fields.insert("figure".to_owned(), figure);
    Some(claim)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Whatever is true of one world and printed as such contradicts nothing
    /// else that is, in one document or in several.
    #[test]
    fn what_is_true_of_one_world_is_no_contradiction(
        world in any_world(),
        sayings in prop::collection::vec(any_saying(), 2..24),
        in_one in any::<bool>(),
    ) {
        let claims: Vec<_> = sayings.iter().filter_map(|saying| claim(&world, *saying)).collect();
        let statements: Vec<_> = if in_one {
            vec![json!(claims)]
        } else {
            claims.iter().map(|claim| json!([claim])).collect()
        };
        let sector = sector(&statements);
        let found = audit(&sector, None);
        let disagreements: Vec<_> = found.disagreements().map(|finding| {
            let claims = finding.claims().iter();
            let claims: Vec<_> = claims.map(|at| at.claim(&sector)).collect();
            format!("{} {claims:?}", line(finding))
        }).collect();
        prop_assert!(disagreements.is_empty(), "{}", disagreements.join("\n"));
    }

    /// A share that is wrong by more than it is rounded by is found.
    #[test]
    fn what_is_false_is_found(world in any_world(), part in any_saying()) {
        let (part, ..) = part;
        let whole = Part { family: None, country: None, ..part };
        let part = Part { family: Some(0), country: None, ..part };
        let levels = [part, whole].map(|part| claim(&world, (part, Print::Plain, Said::Level, false)));
        let mut wrong = claim(&world, (part, Print::Plain, Said::OfTotal, false)).unwrap();
        let share = value(&world, part) / value(&world, whole) * Decimal::ONE_HUNDRED;
        let fields = wrong.as_object_mut().unwrap();
        fields.insert(
            "figure".to_owned(),
            figure(share + Decimal::TWO, Decimal::ONE, Print::Plain),
        );
        let mut claims: Vec<_> = levels.into_iter().flatten().collect();
        claims.push(wrong);
        let sector = sector(&[json!(claims)]);
        prop_assert_eq!(audit(&sector, None).disagreements().count(), 1);
    }
}
