//! Rows of who received, who belongs, who came.

use artisanat::row::{Actor, BeneficiaryRow, FigureState, MembershipRow, ParticipationRow};
use artisanat::sector::{Entity, Roster, Sector};
use artisanat::subsidy::{AmountBasis, SubsidyKind};
use serde_json::{Value, json};

use super::{sectors, written};

const SECTOR: &str = r#"{
    "format": 1,
    "artisans": [
        {"id": "a1", "names": {"fr": "Private"}, "standing": "artisan", "qualification": {"years_of_exercise": 5},
         "activities": ["zellige"], "home": "06.141", "gender": "woman", "milieu": "urban",
         "registration": {"history": [{"stage": "validated"}]}},
        {"id": "a2", "names": {"fr": "Private"}, "standing": "artisan", "qualification": {"years_of_exercise": 5},
         "activities": ["zellige"], "home": "03"}
    ],
    "cooperatives": [
        {"id": "c1", "names": {"fr": "C"}, "kind": "cooperative", "seat": "06.111", "activities": ["zellige"],
         "member_artisans": ["a2", "a1"]},
        {"id": "u1", "names": {"fr": "U"}, "kind": "union", "seat": "06", "activities": ["zellige"],
         "member_artisans": ["a1"], "member_cooperatives": ["c1"]}
    ],
    "enterprises": [
        {"id": "e1", "names": {"fr": "E"}, "activity": "zellige", "supervisor": "a1", "seat": "06"}
    ],
    "subsidies": [
        {"id": "s1", "kinds": ["tools", "training"], "territory": "06.141", "granted_during": "2024",
         "beneficiary_artisans": ["a2", "a1"], "beneficiary_cooperatives": ["u1"], "beneficiary_enterprises": ["e1"],
         "beneficiaries": {"value": "9"}, "granted": {"value": "1500.00"}, "amount_basis": "per_beneficiary"},
        {"id": "s2", "kinds": ["tools"], "territory": "MA", "beneficiary_artisans": ["a1"],
         "beneficiaries": {"value": "1"}, "granted": {"value": "400000.00", "hedge": "about"}, "amount_basis": "total"},
        {"id": "s3", "kinds": ["tools"], "territory": "06", "beneficiary_artisans": ["a1"],
         "granted": {"value": "700.00"}, "amount_basis": "total"},
        {"id": "s4", "kinds": ["tools"], "territory": "06", "beneficiary_artisans": ["a1"],
         "granted": {"printed": "7.0.0"}, "amount_basis": "per_beneficiary"},
        {"id": "s5", "kinds": ["tools"], "territory": "06"}
    ],
    "exhibitions": [
        {"id": "x1", "names": {"fr": "X"}, "kind": "regional_fair", "scope": "regional",
         "participating_artisans": ["a1"], "participating_cooperatives": ["c1"],
         "phases": [{"place": "06.141", "held_during": "2024-02"},
                    {"place": "06.141", "held_during": "2024-01-05/2024-01-07"}]},
        {"id": "x2", "names": {"fr": "X"}, "kind": "other:a bazaar", "participating_artisans": ["a1"],
         "phases": [{"abroad": "Paris", "held_during": "2024"}, {"abroad": "Lyon"}]},
        {"id": "x3", "names": {"fr": "X"}, "kind": "forum", "participating_artisans": ["a2"],
         "phases": [{"place": "06", "held_during": "2023"}, {"place": "03", "held_during": "2024"}]},
        {"id": "x4", "names": {"fr": "X"}, "kind": "forum", "participating_artisans": ["a2"]}
    ]
}"#;

fn sector() -> Sector {
    serde_json::from_str(SECTOR).unwrap()
}

/// The id of an actor, by its position in the roster of its kind.
fn id(sector: &Sector, actor: Actor) -> String {
    fn at<E: Entity>(roster: &Roster<E>, position: u32) -> String
    where
        E::Id: ToString,
    {
        let entity = roster.as_slice().get(usize::try_from(position).unwrap());
        entity.unwrap().id().to_string()
    }
    match actor {
        Actor::Artisan(position) => at(sector.artisans(), position),
        Actor::Cooperative(position) => at(sector.cooperatives(), position),
        Actor::Enterprise(position) => at(sector.enterprises(), position),
    }
}

