//! What the records of a sector hold, by what they are about.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec;
use alloc::vec::Vec;

use crate::artisan::{Artisan, Registration, RegistrationStage};
use crate::calendar::{Day, PartialDate};
use crate::exhibition::Phase;
use crate::facility::FacilityStage;
use crate::figure::{Estimate, Figure, Interval, Quantity, Stated, Unit};
use crate::history::Reached;
use crate::id::StatementId;
use crate::label::Label;
use crate::period::{Period, Window};
use crate::sector::Sector;
use crate::statement::{Facet, Indicator};
use crate::territory::Territory;

/// Of which indicator, territory and part a record holds a share.
pub(super) type Key = (Indicator, Territory, Vec<Facet>);

/// When what a record holds was so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum When {
    /// Nobody says.
    Unknown,
    /// Since this day at the latest.
    Since(Day),
    /// Over a window.
    Over(Window),
}

/// Records added up.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    pub(super) records: u64,
    left_out: bool,
    sum: Option<Estimate>,
}

impl Tally {
    fn of(amount: Option<Estimate>) -> Self {
        Self {
            records: 1,
            left_out: amount.is_none(),
            sum: amount,
        }
    }

    pub(super) fn add(&mut self, other: Self) {
        self.records = self.records.saturating_add(other.records);
        self.left_out |= other.left_out;
        self.sum = match (self.sum, other.sum) {
            (Some(one), Some(other)) => {
                let sum = one.plus(&other);
                self.left_out |= sum.is_err();
                Some(sum.unwrap_or(one))
            }
            (one, other) => one.or(other),
        };
    }

    /// What they come to, at least that where a part is not known.
    pub(super) fn estimate(&self) -> Option<Estimate> {
        let sum = self.sum?;
        Some(if self.left_out {
            let interval = Interval::new(sum.interval().lower(), core::ops::Bound::Unbounded);
            Estimate::new(sum.nominal(), interval, sum.unit())
        } else {
            sum
        })
    }

    pub(super) const fn is_whole(&self) -> bool {
        !self.left_out
    }
}

/// The records of one key: by time, and by the statements they rest on.
#[derive(Debug, Default)]
pub(super) struct Held {
    pub(super) by_time: BTreeMap<When, Tally>,
    pub(super) by_source: BTreeMap<usize, BTreeMap<When, Tally>>,
}

/// What the records hold of everything that is asked for.
#[derive(Debug, Default)]
pub(super) struct Holdings {
    held: BTreeMap<Key, Held>,
    asked: BTreeSet<Key>,
}

/// What one record adds to one indicator.
struct Share<'r> {
    indicator: Indicator,
    amount: Option<Estimate>,
    when: When,
    /// The parts that it lies in, the whole first.
    parts: &'r [Vec<Facet>],
}

impl Holdings {
    /// Adds up the records of a sector, as far as they are asked for.
    pub(super) fn of(sector: &Sector, asked: BTreeSet<Key>) -> Self {
        let mut holdings = Self {
            held: BTreeMap::new(),
            asked,
        };
        if holdings.asked.is_empty() {
            return holdings;
        }
        for artisan in sector.artisans() {
            holdings.artisan(sector, artisan);
        }
        holdings.bodies(sector);
        holdings.places(sector);
        holdings.exhibitions(sector);
        holdings.support(sector);
        holdings.exports(sector);
        holdings
    }

    /// What is held of a key.
    pub(super) fn get(&self, key: &Key) -> Option<&Held> {
        self.held.get(key)
    }

    fn add(
        &mut self,
        sector: &Sector,
        places: &[Territory],
        sources: &[StatementId],
        share: &Share<'_>,
    ) {
        self.add_where(sector, places, sources, share, |_| true);
    }

    /// Adds a record to every territory around its places; of those that do
    /// not hold the amount, none is known.
    fn add_where(
        &mut self,
        sector: &Sector,
        places: &[Territory],
        sources: &[StatementId],
        share: &Share<'_>,
        holds_amount: impl Fn(Territory) -> bool,
    ) {
        let statements = sector.statements().as_slice();
        let cited = sources.iter().filter_map(|id| {
            let found = statements.binary_search_by(|statement| statement.id().cmp(id));
            found.ok()
        });
        let cited: BTreeSet<usize> = cited.collect();
        let mut around: BTreeSet<Territory> = BTreeSet::new();
        for place in places {
            let mut outer = Some(*place);
            while let Some(territory) = outer {
                around.insert(territory);
                outer = territory.parent();
            }
        }
        for territory in around {
            let amount = share.amount.filter(|_| holds_amount(territory));
            let tally = Tally::of(amount);
            for part in share.parts {
                let key = (share.indicator.clone(), territory, part.clone());
                if !self.asked.contains(&key) {
                    continue;
                }
                let held = self.held.entry(key).or_default();
                held.by_time.entry(share.when).or_default().add(tally);
                for statement in &cited {
                    let by_source = held.by_source.entry(*statement).or_default();
                    by_source.entry(share.when).or_default().add(tally);
                }
            }
        }
    }

