//! Identifiers, one type for each kind of entity.
//!
//! An identifier is chosen by whoever keeps the records: 1 to 64 ASCII
//! letters, digits, hyphens, underscores, dots, colons or slashes, the first
//! a letter or a digit. It means nothing beyond being the same or not.
//!
//! ```
//! use artisanat::id::{ArtisanId, CooperativeId};
//!
//! let id: ArtisanId = "ART-000017".parse()?;
//! assert_eq!(id.as_str(), "ART-000017");
//! assert!("صانع".parse::<CooperativeId>().is_err());
//! # Ok::<(), artisanat::violation::Problem>(())
//! ```

use alloc::borrow::Cow;
use core::fmt;
use core::str::FromStr;

use crate::draft::text_wire;
use crate::text::Ascii;
use crate::violation::Problem;

/// The most characters of an identifier.
const AT_MOST: usize = Ascii::AT_MOST;

/// Whether text fits the grammar of identifiers.
pub(crate) fn is_id(text: &str) -> bool {
    let fits = |byte: u8| IN_AN_ID.get(usize::from(byte)) == Some(&true);
    text.len() <= AT_MOST
        && text.starts_with(|first: char| first.is_ascii_alphanumeric())
        && text.bytes().fold(true, |all, byte| all & fits(byte))
}

/// The bytes that can stand in an identifier.
static IN_AN_ID: [bool; 256] = in_an_id();

#[expect(
    clippy::as_conversions,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "evaluated at compile time, where a fault does not build"
)]
const fn in_an_id() -> [bool; 256] {
    let mut fits = [false; 256];
    let mut byte: u8 = 0;
    loop {
        let is_mark = matches!(byte, b'-' | b'_' | b'.' | b':' | b'/');
        fits[byte as usize] = byte.is_ascii_alphanumeric() || is_mark;
        if byte == u8::MAX {
            return fits;
        }
        byte += 1;
    }
}

macro_rules! ids {
    ($( $(#[$meta:meta])* $name:ident, )+) => { $(
        $(#[$meta])*
        ///
        /// 1 to 64 ASCII letters, digits, hyphens, underscores, dots, colons
        /// or slashes, the first a letter or a digit.
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Ascii);

        impl $name {
            /// Checks and keeps an identifier.
            ///
            /// # Errors
            ///
            /// [`Problem::NotAnId`] for text outside the grammar.
            pub fn new(text: &str) -> Result<Self, Problem> {
                if is_id(text) { Ok(Self(Ascii::keep(text))) } else { Err(Problem::NotAnId) }
            }

            /// The identifier's text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({:?})", stringify!($name), self.as_str())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl FromStr for $name {
            type Err = Problem;

            fn from_str(text: &str) -> Result<Self, Problem> {
                Self::new(text)
            }
        }

        impl<'a> From<&'a $name> for Cow<'a, str> {
            fn from(id: &'a $name) -> Self {
                Cow::Borrowed(id.as_str())
            }
        }

        text_wire!($name);
    )+ };
}

ids! {
    /// Identifies an artisan.
    ArtisanId,
    /// Identifies a cooperative, a union or a federation.
    CooperativeId,
    /// Identifies a handicraft enterprise.
    EnterpriseId,
    /// Identifies a facility.
    FacilityId,
    /// Identifies an exhibition.
    ExhibitionId,
    /// Identifies a subsidy.
    SubsidyId,
    /// Identifies a training.
    TrainingId,
    /// Identifies a record of exports.
    ExportId,
    /// Identifies an agreement.
    AgreementId,
    /// Identifies a statement.
    StatementId,
    /// Names a claim within its statement.
    ClaimKey,
}
