//! Rows of subsidies.

use artisanat::dirhams::Dirhams;
use artisanat::figure::{Figure, StatedDraft};
use artisanat::row::{GrantRow, Worded};
use artisanat::subsidy::{AmountBasis, Subsidy, SubsidyDraft, SubsidyKind};
use artisanat::territory::Territory;
use proptest::prelude::*;
use serde_json::json;

use super::strategies::{day, stated, window};
use super::{check_figure, check_window, draft_of, sectors, written};

/// Everything that a row says, held against the subsidy.
fn check(row: &GrantRow, subsidy: &Subsidy) {
    let granted = (row.granted(), row.granted_state(), row.exact_granted());
    check_figure(granted, subsidy.granted());
    let exact = row.exact_beneficiaries();
    let beneficiaries = (row.beneficiaries(), row.beneficiaries_state(), exact);
    check_figure(beneficiaries, subsidy.beneficiaries());
    assert_eq!(row.amount_basis(), subsidy.amount_basis());
    assert_eq!(row.total(), subsidy.total());
    for kind in subsidy.kinds() {
        assert!(row.has_kind(kind), "{kind}");
    }
    for kind in SubsidyKind::ALL {
        assert_eq!(row.has_kind(kind), subsidy.kinds().contains(kind));
    }
    match subsidy.kinds() {
        [SubsidyKind::Other(_)] | [_, _, ..] => assert_eq!(row.kind(), None),
        one => assert_eq!(row.kind().and_then(Worded::value), one.first()),
    }
    assert_eq!(row.territory(), subsidy.territory());
    assert_eq!(row.region(), subsidy.territory().region());
    assert_eq!(row.province(), subsidy.territory().province());
    let days = (row.starts_on(), row.ends_on(), row.year());
    check_window(row.granted_during(), days, subsidy.granted_during());
    let is_total = subsidy.amount_basis() == Some(AmountBasis::Total);
    assert_eq!(row.exact_total(), row.exact_granted().filter(|_| is_total));
}

#[test]
fn rows_of_the_documents() {
    let mut seen = 0;
    for sector in sectors() {
        let rows = sector.grant_rows();
        assert_eq!(rows.len(), sector.subsidies().len());
        for (place, (row, subsidy)) in rows.zip(sector.subsidies()).enumerate() {
            assert_eq!(u32::try_from(place), Ok(row.position()));
            assert_eq!(row.subsidy(&sector), Some(subsidy));
            check(&row, subsidy);
            written(&row, GrantRow::COLUMNS);
            seen += 1;
        }
    }
    assert!(seen >= 3, "only {seen} subsidies");
    let none = artisanat::sector::Sector::default();
    let sector = sectors().next().unwrap();
    assert_eq!(sector.grant_rows().next().unwrap().subsidy(&none), None);
}

