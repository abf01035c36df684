//! Reading the files and checking that they fit together.

use std::collections::{BTreeMap, BTreeSet};

use super::csv::{Record, records};

/// The texts of the files.
#[derive(Clone, Copy)]
pub(crate) struct Inputs<'t> {
    pub(crate) regions: &'t str,
    pub(crate) provinces: &'t str,
    pub(crate) communes: &'t str,
    pub(crate) codes_2014: &'t str,
    pub(crate) aliases: &'t str,
}

/// A region, a province or a commune.
pub(crate) struct Place {
    pub(crate) code: String,
    /// The code of the place around it; empty for a region.
    pub(crate) parent: String,
    pub(crate) iso_code: String,
    pub(crate) kind: String,
    pub(crate) ar: String,
    pub(crate) fr: String,
    pub(crate) en: String,
    /// Official spellings beside the names.
    pub(crate) others: Vec<String>,
    pub(crate) population: u32,
    pub(crate) population_2014: Option<u32>,
}

/// A commune whose code changed.
pub(crate) struct Renumbered {
    pub(crate) code: String,
    pub(crate) code_2014: String,
    pub(crate) method: String,
    pub(crate) names_2014: [String; 2],
}

/// Everything of the files, each level in code order.
pub(crate) struct Census {
    pub(crate) regions: Vec<Place>,
    pub(crate) provinces: Vec<Place>,
    pub(crate) communes: Vec<Place>,
    /// In the order of the codes of 2024.
    pub(crate) renumbered: Vec<Renumbered>,
    /// Codes, `MA` among them, and further names.
    pub(crate) aliases: Vec<(String, String)>,
}

/// How many places of a level, or changes, there are.
const REGIONS: usize = 12;
const PROVINCES: usize = 83;
const COMMUNES: usize = 1503;
const RENUMBERED: usize = 207;

pub(crate) const PREFECTURE_INSIDE: &str = "prefecture_of_arrondissements";

/// Reads all files; the first fault that is found ends it.
pub(crate) fn read(inputs: &Inputs<'_>) -> Result<Census, String> {
    let regions = level("regions.csv", inputs.regions, REGIONS, region)?;
    let provinces = level("provinces.csv", inputs.provinces, PROVINCES, province)?;
    let communes = level("communes.csv", inputs.communes, COMMUNES, commune)?;
    let inside = |place: &Place| place.kind == PREFECTURE_INSIDE;

    let region_codes: BTreeSet<&str> = codes(regions.iter());
    let province_codes: BTreeSet<&str> = codes(provinces.iter().filter(|place| !inside(place)));
    let inside_codes: BTreeSet<&str> = codes(provinces.iter().filter(|place| inside(place)));
    let commune_codes: BTreeSet<&str> = codes(communes.iter());
    if let Some(code) = inside_codes.intersection(&commune_codes).next() {
        return Err(format!("{code} is the code of a province and of a commune"));
    }
    for place in &provinces {
        let parents = if inside(place) {
            &province_codes
        } else {
            &region_codes
        };
        lies_in(place, parents)?;
    }
    for place in &communes {
        lies_in(place, &province_codes)?;
    }

    let mut renumbered = Vec::new();
    for record in records("commune_codes_2014_2024.csv", inputs.codes_2014)? {
        let change = renumbering(&record)?;
        if !commune_codes.contains(change.code.as_str()) {
            return Err(record.fault("code_2024 is no commune's"));
        }
        renumbered.push(change);
    }
    counted("commune_codes_2014_2024.csv", renumbered.len(), RENUMBERED)?;
    renumbered.sort_by(|a, b| a.code.cmp(&b.code));
    let new: BTreeSet<&str> = renumbered.iter().map(|row| row.code.as_str()).collect();
    let old: BTreeSet<&str> = renumbered
        .iter()
        .map(|row| row.code_2014.as_str())
        .collect();
    counted("distinct values of code_2024", new.len(), RENUMBERED)?;
    counted("distinct values of code_2014", old.len(), RENUMBERED)?;

    let mut aliases = Vec::new();
    for record in records("aliases.csv", inputs.aliases)? {
        let code = record.get("code")?;
        let sets = [
            &region_codes,
            &province_codes,
            &inside_codes,
            &commune_codes,
        ];
        if code != "MA" && !sets.iter().any(|codes| codes.contains(code)) {
            return Err(record.fault("code is no territory's"));
        }
        filled(&record, "source")?;
        aliases.push((code.to_owned(), filled(&record, "name")?));
    }
    Ok(Census {
        regions,
        provinces,
        communes,
        renumbered,
        aliases,
    })
}

fn codes<'p>(places: impl Iterator<Item = &'p Place>) -> BTreeSet<&'p str> {
    places.map(|place| place.code.as_str()).collect()
}

