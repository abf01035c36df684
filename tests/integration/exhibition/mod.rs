//! Exhibitions: what a record must hold, and where and when one was held.
#![expect(
    clippy::expect_used,
    reason = "a helper of tests that panics fails the test, as it should"
)]

mod phases;

use std::collections::BTreeSet;

use artisanat::exhibition::{
    Exhibition, ExhibitionDraft, ExhibitionKind, ExhibitionScope, PhaseDraft,
};
use artisanat::figure::{Stated, StatedDraft};
use artisanat::institution::Institution;
use artisanat::language::Language;
use artisanat::names::NamesDraft;
use proptest::prelude::*;

fn minimal() -> ExhibitionDraft<'static> {
    ExhibitionDraft {
        id: "EXH-1".into(),
        names: NamesDraft {
            ar: "الأسبوع الوطني للصناعة التقليدية".into(),
            ..NamesDraft::default()
        },
        kind: "national_week".into(),
        ..ExhibitionDraft::default()
    }
}

fn stated(value: &'static str, hedge: &'static str) -> StatedDraft<'static> {
    StatedDraft {
        value: value.into(),
        hedge: hedge.into(),
        ..StatedDraft::default()
    }
}

fn phase(place: &'static str, abroad: &'static str, during: &'static str) -> PhaseDraft<'static> {
    PhaseDraft {
        place: place.into(),
        abroad: abroad.into(),
        held_during: during.into(),
        ..PhaseDraft::default()
    }
}

fn with_phases(phases: Vec<PhaseDraft<'static>>) -> ExhibitionDraft<'static> {
    ExhibitionDraft {
        phases,
        ..minimal()
    }
}

fn full() -> ExhibitionDraft<'static> {
    ExhibitionDraft {
        scope: "national".into(),
        edition: Some(9),
        phases: vec![
            phase("04", "", "2025-12-21/2026-01-18"),
            phase("07", "", "2026-02-09/2026-02-15"),
            phase("", "Paris", "2026"),
            phase("", "", "2026-03"),
        ],
        organizers: vec!["chamber_of_handicraft".into(), "other:لجنة التنظيم".into()],
        partners: vec!["ministry".into(), "maison_de_l_artisan".into()],
        patrons: vec!["region".into()],
        participating_artisans: vec!["ART-1".into(), "ART-2".into()],
        participating_cooperatives: vec!["COOP-1".into()],
        stands: stated("81", "plain"),
        exhibitors: stated("1300", "more_than"),
        participants: stated("185", "about"),
        visitors: stated("305358", "plain"),
        countries: stated("4", "at_least"),
        sales: StatedDraft {
            printed: "396.8754.516".into(),
            ..StatedDraft::default()
        },
        area: stated("5436", "plain"),
        sources: vec!["STA-1".into()],
        ..minimal()
    }
}

fn accept(draft: ExhibitionDraft<'_>) -> Exhibition {
    Exhibition::try_from(draft).expect("a valid draft")
}

fn refusals(draft: ExhibitionDraft<'_>) -> Vec<String> {
    let violations = Exhibition::try_from(draft).expect_err("a refused draft");
    violations.iter().map(ToString::to_string).collect()
}

#[test]
fn the_least_that_an_exhibition_says() {
    let week = accept(minimal());
    assert_eq!(week.id().as_str(), "EXH-1");
    assert_eq!(week.kind(), &ExhibitionKind::NationalWeek);
    assert_eq!((week.scope(), week.edition()), (None, None));
    assert!(week.phases().is_empty() && week.organizers().is_empty());
    assert_eq!(week.visitors(), &Stated::NotStated);
    assert_eq!(ExhibitionDraft::from(&week), minimal());
}

#[test]
fn everything_that_an_exhibition_can_say() {
    let week = accept(full());
    assert_eq!(
        week.names().best(Language::French),
        "الأسبوع الوطني للصناعة التقليدية"
    );
    assert_eq!(week.scope(), Some(ExhibitionScope::National));
    assert_eq!(week.edition(), Some(9));
    assert_eq!(week.organizers()[0], Institution::ChamberOfHandicraft);
    assert_eq!(
        week.partners(),
        [Institution::Ministry, Institution::MaisonDeLArtisan]
    );
    assert_eq!(week.patrons(), [Institution::Region]);
    assert_eq!(week.participating_artisans().len(), 2);
    assert_eq!(week.participating_cooperatives()[0].as_str(), "COOP-1");
    let counts = [
        week.stands(),
        week.exhibitors(),
        week.participants(),
        week.visitors(),
        week.countries(),
        week.area(),
    ];
    let counts = counts.map(|count| count.figure().unwrap().value());
    assert_eq!(counts, [81, 1300, 185, 305_358, 4, 5436]);
    assert!(matches!(week.sales(), Stated::Unreadable { .. }));
    assert_eq!(week.sources().len(), 1);
    assert_eq!(accept(ExhibitionDraft::from(&week)), week);
    assert_eq!(accept(ExhibitionDraft::from(week.clone())), week);
}

#[test]
fn a_phase_says_as_much_as_is_known() {
    let week = accept(full());
    let [first, _, paris, somewhere] = week.phases() else {
        panic!("four phases")
    };
    assert_eq!(first.place().unwrap().code(), "04");
    assert_eq!(first.days().unwrap().to_string(), "2025-12-21/2026-01-18");
    assert_eq!((paris.place(), paris.days()), (None, None));
    assert_eq!(paris.abroad().unwrap().as_str(), "Paris");
    assert_eq!(paris.held_during().unwrap().to_string(), "2026");
    assert_eq!((somewhere.place(), somewhere.abroad()), (None, None));
    let undated = accept(with_phases(vec![phase("06", "", "")]));
    assert_eq!(undated.phases()[0].held_during(), None);
}

#[test]
fn crosses_the_wire_unchanged() {
    for draft in [minimal(), full()] {
        let exhibition = accept(draft);
        let text = serde_json::to_string(&exhibition).unwrap();
        let back: Exhibition = serde_json::from_str(&text).unwrap();
        assert_eq!(back, exhibition);
        assert_eq!(serde_json::to_string(&back).unwrap(), text);
        let bytes = postcard::to_allocvec(&exhibition).unwrap();
        assert_eq!(
            postcard::from_bytes::<Exhibition>(&bytes).unwrap(),
            exhibition
        );
    }
    let fair = ExhibitionDraft {
        names: NamesDraft {
            fr: "Foire".into(),
            ..NamesDraft::default()
        },
        edition: Some(2),
        phases: vec![phase("06", "", "2024-05")],
        ..minimal()
    };
    assert_eq!(
        serde_json::to_string(&accept(fair)).unwrap(),
        r#"{"id":"EXH-1","names":{"fr":"Foire"},"kind":"national_week","edition":2,"phases":[{"place":"06","held_during":"2024-05"}]}"#
    );
}

#[test]
fn misfits_are_reported_beside_the_rest() {
    let text = r#"{"id": 7, "names": {"fr": "Foire"}, "kind": "forum", "edition": -1,
        "phases": [{"place": 6}, {"plase": "06"}, {}, "2024"], "partner": []}"#;
    let draft: ExhibitionDraft<'_> = serde_json::from_str(text).unwrap();
    assert_eq!(
        refusals(draft),
        [
            "id: expected text, found a number: put it in quotes",
            "edition: must be a whole number from 0 to 4294967295",
            ".: unknown key \"partner\", nearest known key \"partners\"",
            "phases[0].place: expected text, found a number: put it in quotes",
            "phases[1]: unknown key \"plase\", nearest known key \"place\"",
            "phases[2]: must say where or when it was held",
            "phases[3]: expected an object, found text",
        ]
    );
}

