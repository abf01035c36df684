//! How many artisans there are, and who they are.

use super::{Merge, Summary};
use crate::artisan::{Artisan, Standing};
#[cfg(feature = "serde")]
use crate::draft::{checked_wire, fit};
use crate::person::{Gender, Milieu};
use crate::row::ArtisanRow;

/// Counts artisans, with those whose gender or milieu is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Headcount {
    artisans: u64,
    masters: u64,
    women: u64,
    men: u64,
    urban: u64,
    rural: u64,
}

impl Headcount {
    /// All artisans, masters included.
    #[must_use]
    pub const fn artisans(&self) -> u64 {
        self.artisans
    }

    /// Master artisans.
    #[must_use]
    pub const fn masters(&self) -> u64 {
        self.masters
    }

    /// Women.
    #[must_use]
    pub const fn women(&self) -> u64 {
        self.women
    }

    /// Men.
    #[must_use]
    pub const fn men(&self) -> u64 {
        self.men
    }

    /// Artisans who work in a town.
    #[must_use]
    pub const fn urban(&self) -> u64 {
        self.urban
    }

    /// Artisans who work in the countryside.
    #[must_use]
    pub const fn rural(&self) -> u64 {
        self.rural
    }
}

impl Merge for Headcount {
    fn merge(&mut self, other: Self) {
        self.artisans = self.artisans.saturating_add(other.artisans);
        self.masters = self.masters.saturating_add(other.masters);
        self.women = self.women.saturating_add(other.women);
        self.men = self.men.saturating_add(other.men);
        self.urban = self.urban.saturating_add(other.urban);
        self.rural = self.rural.saturating_add(other.rural);
    }
}

impl Headcount {
    /// The count of one artisan.
    fn of_one(standing: Standing, gender: Option<Gender>, milieu: Option<Milieu>) -> Self {
        Self {
            artisans: 1,
            masters: u64::from(standing == Standing::Maalem),
            women: u64::from(gender == Some(Gender::Woman)),
            men: u64::from(gender == Some(Gender::Man)),
            urban: u64::from(milieu == Some(Milieu::Urban)),
            rural: u64::from(milieu == Some(Milieu::Rural)),
        }
    }
}

impl Summary<&Artisan> for Headcount {
    fn observe(&mut self, artisan: &Artisan) {
        let (standing, gender) = (artisan.standing(), artisan.gender());
        self.merge(Self::of_one(standing, gender, artisan.milieu()));
    }
}

impl Summary<&ArtisanRow> for Headcount {
    fn observe(&mut self, row: &ArtisanRow) {
        self.merge(Self::of_one(row.standing(), row.gender(), row.milieu()));
    }
}

#[cfg(feature = "serde")]
checked_wire!(Headcount { artisans, masters, women, men, urban, rural }, count => {
    "there are more masters than artisans": count.masters <= count.artisans,
    "there are more women and men than artisans": fit(&[count.women, count.men], count.artisans),
    "more artisans have a milieu than there are": fit(&[count.urban, count.rural], count.artisans),
});
