//! Plural categories and printed numbers, held against CLDR.
#![expect(clippy::unwrap_used, reason = "the helpers of tests may fail them")]

use std::str::FromStr as _;

use artisanat::language::{Language, PluralCategory};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal as IcuDecimal;
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale_core::Locale;
use icu_plurals::{PluralOperands, PluralRules, RawPluralOperands};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn locale(language: Language) -> Locale {
    let tag = match language {
        Language::Arabic => "ar-MA",
        Language::French => "fr-MA",
        Language::English => "en",
    };
    tag.parse().unwrap()
}

fn rules(language: Language) -> PluralRules {
    PluralRules::try_new_cardinal(locale(language).into()).unwrap()
}

fn category(rules: &PluralRules, operands: impl Into<PluralOperands>) -> PluralCategory {
    match rules.category_for(operands) {
        icu_plurals::PluralCategory::Zero => PluralCategory::Zero,
        icu_plurals::PluralCategory::One => PluralCategory::One,
        icu_plurals::PluralCategory::Two => PluralCategory::Two,
        icu_plurals::PluralCategory::Few => PluralCategory::Few,
        icu_plurals::PluralCategory::Many => PluralCategory::Many,
        icu_plurals::PluralCategory::Other => PluralCategory::Other,
    }
}

/// What CLDR looks at, of a number with a magnitude word.
fn operands(number: Decimal, exponent: u32) -> PluralOperands {
    let zeros = exponent.saturating_sub(number.scale());
    let decimals = number.scale().saturating_sub(exponent);
    let digits = number.mantissa().unsigned_abs() * 10_u128.pow(zeros);
    let unit = 10_u128.pow(decimals);
    let mut trimmed = (digits % unit, decimals);
    while trimmed.1 > 0 && trimmed.0 % 10 == 0 {
        trimmed = (trimmed.0 / 10, trimmed.1 - 1);
    }
    RawPluralOperands {
        // Beyond 64 bits, another number of the same ending.
        i: u64::try_from(digits / unit).unwrap_or_else(|_| {
            10_u64.pow(18) + u64::try_from(digits / unit % 10_u128.pow(18)).unwrap()
        }),
        v: decimals.try_into().unwrap(),
        w: trimmed.1.try_into().unwrap(),
        f: u64::try_from(digits % unit).unwrap(),
        t: u64::try_from(trimmed.0).unwrap(),
        c: exponent.try_into().unwrap(),
    }
    .into()
}

#[test]
fn counts_as_cldr() {
    let large = [
        999_999,
        1_000_000,
        1_000_001,
        1_000_011,
        1_500_000,
        2_000_000,
        10_600_000_000,
        u64::MAX - 1,
        u64::MAX,
    ];
    for &language in Language::ALL {
        let rules = rules(language);
        for count in (0..=100_000).chain(large) {
            let expected = category(&rules, count);
            assert_eq!(
                language.plural(count.into()),
                expected,
                "{language} {count}"
            );
            let number = Decimal::from(count);
            assert_eq!(language.plural_of(number), expected, "{language} {count}");
            assert_eq!(language.plural_of(-number), expected, "{language} -{count}");
        }
    }
}

#[test]
fn every_category_has_its_counts() {
    use PluralCategory::{Few, Many, One, Other, Two, Zero};
    let first = |language: Language, wanted: PluralCategory| {
        (0..=2_000_000).find(|count| language.plural(*count) == wanted)
    };
    for (wanted, arabic, french, english) in [
        (Zero, Some(0), None, None),
        (One, Some(1), Some(0), Some(1)),
        (Two, Some(2), None, None),
        (Few, Some(3), None, None),
        (Many, Some(11), Some(1_000_000), None),
        (Other, Some(100), Some(2), Some(0)),
    ] {
        assert_eq!(first(Language::Arabic, wanted), arabic, "{wanted:?}");
        assert_eq!(first(Language::French, wanted), french, "{wanted:?}");
        assert_eq!(first(Language::English, wanted), english, "{wanted:?}");
    }
}

#[test]
fn decimals_as_cldr() {
    for &language in Language::ALL {
        let rules = rules(language);
        for text in [
            "0.0",
            "0.5",
            "1.0",
            "1.00",
            "1.5",
            "1.99",
            "2.0",
            "2.5",
            "3.0",
            "3.5",
            "11.0",
            "11.10",
            "100.0",
            "103.5",
            "1000000.0",
            "1000000.5",
            "398.00",
            "10.6",
            "0.000000001",
        ] {
            let number: Decimal = text.parse().unwrap();
            let expected = category(&rules, &IcuDecimal::from_str(text).unwrap());
            assert_eq!(language.plural_of(number), expected, "{language} {text}");
        }
    }
}