#[test]
fn beneficiaries() {
    let sector = sector();
    let rows: Vec<BeneficiaryRow> = sector.beneficiary_rows().collect();
    let who: Vec<_> = rows
        .iter()
        .map(|row| (row.position(), id(&sector, row.actor())))
        .collect();
    let expected = [
        (0, "a2"),
        (0, "a1"),
        (0, "u1"),
        (0, "e1"),
        (1, "a1"),
        (2, "a1"),
        (3, "a1"),
    ];
    assert_eq!(who, expected.map(|(place, id)| (place, id.to_owned())));
    for row in &rows {
        written(row, BeneficiaryRow::COLUMNS);
    }
    let [each, _, _, _, only, shared, unreadable] = rows.as_slice() else {
        panic!("{rows:?}")
    };
    assert_eq!(each.exact_received().unwrap().to_string(), "1500.00");
    assert_eq!(
        (each.kind(), each.kinds().to_string()),
        (None, "tools+training".into())
    );
    // The total of a subsidy for exactly one is what that one received, as hedged.
    let figure = sector.subsidies().as_slice()[1].granted().figure().copied();
    assert_eq!((only.received(), only.exact_received()), (figure, None));
    // A total of which nobody says how many share it is nobody's.
    assert_eq!(shared.received_state(), FigureState::NotStated);
    assert_eq!(unreadable.received_state(), FigureState::Unreadable);
    assert_eq!(
        written(only, BeneficiaryRow::COLUMNS),
        json!({
            "subsidy": 1,
            "actor_kind": "artisan",
            "actor": 0,
            "kinds": "tools",
            "territory": "MA",
            "region": null,
            "province": null,
            "granted_during": null,
            "starts_on": null,
            "ends_on": null,
            "year": null,
            "received": "400000.00",
            "received_to": null,
            "received_hedge": "about",
            "received_step": 5,
            "received_state": "read",
        })
    );
}

#[test]
fn a_beneficiary_of_a_bulk_source_is_one_of_a_sector() {
    for amount in ["1500.00", "0.00", "1500.50", "0.05"] {
        let text = r#"{"format": 1,
            "enterprises": [], "artisans": [{"id": "a", "names": {"fr": "P"}, "standing": "artisan",
             "qualification": {"years_of_exercise": 5}, "activities": ["zellige"], "home": "06"}],
            "subsidies": [{"id": "s", "kinds": ["tools"], "territory": "06.141",
             "granted_during": "2024-05-02/2024-05-02", "beneficiary_artisans": ["a"],
             "granted": {"value": "AMOUNT"}, "amount_basis": "per_beneficiary"}]}"#;
        let sector: Sector = serde_json::from_str(&text.replace("AMOUNT", amount)).unwrap();
        let (place, day) = ("06.141".parse().unwrap(), "2024-05-02".parse().unwrap());
        let received = amount.parse().unwrap();
        let kind = SubsidyKind::Tools;
        let row = BeneficiaryRow::new(0, Actor::Artisan(0), place, day, &kind, received);
        assert_eq!(sector.beneficiary_rows().collect::<Vec<_>>(), [row]);
    }
}

#[test]
fn members() {
    let sector = sector();
    let rows: Vec<MembershipRow> = sector.membership_rows().collect();
    let who: Vec<_> = rows
        .iter()
        .map(|row| (row.position(), id(&sector, row.actor())))
        .collect();
    let expected = [(0, "a2"), (0, "a1"), (1, "a1"), (1, "c1")];
    assert_eq!(who, expected.map(|(place, id)| (place, id.to_owned())));
    let values = rows.iter().map(|row| written(row, MembershipRow::COLUMNS));
    let values: Vec<Value> = values.collect();
    assert_eq!(
        values[2],
        json!({
            "cooperative": 1,
            "kind": "union",
            "seat": "06",
            "region": "06",
            "province": null,
            "actor_kind": "artisan",
            "actor": 0,
            "home": "06.141",
            "gender": "woman",
            "milieu": "urban",
        })
    );
    assert_eq!(values[3]["actor_kind"], "cooperative");
    assert_eq!(values[3]["home"], "06.111");
    assert_eq!(values[3]["gender"], Value::Null);
}

