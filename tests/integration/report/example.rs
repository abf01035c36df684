//! The example that prints reports: what goes where, and with which status.

#[expect(dead_code, reason = "the program's own start is not called here")]
#[path = "../../../examples/regional_report.rs"]
mod regional_report;

use self::regional_report::{Answer, answer};

/// The status, and what is printed: to standard output where the status is 0.
fn ask(arguments: &[&str]) -> (u8, String) {
    match answer(arguments.iter().copied().map(str::to_owned)) {
        Answer::Text(text) => (0, text),
        Answer::Refusal(status, message) => {
            assert!(status > 0, "{message}");
            (status, message)
        }
    }
}

fn text(arguments: &[&str]) -> String {
    let (status, text) = ask(arguments);
    assert_eq!(status, 0, "{text}");
    text
}

#[test]
fn every_finding_of_a_faulty_file_has_a_line() {
    let file = "tests/data/twenty-faults.json";
    let (status, message) = ask(&["--lang", "fr", file]);
    let findings = include_str!("../../data/twenty-faults.txt").lines();
    let expected: Vec<_> = findings.map(|line| format!("{file}: {line}")).collect();
    assert_eq!(status, 1);
    assert_eq!(message.lines().collect::<Vec<_>>(), expected);
}

#[test]
fn a_file_that_cannot_be_read_is_another_matter() {
    let (status, message) = ask(&["tests/data/none.json"]);
    assert_eq!(status, 2);
    assert!(message.starts_with("tests/data/none.json: "), "{message}");
    let (status, message) = ask(&["tests/data/messages.txt"]);
    assert_eq!(status, 2);
    assert!(
        message.starts_with("tests/data/messages.txt: not JSON: "),
        "{message}"
    );
}

#[test]
fn help_is_no_error_and_a_wrong_option_is_one() {
    let usage = "usage: regional_report [--lang en|fr|ar] [--region CODE] [FILE]\n";
    assert_eq!(text(&["--help"]), usage);
    assert_eq!(text(&["--lang", "ar", "-h"]), usage);
    let (status, message) = ask(&["--langue"]);
    assert_eq!(status, 2);
    assert_eq!(
        format!("{message}\n"),
        format!("unknown option --langue\n{usage}")
    );
    let (status, message) = ask(&["--region", "13"]);
    assert_eq!(status, 2);
    assert!(message.starts_with("--region: "), "{message}");
}

#[test]
fn the_built_in_file_is_reported_in_three_languages() {
    for (language, name) in [
        ("en", "Casablanca-Settat (06): "),
        ("fr", "Casablanca-Settat (06) : "),
        ("ar", "الدار البيضاء-سطات (06): "),
    ] {
        let text = text(&["--lang", language]);
        assert!(text.starts_with(name), "{text}");
        assert!(text.contains("396.8754.516"), "{text}");
    }
}
