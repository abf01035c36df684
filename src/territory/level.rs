//! The stamp for the territories of one level: small codes over a table.

/// The row of a table at an ordinal.
///
/// Ordinals are made in this module alone and lie below the length of their
/// table, so `first` never stands in for another row.
#[inline]
pub(super) const fn at<T>(rows: &'static [T], ordinal: usize, first: &'static T) -> &'static T {
    match rows.split_at_checked(ordinal) {
        Some((_, [row, ..])) => row,
        _ => first,
    }
}

/// The number of a code's digits, in the order of the codes.
///
/// Digits count from 1 in base 11, and nine of them are read, so that a code
/// which ends early has a number of its own; the dots are where HCP prints
/// them. `None` for text that is no code of any level.
pub(super) const fn key(code: &str) -> Option<u32> {
    // The digits of the region, the province, the cercle and the commune.
    match *code.as_bytes() {
        [r1, r2] => number([r1, r2], 7),
        [r1, r2, b'.', p1, p2, p3] => number([r1, r2, p1, p2, p3], 4),
        [r1, r2, b'.', p1, p2, p3, b'.', c1, c2, b'.', d1] => {
            number([r1, r2, p1, p2, p3, c1, c2, d1], 1)
        }
        [r1, r2, b'.', p1, p2, p3, b'.', c1, c2, b'.', d1, d2] => {
            number([r1, r2, p1, p2, p3, c1, c2, d1, d2], 0)
        }
        _ => None,
    }
}

/// The number of ASCII digits, with so many more of which there is none.
#[expect(clippy::as_conversions, reason = "From is not const")]
const fn number<const DIGITS: usize>(digits: [u8; DIGITS], more: u32) -> Option<u32> {
    let (mut number, mut rest) = (0_u32, digits.as_slice());
    while let [digit, behind @ ..] = rest {
        let digit = digit.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        number = number
            .saturating_mul(11)
            .saturating_add(digit as u32)
            .saturating_add(1);
        rest = behind;
    }
    Some(number.saturating_mul(11_u32.saturating_pow(more)))
}

/// Stamps a territory of one level over the rows of its generated table.
macro_rules! level {
    (
        $(#[$meta:meta])*
        pub struct $name:ident($ordinal:ty, $number:ty): $count:literal of $row:ty, $rows:ident
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name {
            /// One more than its ordinal.
            number: $number,
        }

        impl $name {
            /// How many there are.
            pub const COUNT: usize = $count;

            /// All of them, in code order.
            pub fn all() -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator + Clone {
                (0..$count).map(Self::nth)
            }

            /// Its position among all in code order, from 0.
            #[must_use]
            #[expect(clippy::as_conversions, reason = "From is not const")]
            #[inline]
            pub const fn ordinal(self) -> usize {
                (self.number.get() as usize).wrapping_sub(1)
            }

            /// The one at a position in code order, counted from 0.
            ///
            /// `None` from [`Self::COUNT`] on.
            #[must_use]
            #[expect(
                clippy::as_conversions,
                clippy::cast_possible_truncation,
                reason = "From is not const, and their number fits"
            )]
            pub const fn from_ordinal(ordinal: usize) -> Option<Self> {
                if ordinal < $count {
                    Some(Self::nth(ordinal as $ordinal))
                } else {
                    None
                }
            }

            /// The one at a position that is below their number.
            pub(super) const fn nth(ordinal: $ordinal) -> Self {
                Self {
                    number: <$number>::MIN.saturating_add(ordinal),
                }
            }

            /// Its code of 2024, as HCP prints it [HCP RGPH 2024].
            #[must_use]
            pub const fn code(self) -> &'static str {
                self.row().code
            }

            /// How many people lived there in 2024 [HCP RGPH 2024].
            #[must_use]
            pub const fn population(self) -> u32 {
                self.row().population
            }

            /// Every one of this level that bears a name, in code order.
            ///
            /// Spelling is read as by [`Territory::named`](crate::territory::Territory::named).
            pub fn named(text: &str) -> impl Iterator<Item = Self> + use<> {
                $crate::territory::Territory::named(text).filter_map(|hit| match hit {
                    $crate::territory::Territory::$name(hit) => Some(hit),
                    _ => None,
                })
            }

            const fn row(self) -> &'static $row {
                let [first, ..] = &$rows;
                $crate::territory::level::at(&$rows, self.ordinal(), first)
            }
        }

        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                write!(f, "{}({:?})", stringify!($name), self.code())
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(self.code())
            }
        }

        impl core::str::FromStr for $name {
            type Err = $crate::violation::Problem;

            fn from_str(code: &str) -> Result<Self, Self::Err> {
                static KEYS: [u32; $count] = keys();

                #[expect(
                    clippy::arithmetic_side_effects,
                    clippy::indexing_slicing,
                    reason = "evaluated at compile time, where a fault does not build"
                )]
                const fn keys() -> [u32; $count] {
                    let mut keys = [0; $count];
                    let mut place = 0;
                    while place < $count {
                        if let Some(key) = $crate::territory::level::key($rows[place].code) {
                            keys[place] = key;
                        }
                        place += 1;
                    }
                    keys
                }

                $crate::territory::level::key(code)
                    .and_then(|key| KEYS.binary_search(&key).ok())
                    .and_then(Self::from_ordinal)
                    .ok_or($crate::violation::Problem::UnknownTerritory)
            }
        }

        impl From<$name> for alloc::borrow::Cow<'static, str> {
            fn from(territory: $name) -> Self {
                alloc::borrow::Cow::Borrowed(territory.code())
            }
        }

        impl From<$name> for $crate::territory::Territory {
            fn from(territory: $name) -> Self {
                Self::$name(territory)
            }
        }

        $crate::draft::text_wire!($name);
    };
}

pub(super) use level;
