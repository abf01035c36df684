//! Claims: their sense, their parts, and the claims that they name.

use artisanat::figure::{Aspect, Interval, Scale, Stated, StatedDraft, Unit};
use artisanat::period::Window;
use artisanat::share::Whole;
use artisanat::statement::{
    Against, Among, Claim, ClaimDraft, Dimension, Facet, FacetDraft, Parts, Per, Population, Sense,
    ShareOf, Statement, StatementDraft,
};
use artisanat::violation::Violations;

fn draft(printed: &'static str) -> ClaimDraft<'static> {
    ClaimDraft {
        indicator: "exports".into(),
        territory: "07".into(),
        window: "2024".into(),
        figure: StatedDraft {
            printed: printed.into(),
            ..StatedDraft::default()
        },
        ..ClaimDraft::default()
    }
}

fn statement(claims: Vec<ClaimDraft<'static>>) -> Result<Statement, Violations> {
    StatementDraft {
        id: "marrakech".into(),
        kind: "press_article".into(),
        issuer: "ministry".into(),
        publisher: "Le Reporter".into(),
        language: "fr".into(),
        claims,
        ..StatementDraft::default()
    }
    .try_into()
}

fn refusals<T>(outcome: Result<T, Violations>) -> Vec<String> {
    match outcome {
        Ok(_) => Vec::new(),
        Err(violations) => violations.iter().map(ToString::to_string).collect(),
    }
}

/// The claim of a draft, which must survive the wire.
fn accept(draft: ClaimDraft<'static>) -> Claim {
    let claim = Claim::try_from(draft).unwrap();
    let json = serde_json::to_string(&claim).unwrap();
    assert_eq!(
        serde_json::from_str::<Claim>(&json).unwrap(),
        claim,
        "{json}"
    );
    claim
}

#[test]
fn every_sense_with_its_field() {
    let level = accept(draft("458,5 millions"));
    assert_eq!((level.sense(), level.unit()), (&Sense::Level, Unit::Dirham));

    let share = accept(ClaimDraft {
        sense: "share".into(),
        of: "national_total".into(),
        ..draft("environ 20%")
    });
    assert_eq!(
        share.sense(),
        &Sense::Share(ShareOf::Whole(Whole::NationalTotal))
    );

    let growth = accept(ClaimDraft {
        sense: "growth".into(),
        against: "2023".into(),
        ..draft("41 %")
    });
    let year = "2023".parse::<Window>().unwrap();
    assert_eq!(growth.sense(), &Sense::Growth(Against::Window(year)));

    let multiple = accept(ClaimDraft {
        sense: "multiple".into(),
        against: "2010".into(),
        ..draft("144 fois")
    });
    assert_eq!(multiple.unit(), Unit::Multiple);

    let rank = accept(ClaimDraft {
        sense: "rank".into(),
        among: "regions".into(),
        ..draft("1")
    });
    assert_eq!(
        (rank.sense(), rank.unit()),
        (&Sense::Rank(Among::Regions), Unit::Count)
    );

    let rate = accept(ClaimDraft {
        indicator: "trainees".into(),
        sense: "rate".into(),
        per: "year".into(),
        ..draft("15.000 par an")
    });
    assert_eq!(rate.sense(), &Sense::Rate(Per::Year));

    let target = accept(ClaimDraft {
        sense: "target".into(),
        ..draft("500 millions")
    });
    assert_eq!(
        (target.sense(), target.unit()),
        (&Sense::Target, Unit::Dirham)
    );
}

/// The figure of a claim about a number of exhibitions, printed or as a value.
fn number_of_exhibitions(
    sense: &'static str,
    unit: &'static str,
    value: &'static str,
    printed: &'static str,
) -> Result<Claim, Violations> {
    Claim::try_from(ClaimDraft {
        indicator: "exhibitions".into(),
        sense: sense.into(),
        per: if sense == "rate" { "year" } else { "" }.into(),
        against: if sense == "growth" { "2023" } else { "" }.into(),
        unit: unit.into(),
        figure: StatedDraft {
            value: value.into(),
            printed: printed.into(),
            ..StatedDraft::default()
        },
        ..draft("")
    })
}

#[test]
fn a_mean_of_what_is_counted_has_decimals() {
    for (value, printed) in [
        ("5.75", ""),
        ("", "5,75"),
        ("", "5.75 معارض"),
        ("5.75", "5,75 salons par an"),
    ] {
        let rate = number_of_exhibitions("rate", "", value, printed).unwrap();
        let figure = rate.figure().figure().unwrap();
        let mean = Scale::new(Unit::Count, Aspect::Mean);
        assert_eq!(
            (figure.value().number(), figure.scale()),
            ("5.75".parse().unwrap(), mean)
        );
        let half = Interval::around("5.75".parse().unwrap(), "0.005".parse().unwrap());
        assert_eq!(figure.interval(), half);
        let sent = serde_json::to_string(&rate).unwrap();
        assert_eq!(serde_json::from_str::<Claim>(&sent).unwrap(), rate);
        // There are no 5.75 exhibitions.
        let level = number_of_exhibitions("", "", value, printed);
        let kept = level.map(|level| level.figure().clone());
        match (value, kept) {
            ("", Ok(Stated::Unreadable { printed: kept, .. })) => {
                assert_eq!(kept.as_str(), printed);
            }
            (_, Err(violations)) => {
                assert_eq!(
                    refusals::<Claim>(Err(violations))[0].split(':').next(),
                    Some("figure.value")
                );
            }
            (_, other) => panic!("{other:?}"),
        }
    }
    // A comma before three digits can be of thousands or of decimals.
    let doubtful = number_of_exhibitions("rate", "", "", "1,250").unwrap();
    assert_eq!(doubtful.figure().figure(), None);
    let whole = number_of_exhibitions("rate", "", "", "1.250").unwrap();
    assert_eq!(
        whole.figure().figure().unwrap().value().number(),
        1250.into()
    );
}

#[test]
fn a_fall_is_below_zero_in_the_unit_of_what_falls() {
    for (unit, value, printed, number) in [
        ("count", "-20", "", "-20"),
        ("count", "", "-20", "-20"),
        ("count", "", "+20", "20"),
        ("", "", "-10 MDH", "-10000000"),
        ("", "-10000000", "-10 MDH", "-10000000"),
        ("dirham", "-10000000", "-10 MDH", "-10000000"),
        ("", "", "−3 %", "-3"),
    ] {
        let fall = number_of_exhibitions("growth", unit, value, printed).unwrap();
        let figure = fall.figure().figure().unwrap();
        assert_eq!(
            figure.value().number(),
            number.parse().unwrap(),
            "{printed}"
        );
        let sent = serde_json::to_string(&fall).unwrap();
        assert_eq!(serde_json::from_str::<Claim>(&sent).unwrap(), fall);
        for sense in ["", "rate"] {
            let level = number_of_exhibitions(sense, unit, value, printed);
            let is_read = level.is_ok_and(|level| level.figure().figure().is_some());
            // A level in percent can fall.
            assert_eq!(is_read, printed == "−3 %", "{sense} {value}{printed}");
        }
    }
    // A fall is whole where what falls is.
    let refused = number_of_exhibitions("growth", "count", "-2.5", "");
    assert_eq!(refusals(refused)[0].split(':').next(), Some("figure.value"));
}

#[test]
fn a_field_goes_with_its_sense_and_is_not_left_out() {
    let stray = ClaimDraft {
        of: "target".into(),
        against: "2023".into(),
        ..draft("41 %")
    };
    assert_eq!(
        refusals(Claim::try_from(stray)),
        [
            "of: goes with the sense share",
            "against: goes with the sense growth"
        ]
    );
    for (sense, field) in [
        ("share", "of"),
        ("growth", "against"),
        ("multiple", "against"),
        ("rank", "among"),
        ("rate", "per"),
    ] {
        let bare = ClaimDraft {
            sense: sense.into(),
            ..draft("41 %")
        };
        assert_eq!(
            refusals(Claim::try_from(bare)),
            [format!("{field}: is missing")]
        );
    }
}

fn facet(dimension: &'static str, values: &[&'static str]) -> FacetDraft<'static> {
    FacetDraft {
        dimension: dimension.into(),
        values: values.iter().map(|value| (*value).into()).collect(),
        ..FacetDraft::default()
    }
}