#[test]
fn extremes_have_a_category() {
    let many = PluralCategory::Many;
    assert_eq!(Language::French.plural(10_u128.pow(38)), many);
    for number in [
        Decimal::MAX,
        Decimal::MIN,
        Decimal::from_i128_with_scale(1, 28),
    ] {
        for &language in Language::ALL {
            // Past 28 decimals, more zeros at the end change nothing.
            let far = language.plural_of_compact(number, 40);
            for exponent in [36, 37, 41, u32::MAX] {
                assert_eq!(language.plural_of_compact(number, exponent), far);
            }
        }
    }
    let far = Language::French.plural_of_compact(Decimal::MAX, u32::MAX);
    assert_eq!(far, many);
}

proptest! {
    #[test]
    fn compact_decimals_as_cldr(
        digits in prop_oneof![0..300_i64, any::<i16>().prop_map(i64::from)],
        ending in 0..4_u32,
        scale in 0..12_u32,
        exponent in prop_oneof![0..=9_u32, Just(0), Just(3), Just(6)],
    ) {
        let digits = digits * 1000_i64.pow(ending);
        let number = Decimal::from_i128_with_scale(digits.into(), scale);
        for &language in Language::ALL {
            let expected = category(&rules(language), operands(number, exponent));
            prop_assert_eq!(language.plural_of_compact(number, exponent), expected);
        }
    }

    #[test]
    fn numbers_as_cldr(digits in any::<i64>(), cut in 0..60_u32, scale in 0..=28_u32) {
        let number = Decimal::from_i128_with_scale((digits >> cut).into(), scale);
        prop_assume!(!number.is_zero() || number.is_sign_positive());
        let input = IcuDecimal::from_str(&number.to_string()).unwrap();
        for &language in Language::ALL {
            let formatter =
                DecimalFormatter::try_new(locale(language).into(), DecimalFormatterOptions::default())
                .unwrap();
            let expected = formatter.format(&input).to_string();
            let written = language.number(number).to_string();
            // The one difference: a left-to-right mark before the minus.
            let mark = language == Language::Arabic && number.is_sign_negative();
            prop_assert_eq!(expected.starts_with('\u{200E}'), mark);
            prop_assert_eq!(&written, expected.trim_start_matches('\u{200E}'));
        }
    }

    #[test]
    fn whole_numbers_as_decimals(number in any::<i64>()) {
        for &language in Language::ALL {
            let decimal = language.number(number);
            prop_assert_eq!(language.whole(number), decimal);
            prop_assert_eq!(language.whole(number).to_string(), decimal.to_string());
        }
    }

    #[test]
    fn digits_survive(digits in any::<i128>()) {
        for &language in Language::ALL {
            let mut written = language.whole(digits).to_string();
            written.retain(|character| character == '-' || character.is_ascii_digit());
            prop_assert_eq!(written.parse(), Ok(digits));
        }
    }
}

#[test]
fn printed_numbers() {
    for (number, arabic, english) in [
        ("0", "0", "0"),
        ("999", "999", "999"),
        ("1610", "1.610", "1,610"),
        ("89812", "89.812", "89,812"),
        ("395910.00", "395.910,00", "395,910.00"),
        ("1234567.5", "1.234.567,5", "1,234,567.5"),
        ("-1234.5", "-1.234,5", "-1,234.5"),
        ("0.00012340", "0,00012340", "0.00012340"),
        ("-0.0", "0,0", "0.0"),
    ] {
        let number: Decimal = number.parse().unwrap();
        assert_eq!(Language::Arabic.number(number).to_string(), arabic);
        assert_eq!(Language::French.number(number).to_string(), arabic);
        assert_eq!(Language::English.number(number).to_string(), english);
    }
}

#[test]
fn the_longest_number_and_the_format() {
    let longest = Language::English.whole(i128::MIN).to_string();
    assert_eq!(
        longest,
        "-170,141,183,460,469,231,731,687,303,715,884,105,728"
    );
    let smallest = Decimal::from_i128_with_scale(-1, 28);
    let written = Language::French.number(smallest).to_string();
    assert_eq!(written, "-0,0000000000000000000000000001");

    let number = Language::French.whole(1610);
    assert_eq!(
        format!("[{number:>8}] [{number:<8}] [{number:+}]"),
        "[   1.610] [1.610   ] [+1.610]"
    );
    assert_eq!(format!("{number:.1}"), "1.610");
}
