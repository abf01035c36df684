//! The wire is a contract: what is written, and what is read and refused.

use artisanat::sector::Sector;
use artisanat::subsidy::Subsidy;

const DOCUMENT: &str = include_str!("../../examples/data/casablanca-settat-2024.json");
const GOLDEN: &str = include_str!("../data/casablanca-settat-written.json");

/// A change of this file is a change of the wire, and stands in the changelog.
#[test]
fn what_is_written() {
    let sector: Sector = serde_json::from_str(DOCUMENT).unwrap();
    let written = serde_json::to_string_pretty(&sector).unwrap();
    assert_eq!(written, GOLDEN.trim_end());
    assert_eq!(serde_json::from_str::<Sector>(GOLDEN).unwrap(), sector);
}

#[test]
fn what_is_written_in_a_format_without_keys() {
    let sector: Sector = serde_json::from_str(DOCUMENT).unwrap();
    let bytes = postcard::to_allocvec(&sector).unwrap();
    assert_eq!(postcard::from_bytes::<Sector>(&bytes).unwrap(), sector);
    for cut in (0..bytes.len()).step_by(13) {
        assert!(postcard::from_bytes::<Sector>(&bytes[..cut]).is_err());
    }
}

#[test]
fn money_is_text_with_two_decimals_and_null_is_missing() {
    let subsidy = |granted: &str| {
        let text = format!(
            r#"{{"id":"s","kinds":["material"],"amount_basis":"total","territory":"06",
                "facility":null,"sources":null,"granted":{{"value":{granted}}}}}"#
        );
        serde_json::from_str::<Subsidy>(&text)
            .map(|subsidy| serde_json::to_value(&subsidy).unwrap())
    };
    assert_eq!(
        subsidy(r#""395910""#).unwrap()["granted"]["value"],
        "395910.00"
    );
    let refused = [
        (
            "395910",
            "granted.value: expected text, found a number: put it in quotes",
        ),
        (
            "395910.5",
            "granted.value: expected text, found a number with decimals, or one too large to count with: put it in quotes",
        ),
        (
            r#"["395910"]"#,
            "granted.value: expected text, found a list",
        ),
        (
            r#"{"dirhams":1}"#,
            "granted.value: expected text, found an object",
        ),
        ("true", "granted.value: expected text, found true or false"),
    ];
    for (value, message) in refused {
        let error = subsidy(value).unwrap_err().to_string();
        assert!(error.starts_with(message), "{error}");
    }
}
