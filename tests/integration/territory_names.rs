//! Looking territories up by name, in any spelling and in no other.

use std::collections::BTreeMap;

use artisanat::language::Language;
use artisanat::territory::{Commune, Province, Region, Territory};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

fn codes(name: &str) -> Vec<&'static str> {
    Territory::named(name).map(Territory::code).collect()
}

/// Every official name, in every language.
fn official() -> impl Iterator<Item = (Territory, &'static str)> {
    let languages = Language::ALL.iter();
    languages.flat_map(|&language| Territory::all().map(move |it| (it, it.name(language))))
}

/// Asserts that every official name still finds its territory when respelled,
/// and that respelling changed at least so many names.
fn all_found(changed_at_least: usize, respell: impl Fn(&str) -> String) {
    let mut changed = 0;
    for (territory, name) in official() {
        let respelled = respell(name);
        changed += usize::from(respelled != name);
        let is_hit = Territory::named(&respelled).any(|hit| hit == territory);
        assert!(is_hit, "{territory} {name:?} as {respelled:?}");
    }
    assert!(changed >= changed_at_least, "{changed} changed");
}

#[test]
fn as_printed() {
    all_found(0, str::to_owned);
}

#[test]
fn case() {
    all_found(3000, str::to_uppercase);
    all_found(3000, str::to_lowercase);
}

#[test]
fn accents() {
    all_found(40, |name| {
        let accents = '\u{0300}'..='\u{036F}';
        name.nfd()
            .filter(|letter| !accents.contains(letter))
            .nfc()
            .collect()
    });
    all_found(400, |name| name.nfd().collect());
    all_found(400, |name| name.nfkd().collect());
}

#[test]
fn every_accented_latin_letter_reads_as_its_base() {
    let mut letters = 0;
    for accented in ('\u{C0}'..='\u{17F}').chain("ḍḥṣṭẓḌḤṢṬẒǧǦ".chars()) {
        let Some(base) = accented.nfd().next().filter(char::is_ascii_alphabetic) else {
            continue;
        };
        if base == accented {
            continue;
        }
        letters += 1;
        let is_base = |letter: char| letter.eq_ignore_ascii_case(&base);
        let (territory, name) = official().find(|(_, name)| name.contains(is_base)).unwrap();
        let respelled = name.replace(is_base, &accented.to_string());
        let mut hits = Territory::named(&respelled);
        assert!(
            hits.any(|hit| hit == territory),
            "{name:?} as {respelled:?}"
        );
    }
    assert!(letters > 100, "{letters}");
}

#[test]
fn marks() {
    all_found(100, |name| name.replace('-', " "));
    all_found(1000, |name| name.replace(' ', "-"));
    all_found(100, |name| name.replace('\'', "\u{2019}"));
    all_found(100, |name| name.replace('\'', "\u{02BC}"));
    all_found(100, |name| name.replace('\'', ""));
    all_found(1000, |name| name.replace([' ', '-'], ""));
    all_found(1000, |name| name.replace(' ', "\u{A0}\u{202F} "));
    all_found(4500, |name| format!("« {name} », "));
}

#[test]
fn arabic_variants() {
    let among = |name: &str, from: &[char], to: &str| name.replace(from, to);
    // Tatweel and vowel signs behind every letter
    for sign in [
        'ـ', '\u{064B}', '\u{064E}', '\u{0651}', '\u{0652}', '\u{0670}',
    ] {
        all_found(1500, |name| {
            let signed = |letter: char| match letter {
                'ء'..='ي' => vec![letter, sign],
                _ => vec![letter],
            };
            name.chars().flat_map(signed).collect()
        });
    }
    for alef in ["ا", "أ", "إ", "آ", "ٱ"] {
        all_found(300, |name| among(name, &['ا', 'أ', 'إ', 'آ'], alef));
    }
    all_found(300, |name| among(name, &['ة'], "ه"));
    all_found(50, |name| among(name, &['ه'], "ة"));
    all_found(30, |name| among(name, &['ى'], "ي"));
    all_found(900, |name| among(name, &['ي'], "ى"));
    all_found(900, |name| among(name, &['ي'], "ی"));
    all_found(10, |name| among(name, &['ء'], ""));
    all_found(5, |name| among(name, &['ئ'], "ي"));
}

