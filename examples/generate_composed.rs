//! Writes `src/text/composed_table.rs`: `cargo run --example generate_composed`.

#[path = "tables/composed.rs"]
mod composed;

#[expect(clippy::disallowed_methods, reason = "writing a file is its purpose")]
fn main() -> std::io::Result<()> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/text/composed_table.rs");
    std::fs::write(path, composed::file())
}
