//! The surface: every public type, and the traits that it promises.

use std::fmt::{Debug, Display};
use std::hash::Hash;
use std::str::FromStr;

use artisanat::{
    agreement, artisan, audit, calendar, cooperative, craft, destination, dirhams, draft,
    enterprise, exhibition, export, facility, figure, funding, history, id, identity, institution,
    label, language, names, period, person, report, row, sales_channel, sector, share, statement,
    subsidy, summary, territory, training, violation,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// What every public type is.
fn basic<T: Debug + Clone + Send + Sync + Unpin + 'static>() {}

/// A value that is compared, hashed and ordered.
fn value<T: Debug + Clone + Eq + Ord + Hash + Send + Sync + 'static>() {}

/// A value whose wire form is its text.
fn text<
    T: Display
        + FromStr<Err = violation::Problem>
        + Serialize
        + DeserializeOwned
        + Eq
        + Hash
        + Debug
        + Clone,
>() {
}

/// An entity: checked on the wire, equal to itself, made from its draft.
fn entity<T, D>()
where
    T: Debug
        + Clone
        + Eq
        + Serialize
        + DeserializeOwned
        + Send
        + Sync
        + TryFrom<D, Error = violation::Violations>,
    D: From<T> + Default + Clone + Eq + Debug + Serialize,
{
}

fn error<T: std::error::Error + Clone + Eq + Send + Sync + 'static>() {}

/// A summary: merges, is empty by default, and can be shipped.
fn summary<T>()
where
    T: summary::Merge + Clone + Debug + PartialEq + Send + Sync + Serialize + DeserializeOwned,
{
}

#[test]
fn entities_and_their_drafts() {
    entity::<agreement::Agreement, agreement::AgreementDraft<'static>>();
    entity::<artisan::Artisan, artisan::ArtisanDraft<'static>>();
    entity::<cooperative::Cooperative, cooperative::CooperativeDraft<'static>>();
    entity::<craft::ListedActivity, craft::ListedActivityDraft<'static>>();
    entity::<enterprise::Enterprise, enterprise::EnterpriseDraft<'static>>();
    entity::<exhibition::Exhibition, exhibition::ExhibitionDraft<'static>>();
    entity::<export::Export, export::ExportDraft<'static>>();
    entity::<facility::Facility, facility::FacilityDraft<'static>>();
    entity::<names::Names, names::NamesDraft<'static>>();
    entity::<sector::Sector, sector::SectorDraft<'static>>();
    entity::<statement::Claim, statement::ClaimDraft<'static>>();
    entity::<statement::Statement, statement::StatementDraft<'static>>();
    entity::<subsidy::Subsidy, subsidy::SubsidyDraft<'static>>();
    entity::<training::Training, training::TrainingDraft<'static>>();
}

/// A part of an entity: made from its draft.
fn part<T, D>()
where
    T: Debug + Clone + Eq + Send + Sync + TryFrom<D, Error = violation::Violations>,
    D: Default + Clone + Eq + Debug + Serialize,
{
}

#[test]
fn parts_and_their_drafts() {
    part::<artisan::Qualification, artisan::QualificationDraft<'static>>();
    part::<artisan::Registration, artisan::RegistrationDraft<'static>>();
    part::<cooperative::RegisterEntry, cooperative::RegisterEntryDraft<'static>>();
    part::<enterprise::Turnover, enterprise::TurnoverDraft<'static>>();
    part::<exhibition::Phase, exhibition::PhaseDraft<'static>>();
    part::<facility::Tranche, facility::TrancheDraft<'static>>();
    part::<funding::Contribution, funding::ContributionDraft<'static>>();
    part::<history::Reached<facility::FacilityStage>, history::StageDraft<'static>>();
    part::<sales_channel::SalesChannel, sales_channel::SalesChannelDraft<'static>>();
    part::<statement::Facet, statement::FacetDraft<'static>>();
}

type Reached = history::Reached<facility::FacilityStage>;

/// A part by itself obeys the rules that need no other.
#[test]
fn parts_by_themselves() {
    let years = |years| artisan::QualificationDraft {
        years_of_exercise: Some(years),
        ..Default::default()
    };
    assert!(artisan::Qualification::try_from(years(3)).is_ok());
    assert!(artisan::Qualification::try_from(years(2)).is_err());
    let tranche = |number| facility::TrancheDraft {
        number: Some(number),
        ..Default::default()
    };
    assert!(facility::Tranche::try_from(tranche(2)).is_ok());
    assert!(facility::Tranche::try_from(tranche(0)).is_err());
    let stage = |stage: &'static str| history::StageDraft {
        stage: stage.into(),
        ..Default::default()
    };
    assert!(Reached::try_from(stage("in_service")).is_ok());
    assert!(Reached::try_from(stage("validated")).is_err());
    let turnover = |window: &'static str| enterprise::TurnoverDraft {
        window: window.into(),
        amount: figure::StatedDraft {
            value: "1.00".into(),
            ..Default::default()
        },
        ..Default::default()
    };
    assert!(enterprise::Turnover::try_from(turnover("2024")).is_ok());
    assert!(enterprise::Turnover::try_from(turnover("")).is_err());
}