#[test]
fn leading_articles() {
    let bare = |name: &str| {
        let articles = ["ال", "Al ", "Al-", "El ", "El-"];
        let mut rests = articles
            .iter()
            .filter_map(|article| name.strip_prefix(article));
        rests.next().unwrap_or(name).to_owned()
    };
    all_found(200, bare);
    all_found(4500, |name| format!("El {name}"));
    all_found(4500, |name| format!("al-{name}"));
    all_found(4500, |name| format!("L'{name}"));
    all_found(4500, |name| format!("ال{name}"));

    assert_eq!(codes("حسيمة"), codes("Al Hoceima"));
    assert_eq!(codes("jadida"), codes("الجديدة"));
    assert_eq!(codes("L’Oriental"), ["02"]);
    assert_eq!(codes("Alhoceima"), codes("Al-Hoceima"));
    // A syllable is no article: here it is a part of the name.
    assert!(!codes("Alnif").is_empty());
    assert!(codes("nif").is_empty());
    for article in ["ال", "Al", "El ", "L'", "l’ "] {
        assert!(codes(article).is_empty(), "{article:?}");
    }
}

#[test]
fn spellings_of_the_press() {
    assert_eq!(codes("الدار البيضاء سطات"), ["06"]);
    assert_eq!(codes("بن سليمان"), codes("Benslimane"));
    assert_eq!(codes("سيدي إسماعيل"), ["06.181.09.19"]);
    assert_eq!(codes("مديونة").first(), Some(&"06.355"));
    assert_eq!(codes("عين تيزغـة"), ["06.111.05.03"]);
    assert_eq!(codes("AIN TIZGHA"), ["06.111.05.03"]);
    assert_eq!(codes("المغرب"), ["MA"]);

    assert_eq!(codes("تيزغـة"), ["06.111.05.03"]);

    // A part of a name is not guessed.
    for name in ["Casa", "Casablanc", "Ain", "أولاد", "Sidi"] {
        assert!(codes(name).is_empty(), "{name:?}: {:?}", codes(name));
    }
}

#[test]
fn transliterations() {
    for (official, others) in [
        (
            "Oulad M'rah",
            "Ouled Mrah,Oulèd M’rah,Awlad Mrah,OULADMRAH,اولاد امراح,أولاد امراح,أولاد مراح",
        ),
        ("Oulad Abbou", "Ouled Abbou,Ulad Abu,ولاد عبو"),
        ("Ouled Salah", "Ouled Saleh,Oulad Salah,Awlad Saleh"),
        ("Taroudannt", "Taroudant,Tarudant,Taroudante"),
        (
            "Sidi Smail",
            "Sidi Ismaïl,Sidi Ismail,Sidi Isma'il,سيدي سماعيل",
        ),
        ("Mohammadia", "Mohammédia,Mohamedia"),
        ("Marrakech", "Marrakesh,Marakech"),
        ("Béni Mellal", "Bni Mellal,Beni-Melal"),
        ("Fquih Ben Salah", "Fkih Ben Saleh,Fqih Ben Salah"),
        ("Ouarzazate", "Warzazat"),
        ("Guercif", "Gercif,Guersif"),
        ("Ain Tizgha", "Aïn Tizga,Ayn Tizgha"),
        ("Souk El Arbaa", "Souk Larbaa,Suq al-Arba"),
        ("العيون", "لعيون,عيون"),
    ] {
        let found = codes(official);
        assert!(!found.is_empty(), "{official}");
        for other in others.split(',') {
            let both: Vec<_> = codes(other);
            let is_found = found.iter().any(|code| both.contains(code));
            assert!(is_found, "{official} as {other}: {both:?}");
        }
    }
}

