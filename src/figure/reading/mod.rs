//! Figures as they are printed, in Arabic, French and English.
//!
//! [`Reading::parse`] reads a short printed figure as it stands: its number,
//! its hedge, its precision, its unit and the thing that it counts. Nothing is
//! guessed: text that does not fit is a [`Problem`] that names the part which
//! does not, and text that can be read in two ways says both.
//!
//! ```
//! use artisanat::figure::{Hedge, Reading, Unit};
//!
//! let reading = Reading::parse("ما يناهز 398 مليون درهم")?;
//! assert_eq!(reading.figure().value().number().to_string(), "398000000");
//! assert_eq!(reading.figure().hedge(), Hedge::About);
//! assert_eq!(reading.figure().step().to_string(), "1000000");
//! assert_eq!(reading.unit(), Unit::Dirham);
//!
//! let reading = Reading::parse("plus de 1.610 artisans")?;
//! assert_eq!(reading.unit(), Unit::Count);
//! assert_eq!(reading.of(), Some("artisans"));
//!
//! let problem = Reading::parse("396.8754.516 درهم").unwrap_err();
//! assert_eq!(problem.to_string(), "the digits \"8754\" are not a group of three");
//! # Ok::<(), artisanat::violation::Problem>(())
//! ```
//!
//! # What is read
//!
//! - **Digits** of three sets (0-9, ٠-٩, ۰-۹), one set a number.
//! - **Marks**: `1.234.567,5`, `1,234,567.5`, spaces of all kinds, ٬ and ٫. One
//!   dot before exactly three digits is of thousands ("180.000", "2.171
//!   مليون"), unless a lone zero stands before it or a French or English
//!   singular behind it ("3.236 million"); in a percentage and before milliards,
//!   where Morocco prints such decimals too, it is
//!   [ambiguous](Unreadable::Ambiguous). One comma before exactly three digits
//!   is ambiguous unless the unit counts whole things, or is dirhams without a
//!   magnitude, which have two decimals at most.
//! - **Magnitudes**, alone, in the dual and mixed with digits: «مليونا درهم»,
//!   «165 مليون و654 ألف», "2 milliards 300 millions", "1.5 billion", MDH.
//! - **Number words** up to the hundreds, with magnitudes beyond ("onze mille
//!   treize"), and fractions.
//! - **Ordinals** where a place is asked for and nowhere else: "2e", "first",
//!   «المرتبة الثالثة», in words up to the twelfth.
//! - **Hedges** before or behind, ranges, and "to the nearest".
//! - **Units**: dirhams, centimes (read as dirhams), percent, points, multiples,
//!   shares. Without one, the number counts what stands behind it.
//!
//! What stands behind comes back as [`Reading::of`], as it is printed. Look at it
//! before the number is used: "15.000 par an" is a rate, "60 tonnes" a measure.
//!
//! # Precision
//!
//! The [step](crate::figure::Step) of a figure is the unit of its last printed
//! digit; a magnitude word or a decimal means that it was rounded, so that "dix
//! mille" is known to the thousand and "10.000" exactly. Under "about",
//! trailing zeros are not significant. A fraction in words has the step of its
//! last decimal, and four decimals where it has no end.

mod amount;
mod cardinal;
mod fixed;
mod grammar;
mod letters;
mod lexicon;
mod numeral;
mod ordinal;
mod range;
mod reader;
mod remark;
mod token;

use alloc::format;
use alloc::string::ToString as _;

use rust_decimal::Decimal;

use self::amount::Kind;
use self::fixed::Fixed;
use self::grammar::{Parsed, Signed};
use self::numeral::Doubt;
use super::{Aspect, Figure, Hedge, Measure, Printed, Quantity, Scale, Step, Unit};
use crate::text;
use crate::violation::{Problem, Unreadable};

/// A printed figure as it was read.
///
/// Borrows what is counted from the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading<'t> {
    figure: Figure<Measure>,
    is_unit_printed: bool,
    of: Option<&'t str>,
}

