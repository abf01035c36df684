//! The nomenclature of trades: categories, branches, families, activities.
//!
//! Four ways of sorting handicraft stand beside each other in public texts,
//! and none is keyed by another:
//!
//! - [`Category`] is the law's: art production, utilitarian production,
//!   service;
//! - [`Branch`] is how delegations of the administration count artisans;
//! - [`ProductFamily`] is how bulletins add up exports;
//! - [`Activity`] is the trade itself, as far as public texts name it.
//!
//! The official list of 172 activities in 13 branches [decree 2.21.991] is
//! not public. An artisan's record therefore holds an [`ActivityCode`]: a
//! built-in [`Activity`], or the code of a [`ListedActivity`] from a list
//! of the user's own.
//!
//! ```
//! use artisanat::craft::{Activity, ActivityCode, Branch, Category};
//! use artisanat::language::Language;
//!
//! let code: ActivityCode = "zellige".parse()?;
//! assert_eq!(code.activity(), Some(Activity::Zellige));
//! assert_eq!(code.label(Language::Arabic), Some("الزليج"));
//!
//! let listed: ActivityCode = "07.12".parse()?;
//! assert_eq!(listed.activity(), None);
//!
//! assert_eq!(Activity::Plumbing.branch(), Branch::Service);
//! assert_eq!(Activity::Plumbing.category(), Some(Category::Service));
//! assert_eq!(Activity::Zellige.category(), None);
//! # Ok::<(), artisanat::violation::Problem>(())
//! ```
//!
//! # From the file to the activities
//!
//! The built-in activities follow `src/craft/data/activities.csv` row by row,
//! with these exceptions, which a test holds against the file:
//!
//! | in the file | here | why |
//! |---|---|---|
//! | السيراميك and الخزف | one activity, [`Activity::Ceramics`] | the loan word and the Arabic word for one trade |
//! | النجارة in the textile group | dropped | "joinery" among textiles is a misprint for النجادة, which has its own row |
//! | الأينوس | الأبنوس in the label | a misprint for ebony; found under either spelling |
//! | `jewellery`, `plant-fibre products` | `jewelry`, `plant-fiber products` | American spelling; found under either |
//! | remarks of the file behind a name | not in the label | they are about the print |
//! | Arabic names that stand in a note | labels | the file names the text that has them |
//!
//! Kept apart, though their names are near:
//!
//! - leather goods, traditional, modern and unspecified: a text that only
//!   says "leather goods" does not say which;
//! - goldsmithing (الصياغة) and jewelry (الحلي والمجوهرات): the French name of
//!   the first, bijouterie-orfèvrerie, takes in plate as well;
//! - pottery (الفخار) and ceramics (الخزف), artistic ironwork and wrought
//!   iron, traditional weaving and loom weaving (الدرازة), plaster and carved
//!   plaster: no text read says that they are the same;
//! - ceramics of Meknès, zellige of Tétouan, carpet of Fès: trades of their
//!   own, named as such by the lists of endangered trades and treasures.

mod activity;
mod activity_table;
mod branch;
mod category;
mod code;
mod family;
mod nomenclature;

pub use self::activity_table::Activity;
pub use self::branch::Branch;
pub use self::category::Category;
pub use self::code::ActivityCode;
pub use self::family::ProductFamily;
pub use self::nomenclature::{ListedActivity, ListedActivityDraft};
