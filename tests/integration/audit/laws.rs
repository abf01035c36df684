//! What holds of every audit, whatever is claimed.

use std::collections::BTreeSet;

use artisanat::audit::{Finding, audit};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{claim, facet, line, sector};

/// A claim from a small world, in which most claims meet.
fn any_claim() -> impl Strategy<Value = Value> {
    let territory = prop::sample::select(vec!["06", "06.141", "MA"]);
    let window = prop::sample::select(vec!["2024", "2023", "", "P4Y"]);
    let part = prop::sample::select(vec!["", "US", "FR"]);
    let hedge = prop::sample::select(vec!["", "environ ", "plus de "]);
    let kind = prop::sample::select(vec!["level", "level", "level", "share", "growth", "rank"]);
    let placement = prop::sample::select(vec!["body", "headline"]);
    let number = 1_u32..30;
    (territory, window, part, hedge, kind, placement, number).prop_map(
        |(territory, window, part, hedge, kind, placement, number)| {
            let breakdown = if part.is_empty() {
                json!([])
            } else {
                json!([facet("destination", part)])
            };
            let (figure, of, against, among) = match kind {
                "share" => (format!("{hedge}{number} %"), "total", "", ""),
                "growth" => (format!("{hedge}{number} %"), "", "2023", ""),
                "rank" => (format!("{}", number % 4 + 1), "", "", "regions"),
                _ => (format!("{hedge}{number} MDH"), "", "", ""),
            };
            claim(
                "exports",
                &figure,
                &json!({
                    "territory": territory, "window": window, "breakdown": breakdown,
                    "sense": if kind == "level" { "" } else { kind },
                    "of": of, "against": against, "among": among, "placement": placement,
                }),
            )
        },
    )
}

fn disagreements(claims: &[Value]) -> Vec<Finding> {
    let sector = sector(&[claims.into()]);
    audit(&sector, None).disagreements().cloned().collect()
}

fn claims_of(finding: &Finding) -> BTreeSet<usize> {
    finding.claims().iter().map(|at| at.claim_index()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// A claim that is added may show which figure another one was reckoned
    /// from, and then contradicts those that it was not: some claim of every
    /// disagreement is still in one.
    #[test]
    fn a_claim_never_hides_a_disagreement(
        claims in prop::collection::vec(any_claim(), 2..8),
        more in any_claim(),
    ) {
        let before = disagreements(&claims);
        let mut longer = claims.clone();
        longer.push(more);
        let after = disagreements(&longer);
        let all: BTreeSet<_> = after.iter().flat_map(claims_of).collect();
        for finding in before {
            let shared = claims_of(&finding).intersection(&all).count();
            prop_assert!(shared > 0, "{}", line(&finding));
        }
    }

    /// The order of statements changes no verdict.
    #[test]
    fn order_does_not_matter(claims in prop::collection::vec(any_claim(), 2..8)) {
        let verdicts = |claims: &[Value]| {
            let statements: Vec<_> = claims.iter().map(|claim| json!([claim])).collect();
            let sector = sector(&statements);
            let audit = audit(&sector, None);
            let mut verdicts: Vec<_> = audit.findings().iter().map(|finding| {
                let claims = finding.claims().iter();
                let mut claims: Vec<_> = claims
                    .map(|at| format!("{:?}", at.claim(&sector)))
                    .collect();
                claims.sort();
                (finding.check(), finding.verdict().as_str(), claims)
            }).collect();
            verdicts.sort();
            verdicts
        };
        let mut turned = claims.clone();
        turned.reverse();
        let contradictions = |claims: &[Value]| {
            let found = verdicts(claims).into_iter();
            found.map(|(check, verdict, _)| (check, verdict)).collect::<Vec<_>>()
        };
        prop_assert_eq!(contradictions(&claims), contradictions(&turned));
    }
}
