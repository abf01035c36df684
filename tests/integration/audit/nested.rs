//! Shares of shares, and shares that complete each other.

use artisanat::audit::audit;
use artisanat::language::Language;
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::wholes::only;
use super::world::{Choices, decimal, percent};
use super::{exports, facet, lines, of, sector};

/// A share that a place has in what is around it.
fn share(place: &str, of: &str, printed: &str) -> Value {
    let figure = json!({ "printed": printed });
    share_of(place, of, &figure)
}

fn share_of(place: &str, of: &str, figure: &Value) -> Value {
    exports(
        "",
        &json!({ "territory": place, "sense": "share", "of": of, "figure": figure }),
    )
}

#[test]
fn a_share_of_a_share_is_a_share_of_all() {
    let claims = |printed: &str| {
        [
            share("06.141", "regional_total", "30 %"),
            share("06", "national_total", "40 %"),
            share("06.141", "national_total", printed),
        ]
    };
    let with = |printed: &str| only(of(&claims(printed)), "share_of_whole");
    let found = |last: &str| {
        [
            "cannot_tell share_of_whole 0.0 whole_unknown",
            last,
            "cannot_tell share_of_whole 0.1 whole_unknown",
        ]
        .map(str::to_owned)
    };
    assert_eq!(with("12 %"), found("agrees share_of_whole 0.0 0.1 0.2"));
    assert_eq!(
        with("20 %"),
        found("disagrees share_of_whole 0.0 0.1 0.2 7.15")
    );
    // Without the share between, nothing follows.
    assert_eq!(
        only(
            of(&[
                share("06.141", "regional_total", "30 %"),
                share("06.141", "national_total", "20 %"),
            ]),
            "share_of_whole"
        ),
        [
            "cannot_tell share_of_whole 0.0 whole_unknown",
            "cannot_tell share_of_whole 0.1 whole_unknown",
        ]
    );
}

#[test]
fn a_part_of_a_part_has_a_share_of_all() {
    let (carpets, states) = (
        facet("product_family", "carpets"),
        facet("destination", "US"),
    );
    let share = |printed: &str, breakdown: Value, of: &str| {
        exports(
            printed,
            &json!({ "breakdown": breakdown, "sense": "share", "of": of }),
        )
    };
    let with = |printed: &str, of_what: &str| {
        let found = of(&[
            exports("398 MDH", &json!({ "key": "all" })),
            share("60 %", json!([carpets, states]), "total"),
            share("30 %", json!([carpets]), "total"),
            share(printed, json!([carpets, states]), of_what),
        ]);
        let found = found
            .into_iter()
            .filter(|line| line.contains("0.1 0.2 0.3"));
        found.collect::<Vec<_>>()
    };
    assert_eq!(
        with("18 %", "claim:all"),
        ["agrees share_of_whole 0.1 0.2 0.3"]
    );
    assert_eq!(
        with("25 %", "claim:all"),
        ["disagrees share_of_whole 0.1 0.2 0.3 6.05"]
    );
    // Of what the last facet divides, or of which of several, they do not say.
    for of_what in ["national_total", "not_stated", "target"] {
        assert_eq!(with("25 %", of_what), [""; 0], "{of_what}");
    }
}

#[test]
fn nothing_follows_from_shares_that_contradict_each_other_or_count_others() {
    let with = |more: Value| {
        let found = of(&[
            share("06.141", "regional_total", "30 %"),
            more,
            share("06.141", "national_total", "20 %"),
        ]);
        only(found, "share_of_whole")
            .into_iter()
            .filter(|line| line.starts_with("disagrees"))
            .count()
    };
    assert_eq!(with(share("06", "national_total", "40 %")), 1);
    // Some 65 percent of the country leave room for 20.
    assert_eq!(with(share("06", "national_total", "environ 65 %")), 0);
    let mut others = share("06", "national_total", "40 %");
    let fields = others.as_object_mut().unwrap();
    fields.insert("population".to_owned(), "artisans".into());
    assert_eq!(with(others), 0);
    let torn = [
        json!([share("06", "national_total", "40 %")]),
        json!([share("06", "national_total", "50 %")]),
        json!([
            share("06.141", "regional_total", "30 %"),
            share("06.141", "national_total", "20 %"),
        ]),
    ];
    let found = only(lines(&sector(&torn), None), "share_of_whole");
    assert!(found.iter().all(|line| line.starts_with("cannot_tell")));
}

