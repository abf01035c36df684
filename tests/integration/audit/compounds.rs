//! Growths one after the other.

use artisanat::audit::audit;
use artisanat::language::Language;
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::wholes::only;
use super::world::{decimal, rounded};
use super::{claim, exports, lines, of, sector};

fn growth(window: &str, against: &str, printed: &str) -> Value {
    exports(
        printed,
        &json!({ "window": window, "sense": "growth", "against": against }),
    )
}

/// The findings about the growth of claim 2, and those about others.
fn compounded(claims: &[Value]) -> Vec<String> {
    let found = only(of(claims), "growth").into_iter();
    let found = found.filter(|line| !line.ends_with("base_unknown"));
    found.collect()
}

#[test]
fn growths_one_after_the_other_make_up_the_growth_over_both() {
    let with = |printed: &str| {
        compounded(&[
            growth("2023", "2022", "10 %"),
            growth("2024", "2023", "20 %"),
            growth("2024", "2022", printed),
        ])
    };
    assert_eq!(with("32 %"), ["agrees growth 0.0 0.1 0.2"]);
    assert_eq!(with("plus de 31 %"), ["agrees growth 0.0 0.1 0.2"]);
    // Percentages of two bases are not added up.
    assert_eq!(with("30 %"), ["disagrees growth 0.0 0.1 0.2 0.35"]);
    assert_eq!(with("40 %"), ["disagrees growth 0.0 0.1 0.2 6.35"]);
    // Nothing falls by more than all of it.
    let found = compounded(&[
        growth("2023", "2022", "moins de 10 %"),
        growth("2024", "2023", "moins de 20 %"),
        growth("2024", "2022", "40 %"),
    ]);
    assert_eq!(found, ["disagrees growth 0.0 0.1 0.2 7.5"]);
    // Falls are growths as well.
    let found = compounded(&[
        growth("2023", "2022", "-20 %"),
        growth("2024", "2023", "25 %"),
        growth("2024", "2022", "5 %"),
    ]);
    assert_eq!(found, ["disagrees growth 0.0 0.1 0.2 3.47"]);
}

#[test]
fn chains_are_of_any_length_and_need_every_step() {
    let years = ["2019", "2020", "2021", "2022", "2023", "2024"];
    let mut claims: Vec<_> = years
        .windows(2)
        .map(|years| growth(years[1], years[0], "10 %"))
        .collect();
    claims.push(growth("2024", "2019", "61 %"));
    assert_eq!(
        compounded(&claims),
        ["agrees growth 0.0 0.1 0.2 0.3 0.4 0.5"]
    );
    *claims.last_mut().unwrap() = growth("2024", "2019", "50 %");
    assert_eq!(
        compounded(&claims),
        ["disagrees growth 0.0 0.1 0.2 0.3 0.4 0.5 6.92"]
    );
    // A step that leads nowhere is left.
    claims.push(growth("2021-03", "2020-03", "400 %"));
    claims.push(growth("2021", "2019", "21 %"));
    let found = compounded(&claims);
    assert!(found.contains(&"agrees growth 0.0 0.1 0.7".to_owned()));
    assert_eq!(
        found
            .iter()
            .filter(|line| line.starts_with("disagrees"))
            .count(),
        1
    );
    claims.remove(2);
    assert_eq!(compounded(&claims), ["agrees growth 0.0 0.1 0.6"]);
}

#[test]
fn what_does_not_follow_each_other_shows_nothing() {
    let with = |first: Value| {
        compounded(&[
            first,
            growth("2024", "2023", "20 %"),
            growth("2024", "2022", "50 %"),
        ])
    };
    assert_eq!(with(growth("2023", "2022", "10 %")).len(), 1);
    // Another month, part or population, or a difference.
    assert_eq!(with(growth("2023-10", "2022-10", "10 %")), [""; 0]);
    assert_eq!(with(growth("2023", "2021", "10 %")), [""; 0]);
    let other = |others: Value| {
        let mut one = growth("2023", "2022", "10 %");
        one.as_object_mut()
            .unwrap()
            .extend(others.as_object().unwrap().clone());
        with(one)
    };
    assert_eq!(other(json!({ "population": "actors" })), [""; 0]);
    assert_eq!(other(json!({ "indicator": "turnover" })), [""; 0]);
    assert_eq!(other(json!({ "territory": "MA" })), [""; 0]);
    assert_eq!(other(json!({ "figure": { "printed": "10 MDH" } })), [""; 0]);
    // What is a percentage itself may grow by points.
    let rate = |mut claim: Value| {
        claim["indicator"] = "insertion_rate".into();
        claim
    };
    let rates = [
        rate(growth("2023", "2022", "10 %")),
        rate(growth("2024", "2023", "20 %")),
        rate(growth("2024", "2022", "30 %")),
    ];
    assert_eq!(compounded(&rates), [""; 0]);
    // A number without a unit may be a difference.
    assert_eq!(other(json!({ "figure": { "printed": "10" } })), [""; 0]);
    // Which of two growths is right nobody knows.
    let torn = [
        json!([growth("2023", "2022", "10 %")]),
        json!([growth("2023", "2022", "15 %")]),
        json!([
            growth("2024", "2023", "20 %"),
            growth("2024", "2022", "50 %")
        ]),
    ];
    let found = only(lines(&sector(&torn), None), "growth").into_iter();
    assert!(found.clone().count() == 4);
    assert!(found.clone().all(|line| line.starts_with("cannot_tell")));
}

