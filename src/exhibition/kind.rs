//! What an exhibition is.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// What an exhibition is.
    ///
    /// The list is that of public texts (ministry plans, chambers, press); a
    /// modelling choice as to what stands for itself.
    pub enum ExhibitionKind: "kind of exhibition" {
        /// The fair of a region, as a chamber of handicraft holds it.
        RegionalFair = "regional_fair", { ar: "معرض جهوي", fr: "foire régionale", en: "regional fair" },
        /// The fair of a province or a prefecture.
        ProvincialFair = "provincial_fair", { ar: "معرض إقليمي", fr: "foire provinciale", en: "provincial fair" },
        /// The national week of handicraft.
        NationalWeek = "national_week", { ar: "الأسبوع الوطني للصناعة التقليدية", fr: "Semaine nationale de l'artisanat", en: "National Week of Handicraft" },
        /// A fair held beside a national week.
        SideFair = "side_fair", { ar: "معرض على هامش أسبوع وطني", fr: "foire en marge d'une semaine nationale", en: "fair beside a national week" },
        /// A fair held for Ramadan.
        RamadanFair = "ramadan_fair", { ar: "معرض رمضان", fr: "foire du Ramadan", en: "Ramadan fair" },
        /// A salon for the trade, such as «من يدينا» (Min Yadina).
        ProfessionalSalon = "professional_salon", { ar: "صالون مهني", fr: "salon professionnel", en: "professional salon" },
        /// Any other salon of national reach.
        NationalSalon = "national_salon", { ar: "صالون وطني", fr: "salon national", en: "national salon" },
        /// Any other salon of international reach.
        InternationalSalon = "international_salon", { ar: "صالون دولي", fr: "salon international", en: "international salon" },
        /// A week of Moroccan handicraft in another country.
        HandicraftWeekAbroad = "handicraft_week_abroad", { ar: "أسبوع الصناعة التقليدية بالخارج", fr: "semaine de l'artisanat à l'étranger", en: "handicraft week abroad" },
        /// A commercial fair.
        CommercialFair = "commercial_fair", { ar: "معرض تجاري", fr: "foire commerciale", en: "commercial fair" },
        /// A forum.
        Forum = "forum", { ar: "ملتقى", fr: "forum", en: "forum" },
        /// A tour of buyers in search of suppliers.
        SourcingTour = "sourcing_tour", { ar: "جولة للتوريد", fr: "sourcing tour", en: "sourcing tour" },
        /// A showroom for a short time.
        PopUpShowroom = "pop_up_showroom", { ar: "صالة عرض مؤقتة", fr: "showroom éphémère", en: "pop-up showroom" },
        ..Label
    }
}
