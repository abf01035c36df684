//! Rules about more than one entity at once.

use std::borrow::Cow;

use artisanat::artisan::{ArtisanDraft, QualificationDraft, RegistrationDraft};
use artisanat::cooperative::CooperativeDraft;
use artisanat::enterprise::EnterpriseDraft;
use artisanat::facility::FacilityDraft;
use artisanat::history::StageDraft;
use artisanat::names::NamesDraft;
use artisanat::sector::{Sector, SectorDraft};
use artisanat::subsidy::SubsidyDraft;

fn names() -> NamesDraft<'static> {
    NamesDraft {
        fr: "Nom".into(),
        ..NamesDraft::default()
    }
}

fn sector() -> SectorDraft<'static> {
    SectorDraft {
        format: Some(Sector::FORMAT),
        ..SectorDraft::default()
    }
}

#[track_caller]
fn accepts(draft: SectorDraft<'_>) {
    assert_eq!(refusals(draft), [""; 0]);
}

fn refusals(draft: SectorDraft<'_>) -> Vec<String> {
    match Sector::try_from(draft) {
        Ok(_) => Vec::new(),
        Err(violations) => violations.iter().map(ToString::to_string).collect(),
    }
}

fn artisan(id: &'static str) -> ArtisanDraft<'static> {
    ArtisanDraft {
        id: id.into(),
        names: names(),
        standing: "artisan".into(),
        qualification: QualificationDraft {
            years_of_exercise: Some(5),
            ..QualificationDraft::default()
        },
        activities: vec!["zellige".into()],
        home: "06".into(),
        ..ArtisanDraft::default()
    }
}

fn entry(stages: &[&'static str]) -> RegistrationDraft<'static> {
    let stage = |word: &&'static str| StageDraft {
        stage: (*word).into(),
        ..StageDraft::default()
    };
    RegistrationDraft {
        history: stages.iter().map(stage).collect(),
        ..RegistrationDraft::default()
    }
}

fn facility(id: &str, place: &'static str, inside: &str) -> FacilityDraft<'static> {
    FacilityDraft {
        id: id.to_owned().into(),
        names: names(),
        kinds: vec!["artisans_village".into()],
        place: place.into(),
        inside: inside.to_owned().into(),
        ..FacilityDraft::default()
    }
}

fn union(id: String, members: impl IntoIterator<Item = String>) -> CooperativeDraft<'static> {
    CooperativeDraft {
        id: id.into(),
        names: names(),
        kind: "union".into(),
        member_cooperatives: members.into_iter().map(Cow::from).collect(),
        seat: "06".into(),
        activities: vec!["zellige".into()],
        ..CooperativeDraft::default()
    }
}

#[test]
fn a_supervisor_has_a_validated_entry() {
    let supervised = |registration| SectorDraft {
        artisans: vec![ArtisanDraft {
            registration,
            ..artisan("a1")
        }],
        enterprises: vec![EnterpriseDraft {
            id: "e1".into(),
            names: names(),
            activity: "zellige".into(),
            supervisor: "a1".into(),
            seat: "06".into(),
            ..EnterpriseDraft::default()
        }],
        ..sector()
    };
    for stages in [
        &["validated"][..],
        &["card_prepared"],
        &["card_issued"],
        &["submitted", "refused", "validated"],
    ] {
        accepts(supervised(Some(entry(stages))));
    }
    let refusal =
        "enterprises[0].supervisor: the supervisor has no validated entry in the register";
    assert_eq!(refusals(supervised(None)), [refusal]);
    for stages in [
        &["submitted"][..],
        &["submitted", "refused"],
        &["submitted", "refused", "submitted"],
    ] {
        assert_eq!(refusals(supervised(Some(entry(stages)))), [refusal]);
    }
    // An entry that cannot be read is a finding of its own, and no second one.
    for stages in [&[][..], &["valid"]] {
        let found = refusals(supervised(Some(entry(stages))));
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found.iter().all(|one| one.starts_with("artisans[0].")));
    }
}

#[test]
fn no_two_artisans_have_one_number() {
    let numbered = |numbers: &[(&'static str, &'static str)]| SectorDraft {
        artisans: ["a1", "a2", "a3"]
            .iter()
            .zip(numbers)
            .map(|(id, (nia, cin))| ArtisanDraft {
                nia: (*nia).into(),
                cin: (*cin).into(),
                ..artisan(id)
            })
            .collect(),
        ..sector()
    };
    accepts(numbered(&[("N-1", "AB1"), ("N-2", "AB2"), ("", "")]));
    accepts(numbered(&[("", ""), ("", ""), ("AB1", "AB1")]));
    let taken = |index, key, earlier| {
        format!("artisans[{index}].{key}: is that of an earlier artisan, at index {earlier}")
    };
    assert_eq!(
        refusals(numbered(&[("N-1", "AB1"), ("N-2", "AB1"), ("N-1", "")])),
        [taken(1, "cin", 0), taken(2, "nia", 0)]
    );
    assert_eq!(
        refusals(numbered(&[("N-1", "AB1"), ("N-1", "AB1"), ("N-1", "AB2")])),
        [taken(1, "nia", 0), taken(1, "cin", 0), taken(2, "nia", 0)]
    );
}

#[test]
fn a_card_is_valid_when_it_is_issued() {
    let issued = |dates: &[&'static str], valid: &'static str| {
        let stages = dates.iter().map(|on| StageDraft {
            stage: "card_issued".into(),
            on: (*on).into(),
            ..StageDraft::default()
        });
        SectorDraft {
            artisans: vec![ArtisanDraft {
                registration: Some(RegistrationDraft {
                    history: stages.collect(),
                    card_valid_during: valid.into(),
                    ..RegistrationDraft::default()
                }),
                ..artisan("a1")
            }],
            ..sector()
        }
    };
    for (dates, valid) in [
        (&["2025-09-26"][..], "2025-09-26/2030-09-25"),
        // Valid before it is handed over, and on that day at least.
        (&["2025-09-26"], "2025-01-01/2025-09-26"),
        (&["2025"], "2020-01-01/2025-01-01"),
        (&[""], "1950-01-01/1951-01-01"),
        (&["2020", "2025-09-26"], "2025-09-01/2030-08-31"),
    ] {
        accepts(issued(dates, valid));
    }
    for (dates, valid) in [
        (&["2025-09-26"][..], "1950-01-01/1951-01-01"),
        (&["2025-09-26"], "2025-01-01/2025-09-25"),
        (&["2025"], "2020-01-01/2024-12-31"),
        (&["2020", "2025-09-26"], "2020-01-01/2024-12-31"),
        (&["2025-09-26", ""], "2020-01-01/2024-12-31"),
    ] {
        assert_eq!(
            refusals(issued(dates, valid)),
            ["artisans[0].registration.card_valid_during: must not end before the card was issued"]
        );
    }
}

#[test]
fn a_facility_inside_another_is_not_elsewhere() {
    let placed = |inner, outer| SectorDraft {
        facilities: vec![
            facility("inner", inner, "outer"),
            facility("outer", outer, ""),
        ],
        ..sector()
    };
    for (inner, outer) in [
        ("06.461.01.13", "06.461.01.13"),
        ("06.461.01.13", "06"),
        // The inner one is known to the region only.
        ("06", "06.461.01.13"),
        ("06.141.01.00", "06.141.01.0"),
        ("06.141.01.0", "06.141.01.00"),
    ] {
        accepts(placed(inner, outer));
    }
    for (inner, outer) in [
        ("06.461.01.13", "06.461.01.15"),
        ("05", "06.461.01.13"),
        ("06.461.01.13", "05"),
        ("06.141.01.00", "06.141.01.81"),
    ] {
        assert_eq!(
            refusals(placed(inner, outer)),
            ["facilities[0].inside: does not lie in the territory given beside it"]
        );
    }
}

#[test]
fn a_subsidy_to_casablanca_at_a_facility_in_anfa() {
    let given = |territory: &'static str, place| SectorDraft {
        facilities: vec![facility("f1", place, "")],
        subsidies: vec![SubsidyDraft {
            id: "s1".into(),
            kinds: vec!["material".into()],
            territory: territory.into(),
            facility: "f1".into(),
            ..SubsidyDraft::default()
        }],
        ..sector()
    };
    accepts(given("06.141.01.0", "06.141.01.00"));
    accepts(given("06.141.01.00", "06.141.01.0"));
    assert_eq!(
        refusals(given("06.141.01.81", "06.141.01.00")),
        ["subsidies[0].territory: does not lie in the territory given beside it"]
    );
}

#[test]
fn no_facility_is_inside_itself_over_several_steps() {
    let chain = |edges: &[(&str, &str)]| SectorDraft {
        facilities: edges
            .iter()
            .map(|(id, inside)| facility(id, "06", inside))
            .collect(),
        ..sector()
    };
    let circle = |index| {
        format!("facilities[{index}].inside: closes a circle of facilities inside each other")
    };
    accepts(chain(&[("a", "b"), ("b", "c"), ("c", ""), ("d", "b")]));
    assert_eq!(refusals(chain(&[("a", "b"), ("b", "a")])), [circle(1)]);
    assert_eq!(
        refusals(chain(&[
            ("a", "b"),
            ("b", "c"),
            ("c", "b"),
            ("d", "e"),
            ("e", "d")
        ])),
        [circle(2), circle(4)]
    );
    assert_eq!(
        refusals(chain(&[("a", "a"), ("b", "a")])),
        ["facilities[0].inside: a facility cannot lie inside itself"]
    );
}

#[test]
fn no_union_is_a_member_of_itself_over_several_steps() {
    let unions = |edges: &[(&str, &[&str])]| SectorDraft {
        cooperatives: edges
            .iter()
            .map(|(id, members)| union((*id).to_owned(), members.iter().map(ToString::to_string)))
            .collect(),
        ..sector()
    };
    let circle = |index, place| {
        format!(
            "cooperatives[{index}].member_cooperatives[{place}]: \
             closes a circle of unions that are members of each other"
        )
    };
    // A member of two unions is no circle, nor is one reached on two ways.
    accepts(unions(&[
        ("u1", &["u2", "u3", "u4"]),
        ("u2", &["u4"]),
        ("u3", &["u4"]),
        ("u4", &[]),
    ]));
    assert_eq!(
        refusals(unions(&[("u1", &["u2"]), ("u2", &["u1"])])),
        [circle(1, 0)]
    );
    assert_eq!(
        refusals(unions(&[
            ("u1", &["u2", "u3"]),
            ("u2", &["u4"]),
            ("u3", &["u4", "u1"]),
            ("u4", &["u2", "u1"]),
        ])),
        [circle(2, 1), circle(3, 0), circle(3, 1)]
    );
    assert_eq!(
        refusals(unions(&[("u1", &["u1"])])),
        ["cooperatives[0].member_cooperatives[0]: must not be a member of itself"]
    );
}

/// Long ways are walked without recursion, and wide graphs over each edge once.
#[test]
fn long_and_wide_unions() {
    let many = 20_000_u32;
    let name = |number: u32| format!("u{number:05}");
    let chain = |end: Vec<String>| SectorDraft {
        cooperatives: (0..many)
            .map(|number| {
                if number == many - 1 {
                    union(name(number), end.clone())
                } else {
                    union(name(number), [name(number + 1)])
                }
            })
            .collect(),
        ..sector()
    };
    accepts(chain(Vec::new()));
    assert_eq!(refusals(chain(vec![name(0)])).len(), 1);
    // Layers of which every union has every one of the next as a member: the
    // ways through them are beyond counting.
    let layered = SectorDraft {
        cooperatives: (0..60)
            .flat_map(|layer| (0..20).map(move |place| (layer, place)))
            .map(|(layer, place)| {
                let below = (0..20).filter(move |_| layer < 59);
                union(
                    name(layer * 20 + place),
                    below.map(move |other| name((layer + 1) * 20 + other)),
                )
            })
            .collect(),
        ..sector()
    };
    accepts(layered);
}
