//! Arithmetic of numbers that is rounded, where it must be, to a named side.
//!
//! Every result is the nearest `Decimal` on that side of the exact result. A
//! bound that is rounded outward therefore stays a bound, and an interval
//! inside another one gives a result inside the other's.

use core::ops::Bound;

use rust_decimal::Decimal;

/// The side of the exact result on which a rounded one lies.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Below,
    Above,
}

/// The largest mantissa of a `Decimal`.
const LARGEST: u128 = (1 << 96) - 1;

/// The most digits behind the point of a `Decimal`.
const FINEST: i32 = 28;

/// A result, which lies strictly on its side of the exact one if it is rounded.
#[derive(Clone, Copy)]
pub(super) struct Rounded {
    pub(super) value: Decimal,
    pub(super) is_exact: bool,
}

impl Rounded {
    /// The result as a bound: open where the exact result is another.
    pub(super) const fn bound(self, open: bool) -> Bound<Decimal> {
        if open || !self.is_exact {
            Bound::Excluded(self.value)
        } else {
            Bound::Included(self.value)
        }
    }
}

/// An exact result: digits, perhaps more behind them, a scale and a sign.
struct Exact {
    negative: bool,
    magnitude: u128,
    /// Whether the result lies above the magnitude, by less than one.
    more: bool,
    scale: i32,
}

impl Exact {
    /// The nearest number on that side; `None` where there is none.
    fn settle(mut self, side: Side) -> Option<Rounded> {
        let outward = self.negative == (side == Side::Below);
        let cut = self.magnitude > LARGEST;
        while self.magnitude > LARGEST || self.scale > FINEST {
            if self.scale <= 0 {
                return if outward { None } else { self.greatest(0) };
            }
            self.more |= self.magnitude % 10 != 0;
            self.magnitude /= 10;
            self.scale = self.scale.checked_sub(1)?;
        }
        if !self.more {
            return self.number();
        }
        if !outward {
            // The largest mantissa can hold one digit more than was cut.
            let fits = cut && self.scale < FINEST && self.magnitude == LARGEST / 10;
            return if fits {
                let scale = self.scale.checked_add(1)?;
                self.greatest(scale)
            } else {
                self.number()
            };
        }
        self.magnitude = self.magnitude.checked_add(1)?;
        if self.magnitude > LARGEST {
            if self.scale <= 0 {
                return None;
            }
            self.magnitude = self.magnitude.div_ceil(10);
            self.scale = self.scale.checked_sub(1)?;
        }
        self.number()
    }

    /// The number with the largest mantissa.
    fn greatest(self, scale: i32) -> Option<Rounded> {
        let greatest = Self {
            magnitude: LARGEST,
            more: true,
            scale,
            ..self
        };
        greatest.number()
    }

    /// The digits as a number, exact where there are no more.
    fn number(self) -> Option<Rounded> {
        let magnitude = i128::try_from(self.magnitude).ok()?;
        let mantissa = if self.negative {
            magnitude.checked_neg()?
        } else {
            magnitude
        };
        let scale = u32::try_from(self.scale).ok()?;
        let value = Decimal::try_from_i128_with_scale(mantissa, scale).ok()?;
        Some(Rounded {
            value,
            is_exact: !self.more,
        })
    }
}

/// So many units of ten to the power of minus `scale`.
pub(super) fn units(number: i128, scale: u32, side: Side) -> Option<Rounded> {
    let exact = Exact {
        negative: number.is_negative(),
        magnitude: number.unsigned_abs(),
        more: false,
        scale: exponent(scale),
    };
    exact.settle(side)
}

/// The sum of two numbers; `None` where it lies beyond all numbers on that side.
pub(super) fn sum(one: Decimal, other: Decimal, side: Side) -> Option<Rounded> {
    let (coarse, fine) = if one.scale() <= other.scale() {
        (one, other)
    } else {
        (other, one)
    };
    let (head, tail) = (coarse.mantissa(), fine.mantissa());
    let finer = fine.scale().saturating_sub(coarse.scale());
    let aligned = 10_i128
        .checked_pow(finer)
        .and_then(|power| head.checked_mul(power))
        .and_then(|head| head.checked_add(tail));
    if let Some(total) = aligned {
        return units(total, fine.scale(), side);
    }
    // The sum has more digits than any number: cut those that cannot count.
    let reach = 37_u32.saturating_sub(head.unsigned_abs().checked_ilog10()?);
    let cut = 10_i128.checked_pow(finer.saturating_sub(reach))?;
    let head = head.checked_mul(10_i128.checked_pow(reach)?)?;
    let total = head.checked_add(tail.div_euclid(cut))?;
    let more = tail.rem_euclid(cut) != 0;
    let magnitude = total.unsigned_abs();
    let exact = Exact {
        negative: total.is_negative(),
        // A rest above a negative number takes from its magnitude.
        magnitude: magnitude.saturating_sub(u128::from(more && total.is_negative())),
        more,
        scale: exponent(coarse.scale().saturating_add(reach)),
    };
    exact.settle(side)
}