#[test]
fn one_figure_for_several_values_stays_undivided() {
    let budget = accept(ClaimDraft {
        territory: "03".into(),
        indicator: "investment".into(),
        breakdown: vec![facet("territory", &["03.231", "03.061"])],
        population: "enterprises".into(),
        ..draft("107,5 millions")
    });
    let [Facet::Jointly(values)] = budget.breakdown() else {
        panic!("{:?}", budget.breakdown());
    };
    assert_eq!(values.len(), 2);
    assert_eq!(budget.population(), Some(&Population::Enterprises));

    let refused = |facet| {
        refusals(Claim::try_from(ClaimDraft {
            territory: "03".into(),
            breakdown: vec![facet],
            ..draft("107,5 millions")
        }))
    };
    assert_eq!(
        refused(facet("territory", &["03.231"])),
        ["breakdown[0].values: must name at least two values, one alone goes in value"]
    );
    assert_eq!(
        refused(facet("territory", &["03.231", "06"])),
        ["breakdown[0].values[1]: does not lie in the territory given beside it"]
    );
    assert_eq!(
        refused(facet("territory", &["03.231", "03.231"])),
        ["breakdown[0].values[1]: repeats an earlier item of the list"]
    );
    let both = FacetDraft {
        value: "03.231".into(),
        ..facet("territory", &["03.231", "03.061"])
    };
    assert_eq!(refused(both), ["breakdown[0].values: goes without value"]);
}

