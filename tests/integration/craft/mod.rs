//! Categories, branches, families, activities and their codes.
#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a helper of tests that panics fails the test, as it should"
)]

mod nomenclature;

use artisanat::craft::{
    Activity, ActivityCode, Branch, Category, ListedActivity, ListedActivityDraft, ProductFamily,
};
use artisanat::language::Language;
use artisanat::names::NamesDraft;
use artisanat::violation::Problem;
use proptest::prelude::*;

#[test]
fn words_and_labels_of_the_vocabularies() {
    fn check<T: Clone + PartialEq + core::fmt::Debug + ToString>(
        all: &[T],
        read: impl Fn(&str) -> Result<T, Problem>,
        label: impl Fn(&T, Language) -> String,
    ) {
        for value in all {
            assert_eq!(read(&value.to_string()).as_ref(), Ok(value));
            for language in Language::ALL {
                let same = all
                    .iter()
                    .filter(|other| label(other, *language) == label(value, *language));
                assert_eq!(same.count(), 1, "{value:?} in {language}");
            }
            assert!(label(value, Language::Arabic).chars().all(is_arabic));
            assert!(!label(value, Language::French).chars().any(is_arabic_letter));
            assert!(
                !label(value, Language::English)
                    .chars()
                    .any(is_arabic_letter)
            );
        }
    }
    check(Category::ALL, str::parse, |v, l| v.label(l).into());
    check(Branch::ALL, str::parse, |v, l| v.label(l).into());
    check(ProductFamily::ALL, str::parse, |v, l| v.label(l).into());
    assert_eq!(Category::ALL.len(), 3);
    assert_eq!(Branch::ALL.len(), 8);
    assert_eq!(ProductFamily::ALL.len(), 13);
}

fn is_arabic(letter: char) -> bool {
    letter == ' ' || is_arabic_letter(letter)
}

fn is_arabic_letter(letter: char) -> bool {
    ('\u{0600}'..='\u{06FF}').contains(&letter)
}

#[test]
fn closed_and_open_vocabularies() {
    let refused = "lucrative_production".parse::<Category>().unwrap_err();
    assert_eq!(
        refused.to_string(),
        "unknown category, expected one of art_production, utilitarian_production, service"
    );
    assert!("other:cuir".parse::<Branch>().is_err());
    let family: ProductFamily = "other:bougies".parse().unwrap();
    assert_eq!(family.label(Language::English), "bougies");
    assert!("bougies".parse::<ProductFamily>().is_err());
    assert!("other:".parse::<ProductFamily>().is_err());
}

#[test]
fn two_of_the_three_categories_are_production() {
    let production = Category::ALL.iter().filter(|c| c.is_production());
    assert!(production.eq(&[Category::ArtProduction, Category::UtilitarianProduction]));
}

// --- activities against the file ----------------------------------------------

const FILE: &str = include_str!("../../../src/craft/data/activities.csv");

/// Cells of the file, and how the label here differs.
const CORRECTED: &[(&str, &str)] = &[
    ("نجارة الأينوس", "نجارة الأبنوس"),
    ("ébénisterie (printed الأينوس)", "ébénisterie"),
    ("céramique (السيراميك)", "céramique"),
    ("jewellery", "jewelry"),
    ("plant-fibre products", "plant-fiber products"),
];

/// Rows, by their Arabic name, whose name is an alias of another row's.
const MERGED: &[(&str, Activity)] = &[("السيراميك", Activity::Ceramics)];

/// Rows, by group and Arabic name, that name no activity.
const DROPPED: &[(&str, &str)] = &[("textile", "النجارة")];

/// Groups of the file, and the branch that each is.
const GROUPS: &[(&str, Branch)] = &[
    ("leather", Branch::Leather),
    ("textile", Branch::Textile),
    ("wood", Branch::Wood),
    ("clay-stone-plaster", Branch::ClayAndStone),
    ("metal", Branch::Metal),
    ("plant", Branch::PlantFiber),
    ("services", Branch::Service),
];

struct Row {
    group: String,
    ar: String,
    fr: String,
    en: String,
    note: String,
    source: String,
}

fn rows() -> Vec<Row> {
    let mut lines = FILE.lines();
    let header = "branch_as_grouped_in_source,name_ar,name_fr,name_en,note,source";
    assert_eq!(lines.next(), Some(header));
    lines.map(row).collect()
}

fn row(line: &str) -> Row {
    let mut cells: [String; 6] = Default::default();
    let (mut cell, mut quoted) = (0, false);
    for letter in line.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => cell += 1,
            _ => cells[cell].push(letter),
        }
    }
    assert_eq!(cell, 5, "{line}");
    let [group, ar, fr, en, note, source] = cells;
    Row {
        group,
        ar,
        fr,
        en,
        note,
        source,
    }
}

fn corrected(cell: &str) -> &str {
    let found = CORRECTED.iter().find(|(printed, _)| *printed == cell);
    found.map_or(cell, |(_, label)| label)
}