fn subsidy(change: impl FnOnce(&mut SubsidyDraft<'static>)) -> Subsidy {
    let mut draft = SubsidyDraft {
        id: "s".into(),
        kinds: vec!["tools".into()],
        territory: "06.141".into(),
        ..SubsidyDraft::default()
    };
    change(&mut draft);
    Subsidy::try_from(draft).unwrap()
}

#[test]
fn columns_as_written() {
    let full = subsidy(|draft| {
        draft.kinds = vec!["tools".into(), "other:stands".into(), "material".into()];
        draft.granted = StatedDraft {
            value: "150000".into(),
            value_to: "200000".into(),
            hedge: "between".into(),
            step: "10000".into(),
            ..StatedDraft::default()
        };
        draft.amount_basis = "per_beneficiary".into();
        draft.beneficiaries = StatedDraft {
            printed: "12.3.4".into(),
            ..StatedDraft::default()
        };
        draft.granted_during = "2024-01/2024-03".into();
    });
    let row = GrantRow::of(7, &full);
    assert_eq!(
        written(&row, GrantRow::COLUMNS),
        json!({
            "position": 7,
            "kinds": "material+tools+other",
            "territory": "06.141",
            "region": "06",
            "province": "06.141",
            "granted_during": "2024-01/2024-03",
            "starts_on": "2024-01-01",
            "ends_on": "2024-03-31",
            "year": 2024,
            "granted": "150000.00",
            "granted_to": "200000.00",
            "granted_hedge": "between",
            "granted_step": 4,
            "granted_state": "read",
            "amount_basis": "per_beneficiary",
            "beneficiaries": null,
            "beneficiaries_to": null,
            "beneficiaries_hedge": null,
            "beneficiaries_step": null,
            "beneficiaries_state": "unreadable",
        })
    );
    let bare = GrantRow::of(0, &subsidy(|draft| draft.territory = "MA".into()));
    let written = written(&bare, GrantRow::COLUMNS);
    let nulls = written.as_object().unwrap().values();
    assert_eq!(nulls.filter(|value| value.is_null()).count(), 15);
    assert_eq!(written["granted_state"], "not_stated");
}

/// The window is the first thing that a reader of a row wants to trust.
#[test]
fn windows_at_their_ends() {
    for text in [
        "1900",
        "2200",
        "2200-12",
        "1900-01/1900-01",
        "2023-12-31/2024-01-01",
        "../1900-01-01",
        "../2200-12-31",
        "P1Y",
        "P99Y",
        "P1Y/1900-01-01",
        "P99Y/1950-01-01",
        "P1Y/2200-12-31",
        "P1Y/2024-01-01",
        "P99Y/2024-02-29",
    ] {
        let subsidy = subsidy(|draft| draft.granted_during = text.into());
        check(&GrantRow::of(0, &subsidy), &subsidy);
    }
}

proptest! {
    /// Whatever the subsidy, its row says the same.
    #[test]
    fn a_row_loses_nothing_of_what_it_holds(
        granted in stated(-2),
        beneficiaries in stated(0),
        per_beneficiary: bool,
        window in window(),
        place in 0..1599_usize,
        kinds in proptest::collection::btree_set(0..SubsidyKind::ALL.len(), 1..4),
        position: u32,
    ) {
        let basis = if per_beneficiary { "per_beneficiary" } else { "total" };
        let place = Territory::all().nth(place).unwrap();
        let made = subsidy(|draft| {
            if granted != StatedDraft::default() {
                draft.amount_basis = basis.into();
            }
            draft.granted = granted;
            draft.beneficiaries = beneficiaries;
            draft.kinds = kinds.iter().map(|&kind| SubsidyKind::ALL[kind].as_str().into()).collect();
            draft.territory = place.code().into();
            draft.granted_during = window.map(|window| window.to_string().into()).unwrap_or_default();
        });
        let row = GrantRow::of(position, &made);
        prop_assert_eq!(row.position(), position);
        check(&row, &made);
        written(&row, GrantRow::COLUMNS);
    }

    /// A row made of its values is that of the subsidy with these values.
    #[test]
    fn a_plain_row_is_that_of_a_plain_subsidy(
        centimes in prop_oneof![0..1000_i64, 0..=Dirhams::MAX.centimes()],
        count: u32,
        granted_on in day(),
        place in 0..1599_usize,
        kind in 0..=SubsidyKind::ALL.len(),
    ) {
        let total = Dirhams::from_centimes(centimes).unwrap();
        let place = Territory::all().nth(place).unwrap();
        let other = "other:stands".parse().unwrap();
        let kind = SubsidyKind::ALL.get(kind).unwrap_or(&other);
        let made = subsidy(|draft| {
            draft.granted = draft_of(Figure::plain(total));
            draft.amount_basis = "total".into();
            draft.beneficiaries = draft_of(Figure::plain(count));
            draft.kinds = vec![kind.into()];
            draft.territory = place.into();
            draft.granted_during = format!("{granted_on}/{granted_on}").into();
        });
        let row = GrantRow::new(3, place, granted_on, kind, total, count);
        prop_assert_eq!(row, GrantRow::of(3, &made));
        prop_assert_eq!(row.exact_total(), Some(total));
        prop_assert_eq!(row.exact_beneficiaries(), Some(count));
    }
}
