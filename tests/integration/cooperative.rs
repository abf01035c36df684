//! Cooperatives, unions and federations.

use std::borrow::Cow;

use artisanat::calendar::PartialDate;
use artisanat::cooperative::{
    Cooperative, CooperativeDraft, CooperativeKind, RegisterEntry, RegisterEntryDraft,
};
use artisanat::figure::StatedDraft;
use artisanat::label::Label;
use artisanat::names::NamesDraft;
use artisanat::sales_channel::{SalesChannelDraft, SalesChannelKind};
use proptest::prelude::*;

pub(super) fn minimal<'a>() -> CooperativeDraft<'a> {
    CooperativeDraft {
        id: "COOP-1".into(),
        names: NamesDraft {
            fr: "Coopérative".into(),
            ..NamesDraft::default()
        },
        kind: "cooperative".into(),
        seat: "06".into(),
        activities: vec!["zellige".into()],
        ..CooperativeDraft::default()
    }
}

pub(super) fn union<'a>() -> CooperativeDraft<'a> {
    CooperativeDraft {
        kind: "union".into(),
        ..minimal()
    }
}

/// A value in every field; none is a record of anybody.
fn full<'a>() -> CooperativeDraft<'a> {
    CooperativeDraft {
        names: NamesDraft {
            ar: "تعاونية".into(),
            fr: "Coopérative".into(),
            ..NamesDraft::default()
        },
        member_artisans: ids(["ART-1", "ART-2"]),
        members: count("about", "12"),
        women_members: count("plain", "7"),
        ice: "001561191000066".into(),
        register_entry: Some(entry("2019-03")),
        activities: ids(["zellige", "pottery"]),
        capital: "5000.00".into(),
        share_value: "100.00".into(),
        sales_channels: vec![
            channel("online_platform", "Anou", Some(true)),
            channel("middleman", "", Some(false)),
            channel("other:vente à domicile", "", None),
        ],
        founded_on: "2019-02-11".into(),
        facility: "FAC-1".into(),
        sources: ids(["STA-1", "STA-2"]),
        ..minimal()
    }
}

pub(super) fn ids<const N: usize>(ids: [&str; N]) -> Vec<Cow<'_, str>> {
    ids.map(Cow::from).to_vec()
}

pub(super) fn count<'a>(hedge: &'a str, value: &'a str) -> StatedDraft<'a> {
    StatedDraft {
        value: value.into(),
        hedge: hedge.into(),
        ..StatedDraft::default()
    }
}

pub(super) fn range<'a>(value: &'a str, value_to: &'a str) -> StatedDraft<'a> {
    StatedDraft {
        value: value.into(),
        value_to: value_to.into(),
        ..StatedDraft::default()
    }
}

fn entry(entered_on: &str) -> RegisterEntryDraft<'_> {
    RegisterEntryDraft {
        court: "Tribunal de première instance de Settat".into(),
        number: "17/2019".into(),
        entered_on: entered_on.into(),
        ..RegisterEntryDraft::default()
    }
}

pub(super) fn channel<'a>(
    kind: &'a str,
    platform: &'a str,
    is_direct: Option<bool>,
) -> SalesChannelDraft<'a> {
    SalesChannelDraft {
        kind: kind.into(),
        platform: platform.into(),
        is_direct,
        ..SalesChannelDraft::default()
    }
}

pub(super) fn refusals(draft: CooperativeDraft<'_>) -> Vec<String> {
    match Cooperative::try_from(draft) {
        Ok(_) => Vec::new(),
        Err(violations) => violations.iter().map(ToString::to_string).collect(),
    }
}

#[track_caller]
pub(super) fn accepts(draft: CooperativeDraft<'_>) {
    assert_eq!(refusals(draft), [""; 0]);
}

#[track_caller]
pub(super) fn refuses(draft: CooperativeDraft<'_>, expected: &str) {
    assert_eq!(refusals(draft), [expected]);
}

