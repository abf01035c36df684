//! Adding records up.
//!
//! A [`Summary`] is a question: [`Grants`], [`Attendance`], [`Registrations`].
//! It observes items one by one, and two summaries of the same question
//! [`Merge`] into the summary of all their items, in any order and split.
//! [`Grouped`] asks the same question of every group of a key.
//!
//! A statistic without items is `None`, not zero, and every statistic keeps
//! its denominator. Select items with iterator adapters before they are
//! observed; a summary holds no parameters. Where a question is about a day,
//! the day comes with each item, as in `(&Artisan, Day)`.
//!
//! ```
//! use artisanat::facility::Facility;
//! use artisanat::summary::{Count, Grouped, summarize};
//!
//! # let facilities: Vec<Facility> = Vec::new();
//! let all: Count = summarize(&facilities);
//! let by_stage: Grouped<_, Count> = Grouped::by(&facilities, |facility| facility.stage());
//! assert_eq!(by_stage.total(), all);
//! ```
//!
//! # Rows of a sector
//!
//! Grants by region and year, from a sector file to their sum:
//!
//! ```
//! # #[cfg(feature = "serde")] {
//! use artisanat::row::GrantRow;
//! use artisanat::sector::{Sector, SectorDraft};
//! use artisanat::summary::{Grants, Grouped};
//!
//! let file = r#"{
//!   "format": 1,
//!   "subsidies": [{
//!     "id": "SUB-1",
//!     "kinds": ["tools"],
//!     "beneficiaries": { "value": "24" },
//!     "granted": { "value": "395910.00" },
//!     "amount_basis": "total",
//!     "territory": "06.355",
//!     "granted_during": "2024"
//!   }]
//! }"#;
//! let draft: SectorDraft<'_> = serde_json::from_str(file)?;
//! let sector = Sector::try_from(draft)?;
//!
//! let rows: Vec<GrantRow> = sector.grant_rows().collect();
//! let groups: Grouped<_, Grants> = Grouped::over(&rows, |row| (row.region(), row.year()));
//! let (key, grants) = groups.iter().next().ok_or("there is a group")?;
//! assert_eq!(*key, ("06".parse().ok(), "2024".parse().ok()));
//! assert_eq!(grants.granted().nominal(), Some("395910.00".parse()?));
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The draft borrows from the text of the file. From a reader, which cannot
//! lend, it is read by `SectorDraft::deserialize_owned`, as shown in
//! [`draft`](crate::draft).
//!
//! # Questions
//!
//! | summary | items, or rows of them | what it adds up |
//! |---|---|---|
//! | [`Attendance`] | exhibitions | exhibitors, participants, visitors, stands, sales |
//! | [`Change`] | pairs of anything | what entered, left and stayed between two days |
//! | [`Count`] | anything | how many there are |
//! | [`DistinctActors`] | rows of participants, beneficiaries, members | different actors who are named |
//! | [`Distribution`], [`Extremes`] | subsidies and rows, rows of beneficiaries | quantiles, the smallest and the largest amount |
//! | [`Exports`] | exports and rows | values; with [`Concentration`] of groups |
//! | [`Facilities`] | facilities and rows, facilities with a day | kinds and stages |
//! | [`Grants`], [`GrantedTotal`] | subsidies and rows | beneficiaries and amounts |
//! | [`Headcount`] | artisans and rows | women, men, masters, urban, rural |
//! | [`Memberships`] | cooperatives | members and women among them |
//! | [`Registrations`] | artisans and rows, artisans with a day | the funnel of the register, coverage |
//! | [`TrainingOutcomes`] | trainings | seats, enrolled, graduates, placed |
//! | [`UnnamedActors`] | exhibitions, subsidies, cooperatives | those who are counted and not named |
//!
//! # Parts that are shipped
//!
//! Summaries, and groups of them, serialize, and deserialize through checks:
//! threads, processes and engines can each add up a part and ship it. Sums are
//! decimal text, groups a list of pairs in the order of their keys; the same
//! items give the same bytes, however they were split. [`merged`] takes many
//! parts in.
//!
//! Checks on arrival hold a part against itself: a state that no items can
//! give, more actors than rows say, is refused. They do not keep out a forger,
//! whose false state some items could have given. [`DistinctActors`] tells
//! actors apart by their positions, so two parts may be merged only where the
//! rows of both come from the same sector file.
//!
//! ```
//! use artisanat::summary::{Count, Grouped, Merge as _};
//!
//! let part = |words: &str| Grouped::<char, Count>::by(words.chars(), |letter| letter);
//! # #[cfg(feature = "serde")] {
//! let shipped = serde_json::to_string(&part("zel"))?;
//! assert_eq!(shipped, r#"[["e",1],["l",1],["z",1]]"#);
//! let mut merged: Grouped<char, Count> = serde_json::from_str(&shipped)?;
//! merged.merge(part("lige"));
//! assert_eq!(merged, part("zellige"));
//! # }
//! # Ok::<(), serde_json::Error>(())
//! ```

