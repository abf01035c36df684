//! By what right a person is an artisan.

use alloc::borrow::Cow;

use super::Standing;
use crate::draft::draft;
use crate::label::Label;
use crate::violation::{Inspection, Problem, Violations};

/// By what right a person is an artisan: a diploma, years of exercise, or both.
///
/// - A diploma of a handicraft activity, or years of exercise [law 50-17].
/// - Without a diploma, at least 3 years of exercise [law 50-17].
/// - A master has at least 10 years of exercise, diploma or not [law 50-17].
/// - At most 90 years of exercise (modelling choice).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Qualification {
    diploma: Option<Label>,
    years_of_exercise: Option<u8>,
}

impl Qualification {
    /// The fewest years of exercise of an artisan without a diploma.
    pub const ARTISAN_YEARS: u8 = 3;

    /// The fewest years of exercise of a master.
    pub const MAALEM_YEARS: u8 = 10;

    /// The most years of exercise that are believed.
    pub const MOST_YEARS: u8 = 90;

    /// So many years of exercise, or nothing at all.
    pub(super) fn exercised(years: Option<u8>) -> &'static Self {
        static NOTHING: Qualification = Qualification::of_years(None);
        static YEARS: [Qualification; 91] = of_all_years();

        let kept = years.and_then(|years| YEARS.get(usize::from(years)));
        kept.unwrap_or(&NOTHING)
    }

    const fn of_years(years_of_exercise: Option<u8>) -> Self {
        Self {
            diploma: None,
            years_of_exercise,
        }
    }

    /// The diploma's title.
    #[must_use]
    pub const fn diploma(&self) -> Option<&Label> {
        self.diploma.as_ref()
    }

    /// The years of actual exercise of the trade.
    #[must_use]
    pub const fn years_of_exercise(&self) -> Option<u8> {
        self.years_of_exercise
    }
}

/// The qualifications by exercise alone, one for each number of years.
///
/// Most artisans have one of these, and so need not keep it.
#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "evaluated at compile time, where a fault does not build"
)]
const fn of_all_years() -> [Qualification; 91] {
    let mut all = [const { Qualification::of_years(None) }; 91];
    let mut years = 0;
    while years < all.len() {
        all[years].years_of_exercise = Some(years as u8);
        years += 1;
    }
    all
}

draft! {
    /// The unchecked form of a [`Qualification`].
    #[derive(Debug)]
    pub struct QualificationDraft<'a> {
        /// The title of a diploma in a handicraft activity, where there is one.
        pub diploma: Cow<'a, str>,
        /// Years of actual exercise of the trade, where known: a bare number.
        pub years_of_exercise: Option<u32>,
    }
}

impl QualificationDraft<'_> {
    /// Checks the draft against the standing that it is to support.
    pub(super) fn check(&self, standing: Option<Standing>) -> Result<Qualification, Violations> {
        let Self {
            diploma,
            years_of_exercise: years,
            misfits,
        } = self;
        let mut inspection = Inspection::of(misfits);
        if diploma.is_empty() && years.is_none() {
            inspection.refuse("years_of_exercise", Problem::Unqualified);
        }
        let with_diploma = !diploma.is_empty();
        let diploma = inspection.optional("diploma", diploma, str::parse);
        let most = Qualification::MOST_YEARS;
        let (standing, at_least) = match standing {
            Some(Standing::Maalem) => ("a master", Qualification::MAALEM_YEARS),
            _ if with_diploma => ("an artisan", 0),
            _ => ("an artisan without a diploma", Qualification::ARTISAN_YEARS),
        };
        let exercised = years.unwrap_or_default();
        if exercised < at_least.into() && (years.is_some() || with_diploma) {
            inspection.refuse(
                "years_of_exercise",
                Problem::TooFewYears { standing, at_least },
            );
        }
        if exercised > most.into() {
            let at_most = most.into();
            inspection.refuse("years_of_exercise", Problem::AboveBound { at_most });
        }
        inspection.finish(|| {
            let years_of_exercise = years.and_then(|years| u8::try_from(years).ok());
            Some(Qualification {
                diploma,
                years_of_exercise,
            })
        })
    }
}

impl TryFrom<QualificationDraft<'_>> for Qualification {
    type Error = Violations;

    /// Checks the draft by itself: for an artisan it supports the standing, for
    /// a master it may have too few years of exercise.
    fn try_from(draft: QualificationDraft<'_>) -> Result<Self, Violations> {
        draft.check(None)
    }
}

impl<'a> From<&'a Qualification> for QualificationDraft<'a> {
    fn from(qualification: &'a Qualification) -> Self {
        let Qualification {
            diploma,
            years_of_exercise,
        } = qualification;
        Self {
            diploma: diploma
                .as_ref()
                .map(Label::as_str)
                .unwrap_or_default()
                .into(),
            years_of_exercise: years_of_exercise.map(u32::from),
            ..Self::default()
        }
    }
}
