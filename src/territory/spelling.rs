//! What counts as the same spelling of a name.
//!
//! The generator of the name table includes this very file, so that the
//! table's keys and the keys of a question are made by one function.

extern crate alloc;

use alloc::string::String;
use core::str::Chars;

/// The keys of a text: of its words, of its words run together, and both
/// again for what follows a leading article.
///
/// Two texts are spellings of one name when they share a key. A key is empty
/// where the text holds no letter.
pub(super) fn keys(text: &str) -> impl Iterator<Item = String> {
    [Some(text), after_article(text)]
        .into_iter()
        .flatten()
        .flat_map(|text| [key(text, is_mark), key(text, |_| false)])
}

/// How the words of a text sound, one behind the other, no letter doubled.
fn key(text: &str, parts_words: fn(char) -> bool) -> String {
    let mut key = String::new();
    for word in text.split(parts_words) {
        let word: String = word
            .chars()
            .flat_map(char::to_lowercase)
            .filter_map(plain)
            .collect();
        for sound in sounds(&word).chars() {
            push(&mut key, sound);
        }
    }
    key
}

/// What follows a leading ال, Al, El or L'.
///
/// The Latin articles need a mark behind them: "Alnif" has none.
fn after_article(text: &str) -> Option<&str> {
    let mut rest = text.chars();
    let has_article = match rest.find(|&character| plain(character).is_some())? {
        'ا' => rest.find(|&character| plain(character).is_some())? == 'ل',
        'A' | 'a' | 'E' | 'e' => {
            matches!(rest.next()?, 'L' | 'l')
                && rest
                    .next()
                    .is_some_and(|next| is_mark(next) || is_apostrophe(next))
        }
        'L' | 'l' => is_apostrophe(rest.next()?),
        _ => false,
    };
    has_article.then_some(rest.as_str())
}

/// Whether a character parts words: a space, a hyphen, punctuation.
fn is_mark(character: char) -> bool {
    !character.is_alphanumeric() && !is_apostrophe(character) && !is_sign(character)
}

/// Whether a character stands for a sound that is not written: M'rah.
fn is_apostrophe(character: char) -> bool {
    matches!(
        character,
        '\'' | '\u{2019}' | '\u{2018}' | '\u{00B4}' | '`' | '\u{02B0}'..='\u{02FF}'
    )
}

/// Whether a character changes the letter before it: vowel signs, Quranic
/// marks and tatweel, and the combining accents.
fn is_sign(character: char) -> bool {
    matches!(
        character,
        'ـ' | '\u{0610}'..='\u{061A}'
            | '\u{064B}'..='\u{065F}'
            | '\u{0670}'
            | '\u{06D6}'..='\u{06ED}'
            | '\u{0300}'..='\u{036F}'
    )
}

/// How a word of plain letters sounds, in one letter for each sound.
fn sounds(word: &str) -> String {
    // The alef that carries the first letter: امراح and مراح, أولاد and ولاد.
    let mut letters = word.strip_prefix('ا').unwrap_or(word).chars();
    let mut sounds = String::new();
    while let Some(letter) = letters.next() {
        if letter == 'e' && letters.as_str().is_empty() && sounds.len() > 2 {
            break; // Mute: Taounate and Taounat.
        }
        push(&mut sounds, sound(letter, &mut letters));
    }
    match sounds.as_str() {
        "al" => "l".into(),
        "aulad" => "ulad".into(),
        "bani" => "bni".into(),
        // The vowel before a cluster: Ismail and Smail.
        other => match other.strip_prefix('i') {
            Some(cluster)
                if cluster
                    .chars()
                    .take(2)
                    .filter(|&one| !is_vowel(one))
                    .count()
                    == 2 =>
            {
                cluster.into()
            }
            _ => sounds,
        },
    }
}

/// The sound of a letter and of those behind it that it is written with.
fn sound(letter: char, rest: &mut Chars<'_>) -> char {
    let mut ahead = rest.clone();
    let (next, after_next) = (ahead.next(), ahead.next());
    let is_bright = |letter| matches!(letter, Some('e' | 'i' | 'y'));
    let (sound, takes_next) = match (letter, next) {
        ('c' | 's', Some('h')) => ('x', true),
        ('p', Some('h')) => ('f', true),
        ('d', Some('j')) => ('j', true),
        ('d' | 'g' | 't', Some('h')) => (letter, true),
        ('g', Some('u')) => ('g', is_bright(after_next)),
        ('q', Some('u')) => ('k', is_bright(after_next)),
        ('c', next) if is_bright(next) => ('s', false),
        ('c' | 'q', _) => ('k', false),
        ('o' | 'w', _) => ('u', false),
        ('y', _) => ('i', false),
        ('e', _) => ('a', false),
        _ => (letter, false),
    };
    if takes_next {
        rest.next();
    }
    sound
}

/// Whether a sound is one of the three vowels that are left.
fn is_vowel(sound: char) -> bool {
    matches!(sound, 'a' | 'i' | 'u')
}

/// Adds a sound that is not a repetition of the last one.
fn push(sounds: &mut String, sound: char) {
    if !sounds.ends_with(sound) {
        sounds.push(sound);
    }
}

/// A lower-case letter without its accents or its variants; `None` for
/// everything that is not a letter or a digit.
fn plain(character: char) -> Option<char> {
    match character {
        'a'..='z' | '0'..='9' => Some(character),

        // The hamza on the line, modifier letters, and what only changes a letter
        'ء' | '\u{02B0}'..='\u{02FF}' => None,
        sign if is_sign(sign) => None,

        'أ' | 'إ' | 'آ' | 'ٱ' => Some('ا'),
        'ؤ' => Some('و'),
        'ئ' | 'ى' | 'ی' => Some('ي'),
        'ة' => Some('ه'),
        'ک' => Some('ك'),

        'à'..='å' | 'ā' | 'ă' | 'ą' => Some('a'),
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => Some('c'),
        'ď' | 'ḍ' | 'ḏ' => Some('d'),
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => Some('e'),
        'ĝ' | 'ğ' | 'ġ' | 'ģ' | 'ǧ' => Some('g'),
        'ĥ' | 'ḥ' | 'ḫ' | 'ẖ' => Some('h'),
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' => Some('i'),
        'ĵ' => Some('j'),
        'ķ' => Some('k'),
        'ĺ' | 'ļ' | 'ľ' => Some('l'),
        'ñ' | 'ń' | 'ņ' | 'ň' => Some('n'),
        'ò'..='ö' | 'ō' | 'ŏ' | 'ő' => Some('o'),
        'ŕ' | 'ŗ' | 'ř' => Some('r'),
        'ś' | 'ŝ' | 'ş' | 'š' | 'ṣ' => Some('s'),
        'ţ' | 'ť' | 'ṭ' | 'ṯ' => Some('t'),
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => Some('u'),
        'ŵ' => Some('w'),
        'ý' | 'ÿ' | 'ŷ' => Some('y'),
        'ź' | 'ż' | 'ž' | 'ẓ' => Some('z'),

        other => other.is_alphanumeric().then_some(other),
    }
}