mod amount;
mod attendance;
mod change;
mod concentration;
mod distinct;
mod distribution;
mod exports;
mod extremes;
mod facilities;
mod granted;
mod grants;
mod grouped;
mod headcount;
mod key;
mod memberships;
mod merged;
mod ranking;
mod registrations;
mod sum;
mod tally;
mod training_outcomes;
mod unnamed;

pub use self::attendance::Attendance;
pub use self::change::Change;
pub use self::concentration::Concentration;
pub use self::distinct::DistinctActors;
pub use self::distribution::Distribution;
pub use self::exports::Exports;
pub use self::extremes::Extremes;
pub use self::facilities::Facilities;
pub use self::granted::GrantedTotal;
pub use self::grants::Grants;
pub use self::grouped::{Grouped, Grouping, Groups};
pub use self::headcount::Headcount;
pub use self::key::Key;
pub use self::memberships::Memberships;
pub use self::merged::merged;
pub use self::ranking::{Place, Ranking};
pub use self::registrations::Registrations;
pub use self::training_outcomes::TrainingOutcomes;
pub use self::unnamed::UnnamedActors;
use crate::figure::{Estimate, StatedTotal, Unit};

/// A state that can take in another of its kind.
///
/// `merge` is associative and commutative, and `Default` is neutral.
pub trait Merge: Default {
    /// Takes in everything that the other one has observed.
    fn merge(&mut self, other: Self);
}

/// A question that can be asked of items.
///
/// Observing items one by one gives the same as merging summaries of any
/// split of them, in any order.
pub trait Summary<Item>: Merge {
    /// Takes in one item.
    fn observe(&mut self, item: Item);
}

/// The summary of items.
#[must_use]
pub fn summarize<S: Summary<Item>, Item>(items: impl IntoIterator<Item = Item>) -> S {
    let mut summary = S::default();
    for item in items {
        summary.observe(item);
    }
    summary
}

/// How many items there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Count {
    items: u64,
}

impl Count {
    /// The number of items.
    #[must_use]
    pub const fn get(self) -> u64 {
        self.items
    }

    /// The number of items as a size, for a [`Ranking`].
    #[must_use]
    pub fn size(self) -> Estimate {
        Estimate::exactly(self.items.into(), Unit::Count)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Count {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(self.items)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Count {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::draft::quietly(deserializer, u64::deserialize).map(|items| Self { items })
    }
}

impl Merge for Count {
    fn merge(&mut self, other: Self) {
        self.items = self.items.saturating_add(other.items);
    }
}

impl<Item> Summary<Item> for Count {
    fn observe(&mut self, _: Item) {
        self.items = self.items.saturating_add(1);
    }
}

impl Merge for StatedTotal {
    fn merge(&mut self, other: Self) {
        self.combine(other);
    }
}

/// Stamps tuples of summaries: several questions in one pass.
macro_rules! tuples {
    ($($summary:ident.$field:tt),+) => {
        impl<$($summary: Merge),+> Merge for ($($summary,)+) {
            fn merge(&mut self, other: Self) {
                $( self.$field.merge(other.$field); )+
            }
        }

        impl<Item: Copy, $($summary: Summary<Item>),+> Summary<Item> for ($($summary,)+) {
            fn observe(&mut self, item: Item) {
                $( self.$field.observe(item); )+
            }
        }
    };
}

tuples!(A.0, B.1);
tuples!(A.0, B.1, C.2);
tuples!(A.0, B.1, C.2, D.3);
