//! Laws of grouping: one result, whatever the keys, the order and the split.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::hash::{Hash, Hasher};
use std::sync::LazyLock;

use artisanat::calendar::{Month, Year};
use artisanat::id::ArtisanId;
use artisanat::person::{Gender, Milieu};
use artisanat::row::Worded;
use artisanat::subsidy::SubsidyKind;
use artisanat::summary::{Grouped, Grouping, Key, Merge, Summary};
use artisanat::territory::{Commune, Province, Region, Territory};
use proptest::prelude::*;

/// The sum and the number of some values: a summary that tells items apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Sum {
    items: u64,
    value: i128,
}

impl Merge for Sum {
    fn merge(&mut self, other: Self) {
        self.items += other.items;
        self.value += other.value;
    }
}

impl Summary<&(u32, i64)> for Sum {
    fn observe(&mut self, item: &(u32, i64)) {
        self.items += 1;
        self.value += i128::from(item.1);
    }
}

/// Groups by a map, one insertion an item.
fn by_map<K: Ord>(items: &[(u32, i64)], key: impl Fn(u32) -> K) -> BTreeMap<K, Sum> {
    let mut groups: BTreeMap<K, Sum> = BTreeMap::new();
    for item in items {
        groups.entry(key(item.0)).or_default().observe(item);
    }
    groups
}

/// Holds every way of grouping against a map.
fn hold<K: Key + Debug>(items: &[(u32, i64)], splits: &[usize], key: impl Fn(u32) -> K + Copy) {
    let expected = by_map(items, key);
    let same = |groups: &Grouped<K, Sum>| {
        assert!(groups.iter().eq(expected.iter()));
        assert_eq!(groups.len(), expected.len());
        for (group, sum) in &expected {
            assert_eq!(groups.get(group), Some(sum));
        }
    };
    same(&Grouped::by(items, |item| key(item.0)));
    same(&Grouped::over(items, |item| key(item.0)));
    let stream = |items: &mut dyn Iterator<Item = &(u32, i64)>| {
        let mut grouping = Grouping::new();
        // Each is gone when the next one comes.
        for item in items.map(|item| Box::new(*item)) {
            grouping.observe(key(item.0), &*item);
        }
        grouping.finish()
    };
    same(&stream(&mut items.iter()));
    same(&stream(&mut items.iter().rev()));

    let mut merged: Grouped<K, Sum> = Grouped::default();
    let mut rest = items;
    for split in splits {
        let (part, behind) = rest.split_at((*split).min(rest.len()));
        merged.merge(Grouped::over(part, |item| key(item.0)));
        rest = behind;
    }
    // The last part is merged the other way round.
    let mut last: Grouped<K, Sum> = Grouped::by(rest, |item| key(item.0));
    last.merge(merged);
    same(&last);

    let reversed: Vec<(u32, i64)> = items.iter().rev().copied().collect();
    same(&Grouped::over(&reversed, |item| key(item.0)));
    let total = expected.values().fold(Sum::default(), |mut total, sum| {
        total.merge(*sum);
        total
    });
    assert_eq!(last.total(), total);
}

fn year(number: u32) -> Year {
    Year::new(u16::try_from(1900 + number % 301).unwrap()).unwrap()
}

fn month(number: u32) -> Month {
    Month::new(u8::try_from(1 + number % 12).unwrap()).unwrap()
}

fn region(number: u32) -> Region {
    Region::from_ordinal(usize::try_from(number % 12).unwrap()).unwrap()
}

static IDS: LazyLock<Vec<ArtisanId>> = LazyLock::new(|| {
    let ids = (0..5_000).map(|number| format!("ART-{number:07}").parse());
    ids.collect::<Result<_, _>>().unwrap()
});

fn id(number: u32) -> &'static ArtisanId {
    IDS.get(usize::try_from(number % 5_000).unwrap()).unwrap()
}

/// Keys that were chosen to have one hash.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Crowded(u32);

impl Hash for Crowded {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u8(7);
    }
}

impl Key for Crowded {}

/// Keys of which equal ones have other hashes, in spite of what is promised.
#[derive(Clone, Debug)]
struct Unsteady {
    key: u32,
    beside: u32,
}

