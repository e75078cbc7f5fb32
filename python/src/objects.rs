//! The parts of an article as Python objects. To show another field, add its line.

use extract::article;
use pyo3::prelude::*;

/// A class with the fields of the output contract, and its copy from the type of the library.
macro_rules! object {
    (
        $(#[$doc:meta])* $name:ident($it:ident), shows $shown:expr;
        $($(#[$field_doc:meta])* $field:ident: $type:ty = $value:expr;)+
    ) => {
        $(#[$doc])*
        #[pyclass(frozen, get_all, eq, module = "newsquotes")]
        #[derive(Clone, PartialEq)]
        pub struct $name { $($(#[$field_doc])* pub $field: $type,)+ }

        impl From<&article::$name> for $name {
            fn from($it: &article::$name) -> Self {
                $name { $($field: $value),+ }
            }
        }

        #[pymethods]
        impl $name {
            fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
                repr(slf.as_any(), stringify!($name), &$shown)
            }
        }
    };
}

/// `Name(field=value, …)`
pub fn repr(object: &Bound<'_, PyAny>, name: &str, fields: &[&str]) -> PyResult<String> {
    let field = |field: &&str| Ok(format!("{field}={}", object.getattr(*field)?.repr()?));
    let fields: Vec<String> = fields.iter().map(field).collect::<PyResult<_>>()?;
    Ok(format!("{name}({})", fields.join(", ")))
}

/// Each item as its Python object.
fn all<'a, T: 'a, O: From<&'a T>>(items: &'a [T]) -> Vec<O> {
    items.iter().map(O::from).collect()
}

object! {
    /// One sentence, or one line that is a heading, a caption or a list item.
    Sentence(it), shows ["text"];
    /// Index in the article's sentences.
    id: usize = it.id;
    /// Offset of its first character.
    start: usize = it.start;
    /// Offset after its last character.
    end: usize = it.end;
    /// Which paragraph it stands in, from 0.
    paragraph: usize = it.paragraph;
    /// The text between the offsets.
    text: String = it.text.clone();
}

object! {
    /// A human being named in the text.
    Person(it), shows ["name", "roles"];
    /// Index in the article's people.
    id: usize = it.id;
    /// The fullest form of the name, without title or honorific.
    name: String = it.name.clone();
    /// The other forms used, most frequent first.
    aliases: Vec<String> = it.aliases.clone();
    /// "he", "she" or "they" where the text itself shows it.
    pronoun: Option<&'static str> = it.pronoun;
    /// What the text says the person is or was.
    roles: Vec<Role> = all(&it.roles);
    /// Every place that means the person.
    mentions: Vec<Mention> = all(&it.mentions);
    /// Indices in the article's quotes.
    quotes: Vec<usize> = it.quotes.clone();
    /// The roles that the lexicon lists; None for people it does not list.
    lexicon_roles: Option<Vec<String>> = it.lexicon_roles.clone();
    /// The role to show where there is room for one.
    main_role: Option<String> = it.main_role().map(str::to_string);
}

object! {
    /// A job, office, candidacy, membership or party standing.
    Role(it), shows ["text", "status"];
    /// The phrase as written.
    text: String = it.text.clone();
    /// Its head words ("District Judge"); None for a bare affiliation.
    title: Option<String> = it.title.clone();
    /// The body or place it belongs to.
    organization: Option<String> = it.organization.clone();
    /// "current", "former", "acting" or "future".
    status: &'static str = it.status.as_str();
    /// Offset of the phrase.
    start: usize = it.start;
    /// Offset after the phrase.
    end: usize = it.end;
    /// The sentence it stands in.
    sentence: usize = it.sentence;
    /// Id of the rule that found it.
    rule: &'static str = it.rule;
    /// How often answers given in this way were right on annotated news, from 0 to 1.
    confidence: f64 = it.confidence;
    /// What the rule saw, with explain=True.
    evidence: Option<Vec<Evidence>> = it.evidence.as_deref().map(all);
    /// What the confidence came from, with explain=True.
    record: Option<Vec<Record>> = it.record.as_deref().map(all);
}

object! {
    /// One place in the text that means a person.
    Mention(it), shows ["kind", "text"];
    /// "name", "nominal" (a description) or "pronoun".
    kind: &'static str = it.kind.as_str();
    /// The text between the offsets: no title, no honorific, no 's.
    text: String = it.text.clone();
    /// Offset of its first character.
    start: usize = it.start;
    /// Offset after its last character.
    end: usize = it.end;
    /// The sentence it stands in.
    sentence: usize = it.sentence;
}

object! {
    /// One attribution: what somebody is reported to have said or written.
    Quote(it), shows ["kind", "speaker", "text"];
    /// Index in the article's quotes.
    id: usize = it.id;
    /// "direct", "mixed" or "indirect".
    kind: &'static str = it.kind.as_str();
    /// The parts, joined by a space.
    text: String = it.text.clone();
    /// Offset of the first part.
    start: usize = it.start;
    /// Offset after the last part.
    end: usize = it.end;
    /// The stretches of text that make up the content.
    parts: Vec<Part> = all(&it.parts);
    /// The words in quotation marks, without the marks.
    quoted: Vec<String> = it.quoted.clone();
    /// The reporting word or phrase.
    cue: Option<Part> = it.cue.as_ref().map(Part::from);
    /// Who is reported.
    speaker: Speaker = Speaker::from(&it.speaker);
    /// Sentences the content touches.
    sentences: Vec<usize> = it.sentences.clone();
    /// Id of the rule that found it.
    rule: &'static str = it.rule;
    /// How often answers given in this way were right on annotated news, from 0 to 1.
    confidence: f64 = it.confidence;
    /// What the rule saw, with explain=True.
    evidence: Option<Vec<Evidence>> = it.evidence.as_deref().map(all);
    /// What the confidence came from, with explain=True.
    record: Option<Vec<Record>> = it.record.as_deref().map(all);
}

object! {
    /// A stretch of text and where it stands.
    Part(it), shows ["text", "start", "end"];
    /// The text between the offsets.
    text: String = it.text.clone();
    /// Offset of its first character.
    start: usize = it.start;
    /// Offset after its last character.
    end: usize = it.end;
}

object! {
    /// The speaker of a quote: the phrase at hand and, where known, the person behind it.
    Speaker(it), shows ["kind", "text", "name"];
    /// "person", "unnamed", "group" or "unknown".
    kind: &'static str = it.kind.as_str();
    /// The phrase as written, title and articles included; None where none stands at hand.
    text: Option<String> = it.text.clone();
    /// Offset of the phrase.
    start: Option<usize> = it.start;
    /// Offset after the phrase.
    end: Option<usize> = it.end;
    /// Index in the article's people.
    person: Option<usize> = it.person;
    /// That person's name.
    name: Option<String> = it.name.clone();
}

object! {
    /// One thing a rule relied on.
    Evidence(it), shows ["part", "text"];
    /// What it was to the rule: "cue", "speaker", "title", …
    part: &'static str = it.part;
    /// The text between the offsets.
    text: String = it.text.clone();
    /// Offset of its first character.
    start: usize = it.start;
    /// Offset after its last character.
    end: usize = it.end;
}

object! {
    /// How answers with the same signs did on annotated news.
    Record(it), shows ["question", "right", "of"];
    /// "content", "speaker" or "role".
    question: &'static str = it.question;
    /// In which way the answer was given, the sign that tells most first.
    signs: Vec<&'static str> = it.signs.clone();
    /// How many of the signs the counts are of.
    counted: usize = it.counted;
    /// How many answers with those signs were right.
    right: u32 = it.right;
    /// Of how many.
    of: u32 = it.of;
}
