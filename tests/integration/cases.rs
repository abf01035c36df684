//! How many cases a law is tried on.

use proptest::prelude::ProptestConfig;

/// What proptest tries where nobody says how many.
const DEFAULT: u32 = 256;

/// As many cases as a law usually takes, and more or fewer in proportion where
/// `PROPTEST_CASES` asks for them: `with_cases` alone would not heed it.
pub(crate) fn usually(cases: u32) -> ProptestConfig {
    let asked = ProptestConfig::default();
    let cases = u64::from(cases) * u64::from(asked.cases) / u64::from(DEFAULT);
    ProptestConfig {
        cases: u32::try_from(cases).unwrap_or(u32::MAX).max(1),
        ..asked
    }
}
