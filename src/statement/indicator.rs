//! What claims are about.

use crate::figure::Unit;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// A published indicator of the sector.
    ///
    /// Each has the unit in which its level is published; a claim can be in
    /// another, as where exports grew by so many percent. The list is that of
    /// the ministry's pages, yearbooks and answers.
    pub enum Indicator: "indicator" {
        /// Artisans, registered or not.
        Artisans = "artisans", { ar: "الصناع التقليديون", fr: "artisans", en: "artisans" },
        /// Entries of the national register, at whatever stage.
        Registrants = "registrants", { ar: "المسجلون في السجل الوطني", fr: "inscrits au registre national", en: "registrants" },
        /// Validated entries of the national register.
        ValidatedRegistrations = "validated_registrations", { ar: "التسجيلات المصادق عليها", fr: "inscriptions validées", en: "validated registrations" },
        /// Professional cards prepared.
        CardsPrepared = "cards_prepared", { ar: "البطاقات المهنية المعدة", fr: "cartes professionnelles préparées", en: "cards prepared" },
        /// Professional cards issued.
        CardsIssued = "cards_issued", { ar: "البطاقات المهنية المسلمة", fr: "cartes professionnelles délivrées", en: "cards issued" },
        /// Persons employed.
        Jobs = "jobs", { ar: "مناصب الشغل", fr: "emplois", en: "jobs" },
        /// Enterprises.
        Enterprises = "enterprises", { ar: "المقاولات", fr: "entreprises", en: "enterprises" },
        /// Cooperatives.
        Cooperatives = "cooperatives", { ar: "التعاونيات", fr: "coopératives", en: "cooperatives" },
        /// Production units.
        ProductionUnits = "production_units", { ar: "الوحدات الإنتاجية", fr: "unités de production", en: "production units" },
        /// Trades or activities.
        Activities = "activities", { ar: "الأنشطة", fr: "métiers", en: "activities" },
        /// The value of exports.
        Exports = "exports", { ar: "الصادرات", fr: "exportations", en: "exports" },
        /// Turnover.
        Turnover = "turnover", { ar: "رقم المعاملات", fr: "chiffre d'affaires", en: "turnover" },
        /// Value added.
        ValueAdded = "value_added", { ar: "القيمة المضافة", fr: "valeur ajoutée", en: "value added" },
        /// The share in the gross domestic product.
        GdpShare = "gdp_share", { ar: "المساهمة في الناتج الداخلي الخام", fr: "contribution au PIB", en: "share of GDP" },
        /// The share of the active population.
        ActivePopulationShare = "active_population_share", { ar: "الحصة من السكان النشيطين", fr: "part de la population active", en: "share of the active population" },
        /// Facilities, by stage.
        Facilities = "facilities", { ar: "البنيات التحتية", fr: "infrastructures", en: "facilities" },
        /// Exhibitions held.
        Exhibitions = "exhibitions", { ar: "المعارض", fr: "foires et expositions", en: "exhibitions" },
        /// Exhibitors at exhibitions.
        Exhibitors = "exhibitors", { ar: "العارضون", fr: "exposants", en: "exhibitors" },
        /// Participants in exhibitions.
        Participants = "participants", { ar: "المشاركون", fr: "participants", en: "participants" },
        /// Visitors of exhibitions.
        Visitors = "visitors", { ar: "الزوار", fr: "visiteurs", en: "visitors" },
        /// Stands at exhibitions.
        Stands = "stands", { ar: "الأروقة", fr: "stands", en: "stands" },
        /// Sales at exhibitions.
        Sales = "sales", { ar: "المبيعات", fr: "ventes", en: "sales" },
        /// Trainees.
        Trainees = "trainees", { ar: "المتدربون", fr: "stagiaires", en: "trainees" },
        /// Seats for trainees.
        Seats = "seats", { ar: "المقاعد البيداغوجية", fr: "places pédagogiques", en: "training seats" },
        /// Training establishments.
        TrainingEstablishments = "training_establishments", { ar: "مؤسسات التكوين", fr: "établissements de formation", en: "training establishments" },
        /// Graduates who found work, as a rate.
        InsertionRate = "insertion_rate", { ar: "نسبة الإدماج", fr: "taux d'insertion", en: "insertion rate" },
        /// Beneficiaries of support.
        Beneficiaries = "beneficiaries", { ar: "المستفيدون", fr: "bénéficiaires", en: "beneficiaries" },
        /// Money granted in support.
        SupportAmount = "support_amount", { ar: "مبلغ الدعم", fr: "montant du soutien", en: "support granted" },
        /// Money invested in a programme or a project; of a facility, its cost.
        Investment = "investment", { ar: "الاستثمار", fr: "investissement", en: "investment" },
        /// Projects of a programme.
        Projects = "projects", { ar: "المشاريع", fr: "projets", en: "projects" },
        /// Agreements signed.
        Agreements = "agreements", { ar: "الاتفاقيات", fr: "conventions", en: "agreements" },
        /// Studies carried out.
        Studies = "studies", { ar: "الدراسات", fr: "études", en: "studies" },
        /// Labels and collective marks.
        Labels = "labels", { ar: "علامات الجودة", fr: "labels et marques collectives", en: "labels and collective marks" },
        /// Standards.
        Standards = "standards", { ar: "المواصفات", fr: "normes", en: "standards" },
        /// How much of a target was reached, of what nobody says.
        ///
        /// Where it is known what was to be reached, the claim is a
        /// [share](super::Sense::Share) of that indicator `of: target`, which
        /// can be checked: trainees, `sense: share`, `of: target`, 90 percent.
        /// A share in this indicator can name its target, `of: claim:` and the
        /// key of a claim in `sense: target`.
        CompletionOfTarget = "completion_of_target", { ar: "نسبة إنجاز الهدف", fr: "taux de réalisation de l'objectif", en: "completion of target" },
        ..Label
    }
}

impl Indicator {
    /// The unit in which the indicator's level is published; `None` where the
    /// indicator is not of this vocabulary.
    #[must_use]
    pub const fn unit(&self) -> Option<Unit> {
        Some(match self {
            Self::Other(_) => return None,
            Self::Exports
            | Self::Turnover
            | Self::ValueAdded
            | Self::Sales
            | Self::SupportAmount
            | Self::Investment => Unit::Dirham,
            Self::GdpShare
            | Self::ActivePopulationShare
            | Self::InsertionRate
            | Self::CompletionOfTarget => Unit::Percent,
            _ => Unit::Count,
        })
    }
}
