//! Sets of words.

use std::collections::BTreeSet;

use artisanat::facility::FacilityKind;
use artisanat::row::{WordSet, Worded};
use artisanat::subsidy::SubsidyKind;
use proptest::prelude::*;

fn other() -> SubsidyKind {
    "other:insurance of stands".parse().unwrap()
}

#[test]
fn texts() {
    let set = |kinds: &[SubsidyKind]| kinds.iter().collect::<WordSet<_>>();
    assert_eq!(set(&[]).to_string(), "");
    assert_eq!(
        set(&[other(), SubsidyKind::Tools, SubsidyKind::Material]).to_string(),
        "material+tools+other"
    );
    assert_eq!(
        serde_json::to_value(set(&[SubsidyKind::Tools])).unwrap(),
        "tools"
    );
    assert_eq!(
        format!("{:?}", WordSet::of(&FacilityKind::ALL[0])),
        format!("WordSet({})", FacilityKind::ALL[0])
    );
}

#[test]
fn of_one_value_and_of_a_value_without_a_word() {
    for (ordinal, kind) in SubsidyKind::ALL.iter().enumerate() {
        let set = WordSet::of(kind);
        assert_eq!(set.only(), Some(kind));
        assert_eq!(set.only_ordinal(), Some(ordinal));
        let one = Worded::of(kind);
        assert_eq!((one.value(), one.ordinal()), (Some(kind), Some(ordinal)));
        assert_eq!((one.as_str(), one.is_other()), (kind.as_str(), false));
        assert!(one < Worded::of(&other()));
        assert!(!set.has_other() && !set.is_empty());
    }
    let one = Worded::of(&other());
    assert_eq!((one.value(), one.ordinal()), (None, None));
    assert_eq!(serde_json::to_value(one).unwrap(), "other");
    let set = WordSet::of(&other());
    assert_eq!((set.only(), set.only_ordinal()), (None, None));
    assert_eq!(set.only_word(), Some(Worded::of(&other())));
    assert!(set.has_other() && !set.is_empty() && set.contains(&other()));
    assert_eq!(set.iter().count(), 0);
    assert_eq!(set, WordSet::of(&"other:a roof".parse().unwrap()));
}

proptest! {
    #[test]
    fn a_set_holds_what_was_put_in(
        places in proptest::collection::btree_set(0..SubsidyKind::ALL.len(), 0..9),
        with_other: bool,
    ) {
        let kinds: Vec<_> = places.iter().map(|&place| SubsidyKind::ALL[place].clone()).collect();
        let all: Vec<_> = kinds.iter().cloned().chain(with_other.then(other)).collect();
        let set: WordSet<_> = all.iter().rev().collect();
        prop_assert_eq!(set.iter().cloned().collect::<Vec<_>>(), kinds.clone());
        prop_assert_eq!(set.has_other(), with_other);
        prop_assert_eq!(set.is_empty(), all.is_empty());
        for kind in SubsidyKind::ALL {
            prop_assert_eq!(set.contains(kind), kinds.contains(kind));
        }
        let only = kinds.first().filter(|_| all.len() == 1);
        prop_assert_eq!(set.only(), only);
        let words: BTreeSet<_> = all.iter().map(SubsidyKind::as_str).collect();
        let text = set.to_string();
        let read: BTreeSet<_> = text.split('+').filter(|word| !word.is_empty()).collect();
        prop_assert_eq!(read, words);
    }
}
