//! The stamp for controlled vocabularies.

/// Stamps a vocabulary: an enum whose values have a `snake_case` word and a
/// label in each of the three languages.
///
/// A vocabulary that ends in `..Label` is open: a further value is written
/// `other:` and a label, so that a mistyped word is never taken for one, and a
/// label that is a word is refused, so that one value has one text.
macro_rules! vocabulary {
    (
        $(#[$meta:meta])*
        pub enum $name:ident: $called:literal {
            $( $(#[$value_meta:meta])* $value:ident = $word:literal,
               { ar: $ar:literal, fr: $fr:literal, en: $en:literal }, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(
                $(#[$value_meta])*
                ///
                #[doc = concat!("On the wire: `", $word, "`.")]
                $value,
            )+
        }

        impl $name {
            /// Every value, in the vocabulary's own order.
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

            /// Its position among all values, from 0.
            #[must_use]
            #[expect(clippy::as_conversions, reason = "variants are numbered from 0")]
            pub const fn ordinal(self) -> usize {
                self as usize
            }

            /// The label for readers of a language.
            #[must_use]
            pub const fn label(self, language: $crate::language::Language) -> &'static str {
                match (self, language) {
                    $(
                        (Self::$value, $crate::language::Language::Arabic) => $ar,
                        (Self::$value, $crate::language::Language::French) => $fr,
                        (Self::$value, $crate::language::Language::English) => $en,
                    )+
                }
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl core::str::FromStr for $name {
            type Err = $crate::violation::Problem;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                match word {
                    $( $word => Ok(Self::$value), )+
                    _ => {
                        Err($crate::violation::Problem::unknown_word($called, Self::WORDS, word))
                    }
                }
            }
        }

        impl From<$name> for alloc::borrow::Cow<'static, str> {
            fn from(value: $name) -> Self {
                alloc::borrow::Cow::Borrowed(value.as_str())
            }
        }

        $crate::draft::text_wire!($name);
    };
    (
        $(#[$meta:meta])*
        pub enum $name:ident: $called:literal {
            $( $(#[$value_meta:meta])* $value:ident = $word:literal,
               { ar: $ar:literal, fr: $fr:literal, en: $en:literal }, )+
            ..Label
        }
    ) => {
        $(#[$meta])*
        ///
        /// Open: a value that has no word of its own is written `other:` and
        /// its label; a value that has one is written in no other way.
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $(
                $(#[$value_meta])*
                ///
                #[doc = concat!("On the wire: `", $word, "`.")]
                $value,
            )+
            /// Any other, by its label.
            ///
            /// On the wire: `other:` and the label, with no space between the
            /// two, as `other:Label`.
            Other($crate::label::Label),
        }

        impl $name {
            /// Every value that has a word, in the vocabulary's own order.
            pub const ALL: &'static [Self] = &[ $( Self::$value, )+ ];

            /// Every word, in the same order, and the form of any other.
            pub(crate) const WORDS: &'static [&'static str] = &[ $( $word, )+ "other:<label>" ];

            /// The word on the wire; `other` for a value that has none.
            #[must_use]
            pub const fn as_str(&self) -> &'static str {
                match self {
                    $( Self::$value => $word, )+
                    Self::Other(_) => "other",
                }
            }

            /// Its position among all values that have a word, from 0.
            #[must_use]
            pub const fn ordinal(&self) -> Option<usize> {
                enum Word { $( $value, )+ }
                match self {
                    $( Self::$value => Some(Word::$value as usize), )+
                    Self::Other(_) => None,
                }
            }

            /// The label for readers of a language.
            #[must_use]
            pub fn label(&self, language: $crate::language::Language) -> &str {
                match (self, language) {
                    $(
                        (Self::$value, $crate::language::Language::Arabic) => $ar,
                        (Self::$value, $crate::language::Language::French) => $fr,
                        (Self::$value, $crate::language::Language::English) => $en,
                    )+
                    (Self::Other(label), _) => label.as_str(),
                }
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                match self {
                    Self::Other(label) => write!(f, "other:{label}"),
                    known => f.write_str(known.as_str()),
                }
            }
        }

        impl core::str::FromStr for $name {
            type Err = $crate::violation::Problem;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                match word {
                    $( $word => Ok(Self::$value), )+
                    _ => match word.strip_prefix("other:") {
                        $( Some($word) => {
                            Err($crate::violation::Problem::HasAWord { word: $word })
                        } )+
                        Some(label) => label.parse().map(Self::Other),
                        None => Err($crate::violation::Problem::unknown_word(
                            $called, Self::WORDS, word,
                        )),
                    },
                }
            }
        }

        impl From<&$name> for alloc::borrow::Cow<'static, str> {
            fn from(value: &$name) -> Self {
                match value {
                    $name::Other(_) => alloc::string::ToString::to_string(value).into(),
                    known => alloc::borrow::Cow::Borrowed(known.as_str()),
                }
            }
        }

        $crate::draft::text_wire!($name);
    };
}

pub(crate) use vocabulary;
