//! Whether text is in composed form, Unicode NFC, without composing it.
//!
//! Text is composed when no character of it is excluded from the form, marks
//! stand in the order of their classes, and none of them could still join the
//! letter before it. The last rule is where a shortcut is easy to get wrong:
//! "é" and a dot below do not make one character, yet they are not composed
//! either, because the dot goes under the "e" before the accent comes to it.
//! The table therefore lists, for each character that joins others, every
//! character after which it cannot stay, composed letters included. What lies
//! between the two plays no part, except that a mark of the same class keeps
//! later ones away, and that a character which is no mark joins only its
//! neighbor.
//!
//! The answer is that of [UAX 15] for the Unicode version which
//! `composed_table.rs` names. A character that a later version adds counts as
//! a letter that joins nothing.

use super::composed_table::{CLASSES, ENDS, FIRSTS, SECONDS};

/// Stands in the place of a class: a letter that can stand anywhere.
const LETTER: u32 = 0;
/// Stands in the place of a class: a letter that joins some letters before it.
const JOINER: u32 = 0xFE;
/// Stands in the place of a class: a character that composed text never holds.
const NEVER: u32 = 0xFF;

/// Whether text is in Unicode Normalization Form C.
///
/// Linear in the text, without allocation.
pub(crate) fn is_composed(text: &str) -> bool {
    // In UTF-8 every byte of a character below U+0300 is below 0xCC.
    if text.bytes().all(|byte| byte < 0xCC) {
        return true;
    }
    let mut letter = '\0';
    let mut last = LETTER;
    for character in text.chars() {
        if is_plain(character) {
            letter = character;
            last = LETTER;
            continue;
        }
        match class(character) {
            NEVER => return false,
            LETTER => {
                letter = character;
                last = LETTER;
            }
            JOINER => {
                if last == LETTER && joins(letter, character) {
                    return false;
                }
                letter = character;
                last = LETTER;
            }
            class => {
                if class < last || (class > last && joins(letter, character)) {
                    return false;
                }
                last = class;
            }
        }
    }
    true
}

/// Latin letters and the letters of Arabic: nothing to look up.
fn is_plain(character: char) -> bool {
    character < '\u{300}' || matches!(character, '\u{621}'..='\u{64A}')
}

/// The canonical combining class of a mark, or what stands in its place.
fn class(character: char) -> u32 {
    let code = u32::from(character);
    let after = CLASSES.partition_point(|entry| entry >> 8 <= code);
    let entry = CLASSES.get(after.saturating_sub(1));
    entry.map_or(LETTER, |entry| entry & 0xFF)
}

/// Whether a character cannot stay apart from the letter before it.
fn joins(letter: char, character: char) -> bool {
    let (first, second) = (u32::from(letter), u32::from(character));
    match second {
        // Hangul: a vowel after a leading consonant, a trailing one after both.
        0x1161..=0x1175 => return matches!(first, 0x1100..=0x1112),
        0x11A8..=0x11C2 => {
            return matches!(first, 0xAC00..=0xD7A3) && first.saturating_sub(0xAC00) % 28 == 0;
        }
        _ => {}
    }
    let Ok(position) = SECONDS.binary_search(&(((first >> 16) << 21) | second)) else {
        return false;
    };
    let end_of = |position: usize| ENDS.get(position).map_or(0, |end| usize::from(*end));
    let start = position.checked_sub(1).map_or(0, end_of);
    FIRSTS.get(start..end_of(position)).is_some_and(|firsts| {
        let low = first & 0xFFFF;
        firsts
            .binary_search_by_key(&low, |low| u32::from(*low))
            .is_ok()
    })
}