/// The one activity that a row names; `None` for a dropped row.
fn named_by(row: &Row) -> Option<Activity> {
    if DROPPED.contains(&(row.group.as_str(), row.ar.as_str())) {
        return None;
    }
    if let Some((_, activity)) = MERGED.iter().find(|(ar, _)| *ar == row.ar) {
        assert!(activity.aliases().contains(&row.ar.as_str()));
        assert_eq!(
            activity.label(Language::French),
            Some(corrected(&row.fr)),
            "{}",
            row.ar
        );
        return Some(*activity);
    }
    let same = |activity: &&Activity| {
        let arabic = activity.label(Language::Arabic);
        let arabic = if row.ar.is_empty() {
            arabic.is_none_or(|name| row.note.contains(&format!("Arabic {name} in")))
                || arabic.is_some_and(|name| row.note.contains(&format!("{name} in http")))
        } else {
            arabic == Some(corrected(&row.ar))
        };
        arabic
            && activity.label(Language::French) == Some(corrected(&row.fr))
            && activity.label(Language::English) == Some(corrected(&row.en))
    };
    let hits: Vec<_> = Activity::ALL.iter().filter(same).collect();
    assert_eq!(hits.len(), 1, "{} {}", row.ar, row.fr);
    Some(*hits[0])
}

#[test]
fn every_row_of_the_file_is_accounted_for() {
    let rows = rows();
    assert_eq!(rows.len(), 59);
    let mut dropped = 0;
    for row in &rows {
        let Some(activity) = named_by(row) else {
            dropped += 1;
            continue;
        };
        let branch = GROUPS.iter().find(|(group, _)| *group == row.group);
        assert_eq!(Some(activity.branch()), branch.map(|(_, branch)| *branch));
        assert!(
            activity.sources().contains(&row.source.as_str()),
            "{activity}"
        );
        for cell in [&row.ar, &row.fr, &row.en] {
            let label = corrected(cell);
            let found = cell.is_empty() || Activity::named(label).any(|hit| hit == activity);
            assert!(found, "{label} does not find {activity}");
        }
        assert_eq!(
            activity.is_endangered(),
            row.note.contains("endangered"),
            "{activity}"
        );
        assert_eq!(
            activity.is_treasure(),
            row.note.contains("treasure"),
            "{activity}"
        );
    }
    assert_eq!(dropped, DROPPED.len());
}

#[test]
fn every_activity_comes_from_the_file() {
    let rows: Vec<_> = rows()
        .into_iter()
        .map(|row| (named_by(&row), row))
        .collect();
    assert_eq!(
        Activity::ALL.len() + DROPPED.len() + MERGED.len(),
        rows.len()
    );
    for activity in Activity::ALL {
        let text: Vec<String> = rows
            .iter()
            .filter(|(named, _)| *named == Some(*activity))
            .map(|(_, row)| [&*row.ar, &*row.fr, &*row.en, &*row.note, &*row.source].join("\n"))
            .collect();
        assert!(!text.is_empty(), "{activity} is in no row");
        for name in activity.aliases() {
            assert!(text.iter().any(|text| text.contains(name)), "{name}");
        }
        assert!(!activity.sources().is_empty());
        for source in activity.sources() {
            assert!(text.iter().any(|text| text.contains(source)), "{source}");
        }
    }
}

#[test]
fn every_correction_is_in_use() {
    let rows = rows();
    for (printed, label) in CORRECTED {
        let standing = rows
            .iter()
            .any(|row| [&*row.ar, &*row.fr, &*row.en].contains(printed));
        assert!(standing, "{printed}");
        assert_eq!(Activity::named(label).count(), 1, "{label}");
    }
}

// --- activities by themselves -------------------------------------------------

#[test]
fn activities_stand_once_and_branch_by_branch() {
    let branches: Vec<Branch> = Activity::ALL.iter().map(|a| a.branch()).collect();
    let mut runs = branches.clone();
    runs.dedup();
    let mut distinct = runs.clone();
    distinct.sort();
    distinct.dedup();
    assert_eq!(runs.len(), distinct.len());
    assert!(Activity::ALL.is_sorted());
    for activity in Activity::ALL {
        assert_eq!(activity.as_str().parse(), Ok(*activity));
        let same = Activity::ALL
            .iter()
            .filter(|a| a.as_str() == activity.as_str());
        assert_eq!(same.count(), 1);
    }
}

#[test]
fn only_services_have_a_category() {
    for activity in Activity::ALL {
        let expected = (activity.branch() == Branch::Service).then_some(Category::Service);
        assert_eq!(activity.category(), expected, "{activity}");
        assert_eq!(ActivityCode::from(*activity).category(), expected);
    }
}

