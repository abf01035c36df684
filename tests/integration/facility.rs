use artisanat::facility::{
    Facility, FacilityDraft, FacilityFunction, FacilityKind, FacilityStage, TrancheDraft,
};
use artisanat::figure::StatedDraft;
use artisanat::funding::ContributionDraft;
use artisanat::history::StageDraft;
use artisanat::language::Language;
use artisanat::names::NamesDraft;
use artisanat::violation::Violations;

fn minimal() -> FacilityDraft<'static> {
    FacilityDraft {
        id: "FAC-1".into(),
        names: NamesDraft { ar: "مجمع الصناعة التقليدية بسطات".into(), ..NamesDraft::default() },
        kinds: vec!["complex".into()],
        place: "06.461.01.15".into(),
        ..FacilityDraft::default()
    }
}

/// Area and cost are those published of the complex of Settat; the other
/// values stand here to fill every field.
fn full() -> FacilityDraft<'static> {
    FacilityDraft {
        kinds: vec!["complex".into(), "qualification_center".into(), "other:musée".into()],
        locality: "المدينة العتيقة".into(),
        programme: "PMH".into(),
        inside: "FAC-2".into(),
        functions: vec!["training".into(), "sales".into()],
        history: history(&[("under_works", "2019"), ("inaugurated", "2021-07"), ("in_service", "")]),
        shops: figure("33"),
        cooperative_shops: figure("6"),
        covered_area: figure("1624"),
        cost: StatedDraft { printed: "8.5 مليون درهم".into(), ..figure("8500000.00") },
        funders: vec![
            ContributionDraft {
                funder: "ministry".into(),
                percent: "15".into(),
                ..ContributionDraft::default()
            },
            ContributionDraft {
                funder: "region".into(),
                amount: figure("2000000.00"),
                ..ContributionDraft::default()
            },
        ],
        tranches: vec![
            TrancheDraft {
                names: Some(NamesDraft { fr: "première tranche".into(), ..NamesDraft::default() }),
                history: history(&[("works_completed", "2020-12-31")]),
                ..tranche(1, "5000000.00")
            },
            tranche(3, ""),
        ],
        artisans: StatedDraft { hedge: "about".into(), ..figure("40") },
        sources: vec!["ST-1".into(), "ST-2".into()],
        ..minimal()
    }
}

fn history(stages: &[(&'static str, &'static str)]) -> Vec<StageDraft<'static>> {
    let stage = |&(stage, on): &(&'static str, &'static str)| StageDraft {
        stage: stage.into(),
        on: on.into(),
        ..StageDraft::default()
    };
    stages.iter().map(stage).collect()
}

fn figure(value: &'static str) -> StatedDraft<'static> {
    StatedDraft { value: value.into(), ..StatedDraft::default() }
}

fn hedged(hedge: &'static str, value: &'static str) -> StatedDraft<'static> {
    StatedDraft { hedge: hedge.into(), ..figure(value) }
}

fn tranche(number: u32, cost: &'static str) -> TrancheDraft<'static> {
    TrancheDraft { number: Some(number), cost: figure(cost), ..TrancheDraft::default() }
}

fn numbered(numbers: &[Option<u32>]) -> FacilityDraft<'static> {
    let tranche = |&number: &Option<u32>| TrancheDraft { number, ..TrancheDraft::default() };
    FacilityDraft { tranches: numbers.iter().map(tranche).collect(), ..minimal() }
}

fn with_history(stages: &[(&'static str, &'static str)]) -> FacilityDraft<'static> {
    FacilityDraft { history: history(stages), ..minimal() }
}

fn accepted(draft: FacilityDraft<'_>) -> Facility {
    Facility::try_from(draft).unwrap()
}

fn refusals(draft: FacilityDraft<'_>) -> Vec<String> {
    match Facility::try_from(draft) {
        Ok(_) => Vec::new(),
        Err(violations) => lines(&violations),
    }
}

fn lines(violations: &Violations) -> Vec<String> {
    violations.iter().map(ToString::to_string).collect()
}

