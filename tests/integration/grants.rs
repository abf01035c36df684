//! Laws of what subsidies come to, whatever their amounts are the amounts of.

use artisanat::dirhams::Dirhams;
use artisanat::figure::{Interval, StatedDraft};
use artisanat::language::Language;
use artisanat::report::RegionReport;
use artisanat::row::GrantRow;
use artisanat::sector::{Sector, SectorDraft};
use artisanat::subsidy::{Subsidy, SubsidyDraft, SubsidyKind};
use artisanat::summary::{GrantedTotal, Grants, Merge as _, summarize};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::shipped::{json, read, shipped};

/// What a source prints of one subsidy.
#[derive(Clone, Debug)]
pub(super) struct Printed {
    amount: u32,
    amount_hedge: &'static str,
    per_beneficiary: bool,
    count: Option<u32>,
    count_hedge: &'static str,
}

impl Printed {
    fn draft(&self, id: usize) -> SubsidyDraft<'static> {
        let figure = |value: u32, hedge: &'static str| match hedge {
            "nothing" => StatedDraft::default(),
            "unreadable" => StatedDraft {
                printed: format!("{value}.8754.5").into(),
                ..StatedDraft::default()
            },
            hedge => StatedDraft {
                value: value.to_string().into(),
                hedge: hedge.into(),
                ..StatedDraft::default()
            },
        };
        let basis = if self.per_beneficiary {
            "per_beneficiary"
        } else {
            "total"
        };
        let silent = self.amount_hedge == "nothing";
        SubsidyDraft {
            id: format!("s{id}").into(),
            kinds: vec!["material".into()],
            beneficiaries: self.count.map_or_else(StatedDraft::default, |count| {
                figure(count, self.count_hedge)
            }),
            granted: figure(self.amount, self.amount_hedge),
            amount_basis: if silent { "" } else { basis }.into(),
            territory: "06".into(),
            ..SubsidyDraft::default()
        }
    }

    fn subsidy(&self, id: usize) -> Subsidy {
        Subsidy::try_from(self.draft(id)).unwrap()
    }

    /// How many times the amount counts, where that is known.
    fn times(&self) -> Option<u32> {
        if self.per_beneficiary {
            self.count
        } else {
            Some(1)
        }
    }
}

fn total(amount: u32) -> Printed {
    Printed {
        amount,
        amount_hedge: "plain",
        per_beneficiary: false,
        count: None,
        count_hedge: "plain",
    }
}

pub(super) fn printed() -> impl Strategy<Value = Printed> {
    const HEDGES: [&str; 6] = [
        "plain",
        "plain",
        "about",
        "more_than",
        "unreadable",
        "nothing",
    ];
    (
        1..1_000_000_u32,
        proptest::sample::select(&HEDGES[..]),
        any::<bool>(),
        proptest::option::of(0..5_000_u32),
        proptest::sample::select(&["plain", "about"][..]),
    )
        .prop_map(
            |(amount, amount_hedge, per_beneficiary, count, count_hedge)| Printed {
                amount,
                amount_hedge,
                per_beneficiary,
                count,
                count_hedge,
            },
        )
}

pub(super) fn subsidies(printed: &[Printed]) -> Vec<Subsidy> {
    let numbered = printed.iter().enumerate();
    numbered.map(|(id, one)| one.subsidy(id)).collect()
}

