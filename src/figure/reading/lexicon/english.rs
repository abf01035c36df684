//! English as translations and international bodies print it.
//!
//! A phrase stands in one table only: words that are also French are there.
//! The article "a" is told from "à" by the tokenizer.

use super::{
    Cardinal, Fraction, Group, Meaning, Refusal, before, behind, either, singular, teen, tens, unit,
};
use crate::figure::{Hedge, Unit};

#[rustfmt::skip]
pub(super) const WORDS: &[Group] = &[
    // --- hedges ---------------------------------------------------------------
    (either(Hedge::About), &["approximately", "roughly", "more or less", "approx"]),
    (before(Hedge::About), &[
        "about", "around", "nearly", "some", "almost", "close to", "circa", "in the region of",
        "in the order of", "of the order of", "in the vicinity of", "an estimated",
        "estimated at", "estimated", "just about", "near", "ca", "c",
    ]),
    (behind(Hedge::About), &["or so", "or thereabouts", "give or take"]),
    (before(Hedge::MoreThan), &[
        "more than", "over", "above", "exceeding", "exceeds", "exceed", "exceeded",
        "in excess of", "upwards of", "upward of", "greater than", "higher than", "just over",
        "well over", "slightly more than", "a little more than", "slightly over",
        "a little over", "topped", "tops", "surpassed", "surpassing",
    ]),
    (behind(Hedge::MoreThan), &["odd"]),
    (either(Hedge::AtLeast), &["at least", "at a minimum", "at the least"]),
    (before(Hedge::AtLeast), &[
        "not less than", "no less than", "no fewer than", "not fewer than", "a minimum of",
        "from at least", "minimum of",
    ]),
    (behind(Hedge::AtLeast), &["or more", "and more", "and above", "and over", "or above"]),
    (before(Hedge::LessThan), &[
        "less than", "fewer than", "under", "below", "lower than", "just under",
        "slightly less than", "slightly under", "a little less than", "well under", "short of",
    ]),
    (either(Hedge::AtMost), &["at most", "at the most", "at a maximum"]),
    (before(Hedge::AtMost), &[
        "up to", "not more than", "no more than", "a maximum of", "maximum of", "not over",
        "not exceeding", "does not exceed", "did not exceed", "do not exceed", "not above",
    ]),
    (behind(Hedge::AtMost), &["or less", "or fewer", "and below"]),
    // --- between two numbers ----------------------------------------------------
    (Meaning::And, &["and"]),
    (Meaning::To, &["to"]),
    (Meaning::Of, &["from", "of"]),
    (Meaning::Between, &[
        "between", "ranging between", "ranging from between", "anywhere between",
    ]),
    (Meaning::Nearest, &["to the nearest", "rounded to the nearest", "rounded to"]),
    // --- words that say nothing of the figure ------------------------------------
    (Meaning::Article, &["the"]),
    (Meaning::Aside, &[
        "a total of", "total of", "totaling", "totalling", "worth", "reached", "reaching",
        "amounted to", "amounts to", "amounting to", "only", "exactly", "just", "in total",
        "in all", "stood at", "stands at", "standing at", "rose to", "came to", "comes to",
        "equals", "is", "was", "were", "are", "valued at", "a sum of", "an amount of",
        "an average of",
    ]),
    // --- magnitudes ---------------------------------------------------------------
    (singular(3), &["thousand"]),
    (singular(9), &["billion"]),
    (Meaning::Refused(Refusal::Indefinite), &[
        "thousands", "hundreds", "dozens", "several", "many", "a few", "tens", "a number of",
        "scores",
    ]),
    (Meaning::Refused(Refusal::Ordinal), &["st", "nd", "rd", "th", "first"]),
    // --- number words ---------------------------------------------------------------
    (Meaning::Cardinal(Cardinal::Zero), &["nil"]),
    (unit(1), &["one"]),
    (unit(2), &["two"]),
    (unit(3), &["three"]),
    (unit(4), &["four"]),
    (unit(5), &["five"]),
    (unit(7), &["seven"]),
    (unit(8), &["eight"]),
    (unit(9), &["nine"]),
    (teen(10), &["ten"]),
    (teen(11), &["eleven"]),
    (teen(12), &["twelve"]),
    (teen(13), &["thirteen"]),
    (teen(14), &["fourteen"]),
    (teen(15), &["fifteen"]),
    (teen(16), &["sixteen"]),
    (teen(17), &["seventeen"]),
    (teen(18), &["eighteen"]),
    (teen(19), &["nineteen"]),
    (tens(20), &["twenty"]),
    (tens(30), &["thirty"]),
    (tens(40), &["forty", "fourty"]),
    (tens(50), &["fifty"]),
    (tens(60), &["sixty"]),
    (tens(70), &["seventy"]),
    (tens(80), &["eighty"]),
    (tens(90), &["ninety"]),
    (Meaning::Cardinal(Cardinal::Hundred), &["hundred"]),
    (Fraction::one(2), &["half", "a half", "one half"]),
    (Fraction::one(3), &["a third"]),
    (Fraction::one(4), &["quarter", "a quarter", "a fourth"]),
    (Fraction::one(5), &["a fifth"]),
    (Fraction::one(10), &["a tenth"]),
    (Fraction::ordinal(3), &["third", "thirds"]),
    (Fraction::ordinal(4), &["quarters", "fourth", "fourths"]),
    (Fraction::ordinal(5), &["fifth", "fifths"]),
    (Fraction::ordinal(6), &["sixth", "sixths"]),
    (Fraction::ordinal(7), &["seventh", "sevenths"]),
    (Fraction::ordinal(8), &["eighth", "eighths"]),
    (Fraction::ordinal(9), &["ninth", "ninths"]),
    (Fraction::ordinal(10), &["tenth", "tenths"]),
    (Meaning::Times(2), &["doubled", "doubling", "twice", "twofold"]),
    (Meaning::Times(3), &["tripled", "tripling", "thrice", "threefold", "trebled"]),
    (Meaning::Times(4), &["quadrupled", "quadrupling", "fourfold"]),
    (Meaning::Times(10), &["tenfold"]),
    (Meaning::Roughly(12), &["dozen", "a dozen"]),
    (Meaning::Refused(Refusal::Turn), &[
        "less", "fewer", "lower", "down", "decrease", "decline", "drop", "fall", "minus",
        "except", "but",
    ]),
    // --- units -------------------------------------------------------------------
    (Meaning::Unit(Unit::Dirham), &["moroccan dirham", "moroccan dirhams"]),
    (Meaning::Unit(Unit::Percent), &["percent", "per cent", "pct"]),
    (Meaning::Unit(Unit::Point), &["percentage point", "percentage points"]),
    (Meaning::Unit(Unit::Multiple), &["times", "time", "fold", "multiplied by"]),
    (Meaning::Unit(Unit::Share), &["of the whole", "of the total"]),
    (Meaning::Refused(Refusal::ForeignUnit), &[
        "pound", "pounds", "per mille", "basis point", "basis points", "us dollar",
        "us dollars", "riyal", "riyals",
    ]),
    // --- things counted whole --------------------------------------------------------
    (Meaning::Counted, &[
        "person", "craftsman", "craftsmen", "craftswomen", "craftspeople", "tourist",
        "tourists", "student", "students", "household", "households", "inhabitants", "families",
        "shops", "persons", "people", "beneficiary", "beneficiaries", "registrant",
        "registrants", "registration", "registrations", "exhibitor", "exhibitors", "visitor",
        "visitors", "trainee", "trainees", "enterprise", "enterprises", "card", "cards", "unit",
        "units", "job", "jobs", "agreement", "agreements", "fair", "fairs", "exhibition",
        "exhibitions", "project", "projects", "facility", "facilities", "center", "centers",
        "women", "men", "seat", "seats", "trade", "trades", "worker", "workers", "member",
        "members", "establishment", "establishments", "crafts",
    ]),
];
