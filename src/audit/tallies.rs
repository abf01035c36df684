//! Records of one thing, added up by their days.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec;
use alloc::vec::Vec;

use super::holdings::{Tally, When};
use super::subject::Time;
use crate::calendar::Day;
use crate::period::{Period, Window};

/// Records that surely belong to a claim's time, and those that may as well.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sum {
    pub(super) sure: Tally,
    pub(super) all: Tally,
}

impl Sum {
    /// Adds records that belong to the time, do not, or may.
    pub(super) fn add(&mut self, tally: Tally, belongs: Option<bool>) {
        if belongs == Some(true) {
            self.sure.add(tally);
        }
        if belongs != Some(false) {
            self.all.add(tally);
        }
    }
}

/// What the records of one thing come to at each time that is asked for.
#[derive(Debug, Default)]
pub(super) struct Sums {
    by_time: BTreeMap<Time, Sum>,
    /// Records over windows that take a day from outside: no more of them than
    /// there are lengths.
    pub(super) relative: Vec<(Window, Tally)>,
}

impl Sums {
    /// Adds records up once for all times.
    ///
    /// A sum cannot be taken back from another one, so that the records inside
    /// a window are no difference of two running sums. They are added up in
    /// the order of their first days, and asked for by their last ones: for
    /// each time and each record, the work grows with the logarithm of their
    /// number.
    pub(super) fn of(
        records: &BTreeMap<When, Tally>,
        times: &BTreeSet<Time>,
        is_export: bool,
    ) -> Self {
        let mut sorted = Sorted::of(records);
        let mut sums = Self {
            by_time: BTreeMap::new(),
            relative: core::mem::take(&mut sorted.relative),
        };
        let asked = times.iter().filter_map(|time| match time {
            Time::Over(period) if !is_export => Some(*period),
            _ => None,
        });
        let over = sorted.over(asked.collect());
        for time in times {
            let sum = match *time {
                Time::Over(_) | Time::At(_) if is_export => sorted.same(*time),
                Time::Over(period) => over.get(&period).copied().unwrap_or_default(),
                Time::At(day) => Sum {
                    sure: until(&sorted.ended, day),
                    all: sorted.all,
                },
                Time::Unstated { .. } => Sum {
                    sure: sorted.unknown,
                    all: sorted.all,
                },
                Time::Before { .. } => Sum {
                    sure: Tally::default(),
                    all: sorted.all,
                },
            };
            sums.by_time.insert(*time, sum);
        }
        sums
    }

    /// What the records come to at a time, those over relative windows aside.
    pub(super) fn at(&self, time: Time) -> Sum {
        self.by_time.get(&time).copied().unwrap_or_default()
    }
}

/// Records of one thing by what is known of their days.
#[derive(Default)]
struct Sorted {
    all: Tally,
    /// At a time that nobody gives.
    unknown: Tally,
    /// Since a day, or the state of one, which may be any day of a window.
    any: Tally,
    over: Vec<(Period, Tally)>,
    same: BTreeMap<Time, Tally>,
    /// By the day on which they surely were so, what those until then come to.
    ended: Vec<(Day, Tally)>,
    relative: Vec<(Window, Tally)>,
}

impl Sorted {
    fn of(records: &BTreeMap<When, Tally>) -> Self {
        let mut sorted = Self::default();
        for (when, tally) in records {
            let time = match *when {
                When::Unknown => {
                    sorted.unknown.add(*tally);
                    None
                }
                When::Since(day) => Some(Time::At(day)),
                When::Over(window) if window.is_relative() => {
                    sorted.relative.push((window, *tally));
                    continue;
                }
                When::Over(window) => Some(Time::of(Some(window), usize::MAX, None)),
            };
            sorted.all.add(*tally);
            match time {
                Some(Time::Over(period)) => {
                    sorted.over.push((period, *tally));
                    sorted.ended.push((period.ends_on(), *tally));
                }
                Some(Time::At(day)) => {
                    sorted.any.add(*tally);
                    sorted.ended.push((day, *tally));
                }
                // Of days that reach back too far nothing is known.
                _ => sorted.any.add(*tally),
            }
            if let (Some(time), When::Over(_)) = (time, when) {
                sorted.same.entry(time).or_default().add(*tally);
            }
        }
        sorted.ended = running(core::mem::take(&mut sorted.ended));
        sorted
    }