impl<'t> Reading<'t> {
    /// Reads a figure in the unit that is printed, or else as a count.
    ///
    /// Allocates nothing; takes time linear in the text.
    ///
    /// # Errors
    ///
    /// [`Problem::Missing`] for empty text, [`Problem::TooLong`] above
    /// [`Printed::AT_MOST`] characters, [`Problem::ControlCharacter`] or
    /// [`Problem::InvisibleCharacter`]; then, for the first part that does not
    /// fit, one of the problems that [`Unreadable`] lists.
    pub fn parse(text: &'t str) -> Result<Self, Problem> {
        read(text, None, Aspect::Level)
    }

    /// Reads a mean, a change or a place in the unit that is printed, or else a
    /// number.
    ///
    /// A mean of things that are counted can have decimals, a change a minus or a
    /// plus before it, and a place can be an ordinal.
    ///
    /// # Errors
    ///
    /// Those of [`parse`](Self::parse).
    ///
    /// ```
    /// use artisanat::figure::{Aspect, Reading};
    ///
    /// let fairs_a_year = Reading::parse_as("5,75 salons", Aspect::Mean)?;
    /// assert_eq!(fairs_a_year.figure().value().number().to_string(), "5.75");
    /// let fall = Reading::parse_as("-10 MDH", Aspect::Change)?;
    /// assert_eq!(fall.figure().value().number().to_string(), "-10000000");
    /// assert!(Reading::parse("5,75 salons").is_err());
    /// assert!(Reading::parse("-10 MDH").is_err());
    /// let place = Reading::parse_as("la 2e place", Aspect::Place)?;
    /// assert_eq!(place.figure().value().number().to_string(), "2");
    /// assert!(Reading::parse("la 2e place").is_err());
    /// # Ok::<(), artisanat::violation::Problem>(())
    /// ```
    pub fn parse_as(text: &'t str, aspect: Aspect) -> Result<Self, Problem> {
        read(text, None, aspect)
    }

    /// Reads a figure that is known to be in a unit, printed or not, or to be a
    /// mean, a change or a place in it.
    ///
    /// # Errors
    ///
    /// Those of [`parse`](Self::parse), and [`Unreadable::OtherUnit`] where
    /// another unit is printed, [`Unreadable::NotInUnit`] where the unit is not
    /// printed and something is counted.
    ///
    /// ```
    /// use artisanat::figure::{Reading, Unit};
    ///
    /// assert!(Reading::parse("52,740").is_err());
    /// let reading = Reading::parse_in("52,740", Unit::Count)?;
    /// assert_eq!(reading.figure().value().number().to_string(), "52740");
    /// # Ok::<(), artisanat::violation::Problem>(())
    /// ```
    pub fn parse_in(text: &'t str, scale: impl Into<Scale>) -> Result<Self, Problem> {
        let scale = scale.into();
        read(text, Some(scale.unit()), scale.aspect())
    }

    fn of_place(place: u16) -> Self {
        let scale = Scale::new(Unit::Count, Aspect::Place);
        let value = Measure::read(place.into(), scale);
        Self {
            figure: Figure::plain(value),
            is_unit_printed: false,
            of: None,
        }
    }

    /// The figure.
    #[must_use]
    pub const fn figure(&self) -> Figure<Measure> {
        self.figure
    }

    /// The figure as one of counts or of dirhams.
    ///
    /// # Errors
    ///
    /// Those of [`Quantity::of_measure`].
    ///
    /// ```
    /// use artisanat::dirhams::Dirhams;
    /// use artisanat::figure::{Figure, Reading};
    ///
    /// let reading = Reading::parse("50 MDH")?;
    /// let cost: Figure<Dirhams> = reading.figure_of()?;
    /// assert_eq!(cost.value().to_string(), "50000000.00");
    /// # Ok::<(), artisanat::violation::Problem>(())
    /// ```
    pub fn figure_of<T: Quantity>(&self) -> Result<Figure<T>, Problem> {
        let Figure {
            value,
            to,
            hedge,
            step,
        } = self.figure;
        Ok(Figure {
            value: T::of_measure(value)?,
            to: to.map(T::of_measure).transpose()?,
            hedge,
            step,
        })
    }