/// The product of two numbers; `None` where it lies beyond all numbers on that side.
pub(super) fn product(one: Decimal, other: Decimal, side: Side) -> Option<Rounded> {
    let (left, right) = (magnitude(one), magnitude(other));
    let scale = exponent(one.scale().saturating_add(other.scale()));
    let (magnitude, more, dropped) = match left.checked_mul(right) {
        Some(product) => (product, false, 0),
        None => leading_digits(left, right)?,
    };
    let exact = Exact {
        negative: one.is_sign_negative() != other.is_sign_negative(),
        magnitude,
        more,
        scale: scale.saturating_sub(dropped),
    };
    exact.settle(side)
}

/// The first digits of a product, whether there are more, and how many.
///
/// Cuts both numbers in two of at most fifteen digits, so that every partial
/// product fits.
fn leading_digits(left: u128, right: u128) -> Option<(u128, bool, i32)> {
    const HALF: u128 = 10_u128.pow(14);
    const WHOLE: u128 = 10_u128.pow(28);
    let (left_head, left_tail) = (left / HALF, left % HALF);
    let (right_head, right_tail) = (right / HALF, right % HALF);
    let cross = left_head
        .checked_mul(right_tail)?
        .checked_add(left_tail.checked_mul(right_head)?)?;
    let tail = (cross % HALF)
        .checked_mul(HALF)?
        .checked_add(left_tail.checked_mul(right_tail)?)?;
    let head = left_head
        .checked_mul(right_head)?
        .checked_add(cross / HALF)?
        .checked_add(tail / WHOLE)?;
    let tail = tail % WHOLE;
    let kept = 37_u32
        .saturating_sub(head.checked_ilog10().unwrap_or(0))
        .min(28);
    let dropped = 28_u32.saturating_sub(kept);
    let cut = 10_u128.checked_pow(dropped)?;
    let digits = head
        .checked_mul(10_u128.checked_pow(kept)?)?
        .checked_add(tail.checked_div(cut)?)?;
    let more = tail.checked_rem(cut)? != 0;
    Some((digits, more, exponent(dropped)))
}

/// The quotient of two numbers; `None` where it lies beyond all numbers on
/// that side, and for a base of zero.
pub(super) fn quotient(part: Decimal, base: Decimal, side: Side) -> Option<Rounded> {
    // A rest is below 2^96, so that nine more digits of it fit.
    const DIGITS: i32 = 9;
    const POWER: u128 = 10_u128.pow(9);
    let divisor = magnitude(base);
    let mut quotient = magnitude(part).checked_div(divisor)?;
    let mut rest = magnitude(part).checked_rem(divisor)?;
    let mut scale = exponent(part.scale()).saturating_sub(exponent(base.scale()));
    while rest != 0 && quotient <= LARGEST && scale < FINEST {
        let next = rest.checked_mul(POWER)?;
        quotient = quotient
            .checked_mul(POWER)?
            .checked_add(next.checked_div(divisor)?)?;
        rest = next.checked_rem(divisor)?;
        scale = scale.saturating_add(DIGITS);
    }
    while scale < 0 && quotient <= LARGEST && quotient != 0 {
        quotient = quotient.checked_mul(10)?;
        scale = scale.saturating_add(1);
    }
    let exact = Exact {
        negative: part.is_sign_negative() != base.is_sign_negative(),
        magnitude: quotient,
        more: rest != 0,
        scale: if quotient == 0 { scale.max(0) } else { scale },
    };
    exact.settle(side).map(|quotient| Rounded {
        value: quotient.value.normalize(),
        ..quotient
    })
}

/// The number with the other sign.
pub(super) fn negative(mut value: Decimal) -> Decimal {
    value.set_sign_negative(value.is_sign_positive() && !value.is_zero());
    value
}

fn magnitude(value: Decimal) -> u128 {
    value.mantissa().unsigned_abs()
}

/// Scales are at most twice 28.
fn exponent(scale: u32) -> i32 {
    i32::try_from(scale).unwrap_or(i32::MAX)
}
