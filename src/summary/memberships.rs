//! How many members cooperatives have, and how many of them are women.

use super::{Count, Merge, Summary};
use crate::cooperative::Cooperative;
#[cfg(feature = "serde")]
use crate::draft::checked_wire;
#[cfg(feature = "serde")]
use crate::figure::Unit;
use crate::figure::{Estimate, StatedTotal, Undefined};

/// Adds up the members of cooperatives, as stated.
///
/// A person who is a member of two cooperatives counts in both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Memberships {
    cooperatives: Count,
    members: StatedTotal,
    women: StatedTotal,
}

impl Memberships {
    /// How many cooperatives there are.
    #[must_use]
    pub const fn cooperatives(&self) -> u64 {
        self.cooperatives.get()
    }

    /// The members.
    #[must_use]
    pub const fn members(&self) -> &StatedTotal {
        &self.members
    }

    /// The women among the members.
    #[must_use]
    pub const fn women(&self) -> &StatedTotal {
        &self.women
    }

    /// The women's share of the members.
    ///
    /// # Errors
    ///
    /// Those of [`StatedTotal::estimate`], then those of [`Estimate::share_of`].
    pub fn share_of_women(&self) -> Result<Estimate, Undefined> {
        self.women.estimate()?.share_of(&self.members.estimate()?)
    }

    /// The members of a cooperative on average.
    ///
    /// # Errors
    ///
    /// Those of [`StatedTotal::estimate`], then those of [`Estimate::per`].
    pub fn per_cooperative(&self) -> Result<Estimate, Undefined> {
        self.members.estimate()?.per(&self.cooperatives.size())
    }
}

impl Merge for Memberships {
    fn merge(&mut self, other: Self) {
        self.cooperatives.merge(other.cooperatives);
        self.members.merge(other.members);
        self.women.merge(other.women);
    }
}

impl Summary<&Cooperative> for Memberships {
    fn observe(&mut self, cooperative: &Cooperative) {
        self.cooperatives.observe(cooperative);
        self.members.add(cooperative.members());
        self.women.add(cooperative.women_members());
    }
}

#[cfg(feature = "serde")]
checked_wire!(Memberships { cooperatives, members, women }, memberships => {
    "the parts are not as many as the cooperatives":
        [&memberships.members, &memberships.women]
            .iter()
            .all(|total| total.parts() == memberships.cooperatives()),
    "the members are not a count":
        memberships.members.is_in(Unit::Count) && memberships.women.is_in(Unit::Count),
});
