//! Rows of the beneficiaries of subsidies who are named.

use super::actor::{Actor, Known};
use super::columns::{columns, figure_getters, place_getters, window_getters};
use super::span::Form;
use super::stance::{self, Stance};
use super::{WordSet, Worded, at_position, rows};
use crate::calendar::{Day, Year};
use crate::dirhams::Dirhams;
use crate::figure::Figure;
use crate::sector::Sector;
use crate::subsidy::{AmountBasis, Subsidy, SubsidyKind};
use crate::territory::Territory;

/// A named beneficiary of a subsidy as a row: who received support, and what.
///
/// The amount is what this one received, where that is stated: the amount per
/// beneficiary, or the total of a subsidy that benefits exactly one. The total
/// of a subsidy for several is not any one's.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct BeneficiaryRow {
    received: Dirhams,
    received_to: Dirhams,
    subsidy: u32,
    actor: Actor,
    territory: Territory,
    kinds: WordSet<SubsidyKind>,
    starts_on: Option<Day>,
    ends_on: Option<Day>,
    received_stance: Stance,
    form: Form,
}

impl BeneficiaryRow {
    /// The row of a beneficiary of whom everything is known exactly.
    ///
    /// For sources of grants other than a sector, one row for each who
    /// receives: the amount, granted on a day. The positions of the grant and
    /// of the actor in their source are the caller's.
    ///
    /// ```
    /// use artisanat::row::{Actor, BeneficiaryRow};
    /// use artisanat::subsidy::SubsidyKind;
    ///
    /// let (place, day) = ("06.141".parse()?, "2024-05-02".parse()?);
    /// let amount = "4000.00".parse()?;
    /// let who = Actor::Artisan(180_000);
    /// let row = BeneficiaryRow::new(0, who, place, day, &SubsidyKind::Tools, amount);
    /// assert_eq!(row.exact_received(), Some(amount));
    /// assert_eq!(row.actor().artisan(), Some(180_000));
    /// # Ok::<(), artisanat::violation::Problem>(())
    /// ```
    #[must_use]
    pub fn new(
        position: u32,
        actor: Actor,
        territory: Territory,
        granted_on: Day,
        kind: &SubsidyKind,
        received: Dirhams,
    ) -> Self {
        Self {
            received,
            received_to: Dirhams::ZERO,
            subsidy: position,
            actor,
            territory,
            kinds: WordSet::of(kind),
            starts_on: Some(granted_on),
            ends_on: Some(granted_on),
            received_stance: Stance::of_amount(received),
            form: Form::DAYS,
        }
    }

    fn of(position: u32, subsidy: &Subsidy, actor: Actor) -> Self {
        let only_one = |count: &Figure<u32>| count.is_exact() && count.value() == 1;
        let is_its_own = match subsidy.amount_basis() {
            Some(AmountBasis::PerBeneficiary) => true,
            Some(AmountBasis::Total) => subsidy.beneficiaries().figure().is_some_and(only_one),
            None => false,
        };
        let (received, received_to, received_stance) = if is_its_own {
            let (value, to) = stance::values(subsidy.granted());
            (value, to, Stance::of(subsidy.granted()))
        } else {
            (Dirhams::ZERO, Dirhams::ZERO, Stance::NOT_STATED)
        };
        let (form, starts_on, ends_on) = Form::of(subsidy.granted_during());
        Self {
            received,
            received_to,
            subsidy: position,
            actor,
            territory: subsidy.territory(),
            kinds: subsidy.kinds().iter().collect(),
            starts_on,
            ends_on,
            received_stance,
            form,
        }
    }

    /// The place of the subsidy in its roster, from 0.
    #[must_use]
    #[inline]
    pub const fn position(&self) -> u32 {
        self.subsidy
    }

    /// The subsidy, in the sector that the row was made from.
    #[must_use]
    pub fn subsidy<'a>(&self, sector: &'a Sector) -> Option<&'a Subsidy> {
        at_position(sector.subsidies(), self.subsidy)
    }

    /// Who benefits.
    #[must_use]
    #[inline]
    pub const fn actor(&self) -> Actor {
        self.actor
    }

    /// What the support consists of, at least one kind.
    #[must_use]
    #[inline]
    pub const fn kinds(&self) -> WordSet<SubsidyKind> {
        self.kinds
    }

    /// The kind, where there is only one and it has a word of its own.
    #[must_use]
    #[inline]
    pub fn kind(&self) -> Option<Worded<SubsidyKind>> {
        self.kinds.only_word()
    }
}

place_getters!(BeneficiaryRow,
    /// The territory that benefits from the subsidy.
    territory);

window_getters!(BeneficiaryRow,
    /// When it was granted, as the subsidy has it.
    granted_during);

figure_getters!(BeneficiaryRow, Dirhams, is_exact_amount;
    /// What this beneficiary received, in dirhams.
    received, received_to, received_stance, received_state, exact_received);

columns!(BeneficiaryRow, row => {
    subsidy: row.position(),
    actor_kind: row.actor().kind(),
    actor: row.actor().position(),
    kinds: row.kinds(),
    territory: row.territory(),
    region: row.region(),
    province: row.province(),
    granted_during: row.granted_during(),
    starts_on: row.starts_on(),
    ends_on: row.ends_on(),
    year: row.year().map(Year::number),
    received: row.received().map(|figure| figure.value()),
    received_to: row.received().and_then(|figure| figure.value_to()),
    received_hedge: row.received().map(|figure| figure.hedge()),
    received_step: row.received().map(|figure| figure.step().exponent()),
    received_state: row.received_state(),
});

impl Sector {
    /// A row for each named beneficiary of each subsidy, in the order of the
    /// subsidies' ids: artisans, cooperatives, enterprises, as each names them.
    pub fn beneficiary_rows(&self) -> impl Iterator<Item = BeneficiaryRow> {
        let subsidies = rows(self.subsidies(), |position, subsidy| (position, subsidy));
        subsidies.flat_map(move |(position, subsidy)| {
            let artisans = subsidy.beneficiary_artisans().iter();
            let artisans = artisans.filter_map(|id| Known::artisan(self, id));
            let cooperatives = subsidy.beneficiary_cooperatives().iter();
            let cooperatives = cooperatives.filter_map(|id| Known::cooperative(self, id));
            let enterprises = subsidy.beneficiary_enterprises().iter();
            let enterprises = enterprises.filter_map(|id| Known::enterprise(self, id));
            artisans
                .chain(cooperatives)
                .chain(enterprises)
                .map(move |known| BeneficiaryRow::of(position, subsidy, known.actor))
        })
    }
}
