//! Flat rows of the entities, for analysis in bulk and for columnar engines.
//!
//! An entity is a tree: names, lists, figures with their printed text. A row is
//! what is counted, added up and grouped by, in at most 48 bytes without a
//! pointer: millions of them are read at the speed of memory. Rows are made
//! from a [`Sector`](crate::sector::Sector), in the order of the ids, and each knows the `position` of its
//! entity in the roster, so that nothing is out of reach:
//!
//! ```
//! use artisanat::figure::StatedDraft;
//! use artisanat::row::FigureState;
//! use artisanat::sector::{Sector, SectorDraft};
//! use artisanat::subsidy::{SubsidyDraft, SubsidyKind};
//!
//! let draft = SectorDraft {
//!     format: Some(Sector::FORMAT),
//!     subsidies: vec![SubsidyDraft {
//!         id: "SUB-1".into(),
//!         kinds: vec!["tools".into()],
//!         beneficiaries: StatedDraft { value: "24".into(), ..StatedDraft::default() },
//!         granted: StatedDraft { value: "395910.00".into(), ..StatedDraft::default() },
//!         amount_basis: "total".into(),
//!         territory: "06.355".into(),
//!         granted_during: "2024".into(),
//!         ..SubsidyDraft::default()
//!     }],
//!     ..SectorDraft::default()
//! };
//! let sector = Sector::try_from(draft)?;
//!
//! let row = sector.grant_rows().next().unwrap();
//! assert_eq!(row.kind(), Some(&SubsidyKind::Tools));
//! assert_eq!(row.region(), "06".parse().ok());
//! assert_eq!(row.exact_total().unwrap().to_string(), "395910.00");
//! assert_eq!(row.beneficiaries_state(), FigureState::Read);
//! assert_eq!(row.subsidy(&sector).unwrap().id().as_str(), "SUB-1");
//! # Ok::<(), artisanat::violation::Violations>(())
//! ```
//!
//! # Nothing is guessed
//!
//! A figure in a row is the entity's, with hedge, precision and range; one that
//! is unreadable or not stated is no figure, and its [`FigureState`] says which.
//! A window whose days depend on a day that is not stated, as "the last four
//! years", has no days. What is repeated or has several values is a row of its
//! own, or a [`WordSet`].
//!
//! # Columns
//!
//! With the feature `serde`, a row is written as one flat struct of scalars:
//! every row of a type has every column of its `COLUMNS`, in that order, and
//! `null` where there is no value. A stated figure has five columns:
//!
//! | column | type | unit |
//! |---|---|---|
//! | `x` | amount: text with two decimals; count: number | dirhams; things |
//! | `x_to` | the same | the end of a range |
//! | `x_hedge` | word of a [`Hedge`](crate::figure::Hedge) | |
//! | `x_step` | number, -9 to 18 | power of ten: 6 is to the million |
//! | `x_state` | word of a [`FigureState`] | |
//!
//! Days are text, `YYYY-MM-DD`; years and positions, from 0, are numbers;
//! territories are codes; sets are words with `+` between them.
//!
//! ## `GrantRow`: a subsidy
//!
//! | column | type |
//! |---|---|
//! | `position` | number: the place in [`Sector::subsidies`](crate::sector::Sector::subsidies) |
//! | `kinds` | set of words of a [`SubsidyKind`](crate::subsidy::SubsidyKind) |
//! | `territory`, `region`, `province` | codes |
//! | `granted_during` | text of a [`Window`](crate::period::Window) |
//! | `starts_on`, `ends_on` | days: the first and the last of the window |
//! | `year` | number, where the window lies in one |
//! | `granted`, and its four | amount: the total, or what each receives |
//! | `amount_basis` | word of an [`AmountBasis`](crate::subsidy::AmountBasis) |
//! | `beneficiaries`, and its four | count |

mod columns;
mod grant;
mod set;
mod span;
mod stance;

pub use self::grant::GrantRow;
pub use self::set::{Word, WordSet};
pub use self::stance::FigureState;
use crate::sector::Roster;

/// A row for each entity of a roster, with its position.
fn rows<'a, E, Row>(
    roster: &'a Roster<E>,
    row: impl Fn(u32, &'a E) -> Row + 'a,
) -> impl ExactSizeIterator<Item = Row> {
    let entities = roster.iter().enumerate();
    entities.map(move |(place, entity)| row(position(place), entity))
}

/// A place in a roster as a row has it: 4,294,967,295 from there on.
fn position(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// The entity at a position of a roster.
fn at_position<E>(roster: &Roster<E>, position: u32) -> Option<&E> {
    let place = usize::try_from(position).ok()?;
    roster.as_slice().get(place)
}