#[test]
fn names_find_one_activity_each() {
    for activity in Activity::ALL {
        let labels = Language::ALL
            .iter()
            .filter_map(|language| activity.label(*language));
        for name in labels.chain(activity.aliases().iter().copied()) {
            assert!(Activity::named(name).eq([*activity]), "{name}");
        }
    }
    assert!(Activity::named("jewellery").eq([Activity::Jewelry]));
    assert!(Activity::named("نجارة الأينوس").eq([Activity::Cabinetmaking]));
    for text in [
        "",
        " zellige",
        "ZELLIGE",
        "الزلي",
        "النجارة",
        "unclear",
        "\u{202E}",
    ] {
        assert_eq!(Activity::named(text).count(), 0, "{text:?}");
    }
}

#[test]
fn missing_arabic_names_stay_missing() {
    let brocade = Activity::Brocade;
    assert_eq!(brocade.label(Language::Arabic), Some("البروكار"));
    assert_eq!(brocade.label_or_french(Language::Arabic), "البروكار");
    let blouse = Activity::OujdaBlouse;
    assert_eq!(blouse.label(Language::Arabic), None);
    assert_eq!(blouse.label_or_french(Language::Arabic), "blousa oujdia");
    assert_eq!(blouse.label_or_french(Language::English), "Oujda blouse");
}

#[test]
fn mistyped_words_are_refused() {
    assert!("ceramic".parse::<Activity>().is_err());
    let refused = "Zellige".parse::<Activity>().unwrap_err().to_string();
    assert!(refused.starts_with(
        "unknown activity, nearest known word \"zellige\", expected one of traditional_leather_goods, "
    ));
}

// --- codes --------------------------------------------------------------------

fn code(text: &str) -> ActivityCode {
    text.parse().unwrap()
}

#[test]
fn words_of_built_in_activities_are_read_as_such() {
    for activity in Activity::ALL {
        let code = code(activity.as_str());
        assert_eq!(code, ActivityCode::from(*activity));
        assert_eq!(code, *activity);
        assert_eq!(code.activity(), Some(*activity));
        assert_eq!(code.branch(), Some(activity.branch()));
        for language in Language::ALL {
            assert_eq!(code.label(*language), activity.label(*language));
        }
        assert!(code.as_str().len() <= ActivityCode::AT_MOST);
    }
    assert_ne!(code("zelligee"), Activity::Zellige);
}

#[test]
fn grammar_of_listed_codes() {
    for text in ["0", "a", "07.12", "zellige-fes", "a_b", &"x".repeat(40)] {
        let code = code(text);
        assert_eq!(code.as_str(), text);
        assert_eq!(
            (code.activity(), code.branch(), code.category()),
            (None, None, None)
        );
        assert_eq!(code.label(Language::French), None);
    }
    for text in [
        "",
        ".a",
        "-a",
        "_a",
        "A",
        "Zellige",
        "a b",
        " a",
        "a/b",
        "a:b",
        "é",
        "الزليج",
        "a\u{202E}",
        "a\0",
        &"x".repeat(41),
        &"0".repeat(100_000),
    ] {
        assert_eq!(
            text.parse::<ActivityCode>(),
            Err(Problem::NotAnActivityCode)
        );
    }
    assert_eq!(
        Problem::NotAnActivityCode.to_string(),
        "must be the code of an activity: 1 to 40 lower-case ASCII letters, digits, \
         underscores, hyphens or dots, the first a letter or digit"
    );
}

#[test]
fn built_in_activities_come_before_listed_codes() {
    let mut codes = [
        code("b"),
        code("zellige"),
        code("a"),
        code("babouche"),
        code("0"),
    ];
    codes.sort();
    let texts: Vec<_> = codes.iter().map(ActivityCode::as_str).collect();
    assert_eq!(texts, ["babouche", "zellige", "0", "a", "b"]);
    assert_eq!(format!("{:?}", codes[0]), "ActivityCode(\"babouche\")");
}

proptest! {
    #[test]
    fn codes_read_back(text in "[a-z0-9][a-z0-9_.-]{0,39}") {
        let read = code(&text);
        prop_assert_eq!(read.to_string(), text.as_str());
        prop_assert_eq!(read.activity(), text.parse::<Activity>().ok());
    }

    #[test]
    fn any_text_is_read_back_or_refused(text in any::<String>()) {
        match text.parse::<ActivityCode>() {
            Ok(code) => prop_assert_eq!(code.as_str(), text),
            Err(problem) => prop_assert_eq!(problem, Problem::NotAnActivityCode),
        }
    }
}

#[cfg(feature = "serde")]
#[test]
fn the_wire_form_is_the_text() {
    let codes = [code("zellige"), code("07.12")];
    let json = serde_json::to_string(&codes).unwrap();
    assert_eq!(json, r#"["zellige","07.12"]"#);
    assert_eq!(
        serde_json::from_str::<[ActivityCode; 2]>(&json).unwrap(),
        codes
    );
    assert_eq!(
        serde_json::to_string(&Activity::Jewelry).unwrap(),
        r#""jewelry""#
    );
    assert!(serde_json::from_str::<Activity>(r#""07.12""#).is_err());
    assert!(serde_json::from_str::<ActivityCode>(r#""Zellige""#).is_err());
    assert!(serde_json::from_str::<ActivityCode>("7").is_err());
}

// --- listed activities --------------------------------------------------------
