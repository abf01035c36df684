//! Who a row is about, by position in a roster.

#[cfg(feature = "serde")]
use alloc::string::String;

use crate::artisan::Artisan;
use crate::cooperative::Cooperative;
#[cfg(feature = "serde")]
use crate::draft::quietly;
use crate::enterprise::Enterprise;
use crate::id::{ArtisanId, CooperativeId, EnterpriseId};
use crate::person::{Gender, Milieu};
use crate::sector::Sector;
use crate::territory::Territory;

/// An actor of the sector [law 50-17], by its place in its roster, from 0.
///
/// A [`Key`](crate::summary::Key) by which rows are grouped and joined. In
/// columns and on the wire it is the word `artisan`, `cooperative` or
/// `enterprise`, and the place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Actor {
    /// A place in [`Sector::artisans`].
    Artisan(u32),
    /// A place in [`Sector::cooperatives`].
    Cooperative(u32),
    /// A place in [`Sector::enterprises`].
    Enterprise(u32),
}

impl Actor {
    /// What it is: `artisan`, `cooperative` or `enterprise`.
    #[must_use]
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Artisan(_) => "artisan",
            Self::Cooperative(_) => "cooperative",
            Self::Enterprise(_) => "enterprise",
        }
    }

    /// Its place in the roster of its kind, from 0.
    #[must_use]
    #[inline]
    pub const fn position(self) -> u32 {
        match self {
            Self::Artisan(position) | Self::Cooperative(position) | Self::Enterprise(position) => {
                position
            }
        }
    }

    /// The place in the roster of artisans, where it is one.
    #[must_use]
    #[inline]
    pub const fn artisan(self) -> Option<u32> {
        match self {
            Self::Artisan(position) => Some(position),
            Self::Cooperative(_) | Self::Enterprise(_) => None,
        }
    }
}

/// On the wire: a pair of the word and the place.
#[cfg(feature = "serde")]
impl serde::Serialize for Actor {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.kind(), self.position()).serialize(serializer)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Actor {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (kind, position): (String, u32) =
            quietly(deserializer, serde::Deserialize::deserialize)?;
        match kind.as_str() {
            "artisan" => Ok(Self::Artisan(position)),
            "cooperative" => Ok(Self::Cooperative(position)),
            "enterprise" => Ok(Self::Enterprise(position)),
            _ => Err(serde::de::Error::custom(
                "an actor is neither an artisan, a cooperative nor an enterprise",
            )),
        }
    }
}

/// An actor with what a row takes over of it.
#[derive(Clone, Copy)]
pub(super) struct Known {
    pub(super) actor: Actor,
    /// Where it works or has its seat.
    pub(super) home: Territory,
    pub(super) gender: Option<Gender>,
    pub(super) milieu: Option<Milieu>,
}

impl Known {
    pub(super) fn artisan(sector: &Sector, id: &ArtisanId) -> Option<Self> {
        let (position, artisan) = super::found(sector.artisans(), id)?;
        Some(Self {
            actor: Actor::Artisan(position),
            home: Artisan::home(artisan),
            gender: artisan.gender(),
            milieu: artisan.milieu(),
        })
    }

    pub(super) fn cooperative(sector: &Sector, id: &CooperativeId) -> Option<Self> {
        let (position, cooperative) = super::found(sector.cooperatives(), id)?;
        Some(Self::body(
            Actor::Cooperative(position),
            Cooperative::seat(cooperative),
        ))
    }

    pub(super) fn enterprise(sector: &Sector, id: &EnterpriseId) -> Option<Self> {
        let (position, enterprise) = super::found(sector.enterprises(), id)?;
        Some(Self::body(
            Actor::Enterprise(position),
            Enterprise::seat(enterprise),
        ))
    }

    const fn body(actor: Actor, home: Territory) -> Self {
        Self {
            actor,
            home,
            gender: None,
            milieu: None,
        }
    }
}
