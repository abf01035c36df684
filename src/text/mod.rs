//! What text may hold: the checks behind names, labels and printed figures.

mod composed;
mod composed_table;

use crate::violation::Problem;

/// Checks a name: one line, no hidden characters, composed, no outer space.
///
/// # Errors
///
/// In this order: [`Problem::TooLong`], [`Problem::ControlCharacter`] or
/// [`Problem::InvisibleCharacter`] for the first such character,
/// [`Problem::OuterSpace`], [`Problem::NotComposed`].
pub(crate) fn check_name(text: &str, at_most: usize) -> Result<(), Problem> {
    check_verbatim(text, at_most)?;
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
/// As [`check_name`], without the last two.
pub(crate) fn check_verbatim(text: &str, at_most: usize) -> Result<(), Problem> {
    if text.len() > at_most && text.chars().nth(at_most).is_some() {
        return Err(Problem::TooLong { at_most });
    }
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
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

/// Bidirectional controls, and characters that show nothing and only mislead.
///
/// The two joiners U+200C and U+200D are part of ordinary Arabic spelling.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{00AD}'
            | '\u{061C}'
            | '\u{180E}'
            | '\u{200B}'
            | '\u{200E}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E007F}'
    )
}