#[test]
fn required_fields() {
    let missing = ["id: is missing", "names: is missing", "kind: is missing"];
    assert_eq!(refusals(ExhibitionDraft::default()), missing);
}

#[test]
fn kinds_are_open_and_scopes_are_not() {
    let other = accept(ExhibitionDraft {
        kind: "other:bazar".into(),
        ..minimal()
    });
    assert_eq!(other.kind().label(Language::Arabic), "bazar");
    let unknown = ExhibitionDraft {
        kind: "bazar".into(),
        scope: "other:ville".into(),
        ..minimal()
    };
    assert_eq!(
        refusals(unknown),
        [
            "kind: unknown kind of exhibition, expected one of regional_fair, provincial_fair, \
             national_week, side_fair, ramadan_fair, professional_salon, national_salon, \
             international_salon, handicraft_week_abroad, commercial_fair, forum, sourcing_tour, \
             pop_up_showroom, other:<label>",
            "scope: unknown scope, expected one of local, regional, national, international",
        ]
    );
}

#[test]
fn every_word_has_a_label_of_its_own() {
    for language in [Language::Arabic, Language::French, Language::English] {
        let kinds: BTreeSet<_> = ExhibitionKind::ALL
            .iter()
            .map(|kind| kind.label(language))
            .collect();
        assert_eq!(kinds.len(), ExhibitionKind::ALL.len());
        assert!(!kinds.contains(""));
        let scopes: BTreeSet<_> = ExhibitionScope::ALL
            .iter()
            .map(|scope| scope.label(language))
            .collect();
        assert_eq!(scopes.len(), ExhibitionScope::ALL.len());
        assert!(!scopes.contains(""));
    }
    for kind in ExhibitionKind::ALL {
        assert_eq!(kind.to_string().parse().as_ref(), Ok(kind));
    }
    for scope in ExhibitionScope::ALL {
        assert_eq!(scope.to_string().parse().as_ref(), Ok(scope));
    }
}

