//! The grammar of identifiers.

use artisanat::id::ArtisanId;
use artisanat::violation::Problem;

#[test]
fn grammar() {
    for text in ["ART-1", "0", "a/b:c.d_e-f", &"x".repeat(64)] {
        assert_eq!(text.parse::<ArtisanId>().unwrap().as_str(), text);
    }
    for text in [
        "",
        "-a",
        " a",
        "a b",
        "é",
        "صانع",
        "a\u{202E}",
        &"x".repeat(65),
    ] {
        assert_eq!(text.parse::<ArtisanId>(), Err(Problem::NotAnId), "{text:?}");
    }
}
