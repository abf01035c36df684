//! Subsidies: what a record must hold, and what it adds up to.
#![expect(
    clippy::expect_used,
    reason = "a helper of tests that panics fails the test, as it should"
)]

use artisanat::figure::{Interval, Stated, StatedDraft};
use artisanat::funding::ContributionDraft;
use artisanat::language::Language;
use artisanat::subsidy::{AmountBasis, Subsidy, SubsidyDraft, SubsidyKind};
use artisanat::violation::Problem;
use proptest::prelude::*;
use rust_decimal::Decimal;

fn minimal() -> SubsidyDraft<'static> {
    SubsidyDraft {
        id: "SUB-1".into(),
        kinds: vec!["material".into()],
        territory: "06".into(),
        ..SubsidyDraft::default()
    }
}

fn stated(value: &str, hedge: &str) -> StatedDraft<'static> {
    StatedDraft {
        value: value.to_owned().into(),
        hedge: hedge.to_owned().into(),
        ..StatedDraft::default()
    }
}

fn granted(value: &str, basis: &'static str) -> SubsidyDraft<'static> {
    SubsidyDraft {
        granted: stated(value, ""),
        amount_basis: basis.into(),
        ..minimal()
    }
}

fn full() -> SubsidyDraft<'static> {
    SubsidyDraft {
        kinds: vec!["training".into(), "other:اقتناء أفران".into()],
        programme: "Excellence".into(),
        beneficiary_artisans: vec!["ART-1".into(), "ART-2".into()],
        beneficiary_cooperatives: vec!["COOP-1".into()],
        beneficiary_enterprises: vec!["ENT-1".into()],
        beneficiaries: stated("24", "at_least"),
        granted: stated("1000000.00", "about"),
        amount_basis: "total".into(),
        funders: vec![
            ContributionDraft {
                funder: "ministry".into(),
                percent: "15".into(),
                ..ContributionDraft::default()
            },
            ContributionDraft {
                funder: "region".into(),
                amount: stated("500000.00", ""),
                ..ContributionDraft::default()
            },
        ],
        facility: "FAC-1".into(),
        granted_during: "P5Y".into(),
        sources: vec!["STA-1".into()],
        ..minimal()
    }
}

fn accept(draft: SubsidyDraft<'_>) -> Subsidy {
    Subsidy::try_from(draft).expect("a valid draft")
}

fn refusals(draft: SubsidyDraft<'_>) -> Vec<String> {
    let violations = Subsidy::try_from(draft).expect_err("a refused draft");
    violations.iter().map(ToString::to_string).collect()
}

#[test]
fn the_least_that_a_subsidy_says() {
    let subsidy = accept(minimal());
    assert_eq!(subsidy.id().as_str(), "SUB-1");
    assert_eq!(subsidy.kinds(), [SubsidyKind::Material]);
    assert_eq!(subsidy.territory().to_string(), "06");
    assert_eq!(subsidy.beneficiaries(), &Stated::NotStated);
    assert_eq!(subsidy.granted(), &Stated::NotStated);
    assert_eq!(subsidy.amount_basis(), None);
    assert_eq!(subsidy.total(), None);
    assert_eq!(subsidy.granted_during(), None);
    assert_eq!(SubsidyDraft::from(&subsidy), minimal());
}

#[test]
fn everything_that_a_subsidy_can_say() {
    let subsidy = accept(full());
    assert_eq!(subsidy.programme().unwrap().as_str(), "Excellence");
    assert_eq!(subsidy.beneficiary_artisans().len(), 2);
    assert_eq!(subsidy.beneficiary_cooperatives().len(), 1);
    assert_eq!(subsidy.beneficiary_enterprises().len(), 1);
    assert_eq!(subsidy.funders().len(), 2);
    assert_eq!(subsidy.facility().unwrap().as_str(), "FAC-1");
    assert!(subsidy.granted_during().unwrap().is_relative());
    assert_eq!(subsidy.sources().len(), 1);
    assert_eq!(accept(SubsidyDraft::from(&subsidy)), subsidy);
    assert_eq!(accept(SubsidyDraft::from(subsidy.clone())), subsidy);
}

