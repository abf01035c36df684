//! Activities of a list that a user keeps beside the built-in ones.

use alloc::borrow::Cow;

use super::{ActivityCode, Branch, Category};
use crate::draft::{draft, entity_wire};
use crate::language::Language;
use crate::names::{Names, NamesDraft};
use crate::violation::{Inspection, Problem, Violations};

/// An activity of a list of the user's own.
///
/// The official list [decree 2.21.991] is not public; whoever has it, or a
/// list of another kind, loads its activities beside the built-in ones.
///
/// # Invariants
///
/// - A listed code; the built-in activities have their names already
///   (modelling choice).
/// - Names in at least one language (modelling choice).
///
/// Branch and category are not held against each other: the split into
/// branches is older than the law that sets the categories.
///
/// ```
/// use artisanat::craft::{Category, ListedActivity, ListedActivityDraft};
/// use artisanat::language::Language;
/// use artisanat::names::NamesDraft;
///
/// let draft = ListedActivityDraft {
///     code: "candle_making".into(),
///     names: NamesDraft { fr: "bougies".into(), ..NamesDraft::default() },
///     category: "utilitarian_production".into(),
///     ..ListedActivityDraft::default()
/// };
/// let listed = ListedActivity::try_from(draft)?;
/// assert_eq!(listed.label(Language::French), "bougies");
/// assert_eq!(listed.category(), Some(Category::UtilitarianProduction));
/// # Ok::<(), artisanat::violation::Violations>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedActivity {
    code: ActivityCode,
    names: Names,
    branch: Option<Branch>,
    category: Option<Category>,
}

impl ListedActivity {
    /// The code; never that of a built-in activity.
    #[must_use]
    pub const fn code(&self) -> &ActivityCode {
        &self.code
    }

    /// The names, in at least one language.
    #[must_use]
    pub const fn names(&self) -> &Names {
        &self.names
    }

    /// The name for readers of a language, or the nearest to it.
    #[must_use]
    pub fn label(&self, language: Language) -> &str {
        self.names.best(language)
    }

    /// The branch by which delegations would count it, where given.
    #[must_use]
    pub const fn branch(&self) -> Option<Branch> {
        self.branch
    }

    /// The category of law, where given.
    #[must_use]
    pub const fn category(&self) -> Option<Category> {
        self.category
    }
}

draft! {
    /// The unchecked form of a [`ListedActivity`].
    ///
    /// Empty text means missing.
    #[derive(Debug)]
    pub struct ListedActivityDraft<'a> {
        /// An [`ActivityCode`], as `candle_making`, not that of a built-in activity.
        pub code: Cow<'a, str>,
        /// The names, in at least one language.
        pub names: NamesDraft<'a>,
        /// The word of a [`Branch`], where known.
        pub branch: Cow<'a, str>,
        /// The word of a [`Category`], where known.
        pub category: Cow<'a, str>,
    }
}

impl TryFrom<ListedActivityDraft<'_>> for ListedActivity {
    type Error = Violations;

    /// Checks the draft.
    ///
    /// # Errors
    ///
    /// Every finding, in this order: misfits of the draft;
    /// [`Problem::Missing`], [`Problem::NotAnActivityCode`] or
    /// [`Problem::BuiltInActivity`] at `code`; those of [`Names`] at `names`;
    /// [`Problem::UnknownWord`] at `branch` and at `category`.
    fn try_from(draft: ListedActivityDraft<'_>) -> Result<Self, Violations> {
        let ListedActivityDraft {
            code,
            names,
            branch,
            category,
            misfits,
        } = draft;
        let mut inspection = Inspection::new(misfits);
        let code = inspection.required("code", &code, listed_code);
        let names = inspection.take("names", Names::try_from(names));
        let branch = inspection.optional("branch", &branch, str::parse);
        let category = inspection.optional("category", &category, str::parse);
        inspection.finish(|| {
            Some(Self {
                code: code?,
                names: names?,
                branch,
                category,
            })
        })
    }
}

fn listed_code(text: &str) -> Result<ActivityCode, Problem> {
    let code = ActivityCode::new(text)?;
    match code.activity() {
        Some(_) => Err(Problem::BuiltInActivity),
        None => Ok(code),
    }
}

impl<'a> From<&'a ListedActivity> for ListedActivityDraft<'a> {
    fn from(listed: &'a ListedActivity) -> Self {
        let ListedActivity {
            code,
            names,
            branch,
            category,
        } = listed;
        Self {
            code: code.into(),
            names: names.into(),
            branch: branch.map(Cow::from).unwrap_or_default(),
            category: category.map(Cow::from).unwrap_or_default(),
            ..Self::default()
        }
    }
}

entity_wire!(ListedActivity, ListedActivityDraft);
