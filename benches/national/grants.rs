//! Realistic grants as rows, for benches, tests and examples.
//!
//! Every grant follows from a seed and a number alone, so that the same rows
//! come out on every machine and in every order. Regions are drawn by the
//! population of the census of 2024, amounts are spread over several orders of
//! magnitude; nothing here is taken from a record.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::expect_used,
    reason = "small numbers, places below the length of a list, and dates that exist"
)]

use artisanat::calendar::Day;
use artisanat::dirhams::Dirhams;
use artisanat::row::GrantRow;
use artisanat::subsidy::SubsidyKind;
use artisanat::territory::{Province, Territory};

use super::mixing::{STEP, mixed};

/// How many years the grants are spread over.
const YEARS: u64 = 6;

/// Of how many kinds the grants are.
const KINDS: usize = 8;

/// Makes the grants of a seed.
pub(crate) struct Grants {
    seed: u64,
    /// The provinces, each with how many people live there and in those before.
    provinces: Vec<(u64, Province)>,
    days: Vec<Day>,
    artisans: u64,
}

impl Grants {
    /// Grants to so many artisans, each of whom a position stands for.
    pub(crate) fn new(seed: u64, artisans: u64) -> Self {
        let mut people = 0;
        let mut provinces = Vec::new();
        for province in Province::all().filter(|province| province.prefecture().is_none()) {
            people += u64::from(province.population());
            provinces.push((people, province));
        }
        let days = (0..YEARS)
            .flat_map(|year| (1..=12).map(move |month| format!("{}-{month:02}-15", 2019 + year)))
            .map(|day| day.parse().expect("a day"))
            .collect();
        Self {
            seed,
            provinces,
            days,
            artisans,
        }
    }

    /// The grant of a number; its position is that of an artisan.
    pub(crate) fn row(&self, number: u64) -> GrantRow {
        let mixed = |number: u64| mixed(number.wrapping_mul(STEP));
        let draw = |salt: u64| mixed(self.seed ^ mixed(number ^ (salt << 56)));
        let people = self.provinces.last().map_or(1, |(people, _)| *people);
        let home = draw(1) % people;
        let place = self
            .provinces
            .partition_point(|(people, _)| *people <= home);
        let day = draw(2) % u64::try_from(self.days.len()).unwrap_or(1);
        let kind = draw(3) % u64::try_from(KINDS).unwrap_or(1);
        // From 500 to 512,000 dirhams, in centimes.
        let centimes = (50_000 + draw(4) % 50_000) << (draw(5) % 10);
        let amount = i64::try_from(centimes).map(Dirhams::from_centimes);
        GrantRow::new(
            u32::try_from(draw(6) % self.artisans).unwrap_or_default(),
            Territory::Province(self.provinces[place].1),
            self.days[usize::try_from(day).unwrap_or_default()],
            &SubsidyKind::ALL[usize::try_from(kind).unwrap_or_default()],
            amount.expect("64 bits").expect("an amount"),
            u32::try_from(1 + draw(7) % 30).unwrap_or(1),
        )
    }

    /// So many grants, from the first on.
    pub(crate) fn rows(&self, number: u64) -> Vec<GrantRow> {
        (0..number).map(|place| self.row(place)).collect()
    }
}
