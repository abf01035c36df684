//! Rows of subsidies.

use core::num::NonZeroU8;

use super::columns::{columns, figure_getters, place_getters, window_getters};
use super::place::Place;
use super::span::{self, Form};
use super::stance::{self, FigureState, Stance};
use super::{WordSet, Worded, at_position, rows};
use crate::calendar::{Day, Year};
use crate::dirhams::Dirhams;
use crate::figure::{Estimate, Hedge, Step};
use crate::sector::Sector;
use crate::subsidy::{AmountBasis, Subsidy, SubsidyKind};
use crate::territory::Territory;

/// A subsidy as a row of 48 bytes: what, where, when, how much, for how many.
///
/// Amount, number of beneficiaries and window come back exactly as the
/// subsidy has them, hedges and gaps included; programmes, funders, names and
/// the texts as printed stay with the [`Subsidy`]. A subsidy of several kinds
/// is one row with several kinds: its amount is neither split nor repeated.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct GrantRow {
    granted: Dirhams,
    granted_to: Dirhams,
    position: u32,
    beneficiaries: u32,
    beneficiaries_to: u32,
    starts_on: Option<Day>,
    ends_on: Option<Day>,
    /// The year in which all days lie, where there is one.
    year: Option<Year>,
    place: Place,
    kinds: WordSet<SubsidyKind>,
    granted_stance: Stance,
    beneficiaries_stance: Stance,
    form: Form,
    flags: Flags,
}

/// What is asked of every row while it is added up, answered beforehand: three
/// flags in the lowest bits, above them one more than the place of the only
/// kind, or 0.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Flags(u8);

const _: () = assert!(SubsidyKind::ALL.len() < 32, "five bits number the kinds");

impl Flags {
    const EXACT_TOTAL: u8 = 1;
    const EXACT_BENEFICIARIES: u8 = 2;
    const PER_BENEFICIARY: u8 = 4;
    const ALL: u8 = 7;

    /// An exact amount that is the total, for an exact number of beneficiaries.
    const PLAIN: u8 = Self::EXACT_TOTAL | Self::EXACT_BENEFICIARIES;

    fn of(granted: Stance, basis: Option<AmountBasis>, beneficiaries: Stance) -> Self {
        let flag = |flag, is_set| if is_set { flag } else { 0 };
        let per_beneficiary = basis == Some(AmountBasis::PerBeneficiary);
        let exact_total = !per_beneficiary && granted.is_exact_amount();
        Self(
            flag(Self::EXACT_TOTAL, exact_total)
                | flag(Self::EXACT_BENEFICIARIES, beneficiaries.is_exact_count())
                | flag(Self::PER_BENEFICIARY, per_beneficiary),
        )
    }

    fn with_kind(self, kinds: WordSet<SubsidyKind>) -> Self {
        let number = kinds.only_word().map_or(0, Worded::number);
        Self(self.0 | (number << 3))
    }

    #[inline]
    const fn kind(self) -> Option<Worded<SubsidyKind>> {
        match NonZeroU8::new(self.0 >> 3) {
            None => None,
            Some(number) => Some(Worded::of_number(number)),
        }
    }

    const fn has(self, flag: u8) -> bool {
        self.0 & flag != 0
    }
}

impl GrantRow {
    /// The row of a grant of which everything is known exactly.
    ///
    /// For sources of grants other than a sector, one row a grant: the whole
    /// amount, granted on a day, and how many benefit. Position, the place of
    /// the grant in its source, is the caller's.
    ///
    /// ```
    /// use artisanat::row::GrantRow;
    /// use artisanat::subsidy::SubsidyKind;
    ///
    /// let (place, day) = ("06.141".parse()?, "2024-05-02".parse()?);
    /// let amount = "12000.00".parse()?;
    /// let row = GrantRow::new(0, place, day, &SubsidyKind::Tools, amount, 3);
    /// assert_eq!(row.exact_total(), Some(amount));
    /// assert_eq!(row.year().map(|year| year.number()), Some(2024));
    /// # Ok::<(), artisanat::violation::Problem>(())
    /// ```
    #[must_use]
    pub fn new(
        position: u32,
        territory: Territory,
        granted_on: Day,
        kind: &SubsidyKind,
        total: Dirhams,
        beneficiaries: u32,
    ) -> Self {
        Self {
            granted: total,
            granted_to: Dirhams::ZERO,
            position,
            beneficiaries,
            beneficiaries_to: 0,
            starts_on: Some(granted_on),
            ends_on: Some(granted_on),
            year: Some(granted_on.year()),
            place: Place::of(territory),
            kinds: WordSet::of(kind),
            granted_stance: Stance::of_amount(total),
            beneficiaries_stance: Stance::of_parts(Hedge::Plain, Step::ONE),
            form: Form::DAYS,
            flags: Flags(Flags::PLAIN).with_kind(WordSet::of(kind)),
        }
    }

