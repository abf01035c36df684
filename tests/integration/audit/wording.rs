//! How a sentence words its figures: for readers, in three languages.

use artisanat::audit::audit;
use artisanat::language::Language;
use serde_json::{Value, json};

use super::{claim, exports, facet, sector};

/// The first sentence of a check about the claims of one statement, in Arabic,
/// French and English.
fn sentences(claims: &Value, check: &str) -> [String; 3] {
    let sector = sector(std::slice::from_ref(claims));
    let audit = audit(&sector, None);
    let mut findings = audit.findings().iter();
    let finding = findings
        .find(|finding| finding.check().as_str() == check)
        .unwrap();
    [Language::Arabic, Language::French, Language::English]
        .map(|language| finding.sentence(&sector, language).to_string())
}

/// A claim about the exports of the country in 2024, with other fields.
fn national(printed: &str, others: &Value) -> Value {
    let mut others = others.clone();
    let fields = others.as_object_mut().unwrap();
    fields.insert("territory".to_owned(), "MA".into());
    exports(printed, &others)
}

#[test]
fn a_figure_is_written_without_its_precision() {
    // Printed to the thousand, and a range to the thousand.
    let claims = json!([
        claim("visitors", "100 mille", &json!({})),
        claim("visitors", "de 50 à 60 mille", &json!({})),
    ]);
    assert_eq!(
        sentences(&claims, "same_indicator"),
        [
            "الزوار (الدار البيضاء-سطات، 2024): 100.000 وبين 50.000 و60.000، ولا يمكن أن يصح الرقمان \
             معا، والفارق لا يقل عن 39.500.",
            "visiteurs (Casablanca-Settat, 2024) : 100.000 et entre 50.000 et 60.000 : ces deux \
             chiffres ne peuvent être vrais ensemble, l'écart est d'au moins 39.500.",
            "visitors (Casablanca-Settat, 2024): 100,000 and between 50,000 and 60,000 cannot both be \
             true: they are apart by at least 39,500.",
        ]
    );
}

#[test]
fn thousands_are_always_marked() {
    let month = |period: &str, printed: &str| national(printed, &json!({ "window": period }));
    let claims = json!([
        month("2021-01-01/2024-12-31", "4000 millions de dirhams"),
        month("2021", "1500 millions de dirhams"),
        month("2022-01-01/2024-12-31", "3,4 milliards de dirhams"),
    ]);
    assert_eq!(
        sentences(&claims, "parts_of_whole")[2],
        "exports (Morocco, 1 January 2021 to 31 December 2024): the figure given is 4,000 million \
         dirhams; 1,500 million dirhams (2021) and 3.4 billion dirhams (1 January 2022 to 31 December \
         2024) make about 4,900 million dirhams (between 4,849 million and 4,951 million); these \
         cannot all be true: they are apart by at least 849 million dirhams."
    );
    let rate = |printed: &str| {
        let others = json!({ "sense": "rate", "per": "artisan" });
        claim("turnover", printed, &others)
    };
    let claims = json!([
        rate("10300 dirhams"),
        claim("turnover", "30000000 dirhams", &json!({})),
        claim("artisans", "3000", &json!({})),
    ]);
    assert_eq!(
        sentences(&claims, "rate")[2],
        "turnover, average an artisan (Casablanca-Settat, 2024): the figure given is 10,300 dirhams; \
         30,000,000 dirhams divided by 3,000 (artisans) is 10,000 dirhams; these cannot all be true: \
         they are apart by at least 250 dirhams."
    );
    let claims = json!([
        national("5200 %", &json!({ "sense": "growth", "against": "2023" })),
        national("1 million de dirhams", &json!({ "window": "2023" })),
        national("53 millions de dirhams", &json!({})),
    ]);
    let [.., english] = sentences(&claims, "growth");
    assert!(
        english.contains("the figure given is 5,200%; "),
        "{english}"
    );
}

#[test]
fn two_decimals_of_a_million_are_written_as_such() {
    let claims = json!([
        national("807,86 millions de dirhams", &json!({})),
        national("1,14 million de dirhams", &json!({})),
    ]);
    assert_eq!(
        sentences(&claims, "same_indicator"),
        [
            "الصادرات (المغرب، 2024): 807,86 مليون درهم و1,14 مليون درهم، ولا يمكن أن يصح الرقمان \
             معا، والفارق لا يقل عن 806,7 مليون درهم.",
            "exportations (Maroc, 2024) : 807,86 millions de dirhams et 1,14 million de dirhams : ces \
             deux chiffres ne peuvent être vrais ensemble, l'écart est d'au moins 806,7 millions de \
             dirhams.",
            "exports (Morocco, 2024): 807.86 million dirhams and 1.14 million dirhams cannot both be \
             true: they are apart by at least 806.7 million dirhams.",
        ]
    );
}

