//! Printed figures: the hand-checked corpus, and the laws of reading.

use artisanat::craft::Activity;
use artisanat::figure::{Figure, Hedge, Measure, Quantity as _, Reading, Step, Unit};
use artisanat::language::Language;
use artisanat::territory::Commune;
use artisanat::violation::Problem;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use rust_decimal::Decimal;

use crate::arithmetic::scale;

const FIGURES: &str = include_str!("../data/printed/figures.tsv");
const REFUSALS: &str = include_str!("../data/printed/refusals.tsv");

fn read<'t>(printed: &'t str, unit: &str) -> Result<Reading<'t>, Problem> {
    if unit.is_empty() {
        Reading::parse(printed)
    } else {
        Reading::parse_in(printed, unit.parse::<Unit>().unwrap())
    }
}

/// Every row of a table, its columns in order.
fn rows<const N: usize>(table: &str) -> impl Iterator<Item = [&str; N]> {
    table.lines().skip(1).map(|line| {
        let mut columns = line.split('\t');
        let row = std::array::from_fn(|_| columns.next().unwrap_or("a column is missing"));
        assert_eq!(columns.next(), None, "{line}");
        row
    })
}

/// A reading as a row of the table.
fn row(reading: &Reading<'_>) -> [String; 6] {
    let figure = reading.figure();
    let number = |value: artisanat::figure::Measure| value.number().to_string();
    [
        number(figure.value()),
        figure.value_to().map(number).unwrap_or_default(),
        figure.hedge().to_string(),
        figure.step().to_string(),
        reading.unit().to_string(),
        reading.of().unwrap_or_default().to_owned(),
    ]
}

