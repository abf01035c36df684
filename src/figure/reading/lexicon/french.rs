//! French as the Moroccan press and the administration print it.
//!
//! Hyphens count as spaces, and an elided word stands alone: "d'environ" is
//! "d" and "environ".

use super::{
    Cardinal, Fraction, Group, Meaning, Refusal, before, behind, either, magnitude, plural, symbol,
    teen, tens, unit,
};
use crate::figure::{Hedge, Unit};

#[rustfmt::skip]
pub(super) const WORDS: &[Group] = &[
    // --- hedges ---------------------------------------------------------------
    (either(Hedge::About), &[
        "environ", "à peu près", "approximativement", "à peu de chose près",
    ]),
    (before(Hedge::About), &[
        "près de", "près d", "quelque", "quelques", "autour de", "autour d", "aux alentours de",
        "aux alentours d", "aux environs de", "aux environs d", "de l'ordre de", "de l'ordre d",
        "avoisinant", "avoisine", "avoisinent", "avoisinait", "avoisinerait", "presque",
        "estimé à", "estimée à", "estimés à", "estimées à", "évalué à", "évaluée à",
        "évalués à", "évaluées à", "approchant", "approche", "approchent", "proche de",
        "proches de", "vers", "grosso modo", "frôle", "frôlent", "frôlant", "frise", "frisant",
        "plus ou moins", "un peu près de", "env",
    ]),
    (before(Hedge::MoreThan), &[
        "plus de", "plus d", "plus des", "plus que", "de plus de", "dépasse", "dépassent",
        "dépassant", "dépassée", "dépassait", "a dépassé", "ont dépassé", "supérieur à",
        "supérieure à", "supérieurs à", "supérieures à", "excède", "excèdent", "excédant",
        "au delà de", "au delà d", "au dessus de", "un peu plus de", "légèrement plus de",
        "bien plus de", "passe les", "franchi", "franchit", "a franchi", "franchissant",
        "plus du", "plus de la", "un peu plus du",
    ]),
    (behind(Hedge::MoreThan), &["passés", "et quelques"]),
    (either(Hedge::AtLeast), &[
        "au moins", "au minimum", "minimum", "pour le moins", "au bas mot",
    ]),
    (before(Hedge::AtLeast), &[
        "pas moins de", "pas moins d", "un minimum de", "non moins de", "à partir de",
        "au moins de", "un plancher de",
    ]),
    (behind(Hedge::AtLeast), &["et plus", "ou plus", "et davantage", "ou davantage"]),
    (before(Hedge::LessThan), &[
        "moins de", "moins d", "moins des", "en dessous de", "au dessous de", "inférieur à",
        "inférieure à", "inférieurs à", "inférieures à", "un peu moins de", "un peu moins d",
        "légèrement moins de", "moins du", "en deçà de", "bien moins de",
    ]),
    (either(Hedge::AtMost), &[
        "au plus", "au maximum", "maximum", "tout au plus", "à tout casser",
    ]),
    (before(Hedge::AtMost), &[
        "jusqu'à", "jusqu'à hauteur de", "pas plus de", "pas plus d", "un maximum de",
        "ne dépasse pas", "ne dépassent pas", "ne dépassant pas", "n'excède pas",
        "n'excèdent pas", "n'excédant pas", "ne dépasse guère", "plafonné à", "plafonnée à",
        "un plafond de", "sans dépasser",
    ]),
    (behind(Hedge::AtMost), &["ou moins", "et moins"]),
    // --- between two numbers ----------------------------------------------------
    (Meaning::And, &["et"]),
    (Meaning::To, &["à", "jusque"]),
    (Meaning::Of, &["de", "d", "des", "du"]),
    (Meaning::Between, &[
        "entre", "compris entre", "comprise entre", "comprises entre", "variant entre",
        "varie entre", "oscille entre", "oscillant entre", "situé entre", "située entre",
        "se situe entre",
    ]),
    (Meaning::Nearest, &["arrondi à", "arrondie à", "arrondis à"]),
    (Meaning::Near, &["près"]),
    // --- words that say nothing of the figure ------------------------------------
    (Meaning::Article, &["le", "la", "les", "l"]),
    (Meaning::Aside, &[
        "soit", "un total de", "au total", "en tout", "à hauteur de", "une enveloppe de",
        "un montant de", "une valeur de", "une somme de", "un budget de", "d'une valeur de",
        "d'un montant de", "pour une valeur de", "un chiffre de", "une moyenne de", "s'élève à",
        "s'élèvent à", "s'élevant à", "s'est élevé à", "s'est établi à", "se chiffre à",
        "se chiffrent à", "atteint", "atteignent", "atteignant", "atteint les", "totalise",
        "totalisent", "totalisant", "compte", "comptent", "représente", "représentent",
        "représentant", "équivaut à", "seulement", "marocain", "marocains", "un taux de",
        "une part de", "le nombre de", "est de", "étaient", "sont", "a atteint", "ont atteint",
        "soit un total de", "au nombre de", "dans les", "exactement", "précisément",
    ]),
    // --- magnitudes ---------------------------------------------------------------
    (magnitude(3), &["mille", "mil"]),
    (magnitude(6), &["million"]),
    (magnitude(9), &["milliard"]),
    (plural(6), &["millions"]),
    (plural(9), &["milliards"]),
    (symbol(3), &["k"]),
    (symbol(6), &["m", "mn", "mns", "mln", "mio"]),
    (symbol(9), &["md", "mds", "mrd", "mrds", "mmd", "mlrd", "mlrds", "bn"]),
    (Meaning::Money(3), &["kdh", "kdhs", "kmad"]),
    (Meaning::Money(6), &["mdh", "mdhs", "mmad", "mdirhams", "mdh s"]),
    (Meaning::Money(9), &[
        "mmdh", "mmdhs", "mddh", "mddhs", "mdsdh", "mdsdhs", "mrddh", "mrddhs", "mrdsdh",
        "mdmad", "mrdmad", "mmmad",
    ]),
    (Meaning::Refused(Refusal::Scale), &[
        "billions", "trillion", "trillions", "billiard", "billiards",
    ]),
    // --- number words ---------------------------------------------------------------
    (Meaning::Cardinal(Cardinal::Zero), &["zéro"]),
    (unit(1), &["un", "une"]),
    (unit(2), &["deux"]),
    (unit(3), &["trois"]),
    (unit(4), &["quatre"]),
    (unit(5), &["cinq"]),
    (unit(6), &["six"]),
    (unit(7), &["sept"]),
    (unit(8), &["huit"]),
    (unit(9), &["neuf"]),
    (teen(10), &["dix"]),
    (teen(11), &["onze"]),
    (teen(12), &["douze"]),
    (teen(13), &["treize"]),
    (teen(14), &["quatorze"]),
    (teen(15), &["quinze"]),
    (teen(16), &["seize"]),
    (teen(17), &["dix sept"]),
    (teen(18), &["dix huit"]),
    (teen(19), &["dix neuf"]),
    (tens(20), &["vingt"]),
    (tens(30), &["trente"]),
    (tens(40), &["quarante"]),
    (tens(50), &["cinquante"]),
    (tens(60), &["soixante"]),
    (tens(70), &["septante"]),
    (tens(80), &["quatre vingt", "quatre vingts", "huitante"]),
    (tens(90), &["nonante"]),
    (Meaning::Cardinal(Cardinal::Hundred), &["cent", "cents"]),
    (Fraction::one(2), &["moitié", "la moitié", "demi", "demie", "un demi", "une demi"]),
    (Fraction::one(3), &["tiers", "un tiers", "le tiers"]),
    (Fraction::one(4), &["quart", "un quart", "le quart"]),
    (Fraction::ordinal(4), &["quarts"]),
    (Fraction::ordinal(5), &["cinquième", "cinquièmes"]),
    (Fraction::ordinal(6), &["sixième", "sixièmes"]),
    (Fraction::ordinal(7), &["septième", "septièmes"]),
    (Fraction::ordinal(8), &["huitième", "huitièmes"]),
    (Fraction::ordinal(9), &["neuvième", "neuvièmes"]),
    (Fraction::ordinal(10), &["dixième", "dixièmes"]),
    (Meaning::Times(2), &[
        "doublée", "doublés", "doublées", "double", "le double", "a doublé", "ont doublé",
        "doublement",
    ]),
    (Meaning::Times(3), &[
        "triplée", "triplés", "triplées", "triple", "le triple", "a triplé", "ont triplé",
    ]),
    (Meaning::Times(4), &[
        "quadruplée", "quadruplés", "quadruple", "le quadruple", "a quadruplé", "ont quadruplé",
    ]),
    (Meaning::Times(5), &["quintuplée", "quintuple", "le quintuple", "a quintuplé"]),
    (Meaning::Times(10), &["décuple", "le décuple"]),
    (Meaning::Roughly(8), &["huitaine", "une huitaine"]),
    (Meaning::Roughly(10), &["dizaine", "une dizaine"]),
    (Meaning::Roughly(12), &["douzaine", "une douzaine"]),
    (Meaning::Roughly(15), &["quinzaine", "une quinzaine"]),
    (Meaning::Roughly(20), &["vingtaine", "une vingtaine"]),
    (Meaning::Roughly(30), &["trentaine", "une trentaine"]),
    (Meaning::Roughly(40), &["quarantaine", "une quarantaine"]),
    (Meaning::Roughly(50), &["cinquantaine", "une cinquantaine"]),
    (Meaning::Roughly(60), &["soixantaine", "une soixantaine"]),
    (Meaning::Roughly(100), &["centaine", "une centaine"]),
    (Meaning::Roughly(1000), &["millier", "un millier"]),
    (Meaning::Refused(Refusal::Indefinite), &[
        "dizaines", "douzaines", "vingtaines", "centaines", "milliers", "plusieurs", "certains",
        "quelques dizaines", "quelques centaines", "quelques milliers", "de nombreux",
        "de nombreuses", "nombre de", "nombreux",
    ]),
    (Meaning::Refused(Refusal::Ordinal), &[
        "e", "er", "ère", "ème", "ième", "nde", "premier", "première", "deuxième", "troisième",
        "quatrième", "second", "seconde", "centième", "millième",
    ]),
    // --- units -------------------------------------------------------------------
    (Meaning::Unit(Unit::Dirham), &[
        "dirham", "dirhams", "dh", "dhs", "mad", "dirhams marocains", "dirham marocain",
    ]),
    (Meaning::Centime, &["centime", "centimes"]),
    (Meaning::Unit(Unit::Percent), &[
        "pour cent", "pourcent", "pourcents", "pour cents", "p cent",
    ]),
    (Meaning::Unit(Unit::Point), &[
        "point", "points", "pt", "pts", "point de pourcentage", "points de pourcentage",
        "point de pour cent", "points de pour cent",
    ]),
    (Meaning::Unit(Unit::Multiple), &[
        "fois", "x", "multiplié par", "multipliée par", "multipliés par", "multipliées par",
        "a été multiplié par",
    ]),
    (Meaning::Unit(Unit::Share), &["du total", "de l'ensemble", "du tout"]),
    (Meaning::Refused(Refusal::ForeignUnit), &[
        "euro", "euros", "eur", "dollar", "dollars", "usd", "livre sterling", "livres sterling",
        "gbp", "franc", "francs", "pour mille", "point de base", "points de base", "ryal",
        "ryals", "rial", "rials", "meur", "musd",
    ]),
    // --- things counted whole --------------------------------------------------------
    (Meaning::Counted, &[
        "artisan", "artisans", "artisane", "artisanes", "personne", "personnes", "bénéficiaire",
        "bénéficiaires", "inscrit", "inscrits", "inscrite", "inscrites", "participant",
        "participants", "participante", "participantes", "exposant", "exposants", "exposante",
        "exposantes", "visiteur", "visiteurs", "stagiaire", "stagiaires", "apprenti",
        "apprentis", "coopérative", "coopératives", "entreprise", "entreprises", "carte",
        "cartes", "unité", "unités", "emploi", "emplois", "poste", "postes", "convention",
        "conventions", "foire", "foires", "projet", "projets", "complexe", "complexes",
        "centre", "centres", "stand", "stands", "femme", "femmes", "homme", "hommes", "jeune",
        "jeunes", "maalem", "maalems", "place", "places", "établissement", "établissements",
        "métier", "métiers", "activité", "activités", "formation", "formations", "label",
        "labels", "norme", "normes", "salarié", "salariés", "membre", "membres", "adhérent",
        "adhérents", "boutique", "boutiques", "local", "locaux", "marque", "marques",
    ]),
];