proptest! {
    #[test]
    fn whole_amounts_add_up_whatever_the_basis(printed in proptest::collection::vec(printed(), 0..12), aside in 0..1_000_u32) {
        let granted = summarize::<Grants, _>(&subsidies(&printed)).granted();
        let (mut sum, mut true_sum) = (0_u64, Decimal::ZERO);
        let (mut known, mut unreadable, mut not_stated, mut uncounted) = (0, 0, 0, 0);
        for one in &printed {
            match (one.amount_hedge, one.times()) {
                ("unreadable", _) => unreadable += 1,
                ("nothing", _) => not_stated += 1,
                (_, None) => uncounted += 1,
                (hedge, Some(times)) => {
                    known += 1;
                    sum += u64::from(one.amount) * u64::from(times);
                    // Some true amount that the printed one admits.
                    let off = match hedge {
                        "about" => Decimal::from(aside) / Decimal::from(2_000),
                        "more_than" => Decimal::from(aside) + Decimal::ONE,
                        _ => Decimal::ZERO,
                    };
                    true_sum += (Decimal::from(one.amount) + off) * Decimal::from(times);
                }
            }
        }
        prop_assert_eq!(granted.nominal(), (known > 0).then_some(Decimal::from(sum)));
        prop_assert_eq!(
            (granted.unreadable(), granted.not_stated(), granted.uncounted()),
            (unreadable, not_stated, uncounted)
        );
        prop_assert_eq!(granted.parts(), u64::try_from(printed.len()).unwrap());
        prop_assert_eq!(granted.is_at_least(), unreadable + not_stated + uncounted > 0);
        prop_assert!(granted.interval().contains(true_sum));
        if granted.is_at_least() {
            prop_assert!(granted.interval().contains(true_sum + Decimal::ONE_THOUSAND));
        } else if printed.iter().all(|one| one.amount_hedge == "plain" && one.count_hedge == "plain") {
            prop_assert_eq!(granted.interval(), Interval::exactly(sum.into()));
        }
    }

    #[test]
    fn the_same_in_every_split_and_order(printed in proptest::collection::vec(printed(), 0..12), split in 0..12_usize) {
        let subsidies = subsidies(&printed);
        let split = split.min(subsidies.len());
        let whole: Grants = summarize(&subsidies);
        let (first, second) = subsidies.split_at(split);
        let mut merged: Grants = summarize(second);
        merged.merge(summarize(first));
        prop_assert_eq!(&merged, &whole);
        prop_assert_eq!(&summarize::<Grants, _>(subsidies.iter().rev()), &whole);
        merged.merge(Grants::default());
        prop_assert_eq!(&merged, &whole);
    }
}

/// 24 beneficiaries of 10,000 dirhams each, and a total of five million.
fn mixed() -> [Printed; 2] {
    let each = Printed {
        per_beneficiary: true,
        count: Some(24),
        ..total(10_000)
    };
    [each, total(5_000_000)]
}

#[test]
fn amounts_per_beneficiary_count_once_for_each() {
    let grants: Grants = summarize(&subsidies(&mixed()));
    let granted = grants.granted();
    assert_eq!(granted.nominal(), Some(Decimal::from(5_240_000)));
    assert!(!granted.is_at_least());
    assert_eq!(
        granted.interval(),
        Interval::exactly(5_240_000.into()),
        "the sum is exact"
    );
}

#[test]
fn an_amount_for_each_of_an_unknown_number_is_left_out_and_counted() {
    let mut printed = mixed();
    printed[0].count = None;
    let granted: GrantedTotal = summarize(&subsidies(&printed));
    assert_eq!(granted.nominal(), Some(Decimal::from(5_000_000)));
    assert_eq!((granted.uncounted(), granted.parts()), (1, 2));
    assert!(granted.is_at_least());
    // So much for each of about 30 is from so much for 25 up to so much for 35.
    printed[0].count = Some(30);
    printed[0].count_hedge = "about";
    let (amount, beside) = (Decimal::from(printed[0].amount), Decimal::from(5_000_000));
    let granted: GrantedTotal = summarize(&subsidies(&printed));
    let times = |count: u32| amount * Decimal::from(count) + beside;
    assert_eq!(granted.nominal(), Some(times(30)));
    assert_eq!(granted.interval(), Interval::between(times(25), times(35)));
    assert_eq!((granted.uncounted(), granted.is_at_least()), (0, false));
    printed[0].count = Some(0);
    printed[0].count_hedge = "plain";
    let granted: GrantedTotal = summarize(&subsidies(&printed));
    assert_eq!((granted.uncounted(), granted.is_at_least()), (0, false));
}

fn report(printed: &[Printed], language: Language) -> String {
    let numbered = printed.iter().enumerate();
    let draft = SectorDraft {
        format: Some(Sector::FORMAT),
        subsidies: numbered.map(|(id, one)| one.draft(id)).collect(),
        ..SectorDraft::default()
    };
    let sector = Sector::try_from(draft).unwrap();
    RegionReport::of(&sector, "06".parse().unwrap())
        .text(language)
        .to_string()
}

