//! Findings in words.

use artisanat::audit::audit;
use artisanat::language::Language;
use serde_json::json;

use super::{exports, facet, sector};

#[test]
fn a_contradiction_in_three_languages() {
    let breakdown = json!([facet("destination", "arab_countries")]);
    let sector = sector(&[json!([
        exports("458,5 MDH", &json!({})),
        exports("187 MDH", &json!({ "breakdown": breakdown })),
        exports(
            "environ 20 %",
            &json!({ "sense": "share", "of": "total", "breakdown": breakdown })
        ),
    ])]);
    let audit = audit(&sector, None);
    let [finding] = audit.findings() else {
        unreachable_findings(audit.findings().len());
        return;
    };
    let sentence = |language| finding.sentence(&sector, language).to_string();
    assert_eq!(
        sentence(Language::English),
        "share of a whole: exports, share (total) (Casablanca-Settat, 2024, Arab countries): \
         about 20%; first as a share of second (187 million dirhams, 458.5 million dirhams): \
         40.8% (from 40.6 to 40.9); the figures contradict each other, by at least 15.6 points."
    );
    assert_eq!(
        sentence(Language::French),
        "part d'un tout : exportations, part (total) (Casablanca-Settat, 2024, pays arabes) : \
         environ 20 % ; premier rapporté au second (187 millions de dirhams, 458,5 millions de \
         dirhams) : 40,8 % (de 40,6 à 40,9) ; les chiffres se contredisent, d'au moins 15,6 points."
    );
    assert_eq!(
        sentence(Language::Arabic),
        "الحصة من الكل: الصادرات، الحصة (المجموع) (الدار البيضاء-سطات، 2024، الدول العربية): \
         حوالي 20 %؛ الأول من الثاني (187 مليون درهم، 458,5 مليون درهم): 40,8 % (من 40,6 إلى \
         40,9)؛ الأرقام متعارضة، بفارق لا يقل عن 15,6 نقطة."
    );
}

fn unreachable_findings(found: usize) {
    assert_eq!(found, 1, "one finding");
}
