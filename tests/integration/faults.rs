//! A file with faults of every sort yields every finding at once.

use artisanat::sector::{Sector, SectorDraft};

const FAULTY: &str = include_str!("../data/twenty-faults.json");
const FINDINGS: &str = include_str!("../data/twenty-faults.txt");

#[test]
fn every_finding_at_once_with_its_path() {
    let draft: SectorDraft<'_> = serde_json::from_str(FAULTY).unwrap();
    let before = draft.clone();
    let violations = Sector::try_from(draft.clone()).unwrap_err();
    assert_eq!(draft, before);
    let lines: Vec<String> = violations.iter().map(ToString::to_string).collect();
    let expected: Vec<&str> = FINDINGS.lines().collect();
    assert!(expected.len() >= 20);
    assert_eq!(lines, expected);
}

/// What lends nothing, a reader or a tree of values, yields the same findings.
#[test]
fn every_finding_from_a_reader_and_from_a_tree() {
    let borrowed: SectorDraft<'_> = serde_json::from_str(FAULTY).unwrap();
    let mut reader = serde_json::Deserializer::from_reader(FAULTY.as_bytes());
    let read = SectorDraft::deserialize_owned(&mut reader).unwrap();
    reader.end().unwrap();
    assert_eq!(read, borrowed);
    let draft = SectorDraft::deserialize_owned(serde_json::json!({"artizans": 7})).unwrap();
    assert_eq!(
        Sector::try_from(draft).unwrap_err().to_string(),
        ".: unknown key \"artizans\", nearest known key \"artisans\"; format: is missing"
    );
    let mut cut = serde_json::Deserializer::from_reader(&FAULTY.as_bytes()[..99]);
    assert!(SectorDraft::deserialize_owned(&mut cut).is_err());
}

#[test]
fn one_line_for_a_deserializer() {
    let error = serde_json::from_str::<Sector>(FAULTY)
        .unwrap_err()
        .to_string();
    let first: Vec<&str> = FINDINGS.lines().take(20).collect();
    let more = FINDINGS.lines().count() - 20;
    assert!(
        error.starts_with(&format!("{}; and {more} more", first.join("; "))),
        "{error}"
    );
}

/// Every input that is cut short or has one byte changed is refused or read,
/// and never panics.
#[test]
fn hostile_bytes() {
    let valid = include_str!("../../examples/data/casablanca-settat-2024.json");
    let compact = serde_json::to_string(&serde_json::from_str::<Sector>(valid).unwrap()).unwrap();
    for cut in (0..compact.len()).step_by(7) {
        let bytes = compact.as_bytes().get(..cut).unwrap();
        assert!(serde_json::from_slice::<Sector>(bytes).is_err());
    }
    for place in (0..compact.len()).step_by(41) {
        let mut bytes = compact.clone().into_bytes();
        for byte in *b"\"{[-9\0" {
            bytes[place] = byte;
            if let Ok(draft) = serde_json::from_slice::<SectorDraft<'_>>(&bytes) {
                drop(Sector::try_from(draft));
            }
        }
    }
}
