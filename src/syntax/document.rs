//! An article as the rules see it.

use std::ops::Range;

use super::tags::{self, Tag};
use crate::lexicon::Lexicon;
use crate::span::Span;
use crate::text::tokens::Token;
use crate::text::{Block, Quotation, Sentence, blocks, quotations, sentences, tokens};

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
    /// For one in [`STEP`] tokens, its sentence and the first quotation that ends behind it.
    places: Vec<(u32, u32)>,
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

    /// Gives up the tokens and what is known of each.
    pub fn give_up_tokens(&mut self) {
        (self.tokens, self.tags, self.places) = Default::default();
    }

    /// The text of a token.
    pub fn word(&self, token: usize) -> &'t str {
        self.tokens.get(token).map_or("", |token| token.span().of(self.text))
    }

    /// The span of a range of tokens; empty for an empty range.
    pub fn span(&self, range: Range<usize>) -> Span {
        match self.tokens.get(range).unwrap_or_default() {
            [] => Span::default(),
            [first, .., last] => first.span().to(last.span()),
            [only] => only.span(),
        }
    }

    /// Index of the sentence that holds a token.
    pub fn sentence_of(&self, token: usize) -> usize {
        let last = self.sentences.len().saturating_sub(1);
        let Some((sentence, _)) = self.places.get(token / STEP) else { return last };
        let mut sentence = *sentence as usize;
        while sentence < last && self.sentences[sentence].tokens.end <= token {
            sentence += 1;
        }
        sentence
    }

    /// The block of a sentence.
    pub fn block_of(&self, sentence: usize) -> Option<&Block> {
        self.blocks.get(self.sentences.get(sentence)?.block)
    }

    /// Index of the quotation that holds a token (its marks included).
    pub fn quotation_of(&self, token: usize) -> Option<usize> {
        let index = self.quotation_behind(token)?;
        (self.quotations[index].tokens.start <= token).then_some(index)
    }

    /// The first token in a quotation from `token` on; behind all tokens if there is none.
    pub fn quoted_from(&self, token: usize) -> usize {
        self.quotation_behind(token).map_or(usize::MAX, |index| self.quotations[index].tokens.start.max(token))
    }

    /// Index of the first quotation that ends behind a token.
    fn quotation_behind(&self, token: usize) -> Option<usize> {
        let mut index = self.places.get(token / STEP)?.1 as usize;
        while self.quotations.get(index)?.tokens.end <= token {
            index += 1;
        }
        Some(index)
    }
}

/// How many tokens are looked through for what the first of them does not tell.
const STEP: usize = 8;

/// The sentence of each first token of [`STEP`], and the quotation it is in or before.
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
    (0..tokens).step_by(STEP).map(place).collect()
}
