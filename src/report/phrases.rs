//! The fixed words of a report, in three languages.

use crate::language::Language;

/// Stamps phrases: a name, and the words in Arabic, French and English.
macro_rules! phrases {
    ($( $name:ident: $ar:literal, $fr:literal, $en:literal; )+) => {
        /// A phrase of a report.
        #[derive(Clone, Copy)]
        pub(super) enum Phrase {
            $( $name, )+
        }

        impl Phrase {
            /// The words in a language.
            pub(super) const fn in_language(self, language: Language) -> &'static str {
                match (self, language) {
                    $(
                        (Self::$name, Language::Arabic) => $ar,
                        (Self::$name, Language::French) => $fr,
                        (Self::$name, Language::English) => $en,
                    )+
                }
            }
        }
    };
}

phrases! {
    Title: "بطاقة الصناعة التقليدية للجهة", "la région et son artisanat", "handicraft record of the region";
    Claims: "ما صرح به عن الجهة", "Chiffres publiés sur la région", "Published figures of the region";
    Headline: "في العنوان", "dans le titre", "in the headline";
    FiguresAgree: "الأرقام متوافقة", "les chiffres concordent", "the figures agree";
    FiguresDisagree: "الأرقام متعارضة", "les chiffres se contredisent", "the figures contradict each other";
    Unreadable: "غير مقروء كما طبع", "illisible tel qu'imprimé", "unreadable as printed";
    Derived: "ما يستنتج منها", "Ce qui s'en déduit", "What follows from them";
    ReckonedFrom: "بناء على", "d'après", "reckoned from";
    Coverage: "نسبة التغطية بالسجل الوطني", "couverture par le registre national", "coverage by the national register";
    ExportsPerArtisan: "الصادرات لكل صانع", "exportations par artisan", "exports per artisan";
    ParticipantsPerExhibition: "المشاركون في كل معرض", "participants par exposition", "participants per exhibition";
    Of: "من", "sur", "of";
    AmongRegions: "الموقع بين الجهات", "Place parmi les régions", "Place among the regions";
    Rank: "الرتبة", "rang", "rank";
    To: "إلى", "à", "to";
    RegionsKnown: "الجهات المعروفة", "régions connues", "regions known";
    Share: "الحصة", "part", "share";
    NoRank: "لا يمكن حساب رتبة لانعدام معطيات عن جهات أخرى", "aucun rang ne peut être calculé, faute de données sur d'autres régions", "no rank can be computed, for lack of other regions";
    OnRecord: "حسب السجلات", "d'après les registres", "on record";
    Facilities: "البنيات التحتية", "Infrastructures", "Facilities";
    ByKindAndStage: "حسب النوع والمرحلة", "par type et par étape", "by kind and stage";
    StageNotStated: "المرحلة غير مذكورة", "étape non précisée", "stage not stated";
    Functions: "الوظائف", "fonctions", "functions";
    Exhibitions: "المعارض", "Foires et expositions", "Exhibitions";
    Scope: "النطاق", "niveau", "scope";
    Support: "الدعم", "Soutien", "Support";
    Beneficiaries: "عدد المستفيدين", "bénéficiaires", "beneficiaries";
    Amount: "المبلغ", "montant", "amount";
    NotStated: "غير مذكور", "non précisé", "not stated";
    Unknown: "غير معروف", "inconnu", "unknown";
    Total: "في المجموع", "en tout", "in all";
    AmountsUnreadable: "مبالغ غير مقروءة", "montants illisibles", "amounts unreadable";
    AmountsNotStated: "مبالغ غير مذكورة", "montants non précisés", "amounts not stated";
    AmountsUncounted: "مبالغ لكل مستفيد دون عددهم", "montants par bénéficiaire sans leur nombre", "amounts per beneficiary without their number";
    NumbersUnreadable: "أعداد غير مقروءة", "nombres illisibles", "numbers unreadable";
    NumbersNotStated: "أعداد غير مذكورة", "nombres non précisés", "numbers not stated";
    Training: "التكوين", "Formation", "Training";
    Programmes: "البرامج", "Programmes", "Programmes";
    Agreements: "الاتفاقيات والشراكات", "Conventions et partenariats", "Agreements and partnerships";
    Direct: "مباشرة وبدون وسيط", "en direct, sans intermédiaire", "directly, without a middleman";
    Sources: "المصادر", "Sources", "Sources";
    DateUnknown: "بدون تاريخ", "sans date", "undated";
    AskedBy: "سؤال تقدم به", "question posée par", "asked by";
    Records: "من السجلات", "D'après les registres", "From the records";
    InRecords: "في السجلات", "dans les registres", "in the records";
    Artisans: "صناع تقليديون", "artisans", "artisans";
    Masters: "معلمون", "maîtres artisans", "masters";
    Cooperatives: "تعاونيات", "coopératives", "cooperatives";
    Enterprises: "مقاولات", "entreprises", "enterprises";
    Exports: "الصادرات", "Exportations", "Exports";
    Basis: "أساس الانتساب إلى المجال", "rattachement au territoire", "territorial basis";
    Validated: "تسجيلات مصادق عليها", "inscriptions validées", "validated registrations";
    Nothing: "لا شيء في السجل", "rien dans les données", "nothing on record";
    NoSource: "بدون مصدر", "sans source", "no source";
    WithoutSource: "منها بدون مصدر", "dont sans source", "of which without a source";
    EndNotStated: "دون ذكر نهايتها", "fin non précisée", "end not stated";
    Contested: "استنادا إلى أرقام متعارضة", "à partir de chiffres contradictoires", "from contradictory figures";
    EarlierStages: "المراحل السابقة", "étapes précédentes", "earlier stages";
    Inside: "داخل", "sur le site de", "on the site of";
    Programme: "البرنامج", "programme", "programme";
    Shops: "عدد المحلات", "boutiques", "shops";
    CooperativeShops: "عدد محلات التعاونيات", "boutiques de coopératives", "shops for cooperatives";
    CoveredArea: "المساحة المغطاة (م²)", "surface couverte (m²)", "covered area (m²)";
    Cost: "الكلفة", "coût", "cost";
    Funding: "التمويل", "financement", "funding";
    Tranche: "الشطر", "tranche", "tranche";
    Phases: "المكان والتاريخ", "lieux et dates", "places and dates";
    Countries: "عدد الدول الممثلة", "pays représentés", "countries represented";
    Area: "المساحة (م²)", "surface (m²)", "area (m²)";
    Organizers: "التنظيم", "organisation", "organizers";
    Partners: "الشركاء", "partenaires", "partners";
    Patrons: "تحت رعاية", "sous le patronage de", "under the patronage of";
    CooperativesTakingPart: "التعاونيات المشاركة", "coopératives participantes", "cooperatives taking part";
    ArtisansListed: "عدد الصناع الواردين في اللائحة", "artisans figurant sur la liste", "artisans on the list";
    EnterprisesListed: "عدد المقاولات الواردة في اللائحة", "entreprises figurant sur la liste", "enterprises on the list";
    BeneficiaryCooperatives: "التعاونيات المستفيدة", "coopératives bénéficiaires", "beneficiary cooperatives";
    Subject: "الموضوع", "objet", "subject";
    Languages: "اللغات", "langues", "languages";
    Trades: "الحرف", "métiers", "trades";
    Audiences: "الفئة المستهدفة", "public", "audience";
    Establishment: "المؤسسة", "établissement", "establishment";
    Place: "المكان", "lieu", "place";
    Providers: "هيئات التكوين", "organismes formateurs", "providers";
    Enrolled: "عدد المسجلين", "inscrits", "enrolled";
    Graduates: "عدد الخريجين", "lauréats", "graduates";
    PlacedInWork: "عدد المدمجين في سوق الشغل", "lauréats insérés", "placed in work";
    Kind: "النوع", "nature", "kind";
    SignedOn: "تاريخ التوقيع", "signature", "signed";
    Period: "المدة", "période", "period";
    SalesChannels: "قنوات البيع", "canaux de vente", "sales channels";
    CooperativesOfTheRegion: "التعاونيات", "Coopératives", "Cooperatives";
    EnterprisesOfTheRegion: "المقاولات", "Entreprises", "Enterprises";
    Members: "عدد الأعضاء", "membres", "members";
    Women: "عدد النساء", "dont femmes", "of whom women";
    MemberCooperatives: "التعاونيات الأعضاء", "coopératives membres", "member cooperatives";
    FoundedOn: "تاريخ التأسيس", "création", "founded";
    LocalRegister: "السجل المحلي للتعاونيات", "registre local des coopératives", "local register of cooperatives";
    Capital: "رأس المال", "capital", "capital";
    WorksAt: "مقر العمل", "lieu d'activité", "works at";
    AmongWomen: "النساء", "femmes", "women";
    AmongMen: "الرجال", "hommes", "men";
    InTowns: "الوسط الحضري", "milieu urbain", "urban areas";
    InTheCountryside: "الوسط القروي", "milieu rural", "rural areas";
}
