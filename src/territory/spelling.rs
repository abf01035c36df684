//! What counts as the same spelling of a name.
//!
//! The generator of the name table includes this very file, so that the
//! table's keys and the keys of a question are made by one function.

/// The keys of a text: its letters, and its letters after a leading article.
///
/// Two texts are spellings of one name when they share a key. A key is empty
/// where the text holds no letter.
pub(super) fn keys(text: &str) -> impl Iterator<Item = impl Iterator<Item = char>> {
    [Some(text), after_article(text)]
        .into_iter()
        .flatten()
        .map(letters)
}

/// The letters and digits of a text in their plainest form.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().flat_map(char::to_lowercase).filter_map(plain)
}

/// What follows a leading ال, Al, El or L'.
///
/// The Latin articles need a mark behind them: "Alnif" has none.
fn after_article(text: &str) -> Option<&str> {
    let mut rest = text.chars();
    let has_article = match rest.find(|&character| plain(character).is_some())? {
        'ا' => rest.find(|&character| plain(character).is_some())? == 'ل',
        'A' | 'a' | 'E' | 'e' => matches!(rest.next()?, 'L' | 'l') && is_mark(rest.next()?),
        'L' | 'l' => matches!(
            rest.next()?,
            '\'' | '\u{2019}' | '\u{2018}' | '\u{02BC}' | '`' | '\u{00B4}'
        ),
        _ => false,
    };
    has_article.then_some(rest.as_str())
}

/// Whether a character parts words: space, hyphen, apostrophe, punctuation.
fn is_mark(character: char) -> bool {
    !character.is_alphanumeric() || matches!(character, '\u{02B0}'..='\u{02FF}')
}

/// A lower-case letter without its accents or its variants; `None` for
/// everything that is not a letter or a digit.
fn plain(character: char) -> Option<char> {
    match character {
        'a'..='z' | '0'..='9' => Some(character),

        // Arabic: tatweel, the hamza on the line, vowel signs and Quranic marks
        'ـ' | 'ء'
        | '\u{0610}'..='\u{061A}'
        | '\u{064B}'..='\u{065F}'
        | '\u{0670}'
        | '\u{06D6}'..='\u{06ED}'
        // Latin: combining accents, and modifier letters that serve as apostrophes
        | '\u{02B0}'..='\u{036F}' => None,

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
