//! The words of an audit: its checks, its reasons, its operations.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// What claims are held against.
    pub enum Check: "check" {
        /// Claims of one thing against each other.
        SameIndicator = "same_indicator", { ar: "المؤشر نفسه", fr: "même indicateur", en: "same indicator" },
        /// Claims of one thing that count different populations.
        Population = "population", { ar: "الفئة المحصاة", fr: "population comptée", en: "population" },
        /// The parts of a whole against it, added up.
        PartsOfWhole = "parts_of_whole", { ar: "الأجزاء والكل", fr: "parties et tout", en: "parts of a whole" },
        /// Parts against a whole that they cannot exceed.
        PartAboveWhole = "part_above_whole", { ar: "الجزء والكل", fr: "partie dans son tout", en: "part within its whole" },
        /// A share against its part and its whole.
        ShareOfWhole = "share_of_whole", { ar: "الحصة من الكل", fr: "part d'un tout", en: "share of a whole" },
        /// A change against the figures of its two windows.
        Growth = "growth", { ar: "التطور", fr: "évolution", en: "growth" },
        /// So many times against the two figures.
        Multiple = "multiple", { ar: "المضاعف", fr: "multiple", en: "multiple" },
        /// A mean or a rate against total and count.
        Rate = "rate", { ar: "المعدل", fr: "ratio", en: "rate" },
        /// The share of a target against what was reached and the target.
        Completion = "completion", { ar: "نسبة الإنجاز", fr: "taux de réalisation", en: "completion of a target" },
        /// A place against the figures that are known.
        Rank = "rank", { ar: "الرتبة", fr: "rang", en: "rank" },
        /// A claim against what the records of the sector add up to.
        Records = "records", { ar: "الجذاذات", fr: "données du secteur", en: "records" },
        /// A figure that was not read.
        Unreadable = "unreadable", { ar: "رقم غير مقروء", fr: "chiffre illisible", en: "unreadable figure" },
        /// A window whose days are not known.
        UnresolvedWindow = "unresolved_window", { ar: "فترة غير محددة", fr: "période indéterminée", en: "unresolved window" },
    }
}

vocabulary! {
    /// Why an audit cannot tell.
    pub enum Why: "reason" {
        /// A figure that it takes could not be read.
        Unreadable = "unreadable", { ar: "أحد الأرقام غير مقروء", fr: "un chiffre est illisible", en: "a figure is unreadable" },
        /// The days of a window are not known.
        WindowNotResolved = "window_not_resolved", { ar: "لا تعرف الأيام التي تخصها الأرقام", fr: "on ne sait pas de quels jours il s'agit", en: "it is not known of which days they are" },
        /// The figures have no bounds that it would have to keep.
        Unbounded = "unbounded", { ar: "لا تضع الأرقام له حدا", fr: "les chiffres ne lui fixent aucune borne", en: "the figures set no bounds to it" },
        /// The windows are nearly the same, but not quite.
        WindowsDiffer = "windows_differ", { ar: "الفترتان متقاربتان وليستا نفس الفترة", fr: "les périodes sont proches sans être les mêmes", en: "the windows are close but not the same" },
        /// Two populations are counted.
        PopulationShifts = "population_shifts", { ar: "الفئة المحصاة ليست نفسها", fr: "la population comptée n'est pas la même", en: "the populations counted differ" },
        /// The source does not say of what it is a share.
        WholeNotStated = "whole_not_stated", { ar: "لم يذكر الكل الذي تنسب إليه الحصة", fr: "la source ne dit pas de quel tout il s'agit", en: "the source does not say of what it is a share" },
        /// No claim gives the whole.
        WholeUnknown = "whole_unknown", { ar: "الكل غير معروف", fr: "le tout n'est pas connu", en: "the whole is not known" },
        /// No claim gives a figure from which this one follows.
        BaseUnknown = "base_unknown", { ar: "الأرقام التي يحسب منها غير معروفة", fr: "les chiffres d'où découle cette valeur ne sont pas connus", en: "the figures that it follows from are not known" },
        /// One figure for several values, undivided.
        Unassigned = "unassigned", { ar: "رقم واحد يهم عدة قيم دون توزيع", fr: "un seul chiffre vaut pour plusieurs valeurs", en: "one figure stands for several values" },
        /// The figures are not of one thing.
        NotComparable = "not_comparable", { ar: "الأرقام غير قابلة للمقارنة", fr: "les chiffres ne sont pas comparables", en: "the figures are not comparable" },
        /// Not all parts are given.
        PartsIncomplete = "parts_incomplete", { ar: "الأجزاء غير مكتملة", fr: "les parties ne sont pas toutes données", en: "not all parts are given" },
        /// The figures are in different units.
        UnitsDiffer = "units_differ", { ar: "الوحدات مختلفة", fr: "les unités diffèrent", en: "the units differ" },
        /// The records of the sector are no census of what is claimed.
        RecordsIncomplete = "records_incomplete", { ar: "قد لا تكون الجذاذات كاملة", fr: "les fiches ne sont peut-être pas complètes", en: "the records need not be complete" },
    }
}

vocabulary! {
    /// How an expected figure follows from its operands.
    pub enum Operation: "operation" {
        /// The operands are of one thing.
        Same = "same", { ar: "الشيء نفسه", fr: "même chose", en: "the same" },
        /// The sum of the operands.
        Sum = "sum", { ar: "المجموع", fr: "somme", en: "sum" },
        /// The first operand, in percent of the second.
        Share = "share", { ar: "الأول من الثاني", fr: "premier rapporté au second", en: "first as a share of second" },
        /// What the first operand leaves of the second, in percent of that.
        Rest = "rest", { ar: "ما يتركه الأول من الثاني", fr: "reste du second", en: "what the first leaves of the second" },
        /// The first operand, a share of what the second is a share of.
        Product = "product", { ar: "حصة من حصة", fr: "part d'une part", en: "share of a share" },
        /// The growth to the first operand from the second.
        Growth = "growth", { ar: "التطور من الثاني إلى الأول", fr: "évolution du second au premier", en: "growth from second to first" },
        /// What a level grew from, by a growth in percent: the base of a
        /// [reckoned](crate::audit::Source::Reckoned) step back.
        Base = "base", { ar: "أساس التطور", fr: "base de l'évolution", en: "base of the growth" },
        /// What a level is a share of, by that share: the whole of a
        /// [reckoned](crate::audit::Source::Reckoned) step back.
        Whole = "whole", { ar: "كل الحصة", fr: "tout de la part", en: "whole of the share" },
        /// The growths of the operands, one after the other.
        Compound = "compound", { ar: "التطور المركب", fr: "évolutions successives", en: "growths one after the other" },
        /// What lies between the operands.
        Mean = "mean", { ar: "ما بين الاثنين", fr: "entre les deux", en: "between the two" },
        /// The first operand less the second.
        Difference = "difference", { ar: "الأول ناقص الثاني", fr: "premier moins second", en: "first less second" },
        /// The first operand, in times the second.
        Multiple = "multiple", { ar: "الأول على الثاني", fr: "premier en fois le second", en: "first in times the second" },
        /// The first operand for each of the second.
        Quotient = "quotient", { ar: "الأول لكل واحد من الثاني", fr: "premier par unité du second", en: "first for each of second" },
        /// The places that the operands leave to the first of them.
        Place = "place", { ar: "الرتبة الممكنة للأول", fr: "rang possible du premier", en: "possible place of the first" },
    }
}