#[cfg(feature = "serde")]
#[test]
fn crosses_the_wire_unchanged() {
    for draft in [minimal(), full()] {
        let subsidy = accept(draft);
        let text = serde_json::to_string(&subsidy).unwrap();
        let back: Subsidy = serde_json::from_str(&text).unwrap();
        assert_eq!(back, subsidy);
        assert_eq!(serde_json::to_string(&back).unwrap(), text);
        let bytes = postcard::to_allocvec(&subsidy).unwrap();
        assert_eq!(postcard::from_bytes::<Subsidy>(&bytes).unwrap(), subsidy);
    }
    let text = serde_json::to_string(&accept(granted("395910.00", "total"))).unwrap();
    assert_eq!(
        text,
        r#"{"id":"SUB-1","kinds":["material"],"granted":{"value":"395910.00","hedge":"plain","step":"1"},"amount_basis":"total","territory":"06"}"#
    );
}

#[cfg(feature = "serde")]
#[test]
fn misfits_are_reported_beside_the_rest() {
    let text = r#"{"id": 7, "kinds": [], "teritory": "06", "territory": "99"}"#;
    let draft: SubsidyDraft<'_> = serde_json::from_str(text).unwrap();
    assert_eq!(
        refusals(draft),
        [
            "id: expected text, found a number: put it in quotes",
            ".: unknown key \"teritory\", nearest known key \"territory\"",
            "kinds: must have at least one item",
            "territory: unknown territory, expected a code, not a name: MA or a 2024 code such as 06, 06.111 or 06.111.05.03, which the example territory looks up by name",
        ]
    );
}

#[test]
fn required_fields() {
    assert_eq!(
        refusals(SubsidyDraft::default()),
        [
            "id: is missing",
            "kinds: must have at least one item",
            "territory: is missing"
        ]
    );
}

#[test]
fn kinds_are_words_each_once() {
    let kinds = |kinds: &[&'static str]| SubsidyDraft {
        kinds: kinds.iter().map(|kind| (*kind).into()).collect(),
        ..minimal()
    };
    let both = accept(kinds(&["material", "technical"]));
    assert_eq!(
        both.kinds(),
        [SubsidyKind::Material, SubsidyKind::Technical]
    );
    assert_eq!(
        refusals(kinds(&["material", "technical", "material"])),
        ["kinds[2]: repeats an earlier item of the list"]
    );
    assert_eq!(refusals(kinds(&["material", ""])), ["kinds[1]: is missing"]);
    let unknown = refusals(kinds(&["gift"]));
    assert!(
        unknown
            .concat()
            .starts_with("kinds[0]: unknown kind of support, expected one of material, ")
    );
    assert!(
        unknown
            .concat()
            .ends_with("social_protection, other:<label>")
    );
}

#[test]
fn nobody_is_named_twice() {
    let named = |artisans: &[&'static str]| SubsidyDraft {
        beneficiary_artisans: artisans.iter().map(|id| (*id).into()).collect(),
        beneficiary_cooperatives: vec!["ART-1".into()],
        ..minimal()
    };
    accept(named(&["ART-1", "ART-2"]));
    assert_eq!(
        refusals(named(&["ART-1", "ART-1"])),
        ["beneficiary_artisans[1]: repeats an earlier item of the list"]
    );
    let draft = SubsidyDraft {
        beneficiary_cooperatives: vec!["COOP-1".into(), "COOP-1".into()],
        beneficiary_enterprises: vec!["ENT-1".into(), "تعاونية".into(), "ENT-1".into()],
        sources: vec!["STA-1".into(), "STA-1".into()],
        ..minimal()
    };
    assert_eq!(
        refusals(draft),
        [
            "beneficiary_cooperatives[1]: repeats an earlier item of the list",
            "beneficiary_enterprises[1]: must be 1 to 64 ASCII letters, digits, hyphens, \
             underscores, dots, colons or slashes, the first a letter or digit",
            "beneficiary_enterprises[2]: repeats an earlier item of the list",
            "sources[1]: repeats an earlier item of the list",
        ]
    );
}

