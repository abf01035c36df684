//! Laws of figures, totals and summaries.

use artisanat::calendar::{Day, PartialDate};
use artisanat::dirhams::{DirhamTotal, Dirhams};
use artisanat::figure::{Agreement, Figure, Hedge, Stated, StatedTotal, Step};
use artisanat::period::Window;
use artisanat::summary::{Count, Grouped, Merge, Summary, summarize};
use proptest::prelude::*;

fn amount() -> impl Strategy<Value = Dirhams> {
    prop_oneof![0..1000_i64, 0..=Dirhams::MAX.centimes()]
        .prop_map(|centimes| Dirhams::from_centimes(centimes).unwrap())
}

fn figure() -> impl Strategy<Value = Figure<u32>> {
    let hedges = proptest::sample::select(Hedge::ALL);
    (hedges, 0..100_000_u32, 1..1000_u32, 0..4_i8).prop_map(|(hedge, value, more, exponent)| {
        let scale = 10_u32.pow(exponent.unsigned_abs().into());
        let step = Step::power_of_ten(exponent).unwrap();
        match hedge {
            Hedge::Between => Figure::between(value * scale, (value + more) * scale, step),
            other => Figure::new(value * scale, other, step),
        }
        .unwrap()
    })
}

fn stated() -> impl Strategy<Value = Stated<u32>> {
    prop_oneof![
        4 => figure().prop_map(Stated::from),
        1 => Just(Stated::parse("12.3456.7").unwrap()),
        1 => Just(Stated::NotStated),
    ]
}

/// A summary that keeps what it was given to add up.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
struct Total(StatedTotal);

impl Merge for Total {
    fn merge(&mut self, other: Self) {
        self.0.merge(other.0);
    }
}

impl Summary<&Stated<u32>> for Total {
    fn observe(&mut self, item: &Stated<u32>) {
        self.0.add(item);
    }
}

proptest! {
    #[test]
    fn agreement_is_reflexive_and_symmetric(one in figure(), other in figure()) {
        prop_assert_eq!(one.agreement(&one), Agreement::Agree);
        prop_assert_eq!(one.agreement(&other), other.agreement(&one));
        if let Agreement::Disagree { gap } = one.agreement(&other) {
            prop_assert!(!gap.is_sign_negative());
        }
    }

    #[test]
    fn figures_that_admit_a_common_value_agree(one in figure(), other in figure(), value in 0..100_000_000_u32) {
        if one.admits(value.into()) && other.admits(value.into()) {
            prop_assert_eq!(one.agreement(&other), Agreement::Agree);
        }
    }

    #[test]
    fn printed_values_are_admitted_unless_the_hedge_excludes_them(one in figure()) {
        let open = matches!(one.hedge(), Hedge::MoreThan | Hedge::LessThan);
        prop_assert_eq!(one.admits(one.value().into()), !open);
    }

    #[test]
    fn ratios_hold_every_possible_ratio(part in figure(), base in figure()) {
        if let Some(ratio) = part.estimate().ratio(&base.estimate()) {
            let (part, base) = (part.value(), base.value());
            let exact = rust_decimal::Decimal::from(part) / rust_decimal::Decimal::from(base);
            prop_assert_eq!(ratio.nominal(), exact);
        }
    }

    #[test]
    fn totals_are_the_same_in_every_split_and_order(parts in proptest::collection::vec(stated(), 0..12), split in 0..12_usize) {
        let split = split.min(parts.len());
        let whole: Total = summarize(&parts);
        let (first, second) = parts.split_at(split);
        let mut merged: Total = summarize(first);
        merged.merge(summarize(second));
        prop_assert_eq!(merged, whole);
        let mut swapped: Total = summarize(second);
        swapped.merge(summarize(first));
        prop_assert_eq!(swapped, whole);
        prop_assert_eq!(summarize::<Total, _>(parts.iter().rev()), whole);
        prop_assert_eq!(whole.0.parts(), u64::try_from(parts.len()).unwrap());
    }

    #[test]
    fn sums_hold_the_sum_of_admitted_values(one in figure(), other in figure()) {
        let total = StatedTotal::of([&Stated::from(one), &Stated::from(other)]);
        let sum = rust_decimal::Decimal::from(one.value()) + rust_decimal::Decimal::from(other.value());
        prop_assert_eq!(total.nominal(), Some(sum));
        if one.admits(one.value().into()) && other.admits(other.value().into()) {
            prop_assert!(total.interval().contains(sum));
        }
    }

    #[test]
    fn groups_are_the_same_in_every_split(items in proptest::collection::vec(0..9_u8, 0..40), split in 0..40_usize) {
        let split = split.min(items.len());
        let whole: Grouped<u8, Count> = Grouped::by(&items, |item| item % 3);
        let mut merged: Grouped<u8, Count> = Grouped::by(&items[..split], |item| item % 3);
        merged.merge(Grouped::by(&items[split..], |item| item % 3));
        prop_assert_eq!(&merged, &whole);
        prop_assert_eq!(whole.total().get(), u64::try_from(items.len()).unwrap());
    }

    #[test]
    fn money_adds_up_exactly(amounts in proptest::collection::vec(amount(), 0..50)) {
        let total: DirhamTotal = amounts.iter().copied().collect();
        let exact: i128 = amounts.iter().fold(0, |sum, amount| sum + i128::from(amount.centimes()));
        prop_assert_eq!(total.centimes(), exact);
        for amount in amounts {
            prop_assert_eq!(amount.to_string().parse::<Dirhams>().unwrap(), amount);
            prop_assert_eq!(Dirhams::from_decimal(amount.to_decimal()).unwrap(), amount);
        }
    }

    #[test]
    fn text_forms_read_back_and_arbitrary_text_never_panics(text in "\\PC{0,40}", dates in "[0-9P./Y-]{0,24}") {
        for text in [text, dates] {
            let _ = text.parse::<Dirhams>();
            let _ = text.parse::<Step>();
            if let Ok(day) = text.parse::<Day>() {
                prop_assert_eq!(day.to_string(), text.clone());
            }
            if let Ok(date) = text.parse::<PartialDate>() {
                prop_assert_eq!(date.to_string(), text.clone());
            }
            if let Ok(window) = text.parse::<Window>() {
                prop_assert_eq!(window.to_string(), text);
            }
        }
    }
}

