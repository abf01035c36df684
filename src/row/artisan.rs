//! Rows of artisans.

use super::columns::{columns, place_getters};
use super::{WordSet, at_position, rows};
use crate::artisan::{Artisan, Registration, RegistrationStage, Standing};
use crate::calendar::{PartialDate, Year};
use crate::craft::{Activity, ActivityCode, Branch, ListedActivity};
use crate::history::Reached;
use crate::period::Period;
use crate::person::{Gender, Milieu};
use crate::sector::Sector;
use crate::territory::Territory;

/// An artisan as a row: trade, place, standing and entry in the register.
///
/// Names and personal numbers are not in it; they stay with the [`Artisan`].
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ArtisanRow {
    position: u32,
    home: Territory,
    branches: WordSet<Branch>,
    born_in: Option<Year>,
    validated_on: Option<PartialDate>,
    card_valid_during: Option<Period>,
    activities: u16,
    activity: Option<Activity>,
    standing: Standing,
    gender: Option<Gender>,
    milieu: Option<Milieu>,
    stage: Option<RegistrationStage>,
    years_of_exercise: Option<u8>,
    has_diploma: bool,
}

impl ArtisanRow {
    /// The row of an artisan at a position in its roster.
    ///
    /// The branch of an activity that is not built in is that of the
    /// nomenclature, in the order of the codes as
    /// [`Sector::nomenclature`] has it.
    #[must_use]
    pub fn of(position: u32, artisan: &Artisan, nomenclature: &[ListedActivity]) -> Self {
        let activities = artisan.activities();
        let branches = activities.iter().fold(WordSet::EMPTY, |set, code| {
            branch(code, nomenclature).map_or(set.with_other(), |branch| set.with(&branch))
        });
        let activity = match activities {
            [only] => only.activity(),
            _ => None,
        };
        let registration = artisan.registration();
        Self {
            position,
            home: artisan.home(),
            branches,
            born_in: artisan.born_in(),
            validated_on: registration.and_then(validated_on),
            card_valid_during: registration.and_then(Registration::card_valid_during),
            activities: u16::try_from(activities.len()).unwrap_or(u16::MAX),
            activity,
            standing: artisan.standing(),
            gender: artisan.gender(),
            milieu: artisan.milieu(),
            stage: registration.map(Registration::stage),
            years_of_exercise: artisan.qualification().years_of_exercise(),
            has_diploma: artisan.qualification().diploma().is_some(),
        }
    }

    /// The place of the artisan in the roster, from 0.
    #[must_use]
    #[inline]
    pub const fn position(&self) -> u32 {
        self.position
    }

    /// The artisan, in the sector that the row was made from.
    #[must_use]
    pub fn artisan<'a>(&self, sector: &'a Sector) -> Option<&'a Artisan> {
        at_position(sector.artisans(), self.position)
    }

    /// Artisan or master.
    #[must_use]
    #[inline]
    pub const fn standing(&self) -> Standing {
        self.standing
    }

    /// The gender, where known.
    #[must_use]
    #[inline]
    pub const fn gender(&self) -> Option<Gender> {
        self.gender
    }

    /// Urban or rural, where known.
    #[must_use]
    #[inline]
    pub const fn milieu(&self) -> Option<Milieu> {
        self.milieu
    }

    /// The year of birth, where known.
    #[must_use]
    #[inline]
    pub const fn born_in(&self) -> Option<Year> {
        self.born_in
    }

    /// How many activities there are, at least 1; 65,535 from there on.
    #[must_use]
    #[inline]
    pub const fn activities(&self) -> u16 {
        self.activities
    }

    /// The activity, where there is only one and it is built in.
    #[must_use]
    #[inline]
    pub const fn activity(&self) -> Option<Activity> {
        self.activity
    }

    /// The branches of the activities; "other" where that of one is not known.
    #[must_use]
    #[inline]
    pub const fn branches(&self) -> WordSet<Branch> {
        self.branches
    }

    /// The branch, where all activities are known to be of one.
    #[must_use]
    #[inline]
    pub fn branch(&self) -> Option<Branch> {
        self.branches.only().copied()
    }

    /// The years of exercise, where known.
    #[must_use]
    #[inline]
    pub const fn years_of_exercise(&self) -> Option<u8> {
        self.years_of_exercise
    }

    /// Whether a diploma is stated.
    #[must_use]
    #[inline]
    pub const fn has_diploma(&self) -> bool {
        self.has_diploma
    }

    /// The last stage of the entry in the register, where there is one.
    #[must_use]
    #[inline]
    pub const fn stage(&self) -> Option<RegistrationStage> {
        self.stage
    }

    /// Whether there is an entry in the register that is validated.
    #[must_use]
    #[inline]
    pub fn is_validated(&self) -> bool {
        self.stage.is_some_and(RegistrationStage::is_validated)
    }

    /// When the entry was validated, as far as that is known.
    #[must_use]
    #[inline]
    pub const fn validated_on(&self) -> Option<PartialDate> {
        self.validated_on
    }

    /// The year in which the entry was validated, where known.
    #[must_use]
    #[inline]
    pub fn validated_in(&self) -> Option<Year> {
        self.validated_on.map(PartialDate::year)
    }

    /// The validity of the issued card, where known.
    #[must_use]
    #[inline]
    pub const fn card_valid_during(&self) -> Option<Period> {
        self.card_valid_during
    }
}

place_getters!(ArtisanRow,
    /// The territory where the person works.
    home);

fn branch(code: &ActivityCode, nomenclature: &[ListedActivity]) -> Option<Branch> {
    code.branch().or_else(|| {
        let place = nomenclature.binary_search_by(|listed| listed.code().cmp(code));
        nomenclature.get(place.ok()?)?.branch()
    })
}

fn validated_on(registration: &Registration) -> Option<PartialDate> {
    let mut stages = registration.history().stages().iter();
    stages
        .find(|reached| reached.stage() == RegistrationStage::Validated)
        .and_then(Reached::on)
}

columns!(ArtisanRow, row => {
    position: row.position(),
    home: row.home(),
    region: row.region(),
    province: row.province(),
    milieu: row.milieu(),
    gender: row.gender(),
    born_in: row.born_in().map(Year::number),
    standing: row.standing(),
    years_of_exercise: row.years_of_exercise(),
    has_diploma: row.has_diploma(),
    activities: row.activities(),
    activity: row.activity(),
    branches: row.branches(),
    stage: row.stage(),
    validated_on: row.validated_on(),
    card_starts_on: row.card_valid_during().map(Period::starts_on),
    card_ends_on: row.card_valid_during().map(Period::ends_on),
});

impl Sector {
    /// A row for each artisan, in the order of the ids.
    #[must_use]
    pub fn artisan_rows(&self) -> impl ExactSizeIterator<Item = ArtisanRow> {
        rows(self.artisans(), |position, artisan| {
            ArtisanRow::of(position, artisan, self.nomenclature())
        })
    }
}