#[test]
fn drafts_round_trip_in_rust_and_on_the_wire() {
    for draft in [minimal(), full()] {
        let facility = accepted(draft);
        assert_eq!(accepted(FacilityDraft::from(&facility)), facility);
        assert_eq!(accepted(FacilityDraft::from(facility.clone())), facility);

        let text = serde_json::to_string(&facility).unwrap();
        let again: Facility = serde_json::from_str(&text).unwrap();
        assert_eq!(again, facility);
        assert_eq!(serde_json::to_string(&again).unwrap(), text);

        let bytes = postcard::to_allocvec(&facility).unwrap();
        assert_eq!(postcard::from_bytes::<Facility>(&bytes).unwrap(), facility);
    }
}

#[test]
fn json_without_empty_fields() {
    let text = r#"{"id":"FAC-1","names":{"fr":"Fondouk Mellah"},"kinds":["fondouk"],"place":"06.141.01.0","tranches":[{"number":2,"history":[{"stage":"studied"}]}]}"#;
    let facility: Facility = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::to_string(&facility).unwrap(), text);
}

#[test]
fn every_getter_gives_its_own_field() {
    let facility = accepted(full());
    assert_eq!(facility.id().as_str(), "FAC-1");
    assert_eq!(facility.names().best(Language::French), "مجمع الصناعة التقليدية بسطات");
    assert_eq!(
        facility.kinds(),
        [
            FacilityKind::Complex,
            FacilityKind::QualificationCenter,
            FacilityKind::Other("musée".parse().unwrap()),
        ]
    );
    assert_eq!(facility.place().to_string(), "06.461.01.15");
    assert_eq!(facility.locality().unwrap().as_str(), "المدينة العتيقة");
    assert_eq!(facility.inside().unwrap().as_str(), "FAC-2");
    assert_eq!(facility.functions(), [FacilityFunction::Training, FacilityFunction::Sales]);
    let count = |stated: &artisanat::figure::Stated<u32>| stated.figure().unwrap().value();
    assert_eq!(count(facility.shops()), 33);
    assert_eq!(count(facility.cooperative_shops()), 6);
    assert_eq!(count(facility.covered_area()), 1624);
    assert_eq!(count(facility.artisans()), 40);
    assert_eq!(facility.cost().figure().unwrap().value().to_string(), "8500000.00");
    assert_eq!(facility.cost().printed(), Some("8.5 مليون درهم"));
    assert_eq!(facility.funders().len(), 2);
    assert_eq!(facility.sources().len(), 2);

    let [first, third] = facility.tranches() else { panic!("two tranches") };
    assert_eq!((first.number(), third.number()), (1, 3));
    assert_eq!(first.names().unwrap().best(Language::French), "première tranche");
    assert_eq!(first.stage(), Some(FacilityStage::WorksCompleted));
    assert_eq!(first.stage_on("2020-12-30".parse().unwrap()), None);
    assert_eq!(first.history().stages().len(), 1);
    assert_eq!(first.cost().figure().unwrap().value().to_string(), "5000000.00");
    assert_eq!((third.names(), third.stage(), third.is_in_service()), (None, None, false));
    assert!(!third.cost().is_stated());
}

#[test]
fn functions_are_those_stated() {
    let facility = accepted(full());
    for function in FacilityFunction::ALL {
        let stated = facility.functions().contains(function);
        assert_eq!(facility.has_function(*function), stated, "{function}");
    }
    assert!(facility.has_function(FacilityFunction::Sales));
    assert!(!facility.has_function(FacilityFunction::Production));
    assert!(accepted(minimal()).functions().is_empty());
}

