//! The least capital and the least share of a cooperative.

use super::Cooperative;
use crate::dirhams::Dirhams;
use crate::violation::Problem;

/// Reads the capital.
pub(super) fn read_capital(text: &str) -> Result<Dirhams, Problem> {
    at_least(text.parse()?, Cooperative::LEAST_CAPITAL)
}

/// Reads the value of one share.
pub(super) fn read_share_value(text: &str) -> Result<Dirhams, Problem> {
    at_least(text.parse()?, Cooperative::LEAST_SHARE_VALUE)
}

fn at_least(amount: Dirhams, dirhams: u32) -> Result<Dirhams, Problem> {
    if amount.to_decimal() < dirhams.into() {
        Err(Problem::AmountTooLow { at_least: dirhams })
    } else {
        Ok(amount)
    }
}

/// The number of shares; `None` where the capital is no whole number of them.
pub(super) fn shares(capital: Dirhams, share_value: Dirhams) -> Option<i64> {
    let (capital, share) = (capital.centimes(), share_value.centimes());
    (capital.checked_rem(share)? == 0)
        .then(|| capital.checked_div(share))
        .flatten()
}
