//! How a row holds a stated figure: numbers in columns, the rest in one byte.

use core::fmt;

use crate::dirhams::Dirhams;
use crate::figure::{Figure, Hedge, Quantity, Stated, Step};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// Whether a field holds a figure, and if not, why.
    ///
    /// The three states of a [`Stated`], as a column of a row has them
    /// (modelling choice).
    pub enum FigureState: "state of a figure" {
        /// The figure was read.
        Read = "read", { ar: "مقروء", fr: "lu", en: "read" },
        /// The source prints what cannot be read.
        Unreadable = "unreadable", { ar: "غير مقروء", fr: "illisible", en: "unreadable" },
        /// The source gives no figure.
        NotStated = "not_stated", { ar: "غير مذكور", fr: "non indiqué", en: "not stated" },
    }
}

/// The state of a stated figure, and its hedge and step where it was read.
///
/// One byte: 28 steps for each of the 7 hedges, then the two other states. The
/// values of the figure are columns of the row beside it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Stance(u8);

impl Stance {
    const STEPS: u8 = 28;
    const FINEST: i8 = -9;
    /// The bytes of a plain figure with a step of 0.01 and of 1.
    const CENTIME: u8 = 7;
    const ONE: u8 = 9;
    const UNREADABLE: Self = Self(254);
    pub(super) const NOT_STATED: Self = Self(255);

    /// The stance of a figure that was read.
    pub(super) fn of_read<T: Quantity>(figure: &Figure<T>) -> Self {
        Self::of_parts(figure.hedge(), figure.step())
    }

    /// The stance of a figure of this hedge and step.
    pub(super) const fn of_parts(hedge: Hedge, step: Step) -> Self {
        let hedge: u8 = match hedge {
            Hedge::Plain => 0,
            Hedge::About => 1,
            Hedge::MoreThan => 2,
            Hedge::AtLeast => 3,
            Hedge::LessThan => 4,
            Hedge::AtMost => 5,
            Hedge::Between => 6,
        };
        let step = step.exponent().abs_diff(Self::FINEST);
        Self(hedge.saturating_mul(Self::STEPS).saturating_add(step))
    }

    /// The stance of an amount that is printed to its last centime.
    pub(super) const fn of_amount(amount: Dirhams) -> Self {
        match amount.centimes().checked_rem(100) {
            Some(0) => Self(Self::ONE),
            _ => Self(Self::CENTIME),
        }
    }

    /// The stance of a field.
    pub(super) fn of<T: Quantity>(stated: &Stated<T>) -> Self {
        match stated {
            Stated::Read { figure, .. } => Self::of_read(figure),
            Stated::Unreadable { .. } => Self::UNREADABLE,
            Stated::NotStated => Self::NOT_STATED,
        }
    }

    /// Whether it is that of an exact number of things: plain, and a step of
    /// 1 or a finer one.
    pub(super) const fn is_exact_count(self) -> bool {
        self.0 <= Self::ONE
    }

    /// Whether it is that of an exact amount: plain, and a step of 1 to 0.01.
    pub(super) const fn is_exact_amount(self) -> bool {
        self.0 >= Self::CENTIME && self.0 <= Self::ONE
    }

    /// Whether the field holds a figure, and if not, why.
    pub(super) const fn state(self) -> FigureState {
        match self {
            Self::UNREADABLE => FigureState::Unreadable,
            Self::NOT_STATED => FigureState::NotStated,
            _ => FigureState::Read,
        }
    }

    /// The hedge and the step of a figure that was read.
    fn parts(self) -> Option<(Hedge, Step)> {
        let hedge = match self.0.checked_div(Self::STEPS)? {
            0 => Hedge::Plain,
            1 => Hedge::About,
            2 => Hedge::MoreThan,
            3 => Hedge::AtLeast,
            4 => Hedge::LessThan,
            5 => Hedge::AtMost,
            6 => Hedge::Between,
            _ => return None,
        };
        let exponent = Self::FINEST.checked_add_unsigned(self.0.checked_rem(Self::STEPS)?)?;
        Some((hedge, Step::power_of_ten(exponent).ok()?))
    }

    /// The figure, from its values in the columns of the row.
    pub(super) fn figure<T: Quantity>(self, value: T, to: T) -> Option<Figure<T>> {
        let (hedge, step) = self.parts()?;
        let to = (hedge == Hedge::Between).then_some(to);
        Some(Figure::of_parts(value, to, hedge, step))
    }
}

impl fmt::Debug for Stance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.parts() {
            Some(parts) => parts.fmt(f),
            None => self.state().fmt(f),
        }
    }
}

/// The values that a field's figure puts into the columns of a row.
///
/// Both the default where there is none, as in `to` where there is no range.
pub(super) fn values<T: Quantity + Default>(stated: &Stated<T>) -> (T, T) {
    stated.figure().map_or_else(Default::default, |figure| {
        (figure.value(), figure.value_to().unwrap_or_default())
    })
}
