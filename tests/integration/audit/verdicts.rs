//! Real documents, with the verdicts that were written by hand before the
//! audit ran on them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use artisanat::audit::{Arithmetic, ClaimRef, Finding, Source, Verdict, audit};
use artisanat::figure::Estimate;
use artisanat::sector::{Sector, SectorDraft};
use rust_decimal::{Decimal, RoundingStrategy};

use super::truth::contested;

const ROWS: &str = include_str!("../../data/verdicts.tsv");

const DOCUMENTS: &[(&str, &str)] = &[
    (
        "casablanca-settat-2024.json",
        include_str!("../../../examples/data/casablanca-settat-2024.json"),
    ),
    (
        "fes-meknes-register-2025.json",
        include_str!("../../../examples/data/fes-meknes-register-2025.json"),
    ),
    (
        "marrakech-exports-2024.json",
        include_str!("../../../examples/data/marrakech-exports-2024.json"),
    ),
    (
        "fes-meknes-programme-2025.json",
        include_str!("../../../examples/data/fes-meknes-programme-2025.json"),
    ),
    (
        "minister-councillors-2024.json",
        include_str!("../../../examples/data/minister-councillors-2024.json"),
    ),
];

/// A verdict by hand.
struct Row {
    file: &'static str,
    verdict: &'static str,
    check: &'static str,
    claims: Vec<String>,
    expected: &'static str,
    stated: &'static str,
    why: Vec<&'static str>,
    note: &'static str,
    text: &'static str,
}

fn rows() -> Vec<Row> {
    let lines = ROWS.lines().filter(|line| !line.starts_with('#')).skip(1);
    lines
        .map(|text| {
            let columns: Vec<_> = text.split('\t').collect();
            let columns: [&str; 8] = columns.try_into().unwrap();
            let [file, verdict, check, claims, expected, stated, why, note] = columns;
            Row {
                file,
                verdict,
                check,
                claims: claims.split(',').map(ToOwned::to_owned).collect(),
                expected,
                stated,
                why: why.split('|').collect(),
                note,
                text,
            }
        })
        .collect()
}

/// The findings of a document, with the paths of its claims in the file.
struct Audited {
    findings: Vec<Finding>,
    positions: Vec<usize>,
}

impl Audited {
    fn of(document: &str, as_of: Option<&str>) -> Self {
        let draft: SectorDraft<'_> = serde_json::from_str(document).unwrap();
        let ids = draft.statements.iter().enumerate();
        let places: BTreeMap<_, _> = ids
            .map(|(place, draft)| (draft.id.to_string(), place))
            .collect();
        let sector = Sector::try_from(draft).unwrap();
        let statements = sector.statements().iter();
        Self {
            positions: statements
                .map(|statement| *places.get(statement.id().as_str()).unwrap())
                .collect(),
            findings: audit(&sector, as_of.map(|day| day.parse().unwrap()))
                .findings()
                .to_vec(),
        }
    }

    fn path(&self, at: ClaimRef) -> String {
        let statement = *self.positions.get(at.statement_index()).unwrap();
        ClaimRef::new(statement, at.claim_index()).to_string()
    }

    /// The findings that name all claims of a row.
    fn naming<'a>(&'a self, claims: &'a [String]) -> impl Iterator<Item = &'a Finding> {
        self.findings.iter().filter(move |finding| {
            let named: BTreeSet<_> = finding.claims().iter().map(|at| self.path(*at)).collect();
            claims.iter().all(|claim| named.contains(claim))
        })
    }

    /// The findings that name or reckon with all claims of a row.
    fn resting_on<'a>(&'a self, claims: &'a [String]) -> impl Iterator<Item = &'a Finding> {
        self.findings.iter().filter(move |finding| {
            let named = finding.claims().iter().map(|at| self.path(*at));
            let operands = finding.arithmetic().into_iter();
            let operands = operands.flat_map(Arithmetic::operands);
            let reckoned = operands.filter_map(|operand| match operand.source {
                Source::Claim(at) => Some(self.path(at)),
                _ => None,
            });
            let all: BTreeSet<_> = named.chain(reckoned).collect();
            claims.iter().all(|claim| all.contains(claim))
        })
    }

    fn operand<'a>(&self, finding: &'a Finding, claim: &str) -> Option<&'a Estimate> {
        let operands = finding.arithmetic()?.operands().iter();
        let of_claim = |source: &Source| match source {
            Source::Claim(at) => self.path(*at) == claim,
            _ => false,
        };
        let mut found = operands.filter(|operand| of_claim(&operand.source));
        found.next().map(|operand| &operand.estimate)
    }
}

/// An interval as the table prints it: bounds rounded outward to four decimals.
fn printed(estimate: &Estimate) -> String {
    let end = |bound: Bound<Decimal>, strategy| match bound {
        Bound::Unbounded => String::new(),
        Bound::Included(value) | Bound::Excluded(value) => value
            .round_dp_with_strategy(4, strategy)
            .normalize()
            .to_string(),
    };
    let interval = estimate.interval();
    format!(
        "{}..{}",
        end(interval.lower(), RoundingStrategy::ToNegativeInfinity),
        end(interval.upper(), RoundingStrategy::ToPositiveInfinity),
    )
}

/// Whether a finding derives an interval beside its verdict, or from what was
/// read where nothing is stated.
fn is_derived(finding: &Finding, interval: &str) -> bool {
    let arithmetic = finding.arithmetic().unwrap();
    let unstated = arithmetic
        .expected()
        .filter(|_| arithmetic.stated().is_none());
    let derived = arithmetic.derived().or(unstated);
    derived.is_some_and(|derived| ends(&printed(derived)) == ends(interval))
}

