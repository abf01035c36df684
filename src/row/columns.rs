//! The stamp for the columns of a row.

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
