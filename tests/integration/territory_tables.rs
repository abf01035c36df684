//! The checked-in tables are what the generator writes, and it takes no
//! input that does not fit together.
#![expect(clippy::unwrap_used, reason = "the helpers of tests may fail them")]

#[path = "../../examples/generate_territory/tables/mod.rs"]
mod tables;

use self::tables::{INPUTS, Inputs, tables};

#[test]
fn tables_are_up_to_date() {
    let checked_in = [
        include_str!("../../src/territory/region_table.rs"),
        include_str!("../../src/territory/province_table.rs"),
        include_str!("../../src/territory/commune_table.rs"),
        include_str!("../../src/territory/renumbering_table.rs"),
        include_str!("../../src/territory/name_table.rs"),
    ];
    let written = tables(&INPUTS).unwrap();
    assert_eq!(written.len(), checked_in.len());
    for ((file, text), checked_in) in written.iter().zip(checked_in) {
        assert!(
            text == checked_in,
            "{file} differs, run `cargo run --example generate_territory`"
        );
    }
}

fn fault(inputs: &Inputs<'_>) -> String {
    tables(inputs).unwrap_err()
}

/// The fault found once a piece of `regions.csv` is another.
fn in_regions(from: &str, to: &str) -> String {
    let regions = &INPUTS.regions.replacen(from, to, 1);
    assert_ne!(regions, INPUTS.regions);
    fault(&Inputs { regions, ..INPUTS })
}

fn in_provinces(from: &str, to: &str) -> String {
    let provinces = &INPUTS.provinces.replacen(from, to, 1);
    assert_ne!(provinces, INPUTS.provinces);
    fault(&Inputs {
        provinces,
        ..INPUTS
    })
}

fn in_communes(from: &str, to: &str) -> String {
    let communes = &INPUTS.communes.replacen(from, to, 1);
    assert_ne!(communes, INPUTS.communes);
    fault(&Inputs { communes, ..INPUTS })
}

fn in_codes_2014(from: &str, to: &str) -> String {
    let codes_2014 = &INPUTS.codes_2014.replacen(from, to, 1);
    assert_ne!(codes_2014, INPUTS.codes_2014);
    fault(&Inputs {
        codes_2014,
        ..INPUTS
    })
}

fn in_aliases(from: &str, to: &str) -> String {
    let aliases = &INPUTS.aliases.replacen(from, to, 1);
    assert_ne!(aliases, INPUTS.aliases);
    fault(&Inputs { aliases, ..INPUTS })
}

#[test]
fn shape() {
    assert_eq!(
        fault(&Inputs {
            regions: "",
            ..INPUTS
        }),
        "regions.csv: is empty"
    );
    assert_eq!(
        in_regions("name_en", "name"),
        "regions.csv, row 2: has no column name_en"
    );
    assert_eq!(
        in_regions("02,MA-02,", "02,"),
        "regions.csv, row 3: has not as many fields as the heading"
    );
    assert_eq!(
        in_regions("4030222\n", "4030222 \n"),
        "regions.csv, row 2: population_2024 is not a count"
    );
    assert_eq!(
        in_regions("Oriental,", "\"Oriental,"),
        "regions.csv: a quoted field has no end"
    );
    assert_eq!(
        in_regions("Oriental,", "Orien\"tal,"),
        "regions.csv: a quote stands inside a field"
    );
    assert_eq!(
        in_regions("Oriental,", "\"Orien\"tal,"),
        "regions.csv: a quoted field goes on behind its quote"
    );
    assert_eq!(
        in_regions("Oriental,", "\"Or\"\"ient,al\","),
        "regions.csv, row 3: name_fr holds a quote or a control character"
    );
    assert_eq!(
        fault(&Inputs {
            regions: INPUTS.regions.trim_end(),
            ..INPUTS
        }),
        "regions.csv: the last row has no line break"
    );
    let quoted = INPUTS.regions.replace(",Oriental,", ",\"Oriental\",");
    let regions = quoted.as_str();
    assert!(regions != INPUTS.regions && tables(&Inputs { regions, ..INPUTS }) == tables(&INPUTS));
}

#[test]
fn codes() {
    assert_eq!(
        in_regions("\n02,", "\n2,"),
        "regions.csv, row 3: hcp_code is not a code of its level"
    );
    assert_eq!(
        in_regions("\n02,", "\n01,"),
        "regions.csv, row 3: repeats the code of an earlier row"
    );
    let (short, _) = INPUTS.regions.split_once("\n12,").unwrap();
    let short = format!("{short}\n");
    assert_eq!(
        fault(&Inputs {
            regions: &short,
            ..INPUTS
        }),
        "regions.csv: 11 rows, expected 12"
    );
    assert_eq!(
        in_regions("\n12,", "\n13,"),
        "12.066 lies in \"12\", which is not there"
    );
    assert_eq!(
        in_provinces("01.511,01,01,", "01.511,02,02,"),
        "01.511 does not begin with its parent's 02"
    );
    assert_eq!(
        in_provinces("06.141.01.10,06,06.141,", "06.141.01.10,06,06,"),
        "06.141.01.10 lies in \"06\", which is not there"
    );
    assert_eq!(
        in_communes("01.511.01.0,01.511,", "01.511.01.0,01.512,"),
        "01.511.01.0 lies in \"01.512\", which is not there"
    );
    assert_eq!(
        in_communes("\n06.141.01.81,", "\n06.141.01.00,"),
        "06.141.01.00 is the code of a province and of a commune"
    );
}

#[test]
fn words() {
    assert_eq!(
        in_provinces("MA-TNG", ""),
        "provinces.csv, row 2: iso_code does not go with type"
    );
    assert_eq!(
        in_provinces(",prefecture,", ",prefektur,"),
        "provinces.csv, row 2: type is none of the three"
    );
    assert_eq!(
        in_communes(",urban,", ",town,"),
        "communes.csv, row 2: type is neither urban nor rural"
    );
    assert_eq!(
        in_communes("Assilah", ""),
        "communes.csv, row 3: name_fr is empty"
    );
}

#[test]
fn changes_and_aliases() {
    const FILE: &str = "commune_codes_2014_2024.csv";
    assert_eq!(
        in_codes_2014("\n01.051.11.01,", "\n01.051.11.02,"),
        format!("{FILE}, row 2: code_2024 is no commune's")
    );
    assert_eq!(
        in_codes_2014(",exact_name_in_province", ",by_hand"),
        format!("{FILE}, row 2: method is none of the two")
    );
    assert_eq!(
        in_codes_2014(",01.051.05.01,", ",01.051.05.07,"),
        "distinct values of code_2014: 206 rows, expected 207"
    );
    assert_eq!(
        in_aliases("\n12,", "\n13,"),
        "aliases.csv, row 6: code is no territory's"
    );
    assert_eq!(
        in_aliases(",ISO 3166-1", ","),
        "aliases.csv, row 2: source is empty"
    );
}
