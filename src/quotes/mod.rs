//! Reported speech: quotations, reported clauses, their cues and the phrase that names their speaker.

use std::ops::Range;

use crate::article::QuoteKind;
use crate::people::People;
use crate::span::Span;
use crate::text::Document;

/// One attribution, in bytes.
#[derive(Clone, Debug)]
pub struct Attribution {
    /// How it is reported.
    pub kind: QuoteKind,
    /// The stretches of content, in order.
    pub parts: Vec<Span>,
    /// The words in marks, marks excluded.
    pub quoted: Vec<Span>,
    /// The reporting word or phrase.
    pub cue: Option<Span>,
    /// The tokens of the speaker phrase.
    pub speaker: Option<Range<usize>>,
    /// The rule that found it.
    pub rule: &'static str,
}

/// Finds every attribution of a document.
pub fn find(document: &Document, people: &People) -> Vec<Attribution> {
    let _ = (document, people);
    Vec::new()
}
