// What a word can be, as one bit each. Included by the build script as well, so that the data files and the
// program agree on the names.

/// Declares the classes: constant, name in the data files, meaning.
macro_rules! classes {
    ($($(#[doc = $doc:literal])+ $constant:ident = $name:literal,)+) => {
        /// A set of word classes.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub struct Classes(pub u64);

        #[repr(u64)]
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Bit { $($constant),+ }

        #[allow(dead_code)]
        impl Classes {
            /// No class: a word the lexicon does not know.
            pub const NONE: Classes = Classes(0);
            $($(#[doc = $doc])+ pub const $constant: Classes = Classes(1 << Bit::$constant as u64);)+

            /// Every class with the name it has in the data files.
            pub const NAMES: &'static [(&'static str, Classes)] = &[$(($name, Classes::$constant)),+];

            /// Whether at least one class of `other` is in the set.
            pub const fn any(self, other: Classes) -> bool {
                self.0 & other.0 != 0
            }

            /// Whether every class of `other` is in the set.
            pub const fn all(self, other: Classes) -> bool {
                self.0 & other.0 == other.0
            }

            /// Both sets together.
            pub const fn with(self, other: Classes) -> Classes {
                Classes(self.0 | other.0)
            }
        }
    };
}

classes! {
    // Parts of speech a form can have.
    /// Singular noun.
    NOUN = "noun",
    /// Plural noun.
    PLURAL = "plural",
    /// Verb, base form.
    VERB = "verb",
    /// Verb, third person singular.
    VERB_S = "verb-s",
    /// Verb, past tense.
    PAST = "past",
    /// Verb, past participle.
    PARTICIPLE = "participle",
    /// Verb, -ing form.
    GERUND = "gerund",
    /// Adjective.
    ADJECTIVE = "adjective",
    /// Adverb.
    ADVERB = "adverb",
    /// Most often a noun.
    MOSTLY_NOUN = "mostly-noun",
    /// Most often a verb.
    MOSTLY_VERB = "mostly-verb",
    /// Most often an adjective.
    MOSTLY_ADJECTIVE = "mostly-adjective",
    /// Most often an adverb.
    MOSTLY_ADVERB = "mostly-adverb",
    /// More often the participle than the past tense.
    MOSTLY_PARTICIPLE = "mostly-participle",
    /// Among the most frequent words of the language.
    COMMON = "common",

    // Closed classes.
    /// "the", "a", "this", "every".
    DETERMINER = "determiner",
    /// "of", "in", "during".
    PREPOSITION = "preposition",
    /// "and", "or", "but", "nor".
    COORDINATOR = "coordinator",
    /// "because", "while", "although", "if".
    SUBORDINATOR = "subordinator",
    /// Personal pronoun that can be a subject: "he", "they", "it".
    PRONOUN = "pronoun",
    /// Personal pronoun that cannot: "him", "them".
    OBJECT_PRONOUN = "object-pronoun",
    /// "his", "their".
    POSSESSIVE = "possessive",
    /// Forms of be, have and do.
    AUXILIARY = "auxiliary",
    /// "will", "would", "can", "must".
    MODAL = "modal",
    /// "not", "never", "n't".
    NEGATION = "negation",
    /// "who", "which", "whose", "what", "when".
    WH = "wh",
    /// Number words.
    NUMBER = "number",

    // Parts of names.
    /// Given name, of whatever gender.
    GIVEN = "given",
    /// Given name of men.
    MALE = "male",
    /// Given name of women.
    FEMALE = "female",
    /// A frequent given name.
    COMMON_GIVEN = "common-given",
    /// Family name.
    FAMILY = "family",
    /// A frequent family name.
    COMMON_FAMILY = "common-family",
    /// "van", "de", "bin", "al".
    PARTICLE = "particle",
    /// "Jr.", "III".
    SUFFIX = "suffix",
    /// "Mr.", "Mrs.", "Sir".
    HONORIFIC = "honorific",
    /// Country, region or continent.
    COUNTRY = "country",
    /// State or province, or its abbreviation.
    STATE = "state",
    /// City or town.
    CITY = "city",
    /// A town of less than 300,000.
    SMALL = "small",
    /// "street", "river", "county": what ends the name of a place or building.
    PLACE_NOUN = "place-noun",
    /// "department", "inc", "university": what ends or begins the name of an organization.
    ORGANIZATION_NOUN = "organization-noun",
    /// Nationalities, peoples, faiths.
    DEMONYM = "demonym",
    /// Parties and their members.
    PARTY = "party",
    /// Names of days and months.
    DATE = "date",

    // People.
    /// A noun for a person: "spokesman", "witness".
    PERSON_NOUN = "person-noun",
    /// Its plural.
    PERSON_PLURAL = "person-plural",
    /// A person noun that is an office or a profession.
    OFFICE = "office",
    /// Stands before a name as its title: "sen.", "gov.", "president".
    TITLE = "title",
    /// "former", "acting", "deputy", "chief".
    ROLE_MODIFIER = "role-modifier",
    /// A noun for a person that states no role: "rival", "tycoon", "suspect".
    EPITHET = "epithet",
    /// "wife", "brother".
    KINSHIP = "kinship",
    /// Shows a man.
    MASCULINE = "masculine",
    /// Shows a woman.
    FEMININE = "feminine",
    /// "committee", "police", "office".
    GROUP_NOUN = "group-noun",

    // Reporting.
    /// A form of a reporting verb.
    REPORTING = "reporting",
    /// "statement", "claim", "speech".
    REPORTING_NOUN = "reporting-noun",

    // Writing.
    /// Written with a full stop that does not end a sentence.
    ABBREVIATION = "abbreviation",
    /// An abbreviation only before a number, else a word: "no.", "art.".
    BEFORE_NUMBER = "before-number",
    /// An abbreviation only after a number, else a word: "in.", "gal.".
    AFTER_NUMBER = "after-number",
    /// An abbreviation that always stands before something: "e.g.", "vs.".
    LEADING = "leading",
    /// The first word of an entry of several words.
    PHRASE = "phrase",
    /// The first word of a title of several words: "running" mate.
    TITLE_PHRASE = "title-phrase",
    /// Never a name, or part of one.
    NOT_A_NAME = "not-a-name",
}
