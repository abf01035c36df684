//! The index of the lexicon, built when the crate is compiled.
#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::large_stack_arrays,
    reason = "evaluated at compile time, where a fault does not build, or below the sizes of the tables"
)]

use super::{Group, Meaning, arabic, english, french};
use crate::figure::reading::letters::{Key, Letter, classified, letter};

const TABLES: [&[Group]; 3] = [arabic::WORDS, french::WORDS, english::WORDS];

/// The most words of a phrase.
const AT_MOST: usize = 5;

const PHRASES: usize = count().0;
const KEYS: usize = count().1;

/// A power of two, twice as many as there are first words or more.
const SLOTS: usize = 2 * PHRASES.next_power_of_two();

/// The phrases that begin with one word.
#[derive(Clone, Copy)]
struct Head {
    hash: u32,
    /// Where they begin in `Index::phrases`.
    start: u16,
    /// How many they are; 0 in a free slot.
    number: u16,
}

#[derive(Clone, Copy)]
struct Phrase {
    meaning: Meaning,
    /// Where its words begin in `Index::keys`.
    start: u16,
    /// How many there are behind the first one.
    more: u8,
}

struct Index {
    /// Each in the slot of its first word, or in the next one that is free.
    heads: [Head; SLOTS],
    /// Those that begin with one word side by side.
    phrases: [Phrase; PHRASES],
    keys: [Key; KEYS],
}

static INDEX: Index = index();

/// The longest phrase that begins with a word, and the text behind it.
pub(in crate::figure::reading) fn longest<'t>(
    first: &Key,
    behind: &'t str,
) -> Option<(Meaning, &'t str)> {
    let head = head(first)?;
    let start = usize::from(head.start);
    let phrases = INDEX.phrases.get(start..start + usize::from(head.number))?;
    // Most words begin one phrase, and are all of it.
    if let [phrase] = phrases {
        if phrase.more == 0 {
            return Some((phrase.meaning, behind));
        }
    }
    let mut words = Following::new(behind);
    let mut best: Option<&Phrase> = None;
    for phrase in phrases {
        if best.is_none_or(|best| phrase.more > best.more) && words.hold(phrase) {
            best = Some(phrase);
        }
    }
    best.map(|phrase| (phrase.meaning, words.behind(phrase.more)))
}

fn head(first: &Key) -> Option<&'static Head> {
    let mut slot = first.hash() as usize % SLOTS;
    loop {
        let head = INDEX.heads.get(slot)?;
        if head.number == 0 {
            return None;
        }
        if head.hash == first.hash() && INDEX.first_of(*head) == Some(first) {
            return Some(head);
        }
        slot = (slot + 1) % SLOTS;
    }
}

/// The words behind a first one, each read once and only when a phrase asks.
struct Following<'t> {
    keys: [Key; AT_MOST],
    /// The text behind the first word, and behind each that has been read.
    rests: [&'t str; AT_MOST],
    read: usize,
}

impl<'t> Following<'t> {
    fn new(behind: &'t str) -> Self {
        Self {
            keys: [Key::EMPTY; AT_MOST],
            rests: [behind; AT_MOST],
            read: 0,
        }
    }

    /// Whether the words of a phrase stand here.
    fn hold(&mut self, phrase: &Phrase) -> bool {
        let start = usize::from(phrase.start) + 1;
        let Some(keys) = INDEX.keys.get(start..start + usize::from(phrase.more)) else {
            return false;
        };
        keys.iter()
            .enumerate()
            .all(|(place, key)| self.word(place) == Some(key))
    }

    /// The word at a place, of which all before have been asked for.
    fn word(&mut self, place: usize) -> Option<&Key> {
        if place >= self.read {
            let (key, rest) = Key::read(next_word(self.rests.get(place)?)?);
            *self.rests.get_mut(place + 1)? = rest;
            *self.keys.get_mut(place)? = key;
            self.read = place + 1;
        }
        self.keys.get(place)
    }

