//! One binary for all integration tests: a module for each concept.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::unwrap_used,
    reason = "a test that overflows or unwraps in vain fails, as it should"
)]

mod actors;
mod agreement;
mod arithmetic;
mod audit;
mod cases;
mod changes;
mod claim_parts;
mod composed;
mod concentration;
mod cooperative;
mod cooperative_members;
mod craft;
mod destinations;
mod distribution;
mod enterprise;
mod exhibition;
mod export;
mod facility;
mod facility_counts;
mod faults;
mod grants;
mod grouping;
mod grouping_cost;
mod identity;
mod ids;
mod language;
mod laws;
mod layers;
mod loading;
mod messages;
mod names;
mod ordinals;
mod other_formats;
mod outcomes;
mod printed;
mod privacy;
mod public_api;
mod ranking;
mod reading;
mod report;
mod row_summaries;
mod rows;
mod sales_channel;
mod sector_joins;
mod sector_rules;
mod seed;
mod shipped;
mod statement;
mod subsidy;
mod territories;
mod territory_names;
mod territory_tables;
mod training;
mod wire;