fn level(
    file: &'static str,
    text: &str,
    expected: usize,
    read: impl Fn(&Record) -> Result<Place, String>,
) -> Result<Vec<Place>, String> {
    let mut places = BTreeMap::new();
    for record in records(file, text)? {
        let place = read(&record)?;
        if places.insert(place.code.clone(), place).is_some() {
            return Err(record.fault("repeats the code of an earlier row"));
        }
    }
    counted(file, places.len(), expected)?;
    Ok(places.into_values().collect())
}

fn region(record: &Record) -> Result<Place, String> {
    let place = Place {
        code: code(record, "hcp_code", &[2])?,
        parent: String::new(),
        iso_code: filled(record, "iso_code")?,
        kind: String::new(),
        ar: filled(record, "name_ar")?,
        fr: filled(record, "name_fr")?,
        en: filled(record, "name_en")?,
        others: Vec::new(),
        population: count(record, "population_2024")?,
        population_2014: None,
    };
    Ok(place)
}

fn province(record: &Record) -> Result<Place, String> {
    let kind = filled(record, "type")?;
    let (parts, has_iso): (&[usize], bool) = match kind.as_str() {
        "province" | "prefecture" => (&[2, 3], true),
        PREFECTURE_INSIDE => (&[2, 3, 2, 2], false),
        _ => return Err(record.fault("type is none of the three")),
    };
    let iso_code = record.get("iso_code")?;
    if iso_code.is_empty() == has_iso {
        return Err(record.fault("iso_code does not go with type"));
    }
    let fr = filled(record, "name_fr")?;
    let en = match record.get("name_en")? {
        "" => fr.clone(),
        en => en.to_owned(),
    };
    let others = [record.get("alt_name_ar")?, record.get("alt_name_fr")?];
    Ok(Place {
        code: code(record, "hcp_code", parts)?,
        parent: filled(record, "parent_hcp_code")?,
        iso_code: iso_code.to_owned(),
        kind,
        ar: filled(record, "name_ar")?,
        fr,
        en,
        others: others.map(str::to_owned).into(),
        population: count(record, "population_2024")?,
        population_2014: None,
    })
}

fn commune(record: &Record) -> Result<Place, String> {
    let kind = filled(record, "type")?;
    if !["urban", "rural"].contains(&kind.as_str()) {
        return Err(record.fault("type is neither urban nor rural"));
    }
    let parts = [2, 3, 2, 2];
    let with_arrondissements = [2, 3, 2, 1];
    let fr = filled(record, "name_fr")?;
    let population_2014 = match record.get("population_2014")? {
        "" => None,
        _ => Some(count(record, "population_2014")?),
    };
    Ok(Place {
        code: code(record, "code", &parts)
            .or_else(|_| code(record, "code", &with_arrondissements))?,
        parent: filled(record, "province_code")?,
        iso_code: String::new(),
        kind,
        ar: filled(record, "name_ar")?,
        en: fr.clone(),
        fr,
        others: Vec::new(),
        population: count(record, "population_2024")?,
        population_2014,
    })
}

fn renumbering(record: &Record) -> Result<Renumbered, String> {
    let method = filled(record, "method")?;
    if !["exact_name_in_province", "sole_remaining_in_province"].contains(&method.as_str()) {
        return Err(record.fault("method is none of the two"));
    }
    Ok(Renumbered {
        code: filled(record, "code_2024")?,
        code_2014: code(record, "code_2014", &[2, 3, 2, 2])?,
        method,
        names_2014: [
            filled(record, "name_2014")?,
            filled(record, "name_ar_2014")?,
        ],
    })
}

/// A code whose parts, between dots, have so many digits each.
fn code(record: &Record, column: &str, parts: &[usize]) -> Result<String, String> {
    let code = record.get(column)?;
    let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if code.split('.').map(str::len).eq(parts.iter().copied()) && code.split('.').all(is_digits) {
        Ok(code.to_owned())
    } else {
        Err(record.fault(&format!("{column} is not a code of its level")))
    }
}

fn filled(record: &Record, column: &str) -> Result<String, String> {
    match record.get(column)? {
        "" => Err(record.fault(&format!("{column} is empty"))),
        text if text.contains(['"', '\\']) || text.contains(char::is_control) => {
            Err(record.fault(&format!("{column} holds a quote or a control character")))
        }
        text => Ok(text.to_owned()),
    }
}

fn count(record: &Record, column: &str) -> Result<u32, String> {
    let count = record.get(column)?.parse();
    count.map_err(|_| record.fault(&format!("{column} is not a count")))
}

fn counted(what: &str, found: usize, expected: usize) -> Result<(), String> {
    if found == expected {
        Ok(())
    } else {
        Err(format!("{what}: {found} rows, expected {expected}"))
    }
}

fn lies_in(place: &Place, parents: &BTreeSet<&str>) -> Result<(), String> {
    let Place { code, parent, .. } = place;
    if !parents.contains(parent.as_str()) {
        return Err(format!("{code} lies in {parent:?}, which is not there"));
    }
    match code.strip_prefix(parent.as_str()) {
        Some(rest) if rest.starts_with('.') => Ok(()),
        _ => Err(format!("{code} does not begin with its parent's {parent}")),
    }
}
