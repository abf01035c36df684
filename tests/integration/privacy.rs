//! Private values show in no `Debug`, no error and no report.

#![expect(clippy::indexing_slicing, reason = "places below the length of a list")]

use artisanat::artisan::{Artisan, ArtisanDraft, QualificationDraft};
use artisanat::calendar::Month;
use artisanat::destination::Destination;
use artisanat::figure::StatedTotal;
use artisanat::language::Language;
use artisanat::names::NamesDraft;
use artisanat::report::RegionReport;
use artisanat::row::{Actor, Worded};
use artisanat::sector::{Sector, SectorDraft};
use artisanat::subsidy::SubsidyKind;
use artisanat::summary::{
    Attendance, Change, Count, DistinctActors, Distribution, Exports, Extremes, Facilities,
    GrantedTotal, Grants, Grouped, Headcount, Key, Memberships, Merge, Registrations,
    TrainingOutcomes, UnnamedActors,
};
use artisanat::territory::Region;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

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

/// What an input may hold in any place of a summary.
fn planted_values() -> Vec<Value> {
    vec![
        json!(NAME),
        json!(99_887_766_u64),
        json!(-99_887_766_i64),
        json!(0.998_877_66),
        json!([NAME]),
        json!([[NAME, CIN], [99_887_766_u64, NAME]]),
        json!([[99_887_766_u64, 99_887_766_u64], [CIN, NAME]]),
        json!({NAME: 1}),
        json!({CIN: NAME, "qx424242": 1}),
    ]
}

/// The same value with each part of it replaced in turn, or with a part beside.
fn planted_into(value: &Value) -> Vec<Value> {
    let mut all = planted_values();
    match value {
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                for planted in planted_into(item) {
                    let mut items = items.clone();
                    items[place] = planted;
                    all.push(Value::Array(items));
                }
            }
        }
        Value::Object(entries) => {
            for (key, item) in entries {
                for planted in planted_into(item) {
                    let mut entries = entries.clone();
                    entries.insert(key.clone(), planted);
                    all.push(Value::Object(entries));
                }
            }
            for key in [NAME, CIN, NIA, "qx424242"] {
                let mut entries = entries.clone();
                entries.insert(key.into(), json!(1));
                all.push(Value::Object(entries));
            }
        }
        _ => {}
    }
    all
}

/// Reads what is planted in each place of a summary, as text and as a tree.
fn refuse_silently<T: Serialize + DeserializeOwned>(what: &T) {
    refuse_as_text(what);
    let whole = serde_json::to_value(what).unwrap();
    for planted in planted_into(&whole) {
        if let Err(error) = serde_json::from_value::<T>(planted) {
            let name = std::any::type_name::<T>();
            assert_silent(name, &format!("{error} {error:?}"));
        }
    }
}

fn refuse_as_text<T: Serialize + DeserializeOwned>(what: &T) {
    let whole = serde_json::to_value(what).unwrap();
    let name = std::any::type_name::<T>();
    assert!(serde_json::from_value::<T>(whole.clone()).is_ok(), "{name}");
    let mut refused = 0;
    for planted in planted_into(&whole) {
        let text = planted.to_string();
        let errors = [
            serde_json::from_str::<T>(&text).err(),
            serde_json::from_reader::<_, T>(text.as_bytes()).err(),
        ];
        for error in errors.into_iter().flatten() {
            assert_silent(name, &format!("{error} {error:?}"));
            refused += 1;
        }
    }
    assert!(refused > 0, "{name}");
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
enum Size {
    Small,
    Large(u8),
}

impl Key for Size {}

#[test]
fn errors_of_shipped_summaries() {
    fn whole<T: Default + Serialize + DeserializeOwned>() {
        refuse_silently(&T::default());
    }
    fn grouped<K, S>(keys: impl IntoIterator<Item = K>)
    where
        K: Key + Serialize + DeserializeOwned,
        S: Merge + Serialize + DeserializeOwned,
    {
        refuse_silently(&Grouped::<K, S>::default().with_keys(keys));
    }
    whole::<Attendance>();
    whole::<Change<Count>>();
    whole::<Change<Grouped<bool, Headcount>>>();
    whole::<Count>();
    whole::<DistinctActors>();
    whole::<Distribution>();
    whole::<Exports>();
    whole::<Extremes>();
    whole::<Facilities>();
    whole::<GrantedTotal>();
    whole::<Grants>();
    whole::<Grouped<bool, Count>>();
    whole::<Headcount>();
    whole::<Memberships>();
    whole::<Registrations>();
    whole::<StatedTotal>();
    whole::<TrainingOutcomes>();
    whole::<UnnamedActors>();
    grouped::<_, Count>([false, true]);
    grouped::<_, (Count, Headcount)>(["a".to_owned()]);
    grouped::<_, Grants>([Some(7_u8), None]);
    grouped::<_, Registrations>([('a', 7_u64), ('b', 8)]);
    grouped::<_, Count>(Region::all());
    grouped::<_, Count>([Month::new(7).unwrap()]);
    grouped::<_, Count>([Worded::of(&SubsidyKind::Tools)]);
    grouped::<_, Count>([Actor::Artisan(7)]);
    grouped::<_, Count>([Destination::Country("FR".parse().unwrap())]);
    grouped::<_, Grouped<i64, Facilities>>([7_u64]);
    // A tree of values tells a key that is a derived enum, or a number of 128
    // bits, what it found.
    refuse_as_text(&Grouped::<_, Grouped<i128, Facilities>>::default().with_keys([7_i128]));
    let sizes = [Size::Small, Size::Large(7)];
    refuse_as_text(&Grouped::<_, Count>::default().with_keys(sizes));
    refuse_silently(&Worded::of(&SubsidyKind::Tools));
    refuse_silently(&Actor::Enterprise(7));
}
