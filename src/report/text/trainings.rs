//! The trainings of a region.

use core::fmt;

use super::Page;
use crate::names::Names;
use crate::report::phrases::Phrase;
use crate::statement::Indicator;
use crate::training::Training;

impl Page<'_> {
    pub(super) fn trainings(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.report.trainings().is_empty() {
            return Ok(());
        }
        self.heading(f, Phrase::Training)?;
        for training in self.report.trainings() {
            self.training(f, training)?;
        }
        Ok(())
    }

    fn training(&self, f: &mut fmt::Formatter<'_>, training: &Training) -> fmt::Result {
        self.item(f, training.names().best(self.language))?;
        if let Some(window) = training.held_during() {
            let window = self.window(window, self.is_undated(training.sources()));
            write!(f, " ({window})")?;
        }
        write!(
            f,
            "{} {}",
            self.colon(),
            training.kind().label(self.language)
        )?;
        self.sourced(f, training.sources())?;
        writeln!(f)?;

        let facility = training.facility();
        let facility = facility.and_then(|id| self.report.sector().facilities().get(id));
        let facility = facility.map(|one| Names::best(one.names(), self.language));
        let languages = training.languages().iter();
        let languages = languages.map(|one| one.label(self.language));
        let audiences = training.audiences().iter();
        let audiences = audiences.map(|one| one.label(self.language));
        let subject = training.subject();
        self.details(
            f,
            [
                subject.map(|subject| self.labeled(self.say(Phrase::Subject), subject)),
                self.listing(self.say(Phrase::Languages), languages),
                self.trades(training.activities()),
                self.listing(self.say(Phrase::Audiences), audiences),
                self.listing(self.say(Phrase::Establishment), facility),
                self.place(training.territory()),
                self.institutions(Phrase::Providers, training.providers()),
            ],
        )?;
        self.details(
            f,
            [
                self.figure(Indicator::Seats.label(self.language), training.seats()),
                self.figure(self.say(Phrase::Enrolled), training.enrolled()),
                self.figure(self.say(Phrase::Graduates), training.graduates()),
                self.figure(self.say(Phrase::PlacedInWork), training.placed()),
                self.figure(
                    Indicator::InsertionRate.label(self.language),
                    training.insertion_rate(),
                ),
                self.listed(self.say(Phrase::ArtisansListed), training.trainees().len()),
            ],
        )
    }
}
