//! Shares that are what one of two leaves.

use artisanat::audit::audit;
use artisanat::language::Language;
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::wholes::only;
use super::world::{Choices, percent};
use super::{claim, facet, of, sector};

fn level(indicator: &str, part: Option<(&str, &str)>, printed: &str) -> Value {
    let breakdown: Vec<_> = part
        .iter()
        .map(|(dimension, value)| facet(dimension, value))
        .collect();
    claim(indicator, printed, &json!({ "breakdown": breakdown }))
}

fn share(indicator: &str, part: (&str, &str), of: &str, printed: &str) -> Value {
    let fields = json!({
        "breakdown": [facet(part.0, part.1)], "sense": "share", "of": of,
    });
    claim(indicator, printed, &fields)
}

const WOMEN: (&str, &str) = ("gender", "woman");
const MEN: (&str, &str) = ("gender", "man");

#[test]
fn men_are_what_women_leave() {
    let with = |printed: &str, of_what: &str| {
        let found = of(&[
            level("artisans", None, "10.000"),
            level("artisans", Some(WOMEN), "6.000"),
            share("artisans", MEN, of_what, printed),
        ]);
        only(found, "share_of_whole")
    };
    for of_what in ["total", "artisans"] {
        assert_eq!(with("40 %", of_what), ["agrees share_of_whole 0.0 0.1 0.2"]);
        assert_eq!(
            with("45 %", of_what),
            ["disagrees share_of_whole 0.0 0.1 0.2 4.5"]
        );
    }
    // The country's, of men or of all, is another whole.
    assert_eq!(
        with("45 %", "national_total"),
        ["cannot_tell share_of_whole 0.2 whole_unknown"]
    );
    assert_eq!(
        only(
            of(&[
                level("artisans", Some(WOMEN), "6.000"),
                share("artisans", MEN, "total", "45 %")
            ]),
            "share_of_whole"
        ),
        ["cannot_tell share_of_whole 0.1 whole_unknown"]
    );
}

#[test]
fn only_what_is_all_there_is_leaves_a_rest() {
    let with_share = |printed: &str, indicator: &str, known: (&str, &str), asked: (&str, &str)| {
        let found = of(&[
            level(indicator, None, "10.000"),
            level(indicator, Some(known), "6.000"),
            share(indicator, asked, "total", printed),
        ]);
        only(found, "share_of_whole")
    };
    let with = |indicator, known, asked| with_share("45 %", indicator, known, asked);
    let (town, country) = (("milieu", "urban"), ("milieu", "rural"));
    let found = ["disagrees share_of_whole 0.0 0.1 0.2 4.5"];
    assert_eq!(with("artisans", WOMEN, MEN), found);
    assert_eq!(with("artisans", MEN, WOMEN), found);
    assert_eq!(with("cooperatives", town, country), found);
    // A cooperative has no gender, and there are more than two branches.
    let unknown = ["cannot_tell share_of_whole 0.2 base_unknown"];
    assert_eq!(with("cooperatives", WOMEN, MEN), unknown);
    assert_eq!(with("artisans", town, MEN), unknown);
    assert_eq!(
        with("artisans", ("branch", "wood"), ("branch", "leather")),
        unknown
    );
    // The register holds cooperatives and enterprises as well, so that women and
    // men may be less than all of it, and not more.
    assert_eq!(with("registrants", WOMEN, MEN), found);
    assert_eq!(
        with_share("35 %", "registrants", WOMEN, MEN),
        ["cannot_tell share_of_whole 0.0 0.1 0.2 population_shifts"]
    );
}

#[test]
fn a_part_that_is_known_goes_first() {
    let with = |men: &str| {
        let found = of(&[
            level("artisans", None, "10.000"),
            level("artisans", Some(WOMEN), "6.000"),
            level("artisans", Some(MEN), men),
            share("artisans", MEN, "total", "40 %"),
        ]);
        only(found, "share_of_whole")
    };
    assert_eq!(with("4.000"), ["agrees share_of_whole 0.0 0.2 0.3"]);
    assert_eq!(with("4.500"), ["disagrees share_of_whole 0.0 0.2 0.3 4.5"]);
}

#[test]
fn what_is_left_in_three_languages() {
    let sector = sector(&[json!([
        level("artisans", None, "10.000"),
        level("artisans", Some(WOMEN), "6.000"),
        share("artisans", MEN, "total", "45 %"),
    ])]);
    let audit = audit(&sector, None);
    let finding = audit.disagreements().next().unwrap();
    let sentence = |language| finding.sentence(&sector, language).to_string();
    assert_eq!(
        sentence(Language::English),
        "artisans, share of the total (Casablanca-Settat, 2024, men): the figure given is 45%; \
         6,000 (women) out of 10,000 leave 40%; these cannot all be true: they are apart by at \
         least 4.5 points."
    );
    assert_eq!(
        sentence(Language::French),
        "artisans, part du total (Casablanca-Settat, 2024, hommes) : le chiffre donné est 45 % ; \
         6.000 (femmes) sur 10.000 laissent 40 % ; ces chiffres ne peuvent être vrais ensemble, \
         l'écart est d'au moins 4,5 points."
    );
    assert_eq!(
        sentence(Language::Arabic),
        "الصناع التقليديون، الحصة من المجموع (الدار البيضاء-سطات، 2024، الرجال): الرقم المعلن 45 %؛ \
         و6.000 (النساء) من أصل 10.000 تترك 40 %؛ ولا يمكن أن تصح هذه الأرقام كلها، والفارق لا يقل \
         عن 4,5 نقطة."
    );
}

proptest! {
    #![proptest_config(crate::cases::usually(128))]

    /// What is printed of true numbers of women and men contradicts nothing,
    /// and a share that is off by more than all rounding does. Nobody calls 1,300
    /// "about a thousand": rounding takes less than a fifth.
    #[test]
    fn true_rests_have_no_contradiction(
        women in 3_000_u32..40_000,
        men in 3_000_u32..40_000,
        rounded in any::<bool>(),
        bytes in any::<[u8; 8]>(),
    ) {
        let all = women + men;
        let number = |number: u32| if rounded {
            format!("environ {} mille", (number + 500) / 1000)
        } else {
            number.to_string()
        };
        let of_men = Decimal::from(men) * Decimal::ONE_HUNDRED / Decimal::from(all);
        let printed = percent(of_men, &mut Choices(bytes.iter()));
        let with = |printed: &str| of(&[
            level("artisans", None, &number(all)),
            level("artisans", Some(WOMEN), &number(women)),
            share("artisans", MEN, "total", printed),
        ]);
        let found = with(printed["printed"].as_str().unwrap());
        prop_assert!(!found.iter().any(|line| line.starts_with("disagrees")), "{found:?}");
        if !rounded {
            let off = (of_men + Decimal::ONE).round_dp(1);
            let found = with(&format!("{off} %"));
            prop_assert!(found.iter().any(|line| line.starts_with("disagrees")), "{found:?}");
        }
    }
}
