//! A file that says as much as a file can of two regions, all of it invented.

use artisanat::language::Language;
use artisanat::report::RegionReport;
use artisanat::sector::Sector;
use artisanat::territory::Region;

const FILE: &str = include_str!("../../data/invented-two-regions.json");

const TEXTS: [(Language, &str); 3] = [
    (
        Language::Arabic,
        include_str!("../../data/invented-two-regions.ar.txt"),
    ),
    (
        Language::French,
        include_str!("../../data/invented-two-regions.fr.txt"),
    ),
    (
        Language::English,
        include_str!("../../data/invented-two-regions.en.txt"),
    ),
];

/// The reports on both regions, one behind the other.
fn text(language: Language) -> String {
    let sector: Sector = serde_json::from_str(FILE).unwrap();
    let reports = Region::all().map(|region| RegionReport::of(&sector, region));
    let reports = reports.filter(|report| !report.is_empty());
    let texts: Vec<_> = reports
        .map(|report| report.text(language).to_string())
        .collect();
    texts.join("\n")
}

/// Printed by `regional_report --lang LANGUAGE FILE`, and read by a speaker.
#[test]
fn the_text_is_the_one_that_was_read_over() {
    for (language, expected) in TEXTS {
        let text = text(language);
        let lines = text.lines().zip(expected.lines());
        for (number, (found, expected)) in lines.enumerate() {
            assert_eq!(found, expected, "{language}, line {}", number + 1);
        }
        assert_eq!(text, expected);
    }
}

/// Nobody is named, and no enterprise, its people or its turnover.
#[test]
fn persons_and_enterprises_are_counted_and_not_named() {
    let in_file = ["Personne invent", "Atelier invent", "424242"];
    let in_print = ["424.242", "424,242"];
    assert!(in_file.iter().all(|hidden| FILE.contains(hidden)));
    for (language, _) in TEXTS {
        let text = text(language);
        for hidden in in_file.iter().chain(&in_print) {
            assert!(!text.contains(hidden), "{language}: {hidden}");
        }
    }
}

#[test]
fn what_is_not_known_has_no_words() {
    for (language, absent) in [
        (Language::English, "not stated"),
        (Language::French, "non précisé"),
        (Language::Arabic, "غير مذكور"),
    ] {
        let text = text(language);
        let lines = text.lines().filter(|line| line.contains(absent));
        // The stage of a facility, and the end of a window.
        let allowed = [
            "end not",
            "fin non",
            "stage not",
            "étape non",
            "المرحلة غير",
        ];
        for line in lines {
            assert!(allowed.iter().any(|words| line.contains(words)), "{line}");
        }
    }
}

#[test]
fn every_line_runs_in_the_direction_of_its_language() {
    for (language, _) in TEXTS {
        super::words::assert_direction(&text(language), language);
    }
}
