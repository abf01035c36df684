//! The product families of the export bulletins.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// A family of products by which bulletins add up handicraft exports.
    ///
    /// The families are those that the press repeats from the ministry's
    /// bulletins [La Vie éco, Express TV, Al3omk, Le360]. They are not the
    /// branches of the law's list, and no bulletin names all of them.
    ///
    /// A family is not keyed by codes of the Harmonized System: those do not
    /// isolate what is made by hand, so a heading holds the carpets of
    /// factories and of weavers alike [ITC Trade Forum, "Counting the Value
    /// of Crafts"]. A figure by family and a figure by heading are figures of
    /// two different things.
    pub enum ProductFamily: "product family" {
        /// Pottery and stone.
        PotteryAndStone = "pottery_and_stone", {
            ar: "الفخار والحجر", fr: "poterie et pierre", en: "pottery and stone"
        },
        /// Carpets.
        Carpets = "carpets", { ar: "الزرابي", fr: "tapis", en: "carpets" },
        /// Traditional clothing.
        TraditionalClothing = "traditional_clothing", {
            ar: "الملابس التقليدية", fr: "vêtements traditionnels", en: "traditional clothing"
        },
        /// Basketry and plant-fiber products; also printed السلال.
        Basketry = "basketry", {
            ar: "المنتوجات النباتية", fr: "vannerie", en: "basketry and plant-fiber products"
        },
        /// Blankets.
        Blankets = "blankets", { ar: "الأغطية", fr: "couvertures", en: "blankets" },
        /// Leather goods; shoes are a family of their own.
        LeatherGoods = "leather_goods", {
            ar: "المنتجات الجلدية", fr: "maroquinerie", en: "leather goods"
        },
        /// Footwear.
        Footwear = "footwear", { ar: "الأحذية", fr: "articles chaussants", en: "footwear" },
        /// Jewelry.
        Jewelry = "jewelry", { ar: "الحلي", fr: "bijouterie", en: "jewelry" },
        /// Wrought iron.
        WroughtIron = "wrought_iron", {
            ar: "الحديد المطروق", fr: "fer forgé", en: "wrought iron"
        },
        /// Wood.
        Wood = "wood", { ar: "الخشب", fr: "bois", en: "wood" },
        /// Brass and copperware.
        BrassAndCopperware = "brass_and_copperware", {
            ar: "المصنوعات النحاسية", fr: "dinanderie", en: "brass and copperware"
        },
        /// Cosmetic products, in one bulletin; the Arabic label is translated here.
        Cosmetics = "cosmetics", {
            ar: "مواد التجميل", fr: "produits cosmétiques", en: "cosmetic products"
        },
        /// The bulletin's own "miscellaneous", in one bulletin.
        Miscellaneous = "miscellaneous", {
            ar: "منتوجات متنوعة", fr: "produits divers", en: "miscellaneous products"
        },
        ..Label
    }
}
