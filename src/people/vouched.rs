//! Which words a document uses as names somewhere.

use std::ops::Range;

use super::name_words;
use super::vocabulary::{Vocabulary, Word};
use crate::lexicon::Classes;
use crate::syntax::Document;
use crate::text::tokens::Kind;

/// What the document vouches for; words are asked for by a token of a candidate.
pub struct Vouched<'v> {
    vocabulary: &'v Vocabulary,
    /// What each word is, as a sum of these.
    uses: Vec<u8>,
}

/// Last word of a full name.
const FAMILY: u8 = 1;
/// First word of a full name.
const GIVEN: u8 = 2;
/// A name alone.
const LONE: u8 = 4;

impl<'v> Vouched<'v> {
    /// Nothing yet.
    pub fn new(vocabulary: &'v Vocabulary) -> Self {
        Vouched { vocabulary, uses: vec![0; vocabulary.len()] }
    }

    fn is(&self, at: usize, uses: u8) -> bool {
        self.uses[self.vocabulary.word(at).index()] & uses != 0
    }

    /// Whether the word is part of a name somewhere.
    pub fn knows(&self, at: usize) -> bool {
        self.is(at, FAMILY | GIVEN | LONE)
    }

    /// Whether the word ends a full name somewhere.
    pub fn is_family(&self, at: usize) -> bool {
        self.is(at, FAMILY)
    }

    /// Whether the word begins a full name somewhere.
    pub fn is_given(&self, at: usize) -> bool {
        self.is(at, GIVEN)
    }

    /// Whether the word is called by one name, or by the last of several.
    pub fn is_last(&self, at: usize) -> bool {
        self.is(at, FAMILY | LONE)
    }

    /// Notes a full name.
    pub fn add(&mut self, words: impl DoubleEndedIterator<Item = Word> + Clone) {
        let mut first = words.clone();
        let Some(given) = first.next() else { return };
        let last = words.rev().find(|word| !self.vocabulary.is_suffix(*word)).unwrap_or(given);
        if first.next().is_some() {
            self.uses[given.index()] |= GIVEN;
        }
        self.uses[last.index()] |= FAMILY;
        // "Park Jin-woo"
        let vocabulary = self.vocabulary;
        let family_first = vocabulary.classes(given).any(Classes::COMMON_FAMILY)
            && name_words::is_given(vocabulary.classes(last))
            && vocabulary.form(last).contains('-');
        if family_first {
            self.uses[given.index()] |= FAMILY;
        }
    }

    /// Notes the nickname in marks inside a full name: the “Too Tall” of `Bo “Too Tall” Okoro`.
    pub fn add_nickname(&mut self, document: &Document, name: Range<usize>) {
        let opens = |at: &usize| matches!(document.tokens[*at].kind, Kind::Mark('“' | '"' | '‘' | '('));
        if let Some(mark) = name.clone().find(opens).filter(|mark| mark + 1 < name.end) {
            self.uses[self.vocabulary.word(mark + 1).index()] |= GIVEN;
        }
    }

    /// Notes a word that is a name alone, unless it is known.
    pub fn add_lone(&mut self, word: Word) {
        let uses = &mut self.uses[word.index()];
        *uses |= if *uses == 0 { LONE } else { 0 };
    }

    /// Takes back that a word begins full names.
    pub fn forget_given(&mut self, at: usize) {
        self.uses[self.vocabulary.word(at).index()] &= !GIVEN;
    }
}
