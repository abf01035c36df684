//! Why figures could not be read, in the language of the reader.

use artisanat::audit::{Check, audit};
use artisanat::language::Language;
use serde_json::json;

use super::{claim, sector};

/// The reason in brackets, as it stands in the sentence about a figure.
fn reason(printed: &str, language: Language) -> String {
    let sector = sector(&[json!([claim("exports", printed, &json!({}))])]);
    let audit = audit(&sector, None);
    let mut findings = audit.findings().iter();
    let unreadable = findings.find(|finding| finding.check() == Check::Unreadable);
    assert!(unreadable.is_some(), "{printed} is read");
    let sentence = unreadable.unwrap().sentence(&sector, language).to_string();
    let (_, behind) = sentence.split_once(&format!("«{printed}»")).unwrap();
    let (_, reason) = behind.split_once('(').unwrap();
    reason.rsplit_once(')').unwrap().0.to_owned()
}

#[test]
fn a_reason_is_in_the_language_of_its_sentence() {
    for (printed, arabic, french, english) in [
        ("environ", "ليس فيه عدد", "aucun nombre", "holds no number"),
        (
            "396.8754.516",
            "الأرقام «8754» ليست مجموعة من ثلاثة",
            "les chiffres « 8754 » ne forment pas un groupe de trois",
            "the digits \"8754\" are not a group of three",
        ),
        (
            "007 DH",
            "«007» يبدأ بصفر",
            "« 007 » commence par un zéro",
            "a number does not begin with a zero, as \"007\" does",
        ),
        (
            "1٢3 DH",
            "يخلط العدد نوعين من الأرقام",
            "deux sortes de chiffres dans un nombre",
            "one number mixes two sets of digits",
        ),
        (
            "12 DH et 5 DH",
            "«5» يبدأ عددا ثانيا",
            "« 5 » commence un second nombre",
            "\"5\" begins a second number",
        ),
        (
            "10 billions",
            "«billions» مقدار يختلف بين الإنجليزية والفرنسية",
            "« billions » n'est pas la même grandeur en anglais et en français",
            "\"billions\" is one magnitude in English and another in French",
        ),
        (
            "5.000 euros",
            "«euros» ليست من وحدات الأرقام",
            "« euros » n'est pas une unité des chiffres",
            "\"euros\" is not a unit that figures are kept in",
        ),
        (
            "des centaines",
            "«centaines» لا تعطي عددا",
            "« centaines » ne donne pas de nombre",
            "\"centaines\" gives no number",
        ),
        (
            "hausse de 12 millions",
            "«hausse» غير مفهوم",
            "« hausse » n'est pas compris",
            "\"hausse\" is not understood in a figure",
        ),
        (
            "0,125 DH",
            "«0,125» أدق مما تسمح به الوحدة",
            "« 0,125 » a plus de décimales que l'unité",
            "\"0,125\" has more decimals than a dirham can have",
        ),
    ] {
        assert_eq!(reason(printed, Language::Arabic), arabic);
        assert_eq!(reason(printed, Language::French), french);
        assert_eq!(reason(printed, Language::English), english);
    }
}

/// Each reason that a printed figure can have is said in other words than in
/// English.
#[test]
fn every_reason_is_translated() {
    for printed in [
        "2.125 %",
        "11 mille 1300",
        "plus de 300 environ",
        "41 % dirhams",
        "9th",
        "12 millions de moins",
        "un tiers de dirham",
        "-10 MDH",
        "10.500 DH à 1000 près",
        "entre 12 et 5 millions",
        "999.999.999.999.999.999.999.999 DH",
    ] {
        let of = |language| reason(printed, language);
        let [arabic, french, english] =
            [Language::Arabic, Language::French, Language::English].map(of);
        assert!(
            arabic != english && french != english && arabic != french,
            "{printed}: {arabic} / {french} / {english}"
        );
    }
}
