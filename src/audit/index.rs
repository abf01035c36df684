//! Claims by what they are about, so that none is held against all others.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use super::found::{Found, Standing};
use super::mark::Mark;
use super::near::windows_near;
use super::proportions::Proportions;
use super::reckoned::{Reckoned, bases};
use super::subject::{Subject, Time, counts_from};
use super::value::Value;
use super::{ClaimRef, Operand, Source};
use crate::calendar::Day;
use crate::figure::Unit;
use crate::id::ClaimKey;
use crate::sector::Sector;
use crate::statement::{Claim, Facet, Population, SenseKind, Statement};

/// A claim with what it is about and what its figure admits.
#[derive(Debug)]
pub(super) struct Entry<'s> {
    pub(super) at: ClaimRef,
    pub(super) claim: &'s Claim,
    pub(super) statement: &'s Statement,
    /// The number of the subject, the same for all claims of one thing.
    pub(super) number: usize,
    pub(super) subject: Subject<'s>,
    /// `None` where no figure was read.
    pub(super) value: Option<Value>,
    /// When the claim's own window is, whatever its breakdown says.
    pub(super) window: Time,
}

impl Entry<'_> {
    pub(super) fn kind(&self) -> SenseKind {
        self.claim.sense().kind()
    }

    /// Whether the figure is one for several values.
    pub(super) fn is_joint(&self) -> bool {
        let mut facets = self.claim.breakdown().iter();
        facets.any(|facet| matches!(facet, Facet::Jointly(_)))
    }

    pub(super) fn operand(&self, value: &Value) -> Operand {
        Operand {
            source: Source::Claim(self.at),
            estimate: value.narrow,
        }
    }
}

/// Claims of one thing in one unit that were read: those at the ends.
///
/// Whether *any* of them contradicts a figure shows at the ends, so a claim
/// that is added never hides a contradiction.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pool {
    /// The claim whose lower bound is the highest.
    pub(super) highest: Member,
    /// The claim whose upper bound is the lowest.
    pub(super) lowest: Member,
    /// The narrowest claim, that of a body before that of a headline.
    pub(super) narrowest: Member,
}

/// A claim of a pool, by its number, and its value.
#[derive(Clone, Copy, Debug)]
pub(super) struct Member {
    pub(super) entry: usize,
    pub(super) value: Value,
}

impl Pool {
    pub(super) const fn of(member: Member) -> Self {
        Self {
            highest: member,
            lowest: member,
            narrowest: member,
        }
    }

    pub(super) fn add(&mut self, member: Member) {
        // Of figures at one end the narrower one, so that their order is nothing.
        let (lower, upper) = (
            member.value.by_lower(&self.highest.value),
            member.value.by_upper(&self.highest.value),
        );
        if lower.then(upper.reverse()).is_gt() {
            self.highest = member;
        }
        let (lower, upper) = (
            member.value.by_lower(&self.lowest.value),
            member.value.by_upper(&self.lowest.value),
        );
        if upper.then(lower.reverse()).is_lt() {
            self.lowest = member;
        }
        let width = |member: &Member| member.value.width();
        let is_lower = member.value.by_lower(&self.narrowest.value).is_lt();
        let is_narrower = match (width(&member), width(&self.narrowest)) {
            (Some(width), Some(other)) if width == other => is_lower,
            (Some(width), Some(other)) => width < other,
            (width, other) => width.is_some() && other.is_none(),
        };
        if is_narrower {
            self.narrowest = member;
        }
    }
}

impl Pool {
    /// Whether one claim is at both ends, and the narrowest.
    pub(super) const fn is_single(&self) -> bool {
        let entry = self.narrowest.entry;
        self.highest.entry == entry && self.lowest.entry == entry
    }

    /// The pool with its ends in each other's place.
    pub(super) const fn turned(&self) -> Self {
        Self {
            highest: self.lowest,
            lowest: self.highest,
            narrowest: self.narrowest,
        }
    }

    /// Whether no value fits all of its claims.
    pub(super) fn is_torn(&self) -> bool {
        self.highest.value.is_surely_above(&self.lowest.value)
    }