/// The whole that a note by hand says a share would make, to the next whole
/// numbers.
fn would_make(note: &str) -> Option<&str> {
    note.split("would make it ").nth(1)?.split(' ').next()
}

fn whole_numbers(estimate: &Estimate) -> String {
    let end = |bound: Bound<Decimal>, strategy| match bound {
        Bound::Unbounded => String::new(),
        Bound::Included(value) | Bound::Excluded(value) => {
            value.round_dp_with_strategy(0, strategy).to_string()
        }
    };
    let interval = estimate.interval();
    format!(
        "{}..{}",
        end(interval.lower(), RoundingStrategy::ToNegativeInfinity),
        end(interval.upper(), RoundingStrategy::ToPositiveInfinity),
    )
}

/// The two ends of an interval as printed, without zeros behind a decimal point.
fn ends(text: &str) -> (String, String) {
    let (lower, upper) = text.split_once("..").unwrap();
    let plain = |end: &str| {
        if end.contains('.') {
            end.trim_end_matches('0').to_owned()
        } else {
            end.to_owned()
        }
    };
    (plain(lower), plain(upper))
}

fn is_as_by_hand(audited: &Audited, row: &Row, finding: &Finding) -> bool {
    let verdict = match finding.verdict() {
        Verdict::CannotTell { why } => row.why.contains(&why.as_str()),
        _ => true,
    };
    let arithmetic = finding.arithmetic();
    let (expected, stated) = if row.check == "same_indicator" || row.check == "population" {
        let figure = |place: usize| {
            let claim = row.claims.get(place)?;
            audited.operand(finding, claim)
        };
        (figure(0), figure(1))
    } else {
        (
            arithmetic.and_then(|arithmetic| arithmetic.expected()),
            arithmetic.and_then(|arithmetic| arithmetic.stated()),
        )
    };
    // Of what cannot be told, what would follow is written by hand as well.
    let is_reckoned = row.verdict != "cannot_tell" || row.check == "population";
    let is = |text: &str, estimate: Option<&Estimate>| {
        text.is_empty() || estimate.is_some_and(|estimate| ends(&printed(estimate)) == ends(text))
    };
    let derived = arithmetic.and_then(|arithmetic| arithmetic.derived());
    let makes = would_make(row.note)
        .is_none_or(|whole| derived.is_some_and(|derived| whole_numbers(derived) == whole));
    finding.verdict().as_str() == row.verdict
        && finding.check().as_str() == row.check
        && verdict
        && makes
        && (!is_reckoned || is(row.expected, expected))
        && is(row.stated, stated)
}

/// What a document has against its rows.
fn objections(audited: &Audited, rows: &[&Row]) -> Vec<String> {
    let mut objections = Vec::new();
    for row in rows {
        let mut naming = audited.naming(&row.claims);
        let is_met = match row.verdict {
            "agrees" | "disagrees" | "cannot_tell" => {
                naming.any(|finding| is_as_by_hand(audited, row, finding))
            }
            "optional_cannot_tell" => naming
                .filter(|finding| finding.check().as_str() == row.check)
                .all(|finding| finding.verdict().as_str() == "cannot_tell"),
            "not_disagrees" => naming.all(|finding| finding.verdict().as_str() != "disagrees"),
            // Nothing is printed to hold these against.
            "derived" => audited
                .resting_on(&row.claims)
                .any(|finding| is_derived(finding, row.expected)),
            _ => false,
        };
        if !is_met {
            objections.push(row.text.to_owned());
        }
    }
    for finding in &audited.findings {
        let by_hand = |row: &&&Row| {
            let claims = finding.claims().iter();
            row.verdict == "disagrees"
                && row.check == finding.check().as_str()
                && claims
                    .map(|at| audited.path(*at))
                    .eq(row.claims.iter().cloned())
        };
        if finding.verdict().as_str() == "disagrees" && !rows.iter().any(|row| by_hand(&row)) {
            objections.push(format!("not by hand: {finding:?}"));
        }
    }
    objections
}

#[test]
fn every_verdict_is_as_by_hand() {
    let rows = rows();
    let mut all = Vec::new();
    for (file, document) in DOCUMENTS {
        let rows: Vec<_> = rows.iter().filter(|row| row.file == *file).collect();
        assert!(rows.len() > 10, "{file}");
        all.extend(objections(&Audited::of(document, None), &rows));
    }
    assert_eq!(all, [""; 0], "{}", all.join("\n"));
}

/// A report of a real document calls contradictory what its audit does.
#[test]
fn reports_and_audits_are_of_one_mind() {
    for (file, document) in DOCUMENTS {
        let sector: Sector = serde_json::from_str(document).unwrap();
        let found = audit(&sector, None);
        let same = found.disagreements();
        let same = same.filter(|finding| finding.check().as_str() == "same_indicator");
        assert_eq!(contested(&sector) > 0, same.count() > 0, "{file}");
    }
}

#[test]
fn with_a_day_no_window_is_open_and_nothing_else_changes() {
    let rows = rows();
    for (file, document) in DOCUMENTS {
        let audited = Audited::of(document, Some("2025-05-01"));
        let open = |finding: &Finding| finding.check().as_str() == "unresolved_window";
        assert!(!audited.findings.iter().any(open), "{file}");
        let rows = rows.iter().filter(|row| row.file == *file);
        let rows: Vec<_> = rows
            .filter(|row| row.check != "unresolved_window")
            .collect();
        assert_eq!(objections(&audited, &rows), [""; 0], "{file}");
    }
}
