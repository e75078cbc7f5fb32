//! Which words a document uses as names somewhere.

use std::collections::HashSet;
use std::ops::Range;

use super::name_words::is_suffix;
use crate::syntax::Document;
use crate::text::letters::fold;
use crate::text::tokens::Kind;

/// What the document vouches for.
#[derive(Default)]
pub struct Vouched {
    /// Last words of full names.
    pub family: HashSet<String>,
    /// First words of full names.
    pub given: HashSet<String>,
    /// Words that are names alone.
    pub lone: HashSet<String>,
}

impl Vouched {
    /// Whether the word is part of a name somewhere.
    pub fn knows(&self, word: &str) -> bool {
        self.family.contains(word) || self.given.contains(word) || self.lone.contains(word)
    }

    /// Notes a full name.
    pub fn add(&mut self, words: &[String]) {
        let last = words.iter().rposition(|word| !is_suffix(word)).unwrap_or(0);
        if words.len() > 1 {
            self.given.insert(words[0].clone());
        }
        self.family.insert(words[last].clone());
    }
}

/// The folded form of a token.
pub fn key(document: &Document, at: usize) -> String {
    let word = document.word(at);
    let mut key = String::with_capacity(word.len());
    fold(word, &mut key);
    key
}

/// The folded words of a range.
pub fn folded(document: &Document, range: Range<usize>) -> Vec<String> {
    range.filter(|at| document.tokens[*at].kind == Kind::Word).map(|at| key(document, at)).collect()
}