    fn artisan(&mut self, sector: &Sector, artisan: &Artisan) {
        let mut parts = vec![Vec::new()];
        parts.extend(artisan.gender().map(|gender| vec![Facet::Gender(gender)]));
        parts.extend(artisan.milieu().map(|milieu| vec![Facet::Milieu(milieu)]));
        let activities = artisan.activities().iter();
        parts.extend(activities.map(|code| vec![Facet::Activity(code.clone())]));
        let (places, sources) = ([artisan.home()], artisan.sources());
        let mut count = |indicator, when| {
            let share = Share {
                indicator,
                amount: Some(one()),
                when,
                parts: &parts,
            };
            self.add(sector, &places, sources, &share);
        };
        let registered = |registration| reached(registration, |_| true);
        count(
            Indicator::Artisans,
            artisan.registration().map_or(When::Unknown, registered),
        );
        let Some(registration) = artisan.registration() else {
            return;
        };
        let stage = registration.stage();
        count(Indicator::Registrants, registered(registration));
        if stage.is_validated() {
            count(
                Indicator::ValidatedRegistrations,
                reached(registration, RegistrationStage::is_validated),
            );
        }
        let prepared = |stage| {
            matches!(
                stage,
                RegistrationStage::CardPrepared | RegistrationStage::CardIssued
            )
        };
        if prepared(stage) {
            count(Indicator::CardsPrepared, reached(registration, prepared));
        }
        if stage == RegistrationStage::CardIssued {
            let issued = |stage| stage == RegistrationStage::CardIssued;
            count(Indicator::CardsIssued, reached(registration, issued));
        }
    }

    fn bodies(&mut self, sector: &Sector) {
        for cooperative in sector.cooperatives() {
            let mut parts = vec![Vec::new()];
            let activities = cooperative.activities().iter();
            parts.extend(activities.map(|code| vec![Facet::Activity(code.clone())]));
            let share = Share {
                indicator: Indicator::Cooperatives,
                amount: Some(one()),
                when: since(cooperative.founded_on()),
                parts: &parts,
            };
            self.add(sector, &[cooperative.seat()], cooperative.sources(), &share);
        }
        for enterprise in sector.enterprises() {
            let activity = Facet::Activity(enterprise.activity().clone());
            let share = Share {
                indicator: Indicator::Enterprises,
                amount: Some(one()),
                when: When::Unknown,
                parts: &[Vec::new(), vec![activity]],
            };
            self.add(sector, &[enterprise.seat()], enterprise.sources(), &share);
        }
        for agreement in sector.agreements() {
            let share = Share {
                indicator: Indicator::Agreements,
                amount: Some(one()),
                when: since(agreement.signed_on()),
                parts: &[Vec::new()],
            };
            let places: Vec<_> = agreement.territory().into_iter().collect();
            self.add(sector, &places, agreement.sources(), &share);
        }
    }

    fn places(&mut self, sector: &Sector) {
        for facility in sector.facilities() {
            let (places, sources) = ([facility.place()], facility.sources());
            let stages = facility.history().stages();
            let mut count = |amount, when, parts: &[Vec<Facet>]| {
                let share = Share {
                    indicator: Indicator::Facilities,
                    amount,
                    when,
                    parts,
                };
                self.add(sector, &places, sources, &share);
            };
            // What is planned, under works or closed may not be counted.
            let is_built = matches!(
                facility.stage(),
                None | Some(
                    FacilityStage::Inaugurated
                        | FacilityStage::KeysHandedOver
                        | FacilityStage::InService
                )
            );
            // The day of an agreement is not that on which it stood.
            let mut standing = stages
                .iter()
                .skip_while(|reached| is_planned(reached.stage()));
            let first = standing.next().and_then(Reached::on);
            count(is_built.then(one), since(first), &[Vec::new()]);
            // A stage is a part by its word.
            let stage = facility.stage().map(FacilityStage::as_str);
            let stage = stage.and_then(|word| word.parse::<Label>().ok());
            if let Some(stage) = stage {
                let reached = stages.last().and_then(Reached::on);
                count(Some(one()), since(reached), &[vec![Facet::Part(stage)]]);
            }
        }
        for training in sector.trainings() {
            let mut parts = vec![Vec::new(), vec![Facet::Training(training.id().clone())]];
            let facility = training.facility().cloned();
            parts.extend(facility.map(|id| vec![Facet::Facility(id)]));
            let when = training.held_during().map_or(When::Unknown, When::Over);
            for (indicator, stated) in [
                (Indicator::Trainees, training.enrolled()),
                (Indicator::Seats, training.seats()),
            ] {
                let share = Share {
                    indicator,
                    amount: amount(stated),
                    when,
                    parts: &parts,
                };
                self.add(sector, &[training.territory()], training.sources(), &share);
            }
        }
    }