    /// The claims at the ends and the narrowest one.
    pub(super) const fn members(&self) -> [Member; 3] {
        [self.narrowest, self.highest, self.lowest]
    }
}

type PoolKey<'s> = (usize, SenseKind, Option<&'s Population>, Unit);

/// Every claim of a sector, by what it is about.
#[derive(Debug)]
pub(super) struct Index<'s> {
    pub(super) entries: Vec<Entry<'s>>,
    subjects: BTreeMap<Subject<'s>, usize>,
    keys: BTreeMap<(usize, &'s ClaimKey), usize>,
    pools: BTreeMap<PoolKey<'s>, Pool>,
    /// The pools of the statements that speak of a subject with others.
    own: BTreeMap<(PoolKey<'s>, usize), Pool>,
    unreadable: BTreeSet<(usize, SenseKind)>,
    reckoned: Reckoned<'s>,
    pub(super) sector: &'s Sector,
    as_of: Option<Day>,
}

impl<'s> Index<'s> {
    pub(super) fn of(sector: &'s Sector, as_of: Option<Day>) -> Self {
        let mut index = Self {
            entries: Vec::new(),
            subjects: BTreeMap::new(),
            keys: BTreeMap::new(),
            pools: BTreeMap::new(),
            own: BTreeMap::new(),
            unreadable: BTreeSet::new(),
            reckoned: Reckoned::default(),
            sector,
            as_of,
        };
        for (place, statement) in sector.statements().iter().enumerate() {
            for (position, claim) in statement.claims().iter().enumerate() {
                index.add(ClaimRef::new(place, position), statement, claim);
            }
        }
        for subject in bases(&index) {
            let next = index.subjects.len();
            index.subjects.entry(subject).or_insert(next);
        }
        index.divide_torn_pools();
        index
    }

    /// Reckons the levels that nobody gives, from shares and growths.
    pub(super) fn reckon(&mut self, proportions: &Proportions<'s>) {
        self.reckoned = Reckoned::of(self, proportions);
    }

    /// Where no value fits all claims of one thing, what follows from it is
    /// held against what its own statement says; so these stand apart.
    fn divide_torn_pools(&mut self) {
        let torn = self.pools.iter().filter(|(_, pool)| pool.is_torn());
        let torn: BTreeSet<PoolKey<'s>> = torn.map(|(key, _)| *key).collect();
        if torn.is_empty() {
            return;
        }
        for (number, entry) in self.entries.iter().enumerate() {
            let Some(value) = entry.value else { continue };
            let population = entry.claim.population();
            let key = (entry.number, entry.kind(), population, value.unit());
            if torn.contains(&key) {
                let member = Member {
                    entry: number,
                    value,
                };
                self.own
                    .entry((key, entry.at.statement_index()))
                    .and_modify(|pool| pool.add(member))
                    .or_insert_with(|| Pool::of(member));
            }
        }
    }

    fn add(&mut self, at: ClaimRef, statement: &'s Statement, claim: &'s Claim) {
        let entry = self.entries.len();
        let time = Time::of(
            claim.window(),
            at.statement_index(),
            counts_from(statement, self.as_of),
        );
        let subject = Subject::of(claim, time, usize::MAX);
        let next = self.subjects.len();
        let number = *self.subjects.entry(subject.clone()).or_insert(next);
        if let Some(key) = claim.key() {
            self.keys.insert((at.statement_index(), key), entry);
        }
        let value = Value::of_claim(claim);
        let kind = claim.sense().kind();
        if let Some(value) = value {
            let member = Member { entry, value };
            self.pools
                .entry((number, kind, claim.population(), value.unit()))
                .and_modify(|pool| pool.add(member))
                .or_insert_with(|| Pool::of(member));
        } else {
            self.unreadable.insert((number, kind));
        }
        self.entries.push(Entry {
            at,
            claim,
            statement,
            number,
            subject,
            value,
            window: time,
        });
    }

    /// When a window of an entry's statement is.
    pub(super) fn time(&self, entry: &Entry<'s>, window: crate::period::Window) -> Time {
        Time::of(
            Some(window),
            entry.at.statement_index(),
            counts_from(entry.statement, self.as_of),
        )
    }

    /// The claim that a key names, in the statement of an entry.
    pub(super) fn keyed(&self, entry: &Entry<'s>, key: &ClaimKey) -> Option<usize> {
        self.keys.get(&(entry.at.statement_index(), key)).copied()
    }

    /// A member as it stands in arithmetic.
    pub(super) fn operand(&self, member: &Member) -> Option<Operand> {
        match self.get(member.entry) {
            Some(entry) => Some(entry.operand(&member.value)),
            None => self.reckoned.operand(self, member).or_else(|| {
                Some(Operand {
                    source: Mark::source(member.entry)?,
                    estimate: member.value.narrow,
                })
            }),
        }
    }

    pub(super) fn get(&self, entry: usize) -> Option<&Entry<'s>> {
        self.entries.get(entry)
    }

    /// The number of a subject of which anything is claimed, or from which a
    /// claim follows.
    pub(super) fn number(&self, subject: &Subject<'s>) -> Option<usize> {
        self.subjects.get(subject).copied()
    }

    /// Every pool of one kind, with the number of its subject.
    pub(super) fn pools(&self, kind: SenseKind) -> impl Iterator<Item = (&PoolKey<'s>, &Pool)> {
        self.pools.iter().filter(move |(key, _)| key.1 == kind)
    }

    /// What is claimed of a subject, of a population if there is any claim of
    /// that, else of the indicator's own or of any other.
    ///
    /// Where claims of one thing contradict each other, those of the statement
    /// that asks go before others.
    pub(super) fn find(
        &self,
        entry: &Entry<'s>,
        subject: &Subject<'s>,
        kind: SenseKind,
        population: Option<&'s Population>,
    ) -> Found<'s> {
        let mut found = Found::nothing();
        let Some(number) = self.number(subject) else {
            return found;
        };
        let statement = entry.at.statement_index();
        found.has_unreadable = self.unreadable.contains(&(number, kind));
        found.population = population;
        found.take(self.of_population(number, kind, population, statement));
        if !found.pools.is_empty() {
            return found;
        }
        found.is_same_population = false;
        found.population = None;
        found.take(self.of_population(number, kind, None, statement));
        if found.pools.is_empty() {
            let first = (number, kind, None, Unit::Count);
            let mut others = self.pools.range(first..);
            let other = others
                .next()
                .filter(|(key, _)| (key.0, key.1) == (number, kind));
            if let Some((key, _)) = other {
                found.population = key.2;
                found.take(self.of_population(number, kind, key.2, statement));
            }
        }
        found
    }

    /// What is claimed of a subject's level, of each population that any claim
    /// names.
    pub(super) fn other_populations(
        &self,
        entry: &Entry<'s>,
        subject: &Subject<'s>,
    ) -> Vec<Found<'s>> {
        let Some(number) = self.number(subject) else {
            return Vec::new();
        };
        let kind = SenseKind::Level;
        let known = self.pools.range((number, kind, None, Unit::Count)..);
        let known = known.take_while(|(key, _)| (key.0, key.1) == (number, kind));
        let populations: BTreeSet<_> = known.filter_map(|(key, _)| key.2).collect();
        let found = populations.into_iter().map(|population| Found {
            is_same_population: false,
            ..self.find(entry, subject, kind, Some(population))
        });
        found.collect()
    }

    /// The level of a subject that is claimed, and else what
    /// [follows](super::reckoned) from other claims.
    pub(super) fn level(
        &self,
        entry: &Entry<'s>,
        subject: &Subject<'s>,
        population: Option<&'s Population>,
    ) -> Found<'s> {
        let claimed = self.claimed_level(entry, subject, population);
        if !claimed.pools.is_empty() || claimed.has_unreadable {
            return claimed;
        }
        let number = self.number(subject);
        match number.and_then(|number| self.reckoned(entry, number, population)) {
            Some(pool) => Found::only(&pool, population),
            None => claimed,
        }
    }

    /// What is claimed of the level of a subject; of a stock of which nothing is
    /// claimed over its window, what is claimed of a window that [ends on the
    /// same day](super::near).
    pub(super) fn claimed_level(
        &self,
        entry: &Entry<'s>,
        subject: &Subject<'s>,
        population: Option<&'s Population>,
    ) -> Found<'s> {
        let found = self.find(entry, subject, SenseKind::Level, population);
        if !found.pools.is_empty() || found.has_unreadable {
            return found;
        }
        let mut near = windows_near(subject).map(|time| {
            let subject = subject.with_time(time);
            self.find(entry, &subject, SenseKind::Level, population)
        });
        match near.find(|near| !near.pools.is_empty()) {
            Some(near) => Found {
                is_same_window: false,
                ..near
            },
            None => found,
        }
    }

    /// What follows for a level that nobody gives, from other claims than those
    /// of the thing that an entry is about.
    pub(super) fn reckoned(
        &self,
        entry: &Entry<'s>,
        number: usize,
        population: Option<&'s Population>,
    ) -> Option<Pool> {
        self.reckoned.pool(self, entry, number, population)
    }

    /// What follows for a level that nobody gives, from whatever claims.
    pub(super) fn reckoned_level(
        &self,
        number: usize,
        population: Option<&'s Population>,
    ) -> Option<Pool> {
        self.reckoned.level((number, population))
    }

    /// Every level that follows for a subject of which nobody gives it.
    pub(super) fn reckoned_levels(
        &self,
    ) -> impl Iterator<Item = (&Subject<'s>, Option<&'s Population>, Pool)> {
        let subjects: BTreeMap<usize, &Subject<'s>> = self
            .subjects
            .iter()
            .map(|(subject, number)| (*number, subject))
            .collect();
        let levels = self.reckoned.pools();
        levels.filter_map(move |((number, population), pool)| {
            Some((*subjects.get(&number)?, population, pool))
        })
    }

    /// Whether a level of a subject is claimed, of whatever population, and
    /// whether or not it could be read.
    pub(super) fn has_level(&self, number: usize) -> bool {
        let first = (number, SenseKind::Level, None, Unit::Count);
        let next = self.pools.range(first..).next();
        next.is_some_and(|(key, _)| (key.0, key.1) == (number, SenseKind::Level))
            || self.unreadable.contains(&(number, SenseKind::Level))
    }

    fn of_population(
        &self,
        number: usize,
        kind: SenseKind,
        population: Option<&'s Population>,
        statement: usize,
    ) -> (Vec<Pool>, Standing) {
        let mut standing = Standing::Undisputed;
        let units = Unit::ALL.iter();
        let pools = units.filter_map(|unit| {
            let key = (number, kind, population, *unit);
            let own = self.own.get(&(key, statement));
            if own.is_some() {
                standing = Standing::Contested;
            }
            own.or_else(|| self.pools.get(&key))
        });
        (pools.copied().collect(), standing)
    }

    /// The pool of the subject that has a number.
    pub(super) fn of_number(
        &self,
        number: usize,
        kind: SenseKind,
        population: Option<&'s Population>,
        unit: Unit,
    ) -> Option<&Pool> {
        self.pools.get(&(number, kind, population, unit))
    }

    /// The pool of a subject, a population and a unit.
    pub(super) fn pool(
        &self,
        subject: &Subject<'s>,
        population: Option<&'s Population>,
        unit: Unit,
    ) -> Option<&Pool> {
        let number = self.number(subject)?;
        self.pools
            .get(&(number, SenseKind::Level, population, unit))
    }

    /// A claim by itself, as if nothing else were claimed of its subject.
    pub(super) fn alone(&self, entry: usize) -> Found<'s> {
        let claim = self.get(entry);
        let value = claim.and_then(|entry| entry.value);
        let pool = value.map(|value| Pool::of(Member { entry, value }));
        Found {
            has_unreadable: pool.is_none(),
            pools: pool.into_iter().collect(),
            population: claim.and_then(|entry| entry.claim.population()),
            ..Found::nothing()
        }
    }
}
