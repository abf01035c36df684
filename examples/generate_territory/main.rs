//! Rewrites the tables of territories from the files in `src/territory/data`.
//!
//! Run `cargo run --example generate_territory` after a change to them. The
//! tests compare the tables with what this writes.

mod tables;

use std::error::Error;
use std::path::Path;

#[expect(
    clippy::disallowed_methods,
    reason = "writing files is what a generator is for"
)]
fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/territory");
    for (file, text) in tables::tables(&tables::INPUTS)? {
        std::fs::write(folder.join(file), text)?;
    }
    Ok(())
}
