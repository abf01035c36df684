//! The unchecked form of a statement, and the one conversion.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::links::Links;
use super::{ClaimDraft, Statement};
use crate::draft::{draft, entity_wire};
use crate::label::Label;
use crate::violation::{Inspection, Violations};

draft! {
    /// The unchecked form of a [`Statement`].
    #[derive(Debug)]
    pub struct StatementDraft<'a> {
        /// A [`StatementId`](crate::id::StatementId).
        pub id: Cow<'a, str>,
        /// A [`DocumentKind`](super::DocumentKind).
        pub kind: Cow<'a, str>,
        /// The [`Institution`](crate::institution::Institution) that says it.
        pub issuer: Cow<'a, str>,
        /// The office or body in whose name it is asked for, as printed.
        pub asked_by: Cow<'a, str>,
        /// The medium in which it is printed.
        pub publisher: Cow<'a, str>,
        /// Where it can be read: an address or a reference.
        pub reference: Cow<'a, str>,
        /// When it was published, as far as that is known.
        pub published_on: Cow<'a, str>,
        /// A [`Language`](crate::language::Language).
        pub language: Cow<'a, str>,
        /// What it claims, in the order of the text.
        pub claims: Vec<ClaimDraft<'a>>,
    }
}

impl TryFrom<StatementDraft<'_>> for Statement {
    type Error = Violations;

    /// Checks the draft against the rules listed in the [module](super).
    fn try_from(draft: StatementDraft<'_>) -> Result<Self, Violations> {
        let StatementDraft {
            id,
            kind,
            issuer,
            asked_by,
            publisher,
            reference,
            published_on,
            language,
            claims,
            misfits,
        } = draft;
        let mut inspection = Inspection::new(misfits);
        let id = inspection.required("id", &id, str::parse);
        let kind = inspection.required("kind", &kind, str::parse);
        let issuer = inspection.required("issuer", &issuer, str::parse);
        let asked_by = inspection.optional("asked_by", &asked_by, Label::new);
        let publisher = inspection.required("publisher", &publisher, Label::new);
        let reference = inspection.optional("reference", &reference, Label::new);
        let published_on = inspection.optional("published_on", &published_on, str::parse);
        let language = inspection.required("language", &language, str::parse);
        let links = Links::of(&claims);
        let claims = claims.into_iter().enumerate();
        let claims = inspection.each("claims", claims, |(index, draft)| {
            links.convert(index, draft)
        });
        inspection.finish(|| {
            Some(Self {
                id: id?,
                kind: kind?,
                issuer: issuer?,
                asked_by,
                publisher: publisher?,
                reference,
                published_on,
                language: language?,
                claims,
            })
        })
    }
}

impl<'a> From<&'a Statement> for StatementDraft<'a> {
    fn from(statement: &'a Statement) -> Self {
        let Statement {
            id,
            kind,
            issuer,
            asked_by,
            publisher,
            reference,
            published_on,
            language,
            claims,
        } = statement;
        let text = |label: &'a Option<Label>| label.as_ref().map_or("", Label::as_str).into();
        Self {
            id: id.into(),
            kind: kind.into(),
            issuer: issuer.into(),
            asked_by: text(asked_by),
            publisher: publisher.as_str().into(),
            reference: text(reference),
            published_on: published_on.map(Cow::from).unwrap_or_default(),
            language: (*language).into(),
            claims: claims.iter().map(ClaimDraft::from).collect(),
            ..Self::default()
        }
    }
}

entity_wire!(Statement, StatementDraft);
