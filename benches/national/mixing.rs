//! Numbers that have nothing in common, from numbers in a row.
//!
//! What draws with them needs this module beside its own.

/// What numbers are moved apart by before their bits are mixed.
pub(crate) const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

/// Mixes the bits of a number.
pub(crate) fn mixed(number: u64) -> u64 {
    let mut mixed = number;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}
