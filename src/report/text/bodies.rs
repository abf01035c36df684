//! The artisans, the cooperatives and the enterprises of a region.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::Page;
use crate::artisan::Artisan;
use crate::cooperative::Cooperative;
use crate::enterprise::Enterprise;
use crate::figure::Figure;
use crate::id::StatementId;
use crate::names::Names;
use crate::period::Dated;
use crate::report::phrases::Phrase;
use crate::summary::{Headcount, Registrations, summarize};

impl Page<'_> {
    /// Writes how many records there are of persons and bodies.
    pub(super) fn counts(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let report = self.report;
        let artisans = || report.artisans().iter().copied();
        let is_master = |one: &&Artisan| summarize::<Headcount, _>([*one]).masters() > 0;
        let is_validated = |one: &&Artisan| summarize::<Registrations, _>([*one]).validated() > 0;
        let sources = Artisan::sources;
        let masters: Vec<_> = artisans().filter(is_master).map(sources).collect();
        let validated: Vec<_> = artisans().filter(is_validated).map(sources).collect();
        let cooperatives = report.cooperatives().iter();
        let enterprises = report.enterprises().iter();
        let counts = [
            (Phrase::Artisans, artisans().map(sources).collect()),
            (Phrase::Masters, masters),
            (Phrase::Validated, validated),
            (
                Phrase::Cooperatives,
                cooperatives.map(|one| one.sources()).collect(),
            ),
            (
                Phrase::Enterprises,
                enterprises.map(|one| one.sources()).collect(),
            ),
        ];
        if counts.iter().all(|(_, records)| records.is_empty()) {
            return Ok(());
        }
        self.heading(f, Phrase::Records)?;
        for (phrase, records) in &counts {
            self.count(f, *phrase, records)?;
        }
        Ok(())
    }

    fn count(
        &self,
        f: &mut fmt::Formatter<'_>,
        phrase: Phrase,
        records: &[&[StatementId]],
    ) -> fmt::Result {
        let Some(count) = self.listed(self.say(phrase), records.len()) else {
            return Ok(());
        };
        write!(f, "  {count}")?;
        self.all_sourced(f, records.iter().copied())?;
        writeln!(f)
    }

    pub(super) fn cooperatives(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.report.cooperatives().is_empty() {
            return Ok(());
        }
        self.heading(f, Phrase::CooperativesOfTheRegion)?;
        for cooperative in self.report.cooperatives() {
            self.cooperative(f, cooperative)?;
        }
        Ok(())
    }

    fn cooperative(&self, f: &mut fmt::Formatter<'_>, cooperative: &Cooperative) -> fmt::Result {
        self.item(f, Names::best(cooperative.names(), self.language))?;
        let seat = cooperative.seat().name(self.language);
        let kind = cooperative.kind().label(self.language);
        write!(f, "{}{seat}{} {kind}", self.comma(), self.colon())?;
        self.sourced(f, cooperative.sources())?;
        writeln!(f)?;

        let sector = self.report.sector();
        let members = sector.member_cooperatives_of(cooperative);
        let members = members.map(|one| Names::best(one.names(), self.language));
        self.details(
            f,
            [
                self.trades(cooperative.activities()),
                self.figure(self.say(Phrase::Members), cooperative.members()),
                self.figure(self.say(Phrase::Women), cooperative.women_members()),
                self.listing(self.say(Phrase::MemberCooperatives), members),
            ],
        )?;
        let facility = cooperative.facility();
        let facility = facility.and_then(|id| sector.facilities().get(id));
        let facility = facility.map(|one| Names::best(one.names(), self.language));
        let channels = cooperative.sales_channels().iter();
        let channels = channels.map(|channel| self.sales_channel(channel));
        let capital = cooperative.capital().map(|capital| {
            let capital = Figure::plain(capital);
            self.labeled(self.say(Phrase::Capital), capital.written(self.language))
        });
        self.details(
            f,
            [
                cooperative
                    .founded_on()
                    .map(|on| self.labeled(self.say(Phrase::FoundedOn), Dated(on, self.language))),
                self.register_entry(cooperative),
                capital,
                self.listing(self.say(Phrase::WorksAt), facility),
                self.listing(self.say(Phrase::SalesChannels), channels),
            ],
        )
    }

    /// The court, the number and the date of a cooperative's entry.
    fn register_entry(&self, cooperative: &Cooperative) -> Option<String> {
        let entry = cooperative.register_entry()?;
        let (court, number) = (entry.court(), entry.number());
        let entered_on = Dated(entry.entered_on(), self.language);
        let entry = format!("{court}{}{number} ({entered_on})", self.comma());
        Some(self.labeled(self.say(Phrase::LocalRegister), entry))
    }

    /// Writes the enterprises by trade and place.
    ///
    /// An enterprise can be one person's, so its name, its employees and its
    /// turnover are not shown [law 09-08].
    pub(super) fn enterprises(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.report.enterprises().is_empty() {
            return Ok(());
        }
        self.heading(f, Phrase::EnterprisesOfTheRegion)?;
        let mut groups: BTreeMap<_, Vec<&Enterprise>> = BTreeMap::new();
        for enterprise in self.report.enterprises() {
            let key = (enterprise.activity(), enterprise.seat());
            groups.entry(key).or_default().push(enterprise);
        }
        for ((activity, seat), enterprises) in groups {
            self.item(f, &self.trade(activity))?;
            let seat = seat.name(self.language);
            let number = u64::try_from(enterprises.len()).unwrap_or(u64::MAX);
            let number = self.language.number(number);
            write!(f, "{}{seat}{} {number}", self.comma(), self.colon())?;
            self.all_sourced(f, enterprises.iter().map(|one| one.sources()))?;
            writeln!(f)?;
        }
        Ok(())
    }
}
