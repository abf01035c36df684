//! The words of a report, as its readers of three languages expect them.

use artisanat::facility::FacilityDraft;
use artisanat::figure::StatedDraft;
use artisanat::language::Language;
use artisanat::names::NamesDraft;
use artisanat::sector::{Sector, SectorDraft};
use artisanat::statement::StatementDraft;
use artisanat::subsidy::SubsidyDraft;

use super::{claim, claiming, lines_with, sector, statement, text};

fn printed(value: &'static str) -> StatedDraft<'static> {
    StatedDraft {
        printed: value.into(),
        ..StatedDraft::default()
    }
}

fn subsidy(id: &'static str) -> SubsidyDraft<'static> {
    SubsidyDraft {
        id: id.into(),
        kinds: vec!["material".into()],
        territory: "06".into(),
        ..SubsidyDraft::default()
    }
}

#[test]
fn what_is_not_stated_is_said_in_words() {
    let sector = sector(SectorDraft {
        subsidies: vec![subsidy("a"), subsidy("b")],
        ..SectorDraft::default()
    });
    let cases = [
        (
            Language::English,
            "material support; beneficiaries: not stated; amount: not stated",
            "in all, beneficiaries: unknown (numbers not stated: 2 of 2); amount: unknown (amounts not stated: 2 of 2)",
        ),
        (
            Language::French,
            "appui matériel ; bénéficiaires : non précisé ; montant : non précisé",
            "en tout, bénéficiaires : inconnu (nombres non précisés : 2 sur 2) ; montant : inconnu (montants non précisés : 2 sur 2)",
        ),
        (
            Language::Arabic,
            "دعم مادي؛ عدد المستفيدين: غير مذكور؛ المبلغ: غير مذكور",
            "في المجموع، عدد المستفيدين: غير معروف (أعداد غير مذكورة: 2 من 2)؛ المبلغ: غير معروف (مبالغ غير مذكورة: 2 من 2)",
        ),
    ];
    for (language, line, total) in cases {
        let text = text(&sector, language);
        assert_eq!(lines_with(&text, line).len(), 2, "{text}");
        assert_eq!(lines_with(&text, total), [total], "{text}");
    }
}

#[test]
fn reasons_for_leaving_out_are_told_apart() {
    let amounts = [
        ("a", printed("12.3456.7"), "total"),
        ("b", StatedDraft::default(), ""),
    ];
    let subsidies = amounts.map(|(id, granted, basis)| SubsidyDraft {
        granted,
        amount_basis: basis.into(),
        beneficiaries: StatedDraft {
            value: "3".into(),
            ..StatedDraft::default()
        },
        ..subsidy(id)
    });
    let sector = sector(SectorDraft {
        subsidies: subsidies.to_vec(),
        ..SectorDraft::default()
    });
    let text = text(&sector, Language::English);
    let total = "in all, beneficiaries: 6; amount: unknown (amounts unreadable: 1 of 2) (amounts not stated: 1 of 2)";
    assert_eq!(lines_with(&text, "in all"), [total]);
}

/// "About 20" can be 15: what is left out makes at least 15 of it, not 20.
#[test]
fn a_total_is_at_least_what_its_parts_are_at_least() {
    let about = StatedDraft {
        value: "20".into(),
        hedge: "about".into(),
        ..StatedDraft::default()
    };
    let line = |beneficiaries: [StatedDraft<'static>; 2]| {
        let [first, second] = beneficiaries;
        let subsidies = [("a", first), ("b", second)].map(|(id, beneficiaries)| SubsidyDraft {
            beneficiaries,
            ..subsidy(id)
        });
        let sector = sector(SectorDraft {
            subsidies: subsidies.to_vec(),
            ..SectorDraft::default()
        });
        let text = text(&sector, Language::English);
        lines_with(&text, "in all").join("")
    };
    let rest = "amount: unknown (amounts not stated: 2 of 2)";
    assert_eq!(
        line([about.clone(), StatedDraft::default()]),
        format!("in all, beneficiaries: at least 15 (numbers not stated: 1 of 2); {rest}")
    );
    assert_eq!(
        line([about.clone(), about]),
        format!("in all, beneficiaries: about 40; {rest}")
    );
}

/// A facility and a subsidy of one programme, from two sources.
fn programme(title: &'static str) -> Sector {
    sector(SectorDraft {
        statements: vec![statement("s1", vec![]), statement("s2", vec![])],
        facilities: vec![FacilityDraft {
            id: "f".into(),
            names: NamesDraft {
                fr: "Complexe".into(),
                ..NamesDraft::default()
            },
            kinds: vec!["complex".into()],
            place: "06".into(),
            programme: title.into(),
            sources: vec!["s1".into()],
            ..FacilityDraft::default()
        }],
        subsidies: vec![SubsidyDraft {
            programme: title.into(),
            sources: vec!["s2".into(), "s1".into()],
            ..subsidy("a")
        }],
        ..SectorDraft::default()
    })
}

#[test]
fn programmes_cite_the_sources_of_what_belongs_to_them() {
    let text = text(&programme("Mawhibati"), Language::French);
    assert_eq!(lines_with(&text, "- Mawhibati"), ["- Mawhibati [1] [2]"]);
    assert_eq!(
        lines_with(&text, "programme :"),
        ["programme : Mawhibati"; 2]
    );
}

/// The first strong character of a line decides its direction [UAX 9, P2].
#[test]
fn every_line_runs_in_the_direction_of_its_language() {
    let sectors = [
        programme("Mawhibati"),
        programme("دور الصانعة"),
        claiming(vec![claim("artisans", "06", "2024", "180000")]),
    ];
    for sector in &sectors {
        for language in [Language::Arabic, Language::French, Language::English] {
            assert_direction(&text(sector, language), language);
        }
    }
}

pub(super) fn assert_direction(text: &str, language: Language) {
    for line in text.lines() {
        let first = line
            .chars()
            .find(|letter| letter.is_alphabetic() || matches!(letter, '\u{200E}' | '\u{200F}'));
        let Some(first) = first else { continue };
        let runs_left = ('\u{600}'..='\u{6FF}').contains(&first) || first == '\u{200F}';
        assert_eq!(runs_left, language == Language::Arabic, "{line:?}");
    }
}

#[test]
fn windows_are_spelt_out() {
    let windows = [
        ("2024", ["2024", "2024", "2024"]),
        ("2024-02", ["February 2024", "février 2024", "فبراير 2024"]),
        (
            "2024-01/2024-01",
            ["January 2024", "janvier 2024", "يناير 2024"],
        ),
        (
            "2024-01/2024-08",
            [
                "January to August 2024",
                "janvier à août 2024",
                "يناير إلى غشت 2024",
            ],
        ),
        (
            "2024-02-01/2024-02-09",
            [
                "1 February 2024 to 9 February 2024",
                "du 1er février 2024 au 9 février 2024",
                "من 1 فبراير 2024 إلى 9 فبراير 2024",
            ],
        ),
        (
            "../2024-12-31",
            [
                "as of 31 December 2024",
                "au 31 décembre 2024",
                "إلى غاية 31 دجنبر 2024",
            ],
        ),
        (
            "P1Y",
            [
                "last year, end not stated",
                "dernière année, fin non précisée",
                "السنة الأخيرة، دون ذكر نهايتها",
            ],
        ),
        (
            "P2Y",
            [
                "last 2 years, end not stated",
                "2 dernières années, fin non précisée",
                "آخر سنتين، دون ذكر نهايتها",
            ],
        ),
        (
            "P4Y/2025-04-01",
            [
                "last 4 years before 1 April 2025",
                "4 dernières années avant le 1er avril 2025",
                "آخر 4 سنوات قبل 1 أبريل 2025",
            ],
        ),
        (
            "P11Y",
            [
                "last 11 years, end not stated",
                "11 dernières années, fin non précisée",
                "آخر 11 سنة، دون ذكر نهايتها",
            ],
        ),
    ];
    for (window, words) in windows {
        let sector = claiming(vec![claim("exports", "06", window, "7")]);
        let languages = [Language::English, Language::French, Language::Arabic];
        for (language, words) in languages.into_iter().zip(words) {
            let label = artisanat::statement::Indicator::Exports.label(language);
            let text = text(&sector, language);
            let line = format!("{label} ({words})");
            assert!(text.contains(&line), "{line} is not in\n{text}");
        }
    }
}

/// Who asks a question of parliament does not ask for its answer.
#[test]
fn titles_and_questions_in_three_languages() {
    let sector = sector(SectorDraft {
        statements: vec![StatementDraft {
            asked_by: "USFP".into(),
            ..statement("s1", vec![claim("artisans", "06", "2024", "180000")])
        }],
        ..SectorDraft::default()
    });
    let cases = [
        (
            Language::English,
            "Casablanca-Settat (06): handicraft record of the region",
            "Secretariat of State for Handicraft, asked by USFP, Le Matin, undated",
        ),
        (
            Language::French,
            "Casablanca-Settat (06) : la région et son artisanat",
            "secrétariat d'État chargé de l'artisanat, question posée par USFP, Le Matin, sans date",
        ),
        (
            Language::Arabic,
            "الدار البيضاء-سطات (06): بطاقة الصناعة التقليدية للجهة",
            "كتابة الدولة المكلفة بالصناعة التقليدية، سؤال تقدم به USFP، Le Matin، بدون تاريخ",
        ),
    ];
    for (language, title, source) in cases {
        let text = text(&sector, language);
        assert_eq!(text.lines().next(), Some(title));
        assert_eq!(lines_with(&text, source).len(), 1, "{text}");
    }
}