#[test]
fn the_count_covers_those_who_are_named() {
    let counted = |beneficiaries| SubsidyDraft {
        beneficiaries,
        ..full()
    };
    accept(counted(stated("4", "")));
    // Refused where no whole number that the figure admits is enough.
    for (count, hedge) in [
        ("3", ""),
        ("3", "about"),
        ("3", "at_most"),
        ("4", "less_than"),
    ] {
        assert_eq!(
            refusals(counted(stated(count, hedge))),
            ["beneficiaries: must not be fewer than the beneficiaries named"]
        );
    }
    for (count, hedge) in [("4", "at_most"), ("5", "less_than"), ("3", "more_than")] {
        accept(counted(stated(count, hedge)));
    }
    // A name that stands twice counts once, and is reported once.
    let draft = SubsidyDraft {
        beneficiary_artisans: vec!["ART-1".into(), "ART-1".into()],
        beneficiaries: stated("1", ""),
        ..minimal()
    };
    assert_eq!(
        refusals(draft),
        ["beneficiary_artisans[1]: repeats an earlier item of the list"]
    );
}

#[test]
fn counts_are_plain_digits() {
    for count in ["0", "24", "4294967295"] {
        accept(SubsidyDraft {
            beneficiaries: stated(count, ""),
            ..minimal()
        });
    }
    for count in ["4294967296", "-1", "+1", "024", "24.0", " 24", "٢٤", "1e3"] {
        assert_eq!(
            refusals(SubsidyDraft {
                beneficiaries: stated(count, ""),
                ..minimal()
            }),
            ["beneficiaries.value: must be a whole number from 0 to 4294967295"],
            "{count}"
        );
    }
}

#[test]
fn an_amount_says_what_it_is_the_amount_of() {
    let total = accept(granted("395910.00", "total"));
    assert_eq!(total.amount_basis(), Some(AmountBasis::Total));
    let each = accept(granted("395910.00", "per_beneficiary"));
    assert_eq!(each.amount_basis(), Some(AmountBasis::PerBeneficiary));
    assert_eq!(
        refusals(granted("395910.00", "")),
        ["amount_basis: is missing"]
    );
    assert_eq!(
        refusals(granted("395910.00", "each")),
        ["amount_basis: unknown basis of an amount, expected one of total, per_beneficiary"]
    );
    let silent = SubsidyDraft {
        amount_basis: "total".into(),
        ..minimal()
    };
    assert_eq!(refusals(silent), ["amount_basis: goes with an amount"]);
    // Nothing is said of the basis beside an amount that is itself refused.
    assert_eq!(
        refusals(granted("1 000", "")),
        [
            "granted.value: must be an amount in dirhams such as 395910.00: digits, at most two \
             decimals, no marks"
        ]
    );
}

/// The support at Fondouk Place Centrale, Casablanca, as the press printed it.
#[test]
fn an_unreadable_amount_is_kept_and_not_guessed() {
    let printed = "396.8754.516";
    let unreadable = |basis: &'static str| SubsidyDraft {
        beneficiaries: stated("16", ""),
        granted: StatedDraft {
            printed: printed.into(),
            ..StatedDraft::default()
        },
        amount_basis: basis.into(),
        ..minimal()
    };
    let subsidy = accept(unreadable("total"));
    assert!(matches!(subsidy.granted(), Stated::Unreadable { .. }));
    assert_eq!(subsidy.granted().printed(), Some(printed));
    assert_eq!(subsidy.total(), None);
    assert_eq!(accept(SubsidyDraft::from(&subsidy)), subsidy);
    assert_eq!(refusals(unreadable("")), ["amount_basis: is missing"]);
}

#[test]
fn the_total_of_an_amount_for_each() {
    let total = |count: StatedDraft<'static>, basis: &'static str| {
        let draft = SubsidyDraft {
            beneficiaries: count,
            ..granted("1500.50", basis)
        };
        accept(draft)
            .total()
            .map(|total| total.nominal().to_string())
    };
    assert_eq!(total(stated("24", ""), "total").as_deref(), Some("1500.50"));
    assert_eq!(
        total(stated("24", ""), "per_beneficiary").as_deref(),
        Some("36012.00")
    );
    assert_eq!(
        total(stated("24", "about"), "per_beneficiary").as_deref(),
        Some("36012.00")
    );
    let more = accept(SubsidyDraft {
        beneficiaries: stated("30", "more_than"),
        ..granted("4500", "per_beneficiary")
    });
    let at_least = Interval::at_least(Decimal::from(31 * 4_500));
    assert_eq!(more.total().map(|total| total.interval()), Some(at_least));
    assert_eq!(total(StatedDraft::default(), "per_beneficiary"), None);
    assert_eq!(
        total(StatedDraft::default(), "total").as_deref(),
        Some("1500.50")
    );
}

