//! The part of speech of every token.

use super::Sentence;
use super::tokens::Token;

/// A part of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tag {
    /// Anything not told yet.
    Other,
}

/// Tags every token.
pub fn tag(text: &str, tokens: &[Token], sentences: &[Sentence]) -> Vec<Tag> {
    let _ = (text, sentences);
    vec![Tag::Other; tokens.len()]
}