#[test]
fn the_report_says_which_amounts_are_per_beneficiary() {
    let expected = [
        (
            Language::English,
            [
                "amount: 10,000 dirhams per beneficiary, in all 240,000 dirhams (no source)\n",
                "amount: 5,240,000 dirhams\n",
                "amount: at least 5,000,000 dirhams (amounts per beneficiary without their number: 1 of 2)\n",
            ],
        ),
        (
            Language::French,
            [
                "montant : 10.000 dirhams par bénéficiaire, en tout 240.000 dirhams (sans source)\n",
                "montant : 5.240.000 dirhams\n",
                "montant : au moins 5.000.000 de dirhams (montants par bénéficiaire sans leur nombre : 1 sur 2)\n",
            ],
        ),
        (
            Language::Arabic,
            [
                "المبلغ: 10.000 درهم لكل مستفيد، في المجموع 240.000 درهم (بدون مصدر)\n",
                "المبلغ: 5.240.000 درهم\n",
                "المبلغ: ما لا يقل عن 5.000.000 درهم (مبالغ لكل مستفيد دون عددهم: 1 من 2)\n",
            ],
        ),
    ];
    let mut uncounted = mixed();
    uncounted[0].count = None;
    for (language, [each, whole, at_least]) in expected {
        let text = report(&mixed(), language);
        assert!(text.contains(each), "{text}");
        assert!(text.contains(whole), "{text}");
        let text = report(&uncounted, language);
        assert!(text.contains(at_least), "{text}");
    }
}

proptest! {
    #![proptest_config(crate::cases::usually(64))]

    /// Of any exact grants, in any parts, some of which are shipped.
    #[test]
    fn exact_grants_are_the_sums_of_128_bits(
        given in proptest::collection::vec((0..=Dirhams::MAX.centimes(), any::<u32>(), any::<bool>()), 0..200),
        splits in proptest::collection::vec(0..200_usize, 0..5),
    ) {
        let (day, place) = ("2024-05-02".parse().unwrap(), "06.141".parse().unwrap());
        let rows = (0..).zip(&given).map(|(position, (centimes, people, is_small))| {
            let amount = Dirhams::from_centimes(if *is_small { centimes % 1_000_000 } else { *centimes }).unwrap();
            GrantRow::new(position, place, day, &SubsidyKind::Tools, amount, *people)
        });
        let rows: Vec<GrantRow> = rows.collect();
        let centimes: i128 = rows.iter().fold(0, |sum, row| sum + i128::from(row.exact_total().unwrap().centimes()));
        let people: u64 = given.iter().fold(0, |sum, (_, people, _)| sum + u64::from(*people));
        let (mut merged, mut rest) = (Grants::default(), rows.as_slice());
        for split in splits {
            let (part, later) = rest.split_at(split.min(rest.len()));
            merged.merge(shipped(&summarize::<Grants, _>(part)));
            rest = later;
        }
        merged.merge(summarize(rest));
        let read = !rows.is_empty();
        prop_assert_eq!(merged.granted().nominal(), read.then(|| Decimal::from_i128_with_scale(centimes, 2)));
        prop_assert_eq!(merged.beneficiaries().nominal(), read.then(|| people.into()));
        prop_assert_eq!(merged, summarize(&rows));
    }
}

/// Grants that come to the same are the same: 100 dirhams for each of three are
/// 300 for three.
#[test]
fn exact_grants_are_one_however_they_were_given() {
    let grants = |amount: &str, basis: &str| {
        let text = format!(
            r#"{{"id":"S-1","kinds":["tools"],"territory":"06","beneficiaries":{{"value":"3"}},
                "granted":{{"value":"{amount}"}},"amount_basis":"{basis}"}}"#
        );
        summarize::<Grants, _>(&read::<Subsidy>([text]))
    };
    let (each, all) = (grants("100", "per_beneficiary"), grants("300", "total"));
    assert_eq!(each, all);
    assert_eq!(json(&each), json(&all));
}