impl PartialEq for Unsteady {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for Unsteady {}

impl PartialOrd for Unsteady {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Unsteady {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.key.cmp(&other.key)
    }
}

impl Hash for Unsteady {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.beside.hash(state);
    }
}

impl Key for Unsteady {}

/// Keys of every kind: with a slot each, with too many of them, with none, and
/// vocabularies of which some values have one.
fn hold_for_all_keys(items: &[(u32, i64)], splits: &[usize]) {
    hold(items, splits, |_| ());
    hold(items, splits, |number| number % 5 == 0);
    hold(items, splits, region);
    hold(items, splits, |number| {
        (region(number), year(number / 12), month(number / 7))
    });
    hold(items, splits, |number| {
        let gender = Gender::from_slot(usize::try_from(number % 3).unwrap());
        (gender, number % 2 == 0, year(number), Milieu::Rural)
    });
    // Slots for 2^32, of which those far out are not made.
    hold(items, splits, |number| number);
    hold(items, splits, |number| number % 1_000);
    hold(items, splits, |number| (number, number % 7));
    hold(items, splits, |number| {
        u64::from(number).wrapping_mul(0x9E37_79B9_7F4A_7C15)
    });
    hold(items, splits, |number| format!("{:03}", number % 700));
    hold(items, splits, id);
    hold(items, splits, |number| id(number / 3).clone());
    hold(items, splits, |number| id(number).as_str());
    hold(items, splits, |number| {
        let number_too = u64::from(number % 90) << 40;
        (region(number), number_too, id(number % 70).as_str())
    });
    hold(items, splits, |number| {
        (number % 3 > 0).then(|| i128::from(number) << 64)
    });
    hold(items, splits, |number| Crowded(number % 3_000));
    hold(items, splits, |number| Unsteady {
        key: number % 800,
        beside: number,
    });
    hold(items, splits, |number| match number % 40 {
        known if known < 20 => SubsidyKind::from_slot(usize::try_from(known).unwrap()),
        other => format!("other:{other}").parse().ok(),
    });
}

fn items(most: usize) -> impl Strategy<Value = Vec<(u32, i64)>> {
    let key = prop_oneof![0..50_u32, 0..20_000_u32, any::<u32>()];
    prop::collection::vec((key, any::<i64>()), 0..most)
}

proptest! {
    #![proptest_config(crate::cases::usually(24))]

    #[test]
    fn groups_are_those_of_a_map(
        items in items(600),
        splits in prop::collection::vec(0..300_usize, 0..4),
    ) {
        hold_for_all_keys(&items, &splits);
    }
}

/// Enough items that pages of a table are made and that waiting keys are sorted
/// several times.
#[test]
fn many_items_group_as_few_do() {
    let mut state: u64 = 7;
    let items: Vec<(u32, i64)> = (0..150_003)
        .map(|place: u32| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let random = u32::try_from(state >> 32).unwrap();
            let key = if place % 3 == 0 {
                random
            } else {
                random % 3_000
            };
            (key, i64::from(random) << 31)
        })
        .collect();
    hold_for_all_keys(&items, &[1, 40_000, 100_001]);
    let mut sorted = items;
    sorted.sort_unstable();
    hold_for_all_keys(&sorted, &[75_000]);
}

proptest! {
    #[test]
    fn a_filter_groups_what_it_lets_through(items in items(300), most in any::<u32>()) {
        let kept: Vec<(u32, i64)> = items.iter().copied().filter(|item| item.0 <= most).collect();
        for_keys(&items, &kept, most, region);
        for_keys(&items, &kept, most, |number| number);
        for_keys(&items, &kept, most, id);
    }
}

fn for_keys<K: Key + Debug>(
    items: &[(u32, i64)],
    kept: &[(u32, i64)],
    most: u32,
    key: impl Fn(u32) -> K,
) {
    let filtered = items.iter().filter(|item| item.0 <= most);
    let filtered: Grouped<K, Sum> = Grouped::by(filtered, |item| key(item.0));
    assert_eq!(filtered, Grouped::over(kept, |item| key(item.0)));
}

