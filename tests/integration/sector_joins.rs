//! From one entity of a sector to others.

use artisanat::id::{ArtisanId, CooperativeId, FacilityId};
use artisanat::sector::{Entity, Sector};

const SECTOR: &str = r#"{
    "format": 1,
    "artisans": [
        {"id": "a1", "names": {"fr": "A"}, "standing": "artisan", "qualification": {"years_of_exercise": 5},
         "activities": ["zellige"], "home": "06.141.01.00", "registration": {"history": [{"stage": "validated"}]}},
        {"id": "a2", "names": {"fr": "B"}, "standing": "artisan", "qualification": {"years_of_exercise": 5},
         "activities": ["zellige"], "home": "06.141.01.81", "registration": {"history": [{"stage": "validated"}]}}
    ],
    "cooperatives": [
        {"id": "u1", "names": {"fr": "U"}, "kind": "union", "seat": "06", "activities": ["zellige"],
         "member_cooperatives": ["u2", "c2", "c1"]},
        {"id": "u2", "names": {"fr": "V"}, "kind": "union", "seat": "06", "activities": ["zellige"],
         "member_cooperatives": ["c1"]},
        {"id": "c2", "names": {"fr": "C"}, "kind": "cooperative", "seat": "06", "activities": ["zellige"]},
        {"id": "c1", "names": {"fr": "D"}, "kind": "cooperative", "seat": "06", "activities": ["zellige"],
         "member_artisans": ["a2", "a1"], "facility": "f1"}
    ],
    "enterprises": [
        {"id": "e2", "names": {"fr": "E"}, "activity": "zellige", "supervisor": "a1", "seat": "06"},
        {"id": "e1", "names": {"fr": "F"}, "activity": "zellige", "supervisor": "a1", "seat": "06"},
        {"id": "e3", "names": {"fr": "G"}, "activity": "zellige", "supervisor": "a2", "seat": "06"}
    ],
    "facilities": [
        {"id": "f1", "names": {"fr": "H"}, "kinds": ["souk"], "place": "06"},
        {"id": "f2", "names": {"fr": "I"}, "kinds": ["souk"], "place": "06", "inside": "f1"}
    ],
    "subsidies": [
        {"id": "s1", "kinds": ["material"], "territory": "06", "facility": "f1"},
        {"id": "s2", "kinds": ["material"], "territory": "06"}
    ],
    "trainings": [
        {"id": "t1", "names": {"fr": "J"}, "kind": "foreign_language", "territory": "06", "facility": "f1"},
        {"id": "t2", "names": {"fr": "K"}, "kind": "foreign_language", "territory": "06", "facility": "f2"}
    ],
    "agreements": [
        {"id": "g1", "subject": {"fr": "L"}, "parties": ["region"], "facilities": ["f2", "f1"]},
        {"id": "g2", "subject": {"fr": "M"}, "parties": ["region"], "facilities": ["f2"]}
    ]
}"#;

fn ids<'a, E: Entity + 'a>(entities: impl Iterator<Item = &'a E>) -> Vec<String>
where
    E::Id: ToString,
{
    entities.map(|entity| entity.id().to_string()).collect()
}

#[test]
fn members_and_unions() {
    let sector: Sector = serde_json::from_str(SECTOR).unwrap();
    let cooperative = |id: &str| id.parse::<CooperativeId>().unwrap();
    let union = sector.cooperatives().get(&cooperative("u1")).unwrap();
    let member = sector.cooperatives().get(&cooperative("c1")).unwrap();
    // In the order of the union's own list, its direct members only.
    assert_eq!(
        ids(sector.member_cooperatives_of(union)),
        ["u2", "c2", "c1"]
    );
    assert_eq!(ids(sector.member_cooperatives_of(member)), [""; 0]);
    assert_eq!(ids(sector.unions_of(&cooperative("c1"))), ["u1", "u2"]);
    assert_eq!(ids(sector.unions_of(&cooperative("u1"))), [""; 0]);
    assert_eq!(ids(sector.members_of(member)), ["a2", "a1"]);
    assert_eq!(ids(sector.members_of(union)), [""; 0]);
    let artisan = |id: &str| id.parse::<ArtisanId>().unwrap();
    assert_eq!(ids(sector.cooperatives_of(&artisan("a1"))), ["c1"]);
    assert_eq!(ids(sector.cooperatives_of(&artisan("a3"))), [""; 0]);
    assert_eq!(ids(sector.enterprises_of(&artisan("a1"))), ["e1", "e2"]);
    assert_eq!(ids(sector.enterprises_of(&artisan("a3"))), [""; 0]);
}

#[test]
fn what_is_at_a_facility() {
    let sector: Sector = serde_json::from_str(SECTOR).unwrap();
    let facility = |id: &str| id.parse::<FacilityId>().unwrap();
    let (first, second) = (facility("f1"), facility("f2"));
    assert_eq!(ids(sector.facilities_inside(&first)), ["f2"]);
    assert_eq!(ids(sector.facilities_inside(&second)), [""; 0]);
    assert_eq!(ids(sector.cooperatives_at(&first)), ["c1"]);
    assert_eq!(ids(sector.cooperatives_at(&second)), [""; 0]);
    assert_eq!(ids(sector.subsidies_at(&first)), ["s1"]);
    assert_eq!(ids(sector.subsidies_at(&second)), [""; 0]);
    assert_eq!(ids(sector.trainings_at(&first)), ["t1"]);
    assert_eq!(ids(sector.trainings_at(&second)), ["t2"]);
    assert_eq!(ids(sector.agreements_on(&first)), ["g1"]);
    assert_eq!(ids(sector.agreements_on(&second)), ["g1", "g2"]);
}

/// The prefectures of arrondissements are parts of the commune of Casablanca.
#[test]
fn artisans_of_the_commune_of_casablanca() {
    let sector: Sector = serde_json::from_str(SECTOR).unwrap();
    let artisans = |code: &str| ids(sector.artisans_in(code.parse().unwrap()));
    assert_eq!(artisans("06.141.01.0"), ["a1"]);
    assert_eq!(artisans("06.141.01.81"), ["a2"]);
    assert_eq!(artisans("06.141"), ["a1", "a2"]);
}
