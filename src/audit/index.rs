//! Claims by what they are about, so that none is held against all others.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use super::subject::{Subject, Time, counts_from};
use super::value::Value;
use super::{ClaimRef, Operand, Source};
use crate::calendar::Day;
use crate::figure::Unit;
use crate::id::ClaimKey;
use crate::sector::Sector;
use crate::statement::{Claim, Facet, Indicator, Population, SenseKind, Statement};

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
}

impl<'s> Entry<'s> {
    /// The pool that the claim is in, if its figure was read.
    fn pool_key(&self) -> Option<PoolKey<'s>> {
        let unit = self.value?.unit();
        Some((self.number, self.kind(), self.claim.population(), unit))
    }

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
/// Whether *any* of them contradicts a figure shows at the ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pool {
    /// The claim whose lower bound is the highest.
    pub(super) highest: Member,
    /// The claim whose upper bound is the lowest.
    pub(super) lowest: Member,
    /// The narrowest claim, that of a body before that of a headline.
    pub(super) narrowest: Member,
    /// How many claims there are.
    pub(super) size: usize,
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
            size: 1,
        }
    }

    /// Whether no value fits all of its claims.
    pub(super) fn is_contested(&self) -> bool {
        self.highest.value.is_surely_above(&self.lowest.value)
    }

    /// Its claims, as far as they are kept, the narrowest first.
    pub(super) const fn members(&self) -> [Member; 3] {
        [self.narrowest, self.highest, self.lowest]
    }

    /// Whether all of its claims are among those that are kept.
    pub(super) const fn is_all_kept(&self) -> bool {
        self.size <= 2
    }

    pub(super) fn add(&mut self, member: Member) {
        self.size = self.size.saturating_add(1);
        if member.value.by_lower(&self.highest.value).is_gt() {
            self.highest = member;
        }
        if member.value.by_upper(&self.lowest.value).is_lt() {
            self.lowest = member;
        }
        let width = |member: &Member| member.value.width();
        let is_narrower = match (width(&member), width(&self.narrowest)) {
            (Some(width), Some(other)) => width < other,
            (width, other) => width.is_some() && other.is_none(),
        };
        if is_narrower {
            self.narrowest = member;
        }
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
    /// Where claims of one thing contradict each other, those of each statement.
    own: BTreeMap<(PoolKey<'s>, usize), Pool>,
    unreadable: BTreeSet<(usize, SenseKind)>,
    as_of: Option<Day>,
}

/// What is claimed of a subject.
#[derive(Debug)]
pub(super) struct Found {
    /// The claims, those of one unit together.
    pub(super) pools: Vec<Pool>,
    /// Whether they count the population that was asked for.
    pub(super) is_same_population: bool,
    /// Whether there are claims that could not be read.
    pub(super) has_unreadable: bool,
}

impl Found {
    /// Nothing is claimed.
    pub(super) const fn nothing() -> Self {
        Self {
            pools: Vec::new(),
            is_same_population: true,
            has_unreadable: false,
        }
    }
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
            as_of,
        };
        for (place, statement) in sector.statements().iter().enumerate() {
            for (position, claim) in statement.claims().iter().enumerate() {
                index.add(ClaimRef::new(place, position), statement, claim);
            }
        }
        index.set_apart();
        index
    }

    /// Sorts contested claims by their statements.
    fn set_apart(&mut self) {
        for (number, entry) in self.entries.iter().enumerate() {
            let Some((key, value)) = entry.pool_key().zip(entry.value) else {
                continue;
            };
            if !self.pools.get(&key).is_some_and(Pool::is_contested) {
                continue;
            }
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

    /// When a claim is as a whole, whatever part of the time its breakdown names.
    pub(super) fn window(&self, entry: &Entry<'s>) -> Time {
        let before = counts_from(entry.statement, self.as_of);
        Time::of(entry.claim.window(), entry.at.statement_index(), before)
    }

    /// The claim that a key names, in the statement of an entry.
    pub(super) fn keyed(&self, entry: &Entry<'s>, key: &ClaimKey) -> Option<usize> {
        self.keys.get(&(entry.at.statement_index(), key)).copied()
    }

    pub(super) fn get(&self, entry: usize) -> Option<&Entry<'s>> {
        self.entries.get(entry)
    }

    /// The number of a subject of which anything is claimed.
    pub(super) fn number(&self, subject: &Subject<'s>) -> Option<usize> {
        self.subjects.get(subject).copied()
    }

    /// Every pool of one kind, with the number of its subject.
    pub(super) fn pools(&self, kind: SenseKind) -> impl Iterator<Item = (&PoolKey<'s>, &Pool)> {
        self.pools.iter().filter(move |(key, _)| key.1 == kind)
    }

    /// What is claimed of a subject, of a population if there is any claim of
    /// that, else of the indicator's own or of any other.
    pub(super) fn find(
        &self,
        subject: &Subject<'s>,
        kind: SenseKind,
        population: Option<&'s Population>,
    ) -> Found {
        let mut found = Found {
            pools: Vec::new(),
            is_same_population: true,
            has_unreadable: false,
        };
        let Some(number) = self.number(subject) else {
            return found;
        };
        found.has_unreadable = self.unreadable.contains(&(number, kind));
        found.pools = self.of_population(number, kind, population);
        if !found.pools.is_empty() {
            return found;
        }
        found.is_same_population = false;
        found.pools = self.of_population(number, kind, None);
        if found.pools.is_empty() {
            let first = (number, kind, None, Unit::Count);
            let mut others = self.pools.range(first..);
            let other = others
                .next()
                .filter(|(key, _)| (key.0, key.1) == (number, kind));
            if let Some((key, _)) = other {
                found.pools = self.of_population(number, kind, key.2);
            }
        }
        found
    }

    /// What is claimed of a subject, as a figure of an entry is reckoned from it.
    ///
    /// Where statements contradict each other, what is reckoned in one of them
    /// is reckoned from its own figures, if it gives any.
    pub(super) fn find_for(
        &self,
        entry: &Entry<'s>,
        subject: &Subject<'s>,
        kind: SenseKind,
        population: Option<&'s Population>,
    ) -> Found {
        let mut found = self.find(subject, kind, population);
        let statement = entry.at.statement_index();
        for pool in &mut found.pools {
            let key = self.get(pool.narrowest.entry).and_then(Entry::pool_key);
            if let Some(own) = key.and_then(|key| self.own.get(&(key, statement))) {
                *pool = *own;
            }
        }
        found
    }

    /// Whether what was found counts what its indicator names by itself.
    pub(super) fn counts_its_own(&self, found: &Found) -> bool {
        found.pools.iter().all(|pool| {
            self.get(pool.narrowest.entry).is_some_and(|entry| {
                matches!(
                    (entry.claim.indicator(), entry.claim.population()),
                    (_, None) | (Indicator::Artisans, Some(Population::Artisans))
                )
            })
        })
    }

    fn of_population(
        &self,
        number: usize,
        kind: SenseKind,
        population: Option<&'s Population>,
    ) -> Vec<Pool> {
        let units = Unit::ALL.iter();
        let pools = units.filter_map(|unit| self.pools.get(&(number, kind, population, *unit)));
        pools.copied().collect()
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
    pub(super) fn alone(&self, entry: usize) -> Found {
        let value = self.get(entry).and_then(|entry| entry.value);
        let pool = value.map(|value| Pool::of(Member { entry, value }));
        Found {
            has_unreadable: pool.is_none(),
            pools: pool.into_iter().collect(),
            is_same_population: true,
        }
    }
}
