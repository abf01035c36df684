//! A region's record as text.

use alloc::vec::Vec;
use core::fmt;
use core::ops::Bound;

use rust_decimal::{Decimal, RoundingStrategy};

use super::claims::{Cited, IndicatorLine};
use super::phrases::Phrase;
use super::region::RegionReport;
use crate::figure::{
    Estimate, Figure, Hedge, Interval, Measure, Quantity, Stated, StatedTotal, Step,
};
use crate::id::StatementId;
use crate::language::{Language, PluralCategory};
use crate::names::Names;
use crate::period::Window;
use crate::statement::Placement;

/// A region's record as text in one language.
///
/// Plain text with indented lines; sources are numbered in brackets and
/// listed at the end. No natural person is named.
#[derive(Clone, Copy, Debug)]
pub struct RegionText<'r> {
    report: &'r RegionReport<'r>,
    language: Language,
}

impl RegionReport<'_> {
    /// The record as text.
    #[must_use]
    pub fn text(&self, language: Language) -> RegionText<'_> {
        RegionText {
            report: self,
            language,
        }
    }
}

impl fmt::Display for RegionText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let region = self.report.region();
        let name = region.name(self.language);
        writeln!(f, "{name} ({}): {}", region.code(), self.say(Phrase::Title))?;
        self.claims(f)?;
        self.derived(f)?;
        self.records(f)?;
        self.facilities(f)?;
        self.exhibitions(f)?;
        self.support(f)?;
        self.trainings(f)?;
        self.programmes(f)?;
        self.agreements(f)?;
        self.sources(f)
    }
}

