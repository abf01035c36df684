//! The table of built-in activities, built from `data/activities.csv`.

use alloc::borrow::Cow;
use core::fmt;
use core::str::FromStr;

use super::activity::activities;
use crate::draft::text_wire;
use crate::violation::Problem;

const AL_ITTIHAD: &str = "https://maghress.com/alittihad/188225";
const AUJOURDHUI: &str = "https://maghress.com/fr/aujourdhui/110456";
const EL_MAADEN: &str = "https://elmaaden.info/?q=node%2F10786";
const INDUSTRIES_FES: &str = "https://industries.ma/en/fes-meknes-plus-de-715-millions-de-dirhams-pour-dynamiser-lartisanat-dans-la-region";
const INDUSTRIES_GUELMIM: &str =
    "https://ar.industries.ma/6100-صانع-وصانعة-تقليديين-بجهة-كلميم-وادن";
const LE360_TREASURES: &str = "https://fr.le360.ma/culture/les-maitres-artisans-auront-bientot-le-titre-de-tresors-des-arts-traditionnels-marocains_GFYOZGIRZJHOVEDMO5QKLIEGHI/";
const MAP_AMAZIGHE: &str = "https://mapamazighe.ma/ar/print/387689";
const MAROC24: &str = "https://maroc24.com/?p=139808";
const MAROC28: &str = "https://maroc28.ma/الصناعة-التقليدية-تعزز-فرص-العمل-والت/";
const TAZA_TODAY: &str = "https://maghress.com/tazatoday/26315";
const THIRTY_ENDANGERED: &str = "https://mizania.forumdediscussions.com/t2458-artisanat-marocain-30-metiers-menaces-de-disparition";

