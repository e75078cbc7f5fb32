//! Sentences, named people, their roles and every attributed quote of a news article, found by rules
//! that a person can read.
//!
//! ```
//! let article = extract::extract("“It holds,” Mayor Ana Okoro said.");
//! assert_eq!(article.sentences.len(), 1);
//! assert_eq!(article.quotes[0].speaker.name.as_deref(), Some("Ana Okoro"));
//! assert_eq!(article.people[0].roles[0].text, "Mayor");
//! ```
//!
//! # Features
//!
//! - `cli` (default) builds the program, and derives the JSON Schema of the output. Without it, only what reading needs
//!   comes along.
//! - `html` adds [`html`], the page of an article. It brings no dependency.
//!
//! # What is stable
//!
//! What the crate has at its root, the types of [`article`] (their fields are the output contract; more of them can come),
//! [`lexicon::Lexicon`] with [`lexicon::user::add`], and [`html::page`]. Everything else is inner workings and changes
//! without notice.

pub mod article;
mod assemble;
#[doc(hidden)]
pub mod confidence;
#[cfg(feature = "html")]
pub mod html;
pub mod lexicon;
mod many;
#[doc(hidden)]
pub mod people;
#[doc(hidden)]
pub mod quotes;
#[doc(hidden)]
pub mod roles;
mod rule_list;
#[doc(hidden)]
pub mod rules;
pub mod span;
#[doc(hidden)]
pub mod speakers;
#[doc(hidden)]
pub mod syntax;
#[doc(hidden)]
pub mod text;

use article::{Article, Offsets};
use lexicon::Lexicon;
pub use many::extract_many;
pub use rule_list::rules;
pub use rules::Rule;
pub use span::Span;
use syntax::Document;
pub use text::decode::{DecodeError, decode};
pub use text::sentences_of;

/// What a caller can choose.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The unit of the offsets in the article.
    pub offsets: Offsets,
    /// Whether quotes and roles carry the evidence their rule saw.
    pub explain: bool,
    /// What is below this confidence is left out; 0 leaves nothing out.
    pub min_confidence: f64,
    /// The word lists, with the caller's own words.
    pub lexicon: Lexicon,
}

/// Reads an article with the default [`Options`]: offsets count characters.
///
/// ```
/// let article = extract::extract("The council met on Monday.");
/// assert_eq!(article.sentences[0].end, 26);
/// ```
pub fn extract(text: &str) -> Article {
    extract_with(text, "-", &Options::default())
}

/// Reads an article; `source` is only copied into the output.
///
/// The same text gives the same article, on any thread; no text makes it panic.
pub fn extract_with(text: &str, source: &str, options: &Options) -> Article {
    let document = Document::new(text, &options.lexicon);
    let mut people = people::find(&document, &options.lexicon);
    roles::find(&document, &options.lexicon, &mut people);
    let attributions = quotes::find(&document, &people, options.explain);
    let speakers = speakers::resolve(&document, &mut people, &attributions);
    roles::find_of_pronouns(&document, &options.lexicon, &mut people);
    let sure = confidence::of_quotes(&document, &people, &attributions, &speakers);
    let mut article = assemble::article(document, people, attributions, speakers, sure, source, options);
    if options.min_confidence > 0.0 {
        article.keep_sure(options.min_confidence);
    }
    article
}
