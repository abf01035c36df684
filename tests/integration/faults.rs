//! A file with faults of every sort yields every finding at once.

use artisanat::sector::{Sector, SectorDraft};
use serde_json::Value;

const FAULTY: &str = include_str!("../data/twenty-faults.json");
const FINDINGS: &str = include_str!("../data/twenty-faults.txt");

#[test]
fn every_finding_at_once_with_its_path() {
    let draft: SectorDraft<'_> = serde_json::from_str(FAULTY).unwrap();
    let violations = Sector::try_from(draft).unwrap_err();
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

/// Reading repairs nothing: what the file holds is in the draft, fault by
/// fault, as it was written.
#[test]
fn faulty_values_are_kept_as_they_are() {
    let draft: SectorDraft<'_> = serde_json::from_str(FAULTY).unwrap();
    let file: Value = serde_json::from_str(FAULTY).unwrap();
    let written = serde_json::to_value(&draft).unwrap();
    let mut lost = Vec::new();
    differences(&file, &written, "", &mut lost);
    // What no field can hold is no value of a draft; each is a finding.
    let misfits = [
        ".artizans",
        ".artisans[2].qualification.years_of_exercise",
        ".artisans[3].activities",
        ".artisans[3].id",
        ".artisans[3].nmaes",
        ".subsidies[2].granted.value",
    ];
    lost.sort();
    assert_eq!(lost, sorted(&misfits));
    let bidi = draft.artisans[1].names.fr.contains('\u{202E}');
    let zeros = draft.subsidies[1].granted.value.len() > 10_000;
    assert!(bidi && zeros);
}

fn sorted(paths: &[&str]) -> Vec<String> {
    let mut paths: Vec<_> = paths.iter().map(ToString::to_string).collect();
    paths.sort();
    paths
}

/// The paths at which a value of the file is missing or another one.
fn differences(file: &Value, written: &Value, path: &str, found: &mut Vec<String>) {
    match (file, written) {
        (Value::Object(file), Value::Object(written)) => {
            for (key, value) in file {
                let path = format!("{path}.{key}");
                match written.get(key) {
                    Some(other) => differences(value, other, &path, found),
                    None => found.push(path),
                }
            }
        }
        (Value::Array(file), Value::Array(written)) if file.len() == written.len() => {
            for (index, (value, other)) in file.iter().zip(written).enumerate() {
                differences(value, other, &format!("{path}[{index}]"), found);
            }
        }
        (one, other) if one == other => {}
        _ => found.push(path.to_owned()),
    }
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

/// The nearest word or key: mistyped, in another number, or with a word more
/// or less.
#[test]
fn what_was_meant() {
    use artisanat::facility::FacilityKind;
    use artisanat::language::Language;

    let word = |text: &str| match text.parse::<FacilityKind>() {
        Err(artisanat::violation::Problem::UnknownWord { nearest, .. }) => nearest,
        other => panic!("{other:?}"),
    };
    assert_eq!(word("fonduk"), Some("fondouk"));
    assert_eq!(word("Fondouk"), Some("fondouk"));
    assert_eq!(word("fondouks"), Some("fondouk"));
    assert_eq!(word("artisan_village"), Some("artisans_village"));
    assert_eq!(word("x"), None);
    assert_eq!(word("other"), None);
    let language = "es".parse::<Language>().unwrap_err().to_string();
    assert_eq!(language, "unknown language, expected one of ar, fr, en");

    let near = |key: &str| {
        let json = format!(r#"{{"format": 1, "statements": [{{"{key}": "x"}}]}}"#);
        let draft: SectorDraft<'_> = serde_json::from_str(&json).unwrap();
        Sector::try_from(draft).unwrap_err().to_string()
    };
    for (key, meant) in [
        ("published", "published_on"),
        ("publisher_name", "publisher"),
        ("claim", "claims"),
        ("publihser", "publisher"),
    ] {
        let start = format!("statements[0]: unknown key \"{key}\", nearest known key \"{meant}\";");
        assert!(near(key).starts_with(&start), "{}", near(key));
    }
    let start = "statements[0]: unknown key \"colour\", expected one of id, kind, ";
    assert!(near("colour").starts_with(start), "{}", near("colour"));
    let artisan = r#"{"activity": "zellige"}"#;
    let artisan = serde_json::from_str::<artisanat::artisan::Artisan>(artisan);
    let found = artisan.unwrap_err().to_string();
    let start = ".: unknown key \"activity\", nearest known key \"activities\"";
    assert!(found.starts_with(start), "{found}");
}
