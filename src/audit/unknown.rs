//! Figures that were not read, and windows whose days are not known.

use alloc::vec;
use alloc::vec::Vec;

use super::index::Index;
use super::subject::Time;
use super::{Check, Finding, Verdict, Why};

/// One finding for each figure that was not read, and one for each window that
/// takes a day from outside.
pub(super) fn check(index: &Index<'_>, findings: &mut Vec<Finding>) {
    for entry in &index.entries {
        let mut cannot_tell = |check, why| {
            let verdict = Verdict::CannotTell { why };
            findings.push(Finding::new(check, verdict, vec![entry.at], None));
        };
        if entry.claim.figure().figure().is_none() {
            cannot_tell(Check::Unreadable, Why::Unreadable);
        }
        let is_unresolved = entry
            .claim
            .window()
            .is_some_and(|window| matches!(index.time(entry, window), Time::Before { .. }));
        if is_unresolved {
            cannot_tell(Check::UnresolvedWindow, Why::WindowNotResolved);
        }
    }
}
