//! Reading many records: what they take of memory, and that the quick ways of
//! reading a value accept what its grammar says and nothing else.

#[path = "../../benches/national/artisans.rs"]
mod artisans;
#[path = "../../benches/national/mixing.rs"]
mod mixing;

use artisanat::artisan::{Artisan, ArtisanDraft};
use artisanat::calendar::{Day, PartialDate, Year};
use artisanat::id::ArtisanId;
use artisanat::sector::{Sector, SectorDraft};
use artisanat::territory::Territory;
use artisanat::violation::{Problem, Violations};
use proptest::prelude::*;

use self::artisans::Artisans;

fn lines(number: u64) -> Vec<String> {
    let artisans = Artisans::new(7);
    let line = |place| {
        let mut line = String::new();
        artisans.write(place, &mut line);
        line
    };
    (0..number).map(line).collect()
}

fn read(line: &str) -> Result<Artisan, Violations> {
    serde_json::from_str::<ArtisanDraft<'_>>(line)
        .unwrap()
        .try_into()
}

/// What an allocation takes beside its bytes: a header, and rounding up.
const OVERHEAD: i64 = 16;

/// The bytes that artisans keep, in hundredths of a byte for each of them, and
/// their allocations, in hundredths.
fn kept_in_hundredths(lines: &[&str]) -> (i64, i64) {
    let mut artisans = Vec::new();
    let measured = allocation_counter::measure(|| {
        artisans = Vec::with_capacity(lines.len());
        artisans.extend(lines.iter().map(|line| read(line).unwrap()));
    });
    let number = i64::try_from(artisans.len()).unwrap();
    let allocations = measured.count_current - 1;
    let bytes = measured.bytes_current + allocations * OVERHEAD;
    (bytes * 100 / number, allocations * 100 / number)
}

/// Two names, one trade, home, gender, milieu, year of birth, and for half of
/// them an entry in the register: 150 bytes in one allocation, of the names.
#[test]
fn an_artisan_takes_little_memory() {
    let all = lines(10_000);
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let (bytes, allocations) = kept_in_hundredths(&all);
    assert!(
        bytes <= 19_000 && allocations < 150,
        "{bytes} in {allocations}"
    );
    let has_one_trade = |line: &&str| {
        let (_, behind) = line.split_once(r#""activities":["#).unwrap();
        let (activities, _) = behind.split_once(']').unwrap();
        !activities.contains(',')
    };
    let mut plain = all;
    plain.retain(|line| has_one_trade(line) && !line.contains("diploma"));
    assert!(plain.len() > 8_000);
    let (bytes, allocations) = kept_in_hundredths(&plain);
    assert!(bytes <= 15_000, "{bytes}");
    assert_eq!(allocations, 100);
}

/// Line by line, the memory in use is that of one record.
#[test]
fn lines_leave_nothing_behind() {
    let lines = lines(2_000);
    let peak = |lines: &[String]| {
        let measured = allocation_counter::measure(|| {
            for line in lines {
                assert!(read(line).is_ok());
            }
        });
        assert_eq!((measured.count_current, measured.bytes_current), (0, 0));
        measured.bytes_max
    };
    let one = lines.iter().map(|line| peak(std::slice::from_ref(line)));
    assert_eq!(peak(&lines), one.max().unwrap());
}

#[test]
fn what_is_read_is_written_again() {
    for line in lines(500) {
        let artisan = read(&line).unwrap();
        assert_eq!(serde_json::to_string(&artisan).unwrap(), line);
        let mut copy = artisan.clone();
        assert_eq!(copy, artisan);
        copy.clone_from(&read(&lines(1)[0]).unwrap());
        assert_eq!(artisan.id().as_str() == "ART-0000000", copy == artisan);
    }
}

/// The keys of a record may stand in any order.
#[test]
fn keys_in_any_order() {
    for line in lines(50) {
        let tree: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&line).unwrap();
        let fields: Vec<String> = tree
            .iter()
            .map(|(key, value)| format!("{key:?}:{value}"))
            .collect();
        for turn in 0..fields.len() {
            let mut turned = fields.clone();
            turned.rotate_left(turn);
            turned.reverse();
            let turned = format!("{{{}}}", turned.join(","));
            assert_eq!(read(&turned), read(&line), "{turned}");
        }
    }
}

