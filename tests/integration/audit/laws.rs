//! What holds of every audit, whatever is claimed.

use std::collections::BTreeSet;

use artisanat::audit::{Arithmetic, Check, Finding, Source, Verdict, audit};
use artisanat::sector::Sector;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{claim, facet, line, sector};

/// A claim from a small world, in which most claims meet.
fn any_claim() -> impl Strategy<Value = Value> {
    let territory = prop::sample::select(vec!["06", "06.141", "MA"]);
    let window = prop::sample::select(vec!["2024", "2023", "2022", "", "P4Y", "2024-01/2024-10"]);
    let of = prop::sample::select(vec!["total", "national_total", "regional_total"]);
    let since = prop::sample::select(vec!["2023", "2022"]);
    let part = prop::sample::select(vec!["", "US", "FR", "europe", "carpets", "miscellaneous"]);
    let hedge = prop::sample::select(vec!["", "environ ", "plus de "]);
    let kind = prop::sample::select(vec!["level", "level", "level", "share", "growth", "rank"]);
    let placement = prop::sample::select(vec!["body", "headline"]);
    let number = 1_u32..30;
    (
        territory, window, part, hedge, kind, placement, number, of, since,
    )
        .prop_map(
            |(territory, window, part, hedge, kind, placement, number, of, since)| {
                let of = if territory == "MA" { "total" } else { of };
                let breakdown = if part.is_empty() {
                    json!([])
                } else {
                    let is_family = ["carpets", "miscellaneous"].contains(&part);
                    let dimension = if is_family {
                        "product_family"
                    } else {
                        "destination"
                    };
                    json!([facet(dimension, part)])
                };
                let (figure, of, against, among) = match kind {
                    "share" => (format!("{hedge}{number} %"), of, "", ""),
                    "growth" => (format!("{hedge}{number} %"), "", since, ""),
                    "rank" if breakdown == json!([]) => {
                        (format!("{}", number % 4 + 1), "", "", "regions")
                    }
                    "rank" => (format!("{}", number % 4 + 1), "", "", "destination"),
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

/// The claims that contradict others of the same thing.
fn same(findings: &[Finding]) -> BTreeSet<usize> {
    let of_one_thing = findings
        .iter()
        .filter(|finding| finding.check() == Check::SameIndicator);
    of_one_thing
        .flat_map(|finding| finding.claims().iter().map(|at| at.claim_index()))
        .collect()
}

/// The claim that a finding checks: the one that is no operand, else all. Of what
/// follows from claims, each of them is as much the one that is checked.
fn checked(sector: &Sector, finding: &Finding) -> Vec<String> {
    let operands = finding.arithmetic().into_iter();
    let operands = operands.flat_map(Arithmetic::operands);
    let operands = operands.filter_map(|operand| match &operand.source {
        Source::Claim(at) => Some(*at),
        _ => None,
    });
    let operands: Vec<_> = operands.collect();
    let sources = finding.arithmetic().into_iter();
    let mut sources = sources.flat_map(Arithmetic::operands);
    let is_reckoned = sources.any(|operand| matches!(operand.source, Source::Reckoned { .. }));
    let claims = finding.claims().iter();
    let own = claims.filter(|at| is_reckoned || !operands.contains(at));
    // Of two claims that admit the same either one can be shown.
    let own = own.map(|at| {
        let claim = at.claim(sector).unwrap();
        let what = (claim.territory(), claim.window(), claim.breakdown());
        format!("{what:?} {:?} {:?}", claim.sense(), claim.admitted())
    });
    let mut own: Vec<_> = own.collect();
    own.sort();
    own
}

proptest! {
    #![proptest_config(crate::cases::usually(64))]

    /// A claim that is added never removes a contradiction between claims of
    /// one thing, and never makes claims that contradict each other look as if
    /// they did not: what follows from figures that contradict each other may
    /// fit one of them, but then these are found.
    #[test]
    fn a_claim_never_hides_that_there_is_a_contradiction(
        claims in prop::collection::vec(any_claim(), 2..8),
        more in any_claim(),
    ) {
        let before = disagreements(&claims);
        let mut longer = claims.clone();
        longer.push(more);
        let after = disagreements(&longer);
        prop_assert!(same(&before).is_subset(&same(&after)));
        let shown = before.iter().map(line).collect::<Vec<_>>();
        prop_assert!(before.is_empty() || !after.is_empty(), "{shown:?}");
    }

    /// The order of statements changes no verdict.
    #[test]
    fn order_does_not_matter(claims in prop::collection::vec(any_claim(), 2..8)) {
        let verdicts = |claims: &[Value]| {
            let statements: Vec<_> = claims.iter().map(|claim| json!([claim])).collect();
            let sector = sector(&statements);
            let audit = audit(&sector, None);
            let mut verdicts: Vec<_> = audit.findings().iter().map(|finding| {
                let checked = checked(&sector, finding);
                (finding.check(), finding.verdict().as_str(), checked)
            }).collect();
            verdicts.sort();
            verdicts
        };
        let mut turned = claims.clone();
        turned.reverse();
        prop_assert_eq!(verdicts(&claims), verdicts(&turned));
    }

    /// The gap of a contradiction is that of its two intervals or less.
    #[test]
    fn a_gap_lies_between_the_intervals(
        claims in prop::collection::vec(any_claim(), 2..8),
    ) {
        let sector = sector(&[json!(claims)]);
        let found = audit(&sector, None);
        for finding in found.disagreements() {
            let arithmetic = finding.arithmetic().unwrap();
            let (expected, stated) = (arithmetic.expected().unwrap(), arithmetic.stated().unwrap());
            let apart = expected.interval().gap(stated.interval());
            prop_assert!(apart.is_some(), "{}", line(finding));
            let Verdict::Disagrees { gap } = finding.verdict() else {
                continue;
            };
            prop_assert!(apart.is_some_and(|apart| gap <= apart), "{}", line(finding));
        }
    }
}
