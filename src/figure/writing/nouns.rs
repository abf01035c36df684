//! Magnitudes and units in the grammar of each language.

use core::fmt;

use rust_decimal::Decimal;

use crate::figure::{Step, Unit};
use crate::language::{Language, PluralCategory};

/// In what the number in front is counted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Magnitude {
    One,
    Million,
    Milliard,
}

impl Magnitude {
    /// From which step on, as a power of ten, millions are printed as such: two
    /// decimals of them at most, for three would be taken for thousands.
    pub(super) const MILLIONS: i8 = 4;

    /// From which step on milliards are printed as such.
    pub(super) const MILLIARDS: i8 = 7;

    /// The magnitude in which a value of this precision is printed.
    pub(super) fn of(value: Decimal, step: Step) -> Self {
        let (value, milliard) = (value.abs(), Decimal::from(1_000_000_000_u32));
        if value >= milliard && step.exponent() >= Self::MILLIARDS {
            Self::Milliard
        } else if step.exponent() >= Self::MILLIONS && value >= Decimal::from(1_000_000_u32) {
            Self::Million
        } else {
            Self::One
        }
    }

    pub(super) fn exponent(self) -> i8 {
        match self {
            Self::One => 0,
            Self::Million => 6,
            Self::Milliard => 9,
        }
    }

    /// The number of such units, without zeros at the end.
    pub(super) fn in_units(self, value: Decimal) -> Decimal {
        let unit = Step::power_of_ten(self.exponent()).map_or(Decimal::ONE, Step::to_decimal);
        value.checked_div(unit).unwrap_or(value).normalize()
    }

    /// Writes what stands behind the number, or without one: the magnitude and the
    /// unit.
    pub(super) fn write(
        self,
        f: &mut fmt::Formatter<'_>,
        language: Language,
        value: Decimal,
        unit: Unit,
        has_number: bool,
    ) -> fmt::Result {
        let number = self.in_units(value);
        let category = language.plural_of(number);
        // In Arabic the accusative ending falls away before a unit.
        let bare = matches!(unit, Unit::Count | Unit::Percent);
        let number_form = match category {
            PluralCategory::Many if !bare => PluralCategory::Other,
            category => category,
        };
        let magnitude = match self {
            Self::One => "",
            Self::Million => million(language, number_form),
            Self::Milliard => milliard(language, number_form),
        };
        if !magnitude.is_empty() {
            write!(f, "{}{magnitude}", if has_number { " " } else { "" })?;
        }
        let noun = match unit {
            Unit::Count => return Ok(()),
            Unit::Share => share(language),
            Unit::Percent => {
                return f.write_str(if language == Language::English {
                    "%"
                } else {
                    " %"
                });
            }
            Unit::Dirham => dirham(language, category, self),
            Unit::Point => point(language, category, self),
            Unit::Multiple => multiple(language, category, self),
        };
        write!(f, " {noun}")
    }
}

fn million(language: Language, category: PluralCategory) -> &'static str {
    match (language, category) {
        (Language::Arabic, PluralCategory::Few) => "ملايين",
        (Language::Arabic, PluralCategory::Many) => "مليونا",
        (Language::Arabic, _) => "مليون",
        (Language::French, PluralCategory::One) | (Language::English, _) => "million",
        (Language::French, _) => "millions",
    }
}

fn milliard(language: Language, category: PluralCategory) -> &'static str {
    match (language, category) {
        (Language::Arabic, PluralCategory::Few) => "ملايير",
        (Language::Arabic, PluralCategory::Many) => "مليارا",
        (Language::Arabic, _) => "مليار",
        (Language::French, PluralCategory::One) => "milliard",
        (Language::French, _) => "milliards",
        (Language::English, _) => "billion",
    }
}

fn dirham(language: Language, category: PluralCategory, magnitude: Magnitude) -> &'static str {
    let counted = magnitude == Magnitude::One;
    match (language, category) {
        (Language::Arabic, PluralCategory::Few) if counted => "دراهم",
        (Language::Arabic, PluralCategory::Many) if counted => "درهما",
        (Language::Arabic, _) => "درهم",
        (Language::French | Language::English, PluralCategory::One) if counted => "dirham",
        (Language::French, PluralCategory::Many) => "de dirhams",
        (Language::French, _) if !counted => "de dirhams",
        (Language::French | Language::English, _) => "dirhams",
    }
}

fn point(language: Language, category: PluralCategory, magnitude: Magnitude) -> &'static str {
    let counted = magnitude == Magnitude::One;
    match (language, category) {
        (Language::Arabic, PluralCategory::Few) if counted => "نقاط",
        (Language::Arabic, _) => "نقطة",
        (Language::French | Language::English, PluralCategory::One) if counted => "point",
        (Language::French, _) if !counted => "de points",
        (Language::French | Language::English, _) => "points",
    }
}

fn multiple(language: Language, category: PluralCategory, magnitude: Magnitude) -> &'static str {
    match (language, magnitude, category) {
        (Language::English, Magnitude::One, PluralCategory::One) => "time",
        (Language::Arabic, Magnitude::One, PluralCategory::Few) => "مرات",
        (Language::Arabic, _, _) => "مرة",
        (Language::French, Magnitude::One, _) => "fois",
        (Language::French, _, _) => "de fois",
        (Language::English, _, _) => "times",
    }
}

fn share(language: Language) -> &'static str {
    match language {
        Language::Arabic => "من المجموع",
        Language::French => "du total",
        Language::English => "of the whole",
    }
}
