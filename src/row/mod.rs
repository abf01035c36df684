//! Flat rows of the entities, for analysis in bulk and for columnar engines.
//!
//! An entity is a tree: names, lists, figures with their printed text. A row is
//! what is counted, added up and grouped by, in at most 48 bytes without a
//! pointer: millions of them are read at the speed of memory. Rows are made
//! from a [`Sector`](crate::sector::Sector), in the order of the ids, and each
//! knows the position of its entity in the roster, so that nothing is out of
//! reach:
//!
//! ```
//! use artisanat::figure::StatedDraft;
//! use artisanat::row::FigureState;
//! use artisanat::sector::{Sector, SectorDraft};
//! use artisanat::subsidy::{SubsidyDraft, SubsidyKind};
//!
//! let draft = SectorDraft {
//!     format: Some(Sector::FORMAT),
//!     subsidies: vec![SubsidyDraft {
//!         id: "SUB-1".into(),
//!         kinds: vec!["tools".into()],
//!         beneficiaries: StatedDraft { value: "24".into(), ..StatedDraft::default() },
//!         granted: StatedDraft { value: "395910.00".into(), ..StatedDraft::default() },
//!         amount_basis: "total".into(),
//!         territory: "06.355".into(),
//!         granted_during: "2024".into(),
//!         ..SubsidyDraft::default()
//!     }],
//!     ..SectorDraft::default()
//! };
//! let sector = Sector::try_from(draft)?;
//!
//! let row = sector.grant_rows().next().unwrap();
//! assert_eq!(row.kind().and_then(|kind| kind.value()), Some(&SubsidyKind::Tools));
//! assert_eq!(row.region(), "06".parse().ok());
//! assert_eq!(row.exact_total().unwrap().to_string(), "395910.00");
//! assert_eq!(row.beneficiaries_state(), FigureState::Read);
//! assert_eq!(row.subsidy(&sector).unwrap().id().as_str(), "SUB-1");
//! # Ok::<(), artisanat::violation::Violations>(())
//! ```
//!
//! # Nothing is guessed
//!
//! A figure in a row is the entity's, with hedge, precision and range; one that
//! is unreadable or not stated is no figure, and its [`FigureState`] says which.
//! A window whose days depend on a day that is not stated, as "the last four
//! years", has no days, and "up to 31 January 2025" no first one; `year` is
//! that of a window that lies in one. A field with several values is a
//! [`WordSet`], and a list of actors is rows of their own, one for each.
//! What has a label and no word of its own is "other" in a row.
//!
//! | rows | one for each | made by |
//! |---|---|---|
//! | [`ArtisanRow`] | artisan | [`Sector::artisan_rows`] |
//! | [`BeneficiaryRow`] | named beneficiary of a subsidy | [`Sector::beneficiary_rows`], [`BeneficiaryRow::new`] |
//! | [`ExportRow`] | record of exports | [`Sector::export_rows`] |
//! | [`FacilityRow`] | facility | [`Sector::facility_rows`] |
//! | [`GrantRow`] | subsidy | [`Sector::grant_rows`], [`GrantRow::new`] |
//! | [`MembershipRow`] | member whom a cooperative names | [`Sector::membership_rows`] |
//! | [`ParticipationRow`] | participant whom an exhibition lists | [`Sector::participation_rows`] |
//! | [`TrainingRow`] | training | [`Sector::training_rows`] |
//!
//! # Columns
//!
//! With the feature `serde`, a row is written as one flat struct of scalars:
//! every row of a type has every column of its `COLUMNS`, in that order, and
//! `null` where there is no value. Rows are not read back: entities are.
//!
//! | kind of column | written as |
//! |---|---|
//! | position | number: the place in a roster of the sector, from 0 |
//! | code | text: the code of a territory or of a country |
//! | word | text: the word of a vocabulary, `other` for a value without one |
//! | words | text: words with `+` between them, in the vocabulary's order |
//! | day | text: `YYYY-MM-DD` |
//! | window | text of a [`Window`](crate::period::Window), as `2024` or `P4Y` |
//! | year, count | number |
//! | amount | text: dirhams with two decimals |
//! | flag | true or false |
//!
//! A stated figure `x` is five columns:
//!
//! | column | kind | what |
//! |---|---|---|
//! | `x` | count or amount | the value, or the start of a range |
//! | `x_to` | the same | the end of a range |
//! | `x_hedge` | word | the [`Hedge`](crate::figure::Hedge) |
//! | `x_step` | number, -9 to 18 | the power of ten that it is precise to: 6 is a million |
//! | `x_state` | word | the [`FigureState`], never null |
//!
//! Where a place is a column, `region` and `province` are those that it lies
//! in, and where days are, `year` is the one that they all lie in.
//!
//! ## `ArtisanRow`
//!
//! | column | kind | what |
//! |---|---|---|
//! | `position` | position | in [`Sector::artisans`] |
//! | `home`, `region`, `province` | codes | where the person works |
//! | `milieu`, `gender`, `standing` | words | |
//! | `born_in` | year | |
//! | `years_of_exercise`, `activities` | counts | |
//! | `has_diploma` | flag | |
//! | `activity` | word | the only activity, where it is built in |
//! | `branches` | words | `other`: of one activity none is known |
//! | `stage` | word | the last one of the register |
//! | `validated_on` | text | `YYYY`, `YYYY-MM` or `YYYY-MM-DD` |
//! | `card_starts_on`, `card_ends_on` | days | the validity of the card |
//!
//! ## `BeneficiaryRow`
//!
//! | column | kind | what |
//! |---|---|---|
//! | `subsidy` | position | in [`Sector::subsidies`] |
//! | `actor_kind` | word | `artisan`, `cooperative` or `enterprise` |
//! | `actor` | position | in the roster of that kind |
//! | `kinds` | words | what it consists of |
//! | `territory`, `region`, `province` | codes | what benefits |
//! | `granted_during` | window | |
//! | `starts_on`, `ends_on`, `year` | days, year | those of the window |
//! | `received`, and its four | amount | what this one received |
//!
//! ## `ExportRow`
//!
//! | column | kind | what |
//! |---|---|---|
//! | `position` | position | in [`Sector::exports`] |
//! | `territory`, `region`, `province` | codes | to which they are ascribed |
//! | `territory_basis` | word | in what sense |
//! | `window` | window | over which they are added up |
//! | `starts_on`, `ends_on`, `year` | days, year | those of the window |
//! | `family` | word | null: all families together |
//! | `country` | code [ISO 3166-1] | the destination, if a country |
//! | `country_group` | word | the destination, if a group |
//! | `value`, and its four | amount | |
//!
//! ## `FacilityRow`
//!
//! | column | kind | what |
//! |---|---|---|
//! | `position` | position | in [`Sector::facilities`] |
//! | `kinds`, `functions` | words | functions null: not stated |
//! | `place`, `region`, `province` | codes | where it lies |
//! | `stage` | word | the last one reached |
//! | `reached_in` | year | when it was reached |
//! | `is_in_service` | flag | |
//! | `cost`, and its four | amount | |
//! | `artisans`, and its four | count | who work there |
//!
//! ## `GrantRow`
//!
//! | column | kind | what |
//! |---|---|---|
//! | `position` | position | in [`Sector::subsidies`] |
//! | `kinds` | words | what it consists of |
//! | `territory`, `region`, `province` | codes | what benefits |
//! | `granted_during` | window | |
//! | `starts_on`, `ends_on`, `year` | days, year | those of the window |
//! | `granted`, and its four | amount | the total, or what each receives |
//! | `amount_basis` | word | which of the two |
//! | `beneficiaries`, and its four | count | |
//!
//! ## `MembershipRow`
//!
//! | column | kind | what |
//! |---|---|---|
//! | `cooperative` | position | in [`Sector::cooperatives`] |
//! | `kind` | word | cooperative, union or federation |
//! | `seat`, `region`, `province` | codes | of the cooperative |
//! | `actor_kind`, `actor` | word, position | the member |
//! | `home` | code | where the member works or has its seat |
//! | `gender`, `milieu` | words | of a member who is an artisan |
//!
//! ## `ParticipationRow`
//!
//! | column | kind | what |
//! |---|---|---|
//! | `exhibition` | position | in [`Sector::exhibitions`] |
//! | `kind`, `scope` | words | of the exhibition |
//! | `place`, `region`, `province` | codes | null unless held in one known place |
//! | `is_abroad` | flag | all of it was held abroad |
//! | `starts_on`, `ends_on`, `year` | days, year | from its first phase to its last |
//! | `actor_kind`, `actor` | word, position | the participant |
//! | `home` | code | where the participant works or has its seat |
//! | `gender`, `milieu` | words | of a participant who is an artisan |
//!
//! ## `TrainingRow`
//!
//! | column | kind | what |
//! |---|---|---|
//! | `position` | position | in [`Sector::trainings`] |
//! | `kind` | word | |
//! | `territory`, `region`, `province` | codes | where it is held |
//! | `held_during` | window | |
//! | `starts_on`, `ends_on`, `year` | days, year | those of the window |
//! | `enrolled`, and its four | count | trainees |
//! | `graduates`, and its four | count | of those enrolled |
//! | `placed`, and its four | count | graduates who found work |
//!
//! [`Sector::artisans`]: crate::sector::Sector::artisans
//! [`Sector::artisan_rows`]: crate::sector::Sector::artisan_rows
//! [`Sector::beneficiary_rows`]: crate::sector::Sector::beneficiary_rows
//! [`Sector::cooperatives`]: crate::sector::Sector::cooperatives
//! [`Sector::exhibitions`]: crate::sector::Sector::exhibitions
//! [`Sector::export_rows`]: crate::sector::Sector::export_rows
//! [`Sector::exports`]: crate::sector::Sector::exports
//! [`Sector::facilities`]: crate::sector::Sector::facilities
//! [`Sector::facility_rows`]: crate::sector::Sector::facility_rows
//! [`Sector::grant_rows`]: crate::sector::Sector::grant_rows
//! [`Sector::membership_rows`]: crate::sector::Sector::membership_rows
//! [`Sector::participation_rows`]: crate::sector::Sector::participation_rows
//! [`Sector::subsidies`]: crate::sector::Sector::subsidies
//! [`Sector::training_rows`]: crate::sector::Sector::training_rows
//! [`Sector::trainings`]: crate::sector::Sector::trainings

