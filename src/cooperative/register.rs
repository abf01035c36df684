//! The entry of a cooperative in the register of a court.

use alloc::borrow::Cow;

use crate::calendar::PartialDate;
use crate::draft::draft;
use crate::label::Label;
use crate::violation::{Inspection, Violations};

/// An entry in the local register of cooperatives.
///
/// The clerk of a court of first instance keeps it, and a cooperative is
/// formed by it [law 112-12]. The number means something only together with
/// its court; its format is not public, so it is kept as text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RegisterEntry {
    court: Label,
    number: Label,
    entered_on: PartialDate,
}

impl RegisterEntry {
    /// The court whose clerk keeps the register.
    #[must_use]
    pub const fn court(&self) -> &Label {
        &self.court
    }

    /// The number in that register.
    #[must_use]
    pub const fn number(&self) -> &Label {
        &self.number
    }

    /// The date of the entry, by which the cooperative is formed.
    #[must_use]
    pub const fn entered_on(&self) -> PartialDate {
        self.entered_on
    }
}

draft! {
    /// The unchecked form of a [`RegisterEntry`].
    #[derive(Debug)]
    pub struct RegisterEntryDraft<'a> {
        /// The court whose clerk keeps the register, in words.
        pub court: Cow<'a, str>,
        /// The number in that register, as printed.
        pub number: Cow<'a, str>,
        /// The date of the entry: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
        pub entered_on: Cow<'a, str>,
    }
}

impl TryFrom<RegisterEntryDraft<'_>> for RegisterEntry {
    type Error = Violations;

    fn try_from(draft: RegisterEntryDraft<'_>) -> Result<Self, Violations> {
        let RegisterEntryDraft {
            court,
            number,
            entered_on,
            misfits,
        } = draft;
        let mut inspection = Inspection::new(misfits);
        let court = inspection.required("court", &court, Label::new);
        let number = inspection.required("number", &number, Label::new);
        let entered_on = inspection.required("entered_on", &entered_on, str::parse);
        inspection.finish(|| {
            Some(Self {
                court: court?,
                number: number?,
                entered_on: entered_on?,
            })
        })
    }
}

impl<'a> From<&'a RegisterEntry> for RegisterEntryDraft<'a> {
    fn from(entry: &'a RegisterEntry) -> Self {
        let RegisterEntry {
            court,
            number,
            entered_on,
        } = entry;
        Self {
            court: court.as_str().into(),
            number: number.as_str().into(),
            entered_on: (*entered_on).into(),
            ..Self::default()
        }
    }
}
