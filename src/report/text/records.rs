//! A region's records.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;
use core::fmt;

use super::RegionText;
use crate::destination::Destination;
use crate::export::Export;
use crate::id::StatementId;
use crate::names::Names;
use crate::period::{Dated, Spelt};
use crate::report::phrases::Phrase;
use crate::subsidy::{AmountBasis, Subsidy};
use crate::territory::Territory;

impl RegionText<'_> {
    pub(super) fn records(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let report = self.report;
        let (people, entries) = (report.headcount(), report.registrations());
        let of_artisans = distinct(report.artisans().iter().map(|one| one.sources()));
        let of_cooperatives = distinct(report.cooperatives().iter().map(|one| one.sources()));
        let of_enterprises = distinct(report.enterprises().iter().map(|one| one.sources()));
        let seated = |bodies: usize| u64::try_from(bodies).unwrap_or(u64::MAX);
        let counts = [
            (Phrase::Artisans, people.artisans(), of_artisans.clone()),
            (Phrase::Masters, people.masters(), of_artisans.clone()),
            (Phrase::Validated, entries.validated(), of_artisans),
            (
                Phrase::Cooperatives,
                seated(report.cooperatives().len()),
                of_cooperatives,
            ),
            (
                Phrase::Enterprises,
                seated(report.enterprises().len()),
                of_enterprises,
            ),
        ];
        if counts.iter().all(|(_, count, _)| *count == 0) {
            return Ok(());
        }
        self.heading(f, Phrase::Records)?;
        for (phrase, count, sources) in counts {
            if count > 0 {
                let count = self.language.number(count);
                write!(f, "  {}{} {count}", self.say(phrase), self.colon())?;
                self.citing(f, sources)?;
                writeln!(f)?;
            }
        }
        Ok(())
    }

    pub(super) fn exports(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.report.exports().is_empty() {
            return Ok(());
        }
        self.heading(f, Phrase::Exports)?;
        for line in self.report.exports() {
            write!(f, "  - {}", Spelt(line.window(), self.language))?;
            if line.territory() != Territory::Region(self.report.region()) {
                let part = line.territory().name(self.language);
                write!(f, "{}{part}", self.comma())?;
            }
            write!(
                f,
                " ({}{} {}){} ",
                self.say(Phrase::Basis),
                self.colon(),
                line.basis().label(self.language),
                self.colon()
            )?;
            for (position, export) in line.totals().iter().enumerate() {
                if position > 0 {
                    f.write_str(self.semicolon())?;
                }
                self.stated(f, export.value())?;
                self.citing(f, export.sources())?;
            }
            if line.totals().is_empty() {
                f.write_str(self.say(Phrase::NotStated))?;
            }
            self.agreement(f, line.agree())?;
            writeln!(f)?;
            for export in line.breakdown() {
                self.export_part(f, export)?;
            }
        }
        Ok(())
    }

    /// Writes a record of exports of a family, to a destination or both.
    fn export_part(&self, f: &mut fmt::Formatter<'_>, export: &Export) -> fmt::Result {
        f.write_str("    ")?;
        if let Some(family) = export.family() {
            f.write_str(family.label(self.language))?;
        }
        if export.family().is_some() && export.destination().is_some() {
            f.write_str(self.comma())?;
        }
        match export.destination() {
            Some(Destination::Country(country)) => write!(f, "{country}")?,
            Some(Destination::Group(group)) => f.write_str(group.label(self.language))?,
            None => {}
        }
        write!(f, "{} ", self.colon())?;
        self.stated(f, export.value())?;
        self.citing(f, export.sources())?;
        writeln!(f)
    }

    pub(super) fn facilities(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.report.facilities().is_empty() {
            return Ok(());
        }
        self.heading(f, Phrase::Facilities)?;
        for facility in self.report.facilities() {
            let place = facility.place().name(self.language);
            self.item(f, facility.names().best(self.language))?;
            write!(f, "{}{place}{} ", self.comma(), self.colon())?;
            let stage = facility.stage().map(|stage| stage.label(self.language));
            f.write_str(stage.unwrap_or(self.say(Phrase::StageNotStated)))?;
            if !facility.functions().is_empty() {
                let functions = facility.functions().iter();
                let functions: Vec<_> = functions.map(|one| one.label(self.language)).collect();
                let functions = functions.join(self.comma());
                let label = self.say(Phrase::Functions);
                write!(f, "{}{label}{} {functions}", self.semicolon(), self.colon())?;
            }
            self.citing(f, facility.sources())?;
            writeln!(f)?;
        }
        writeln!(f, "  {}{}", self.say(Phrase::ByKindAndStage), self.colon())?;
        for ((kind, stage), count) in &self.report.facilities_by_kind_and_stage() {
            let stage = stage.map(|stage| stage.label(self.language));
            let stage = stage.unwrap_or(self.say(Phrase::StageNotStated));
            let kind = kind.label(self.language);
            writeln!(
                f,
                "    {kind}{}{stage}{} {}",
                self.comma(),
                self.colon(),
                self.language.number(count.get())
            )?;
        }
        Ok(())
    }

    pub(super) fn exhibitions(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.report.exhibitions().is_empty() {
            return Ok(());
        }
        self.heading(f, Phrase::Exhibitions)?;
        for exhibition in self.report.exhibitions() {
            let kind = exhibition.kind().label(self.language);
            self.item(f, exhibition.names().best(self.language))?;
            write!(f, "{} {kind}", self.colon())?;
            if let Some(scope) = exhibition.scope() {
                let (label, scope) = (self.say(Phrase::Scope), scope.label(self.language));
                write!(f, "{}{label}{} {scope}", self.semicolon(), self.colon())?;
            }
            self.citing(f, exhibition.sources())?;
            writeln!(f)?;
        }
        Ok(())
    }

    pub(super) fn support(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.report.subsidies().is_empty() {
            return Ok(());
        }
        self.heading(f, Phrase::Support)?;
        for subsidy in self.report.subsidies() {
            let kinds: Vec<_> = subsidy
                .kinds()
                .iter()
                .map(|kind| kind.label(self.language))
                .collect();
            let place = subsidy.facility().and_then(|id| self.report.facility(id));
            let place = place.map(|facility| facility.names().best(self.language));
            let place = place.unwrap_or_else(|| subsidy.territory().name(self.language));
            self.item(f, place)?;
            if let Some(window) = subsidy.granted_during() {
                write!(f, " ({})", Spelt(window, self.language))?;
            }
            write!(f, "{} {}", self.colon(), kinds.join(self.comma()))?;
            write!(
                f,
                "{}{}{} ",
                self.semicolon(),
                self.say(Phrase::Beneficiaries),
                self.colon()
            )?;
            self.stated(f, subsidy.beneficiaries())?;
            write!(
                f,
                "{}{}{} ",
                self.semicolon(),
                self.say(Phrase::Amount),
                self.colon()
            )?;
            self.granted(f, subsidy)?;
            self.citing(f, subsidy.sources())?;
            writeln!(f)?;
        }
        let grants = self.report.grants();
        write!(
            f,
            "  {}{}{}{} ",
            self.say(Phrase::Total),
            self.comma(),
            self.say(Phrase::Beneficiaries),
            self.colon()
        )?;
        self.total_count(f, grants.beneficiaries())?;
        write!(
            f,
            "{}{}{} ",
            self.semicolon(),
            self.say(Phrase::Amount),
            self.colon()
        )?;
        self.total_granted(f, grants.granted())?;
        writeln!(f)
    }

    /// Writes an amount, what it is the amount of, and the whole of it.
    fn granted(&self, f: &mut fmt::Formatter<'_>, subsidy: &Subsidy) -> fmt::Result {
        self.stated(f, subsidy.granted())?;
        if subsidy.amount_basis() == Some(AmountBasis::PerBeneficiary) {
            write!(f, " {}", AmountBasis::PerBeneficiary.label(self.language))?;
            if let Some(total) = subsidy.total() {
                write!(f, "{}{} ", self.comma(), self.say(Phrase::Total))?;
                self.amount(f, &total)?;
            }
        }
        Ok(())
    }

    pub(super) fn trainings(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.report.trainings().is_empty() {
            return Ok(());
        }
        self.heading(f, Phrase::Training)?;
        for training in self.report.trainings() {
            let kind = training.kind().label(self.language);
            self.item(f, training.names().best(self.language))?;
            write!(f, "{} {kind}", self.colon())?;
            self.citing(f, training.sources())?;
            writeln!(f)?;
        }
        Ok(())
    }

    pub(super) fn programmes(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let programmes = self.report.programmes();
        if programmes.is_empty() {
            return Ok(());
        }
        self.heading(f, Phrase::Programmes)?;
        for (title, sources) in programmes {
            self.item(f, title.as_str())?;
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
            let parties: Vec<_> = agreement
                .parties()
                .iter()
                .map(|party| party.label(self.language))
                .collect();
            let subject = Names::best(agreement.subject(), self.language);
            self.item(f, subject)?;
            write!(f, "{} {}", self.colon(), parties.join(self.comma()))?;
            for channel in agreement.sales_channels() {
                write!(
                    f,
                    "{}{}",
                    self.semicolon(),
                    channel.kind().label(self.language)
                )?;
                if let Some(platform) = channel.platform() {
                    write!(f, " {platform}")?;
                }
                if channel.is_direct() == Some(true) {
                    write!(f, "{}{}", self.comma(), self.say(Phrase::Direct))?;
                }
            }
            self.citing(f, agreement.sources())?;
            writeln!(f)?;
        }
        Ok(())
    }

    pub(super) fn sources(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.report.sources().is_empty() {
            return Ok(());
        }
        self.heading(f, Phrase::Sources)?;
        for (position, statement) in self.report.sources().iter().enumerate() {
            let number = position.saturating_add(1);
            write!(f, "  [{number}] {}", statement.kind().label(self.language))?;
            write!(
                f,
                "{}{}",
                self.comma(),
                statement.issuer().label(self.language)
            )?;
            if let Some(asked_by) = statement.asked_by() {
                write!(
                    f,
                    "{}{} {asked_by}",
                    self.comma(),
                    self.say(Phrase::AskedBy)
                )?;
            }
            write!(
                f,
                "{}{}{}",
                self.comma(),
                statement.publisher(),
                self.comma()
            )?;
            match statement.published_on() {
                Some(date) => write!(f, "{}", Dated(date, self.language))?,
                None => f.write_str(self.say(Phrase::DateUnknown))?,
            }
            if let Some(reference) = statement.reference() {
                write!(f, "{}{reference}", self.comma())?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}

/// Every source of a list of records once, in id order.
fn distinct<'s>(sources: impl IntoIterator<Item = &'s [StatementId]>) -> BTreeSet<&'s StatementId> {
    sources.into_iter().flatten().collect()
}