#[test]
fn the_total_for_nobody_is_nothing() {
    let draft = SubsidyDraft {
        beneficiaries: stated("0", ""),
        granted: stated("1500.50", "more_than"),
        amount_basis: "per_beneficiary".into(),
        ..minimal()
    };
    let total = accept(draft).total().unwrap();
    assert!(total.nominal().is_zero());
    assert!(total.interval().contains(0.into()));
    assert!(!total.interval().contains(1.into()));
}

#[test]
fn funders_do_not_give_more_than_the_total() {
    let funded = |amount: &str, basis: &'static str| SubsidyDraft {
        funders: vec![ContributionDraft {
            funder: "ministry".into(),
            amount: stated(amount, ""),
            ..ContributionDraft::default()
        }],
        ..granted("1000.00", basis)
    };
    accept(funded("1000.00", "total"));
    assert_eq!(
        refusals(funded("1000.01", "total")),
        ["funders: the funders give more than the whole cost"]
    );
    // What each beneficiary receives is no bound on what a funder gives.
    accept(funded("1000.01", "per_beneficiary"));
    let shares = |other: &'static str| SubsidyDraft {
        funders: ["85", other]
            .map(|percent| ContributionDraft {
                funder: "region".into(),
                percent: percent.into(),
                ..ContributionDraft::default()
            })
            .into(),
        ..minimal()
    };
    accept(shares("15"));
    accept(shares("15.5"));
    assert_eq!(
        refusals(shares("15.6")),
        ["funders: the funders give more than the whole cost"]
    );
}

#[test]
fn texts_in_other_shapes() {
    let draft = SubsidyDraft {
        programme: " Excellence".into(),
        facility: "-".into(),
        granted_during: "5 years".into(),
        ..minimal()
    };
    let refused = Subsidy::try_from(draft).unwrap_err();
    let found: Vec<_> = refused
        .iter()
        .map(|finding| (finding.path().to_string(), finding.problem().clone()))
        .collect();
    assert_eq!(
        found,
        [
            ("programme".into(), Problem::OuterSpace),
            ("facility".into(), Problem::NotAnId),
            ("granted_during".into(), Problem::NotAWindow),
        ]
    );
}

#[test]
fn words_and_labels() {
    for kind in SubsidyKind::ALL {
        assert_eq!(kind.to_string().parse::<SubsidyKind>().as_ref(), Ok(kind));
        for language in Language::ALL {
            let label = kind.label(*language);
            let same = SubsidyKind::ALL
                .iter()
                .filter(|other| other.label(*language) == label);
            assert_eq!(same.count(), 1, "{label}");
        }
    }
    let other: SubsidyKind = "other:اقتناء أفران".parse().unwrap();
    assert_eq!(other.label(Language::French), "اقتناء أفران");
    assert_eq!("other:".parse::<SubsidyKind>(), Err(Problem::Missing));
}

proptest! {
    #[test]
    fn the_total_is_so_many_times_the_amount(
        centimes in 0_i64..=92_000_000_000_000_000,
        count in any::<u32>(),
        hedge in prop::sample::select(vec!["", "about", "at_most", "more_than"]),
    ) {
        let amount = format!("{}.{:02}", centimes / 100, centimes % 100);
        let draft = SubsidyDraft {
            beneficiaries: stated(&count.to_string(), ""),
            granted: stated(&amount, hedge),
            amount_basis: "per_beneficiary".into(),
            ..minimal()
        };
        let subsidy = accept(draft);
        let total = subsidy.total().unwrap();
        let whole = total.nominal() * Decimal::ONE_HUNDRED;
        prop_assert_eq!(whole.normalize().to_string(), (i128::from(centimes) * i128::from(count)).to_string());
        let unit = subsidy.granted().figure().unwrap();
        prop_assert_eq!(
            total.interval().contains(total.nominal()),
            count == 0 || unit.interval().contains(unit.value().to_decimal())
        );
    }

    #[test]
    fn no_text_breaks_the_conversion(text in ".{0,40}") {
        let draft = SubsidyDraft {
            id: text.clone().into(),
            kinds: vec![text.clone().into(), text.clone().into()],
            beneficiaries: stated(&text, &text),
            granted: stated(&text, ""),
            amount_basis: text.clone().into(),
            granted_during: text.clone().into(),
            territory: text.into(),
            ..SubsidyDraft::default()
        };
        prop_assert!(Subsidy::try_from(draft).is_err());
    }
}
