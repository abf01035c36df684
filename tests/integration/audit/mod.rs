//! Statements held against each other and against the records.

mod added;
mod bases;
mod bounds;
mod changes;
mod complements;
mod compounds;
mod grants;
mod groups;
mod growth;
mod habits;
mod joint;
mod laws;
mod levels;
mod nested;
mod parts;
mod ranks;
mod readings;
mod reasons;
mod reckoned;
mod records;
mod same;
mod sentences;
mod shares;
mod stocks;
mod truth;
mod verdicts;
mod wholes;
mod wording;
mod world;

use std::ops::Bound;

use artisanat::audit::{Finding, Verdict, audit};
use artisanat::figure::Estimate;
use artisanat::sector::Sector;
use rust_decimal::Decimal;
use serde_json::{Value, json};

/// A sector of statements `s0`, `s1` and so on, with nothing but claims.
fn sector(statements: &[Value]) -> Sector {
    with_records(statements, json!({}))
}

/// A sector of statements with other fields than their claims.
fn dated(statements: &[Value]) -> Sector {
    let statements = statements.iter().enumerate().map(|(place, fields)| {
        let mut statement = json!({
            "id": format!("s{place}"), "kind": "press_article", "issuer": "ministry",
            "publisher": "a newspaper", "language": "fr",
        });
        let draft = statement.as_object_mut().unwrap();
        draft.extend(fields.as_object().unwrap().clone());
        statement
    });
    let statements: Vec<_> = statements.collect();
    serde_json::from_value(json!({ "format": 1, "statements": statements })).unwrap()
}

/// A sector of statements and records.
fn with_records(statements: &[Value], mut records: Value) -> Sector {
    let statements = statements.iter().enumerate().map(|(place, claims)| {
        json!({
            "id": format!("s{place}"), "kind": "press_article", "issuer": "ministry",
            "publisher": "a newspaper", "language": "fr", "claims": claims,
        })
    });
    let draft = records.as_object_mut().unwrap();
    draft.insert("format".to_owned(), 1.into());
    draft.insert("statements".to_owned(), statements.collect());
    serde_json::from_value(records).unwrap()
}

/// A claim about exports of Casablanca-Settat in 2024, with other fields.
fn exports(printed: &str, others: &Value) -> Value {
    claim("exports", printed, others)
}

/// A claim about Casablanca-Settat in 2024, with other fields.
fn claim(indicator: &str, printed: &str, others: &Value) -> Value {
    let mut claim = json!({
        "indicator": indicator, "territory": "06", "window": "2024",
        "figure": { "printed": printed },
    });
    let fields = claim.as_object_mut().unwrap();
    for (key, value) in others.as_object().unwrap() {
        fields.insert(key.clone(), value.clone());
    }
    claim
}

/// A facet.
fn facet(dimension: &str, value: &str) -> Value {
    json!({ "dimension": dimension, "value": value })
}

/// A finding on one line: verdict, check, claims, and the gap or the reason.
fn line(finding: &Finding) -> String {
    let claims = finding.claims().iter();
    let claims: Vec<_> = claims
        .map(|at| format!("{}.{}", at.statement_index(), at.claim_index()))
        .collect();
    let rest = match finding.verdict() {
        Verdict::Agrees => String::new(),
        Verdict::Disagrees { gap } => format!(" {}", gap.round_dp(2).normalize()),
        Verdict::CannotTell { why } => format!(" {why}"),
    };
    let (verdict, check) = (finding.verdict().as_str(), finding.check());
    format!("{verdict} {check} {}{rest}", claims.join(" "))
}

fn lines(sector: &Sector, as_of: Option<&str>) -> Vec<String> {
    let as_of = as_of.map(|day| day.parse().unwrap());
    audit(sector, as_of).findings().iter().map(line).collect()
}

/// The findings of claims of one statement.
fn of(claims: &[Value]) -> Vec<String> {
    lines(&sector(&[claims.into()]), None)
}

/// The expected and the stated interval of the only finding of a check.
fn intervals(sector: &Sector, check: &str) -> (String, String) {
    let audit = audit(sector, None);
    let mut findings = audit
        .findings()
        .iter()
        .filter(|finding| finding.check().as_str() == check);
    let finding = findings.next().unwrap();
    let arithmetic = finding.arithmetic().unwrap();
    let shown = |estimate: Option<&Estimate>| estimate.map(interval).unwrap_or_default();
    (shown(arithmetic.expected()), shown(arithmetic.stated()))
}

fn interval(estimate: &Estimate) -> String {
    let end = |bound: Bound<Decimal>| match bound {
        Bound::Unbounded => String::new(),
        Bound::Included(value) | Bound::Excluded(value) => {
            value.round_dp(3).normalize().to_string()
        }
    };
    let interval = estimate.interval();
    format!("{}..{}", end(interval.lower()), end(interval.upper()))
}