#[test]
fn every_printed_figure_is_read_as_a_careful_reader_does() {
    let mut wrong = Vec::new();
    let mut number = 0;
    for [printed, unit, expected @ ..] in rows::<8>(FIGURES) {
        number += 1;
        let found = read(printed, unit).map(|reading| row(&reading));
        if found.as_ref().is_ok_and(|found| found == &expected) {
            continue;
        }
        wrong.push(format!(
            "{printed} [{unit}]\n  expected {expected:?}\n  found    {found:?}"
        ));
    }
    assert!(number >= 300, "{number} figures");
    assert!(
        wrong.is_empty(),
        "{} of {number}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn every_other_text_is_refused_and_the_message_names_the_part() {
    let mut wrong = Vec::new();
    for [printed, unit, part] in rows::<3>(REFUSALS) {
        match read(printed, unit) {
            Ok(reading) => wrong.push(format!(
                "{printed:?} [{unit}] is read as {:?}",
                row(&reading)
            )),
            Err(problem) => {
                if !problem.to_string().contains(part) {
                    wrong.push(format!("{printed:?} [{unit}] {part:?} not in: {problem}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

proptest! {
    /// Whatever stands there, a figure is read or a problem is named.
    #[test]
    fn no_text_makes_reading_panic(text in any::<String>()) {
        let _ = Reading::parse(&text);
        for unit in Unit::ALL {
            let _ = Reading::parse_in(&text, *unit);
        }
    }

    /// The same for text made of what figures are made of.
    #[test]
    fn no_pieces_of_figures_make_reading_panic(
        pieces in vec((select(PIECES), select(&["", " ", "\u{A0}", "-", "\u{640}"][..])), 0..24),
    ) {
        let text: String = pieces.iter().flat_map(|(piece, gap)| [*piece, *gap]).collect();
        if let Ok(reading) = Reading::parse(&text) {
            let figure = reading.figure();
            // The value is a whole multiple of the step, and a range is in order.
            let rest = figure.value().number() % figure.step().to_decimal();
            prop_assert!(rest.is_zero(), "{text:?} {figure:?}");
            if let Some(to) = figure.value_to() {
                prop_assert!(to.number() > figure.value().number(), "{text:?} {figure:?}");
            }
            prop_assert_eq!(figure.value_to().is_some(), figure.hedge() == Hedge::Between);
            // What is counted is part of the text.
            prop_assert!(reading.of().is_none_or(|of| !of.is_empty() && text.contains(of)));
        }
    }
}

const PIECES: &[&str] = &[
    "0",
    "1",
    "7",
    "12",
    "398",
    "180.000",
    "52,740",
    "1 610",
    "10,6",
    "0.398",
    "٣٩٨",
    "۱۲",
    "396.8754.516",
    "999999999999999999",
    ".",
    ",",
    "،",
    "٫",
    "٬",
    "%",
    "+",
    "-",
    "/",
    "½",
    "«",
    "»",
    "و",
    "ب",
    "ال",
    "حوالي",
    "ما يزيد عن",
    "على الأقل",
    "بين",
    "إلى",
    "ألفا",
    "مليون",
    "ملايين",
    "مليونان",
    "مليار",
    "ثلاثة",
    "عشر",
    "عشرون",
    "مائة",
    "نصف",
    "ثلث",
    "درهم",
    "سنتيم",
    "في المائة",
    "نقطة",
    "مرة",
    "ضعف",
    "صانعا",
    "اتفاقيتان",
    "عشرات",
    "environ",
    "plus de",
    "au moins",
    "entre",
    "et",
    "à",
    "près",
    "de",
    "d'",
    "mille",
    "millions",
    "milliard",
    "MDH",
    "k",
    "M",
    "deux",
    "dix",
    "sept",
    "vingt",
    "quatre",
    "cent",
    "une centaine",
    "demi",
    "tiers",
    "moitié",
    "doublé",
    "DH",
    "centimes",
    "pour cent",
    "points",
    "fois",
    "artisans",
    "5e",
    "euros",
    "about",
    "between",
    "and",
    "to",
    "to the nearest",
    "half",
    "a",
    "hundred",
    "thousand",
    "billion",
    "percent",
    "times",
    "one",
];

#[test]
fn hostile_text_is_refused_at_once() {
    let long = "0".repeat(10_000_000);
    assert_eq!(
        Reading::parse(&long),
        Err(Problem::TooLong { at_most: 200 })
    );
    let cases: &[(&str, &str)] = &[
        ("", "is missing"),
        (" ", "holds no number"),
        ("%%", "\"%\" is not understood in a figure"),
        ("1-23 مليار", "\"23\" begins a second number"),
        ("12 34", "the digits \"34\" are not a group of three"),
        (
            "مليون مليون",
            "\"مليون\" cannot follow the number before it",
        ),
        (
            "396.8754.516",
            "the digits \"8754\" are not a group of three",
        ),
        (
            "999 مليار مليار",
            "\"مليار\" cannot follow the number before it",
        ),
        ("9999999999 milliards", "is too large"),
        (
            "398\u{202E} مليون",
            "holds an invisible formatting character (U+202E)",
        ),
    ];
    for (text, message) in cases {
        let problem = Reading::parse(text).expect_err(text);
        assert_eq!(&problem.to_string(), message, "{text:?}");
    }
    let zeros = "0".repeat(200);
    assert!(Reading::parse(&zeros).is_err());
}

/// Any number of a unit that a figure can have, and a step that divides it.
fn measures() -> impl Strategy<Value = (Measure, Step)> {
    let digits = prop_oneof![
        0_i128..=9_999,
        0_i128..=999_999_999,
        0_i128..1_000_000_000_000_000_000_000_000_000,
        Just(0),
    ];
    let zeros = prop_oneof![Just(0_u32), 0_u32..18];
    let parts = (
        digits,
        0_u32..=9,
        zeros,
        scale(),
        any::<bool>(),
        0_usize..30,
    );
    parts.prop_filter_map(
        "not a number of this unit",
        |(digits, decimals, zeros, scale, minus, pick)| {
            let decimals = match scale.unit() {
                Unit::Count if scale.is_whole() => 0,
                Unit::Dirham => decimals.min(2),
                _ => decimals,
            };
            let digits = digits.checked_mul(10_i128.checked_pow(zeros)?)?;
            let falls = scale.can_be_negative();
            let digits = if minus && falls { -digits } else { digits };
            let number = Decimal::try_from_i128_with_scale(digits, decimals).ok()?;
            let value = Measure::new(number, scale).ok()?;
            let steps: Vec<Step> = (-9..=18)
                .map(|exponent| Step::power_of_ten(exponent).unwrap())
                .filter(|step| Figure::new(value, Hedge::AtLeast, *step).is_ok())
                .collect();
            let step = *steps.get(pick % steps.len().max(1))?;
            Some((value, step))
        },
    )
}

/// Any figure.
fn figures() -> impl Strategy<Value = Figure<Measure>> {
    let single =
        select(Hedge::ALL).prop_filter("a range has two ends", |hedge| *hedge != Hedge::Between);
    let singles = (measures(), single)
        .prop_filter_map("less than nothing", |((value, step), hedge)| {
            Figure::new(value, hedge, step).ok()
        });
    let ranges =
        (measures(), 1_u64..2_000_000).prop_filter_map("no end", |((from, step), more)| {
            let to = from
                .number()
                .checked_add(step.to_decimal().checked_mul(more.into())?)?;
            let to = Measure::new(to, from.scale()).ok()?;
            Figure::between(from, to, step).ok()
        });
    prop_oneof![3 => singles, 1 => ranges]
}

proptest! {
    #![proptest_config(crate::cases::usually(4096))]

    /// Reading what was written gives the figure back, in every language.
    #[test]
    fn what_was_written_reads_as_the_same_figure(figure in figures()) {
        for language in Language::ALL {
            let text = figure.written(*language).to_string();
            let reading = Reading::parse_in(&text, figure.scale());
            prop_assert_eq!(reading.map(|reading| reading.figure()), Ok(figure), "{}", text);
            // A count says its unit to those only who know that it is one.
            if figure.unit() != Unit::Count {
                let reading = Reading::parse_as(&text, figure.scale().aspect());
                prop_assert_eq!(reading.map(|reading| reading.figure()), Ok(figure), "{}", text);
            }
        }
    }
}

#[test]
fn reading_allocates_nothing() {
    for [printed, unit, ..] in rows::<8>(FIGURES) {
        let unit = unit.parse::<Unit>().ok();
        let measured = allocation_counter::measure(|| {
            let reading = match unit {
                None => Reading::parse(printed),
                Some(unit) => Reading::parse_in(printed, unit),
            };
            assert!(reading.is_ok());
        });
        assert_eq!(measured.count_total, 0, "{printed}");
    }
}

/// A name behind a number is what it counts, and changes nothing of the number:
/// all 1,503 communes, in both languages, and every trade.
#[test]
fn names_behind_a_number_are_not_read_into_it() {
    let in_both = |commune: Commune| {
        [Language::Arabic, Language::French].map(|language| commune.name(language))
    };
    let communes = Commune::all().flat_map(in_both);
    let trades = Activity::ALL.iter().flat_map(|trade| {
        Language::ALL
            .iter()
            .filter_map(|language| trade.label(*language))
    });
    let (mut read, mut refused) = (0, Vec::new());
    for name in communes.chain(trades) {
        let text = format!("7 {name}");
        match Reading::parse(&text) {
            Err(_) => refused.push(name),
            Ok(reading) => {
                let figure = reading.figure();
                assert_eq!(
                    figure,
                    Figure::plain(Measure::parse("7", Unit::Count).unwrap()),
                    "{text}"
                );
                read += 1;
            }
        }
    }
    // Names with a number, a mark or a unit of their own are refused.
    assert!(
        refused.len() * 20 < read,
        "{} of {read}: {refused:?}",
        refused.len()
    );
}
