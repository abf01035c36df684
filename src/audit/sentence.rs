//! Findings in words, in three languages.

use core::fmt;
use core::ops::Bound;

use rust_decimal::{Decimal, RoundingStrategy};

use super::{Arithmetic, Check, ClaimRef, Finding, Source, Verdict};
use crate::figure::{Estimate, Figure, Hedge, Interval, Measure, Stated, Step, Unit};
use crate::language::Language;
use crate::period::{Dated, Spelt};
use crate::sector::Sector;
use crate::statement::{Against, Claim, Facet, Sense, ShareOf};

/// A finding as a sentence in one language.
#[derive(Clone, Copy, Debug)]
pub struct Sentence<'a> {
    finding: &'a Finding,
    sector: &'a Sector,
    language: Language,
}

impl Finding {
    /// The finding in words: what it is about, what is stated, what follows
    /// from the rest, and the verdict. The sector is the one that was audited.
    #[must_use]
    pub const fn sentence<'a>(&'a self, sector: &'a Sector, language: Language) -> Sentence<'a> {
        Sentence {
            finding: self,
            sector,
            language,
        }
    }
}

impl fmt::Display for Sentence<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.finding.check().label(self.language))?;
        self.colon(f)?;
        if let Some(claim) = self.subject() {
            self.about(f, claim)?;
            self.colon(f)?;
        }
        match self.finding.check() {
            Check::SameIndicator | Check::Population => self.figures(f)?,
            _ => self.reckoned(f)?,
        }
        self.derived(f)?;
        self.semicolon(f)?;
        self.verdict(f)
    }
}