fn family(name: &str, printed: &str) -> Value {
    let breakdown = json!([facet("product_family", name)]);
    let others = json!({ "sense": "share", "of": "total", "breakdown": breakdown });
    national(printed, &others)
}

#[test]
fn a_hundred_percent_and_a_fifth_are_no_hundred_percent() {
    let claims = json!([
        family("carpets", "33,4 %"),
        family("wood", "33,4 %"),
        family("jewelry", "33,4 %"),
    ]);
    assert_eq!(
        sentences(&claims, "parts_of_whole"),
        [
            "الصادرات، الحصة من المجموع (المغرب، 2024): مجموع 33,4 % (الزرابي)؛ 33,4 % (الخشب)؛ 33,4 % \
             (الحلي) هو 100,2 % (بين 100,05 % و100,35 %)، أي أكثر من 100 %؛ ولا يمكن أن تصح هذه الأرقام \
             كلها، والفارق لا يقل عن 0,05 نقطة.",
            "exportations, part du total (Maroc, 2024) : 33,4 % (tapis) ; 33,4 % (bois) ; 33,4 % \
             (bijouterie) font 100,2 % (entre 100,05 % et 100,35 %), soit plus de 100 % ; ces chiffres ne \
             peuvent être vrais ensemble, l'écart est d'au moins 0,05 point.",
            "exports, share of the total (Morocco, 2024): 33.4% (carpets); 33.4% (wood); 33.4% \
             (jewelry) make 100.2% (between 100.05% and 100.35%), which is more than 100%; these cannot \
             all be true: they are apart by at least 0.05 points.",
        ]
    );
}

#[test]
fn two_firsts_cannot_both_be_the_first() {
    let first = |province: &str| {
        let breakdown = json!([facet("territory", province)]);
        let others = json!({ "sense": "rank", "among": "provinces", "breakdown": breakdown });
        national("1", &others)
    };
    let claims = json!([first("07.351"), first("06.141")]);
    let sector = sector(&[claims]);
    let audit = audit(&sector, None);
    let two = |finding: &&artisanat::audit::Finding| finding.claims().len() == 2;
    let finding = audit.findings().iter().find(two).unwrap();
    let sentence = |language| finding.sentence(&sector, language).to_string();
    assert_eq!(
        [Language::Arabic, Language::French, Language::English].map(sentence),
        [
            "الصادرات، الرتبة بين الأقاليم والعمالات (المغرب، 2024، مراكش): الرتبة 1 والرتبة 1 (الدار \
             البيضاء)، ولا يمكن أن يحتل كلاهما الرتبة الأولى.",
            "exportations, rang parmi les provinces et préfectures (Maroc, 2024, Marrakech) : le rang 1 \
             et le rang 1 (Casablanca) : tous deux ne peuvent être premiers.",
            "exports, rank among the provinces (Morocco, 2024, Marrakech): place 1 and place 1 \
             (Casablanca): they cannot both be the first.",
        ]
    );
}

/// The exports of the country, and the shares that countries have of them.
fn shares(parts: &str, shares: &[(&str, &str)]) -> Value {
    let whole = json!({ "key": "all", "parts": parts });
    let parts = shares.iter().map(|(country, printed)| {
        let breakdown = json!([facet("destination", country)]);
        let others = json!({
            "sense": "share", "of": "claim:all", "part_of": "all", "breakdown": breakdown,
        });
        national(printed, &others)
    });
    core::iter::once(national("1,1 milliard de dirhams", &whole))
        .chain(parts)
        .collect()
}

#[test]
fn shares_are_of_the_figure_that_they_are_linked_to() {
    let claims = shares("all", &[("US", "60 %"), ("FR", "50 %")]);
    assert_eq!(
        sentences(&claims, "parts_of_whole"),
        [
            "الصادرات (المغرب، 2024): من أصل 1,1 مليار درهم، مجموع 60 % (الولايات المتحدة) و50 % (فرنسا) هو 110 % (بين \
             109 % و111 %)، أي أكثر من 100 %؛ ولا يمكن أن تصح هذه الأرقام كلها، والفارق لا يقل عن 9 \
             نقاط.",
            "exportations (Maroc, 2024) : sur 1,1 milliard de dirhams, 60 % (États-Unis) et 50 % (France) font 110 % \
             (entre 109 % et 111 %), soit plus de 100 % ; ces chiffres ne peuvent être vrais ensemble, \
             l'écart est d'au moins 9 points.",
            "exports (Morocco, 2024): of 1.1 billion dirhams, 60% (United States) and 50% (France) make 110% (between \
             109% and 111%), which is more than 100%; these cannot all be true: they are apart by at \
             least 9 points.",
        ]
    );
    let claims = shares("all", &[("US", "50 %"), ("FR", "40 %")]);
    assert_eq!(
        sentences(&claims, "parts_of_whole")[2],
        "exports (Morocco, 2024): of 1.1 billion dirhams, 50% (United States) and 40% (France) make 90% (between 89% \
         and 91%), which is less than 100%; these cannot all be true: they are apart by at least 9 \
         points."
    );
    // What is missing makes less than the whole, and that is no wonder.
    let claims = shares("some", &[("US", "50 %"), ("FR", "40 %")]);
    assert_eq!(
        sentences(&claims, "parts_of_whole")[2],
        "exports (Morocco, 2024): of 1.1 billion dirhams, 50% (United States) and 40% (France) make 90% (between 89% \
         and 91%); it cannot be decided: not all parts are given."
    );
    let claims = shares("some", &[("US", "110 %")]);
    assert_eq!(
        sentences(&claims, "parts_of_whole")[2],
        "exports (Morocco, 2024): the figure given is 1.1 billion dirhams; one part of it alone is \
         110% (United States), which is more than 100%; these cannot all be true: they are apart by at least 9.5 \
         points."
    );
}

