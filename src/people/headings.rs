//! Names in headings, where capitals say nothing: what the rest of the document, or the lists, know.

use std::ops::Range;

use super::candidates::Candidate;
use super::context::Context;
use super::name_words;
use super::style::Style;
use super::vouched::Vouched;
use crate::lexicon::Classes;
use crate::rules::Element;
use crate::syntax::Document;
use crate::text::BlockKind;
use crate::text::tokens::Kind;

/// The names in a candidate of a heading.
pub fn stretches(document: &Document, candidate: &Candidate, vouched: &Vouched) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = candidate.tokens.start;
    while at < candidate.tokens.end {
        match stretch(document, candidate, vouched, at) {
            Some(end) => {
                let edge = end == candidate.tokens.end && matches!(candidate.right, Element::Body | Element::PlaceNoun)
                    || at == candidate.tokens.start
                        && matches!(candidate.left, Element::Body | Element::PlaceNoun | Element::NeverName);
                if !edge {
                    found.push(at..end);
                }
                at = end;
            }
            None => at += 1,
        }
    }
    if found.is_empty()
        && !matches!(candidate.right, Element::Body | Element::PlaceNoun)
        && (is_sure(document, candidate) || Context::new(document, candidate).credited())
    {
        found.push(candidate.tokens.clone());
    }
    found
}

/// The end of the vouched words that begin at `start`.
fn stretch(document: &Document, candidate: &Candidate, vouched: &Vouched, start: usize) -> Option<usize> {
    let mut end = start;
    let mut known = false;
    while end < candidate.tokens.end {
        let token = &document.tokens[end];
        let helps = end > start && token.is(Classes::SUFFIX) || token.is_initials(document.text);
        // "Mark" and "Will" may be the verbs here, unless the family name follows.
        let plain = name_words::is_dictionary(token.classes) && !vouched.is_last(end);
        let next_known = end + 1 < candidate.tokens.end && vouched.is_family(end + 1);
        let is_known = vouched.knows(end) && (!plain || next_known);
        if !(is_known || helps || end > start && token.kind != Kind::Word) {
            break;
        }
        known |= is_known;
        let family = vouched.is_family(end);
        end += 1;
        // One person's name ends with the family name.
        let next_given = end < candidate.tokens.end && vouched.is_given(end) && !vouched.is_family(end);
        if family && next_given {
            break;
        }
    }
    while end > start && document.tokens[end - 1].kind != Kind::Word {
        end -= 1;
    }
    (known && end > start).then_some(end)
}

/// Nobody known: a byline, or a full name of which the lists are certain.
fn is_sure(document: &Document, candidate: &Candidate) -> bool {
    let tokens = &document.tokens[candidate.tokens.clone()];
    let [first, .., last] = tokens else { return false };
    let byline = document.block_of(candidate.sentence).is_some_and(|block| block.kind == BlockKind::Byline);
    let given = first.is(Classes::COMMON_GIVEN) && !name_words::is_dictionary(first.classes);
    let family = name_words::is_family(last.classes) && !name_words::is_dictionary(last.classes);
    tokens.len() < 4 && (byline || candidate.style != Style::Prose && given && family && tokens.len() == 2)
}
