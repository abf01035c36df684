//! The table of names: every spelling's key, sorted for a binary search.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::census::Census;
use super::{Written, head, open, ordinal, spelling};

/// The names of the country, which no file holds.
const COUNTRY: [&str; 3] = ["المغرب", "Maroc", "Morocco"];

/// Writes the table that a look-up by name searches.
pub(crate) fn name_table(census: &Census) -> Written {
    let levels = [&census.regions, &census.provinces, &census.communes];
    // A territory is its level, the country's being 0, and its ordinal.
    let find = |code: &str| {
        let found = (1..).zip(levels).find_map(|(level, places)| {
            let ordinal = ordinal(places, code)?;
            Some((level, ordinal))
        });
        found.unwrap_or((0, 0))
    };
    let country = COUNTRY.map(|name| ("MA", name));
    let official = levels.into_iter().flatten().flat_map(|place| {
        let names = [&place.ar, &place.fr, &place.en];
        let names = names.into_iter().chain(&place.others);
        names.map(|name| (place.code.as_str(), name.as_str()))
    });
    let of_2014 = census.renumbered.iter().flat_map(|row| {
        let names = row.names_2014.iter();
        names.map(|name| (row.code.as_str(), name.as_str()))
    });
    let aliases = census.aliases.iter();
    let aliases = aliases.map(|(code, name)| (code.as_str(), name.as_str()));
    let names = country
        .into_iter()
        .chain(official)
        .chain(of_2014)
        .chain(aliases);

    let mut entries: BTreeSet<(String, (u8, usize))> = BTreeSet::new();
    for (code, name) in names {
        for key in spelling::keys(name) {
            if !key.is_empty() {
                entries.insert((key, find(code)));
            }
        }
    }

    let mut out = String::new();
    let what = "The keys of every name, in byte order, with the territory that bears it.";
    let uses = [
        "super::Territory::{self, Country}",
        "super::{Commune, Province, Region}",
    ];
    head(&mut out, what, &uses)?;
    writeln!(out)?;
    for (function, ordinal, level) in [
        ("r", "u8", "Region"),
        ("p", "u8", "Province"),
        ("c", "u16", "Commune"),
    ] {
        writeln!(
            out,
            "const fn {function}(ordinal: {ordinal}) -> Territory {{\n    \
             Territory::{level}({level}::nth(ordinal))\n}}"
        )?;
    }
    open(&mut out, "NAMES: [(&str, Territory)", entries.len())?;
    for (key, (level, ordinal)) in entries {
        match level {
            1 => writeln!(out, "    ({key:?}, r({ordinal})),")?,
            2 => writeln!(out, "    ({key:?}, p({ordinal})),")?,
            3 => writeln!(out, "    ({key:?}, c({ordinal})),")?,
            _ => writeln!(out, "    ({key:?}, Country),")?,
        }
    }
    writeln!(out, "];")?;
    Ok(out)
}
