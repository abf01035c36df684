//! The numbers by which persons and enterprises are known to the State.
//!
//! All four can be personal data of a natural person [law 09-08]: even the
//! ICE, where it is a sole artisan's. None shows its value in `Debug`;
//! `Display` writes it, because that is its form on the wire, so only code
//! that means to show a number does.
//!
//! ```
//! use artisanat::identity::Ice;
//! use artisanat::violation::Problem;
//!
//! let ice: Ice = "001561191000066".parse()?;
//! assert_eq!(ice.to_string(), "001561191000066");
//! assert_eq!(format!("{ice:?}"), "Ice(..)");
//! assert_eq!("001561191000067".parse::<Ice>(), Err(Problem::IceControl));
//! # Ok::<(), Problem>(())
//! ```

mod cin;
mod ice;
mod nia;
mod phone;

pub use self::cin::Cin;
pub use self::ice::Ice;
pub use self::nia::Nia;
pub use self::phone::Phone;

/// Stamps what all numbers share: a silent `Debug`, and text on the wire.
macro_rules! number {
    ($name:ident) => {
        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }

        impl From<&$name> for alloc::borrow::Cow<'static, str> {
            fn from(number: &$name) -> Self {
                alloc::string::ToString::to_string(number).into()
            }
        }

        $crate::draft::text_wire!($name);
    };
}

use number;
