//! How the figure of a claim relates to its indicator.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::ToString as _;
use core::str::FromStr;

use super::Dimension;
use crate::figure::{Aspect, Unit};
use crate::id::ClaimKey;
use crate::period::Window;
use crate::share::Whole;
use crate::violation::{Inspection, Problem};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// The kinds of [`Sense`].
    pub enum SenseKind: "sense" {
        /// How much of it there is.
        Level = "level", { ar: "المستوى", fr: "niveau", en: "level" },
        /// A part of a whole.
        Share = "share", { ar: "الحصة", fr: "part", en: "share" },
        /// A change since another window.
        Growth = "growth", { ar: "التطور", fr: "évolution", en: "growth" },
        /// So many times another window or claim.
        Multiple = "multiple", { ar: "المضاعف", fr: "multiple", en: "multiple" },
        /// A place among others.
        Rank = "rank", { ar: "الرتبة", fr: "rang", en: "rank" },
        /// So much for each of something.
        Rate = "rate", { ar: "المعدل", fr: "ratio", en: "rate" },
        /// A level that was to be reached.
        Target = "target", { ar: "الهدف", fr: "objectif", en: "target" },
    }
}

vocabulary! {
    /// What a rate is for each of.
    pub enum Per: "divisor of a rate" {
        /// Each day.
        Day = "day", { ar: "في اليوم", fr: "par jour", en: "a day" },
        /// Each month.
        Month = "month", { ar: "في الشهر", fr: "par mois", en: "a month" },
        /// Each year.
        Year = "year", { ar: "في السنة", fr: "par an", en: "a year" },
        /// Each beneficiary.
        Beneficiary = "beneficiary", { ar: "لكل مستفيد", fr: "par bénéficiaire", en: "a beneficiary" },
        /// Each artisan.
        Artisan = "artisan", { ar: "لكل صانع", fr: "par artisan", en: "an artisan" },
        /// Each exhibition.
        Exhibition = "exhibition", { ar: "لكل معرض", fr: "par exposition", en: "an exhibition" },
        /// Each facility.
        Facility = "facility", { ar: "لكل بنية", fr: "par infrastructure", en: "a facility" },
    }
}

vocabulary! {
    /// Whether a statement gives all parts of a whole.
    pub enum Parts: "completeness of parts" {
        /// Some, or it does not say.
        Some = "some", { ar: "بعض الأجزاء", fr: "quelques parties", en: "some parts" },
        /// All: they add up to the whole.
        All = "all", { ar: "كل الأجزاء", fr: "toutes les parties", en: "all parts" },
    }
}

vocabulary! {
    /// What is counted, where a source does not use the indicator's own word.
    ///
    /// 421 thousand actors and 420 thousand artisans are two populations: the
    /// figures neither agree nor contradict each other.
    pub enum Population: "population" {
        /// Artisans and masters.
        Artisans = "artisans", { ar: "الصناع التقليديون", fr: "artisans", en: "artisans" },
        /// Artisans, cooperatives and enterprises together [law 50-17].
        Actors = "actors", { ar: "الفاعلون", fr: "acteurs", en: "actors" },
        /// Persons, natural or not, as a source counts them.
        Persons = "persons", { ar: "الأشخاص", fr: "personnes", en: "persons" },
        /// Legal persons.
        LegalPersons = "legal_persons", { ar: "الأشخاص المعنويون", fr: "personnes morales", en: "legal persons" },
        /// Cooperatives.
        Cooperatives = "cooperatives", { ar: "التعاونيات", fr: "coopératives", en: "cooperatives" },
        /// Enterprises.
        Enterprises = "enterprises", { ar: "المقاولات", fr: "entreprises", en: "enterprises" },
        /// Facilities.
        Facilities = "facilities", { ar: "البنيات التحتية", fr: "infrastructures", en: "facilities" },
        ..Label
    }
}

/// How the figure of a claim relates to its indicator.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sense {
    /// How much of it there is.
    Level,
    /// A part of a whole, in percent or as a fraction.
    Share(ShareOf),
    /// A change of the indicator since another window or claim.
    Growth(Against),
    /// So many times the indicator of another window or claim.
    Multiple(Against),
    /// A place, 1 for the first, among others.
    Rank(Among),
    /// So much for each of something.
    Rate(Per),
    /// A level that was to be reached.
    Target,
}