#[test]
fn text_values() {
    text::<audit::Check>();
    text::<audit::Operation>();
    text::<audit::Why>();
    text::<calendar::Day>();
    text::<calendar::PartialDate>();
    text::<calendar::Year>();
    text::<craft::Activity>();
    text::<craft::ActivityCode>();
    text::<craft::Branch>();
    text::<craft::Category>();
    text::<craft::ProductFamily>();
    text::<destination::Country>();
    text::<destination::CountryGroup>();
    text::<destination::Destination>();
    text::<dirhams::Dirhams>();
    text::<exhibition::ExhibitionKind>();
    text::<facility::FacilityFunction>();
    text::<facility::FacilityKind>();
    text::<facility::FacilityStage>();
    text::<figure::Hedge>();
    text::<figure::Step>();
    text::<figure::Unit>();
    text::<id::AgreementId>();
    text::<id::ArtisanId>();
    text::<id::CooperativeId>();
    text::<id::EnterpriseId>();
    text::<id::ExhibitionId>();
    text::<id::ExportId>();
    text::<id::FacilityId>();
    text::<id::StatementId>();
    text::<id::SubsidyId>();
    text::<id::TrainingId>();
    text::<identity::Cin>();
    text::<identity::Ice>();
    text::<identity::Nia>();
    text::<identity::Phone>();
    text::<institution::Institution>();
    text::<label::Label>();
    text::<language::Language>();
    text::<period::Period>();
    text::<period::Window>();
    text::<person::Gender>();
    text::<person::Milieu>();
    text::<row::FigureState>();
    text::<sales_channel::SalesChannelKind>();
    text::<share::Whole>();
    text::<statement::Dimension>();
    text::<statement::DocumentKind>();
    text::<statement::Indicator>();
    text::<statement::Placement>();
    text::<subsidy::SubsidyKind>();
    text::<territory::Commune>();
    text::<territory::Province>();
    text::<territory::Region>();
    text::<territory::Territory>();
}

