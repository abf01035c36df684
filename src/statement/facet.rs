//! The part of an indicator that a claim is about.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::ToString as _;
use alloc::vec::Vec;
use core::str::FromStr as _;

use crate::calendar::PartialDate;
use crate::craft::{ActivityCode, Branch, Category, ProductFamily};
use crate::destination::Destination;
use crate::draft::{Misfits, draft};
use crate::id::{ExhibitionId, FacilityId, TrainingId};
use crate::label::Label;
use crate::period::Window;
use crate::person::{Gender, Milieu};
use crate::territory::Territory;
use crate::violation::{Inspection, Problem, Violations};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// A dimension along which an indicator is broken down.
    pub enum Dimension: "dimension" {
        /// A territory inside the claim's own.
        ///
        /// Of a place, among what lies in the same territory: the provinces of
        /// one region, where `provinces` are all of the country.
        Territory = "territory", { ar: "المجال الترابي", fr: "territoire", en: "territory" },
        /// A branch of trades.
        Branch = "branch", { ar: "الفرع", fr: "branche", en: "branch" },
        /// An activity.
        Activity = "activity", { ar: "النشاط", fr: "activité", en: "activity" },
        /// A statutory category.
        Category = "category", { ar: "الصنف", fr: "catégorie", en: "category" },
        /// A family of exported products.
        ProductFamily = "product_family", { ar: "عائلة المنتوجات", fr: "famille de produits", en: "product family" },
        /// A country or a group of countries.
        Destination = "destination", { ar: "الوجهة", fr: "destination", en: "destination" },
        /// Women or men.
        Gender = "gender", { ar: "الجنس", fr: "sexe", en: "gender" },
        /// Town or countryside.
        Milieu = "milieu", { ar: "الوسط", fr: "milieu", en: "milieu" },
        /// A part of the claim's window.
        Time = "time", { ar: "الزمن", fr: "temps", en: "time" },
        /// A facility.
        Facility = "facility", { ar: "البنية التحتية", fr: "infrastructure", en: "facility" },
        /// An exhibition.
        Exhibition = "exhibition", { ar: "المعرض", fr: "exposition", en: "exhibition" },
        /// A training.
        Training = "training", { ar: "التكوين", fr: "formation", en: "training" },
        /// Anything else that the source names: a stage, a phase, a programme.
        ///
        /// The stage of a facility is known by the word of a
        /// [`FacilityStage`](crate::facility::FacilityStage) or by its label in
        /// one of the languages, as "en service".
        Part = "part", { ar: "الجزء", fr: "partie", en: "part" },
    }
}

/// One step of a breakdown: a dimension and a value on it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Facet {
    /// A territory inside the claim's own.
    Territory(Territory),
    /// A branch of trades.
    Branch(Branch),
    /// An activity.
    Activity(ActivityCode),
    /// A statutory category.
    Category(Category),
    /// A family of exported products.
    ProductFamily(ProductFamily),
    /// A country or a group of countries.
    Destination(Destination),
    /// Women or men.
    Gender(Gender),
    /// Town or countryside.
    Milieu(Milieu),
    /// A part of the claim's window.
    Time(PartialDate),
    /// A facility of the sector.
    Facility(FacilityId),
    /// An exhibition of the sector.
    Exhibition(ExhibitionId),
    /// A training of the sector.
    Training(TrainingId),
    /// Anything else, in the source's words.
    Part(Label),
    /// Several values of one dimension, at least two, for which the source
    /// gives one figure without saying how it divides.
    Jointly(Box<[Facet]>),
}

impl Facet {
    /// Reads a value on a dimension.
    ///
    /// # Errors
    ///
    /// Those of the value's type.
    pub fn new(dimension: Dimension, value: &str) -> Result<Self, Problem> {
        Ok(match dimension {
            Dimension::Territory => Self::Territory(value.parse()?),
            Dimension::Branch => Self::Branch(value.parse()?),
            Dimension::Activity => Self::Activity(value.parse()?),
            Dimension::Category => Self::Category(value.parse()?),
            Dimension::ProductFamily => Self::ProductFamily(value.parse()?),
            Dimension::Destination => Self::Destination(value.parse()?),
            Dimension::Gender => Self::Gender(value.parse()?),
            Dimension::Milieu => Self::Milieu(value.parse()?),
            Dimension::Time => Self::Time(value.parse()?),
            Dimension::Facility => Self::Facility(value.parse()?),
            Dimension::Exhibition => Self::Exhibition(value.parse()?),
            Dimension::Training => Self::Training(value.parse()?),
            Dimension::Part => Self::Part(Label::from_str(value)?),
        })
    }

    /// The dimension.
    #[must_use]
    pub fn dimension(&self) -> Dimension {
        match self {
            Self::Territory(_) => Dimension::Territory,
            Self::Branch(_) => Dimension::Branch,
            Self::Activity(_) => Dimension::Activity,
            Self::Category(_) => Dimension::Category,
            Self::ProductFamily(_) => Dimension::ProductFamily,
            Self::Destination(_) => Dimension::Destination,
            Self::Gender(_) => Dimension::Gender,
            Self::Milieu(_) => Dimension::Milieu,
            Self::Time(_) => Dimension::Time,
            Self::Facility(_) => Dimension::Facility,
            Self::Exhibition(_) => Dimension::Exhibition,
            Self::Training(_) => Dimension::Training,
            Self::Part(_) => Dimension::Part,
            Self::Jointly(values) => match values.first() {
                Some(first) => first.dimension(),
                None => Dimension::Part,
            },
        }
    }