#[test]
fn a_stage_is_named_by_its_label() {
    let of = |part: &str| {
        let breakdown = json!([facet("part", part)]);
        json!([
            claim("facilities", "12", &json!({ "breakdown": breakdown })),
            claim("facilities", "14", &json!({ "breakdown": breakdown })),
        ])
    };
    for part in ["in_service", "en service"] {
        let [arabic, french, english] = sentences(&of(part), "same_indicator");
        assert!(arabic.starts_with("البنيات التحتية (الدار البيضاء-سطات، 2024، قيد التشغيل): "));
        assert!(french.starts_with("infrastructures (Casablanca-Settat, 2024, en service) : "));
        assert!(english.starts_with("facilities (Casablanca-Settat, 2024, in service): "));
    }
    let [.., english] = sentences(&of("première tranche"), "same_indicator");
    assert!(english.starts_with("facilities (Casablanca-Settat, 2024, première tranche): "));
    // Of anything else the word is only a word.
    let breakdown = json!([facet("part", "in_service")]);
    let claims = json!([
        exports("12 MDH", &json!({ "breakdown": breakdown })),
        exports("14 MDH", &json!({ "breakdown": breakdown })),
    ]);
    let [.., english] = sentences(&claims, "same_indicator");
    assert!(english.starts_with("exports (Casablanca-Settat, 2024, in_service): "));
}

#[test]
fn what_is_not_sure_has_four_digits() {
    let breakdown = json!([facet("destination", "US")]);
    let share = json!({ "sense": "share", "of": "total", "breakdown": breakdown });
    let claims = json!([
        national("480 MDH", &json!({ "breakdown": breakdown })),
        national("44 %", &share),
    ]);
    assert_eq!(
        sentences(&claims, "share_of_whole"),
        [
            "الصادرات، الحصة من المجموع (المغرب، 2024، الولايات المتحدة): الرقم المعلن 44 %؛ وبالنسبة إلى 480 مليون \
             درهم يكون المجموع حوالي 1.091 مليون درهم (بين 1.077 مليونا و1.105 ملايين)؛ لا يمكن الحسم: \
             الكل غير معروف.",
            "exportations, part du total (Maroc, 2024, États-Unis) : le chiffre donné est 44 % ; pour 480 \
             millions de dirhams, le total ressort à environ 1.091 millions de dirhams (entre 1.077 \
             millions et 1.105 millions) ; on ne peut trancher : le tout n'est pas connu.",
            "exports, share of the total (Morocco, 2024, United States): the figure given is 44%; for 480 million \
             dirhams that puts the whole at about 1,091 million dirhams (between 1,077 million and 1,105 \
             million); it cannot be decided: the whole is not known.",
        ]
    );
}

#[test]
fn arabic_has_a_dual_and_leaves_out_one() {
    let claims = json!([
        national(
            "deux fois",
            &json!({ "sense": "multiple", "against": "2023" })
        ),
        national(
            "plus de 3 fois",
            &json!({ "sense": "multiple", "against": "2023" })
        ),
    ]);
    assert_eq!(
        sentences(&claims, "same_indicator")[0],
        "الصادرات، المضاعف مقارنة مع 2023 (المغرب، 2024): مرتان وأزيد من 3 مرات، ولا يمكن أن يصح \
         الرقمان معا، والفارق لا يقل عن 0,75 مرة."
    );
    let claims = json!([
        national("environ 1 million de dirhams", &json!({})),
        national("1,15 million de dirhams", &json!({})),
    ]);
    assert_eq!(
        sentences(&claims, "same_indicator")[0],
        "الصادرات (المغرب، 2024): حوالي مليون درهم و1,15 مليون درهم، وهما رقمان متوافقان."
    );
}
