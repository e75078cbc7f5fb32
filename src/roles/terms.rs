//! A sentence as a row of elements, one a term, that the rules read.

use std::ops::Range;

use super::elements::{element, is_pronoun};
use crate::article::MentionKind;
use crate::lexicon::words::lower;
use crate::lexicon::{Classes, Lexicon};
use crate::people::{Mention, People};
use crate::rules::Element;
use crate::syntax::Document;
use crate::text::letters::fold;
use crate::text::tokens::{Case, Kind};

/// A token, or a name or label of several.
#[derive(Clone, Debug)]
pub struct Term {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it is.
    pub element: Element,
    /// The person it names.
    pub person: Option<usize>,
}

/// Fills `terms` with those of the tokens in `range`.
pub fn terms(document: &Document, lexicon: &Lexicon, people: &People, range: Range<usize>, terms: &mut Vec<Term>) {
    terms.clear();
    terms.reserve(range.len());
    let mut keys = Keys::default();
    let mut mention = people.mentions.partition_point(|mention| mention.tokens.start < range.start);
    let mut at = range.start;
    while at < range.end {
        while people.mentions.get(mention).is_some_and(|mention| mention.tokens.start < at) {
            mention += 1;
        }
        let names = |mention: &&Mention| {
            mention.tokens.start == at
                && match mention.kind {
                    MentionKind::Name => true,
                    // Who "he" is in a quotation is anybody's guess.
                    MentionKind::Pronoun => is_pronoun(document, at) && document.quotation_of(at).is_none(),
                    MentionKind::Nominal => false,
                }
        };
        if let Some(found) = people.mentions.get(mention).filter(names) {
            let end = found.tokens.end.min(range.end).max(at + 1);
            // "Mrs." goes with the name.
            let honorific = terms.last().is_some_and(|term: &Term| {
                term.tokens.len() == 1
                    && document.tokens[term.tokens.start].is(Classes::HONORIFIC)
                    && document.tokens[term.tokens.start].is_capitalised()
                    && term.tokens.end == at
            });
            let start = if honorific { terms.pop().map_or(at, |term| term.tokens.start) } else { at };
            terms.push(Term { tokens: start..end, element: Element::Person, person: Some(found.person) });
            at = end;
            continue;
        }
        if let Some(end) = label_end(document, terms, at).map(|end| end.min(range.end)) {
            terms.push(Term { tokens: at..end, element: Element::PartyLabel, person: None });
            at = end;
            continue;
        }
        // "the Greenbank Trust (GT) adviser": the letters stand for what is before them.
        if let Some(end) = letters_end(document, terms, at).filter(|end| *end <= range.end) {
            at = end;
            continue;
        }
        if let Some((end, element)) = office_end(document, lexicon, at, range.end, &mut keys) {
            terms.push(Term { tokens: at..end, element, person: None });
            at = end;
            continue;
        }
        terms.push(Term { tokens: at..at + 1, element: element(document, at, range.start), person: None });
        at += 1;
    }
}

/// Room for the words of an office as the lexicon knows them, and for one.
#[derive(Default)]
struct Keys {
    key: String,
    word: String,
}

/// The end of an office, and what it is, whose words make it only together: "running mate", "chief of staff".
fn office_end(
    document: &Document,
    lexicon: &Lexicon,
    at: usize,
    end: usize,
    keys: &mut Keys,
) -> Option<(usize, Element)> {
    if !document.tokens[at].is(Classes::TITLE_PHRASE) {
        return None;
    }
    let Keys { key, word } = keys;
    let mut found = None;
    key.clear();
    for next in at..end.min(at + 4) {
        let token = &document.tokens[next];
        if token.kind != Kind::Word || next > at && !token.spaced {
            break;
        }
        fold(document.word(next), word);
        if next > at {
            key.push(' ');
        }
        key.push_str(word);
        if next == at {
            continue;
        }
        let classes = lexicon.classes(key);
        if classes.any(Classes::TITLE) {
            let plural = classes.any(Classes::PERSON_PLURAL);
            found = Some((next + 1, if plural { Element::Roles } else { Element::Role }));
        }
    }
    found
}

/// The end of letters in brackets right behind the name of a body.
fn letters_end(document: &Document, terms: &[Term], at: usize) -> Option<usize> {
    if !document.tokens[at].is_mark('(') {
        return None;
    }
    let named = matches!(terms.last()?.element, Element::Capital | Element::Body | Element::Possessive);
    let letters = document.tokens.get(at + 1)?;
    let closes = document.tokens.get(at + 2)?.is_mark(')');
    let upper = letters.case == Case::Upper && letters.span().len() > 1;
    (named && upper && closes).then_some(at + 3)
}

/// What stands for a party in a label, longer ones first.
const PARTIES: &[&str] =
    &["Lib Dem", "Green", "Con", "DFL", "DUP", "Dem", "Ind", "Lab", "NDP", "Rep", "SNP", "LD", "R", "D", "I", "L", "G"];

/// What stands between a party and a place.
const DASHES: [char; 5] = ['-', '–', '—', '‑', '/'];

/// Whether a state or country has this name.
fn is_region(name: &str) -> bool {
    crate::lexicon::classes(&lower(name)).any(Classes::STATE.with(Classes::COUNTRY))
}

/// The end of a party label that begins at `at`, right after a name and a comma or bracket.
fn label_end(document: &Document, terms: &[Term], at: usize) -> Option<usize> {
    let [.., name, mark] = terms else { return None };
    let bracket = mark.element == Element::OpenBracket;
    if name.element != Element::Person || !(bracket || mark.element == Element::Comma) {
        return None;
    }
    let start = document.tokens[at].span().start;
    let text = &document.text[start..];
    let length = match bracket {
        true => text.find(')').filter(|length| *length < 24)?,
        false => text.find([',', ';', ' ', '\n', ')', '”', '"']).unwrap_or(text.len()),
    };
    let label = &text[..length];
    let party = PARTIES.iter().find(|party| label.starts_with(**party))?;
    let place = label[party.len()..].trim_start_matches('.');
    let fits = match place.strip_prefix(DASHES).or_else(|| place.strip_prefix(',').filter(|_| bracket)) {
        Some(place) => place.trim_start().starts_with(char::is_uppercase) && place.len() < 20,
        None => bracket && place.is_empty(),
    };
    let end_at = |end: usize| at + document.tokens[at..].iter().take_while(|token| token.span().end <= end).count();
    // A comma label at the end of a sentence: "Ana Ruiz, D-Ohio.", but "Ana Ruiz, D-Calif.", "Ana Ruiz, D-Md."
    let ends = label.strip_suffix('.').filter(|whole| {
        let known = whole.len() > 7 || whole.rsplit(DASHES).next().is_some_and(is_region);
        !bracket && !whole.contains('.') && known
    });
    let last = ends.map(|whole| end_at(start + whole.len())).filter(|last| *last > at);
    let last = last.unwrap_or_else(|| end_at(start + length));
    (fits && last > at).then_some(last)
}
