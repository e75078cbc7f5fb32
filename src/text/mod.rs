//! From characters to a [`Document`]: tokens, blocks, sentences and quotations.

pub mod abbreviations;
pub mod addresses;
pub mod blocks;
pub mod clutter;
pub mod datelines;
pub mod decode;
pub mod ends;
pub mod inner_stops;
pub mod items;
pub mod kinds;
pub mod lines;
pub mod marks;
pub mod mojibake;
pub mod quotations;
pub mod sentences;
pub mod stops;
pub mod tags;
pub mod tokens;
pub mod words;

use std::ops::Range;

use crate::lexicon::Lexicon;
use crate::span::Span;
use tags::Tag;
use tokens::Token;

/// An article as the rules see it. All spans are bytes of `text`; all ranges are indices of `tokens`.
#[derive(Clone, Debug)]
pub struct Document<'t> {
    /// The decoded text.
    pub text: &'t str,
    /// Every token, in order.
    pub tokens: Vec<Token>,
    /// The part of speech of each token.
    pub tags: Vec<Tag>,
    /// Paragraphs and single lines, in order; every token lies in exactly one.
    pub blocks: Vec<Block>,
    /// Sentences, in order; every token lies in exactly one.
    pub sentences: Vec<Sentence>,
    /// Outermost pairs of quotation marks, in order.
    pub quotations: Vec<Quotation>,
    /// For each token, its sentence and the first quotation that ends behind it.
    places: Vec<(u32, u32)>,
}

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

impl<'t> Document<'t> {
    /// Reads `text` as far as the rules need it.
    pub fn new(text: &'t str, lexicon: &Lexicon) -> Self {
        let tokens = tokens::tokenize(text, lexicon);
        let blocks = blocks::blocks(text, &tokens, lexicon);
        let quotations = quotations::quotations(text, &tokens, &blocks);
        let sentences = sentences::sentences(text, &tokens, &blocks, &quotations, lexicon);
        let tags = tags::tag(text, &tokens, &blocks, &sentences);
        let places = places(tokens.len(), &sentences, &quotations);
        Document { text, tokens, tags, blocks, sentences, quotations, places }
    }

    /// The text of a token.
    pub fn word(&self, token: usize) -> &'t str {
        self.tokens.get(token).map_or("", |token| token.span.of(self.text))
    }

    /// The span of a range of tokens; empty for an empty range.
    pub fn span(&self, range: Range<usize>) -> Span {
        match self.tokens.get(range).unwrap_or_default() {
            [] => Span::default(),
            [first, .., last] => first.span.to(last.span),
            [only] => only.span,
        }
    }

    /// Index of the sentence that holds a token.
    pub fn sentence_of(&self, token: usize) -> usize {
        self.places.get(token).map_or(self.sentences.len().saturating_sub(1), |(sentence, _)| *sentence as usize)
    }

    /// The block of a sentence.
    pub fn block_of(&self, sentence: usize) -> Option<&Block> {
        self.blocks.get(self.sentences.get(sentence)?.block)
    }

    /// Index of the quotation that holds a token (its marks included).
    pub fn quotation_of(&self, token: usize) -> Option<usize> {
        let index = self.places.get(token)?.1 as usize;
        self.quotations.get(index).is_some_and(|quotation| quotation.tokens.start <= token).then_some(index)
    }
}

/// The sentence of each token, and the quotation it is in or before.
fn places(tokens: usize, sentences: &[Sentence], quotations: &[Quotation]) -> Vec<(u32, u32)> {
    let (mut sentence, mut quotation) = (0, 0);
    let place = |token| {
        while sentence + 1 < sentences.len() && sentences[sentence].tokens.end <= token {
            sentence += 1;
        }
        while quotations.get(quotation).is_some_and(|quotation| quotation.tokens.end <= token) {
            quotation += 1;
        }
        (sentence as u32, quotation as u32)
    };
    (0..tokens).map(place).collect()
}