#[test]
fn editions_count_from_one() {
    let edition = |number| ExhibitionDraft {
        edition: Some(number),
        ..minimal()
    };
    assert_eq!(accept(edition(1)).edition(), Some(1));
    assert_eq!(accept(edition(999)).edition(), Some(999));
    assert_eq!(refusals(edition(0)), ["edition: must be more than zero"]);
    for number in [1000, 65_536, 65_537, u32::MAX] {
        assert_eq!(refusals(edition(number)), ["edition: must be at most 999"]);
    }
}

#[test]
fn nobody_is_listed_twice() {
    let twice = ExhibitionDraft {
        organizers: vec!["region".into(), "commune".into(), "region".into()],
        partners: vec!["company".into(), "company".into()],
        patrons: vec!["province".into(), "province".into()],
        participating_artisans: vec!["ART-1".into(), "ART-1".into()],
        participating_cooperatives: vec!["COOP-1".into(), "".into(), "COOP-1".into()],
        sources: vec!["STA-1".into(), "STA-1".into()],
        ..minimal()
    };
    assert_eq!(
        refusals(twice),
        [
            "organizers[2]: repeats an earlier item of the list",
            "partners[1]: repeats an earlier item of the list",
            "patrons[1]: repeats an earlier item of the list",
            "participating_artisans[1]: repeats an earlier item of the list",
            "participating_cooperatives[1]: is missing",
            "participating_cooperatives[2]: repeats an earlier item of the list",
            "sources[1]: repeats an earlier item of the list",
        ]
    );
}

#[test]
fn one_body_is_organizer_or_partner() {
    let both = |who: &'static str| ExhibitionDraft {
        organizers: vec!["region".into(), who.into()],
        partners: vec!["odco".into(), who.into()],
        patrons: vec![who.into()],
        ..minimal()
    };
    // Two communes, two companies.
    for who in ["commune", "company", "chamber_of_handicraft", "association"] {
        accept(both(who));
    }
    for who in ["ministry", "maison_de_l_artisan", "other:لجنة التنظيم"] {
        assert_eq!(
            refusals(both(who)),
            ["partners[1]: is an organizer already"]
        );
    }
}

#[test]
fn participants_are_not_fewer_than_those_listed() {
    let counted = |participants| ExhibitionDraft {
        participating_artisans: vec!["ART-1".into(), "ART-2".into()],
        participating_cooperatives: vec!["COOP-1".into()],
        participants,
        ..minimal()
    };
    let below = ["participants: must not be below the number listed by id"];
    let fits = [
        ("3", "plain"),
        ("4", "less_than"),
        ("3", "at_most"),
        ("1", "more_than"),
        ("1", "at_least"),
    ];
    for (value, hedge) in fits {
        accept(counted(stated(value, hedge)));
    }
    for (value, hedge) in [
        ("2", "plain"),
        ("3", "less_than"),
        ("2", "at_most"),
        ("0", "plain"),
    ] {
        assert_eq!(refusals(counted(stated(value, hedge))), below);
    }
    accept(counted(StatedDraft::default()));
    accept(counted(StatedDraft {
        printed: "2..5".into(),
        ..StatedDraft::default()
    }));
    let range = |to: &'static str| StatedDraft {
        value_to: to.into(),
        ..stated("1", "between")
    };
    accept(counted(range("3")));
    assert_eq!(refusals(counted(range("2"))), below);
}

#[test]
fn a_repeated_participant_counts_once() {
    let draft = ExhibitionDraft {
        participating_artisans: vec!["ART-1".into(), "ART-1".into()],
        participants: stated("1", ""),
        ..minimal()
    };
    assert_eq!(
        refusals(draft),
        ["participating_artisans[1]: repeats an earlier item of the list"]
    );
}

#[test]
fn figures_are_read_each_in_its_unit() {
    let draft = ExhibitionDraft {
        stands: stated("1.5", ""),
        exhibitors: stated("-1", ""),
        participants: stated("4294967296", ""),
        visitors: stated("305.358", ""),
        countries: stated("007", ""),
        sales: stated("1.234", ""),
        area: stated("+3", ""),
        ..minimal()
    };
    let count = |key: &str| format!("{key}.value: must be a whole number from 0 to 4294967295");
    let expected = [
        count("stands"),
        count("exhibitors"),
        count("participants"),
        count("visitors"),
        count("countries"),
        "sales.value: must be an amount in dirhams such as 395910.00: digits, at most two decimals, no marks".to_owned(),
        count("area"),
    ];
    assert_eq!(refusals(draft), expected);
    let largest = ExhibitionDraft {
        visitors: stated("4294967295", ""),
        sales: stated("1.23", ""),
        ..minimal()
    };
    accept(largest);
}

#[test]
fn stands_exhibitors_participants_and_visitors_do_not_bound_each_other() {
    let draft = ExhibitionDraft {
        stands: stated("1", ""),
        exhibitors: stated("1200", ""),
        participants: stated("2", ""),
        visitors: stated("0", ""),
        ..minimal()
    };
    accept(draft);
}