    /// The unit of the figure.
    #[must_use]
    pub fn unit(&self) -> Unit {
        self.figure.unit()
    }

    /// Whether the text itself names the unit.
    #[must_use]
    pub const fn is_unit_printed(&self) -> bool {
        self.is_unit_printed
    }

    /// What the number counts or is a part of, as printed: "artisans" in "23
    /// artisans", "exportations" in "41 % des exportations".
    #[must_use]
    pub const fn of(&self) -> Option<&'t str> {
        self.of
    }
}

fn read(text: &str, expected: Option<Unit>, aspect: Aspect) -> Result<Reading<'_>, Problem> {
    if text.is_empty() {
        return Err(Problem::Missing);
    }
    text::check_verbatim(text, Printed::AT_MOST)?;
    if aspect == Aspect::Place && expected.is_none_or(|unit| unit == Unit::Count) {
        if let Some(place) = ordinal::place(unwrapped(text))? {
            return Ok(Reading::of_place(place));
        }
    }
    let parsed = grammar::parse(unwrapped(text)).map_err(|problem| match problem {
        // Where a place is asked for, an ordinal is no reason.
        Problem::Unreadable(Unreadable::Ordinal { part }) if aspect == Aspect::Place => {
            Unreadable::NotUnderstood { part }.into()
        }
        problem => problem,
    })?;
    let unit = unit_of(&parsed, expected)?;
    check_part(&parsed, unit)?;
    let counted = parsed.is_counted || expected == Some(Unit::Count);
    let scale = Scale::new(unit, aspect);
    let (value, step) = settle(&parsed.value, scale, counted, text)?;
    let to = match &parsed.to {
        None => None,
        Some(to) => Some(settle(to, scale, counted, text)?),
    };
    let step = to.map_or(step, |(_, other)| step.min(other));
    let rough = parsed.value.amount.kind == Kind::Rough;
    let hedge = parsed
        .hedge
        .unwrap_or(if rough { Hedge::About } else { Hedge::Plain });
    let step = match parsed.precision {
        Some(precision) => stated_step(precision, &parsed)?,
        None if hedge == Hedge::About && !parsed.value.amount.shows_decimals() => parsed
            .value
            .amount
            .value
            .last_digit()
            .unwrap_or(0)
            .max(step),
        None => step,
    };
    Ok(Reading {
        figure: Figure {
            value,
            to: to.map(|(to, _)| to),
            hedge,
            step: Step::power_of_ten(step)?,
        }
        .if_possible()?,
        is_unit_printed: parsed.unit.is_some() || parsed.value.amount.kind.unit().is_some(),
        of: parsed.of,
    })
}

/// The text without space, quotes or brackets around all of it.
fn unwrapped(text: &str) -> &str {
    let text = text.trim();
    let mut inside = text.chars();
    let close = match inside.next() {
        Some('«') => '»',
        Some('“') => '”',
        Some('"') => '"',
        Some('(') => ')',
        _ => return text,
    };
    inside.as_str().strip_suffix(close).map_or(text, str::trim)
}

/// The unit that is printed, or else the one that is expected.
fn unit_of(parsed: &Parsed<'_>, expected: Option<Unit>) -> Result<Unit, Problem> {
    let printed = parsed.unit.or(parsed.value.amount.kind.unit());
    match (printed, expected) {
        (Some(found), Some(expected)) if found != expected => Err(Unreadable::OtherUnit {
            found: found.as_str(),
            expected: expected.as_str(),
        }
        .into()),
        (Some(unit), _) => Ok(unit),
        (None, Some(unit)) => match parsed.of {
            Some(of) if unit != Unit::Count => Err(Unreadable::NotInUnit {
                part: token::shown(of),
                unit: unit.as_str(),
            }
            .into()),
            _ => Ok(unit),
        },
        (None, None) => Ok(Unit::Count),
    }
}

