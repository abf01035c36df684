//! Claims of one thing over windows that are nearly the same.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use super::index::{Entry, Index};
use super::rate::{days, is_stock};
use super::same::{Meant, Member, fit, furthest, pair, together};
use super::subject::{Subject, Time};
use super::{Check, Finding, Verdict, Why};
use crate::calendar::{Day, Month};
use crate::figure::Unit;
use crate::period::{Period, Window};
use crate::statement::{Facet, Indicator, Population};
use crate::territory::Territory;

/// What nearly the same windows have in common.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Common {
    /// The last day of the days over which a stock is claimed.
    End(Day),
    /// The length of relative windows in years.
    Length(u8),
}

/// What a claim is about, but for its days, and what it counts.
type Thing<'i, 's> = (
    Common,
    &'s Indicator,
    Territory,
    &'i [&'s Facet],
    Meant,
    Unit,
    Option<&'s Population>,
);

/// The days of a leap year.
pub(super) const YEAR: i64 = 366;

/// Holds claims of one thing against each other over windows that readers take
/// for one.
///
/// - "The last four years" of one text and those of another that appeared soon
///   after, by less than a tenth of their length.
/// - A stock of a year, or of a month, and that of its last day. The figure of
///   a year is mostly that of its end, but it may be its mean.
///
/// Where one value fits all of them, they agree. Where none does, the windows
/// may be why, so that they never contradict each other (modelling choice).
pub(super) fn check(index: &Index<'_>, findings: &mut Vec<Finding>) {
    let mut groups: BTreeMap<Thing<'_, '_>, Vec<Member<'_, '_>>> = BTreeMap::new();
    for entry in &index.entries {
        let (Some(value), Some(common)) = (&entry.value, common(entry)) else {
            continue;
        };
        let subject = &entry.subject;
        let thing = (
            common,
            subject.indicator,
            subject.territory,
            subject.facets.as_slice(),
            Meant::of(index, entry),
            value.unit(),
            entry.claim.population(),
        );
        groups
            .entry(thing)
            .or_default()
            .push(Member { entry, value });
    }
    for ((common, ..), mut members) in groups {
        if let Common::End(_) = common {
            findings.extend(over_several(&members));
            continue;
        }
        members.sort_by_key(|member| (member.entry.subject.time, member.entry.at));
        let mut rest = members.as_slice();
        while let Some(first) = rest.first() {
            let near = rest.partition_point(|member| are_near(first.entry, member.entry));
            let (together, later) = rest.split_at(near.max(1));
            findings.extend(over_several(together));
            rest = later;
        }
    }
}

fn common(entry: &Entry<'_>) -> Option<Common> {
    let time = entry.subject.time;
    let indicator = entry.claim.indicator();
    if is_stock(indicator) {
        return last_day(indicator, time).map(Common::End);
    }
    let window = entry.claim.window().filter(|window| window.is_relative());
    match (window, time) {
        // A date among the facets is a window of its own.
        (Some(Window::LastYears(last)), Time::Over(_)) if time == entry.window => {
            Some(Common::Length(last.years()))
        }
        _ => None,
    }
}

/// The windows that a stock over another one, or at a day, may be that of: the
/// last day itself, its month and its year.
pub(super) fn windows_near(subject: &Subject<'_>) -> impl Iterator<Item = Time> {
    let own = subject.time;
    let end = last_day(subject.indicator, own);
    let near = end.into_iter().flat_map(|day| {
        let (year, month) = (day.year(), day.month());
        let ends_month = day == Day::last_of(year, month);
        let since = [month, Month::JANUARY].map(|month| Day::first_of(year, month));
        let since = since.into_iter().filter(move |_| ends_month);
        let periods = since.filter_map(move |since| Period::new(since, day).ok());
        [Time::At(day)].into_iter().chain(periods.map(Time::Over))
    });
    near.filter(move |time| *time != own)
}

/// The last day of what a stock is claimed over.
///
/// A rate is of all its days, and of several years nobody gives a state.
fn last_day(indicator: &Indicator, time: Time) -> Option<Day> {
    let is_counted = is_stock(indicator) && indicator.unit() == Some(Unit::Count);
    match time {
        Time::Over(period) if days(period) <= YEAR => Some(period.ends_on()),
        Time::At(day) => Some(day),
        _ => None,
    }
    .filter(|_| is_counted)
}

/// Whether a window begins less than a tenth of its length after another one.
fn are_near(first: &Entry<'_>, later: &Entry<'_>) -> bool {
    let (Time::Over(first), Time::Over(later)) = (first.subject.time, later.subject.time) else {
        return false;
    };
    let first_day = first.starts_on().date();
    let shift = later.starts_on().date().signed_duration_since(first_day);
    shift.num_days().saturating_mul(10) < days(first)
}

/// The finding about claims over several windows, if they are.
fn over_several(members: &[Member<'_, '_>]) -> Option<Finding> {
    let times: BTreeSet<Time> = members
        .iter()
        .map(|member| member.entry.subject.time)
        .collect();
    if times.len() < 2 {
        return None;
    }
    if fit(members) {
        return Some(together(members));
    }
    let (one, other) = furthest(members)?;
    // Over one window they contradict each other, and that was found.
    let verdict = Verdict::CannotTell {
        why: Why::WindowsDiffer,
    };
    (one.entry.subject.time != other.entry.subject.time)
        .then(|| pair(Check::SameIndicator, verdict, one, other))
}
