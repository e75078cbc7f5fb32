//! What is said about one article: the output contract as types.
//!
//! Field names and their order are the contract with everyone who reads the output; they change only
//! together with [`SCHEMA`].

mod answers;

pub use answers::{DOUBTFUL, SURE};

#[cfg(feature = "cli")]
use schemars::JsonSchema;
use serde::Serialize;

/// Version of the output contract.
pub const SCHEMA: u32 = 1;

/// The unit every `start` and `end` of an article counts in. All ranges are half-open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Offsets {
    /// Unicode scalar values, what Python and jq call characters.
    #[default]
    Char,
    /// UTF-8 bytes.
    Byte,
    /// UTF-16 code units.
    Utf16,
}

/// Everything found in one article.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct Article {
    /// Version of the output contract.
    #[cfg_attr(feature = "cli", schemars(extend("const" = SCHEMA)))]
    pub schema: u32,
    /// Where the text came from: a path, `-`, or the identifier of a record.
    pub source: String,
    /// The headline, if the text begins with one.
    pub title: Option<String>,
    /// The line that names the authors.
    pub byline: Option<String>,
    /// The place a report was filed from ("DENVER").
    pub dateline: Option<String>,
    /// Unit of every offset below.
    pub offsets: Offsets,
    /// Sentences in the order of the text.
    pub sentences: Vec<Sentence>,
    /// Named people, by first mention.
    pub people: Vec<Person>,
    /// Attributed quotes, in the order of the text.
    pub quotes: Vec<Quote>,
}

/// One sentence, or one line that is a heading, a caption or a list item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct Sentence {
    /// Index in [`Article::sentences`].
    pub id: usize,
    /// Offset of its first character.
    pub start: usize,
    /// Offset after its last character.
    pub end: usize,
    /// Which paragraph it stands in, from 0.
    pub paragraph: usize,
    /// The text between the offsets.
    pub text: String,
}

/// A human being named in the text.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct Person {
    /// Index in [`Article::people`].
    pub id: usize,
    /// The fullest form of the name, without title or honorific.
    pub name: String,
    /// The other forms used, most frequent first.
    pub aliases: Vec<String>,
    /// "he", "she" or "they" where the text itself shows it.
    pub pronoun: Option<&'static str>,
    /// What the text says the person is or was.
    pub roles: Vec<Role>,
    /// Every place that means the person.
    pub mentions: Vec<Mention>,
    /// Indices in [`Article::quotes`].
    pub quotes: Vec<usize>,
    /// The roles that the file of `--lexicon` lists; present for the people it lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lexicon_roles: Option<Vec<String>>,
}

/// A job, office, candidacy, membership or party standing.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct Role {
    /// The phrase as written.
    pub text: String,
    /// Its head words ("District Judge"); null for a bare affiliation.
    pub title: Option<String>,
    /// The body or place it belongs to.
    pub organization: Option<String>,
    /// Whether it is held now.
    pub status: Status,
    /// Offset of the phrase.
    pub start: usize,
    /// Offset after the phrase.
    pub end: usize,
    /// The sentence it stands in.
    pub sentence: usize,
    /// Id of the rule that found it.
    pub rule: &'static str,
    /// How often answers given in this way were right on annotated news, from 0 to 1.
    #[cfg_attr(feature = "cli", schemars(range(min = 0, max = 1)))]
    pub confidence: f64,
    /// What the rule saw; present with `--explain`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Vec<Evidence>>,
    /// What the confidence came from; present with `--explain`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<Vec<Record>>,
}

/// Whether a role is held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Held at the time of writing.
    #[default]
    Current,
    /// Held once.
    Former,
    /// Held for the time being.
    Acting,
    /// Candidates, nominees, -elect, incoming.
    Future,
}

/// One place in the text that means a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct Mention {
    /// How it refers.
    pub kind: MentionKind,
    /// The text between the offsets: no title, no honorific, no 's.
    pub text: String,
    /// Offset of its first character.
    pub start: usize,
    /// Offset after its last character.
    pub end: usize,
    /// The sentence it stands in.
    pub sentence: usize,
}

/// How a mention refers to its person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum MentionKind {
    /// A proper name.
    Name,
    /// A description ("the governor").
    Nominal,
    /// A pronoun.
    Pronoun,
}

/// One attribution: what somebody is reported to have said or written.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct Quote {
    /// Index in [`Article::quotes`].
    pub id: usize,
    /// How it is reported.
    pub kind: QuoteKind,
    /// The parts, joined by a space.
    pub text: String,
    /// Offset of the first part.
    pub start: usize,
    /// Offset after the last part.
    pub end: usize,
    /// The stretches of text that make up the content.
    pub parts: Vec<Part>,
    /// The words in quotation marks, without the marks.
    pub quoted: Vec<String>,
    /// The reporting word or phrase.
    pub cue: Option<Part>,
    /// Who is reported.
    pub speaker: Speaker,
    /// Sentences the content touches.
    pub sentences: Vec<usize>,
    /// Id of the rule that found it.
    pub rule: &'static str,
    /// How often answers given in this way were right on annotated news, from 0 to 1.
    #[cfg_attr(feature = "cli", schemars(range(min = 0, max = 1)))]
    pub confidence: f64,
    /// What the rule saw; present with `--explain`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Vec<Evidence>>,
    /// What the confidence came from; present with `--explain`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<Vec<Record>>,
}

/// How a quote is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum QuoteKind {
    /// All content stands in quotation marks.
    Direct,
    /// A reported clause partly in marks.
    Mixed,
    /// A reported clause without marks.
    Indirect,
}

/// A stretch of text and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct Part {
    /// The text between the offsets.
    pub text: String,
    /// Offset of its first character.
    pub start: usize,
    /// Offset after its last character.
    pub end: usize,
}

/// The speaker of a quote: the phrase at hand and, where known, the person behind it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct Speaker {
    /// What sort of source it is.
    pub kind: SpeakerKind,
    /// The phrase as written, title and articles included; null where none stands at hand.
    pub text: Option<String>,
    /// Offset of the phrase.
    pub start: Option<usize>,
    /// Offset after the phrase.
    pub end: Option<usize>,
    /// Index in [`Article::people`].
    pub person: Option<usize>,
    /// That person's name.
    pub name: Option<String>,
}

/// What sort of source a speaker is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum SpeakerKind {
    /// A person of [`Article::people`].
    Person,
    /// An individual the text never names.
    Unnamed,
    /// Organizations, documents, plural sources.
    Group,
    /// Nothing in the text tells.
    Unknown,
}

/// One thing a rule relied on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct Evidence {
    /// What it was to the rule: "cue", "speaker", "title", …
    pub part: &'static str,
    /// The text between the offsets.
    pub text: String,
    /// Offset of its first character.
    pub start: usize,
    /// Offset after its last character.
    pub end: usize,
}

/// How answers with the same signs did on annotated news.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(JsonSchema), schemars(deny_unknown_fields))]
#[non_exhaustive]
pub struct Record {
    /// What the answer answers: "content", "speaker" or "role".
    pub question: &'static str,
    /// In which way it was given, the sign that tells most first.
    pub signs: Vec<&'static str>,
    /// How many of the signs the counts are of: the first, the first two, …
    pub counted: usize,
    /// How many answers with those signs were right.
    pub right: u32,
    /// Of how many.
    pub of: u32,
}