    /// Refuses a part that surely lies outside the claim that it is a part of.
    ///
    /// A window that takes a day from outside, as "the last four years" of an
    /// unknown day, refuses nothing; the state of a stock reaches back without
    /// end.
    pub(super) fn inside(
        self,
        territory: Option<Territory>,
        window: Option<Window>,
    ) -> Result<Self, Violations> {
        let mut inspection = Inspection::new(Misfits::default());
        if let Self::Jointly(values) = &self {
            for (index, value) in values.iter().enumerate() {
                if let Some(problem) = value.outside(territory, window) {
                    inspection.refuse_item("values", index, problem);
                }
            }
        } else if let Some(problem) = self.outside(territory, window) {
            inspection.refuse("value", problem);
        }
        inspection.finish(|| Some(self))
    }

    /// Why one value is no part of a claim.
    fn outside(&self, territory: Option<Territory>, window: Option<Window>) -> Option<Problem> {
        match (self, territory, window) {
            (Self::Territory(part), Some(whole), _) if !whole.contains(*part) => {
                Some(Problem::OtherTerritory)
            }
            (Self::Time(part), _, Some(whole)) if are_surely_apart(*part, whole) => {
                Some(Problem::OtherTime)
            }
            _ => None,
        }
    }

    /// The values: one, or those for which there is one figure.
    #[must_use]
    pub fn values(&self) -> &[Self] {
        match self {
            Self::Jointly(values) => values,
            one => core::slice::from_ref(one),
        }
    }

    fn value(&self) -> Cow<'_, str> {
        match self {
            Self::Territory(territory) => (*territory).into(),
            Self::Branch(branch) => branch.to_string().into(),
            Self::Activity(activity) => activity.into(),
            Self::Category(category) => (*category).into(),
            Self::ProductFamily(family) => family.into(),
            Self::Destination(destination) => destination.to_string().into(),
            Self::Gender(gender) => (*gender).into(),
            Self::Milieu(milieu) => (*milieu).into(),
            Self::Time(time) => (*time).into(),
            Self::Facility(id) => id.into(),
            Self::Exhibition(id) => id.into(),
            Self::Training(id) => id.into(),
            Self::Part(label) => label.as_str().into(),
            Self::Jointly(_) => Cow::default(),
        }
    }
}

/// Whether a date has no day in common with a window, however it is filled in.
fn are_surely_apart(part: PartialDate, whole: Window) -> bool {
    let Some(period) = whole.resolve(None) else {
        return false;
    };
    let begun = matches!(whole, Window::AsOf(_)) || period.starts_on() <= part.latest();
    !begun || period.ends_on() < part.earliest()
}

draft! {
    /// The unchecked form of a [`Facet`].
    #[derive(Debug)]
    pub struct FacetDraft<'a> {
        /// The word of a [`Dimension`].
        pub dimension: Cow<'a, str>,
        /// The value, in the form of its dimension:
        ///
        /// | dimension | value | as |
        /// |---|---|---|
        /// | `territory` | the code of a territory | `06.111` |
        /// | `branch` | the word of a [`Branch`] | `clay_and_stone` |
        /// | `activity` | the code of an activity | `zellige` |
        /// | `category` | the word of a [`Category`] | `service` |
        /// | `product_family` | the word of a [`ProductFamily`] | `carpets` |
        /// | `destination` | a [`Destination`] | `US`, `arab_countries` |
        /// | `gender` | the word of a [`Gender`] | `woman` |
        /// | `milieu` | the word of a [`Milieu`] | `rural` |
        /// | `time` | a year, a month or a day | `2024`, `2024-03` |
        /// | `facility` | the id of a facility | `fondouk-place-centrale` |
        /// | `exhibition` | the id of an exhibition | `min-yadina` |
        /// | `training` | the id of a training | `language-courses` |
        /// | `part` | a [`Label`] in the source's words | `première tranche` |
        pub value: Cow<'a, str>,
        /// Instead of a value, two or more for which there is one figure,
        /// undivided, each in the same form.
        pub values: Vec<Cow<'a, str>>,
    }
}

impl TryFrom<FacetDraft<'_>> for Facet {
    type Error = Violations;

    fn try_from(draft: FacetDraft<'_>) -> Result<Self, Violations> {
        let FacetDraft {
            dimension,
            value,
            values,
            misfits,
        } = draft;
        let mut inspection = Inspection::new(misfits);
        let dimension = inspection.required("dimension", &dimension, str::parse);
        inspection.refuse_if(
            !value.is_empty() && !values.is_empty(),
            "values",
            Problem::ValueToo,
        );
        inspection.refuse_if(values.len() == 1, "values", Problem::OneOfSeveral);
        let facet = match dimension {
            Some(dimension) if !values.is_empty() => {
                let read =
                    inspection.each_text("values", &values, |text| Self::new(dimension, text));
                Some(Self::Jointly(read.into()))
            }
            Some(dimension) => {
                inspection.required("value", &value, |text| Self::new(dimension, text))
            }
            None if value.is_empty() && values.is_empty() => inspection.missing("value"),
            None => None,
        };
        inspection.finish(|| facet)
    }
}

impl<'a> From<&'a Facet> for FacetDraft<'a> {
    fn from(facet: &'a Facet) -> Self {
        Self {
            dimension: facet.dimension().into(),
            value: facet.value(),
            values: match facet {
                Facet::Jointly(values) => values.iter().map(Facet::value).collect(),
                _ => Vec::new(),
            },
            ..Self::default()
        }
    }
}
