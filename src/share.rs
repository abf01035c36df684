//! Exact ratios that remember what they are a share of.
//!
//! ```
//! use artisanat::share::{Share, Whole};
//!
//! let women = Share::new(1, 3, Whole::Total)?;
//! assert_eq!(women.percent(1).to_string(), "33.3");
//! assert_eq!(women.whole(), 3);
//! # Ok::<(), artisanat::violation::Problem>(())
//! ```

use rust_decimal::{Decimal, RoundingStrategy};

use crate::violation::Problem;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// What a share is a share of: the name of its denominator.
    ///
    /// The same percentage says different things of all crafts, of a target
    /// and of a national total; a share without its whole cannot be checked.
    pub enum Whole: "whole" {
        /// The total of the groups that it is shown beside.
        Total = "total", { ar: "المجموع", fr: "total", en: "total" },
        /// The same indicator for the whole country.
        NationalTotal = "national_total", { ar: "المجموع الوطني", fr: "total national", en: "national total" },
        /// The same indicator for the whole region.
        RegionalTotal = "regional_total", { ar: "مجموع الجهة", fr: "total de la région", en: "regional total" },
        /// A number that was to be reached.
        Target = "target", { ar: "الهدف", fr: "objectif", en: "target" },
        /// The artisans who live or work in the territory, registered or not.
        Artisans = "artisans", { ar: "الصناع التقليديون", fr: "artisans", en: "artisans" },
        /// The entries of the national register.
        Registrations = "registrations", { ar: "التسجيلات", fr: "inscriptions", en: "registrations" },
        /// The cost of a facility or of a subsidy.
        Cost = "cost", { ar: "الكلفة", fr: "coût", en: "cost" },
    }
}

/// An exact ratio of a part to its whole, from 0 to 1.
///
/// Kept as the two counts, so that nothing is rounded before it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Share {
    part: u64,
    whole: u64,
    of: Whole,
}

impl Share {
    /// The share that a part has in its whole.
    ///
    /// # Errors
    ///
    /// In this order: [`Problem::EmptyWhole`], [`Problem::PartAboveWhole`].
    pub const fn new(part: u64, whole: u64, of: Whole) -> Result<Self, Problem> {
        if whole == 0 {
            Err(Problem::EmptyWhole)
        } else if part > whole {
            Err(Problem::PartAboveWhole)
        } else {
            Ok(Self { part, whole, of })
        }
    }

    /// The part.
    #[must_use]
    pub const fn part(self) -> u64 {
        self.part
    }

    /// The whole, at least 1.
    #[must_use]
    pub const fn whole(self) -> u64 {
        self.whole
    }

    /// What it is a share of.
    #[must_use]
    pub const fn of(self) -> Whole {
        self.of
    }

    /// The ratio, from 0 to 1, to 28 digits.
    #[must_use]
    pub fn to_decimal(self) -> Decimal {
        Decimal::from(self.part)
            .checked_div(self.whole.into())
            .unwrap_or_default()
    }

    /// The share in percent, rounded half away from zero.
    #[must_use]
    pub fn percent(self, decimals: u32) -> Decimal {
        let percent = self
            .to_decimal()
            .checked_mul(Decimal::ONE_HUNDRED)
            .unwrap_or_default();
        percent.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
    }
}
