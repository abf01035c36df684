//! The programmes and the agreements of a region.

use alloc::vec::Vec;
use core::fmt;

use super::Page;
use crate::agreement::Agreement;
use crate::names::Names;
use crate::period::Dated;
use crate::report::phrases::Phrase;
use crate::statement::Indicator;

impl Page<'_> {
    pub(super) fn programmes(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let programmes = self.report.programmes();
        if programmes.is_empty() {
            return Ok(());
        }
        self.heading(f, Phrase::Programmes)?;
        for (title, sources) in programmes {
            self.item(f, title.as_str())?;
            if sources.is_empty() {
                self.sourced(f, &[])?;
            }
            self.citing(f, sources)?;
            writeln!(f)?;
        }
        Ok(())
    }

    pub(super) fn agreements(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.report.agreements().is_empty() {
            return Ok(());
        }
        self.heading(f, Phrase::Agreements)?;
        for agreement in self.report.agreements() {
            self.agreement_of(f, agreement)?;
        }
        Ok(())
    }

    fn agreement_of(&self, f: &mut fmt::Formatter<'_>, agreement: &Agreement) -> fmt::Result {
        self.item(f, Names::best(agreement.subject(), self.language))?;
        let parties = agreement.parties().iter();
        let parties: Vec<_> = parties.map(|party| party.label(self.language)).collect();
        write!(f, "{} {}", self.colon(), parties.join(self.comma()))?;
        self.sourced(f, agreement.sources())?;
        writeln!(f)?;

        let kinds = agreement.kinds().iter();
        let kinds = kinds.map(|kind| kind.label(self.language));
        let signed_on = agreement.signed_on();
        let is_undated = self.is_undated(agreement.sources());
        let period = agreement.period();
        let period = period.map(|period| self.window(period, is_undated));
        self.details(
            f,
            [
                self.listing(self.say(Phrase::Kind), kinds),
                signed_on
                    .map(|on| self.labeled(self.say(Phrase::SignedOn), Dated(on, self.language))),
                self.listing(self.say(Phrase::Period), period),
                self.figure(self.say(Phrase::Amount), agreement.amount()),
                agreement.territory().and_then(|place| self.place(place)),
            ],
        )?;
        let sector = self.report.sector();
        let facilities = agreement.facilities().iter();
        let facilities = facilities.filter_map(|id| sector.facilities().get(id));
        let facilities = facilities.map(|one| Names::best(one.names(), self.language));
        let cooperatives = agreement.cooperatives().iter();
        let cooperatives = cooperatives.filter_map(|id| sector.cooperatives().get(id));
        let cooperatives = cooperatives.map(|one| Names::best(one.names(), self.language));
        let channels = agreement.sales_channels().iter();
        let channels = channels.map(|channel| self.sales_channel(channel));
        self.details(
            f,
            [
                self.listing(Indicator::Facilities.label(self.language), facilities),
                self.listing(Indicator::Cooperatives.label(self.language), cooperatives),
                self.listing(self.say(Phrase::SalesChannels), channels),
            ],
        )
    }
}