#[test]
fn words_and_labels_of_the_vocabularies_are_distinct() {
    fn check(called: &str, mut texts: Vec<String>) {
        let all = texts.len();
        texts.sort();
        texts.dedup();
        assert_eq!(texts.len(), all, "{called}");
        assert!(texts.iter().all(|text| !text.trim().is_empty()), "{called}");
    }
    for language in Language::ALL {
        let kinds = FacilityKind::ALL.iter();
        check("kinds", kinds.map(|kind| kind.label(*language).to_owned()).collect());
        let functions = FacilityFunction::ALL.iter();
        check("functions", functions.map(|one| one.label(*language).to_owned()).collect());
        let stages = FacilityStage::ALL.iter();
        check("stages", stages.map(|stage| stage.label(*language).to_owned()).collect());
    }
    for kind in FacilityKind::ALL {
        assert_eq!(kind.to_string().parse::<FacilityKind>().as_ref(), Ok(kind));
    }
    for function in FacilityFunction::ALL {
        assert_eq!(function.as_str().parse(), Ok(*function));
    }
    for stage in FacilityStage::ALL {
        assert_eq!(stage.as_str().parse(), Ok(*stage));
    }
}

/// One row for the earlier stage, one column for the one right after it, in
/// the vocabulary's order; `x` is possible.
const ORDER: [(&str, &str); 9] = [
    //                      S A W C I K V R X
    ("studied",             ". x x x x x x x ."),
    ("agreement_signed",    ". . x x x x x x ."),
    ("under_works",         ". . . x x x x x x"),
    ("works_completed",     ". . . . x x x x x"),
    ("inaugurated",         ". . . . . x x x x"),
    ("keys_handed_over",    ". . . . x . x x x"),
    ("in_service",          ". . . . x x . x x"),
    ("under_rehabilitation", ". . . x x x x . x"),
    ("closed",              ". . . . . . x x ."),
];

#[test]
fn all_81_pairs_of_stages() {
    let words: Vec<&str> = FacilityStage::ALL.iter().map(|stage| stage.as_str()).collect();
    assert_eq!(ORDER.map(|(word, _)| word).as_slice(), words);
    let mut pairs = 0;
    for (earlier, row) in ORDER {
        let cells: Vec<&str> = row.split(' ').collect();
        assert_eq!(cells.len(), 9);
        for ((stage, _), cell) in ORDER.iter().zip(cells) {
            let expected = match cell {
                "x" => Vec::new(),
                _ => vec![format!("history[1].stage: {stage} cannot come after {earlier}")],
            };
            assert_eq!(refusals(with_history(&[(earlier, ""), (stage, "")])), expected);
            pairs += 1;
        }
    }
    assert_eq!(pairs, 81);
}

#[test]
fn a_tranche_obeys_the_same_order() {
    let draft = |stages: &[(&'static str, &'static str)]| FacilityDraft {
        tranches: vec![TrancheDraft { history: history(stages), ..tranche(1, "") }],
        ..minimal()
    };
    assert!(refusals(draft(&[("under_works", ""), ("works_completed", "")])).is_empty());
    assert_eq!(
        refusals(draft(&[("works_completed", ""), ("under_works", "")])),
        ["tranches[0].history[1].stage: under_works cannot come after works_completed"]
    );
}

#[test]
fn dates_may_be_vague_but_not_go_back() {
    let dated = |one, other| with_history(&[("works_completed", one), ("in_service", other)]);
    for (one, other) in
        [("2021", "2021-01-01"), ("2021-03", "2021"), ("", "1999"), ("2021-03-05", "2021-03-05")]
    {
        assert!(refusals(dated(one, other)).is_empty(), "{one} {other}");
    }
    for (one, other) in [("2021", "2020-12-31"), ("2021-03", "2021-02"), ("2021-03-05", "2020")] {
        assert_eq!(
            refusals(dated(one, other)),
            ["history[1].on: must not be before the stage listed before it"],
            "{one} {other}"
        );
    }
}

