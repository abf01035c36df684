//! Rows of subsidies.

use artisanat::calendar::{Day, Month, Year};
use artisanat::dirhams::Dirhams;
use artisanat::figure::{Figure, Hedge, Stated, StatedDraft, Step};
use artisanat::period::{LastYears, Period, Window};
use artisanat::row::{FigureState, GrantRow};
use artisanat::subsidy::{AmountBasis, Subsidy, SubsidyDraft, SubsidyKind};
use artisanat::territory::Territory;
use chrono::NaiveDate;
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::json;

use super::{sectors, written};

fn state<T>(stated: &Stated<T>) -> FigureState {
    match stated {
        Stated::Read { .. } => FigureState::Read,
        Stated::Unreadable { .. } => FigureState::Unreadable,
        Stated::NotStated => FigureState::NotStated,
    }
}

/// Everything that a row says, held against the subsidy.
fn check(row: &GrantRow, subsidy: &Subsidy) {
    assert_eq!(row.granted().as_ref(), subsidy.granted().figure());
    assert_eq!(row.granted_state(), state(subsidy.granted()));
    assert_eq!(row.amount_basis(), subsidy.amount_basis());
    assert_eq!(
        row.beneficiaries().as_ref(),
        subsidy.beneficiaries().figure()
    );
    assert_eq!(row.beneficiaries_state(), state(subsidy.beneficiaries()));
    assert_eq!(row.total(), subsidy.total());
    for kind in subsidy.kinds() {
        assert!(row.has_kind(kind), "{kind}");
    }
    for kind in SubsidyKind::ALL {
        assert_eq!(row.has_kind(kind), subsidy.kinds().contains(kind));
    }
    match subsidy.kinds() {
        [SubsidyKind::Other(_)] | [_, _, ..] => assert_eq!(row.kind(), None),
        one => assert_eq!(row.kind(), one.first()),
    }
    assert_eq!(row.territory(), subsidy.territory());
    assert_eq!(row.region(), subsidy.territory().region());
    assert_eq!(row.province(), subsidy.territory().province());
    check_window(row, subsidy.granted_during());
    let exact = subsidy
        .granted()
        .figure()
        .filter(|figure| figure.is_exact());
    let total = exact.filter(|_| subsidy.amount_basis() == Some(AmountBasis::Total));
    assert_eq!(row.exact_total(), total.map(Figure::value));
    let counted = subsidy
        .beneficiaries()
        .figure()
        .filter(|figure| figure.is_exact());
    assert_eq!(row.exact_beneficiaries(), counted.map(Figure::value));
}

fn check_window(row: &GrantRow, window: Option<Window>) {
    assert_eq!(row.granted_during(), window);
    let days = window.and_then(|window| window.resolve(None));
    match window {
        Some(Window::AsOf(day)) => {
            assert_eq!((row.starts_on(), row.ends_on()), (None, Some(day)));
            assert_eq!(row.year(), None);
        }
        // Before 1900 there are no days: only the other end is known.
        Some(Window::LastYears(_)) if days.is_none() => {
            assert_eq!((row.starts_on(), row.year()), (None, None));
        }
        _ => {
            assert_eq!(row.starts_on(), days.map(Period::starts_on));
            assert_eq!(row.ends_on(), days.map(Period::ends_on));
            let years = days.map(|days| (days.starts_on().year(), days.ends_on().year()));
            let year = years.filter(|(one, other)| one == other);
            assert_eq!(row.year(), year.map(|(year, _)| year));
        }
    }
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

fn day() -> impl Strategy<Value = Day> {
    let first = Day::first_of(Year::FIRST, Month::JANUARY).date();
    (0..109_938_u64).prop_map(move |days| {
        let date: NaiveDate = first + chrono::Days::new(days);
        Day::new(date).unwrap()
    })
}

fn window() -> impl Strategy<Value = Option<Window>> {
    let month = |(year, month)| (Year::new(year).unwrap(), Month::new(month).unwrap());
    let month = (1900..=2200_u16, 1..=12_u8).prop_map(month);
    prop_oneof![
        Just(None),
        month.clone().prop_map(|(year, _)| Some(Window::Year(year))),
        month
            .clone()
            .prop_map(|(year, month)| Some(Window::Month(year, month))),
        month.prop_map(|(year, month)| Some(Window::JanuaryTo(year, month))),
        (day(), day()).prop_map(|(one, other)| {
            let period = Period::new(one.min(other), one.max(other)).unwrap();
            Some(Window::Days(period))
        }),
        day().prop_map(|day| Some(Window::AsOf(day))),
        (1..=99_u8, proptest::option::of(day())).prop_map(|(years, before)| LastYears::new(
            years, before
        )
        .ok()
        .map(Window::LastYears)),
    ]
}

/// A stated figure: none, unreadable, or any hedge at any step from `finest`.
fn stated(finest: i8) -> impl Strategy<Value = StatedDraft<'static>> {
    let hedge = proptest::sample::select(Hedge::ALL);
    let read = (hedge, finest..=6_i8, 1..4_000_u32, 1..99_u32).prop_map(
        |(hedge, exponent, times, more)| {
            let step = Step::power_of_ten(exponent).unwrap();
            let number = |times: u32| (step.to_decimal() * Decimal::from(times)).to_string();
            let to = (hedge == Hedge::Between).then(|| number(times + more));
            StatedDraft {
                value: number(times).into(),
                value_to: to.unwrap_or_default().into(),
                hedge: hedge.into(),
                step: step.into(),
                ..StatedDraft::default()
            }
        },
    );
    let unreadable = StatedDraft {
        printed: "396.8754.516".into(),
        ..StatedDraft::default()
    };
    prop_oneof![
        1 => Just(StatedDraft::default()),
        1 => Just(unreadable),
        6 => read,
    ]
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
            draft.granted = Stated::from(Figure::plain(total)).into_draft();
            draft.amount_basis = "total".into();
            draft.beneficiaries = Stated::from(Figure::plain(count)).into_draft();
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

trait IntoDraft {
    fn into_draft(self) -> StatedDraft<'static>;
}

impl<T: artisanat::figure::Quantity> IntoDraft for Stated<T> {
    fn into_draft(self) -> StatedDraft<'static> {
        StatedDraft::from(&self).into_owned()
    }
}