#[test]
fn a_stock_grows_from_the_end_of_one_year_to_that_of_another() {
    let growth = |window: &str, against: &str, printed: &str| {
        claim(
            "artisans",
            printed,
            &json!({ "window": window, "sense": "growth", "against": against }),
        )
    };
    let with = |printed: &str| {
        compounded(&[
            growth("../2023-12-31", "../2022-12-31", "10 %"),
            growth("../2024-12-31", "../2023-12-31", "10 %"),
            growth("../2024-12-31", "../2022-12-31", printed),
        ])
    };
    assert_eq!(with("21 %"), ["agrees growth 0.0 0.1 0.2"]);
    assert_eq!(with("25 %"), ["disagrees growth 0.0 0.1 0.2 2.4"]);
}

#[test]
fn successive_growths_in_three_languages() {
    let sector = sector(&[json!([
        growth("2023", "2022", "10 %"),
        growth("2024", "2023", "20 %"),
        growth("2024", "2022", "30 %"),
    ])]);
    let audit = audit(&sector, None);
    let finding = audit.disagreements().next().unwrap();
    let sentence = |language| finding.sentence(&sector, language).to_string();
    assert_eq!(
        sentence(Language::English),
        "exports, growth compared with 2022 (Casablanca-Settat, 2024): the figure given is 30%; \
         10% (2023 compared with 2022) and 20% (2024 compared with 2023) one after the other are \
         a change of 32% (between 30.8% and 33.2%); these cannot all be true: they are apart by \
         at least 0.35 points."
    );
    assert_eq!(
        sentence(Language::French),
        "exportations, évolution par rapport à 2022 (Casablanca-Settat, 2024) : le chiffre donné \
         est 30 % ; 10 % (2023 par rapport à 2022) et 20 % (2024 par rapport à 2023), soit une \
         évolution cumulée de 32 % (entre 30,8 % et 33,2 %) ; ces chiffres ne peuvent être vrais \
         ensemble, l'écart est d'au moins 0,35 point."
    );
    assert_eq!(
        sentence(Language::Arabic),
        "الصادرات، التطور مقارنة مع 2022 (الدار البيضاء-سطات، 2024): الرقم المعلن 30 %؛ وبتعاقب \
         10 % (2023 مقارنة مع 2022) و20 % (2024 مقارنة مع 2023) يكون التطور الإجمالي 32 % (بين \
         30,8 % و33,2 %)؛ ولا يمكن أن تصح هذه الأرقام كلها، والفارق لا يقل عن 0,35 نقطة."
    );
}

proptest! {
    #![proptest_config(crate::cases::usually(128))]

    /// True growths between any years, printed at any step, never contradict
    /// each other; one that is off by more than all rounding does.
    #[test]
    fn true_growths_have_no_contradiction(
        values in prop::collection::vec(1_000_u32..3_000, 4),
        printed in prop::collection::vec((0_usize..4, 0_usize..4, 0_u32..3), 1..16),
    ) {
        let growth_of = |from: usize, to: usize| {
            let [from, to] = [from, to].map(|year| Decimal::from(values[year]));
            (to / from - Decimal::ONE) * Decimal::ONE_HUNDRED
        };
        let claim = |from: usize, to: usize, printed: &str| {
            let [from, to] = [from, to].map(|year| (2020 + year).to_string());
            growth(&to, &from, printed)
        };
        let steps = printed.iter().filter(|(from, to, _)| from < to);
        let mut claims: Vec<_> = steps
            .map(|(from, to, decimals)| {
                claim(*from, *to, &format!("{} %", rounded(growth_of(*from, *to), *decimals)))
            })
            .collect();
        let contradictions = |claims: &[Value]| {
            let found = of(claims).into_iter();
            found.filter(|line| line.starts_with("disagrees")).collect::<Vec<_>>()
        };
        let found = contradictions(&claims);
        prop_assert!(found.is_empty(), "{found:?} {}", json!(claims));
        let exactly = |from, to, off| {
            claim(from, to, &format!("{} %", rounded(growth_of(from, to) + off, 2)))
        };
        claims = (0..3).map(|year| exactly(year, year + 1, Decimal::ZERO)).collect();
        claims.push(exactly(0, 3, Decimal::ZERO));
        prop_assert_eq!(compounded(&claims), ["agrees growth 0.0 0.1 0.2 0.3"]);
        claims.pop();
        claims.push(exactly(0, 3, decimal(5, 1)));
        prop_assert!(!contradictions(&claims).is_empty());
    }
}
