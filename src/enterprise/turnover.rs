//! What an enterprise sold over a window.

use alloc::borrow::Cow;
use alloc::collections::BTreeSet;
use core::fmt;

use crate::dirhams::Dirhams;
use crate::draft::draft;
use crate::figure::{Stated, StatedDraft};
use crate::period::Window;
use crate::violation::{Inspection, Problem, Violations};

/// What an enterprise sold over a window, in dirhams.
///
/// The amount is stated, readable or not (modelling choice). It can be
/// personal data of a sole artisan [law 09-08], so `Debug` hides it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Turnover {
    window: Window,
    amount: Stated<Dirhams>,
}

impl Turnover {
    /// The span over which it was sold.
    #[must_use]
    pub const fn window(&self) -> Window {
        self.window
    }

    /// The amount, in dirhams, read or unreadable.
    #[must_use]
    pub const fn amount(&self) -> &Stated<Dirhams> {
        &self.amount
    }
}

impl fmt::Debug for Turnover {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Turnover")
            .field("window", &self.window)
            .finish_non_exhaustive()
    }
}

draft! {
    /// The unchecked form of a [`Turnover`].
    ///
    /// `Debug` hides the amount.
    pub struct TurnoverDraft<'a> {
        /// A [`Window`], as `2024` or `2024-01/2024-06`.
        pub window: Cow<'a, str>,
        /// The amount sold, in dirhams.
        pub amount: StatedDraft<'a>,
    }
}

impl fmt::Debug for TurnoverDraft<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TurnoverDraft")
            .field("window", &self.window)
            .finish_non_exhaustive()
    }
}

impl TurnoverDraft<'_> {
    /// Checks the draft beside the windows of those before it.
    pub(super) fn check(self, earlier: &mut BTreeSet<Window>) -> Result<Turnover, Violations> {
        let Self {
            window,
            amount,
            misfits,
        } = self;
        let mut inspection = Inspection::new(misfits);
        let window = inspection.required("window", &window, str::parse);
        let repeated = window.is_some_and(|window| !earlier.insert(window));
        inspection.refuse_if(repeated, "window", Problem::Repeated);
        let amount = inspection.take("amount", amount.check(str::parse));
        let silent = amount.as_ref().is_some_and(|amount| !amount.is_stated());
        inspection.refuse_if(silent, "amount", Problem::Missing);
        inspection.finish(|| {
            Some(Turnover {
                window: window?,
                amount: amount?,
            })
        })
    }
}

impl TryFrom<TurnoverDraft<'_>> for Turnover {
    type Error = Violations;

    /// Checks the draft by itself; an enterprise has no window twice.
    fn try_from(draft: TurnoverDraft<'_>) -> Result<Self, Violations> {
        draft.check(&mut BTreeSet::new())
    }
}

impl<'a> From<&'a Turnover> for TurnoverDraft<'a> {
    fn from(turnover: &'a Turnover) -> Self {
        let Turnover { window, amount } = turnover;
        Self {
            window: (*window).into(),
            amount: amount.into(),
            ..Self::default()
        }
    }
}
