//! Every rule of the crate, with its message and its source.

use alloc::boxed::Box;

use super::Unreadable;
use super::wording::{Nearest, Shown};

/// What is wrong with a value: one variant for each rule of the crate.
///
/// Messages are written for the person who mends the data and read after a
/// field path. They name the rule and, where it helps, what was expected;
/// values that a person gave are not repeated. Each variant names the source
/// of its rule, a law, a decree or a convention, or says "modelling choice".
#[derive(Clone, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum Problem {
    // --- the shape of the input -------------------------------------------
    /// A required field is missing or empty (modelling choice).
    #[error("is missing")]
    Missing,
    /// A key that no field of the draft has (modelling choice).
    #[error("unknown key{}{}", Shown(key.as_deref()), Nearest(*nearest))]
    UnknownKey {
        /// The key, where it looks like one; a value in its place, as a
        /// person's name, is not kept.
        key: Option<Box<str>>,
        /// The field whose name is nearest, when one is near.
        nearest: Option<&'static str>,
    },
    /// The same key twice in one object (modelling choice).
    #[error("stands twice in the same object")]
    RepeatedKey,
    /// A value of another kind than the field's (modelling choice).
    #[error("expected {expected}, found {found}")]
    WrongKind {
        /// The kind that the field takes.
        expected: &'static str,
        /// The kind that was found.
        found: &'static str,
    },
    /// A count below 0 or above 4,294,967,295 (modelling choice).
    #[error("must be a whole number from 0 to 4294967295")]
    CountOutOfRange,
    /// An item stands twice in a list of distinct items (modelling choice).
    #[error("repeats an earlier item of the list")]
    Repeated,
    /// A list that must hold at least one item is empty (modelling choice).
    #[error("must have at least one item")]
    EmptyList,

    // --- text ---------------------------------------------------------------
    /// Text above its bound (modelling choice).
    #[error("is longer than {at_most} characters")]
    TooLong {
        /// The most characters allowed.
        at_most: usize,
    },
    /// A control character or a line break inside a name [Unicode Cc, Zl, Zp].
    #[error("holds a control character (U+{code:04X})")]
    ControlCharacter {
        /// The character's code point.
        code: u32,
    },
    /// A character that shows nothing, or that reorders or hides the text around
    /// it [UAX 44, `Default_Ignorable_Code_Point`] [UAX 9, bidirectional controls].
    #[error("holds an invisible formatting character (U+{code:04X})")]
    InvisibleCharacter {
        /// The character's code point.
        code: u32,
    },
    /// Text of spaces and joiners only (modelling choice).
    #[error("must have a visible character")]
    Blank,
    /// Text that is not in composed form [UAX 15, NFC].
    #[error("is not in composed form (Unicode NFC)")]
    NotComposed,
    /// Space before the first or after the last character (modelling choice).
    #[error("begins or ends with a space")]
    OuterSpace,
    /// An identifier outside its grammar (modelling choice).
    #[error(
        "must be 1 to 64 ASCII letters, digits, hyphens, underscores, dots, colons or slashes, \
         the first a letter or digit"
    )]
    NotAnId,
    /// A word that a vocabulary does not have (modelling choice).
    #[error("unknown {vocabulary}, expected one of {}", .expected.join(", "))]
    UnknownWord {
        /// The vocabulary's name.
        vocabulary: &'static str,
        /// Every word it has.
        expected: &'static [&'static str],
    },

    /// A value written as other that has a word of its own (modelling choice).
    #[error("is written {word}, without other")]
    HasAWord {
        /// The word to write.
        word: &'static str,
    },

    // --- amounts and numbers ------------------------------------------------
    /// An amount that is not plain digits with at most two decimals (modelling choice).
    #[error(
        "must be an amount in dirhams such as 395910.00: digits, at most two decimals, no marks"
    )]
    NotAnAmount,
    /// An amount below 0 (modelling choice).
    #[error("must not be negative")]
    Negative,
    /// An amount or a number above its bound (modelling choice).
    #[error("is too large")]
    TooLarge,
    /// An amount of 0 where one is meant to be spent or owned (modelling choice).
    #[error("must be more than zero")]
    Zero,
    /// Text that is not a plain decimal number (modelling choice).
    #[error(
        "must be a plain decimal number: at most 18 digits before the point and 9 behind it, no marks"
    )]
    NotADecimal,
    /// A share that is not between 0 and its whole [SDMX ratio, percentage].
    #[error("a part must not be above its whole")]
    PartAboveWhole,
    /// A share of nothing (modelling choice).
    #[error("a whole must be more than zero")]
    EmptyWhole,

    // --- dates, periods and windows -----------------------------------------
    /// A date in another shape [ISO 8601].
    #[error("must be a date of the form YYYY-MM-DD")]
    NotADate,
    /// A year in another shape [ISO 8601].
    #[error("must be a year of four digits")]
    NotAYear,
    /// A date in another shape, where a month or a year alone will do [ISO 8601].
    #[error("must be a date of the form YYYY, YYYY-MM or YYYY-MM-DD")]
    NotAPartialDate,
    /// A day that the calendar does not have [ISO 8601].
    #[error("no such day in the calendar")]
    NoSuchDay,
    /// A year outside 1900 to 2200 (modelling choice).
    #[error("the year must be from 1900 to 2200")]
    YearOutOfRange,
    /// A period that ends before it starts (modelling choice).
    #[error("must not be before the start")]
    Reversed,
    /// A span of days in another shape [ISO 8601 intervals].
    #[error("must be two days of the form YYYY-MM-DD/YYYY-MM-DD")]
    NotAPeriod,
    /// A window in another shape [ISO 8601 intervals].
    #[error(
        "must be a window: a year (2024), a month (2024-03), January to a month (2024-01/2024-03), \
         two days (2024-02-01/2024-02-09), as of a day (../2025-01-31), \
         or the last n years (P4Y, P4Y/2025-04-01)"
    )]
    NotAWindow,

    // --- identity -----------------------------------------------------------
    /// An ICE that is not 15 digits [ICE, identifiant commun de l'entreprise].
    #[error("an ICE has 15 digits, leading zeros included")]
    IceDigits,
    /// An ICE of zeros only, which stands for not having one (modelling choice).
    #[error("an ICE is not all zeros")]
    IceZero,
    /// An ICE whose control digits do not fit [ICE, whole number modulo 97 is 0].
    #[error("the control digits of the ICE do not fit its other digits")]
    IceControl,
    /// A register number outside its bounds; its format is not public [law 50-17].
    #[error(
        "a NIA has 1 to 32 ASCII letters, digits, hyphens, dots or slashes, \
         the first a letter or digit"
    )]
    NotANia,
    /// A national identity card number outside its loose shape (modelling choice).
    #[error("a CIN has one to three Latin capital letters, then 1 to 8 digits")]
    NotACin,
    /// A phone number outside the national plan [ITU-T E.164, +212].
    #[error("a phone number has +212 and nine digits, the first from 5 to 8")]
    NotAPhone,

    // --- figures ------------------------------------------------------------
    /// A step that is not a power of ten (modelling choice).
    #[error("a step must be a power of ten, such as 0.1, 1 or 1000000")]
    NotAStep,
    /// A value that is not a whole multiple of its own precision (modelling choice).
    #[error("the value is not a whole multiple of its step")]
    FinerThanStep,
    /// A range whose end is not above its start (modelling choice).
    #[error("the end of a range must be above its start")]
    RangeReversed,
    /// A range without an end, or an end without a range (modelling choice).
    #[error("goes with the hedge between, and only with it")]
    RangeEnd,
    /// A hedge or a precision with no value that they could belong to (modelling choice).
    #[error("goes with a value")]
    NoValue,
    // --- figures as printed -------------------------------------------------
    /// A printed figure that cannot be read.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// A value beside printed text that says another (modelling choice).
    #[error("the printed text says another figure than the one given beside it")]
    PrintedOtherwise,

    // --- territory and craft ------------------------------------------------
    /// A code of an activity outside its grammar (modelling choice).
    #[error(
        "must be the code of an activity: 1 to 40 lower-case ASCII letters, digits, \
         underscores, hyphens or dots, the first a letter or digit"
    )]
    NotAnActivityCode,
    /// A listed activity with the code of a built-in one (modelling choice).
    #[error("is the code of a built-in activity, a listed one needs a code of its own")]
    BuiltInActivity,
    /// A code that the census of 2024 does not have [HCP RGPH 2024].
    #[error("unknown territory, expected MA or a 2024 code such as 06, 06.111 or 06.111.05.03")]
    UnknownTerritory,
    /// A commune and a province that do not belong together [HCP RGPH 2024].
    #[error("does not lie in the territory given beside it")]
    OtherTerritory,
    /// Funders who give more than the whole (modelling choice).
    #[error("the funders give more than the whole cost")]
    FundersAboveCost,
    /// A funder's share and amount that no whole brings together (modelling choice).
    #[error("does not fit the amount beside it and the whole cost")]
    ShareMisfit,
    /// A code that is assigned to no foreign country [ISO 3166-1].
    #[error("must be the two upper-case letters of a foreign country, such as US")]
    NotACountry,

    // --- facilities -----------------------------------------------------------
    /// A facility inside itself (modelling choice).
    #[error("a facility cannot lie inside itself")]
    InsideItself,
    /// A tranche whose number is not above all before it (modelling choice).
    #[error("must be above the number of every tranche listed before it")]
    TrancheOutOfOrder,
    /// Tranches that cost more than the whole (modelling choice).
    #[error("the tranches cost more than the whole")]
    TranchesAboveCost,

    // --- histories and artisans ---------------------------------------------
    /// A stage that cannot come after the one before it (modelling choice).
    #[error("{stage} cannot come after {earlier}")]
    StageOutOfOrder {
        /// The word of the stage.
        stage: &'static str,
        /// The word of the stage before it.
        earlier: &'static str,
    },
    /// A stage dated surely before one that came earlier (modelling choice).
    #[error("must not be before a stage listed before it")]
    StageBackInTime,
    /// Neither a diploma nor years of exercise [law 50-17].
    #[error("must name a diploma or years of exercise")]
    Unqualified,
    /// Too few years of exercise for the standing [law 50-17].
    #[error("{standing} needs at least {at_least} years of exercise")]
    TooFewYears {
        /// Who needs them: a master, an artisan without a diploma.
        standing: &'static str,
        /// The fewest years.
        at_least: u8,
    },
    /// More years of exercise than a life holds (modelling choice).
    #[error("must be at most {at_most}")]
    AboveBound {
        /// The largest number allowed.
        at_most: u32,
    },
    /// A year of birth that is not before the register entry (modelling choice).
    #[error("must start after the year of birth")]
    BornTooLate,
    /// A card's validity without an issued card [law 50-17].
    #[error("goes with the stage card_issued")]
    NoCard,
    /// A card that was no longer valid when it was issued (modelling choice).
    #[error("must not end before the card was issued")]
    LapsedAtIssue,
    /// Two artisans with one number of the register or of the card [law 50-17].
    #[error("is that of an earlier artisan, at index {earlier}")]
    DuplicateNumber {
        /// The index of the one that has the number already.
        earlier: usize,
    },

    // --- cooperatives ---------------------------------------------------------
    /// Cooperatives listed as members of a body that has none [law 112-12, kinds].
    #[error("only a union or a federation has member cooperatives")]
    NotAUnion,
    /// A union listed among its own members (modelling choice).
    #[error("must not be a member of itself")]
    OwnMember,
    /// Too few members for a cooperative [law 112-12].
    #[error("a cooperative has at least {at_least} members")]
    TooFewMembers {
        /// The fewest members.
        at_least: u32,
    },
    /// A count of members below the number listed (modelling choice).
    #[error("must not be below the number of members listed")]
    MembersBelowListed,
    /// A capital or a share below the least one [law 112-12].
    #[error("must be at least {at_least} dirhams")]
    AmountTooLow {
        /// The least amount, in dirhams.
        at_least: u32,
    },
    /// A capital that is not a whole number of shares (modelling choice).
    #[error("the capital must be a whole number of shares")]
    BrokenShares,
    /// A platform's name for another sales channel (modelling choice).
    #[error("goes with the sales channel online_platform")]
    NoPlatform,
    /// A middleman called direct (modelling choice).
    #[error("a sale through a middleman is not direct")]
    DirectMiddleman,
    /// A founding dated after the register entry, which forms the legal
    /// person (modelling choice, after [law 112-12]).
    #[error("must not be after the register entry")]
    FoundedAfterEntry,
    // --- subsidies and exports ------------------------------------------------
    /// Fewer beneficiaries than are named (modelling choice).
    #[error("must not be fewer than the beneficiaries named")]
    FewerThanNamed,
    /// The basis of an amount that is not stated (modelling choice).
    #[error("goes with an amount")]
    NoAmount,
    /// A sense in which exports belong to a part of the country (modelling choice).
    #[error("must be not_stated for the whole country")]
    BasisOfCountry,

    // --- exhibitions and trainings --------------------------------------------
    /// A phase that says neither where nor when it was (modelling choice).
    #[error("must say where or when it was held")]
    EmptyPhase,
    /// A phase in the country and abroad at once (modelling choice).
    #[error("a phase is held either in the country or abroad")]
    PlaceAndAbroad,
    /// A phase held up to a day, as stocks are counted (modelling choice).
    #[error("is the state of a stock, not a time at which something was held")]
    NotHeld,
    /// Two phases that share a place and a day (modelling choice).
    #[error("overlaps an earlier phase in the same place")]
    PhasesOverlap,
    /// One body that is organizer and partner at once (modelling choice).
    #[error("is an organizer already")]
    OrganizerToo,
    /// A count below the number of those listed by id (modelling choice).
    #[error("must not be below the number listed by id")]
    BelowListed,

    // --- statements -----------------------------------------------------------
    /// A field of another sense than the claim's (modelling choice).
    #[error("goes with the sense {sense}")]
    OtherSense {
        /// The word of the sense.
        sense: &'static str,
    },
    /// A key that no claim of the statement has (modelling choice).
    #[error("no claim of this statement has this key")]
    UnknownClaim,
    /// A claim that is a part of itself over several steps (modelling choice).
    #[error("closes a circle of claims that are parts of each other")]
    PartCircle,
    /// A figure for several values, of which fewer than two are named (modelling choice).
    #[error("must name at least two values, one alone goes in value")]
    OneOfSeveral,
    /// One value and several in one facet (modelling choice).
    #[error("goes without value")]
    ValueToo,
    /// A breakdown with two values on one dimension (modelling choice).
    #[error("names the same dimension twice")]
    DimensionTwice,
    /// A part of a window that surely lies outside of it (modelling choice).
    #[error("does not lie in the window of the claim")]
    OtherTime,

    // --- the sector as a whole ----------------------------------------------
    /// A format number that this version does not know (modelling choice).
    #[error("unknown format {found}, this version reads format {known}")]
    UnknownFormat {
        /// The number that was found.
        found: u32,
        /// The number that this version reads.
        known: u32,
    },
    /// Two entities of one kind with one identifier (modelling choice).
    #[error("the id is that of an earlier {kind}, at index {earlier}")]
    DuplicateId {
        /// The kind of entity.
        kind: &'static str,
        /// The index of the one that has the identifier already.
        earlier: usize,
    },
    /// A supervisor whose register entry is not validated, or missing [law 50-17].
    #[error("the supervisor has no validated entry in the register")]
    NotRegistered,
    /// A facility that is inside itself over several steps (modelling choice).
    #[error("closes a circle of facilities inside each other")]
    FacilityCircle,
    /// A union that is a member of itself over several steps (modelling choice).
    #[error("closes a circle of unions that are members of each other")]
    UnionCircle,
    /// A reference to an entity that the sector does not hold (modelling choice).
    #[error("no {kind} of the sector has this id")]
    Dangling {
        /// The kind of entity referred to.
        kind: &'static str,
    },
}
