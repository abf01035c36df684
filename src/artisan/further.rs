//! What few artisans' records hold, apart from the rest.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::vec::Vec;

use super::Qualification;
use crate::craft::{Activity, ActivityCode};
use crate::id::StatementId;
use crate::identity::{Cin, Nia, Phone};
use crate::violation::Inspection;

/// The fields of an artisan that most records leave empty.
///
/// A register holds millions of artisans: these would double the memory that
/// each of them takes.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Further {
    /// A qualification with a diploma.
    pub(super) qualification: Option<Qualification>,
    /// Several activities, or one that is not built in.
    pub(super) activities: Box<[ActivityCode]>,
    pub(super) nia: Option<Nia>,
    pub(super) cin: Option<Cin>,
    pub(super) phone: Option<Phone>,
    pub(super) sources: Box<[StatementId]>,
}

impl Further {
    /// Puts it behind a pointer, where there is anything of it.
    pub(super) fn boxed(self) -> Option<Box<Self>> {
        let Self {
            qualification,
            activities,
            nia,
            cin,
            phone,
            sources,
        } = &self;
        let is_empty = qualification.is_none()
            && activities.is_empty()
            && nia.is_none()
            && cin.is_none()
            && phone.is_none()
            && sources.is_empty();
        (!is_empty).then(|| Box::new(self))
    }
}

/// Reads the only activity, where it is built in, or else all of them.
pub(super) fn read_activities(
    inspection: &mut Inspection,
    texts: &[Cow<'_, str>],
) -> (Option<Activity>, Box<[ActivityCode]>) {
    if let [text] = texts {
        if let Some(activity) = Activity::of_word(text) {
            return (Some(activity), Box::default());
        }
    }
    let codes: Vec<ActivityCode> = inspection.each_text("activities", texts, str::parse);
    match &*codes {
        // Of several, the others were no codes at all.
        [only] if only.activity().is_some() => (only.activity(), Box::default()),
        _ => (None, codes.into_boxed_slice()),
    }
}
