//! The support granted in a region.

use alloc::vec::Vec;
use core::fmt;

use super::Page;
use crate::names::Names;
use crate::report::phrases::Phrase;
use crate::subsidy::{AmountBasis, Subsidy};

impl Page<'_> {
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
            let place = subsidy.facility();
            let place = place.and_then(|id| self.report.sector().facilities().get(id));
            let place = place.map(|facility| facility.names().best(self.language));
            let place = place.unwrap_or_else(|| subsidy.territory().name(self.language));
            self.item(f, place)?;
            if let Some(window) = subsidy.granted_during() {
                let window = self.window(window, self.is_undated(subsidy.sources()));
                write!(f, " ({window})")?;
            }
            write!(f, "{} {}", self.colon(), kinds.join(self.comma()))?;
            self.next_field(f, Phrase::Beneficiaries)?;
            self.stated(f, subsidy.beneficiaries())?;
            self.next_field(f, Phrase::Amount)?;
            self.granted(f, subsidy)?;
            self.sourced(f, subsidy.sources())?;
            writeln!(f)?;
            self.support_details(f, subsidy)?;
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
        self.total_count(f, &grants.beneficiaries())?;
        self.next_field(f, Phrase::Amount)?;
        self.total_granted(f, &grants.granted())?;
        writeln!(f)
    }

    /// Writes the name of a field behind another one.
    fn next_field(&self, f: &mut fmt::Formatter<'_>, phrase: Phrase) -> fmt::Result {
        let (semicolon, colon) = (self.semicolon(), self.colon());
        write!(f, "{semicolon}{}{colon} ", self.say(phrase))
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

    fn support_details(&self, f: &mut fmt::Formatter<'_>, subsidy: &Subsidy) -> fmt::Result {
        let facility = subsidy.facility();
        let facility = facility.and_then(|id| self.report.sector().facilities().get(id));
        let elsewhere = facility.filter(|one| one.place() != subsidy.territory());
        let place = elsewhere.and_then(|_| self.place(subsidy.territory()));
        let cooperatives = subsidy.beneficiary_cooperatives().iter();
        let cooperatives =
            cooperatives.filter_map(|id| self.report.sector().cooperatives().get(id));
        let cooperatives = cooperatives.map(|one| Names::best(one.names(), self.language));
        let programme = subsidy.programme();
        self.details(
            f,
            [
                place,
                programme.map(|title| self.labeled(self.say(Phrase::Programme), title)),
                self.funding(subsidy.funders()),
                self.listing(self.say(Phrase::BeneficiaryCooperatives), cooperatives),
                self.listed(
                    self.say(Phrase::ArtisansListed),
                    subsidy.beneficiary_artisans().len(),
                ),
                self.listed(
                    self.say(Phrase::EnterprisesListed),
                    subsidy.beneficiary_enterprises().len(),
                ),
            ],
        )
    }
}
