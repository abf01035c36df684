//! The fields of a draft as places that values are read into.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::{Keys, Misfits};

/// How many items a list has room for at first: those of a record are short,
/// and there are a few for each of millions of records.
const ROOM: usize = 2;

/// A field of a draft, or an item of a list that is one, by what it takes.
///
/// All drafts are read by one and the same code, which knows no more of them
/// than their places: code for each of them by itself would not fit where a
/// processor keeps what it runs over and over, and be fetched anew for every
/// record.
pub(crate) enum Place<'f, 'a> {
    Text(&'f mut Cow<'a, str>),
    Count(&'f mut Option<u32>),
    Flag(&'f mut Option<bool>),
    /// By its keys.
    Draft(&'f mut (dyn Fields<'a> + 'f)),
    /// By the order of its fields, in a format that has no keys.
    InOrder(&'f mut (dyn Fields<'a> + 'f)),
    Optional(&'f mut (dyn Optional<'a> + 'f)),
    List(&'f mut (dyn List<'a> + 'f)),
}

/// A draft that is read.
pub(crate) trait Fields<'a> {
    /// What the format is told that the draft is called.
    fn name(&self) -> &'static str;

    /// The keys of its fields.
    fn keys(&self) -> &'static Keys;

    /// The field in a position of that order.
    fn place(&mut self, position: usize) -> Option<Place<'_, 'a>>;

    fn misfits(&mut self) -> &mut Misfits;

    /// Empties every field.
    fn clear(&mut self);
}

/// A draft that may be missing.
pub(crate) trait Optional<'a> {
    /// Puts an empty draft there.
    fn begin(&mut self) -> &mut (dyn Fields<'a> + '_);
}

impl<'a, T: Fields<'a> + Default> Optional<'a> for Option<T> {
    fn begin(&mut self) -> &mut (dyn Fields<'a> + '_) {
        self.insert(T::default())
    }
}

/// A list that is read item by item.
pub(crate) trait List<'a> {
    fn reserve(&mut self, items: usize);

    /// Puts one more empty item at the end; nothing else does, so that it is
    /// there.
    fn begin_item(&mut self) -> Option<Place<'_, 'a>>;
}

impl<'a, T: Placed<'a> + Default> List<'a> for Vec<T> {
    fn reserve(&mut self, items: usize) {
        Self::reserve(self, items);
    }

    fn begin_item(&mut self) -> Option<Place<'_, 'a>> {
        if self.is_empty() {
            self.reserve_exact(ROOM);
        }
        self.push(T::default());
        self.last_mut().map(Placed::place)
    }
}

/// What a field, or an item of a list, can be.
pub(crate) trait Placed<'a> {
    fn place(&mut self) -> Place<'_, 'a>;
}

impl<'a> Placed<'a> for Cow<'a, str> {
    fn place(&mut self) -> Place<'_, 'a> {
        Place::Text(self)
    }
}

impl<'a> Placed<'a> for Option<u32> {
    fn place(&mut self) -> Place<'_, 'a> {
        Place::Count(self)
    }
}

impl<'a> Placed<'a> for Option<bool> {
    fn place(&mut self) -> Place<'_, 'a> {
        Place::Flag(self)
    }
}

impl<'a, T: Fields<'a> + Default> Placed<'a> for Option<T> {
    fn place(&mut self) -> Place<'_, 'a> {
        Place::Optional(self)
    }
}

impl<'a, T: Placed<'a> + Default> Placed<'a> for Vec<T> {
    fn place(&mut self) -> Place<'_, 'a> {
        Place::List(self)
    }
}
