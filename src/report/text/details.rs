//! What is known of a record beside its first line, label by label.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::fmt;

use super::Page;
use crate::craft::ActivityCode;
use crate::facility::FacilityStage;
use crate::figure::{Figure, Measure, Quantity, Stated, Unit};
use crate::funding::Contribution;
use crate::history::Reached;
use crate::institution::Institution;
use crate::period::Dated;
use crate::report::phrases::Phrase;
use crate::sales_channel::SalesChannel;
use crate::territory::Territory;

impl Page<'_> {
    /// Writes an indented line of what is known; no line where nothing is.
    pub(super) fn details(
        &self,
        f: &mut fmt::Formatter<'_>,
        known: impl IntoIterator<Item = Option<String>>,
    ) -> fmt::Result {
        let known: Vec<_> = known.into_iter().flatten().collect();
        if known.is_empty() {
            return Ok(());
        }
        writeln!(f, "    {}", known.join(self.semicolon()))
    }

    /// A value behind its label.
    pub(super) fn labeled(&self, label: &str, value: impl fmt::Display) -> String {
        format!("{label}{} {value}", self.colon())
    }

    /// A figure behind its label, where it is stated.
    pub(super) fn figure<T: Quantity>(&self, label: &str, stated: &Stated<T>) -> Option<String> {
        let shown = stated.is_stated().then(|| self.shown(stated))?;
        Some(self.labeled(label, shown))
    }

    /// Items behind their label, where there are any.
    pub(super) fn listing<Item: AsRef<str>>(
        &self,
        label: &str,
        items: impl IntoIterator<Item = Item>,
    ) -> Option<String> {
        let items: Vec<Item> = items.into_iter().collect();
        let texts: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
        let texts = texts.join(self.comma());
        (!texts.is_empty()).then(|| self.labeled(label, texts))
    }

    /// A number of listed things behind its label, where there are any.
    pub(super) fn listed(&self, label: &str, things: usize) -> Option<String> {
        let number = u64::try_from(things).unwrap_or(u64::MAX);
        (number > 0).then(|| self.labeled(label, self.language.number(number)))
    }

    /// A figure, or the text that nobody could read.
    pub(super) fn shown<T: Quantity>(&self, stated: &Stated<T>) -> String {
        match stated {
            Stated::Read { figure, .. } => figure.written(self.language).to_string(),
            Stated::Unreadable { printed, .. } => {
                format!("«{printed}» ({})", self.say(Phrase::Unreadable))
            }
            Stated::NotStated => self.say(Phrase::NotStated).to_string(),
        }
    }

    /// Who pays, and how much of it.
    pub(super) fn funding(&self, funders: &[Contribution]) -> Option<String> {
        let funders = funders.iter().map(|one| {
            let amount = one.amount().is_stated().then(|| self.shown(one.amount()));
            let percent = one.percent();
            let percent = percent.and_then(|share| Measure::new(share, Unit::Percent).ok());
            let percent =
                percent.map(|share| Figure::plain(share).written(self.language).to_string());
            let parts: Vec<_> = amount.into_iter().chain(percent).collect();
            let funder = one.funder().label(self.language);
            if parts.is_empty() {
                funder.to_string()
            } else {
                format!("{funder} ({})", parts.join(self.comma()))
            }
        });
        self.listing(self.say(Phrase::Funding), funders)
    }

    /// Institutions behind what they are to a record.
    pub(super) fn institutions(&self, phrase: Phrase, bodies: &[Institution]) -> Option<String> {
        let bodies = bodies.iter().map(|body| body.label(self.language));
        self.listing(self.say(phrase), bodies)
    }

    /// Trades behind their label.
    pub(super) fn trades(&self, codes: &[ActivityCode]) -> Option<String> {
        let trades = codes.iter().map(|code| self.trade(code));
        self.listing(self.say(Phrase::Trades), trades)
    }

    /// The name of a trade.
    pub(super) fn trade(&self, code: &ActivityCode) -> String {
        let label = self.report.sector().activity_label(code, self.language);
        label.map_or_else(|| code.to_string(), String::from)
    }

    /// A way of selling.
    pub(super) fn sales_channel(&self, channel: &SalesChannel) -> String {
        let kind = channel.kind().label(self.language);
        let platform = channel.platform().map(|platform| format!(" {platform}"));
        let how = match channel.is_direct() {
            Some(true) => format!(" ({})", self.say(Phrase::Direct)),
            _ => String::new(),
        };
        format!("{kind}{}{how}", platform.unwrap_or_default())
    }

    /// A place, unless it is the region.
    pub(super) fn place(&self, place: Territory) -> Option<String> {
        let is_region = place == Territory::Region(self.report.region());
        let name = place.name(self.language);
        (!is_region).then(|| self.labeled(self.say(Phrase::Place), name))
    }

    /// A stage with its date.
    pub(super) fn reached(&self, reached: Reached<FacilityStage>) -> String {
        let stage = reached.stage().label(self.language);
        match reached.on() {
            Some(on) => format!("{stage} ({})", Dated(on, self.language)),
            None => stage.to_string(),
        }
    }
}
