//! Findings in words.

use artisanat::audit::audit;
use artisanat::language::Language;
use serde_json::{Value, json};

use super::{claim, exports, facet, sector, with_records};

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
            "artisans (Casablanca-Settat, 2024): the figure given is 60,000; 35,000 (women) and \
             20,000 (men) make 55,000; these cannot all be true: they are apart by 5,000."
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
         (Marrakech-Safi) make 119% (between 118% and 120%), which is more than 100%; these cannot all \
         be true: they are apart by at least 18 points."
    );
    assert_eq!(
        sentence(Language::Arabic),
        "الصادرات، الحصة من المجموع الوطني (2024): مجموع 58 % (الدار البيضاء-سطات) و61 % \
         (مراكش-آسفي) هو 119 % (بين 118 % و120 %)، أي أكثر من 100 %؛ ولا يمكن أن تصح هذه الأرقام كلها، \
         والفارق لا يقل عن 18 نقطة."
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

#[test]
fn a_fall_has_its_unit_and_french_elides() {
    let claims = json!([
        exports("400 MDH", &json!({})),
        exports("environ 410 MDH", &json!({ "window": "2023" })),
        exports("-20 MDH", &json!({ "sense": "growth", "against": "2023" })),
    ]);
    let sentence = |language| of_check(&claims, "growth", language);
    assert_eq!(
        sentence(Language::English),
        "exports, growth compared with 2023 (Casablanca-Settat, 2024): the figure given is \
         -20 million dirhams; from about 410 million dirhams (2023) to 400 million dirhams is \
         a difference of about -10 million dirhams (between -15.5 million and -4.5 million); \
         these cannot all be true: they are apart by at least 4 million dirhams."
    );
    assert_eq!(
        sentence(Language::French),
        "exportations, évolution par rapport à 2023 (Casablanca-Settat, 2024) : le chiffre \
         donné est -20 millions de dirhams ; d'environ 410 millions de dirhams (2023) à 400 \
         millions de dirhams, la différence ressort à environ -10 millions de dirhams (entre \
         -15,5 millions et -4,5 millions) ; ces chiffres ne peuvent être vrais ensemble, \
         l'écart est d'au moins 4 millions de dirhams."
    );
    assert_eq!(
        sentence(Language::Arabic),
        "الصادرات، التطور مقارنة مع 2023 (الدار البيضاء-سطات، 2024): الرقم المعلن -20 مليون \
         درهم؛ والفرق من حوالي 410 ملايين درهم (2023) إلى 400 مليون درهم هو حوالي -10 ملايين \
         درهم (بين -15,5 مليون و-4,5 مليون)؛ ولا يمكن أن تصح هذه الأرقام كلها، والفارق لا يقل \
         عن 4 ملايين درهم."
    );
    let with = |printed: &str| {
        let claims = json!([
            exports(
                printed,
                &json!({ "key": "a", "breakdown": [facet("destination", "US")], "part_of": "t" })
            ),
            exports(
                "1.00.00 DH",
                &json!({ "breakdown": [facet("destination", "FR")], "part_of": "t" })
            ),
            exports("3 MDH", &json!({ "key": "t" })),
        ]);
        of_check(&claims, "unreadable", Language::French)
    };
    assert_eq!(
        with("1.000.000 DH"),
        "exportations (Casablanca-Settat, 2024, France) : on ne peut lire «1.00.00 DH» (les chiffres « 00 » ne forment pas un groupe de trois) ; avec les \
         autres chiffres, le total est d'au moins 1 million de dirhams."
    );
    assert_eq!(
        with("plus de 1.000.000 DH"),
        "exportations (Casablanca-Settat, 2024, France) : on ne peut lire «1.00.00 DH» (les chiffres « 00 » ne forment pas un groupe de trois) ; avec les \
         autres chiffres, le total est de plus de 1 million de dirhams."
    );
}

#[test]
fn one_record_and_more_of_them() {
    let with = |beneficiaries: &[u32], language| {
        let subsidies = beneficiaries.iter().enumerate().map(|(place, number)| {
            json!({
                "id": format!("a{place}"), "kinds": ["material"], "territory": "06.141",
                "beneficiaries": { "value": number.to_string() }, "granted_during": "2024",
            })
        });
        let subsidies: Vec<_> = subsidies.collect();
        let claims = json!([claim("beneficiaries", "60", &json!({}))]);
        let sector = with_records(&[claims], json!({ "subsidies": subsidies }));
        let audit = audit(&sector, None);
        let finding = audit.findings().first();
        finding
            .map(|finding| finding.sentence(&sector, language).to_string())
            .unwrap_or_default()
    };
    assert_eq!(
        with(&[24], Language::English),
        "beneficiaries (Casablanca-Settat, 2024): the figure given is 60; the only record \
         holds 24; it cannot be decided: the records need not be complete."
    );
    assert_eq!(
        with(&[24, 12], Language::French),
        "bénéficiaires (Casablanca-Settat, 2024) : le chiffre donné est 60 ; les 2 fiches \
         totalisent 36 ; on ne peut trancher : les fiches ne sont peut-être pas complètes."
    );
    assert_eq!(
        with(&[24], Language::Arabic),
        "المستفيدون (الدار البيضاء-سطات، 2024): الرقم المعلن 60؛ وفي الجذاذة الوحيدة 24؛ لا يمكن \
         الحسم: قد لا تكون الجذاذات كاملة."
    );
}

#[test]
fn stocks_and_shares_of_several_values_in_words() {
    let stock = json!([
        claim("artisans", "40.000", &json!({ "window": "2023" })),
        claim("artisans", "50.000", &json!({ "window": "../2024-12-31" })),
        claim(
            "artisans",
            "60 %",
            &json!({ "sense": "growth", "against": "2023" })
        ),
    ]);
    assert_eq!(
        of_check(&stock, "growth", Language::English),
        "artisans, growth compared with 2023 (Casablanca-Settat, 2024): the figure given is \
         60%; from 40,000 (2023) to 50,000 (as of 31 December 2024) is a change of 25%; it \
         cannot be decided: the windows are close but not the same."
    );
    assert_eq!(
        of_check(&stock, "growth", Language::French),
        "artisans, évolution par rapport à 2023 (Casablanca-Settat, 2024) : le chiffre donné \
         est 60 % ; de 40.000 (2023) à 50.000 (au 31 décembre 2024), l'évolution ressort à 25 \
         % ; on ne peut trancher : les périodes sont proches sans être les mêmes."
    );
    let share = |values: &[&str], printed: &str| {
        let breakdown = match values {
            [value] => json!([facet("destination", value)]),
            _ => json!([{ "dimension": "destination", "values": values }]),
        };
        exports(
            printed,
            &json!({ "breakdown": breakdown, "sense": "share", "of": "total" }),
        )
    };
    let joint = json!([
        share(&["FR", "ES"], "40 %"),
        share(&["FR"], "35 %"),
        share(&["ES"], "20 %")
    ]);
    assert_eq!(
        of_check(&joint, "parts_of_whole", Language::English),
        "exports, share of the total (Casablanca-Settat, 2024, France + Spain): the figure given is 40%; \
         35% (France) and 20% (Spain) make 55% (between 54% and 56%); these cannot all be true: they are \
         apart by at least 13.5 points."
    );
    assert_eq!(
        of_check(&joint, "parts_of_whole", Language::French),
        "exportations, part du total (Casablanca-Settat, 2024, France + Espagne) : le chiffre donné est \
         40 % ; 35 % (France) et 20 % (Espagne) font 55 % (entre 54 % et 56 %) ; ces chiffres ne peuvent être \
         vrais ensemble, l'écart est d'au moins 13,5 points."
    );
}