#[test]
fn holds_what_the_draft_says() {
    let bare = Cooperative::try_from(minimal()).unwrap();
    assert_eq!(bare.kind(), CooperativeKind::Cooperative);
    assert!(!bare.members().is_stated() && !bare.women_members().is_stated());
    assert_eq!(
        (bare.capital(), bare.shares(), bare.founded_on()),
        (None, None, None)
    );

    let cooperative = Cooperative::try_from(full()).unwrap();
    assert_eq!(cooperative.id().as_str(), "COOP-1");
    assert_eq!(cooperative.member_artisans().len(), 2);
    assert_eq!(cooperative.members().figure().unwrap().value(), 12);
    assert_eq!(cooperative.women_members().figure().unwrap().value(), 7);
    assert_eq!(cooperative.ice().unwrap().to_string(), "001561191000066");
    assert_eq!(
        cooperative.register_entry().map(RegisterEntry::entered_on),
        "2019-03".parse().ok()
    );
    assert_eq!(
        cooperative.register_entry().unwrap().number().as_str(),
        "17/2019"
    );
    assert_eq!(cooperative.seat().to_string(), "06");
    assert_eq!(cooperative.shares(), Some(50));
    assert_eq!(
        cooperative.founded_on().map(PartialDate::year),
        "2019".parse().ok()
    );
    assert_eq!(cooperative.facility().unwrap().as_str(), "FAC-1");
    let anou = &cooperative.sales_channels()[0];
    assert_eq!(anou.kind(), &SalesChannelKind::OnlinePlatform);
    assert_eq!(anou.platform().map(Label::as_str), Some("Anou"));
    assert_eq!(anou.is_direct(), Some(true));
}

#[test]
fn comes_back_from_its_draft_and_from_the_wire() {
    let members = ids(["COOP-2", "COOP-3"]);
    for draft in [
        minimal(),
        full(),
        CooperativeDraft {
            member_cooperatives: members,
            members: count("plain", "2"),
            ..union()
        },
    ] {
        let cooperative = Cooperative::try_from(draft).unwrap();
        let again = Cooperative::try_from(CooperativeDraft::from(&cooperative)).unwrap();
        assert_eq!(again, cooperative);

        let json = serde_json::to_string(&cooperative).unwrap();
        let again: Cooperative = serde_json::from_str(&json).unwrap();
        assert_eq!(again, cooperative);
        assert_eq!(serde_json::to_string(&again).unwrap(), json);

        let bytes = postcard::to_allocvec(&cooperative).unwrap();
        assert_eq!(
            postcard::from_bytes::<Cooperative>(&bytes).unwrap(),
            cooperative
        );
    }
}

#[test]
fn the_wire_of_a_small_record() {
    let cooperative = Cooperative::try_from(CooperativeDraft {
        sales_channels: vec![channel("online_platform", "Anou", Some(true))],
        register_entry: Some(entry("2019")),
        capital: "1000".into(),
        ..minimal()
    });
    assert_eq!(
        serde_json::to_string(&cooperative.unwrap()).unwrap(),
        "{\"id\":\"COOP-1\",\"names\":{\"fr\":\"Coopérative\"},\"kind\":\"cooperative\",\
         \"register_entry\":{\"court\":\"Tribunal de première instance de Settat\",\
         \"number\":\"17/2019\",\"entered_on\":\"2019\"},\
         \"seat\":\"06\",\"activities\":[\"zellige\"],\"capital\":\"1000.00\",\
         \"sales_channels\":[{\"kind\":\"online_platform\",\"platform\":\"Anou\",\"is_direct\":true}]}"
    );
}

