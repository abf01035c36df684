//! The unchecked form of a training, and the one conversion.

use alloc::borrow::Cow;
use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use rust_decimal::Decimal;

use super::Training;
use crate::draft::{draft, entity_wire};
use crate::figure::{Measure, Stated, StatedDraft, Unit, read_count};
use crate::label::Label;
use crate::names::NamesDraft;
use crate::violation::{Inspection, Problem, Violations};

draft! {
    /// The unchecked form of a [`Training`].
    ///
    /// Empty text means missing, an empty figure not stated.
    #[derive(Debug)]
    pub struct TrainingDraft<'a> {
        /// A [`TrainingId`](crate::id::TrainingId).
        pub id: Cow<'a, str>,
        /// The training's names.
        pub names: NamesDraft<'a>,
        /// The word of a [`TrainingKind`](super::TrainingKind).
        pub kind: Cow<'a, str>,
        /// What it teaches, a [`Label`], where the names do not say it.
        pub subject: Cow<'a, str>,
        /// Words of [`TaughtLanguage`](super::TaughtLanguage)s, for courses in them.
        pub languages: Vec<Cow<'a, str>>,
        /// Codes of the activities for which it trains.
        pub activities: Vec<Cow<'a, str>>,
        /// Words of the [`Institution`](crate::institution::Institution)s that
        /// provide it.
        pub providers: Vec<Cow<'a, str>>,
        /// The id of the facility that is the establishment, where known.
        pub facility: Cow<'a, str>,
        /// The code of the territory in which it is held, as `06`.
        pub territory: Cow<'a, str>,
        /// A [`Window`](crate::period::Window), as `2024` or `P4Y`, where known.
        pub held_during: Cow<'a, str>,
        /// Words of [`Audience`](super::Audience)s, where stated.
        pub audiences: Vec<Cow<'a, str>>,
        /// Ids of the artisans known to be trained: who, where `enrolled` is how many.
        pub trainees: Vec<Cow<'a, str>>,
        /// The number of seats, where stated.
        pub seats: StatedDraft<'a>,
        /// The number of trainees enrolled, those listed in `trainees` included,
        /// where stated.
        pub enrolled: StatedDraft<'a>,
        /// The number of those enrolled who completed it, where stated.
        pub graduates: StatedDraft<'a>,
        /// The number of graduates who found work, where stated.
        pub placed: StatedDraft<'a>,
        /// The published rate of insertion in work, in percent: `85`, without the
        /// sign; where stated.
        pub insertion_rate: StatedDraft<'a>,
        /// Ids of the statements that the record rests on.
        pub sources: Vec<Cow<'a, str>>,
    }
}