#[test]
fn other_values() {
    value::<audit::ClaimRef>();
    value::<calendar::Month>();
    value::<dirhams::DirhamTotal>();
    value::<period::LastYears>();
    value::<row::Actor>();
    value::<row::Worded<craft::ProductFamily>>();
    value::<row::WordSet<craft::Branch>>();
    value::<sales_channel::SalesChannel>();
    value::<statement::Facet>();
    value::<summary::Count>();
    value::<violation::FieldPath>();
    value::<violation::Segment>();
    basic::<audit::Arithmetic>();
    basic::<audit::Audit>();
    basic::<audit::Finding>();
    basic::<audit::Operand>();
    basic::<audit::Sentence<'static>>();
    basic::<audit::Source>();
    basic::<audit::Verdict>();
    basic::<artisan::Qualification>();
    basic::<artisan::Registration>();
    basic::<draft::Misfits>();
    basic::<figure::Agreement>();
    basic::<figure::Comparison>();
    basic::<figure::Estimate>();
    basic::<figure::Figure<u32>>();
    basic::<figure::Interval>();
    basic::<figure::Measure>();
    basic::<figure::Printed>();
    basic::<figure::Stated<dirhams::Dirhams>>();
    basic::<figure::StatedDraft<'static>>();
    basic::<figure::StatedTotal>();
    basic::<figure::Written>();
    basic::<figure::WrittenEstimate>();
    basic::<figure::Reading<'static>>();
    basic::<funding::Contribution>();
    basic::<history::History<facility::FacilityStage>>();
    basic::<history::Reached<facility::FacilityStage>>();
    basic::<language::Number>();
    basic::<language::PluralCategory>();
    basic::<report::Cited<'static>>();
    basic::<report::Compared<'static>>();
    basic::<report::Derived<'static>>();
    basic::<report::ExportLine<'static>>();
    basic::<report::IndicatorLine<'static>>();
    basic::<report::PartLine<'static>>();
    basic::<report::Operand<'static>>();
    basic::<report::Portion>();
    basic::<report::RegionReport<'static>>();
    basic::<report::RegionText<'static>>();
    basic::<report::Standing<'static>>();
    basic::<sector::Roster<artisan::Artisan>>();
    basic::<share::Share>();
    basic::<summary::Concentration<u8>>();
    basic::<summary::Place>();
    basic::<summary::Ranking<u8>>();
}

#[test]
fn errors_and_summaries() {
    error::<violation::Problem>();
    error::<violation::Unreadable>();
    error::<violation::Violation>();
    error::<violation::Violations>();
    error::<figure::Undefined>();
    summary::<summary::Attendance>();
    summary::<summary::Change<summary::Count>>();
    summary::<summary::Count>();
    summary::<summary::DistinctActors>();
    summary::<summary::Distribution>();
    summary::<summary::Exports>();
    summary::<summary::Extremes>();
    summary::<summary::Facilities>();
    summary::<summary::GrantedTotal>();
    summary::<summary::Grants>();
    summary::<summary::Grouped<u8, summary::Count>>();
    summary::<summary::Headcount>();
    summary::<summary::Memberships>();
    summary::<summary::Registrations>();
    summary::<summary::TrainingOutcomes>();
    summary::<summary::UnnamedActors>();
    summary::<figure::StatedTotal>();
    grouping::<summary::Grouping<u8, summary::Count>>();
}

/// What takes items in, and is none of them: moved, and shown.
fn grouping<T: Default + Debug + Send + Sync + Unpin + 'static>() {}

/// A row: small, copied, and written.
fn row<T: Debug + Copy + Eq + Hash + Serialize + Send + Sync + Unpin + 'static>() {
    assert!(size_of::<T>() <= 48);
}

#[test]
fn rows() {
    row::<row::ArtisanRow>();
    row::<row::BeneficiaryRow>();
    row::<row::ExportRow>();
    row::<row::FacilityRow>();
    row::<row::GrantRow>();
    row::<row::MembershipRow>();
    row::<row::ParticipationRow>();
    row::<row::TrainingRow>();
}

/// Small values stay small: rows of millions are made of them.
#[test]
fn sizes() {
    assert_eq!(size_of::<territory::Territory>(), 4);
    assert_eq!(size_of::<calendar::Day>(), 4);
    assert_eq!(size_of::<dirhams::Dirhams>(), 8);
    assert_eq!(size_of::<names::Names>(), 16);
    assert_eq!(size_of::<id::ArtisanId>(), 16);
    assert_eq!(size_of::<artisan::Artisan>(), 80);
    assert!(size_of::<figure::Figure<dirhams::Dirhams>>() <= 32);
    assert!(size_of::<violation::Problem>() <= 56);
}
