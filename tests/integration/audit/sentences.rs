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

/// The sentence of the only finding of a check.
fn of_check(claims: &Value, check: &str, language: Language) -> String {
    let sector = sector(std::slice::from_ref(claims));
    let audit = audit(&sector, None);
    let mut findings = audit.findings().iter();
    let finding = findings.find(|finding| finding.check().as_str() == check);
    finding
        .map(|finding| finding.sentence(&sector, language).to_string())
        .unwrap_or_default()
}

#[test]
fn a_list_is_about_what_its_figures_share() {
    let share = |territory: &str, printed: &str| {
        let others = json!({ "territory": territory, "sense": "share", "of": "national_total" });
        exports(printed, &others)
    };
    let claims = json!([share("06", "58 %"), share("07", "61 %")]);
    let sentence = |language| of_check(&claims, "parts_of_whole", language);
    assert_eq!(
        sentence(Language::English),
        "exports, share of the national total (2024): 58% (Casablanca-Settat) and 61% \
         (Marrakech-Safi) make 119% (between 118% and 120%); these cannot all be true: they are \
         apart by at least 18 points."
    );
    assert_eq!(
        sentence(Language::Arabic),
        "الصادرات، الحصة من المجموع الوطني (2024): مجموع 58 % (الدار البيضاء-سطات) و61 % \
         (مراكش-آسفي) هو 119 % (بين 118 % و120 %)؛ ولا يمكن أن تصح هذه الأرقام كلها، والفارق لا يقل \
         عن 18 نقطة."
    );
}

#[test]
fn a_target_that_follows_is_called_one() {
    let claims = json!([
        claim("registrants", "27.926", &json!({})),
        claim(
            "registrants",
            "161 %",
            &json!({ "sense": "share", "of": "target" })
        ),
    ]);
    let sentence = |language| of_check(&claims, "completion", language);
    assert_eq!(
        sentence(Language::English),
        "registrants, share of the target (Casablanca-Settat, 2024): the figure given is 161%; for \
         27,926 that puts the target at about 17,345 (between 17,291 and 17,400); it cannot be \
         decided: the target is not known."
    );
    assert_eq!(
        sentence(Language::French),
        "inscrits au registre national, part de l'objectif (Casablanca-Settat, 2024) : le chiffre \
         donné est 161 % ; pour 27.926, l'objectif ressort à environ 17.345 (entre 17.291 et \
         17.400) ; on ne peut trancher : l'objectif n'est pas connu."
    );
}

#[test]
fn words_before_a_window_suit_it() {
    let against = |window: &str| {
        let others = json!({ "sense": "growth", "against": window });
        let claims = json!([exports("5 %", &others)]);
        of_check(&claims, "growth", Language::French)
    };
    for (window, words) in [
        ("2023", "évolution par rapport à 2023 ("),
        (
            "../2023-12-31",
            "évolution par rapport au 31 décembre 2023 (",
        ),
        (
            "2023-01/2023-03",
            "évolution par rapport à la période janvier à mars 2023 (",
        ),
        (
            "2023-02-01/2023-03-31",
            "évolution par rapport à la période du 1er février 2023 au 31 mars 2023 (",
        ),
    ] {
        let sentence = against(window);
        assert!(sentence.contains(words), "{sentence}");
    }
}

#[test]
fn a_part_alone_is_said_only_of_one_that_is_above() {
    let with = |part: &str| {
        let claims = json!([
            exports("458,5 MDH", &json!({ "key": "t" })),
            exports(
                part,
                &json!({ "part_of": "t", "breakdown": [facet("destination", "US")] })
            ),
        ]);
        of_check(&claims, "part_above_whole", Language::French)
    };
    let inside = with("187 MDH");
    assert!(
        inside.contains("il comprend 187 millions de dirhams"),
        "{inside}"
    );
    let above = with("500 MDH");
    assert!(
        above.contains("une partie représente à elle seule 500 millions de dirhams"),
        "{above}"
    );
}
