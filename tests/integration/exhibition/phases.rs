//! Where and when an edition is held.

use super::*;

#[test]
fn a_phase_says_where_or_when() {
    accept(with_phases(vec![
        phase("MA", "", ""),
        phase("", "Doha", ""),
        phase("", "", "2024"),
    ]));
    assert_eq!(
        refusals(with_phases(vec![
            phase("", "", "2024"),
            PhaseDraft::default()
        ])),
        ["phases[1]: must say where or when it was held"]
    );
}

#[test]
fn a_phase_is_in_the_country_or_abroad() {
    accept(with_phases(vec![
        phase("06", "", ""),
        phase("", "Paris", ""),
    ]));
    assert_eq!(
        refusals(with_phases(vec![phase("06", "Paris", "2024")])),
        ["phases[0].abroad: a phase is held either in the country or abroad"]
    );
    assert_eq!(
        refusals(with_phases(vec![phase("99", " Paris", "")])),
        [
            "phases[0].place: unknown territory, expected a code, not a name: MA or a 2024 code such as 06, 06.111 or 06.111.05.03, which the example territory looks up by name",
            "phases[0].abroad: begins or ends with a space",
            "phases[0].abroad: a phase is held either in the country or abroad",
        ]
    );
}

#[test]
fn a_phase_is_held_in_a_window() {
    for window in [
        "2024",
        "2024-03",
        "2024-01/2024-03",
        "2024-03-01/2024-03-01",
        "P4Y/2025-04-01",
    ] {
        let fair = accept(with_phases(vec![phase("06", "", window)]));
        assert_eq!(fair.phases()[0].held_during().unwrap().to_string(), window);
    }
    assert_eq!(
        refusals(with_phases(vec![phase("06", "", "../2024-03-01")])),
        ["phases[0].held_during: is the state of a stock, not a time at which something was held"]
    );
    assert_eq!(
        refusals(with_phases(vec![phase("06", "", "2024-03-02/2024-03-01")])),
        ["phases[0].held_during: must not be before the start"]
    );
}

#[test]
fn phases_in_one_place_do_not_overlap() {
    let next_day = [
        phase("06", "", "2024-03-01/2024-03-09"),
        phase("06", "", "2024-03-10/2024-03-12"),
    ];
    accept(with_phases(next_day.into()));
    let same_day = [
        phase("06", "", "2024-03-01/2024-03-09"),
        phase("06", "", "2024-03-09/2024-03-12"),
    ];
    let overlap = ["phases[1].held_during: overlaps an earlier phase in the same place"];
    assert_eq!(refusals(with_phases(same_day.clone().into())), overlap);
    let [one, other] = same_day;
    assert_eq!(refusals(with_phases(vec![other, one])), overlap);
    let abroad = phase("", "Paris", "2024-03-01/2024-03-09");
    assert_eq!(refusals(with_phases(vec![abroad.clone(), abroad])), overlap);
}

#[test]
fn what_may_overlap() {
    let during = "2024-03-01/2024-03-09";
    // Other places, one inside another among them.
    accept(with_phases(vec![
        phase("06", "", during),
        phase("06.461", "", during),
        phase("", "Paris", during),
        phase("", "Doha", during),
    ]));
    // Days that are not known, and places that are not known.
    accept(with_phases(vec![
        phase("06", "", "2024"),
        phase("06", "", "2024"),
        phase("06", "", during),
    ]));
    accept(with_phases(vec![
        phase("", "", during),
        phase("", "", during),
        phase("06", "", during),
    ]));
}

#[test]
fn a_refused_phase_does_not_shift_the_others() {
    let during = "2024-03-01/2024-03-09";
    let draft = with_phases(vec![
        phase("06", "", during),
        PhaseDraft::default(),
        phase("07", "", "2024-13"),
        phase("06", "", during),
    ]);
    assert_eq!(
        refusals(draft),
        [
            "phases[1]: must say where or when it was held",
            "phases[2].held_during: no such day in the calendar",
            "phases[3].held_during: overlaps an earlier phase in the same place",
        ]
    );
}

#[test]
fn ten_thousand_phases_on_one_day() {
    let phases = vec![phase("06", "", "2024-03-01/2024-03-09"); 10_000];
    assert_eq!(refusals(with_phases(phases)).len(), 9_999);
}

proptest! {
    /// A phase is refused where any earlier one shares its place and a day.
    #[test]
    fn overlaps_are_found_wherever_they_are(
        spans in prop::collection::vec((0_usize..3, 1_u8..28, 0_u8..6), 0..12)
    ) {
        let places = [("06", ""), ("07", ""), ("", "Paris")];
        let phases = spans.iter().map(|(place, start, length)| PhaseDraft {
            place: places[*place].0.into(),
            abroad: places[*place].1.into(),
            held_during: format!("2024-03-{start:02}/2024-03-{:02}", (start + length).min(28)).into(),
            ..PhaseDraft::default()
        });
        let draft = ExhibitionDraft { phases: phases.collect(), ..minimal() };
        let meets = |one: &(usize, u8, u8), other: &(usize, u8, u8)| {
            one.0 == other.0 && one.1 <= other.1 + other.2 && other.1 <= one.1 + one.2
        };
        let expected: Vec<String> = (0..spans.len())
            .filter(|later| spans[..*later].iter().any(|earlier| meets(earlier, &spans[*later])))
            .map(|index| format!("phases[{index}].held_during: overlaps an earlier phase in the same place"))
            .collect();
        match Exhibition::try_from(draft) {
            Ok(exhibition) => {
                prop_assert!(expected.is_empty());
                prop_assert_eq!(exhibition.phases().len(), spans.len());
            }
            Err(found) => {
                let found: Vec<String> = found.iter().map(ToString::to_string).collect();
                prop_assert_eq!(found, expected);
            }
        }
    }
}
