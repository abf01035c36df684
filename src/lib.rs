//! The typed vocabulary and the arithmetic of Morocco's handicraft sector.
//!
//! Records and published statements about the sector become values that are
//! valid by construction, add up exactly, and say how sure every figure is.
//!
//! # From a file to a report
//!
//! A [`SectorDraft`](sector::SectorDraft) takes what a file holds. Converting
//! it gives a [`Sector`](sector::Sector), or [`Violations`](violation::Violations):
//! every fault of the file at once, each with its path. How a file is written,
//! with a JSON object for each kind of record, stands in [`draft`]. A
//! [`RegionReport`](report::RegionReport) then says what the sector holds of
//! one region, with every source:
//!
//! ```
//! use artisanat::facility::FacilityDraft;
//! use artisanat::figure::StatedDraft;
//! use artisanat::history::StageDraft;
//! use artisanat::language::Language;
//! use artisanat::names::NamesDraft;
//! use artisanat::report::RegionReport;
//! use artisanat::sector::{Sector, SectorDraft};
//! use artisanat::territory::Region;
//!
//! let draft = SectorDraft {
//!     format: Some(Sector::FORMAT),
//!     facilities: vec![FacilityDraft {
//!         id: "village-oulad-mrah".into(),
//!         names: NamesDraft { fr: "Village d'Oulad M'rah".into(), ..NamesDraft::default() },
//!         kinds: vec!["artisans_village".into()],
//!         place: "06.461.01.13".into(),
//!         history: vec![StageDraft { stage: "in_service".into(), ..StageDraft::default() }],
//!         cost: StatedDraft { value: "8500000.00".into(), ..StatedDraft::default() },
//!         ..FacilityDraft::default()
//!     }],
//!     ..SectorDraft::default()
//! };
//! let sector = Sector::try_from(draft)?;
//!
//! let region = Region::named("Casablanca-Settat").next().unwrap();
//! let report = RegionReport::of(&sector, region);
//! assert_eq!(report.facilities().len(), 1);
//! println!("{}", report.text(Language::French));
//! # Ok::<(), artisanat::violation::Violations>(())
//! ```
//!
//! # Where to look
//!
//! - What is wrong with an input, and where: [`violation`], [`draft`].
//! - Published quantities and how sure they are: [`figure`], with money in
//!   [`dirhams`], time in [`calendar`] and [`period`].
//! - Places and trades: [`territory`], [`craft`].
//! - The entities: [`artisan`], [`cooperative`], [`enterprise`], [`facility`],
//!   [`exhibition`], [`subsidy`], [`training`], [`export`], [`agreement`],
//!   [`statement`], and all of them together in a [`sector`].
//! - Their flat rows, for bulk analysis and columnar engines: [`row`].
//! - What they add up to: [`summary`], [`report`]. Which statements agree, and
//!   which contradict each other or the records: [`audit`].
//!
//! # Sources
//!
//! Rules cite where they come from in brackets: `[law 50-17]` on the exercise
//! of handicraft, `[law 112-12]` on cooperatives, `[law 09-08]` on personal
//! data, `[HCP RGPH 2024]` for the census, or "modelling choice" where no text
//! was found.
#![no_std]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

// 1: what can be wrong, and the unchecked forms in which it arrives
pub mod draft;
pub mod violation;

// 2: values
pub mod calendar;
pub mod craft;
pub mod destination;
pub mod dirhams;
pub mod figure;
pub mod funding;
pub mod history;
pub mod id;
pub mod identity;
pub mod institution;
pub mod label;
pub mod language;
pub mod names;
pub mod period;
pub mod person;
pub mod sales_channel;
pub mod share;
pub mod territory;
mod text;
mod vocabulary;

// 3: entities
pub mod agreement;
pub mod artisan;
pub mod cooperative;
pub mod enterprise;
pub mod exhibition;
pub mod export;
pub mod facility;
pub mod statement;
pub mod subsidy;
pub mod training;

// 4: the aggregate root
pub mod sector;

// 5: rows, aggregation, audit and reports
pub mod audit;
pub mod report;
pub mod row;
pub mod summary;

#[doc = include_str!("design.md")]
pub mod design {}

/// The code blocks of the README, run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}