impl TryFrom<TrainingDraft<'_>> for Training {
    type Error = Violations;

    /// Checks the draft against the rules listed in the [module](super).
    fn try_from(draft: TrainingDraft<'_>) -> Result<Self, Violations> {
        let TrainingDraft {
            id,
            names,
            kind,
            subject,
            languages,
            activities,
            providers,
            facility,
            territory,
            held_during,
            audiences,
            trainees,
            seats,
            enrolled,
            graduates,
            placed,
            insertion_rate,
            sources,
            misfits,
        } = draft;
        let mut inspection = Inspection::new(misfits);
        let id = inspection.required("id", &id, str::parse);
        let names = inspection.take("names", names.try_into());
        let kind = inspection.required("kind", &kind, str::parse);
        let subject = inspection.optional("subject", &subject, str::parse);
        let languages = inspection.each_text("languages", &languages, str::parse);
        let activities = inspection.each_text("activities", &activities, str::parse);
        let providers = inspection.each_text("providers", &providers, str::parse);
        let facility = inspection.optional("facility", &facility, str::parse);
        let territory = inspection.required("territory", &territory, str::parse);
        let held_during = inspection.optional("held_during", &held_during, str::parse);
        let audiences = inspection.each_text("audiences", &audiences, str::parse);
        let trainees = inspection.each_text("trainees", &trainees, str::parse);
        let seats = inspection.take("seats", seats.check(read_count));
        let enrolled = inspection.take("enrolled", enrolled.check(read_count));
        let listed = trainees.iter().collect::<BTreeSet<_>>().len();
        let too_few = enrolled
            .as_ref()
            .is_some_and(|count| count.is_surely_below(listed));
        inspection.refuse_if(too_few, "enrolled", Problem::BelowListed);
        let graduates = inspection.take("graduates", graduates.check(read_count));
        let above = exceeds(graduates.as_ref(), enrolled.as_ref());
        inspection.refuse_if(above, "graduates", Problem::PartAboveWhole);
        let placed = inspection.take("placed", placed.check(read_count));
        let above = exceeds(placed.as_ref(), graduates.as_ref())
            || exceeds(placed.as_ref(), enrolled.as_ref());
        inspection.refuse_if(above, "placed", Problem::PartAboveWhole);
        let insertion_rate = insertion_rate.check_in(Some(Unit::Percent.into()), read_rate);
        let insertion_rate = inspection.take("insertion_rate", insertion_rate);
        if let Some(rate) = insertion_rate.as_ref().and_then(Stated::figure) {
            // A printed rate has passed no bounds yet.
            let ends = [Some(rate.value()), rate.value_to()];
            let refusal = ends
                .into_iter()
                .flatten()
                .find_map(|rate| check_rate(rate).err());
            if let Some(problem) = refusal {
                inspection.refuse("insertion_rate", problem);
            }
        }
        let sources = inspection.each_text("sources", &sources, str::parse);
        inspection.finish(|| {
            Some(Self {
                id: id?,
                names: names?,
                kind: kind?,
                subject,
                languages,
                activities,
                providers,
                facility,
                territory: territory?,
                held_during,
                audiences,
                trainees,
                seats: seats?,
                enrolled: enrolled?,
                graduates: graduates?,
                placed: placed?,
                insertion_rate: insertion_rate?,
                sources,
            })
        })
    }
}

/// Whether a part must be above its whole, where both were read.
fn exceeds(part: Option<&Stated<u32>>, whole: Option<&Stated<u32>>) -> bool {
    part.zip(whole)
        .is_some_and(|(part, whole)| part.is_surely_above(whole))
}

/// Reads a rate in percent, from 0 to 100.
fn read_rate(text: &str) -> Result<Measure, Problem> {
    let rate = Measure::parse(text, Unit::Percent)?;
    check_rate(rate).map(|()| rate)
}

/// Checks that a rate in percent is from 0 to 100.
fn check_rate(rate: Measure) -> Result<(), Problem> {
    if rate.number().is_sign_negative() {
        Err(Problem::Negative)
    } else if rate.number() > Decimal::ONE_HUNDRED {
        Err(Problem::PartAboveWhole)
    } else {
        Ok(())
    }
}

impl<'a> From<&'a Training> for TrainingDraft<'a> {
    fn from(training: &'a Training) -> Self {
        let Training {
            id,
            names,
            kind,
            subject,
            languages,
            activities,
            providers,
            facility,
            territory,
            held_during,
            audiences,
            trainees,
            seats,
            enrolled,
            graduates,
            placed,
            insertion_rate,
            sources,
        } = training;
        Self {
            id: id.into(),
            names: names.into(),
            kind: kind.into(),
            subject: subject.as_ref().map_or("", Label::as_str).into(),
            languages: languages.iter().map(Cow::from).collect(),
            activities: activities.iter().map(Cow::from).collect(),
            providers: providers.iter().map(Cow::from).collect(),
            facility: facility.as_ref().map(Cow::from).unwrap_or_default(),
            territory: (*territory).into(),
            held_during: held_during.map(Cow::from).unwrap_or_default(),
            audiences: audiences.iter().map(Cow::from).collect(),
            trainees: trainees.iter().map(Cow::from).collect(),
            seats: seats.into(),
            enrolled: enrolled.into(),
            graduates: graduates.into(),
            placed: placed.into(),
            insertion_rate: insertion_rate.into(),
            sources: sources.iter().map(Cow::from).collect(),
            ..Self::default()
        }
    }
}

entity_wire!(Training, TrainingDraft);
