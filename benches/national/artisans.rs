//! Realistic artisans as JSON, for benches, tests and examples.
//!
//! Every artisan follows from a seed and a number alone, so that the same file
//! comes out on every machine and in every order. Places are drawn by the
//! population of the census of 2024; names, ages and stages are invented, in
//! proportions that public figures of the national register make plausible.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "small numbers, and places below the length of a list"
)]

use std::fmt::Write as _;

use artisanat::craft::Activity;
use artisanat::territory::{Commune, CommuneKind};

use super::mixing::{STEP, mixed};

const WOMEN: [(&str, &str); 12] = [
    ("فاطمة", "Fatima"),
    ("خديجة", "Khadija"),
    ("عائشة", "Aïcha"),
    ("فاطمة الزهراء", "Fatima Zahra"),
    ("مريم", "Meryem"),
    ("زينب", "Zineb"),
    ("نعيمة", "Naïma"),
    ("أمينة", "Amina"),
    ("رشيدة", "Rachida"),
    ("السعدية", "Saâdia"),
    ("حنان", "Hanane"),
    ("مليكة", "Malika"),
];

const MEN: [(&str, &str); 12] = [
    ("محمد", "Mohamed"),
    ("أحمد", "Ahmed"),
    ("عبد الله", "Abdellah"),
    ("يوسف", "Youssef"),
    ("مصطفى", "Mustapha"),
    ("الحسن", "Lahcen"),
    ("عبد الرحيم", "Abderrahim"),
    ("رشيد", "Rachid"),
    ("إبراهيم", "Brahim"),
    ("سعيد", "Saïd"),
    ("خالد", "Khalid"),
    ("حميد", "Hamid"),
];

const FAMILIES: [(&str, &str); 16] = [
    ("العلوي", "El Alaoui"),
    ("بنعلي", "Benali"),
    ("الإدريسي", "El Idrissi"),
    ("أيت الحاج", "Aït El Haj"),
    ("بوعزة", "Bouazza"),
    ("التازي", "Tazi"),
    ("الفيلالي", "El Filali"),
    ("أوحدو", "Ouhaddou"),
    ("برادة", "Berrada"),
    ("الصنهاجي", "Sanhaji"),
    ("بلقاسم", "Belkacem"),
    ("المرابط", "El Mrabet"),
    ("الشرقاوي", "Cherkaoui"),
    ("أمزيان", "Ameziane"),
    ("الحداد", "El Haddad"),
    ("بنموسى", "Benmoussa"),
];

const DIPLOMAS: [&str; 4] = [
    "Diplôme de technicien en artisanat",
    "Diplôme de qualification professionnelle, tissage",
    "Certificat d'apprentissage",
    "دبلوم التأهيل المهني",
];

/// Draws numbers: the same ones for the same seed and place.
struct Draw(u64);

impl Draw {
    /// A number below a bound.
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(STEP);
        mixed(self.0) % bound
    }

    /// Whether something of so many percent is the case.
    fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn one_of<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        let choice = self.below(choices.len().try_into().unwrap_or(1));
        &choices[usize::try_from(choice).unwrap_or_default()]
    }
}

/// Writes artisans of a seed.
pub(crate) struct Artisans {
    seed: u64,
    /// The communes, each with how many people live there and in those before.
    communes: Vec<(u64, Commune)>,
}

impl Artisans {
    pub(crate) fn new(seed: u64) -> Self {
        let mut people = 0;
        let add = |commune: Commune| {
            people += u64::from(commune.population());
            (people, commune)
        };
        Self {
            seed,
            communes: Commune::all().map(add).collect(),
        }
    }

    /// Writes the artisan of a number as one line of JSON, without its end.
    pub(crate) fn write(&self, number: u64, json: &mut String) {
        let mut draw = Draw(
            self.seed
                .wrapping_add(number.wrapping_mul(0xD134_2543_DE82_EF95)),
        );
        self.try_write(number, &mut draw, json).unwrap_or_default();
    }

    fn try_write(&self, number: u64, draw: &mut Draw, json: &mut String) -> std::fmt::Result {
        let is_woman = draw.percent(52);
        let given = *draw.one_of(if is_woman { &WOMEN } else { &MEN });
        let family = *draw.one_of(&FAMILIES);
        write!(
            json,
            r#"{{"id":"ART-{number:07}","names":{{"ar":"{} {}","fr":"{} {}"}},"#,
            given.0, family.0, given.1, family.1
        )?;
        let is_maalem = draw.percent(15);
        let has_diploma = draw.percent(12);
        let standing = if is_maalem { "maalem" } else { "artisan" };
        let years = if is_maalem { 10 } else { 3 } + draw.below(35);
        write!(json, r#""standing":"{standing}","qualification":{{"#)?;
        if has_diploma {
            write!(json, r#""diploma":"{}","#, draw.one_of(&DIPLOMAS))?;
        }
        write!(json, r#""years_of_exercise":{years}}},"activities":["#)?;
        // Few trades have most of the artisans.
        let most = draw.below(Activity::ALL.len().try_into().unwrap_or(1)) + 1;
        let trades = &Activity::ALL[..usize::try_from(most).unwrap_or(1)];
        let trade = *draw.one_of(trades);
        write!(json, r#""{}""#, trade.as_str())?;
        let second = *draw.one_of(trades);
        if draw.percent(6) && second != trade {
            write!(json, r#","{}""#, second.as_str())?;
        }
        let (all, _) = self.communes[self.communes.len() - 1];
        let person = draw.below(all);
        let place = self
            .communes
            .partition_point(|(people, _)| *people <= person);
        let (_, commune) = self.communes[place];
        write!(json, r#"],"home":"{}","#, commune.code())?;
        let is_urban = commune.kind() == CommuneKind::Urban;
        let milieu = if is_urban { "urban" } else { "rural" };
        let gender = if is_woman { "woman" } else { "man" };
        write!(json, r#""milieu":"{milieu}","gender":"{gender}""#)?;
        if draw.percent(95) {
            write!(json, r#","born_in":"{}""#, 1950 + draw.below(50))?;
        }
        if draw.percent(50) {
            Self::write_registration(draw, json)?;
        }
        json.push('}');
        Ok(())
    }

    fn write_registration(draw: &mut Draw, json: &mut String) -> std::fmt::Result {
        json.push_str(r#","registration":{"history":["#);
        let reached = draw.below(10);
        let mut year = 2021 + draw.below(3);
        if reached < 8 {
            let month = 1 + draw.below(12);
            write!(json, r#"{{"stage":"submitted","on":"{year}-{month:02}"}}"#)?;
            year += 1;
        }
        if reached > 2 {
            let comma = if reached < 8 { "," } else { "" };
            let (month, day) = (1 + draw.below(12), 1 + draw.below(28));
            write!(
                json,
                r#"{comma}{{"stage":"validated","on":"{year}-{month:02}-{day:02}"}}"#
            )?;
            year += 1;
        }
        if (6..8).contains(&reached) {
            let day = 1 + draw.below(28);
            write!(
                json,
                r#",{{"stage":"card_issued","on":"{year}-03-{day:02}"}}"#
            )?;
            let until = year + 5;
            write!(
                json,
                r#"],"card_valid_during":"{year}-04-01/{until}-03-31"}}"#
            )
        } else {
            json.push_str("]}");
            Ok(())
        }
    }
}