#[test]
fn slots_are_in_the_order_of_the_values() {
    fn check<K: Key + Debug>() {
        let slots = K::SLOTS.expect("a table");
        let values: Vec<K> = (0..slots).filter_map(K::from_slot).collect();
        assert_eq!(values.len(), slots);
        assert!(values.is_sorted_by(|one, other| one < other));
        assert!(
            values
                .iter()
                .enumerate()
                .all(|(slot, value)| value.slot() == Some(slot))
        );
        assert!(K::from_slot(slots).is_none());
    }
    check::<()>();
    check::<bool>();
    check::<u8>();
    check::<u16>();
    check::<Region>();
    check::<Province>();
    check::<Commune>();
    check::<Territory>();
    check::<Year>();
    check::<Month>();
    check::<Gender>();
    check::<SubsidyKind>();
    check::<Worded<SubsidyKind>>();
    check::<Option<Milieu>>();
    check::<(Region, Year)>();
    check::<(Gender, Option<Milieu>, Region)>();
    check::<(bool, Gender, Option<Region>, Month)>();
    assert_eq!(u32::SLOTS, 1_usize.checked_shl(32));
    assert_eq!(<(u32, u32, Region)>::SLOTS, None);
    assert_eq!((7_u32, 7_u32, region(3)).slot(), None);
    assert_eq!("other:élevage".parse::<SubsidyKind>().unwrap().slot(), None);
}

#[test]
fn keys_that_have_no_group_are_added_and_coarser_keys_add_up() {
    let items = [(3, 5), (7, 10), (10, -4)];
    let by_key: Grouped<u32, Sum> = Grouped::by(&items, |item| item.0);
    let filled = by_key.clone().with_keys([9, 3, 9]);
    assert!(filled.iter().map(|(key, _)| *key).eq([3, 7, 9, 10]));
    assert_eq!(filled.get(&9), Some(&Sum::default()));
    assert_eq!(filled.total(), by_key.total());
    let coarse = by_key.regrouped(|key| key % 2 == 0);
    assert_eq!(coarse.get(&false).map(|sum| sum.value), Some(15));
    assert_eq!(coarse.get(&true).map(|sum| sum.value), Some(-4));
}

#[test]
fn the_largest_groups_are_those_that_no_other_exceeds() {
    let items = [(1, 5), (2, 9), (3, 5), (4, 1), (5, 9), (6, 7)];
    let groups: Grouped<u32, Sum> = Grouped::by(&items, |item| item.0);
    let keys = |number: usize| -> Vec<u32> {
        let largest = groups.largest(number, |sum| (sum.value > 1).then_some(sum.value));
        largest.iter().map(|(key, _)| **key).collect()
    };
    assert_eq!(keys(0), [0_u32; 0]);
    assert_eq!(keys(1), [2, 5]);
    assert_eq!(keys(2), [2, 5]);
    assert_eq!(keys(3), [2, 5, 6]);
    assert_eq!(keys(4), [2, 5, 6, 1, 3]);
    assert_eq!(keys(usize::MAX), [2, 5, 6, 1, 3]);
}

#[test]
fn growth_is_from_the_group_before_and_says_why_there_is_none() {
    use artisanat::figure::{Estimate, Undefined, Unit};
    let items = [
        (2020, 40),
        (2021, 60),
        (2022, 0),
        (2023, 9),
        (2025, 3),
        (2026, -1),
    ];
    let groups: Grouped<Year, Sum> = Grouped::by(&items, |item| {
        Year::new(u16::try_from(item.0).unwrap()).unwrap()
    });
    let size = |sum: &Sum| {
        let size = i64::try_from(sum.value).ok().filter(|size| *size >= 0);
        let size = size.ok_or(Undefined::NothingRead)?;
        Ok(Estimate::exactly(size.into(), Unit::Count))
    };
    let growth: Vec<_> = groups
        .growth(|year| year.previous(), size)
        .into_iter()
        .map(|(year, growth)| (year.number(), growth.map(|growth| growth.nominal())))
        .collect();
    let percent = |number: i64| Ok(number.into());
    let none = Err(Undefined::BaseCanBeZero);
    // 2025 has no group to grow from, 2026 has no size.
    let unread = Err(Undefined::NothingRead);
    assert_eq!(
        growth,
        [
            (2021, percent(50)),
            (2022, percent(-100)),
            (2023, none),
            (2026, unread)
        ]
    );
}