/// Whatever a value's decimals, it is a whole multiple of its figure's step.
#[test]
fn plain_figures_are_multiples_of_their_step() {
    use artisanat::figure::{Measure, Unit};
    for text in [
        "7",
        "12.8",
        "0.000000001",
        "999999999999999999.999999999",
        "100",
    ] {
        let measure = Measure::parse(text, Unit::Percent).unwrap();
        for figure in [Figure::plain(measure), Figure::about(measure)] {
            assert_eq!(
                Figure::new(measure, figure.hedge(), figure.step()),
                Ok(figure),
                "{text}"
            );
        }
    }
    assert!(Measure::parse("0.0000000001", Unit::Percent).is_err());
}

#[test]
fn amounts_outside_the_grammar() {
    use artisanat::violation::Problem;
    let refused = [
        ("", Problem::NotAnAmount),
        ("-5.00", Problem::Negative),
        ("+5", Problem::NotAnAmount),
        ("007", Problem::NotAnAmount),
        ("5.", Problem::NotAnAmount),
        ("5.001", Problem::NotAnAmount),
        ("1,000", Problem::NotAnAmount),
        ("٥", Problem::NotAnAmount),
        ("920000000000000.01", Problem::TooLarge),
        ("99999999999999999999999", Problem::TooLarge),
    ];
    for (text, problem) in refused {
        assert_eq!(text.parse::<Dirhams>(), Err(problem), "{text}");
    }
    assert_eq!("920000000000000.00".parse(), Ok(Dirhams::MAX));
    assert_eq!("0".parse(), Ok(Dirhams::ZERO));
    assert_eq!("5.5".parse::<Dirhams>().unwrap().to_string(), "5.50");
    assert_eq!(
        format!("{}5", "0".repeat(10_000)).parse::<Dirhams>(),
        Err(Problem::NotAnAmount)
    );
}

#[test]
fn windows_resolve() {
    let day: Day = "2024-02-29".parse().unwrap();
    let cases = [
        ("2024", Some("2024-01-01/2024-12-31")),
        ("2024-02", Some("2024-02-01/2024-02-29")),
        ("2024-01/2024-03", Some("2024-01-01/2024-03-31")),
        ("2024-02-01/2024-02-09", Some("2024-02-01/2024-02-09")),
        ("../2025-01-31", Some("2025-01-31/2025-01-31")),
        ("P1Y", Some("2023-02-28/2024-02-28")),
        ("P4Y/2025-04-01", Some("2021-04-01/2025-03-31")),
        ("P99Y/1950-01-01", None),
    ];
    for (text, expected) in cases {
        let window: Window = text.parse().unwrap();
        let period = window.resolve(Some(day)).map(|period| period.to_string());
        assert_eq!(period.as_deref(), expected, "{text}");
    }
    for text in [
        "",
        "24",
        "2024-13",
        "2024-02-10/2024-02-09",
        "2024-02/2024-03",
        "P0Y",
        "P100Y",
        "P4M",
        "../2024",
        "2024-02-01",
    ] {
        assert!(text.parse::<Window>().is_err(), "{text}");
    }
}
