//! Agreements: what a record must hold.
#![expect(
    clippy::expect_used,
    reason = "a helper of tests that panics fails the test, as it should"
)]

use artisanat::agreement::{Agreement, AgreementDraft, AgreementKind};
use artisanat::figure::{Stated, StatedDraft};
use artisanat::institution::Institution;
use artisanat::language::Language;
use artisanat::names::NamesDraft;
use artisanat::sales_channel::SalesChannelDraft;
use artisanat::violation::Problem;
use proptest::prelude::*;

/// The village of Douar Tamkine, of which the press names no party but one.
fn minimal() -> AgreementDraft<'static> {
    AgreementDraft {
        id: "AGR-1".into(),
        subject: NamesDraft {
            ar: "المساهمة في إحداث قرية دوار التمكين".into(),
            ..NamesDraft::default()
        },
        parties: vec!["secretariat_of_state".into()],
        ..AgreementDraft::default()
    }
}

/// The regional convention of Tanger-Tétouan-Al Hoceïma, with ids beside it.
fn full() -> AgreementDraft<'static> {
    AgreementDraft {
        id: "AGR-2".into(),
        subject: NamesDraft {
            ar: "دعم الصناعة التقليدية بالجهة".into(),
            fr: "Soutien à l'artisanat de la région".into(),
            en: "Support of handicraft in the region".into(),
            ..NamesDraft::default()
        },
        kinds: vec![
            "partnership".into(),
            "funding".into(),
            "other:مواكبة".into(),
        ],
        parties: vec!["region".into(), "fondation_mohammed_v".into()],
        signed_on: "2023".into(),
        period: "2023-01-01/2025-12-31".into(),
        amount: StatedDraft {
            value: "18000000.00".into(),
            step: "1000000".into(),
            printed: "18 MDH".into(),
            ..StatedDraft::default()
        },
        territory: "01".into(),
        sales_channels: vec![platform("ANOU"), platform("")],
        facilities: vec!["FAC-1".into(), "FAC-2".into()],
        cooperatives: vec!["COOP-1".into()],
        sources: vec!["STA-1".into()],
        ..AgreementDraft::default()
    }
}