impl Sentence<'_> {
    fn say(&self, ar: &'static str, fr: &'static str, en: &'static str) -> &'static str {
        match self.language {
            Language::Arabic => ar,
            Language::French => fr,
            Language::English => en,
        }
    }

    fn colon(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.say(": ", " : ", ": "))
    }

    fn semicolon(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.say("؛ ", " ; ", "; "))
    }

    /// The claim that is checked: the one that no operand stands for, else the
    /// first.
    fn subject(&self) -> Option<&Claim> {
        let operands = self
            .finding
            .arithmetic()
            .map_or(&[][..], Arithmetic::operands);
        let is_operand = |at: &&ClaimRef| {
            let mut sources = operands.iter().map(|operand| &operand.source);
            sources.any(|source| matches!(source, Source::Claim(other) if other == *at))
        };
        let mut claims = self.finding.claims().iter();
        let checked = claims.find(|at| !is_operand(at));
        checked
            .or(self.finding.claims().first())
            .and_then(|at| at.claim(self.sector))
    }

    /// Writes what a claim is about: indicator, place, time and part.
    fn about(&self, f: &mut fmt::Formatter<'_>, claim: &Claim) -> fmt::Result {
        let language = self.language;
        f.write_str(claim.indicator().label(language))?;
        self.sense(f, claim)?;
        let comma = self.say("، ", ", ", ", ");
        write!(f, " ({}", claim.territory().name(language))?;
        if let Some(window) = claim.window() {
            write!(f, "{comma}{}", Spelt(window, language))?;
        }
        for facet in claim.breakdown() {
            f.write_str(comma)?;
            for (place, value) in facet.values().iter().enumerate() {
                if place > 0 {
                    f.write_str(" + ")?;
                }
                self.facet(f, value)?;
            }
        }
        if let Some(population) = claim.population() {
            write!(f, "{comma}{}", population.label(language))?;
        }
        f.write_str(")")
    }

    /// Writes the sense of a claim that is no level.
    fn sense(&self, f: &mut fmt::Formatter<'_>, claim: &Claim) -> fmt::Result {
        let language = self.language;
        let comma = self.say("، ", ", ", ", ");
        if let Sense::Level = claim.sense() {
            return Ok(());
        }
        write!(f, "{comma}{}", claim.sense().kind().label(language))?;
        match claim.sense() {
            Sense::Share(ShareOf::Whole(whole)) => {
                write!(f, " ({})", whole.label(language))
            }
            Sense::Growth(Against::Window(window)) | Sense::Multiple(Against::Window(window)) => {
                let since = self.say("مقارنة مع", "par rapport à", "against");
                write!(f, " ({since} {})", Spelt(*window, language))
            }
            Sense::Rate(per) => write!(f, " ({})", per.label(language)),
            _ => Ok(()),
        }
    }

    fn facet(&self, f: &mut fmt::Formatter<'_>, facet: &Facet) -> fmt::Result {
        use crate::destination::Destination;
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
            Facet::Destination(Destination::Country(country)) => write!(f, "{country}"),
            Facet::Destination(Destination::Group(group)) => f.write_str(group.label(language)),
            Facet::Gender(gender) => f.write_str(gender.label(language)),
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

    /// Writes the figures of all claims.
    fn figures(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let claims = self.finding.claims().iter();
        let claims = claims.filter_map(|at| at.claim(self.sector));
        for (place, claim) in claims.enumerate() {
            if place > 0 {
                f.write_str(self.say("، ", ", ", ", "))?;
            }
            self.figure(f, claim)?;
        }
        Ok(())
    }

    fn figure(&self, f: &mut fmt::Formatter<'_>, claim: &Claim) -> fmt::Result {
        match claim.figure() {
            Stated::Read { figure, .. } => write!(f, "{}", figure.written(self.language)),
            stated => write!(f, "«{}»", stated.printed().unwrap_or_default()),
        }
    }

    /// Writes the stated figure, and what is expected from which operands.
    fn reckoned(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(claim) = self.subject() {
            self.figure(f, claim)?;
        }
        let Some(arithmetic) = self.finding.arithmetic() else {
            return Ok(());
        };
        let Some(expected) = arithmetic.expected() else {
            return Ok(());
        };
        self.semicolon(f)?;
        write!(f, "{} (", arithmetic.operation().label(self.language))?;
        for (place, operand) in arithmetic.operands().iter().enumerate() {
            if place > 0 {
                f.write_str(self.say("، ", ", ", ", "))?;
            }
            match &operand.source {
                Source::Claim(at) => match at.claim(self.sector) {
                    Some(claim) => self.figure(f, claim)?,
                    None => self.estimate(f, &operand.estimate)?,
                },
                _ => self.estimate(f, &operand.estimate)?,
            }
        }
        f.write_str(")")?;
        self.colon(f)?;
        self.estimate(f, expected)
    }

    /// Writes what follows as well.
    fn derived(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let arithmetic = self.finding.arithmetic();
        let Some(derived) = arithmetic.and_then(Arithmetic::derived) else {
            return Ok(());
        };
        self.semicolon(f)?;
        f.write_str(self.say("ومنه يستنتج ", "il s'ensuit ", "it follows: "))?;
        self.estimate(f, derived)
    }

    fn verdict(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.finding.verdict() {
            Verdict::Agrees => f.write_str(self.say(
                "الأرقام متوافقة.",
                "les chiffres concordent.",
                "the figures agree.",
            )),
            Verdict::Disagrees { gap } => {
                f.write_str(self.say(
                    "الأرقام متعارضة، بفارق لا يقل عن ",
                    "les chiffres se contredisent, d'au moins ",
                    "the figures contradict each other, by at least ",
                ))?;
                let stated = self.finding.arithmetic().and_then(Arithmetic::stated);
                let unit = match stated.map(Estimate::unit) {
                    Some(Unit::Percent) => Unit::Point,
                    Some(unit) => unit,
                    None => Unit::Count,
                };
                let places = decimals(gap);
                let gap = gap.round_dp_with_strategy(places, RoundingStrategy::ToZero);
                self.quantity(f, gap, Hedge::Plain, unit)?;
                f.write_str(".")
            }
            Verdict::CannotTell { why } => {
                f.write_str(self.say("لا يمكن الحسم", "on ne peut trancher", "it cannot be told"))?;
                self.colon(f)?;
                write!(f, "{}.", why.label(self.language))
            }
        }
    }

    /// Writes what was reckoned, with its bounds rounded outward.
    fn estimate(&self, f: &mut fmt::Formatter<'_>, estimate: &Estimate) -> fmt::Result {
        let unit = estimate.unit();
        let nominal = estimate.nominal();
        let places = decimals(nominal);
        let round = |value: Decimal, strategy| {
            let rounded: Decimal = value.round_dp_with_strategy(places, strategy);
            rounded.normalize()
        };
        let down = |value| round(value, RoundingStrategy::ToNegativeInfinity);
        let up = |value| round(value, RoundingStrategy::ToPositiveInfinity);
        let middle = round(nominal, RoundingStrategy::MidpointAwayFromZero);
        let interval = estimate.interval();
        let (lower, upper) = (value_of(interval.lower()), value_of(interval.upper()));
        match (lower, upper) {
            _ if interval == Interval::exactly(nominal) => {
                self.quantity(f, middle, Hedge::Plain, unit)
            }
            (Some(lower), Some(upper)) => {
                self.quantity(f, middle, Hedge::Plain, unit)?;
                let (from, to) = (self.say("من", "de", "from"), self.say("إلى", "à", "to"));
                write!(
                    f,
                    " ({from} {} {to} {})",
                    self.language.number(down(lower)),
                    self.language.number(up(upper))
                )
            }
            (Some(lower), None) => {
                let is_open = matches!(interval.lower(), Bound::Excluded(_));
                let hedge = if is_open {
                    Hedge::MoreThan
                } else {
                    Hedge::AtLeast
                };
                self.quantity(f, down(lower), hedge, unit)
            }
            (None, Some(upper)) => {
                let is_open = matches!(interval.upper(), Bound::Excluded(_));
                let hedge = if is_open {
                    Hedge::LessThan
                } else {
                    Hedge::AtMost
                };
                self.quantity(f, up(upper), hedge, unit)
            }
            (None, None) => self.quantity(f, middle, Hedge::Plain, unit),
        }
    }

    fn quantity(
        &self,
        f: &mut fmt::Formatter<'_>,
        value: Decimal,
        hedge: Hedge,
        unit: Unit,
    ) -> fmt::Result {
        let value = value.normalize();
        let exponent = i8::try_from(value.scale()).map_or(0, i8::saturating_neg);
        let figure = Measure::new(value, unit).and_then(|measure| {
            let step = Step::power_of_ten(exponent)?;
            Figure::new(measure, hedge, step)
        });
        match figure {
            Ok(figure) => write!(f, "{}", figure.written(self.language)),
            // A mean of counts is no count: it has decimals.
            Err(_) if hedge == Hedge::Plain => write!(f, "{}", self.language.number(value)),
            Err(_) => {
                let hedge = hedge.label(self.language);
                write!(f, "{hedge} {}", self.language.number(value))
            }
        }
    }
}

const fn value_of(bound: Bound<Decimal>) -> Option<Decimal> {
    match bound {
        Bound::Included(value) | Bound::Excluded(value) => Some(value),
        Bound::Unbounded => None,
    }
}

/// How many decimals a reckoned value is printed with.
fn decimals(value: Decimal) -> u32 {
    let value = value.abs();
    if value >= Decimal::ONE_THOUSAND {
        0
    } else if value >= Decimal::TEN {
        1
    } else {
        2
    }
}