impl Sense {
    /// The kind of sense.
    #[must_use]
    pub const fn kind(&self) -> SenseKind {
        match self {
            Self::Level => SenseKind::Level,
            Self::Share(_) => SenseKind::Share,
            Self::Growth(_) => SenseKind::Growth,
            Self::Multiple(_) => SenseKind::Multiple,
            Self::Rank(_) => SenseKind::Rank,
            Self::Rate(_) => SenseKind::Rate,
            Self::Target => SenseKind::Target,
        }
    }

    /// The claim that this one is reckoned from, where it names one.
    #[must_use]
    pub const fn claim(&self) -> Option<&ClaimKey> {
        match self {
            Self::Share(ShareOf::Claim(key))
            | Self::Growth(Against::Claim(key))
            | Self::Multiple(Against::Claim(key)) => Some(key),
            _ => None,
        }
    }
}

impl SenseKind {
    /// The unit of a figure in this sense; `None` for the indicator's own.
    #[must_use]
    pub const fn unit(self) -> Option<Unit> {
        match self {
            Self::Share | Self::Growth => Some(Unit::Percent),
            Self::Multiple => Some(Unit::Multiple),
            Self::Rank => Some(Unit::Count),
            Self::Level | Self::Rate | Self::Target => None,
        }
    }

    /// What a figure in this sense tells: a rate need not be whole, a change can
    /// be below zero, and a rank is a place.
    #[must_use]
    pub const fn aspect(self) -> Aspect {
        match self {
            Self::Rate => Aspect::Mean,
            Self::Growth => Aspect::Change,
            Self::Rank => Aspect::Place,
            Self::Level | Self::Share | Self::Multiple | Self::Target => Aspect::Level,
        }
    }
}

/// What a share is a share of.
///
/// The word of a [`Whole`], `not_stated`, or `claim:` and the key of a claim of
/// the same statement.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ShareOf {
    /// A whole by its name.
    Whole(Whole),
    /// A claim of the same statement.
    Claim(ClaimKey),
    /// The source does not say.
    NotStated,
}

/// What a change or a multiple is reckoned from.
///
/// A [`Window`], or `claim:` and the key of a claim of the same statement.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Against {
    /// The same indicator over another window.
    Window(Window),
    /// A claim of the same statement.
    Claim(ClaimKey),
}

/// Among what a place is.
///
/// `regions`, `provinces`, or the word of a [`Dimension`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Among {
    /// The 12 regions.
    Regions,
    /// All 75 provinces and prefectures of the country.
    ///
    /// A place among those of one region is `territory`, a [`Dimension`].
    Provinces,
    /// The values of a dimension: destinations, families of products; by
    /// territory, whatever lies in the same one, as the provinces of one region.
    Dimension(Dimension),
}

/// What a share can be of: the words of a [`Whole`] and further ones.
const OF: &[&str] = &[
    "total",
    "national_total",
    "regional_total",
    "target",
    "artisans",
    "registrations",
    "cost",
    "not_stated",
    "claim:<key>",
];

/// Among what a place can be: the words of a [`Dimension`] behind two others.
const AMONG: &[&str] = &[
    "regions",
    "provinces",
    "territory",
    "branch",
    "activity",
    "category",
    "product_family",
    "destination",
    "gender",
    "milieu",
    "time",
    "facility",
    "exhibition",
    "training",
    "part",
];

/// The key behind `claim:`, if the text begins so.
fn claim_key(text: &str) -> Option<Result<ClaimKey, Problem>> {
    text.strip_prefix("claim:").map(str::parse)
}

impl FromStr for ShareOf {
    type Err = Problem;

    fn from_str(text: &str) -> Result<Self, Problem> {
        match (text, claim_key(text)) {
            (_, Some(key)) => key.map(Self::Claim),
            ("not_stated", None) => Ok(Self::NotStated),
            (word, None) => match word.parse() {
                Err(Problem::UnknownWord { vocabulary, .. }) => {
                    Err(Problem::unknown_word(vocabulary, OF, word))
                }
                whole => whole.map(Self::Whole),
            },
        }
    }
}