fn platform(name: &'static str) -> SalesChannelDraft<'static> {
    SalesChannelDraft {
        kind: "online_platform".into(),
        platform: name.into(),
        is_direct: Some(true),
        ..SalesChannelDraft::default()
    }
}

fn accept(draft: AgreementDraft<'_>) -> Agreement {
    Agreement::try_from(draft).expect("a valid draft")
}

fn refusals(draft: AgreementDraft<'_>) -> Vec<String> {
    let violations = Agreement::try_from(draft).expect_err("a refused draft");
    violations.iter().map(ToString::to_string).collect()
}

#[test]
fn the_least_that_an_agreement_says() {
    let agreement = accept(minimal());
    assert_eq!(agreement.id().as_str(), "AGR-1");
    assert_eq!(
        agreement.subject().best(Language::English),
        "المساهمة في إحداث قرية دوار التمكين"
    );
    assert!(agreement.kinds().is_empty());
    assert_eq!(agreement.parties(), [Institution::SecretariatOfState]);
    assert_eq!(agreement.signed_on(), None);
    assert_eq!(agreement.period(), None);
    assert_eq!(agreement.amount(), &Stated::NotStated);
    assert_eq!(agreement.territory(), None);
    assert_eq!(AgreementDraft::from(&agreement), minimal());
}

#[test]
fn everything_that_an_agreement_can_say() {
    let agreement = accept(full());
    assert_eq!(agreement.kinds().first(), Some(&AgreementKind::Partnership));
    assert_eq!(agreement.parties().len(), 2);
    assert_eq!(agreement.signed_on().unwrap().to_string(), "2023");
    assert_eq!(
        agreement.period().unwrap().to_string(),
        "2023-01-01/2025-12-31"
    );
    assert_eq!(agreement.amount().printed(), Some("18 MDH"));
    assert_eq!(agreement.territory().unwrap().to_string(), "01");
    assert_eq!(agreement.sales_channels().len(), 2);
    assert_eq!(agreement.facilities().len(), 2);
    assert_eq!(agreement.cooperatives().len(), 1);
    assert_eq!(agreement.sources().len(), 1);
    assert_eq!(accept(AgreementDraft::from(&agreement)), agreement);
    assert_eq!(accept(AgreementDraft::from(agreement.clone())), agreement);
}

#[cfg(feature = "serde")]
#[test]
fn crosses_the_wire_unchanged() {
    for draft in [minimal(), full()] {
        let agreement = accept(draft);
        let text = serde_json::to_string(&agreement).unwrap();
        let back: Agreement = serde_json::from_str(&text).unwrap();
        assert_eq!(back, agreement);
        assert_eq!(serde_json::to_string(&back).unwrap(), text);
        let bytes = postcard::to_allocvec(&agreement).unwrap();
        assert_eq!(
            postcard::from_bytes::<Agreement>(&bytes).unwrap(),
            agreement
        );
    }
    assert_eq!(
        serde_json::to_string(&accept(minimal())).unwrap(),
        r#"{"id":"AGR-1","subject":{"ar":"المساهمة في إحداث قرية دوار التمكين"},"parties":["secretariat_of_state"]}"#
    );
}

#[test]
fn required_fields() {
    assert_eq!(
        refusals(AgreementDraft::default()),
        [
            "id: is missing",
            "subject: is missing",
            "parties: must have at least one item"
        ]
    );
}

#[test]
fn parties_are_institutions_each_once() {
    let between = |parties: &[&'static str]| AgreementDraft {
        parties: parties.iter().map(|party| (*party).into()).collect(),
        ..minimal()
    };
    accept(between(&["ministry"]));
    accept(between(&[
        "ministry",
        "region",
        "commune",
        "other:Commune de Tizgha",
    ]));
    assert_eq!(
        refusals(between(&["ministry", "commune", "commune"])),
        ["parties[2]: repeats an earlier item of the list"]
    );
    assert_eq!(refusals(between(&[""])), ["parties[0]: is missing"]);
    assert!(
        refusals(between(&["Anou"]))
            .concat()
            .starts_with("parties[0]: unknown institution, expected one of ministry, ")
    );
}

#[test]
fn lists_hold_each_item_once() {
    let draft = AgreementDraft {
        kinds: vec!["funding".into(), "funding".into()],
        sales_channels: vec![platform("ANOU"), platform(""), platform("ANOU")],
        facilities: vec!["FAC-1".into(), "FAC-1".into()],
        cooperatives: vec!["COOP-1".into(), "COOP-1".into()],
        sources: vec!["STA-1".into(), "STA-1".into()],
        ..minimal()
    };
    assert_eq!(
        refusals(draft),
        [
            "kinds[1]: repeats an earlier item of the list",
            "sales_channels[2]: repeats an earlier item of the list",
            "facilities[1]: repeats an earlier item of the list",
            "cooperatives[1]: repeats an earlier item of the list",
            "sources[1]: repeats an earlier item of the list",
        ]
    );
}

#[test]
fn texts_in_other_shapes() {
    let draft = AgreementDraft {
        id: "".into(),
        subject: NamesDraft {
            fr: "Convention\n2023".into(),
            ..NamesDraft::default()
        },
        signed_on: "2023-13".into(),
        period: "2023-2025".into(),
        amount: StatedDraft {
            value: "18 MDH".into(),
            ..StatedDraft::default()
        },
        territory: "13".into(),
        sales_channels: vec![SalesChannelDraft::default()],
        facilities: vec!["قرية".into()],
        ..minimal()
    };
    let refused = Agreement::try_from(draft).unwrap_err();
    let found: Vec<_> = refused
        .iter()
        .map(|finding| (finding.path().to_string(), finding.problem().clone()))
        .collect();
    assert_eq!(
        found,
        [
            ("id".into(), Problem::Missing),
            ("subject.fr".into(), Problem::ControlCharacter { code: 10 }),
            ("signed_on".into(), Problem::NoSuchDay),
            ("period".into(), Problem::NotAWindow),
            ("amount.value".into(), Problem::NotAnAmount),
            ("territory".into(), Problem::UnknownTerritory),
            ("sales_channels[0].kind".into(), Problem::Missing),
            ("facilities[0]".into(), Problem::NotAnId),
        ]
    );
}

#[test]
fn an_unreadable_envelope_is_kept() {
    let draft = AgreementDraft {
        amount: StatedDraft {
            printed: "396.8754.516".into(),
            ..StatedDraft::default()
        },
        ..minimal()
    };
    let agreement = accept(draft);
    assert_eq!(agreement.amount().printed(), Some("396.8754.516"));
    assert_eq!(agreement.amount().figure(), None);
    assert_eq!(accept(AgreementDraft::from(&agreement)), agreement);
}

#[test]
fn words_and_labels() {
    for kind in AgreementKind::ALL {
        assert_eq!(kind.to_string().parse::<AgreementKind>().as_ref(), Ok(kind));
        for language in Language::ALL {
            let label = kind.label(*language);
            let same = AgreementKind::ALL
                .iter()
                .filter(|other| other.label(*language) == label);
            assert_eq!(same.count(), 1, "{label}");
        }
    }
    assert!("pact".parse::<AgreementKind>().is_err());
}

proptest! {
    #[test]
    fn no_text_breaks_the_conversion(text in ".{0,40}") {
        let draft = AgreementDraft {
            id: text.clone().into(),
            kinds: vec![text.clone().into()],
            parties: vec![text.clone().into(), text.clone().into()],
            signed_on: text.clone().into(),
            period: text.clone().into(),
            territory: text.into(),
            ..AgreementDraft::default()
        };
        prop_assert!(Agreement::try_from(draft).is_err());
    }
}
