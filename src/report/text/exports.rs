//! The recorded exports of a region.

use alloc::string::ToString as _;
use alloc::vec::Vec;
use core::fmt;

use super::Page;
use crate::export::Export;
use crate::report::phrases::Phrase;
use crate::territory::Territory;

impl Page<'_> {
    pub(super) fn exports(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.report.exports().is_empty() {
            return Ok(());
        }
        self.heading(f, Phrase::Exports)?;
        for line in self.report.exports() {
            let mut records = line.totals().iter().chain(line.breakdown());
            let is_undated = records.any(|export| self.is_undated(export.sources()));
            write!(f, "  - {}", self.window(line.window(), is_undated))?;
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
                self.sourced(f, export.sources())?;
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
        let family = export.family();
        let family = family.map(|family| family.label(self.language).to_string());
        let destination = export.destination();
        let destination = destination.map(|one| one.name(self.language).to_string());
        let parts: Vec<_> = family.into_iter().chain(destination).collect();
        f.write_str("    ")?;
        self.first(f, &parts.join(self.comma()))?;
        write!(f, "{} ", self.colon())?;
        self.stated(f, export.value())?;
        self.sourced(f, export.sources())?;
        writeln!(f)
    }
}