    fn exhibitions(&mut self, sector: &Sector) {
        for exhibition in sector.exhibitions() {
            let phases = exhibition.phases();
            let places: Vec<_> = phases.iter().filter_map(Phase::place).collect();
            let when = over(phases);
            let parts = [Vec::new(), vec![Facet::Exhibition(exhibition.id().clone())]];
            // What several places come to together is known of none of them.
            let is_of_one = |territory: Territory| {
                let mut places = places.iter();
                places.all(|place| territory.contains(*place))
            };
            for (indicator, amount) in [
                (Indicator::Exhibitions, Some(one())),
                (Indicator::Exhibitors, amount(exhibition.exhibitors())),
                (Indicator::Participants, amount(exhibition.participants())),
                (Indicator::Visitors, amount(exhibition.visitors())),
                (Indicator::Stands, amount(exhibition.stands())),
                (Indicator::Sales, amount(exhibition.sales())),
            ] {
                let share = Share {
                    indicator,
                    amount,
                    when,
                    parts: &parts,
                };
                let is_divided = share.indicator != Indicator::Exhibitions;
                let holds_all = |territory| !is_divided || is_of_one(territory);
                self.add_where(sector, &places, exhibition.sources(), &share, holds_all);
            }
        }
    }

    fn support(&mut self, sector: &Sector) {
        for subsidy in sector.subsidies() {
            let mut parts = vec![Vec::new()];
            let facility = subsidy.facility().cloned();
            parts.extend(facility.map(|id| vec![Facet::Facility(id)]));
            let when = subsidy.granted_during().map_or(When::Unknown, When::Over);
            for (indicator, amount) in [
                (Indicator::Beneficiaries, amount(subsidy.beneficiaries())),
                (Indicator::SupportAmount, subsidy.total()),
            ] {
                let share = Share {
                    indicator,
                    amount,
                    when,
                    parts: &parts,
                };
                self.add(sector, &[subsidy.territory()], subsidy.sources(), &share);
            }
        }
    }

    /// A record of exports is of its own territory, part and window, and is
    /// added to nothing: those of a region and of its province are the same
    /// goods.
    fn exports(&mut self, sector: &Sector) {
        for export in sector.exports() {
            let mut part = Vec::new();
            part.extend(export.family().cloned().map(Facet::ProductFamily));
            part.extend(export.destination().cloned().map(Facet::Destination));
            let key = (Indicator::Exports, export.territory(), part);
            let amount = amount(export.value());
            if !self.asked.contains(&key) || amount.is_none() {
                continue;
            }
            let held = self.held.entry(key).or_default();
            // Of several records of one thing the first is held against claims.
            let when = When::Over(export.window());
            held.by_time.entry(when).or_insert(Tally::of(amount));
        }
    }
}

/// Whether a facility does not stand yet.
const fn is_planned(stage: FacilityStage) -> bool {
    use FacilityStage::{AgreementSigned, Studied, UnderWorks};
    matches!(stage, Studied | AgreementSigned | UnderWorks)
}

/// From the first day of an exhibition to its last, where all are known.
fn over(phases: &[Phase]) -> When {
    if let [only] = phases {
        return only.held_during().map_or(When::Unknown, When::Over);
    }
    let periods = phases
        .iter()
        .map(|phase| phase.held_during()?.resolve(None));
    let Some(periods) = periods.collect::<Option<Vec<_>>>() else {
        return When::Unknown;
    };
    let first = periods.iter().map(|period| period.starts_on()).min();
    let last = periods.iter().map(|period| period.ends_on()).max();
    let period = first
        .zip(last)
        .and_then(|(first, last)| Period::new(first, last).ok());
    period.map_or(When::Unknown, |period| When::Over(Window::Days(period)))
}

fn one() -> Estimate {
    Estimate::exactly(1.into(), Unit::Count)
}

fn amount<T: Quantity>(stated: &Stated<T>) -> Option<Estimate> {
    stated.figure().map(Figure::estimate)
}

/// Since a date, at the latest.
fn since(date: Option<PartialDate>) -> When {
    date.map_or(When::Unknown, |date| When::Since(date.latest()))
}

/// Since when, at the latest, an entry has been at a stage.
fn reached(registration: &Registration, is_at: impl Fn(RegistrationStage) -> bool) -> When {
    let stages = registration.history().stages().iter();
    let mut dated = stages.filter(|reached| is_at(reached.stage()));
    since(dated.find_map(Reached::on))
}
