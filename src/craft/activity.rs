//! What is known of a built-in activity, and the stamp of their table.
//!
//! What was merged, corrected and dropped on the way from the file stands in the
//! documentation of [`craft`](super).

use super::{Activity, Branch, Category};
use crate::language::Language;

/// A row of the table.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) branch: Branch,
    pub(super) ar: Option<&'static str>,
    pub(super) fr: &'static str,
    pub(super) en: &'static str,
    pub(super) marks: &'static [Mark],
    pub(super) aliases: &'static [&'static str],
    pub(super) sources: &'static [&'static str],
}

/// What a source says of an activity beside its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Endangered,
    Treasure,
}

impl Entry {
    fn labels(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.ar.into_iter().chain([self.fr, self.en])
    }
}

impl Activity {
    /// The branch under which delegations would count it.
    ///
    /// The group under which the source lists the activity.
    #[must_use]
    pub const fn branch(self) -> Branch {
        self.entry().branch
    }

    /// The category of law, where it follows from the branch.
    ///
    /// `None` for every activity of production: which are art and which are
    /// utilitarian production is in the official list alone, which is not
    /// public [decree 2.21.991].
    #[must_use]
    pub const fn category(self) -> Option<Category> {
        match self.branch() {
            Branch::Service => Some(Category::Service),
            _ => None,
        }
    }

    /// The name in a language, where a text attests one.
    ///
    /// French and English names are there for every activity.
    #[must_use]
    pub const fn label(self, language: Language) -> Option<&'static str> {
        match language {
            Language::Arabic => self.entry().ar,
            Language::French => Some(self.entry().fr),
            Language::English => Some(self.entry().en),
        }
    }

    /// The name in a language, or the French one where none is attested.
    #[must_use]
    pub const fn label_or_french(self, language: Language) -> &'static str {
        match self.label(language) {
            Some(label) => label,
            None => self.entry().fr,
        }
    }

    /// Further spellings and names under which it is found.
    #[must_use]
    pub const fn aliases(self) -> &'static [&'static str] {
        self.entry().aliases
    }

    /// Whether a source names it among the trades threatened with extinction.
    #[must_use]
    pub fn is_endangered(self) -> bool {
        self.entry().marks.contains(&Mark::Endangered)
    }

    /// Whether it is named among the crafts of the treasures programme.
    ///
    /// The programme «Trésors des arts traditionnels marocains» gives masters
    /// of rare crafts a title, so that they hand them on
    /// [ministry and UNESCO, 2022].
    #[must_use]
    pub fn is_treasure(self) -> bool {
        self.entry().marks.contains(&Mark::Treasure)
    }

    /// The addresses of the texts that name it, at least one.
    #[must_use]
    pub const fn sources(self) -> &'static [&'static str] {
        self.entry().sources
    }

    /// Every activity that has this label or alias, in any language.
    ///
    /// The text must be exact, letter for letter. Give a code's word to
    /// `FromStr` instead.
    ///
    /// ```
    /// use artisanat::craft::Activity;
    ///
    /// assert!(Activity::named("السيراميك").eq([Activity::Ceramics]));
    /// assert!(Activity::named("poterie").eq([Activity::Pottery]));
    /// assert_eq!(Activity::named("joinery").count(), 0);
    /// ```
    pub fn named(text: &str) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |activity| {
            let aliases = activity.aliases().iter().copied();
            activity
                .entry()
                .labels()
                .chain(aliases)
                .any(|name| name == text)
        })
    }
}

/// Stamps the built-in activities.
///
/// A row is `Value = "word" in Branch from [sources] { names }`, then, where
/// they apply, `also [aliases]` and `is [marks]`.
macro_rules! activities {
    (
        $(#[$meta:meta])*
        pub enum $name:ident;
        $(
            $value:ident = $word:literal in $branch:ident from [$($source:expr),+]
            { $(ar: $ar:literal,)? fr: $fr:literal, en: $en:literal }
            $(also [$($alias:literal),+])?
            $(is [$($mark:ident),+])?
            ;
        )+
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $(
                #[doc = concat!("`", $word, "`: ", $en, " (", $($ar, ", ",)? $fr, ").")]
                $value,
            )+
        }

        impl $name {
            /// Every built-in activity, branch by branch.
            pub const ALL: &'static [Self] = &[ $( Self::$value, )+ ];

            /// Every word, in the same order.
            pub(crate) const WORDS: &'static [&'static str] = &[ $( $word, )+ ];

            /// The word on the wire.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $( Self::$value => $word, )+
                }
            }

            /// Its position among all activities, from 0.
            #[must_use]
            #[expect(clippy::as_conversions, reason = "variants are numbered from 0")]
            pub const fn ordinal(self) -> usize {
                self as usize
            }

            /// The code that holds it.
            pub(crate) const fn as_code(self) -> &'static $crate::craft::ActivityCode {
                match self {
                    $( Self::$value => {
                        static CODE: $crate::craft::ActivityCode =
                            $crate::craft::ActivityCode::built_in($name::$value);
                        &CODE
                    } )+
                }
            }

            /// The activity of a word.
            pub(crate) fn of_word(word: &str) -> Option<Self> {
                match word {
                    $( $word => Some(Self::$value), )+
                    _ => None,
                }
            }

            pub(super) const fn entry(self) -> &'static $crate::craft::activity::Entry {
                match self {
                    $( Self::$value => &$crate::craft::activity::Entry {
                        branch: $crate::craft::Branch::$branch,
                        ar: $crate::craft::activity::activities!(@optional $($ar)?),
                        fr: $fr,
                        en: $en,
                        marks: &[ $($( $crate::craft::activity::Mark::$mark, )+)? ],
                        aliases: &[ $($( $alias, )+)? ],
                        sources: &[ $( $source, )+ ],
                    }, )+
                }
            }
        }
    };
    (@optional) => { None };
    (@optional $text:literal) => { Some($text) };
}

pub(super) use activities;