#[test]
fn required_fields() {
    assert_eq!(
        refusals(CooperativeDraft::default()),
        [
            "id: is missing",
            "names: is missing",
            "kind: is missing",
            "seat: is missing",
            "activities: must have at least one item",
        ]
    );
    assert_eq!(
        refusals(CooperativeDraft {
            id: "صانع".into(),
            kind: "company".into(),
            ice: "1".into(),
            facility: " ".into(),
            ..minimal()
        }),
        [
            "id: must be 1 to 64 ASCII letters, digits, hyphens, underscores, dots, colons or \
             slashes, the first a letter or digit",
            "kind: unknown kind of cooperative, expected one of cooperative, union, federation",
            "ice: an ICE has 15 digits, leading zeros included",
            "facility: must be 1 to 64 ASCII letters, digits, hyphens, underscores, dots, colons or \
             slashes, the first a letter or digit",
        ]
    );
}

#[test]
fn lists_hold_nothing_twice() {
    accepts(CooperativeDraft {
        activities: ids(["zellige", "pottery"]),
        ..minimal()
    });
    let twice = CooperativeDraft {
        activities: ids(["zellige", "zellige"]),
        ..minimal()
    };
    refuses(twice, "activities[1]: repeats an earlier item of the list");
    let twice = CooperativeDraft {
        member_artisans: ids(["A", "B", "A"]),
        ..minimal()
    };
    refuses(
        twice,
        "member_artisans[2]: repeats an earlier item of the list",
    );
    let twice = CooperativeDraft {
        member_cooperatives: ids(["A", "A"]),
        ..union()
    };
    refuses(
        twice,
        "member_cooperatives[1]: repeats an earlier item of the list",
    );
    let twice = CooperativeDraft {
        sources: ids(["S", "S"]),
        ..minimal()
    };
    refuses(twice, "sources[1]: repeats an earlier item of the list");

    let anou = || channel("online_platform", "Anou", None);
    let other = channel("online_platform", "Etsy", None);
    accepts(CooperativeDraft {
        sales_channels: vec![anou(), other],
        ..minimal()
    });
    let twice = CooperativeDraft {
        sales_channels: vec![anou(), anou()],
        ..minimal()
    };
    refuses(
        twice,
        "sales_channels[1]: repeats an earlier item of the list",
    );
}

#[test]
fn a_register_entry_has_court_number_and_date() {
    accepts(CooperativeDraft {
        register_entry: Some(entry("2019-03-04")),
        ..minimal()
    });
    let empty = Some(RegisterEntryDraft::default());
    assert_eq!(
        refusals(CooperativeDraft {
            register_entry: empty,
            ..minimal()
        }),
        [
            "register_entry.court: is missing",
            "register_entry.number: is missing",
            "register_entry.entered_on: is missing",
        ]
    );
    let entered = Some(entry("2019-02-29"));
    refuses(
        CooperativeDraft {
            register_entry: entered,
            ..minimal()
        },
        "register_entry.entered_on: no such day in the calendar",
    );
}

#[test]
fn the_founding_is_not_after_the_entry() {
    let with = |founded_on, entered_on| CooperativeDraft {
        register_entry: Some(entry(entered_on)),
        founded_on: Cow::Borrowed(founded_on),
        ..minimal()
    };
    accepts(with("2019-03-04", "2019-03-04"));
    refuses(
        with("2019-03-05", "2019-03-04"),
        "founded_on: must not be after the register entry",
    );
    accepts(with("2019-12-31", "2019"));
    refuses(
        with("2020", "2019"),
        "founded_on: must not be after the register entry",
    );
    accepts(with("1998", "2019"));
}

#[test]
fn capital_and_shares_have_a_least_value() {
    let with = |capital, share_value| CooperativeDraft {
        capital: Cow::Borrowed(capital),
        share_value: Cow::Borrowed(share_value),
        ..minimal()
    };
    accepts(with("1000.00", ""));
    refuses(with("999.99", ""), "capital: must be at least 1000 dirhams");
    accepts(with("", "100.00"));
    refuses(
        with("", "99.99"),
        "share_value: must be at least 100 dirhams",
    );
    refuses(
        with("1000", "0"),
        "share_value: must be at least 100 dirhams",
    );
    refuses(
        with("1 000", ""),
        "capital: must be an amount in dirhams such as 395910.00: digits, at most two decimals, \
         no marks",
    );
}