    /// The text behind so many words more than the first.
    fn behind(&self, more: u8) -> &'t str {
        self.rests
            .get(usize::from(more))
            .copied()
            .unwrap_or_default()
    }
}

/// The text from the next word on, over spaces or one hyphen.
fn next_word(text: &str) -> Option<&str> {
    let rest = text.strip_prefix('-').unwrap_or(text);
    let rest = rest.trim_start_matches(char::is_whitespace);
    let begins = rest.chars().next().map(letter)?;
    matches!(begins, Letter::Plain(_)).then_some(rest)
}

/// How many phrases the tables hold, and how many words.
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
        heads: [Head {
            hash: 0,
            start: 0,
            number: 0,
        }; SLOTS],
        phrases: [Phrase {
            meaning: Meaning::Aside,
            start: 0,
            more: 0,
        }; PHRASES],
        keys: [Key::EMPTY; KEYS],
    };
    // First how many phrases begin with each word, which says where they go;
    // then the phrases themselves.
    index.count_heads();
    let (mut slot, mut start) = (0, 0);
    while slot < SLOTS {
        index.heads[slot].start = start;
        start += index.heads[slot].number;
        index.heads[slot].number = 0;
        slot += 1;
    }
    index.place_phrases();
    index
}

impl Index {
    fn first_of(&self, head: Head) -> Option<&Key> {
        let phrase = self.phrases.get(usize::from(head.start))?;
        self.keys.get(usize::from(phrase.start))
    }

    /// Counts the phrases that begin with each word. Two words of one hash
    /// would be counted as one, which `place_phrases` refuses.
    const fn count_heads(&mut self) {
        let mut table = 0;
        while table < TABLES.len() {
            let mut group = 0;
            while group < TABLES[table].len() {
                let list = TABLES[table][group].1;
                let mut phrase = 0;
                while phrase < list.len() {
                    let hash = words_of(list[phrase]).0[0].hash();
                    let mut slot = hash as usize % SLOTS;
                    while self.heads[slot].number > 0 && self.heads[slot].hash != hash {
                        slot = (slot + 1) % SLOTS;
                    }
                    self.heads[slot].hash = hash;
                    self.heads[slot].number += 1;
                    phrase += 1;
                }
                group += 1;
            }
            table += 1;
        }
    }

    /// Puts every phrase behind those that begin with the same word.
    const fn place_phrases(&mut self) {
        let mut key = 0;
        let mut table = 0;
        while table < TABLES.len() {
            let mut group = 0;
            while group < TABLES[table].len() {
                let (meaning, list) = TABLES[table][group];
                let mut phrase = 0;
                while phrase < list.len() {
                    let (words, number) = words_of(list[phrase]);
                    let mut slot = words[0].hash() as usize % SLOTS;
                    while self.heads[slot].hash != words[0].hash() {
                        slot = (slot + 1) % SLOTS;
                    }
                    self.check_place(self.heads[slot], &words, number);
                    let place = self.heads[slot].start + self.heads[slot].number;
                    self.phrases[place as usize] = Phrase {
                        meaning,
                        start: key as u16,
                        more: number as u8 - 1,
                    };
                    self.heads[slot].number += 1;
                    let mut word = 0;
                    while word < number {
                        self.keys[key] = words[word];
                        key += 1;
                        word += 1;
                    }
                    phrase += 1;
                }
                group += 1;
            }
            table += 1;
        }
    }

    /// Checks that a phrase begins as those do beside which it comes to stand,
    /// and that none of them is the same.
    const fn check_place(&self, head: Head, words: &[Key; AT_MOST], number: usize) {
        let mut before = 0;
        while before < head.number {
            let other = self.phrases[(head.start + before) as usize];
            let mut word = 0;
            let mut same = other.more as usize + 1 == number;
            while word < number && word <= other.more as usize {
                let is_same = self.keys[other.start as usize + word].is(&words[word]);
                assert!(is_same || word > 0, "two first words have one hash");
                same = same && is_same;
                word += 1;
            }
            assert!(!same, "a phrase stands twice");
            before += 1;
        }
    }
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
