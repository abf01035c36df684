//! Identifiers and numbers in 16 bytes, most of them without memory of their own.

use alloc::boxed::Box;
use core::cmp::Ordering;

/// The most bytes that are kept in place.
const SHORT: usize = 15;
/// The most bytes of the smaller of the two sizes behind a pointer.
const MIDDLE: usize = 40;

/// ASCII text of at most 64 bytes, none of them zero.
///
/// Each of the arrays is filled up with zero bytes, and the smallest one that
/// the text fits into holds it, so that one text has one form.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Ascii {
    Short([u8; SHORT]),
    Middle(Box<[u8; MIDDLE]>),
    Long(Box<[u8; Ascii::AT_MOST]>),
}

impl Ascii {
    /// The most bytes.
    pub(crate) const AT_MOST: usize = 64;

    /// Keeps text that its grammar has found to be such; what exceeds the
    /// bound is left out.
    pub(crate) fn keep(text: &str) -> Self {
        if text.len() <= SHORT {
            Self::Short(filled_up(text))
        } else if text.len() <= MIDDLE {
            Self::Middle(Box::new(filled_up(text)))
        } else {
            Self::Long(Box::new(filled_up(text)))
        }
    }

    pub(crate) fn as_str(&self) -> &str {
        let bytes = self.filled_up();
        let length = bytes.iter().take_while(|byte| **byte != 0).count();
        let text = bytes.get(..length).map(core::str::from_utf8);
        text.and_then(Result::ok).unwrap_or_default()
    }

    fn filled_up(&self) -> &[u8] {
        match self {
            Self::Short(bytes) => bytes,
            Self::Middle(bytes) => &**bytes,
            Self::Long(bytes) => &**bytes,
        }
    }
}

fn filled_up<const LENGTH: usize>(text: &str) -> [u8; LENGTH] {
    let mut bytes = [0; LENGTH];
    let kept = text.len().min(LENGTH);
    if let (Some(places), Some(text)) = (bytes.get_mut(..kept), text.as_bytes().get(..kept)) {
        places.copy_from_slice(text);
    }
    bytes
}

impl PartialOrd for Ascii {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The order of the texts: a zero byte comes before every byte of a text.
impl Ord for Ascii {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Short(one), Self::Short(other)) => one.cmp(other),
            _ => self.filled_up().cmp(other.filled_up()),
        }
    }
}
