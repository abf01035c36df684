//! What kind of document a statement is.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// The kind of document in which a statement stands.
    pub enum DocumentKind: "kind of document" {
        /// A government answer to a written question of parliament.
        WrittenAnswer = "written_answer", { ar: "جواب عن سؤال كتابي", fr: "réponse à une question écrite", en: "written answer" },
        /// A government answer in a sitting of parliament.
        OralAnswer = "oral_answer", { ar: "جواب عن سؤال شفوي", fr: "réponse à une question orale", en: "oral answer" },
        /// A speech or a presentation.
        Speech = "speech", { ar: "كلمة أو عرض", fr: "allocution", en: "speech" },
        /// A release to the press.
        PressRelease = "press_release", { ar: "بلاغ صحفي", fr: "communiqué de presse", en: "press release" },
        /// A report in the press.
        PressArticle = "press_article", { ar: "مقال صحفي", fr: "article de presse", en: "press article" },
        /// A statistical yearbook or panorama.
        Yearbook = "yearbook", { ar: "نشرة سنوية", fr: "annuaire statistique", en: "yearbook" },
        /// A periodical bulletin, often cumulative.
        Bulletin = "bulletin", { ar: "نشرة دورية", fr: "bulletin", en: "bulletin" },
        /// A page of an official site.
        OfficialPage = "official_page", { ar: "صفحة رسمية", fr: "page officielle", en: "official page" },
        /// An extract of a register.
        RegisterExtract = "register_extract", { ar: "مستخرج من سجل", fr: "extrait de registre", en: "register extract" },
        ..Label
    }
}

vocabulary! {
    /// Where in its document a claim stands.
    ///
    /// Headlines round more than the text below them, and cut off as well: an
    /// [`audit`](../audit/index.html#what-print-is-granted) grants them both.
    pub enum Placement: "placement" {
        /// In the title.
        Headline = "headline", { ar: "العنوان", fr: "titre", en: "headline" },
        /// In the text.
        Body = "body", { ar: "المتن", fr: "corps du texte", en: "body" },
    }
}
