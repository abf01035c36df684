//! What grouping and merging cost, in work that is counted and memory.

use std::cell::Cell;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};

use artisanat::calendar::Day;
use artisanat::dirhams::Dirhams;
use artisanat::row::{Actor, BeneficiaryRow, GrantRow};
use artisanat::subsidy::SubsidyKind;
use artisanat::summary::{
    Count, DistinctActors, Distribution, Grouped, Grouping, Key, Merge, Summary, merged, summarize,
};
use artisanat::territory::Territory;
use proptest::prelude::*;

use super::shipped::json;

/// How many times a number can be halved.
fn halvings(number: u64) -> u64 {
    u64::from(number.max(1).ilog2()) + 1
}

/// Values in their order whose merging goes through both, and how many values
/// were gone through so far.
#[derive(Clone, Debug, Default)]
struct Listed {
    values: Vec<u32>,
    work: u64,
}

impl Merge for Listed {
    fn merge(&mut self, other: Self) {
        self.values.extend(other.values);
        self.values.sort_unstable();
        self.work += other.work + u64::try_from(self.values.len()).unwrap();
    }
}

impl Summary<u32> for Listed {
    fn observe(&mut self, item: u32) {
        self.values.push(item);
    }
}

fn work<'s>(summaries: impl Iterator<Item = &'s Listed>) -> u64 {
    summaries.fold(0, |work, listed| work + listed.work)
}

#[test]
fn items_are_observed_and_not_merged() {
    const ITEMS: u32 = 60_000;
    fn hold(key: impl Fn(u32) -> u64 + Copy) {
        let groups: Grouped<u64, Listed> = Grouped::by(0..ITEMS, key);
        assert_eq!(work(groups.iter().map(|(_, listed)| listed)), 0);
        let mut grouping: Grouping<u64, Listed> = Grouping::new();
        (0..ITEMS).for_each(|item| grouping.observe(key(item), item));
        assert_eq!(work(grouping.finish().iter().map(|(_, listed)| listed)), 0);
    }
    hold(|item| u64::from(item % 2));
    // One group of half of the items among groups of one.
    hold(|item| {
        if item % 2 == 0 {
            0
        } else {
            item.reverse_bits().into()
        }
    });
}

#[test]
fn each_part_is_merged_with_one_of_its_size() {
    const GROUPS: u32 = 20_000;
    let most = u64::from(GROUPS) * halvings(GROUPS.into());
    let groups: Grouped<u32, Listed> = Grouped::by(0..GROUPS, |item| item);
    assert!(groups.total().work <= most);
    let coarse = groups.clone().regrouped(|key| key % 2);
    assert!(work(coarse.iter().map(|(_, listed)| listed)) <= most);
    let parts = groups.into_iter().map(|(_, listed)| listed);
    let merged = merged(parts);
    assert!(merged.work <= most);
    assert!(merged.values.into_iter().eq(0..GROUPS));
}

thread_local! {
    static COMPARISONS: Cell<u64> = const { Cell::new(0) };
}

/// A key that counts comparisons, and was chosen to have one hash with all others
/// of its kind.
#[derive(Clone, Copy, Debug, Eq)]
struct Chosen(u32);

impl Ord for Chosen {
    fn cmp(&self, other: &Self) -> Ordering {
        COMPARISONS.set(COMPARISONS.get() + 1);
        self.0.cmp(&other.0)
    }
}

impl PartialOrd for Chosen {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Chosen {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Hash for Chosen {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.0 % 5).hash(state);
    }
}

impl Key for Chosen {}

#[test]
fn keys_that_were_chosen_to_meet_cost_a_few_comparisons_each() {
    const ITEMS: u32 = 60_000;
    let keys: Vec<Chosen> = (0..ITEMS)
        .map(|number| Chosen(number.reverse_bits()))
        .collect();
    let most = u64::from(ITEMS) * (halvings(ITEMS.into()) * 8 + 128);
    let hold = |groups: &dyn Fn() -> Grouped<Chosen, Count>| {
        COMPARISONS.set(0);
        assert_eq!(groups().len(), keys.len());
        let comparisons = COMPARISONS.get();
        assert!(comparisons <= most, "{comparisons}, {most} at most");
    };
    hold(&|| Grouped::over(&keys, |key| *key));
    hold(&|| Grouped::by(&keys, |key| *key));
    hold(&|| {
        let mut grouping = Grouping::new();
        for key in &keys {
            grouping.observe(*key, key);
        }
        grouping.finish()
    });
}

#[test]
fn memory_is_bounded_by_the_groups_however_many_items_come() {
    let group = |number: u64| (number % 1_000).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let peak = |items: u64| {
        let mut groups: Grouped<u64, Count> = Grouped::default();
        let by = || groups = Grouped::by(0..items, group);
        let peak = allocation_counter::measure(by).bytes_max;
        assert_eq!(groups.len(), 1_000);
        peak
    };
    let least = peak(1_000);
    assert!(least <= 1_000 * 128, "{least} bytes");
    assert_eq!(peak(50_000), least);
}

fn received(position: u32) -> BeneficiaryRow {
    let (place, day) = (place(), day());
    let actor = Actor::Artisan(position);
    BeneficiaryRow::new(
        position,
        actor,
        place,
        day,
        &SubsidyKind::Tools,
        Dirhams::MAX,
    )
}

fn granted(position: u32, centimes: u32) -> GrantRow {
    let amount = Dirhams::from_centimes(centimes.into()).unwrap();
    GrantRow::new(position, place(), day(), &SubsidyKind::Tools, amount, 1)
}

fn place() -> Territory {
    "06.141".parse().unwrap()
}

fn day() -> Day {
    "2024-05-02".parse().unwrap()
}

