//! Formats that hand values over in other ways than JSON does.

use artisanat::artisan::ArtisanDraft;
use artisanat::dirhams::Dirhams;
use artisanat::facility::{Facility, FacilityDraft};
use artisanat::sales_channel::{SalesChannel, SalesChannelDraft};
use serde::de::value::{Error, MapDeserializer, SeqDeserializer};
use serde::de::{Deserialize, Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

/// What a finding says where no key of a facility is near.
const KEYS: &str = "expected one of id, names, kinds, place, locality, programme, inside, \
                    functions, history, shops, cooperative_shops, covered_area, cost, funders, \
                    tranches, artisans, sources";

/// The hint where a number is found in place of text.
fn quotes(found: &str) -> &'static str {
    if found.starts_with("a number") {
        ": put it in quotes"
    } else {
        ""
    }
}

/// A value of a self-describing format that no crate is needed for.
#[derive(Clone, Debug)]
enum Value {
    Flag(bool),
    Signed(i128),
    Unsigned(u128),
    Bytes(&'static [u8]),
    Text(&'static str),
    Null,
    Some(Box<Value>),
    List(Vec<Value>),
    Map(Vec<(Value, Value)>),
}

impl<'de> Deserializer<'de> for Value {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Self::Flag(flag) => visitor.visit_bool(flag),
            Self::Signed(number) => visitor.visit_i128(number),
            Self::Unsigned(number) => visitor.visit_u128(number),
            Self::Bytes(bytes) => visitor.visit_bytes(bytes),
            Self::Text(text) => visitor.visit_str(text),
            Self::Null => visitor.visit_none(),
            Self::Some(value) => visitor.visit_some(*value),
            Self::List(items) => visitor.visit_seq(SeqDeserializer::new(items.into_iter())),
            Self::Map(entries) => visitor.visit_map(MapDeserializer::new(entries.into_iter())),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string
        bytes byte_buf option unit unit_struct newtype_struct seq tuple
        tuple_struct map struct enum identifier ignored_any
    }
}

impl IntoDeserializer<'_> for Value {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

fn map<const N: usize>(entries: [(&'static str, Value); N]) -> Value {
    let entries = entries.into_iter();
    Value::Map(
        entries
            .map(|(key, value)| (Value::Text(key), value))
            .collect(),
    )
}

/// A number as `serde_json` hands it over under `arbitrary_precision`.
fn number(text: &'static str) -> Value {
    map([("$serde_json::private::Number", Value::Text(text))])
}

/// The findings about the wire alone, in the order of reading.
fn misfits(value: Value) -> Vec<String> {
    let draft = FacilityDraft::deserialize(value).unwrap();
    draft.misfits.iter().map(ToString::to_string).collect()
}

const MANY: &str = "a number with decimals, or one too large to count with";
const DIGITS: &str = "123456789012345678901";

#[test]
fn text_fields() {
    let numbers = [
        (Value::Unsigned(7), "a number"),
        (Value::Signed(-7), "a number"),
        (Value::Signed(i128::from(u64::MAX)), "a number"),
        (Value::Unsigned(1 << 64), MANY),
        (Value::Signed(i128::MIN), MANY),
        (number("7"), "a number"),
        (number("-7"), "a number"),
        (number("18446744073709551615"), "a number"),
        (number(DIGITS), MANY),
        (number("395910.50"), MANY),
        (number("1e5"), MANY),
        (number("-0"), MANY),
        (Value::Bytes(b"AB123456"), "bytes"),
        (Value::Some(Box::new(Value::Flag(true))), "true or false"),
        (Value::List(vec![Value::Null]), "a list"),
        (map([("a", Value::Null)]), "an object"),
        (map([("$serde_json::private::Number", Value::Null)]), MANY),
        (
            map([("$serde_json::private::Number", Value::Unsigned(7))]),
            "an object",
        ),
    ];
    for (value, found) in numbers {
        let draft = map([("id", value.clone()), ("hmoe", Value::Null)]);
        assert_eq!(
            misfits(draft),
            [
                format!("id: expected text, found {found}{}", quotes(found)),
                format!(".: unknown key \"hmoe\", {KEYS}"),
            ],
            "{value:?}"
        );
    }
    let text = map([
        ("id", Value::Some(Box::new(Value::Text("FAC-1")))),
        ("place", Value::Null),
    ]);
    let draft = FacilityDraft::deserialize(text).unwrap();
    assert!(draft.misfits.is_empty());
    assert_eq!((&*draft.id, &*draft.place), ("FAC-1", ""));
}

#[test]
fn counts() {
    let tranche = |value| {
        let tranche = map([("number", value)]);
        let draft = map([("tranches", Value::List(vec![tranche]))]);
        let draft = FacilityDraft::deserialize(draft).unwrap();
        let tranche = &draft.tranches[0];
        let found: Vec<String> = tranche.misfits.iter().map(ToString::to_string).collect();
        (tranche.number, found)
    };
    for value in [
        Value::Unsigned(4_294_967_295),
        Value::Signed(4_294_967_295),
        number("4294967295"),
    ] {
        assert_eq!(tranche(value), (Some(u32::MAX), Vec::new()));
    }
    for value in [
        Value::Unsigned(4_294_967_296),
        Value::Signed(-1),
        number("4294967296"),
        number("-1"),
        number("18446744073709551615"),
    ] {
        let refusal = "number: must be a whole number from 0 to 4294967295";
        assert_eq!(tranche(value), (None, vec![refusal.to_owned()]));
    }
    for value in [
        Value::Unsigned(1 << 64),
        number(DIGITS),
        number("1.0"),
        number("-0"),
    ] {
        let refusal = format!("number: expected a whole number, found {MANY}");
        assert_eq!(tranche(value), (None, vec![refusal]));
    }
}

#[test]
fn drafts_lists_and_flags() {
    for (value, found) in [
        (number("7"), "a number"),
        (number(DIGITS), MANY),
        (Value::Bytes(b"x"), "bytes"),
    ] {
        let draft = ArtisanDraft::deserialize(map([
            ("registration", value.clone()),
            ("names", value.clone()),
            ("activities", value.clone()),
        ]))
        .unwrap();
        let lines = |misfits: &artisanat::draft::Misfits| -> Vec<String> {
            misfits.iter().map(ToString::to_string).collect()
        };
        let object = [format!(".: expected an object, found {found}")];
        assert_eq!(lines(&draft.names.misfits), object);
        assert_eq!(lines(&draft.registration.unwrap().misfits), object);
        assert_eq!(
            lines(&draft.misfits),
            [format!("activities: expected a list, found {found}")]
        );
        let channel = SalesChannelDraft::deserialize(map([("is_direct", value)])).unwrap();
        assert_eq!(
            lines(&channel.misfits),
            [format!("is_direct: expected true or false, found {found}")]
        );
    }
    let draft = ArtisanDraft::deserialize(map([("registration", Value::Null)])).unwrap();
    assert!(draft.registration.is_none() && draft.misfits.is_empty());
    let registration = map([("card_valid_during", Value::Text("2024"))]);
    let draft = ArtisanDraft::deserialize(map([("registration", registration)])).unwrap();
    assert_eq!(draft.registration.unwrap().card_valid_during, "2024");
    assert!(SalesChannel::try_from(SalesChannelDraft::default()).is_err());
}

/// Keys of other kinds are unknown keys, and are not repeated.
#[test]
fn keys() {
    let unknown = format!(".: unknown key, {KEYS}");
    for key in [
        Value::Unsigned(424_242),
        Value::Signed(-424_242),
        Value::Flag(true),
        Value::Bytes(b"QX424242"),
    ] {
        let draft = Value::Map(vec![
            (key, Value::Null),
            (Value::Text("id"), Value::Flag(true)),
        ]);
        assert_eq!(
            misfits(draft),
            [unknown.as_str(), "id: expected text, found true or false"]
        );
    }
    let odd = map([
        ("$serde_json::private::Number", Value::Unsigned(424_242)),
        ("id", Value::Flag(true)),
    ]);
    assert_eq!(
        misfits(odd),
        [unknown.as_str(), "id: expected text, found true or false"]
    );
}

#[test]
fn values_that_are_text() {
    assert_eq!(
        Dirhams::deserialize(Value::Text("7.00"))
            .unwrap()
            .to_string(),
        "7.00"
    );
    for (value, found) in [
        (Value::Unsigned(424_242), "a number"),
        (number("424242"), "a number"),
        (number("424242.5"), "a number"),
        (Value::Bytes(b"424242"), "bytes"),
        (map([("424242", Value::Null)]), "an object"),
    ] {
        let error = Dirhams::deserialize(value).unwrap_err().to_string();
        assert_eq!(
            error,
            format!("expected text, found {found}{}", quotes(found))
        );
    }
    let error = Facility::deserialize(number("424242")).unwrap_err();
    assert_eq!(error.to_string(), ".: expected an object, found a number");
}
