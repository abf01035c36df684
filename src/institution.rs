//! The institutions that fund, organize, sign and publish in the sector.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// An institution that acts in the sector.
    ///
    /// The list is that of public texts (ministry pages, agreements, press);
    /// a modelling choice as to what stands for itself.
    pub enum Institution: "institution" {
        /// The government department in charge of handicraft.
        Ministry = "ministry", { ar: "الوزارة الوصية", fr: "ministère de tutelle", en: "ministry in charge" },
        /// The Secretariat of State in charge of handicraft and the social economy.
        SecretariatOfState = "secretariat_of_state", { ar: "كتابة الدولة المكلفة بالصناعة التقليدية", fr: "secrétariat d'État chargé de l'artisanat", en: "Secretariat of State for Handicraft" },
        /// Another department of the government.
        OtherMinistry = "other_ministry", { ar: "قطاع وزاري آخر", fr: "autre département ministériel", en: "other government department" },
        /// Maison de l'Artisan, the national promotion body.
        MaisonDeLArtisan = "maison_de_l_artisan", { ar: "مؤسسة دار الصانع", fr: "Maison de l'Artisan", en: "Maison de l'Artisan" },
        /// A chamber of handicraft.
        ChamberOfHandicraft = "chamber_of_handicraft", { ar: "غرفة الصناعة التقليدية", fr: "chambre d'artisanat", en: "chamber of handicraft" },
        /// A regional council.
        Region = "region", { ar: "مجلس الجهة", fr: "conseil régional", en: "regional council" },
        /// A prefecture or province, its council or its governor's services.
        Province = "province", { ar: "العمالة أو الإقليم", fr: "préfecture ou province", en: "prefecture or province" },
        /// A commune.
        Commune = "commune", { ar: "الجماعة", fr: "commune", en: "commune" },
        /// The National Human Development Initiative.
        Indh = "indh", { ar: "المبادرة الوطنية للتنمية البشرية", fr: "INDH", en: "National Human Development Initiative" },
        /// The Office for the Development of Cooperation.
        Odco = "odco", { ar: "مكتب تنمية التعاون", fr: "ODCO", en: "Office for the Development of Cooperation" },
        /// The Mohammed V Foundation for Solidarity.
        FondationMohammedV = "fondation_mohammed_v", { ar: "مؤسسة محمد الخامس للتضامن", fr: "Fondation Mohammed V pour la solidarité", en: "Mohammed V Foundation for Solidarity" },
        /// The post, Barid Al-Maghrib.
        BaridAlMaghrib = "barid_al_maghrib", { ar: "بريد المغرب", fr: "Barid Al-Maghrib", en: "Barid Al-Maghrib" },
        /// A cooperative, or a grouping of cooperatives.
        Cooperatives = "cooperatives", { ar: "التعاونيات", fr: "coopératives", en: "cooperatives" },
        /// A company of the private sector.
        Company = "company", { ar: "شركة", fr: "entreprise privée", en: "private company" },
        /// A sales platform on the internet.
        SalesPlatform = "sales_platform", { ar: "منصة للبيع", fr: "plateforme de vente", en: "sales platform" },
        /// An association.
        Association = "association", { ar: "جمعية", fr: "association", en: "association" },
        /// A newspaper, a broadcaster or a news site.
        Press = "press", { ar: "الصحافة", fr: "presse", en: "press" },
        /// An international organization.
        InternationalOrganization = "international_organization", { ar: "منظمة دولية", fr: "organisation internationale", en: "international organization" },
        ..Label
    }
}

impl Institution {
    /// Whether the word stands for one body and not for any of a sort.
    ///
    /// There is one ministry in charge and one Maison de l'Artisan, but
    /// `commune` and `company` are many. A label of the user's own counts as
    /// the name of one body.
    #[must_use]
    pub const fn is_one_body(&self) -> bool {
        matches!(
            self,
            Self::Ministry
                | Self::SecretariatOfState
                | Self::MaisonDeLArtisan
                | Self::Indh
                | Self::Odco
                | Self::FondationMohammedV
                | Self::BaridAlMaghrib
                | Self::Other(_)
        )
    }
}
