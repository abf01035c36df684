//! Tables of what is added up, for examples.

use artisanat::figure::{Estimate, Unit};
use artisanat::language::Language;
use artisanat::row::Worded;
use artisanat::subsidy::SubsidyKind;
use artisanat::territory::Region;

/// A number with marks of thousands.
pub(crate) fn number(number: u64) -> String {
    let exact = Estimate::exactly(number.into(), Unit::Count);
    exact.written(Language::English).to_string()
}

/// A total as it is, with all that it can be; a dash where nothing was read,
/// which is not zero.
pub(crate) fn total(total: Option<Estimate>) -> String {
    let written = total.map(|total| total.written(Language::English).to_string());
    written.unwrap_or_else(|| "-".to_owned())
}

pub(crate) fn region(region: Option<Region>) -> String {
    let name = region.map_or("not known", |region| region.name(Language::English));
    name.to_owned()
}

/// The kind of a grant; a row has none where there are several.
pub(crate) fn kind(kind: Option<Worded<SubsidyKind>>) -> String {
    let Some(kind) = kind else {
        return "several".to_owned();
    };
    let value = kind.value();
    let label = value.map_or("other", |kind| kind.label(Language::English));
    label.to_owned()
}

/// A table in which every column is as wide as its widest field: so many
/// columns of numbers, then columns of text.
pub(crate) fn table<const N: usize>(
    numbers: usize,
    heads: [&str; N],
    lines: impl IntoIterator<Item = [String; N]>,
) -> String {
    let mut all = vec![heads.map(str::to_owned)];
    all.extend(lines);
    let mut widths = [0; N];
    for line in &all {
        for (width, field) in widths.iter_mut().zip(line) {
            *width = field.chars().count().max(*width);
        }
    }
    let mut table = String::new();
    for line in &all {
        let fields = line.iter().zip(widths).enumerate();
        let fields = fields.map(|(place, (field, width))| {
            if place < numbers {
                format!("{field:>width$}")
            } else {
                format!("{field:width$}")
            }
        });
        let fields: Vec<String> = fields.collect();
        table.extend([fields.join("  ").trim_end(), "\n"]);
    }
    table
}
