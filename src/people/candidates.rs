//! Stretches of capitalised words that may be a name, and what stands at their edges.

use std::collections::HashSet;
use std::ops::Range;

use super::letters::{Letters, TWOFOLD};
use super::name_words;
use super::style::Style;
use crate::lexicon::{Classes, Lexicon};
use crate::rules::Element;
use crate::syntax::Document;
use crate::text::tokens::{Kind, Token};

/// A stretch of tokens that may be a name.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The letter of the capitalised word right before it (see [`letter`]), or a blank.
    pub left: Element,
    /// The letter of the capitalised word right after it, or a blank.
    pub right: Element,
    /// Its sentence.
    pub sentence: usize,
    /// How that sentence is capitalised.
    pub style: Style,
    /// Whether its first word begins the sentence or a quotation, so that the capital says nothing.
    pub initial: bool,
    /// Whether the lists take it for something else than a name: a place, a title, a month.
    pub weak: bool,
}

impl Candidate {
    /// Whether it is one word.
    pub fn is_single(&self) -> bool {
        self.tokens.len() == 1
    }
}

/// All candidates of a document in the order of the text.
pub fn candidates(document: &Document, lexicon: &Lexicon, style: impl Fn(usize) -> Style) -> Vec<Candidate> {
    let mut found = Vec::with_capacity(document.sentences.len());
    let mut letters = Letters::default();
    let numbered = numbered(document);
    for sentence in 0..document.sentences.len() {
        let range = document.sentences[sentence].tokens.clone();
        if !document.tokens[range.clone()].iter().any(Token::is_capitalised) {
            continue;
        }
        let style = style(sentence);
        letters.read(document, lexicon, range.clone(), style);
        for at in range.clone().skip(1).filter(|_| !numbered.is_empty()) {
            if numbered.contains(&(document.word(at - 1), document.word(at))) {
                letters.row[at - 1 - range.start] = Element::Number;
            }
        }
        let letters = letters.row.as_slice();
        let mut index = 0;
        while let Some(next) = letters[index..].iter().position(|letter| *letter != Element::Other) {
            index += next;
            let mut end = candidate_end(document, range.start, letters, index);
            // Only the names above are marked so.
            end += if letters[index] == Element::Number { 2 } else { 0 };
            let weak = end == index && is_weak(document, range.start + index, letters[index]);
            end += usize::from(weak);
            if end == index {
                index += 1;
                continue;
            }
            let edge = |index: Option<usize>| {
                let index = index.filter(|index| *index < letters.len());
                let index = index.filter(|index| document.tokens[range.start + index].is_capitalised());
                index.map_or(Element::Plain, |index| letters[index])
            };
            found.push(Candidate {
                tokens: range.start + index..range.start + end,
                left: edge(index.checked_sub(1)),
                right: edge(Some(end)),
                sentence,
                style,
                initial: is_initial(document, range.start, range.start + index),
                weak,
            });
            index = end;
        }
    }
    found
}

/// Stage names of a number and a word, each where somebody is introduced by it: "the rapper 40 Okoro".
fn numbered<'t>(document: &'t Document) -> HashSet<(&'t str, &'t str)> {
    let noun = Classes::PERSON_NOUN.with(Classes::OFFICE);
    let introduced = |at: &usize| {
        let [before, number, word] = [at - 1, *at, at + 1].map(|at| &document.tokens[at]);
        number.kind == Kind::Number
            && number.span().len() < 4
            && word.kind == Kind::Word
            && word.is_capitalised()
            && !word.is(Classes::DATE.with(Classes::PERSON_PLURAL).with(Classes::DEMONYM))
            && before.is(noun)
            && !before.is_capitalised()
            && !before.is(Classes::PERSON_PLURAL)
    };
    let last = document.tokens.len().saturating_sub(1);
    (1..last).filter(introduced).map(|at| (document.word(at), document.word(at + 1))).collect()
}

/// Whether a word that is something else by the lists could be a family name as well.
fn is_weak(document: &Document, at: usize, element: Element) -> bool {
    let token = &document.tokens[at];
    TWOFOLD.has(element)
        && element != Element::Party
        && token.is_capitalised()
        && (name_words::is_family(token.classes) || name_words::is_given(token.classes))
}