/// What is allocated in all, once more at each halving, is a few words an item:
/// nothing that grows is gone through for each.
#[test]
fn lists_of_many_groups_are_not_copied_for_each() {
    const ROWS: u32 = 20_000;
    let most = u64::from(ROWS) * halvings(ROWS.into()) * 64;
    let rows: Vec<BeneficiaryRow> = (0..ROWS).map(received).collect();
    let groups: Grouped<u64, DistinctActors> = Grouped::over(&rows, |row| row.position().into());
    let mut total = DistinctActors::default();
    let measured = allocation_counter::measure(|| total = groups.total());
    assert!(
        measured.bytes_total <= most,
        "{} bytes",
        measured.bytes_total
    );
    assert_eq!(total, summarize(&rows));

    let rows: Vec<GrantRow> = (0..ROWS).map(|place| granted(place, place)).collect();
    let parts: Vec<Distribution> = rows.iter().map(|row| summarize([row])).collect();
    let mut one_by_one = Distribution::default();
    let measured = allocation_counter::measure(|| {
        for part in parts {
            one_by_one.merge(part);
        }
    });
    assert!(
        measured.bytes_total <= most,
        "{} bytes",
        measured.bytes_total
    );
    assert_eq!(one_by_one, summarize(&rows));
}

#[test]
fn what_waits_is_no_more_than_what_is_kept() {
    fn kept<S: for<'r> Summary<&'r Row>, Row>(rows: &[Row]) -> u64 {
        let mut kept = None;
        let measured = allocation_counter::measure(|| kept = Some(summarize::<S, _>(rows)));
        u64::try_from(measured.bytes_current).unwrap()
    }
    for different in [1, 5, 32, 33, 100, 4_000_u32] {
        let most = u64::from(different.max(32));
        let rows: Vec<GrantRow> = (0..20_000)
            .map(|row| granted(row, row % different))
            .collect();
        assert!(kept::<Distribution, _>(&rows) <= 32 * most);
        let rows: Vec<BeneficiaryRow> = (0..20_000).map(|row| received(row % different)).collect();
        assert!(kept::<DistinctActors, _>(&rows) <= 8 * most);
    }
}

/// A summary that is larger than what a page of them is worth.
#[derive(Clone, Debug)]
struct Large {
    items: u64,
    _others: [u64; 100],
}

impl Default for Large {
    fn default() -> Self {
        Self {
            items: 0,
            _others: [0; 100],
        }
    }
}

impl Merge for Large {
    fn merge(&mut self, other: Self) {
        self.items += other.items;
    }
}

impl Summary<&u32> for Large {
    fn observe(&mut self, _: &u32) {
        self.items += 1;
    }
}

#[test]
fn memory_is_bounded_by_the_items_wherever_their_slots_are() {
    for apart in [1, 64, 4_096, 3_000_000] {
        let keys: Vec<u32> = (0..1_100).map(|place| place * apart).collect();
        let most = 1_100 * 8 * u64::try_from(size_of::<Large>()).unwrap();
        let mut groups: Grouped<u32, Large> = Grouped::default();
        let over = allocation_counter::measure(|| groups = Grouped::over(&keys, |key| *key));
        assert!(over.bytes_max <= most, "{} bytes", over.bytes_max);
        assert!(groups.iter().map(|(key, _)| key).eq(&keys));
        assert!(groups.iter().all(|(_, large)| large.items == 1));
        let by = allocation_counter::measure(|| groups = Grouped::by(&keys, |key| *key));
        assert!(by.bytes_max <= most, "{} bytes", by.bytes_max);
        assert!(groups.iter().map(|(key, _)| key).eq(&keys));
    }
}

proptest! {
    #![proptest_config(crate::cases::usually(64))]

    /// Enough values that some are put in order and others wait.
    #[test]
    fn tallies_do_not_tell_how_they_were_merged(
        values in prop::collection::vec(0..400_u32, 0..900),
        lengths in prop::collection::vec(0..200_usize, 0..12),
    ) {
        let rows: Vec<GrantRow> = values.iter().map(|value| granted(0, *value)).collect();
        let whole: Distribution = summarize(&rows);
        let mut rest = rows.as_slice();
        let mut parts: Vec<Distribution> = Vec::new();
        for length in lengths {
            let (part, behind) = rest.split_at(length.min(rest.len()));
            parts.push(summarize(part));
            rest = behind;
        }
        parts.push(summarize(rest));
        let mut forward = Distribution::default();
        let mut backward = Distribution::default();
        for (first, last) in parts.iter().zip(parts.iter().rev()) {
            forward.merge(first.clone());
            backward.merge(last.clone());
        }
        for one in [forward, backward, merged(parts)] {
            prop_assert_eq!(one.amounts(), whole.amounts());
            prop_assert_eq!(one.median(), whole.median());
            prop_assert_eq!(json(&one), json(&whole));
            prop_assert_eq!(one, whole.clone());
        }
        let mut times: BTreeMap<u32, u64> = BTreeMap::new();
        for value in &values {
            *times.entry(*value).or_default() += 1;
        }
        let exact: Vec<(Dirhams, u64)> = times
            .into_iter()
            .map(|(value, times)| (Dirhams::from_centimes(value.into()).unwrap(), times))
            .collect();
        let exact = serde_json::to_string(&exact).unwrap();
        prop_assert!(serde_json::to_string(&whole).unwrap().contains(&exact));
    }
}

#[test]
fn no_parts_merge_to_nothing() {
    assert_eq!(merged(Vec::<Count>::new()), Count::default());
    assert_eq!(merged(Vec::<Grouped<bool, Count>>::new()).len(), 0);
}
