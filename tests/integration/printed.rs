//! Printed text in drafts: read where it stands alone, held against the value
//! where one stands beside it, kept where it cannot be read.

use core::ops::Bound;

use artisanat::dirhams::Dirhams;
use artisanat::figure::{
    Estimate, Figure, Hedge, Measure, Reading, Stated, StatedDraft, Step, Unit,
};
use artisanat::language::Language;
use artisanat::statement::{Claim, ClaimDraft};
use artisanat::violation::Violations;
use proptest::prelude::*;
use rust_decimal::Decimal;

fn draft(value: &'static str, printed: &'static str) -> StatedDraft<'static> {
    StatedDraft {
        value: value.into(),
        printed: printed.into(),
        ..StatedDraft::default()
    }
}

fn read(draft: StatedDraft<'_>) -> Stated<Measure> {
    draft.in_unit(Unit::Dirham).unwrap_or_default()
}

fn refusals<T>(outcome: Result<T, Violations>) -> Vec<String> {
    match outcome {
        Ok(_) => Vec::new(),
        Err(violations) => violations.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn printed_text_alone_is_read() {
    let exports = read(draft("", "ما يناهز 398 مليون درهم"));
    let figure = exports.figure().unwrap();
    assert_eq!(figure.value().number().to_string(), "398000000");
    assert_eq!(figure.hedge(), Hedge::About);
    assert_eq!(figure.step().to_string(), "1000000");
    assert_eq!(exports.printed(), Some("ما يناهز 398 مليون درهم"));
}

#[test]
fn text_that_cannot_be_read_is_kept_with_the_reason() {
    let cost = read(draft("", "396.8754.516 درهم"));
    assert_eq!(cost.printed(), Some("396.8754.516 درهم"));
    let Stated::Unreadable { problem, .. } = cost else {
        panic!("{cost:?}");
    };
    assert_eq!(
        problem.to_string(),
        "the digits \"8754\" are not a group of three"
    );
    // A figure in another unit says nothing of this field.
    assert_eq!(read(draft("", "16 مستفيدا")).figure(), None);
}

#[test]
fn a_value_beside_text_must_be_the_one_that_the_text_says() {
    let agreed = read(draft("398000000", "ما يناهز 398 مليون درهم"));
    // What the draft leaves open, the text says.
    assert_eq!(agreed, read(draft("", "ما يناهز 398 مليون درهم")));
    let other = draft("400000000", "ما يناهز 398 مليون درهم");
    let message = "printed: the printed text says another figure than the one given beside it";
    assert_eq!(refusals(other.in_unit(Unit::Dirham)), [message]);
    let hedged = StatedDraft {
        hedge: "more_than".into(),
        ..draft("398000000", "ما يناهز 398 مليون درهم")
    };
    assert_eq!(refusals(hedged.in_unit(Unit::Dirham)), [message]);
}

#[test]
fn a_value_beside_text_is_in_the_unit_of_the_text() {
    let message = "printed: the printed text says another figure than the one given beside it";
    for (unit, value, printed) in [
        (Unit::Dirham, "10", "10 %"),
        (Unit::Count, "12", "12 درهما"),
        (Unit::Percent, "41", "41 points"),
    ] {
        assert_eq!(refusals(draft(value, printed).in_unit(unit)), [message]);
    }
    // A third is 33.3 percent, and what text counts need not be what is measured.
    assert!(draft("33.3", "un tiers").in_unit(Unit::Percent).is_ok());
    assert!(
        draft("15000", "15.000 par an")
            .in_unit(Unit::Dirham)
            .is_ok()
    );
}

#[test]
fn a_value_beside_text_that_cannot_be_read_is_a_persons_reading() {
    let read_by_hand = read(draft("3968754516", "396.8754.516 درهم"));
    let figure = read_by_hand.figure().unwrap();
    assert_eq!(figure.value().number().to_string(), "3968754516");
    assert_eq!(read_by_hand.printed(), Some("396.8754.516 درهم"));
}

#[test]
fn a_field_reads_text_in_its_own_type() {
    let cost: Stated<Dirhams> = draft("", "3,5 MDH").try_into().unwrap();
    assert_eq!(cost.figure().unwrap().value().to_string(), "3500000.00");
    let count: Stated<u32> = draft("", "14,060 شخصاً").try_into().unwrap();
    assert_eq!(count.figure().unwrap().value(), 14_060);
    // More than the field holds is kept as it is.
    let crowd: Stated<u32> = draft("", "5 milliards").try_into().unwrap();
    assert_eq!(
        (crowd.figure(), crowd.printed()),
        (None, Some("5 milliards"))
    );
}

#[test]
fn zeros_behind_the_point_of_a_value_count() {
    let rate = |value| {
        let stated = draft(value, "").in_unit(Unit::Percent).unwrap();
        stated.figure().unwrap().step().to_string()
    };
    assert_eq!(rate("10.60"), "0.01");
    assert_eq!(rate("50.0"), "0.1");
    assert_eq!(rate("50"), "1");
}

fn claim(unit: &'static str, printed: &'static str) -> Result<Claim, Violations> {
    ClaimDraft {
        indicator: "exports".into(),
        territory: "06".into(),
        unit: unit.into(),
        figure: draft("", printed),
        ..ClaimDraft::default()
    }
    .try_into()
}

#[test]
fn a_claim_is_in_the_unit_that_its_text_names() {
    let unit = |printed| claim("", printed).unwrap().unit();
    assert_eq!(unit("41 %"), Unit::Percent);
    assert_eq!(unit("398 millions de dirhams"), Unit::Dirham);
    assert_eq!(unit("trois fois"), Unit::Multiple);
    // Without one, it is in the indicator's own, also where nothing is read.
    assert_eq!(unit("398 millions"), Unit::Dirham);
    assert_eq!(unit("396.8754.516"), Unit::Dirham);
    // The draft has the last word.
    let claim = claim("dirham", "41 %").unwrap();
    assert_eq!(
        (claim.unit(), claim.figure().figure()),
        (Unit::Dirham, None)
    );
}

#[test]
fn claims_survive_the_wire_whatever_was_printed() {
    for printed in [
        "41 %",
        "398 millions",
        "396.8754.516",
        "بين 15 و23 مليون درهم",
    ] {
        let claim = claim("", printed).unwrap();
        let json = serde_json::to_string(&claim).unwrap();
        assert_eq!(
            serde_json::from_str::<Claim>(&json).unwrap(),
            claim,
            "{json}"
        );
    }
}

#[test]
fn what_is_sure_is_written_as_it_is() {
    for (number, unit, written) in [
        ("100000", Unit::Dirham, "100,000 dirhams"),
        ("600000", Unit::Dirham, "600,000 dirhams"),
        ("77000.50", Unit::Dirham, "77,000.50 dirhams"),
        ("99.99", Unit::Dirham, "99.99 dirhams"),
        ("1000000", Unit::Dirham, "1 million dirhams"),
        ("600000", Unit::Count, "600,000"),
    ] {
        let estimate = Estimate::exactly(number.parse().unwrap(), unit);
        assert_eq!(estimate.written(Language::English).to_string(), written);
    }
    // What is not sure is rounded, and says so.
    let third = Estimate::exactly(100_000.into(), Unit::Dirham);
    let third = third
        .per(&Estimate::exactly(3.into(), Unit::Count))
        .unwrap();
    let written = third.written(Language::English).to_string();
    assert_eq!(written, "about 33,333 dirhams");
}

#[test]
fn what_is_not_sure_is_written_as_finely_as_it_is_known() {
    let read = |printed: &str| {
        let reading = Reading::parse(printed).unwrap();
        reading.figure().estimate()
    };
    let written = |estimate: Estimate| estimate.written(Language::English).to_string();
    let sum = |one: &str, other: &str| read(one).plus(&read(other)).unwrap();
    // Four digits from a million on, and the ends are rounded outward.
    for (estimate, text) in [
        (
            sum("480 MDH", "611,5 MDH"),
            "about 1,092 million dirhams (between 1,090 million and 1,093 million)",
        ),
        (
            sum("95 MDH", "106 MDH"),
            "about 201 million dirhams (between 200 million and 202 million)",
        ),
        (
            sum("1,2 milliard de dirhams", "2,3 milliards de dirhams"),
            "about 3.5 billion dirhams (between 3.4 billion and 3.6 billion)",
        ),
        // What is known more finely than that is written so.
        (
            sum("1007,99 MDH", "20,01 MDH"),
            "about 1,028 million dirhams (between 1,027.99 million and 1,028.01 million)",
        ),
        // An end that was not rounded keeps its digits.
        (
            sum("plus de 12345678 DH", "1 DH"),
            "more than 12,345,679 dirhams",
        ),
        (sum("12345678,25 DH", "1 DH"), "12,345,679.25 dirhams"),
    ] {
        assert_eq!(written(estimate), text);
    }
    let third = |printed: &str| {
        let three = Estimate::exactly(3.into(), Unit::Count);
        read(printed).per(&three).unwrap()
    };
    for (printed, text) in [
        (
            "323 MDH",
            "about 107.7 million dirhams (between 107.5 million and 107.9 million)",
        ),
        ("plus de 323 MDH", "more than 107.6 million dirhams"),
        ("100 000 000 DH", "about 33,333,333 dirhams"),
    ] {
        assert_eq!(written(third(printed)), text);
    }
    let growth = |from: &str, to: &str| read(to).growth_from(&read(from)).unwrap();
    assert_eq!(
        written(growth("1000 DH", "53200 DH")),
        "5,220%",
        "thousands are marked"
    );
    assert_eq!(written(growth("1000 DH", "2002 DH")), "100.2%");
}

/// The number that a reader takes from a text, in dirhams.
fn number(text: &str) -> Decimal {
    let reading = Reading::parse_in(text, Unit::Dirham).unwrap();
    reading.figure().value().number()
}

proptest! {
    #![proptest_config(crate::cases::usually(1024))]

    /// The ends that are written hold every true value, and are no further off
    /// than a thousandth of the nominal value on either side.
    #[test]
    fn ends_are_rounded_outward(
        digits in 1_i128..1_000_000_000_000,
        step in 0_i8..6,
        divisor in 1_u8..100,
    ) {
        let step = Step::power_of_ten(step).unwrap();
        let value = Decimal::try_from_i128_with_scale(digits, 0).unwrap() * step.to_decimal();
        let value = Measure::new(value, Unit::Dirham).unwrap();
        let printed = Figure::new(value, Hedge::About, step).unwrap().estimate();
        let divisor = Estimate::exactly(divisor.into(), Unit::Count);
        let estimate = printed.per(&divisor).unwrap();
        let (Some(lower), Some(upper)) = (
            end(estimate.interval().lower()),
            end(estimate.interval().upper()),
        ) else {
            return Ok(());
        };
        let text = estimate.written(Language::English).to_string();
        if let Some((_, ends)) = text.split_once(" (between ") {
            let (from, to) = ends.trim_end_matches(')').split_once(" and ").unwrap();
            let (from, to) = (number(from), number(to));
            prop_assert!(from <= lower && upper <= to, "{text} of {lower} to {upper}");
            let near = (estimate.nominal() / Decimal::ONE_THOUSAND).max(Decimal::ONE);
            prop_assert!(lower - from <= near && to - upper <= near, "{text}");
        } else if lower > Decimal::ZERO {
            // What is hidden is less than what is left out.
            let nominal = number(text.trim_start_matches("about "));
            let near = (estimate.nominal() / Decimal::ONE_THOUSAND).max(Decimal::ONE);
            prop_assert!((nominal - lower).abs() <= near, "{text} from {lower}");
            prop_assert!((nominal - upper).abs() <= near, "{text} to {upper}");
        }
    }
}

fn end(bound: Bound<Decimal>) -> Option<Decimal> {
    match bound {
        Bound::Included(value) | Bound::Excluded(value) => Some(value),
        Bound::Unbounded => None,
    }
}
