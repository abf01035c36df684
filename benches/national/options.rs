//! Options that are numbers of records, for examples.

use std::num::NonZeroU32;

/// Options by name, each with its number: the default until another is given.
pub(crate) type Options<'a> = [(&'a str, &'a mut NonZeroU32)];

/// Reads options, each at most once a name and a number behind it.
///
/// `Ok(false)` where help was asked for instead.
pub(crate) fn read(
    mut arguments: impl Iterator<Item = String>,
    options: &mut Options<'_>,
) -> Result<bool, String> {
    let mut seen = Vec::new();
    while let Some(argument) = arguments.next() {
        if argument == "-h" || argument == "--help" {
            return Ok(false);
        }
        let option = options.iter_mut().find(|(name, _)| *name == argument);
        let Some((name, number)) = option else {
            return Err(format!("unknown option {argument}"));
        };
        if seen.contains(name) {
            return Err(format!("{name}: is given twice"));
        }
        seen.push(*name);
        let text = arguments.next().unwrap_or_default();
        let is_plain = text.bytes().all(|byte| byte.is_ascii_digit());
        let given = text.parse().ok().filter(|_| is_plain);
        **number = given.ok_or_else(|| format!("{name}: expected a number from 1 on"))?;
    }
    Ok(true)
}