impl FromStr for Against {
    type Err = Problem;

    fn from_str(text: &str) -> Result<Self, Problem> {
        match claim_key(text) {
            Some(key) => key.map(Self::Claim),
            None => text.parse().map(Self::Window),
        }
    }
}

impl FromStr for Among {
    type Err = Problem;

    fn from_str(text: &str) -> Result<Self, Problem> {
        match text {
            "regions" => Ok(Self::Regions),
            "provinces" => Ok(Self::Provinces),
            word => match word.parse() {
                Err(Problem::UnknownWord { .. }) => {
                    Err(Problem::unknown_word("group that is ranked", AMONG, word))
                }
                dimension => dimension.map(Self::Dimension),
            },
        }
    }
}

/// The fields of a draft that say in which sense its figure is meant.
pub(super) struct SenseFields<'a> {
    pub(super) sense: Cow<'a, str>,
    pub(super) of: Cow<'a, str>,
    pub(super) against: Cow<'a, str>,
    pub(super) among: Cow<'a, str>,
    pub(super) per: Cow<'a, str>,
}

impl SenseFields<'_> {
    /// Reads the sense; each field goes with its own and no other.
    pub(super) fn read(&self, inspection: &mut Inspection) -> Option<Sense> {
        let given = inspection.optional("sense", &self.sense, str::parse);
        if given.is_none() && !self.sense.is_empty() {
            return None;
        }
        let kind = given.unwrap_or(SenseKind::Level);
        let fields = [
            ("of", &self.of, &[SenseKind::Share][..]),
            (
                "against",
                &self.against,
                &[SenseKind::Growth, SenseKind::Multiple],
            ),
            ("among", &self.among, &[SenseKind::Rank]),
            ("per", &self.per, &[SenseKind::Rate]),
        ];
        for (key, text, senses) in fields {
            let stray = !text.is_empty() && !senses.contains(&kind);
            let sense = senses.first().map_or("", |sense| sense.as_str());
            inspection.refuse_if(stray, key, Problem::OtherSense { sense });
        }
        Some(match kind {
            SenseKind::Level => Sense::Level,
            SenseKind::Target => Sense::Target,
            SenseKind::Share => Sense::Share(inspection.required("of", &self.of, str::parse)?),
            SenseKind::Growth => {
                Sense::Growth(inspection.required("against", &self.against, str::parse)?)
            }
            SenseKind::Multiple => {
                Sense::Multiple(inspection.required("against", &self.against, str::parse)?)
            }
            SenseKind::Rank => {
                Sense::Rank(inspection.required("among", &self.among, str::parse)?)
            }
            SenseKind::Rate => Sense::Rate(inspection.required("per", &self.per, str::parse)?),
        })
    }
}

impl<'a> From<&'a Sense> for SenseFields<'a> {
    fn from(sense: &'a Sense) -> Self {
        let none = Cow::default;
        let claim = |key: &ClaimKey| Cow::from(format!("claim:{}", key.as_str()));
        let (mut of, mut against, mut among, mut per) = (none(), none(), none(), none());
        match sense {
            Sense::Level | Sense::Target => {}
            Sense::Share(ShareOf::Whole(whole)) => of = (*whole).into(),
            Sense::Share(ShareOf::Claim(key)) => of = claim(key),
            Sense::Share(ShareOf::NotStated) => of = "not_stated".into(),
            Sense::Growth(Against::Window(window)) | Sense::Multiple(Against::Window(window)) => {
                against = window.to_string().into();
            }
            Sense::Growth(Against::Claim(key)) | Sense::Multiple(Against::Claim(key)) => {
                against = claim(key);
            }
            Sense::Rank(Among::Regions) => among = "regions".into(),
            Sense::Rank(Among::Provinces) => among = "provinces".into(),
            Sense::Rank(Among::Dimension(dimension)) => among = (*dimension).into(),
            Sense::Rate(each) => per = (*each).into(),
        }
        let kind = match sense.kind() {
            SenseKind::Level => none(),
            kind => kind.into(),
        };
        Self {
            sense: kind,
            of,
            against,
            among,
            per,
        }
    }
}
