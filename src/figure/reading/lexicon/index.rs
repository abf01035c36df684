//! The index of the lexicon, built when the crate is compiled.
#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::large_stack_arrays,
    reason = "evaluated at compile time, where a fault does not build"
)]

use super::{Group, Meaning, arabic, english, french};
use crate::figure::reading::letters::{Key, Letter, classified, letter};

const TABLES: [&[Group]; 3] = [arabic::WORDS, french::WORDS, english::WORDS];

/// The most words of a phrase.
const AT_MOST: usize = 5;

const PHRASES: usize = count().0;
const KEYS: usize = count().1;

/// Twice as many as there are phrases, or more, and a power of two.
const SLOTS: usize = (2 * PHRASES).next_power_of_two();

#[derive(Clone, Copy)]
struct Entry {
    meaning: Meaning,
    /// Where its words begin in `Index::keys`.
    start: u16,
    words: u8,
}

struct Index {
    entries: [Entry; PHRASES],
    keys: [Key; KEYS],
    /// One more than the entry whose first word belongs here or in a slot
    /// before; 0 for none.
    slots: [u16; SLOTS],
}

static INDEX: Index = index();

/// The longest phrase that begins with a word, and the text behind it.
pub(in crate::figure::reading) fn longest<'t>(
    first: &Key,
    behind: &'t str,
) -> Option<(Meaning, &'t str)> {
    let mut words = Following::new(behind);
    let mut best = None;
    let mut best_words = 0;
    let mut slot = first.hash() as usize % SLOTS;
    while let Some(entry) = INDEX.slots.get(slot).and_then(|found| entry(*found)) {
        if entry.words > best_words && words.hold(*entry, first) {
            best = Some(entry.meaning);
            best_words = entry.words;
        }
        slot = (slot + 1) % SLOTS;
    }
    best.map(|meaning| (meaning, words.behind(best_words)))
}

fn entry(found: u16) -> Option<&'static Entry> {
    INDEX.entries.get(usize::from(found).checked_sub(1)?)
}

/// The words behind a first one, each read once and only when a phrase asks.
struct Following<'t> {
    keys: [Key; AT_MOST],
    /// The text behind each word, that of the first one too.
    rests: [&'t str; AT_MOST],
    /// How many words have been read.
    read: usize,
}

impl<'t> Following<'t> {
    fn new(behind: &'t str) -> Self {
        Self {
            keys: [Key::EMPTY; AT_MOST],
            rests: [behind; AT_MOST],
            read: 1,
        }
    }

    /// Whether the words of a phrase stand here.
    fn hold(&mut self, entry: Entry, first: &Key) -> bool {
        let start = usize::from(entry.start);
        let mut keys = INDEX.keys.iter().skip(start).take(entry.words.into());
        keys.next() == Some(first)
            && keys
                .enumerate()
                .all(|(place, key)| self.word(place + 1).is_some_and(|word| word == key))
    }

    /// The word at a place, of which all before have been asked for.
    fn word(&mut self, place: usize) -> Option<&Key> {
        if place >= self.read {
            let (key, rest) = Key::read(next_word(self.rests.get(place - 1)?)?);
            *self.keys.get_mut(place)? = key;
            *self.rests.get_mut(place)? = rest;
            self.read = place + 1;
        }
        self.keys.get(place)
    }

    /// The text behind so many words.
    fn behind(&self, words: u8) -> &'t str {
        let last = usize::from(words).saturating_sub(1);
        self.rests.get(last).copied().unwrap_or_default()
    }
}

/// The text from the next word on, over spaces or one hyphen.
fn next_word(text: &str) -> Option<&str> {
    let rest = text.strip_prefix('-').unwrap_or(text);
    let rest = rest.trim_start_matches(char::is_whitespace);
    let begins = rest.chars().next().map(letter)?;
    matches!(begins, Letter::Plain(_)).then_some(rest)
}

/// How many phrases and words the tables hold.
const fn count() -> (usize, usize) {
    let (mut phrases, mut words) = (0, 0);
    let mut table = 0;
    while table < TABLES.len() {
        let mut group = 0;
        while group < TABLES[table].len() {
            let list = TABLES[table][group].1;
            let mut phrase = 0;
            while phrase < list.len() {
                phrases += 1;
                words += words_of(list[phrase]).1;
                phrase += 1;
            }
            group += 1;
        }
        table += 1;
    }
    (phrases, words)
}

const fn index() -> Index {
    let mut index = Index {
        entries: [Entry {
            meaning: Meaning::Aside,
            start: 0,
            words: 0,
        }; PHRASES],
        keys: [Key::EMPTY; KEYS],
        slots: [0; SLOTS],
    };
    let (mut entry, mut key) = (0, 0);
    let mut table = 0;
    while table < TABLES.len() {
        let mut group = 0;
        while group < TABLES[table].len() {
            let (meaning, list) = TABLES[table][group];
            let mut phrase = 0;
            while phrase < list.len() {
                let (words, number) = words_of(list[phrase]);
                index.entries[entry] = Entry {
                    meaning,
                    start: key as u16,
                    words: number as u8,
                };
                let mut word = 0;
                while word < number {
                    index.keys[key] = words[word];
                    key += 1;
                    word += 1;
                }
                let mut slot = words[0].hash() as usize % SLOTS;
                while index.slots[slot] != 0 {
                    let before = index.entries[index.slots[slot] as usize - 1];
                    assert!(
                        !is_phrase(&index.keys, before, &words, number),
                        "a phrase stands twice"
                    );
                    slot = (slot + 1) % SLOTS;
                }
                entry += 1;
                index.slots[slot] = entry as u16;
                phrase += 1;
            }
            group += 1;
        }
        table += 1;
    }
    index
}

/// Whether an entry has these words.
const fn is_phrase(
    keys: &[Key; KEYS],
    entry: Entry,
    words: &[Key; AT_MOST],
    number: usize,
) -> bool {
    let mut word = 0;
    while word < number {
        if !keys[entry.start as usize + word].is(&words[word]) {
            return false;
        }
        word += 1;
    }
    entry.words as usize == number
}

/// The words of a phrase, and how many there are.
const fn words_of(phrase: &str) -> ([Key; AT_MOST], usize) {
    let bytes = phrase.as_bytes();
    let mut words = [Key::EMPTY; AT_MOST];
    let mut number = 0;
    let mut inside = false;
    let mut at = 0;
    while at < bytes.len() {
        let (character, length) = decode(bytes, at);
        at += length;
        let letter = classified(character);
        if letter.in_word() {
            assert!(
                !matches!(letter, Letter::Foreign),
                "a letter of a language read here"
            );
            if !inside {
                number += 1;
            }
            words[number - 1] = words[number - 1].with(letter);
        }
        inside = letter.in_word();
    }
    (words, number)
}

/// The character at a place of a text, and how many bytes it takes.
const fn decode(bytes: &[u8], at: usize) -> (char, usize) {
    let first = bytes[at] as u32;
    let (code, length) = match first {
        0..=0x7F => (first, 1),
        0xC0..=0xDF => ((first & 0x1F) << 6 | low(bytes, at + 1), 2),
        _ => (
            (first & 0x0F) << 12 | low(bytes, at + 1) << 6 | low(bytes, at + 2),
            3,
        ),
    };
    match char::from_u32(code) {
        Some(character) => (character, length),
        None => (char::REPLACEMENT_CHARACTER, length),
    }
}

const fn low(bytes: &[u8], at: usize) -> u32 {
    bytes[at] as u32 & 0x3F
}