    /// The row of a subsidy at a position in its roster.
    #[must_use]
    pub fn of(position: u32, subsidy: &Subsidy) -> Self {
        let (granted, granted_to) = stance::values(subsidy.granted());
        let (beneficiaries, beneficiaries_to) = stance::values(subsidy.beneficiaries());
        let granted_stance = Stance::of(subsidy.granted());
        let beneficiaries_stance = Stance::of(subsidy.beneficiaries());
        let (form, starts_on, ends_on) = Form::of(subsidy.granted_during());
        let basis = subsidy.amount_basis();
        let kinds: WordSet<_> = subsidy.kinds().iter().collect();
        Self {
            granted,
            granted_to,
            position,
            beneficiaries,
            beneficiaries_to,
            starts_on,
            ends_on,
            year: span::year(starts_on, ends_on),
            place: Place::of(subsidy.territory()),
            kinds,
            granted_stance,
            beneficiaries_stance,
            form,
            flags: Flags::of(granted_stance, basis, beneficiaries_stance).with_kind(kinds),
        }
    }

    /// The place of the subsidy in the roster, from 0.
    #[must_use]
    #[inline]
    pub const fn position(&self) -> u32 {
        self.position
    }

    /// The subsidy, in the sector that the row was made from.
    #[must_use]
    pub fn subsidy<'a>(&self, sector: &'a Sector) -> Option<&'a Subsidy> {
        at_position(sector.subsidies(), self.position)
    }

    /// What it consists of, at least one kind.
    #[must_use]
    #[inline]
    pub const fn kinds(&self) -> WordSet<SubsidyKind> {
        self.kinds
    }

    /// The kind, where there is only one: `other` for one that has no word of its
    /// own. `None` for several.
    #[must_use]
    #[inline]
    pub const fn kind(&self) -> Option<Worded<SubsidyKind>> {
        self.flags.kind()
    }

    /// Whether it is of a kind, alone or with others.
    #[must_use]
    pub fn has_kind(&self, kind: &SubsidyKind) -> bool {
        self.kinds.contains(kind)
    }

    /// What the amount is the amount of; `None` exactly where none is stated.
    #[must_use]
    #[inline]
    pub const fn amount_basis(&self) -> Option<AmountBasis> {
        match self.granted_state() {
            FigureState::NotStated => None,
            _ if self.flags.has(Flags::PER_BENEFICIARY) => Some(AmountBasis::PerBeneficiary),
            _ => Some(AmountBasis::Total),
        }
    }

    /// The whole amount, as [`Subsidy::total`] has it.
    #[must_use]
    pub fn total(&self) -> Option<Estimate> {
        let amount = self.granted()?.estimate();
        let basis = self.amount_basis()?;
        basis.whole(&amount, self.beneficiaries().as_ref())
    }

    /// The amount, where it is the total and exact: plain, and not rounded.
    ///
    /// The row was asked when it was made: to ask it again is one comparison.
    #[must_use]
    #[inline]
    pub const fn exact_total(&self) -> Option<Dirhams> {
        if self.flags.has(Flags::EXACT_TOTAL) {
            Some(self.granted)
        } else {
            None
        }
    }
}

impl GrantRow {
    /// The territory that benefits.
    #[must_use]
    pub const fn territory(&self) -> Territory {
        self.place.territory()
    }
}

place_getters!(GrantRow, in place);

window_getters!(GrantRow [year],
    /// When it was granted, as the subsidy has it.
    granted_during);

figure_getters!(GrantRow, Dirhams, is_exact_amount;
    /// The amount in dirhams as stated: the total, or what each receives.
    granted, granted_to, granted_stance, granted_state, exact_granted);

figure_getters!(GrantRow, u32, is_exact_count;
    /// How many benefit, as stated.
    beneficiaries, beneficiaries_to, beneficiaries_stance, beneficiaries_state, exact_beneficiaries);

/// What adding up asks of every row, without an option in between.
impl GrantRow {
    /// Whether there are both an exact total and exactly so many beneficiaries.
    #[inline]
    pub(crate) const fn is_plain(&self) -> bool {
        self.flags.0 & Flags::ALL == Flags::PLAIN
    }

    /// The amount as printed, in centimes; 0 where none was read.
    #[inline]
    pub(crate) const fn centimes(&self) -> i64 {
        self.granted.centimes()
    }

    /// The number of beneficiaries as printed; 0 where none was read.
    #[inline]
    pub(crate) const fn beneficiary_count(&self) -> u32 {
        self.beneficiaries
    }
}

columns!(GrantRow, row => {
    position: row.position(),
    kinds: row.kinds(),
    territory: row.territory(),
    region: row.region(),
    province: row.province(),
    granted_during: row.granted_during(),
    starts_on: row.starts_on(),
    ends_on: row.ends_on(),
    year: row.year().map(Year::number),
    granted: row.granted().map(|figure| figure.value()),
    granted_to: row.granted().and_then(|figure| figure.value_to()),
    granted_hedge: row.granted().map(|figure| figure.hedge()),
    granted_step: row.granted().map(|figure| figure.step().exponent()),
    granted_state: row.granted_state(),
    amount_basis: row.amount_basis(),
    beneficiaries: row.beneficiaries().map(|figure| figure.value()),
    beneficiaries_to: row.beneficiaries().and_then(|figure| figure.value_to()),
    beneficiaries_hedge: row.beneficiaries().map(|figure| figure.hedge()),
    beneficiaries_step: row.beneficiaries().map(|figure| figure.step().exponent()),
    beneficiaries_state: row.beneficiaries_state(),
});

impl Sector {
    /// A row for each subsidy, in the order of the ids.
    pub fn grant_rows(&self) -> impl ExactSizeIterator<Item = GrantRow> {
        rows(self.subsidies(), GrantRow::of)
    }
}
