//! What groups are told apart by.

use alloc::borrow::Cow;
use alloc::string::String;
use core::hash::Hash;

use crate::calendar::{Day, Month, Year};
use crate::craft::ActivityCode;
use crate::destination::{Country, CountryGroup, Destination};
use crate::id;
use crate::label::Label;
use crate::period::Window;
use crate::row::{Actor, Word, Worded};
use crate::territory::{Commune, Province, Region, Territory};

/// A value that groups are told apart by.
///
/// Values of a small vocabulary, activities, countries, territories, years,
/// months and tuples of them are numbered: their groups stand in a table, which costs next to
/// nothing a row. Others are found by their hash, and sorted at the end. The
/// result is the same, in the order of the keys. Keys that lie somewhere, such
/// as identifiers, need no copy: `&ArtisanId` is a key as `ArtisanId` is.
///
/// A key of one's own needs nothing but `impl Key for MyKey {}`; where its
/// values can be numbered in their order, numbering them makes it faster:
///
/// ```
/// use artisanat::summary::{Count, Grouped, Key};
///
/// #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
/// enum Size { Small, Large }
///
/// impl Key for Size {
///     const SLOTS: Option<usize> = Some(2);
///
///     fn slot(&self) -> Option<usize> {
///         Some(match self { Size::Small => 0, Size::Large => 1 })
///     }
///
///     fn from_slot(slot: usize) -> Option<Self> {
///         [Size::Small, Size::Large].get(slot).copied()
///     }
/// }
///
/// let by_size: Grouped<Size, Count> =
///     Grouped::by([3, 120, 7], |members| if members < 50 { Size::Small } else { Size::Large });
/// assert_eq!(by_size.get(&Size::Small).map(|count| count.get()), Some(2));
/// ```
pub trait Key: Ord + Clone + Hash {
    /// How many slots a table of all values has; `None` where there is no such
    /// table.
    const SLOTS: Option<usize> = None;

    /// The slot of the value, from 0 to below [`SLOTS`](Self::SLOTS), in the
    /// order of the values; `None` for a value that has none.
    fn slot(&self) -> Option<usize> {
        None
    }

    /// The value whose slot this is: what [`slot`](Self::slot) gives, turned
    /// around. A group whose slot gives no value would be lost.
    #[must_use]
    fn from_slot(slot: usize) -> Option<Self> {
        let _ = slot;
        None
    }
}

/// Stamps keys whose values nobody has numbered.
macro_rules! unnumbered {
    ($($type:ty),+ $(,)?) => { $( impl Key for $type {} )+ };
}

unnumbered! {
    i32, i64, i128, u64, u128, usize, char, &str, String, Cow<'_, str>, Label, ActivityCode,
    Actor, Day, Window, id::ArtisanId, id::CooperativeId, id::EnterpriseId, id::FacilityId,
    id::ExhibitionId, id::SubsidyId, id::TrainingId, id::ExportId, id::AgreementId,
    id::StatementId, id::ClaimKey,
}

/// What lies somewhere, found by its hash.
impl<K: Key> Key for &K {}

impl Key for () {
    const SLOTS: Option<usize> = Some(1);

    fn slot(&self) -> Option<usize> {
        Some(0)
    }

    fn from_slot(slot: usize) -> Option<Self> {
        (slot == 0).then_some(())
    }
}

impl Key for bool {
    const SLOTS: Option<usize> = Some(2);

    #[inline]
    fn slot(&self) -> Option<usize> {
        Some(usize::from(*self))
    }

    fn from_slot(slot: usize) -> Option<Self> {
        [false, true].get(slot).copied()
    }
}

/// Stamps keys that are whole numbers of so many bits.
macro_rules! numbers {
    ($($type:ty),+) => { $(
        impl Key for $type {
            const SLOTS: Option<usize> = 1_usize.checked_shl(<$type>::BITS);

            #[inline]
            fn slot(&self) -> Option<usize> {
                Self::SLOTS?;
                usize::try_from(*self).ok()
            }

            fn from_slot(slot: usize) -> Option<Self> {
                Self::SLOTS?;
                Self::try_from(slot).ok()
            }
        }
    )+ };
}

numbers!(u8, u16, u32);

/// Stamps territories, which number themselves.
macro_rules! levels {
    ($($level:ty),+) => { $(
        impl Key for $level {
            const SLOTS: Option<usize> = Some(<$level>::COUNT);

            #[inline]
            fn slot(&self) -> Option<usize> {
                Some(<$level>::ordinal(*self))
            }

            fn from_slot(slot: usize) -> Option<Self> {
                <$level>::from_ordinal(slot)
            }
        }
    )+ };
}

levels!(Region, Province, Commune, Territory);

impl Key for Year {
    const SLOTS: Option<usize> = Some(Self::COUNT);

    #[inline]
    fn slot(&self) -> Option<usize> {
        Some((*self).ordinal())
    }

    fn from_slot(slot: usize) -> Option<Self> {
        Self::from_ordinal(slot)
    }
}

impl Key for Month {
    const SLOTS: Option<usize> = Some(12);

    #[inline]
    fn slot(&self) -> Option<usize> {
        Some(usize::from(self.number()).wrapping_sub(1))
    }

    fn from_slot(slot: usize) -> Option<Self> {
        let number = u8::try_from(slot.checked_add(1)?).ok()?;
        Self::new(number).ok()
    }
}

impl Key for Country {
    const SLOTS: Option<usize> = Some(Self::COUNT);

    #[inline]
    fn slot(&self) -> Option<usize> {
        Some((*self).ordinal())
    }

    fn from_slot(slot: usize) -> Option<Self> {
        Self::all().nth(slot)
    }
}

