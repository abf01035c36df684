//! What every field of a draft can do.

use alloc::borrow::Cow;
use alloc::vec::Vec;

/// A field of a draft: can be empty, and can be made independent of its input.
pub(crate) trait Field {
    /// The same field with all of its text its own.
    type Owned;

    /// Whether the field is as `Default` leaves it.
    fn is_empty(&self) -> bool;

    /// Copies borrowed text.
    fn into_owned(self) -> Self::Owned;
}

impl Field for Cow<'_, str> {
    type Owned = Cow<'static, str>;

    fn is_empty(&self) -> bool {
        str::is_empty(self)
    }

    fn into_owned(self) -> Cow<'static, str> {
        Cow::Owned(Cow::into_owned(self))
    }
}

macro_rules! copied {
    ($($type:ty),+) => { $(
        impl Field for $type {
            type Owned = Self;

            fn is_empty(&self) -> bool {
                false
            }

            fn into_owned(self) -> Self {
                self
            }
        }
    )+ };
}

copied!(u32, bool);

impl<T: Field> Field for Option<T> {
    type Owned = Option<T::Owned>;

    fn is_empty(&self) -> bool {
        self.is_none()
    }

    fn into_owned(self) -> Self::Owned {
        self.map(Field::into_owned)
    }
}

impl<T: Field> Field for Vec<T> {
    type Owned = Vec<T::Owned>;

    fn is_empty(&self) -> bool {
        Self::is_empty(self)
    }

    fn into_owned(self) -> Self::Owned {
        self.into_iter().map(Field::into_owned).collect()
    }
}
