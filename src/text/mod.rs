//! From characters to tokens, blocks, quotations and sentences.

pub mod abbreviations;
pub mod addresses;
pub mod blocks;
pub mod clutter;
pub mod datelines;
pub mod decode;
pub mod ends;
mod footnotes;
pub mod inner_stops;
pub mod items;
pub mod kinds;
pub mod letters;
pub mod lines;
pub mod marks;
pub mod mojibake;
mod page_words;
pub mod quotations;
pub mod sentences;
pub mod stops;
pub mod tokens;

use std::ops::Range;

use crate::lexicon::Lexicon;
use crate::span::Span;

/// What a block of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// Running text.
    Prose,
    /// The headline of the article.
    Title,
    /// A heading inside it, or a line in the form of one.
    Heading,
    /// "By Ana Okoro"
    Byline,
    /// A photo caption or credit.
    Caption,
    /// An item of a list, a row of a table.
    Item,
    /// What the web page put there: navigation, adverts, file names.
    Clutter,
}

/// A paragraph, or a line that stands alone.
#[derive(Clone, Debug)]
pub struct Block {
    /// Where it stands.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it is.
    pub kind: BlockKind,
    /// Number of its paragraph: blocks that no blank line parts share one.
    pub paragraph: usize,
    /// How many of its first tokens are a dateline ("DENVER —", "Cleveland (AFP) –").
    pub dateline: usize,
}

/// One sentence.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Where it stands, closing marks included.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Index of its block.
    pub block: usize,
}

/// What stands between an outermost pair of quotation marks, in one block.
#[derive(Clone, Debug)]
pub struct Quotation {
    /// With its marks.
    pub span: Span,
    /// Without its marks.
    pub inner: Span,
    /// Its tokens, marks included.
    pub tokens: Range<usize>,
    /// Whether it has a closing mark; one that has not runs to the end of its block.
    pub closed: bool,
    /// Whether it goes on from the unclosed quotation before it.
    pub continues: bool,
}

/// The sentences of `text`, without the other stages: spans in bytes, in order.
///
/// ```
/// let text = "Dr. Okoro agreed. “Why not?” she said.";
/// let sentences: Vec<&str> = extract::text::sentences_of(text).iter().map(|span| span.of(text)).collect();
/// assert_eq!(sentences, ["Dr. Okoro agreed.", "“Why not?” she said."]);
/// ```
pub fn sentences_of(text: &str) -> Vec<Span> {
    let lexicon = Lexicon::default();
    let tokens = tokens::tokenize_unclassified(text, &lexicon);
    let blocks = blocks::blocks(text, &tokens, &lexicon);
    let quotations = quotations::quotations(text, &tokens, &blocks);
    let sentences = sentences::sentences(text, &tokens, &blocks, &quotations, &lexicon);
    sentences.into_iter().map(|sentence| sentence.span).collect()
}