#[test]
fn participants() {
    let sector = sector();
    let rows: Vec<ParticipationRow> = sector.participation_rows().collect();
    let who: Vec<_> = rows
        .iter()
        .map(|row| (row.position(), id(&sector, row.actor())))
        .collect();
    let expected = [(0, "a1"), (0, "c1"), (1, "a1"), (2, "a2"), (3, "a2")];
    assert_eq!(who, expected.map(|(place, id)| (place, id.to_owned())));
    let values = rows
        .iter()
        .map(|row| written(row, ParticipationRow::COLUMNS));
    let values: Vec<Value> = values.collect();
    // Phases in one place: from the first day of the earliest to the last of the latest.
    assert_eq!(
        values[0],
        json!({
            "exhibition": 0,
            "kind": "regional_fair",
            "scope": "regional",
            "place": "06.141",
            "region": "06",
            "province": "06.141",
            "is_abroad": false,
            "starts_on": "2024-01-05",
            "ends_on": "2024-02-29",
            "year": 2024,
            "actor_kind": "artisan",
            "actor": 0,
            "home": "06.141",
            "gender": "woman",
            "milieu": "urban",
        })
    );
    let facts = |value: &Value| {
        let keys = ["kind", "place", "is_abroad", "starts_on", "year"];
        Value::from(keys.map(|key| value[key].clone()).to_vec())
    };
    // A phase of which no days are known may be earlier than any other.
    assert_eq!(facts(&values[2]), json!(["other", null, true, null, null]));
    assert_eq!(
        facts(&values[3]),
        json!(["forum", null, false, "2023-01-01", null])
    );
    assert_eq!(facts(&values[4]), json!(["forum", null, false, null, null]));
    assert_eq!(values[3]["ends_on"], "2024-12-31");
}

/// As many rows as are named, each back to its entity; nothing else in them.
#[test]
fn rows_of_the_documents() {
    for sector in sectors().chain([sector()]) {
        let mut named = 0;
        for subsidy in sector.subsidies() {
            named += subsidy.beneficiary_artisans().len();
            named += subsidy.beneficiary_cooperatives().len();
            named += subsidy.beneficiary_enterprises().len();
        }
        assert_eq!(sector.beneficiary_rows().count(), named);
        for row in sector.beneficiary_rows() {
            let subsidy = row.subsidy(&sector).unwrap();
            assert_eq!(row.territory(), subsidy.territory());
            assert_eq!(row.granted_during(), subsidy.granted_during());
            if subsidy.amount_basis() == Some(AmountBasis::PerBeneficiary) {
                assert_eq!(row.received().as_ref(), subsidy.granted().figure());
            }
        }
        for row in sector.membership_rows() {
            let cooperative = row.cooperative(&sector).unwrap();
            assert_eq!(
                (row.seat(), row.kind()),
                (cooperative.seat(), cooperative.kind())
            );
            let artisan = row.actor().artisan().map(|_| id(&sector, row.actor()));
            let members = cooperative.member_artisans();
            assert!(artisan.is_none_or(|id| members.iter().any(|member| member.as_str() == id)));
            assert!(!format!("{row:?}").contains("Private"));
        }
        for row in sector.participation_rows() {
            let exhibition = row.exhibition(&sector).unwrap();
            assert_eq!(row.scope(), exhibition.scope());
            assert!(!format!("{row:?}").contains("Private"));
        }
        named = 0;
        for body in sector.cooperatives() {
            named += body.member_artisans().len() + body.member_cooperatives().len();
        }
        assert_eq!(sector.membership_rows().count(), named);
        named = 0;
        for exhibition in sector.exhibitions() {
            named += exhibition.participating_artisans().len();
            named += exhibition.participating_cooperatives().len();
        }
        assert_eq!(sector.participation_rows().count(), named);
    }
}
