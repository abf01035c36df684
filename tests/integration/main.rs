//! One binary for all integration tests: a module for each concept.
#![expect(
    clippy::arithmetic_side_effects,
    reason = "a test that overflows fails, as it should"
)]

mod composed;
mod craft;
mod facility;
mod identity;
mod ids;
mod language;
mod names;
mod territories;
mod territory_names;
mod territory_tables;
