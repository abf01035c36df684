//! Who and what goes together: from one entity to others.
//!
//! Where an entity lists ids, the join takes the entity and follows them. In
//! the other direction it takes an id and looks through the roster. Either
//! way entities come in the order of what is walked, and an id that the sector
//! does not hold joins nothing.

use super::Sector;
use crate::agreement::Agreement;
use crate::artisan::Artisan;
use crate::cooperative::Cooperative;
use crate::enterprise::Enterprise;
use crate::facility::Facility;
use crate::id::{ArtisanId, CooperativeId, FacilityId};
use crate::subsidy::Subsidy;
use crate::training::Training;

/// Joins of cooperatives with their members.
impl Sector {
    /// The artisans whom a cooperative names as members.
    pub fn members_of<'a>(
        &'a self,
        cooperative: &'a Cooperative,
    ) -> impl Iterator<Item = &'a Artisan> {
        let ids = cooperative.member_artisans().iter();
        ids.filter_map(|id| self.artisans.get(id))
    }

    /// The cooperatives that name an artisan as a member.
    pub fn cooperatives_of<'a>(
        &'a self,
        artisan: &'a ArtisanId,
    ) -> impl Iterator<Item = &'a Cooperative> {
        self.cooperatives
            .iter()
            .filter(move |cooperative| cooperative.member_artisans().contains(artisan))
    }

    /// The cooperatives that a union or a federation names as members; their
    /// own members are not followed.
    pub fn member_cooperatives_of<'a>(
        &'a self,
        union: &'a Cooperative,
    ) -> impl Iterator<Item = &'a Cooperative> {
        let ids = union.member_cooperatives().iter();
        ids.filter_map(|id| self.cooperatives.get(id))
    }

    /// The unions and federations that name a cooperative as a member.
    pub fn unions_of<'a>(
        &'a self,
        cooperative: &'a CooperativeId,
    ) -> impl Iterator<Item = &'a Cooperative> {
        self.cooperatives
            .iter()
            .filter(move |union| union.member_cooperatives().contains(cooperative))
    }

    /// The enterprises that an artisan supervises.
    pub fn enterprises_of<'a>(
        &'a self,
        supervisor: &'a ArtisanId,
    ) -> impl Iterator<Item = &'a Enterprise> {
        self.enterprises
            .iter()
            .filter(move |enterprise| enterprise.supervisor() == supervisor)
    }
}

/// Joins of facilities with what happens at them, those inside not included.
impl Sector {
    /// The facilities directly inside another one.
    pub fn facilities_inside<'a>(
        &'a self,
        outer: &'a FacilityId,
    ) -> impl Iterator<Item = &'a Facility> {
        self.facilities
            .iter()
            .filter(move |facility| facility.inside() == Some(outer))
    }

    /// The cooperatives that work at a facility.
    pub fn cooperatives_at<'a>(
        &'a self,
        facility: &'a FacilityId,
    ) -> impl Iterator<Item = &'a Cooperative> {
        self.cooperatives
            .iter()
            .filter(move |cooperative| cooperative.facility() == Some(facility))
    }

    /// The subsidies granted at a facility.
    pub fn subsidies_at<'a>(
        &'a self,
        facility: &'a FacilityId,
    ) -> impl Iterator<Item = &'a Subsidy> {
        self.subsidies
            .iter()
            .filter(move |subsidy| subsidy.facility() == Some(facility))
    }

    /// The trainings held at a facility.
    pub fn trainings_at<'a>(
        &'a self,
        facility: &'a FacilityId,
    ) -> impl Iterator<Item = &'a Training> {
        self.trainings
            .iter()
            .filter(move |training| training.facility() == Some(facility))
    }

    /// The agreements that concern a facility.
    pub fn agreements_on<'a>(
        &'a self,
        facility: &'a FacilityId,
    ) -> impl Iterator<Item = &'a Agreement> {
        self.agreements
            .iter()
            .filter(move |agreement| agreement.facilities().contains(facility))
    }
}