/// What sounds alike is found together, and that costs little precision: 30
/// names of communes find several where nothing but marks and case is folded.
#[test]
fn few_names_are_those_of_several_communes() {
    let names: BTreeMap<&str, usize> = official()
        .filter(|(territory, _)| matches!(territory, Territory::Commune(_)))
        .map(|(_, name)| (name, Commune::named(name).count()))
        .collect();
    let shared: Vec<&str> = names
        .iter()
        .filter(|(_, communes)| **communes > 1)
        .map(|(name, _)| *name)
        .collect();
    assert_eq!((names.len(), shared.len()), (2978, 46), "{shared:?}");
}

#[test]
fn further_names() {
    assert_eq!(codes("Grand Casablanca-Settat"), ["06"]);
    assert_eq!(codes("Eddakhla-Oued Eddahab"), ["12"]);
    assert_eq!(codes("Fez"), codes("Fès"));
    assert_eq!(codes("Tangier"), codes("Tanger"));
    assert_eq!(codes("Fez-Meknes"), ["03"]);
    assert_eq!(codes("المملكة المغربية"), ["MA"]);
    // From the other official spellings
    assert!(codes("كرسيف").contains(&"02.265"));
    assert!(codes("فكيك").contains(&"02.251"));
    assert!(codes("Agadir Ida-Outanane").contains(&"09.001"));
    // Names of 2014
    assert_eq!(codes("Bni Abdallah"), codes("Bni Abdellah"));
    assert!(codes("Oulad Salah").contains(&"06.385.01.05"));
    assert!(codes("امكارطو").contains(&"06.461.11.13"));
}

#[test]
fn every_bearer_of_a_name_is_found() {
    let mut bearers: BTreeMap<&str, Vec<Commune>> = BTreeMap::new();
    for commune in Commune::all() {
        bearers
            .entry(commune.name(Language::French))
            .or_default()
            .push(commune);
    }
    bearers.retain(|_, communes| communes.len() > 1);
    assert_eq!(bearers.len(), 10);
    for (name, communes) in bearers {
        let hits: Vec<Commune> = Commune::named(name).collect();
        assert!(communes.iter().all(|it| hits.contains(it)), "{name:?}");
    }
    assert_eq!(Commune::named("Oulad Aissa").count(), 3);
    assert_eq!(Commune::named("oulad-aïssa").count(), 3);
}

#[test]
fn levels() {
    assert_eq!(codes("Casablanca"), ["06.141", "06.141.01.0"]);
    assert!(
        Province::named("Casablanca")
            .map(Province::code)
            .eq(["06.141"])
    );
    assert!(
        Commune::named("Casablanca")
            .map(Commune::code)
            .eq(["06.141.01.0"])
    );
    assert_eq!(Region::named("Casablanca").count(), 0);
    assert!(Region::named("جهة").next().is_none());
    assert!(Region::named("SOUSS MASSA").map(Region::code).eq(["09"]));
}

#[test]
fn hostile_text_finds_nothing() {
    let long = "ا".repeat(1_000_000);
    for text in [
        "", " ", "-", "'", "ـ", "ء", "\0", "\u{202E}", "💥", "٠٦", "06", "MA", &long,
    ] {
        assert!(codes(text).is_empty(), "{:?}", text.get(..20));
    }
    // The bound, and one byte above it
    let padded = |marks: usize| format!("Casablanca{}", "-".repeat(marks));
    assert_eq!(codes(&padded(502)).len(), 2);
    assert_eq!(codes(&padded(503)).len(), 0);
}

proptest! {
    #[test]
    fn hits_are_distinct_and_in_order(text in "\\PC*|[elaال' -]{0,6}[a-zا-ي' -]{0,12}") {
        let hits: Vec<Territory> = Territory::named(&text).collect();
        prop_assert!(hits.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn outer_marks_change_nothing(at in 0..1503_usize, marks in "[-' .,ـ«»()]{0,10}") {
        let commune = Commune::from_ordinal(at).unwrap();
        let name = commune.name(Language::Arabic);
        prop_assert_eq!(codes(&format!("{marks}{name}{marks}")), codes(name));
    }
}