    fn same(&self, time: Time) -> Sum {
        let tally = self.same.get(&time).copied().unwrap_or_default();
        Sum {
            sure: tally,
            all: tally,
        }
    }

    /// For each window, the records inside it, and all that may have a day in
    /// it.
    fn over(&mut self, windows: Vec<Period>) -> BTreeMap<Period, Sum> {
        let mut sums = BTreeMap::new();
        if windows.is_empty() {
            return sums;
        }
        let mut ends: Vec<Day> = self.over.iter().map(|(own, _)| own.ends_on()).collect();
        ends.sort_unstable();
        let place = |day: Day| ends.partition_point(|end| *end < day);

        self.over.sort_unstable_by_key(|(own, _)| own.starts_on());
        let mut first_days = self.over.iter().peekable();
        // Those that start until the end of a window and end in it or later.
        let mut by_end = windows.clone();
        by_end.sort_unstable_by_key(|window| window.ends_on());
        let mut tree = Tree::of(ends.len());
        for window in by_end {
            while let Some((own, tally)) =
                first_days.next_if(|(own, _)| own.starts_on() <= window.ends_on())
            {
                let from_the_end = ends.len().saturating_sub(place(own.ends_on()));
                tree.add(from_the_end.saturating_sub(1), *tally);
            }
            let later = ends.len().saturating_sub(place(window.starts_on()));
            let mut all = tree.first(later);
            all.add(self.any);
            all.add(self.unknown);
            let sure = Tally::default();
            sums.insert(window, Sum { sure, all });
        }

        let mut last_days = self.over.iter().rev().peekable();
        // Those that start in a window or later and end until its end.
        let mut by_start = windows;
        by_start.sort_unstable_by_key(|window| core::cmp::Reverse(window.starts_on()));
        let mut tree = Tree::of(ends.len());
        for window in by_start {
            while let Some((own, tally)) =
                last_days.next_if(|(own, _)| own.starts_on() >= window.starts_on())
            {
                tree.add(place(own.ends_on()), *tally);
            }
            let ended = ends.partition_point(|end| *end <= window.ends_on());
            sums.entry(window).or_default().sure = tree.first(ended);
        }
        sums
    }
}

/// What tallies come to until each of their days.
pub(super) fn running(mut tallies: Vec<(Day, Tally)>) -> Vec<(Day, Tally)> {
    tallies.sort_by_key(|(day, _)| *day);
    let mut sum = Tally::default();
    for (_, tally) in &mut tallies {
        sum.add(*tally);
        *tally = sum;
    }
    tallies
}

/// What tallies come to until a day, of their running sums.
pub(super) fn until(running: &[(Day, Tally)], day: Day) -> Tally {
    let known = running.partition_point(|(known, _)| *known <= day);
    let last = known.checked_sub(1).and_then(|last| running.get(last));
    last.map_or_else(Tally::default, |(_, tally)| *tally)
}

/// Tallies at places, of which any number from the first is added up in
/// logarithmic time: a node has what the places below it come to, as many as
/// its number has at its lowest bit [Fenwick 1994].
struct Tree {
    nodes: Vec<Tally>,
}

impl Tree {
    fn of(places: usize) -> Self {
        Self {
            nodes: vec![Tally::default(); places.saturating_add(1)],
        }
    }

    fn add(&mut self, place: usize, tally: Tally) {
        let mut number = place.saturating_add(1);
        while let Some(node) = self.nodes.get_mut(number) {
            node.add(tally);
            number = number.saturating_add(lowest_bit(number));
        }
    }

    /// What so many places come to, from the first.
    fn first(&self, places: usize) -> Tally {
        let mut sum = Tally::default();
        let mut number = places;
        while let (Some(node), true) = (self.nodes.get(number), number > 0) {
            sum.add(*node);
            number = number.saturating_sub(lowest_bit(number));
        }
        sum
    }
}

const fn lowest_bit(number: usize) -> usize {
    number & number.wrapping_neg()
}
