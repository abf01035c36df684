//! A region's records.

use alloc::vec::Vec;
use core::fmt;

use super::RegionText;
use super::windows::Spelt;
use crate::names::Names;
use crate::report::phrases::Phrase;
use crate::subsidy::{AmountBasis, Subsidy};

impl RegionText<'_> {
    pub(super) fn records(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (people, entries) = (self.report.headcount(), self.report.registrations());
        if people.artisans() == 0 {
            return Ok(());
        }
        self.heading(f, Phrase::Records)?;
        let counts = [
            (Phrase::Artisans, people.artisans()),
            (Phrase::Masters, people.masters()),
            (Phrase::Validated, entries.validated()),
        ];
        for (phrase, count) in counts {
            writeln!(f, "  {}: {}", self.say(phrase), self.language.number(count))?;
        }
        Ok(())
    }

    pub(super) fn facilities(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.report.facilities().is_empty() {
            return Ok(());
        }
        self.heading(f, Phrase::Facilities)?;
        for facility in self.report.facilities() {
            write!(f, "  - {}", facility.names().best(self.language))?;
            write!(
                f,
                "{}{}: ",
                self.comma(),
                facility.place().name(self.language)
            )?;
            let stage = facility.stage().map(|stage| stage.label(self.language));
            f.write_str(stage.unwrap_or(self.say(Phrase::StageNotStated)))?;
            if !facility.functions().is_empty() {
                let functions = facility.functions().iter();
                let functions: Vec<_> = functions.map(|one| one.label(self.language)).collect();
                let functions = functions.join(self.comma());
                write!(
                    f,
                    "{}{}: {functions}",
                    self.comma(),
                    self.say(Phrase::Functions)
                )?;
            }
            self.citing(f, facility.sources())?;
            writeln!(f)?;
        }
        writeln!(f, "  {}", self.say(Phrase::ByKindAndStage))?;
        for ((kind, stage), count) in &self.report.facilities_by_kind_and_stage() {
            let stage = stage.map(|stage| stage.label(self.language));
            let stage = stage.unwrap_or(self.say(Phrase::StageNotStated));
            let kind = kind.label(self.language);
            writeln!(
                f,
                "    {kind}{}{stage}: {}",
                self.comma(),
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
            write!(f, "  - {}: {kind}", exhibition.names().best(self.language))?;
            if let Some(scope) = exhibition.scope() {
                write!(f, "{}{}", self.comma(), scope.label(self.language))?;
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
            write!(f, "  - {place}")?;
            if let Some(window) = subsidy.granted_during() {
                write!(f, " ({})", Spelt(window, self.language))?;
            }
            write!(f, ": {}", kinds.join(self.comma()))?;
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
            write!(f, "  - {}: {kind}", training.names().best(self.language))?;
            self.citing(f, training.sources())?;
            writeln!(f)?;
        }
        Ok(())
    }

    pub(super) fn programmes(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, programme) in self.report.programmes().enumerate() {
            if position == 0 {
                self.heading(f, Phrase::Programmes)?;
            }
            writeln!(f, "  - {programme}")?;
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
            write!(f, "  - {subject}: {}", parties.join(self.comma()))?;
            for channel in agreement.sales_channels() {
                write!(f, "{}{}", self.comma(), channel.kind().label(self.language))?;
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
                Some(date) => write!(f, "{date}")?,
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