mod actor;
mod artisan;
mod beneficiary;
mod columns;
mod export;
mod facility;
mod grant;
mod membership;
mod participation;
mod place;
mod set;
mod span;
mod stance;
mod training;
mod word;

pub use self::actor::Actor;
pub use self::artisan::ArtisanRow;
pub use self::beneficiary::BeneficiaryRow;
pub use self::export::ExportRow;
pub use self::facility::FacilityRow;
pub use self::grant::GrantRow;
pub use self::membership::MembershipRow;
pub use self::participation::ParticipationRow;
pub use self::set::WordSet;
pub use self::stance::FigureState;
pub use self::training::TrainingRow;
pub use self::word::{Word, Worded};
use crate::sector::{Entity, Roster};

/// A row for each entity of a roster, with its position.
fn rows<'a, E, Row>(
    roster: &'a Roster<E>,
    row: impl Fn(u32, &'a E) -> Row + 'a,
) -> impl ExactSizeIterator<Item = Row> {
    let entities = roster.iter().enumerate();
    entities.map(move |(place, entity)| row(position(place), entity))
}

/// A place in a roster as a row has it: 4,294,967,295 from there on.
fn position(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// The entity with an identifier, and its position.
fn found<'a, E: Entity>(roster: &'a Roster<E>, id: &E::Id) -> Option<(u32, &'a E)> {
    let place = roster.position(id)?;
    Some((position(place), roster.as_slice().get(place)?))
}

/// The entity at a position of a roster.
fn at_position<E>(roster: &Roster<E>, position: u32) -> Option<&E> {
    let place = usize::try_from(position).ok()?;
    roster.as_slice().get(place)
}
