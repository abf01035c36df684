//! Private values show in no `Debug`, no error and no report.

use artisanat::artisan::{Artisan, ArtisanDraft, QualificationDraft};
use artisanat::language::Language;
use artisanat::names::NamesDraft;
use artisanat::report::RegionReport;
use artisanat::sector::{Sector, SectorDraft};

/// Values that occur nowhere else.
const NAME: &str = "Zoubida Xyzzy";
const CIN: &str = "QX424242";
const NIA: &str = "NIA-99887766";
const PHONE: &str = "+212655443322";
const ICE: &str = "001561191000066";
const PLANTED: [&str; 5] = ["Zoubida", "424242", "99887766", "55443322", "1561191"];

fn valid() -> ArtisanDraft<'static> {
    ArtisanDraft {
        id: "a1".into(),
        names: NamesDraft {
            fr: NAME.into(),
            ..NamesDraft::default()
        },
        standing: "artisan".into(),
        qualification: QualificationDraft {
            years_of_exercise: Some(5),
            ..Default::default()
        },
        activities: vec!["zellige".into()],
        home: "06.461.01.15".into(),
        nia: NIA.into(),
        cin: CIN.into(),
        phone: PHONE.into(),
        ..ArtisanDraft::default()
    }
}

fn sector_of(draft: ArtisanDraft<'_>) -> SectorDraft<'_> {
    SectorDraft {
        format: Some(1),
        artisans: vec![draft],
        ..SectorDraft::default()
    }
}

fn assert_silent(what: &str, text: &str) {
    for planted in PLANTED {
        assert!(!text.contains(planted), "{what} shows {planted}: {text}");
    }
}

#[test]
fn debug_of_drafts_entities_and_values() {
    let artisan = Artisan::try_from(valid()).unwrap();
    let sector = Sector::try_from(sector_of(valid())).unwrap();
    assert_silent("the draft", &format!("{:?}", valid()));
    assert_silent("the sector's draft", &format!("{:#?}", sector_of(valid())));
    assert_silent("the entity", &format!("{artisan:#?}"));
    assert_silent("the sector", &format!("{sector:#?}"));
    assert_silent("the names", &format!("{:?}", artisan.names()));
    assert_silent("the NIA", &format!("{:?}", artisan.nia()));
    assert_silent("the CIN", &format!("{:?}", artisan.cin()));
    assert_silent("the phone", &format!("{:?}", artisan.phone()));
    assert_silent(
        "an ICE",
        &format!("{:?}", ICE.parse::<artisanat::identity::Ice>().unwrap()),
    );
    // What is asked for by name is given.
    assert_eq!(artisan.names().best(Language::English), NAME);
    assert_eq!(artisan.cin().unwrap().to_string(), CIN);
}

#[test]
fn errors_name_the_rule_and_not_the_value() {
    // Each private value, broken in its own place and put into every other.
    let broken = [
        ArtisanDraft {
            cin: format!("{CIN}!").into(),
            ..valid()
        },
        ArtisanDraft {
            nia: format!("{NIA} ").into(),
            ..valid()
        },
        ArtisanDraft {
            phone: format!("{PHONE}0").into(),
            ..valid()
        },
        ArtisanDraft {
            standing: NAME.into(),
            gender: CIN.into(),
            milieu: PHONE.into(),
            ..valid()
        },
        ArtisanDraft {
            home: NAME.into(),
            born_in: NIA.into(),
            ..valid()
        },
        ArtisanDraft {
            activities: vec![NAME.into(), PHONE.into()],
            ..valid()
        },
        ArtisanDraft {
            id: NAME.into(),
            sources: vec![CIN.into(), PHONE.into()],
            ..valid()
        },
        ArtisanDraft {
            names: NamesDraft {
                fr: format!("{NAME}\n").into(),
                ..Default::default()
            },
            ..valid()
        },
    ];
    // One person twice: the numbers are taken.
    let twice = SectorDraft {
        artisans: vec![
            valid(),
            ArtisanDraft {
                id: "a2".into(),
                ..valid()
            },
        ],
        ..sector_of(valid())
    };
    let violations = Sector::try_from(twice).unwrap_err();
    assert_eq!(violations.len(), 2);
    assert_silent("an error", &violations.to_string());
    assert_silent("an error", &format!("{violations:?}"));
    for draft in broken {
        let violations = Sector::try_from(sector_of(draft)).unwrap_err();
        assert_silent("an error", &violations.to_string());
        assert_silent("an error", &format!("{violations:?}"));
    }
}

#[test]
fn errors_of_a_deserializer() {
    let text = serde_json::to_string(&valid()).unwrap();
    assert!(text.contains(NAME));
    for (from, to) in [
        ("\"artisan\"", "\"Zoubida\""),
        (NIA, "99887766 "),
        ("06.461.01.15", "06.99887766"),
    ] {
        let text = text.replace(from, to);
        let error = serde_json::from_str::<Artisan>(&text).unwrap_err();
        assert_silent("a deserializer's error", &error.to_string());
    }
}

/// A value in the place of its key: keys are repeated only where they look
/// like keys of a draft.
#[test]
fn values_in_the_place_of_keys() {
    let text = format!(
        r#"{{"id": "a1", "names": {{"{NAME}": "x", "Zoubida": "x", "fr": "Nom"}},
            "{CIN}": 1, "{NIA}": 1, "{PHONE}": 1, "{ICE}": 1, "qx424242": 1, "nia99887766": 1,
            "زبيدة": 1, "": 1, "name": 1, "adress_2": 1, "actvities": [], "Activities": [],
            "{long}": 1}}"#,
        long = "a".repeat(41)
    );
    let draft: ArtisanDraft<'_> = serde_json::from_str(&text).unwrap();
    let found: Vec<String> = draft.misfits.iter().map(ToString::to_string).collect();
    let keys = "expected one of id, names, standing, qualification, activities, home, milieu, \
                gender, born_in, nia, cin, phone, registration, sources";
    let unnamed = format!(".: unknown key, {keys}");
    let unnamed = unnamed.as_str();
    let adress = format!(".: unknown key \"adress_2\", {keys}");
    assert_eq!(
        found,
        [
            unnamed,
            r#".: unknown key, nearest known key "nia""#,
            unnamed,
            unnamed,
            unnamed,
            unnamed,
            unnamed,
            unnamed,
            r#".: unknown key "name", nearest known key "names""#,
            adress.as_str(),
            r#".: unknown key "actvities", nearest known key "activities""#,
            r#".: unknown key, nearest known key "activities""#,
            unnamed,
        ]
    );
    assert_silent("the misfits", &format!("{:?}", draft.misfits));
    let error = serde_json::from_str::<Artisan>(&text).unwrap_err();
    assert_silent("a deserializer's error", &error.to_string());
    assert_silent("a deserializer's error", &format!("{error:?}"));
    let violations = Sector::try_from(sector_of(draft)).unwrap_err();
    assert_silent("an error", &violations.to_string());
    assert_silent("an error", &format!("{violations:?}"));
}

#[test]
fn reports() {
    let sector = Sector::try_from(sector_of(valid())).unwrap();
    let report = RegionReport::of(&sector, "06".parse().unwrap());
    assert!(!report.is_empty());
    assert_silent("the report's debug form", &format!("{report:?}"));
    for language in Language::ALL {
        assert_silent("the report", &report.text(*language).to_string());
    }
}
