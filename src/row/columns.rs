//! The stamps for the columns of a row, and for what several rows have.

/// Stamps the columns of a row: their names, and with them how the row is
/// shown and written, each column a scalar or nothing.
macro_rules! columns {
    ($row:ident, $this:ident => { $( $name:ident: $value:expr, )+ }) => {
        impl $row {
            /// The names of the columns, in the order in which they are written.
            pub const COLUMNS: &'static [&'static str] = &[ $( stringify!($name), )+ ];
        }

        // A row is read in bulk: what it holds is paid for in every pass.
        const _: () = assert!(size_of::<$row>() <= 48, "a row is at most 48 bytes");

        impl core::fmt::Debug for $row {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                let $this = self;
                f.debug_struct(stringify!($row))
                    $( .field(stringify!($name), &$value) )+
                    .finish()
            }
        }

        #[cfg(feature = "serde")]
        impl serde::Serialize for $row {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeStruct as _;

                let $this = self;
                let mut row = serializer.serialize_struct(stringify!($row), Self::COLUMNS.len())?;
                $( row.serialize_field(stringify!($name), &$value)?; )+
                row.end()
            }
        }
    };
}

pub(super) use columns;

/// Stamps what a row says of its place.
macro_rules! place_getters {
    ($row:ident, $(#[$meta:meta])* $place:ident) => {
        impl $row {
            $(#[$meta])*
            #[must_use]
            #[inline]
            pub const fn $place(&self) -> crate::territory::Territory {
                self.$place
            }
        }

        $crate::row::columns::place_getters!($row, in $place);
    };
    ($row:ident, in $place:ident) => {
        impl $row {
            /// The region that it is or lies in; `None` where it is the country.
            #[must_use]
            #[inline]
            pub const fn region(&self) -> Option<crate::territory::Region> {
                self.$place.region()
            }

            /// Which of the 75 provinces and prefectures it is or lies in.
            ///
            /// `None` where no more than a region is known.
            #[must_use]
            #[inline]
            pub const fn province(&self) -> Option<crate::territory::Province> {
                self.$place.province()
            }
        }
    };
}

pub(super) use place_getters;

/// Stamps what a row says of its window, from `starts_on`, `ends_on`, `form`,
/// and from the field in brackets where the row holds its year.
macro_rules! window_getters {
    ($row:ident $([$year:ident])?, $(#[$meta:meta])* $window:ident) => {
        impl $row {
            $(#[$meta])*
            #[must_use]
            pub fn $window(&self) -> Option<crate::period::Window> {
                self.form.window(self.starts_on, self.ends_on)
            }
        }

        $crate::row::columns::day_getters!($row $([$year])?);
    };
}

pub(super) use window_getters;

/// Stamps what a row says of its days, from `starts_on` and `ends_on`.
macro_rules! day_getters {
    ($row:ident) => {
        $crate::row::columns::day_getters!($row, row => $crate::row::span::year(row.starts_on, row.ends_on));
    };
    ($row:ident [$year:ident]) => {
        $crate::row::columns::day_getters!($row, row => row.$year);
    };
    ($row:ident, $this:ident => $year:expr) => {
        impl $row {
            /// The first day.
            ///
            /// `None` where nothing is known of it, where it depends on a day
            /// that is not stated, and where it is everything up to a day.
            #[must_use]
            #[inline]
            pub const fn starts_on(&self) -> Option<crate::calendar::Day> {
                self.starts_on
            }

            /// The last day.
            ///
            /// `None` where nothing is known of it, and where it depends on a
            /// day that is not stated.
            #[must_use]
            #[inline]
            pub const fn ends_on(&self) -> Option<crate::calendar::Day> {
                self.ends_on
            }

            /// The year, where all days are known to lie in one.
            ///
            /// What runs from December to January has none; to count it in the
            /// year in which it began, take that of [`Self::starts_on`].
            #[must_use]
            #[inline]
            pub fn year(&self) -> Option<crate::calendar::Year> {
                let $this = self;
                $year
            }
        }
    };
}

pub(super) use day_getters;

/// Stamps what a row says of a stated figure, from three of its fields: the
/// value, the end of a range, and the stance.
macro_rules! figure_getters {
    (
        $row:ident, $quantity:ty, $is_exact:ident;
        $(#[$meta:meta])* $value:ident, $to:ident, $stance:ident, $state:ident, $exact:ident
    ) => {
        impl $row {
            $(#[$meta])*
            #[must_use]
            pub fn $value(&self) -> Option<crate::figure::Figure<$quantity>> {
                self.$stance.figure(self.$value, self.$to)
            }

            #[doc = concat!("Whether [`Self::", stringify!($value), "`] is stated and was read.")]
            #[must_use]
            #[inline]
            pub const fn $state(&self) -> $crate::row::FigureState {
                self.$stance.state()
            }

            #[doc = concat!("The value of [`Self::", stringify!($value), "`] where it is exact: plain, not rounded.")]
            #[must_use]
            #[inline]
            pub const fn $exact(&self) -> Option<$quantity> {
                if self.$stance.$is_exact() {
                    Some(self.$value)
                } else {
                    None
                }
            }
        }
    };
}

pub(super) use figure_getters;