/// Countries first, then the groups that have a word; other labels have no slot.
impl Key for Destination {
    const SLOTS: Option<usize> = Country::COUNT.checked_add(CountryGroup::ALL.len());

    #[inline]
    fn slot(&self) -> Option<usize> {
        match self {
            Self::Country(country) => country.slot(),
            Self::Group(group) => group.slot()?.checked_add(Country::COUNT),
        }
    }

    fn from_slot(slot: usize) -> Option<Self> {
        match slot.checked_sub(Country::COUNT) {
            None => Country::from_slot(slot).map(Self::Country),
            Some(slot) => CountryGroup::from_slot(slot).map(Self::Group),
        }
    }
}

impl<K: Key> Key for Option<K> {
    const SLOTS: Option<usize> = match K::SLOTS {
        Some(count) => count.checked_add(1),
        None => None,
    };

    #[inline]
    fn slot(&self) -> Option<usize> {
        Self::SLOTS?;
        match self {
            None => Some(0),
            Some(key) => key.slot().map(|slot| slot.wrapping_add(1)),
        }
    }

    fn from_slot(slot: usize) -> Option<Self> {
        match slot.checked_sub(1) {
            None => Some(None),
            Some(slot) => K::from_slot(slot).map(Some),
        }
    }
}

/// The product of counts, as long as there is one.
const fn product(counts: &[Option<usize>]) -> Option<usize> {
    let mut product: usize = 1;
    let mut rest = counts;
    while let [first, behind @ ..] = rest {
        let Some(count) = *first else {
            return None;
        };
        product = match product.checked_mul(count) {
            Some(product) => product,
            None => return None,
        };
        rest = behind;
    }
    Some(product)
}

/// Stamps tuples: the last part counts up first.
macro_rules! tuples {
    ($($key:ident.$field:tt)+; $($reversed:ident)+) => {
        impl<$($key: Key),+> Key for ($($key,)+) {
            const SLOTS: Option<usize> = product(&[$($key::SLOTS),+]);

            #[inline]
            fn slot(&self) -> Option<usize> {
                Self::SLOTS?;
                // Below the product of the counts, which is a number.
                let slot: usize = 0;
                $(
                    let slot = slot
                        .wrapping_mul($key::SLOTS?)
                        .wrapping_add(self.$field.slot()?);
                )+
                Some(slot)
            }

            #[expect(non_snake_case, reason = "a value is named as its type")]
            fn from_slot(slot: usize) -> Option<Self> {
                let rest = slot;
                $(
                    let $reversed = $reversed::from_slot(rest.checked_rem($reversed::SLOTS?)?)?;
                    let rest = rest.checked_div($reversed::SLOTS?)?;
                )+
                (rest == 0).then_some(($($key,)+))
            }
        }
    };
}

tuples!(A.0 B.1; B A);
tuples!(A.0 B.1 C.2; C B A);
tuples!(A.0 B.1 C.2 D.3; D C B A);

impl<V: Word> Key for Worded<V> {
    // Those without a word are one value, the last.
    const SLOTS: Option<usize> = V::WORDED.len().checked_add(1);

    #[inline]
    fn slot(&self) -> Option<usize> {
        Some(self.place())
    }

    fn from_slot(slot: usize) -> Option<Self> {
        (slot <= V::WORDED.len()).then(|| Self::at(slot))
    }
}

/// Stamps vocabularies: their words have slots, other labels have none.
macro_rules! vocabularies {
    ($($ordinal:ident: $($vocabulary:ty),+;)+) => { $( $(
        impl Key for $vocabulary {
            const SLOTS: Option<usize> = Some(Self::ALL.len());

            #[inline]
            fn slot(&self) -> Option<usize> {
                $ordinal!(self)
            }

            fn from_slot(slot: usize) -> Option<Self> {
                Self::ALL.get(slot).cloned()
            }
        }
    )+ )+ };
}

/// The slot in a vocabulary of words alone.
macro_rules! closed {
    ($key:ident) => {
        Some((*$key).ordinal())
    };
}

/// The slot in a vocabulary that other labels can join.
macro_rules! open {
    ($key:ident) => {
        $key.ordinal()
    };
}

vocabularies! {
    closed:
        crate::artisan::RegistrationStage,
        crate::artisan::Standing,
        crate::craft::Activity,
        crate::craft::Branch,
        crate::craft::Category,
        crate::cooperative::CooperativeKind,
        crate::exhibition::ExhibitionScope,
        crate::export::TerritoryBasis,
        crate::facility::FacilityFunction,
        crate::facility::FacilityStage,
        crate::figure::Hedge,
        crate::figure::Unit,
        crate::language::Language,
        crate::person::Gender,
        crate::person::Milieu,
        crate::row::FigureState,
        crate::share::Whole,
        crate::statement::Dimension,
        crate::statement::Parts,
        crate::statement::Per,
        crate::statement::Placement,
        crate::statement::SenseKind,
        crate::subsidy::AmountBasis,
        crate::territory::CommuneKind,
        crate::territory::ProvinceKind;
    open:
        crate::agreement::AgreementKind,
        crate::craft::ProductFamily,
        crate::destination::CountryGroup,
        crate::exhibition::ExhibitionKind,
        crate::facility::FacilityKind,
        crate::institution::Institution,
        crate::sales_channel::SalesChannelKind,
        crate::statement::DocumentKind,
        crate::statement::Indicator,
        crate::statement::Population,
        crate::subsidy::SubsidyKind,
        crate::training::Audience,
        crate::training::TaughtLanguage,
        crate::training::TrainingKind;
}
