//! What an audit costs, and how that grows with the number of claims.
//!
//! Claims of every sense about every province, in statements of a hundred;
//! the counter gives claims a second, which stays the same if the audit grows
//! linearly. `claims_of_one_thing` is the worst case: every claim is about one
//! thing. Ten times the claims take 10.1 times the instructions; what a clock
//! shows above that are caches and fresh pages.
#![expect(
    clippy::arithmetic_side_effects,
    reason = "small numbers, and a bench that overflows fails"
)]

use artisanat::audit::audit;
use artisanat::figure::StatedDraft;
use artisanat::sector::{Sector, SectorDraft};
use artisanat::statement::{ClaimDraft, FacetDraft, StatementDraft};
use artisanat::territory::Province;
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

const SIZES: [usize; 2] = [10_000, 100_000];

fn sector(claims: impl Iterator<Item = ClaimDraft<'static>>) -> Sector {
    let claims: Vec<_> = claims.collect();
    let statements = claims
        .chunks(100)
        .enumerate()
        .map(|(place, claims)| StatementDraft {
            id: format!("s{place:06}").into(),
            kind: "bulletin".into(),
            issuer: "ministry".into(),
            publisher: "ministry".into(),
            language: "fr".into(),
            claims: claims.to_vec(),
            ..StatementDraft::default()
        });
    let draft = SectorDraft {
        format: Some(Sector::FORMAT),
        statements: statements.collect(),
        ..SectorDraft::default()
    };
    Sector::try_from(draft).unwrap_or_default()
}

fn claim(territory: &'static str, year: usize, printed: String) -> ClaimDraft<'static> {
    ClaimDraft {
        indicator: "exports".into(),
        territory: territory.into(),
        window: year.to_string().into(),
        figure: StatedDraft {
            printed: printed.into(),
            ..StatedDraft::default()
        },
        ..ClaimDraft::default()
    }
}

/// Levels, parts, shares, growth and ranks of every province, year by year.
fn varied(number: usize) -> Sector {
    let provinces = Province::all().cycle().enumerate();
    let claims = provinces.map(|(place, province)| {
        let year = 1900 + (place / 415) % 300;
        let amount = 100 + place % 350;
        let level = claim(province.code(), year, format!("{amount} MDH"));
        let to_the_states = vec![FacetDraft {
            dimension: "destination".into(),
            value: "US".into(),
            ..FacetDraft::default()
        }];
        match place % 5 {
            0 | 1 => level,
            2 => ClaimDraft {
                breakdown: to_the_states,
                ..level
            },
            3 => ClaimDraft {
                breakdown: to_the_states,
                sense: "share".into(),
                of: "total".into(),
                ..claim(province.code(), year, format!("{} %", place % 100))
            },
            _ => ClaimDraft {
                sense: "growth".into(),
                against: year.saturating_sub(1).max(1900).to_string().into(),
                ..claim(province.code(), year, format!("{} %", place % 100))
            },
        }
    });
    sector(claims.take(number))
}

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn varied_claims(bencher: Bencher<'_, '_>, number: usize) {
    let sector = varied(number);
    bencher
        .counter(ItemsCount::new(number))
        .bench_local(|| audit(black_box(&sector), None).findings().len());
}

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn claims_of_one_thing(bencher: Bencher<'_, '_>, number: usize) {
    let claims = (0..number).map(|place| claim("06", 2024, format!("{} MDH", 1 + place % 900)));
    let sector = sector(claims);
    bencher
        .counter(ItemsCount::new(number))
        .bench_local(|| audit(black_box(&sector), None).findings().len());
}
