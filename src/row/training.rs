//! Rows of trainings.

use super::columns::{columns, figure_getters, place_getters, window_getters};
use super::span::Form;
use super::stance::{self, Stance};
use super::{Worded, at_position, rows};
use crate::calendar::{Day, Year};
use crate::sector::Sector;
use crate::territory::Territory;
use crate::training::{Training, TrainingKind};

/// A training as a row: what it is, where, when, and what became of whom.
///
/// Seats, the published rate of insertion, subjects and providers stay with
/// the [`Training`].
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct TrainingRow {
    position: u32,
    territory: Territory,
    starts_on: Option<Day>,
    ends_on: Option<Day>,
    enrolled: u32,
    enrolled_to: u32,
    graduates: u32,
    graduates_to: u32,
    placed: u32,
    placed_to: u32,
    kind: Worded<TrainingKind>,
    enrolled_stance: Stance,
    graduates_stance: Stance,
    placed_stance: Stance,
    form: Form,
}

impl TrainingRow {
    /// The row of a training at a position in its roster.
    #[must_use]
    pub fn of(position: u32, training: &Training) -> Self {
        let (enrolled, enrolled_to) = stance::values(training.enrolled());
        let (graduates, graduates_to) = stance::values(training.graduates());
        let (placed, placed_to) = stance::values(training.placed());
        let (form, starts_on, ends_on) = Form::of(training.held_during());
        Self {
            position,
            territory: training.territory(),
            starts_on,
            ends_on,
            enrolled,
            enrolled_to,
            graduates,
            graduates_to,
            placed,
            placed_to,
            kind: Worded::of(training.kind()),
            enrolled_stance: Stance::of(training.enrolled()),
            graduates_stance: Stance::of(training.graduates()),
            placed_stance: Stance::of(training.placed()),
            form,
        }
    }

    /// The place of the training in the roster, from 0.
    #[must_use]
    #[inline]
    pub const fn position(&self) -> u32 {
        self.position
    }

    /// The training, in the sector that the row was made from.
    #[must_use]
    pub fn training<'a>(&self, sector: &'a Sector) -> Option<&'a Training> {
        at_position(sector.trainings(), self.position)
    }

    /// What it is.
    #[must_use]
    #[inline]
    pub const fn kind(&self) -> Worded<TrainingKind> {
        self.kind
    }
}

place_getters!(TrainingRow,
    /// The territory in which it is held.
    territory);

window_getters!(TrainingRow,
    /// When it was held, or when its figures were taken, where known.
    held_during);

figure_getters!(TrainingRow, u32, is_exact_count;
    /// How many trainees are enrolled.
    enrolled, enrolled_to, enrolled_stance, enrolled_state, exact_enrolled);

figure_getters!(TrainingRow, u32, is_exact_count;
    /// How many of those enrolled completed it.
    graduates, graduates_to, graduates_stance, graduates_state, exact_graduates);

figure_getters!(TrainingRow, u32, is_exact_count;
    /// How many graduates found work.
    placed, placed_to, placed_stance, placed_state, exact_placed);

columns!(TrainingRow, row => {
    position: row.position(),
    kind: row.kind(),
    territory: row.territory(),
    region: row.region(),
    province: row.province(),
    held_during: row.held_during(),
    starts_on: row.starts_on(),
    ends_on: row.ends_on(),
    year: row.year().map(Year::number),
    enrolled: row.enrolled().map(|figure| figure.value()),
    enrolled_to: row.enrolled().and_then(|figure| figure.value_to()),
    enrolled_hedge: row.enrolled().map(|figure| figure.hedge()),
    enrolled_step: row.enrolled().map(|figure| figure.step().exponent()),
    enrolled_state: row.enrolled_state(),
    graduates: row.graduates().map(|figure| figure.value()),
    graduates_to: row.graduates().and_then(|figure| figure.value_to()),
    graduates_hedge: row.graduates().map(|figure| figure.hedge()),
    graduates_step: row.graduates().map(|figure| figure.step().exponent()),
    graduates_state: row.graduates_state(),
    placed: row.placed().map(|figure| figure.value()),
    placed_to: row.placed().and_then(|figure| figure.value_to()),
    placed_hedge: row.placed().map(|figure| figure.hedge()),
    placed_step: row.placed().map(|figure| figure.step().exponent()),
    placed_state: row.placed_state(),
});

impl Sector {
    /// A row for each training, in the order of the ids.
    #[must_use]
    pub fn training_rows(&self) -> impl ExactSizeIterator<Item = TrainingRow> {
        rows(self.trainings(), TrainingRow::of)
    }
}
