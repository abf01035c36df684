//! The branches by which delegations count.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// A branch by which a delegation of the administration counts artisans.
    ///
    /// An administrative split, older than the law and attested once: a
    /// delegation's eight counts, which add up to the 19,358 artisans that it
    /// printed [Al Alam, <https://maghress.com/alalam/2186>]. The 13 branches
    /// («filières») of the law's own list [decree 2.21.991] are not public
    /// and are not these.
    ///
    /// Closed (modelling choice): the eight cover everything, since
    /// [`OtherProduction`](Self::OtherProduction) takes what the six
    /// materials leave. A further value would count the same artisan in a
    /// second place. French and English labels are translated here.
    pub enum Branch: "branch" {
        /// Leather: leather goods, shoes, saddles, bindings.
        Leather = "leather", { ar: "الجلد", fr: "cuir", en: "leather" },
        /// Textile: weaving, carpets, embroidery, sewing.
        Textile = "textile", { ar: "النسيج", fr: "textile", en: "textile" },
        /// Metal: iron, copper and brass, silver and gold.
        Metal = "metal", { ar: "المعادن", fr: "métaux", en: "metals" },
        /// Wood: joinery, carving, inlay, instruments.
        Wood = "wood", { ar: "الخشب", fr: "bois", en: "wood" },
        /// Clay and stone: pottery, zellige, plaster, stone.
        ClayAndStone = "clay_and_stone", {
            ar: "الطين والحجر", fr: "terre et pierre", en: "clay and stone"
        },
        /// Plant fiber: basketry, reed, rush.
        PlantFiber = "plant_fiber", {
            ar: "المصنوعات النباتية", fr: "produits végétaux", en: "plant products"
        },
        /// Production outside the six materials.
        OtherProduction = "other_production", {
            ar: "أنشطة إنتاجية متنوعة",
            fr: "activités de production diverses",
            en: "miscellaneous production"
        },
        /// Service: whatever is not production.
        Service = "service", {
            ar: "الصناعة التقليدية الخدماتية",
            fr: "artisanat de service",
            en: "service handicraft"
        },
    }
}
