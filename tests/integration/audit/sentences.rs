//! Findings in words.

use artisanat::audit::audit;
use artisanat::language::Language;
use serde_json::{Value, json};

use super::{claim, exports, facet, sector};

#[test]
fn a_contradiction_in_three_languages() {
    let breakdown = json!([facet("destination", "arab_countries")]);
    let sector = sector(&[json!([
        exports("458,5 MDH", &json!({})),
        exports("187 MDH", &json!({ "breakdown": breakdown })),
        exports(
            "environ 20 %",
            &json!({ "sense": "share", "of": "total", "breakdown": breakdown })
        ),
    ])]);
    let audit = audit(&sector, None);
    let [finding] = audit.findings() else {
        unreachable_findings(audit.findings().len());
        return;
    };
    let sentence = |language| finding.sentence(&sector, language).to_string();
    assert_eq!(
        sentence(Language::English),
        "exports, share of the total (Casablanca-Settat, 2024, Arab countries): the figure given \
         is about 20%; 187 million dirhams out of 458.5 million dirhams is 40.8% (between 40.6% and \
         40.9%); these cannot all be true: they are apart by at least 15.6 points."
    );
    assert_eq!(
        sentence(Language::French),
        "exportations, part du total (Casablanca-Settat, 2024, pays arabes) : le chiffre donné est \
         environ 20 % ; 187 millions de dirhams sur 458,5 millions de dirhams font 40,8 % (entre \
         40,6 % et 40,9 %) ; ces chiffres ne peuvent être vrais ensemble, l'écart est d'au moins \
         15,6 points."
    );
    assert_eq!(
        sentence(Language::Arabic),
        "الصادرات، الحصة من المجموع (الدار البيضاء-سطات، 2024، الدول العربية): الرقم المعلن حوالي \
         20 %؛ و187 مليون درهم من أصل 458,5 مليون درهم تمثل 40,8 % (بين 40,6 % و40,9 %)؛ ولا يمكن أن \
         تصح هذه الأرقام كلها، والفارق لا يقل عن 15,6 نقطة."
    );
}

/// The sentences of all findings, in English.
fn english(statements: &[Value]) -> Vec<String> {
    let sector = sector(statements);
    let audit = audit(&sector, None);
    let sentences = audit.findings().iter();
    let sentences = sentences.map(|finding| finding.sentence(&sector, Language::English));
    sentences.map(|sentence| sentence.to_string()).collect()
}

#[test]
fn parts_are_named_and_exact_gaps_are_exact() {
    let part = |gender: &str, printed: &str| {
        claim(
            "artisans",
            printed,
            &json!({ "breakdown": [facet("gender", gender)] }),
        )
    };
    let claims = json!([
        claim("artisans", "60.000", &json!({})),
        part("woman", "35.000"),
        part("man", "20.000"),
    ]);
    assert_eq!(
        english(&[claims]),
        [
            "artisans (Casablanca-Settat, 2024): the figure given is 60,000; 35,000 (woman) and \
             20,000 (man) make 55,000; these cannot all be true: they are apart by 5,000."
        ]
    );
}

#[test]
fn who_says_what_is_named_where_there_are_several() {
    let of_one = json!([
        exports("398 MDH", &json!({})),
        exports("500 MDH", &json!({}))
    ]);
    assert_eq!(
        english(&[of_one]),
        [
            "exports (Casablanca-Settat, 2024): 398 million dirhams and 500 million dirhams cannot \
             both be true: they are apart by at least 101 million dirhams."
        ]
    );
    let of_two = ["398 MDH", "500 MDH"].map(|printed| json!([exports(printed, &json!({}))]));
    assert_eq!(
        english(&of_two),
        [
            "exports (Casablanca-Settat, 2024): 398 million dirhams (a newspaper) and 500 million \
             dirhams (a newspaper) cannot both be true: they are apart by at least 101 million \
             dirhams."
        ]
    );
    // A gap that does not show in print is not printed.
    let apart = json!([
        claim("sales", "plus de 400 MDH", &json!({})),
        claim("sales", "moins de 400 MDH", &json!({})),
    ]);
    assert_eq!(
        english(&[apart]),
        [
            "sales (Casablanca-Settat, 2024): more than 400 million dirhams and less than 400 \
             million dirhams cannot both be true."
        ]
    );
}

#[test]
fn long_lists_are_counted() {
    let claims: Vec<_> = (0..9).map(|_| exports("398 MDH", &json!({}))).collect();
    let sentences = english(&[json!(claims)]);
    assert!(
        sentences
            .iter()
            .all(|sentence| sentence.contains("; and 3 more")),
        "{sentences:?}"
    );
}

fn unreachable_findings(found: usize) {
    assert_eq!(found, 1, "one finding");
}