activities! {
    /// A trade of handicraft that a public text names.
    ///
    /// Not the 172 activities of the official list, which are not public
    /// [decree 2.21.991]: what Moroccan newspapers and agencies name, each
    /// with its [sources](Self::sources). A word is what an artisan's record
    /// holds; labels are for readers.
    ///
    /// Names that mean the same are one activity with aliases; names that may
    /// mean two trades stand apart, and so does the trade of one city, such as
    /// the ceramics of Meknès. The [module](super) lists what was merged.
    pub enum Activity;

    // --- leather ---
    TraditionalLeatherGoods = "traditional_leather_goods" in Leather from [TAZA_TODAY]
        { ar: "المصنوعات الجلدية التقليدية", fr: "maroquinerie traditionnelle", en: "traditional leather goods" };
    ModernLeatherGoods = "modern_leather_goods" in Leather from [TAZA_TODAY]
        { ar: "المصنوعات الجلدية العصرية", fr: "maroquinerie moderne", en: "modern leather goods" };
    Babouche = "babouche" in Leather from [TAZA_TODAY]
        { ar: "البلغة", fr: "babouche (belgha)", en: "babouche slippers" }
        also ["babouche", "belgha"];
    Cherbil = "cherbil" in Leather from [TAZA_TODAY]
        { ar: "الشربيل", fr: "cherbil", en: "women’s embroidered slippers" };
    Saddlery = "saddlery" in Leather from [TAZA_TODAY]
        { ar: "السروج", fr: "sellerie", en: "saddlery" }
        is [Treasure];
    Gilding = "gilding" in Leather from [TAZA_TODAY]
        { ar: "التذهيب", fr: "dorure", en: "gilding" };
    Bookbinding = "bookbinding" in Leather from [TAZA_TODAY]
        { ar: "التسفير", fr: "reliure", en: "bookbinding" };
    LeatherGoods = "leather_goods" in Leather from [AL_ITTIHAD]
        { ar: "المصنوعات الجلدية", fr: "articles en cuir", en: "leather goods" };
    TraditionalShoemaking = "traditional_shoemaking" in Leather from [MAROC24]
        { ar: "الخرازة", fr: "cordonnerie traditionnelle", en: "traditional shoemaking" };
    ExcisedLeather = "excised_leather" in Leather from [THIRTY_ENDANGERED]
        { fr: "cuir excisé (taqchart)", en: "excised leather" }
        also ["taqchart"]
        is [Endangered];
    ZiouaniLeather = "ziouani_leather" in Leather from [THIRTY_ENDANGERED]
        { fr: "cuir ziouani", en: "ziouani leather" }
        is [Endangered];
    SaharanLeatherwork = "saharan_leatherwork" in Leather from [THIRTY_ENDANGERED]
        { fr: "maroquinerie sahraouie", en: "Saharan leatherwork" }
        is [Endangered];

    // --- textile ---
    MensTailoring = "mens_tailoring" in Textile from [TAZA_TODAY]
        { ar: "الخياطة للرجال", fr: "couture traditionnelle homme", en: "men’s traditional tailoring" };
    WomensDressmaking = "womens_dressmaking" in Textile from [TAZA_TODAY]
        { ar: "الخياطة للنساء", fr: "couture traditionnelle femme", en: "women’s traditional dressmaking" };
    Embroidery = "embroidery" in Textile from [TAZA_TODAY]
        { ar: "الطرز", fr: "broderie", en: "embroidery" };
    CarpetWeaving = "carpet_weaving" in Textile from [TAZA_TODAY]
        { ar: "الزربية", fr: "tapis", en: "carpet weaving" };
    TraditionalWeaving = "traditional_weaving" in Textile from [TAZA_TODAY]
        { ar: "النسيج التقليدي", fr: "tissage traditionnel", en: "traditional weaving" };
    BraidMaking = "braid_making" in Textile from [TAZA_TODAY]
        { ar: "صناعة القياطين", fr: "passementerie", en: "braid-making" };
    Upholstery = "upholstery" in Textile from [EL_MAADEN]
        { ar: "النجادة", fr: "tapisserie d’ameublement", en: "upholstery" };
    ModernSewing = "modern_sewing" in Textile from [EL_MAADEN]
        { ar: "الخياطة العصرية", fr: "couture moderne", en: "modern sewing" };
    LoomWeaving = "loom_weaving" in Textile from [MAROC24]
        { ar: "الدرازة", fr: "tissage (draz)", en: "loom weaving" };
    Brocade = "brocade" in Textile from [MAROC28]
        { ar: "البروكار", fr: "brocart", en: "brocade" }
        is [Endangered];
    OujdaBlouse = "oujda_blouse" in Textile from [LE360_TREASURES]
        { fr: "blousa oujdia", en: "Oujda blouse" }
        is [Treasure];
    TentWeaving = "tent_weaving" in Textile from [LE360_TREASURES, INDUSTRIES_GUELMIM]
        { ar: "نسج الخيام الصحراوية", fr: "tissage des tentes", en: "tent weaving" }
        is [Treasure];
    FesCarpet = "fes_carpet" in Textile from [THIRTY_ENDANGERED]
        { fr: "tapis de Fès", en: "Fès carpet" }
        is [Endangered];
    Felting = "felting" in Textile from [THIRTY_ENDANGERED, MAP_AMAZIGHE]
        { ar: "اللبادة", fr: "feutrage", en: "felting" }
        is [Endangered];

    // --- wood ---
    Cabinetmaking = "cabinetmaking" in Wood from [TAZA_TODAY]
        { ar: "نجارة الأبنوس", fr: "ébénisterie", en: "ebony cabinetmaking" }
        also ["نجارة الأينوس"];
    WoodCarving = "wood_carving" in Wood from [TAZA_TODAY]
        { ar: "النقش على الخشب", fr: "sculpture sur bois", en: "wood carving" };
    WoodPainting = "wood_painting" in Wood from [TAZA_TODAY]
        { ar: "صباغة الخشب", fr: "peinture sur bois", en: "painted wood" };
    InstrumentMaking = "instrument_making" in Wood from [TAZA_TODAY]
        { ar: "صناعة الآلات الموسيقية", fr: "lutherie", en: "musical instruments" }
        is [Treasure];
    WoodInlay = "wood_inlay" in Wood from [MAP_AMAZIGHE]
        { ar: "تطعيم و ترصيع الخشب", fr: "marqueterie / incrustation", en: "wood inlay" }
        also ["marqueterie", "incrustation"];
    GeneralJoinery = "general_joinery" in Wood from [EL_MAADEN]
        { ar: "النجارة العامة", fr: "menuiserie", en: "general joinery" };
    JdariCarvedWood = "jdari_carved_wood" in Wood from [THIRTY_ENDANGERED]
        { fr: "bois sculpté jdari", en: "jdari carved wood" }
        is [Endangered];

    // --- clay, stone, plaster ---
    Zellige = "zellige" in ClayAndStone from [TAZA_TODAY]
        { ar: "الزليج", fr: "zellige", en: "zellige tiles" };
    Pottery = "pottery" in ClayAndStone from [TAZA_TODAY]
        { ar: "الفخار", fr: "poterie", en: "pottery" };
    Plaster = "plaster" in ClayAndStone from [TAZA_TODAY]
        { ar: "الجبس", fr: "plâtre", en: "plaster" };
    CarvedPlaster = "carved_plaster" in ClayAndStone from [EL_MAADEN]
        { ar: "النقش على الجبس", fr: "plâtre sculpté", en: "carved plaster" };
    Ceramics = "ceramics" in ClayAndStone from [EL_MAADEN, AL_ITTIHAD]
        { ar: "الخزف", fr: "céramique", en: "ceramics" }
        also ["السيراميك"];
    Tiling = "tiling" in ClayAndStone from [MAP_AMAZIGHE]
        { ar: "التبليط", fr: "carrelage", en: "tiling" };
    StoneCarving = "stone_carving" in ClayAndStone from [AL_ITTIHAD]
        { ar: "النحت على الأحجار", fr: "sculpture sur pierre", en: "stone carving" };
    Marble = "marble" in ClayAndStone from [AL_ITTIHAD]
        { ar: "الرخام", fr: "marbre", en: "marble" };
    MeknesCeramics = "meknes_ceramics" in ClayAndStone from [MAROC28]
        { ar: "الخزف المكناسي", fr: "céramique de Meknès", en: "Meknès ceramics" }
        is [Endangered];
    TetouanZellige = "tetouan_zellige" in ClayAndStone from [LE360_TREASURES]
        { fr: "zellige de Tétouan", en: "Tétouan zellige" }
        is [Treasure];

    // --- metal ---
    ArtisticIronwork = "artistic_ironwork" in Metal from [TAZA_TODAY]
        { ar: "الحدادة الفنية", fr: "ferronnerie d’art", en: "artistic ironwork" };
    CopperAndBrassware = "copper_and_brassware" in Metal from [TAZA_TODAY]
        { ar: "المصنوعات النحاسية", fr: "dinanderie", en: "copper and brassware" };
    Goldsmithing = "goldsmithing" in Metal from [TAZA_TODAY]
        { ar: "الصياغة", fr: "bijouterie-orfèvrerie", en: "goldsmithing" };
    Daggers = "daggers" in Metal from [AL_ITTIHAD]
        { ar: "الخناجر", fr: "poignards", en: "daggers" };
    Silverware = "silverware" in Metal from [MAROC24]
        { ar: "الفضيات", fr: "argenterie", en: "silverware" };
    Jewelry = "jewelry" in Metal from [MAROC24]
        { ar: "الحلي والمجوهرات", fr: "bijouterie", en: "jewelry" }
        also ["jewellery"];
    WroughtIron = "wrought_iron" in Metal from [MAP_AMAZIGHE]
        { ar: "الحديد المطروق", fr: "fer forgé", en: "wrought iron" };

    // --- plant ---
    PlantFiberProducts = "plant_fiber_products" in PlantFiber from [TAZA_TODAY]
        { ar: "المصنوعات النباتية", fr: "vannerie / produits végétaux", en: "plant-fiber products" }
        also ["vannerie", "produits végétaux", "plant-fibre products"];
    ReedWork = "reed_work" in PlantFiber from [MAP_AMAZIGHE]
        { ar: "صناعة القصب", fr: "travail du roseau", en: "reed work" };
    RushMatting = "rush_matting" in PlantFiber from [THIRTY_ENDANGERED]
        { fr: "natte de jonc", en: "rush matting" }
        is [Endangered];

    // --- services ---
    Hairdressing = "hairdressing" in Service from [AUJOURDHUI]
        { fr: "coiffeur", en: "hairdresser" };
    ElectricalWork = "electrical_work" in Service from [AUJOURDHUI]
        { fr: "électricien", en: "electrician" };
    Plumbing = "plumbing" in Service from [AUJOURDHUI]
        { fr: "plombier", en: "plumber" };
    CarTrades = "car_trades" in Service from [INDUSTRIES_FES]
        { fr: "métiers de l’automobile", en: "car trades" };
}

impl fmt::Display for Activity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Activity {
    type Err = Problem;

    fn from_str(word: &str) -> Result<Self, Problem> {
        Self::of_word(word).ok_or_else(|| Problem::unknown_word("activity", Self::WORDS, word))
    }
}

impl From<Activity> for Cow<'static, str> {
    fn from(activity: Activity) -> Self {
        Cow::Borrowed(activity.as_str())
    }
}

text_wire!(Activity);
