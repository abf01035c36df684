//! What is left of many rounds: the one in the middle.
#![expect(
    clippy::float_arithmetic,
    clippy::indexing_slicing,
    reason = "ratios, and the middle of some values"
)]

/// The median of some values.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// The median of the ratios of two contenders, round by round.
pub(crate) fn ratio(one: &[f64], other: &[f64]) -> f64 {
    median(
        one.iter()
            .zip(other)
            .map(|(one, other)| one / other)
            .collect(),
    )
}
