//! Who is a member of a cooperative, and how many members there are.

use std::borrow::Cow;

use artisanat::cooperative::{Cooperative, CooperativeDraft, CooperativeKind};
use artisanat::figure::StatedDraft;
use proptest::prelude::*;

use super::cooperative::{accepts, count, ids, minimal, range, refusals, refuses, union};

#[test]
fn cooperatives_are_members_of_unions_and_federations_only() {
    let members = || ids(["COOP-2"]);
    for kind in CooperativeKind::ALL {
        let draft = CooperativeDraft {
            kind: kind.as_str().into(),
            member_cooperatives: members(),
            ..minimal()
        };
        if kind.has_member_cooperatives() {
            accepts(draft);
        } else {
            refuses(
                draft,
                "member_cooperatives: only a union or a federation has member cooperatives",
            );
        }
    }
    assert!(!CooperativeKind::Cooperative.has_member_cooperatives());

    let own = CooperativeDraft {
        member_cooperatives: ids(["COOP-2", "COOP-1"]),
        ..union()
    };
    refuses(
        own,
        "member_cooperatives[1]: must not be a member of itself",
    );
}

#[test]
fn a_cooperative_has_five_members() {
    const TOO_FEW: &str = "members: a cooperative has at least 5 members";
    let with = |members| CooperativeDraft {
        members,
        ..minimal()
    };
    for (hedge, enough, too_few) in [
        ("plain", "5", "4"),
        ("about", "5", "4"),
        ("at_most", "5", "4"),
        ("less_than", "6", "5"),
    ] {
        accepts(with(count(hedge, enough)));
        refuses(with(count(hedge, too_few)), TOO_FEW);
    }
    accepts(with(count("more_than", "3")));
    accepts(with(count("at_least", "0")));
    accepts(with(range("2", "5")));
    refuses(with(range("2", "4")), TOO_FEW);
    refuses(with(count("plain", "0")), TOO_FEW);
    refuses(
        with(count("less_than", "0")),
        "members.step: must not be negative",
    );

    // Unreadable and silent sources say nothing against it.
    accepts(with(StatedDraft {
        printed: "1.2.3".into(),
        ..StatedDraft::default()
    }));
    accepts(with(StatedDraft::default()));
    // A list can be partial.
    accepts(CooperativeDraft {
        member_artisans: ids(["A"]),
        ..minimal()
    });
    // The fewest members of a union are not settled.
    for kind in ["union", "federation"] {
        let members = count("plain", "2");
        accepts(CooperativeDraft {
            kind: kind.into(),
            members,
            ..minimal()
        });
    }
}

#[test]
fn the_count_covers_the_members_listed() {
    const BELOW: &str = "members: must not be below the number of members listed";
    let six = || ids(["A", "B", "C", "D", "E", "F"]);
    let with = |members| CooperativeDraft {
        member_artisans: six(),
        members,
        ..minimal()
    };
    for (hedge, covers, below) in [
        ("plain", "6", "5"),
        ("about", "6", "5"),
        ("at_most", "6", "5"),
        ("less_than", "7", "6"),
    ] {
        accepts(with(count(hedge, covers)));
        refuses(with(count(hedge, below)), BELOW);
    }
    accepts(with(count("plain", "60")));
    accepts(with(count("more_than", "4")));

    let union = |members| CooperativeDraft {
        member_artisans: ids(["A"]),
        member_cooperatives: ids(["A", "B"]),
        members,
        ..union()
    };
    accepts(union(count("plain", "3")));
    refuses(union(count("plain", "2")), BELOW);

    let both = CooperativeDraft {
        members: count("plain", "4"),
        ..with(StatedDraft::default())
    };
    assert_eq!(
        refusals(both),
        ["members: a cooperative has at least 5 members", BELOW]
    );

    // A repeated member does not count a second time.
    let mut repeated = with(count("plain", "6"));
    repeated.member_artisans.push("A".into());
    refuses(
        repeated,
        "member_artisans[6]: repeats an earlier item of the list",
    );
}

#[test]
fn women_are_not_more_than_the_members() {
    const ABOVE: &str = "women_members: a part must not be above its whole";
    let with = |women_members, members| CooperativeDraft {
        women_members,
        members,
        ..minimal()
    };
    accepts(with(count("plain", "12"), count("plain", "12")));
    refuses(with(count("plain", "13"), count("plain", "12")), ABOVE);
    accepts(with(count("more_than", "11"), count("plain", "12")));
    refuses(with(count("more_than", "12"), count("plain", "12")), ABOVE);
    accepts(with(count("plain", "14"), count("about", "10")));
    refuses(with(count("plain", "16"), count("about", "10")), ABOVE);
    accepts(with(count("plain", "12"), count("less_than", "13")));
    refuses(with(count("plain", "13"), count("less_than", "13")), ABOVE);
    accepts(with(count("plain", "500"), count("at_least", "10")));
    accepts(with(count("at_most", "500"), count("plain", "10")));
    accepts(with(count("plain", "7"), StatedDraft::default()));
}

#[test]
fn counts_are_whole_numbers() {
    accepts(CooperativeDraft {
        members: count("plain", "4294967295"),
        ..minimal()
    });
    for text in ["4294967296", "-5", "12.5", "+12", "١٢", &"9".repeat(10_000)] {
        let draft = CooperativeDraft {
            members: count("plain", text),
            ..minimal()
        };
        refuses(
            draft,
            "members.value: must be a whole number from 0 to 4294967295",
        );
    }
}

proptest! {
    /// Whatever the plain counts, a record stands exactly when the law's and
    /// the lists' bounds do.
    #[test]
    fn plain_counts(members in 0_u32..20, women in 0_u32..20, listed in 0_usize..20) {
        let (count_of_members, count_of_women) = (members.to_string(), women.to_string());
        let list: Vec<String> = (0..listed).map(|number| format!("ART-{number}")).collect();
        let draft = CooperativeDraft {
            members: count("plain", &count_of_members),
            women_members: count("plain", &count_of_women),
            member_artisans: list.iter().map(Cow::from).collect(),
            ..minimal()
        };
        let stands = members >= 5 && women <= members && listed <= usize::try_from(members).unwrap();
        prop_assert_eq!(Cooperative::try_from(draft).is_ok(), stands);
    }
}
