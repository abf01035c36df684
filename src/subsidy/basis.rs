//! What an amount of support is the amount of.

use crate::figure::{Estimate, Figure};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// What the amount of a subsidy is the amount of.
    ///
    /// Sources print both, and the one is easily taken for the other; a record
    /// therefore says which it has (modelling choice).
    pub enum AmountBasis: "basis of an amount" {
        /// The whole subsidy.
        Total = "total", { ar: "المبلغ الإجمالي", fr: "montant total", en: "total" },
        /// What each beneficiary receives.
        PerBeneficiary = "per_beneficiary", {
            ar: "لكل مستفيد", fr: "par bénéficiaire", en: "per beneficiary"
        },
    }
}

impl AmountBasis {
    /// The whole of an amount on this basis, for so many beneficiaries; `None`
    /// where they are asked for and not known.
    pub(crate) fn whole(
        self,
        amount: &Estimate,
        beneficiaries: Option<&Figure<u32>>,
    ) -> Option<Estimate> {
        match self {
            Self::Total => Some(*amount),
            Self::PerBeneficiary => amount.scaled_by(&beneficiaries?.estimate()).ok(),
        }
    }
}