#[test]
fn in_service_until_works_or_a_closure() {
    let cases: [(&[&'static str], bool); 12] = [
        (&[], false),
        (&["in_service"], true),
        (&["inaugurated"], false),
        (&["works_completed", "inaugurated", "keys_handed_over"], false),
        (&["in_service", "inaugurated"], true),
        (&["in_service", "keys_handed_over", "inaugurated"], true),
        (&["in_service", "under_rehabilitation"], false),
        (&["in_service", "under_rehabilitation", "works_completed"], false),
        (&["in_service", "under_rehabilitation", "inaugurated"], false),
        (&["in_service", "under_rehabilitation", "inaugurated", "in_service"], true),
        (&["in_service", "closed"], false),
        (&["in_service", "closed", "in_service"], true),
    ];
    for (words, expected) in cases {
        let stages: Vec<_> = words.iter().map(|word| (*word, "")).collect();
        let alone = accepted(with_history(&stages));
        assert_eq!(alone.is_in_service(), expected, "{words:?}");
        let stage = words.last().map(|word| word.parse().unwrap());
        assert_eq!(alone.stage(), stage, "{words:?}");

        let tranches = vec![TrancheDraft { history: history(&stages), ..tranche(1, "") }];
        let inside = accepted(FacilityDraft { tranches, ..minimal() });
        assert_eq!(inside.tranches()[0].is_in_service(), expected, "{words:?}");
        assert_eq!((inside.is_in_service(), inside.stage()), (false, None), "{words:?}");
    }
}

#[test]
fn stage_on_a_day_is_the_one_reached_for_certain() {
    let stages = [("under_works", "2019"), ("inaugurated", "2021-07"), ("in_service", "2021-09-01")];
    let facility = accepted(with_history(&stages));
    let on = |day: &str| facility.stage_on(day.parse().unwrap());
    assert_eq!(on("2019-12-30"), None);
    assert_eq!(on("2019-12-31"), Some(FacilityStage::UnderWorks));
    assert_eq!(on("2021-07-30"), Some(FacilityStage::UnderWorks));
    assert_eq!(on("2021-07-31"), Some(FacilityStage::Inaugurated));
    assert_eq!(on("2021-08-31"), Some(FacilityStage::Inaugurated));
    assert_eq!(on("2021-09-01"), Some(FacilityStage::InService));
    assert_eq!(accepted(minimal()).stage_on("2024-01-01".parse().unwrap()), None);
}

#[test]
fn an_empty_draft_misses_what_every_facility_has() {
    assert_eq!(
        refusals(FacilityDraft::default()),
        [
            "id: is missing",
            "names: is missing",
            "kinds: must have at least one item",
            "place: is missing",
        ]
    );
}

#[test]
fn kinds_and_functions_stand_once_each() {
    let kinds = |kinds: &[&'static str]| FacilityDraft {
        kinds: kinds.iter().map(|kind| (*kind).into()).collect(),
        ..minimal()
    };
    assert!(refusals(kinds(&["souk", "tannery", "other:a", "other:b"])).is_empty());
    assert_eq!(
        refusals(kinds(&["souk", "other:a", "souk", "other:a"])),
        [
            "kinds[2]: repeats an earlier item of the list",
            "kinds[3]: repeats an earlier item of the list",
        ]
    );
    assert_eq!(refusals(kinds(&["souk", ""])), ["kinds[1]: is missing"]);
    let [unknown] = &*refusals(kinds(&["hotel"])) else { panic!("one finding") };
    assert!(unknown.starts_with("kinds[0]: unknown kind of facility, expected one of complex, fondouk, "));
    assert!(unknown.ends_with(", other:<label>"));

    let functions = |functions: &[&'static str]| FacilityDraft {
        functions: functions.iter().map(|function| (*function).into()).collect(),
        ..minimal()
    };
    assert!(refusals(functions(&["production", "display", "sales", "training"])).is_empty());
    assert_eq!(
        refusals(functions(&["sales", "sales", "lodging"])),
        [
            "functions[2]: unknown function, expected one of production, display, sales, training",
            "functions[1]: repeats an earlier item of the list",
        ]
    );
}

#[test]
fn no_facility_lies_inside_itself() {
    let inside = |inside: &'static str| FacilityDraft { inside: inside.into(), ..minimal() };
    assert!(refusals(inside("FAC-11")).is_empty());
    assert_eq!(refusals(inside("FAC-1")), ["inside: a facility cannot lie inside itself"]);
    // Neither can be read: nothing is said of both being the same.
    let id = "must be 1 to 64 ASCII letters, digits, hyphens, underscores, dots, colons or slashes, \
              the first a letter or digit";
    assert_eq!(
        refusals(FacilityDraft { id: "-".into(), ..inside("-") }),
        [format!("id: {id}"), format!("inside: {id}")]
    );
}

#[test]
fn tranches_have_increasing_numbers_from_1() {
    assert!(refusals(numbered(&[Some(1), Some(2), Some(u32::MAX)])).is_empty());
    assert!(refusals(numbered(&[Some(2)])).is_empty());
    assert_eq!(refusals(numbered(&[Some(0), Some(1)])), ["tranches[0].number: must be more than zero"]);
    assert_eq!(refusals(numbered(&[None, Some(1)])), ["tranches[0].number: is missing"]);
    let order = |index| {
        format!("tranches[{index}].number: must be above the number of every tranche listed before it")
    };
    assert_eq!(refusals(numbered(&[Some(1), Some(1)])), [order(1)]);
    assert_eq!(refusals(numbered(&[Some(2), Some(1)])), [order(1)]);
    assert_eq!(refusals(numbered(&[Some(3), Some(1), None, Some(2), Some(4)])), [
        order(1),
        "tranches[2].number: is missing".to_owned(),
        order(3),
    ]);
}

#[test]
fn a_tranche_with_names_has_one() {
    let named = |names| FacilityDraft {
        tranches: vec![TrancheDraft { names: Some(names), ..tranche(1, "") }],
        ..minimal()
    };
    assert!(refusals(named(NamesDraft { fr: "souk".into(), ..NamesDraft::default() })).is_empty());
    assert_eq!(refusals(named(NamesDraft::default())), ["tranches[0].names: is missing"]);
}

#[test]
fn tranches_cannot_cost_more_than_the_whole() {
    let costs = |whole: StatedDraft<'static>, costs: Vec<StatedDraft<'static>>| FacilityDraft {
        cost: whole,
        tranches: (1..)
            .zip(costs)
            .map(|(number, cost)| TrancheDraft { cost, ..tranche(number, "") })
            .collect(),
        ..minimal()
    };
    let parts = |cents: &'static str| vec![figure("15000000.00"), figure(cents)];
    let whole = || figure("21000000.00");
    let above = ["tranches: the tranches cost more than the whole"];

    assert!(refusals(costs(whole(), parts("6000000.00"))).is_empty());
    assert_eq!(refusals(costs(whole(), parts("6000000.01"))), above);

    // A hedged whole admits as much as it can be.
    let about = || hedged("about", "21000000.00");
    assert!(refusals(costs(about(), parts("6500000.00"))).is_empty());
    assert_eq!(refusals(costs(about(), parts("6500000.01"))), above);
    assert!(refusals(costs(hedged("at_least", "1.00"), parts("6000000.00"))).is_empty());

    // An open bound does not hold the value at it.
    let less = || hedged("less_than", "21000000.00");
    assert!(refusals(costs(less(), parts("5999999.99"))).is_empty());
    assert_eq!(refusals(costs(less(), parts("6000000.00"))), above);
    let more = || vec![hedged("more_than", "21000000.00")];
    assert!(refusals(costs(figure("21000000.01"), more())).is_empty());
    assert_eq!(refusals(costs(whole(), more())), above);

    // A hedged part counts as the least that it can be.
    let open = |other| vec![hedged("at_most", "9000000.00"), figure(other)];
    assert!(refusals(costs(whole(), open("21000000.00"))).is_empty());
    assert_eq!(refusals(costs(whole(), open("21000000.01"))), above);

    // What is not known is not held against anything.
    let unreadable = || StatedDraft { printed: "396.8754.516".into(), ..StatedDraft::default() };
    assert!(refusals(costs(unreadable(), parts("9000000.00"))).is_empty());
    assert!(refusals(costs(StatedDraft::default(), parts("9000000.00"))).is_empty());
    assert!(refusals(costs(whole(), vec![unreadable(), whole()])).is_empty());
}

#[test]
fn funders_cannot_give_more_than_the_whole() {
    let funded = |amounts: &[&'static str], percents: &[&'static str]| {
        let amounts = amounts.iter().map(|amount| (figure(amount), ""));
        let percents = percents.iter().map(|percent| (StatedDraft::default(), *percent));
        let funder = |(amount, percent): (StatedDraft<'static>, &'static str)| ContributionDraft {
            funder: "region".into(),
            amount,
            percent: percent.into(),
            ..ContributionDraft::default()
        };
        FacilityDraft {
            cost: figure("8500000.00"),
            funders: amounts.chain(percents).map(funder).collect(),
            ..minimal()
        }
    };
    let above = ["funders: the funders give more than the whole cost"];
    assert!(refusals(funded(&["8000000.00", "500000.00"], &["15", "85"])).is_empty());
    assert_eq!(refusals(funded(&["8000000.00", "500000.01"], &[])), above);
    assert_eq!(refusals(funded(&[], &["15", "85.1"])), above);
    let draft = FacilityDraft { cost: StatedDraft::default(), ..funded(&["9000000.00"], &[]) };
    assert!(refusals(draft).is_empty());
}

#[test]
fn counts_are_plain_digits() {
    for value in ["0", "5436", "4294967295"] {
        let draft = FacilityDraft { covered_area: figure(value), ..minimal() };
        assert!(refusals(draft).is_empty(), "{value}");
    }
    for value in ["4294967296", "+5", "-1", "05", "5.0", "5 436", " 5", "٥"] {
        let count = "must be a whole number from 0 to 4294967295";
        let draft = FacilityDraft {
            shops: figure(value),
            cooperative_shops: figure(value),
            covered_area: figure(value),
            artisans: figure(value),
            ..minimal()
        };
        let expected = ["shops", "cooperative_shops", "covered_area", "artisans"]
            .map(|key| format!("{key}.value: {count}"));
        assert_eq!(refusals(draft), expected, "{value}");
    }
}

#[test]
fn findings_of_all_fields_come_together_in_field_order() {
    let draft = FacilityDraft {
        id: "".into(),
        names: NamesDraft { ar: " x".into(), ..NamesDraft::default() },
        kinds: vec![],
        place: "99".into(),
        locality: "a\nb".into(),
        inside: "é".into(),
        functions: vec!["".into()],
        history: history(&[("opened", "2020-13")]),
        shops: figure("x"),
        cooperative_shops: StatedDraft { step: "1".into(), ..StatedDraft::default() },
        covered_area: hedged("roughly", "1"),
        cost: figure("8.500"),
        funders: vec![ContributionDraft::default()],
        tranches: vec![TrancheDraft { cost: figure("-1"), ..TrancheDraft::default() }],
        artisans: StatedDraft { value_to: "3".into(), ..figure("4") },
        sources: vec!["".into()],
        ..FacilityDraft::default()
    };
    let findings = refusals(draft);
    let paths: Vec<&str> =
        findings.iter().map(|finding| finding.split(':').next().unwrap()).collect();
    assert_eq!(
        paths,
        [
            "id",
            "names.ar",
            "kinds",
            "place",
            "locality",
            "inside",
            "functions[0]",
            "history[0].stage",
            "history[0].on",
            "shops.value",
            "cooperative_shops.step",
            "covered_area.hedge",
            "cost.value",
            "funders[0].funder",
            "tranches[0].number",
            "tranches[0].cost.value",
            "artisans.value_to",
            "sources[0]",
        ]
    );
}

#[test]
fn misfits_of_the_wire_are_findings() {
    let text = r#"{"id":"FAC-1","names":{"fr":"Fondouk"},"kinds":"fondouk","place":"06",
        "stage":"closed","shops":33,"tranches":[{"number":-1,"names":"un"}]}"#;
    let draft: FacilityDraft<'_> = serde_json::from_str(text).unwrap();
    let findings = refusals(draft);
    for expected in [
        "kinds: expected a list, found text",
        "shops: expected an object, found a number",
        "tranches[0].number: must be a whole number from 0 to 4294967295",
        "tranches[0].names: expected an object, found text",
    ] {
        assert!(findings.iter().any(|finding| finding == expected), "{expected} in {findings:?}");
    }
    assert!(findings.iter().any(|finding| finding.contains(r#"unknown key "stage""#)));
}

#[test]
fn long_lists_are_read_to_the_end() {
    let many: u32 = 20_000;
    let rising: Vec<_> = (1..=many).map(Some).collect();
    assert_eq!(accepted(numbered(&rising)).tranches().len(), 20_000);
    let falling: Vec<_> = (1..=many).rev().map(Some).collect();
    assert_eq!(refusals(numbered(&falling)).len(), 19_999);

    let again = [("in_service", ""), ("under_rehabilitation", "")].repeat(10_000);
    assert_eq!(accepted(with_history(&again)).history().stages().len(), 20_000);
}

#[test]
fn debug_hides_no_more_than_the_names() {
    let shown = format!("{:?} {:?}", accepted(full()), full());
    assert!(shown.contains("FAC-2"));
    assert!(!shown.contains("première tranche"));
}

/// The facilities that the answer about Casablanca-Settat names.
#[test]
fn facilities_of_the_first_document() {
    let named = |id: &'static str, ar: &'static str, kind: &'static str, place: &'static str, stage: &'static str| {
        FacilityDraft {
            id: id.into(),
            names: NamesDraft { ar: ar.into(), ..NamesDraft::default() },
            kinds: vec![kind.into()],
            place: place.into(),
            history: history(&[(stage, "")]),
            sources: vec!["answer".into()],
            ..FacilityDraft::default()
        }
    };
    let medina = |draft| FacilityDraft { locality: "المدينة العتيقة".into(), ..draft };
    let casablanca = "06.141.01.0";
    let drafts = [
        named("settat", "مجمع الصناعة التقليدية بسطات", "complex", "06.461.01.15", "in_service"),
        medina(named("tijara", "فندق التجارة", "fondouk", casablanca, "in_service")),
        medina(named("mellah", "فندق الملاح", "fondouk", casablanca, "in_service")),
        named("asfi", "فندق آسفي", "fondouk", "06", "in_service"),
        medina(named("place-centrale", "فندق الساحة المركزية", "fondouk", casablanca, "in_service")),
        named("oulad-mrah", "قرية الصناع التقليديين بأولاد امراح", "artisans_village", "06.461.01.13", "in_service"),
        named("sidi-ismail", "فضاء عرض وتسويق منتجات الصناعة التقليدية", "display_and_sales_space", "06.181.09.19", "works_completed"),
        named("tamkine", "قرية دوار التمكين", "artisans_village", "06.111.05.03", "agreement_signed"),
    ];
    let facilities = drafts.map(accepted);
    let in_service: Vec<_> =
        facilities.iter().filter(|one| one.is_in_service()).map(|one| one.id().as_str()).collect();
    assert_eq!(
        in_service,
        ["settat", "tijara", "mellah", "asfi", "place-centrale", "oulad-mrah"]
    );
    assert_eq!(facilities[6].stage(), Some(FacilityStage::WorksCompleted));
    assert_eq!(facilities[7].stage(), Some(FacilityStage::AgreementSigned));
    let region = "06".parse().unwrap();
    assert!(facilities.iter().all(|one| one.place().region() == Some(region)));
    let in_the_medina = facilities.iter().filter(|one| one.locality().is_some());
    assert_eq!(in_the_medina.count(), 3);
}

#[test]
fn a_dar_sanaa_for_four_functions() {
    let dar = accepted(FacilityDraft {
        names: NamesDraft { ar: "دار الصانعة".into(), ..NamesDraft::default() },
        kinds: vec!["dar_sanaa".into()],
        place: "06".into(),
        functions: FacilityFunction::ALL.iter().map(|function| function.as_str().into()).collect(),
        ..minimal()
    });
    assert!(FacilityFunction::ALL.iter().all(|function| dar.has_function(*function)));
}