/// Refuses «خمس» where a part is looked for: without vowels it is five and a
/// fifth.
fn check_part(parsed: &Parsed<'_>, unit: Unit) -> Result<(), Problem> {
    let is_part = matches!(unit, Unit::Percent | Unit::Share) && parsed.unit.is_none();
    let ends = [Some(parsed.value), parsed.to];
    let mut amounts = ends.iter().flatten().map(|signed| &signed.amount);
    let word = amounts.find_map(|amount| Some((amount, amount.or_part?)));
    match word {
        Some((amount, word)) if is_part => {
            let number = amount.value.to_decimal();
            let readings = [number.to_string().into(), format!("1/{number}").into()].into();
            let part = token::shown(word);
            Err(Unreadable::Ambiguous { part, readings }.into())
        }
        _ => Ok(()),
    }
}

/// One number on its scale, and its step as a power of ten.
fn settle(
    signed: &Signed<'_>,
    scale: Scale,
    counted: bool,
    text: &str,
) -> Result<(Measure, i8), Problem> {
    let (amount, unit) = (&signed.amount, scale.unit());
    let is_whole = scale.is_whole() || unit == Unit::Dirham;
    let is_clear = match amount.doubt {
        None => true,
        // In "3.236 million" the singular says that the dot is of decimals.
        Some(Doubt::Dot) => {
            let is_counted = is_whole || unit == Unit::Count;
            is_counted && (amount.is_singular || !matches!(amount.magnitude, Some(9..)))
        }
        Some(Doubt::Comma) => {
            amount.magnitude.is_none() && (unit == Unit::Dirham || (scale.is_whole() && counted))
        }
    };
    if !is_clear {
        // Digits before a mark and three behind it are always two numbers.
        return Err(amount.readings().unwrap_or(Unreadable::NoNumber.into()));
    }
    let is_decimal_dot = amount.has_decimal_dot();
    let value = match amount.kind {
        _ if is_decimal_dot => amount.value.divided(3).ok_or(Problem::TooLarge)?,
        // Half a dirham is exact, a third of one is not printed as a share.
        Kind::Fraction { part, of } if unit != Unit::Share => Fixed::ONE
            .part(part, of)
            .ok_or(Unreadable::NoExactFraction)?,
        _ => amount.value,
    };
    match amount.numeral {
        // More than three digits behind a mark were meant as a group of them.
        Some((numeral, printed))
            if is_whole && amount.magnitude.is_none() && numeral.decimals > 3 =>
        {
            return Err(Unreadable::NotAGroup {
                digits: token::shown(numeral.last_group(printed)),
            }
            .into());
        }
        _ => {}
    }
    let finest = i8::try_from(scale.decimals()).map_or(0, i8::saturating_neg);
    let is_decimal = scale.is_whole() && amount.has_decimals && amount.magnitude.is_none();
    if is_decimal || !value.is_multiple_of(finest) {
        return Err(Unreadable::TooFine {
            part: token::shown(match amount.printed() {
                "" => text,
                digits => digits,
            }),
            unit: unit.as_str(),
        }
        .into());
    }
    if !value.is_value() {
        return Err(Problem::TooLarge);
    }
    let mut number = value.to_decimal();
    match signed.minus {
        None => {}
        Some(minus) if scale.can_be_negative() => {
            number.set_sign_negative(minus && number != Decimal::ZERO);
        }
        Some(true) => return Err(Problem::Negative),
        Some(false) => return Err(Unreadable::NotUnderstood { part: "+".into() }.into()),
    }
    let decimals = if is_decimal_dot { 3 } else { 0 };
    Ok((
        Measure::read(number, scale),
        amount.step.saturating_sub(decimals),
    ))
}

/// The precision that the text states, as a power of ten.
fn stated_step(precision: Fixed, parsed: &Parsed<'_>) -> Result<i8, Problem> {
    let exponent = precision.as_power_of_ten().ok_or(Problem::NotAStep)?;
    let ends = [Some(parsed.value), parsed.to];
    let fits = |end: &Signed<'_>| end.amount.value.is_multiple_of(exponent);
    if ends.iter().flatten().all(fits) {
        Ok(exponent)
    } else {
        Err(Problem::FinerThanStep)
    }
}
