//! What can be wrong with an input, and where.
//!
//! A conversion from a draft returns [`Violations`]: every finding of one
//! input, never only the first, in the order of the input. Each [`Violation`]
//! pairs a [`FieldPath`] with a [`Problem`]:
//!
//! ```
//! use artisanat::artisan::{Artisan, ArtisanDraft};
//!
//! let draft = ArtisanDraft {
//!     id: "ART-1".into(),
//!     activities: vec!["zellige".into(), "zelige!".into()],
//!     ..ArtisanDraft::default()
//! };
//! let violations = Artisan::try_from(draft).unwrap_err();
//! let lines: Vec<String> = violations.iter().map(ToString::to_string).collect();
//! assert!(lines.contains(&"names: is missing".to_owned()));
//! assert!(lines.iter().any(|line| line.starts_with("activities[1]: ")));
//! ```
//!
//! Value constructors, which look at one field only, return a bare
//! [`Problem`]. No message repeats a value that a natural person gave.

mod inspection;
mod path;
mod problem;
mod unreadable;
mod violations;
mod wording;

pub(crate) use self::inspection::Inspection;
pub use self::path::{FieldPath, Segment};
pub use self::problem::Problem;
pub use self::unreadable::Unreadable;
pub use self::violations::{Violation, Violations};
