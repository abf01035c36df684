//! Laws of ranks and shares over groups.

use artisanat::figure::{Estimate, Figure, Hedge, Step, Undefined};
use artisanat::share::Whole;
use artisanat::summary::{Count, Grouped, Ranking};
use artisanat::violation::Problem;
use proptest::prelude::*;
use rust_decimal::Decimal;

/// Sizes close to each other, so that many tie or overlap.
fn size() -> impl Strategy<Value = Estimate> {
    let hedges = proptest::sample::select(Hedge::ALL);
    (hedges, 1..12_u32, 1..4_u32, 0..2_i8).prop_map(|(hedge, value, more, exponent)| {
        let scale = 10_u32.pow(exponent.unsigned_abs().into());
        let step = Step::power_of_ten(exponent).unwrap();
        let figure = match hedge {
            Hedge::Between => Figure::between(value * scale, (value + more) * scale, step),
            other => Figure::new(value * scale, other, step),
        };
        figure.unwrap().estimate()
    })
}

proptest! {
    /// A place leaves room before it for the surely larger, and behind it for
    /// the surely smaller.
    #[test]
    fn places_are_what_pairs_say(sizes in proptest::collection::vec(size(), 0..15)) {
        let ranking = Ranking::of(sizes.iter().copied().enumerate()).unwrap();
        prop_assert_eq!(ranking.len(), sizes.len());
        for (key, size) in sizes.iter().enumerate() {
            let place = ranking.get(&key).unwrap();
            let above = sizes.iter().filter(|one| one.interval().lies_above(size.interval()));
            let below = sizes.iter().filter(|one| size.interval().lies_above(one.interval()));
            prop_assert_eq!(place.first(), above.count() + 1);
            prop_assert_eq!(place.last(), sizes.len() - below.count());
            prop_assert_eq!(place.of(), sizes.len());
        }
    }

    #[test]
    fn exact_sizes_rank_as_in_sport(sizes in proptest::collection::vec(0..8_u32, 1..15)) {
        let estimates = sizes.iter().map(|size| Figure::plain(*size).estimate());
        let ranking = Ranking::of(estimates.enumerate()).unwrap();
        let mut before = None;
        prop_assert_eq!(ranking.iter().len(), sizes.len());
        for (key, place) in ranking.iter() {
            let size = sizes[*key];
            let larger = sizes.iter().filter(|one| **one > size).count();
            let ties = sizes.iter().filter(|one| **one == size).count();
            prop_assert_eq!((place.first(), place.last()), (larger + 1, larger + ties));
            prop_assert!(before.is_none_or(|before| before >= size));
            before = Some(size);
        }
    }

    #[test]
    fn the_order_of_groups_does_not_matter(
        sizes in proptest::collection::vec(size(), 0..9)
            .prop_map(|sizes| sizes.into_iter().enumerate().collect::<Vec<_>>())
            .prop_flat_map(|sizes| (Just(sizes.clone()), Just(sizes).prop_shuffle())),
    ) {
        let (sizes, shuffled) = sizes;
        prop_assert!(Ranking::of(sizes.clone()).is_ok());
        prop_assert_eq!(Ranking::of(sizes), Ranking::of(shuffled));
    }

    #[test]
    fn shares_of_the_total_add_up_to_the_whole(items in proptest::collection::vec(0..9_u8, 1..60)) {
        let grouped: Grouped<u8, Count> = Grouped::by(&items, |item| item % 5);
        let total = grouped.total().get();
        let shares = grouped.shares(|count| count.get(), total, Whole::Total).unwrap();
        prop_assert_eq!(shares.len(), grouped.len());
        let parts = shares.values().fold(0, |sum, share| sum + share.part());
        prop_assert_eq!(parts, total);
        prop_assert!(shares.values().all(|share| (share.whole(), share.of()) == (total, Whole::Total)));
        let ranking = grouped.ranking(|count| Ok(count.size())).unwrap();
        let (largest, place) = ranking.iter().next().unwrap();
        prop_assert_eq!(place.first(), 1);
        let most = shares.values().map(|share| share.part()).max();
        prop_assert_eq!(shares.get(largest).map(|share| share.part()), most);
    }
}

#[test]
fn a_group_without_a_size_is_left_out_only_by_the_caller() {
    let grouped: Grouped<u8, Count> = Grouped::by(&[1, 1, 2], |item| *item).with_keys([3]);
    let size = |count: &Count| match count.get() {
        0 => Err(Undefined::NothingRead),
        _ => Ok(count.size()),
    };
    assert_eq!(grouped.ranking(size), Err(Undefined::NothingRead));
    let sized = grouped
        .iter()
        .filter_map(|(key, count)| Some((*key, size(count).ok()?)));
    let ranking = Ranking::of(sized).unwrap();
    assert_eq!((ranking.len(), ranking.get(&3)), (2, None));
    assert!(ranking.get(&1).unwrap().is_surely_first());
    assert!(!ranking.get(&2).unwrap().is_surely_first());
}

#[test]
fn one_group_alone_is_not_the_first_of_any() {
    let ranking = Ranking::of([("06", Figure::plain(7_u32).estimate())]).unwrap();
    let place = ranking.get(&"06").unwrap();
    assert_eq!((place.first(), place.last(), place.of()), (1, 1, 1));
    assert!(!place.is_surely_first());
    assert!(Ranking::<u8>::of([]).unwrap().is_empty());
}

#[test]
fn sizes_in_another_unit_and_second_sizes_are_refused() {
    let dirhams = Figure::plain("7.00".parse::<artisanat::dirhams::Dirhams>().unwrap());
    let (seven, eight) = (
        Figure::plain(7_u32).estimate(),
        Figure::plain(8_u32).estimate(),
    );
    let of_two_units = Ranking::of([(1, seven), (2, dirhams.estimate()), (3, eight)]);
    assert_eq!(of_two_units, Err(Undefined::UnitsDiffer));
    // Even where both sizes are the same: which one is meant is not known.
    for second in [seven, eight, dirhams.estimate()] {
        let twice = Ranking::of([(1, seven), (3, eight), (1, second)]);
        assert_eq!(twice, Err(Undefined::GivenTwice));
    }
    assert_eq!(Ranking::of([(1, seven), (3, eight)]).unwrap().len(), 2);
}

#[test]
fn a_whole_that_is_too_small_is_refused() {
    let grouped: Grouped<u8, Count> = Grouped::by(&[1, 1, 2], |item| *item);
    let shares = |whole| grouped.shares(|count| count.get(), whole, Whole::NationalTotal);
    assert_eq!(shares(1), Err(Problem::PartAboveWhole));
    assert_eq!(shares(0), Err(Problem::EmptyWhole));
    let shares = shares(8).unwrap();
    assert_eq!(shares[&1].to_decimal(), Decimal::ONE / Decimal::from(4));
}
