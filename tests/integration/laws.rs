//! Laws of values and summaries; those of figures are in `arithmetic`.

use artisanat::calendar::{Day, PartialDate};
use artisanat::dirhams::{DirhamTotal, Dirhams};
use artisanat::figure::{Figure, Step};
use artisanat::period::Window;
use artisanat::summary::{Count, Grouped, Merge};
use proptest::prelude::*;

fn amount() -> impl Strategy<Value = Dirhams> {
    prop_oneof![0..1000_i64, 0..=Dirhams::MAX.centimes()]
        .prop_map(|centimes| Dirhams::from_centimes(centimes).unwrap())
}

proptest! {
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
