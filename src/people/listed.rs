//! People whom the user lists: found wherever they are named, whatever speaks against it.

use std::ops::Range;

use crate::lexicon::{Lexicon, Phrases};
use crate::syntax::Document;
use crate::text::letters::fold;
use crate::text::tokens::{self, Kind};

/// A name of a listed person, as it is looked for.
struct Wanted {
    person: usize,
    /// Which of its words begin with a capital; so do those of the text then.
    capitals: Vec<bool>,
}

/// Where listed people are named, in the order of the text: the tokens, and the index in [`Lexicon::people`].
pub fn find(document: &Document, lexicon: &Lexicon) -> Vec<(Range<usize>, usize)> {
    let mut found = Vec::new();
    let wanted = wanted(lexicon);
    if wanted.is_empty() {
        return found;
    }
    let mut at = 0;
    while at < document.tokens.len() {
        match named(document, &wanted, at) {
            Some((end, person)) => {
                found.push((at..end, person));
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

fn wanted(lexicon: &Lexicon) -> Phrases<Wanted> {
    let mut phrases = Phrases::default();
    for (person, listed) in lexicon.people().iter().enumerate() {
        for name in std::iter::once(&listed.name).chain(&listed.aliases) {
            let tokens = tokens::tokenize_unclassified(name, lexicon);
            let capitals = tokens.iter().map(tokens::Token::is_capitalised).collect();
            phrases.add(words(name), Wanted { person, capitals });
        }
    }
    phrases
}

/// The words of a name as the document has them.
pub fn words(name: &str) -> Vec<String> {
    let tokens = tokens::tokenize_unclassified(name, &Lexicon::default());
    let folded = tokens.iter().map(|token| {
        let mut word = String::new();
        fold(token.span().of(name), &mut word);
        word
    });
    folded.collect()
}

/// The folded form of a token.
fn key(document: &Document, at: usize) -> String {
    let mut key = String::new();
    fold(document.word(at), &mut key);
    key
}

/// The longest name that begins at `at`: its end and the person.
fn named(document: &Document, wanted: &Phrases<Wanted>, at: usize) -> Option<(usize, usize)> {
    let fits = |(words, wanted): (&[String], &Wanted)| {
        let end = at + words.len();
        let same = |(at, (word, capital)): (usize, (&String, &bool))| {
            let key = key(document, at);
            // "said Madam A.": a stop sticks to a letter.
            let found = key.strip_suffix('.').filter(|letter| letter.len() == 1 && letter == word).unwrap_or(&key);
            found == word && (!capital || document.tokens[at].is_capitalised())
        };
        let fits = end <= document.tokens.len() && (at..end).zip(words.iter().zip(&wanted.capitals)).all(same);
        (fits && !goes_on(document, end)).then_some((end, wanted.person))
    };
    wanted.beginning(&key(document, at)).filter_map(fits).max_by_key(|(end, _)| *end)
}

/// Whether the capitalised word at `at` makes another name of what stands before it: "Ana Okoro Foundation".
fn goes_on(document: &Document, at: usize) -> bool {
    let Some(token) = document.tokens.get(at).filter(|token| token.kind == Kind::Word && token.is_capitalised()) else {
        return false;
    };
    let last = document.tokens[at - 1].span().end;
    let same_line = !document.text[last..token.span().start].contains('\n');
    same_line && document.sentence_of(at - 1) == document.sentence_of(at)
}