impl RegionText<'_> {
    fn say(&self, phrase: Phrase) -> &'static str {
        phrase.in_language(self.language)
    }

    fn heading(&self, f: &mut fmt::Formatter<'_>, phrase: Phrase) -> fmt::Result {
        writeln!(f, "\n{}", self.say(phrase))
    }

    fn comma(&self) -> &'static str {
        if self.language == Language::Arabic {
            "، "
        } else {
            ", "
        }
    }

    fn claims(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.heading(f, Phrase::Claims)?;
        if self.report.indicators().is_empty() {
            return writeln!(f, "  {}", self.say(Phrase::Nothing));
        }
        for line in self.report.indicators() {
            self.indicator(f, line)?;
        }
        Ok(())
    }

    fn indicator(&self, f: &mut fmt::Formatter<'_>, line: &IndicatorLine<'_>) -> fmt::Result {
        write!(f, "  {}", line.indicator().label(self.language))?;
        if let Some(window) = line.window() {
            write!(f, " ({})", Spelt(window, self.language))?;
        }
        f.write_str(": ")?;
        for (position, Cited { claim, statement }) in line.cited().iter().enumerate() {
            if position > 0 {
                f.write_str(if self.language == Language::Arabic {
                    "؛ "
                } else {
                    "; "
                })?;
            }
            if claim.placement() == Placement::Headline {
                write!(f, "{} ", self.say(Phrase::Headline))?;
            }
            self.stated(f, claim.figure())?;
            self.citing(f, [statement.id()])?;
        }
        match line.agree() {
            Some(true) => writeln!(f, " ({})", self.say(Phrase::FiguresAgree)),
            Some(false) => writeln!(f, " ({})", self.say(Phrase::FiguresDisagree)),
            None => writeln!(f),
        }
    }

    /// Writes a figure, or the text that nobody could read, verbatim.
    fn stated<T: Quantity>(&self, f: &mut fmt::Formatter<'_>, stated: &Stated<T>) -> fmt::Result {
        match stated {
            Stated::Read { figure, .. } => write!(f, "{}", figure.written(self.language)),
            Stated::Unreadable { printed, .. } => {
                write!(f, "«{printed}» ({})", self.say(Phrase::Unreadable))
            }
            Stated::NotStated => f.write_str("-"),
        }
    }

    fn citing<'a>(
        &self,
        f: &mut fmt::Formatter<'_>,
        ids: impl IntoIterator<Item = &'a StatementId>,
    ) -> fmt::Result {
        let ids: Vec<&StatementId> = ids.into_iter().collect();
        for number in self.report.source_numbers(ids) {
            write!(f, " [{number}]")?;
        }
        Ok(())
    }

    fn derived(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let coverage = self.report.register_coverage();
        let rates = [
            (Phrase::ExportsPerArtisan, self.report.exports_per_artisan()),
            (
                Phrase::ParticipantsPerExhibition,
                self.report.participants_per_exhibition(),
            ),
        ];
        if coverage.is_none() && rates.iter().all(|(_, rate)| rate.is_none()) {
            return Ok(());
        }
        self.heading(f, Phrase::Derived)?;
        if let Some(coverage) = coverage {
            let percent = self.language.number(coverage.percent(1));
            let sign = percent_sign(self.language);
            write!(f, "  {}: {percent}{sign}", self.say(Phrase::Coverage))?;
            if let (Some(from), Some(to)) = coverage.percent_bounds(1) {
                let (from, to) = (self.language.number(from), self.language.number(to));
                write!(f, " ({} {from}{sign} ", self.say(Phrase::Between))?;
                self.and(f)?;
                write!(f, "{to}{sign})")?;
            }
            writeln!(f)?;
        }
        for (phrase, rate) in rates {
            if let Some(rate) = rate {
                write!(f, "  {}: ", self.say(phrase))?;
                self.estimate(f, &rate)?;
                writeln!(f)?;
            }
        }
        Ok(())
    }

    /// Writes "and"; in Arabic it is joined to the word behind it.
    fn and(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let space = if self.language == Language::Arabic {
            ""
        } else {
            " "
        };
        write!(f, "{}{space}", self.say(Phrase::And))
    }

    /// Writes an estimate to the unit, with its bounds rounded outward.
    fn estimate(&self, f: &mut fmt::Formatter<'_>, estimate: &Estimate) -> fmt::Result {
        let whole = |value: Decimal, strategy| value.round_dp_with_strategy(0, strategy);
        let down = |value| whole(value, RoundingStrategy::ToNegativeInfinity);
        let up = |value| whole(value, RoundingStrategy::ToPositiveInfinity);
        let (from, to) = ends(estimate.interval());
        let nominal = whole(estimate.nominal(), RoundingStrategy::MidpointAwayFromZero);
        let (value, hedge) = match (estimate.interval().lower(), from, to) {
            (_, Some(_), Some(_)) | (_, None, None) => (nominal, Hedge::About),
            (Bound::Excluded(_), Some(from), None) => (down(from), Hedge::MoreThan),
            (_, Some(from), None) if down(from) < from => (down(from), Hedge::MoreThan),
            (_, Some(from), None) => (down(from), Hedge::AtLeast),
            (_, None, Some(to)) => (up(to), Hedge::AtMost),
        };
        let figure = Measure::new(value, estimate.unit())
            .and_then(|measure| Figure::new(measure, hedge, Step::ONE));
        match figure {
            Ok(figure) => write!(f, "{}", figure.written(self.language))?,
            Err(_) => write!(f, "{}", self.language.number(value))?,
        }
        if let (Some(from), Some(to)) = (from, to) {
            write!(
                f,
                " ({} {} ",
                self.say(Phrase::Between),
                self.language.number(down(from))
            )?;
            self.and(f)?;
            write!(f, "{})", self.language.number(up(to)))?;
        }
        Ok(())
    }

    fn records(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
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

    fn facilities(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
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

    fn exhibitions(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
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

    fn support(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
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
            write!(f, "{}{} ", self.comma(), self.say(Phrase::Beneficiaries))?;
            self.stated(f, subsidy.beneficiaries())?;
            write!(f, "{}{} ", self.comma(), self.say(Phrase::Amount))?;
            self.stated(f, subsidy.granted())?;
            self.citing(f, subsidy.sources())?;
            writeln!(f)?;
        }
        let grants = self.report.grants();
        write!(
            f,
            "  {}: {} ",
            self.say(Phrase::Total),
            self.say(Phrase::Beneficiaries)
        )?;
        self.total(f, grants.beneficiaries())?;
        write!(f, "{}{} ", self.comma(), self.say(Phrase::Amount))?;
        self.total(f, grants.granted())?;
        writeln!(f)
    }

    /// Writes a total, and how many of its parts were left out.
    fn total(&self, f: &mut fmt::Formatter<'_>, total: &StatedTotal) -> fmt::Result {
        match total.written(self.language) {
            Some(written) => write!(f, "{written}")?,
            None => f.write_str(self.say(Phrase::AmountNotStated))?,
        }
        let of = self.say(Phrase::Of);
        let parts = self.language.number(total.parts());
        let left_out = [
            (total.unreadable(), Phrase::AmountsUnreadable),
            (total.not_stated(), Phrase::AmountsNotStated),
        ];
        for (number, phrase) in left_out {
            if number > 0 {
                let number = self.language.number(number);
                write!(f, " ({number} {of} {parts} {})", self.say(phrase))?;
            }
        }
        Ok(())
    }

    fn trainings(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
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

    fn programmes(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, programme) in self.report.programmes().enumerate() {
            if position == 0 {
                self.heading(f, Phrase::Programmes)?;
            }
            writeln!(f, "  - {programme}")?;
        }
        Ok(())
    }

    fn agreements(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
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

    fn sources(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
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

fn percent_sign(language: Language) -> &'static str {
    if language == Language::English {
        "%"
    } else {
        " %"
    }
}

/// The values at both ends of an interval.
fn ends(interval: Interval) -> (Option<Decimal>, Option<Decimal>) {
    let value = |bound| match bound {
        Bound::Included(value) | Bound::Excluded(value) => Some(value),
        Bound::Unbounded => None,
    };
    (value(interval.lower()), value(interval.upper()))
}

/// A window in words.
struct Spelt(Window, Language);

impl fmt::Display for Spelt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(window, language) = *self;
        match window {
            Window::LastYears(last) => {
                let years = last.years();
                match (language, language.plural(years.into())) {
                    (Language::Arabic, PluralCategory::One) => f.write_str("السنة الأخيرة"),
                    (Language::Arabic, PluralCategory::Two) => f.write_str("السنتان الأخيرتان"),
                    (Language::Arabic, PluralCategory::Few) => write!(f, "آخر {years} سنوات"),
                    (Language::Arabic, _) => write!(f, "آخر {years} سنة"),
                    (Language::French, PluralCategory::One) => f.write_str("dernière année"),
                    (Language::French, _) => write!(f, "{years} dernières années"),
                    (Language::English, PluralCategory::One) => f.write_str("last year"),
                    (Language::English, _) => write!(f, "last {years} years"),
                }?;
                last.before().map_or(Ok(()), |day| write!(f, " / {day}"))
            }
            Window::AsOf(day) => match language {
                Language::Arabic => write!(f, "إلى غاية {day}"),
                Language::French => write!(f, "au {day}"),
                Language::English => write!(f, "as of {day}"),
            },
            other => other.fmt(f),
        }
    }
}
