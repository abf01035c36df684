//! The unchecked form of an artisan, and the one conversion.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::fmt;

use super::further::{Further, read_activities};
use super::{Artisan, QualificationDraft, RegistrationDraft};
use crate::calendar::{PartialDate, Year};
use crate::draft::{draft, entity_wire};
use crate::names::NamesDraft;
use crate::violation::{Inspection, Problem, Violations};

draft! {
    /// The unchecked form of an [`Artisan`].
    ///
    /// Empty text means missing. `Debug` shows the id and nothing personal.
    pub struct ArtisanDraft<'a> {
        /// An [`ArtisanId`](crate::id::ArtisanId).
        pub id: Cow<'a, str>,
        /// The person's names.
        pub names: NamesDraft<'a>,
        /// The word of a [`Standing`](super::Standing).
        pub standing: Cow<'a, str>,
        /// The diploma or the years of exercise behind the standing.
        pub qualification: QualificationDraft<'a>,
        /// Codes of one or more [activities](crate::craft::Activity), built-in as
        /// `zellige` or of the nomenclature.
        pub activities: Vec<Cow<'a, str>>,
        /// The code of the territory where the person works, as `06.461.01.13`.
        pub home: Cow<'a, str>,
        /// The word of a [`Milieu`](crate::person::Milieu), where known.
        pub milieu: Cow<'a, str>,
        /// The word of a [`Gender`](crate::person::Gender), where known.
        pub gender: Cow<'a, str>,
        /// The year of birth, `YYYY`, where known.
        pub born_in: Cow<'a, str>,
        /// The [`Nia`](crate::identity::Nia), the number in the national register,
        /// where known.
        pub nia: Cow<'a, str>,
        /// The [`Cin`](crate::identity::Cin), the number of the national identity
        /// card, capital letters and digits, where known.
        pub cin: Cow<'a, str>,
        /// A phone number, `+212` and nine digits without spaces, where known.
        pub phone: Cow<'a, str>,
        /// The entry in the national register, where there is one.
        pub registration: Option<RegistrationDraft<'a>>,
        /// Ids of the statements that the record rests on.
        pub sources: Vec<Cow<'a, str>>,
    }
}

impl fmt::Debug for ArtisanDraft<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ArtisanDraft")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

impl TryFrom<ArtisanDraft<'_>> for Artisan {
    type Error = Violations;

    /// Checks the draft against the rules listed in the [module](super).
    fn try_from(draft: ArtisanDraft<'_>) -> Result<Self, Violations> {
        let ArtisanDraft {
            id,
            names,
            standing,
            qualification,
            activities,
            home,
            milieu,
            gender,
            born_in,
            nia,
            cin,
            phone,
            registration,
            sources,
            misfits,
        } = &draft;
        let mut inspection = Inspection::of(misfits);
        let id = inspection.required("id", id, str::parse);
        let names = inspection.take("names", names.check());
        let standing = inspection.required("standing", standing, str::parse);
        let qualification = inspection.take("qualification", qualification.check(standing));
        if activities.is_empty() {
            inspection.refuse("activities", Problem::EmptyList);
        }
        let (activity, activities) = read_activities(&mut inspection, activities);
        let home = inspection.required("home", home, str::parse);
        let milieu = inspection.optional("milieu", milieu, str::parse);
        let gender = inspection.optional("gender", gender, str::parse);
        let born_in: Option<Year> = inspection.optional("born_in", born_in, str::parse);
        let nia = inspection.optional("nia", nia, str::parse);
        let cin = inspection.optional("cin", cin, str::parse);
        let phone = inspection.optional("phone", phone, str::parse);
        let registration = registration.as_ref();
        let registration = registration
            .and_then(|registration| inspection.take("registration", registration.check()));
        let entered = registration
            .as_ref()
            .and_then(|entry| entry.history().first_date());
        let too_late = born_in.zip(entered.map(PartialDate::year));
        let too_late = too_late.is_some_and(|(born, entered)| entered <= born);
        if too_late {
            inspection.refuse("registration", Problem::BornTooLate);
        }
        let sources = inspection.each_text("sources", sources, str::parse);
        inspection.finish(|| {
            let qualification = qualification?;
            let with_diploma = qualification.diploma().is_some();
            let years = qualification.years_of_exercise();
            let further = Further {
                qualification: with_diploma.then_some(qualification),
                activities,
                nia,
                cin,
                phone,
                sources: sources.into(),
            };
            Some(Self {
                id: id?,
                names: names?,
                registration,
                further: further.boxed(),
                home: home?,
                born_in,
                standing: standing?,
                milieu,
                gender,
                years: years.filter(|_| !with_diploma),
                activity,
            })
        })
    }
}

impl<'a> From<&'a Artisan> for ArtisanDraft<'a> {
    fn from(artisan: &'a Artisan) -> Self {
        let Artisan {
            id,
            names,
            registration,
            further,
            home,
            born_in,
            standing,
            milieu,
            gender,
            // Part of the qualification and of the activities.
            years: _,
            activity: _,
        } = artisan;
        // Likewise, the other two of its fields.
        let (nia, cin, phone, sources) = match further.as_deref() {
            None => (None, None, None, &[][..]),
            Some(Further {
                nia,
                cin,
                phone,
                sources,
                qualification: _,
                activities: _,
            }) => (nia.as_ref(), cin.as_ref(), phone.as_ref(), &**sources),
        };
        Self {
            id: id.into(),
            names: names.into(),
            standing: (*standing).into(),
            qualification: QualificationDraft::from(artisan.qualification()),
            activities: artisan.activities().iter().map(Cow::from).collect(),
            home: (*home).into(),
            milieu: milieu.map(Cow::from).unwrap_or_default(),
            gender: gender.map(Cow::from).unwrap_or_default(),
            born_in: born_in.map(Cow::from).unwrap_or_default(),
            nia: nia.map(Cow::from).unwrap_or_default(),
            cin: cin.map(Cow::from).unwrap_or_default(),
            phone: phone.map(Cow::from).unwrap_or_default(),
            registration: registration.as_ref().map(RegistrationDraft::from),
            sources: sources.iter().map(Cow::from).collect(),
            ..Self::default()
        }
    }
}

entity_wire!(Artisan, ArtisanDraft);
