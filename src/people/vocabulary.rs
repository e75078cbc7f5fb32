//! The words of a document that can be part of names, by number: compared and counted without their text.

use std::ops::Range;

use super::candidates::Candidate;
use crate::lexicon::words::key;
use crate::lexicon::{Classes, Lexicon};
use crate::syntax::Document;
use crate::text::letters::folded;
use crate::text::tokens::Kind;

/// A word, however it is cased: its number in a [`Vocabulary`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Word(u32);

impl Word {
    /// No word: a mark, or a token that is part of no candidate.
    pub const NONE: Word = Word(0);

    /// Its number, as an index.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

#[derive(Debug, Default)]
struct Entry {
    /// Where its folded form is in the text of the vocabulary.
    form: Range<usize>,
    classes: Classes,
    /// The last entry before it in its bucket.
    next: Word,
}

/// How few and how many buckets there can be, by the keys of the words.
const BUCKETS: (usize, usize) = (256, 1 << 16);

/// The words of a document that can be part of names.
#[derive(Debug)]
pub struct Vocabulary {
    /// The word of each token.
    of_tokens: Vec<Word>,
    entries: Vec<Entry>,
    buckets: Vec<Word>,
    /// All folded forms in a row.
    text: String,
    /// Room for one form.
    room: String,
}

impl Vocabulary {
    /// The words of these candidates.
    pub fn new(document: &Document, candidates: &[Candidate]) -> Self {
        let mut vocabulary = Vocabulary {
            of_tokens: vec![Word::NONE; document.tokens.len()],
            entries: Vec::with_capacity(candidates.len() + 1),
            buckets: vec![Word::NONE; (candidates.len() / 2).next_power_of_two().clamp(BUCKETS.0, BUCKETS.1)],
            text: String::with_capacity(8 * candidates.len()),
            room: String::new(),
        };
        vocabulary.entries.push(Entry::default());
        for at in candidates.iter().flat_map(|candidate| candidate.tokens.clone()) {
            if document.tokens[at].kind == Kind::Word {
                vocabulary.of_tokens[at] = vocabulary.add_token(document, at);
            }
        }
        vocabulary
    }

    /// The word of a token, which need not be part of a candidate.
    pub fn add_token(&mut self, document: &Document, at: usize) -> Word {
        let classes = document.tokens[at].classes;
        self.add(document.word(at), |_| classes)
    }

    /// The words of the name of a listed person.
    pub fn add_name(&mut self, words: &[String], lexicon: &Lexicon) -> Vec<Word> {
        words.iter().map(|word| self.add(word, |form| lexicon.classes(form))).collect()
    }

    fn add(&mut self, word: &str, classes: impl FnOnce(&str) -> Classes) -> Word {
        // The key of an ASCII word is that of its folded form.
        if word.is_ascii()
            && let Some(known) = self.known(key(word.as_bytes()), |form| form.eq_ignore_ascii_case(word))
        {
            return known;
        }
        let mut room = std::mem::take(&mut self.room);
        let form = folded(word, &mut room);
        let key = key(form.as_bytes());
        let known = self.known(key, |known| known == form).unwrap_or_else(|| self.add_new(form, classes(form), key));
        self.room = room;
        known
    }

    fn bucket(&self, key: u16) -> usize {
        usize::from(key) & (self.buckets.len() - 1)
    }

    /// The word with this key whose form is the one looked for.
    fn known(&self, key: u16, is_form: impl Fn(&str) -> bool) -> Option<Word> {
        let mut known = self.buckets[self.bucket(key)];
        while known != Word::NONE && !is_form(self.form(known)) {
            known = self.entries[known.index()].next;
        }
        (known != Word::NONE).then_some(known)
    }

    fn add_new(&mut self, form: &str, classes: Classes, key: u16) -> Word {
        let bucket = self.bucket(key);
        let start = self.text.len();
        self.text.push_str(form);
        let next = std::mem::replace(&mut self.buckets[bucket], Word(self.entries.len() as u32));
        self.entries.push(Entry { form: start..self.text.len(), classes, next });
        self.buckets[bucket]
    }

    /// How many words there are, [`Word::NONE`] among them.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Every word.
    pub fn all(&self) -> impl Iterator<Item = Word> {
        (1..self.entries.len() as u32).map(Word)
    }

    /// The word of a token of a candidate.
    pub fn word(&self, at: usize) -> Word {
        self.of_tokens[at]
    }

    /// The words of tokens of a candidate.
    pub fn words(&self, tokens: Range<usize>) -> impl DoubleEndedIterator<Item = Word> + Clone {
        self.of_tokens[tokens].iter().copied().filter(|word| *word != Word::NONE)
    }

    /// Its folded form.
    pub fn form(&self, word: Word) -> &str {
        &self.text[self.entries[word.index()].form.clone()]
    }

    /// What the lists say of it.
    pub fn classes(&self, word: Word) -> Classes {
        self.entries[word.index()].classes
    }

    /// Whether it follows a name and belongs to it: "jr."
    pub fn is_suffix(&self, word: Word) -> bool {
        self.classes(word).any(Classes::SUFFIX)
    }
}
