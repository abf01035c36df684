//! A region's record: what the sector says of it, with every source.
//!
//! [`RegionReport`] is data: claims of the region, the figures that follow
//! from them, and the region's records. Its text form is one call away, in
//! Arabic, French or English:
//!
//! ```
//! use artisanat::language::Language;
//! use artisanat::report::RegionReport;
//! use artisanat::sector::{Sector, SectorDraft};
//! use artisanat::territory::Region;
//!
//! let draft = SectorDraft { format: Some(Sector::FORMAT), ..SectorDraft::default() };
//! let sector = Sector::try_from(draft)?;
//! let region: Region = "06".parse().unwrap();
//! let report = RegionReport::of(&sector, region);
//! assert!(report.indicators().is_empty());
//! assert!(report.text(Language::French).to_string().contains("Casablanca-Settat"));
//! # Ok::<(), artisanat::violation::Violations>(())
//! ```

mod claims;
mod derived;
mod exports;
mod phrases;
mod region;
mod standing;
mod text;
mod timing;

pub use self::claims::{Cited, IndicatorLine, PartLine};
pub use self::derived::{Derived, Operand};
pub use self::exports::ExportLine;
pub use self::region::RegionReport;
pub use self::standing::{Compared, Portion, Standing};
pub use self::text::RegionText;
