//! Printed text in drafts: read where it stands alone, held against the value
//! where one stands beside it, kept where it cannot be read.

use artisanat::dirhams::Dirhams;
use artisanat::figure::{Estimate, Hedge, Measure, Stated, StatedDraft, Unit};
use artisanat::language::Language;
use artisanat::statement::{Claim, ClaimDraft};
use artisanat::violation::Violations;

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