/// A record at fault among many is the only one that is found.
#[test]
fn a_sector_of_many() {
    let text = |lines: &[String]| format!(r#"{{"format":1,"artisans":[{}]}}"#, lines.join(","));
    let mut lines = lines(300);
    let sector: Sector = serde_json::from_str(&text(&lines)).unwrap();
    assert_eq!(sector.len(), 300);
    let again = lines[17].replace("\"ART-0000017\"", "\"ART-0000003\"");
    lines[17] = again.replace("\"activities\":[\"", "\"activities\":[\"-");
    let text = text(&lines);
    let draft: SectorDraft<'_> = serde_json::from_str(&text).unwrap();
    let found: Vec<String> = Sector::try_from(draft)
        .unwrap_err()
        .iter()
        .map(|finding| finding.path().to_string())
        .collect();
    assert_eq!(found, ["artisans[17].activities[0]", "artisans[17].id"]);
}

/// A date as its three parts say, one after the other.
fn date_by_parts(text: &str) -> Result<String, Problem> {
    let parts: Vec<&str> = text.split('-').collect();
    let shape = |(place, part): (usize, &&str)| {
        part.len() == if place == 0 { 4 } else { 2 }
            && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    if parts.len() > 3 || !parts.iter().enumerate().all(shape) {
        return Err(Problem::NotAPartialDate);
    }
    let number = |place: usize| parts.get(place).map(|part| part.parse::<u32>().unwrap());
    let year = number(0).unwrap();
    if !(1900..=2200).contains(&year) {
        return Err(Problem::YearOutOfRange);
    }
    let (month, day) = (number(1).unwrap_or(1), number(2).unwrap_or(1));
    match chrono::NaiveDate::from_ymd_opt(i32::try_from(year).unwrap(), month, day) {
        Some(_) => Ok(text.to_owned()),
        None => Err(Problem::NoSuchDay),
    }
}

fn check_date(text: &str) {
    let read = text.parse::<PartialDate>().map(|date| date.to_string());
    assert_eq!(read, date_by_parts(text), "{text:?}");
}

#[test]
fn every_day_of_the_calendar_and_those_beside() {
    for year in [1899, 1900, 1999, 2000, 2023, 2024, 2100, 2199, 2200, 2201] {
        check_date(&year.to_string());
        assert_eq!(
            year.to_string().parse::<Year>().is_ok(),
            (1900..=2200).contains(&year)
        );
        for month in 0..=13 {
            check_date(&format!("{year}-{month:02}"));
            for day in 0..=32 {
                check_date(&format!("{year}-{month:02}-{day:02}"));
            }
        }
    }
}

/// The last day of every month is the one before the next month.
#[test]
fn last_days() {
    for year in 1900..=2200 {
        for month in 1..=12 {
            let month = format!("{year}-{month:02}");
            let last = month.parse::<PartialDate>().unwrap().latest();
            assert!(last.to_string().starts_with(&month));
            let next = last.date().succ_opt().unwrap();
            assert!(next.to_string().ends_with("-01"));
        }
    }
    assert_eq!(
        "2024-02".parse::<PartialDate>().unwrap().latest(),
        "2024-02-29".parse::<Day>().unwrap()
    );
}

/// A stage keeps its date, however much of it is known.
#[test]
fn dates_of_stages_are_kept() {
    let dates = [
        "1900",
        "1900-01",
        "1900-01-01",
        "2024-02-29",
        "2200",
        "2200-12",
        "2200-12-31",
    ];
    for on in dates {
        let line = &lines(1)[0];
        let registration =
            format!(r#","registration":{{"history":[{{"stage":"submitted","on":"{on}"}}]}}}}"#);
        let (before, _) = line.split_once(r#","born_in""#).unwrap();
        let artisan = read(&format!("{before}{registration}")).unwrap();
        let history = artisan.registration().unwrap().history();
        assert_eq!(history.first_date().unwrap().to_string(), on);
    }
}

/// Up to three stages are kept in place and more are not, which shows nowhere.
#[test]
fn histories_of_any_length() {
    let line = &lines(1)[0];
    let (before, _) = line.split_once(r#","born_in""#).unwrap();
    for length in 1..12 {
        let stages: Vec<String> = (0..length)
            .map(|place| {
                let stage = ["submitted", "refused"][place % 2];
                format!(r#"{{"stage":"{stage}","on":"20{:02}"}}"#, 10 + place)
            })
            .collect();
        let history = format!(r#""registration":{{"history":[{}]}}}}"#, stages.join(","));
        let line = format!("{before},{history}");
        let artisan = read(&line).unwrap();
        assert_eq!(
            artisan.registration().unwrap().history().stages().len(),
            length
        );
        assert_eq!(serde_json::to_string(&artisan).unwrap(), line);
    }
}

/// A code with any of its characters changed is a code only if it is listed.
#[test]
fn codes_beside_those_of_territories() {
    let codes: std::collections::BTreeSet<&str> = Territory::all().map(Territory::code).collect();
    let check = |text: &str| {
        let read = text.parse::<Territory>().map(Territory::code);
        let expected = codes.get(text).copied().ok_or(Problem::UnknownTerritory);
        assert_eq!(read, expected, "{text:?}");
    };
    for code in &codes {
        check(code);
        for place in 0..code.len() {
            let (before, behind) = code.split_at(place);
            let (_, after) = behind.split_at(1);
            check(before);
            for other in [".", "0", "5", "9", "A", "\0", "/", ":", "٠"] {
                check(&format!("{before}{other}{after}"));
                check(&format!("{before}{other}{behind}"));
            }
        }
        for other in [".", "0", "00", " ", "\0"] {
            check(&format!("{code}{other}"));
        }
    }
}

proptest! {
    #[test]
    fn dates_as_their_parts_say(text in "[0-9]{3,5}(-[0-9]{1,3}){0,3}|[0-9- /٠é]{0,11}|(19|20|22)[0-9]{2}-[01][0-9]-[0-3][0-9]") {
        check_date(&text);
    }

    /// Identifiers of every length are in the order of their texts.
    #[test]
    fn ids_are_in_the_order_of_their_texts(
        one in "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}",
        other in "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}",
        shared in 0_usize..64,
    ) {
        let other: String = one.chars().take(shared).chain(other.chars()).take(64).collect();
        let other = other.as_str();
        let id = |text: &str| text.parse::<ArtisanId>().unwrap();
        prop_assert_eq!(id(&one).cmp(&id(other)), one.as_str().cmp(other));
        prop_assert_eq!(id(&one) == id(other), one == other);
        let kept = id(other);
        prop_assert_eq!(kept.as_str(), other);
    }
}