#[test]
fn the_capital_is_a_whole_number_of_shares() {
    let shares = |capital: &str, share_value: &str| {
        let draft = CooperativeDraft {
            capital: capital.into(),
            share_value: share_value.into(),
            ..minimal()
        };
        Cooperative::try_from(draft).map(|cooperative| cooperative.shares())
    };
    assert_eq!(shares("1000", "1000"), Ok(Some(1)));
    assert_eq!(shares("1000.50", "100.05"), Ok(Some(10)));
    assert_eq!(
        shares("920000000000000", "100"),
        Ok(Some(9_200_000_000_000))
    );
    for (capital, share_value) in [("1000", "150"), ("1000", "2000"), ("1000.01", "100")] {
        assert_eq!(
            shares(capital, share_value).unwrap_err().to_string(),
            "share_value: the capital must be a whole number of shares"
        );
    }
}

#[test]
fn debug_and_errors_hide_names_and_numbers() {
    let draft = full();
    let cooperative = Cooperative::try_from(full()).unwrap();
    for shown in [format!("{draft:?}"), format!("{cooperative:?}")] {
        assert!(shown.contains("COOP-1"));
        assert!(!shown.contains("001561191000066") && !shown.contains("1561191000066"));
        assert!(!shown.contains("تعاونية"));
    }
    let error = refusals(CooperativeDraft {
        ice: "001561191000067".into(),
        ..minimal()
    });
    assert_eq!(
        error,
        ["ice: the control digits of the ICE do not fit its other digits"]
    );
}

#[test]
fn a_wrong_kind_is_reported_beside_the_rest() {
    let text = r#"{"id": 7, "kind": "cooperative", "members": 12, "seat": "06",
        "names": {"fr": "Coopérative"}, "activities": ["zellige"], "capitol": "1", "capital": "1"}"#;
    let error = serde_json::from_str::<Cooperative>(text)
        .unwrap_err()
        .to_string();
    assert_eq!(
        error,
        "id: expected text, found a number: put it in quotes; .: unknown key \"capitol\", nearest known key \
         \"capital\"; members: expected an object, found a number; \
         capital: must be at least 1000 dirhams"
    );
}

proptest! {
    /// A record with shares has a capital of exactly so many of them.
    #[test]
    fn shares_make_up_the_capital(shares in 1_i64..100_000, centimes in 10_000_i64..10_000_000) {
        let text = |centimes: i64| format!("{}.{:02}", centimes / 100, centimes % 100);
        let (capital, share_value) = (text(shares * centimes), text(centimes));
        let large_enough = shares * centimes >= 100_000;
        let draft = CooperativeDraft {
            capital: capital.as_str().into(),
            share_value: share_value.as_str().into(),
            ..minimal()
        };
        let cooperative = Cooperative::try_from(draft);
        prop_assert_eq!(cooperative.is_ok(), large_enough);
        if let Ok(cooperative) = cooperative {
            prop_assert_eq!(cooperative.shares(), u64::try_from(shares).ok());
        }
    }

    /// No text in any place makes a conversion panic.
    #[test]
    fn any_text(text in "\\PC{0,40}") {
        let place = || Cow::Borrowed(text.as_str());
        let violations = Cooperative::try_from(CooperativeDraft {
            kind: place(),
            member_artisans: vec![place(), place()],
            member_cooperatives: vec![place()],
            members: count(&text, &text),
            women_members: range(&text, &text),
            register_entry: Some(entry(&text)),
            seat: place(),
            activities: vec![place()],
            capital: place(),
            share_value: place(),
            sales_channels: vec![channel(&text, &text, None)],
            founded_on: place(),
            ..CooperativeDraft::default()
        });
        prop_assert!(violations.unwrap_err().len() >= 3);
    }
}
