//! One binary for all integration tests: a module for each concept.
#![expect(
    clippy::arithmetic_side_effects,
    reason = "a test that overflows fails, as it should"
)]

mod agreement;
mod craft;
mod export;
mod facility;
mod ids;
mod subsidy;
mod territories;
mod territory_names;
mod territory_tables;
