//! Names in headings, where capitals say nothing: what the rest of the document, or the lists, know.

use std::ops::Range;

use super::accept::{Vouched, key};
use super::pieces::{Piece, Style};
use super::words;
use crate::lexicon::Classes;
use crate::syntax::Element;
use crate::text::tokens::Kind;
use crate::text::{BlockKind, Document};

/// The names in a piece of a heading.
pub fn stretches(document: &Document, piece: &Piece, vouched: &Vouched) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = piece.tokens.start;
    while at < piece.tokens.end {
        match stretch(document, piece, vouched, at) {
            Some(end) => {
                let edge = end == piece.tokens.end && matches!(piece.right, Element::Body | Element::PlaceNoun)
                    || at == piece.tokens.start
                        && matches!(piece.left, Element::Body | Element::PlaceNoun | Element::NeverName);
                if !edge {
                    found.push(at..end);
                }
                at = end;
            }
            None => at += 1,
        }
    }
    if found.is_empty() && !matches!(piece.right, Element::Body | Element::PlaceNoun) && is_sure(document, piece) {
        found.push(piece.tokens.clone());
    }
    found
}

/// The end of the vouched words that begin at `start`.
fn stretch(document: &Document, piece: &Piece, vouched: &Vouched, start: usize) -> Option<usize> {
    let mut end = start;
    let mut known = false;
    while end < piece.tokens.end {
        let token = &document.tokens[end];
        let word = key(document, end);
        let helps = end > start && token.is(Classes::SUFFIX) || token.is_initials(document.text);
        // "Mark" and "Will" may be the verbs here, unless the family name follows.
        let plain =
            words::is_dictionary(token.classes) && !vouched.family.contains(&word) && !vouched.lone.contains(&word);
        let next_known = || end + 1 < piece.tokens.end && vouched.family.contains(&key(document, end + 1));
        let is_known = vouched.knows(&word) && (!plain || next_known());
        if !(is_known || helps || end > start && token.kind != Kind::Word) {
            break;
        }
        known |= is_known;
        end += 1;
        // One person's name ends with the family name.
        let next_given = end < piece.tokens.end
            && vouched.given.contains(&key(document, end))
            && !vouched.family.contains(&key(document, end));
        if vouched.family.contains(&word) && next_given {
            break;
        }
    }
    while end > start && document.tokens[end - 1].kind != Kind::Word {
        end -= 1;
    }
    (known && end > start).then_some(end)
}

/// Nobody known: a byline, or a full name of which the lists are certain.
fn is_sure(document: &Document, piece: &Piece) -> bool {
    let tokens = &document.tokens[piece.tokens.clone()];
    let [first, .., last] = tokens else { return false };
    let byline = document.block_of(piece.sentence).is_some_and(|block| block.kind == BlockKind::Byline);
    let given = first.is(Classes::COMMON_GIVEN) && !words::is_dictionary(first.classes);
    let family = words::is_family(last.classes) && !words::is_dictionary(last.classes);
    tokens.len() < 4 && (byline || piece.style != Style::Prose && given && family && tokens.len() == 2)
}
