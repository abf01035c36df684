//! The words of printed figures, one table a language.
//!
//! A table lists meanings, and under each the phrases that print it. To teach
//! the reader a phrase, add it under its meaning, in its proper spelling: the
//! index is built when the crate is compiled, and folds spellings as the
//! reader does.

mod arabic;
mod english;
mod french;
mod index;

pub(super) use self::index::longest;
use crate::figure::{Hedge, Unit};

/// A meaning, and every phrase that prints it.
type Group = (Meaning, &'static [&'static str]);

/// What a phrase does in a printed figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Qualifies the figure.
    Hedge(Hedge, Place),
    /// A number word up to the hundreds.
    Cardinal(Cardinal),
    /// A power of ten that multiplies what stands before it.
    Magnitude(u8, Form),
    /// A fraction.
    Fraction(Fraction),
    /// A multiple on its own: "doubled".
    Times(u8),
    /// A number that is about itself: "une vingtaine".
    Roughly(u16),
    /// A unit.
    Unit(Unit),
    /// «تضاعف»: twice on its own, nothing before a number of times.
    Multiplied,
    /// "points": of percentages, unless what they are of follows: "points de
    /// vente".
    Points,
    /// «ضعف»: a unit behind a number, twice on its own.
    Fold,
    /// A hundredth of a dirham.
    Centime,
    /// So many tens of dirhams: "MDH".
    Money(u8),
    /// Joins the parts of a number, or the ends of a range.
    And,
    /// Stands before the end of a range.
    To,
    /// Stands before the start of a range, or between a number and what it
    /// counts.
    Of,
    /// Opens a range.
    Between,
    /// Stands before the precision: "to the nearest".
    Nearest,
    /// Stands behind the precision: "à 10 près".
    Near,
    /// An article.
    Article,
    /// Says nothing of the figure: "a total of".
    Aside,
    /// A thing that is counted whole: "artisans".
    Counted,
    /// Two of a thing that is counted whole: «اتفاقيتان».
    CountedPair,
    /// Makes the figure one that cannot be read.
    Refused(Refusal),
}

/// Where a hedge stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Before the number only: "plus de".
    Before,
    /// Behind the number only: «تقريبا».
    Behind,
    /// On either side: "environ".
    Either,
}

/// A number word below a thousand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cardinal {
    /// Nothing, which joins nothing.
    Zero,
    /// 1 to 9.
    Unit(u16),
    /// 10 to 19.
    Teen(u16),
    /// «عشر»: 10, or behind a unit the rest of 13 to 19.
    Ten,
    /// 5, 7, 9 or 10, or before a definite noun one part of so many.
    OrPart(u16),
    /// 20 to 90.
    Tens(u16),
    /// 20 to 90, to which a unit before it is joined: «خمسة وعشرون».
    JoinedTens(u16),
    /// 100, which a unit before it multiplies.
    Hundred,
    /// 200 to 900 in one word.
    Hundreds(u16),
}

/// The form of a magnitude.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// One of it, or what stands before times it.
    Plain,
    /// One of it, in French below two and in English always: a dot in the
    /// number before it is of decimals.
    Singular,
    /// More of it than one, behind a number only: "millions".
    Plural,
    /// Two of it: «مليونان».
    Dual,
    /// «مليونا»: behind a number one of it, before a noun two.
    DualBeforeNoun,
    /// "k", "Md": behind digits only.
    Symbol,
}

/// So many parts of so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fraction {
    pub(super) part: u8,
    pub(super) of: u8,
    /// Whether the word alone is the fraction: "quart"; "cinquième" is an
    /// ordinal.
    pub(super) alone: bool,
    /// Whether what it is of follows without "of": «ثلث الصادرات».
    pub(super) takes_noun: bool,
}

impl Fraction {
    /// One part of so many: "un quart".
    const fn one(of: u8) -> Meaning {
        Meaning::Fraction(Self {
            part: 1,
            of,
            alone: true,
            takes_noun: false,
        })
    }

    /// Parts in one Arabic word: «ثلث», «ثلثان».
    const fn arabic(part: u8, of: u8) -> Meaning {
        Meaning::Fraction(Self {
            part,
            of,
            alone: true,
            takes_noun: true,
        })
    }

    /// Parts whose number stands before them: "deux cinquièmes".
    const fn ordinal(of: u8) -> Meaning {
        Meaning::Fraction(Self {
            part: 1,
            of,
            alone: false,
            takes_noun: false,
        })
    }

    /// Arabic parts whose number stands before them: «ثلاثة أرباع».
    const fn parts(of: u8) -> Meaning {
        Meaning::Fraction(Self {
            part: 1,
            of,
            alone: false,
            takes_noun: true,
        })
    }
}

/// Why a phrase makes a figure unreadable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// A unit that figures are not kept in: "euros".
    ForeignUnit,
    /// A quantity without a number: "des centaines".
    Indefinite,
    /// A word that is 10^9 here and 10^12 there: "billions".
    Scale,
    /// A rank, not a quantity: "9th".
    Ordinal,
    /// A word that turns the number into another: "de moins", «إلا».
    Turn,
}

const fn unit(value: u16) -> Meaning {
    Meaning::Cardinal(Cardinal::Unit(value))
}

const fn teen(value: u16) -> Meaning {
    Meaning::Cardinal(Cardinal::Teen(value))
}

const fn tens(value: u16) -> Meaning {
    Meaning::Cardinal(Cardinal::Tens(value))
}

const fn joined_tens(value: u16) -> Meaning {
    Meaning::Cardinal(Cardinal::JoinedTens(value))
}

const fn or_part(value: u16) -> Meaning {
    Meaning::Cardinal(Cardinal::OrPart(value))
}

const fn hundreds(value: u16) -> Meaning {
    Meaning::Cardinal(Cardinal::Hundreds(value))
}

const fn before(hedge: Hedge) -> Meaning {
    Meaning::Hedge(hedge, Place::Before)
}

const fn behind(hedge: Hedge) -> Meaning {
    Meaning::Hedge(hedge, Place::Behind)
}

const fn either(hedge: Hedge) -> Meaning {
    Meaning::Hedge(hedge, Place::Either)
}

const fn magnitude(exponent: u8) -> Meaning {
    Meaning::Magnitude(exponent, Form::Plain)
}

const fn singular(exponent: u8) -> Meaning {
    Meaning::Magnitude(exponent, Form::Singular)
}

const fn plural(exponent: u8) -> Meaning {
    Meaning::Magnitude(exponent, Form::Plural)
}

const fn symbol(exponent: u8) -> Meaning {
    Meaning::Magnitude(exponent, Form::Symbol)
}
