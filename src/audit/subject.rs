//! What a claim is about: the key by which claims meet.

use alloc::vec::Vec;

use crate::calendar::{Day, PartialDate};
use crate::period::{Period, Window};
use crate::statement::{Claim, Dimension, Facet, Indicator, Statement};
use crate::territory::Territory;

/// When: days that are known, or that are the same within one statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Time {
    /// Over days.
    Over(Period),
    /// The state of a stock at the end of a day.
    At(Day),
    /// So many years before a day that is not known.
    Before { years: u8, statement: usize },
    /// Not stated.
    Unstated { statement: usize },
}

impl Time {
    /// Whether it is known on which days it lies.
    pub(super) const fn is_known(self) -> bool {
        matches!(self, Self::Over(_) | Self::At(_))
    }

    pub(super) fn of(window: Option<Window>, statement: usize, before: Option<Day>) -> Self {
        match window {
            None => Self::Unstated { statement },
            Some(Window::AsOf(day)) => Self::At(day),
            Some(window) => match (window.resolve(before), window) {
                (Some(period), _) => Self::Over(period),
                (None, Window::LastYears(last)) => Self::Before {
                    years: last.years(),
                    statement,
                },
                (None, _) => Self::Unstated { statement },
            },
        }
    }

    /// The same for all statements that do not say when.
    pub(super) const fn across(self) -> Self {
        match self {
            Self::Unstated { .. } => Self::Unstated {
                statement: usize::MAX,
            },
            known => known,
        }
    }
}

/// From which day a relative window of a statement counts back.
///
/// From the day of publication, or from that of the audit where this is earlier
/// or the statement bears no date: old words do not move with the day they are
/// audited. Of an earlier month or year of publication no day is known.
pub(super) fn counts_from(statement: &Statement, as_of: Option<Day>) -> Option<Day> {
    match statement.published_on() {
        Some(PartialDate::Day(day)) => Some(as_of.map_or(day, |as_of| day.min(as_of))),
        Some(date) => as_of.filter(|day| *day <= date.latest()),
        None => as_of,
    }
}

/// An indicator of a territory at a time, or the part of it that facets name.
///
/// One thing has one subject however it is written: a territory in the
/// breakdown is the territory, a date in it is the window, and the order of
/// facets does not matter. Values that share one figure stand side by side.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Subject<'s> {
    pub(super) indicator: &'s Indicator,
    pub(super) time: Time,
    pub(super) territory: Territory,
    pub(super) facets: Vec<&'s Facet>,
}

impl<'s> Subject<'s> {
    /// What a claim is about, of its breakdown only so many facets.
    pub(super) fn of(claim: &'s Claim, time: Time, facets: usize) -> Self {
        let mut subject = Self {
            indicator: claim.indicator(),
            time,
            territory: claim.territory(),
            facets: Vec::new(),
        };
        for facet in claim.breakdown().iter().take(facets) {
            match facet {
                Facet::Territory(territory) => subject.territory = *territory,
                Facet::Time(date) if !matches!(time, Time::At(_)) => {
                    if let Ok(days) = Period::new(date.earliest(), date.latest()) {
                        subject.time = Time::Over(days);
                    }
                }
                facet => subject.facets.extend(facet.values()),
            }
        }
        subject.facets.sort_unstable();
        subject
    }

    /// The same for another indicator.
    pub(super) fn with_indicator(&self, indicator: &'s Indicator) -> Self {
        Self {
            indicator,
            ..self.clone()
        }
    }

    /// The same for another territory, without territories among the facets.
    pub(super) fn with_territory(&self, territory: Territory) -> Self {
        let mut subject = Self {
            territory,
            ..self.clone()
        };
        subject.drop(Dimension::Territory);
        subject
    }

    /// The same at another time.
    pub(super) fn with_time(&self, time: Time) -> Self {
        Self {
            time,
            ..self.clone()
        }
    }

    /// The same for all values of a dimension.
    pub(super) fn without(&self, dimension: Dimension) -> Self {
        let mut subject = self.clone();
        subject.drop(dimension);
        subject
    }

    /// The same of another territory, of its facets only those that are kept.
    pub(super) fn within(&self, territory: Territory, facets: Vec<&'s Facet>) -> Self {
        Self {
            territory,
            facets,
            ..self.clone()
        }
    }

    /// The same of one value more.
    pub(super) fn and(&self, value: &'s Facet) -> Self {
        let mut subject = self.clone();
        subject.facets.push(value);
        subject.facets.sort_unstable();
        subject
    }

    fn drop(&mut self, dimension: Dimension) {
        self.facets.retain(|facet| facet.dimension() != dimension);
    }
}
