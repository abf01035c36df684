//! A short number that equal keys share.

use core::hash::{Hash, Hasher};

/// Two to the power of 64 over the golden ratio: it has nothing in common with
/// numbers that people give.
const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;

/// What a key comes down to, the same on every machine and in every run.
///
/// Without a seed, since a library that reads no clock and no randomness has none
/// to give: keys can be chosen that have one mark. What finds groups by marks
/// must bear that.
#[inline]
pub(super) fn mark(key: &impl Hash) -> u32 {
    let mut mixer = Mixer(FACTOR);
    key.hash(&mut mixer);
    high(mixer.0)
}

/// The upper half of a number, in which all bits of a product have a part.
#[inline]
fn high(number: u64) -> u32 {
    u32::try_from(number >> 32).unwrap_or_default()
}

/// Mixes numbers into one: multiplies to 128 bits, and folds those.
struct Mixer(u64);

impl Mixer {
    #[inline]
    fn mix(&mut self, number: u64) {
        let product = u128::from(self.0 ^ number).wrapping_mul(FACTOR.into());
        let half = |bits: u128| u64::try_from(bits & u128::from(u64::MAX)).unwrap_or_default();
        self.0 = half(product) ^ half(product >> 64);
    }
}

impl Hasher for Mixer {
    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        while let Some((word, behind)) = rest.split_first_chunk() {
            self.mix(u64::from_le_bytes(*word));
            rest = behind;
        }
        // Those that are left, under a one, so that zeros among them count.
        let last = rest
            .iter()
            .fold(1, |last: u64, byte| (last << 8) | u64::from(*byte));
        self.mix(last);
    }

    #[inline]
    fn write_u8(&mut self, number: u8) {
        self.mix(number.into());
    }

    #[inline]
    fn write_u16(&mut self, number: u16) {
        self.mix(number.into());
    }

    #[inline]
    fn write_u32(&mut self, number: u32) {
        self.mix(number.into());
    }

    #[inline]
    fn write_u64(&mut self, number: u64) {
        self.mix(number);
    }

    #[inline]
    fn write_usize(&mut self, number: usize) {
        self.mix(u64::try_from(number).unwrap_or(u64::MAX));
    }

    #[inline]
    fn finish(&self) -> u64 {
        self.0
    }
}