/// Whether nothing but marks stands between the start of the sentence, or an opening quotation mark or a
/// colon, and the token.
fn is_initial(document: &Document, start: usize, at: usize) -> bool {
    let is_passed = |kind: Kind| matches!(kind, Kind::Mark('-' | '–' | '—' | '[' | '(' | '.'));
    let before = (start..at).rev().map(|at| document.tokens[at].kind).find(|kind| !is_passed(*kind));
    before.is_none_or(|kind| matches!(kind, Kind::Mark('"' | '“' | '‘' | '\'' | '`' | ':' | '•' | '*')))
}

/// The end of the candidate that begins at `index`; `index` itself if none does.
fn candidate_end(document: &Document, start: usize, letters: &[Element], index: usize) -> usize {
    let after_title = index > 0 && matches!(letters[index - 1], Element::Title | Element::Honorific);
    // The end of the particles from `at` on, if what they belong to follows.
    let particles = |at: usize| {
        let end = at + letters[at..].iter().take_while(|letter| **letter == Element::Particle).count();
        (letters.get(end) == Some(&Element::NameWord)).then_some(end)
    };
    match letters[index] {
        Element::NameWord => {}
        Element::Initials if matches!(letters.get(index + 1), Some(Element::NameWord | Element::Initials)) => {}
        Element::Particle if after_title && particles(index).is_some() => {}
        _ => return index,
    }
    let mut end = index;
    while end < letters.len() {
        match letters[end] {
            Element::NameWord | Element::Initials => end += 1,
            Element::Suffix if end > index && document.tokens[start + end].is_capitalised() => {
                return end + 1;
            }
            Element::Particle => match particles(end) {
                Some(next) => end = next,
                None => break,
            },
            // "Jean- Pierre Okoro", broken by a line that is gone
            Element::Other if end == index + 1 && is_broken_hyphen(document, start + end) => end += 1,
            // "Ana Okoro, Jr."
            Element::Other
                if document.tokens[start + end].is_mark(',')
                    && letters.get(end + 1) == Some(&Element::Suffix)
                    && document.tokens[start + end + 1].is_capitalised()
                    && end > index =>
            {
                return end + 2;
            }
            Element::Other => match nickname(document, start, letters, end) {
                Some(next) if end > index => end = next,
                _ => break,
            },
            _ => break,
        }
    }
    end
}

/// Whether a hyphen stands right behind one given name, and another follows after a space: "Jean- Pierre".
fn is_broken_hyphen(document: &Document, at: usize) -> bool {
    let given = |at: usize| {
        document.tokens.get(at).is_some_and(|token| token.is_capitalised() && name_words::is_given(token.classes))
    };
    document.tokens[at].is_mark('-')
        && !document.tokens[at].spaced
        && given(at - 1)
        && given(at + 1)
        && document.tokens[at + 1].spaced
}

/// The end of a nickname in marks or brackets that stands inside a name: the `“Too Tall”` of
/// `Bo “Too Tall” Okoro`.
fn nickname(document: &Document, start: usize, letters: &[Element], index: usize) -> Option<usize> {
    let close: &[char] = match document.tokens[start + index].kind {
        Kind::Mark('“') => &['”'],
        Kind::Mark('"') => &['"'],
        Kind::Mark('‘' | '\'') => &['’', '\''],
        Kind::Mark('(') => &[')'],
        Kind::Mark('[') => return bracketed(document, start, letters, index),
        _ => return None,
    };
    let last = (index + 2..letters.len().min(index + 5))
        .find(|at| close.iter().any(|mark| document.tokens[start + at].is_mark(*mark)))?;
    let all_named = [index + 1, last - 1].iter().all(|at| document.tokens[start + at].is_capitalised());
    let goes_on = letters.get(last + 1) == Some(&Element::NameWord)
        && document.tokens[start + index].spaced
        && document.tokens[start + last + 1].spaced;
    let inside = document.tokens[start + index + 1].classes;
    let named = name_words::is_given(inside) && !name_words::is_place(inside);
    (all_named && goes_on && (named || close != [')'])).then_some(last + 1)
}

/// The end of a word that the editor has put in: the `[Okoro]` of `Ana [Okoro]`.
fn bracketed(document: &Document, start: usize, letters: &[Element], index: usize) -> Option<usize> {
    let closed = document.tokens.get(start + index + 2).is_some_and(|token| token.is_mark(']'));
    (letters.get(index + 1) == Some(&Element::NameWord) && closed && index + 2 < letters.len()).then_some(index + 3)
}
