//! What claims are about, who states them, and their figures.

use core::fmt;

use super::Sentence;
use crate::audit::records::stage_of;
use crate::audit::{Operand, Operation, Source};
use crate::calendar::{Month, PartialDate};
use crate::figure::{Estimate, Hedge, Stated, Unit, WrittenQuantity};
use crate::language::{Language, PluralCategory};
use crate::period::{Dated, Spelt, Window};
use crate::person::Gender;
use crate::share::Whole;
use crate::statement::{Against, Among, Claim, Dimension, Facet, Indicator, Per, Sense, ShareOf};
use crate::territory::Territory;

impl Sentence<'_> {
    /// Writes what a claim is about: indicator, sense, place, time and part.
    pub(super) fn about(&self, f: &mut fmt::Formatter<'_>, claim: &Claim) -> fmt::Result {
        let language = self.language;
        let comma = self.say("، ", ", ", ", ");
        f.write_str(claim.indicator().label(language))?;
        self.sense(f, claim)?;
        let listed = self.listed.and_then(|at| at.claim(self.sector));
        let mut is_open = false;
        let mut open = |f: &mut fmt::Formatter<'_>| {
            let mark = if is_open { comma } else { " (" };
            is_open = true;
            f.write_str(mark)
        };
        if listed.is_none_or(|other| other.territory() == claim.territory()) {
            open(f)?;
            f.write_str(claim.territory().name(language))?;
        }
        if let Some(window) = claim.window() {
            open(f)?;
            write!(f, "{}", Spelt(window, language))?;
        }
        for facet in claim.breakdown() {
            if self.is_of_subject(facet) {
                open(f)?;
                self.values(f, claim, facet)?;
            }
        }
        if let Some(population) = claim.population() {
            open(f)?;
            f.write_str(population.label(language))?;
        }
        if is_open { f.write_str(")") } else { Ok(()) }
    }

    /// Whether a facet of the checked claim is of what the sentence is about:
    /// of a list that it stands in, what its figures have in common.
    fn is_of_subject(&self, facet: &Facet) -> bool {
        let own = self.subject().map(Claim::breakdown);
        let listed = self.listed.and_then(|at| at.claim(self.sector));
        own.is_some_and(|own| own.contains(facet))
            && listed.is_none_or(|other| other.breakdown().contains(facet))
    }

    /// Where the checked claim is, as far as it is what the sentence is about.
    fn place_of_subject(&self) -> Option<Territory> {
        let place = place_of(self.subject()?);
        let listed = self.listed.and_then(|at| at.claim(self.sector));
        place.filter(|own| listed.is_none_or(|other| place_of(other) == Some(*own)))
    }

    /// Writes the sense of a claim that is no level.
    fn sense(&self, f: &mut fmt::Formatter<'_>, claim: &Claim) -> fmt::Result {
        let language = self.language;
        if let Sense::Level = claim.sense() {
            return Ok(());
        }
        let comma = self.say("، ", ", ", ", ");
        f.write_str(comma)?;
        f.write_str(match claim.sense() {
            Sense::Rate(_) => self.say("المعدل", "moyenne", "average"),
            sense => sense.kind().label(language),
        })?;
        match claim.sense() {
            Sense::Share(ShareOf::Whole(whole)) => write!(f, " {}", self.of_whole(*whole)),
            Sense::Growth(Against::Window(window)) | Sense::Multiple(Against::Window(window)) => {
                self.compared_with(f, *window)
            }
            Sense::Rank(among) => {
                let among = match among {
                    Among::Regions => {
                        self.say("بين الجهات", "parmi les régions", "among the regions")
                    }
                    Among::Provinces => self.say(
                        "بين الأقاليم والعمالات",
                        "parmi les provinces et préfectures",
                        "among the provinces",
                    ),
                    Among::Dimension(dimension) => {
                        let by = self.say("حسب", "par", "by");
                        return write!(f, " {by} {}", dimension.label(language));
                    }
                };
                write!(f, " {among}")
            }
            Sense::Rate(per) => write!(f, " {}", per.label(language)),
            _ => Ok(()),
        }
    }

    /// Writes what a change is reckoned from, so that the words before a window
    /// suit it.
    fn compared_with(&self, f: &mut fmt::Formatter<'_>, window: Window) -> fmt::Result {
        let language = self.language;
        let since = self.say(" مقارنة مع", " par rapport", " compared with");
        f.write_str(since)?;
        match window {
            Window::Year(_) | Window::Month(..) | Window::JanuaryTo(_, Month::JANUARY) => {
                let to = self.say("", " à", "");
                write!(f, "{to} {}", Spelt(window, language))
            }
            Window::JanuaryTo(..) => {
                let to = self.say(" فترة", " à la période", "");
                write!(f, "{to} {}", Spelt(window, language))
            }
            Window::Days(_) => {
                let to = self.say(" الفترة", " à la période", "");
                write!(f, "{to} {}", Spelt(window, language))
            }
            Window::AsOf(day) => {
                let to = self.say("", " au", "");
                write!(f, "{to} {}", Dated(PartialDate::Day(day), language))
            }
            Window::LastYears(_) => {
                let period = self.say(" فترة أخرى", " à une autre période", " another period");
                write!(f, "{period} ({})", Spelt(window, language))
            }
        }
    }

    const fn of_whole(&self, whole: Whole) -> &'static str {
        match whole {
            Whole::Total => self.say("من المجموع", "du total", "of the total"),
            Whole::NationalTotal => self.say(
                "من المجموع الوطني",
                "du total national",
                "of the national total",
            ),
            Whole::RegionalTotal => self.say(
                "من مجموع الجهة",
                "du total de la région",
                "of the regional total",
            ),
            Whole::Target => self.say("من الهدف", "de l'objectif", "of the target"),
            Whole::Artisans => self.say("من الصناع التقليديين", "des artisans", "of the artisans"),
            Whole::Registrations => {
                self.say("من التسجيلات", "des inscriptions", "of the registrations")
            }
            Whole::Cost => self.say("من الكلفة", "du coût", "of the cost"),
        }
    }

    fn values(&self, f: &mut fmt::Formatter<'_>, claim: &Claim, facet: &Facet) -> fmt::Result {
        for (place, value) in facet.values().iter().enumerate() {
            if place > 0 {
                f.write_str(" + ")?;
            }
            match value {
                // A stage is known by its word, which is not for readers.
                Facet::Part(label) if *claim.indicator() == Indicator::Facilities => {
                    let stage = stage_of(label).map(|stage| stage.label(self.language));
                    f.write_str(stage.unwrap_or(label.as_str()))?;
                }
                value => self.facet(f, value)?,
            }
        }
        Ok(())
    }

    fn facet(&self, f: &mut fmt::Formatter<'_>, facet: &Facet) -> fmt::Result {
        let (language, sector) = (self.language, self.sector);
        match facet {
            Facet::Territory(territory) => f.write_str(territory.name(language)),
            Facet::Branch(branch) => f.write_str(branch.label(language)),
            Facet::Activity(code) => {
                let label = sector.activity_label(code, language);
                f.write_str(label.unwrap_or(code.as_str()))
            }
            Facet::Category(category) => f.write_str(category.label(language)),
            Facet::ProductFamily(family) => f.write_str(family.label(language)),
            Facet::Destination(destination) => f.write_str(destination.name(language)),
            Facet::Gender(Gender::Woman) => f.write_str(self.say("النساء", "femmes", "women")),
            Facet::Gender(Gender::Man) => f.write_str(self.say("الرجال", "hommes", "men")),
            Facet::Milieu(milieu) => f.write_str(milieu.label(language)),
            Facet::Time(date) => write!(f, "{}", Dated(*date, language)),
            Facet::Facility(id) => f.write_str(
                sector
                    .facilities()
                    .get(id)
                    .map_or(id.as_str(), |facility| facility.names().best(language)),
            ),
            Facet::Exhibition(id) => f.write_str(
                sector
                    .exhibitions()
                    .get(id)
                    .map_or(id.as_str(), |exhibition| exhibition.names().best(language)),
            ),
            Facet::Training(id) => f.write_str(
                sector
                    .trainings()
                    .get(id)
                    .map_or(id.as_str(), |training| training.names().best(language)),
            ),
            Facet::Part(label) => f.write_str(label.as_str()),
            Facet::Jointly(_) => Ok(()),
        }
    }

    /// Writes an operand with what sets it apart from the claim that is
    /// checked.
    pub(super) fn operand(&self, f: &mut fmt::Formatter<'_>, operand: &Operand) -> fmt::Result {
        match &operand.source {
            Source::Claim(at) => match at.claim(self.sector) {
                Some(claim) => {
                    self.figure(f, claim)?;
                    self.apart(f, claim, *at)
                }
                None => self.estimate(f, &operand.estimate),
            },
            Source::Reckoned { claims, .. } => {
                self.estimate(f, &operand.estimate)?;
                f.write_str(self.say(" (من ", " (d'après ", " (from "))?;
                self.list(f, claims, |f, at| match at.claim(self.sector) {
                    Some(claim) => {
                        self.figure(f, claim)?;
                        self.apart(f, claim, *at)
                    }
                    None => Ok(()),
                })?;
                f.write_str(")")
            }
            Source::Span(per) => self.span(f, *per, &operand.estimate),
            Source::Records { .. } => {
                self.estimate(f, &operand.estimate)?;
                f.write_str(self.say(" (حسب الجذاذة)", " (d'après la fiche)", " (on record)"))
            }
            Source::Whole => self.estimate(f, &operand.estimate),
        }
    }

    /// Writes what sets a claim apart from the one that is checked, and where it
    /// is printed if that is not one document.
    pub(super) fn apart(
        &self,
        f: &mut fmt::Formatter<'_>,
        claim: &Claim,
        at: crate::audit::ClaimRef,
    ) -> fmt::Result {
        let language = self.language;
        let mut is_open = false;
        let mut open = |f: &mut fmt::Formatter<'_>| {
            let mark = if is_open {
                self.say("، ", ", ", ", ")
            } else {
                " ("
            };
            is_open = true;
            f.write_str(mark)
        };
        if let Some(subject) = self.subject() {
            if claim.indicator() != subject.indicator() {
                open(f)?;
                f.write_str(claim.indicator().label(language))?;
            }
            if let Some(place) = place_of(claim) {
                if self.place_of_subject() != Some(place) {
                    open(f)?;
                    f.write_str(place.name(language))?;
                }
            }
            let mut facets = claim.breakdown().iter();
            // A month says more than the year that it is of.
            let is_dated = facets.any(|facet| matches!(facet, Facet::Time(_)));
            let window = claim.window().filter(|_| !is_dated);
            let is_step = self.is_step();
            if let Some(window) = window.filter(|own| is_step || Some(*own) != subject.window()) {
                open(f)?;
                write!(f, "{}", Spelt(window, language))?;
                if let (true, Sense::Growth(Against::Window(since))) = (is_step, claim.sense()) {
                    self.compared_with(f, *since)?;
                }
            }
            for facet in claim.breakdown() {
                let is_named = matches!(facet, Facet::Territory(_)) || self.is_of_subject(facet);
                if !is_named {
                    open(f)?;
                    self.values(f, claim, facet)?;
                }
            }
            let population = claim.population();
            if let Some(population) = population.filter(|own| Some(*own) != subject.population()) {
                open(f)?;
                f.write_str(population.label(language))?;
            }
        }
        if self.has_several_sources() {
            if let Some(statement) = at.statement(self.sector) {
                open(f)?;
                f.write_str(statement.publisher().as_str())?;
                if let Some(date) = statement.published_on() {
                    open(f)?;
                    write!(f, "{}", Dated(date, language))?;
                }
            }
        }
        if is_open { f.write_str(")") } else { Ok(()) }
    }

    /// Whether the operands are growths one after the other, which their windows
    /// set apart.
    fn is_step(&self) -> bool {
        let arithmetic = self.finding.arithmetic();
        arithmetic.is_some_and(|arithmetic| arithmetic.operation() == Operation::Compound)
    }

    /// Whether the claims stand in more than one document.
    fn has_several_sources(&self) -> bool {
        let claims = self.finding.claims();
        let statement = |at: &crate::audit::ClaimRef| at.statement_index();
        claims.first().map(statement) != claims.last().map(statement)
    }

    /// Writes the length of a window: "4 years".
    fn span(&self, f: &mut fmt::Formatter<'_>, per: Per, length: &Estimate) -> fmt::Result {
        let number = length.nominal();
        let category = self.language.plural_of(number);
        let is_one = category == PluralCategory::One;
        let unit = match (self.language, per) {
            (Language::Arabic, per) => {
                let [one, two, few, many] = match per {
                    Per::Day => ["يوم واحد", "يومين", "أيام", "يوما"],
                    Per::Month => ["شهر واحد", "شهرين", "أشهر", "شهرا"],
                    _ => ["سنة واحدة", "سنتين", "سنوات", "سنة"],
                };
                match category {
                    PluralCategory::One => return f.write_str(one),
                    PluralCategory::Two => return f.write_str(two),
                    PluralCategory::Few => few,
                    _ => many,
                }
            }
            (Language::French, Per::Day) if is_one => "jour",
            (Language::French, Per::Day) => "jours",
            (Language::French, Per::Month) => "mois",
            (Language::French, _) if is_one => "an",
            (Language::French, _) => "ans",
            (Language::English, Per::Day) if is_one => "day",
            (Language::English, Per::Day) => "days",
            (Language::English, Per::Month) if is_one => "month",
            (Language::English, Per::Month) => "months",
            (Language::English, _) if is_one => "year",
            (Language::English, _) => "years",
        };
        write!(f, "{} {unit}", self.language.number(number))
    }

    /// Writes the figure of a claim; a fraction in the words of the source.
    pub(super) fn figure(&self, f: &mut fmt::Formatter<'_>, claim: &Claim) -> fmt::Result {
        match claim.figure() {
            Stated::Read {
                printed: Some(printed),
                figure,
            } if figure.unit() == Unit::Share => write!(f, "«{}»", printed.as_str()),
            Stated::Read { figure, .. } if figure.unit() == Unit::Share => {
                self.estimate(f, &figure.estimate())
            }
            Stated::Read { figure, .. } => {
                write!(f, "{}", figure.written(self.language).for_readers())
            }
            stated => write!(f, "«{}»", stated.printed().unwrap_or_default()),
        }
    }

    pub(super) fn estimate(&self, f: &mut fmt::Formatter<'_>, estimate: &Estimate) -> fmt::Result {
        write!(f, "{}", estimate.written(self.language))
    }

    /// Writes an exact number of units.
    pub(super) fn exactly(
        &self,
        f: &mut fmt::Formatter<'_>,
        value: rust_decimal::Decimal,
        unit: Unit,
    ) -> fmt::Result {
        let written = WrittenQuantity::rounded(value, Hedge::Plain, unit, self.language);
        write!(f, "{written}")
    }

    /// Writes a number of units that is the least there can be.
    pub(super) fn least(
        &self,
        f: &mut fmt::Formatter<'_>,
        value: rust_decimal::Decimal,
        unit: Unit,
    ) -> fmt::Result {
        let written = WrittenQuantity::cut(value, Hedge::Plain, unit, self.language);
        write!(f, "{written}")
    }
}

/// Where a claim is: the territory in its breakdown, if there is one, and none
/// where it is of several.
fn place_of(claim: &Claim) -> Option<Territory> {
    let mut facets = claim.breakdown().iter();
    let inner = facets.find(|facet| facet.dimension() == Dimension::Territory);
    match inner {
        Some(Facet::Territory(territory)) => Some(*territory),
        Some(_) => None,
        None => Some(claim.territory()),
    }
}