fn named(key: &'static str, part_of: &'static str) -> ClaimDraft<'static> {
    ClaimDraft {
        key: key.into(),
        part_of: part_of.into(),
        ..draft("12 millions")
    }
}

#[test]
fn claims_name_claims_of_their_own_statement() {
    let whole = ClaimDraft {
        parts: "all".into(),
        ..named("whole", "")
    };
    let share = ClaimDraft {
        sense: "share".into(),
        of: "claim:whole".into(),
        ..draft("41 %")
    };
    let statement = statement(vec![whole, named("one", "whole"), share]).unwrap();
    let [whole, part, share] = statement.claims() else {
        panic!("{:?}", statement.claims());
    };
    assert_eq!(whole.parts(), Parts::All);
    assert_eq!(part.part_of(), whole.key());
    assert_eq!(share.sense().claim(), whole.key());
}

#[test]
fn a_wrong_word_is_told_every_word_and_form_there_is() {
    let refused = |of: &'static str, among: &'static str| {
        let sense = if of.is_empty() { "rank" } else { "share" };
        refusals(Claim::try_from(ClaimDraft {
            sense: sense.into(),
            of: of.into(),
            among: among.into(),
            ..draft("1 %")
        }))
    };
    let wholes: Vec<&str> = Whole::ALL.iter().map(|whole| whole.as_str()).collect();
    let wholes = wholes.join(", ");
    assert_eq!(
        refused("k", ""),
        [format!(
            "of: unknown whole, expected one of {wholes}, not_stated, claim:<key>"
        )]
    );
    let dimensions = Dimension::ALL.iter().map(|dimension| dimension.as_str());
    let dimensions: Vec<&str> = dimensions.collect();
    let dimensions = dimensions.join(", ");
    assert_eq!(
        refused("", "k"),
        [format!(
            "among: unknown group that is ranked, expected one of regions, provinces, {dimensions}"
        )]
    );
    assert!(
        refused("", "province")[0].contains("nearest known word \"provinces\""),
        "the nearest is among all of them"
    );
}

#[test]
fn names_that_lead_nowhere_are_refused_beside_every_other_fault() {
    let stray = ClaimDraft {
        indicator: "".into(),
        sense: "multiple".into(),
        against: "claim:nowhere".into(),
        part_of: "nowhere".into(),
        ..draft("3 fois")
    };
    assert_eq!(
        refusals(statement(vec![named("a", ""), named("a", ""), stray])),
        [
            "claims[1].key: repeats an earlier item of the list",
            "claims[2].indicator: is missing",
            "claims[2].against: no claim of this statement has this key",
            "claims[2].part_of: no claim of this statement has this key",
        ]
    );
}

#[test]
fn no_claim_is_a_part_of_itself() {
    let circle = "closes a circle of claims that are parts of each other";
    assert_eq!(
        refusals(statement(vec![named("a", "a")])),
        [format!("claims[0].part_of: {circle}")]
    );
    let three = vec![
        named("a", "b"),
        named("b", "c"),
        named("c", "a"),
        named("d", "a"),
    ];
    assert_eq!(
        refusals(statement(three)),
        [format!("claims[2].part_of: {circle}")]
    );
    let chain = vec![
        named("a", "b"),
        named("b", "c"),
        named("c", ""),
        named("d", "a"),
    ];
    assert!(statement(chain).is_ok());
}
