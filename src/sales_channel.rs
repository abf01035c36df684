//! The ways by which cooperatives sell.

use alloc::borrow::Cow;

use crate::draft::draft;
use crate::label::Label;
use crate::violation::{Inspection, Problem, Violations};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// A way of selling (modelling choice, after public texts on the sector).
    pub enum SalesChannelKind: "sales channel" {
        /// A shop of the cooperative's own.
        OwnShop = "own_shop", { ar: "متجر خاص", fr: "boutique propre", en: "own shop" },
        /// A display and sales space, «فضاء العرض والتسويق».
        DisplaySpace = "display_space", { ar: "فضاء العرض والتسويق", fr: "espace d'exposition et de vente", en: "display and sales space" },
        /// A fair or a salon.
        Fair = "fair", { ar: "معرض", fr: "foire ou salon", en: "fair" },
        /// Orders that buyers place with the cooperative.
        DirectOrder = "direct_order", { ar: "طلب مباشر", fr: "commande directe", en: "direct order" },
        /// A sales platform on the internet, such as Anou.
        OnlinePlatform = "online_platform", { ar: "منصة إلكترونية", fr: "plateforme en ligne", en: "online platform" },
        /// A company that exports the goods.
        Exporter = "exporter", { ar: "مصدر", fr: "exportateur", en: "exporter" },
        /// A middleman who buys to sell on.
        Middleman = "middleman", { ar: "وسيط", fr: "intermédiaire", en: "middleman" },
        ..Label
    }
}

/// A way by which a cooperative sells.
///
/// - A platform's name only for an online platform (modelling choice).
/// - A middleman is never direct (modelling choice).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SalesChannel {
    kind: SalesChannelKind,
    platform: Option<Label>,
    is_direct: Option<bool>,
}

impl SalesChannel {
    /// The kind of channel.
    #[must_use]
    pub const fn kind(&self) -> &SalesChannelKind {
        &self.kind
    }

    /// The name of the online platform, where known.
    #[must_use]
    pub const fn platform(&self) -> Option<&Label> {
        self.platform.as_ref()
    }

    /// Whether members sell to the buyer without a middleman, where known.
    #[must_use]
    pub const fn is_direct(&self) -> Option<bool> {
        self.is_direct
    }
}

draft! {
    /// The unchecked form of a [`SalesChannel`].
    #[derive(Debug)]
    pub struct SalesChannelDraft<'a> {
        /// The word of a [`SalesChannelKind`].
        pub kind: Cow<'a, str>,
        /// The name of the online platform, where known.
        pub platform: Cow<'a, str>,
        /// Whether there is no middleman, where known: a bare `true` or `false`.
        pub is_direct: Option<bool>,
    }
}

impl TryFrom<SalesChannelDraft<'_>> for SalesChannel {
    type Error = Violations;

    fn try_from(draft: SalesChannelDraft<'_>) -> Result<Self, Violations> {
        let SalesChannelDraft {
            kind,
            platform,
            is_direct,
            misfits,
        } = draft;
        let mut inspection = Inspection::new(misfits);
        let kind: Option<SalesChannelKind> = inspection.required("kind", &kind, str::parse);
        let named = !platform.is_empty();
        let platform = inspection.optional("platform", &platform, Label::new);
        let offline = |kind: &SalesChannelKind| *kind != SalesChannelKind::OnlinePlatform;
        let misplaced = named && kind.as_ref().is_some_and(offline);
        inspection.refuse_if(misplaced, "platform", Problem::NoPlatform);
        let direct_middleman = kind == Some(SalesChannelKind::Middleman) && is_direct == Some(true);
        inspection.refuse_if(direct_middleman, "is_direct", Problem::DirectMiddleman);
        inspection.finish(|| {
            Some(Self {
                kind: kind?,
                platform,
                is_direct,
            })
        })
    }
}

impl<'a> From<&'a SalesChannel> for SalesChannelDraft<'a> {
    fn from(channel: &'a SalesChannel) -> Self {
        let SalesChannel {
            kind,
            platform,
            is_direct,
        } = channel;
        Self {
            kind: kind.into(),
            platform: platform
                .as_ref()
                .map(Label::as_str)
                .unwrap_or_default()
                .into(),
            is_direct: *is_direct,
            ..Self::default()
        }
    }
}
