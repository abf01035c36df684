//! What text may hold: the checks behind names, labels and printed figures.

mod ascii;
mod composed;
mod composed_table;

pub(crate) use self::ascii::Ascii;
use crate::violation::Problem;

/// Checks a name: one line, no hidden characters, composed, no outer space.
///
/// # Errors
///
/// In this order: [`Problem::TooLong`], [`Problem::ControlCharacter`] or
/// [`Problem::InvisibleCharacter`] for the first such character,
/// [`Problem::Blank`], [`Problem::OuterSpace`], [`Problem::NotComposed`].
pub(crate) fn check_name(text: &str, at_most: usize) -> Result<(), Problem> {
    if text.len() <= at_most && is_ordinary(text) {
        Ok(())
    } else {
        check_unusual_name(text, at_most)
    }
}

/// Whether text has nothing but visible letters and marks of ASCII, Latin
/// letters with accents and Arabic letters, and spaces inside: no check has
/// anything against it, and hardly a name is another.
///
/// Every byte is looked at without a jump, since nobody can foresee which
/// letter comes next.
fn is_ordinary(text: &str) -> bool {
    let odd = if text.is_ascii() {
        let hidden = |byte: u8| u8::from(!(b' '..=b'~').contains(&byte));
        text.bytes().fold(0, |odd, byte| odd | hidden(byte))
    } else {
        are_odd(text.as_bytes())
    };
    odd == 0 && !text.is_empty() && !text.starts_with(' ') && !text.ends_with(' ')
}

/// Not zero if a byte of text that is not all ASCII belongs to no ordinary
/// character.
///
/// Sixteen are looked at in one step; the last sixteen may overlap others.
fn are_odd(bytes: &[u8]) -> u8 {
    const STEP: usize = 16;

    let (Some((_, behind)), Some((_, before))) = (bytes.split_first(), bytes.split_last()) else {
        return 0;
    };
    // No byte that can only stand behind another begins a text.
    let (Some(last), Some(last_before)) = (behind.last_chunk(), before.last_chunk()) else {
        let pairs = before.iter().zip(behind);
        return pairs.fold(0, |odd, (before, byte)| odd | is_odd(*before, *byte))
            | bytes.first().map_or(0, |first| is_odd(b' ', *first));
    };
    let step = |before: &[u8; STEP], bytes: &[u8; STEP]| {
        let pairs = before.iter().zip(bytes);
        pairs.fold(0, |odd, (before, byte)| odd | is_odd(*before, *byte))
    };
    let chunks = before.chunks_exact(STEP).zip(behind.chunks_exact(STEP));
    let chunks = chunks.filter_map(|(before, bytes)| before.first_chunk().zip(bytes.first_chunk()));
    chunks.fold(step(last_before, last), |odd, (before, bytes)| {
        odd | step(before, bytes)
    }) | bytes.first().map_or(0, |first| is_odd(b' ', *first))
}

/// One if a byte makes no ordinary character behind the one before it.
///
/// Beside ASCII and Arabic letters from U+0621 to U+064A, 0xC3 to 0xC8 begin
/// the Latin letters U+00C0 to U+023F, of which none is blank, hidden or in
/// parts. There are no jumps, so that many bytes are compared at once.
#[inline]
fn is_odd(before: u8, byte: u8) -> u8 {
    let within = |from: u8, to: u8| byte.wrapping_sub(from) <= to.wrapping_sub(from);
    let fits = within(b' ', b'~') | within(0x80, 0xBF) | within(0xC3, 0xC8) | within(0xD8, 0xD9);
    let odd_behind_d8 = (before == 0xD8) & within(0x80, 0xA0);
    let odd_behind_d9 = (before == 0xD9) & within(0x8B, 0xBF);
    u8::from(!fits | odd_behind_d8 | odd_behind_d9)
}

fn check_unusual_name(text: &str, at_most: usize) -> Result<(), Problem> {
    check_verbatim(text, at_most)?;
    check_visible(text)?;
    if text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace) {
        return Err(Problem::OuterSpace);
    }
    if composed::is_composed(text) {
        Ok(())
    } else {
        Err(Problem::NotComposed)
    }
}

/// Checks text that is kept as it was printed: one line, no hidden characters.
///
/// # Errors
///
/// In this order: [`Problem::TooLong`], [`Problem::ControlCharacter`] or
/// [`Problem::InvisibleCharacter`] for the first such character.
pub(crate) fn check_verbatim(text: &str, at_most: usize) -> Result<(), Problem> {
    if text.len() > at_most && text.chars().nth(at_most).is_some() {
        return Err(Problem::TooLong { at_most });
    }
    if is_plain(text) {
        return Ok(());
    }
    for character in text.chars() {
        if character.is_control() || matches!(character, '\u{2028}' | '\u{2029}') {
            return Err(Problem::ControlCharacter {
                code: character.into(),
            });
        }
        if is_invisible(character) {
            return Err(Problem::InvisibleCharacter {
                code: character.into(),
            });
        }
    }
    Ok(())
}

/// Whether text has nothing but visible characters of ASCII, of Latin with
/// accents and of Arabic, spaces included: whatever else passes takes longer.
fn is_plain(text: &str) -> bool {
    text.bytes()
        .all(|byte| PLAIN.get(usize::from(byte)) == Some(&true))
}

/// The bytes of such text in UTF-8: those that begin U+00C0 to U+02BF and
/// U+0600 to U+06FF, and those behind them, but for 0x9C, so that U+061C is
/// left out.
static PLAIN: [bool; 256] = plain();

#[expect(
    clippy::as_conversions,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "evaluated at compile time, where a fault does not build"
)]
const fn plain() -> [bool; 256] {
    let mut plain = [false; 256];
    let mut byte: u8 = 0;
    loop {
        plain[byte as usize] =
            matches!(byte, b' '..=b'~' | 0x80..=0x9B | 0x9D..=0xBF | 0xC3..=0xCA | 0xD8..=0xDB);
        if byte == u8::MAX {
            return plain;
        }
        byte += 1;
    }
}

/// Checks that there is something to see.
///
/// # Errors
///
/// [`Problem::Blank`].
pub(crate) fn check_visible(text: &str) -> Result<(), Problem> {
    if text.chars().all(is_blank) {
        Err(Problem::Blank)
    } else {
        Ok(())
    }
}

/// Whether a character leaves nothing on the page by itself: space, the two
/// joiners, and the braille pattern without dots.
fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200C}' | '\u{200D}' | '\u{2800}')
}

/// Characters that show nothing and only mislead: those that programs leave
/// out in display, bidirectional controls among them
/// [UAX 44, `Default_Ignorable_Code_Point`], and interlinear annotation.
///
/// The two joiners U+200C and U+200D are part of ordinary Arabic spelling.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{00AD}'
            | '\u{034F}'
            | '\u{061C}'
            | '\u{115F}'..='\u{1160}'
            | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}'
            | '\u{200B}'
            | '\u{200E}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFB}'
            | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}'
    )
}
