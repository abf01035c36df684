//! Which of some known words was meant.

use alloc::string::String;
use alloc::vec::Vec;

/// How many letters of a text are compared.
const AT_MOST: usize = 40;

/// The fewest letters of which another word can be the nearest.
const AT_LEAST: usize = 3;

/// How many letters can differ.
const DIFFERING: usize = 2;

/// The known word that is nearest to a text, when one is near.
///
/// Case, hyphens and underscores do not matter, nor does singular or plural.
/// Near is what has the same words at its beginning or its end, as `published`
/// and `published_on` have; then what differs in one or two letters and in no
/// more than a third of them, two that are swapped counting as one.
pub(crate) fn nearest(known: &[&'static str], text: &str) -> Option<&'static str> {
    let given = Spelling::of(text);
    let letters = given.letters();
    if letters < AT_LEAST {
        return None;
    }
    let words = known.iter().copied().filter(|word| !word.contains(':'));
    let measured = words.filter_map(|word| Some((given.apart(&Spelling::of(word))?, word)));
    measured
        .min_by_key(|(apart, _)| *apart)
        .map(|(_, word)| word)
}

/// A text in lower case, its words parted by underscores, in the singular.
struct Spelling(String);

impl Spelling {
    fn of(text: &str) -> Self {
        let plain = text.chars().take(AT_MOST).map(|letter| match letter {
            '-' | ' ' => '_',
            other => other.to_ascii_lowercase(),
        });
        let mut plain: String = plain.collect();
        if plain.ends_with("ies") {
            plain.truncate(plain.len().saturating_sub("ies".len()));
            plain.push('y');
        } else if plain.ends_with('s') {
            plain.pop();
        }
        Self(plain)
    }

    fn letters(&self) -> usize {
        self.0.chars().count()
    }

    /// How far another spelling is from this one, where it is near.
    fn apart(&self, known: &Self) -> Option<usize> {
        let differing = if is_swap(&self.0, &known.0) {
            1
        } else {
            distance(&self.0, &known.0)
        };
        let third = self.letters().max(known.letters()) / 3;
        if differing == 0 {
            Some(0)
        } else if self.is_part_of(known) || known.is_part_of(self) {
            Some(1)
        } else if differing <= DIFFERING.min(third) {
            Some(differing.saturating_add(1))
        } else {
            None
        }
    }

    /// Whether another spelling begins or ends with this one and a further word.
    fn is_part_of(&self, other: &Self) -> bool {
        let (part, whole) = (self.0.as_str(), other.0.as_str());
        let behind = |rest: &str| rest.starts_with('_');
        let before = |rest: &str| rest.ends_with('_');
        self.letters() >= AT_LEAST
            && (whole.strip_prefix(part).is_some_and(behind)
                || whole.strip_suffix(part).is_some_and(before))
    }
}

/// Whether one word is the other with two neighbors swapped.
fn is_swap(one: &str, other: &str) -> bool {
    let mut differing = one.chars().zip(other.chars()).filter(|(a, b)| a != b);
    let (first, second, third) = (differing.next(), differing.next(), differing.next());
    let swapped = matches!((first, second), (Some((a, b)), Some((c, d))) if a == d && b == c);
    swapped && third.is_none() && one.chars().count() == other.chars().count()
}

/// How many letters must be added, left out or changed to turn one word into the other.
fn distance(from: &str, to: &str) -> usize {
    let mut row: Vec<usize> = (0..=to.chars().count()).collect();
    for (line, letter) in from.chars().enumerate() {
        let mut diagonal = line;
        let mut left = line.saturating_add(1);
        for (cell, other) in row
            .iter_mut()
            .zip(core::iter::once(None).chain(to.chars().map(Some)))
        {
            let above = *cell;
            *cell = match other {
                None => left,
                Some(other) => {
                    let changed = diagonal.saturating_add(usize::from(letter != other));
                    changed
                        .min(above.saturating_add(1))
                        .min(left.saturating_add(1))
                }
            };
            diagonal = above;
            left = *cell;
        }
    }
    row.last().copied().unwrap_or_default()
}
