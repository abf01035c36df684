//! Who came to exhibitions, and what was sold there.

use super::{Count, Merge, Summary};
#[cfg(feature = "serde")]
use crate::draft::checked_wire;
use crate::exhibition::Exhibition;
use crate::figure::StatedTotal;
#[cfg(feature = "serde")]
use crate::figure::Unit;

/// Adds up exhibitions: exhibitors, participants, visitors, stands and sales.
///
/// The four counts measure four different things and are never mixed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Attendance {
    exhibitions: Count,
    exhibitors: StatedTotal,
    participants: StatedTotal,
    visitors: StatedTotal,
    stands: StatedTotal,
    sales: StatedTotal,
}

impl Attendance {
    /// How many exhibitions there are.
    #[must_use]
    pub const fn exhibitions(&self) -> u64 {
        self.exhibitions.get()
    }

    /// The exhibitors.
    #[must_use]
    pub const fn exhibitors(&self) -> &StatedTotal {
        &self.exhibitors
    }

    /// The participants.
    #[must_use]
    pub const fn participants(&self) -> &StatedTotal {
        &self.participants
    }

    /// The visitors.
    #[must_use]
    pub const fn visitors(&self) -> &StatedTotal {
        &self.visitors
    }

    /// The stands.
    #[must_use]
    pub const fn stands(&self) -> &StatedTotal {
        &self.stands
    }

    /// The sales, in dirhams.
    #[must_use]
    pub const fn sales(&self) -> &StatedTotal {
        &self.sales
    }
}

impl Merge for Attendance {
    fn merge(&mut self, other: Self) {
        self.exhibitions.merge(other.exhibitions);
        self.exhibitors.merge(other.exhibitors);
        self.participants.merge(other.participants);
        self.visitors.merge(other.visitors);
        self.stands.merge(other.stands);
        self.sales.merge(other.sales);
    }
}

impl Summary<&Exhibition> for Attendance {
    fn observe(&mut self, exhibition: &Exhibition) {
        self.exhibitions.observe(exhibition);
        self.exhibitors.add(exhibition.exhibitors());
        self.participants.add(exhibition.participants());
        self.visitors.add(exhibition.visitors());
        self.stands.add(exhibition.stands());
        self.sales.add(exhibition.sales());
    }
}

#[cfg(feature = "serde")]
impl Attendance {
    /// What is counted at exhibitions.
    const fn counted(&self) -> [&StatedTotal; 4] {
        [
            &self.exhibitors,
            &self.participants,
            &self.visitors,
            &self.stands,
        ]
    }
}

#[cfg(feature = "serde")]
checked_wire!(
    Attendance { exhibitions, exhibitors, participants, visitors, stands, sales },
    attendance => {
        "the parts are not as many as the exhibitions":
            attendance.counted().iter().chain(&[&attendance.sales])
                .all(|total| total.parts() == attendance.exhibitions()),
        "what is counted is not a count":
            attendance.counted().iter().all(|total| total.is_in(Unit::Count)),
        "the sales are not in dirhams": attendance.sales.is_in(Unit::Dirham),
    }
);
