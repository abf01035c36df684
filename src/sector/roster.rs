//! Entities of one kind.

use alloc::vec::Vec;
use core::cmp::Ordering;

/// What every entity of a sector has: an identifier of its kind.
pub trait Entity {
    /// The identifier's type.
    type Id: Ord;

    /// The kind's name, as messages use it.
    const KIND: &'static str;

    /// The identifier.
    fn id(&self) -> &Self::Id;
}

/// Entities of one kind: unique, in the order of their identifiers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roster<E> {
    entities: Vec<E>,
}

impl<E> Default for Roster<E> {
    fn default() -> Self {
        Self {
            entities: Vec::new(),
        }
    }
}

impl<E: Entity> Roster<E> {
    /// Sorts entities whose identifiers are known to differ.
    pub(super) fn of_distinct(mut entities: Vec<E>) -> Self {
        entities.sort_by(|one, other| one.id().cmp(other.id()));
        Self { entities }
    }

    /// The entity with an identifier.
    #[must_use]
    pub fn get(&self, id: &E::Id) -> Option<&E> {
        self.position(id)
            .and_then(|position| self.entities.get(position))
    }

    /// The place of the entity with an identifier, from 0.
    #[must_use]
    pub fn position(&self, id: &E::Id) -> Option<usize> {
        self.entities
            .binary_search_by(|entity| entity.id().cmp(id))
            .ok()
    }

    /// The entities of two rosters in pairs of one identifier, in the order of
    /// the identifiers; one that has no other half is paired with `None`.
    ///
    /// ```
    /// use artisanat::sector::Sector;
    /// use artisanat::summary::{Change, Memberships, summarize};
    ///
    /// # fn members(last_year: &Sector, this_year: &Sector) {
    /// let pairs = last_year.cooperatives().paired(this_year.cooperatives());
    /// let change: Change<Memberships> = summarize(pairs);
    /// let founded = change.entered().cooperatives();
    /// let more_members = change.difference(|sum| sum.members().estimate());
    /// # }
    /// ```
    pub fn paired<'r>(
        &'r self,
        other: &'r Self,
    ) -> impl Iterator<Item = (Option<&'r E>, Option<&'r E>)> {
        let (mut one, mut other) = (self.iter().peekable(), other.iter().peekable());
        core::iter::from_fn(move || {
            let order = match (one.peek(), other.peek()) {
                (Some(left), Some(right)) => left.id().cmp(right.id()),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => return None,
            };
            Some(match order {
                Ordering::Less => (one.next(), None),
                Ordering::Greater => (None, other.next()),
                Ordering::Equal => (one.next(), other.next()),
            })
        })
    }

    /// Whether there is an entity with an identifier.
    #[must_use]
    pub fn contains(&self, id: &E::Id) -> bool {
        self.get(id).is_some()
    }
}

impl<E> Roster<E> {
    /// The entities, in the order of their identifiers.
    pub fn iter(&self) -> core::slice::Iter<'_, E> {
        self.entities.iter()
    }

    /// The entities as a slice, in the order of their identifiers.
    #[must_use]
    pub fn as_slice(&self) -> &[E] {
        &self.entities
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entities.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entities.is_empty()
    }
}

impl<'a, E> IntoIterator for &'a Roster<E> {
    type Item = &'a E;
    type IntoIter = core::slice::Iter<'a, E>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Makes the entities usable in a [`Roster`].
macro_rules! entities {
    ($($entity:ty: $id:ty, $kind:literal;)+) => { $(
        impl Entity for $entity {
            type Id = $id;

            const KIND: &'static str = $kind;

            fn id(&self) -> &$id {
                <$entity>::id(self)
            }
        }
    )+ };
}

entities! {
    crate::agreement::Agreement: crate::id::AgreementId, "agreement";
    crate::artisan::Artisan: crate::id::ArtisanId, "artisan";
    crate::cooperative::Cooperative: crate::id::CooperativeId, "cooperative";
    crate::enterprise::Enterprise: crate::id::EnterpriseId, "enterprise";
    crate::exhibition::Exhibition: crate::id::ExhibitionId, "exhibition";
    crate::export::Export: crate::id::ExportId, "export";
    crate::facility::Facility: crate::id::FacilityId, "facility";
    crate::statement::Statement: crate::id::StatementId, "statement";
    crate::subsidy::Subsidy: crate::id::SubsidyId, "subsidy";
    crate::training::Training: crate::id::TrainingId, "training";
}