#[test]
fn a_share_of_a_share_in_three_languages() {
    let sector = sector(&[json!([
        share("06.141", "regional_total", "30 %"),
        share("06", "national_total", "40 %"),
        share("06.141", "national_total", "20 %"),
    ])]);
    let audit = audit(&sector, None);
    let finding = audit.disagreements().next().unwrap();
    let sentence = |language| finding.sentence(&sector, language).to_string();
    assert_eq!(
        sentence(Language::English),
        "exports, share of the national total (Casablanca, 2024): the figure given is 20%; 30% of \
         40% (Casablanca-Settat) is 12% (between 11.6% and 12.4%); these cannot all be true: they \
         are apart by at least 7.14 points."
    );
    assert_eq!(
        sentence(Language::French),
        "exportations, part du total national (Casablanca, 2024) : le chiffre donné est 20 % ; 30 \
         % de 40 % (Casablanca-Settat) font 12 % (entre 11,6 % et 12,4 %) ; ces chiffres ne \
         peuvent être vrais ensemble, l'écart est d'au moins 7,14 points."
    );
    assert_eq!(
        sentence(Language::Arabic),
        "الصادرات، الحصة من المجموع الوطني (الدار البيضاء، 2024): الرقم المعلن 20 %؛ و30 % من 40 \
         % (الدار البيضاء-سطات) تمثل 12 % (بين 11,6 % و12,4 %)؛ ولا يمكن أن تصح هذه الأرقام كلها، \
         والفارق لا يقل عن 7,14 نقطة."
    );
}

proptest! {
    #![proptest_config(crate::cases::usually(128))]

    /// Whatever true shares of a province, its region and the country are
    /// printed, none contradicts another; and one that is off by more than all
    /// rounding does.
    #[test]
    fn true_shares_of_shares_have_no_contradiction(
        values in [1_u32..90_000, 1_u32..90_000, 1_u32..90_000],
        bytes in prop::collection::vec(any::<[u8; 8]>(), 9),
    ) {
        let province = Decimal::from(values[0]);
        let region = province + Decimal::from(values[1]);
        let country = region + Decimal::from(values[2]);
        let shares = [
            ("06.141", "regional_total", province / region),
            ("06", "national_total", region / country),
            ("06.141", "national_total", province / country),
        ];
        let claims = bytes.iter().enumerate().map(|(number, bytes)| {
            let (place, of, share) = shares[number % 3];
            let figure = percent(share * Decimal::ONE_HUNDRED, &mut Choices(bytes.iter()));
            share_of(place, of, &figure)
        });
        let mut claims: Vec<_> = claims.collect();
        let contradictions = |claims: &[Value]| {
            let found = of(claims).into_iter();
            found.filter(|line| line.starts_with("disagrees")).collect::<Vec<_>>()
        };
        let found = contradictions(&claims);
        prop_assert!(found.is_empty(), "{found:?} {}", json!(claims));
        let exactly = |share: Decimal| {
            let share = (share * Decimal::ONE_HUNDRED).round_dp(2);
            json!({ "printed": format!("{share} %") })
        };
        claims.clear();
        for (place, of, share) in shares {
            claims.push(share_of(place, of, &exactly(share)));
        }
        prop_assert_eq!(contradictions(&claims).len(), 0);
        let (place, of, share) = shares[2];
        claims[2] = share_of(place, of, &exactly(share + decimal(1, 2)));
        prop_assert!(!contradictions(&claims).is_empty());
    }
}
