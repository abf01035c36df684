//! The kinds of cooperative bodies.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// What a cooperative body is: a cooperative, or a body of cooperatives [law 112-12].
    pub enum CooperativeKind: "kind of cooperative" {
        /// A cooperative of persons, natural or legal.
        Cooperative = "cooperative", { ar: "تعاونية", fr: "coopérative", en: "cooperative" },
        /// A union of cooperatives.
        Union = "union", { ar: "اتحاد تعاونيات", fr: "union de coopératives", en: "union of cooperatives" },
        /// A national federation of cooperatives.
        Federation = "federation", { ar: "جامعة وطنية للتعاونيات", fr: "fédération nationale de coopératives", en: "national federation of cooperatives" },
    }
}

impl CooperativeKind {
    /// Whether cooperatives can be members: those of a union or a federation.
    #[must_use]
    pub const fn has_member_cooperatives(self) -> bool {
        matches!(self, Self::Union | Self::Federation)
    }
}
