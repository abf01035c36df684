//! The typed vocabulary and the arithmetic of Morocco's handicraft sector.
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

// 5: aggregation and reports
pub mod report;
pub mod summary;
