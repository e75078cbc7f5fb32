//! Quotations that go on from the attribution before: in the same paragraph, in the next, or under an
//! unclosed mark.

use std::collections::BTreeMap;
use std::ops::Range;

use super::rules::UNCUED;
use super::{Attribution, inner};
use crate::article::QuoteKind;
use crate::syntax::Document;
use crate::text::tokens::Kind;
use crate::text::{BlockKind, Quotation};

/// Gives every quotation that nothing but its place attributes to the attribution before it: as a further
/// part where only marks and the cue stand between, else as a quote of its own, without a cue.
///
/// `taken` holds the attribution of each quotation that has one.
pub fn join(document: &Document, found: &mut Vec<Attribution>, mut taken: Vec<Option<usize>>) {
    // The attributions that have a speaker, by place.
    let speaks = found.iter().enumerate().filter(|(_, attribution)| attribution.speaker.is_some());
    let mut places: BTreeMap<usize, usize> = speaks.map(|(index, attribution)| (attribution.place, index)).collect();
    for index in 0..document.quotations.len() {
        if taken[index].is_some() {
            continue;
        }
        let quotation = &document.quotations[index];
        let near = index.checked_sub(1).and_then(|before| taken[before]);
        let near = near.filter(|owner| goes_on(document, &document.quotations[index - 1], quotation, &found[*owner]));
        let Some(owner) = near.or_else(|| follows(document, quotation, &places)) else { continue };
        if near.is_some() || adjoins(document, &found[owner], quotation) {
            let index_of_owner = owner;
            let owner = &mut found[owner];
            owner.parts.push(quotation.span);
            owner.quoted.push(inner(document, quotation));
            if owner.kind == QuoteKind::Indirect {
                owner.kind = QuoteKind::Mixed;
            }
            taken[index] = Some(index_of_owner);
        } else {
            taken[index] = Some(found.len());
            let before = &found[owner];
            if before.speaker.is_some() {
                places.insert(quotation.tokens.start, found.len());
            }
            found.push(Attribution {
                kind: QuoteKind::Direct,
                parts: vec![quotation.span],
                quoted: vec![inner(document, quotation)],
                cue: None,
                speaker: before.speaker.clone(),
                head: before.head,
                place: quotation.tokens.start,
                rule: UNCUED,
                frame: None,
                evidence: Vec::new(),
            });
        }
    }
}

/// Whether no word stands between an attribution, its cue included, and a quotation of the same paragraph or, if both are
/// direct, of the next.
fn adjoins(document: &Document, owner: &Attribution, quotation: &Quotation) -> bool {
    let ends = owner.parts.iter().chain(&owner.cue).map(|span| span.end);
    let phrase = owner.speaker.clone().map(|speaker| document.span(speaker).end);
    let end = ends.chain(phrase).max().unwrap_or(0);
    let first = document.tokens.partition_point(|token| token.span().start < end);
    let words = (first..quotation.tokens.start).any(|at| document.tokens[at].kind == Kind::Word);
    let follows = document.sentence_of(owner.place) + 1 == document.sentence_of(quotation.tokens.start);
    let (block, next) = (block_of(document, owner.place), block_of(document, quotation.tokens.start));
    let opens = owner.kind == QuoteKind::Direct && Some(block) == text_before(document, next);
    block == next && (!words || follows) || opens && !words
}

/// Whether `next` is a further part of the attribution that `before` is part of.
fn goes_on(document: &Document, before: &Quotation, next: &Quotation, owner: &Attribution) -> bool {
    if owner.kind != QuoteKind::Direct {
        return false;
    }
    let (block, next_block) = (block_of(document, before.tokens.start), block_of(document, next.tokens.start));
    let page = if block < next_block { page_before(document, next_block) } else { 0..0 };
    let between = (before.tokens.end..next.tokens.start).filter(|at| !page.contains(at));
    let words = between.clone().any(|at| document.tokens[at].kind == Kind::Word);
    let cue = owner.cue.is_some_and(|cue| between.clone().any(|at| document.tokens[at].span().start == cue.start));
    let sentences = between.clone().filter(|at| begins_sentence(document, *at)).count();
    let prose = document.blocks[next_block].kind == BlockKind::Prose;
    let near = block == next_block
        || prose && Some(block) == text_before(document, next_block) && is_alone(document, next_block);
    let begins = begins_sentence(document, next.tokens.start);
    // “A,” she said in a speech, “B”: a mark shows that the cue lies between, and not B behind another word.
    let split = cue && sentences == 0 && matches!(document.tokens[next.tokens.start - 1].kind, Kind::Mark(_));
    next.continues || near && (!words && begins || split || cue && begins && sentences == 0)
}

/// The attribution whose speaker goes on in a quotation that is a sentence of its own: the last one of the
/// same paragraph, or of the one before when the quotation begins its own.
fn follows(document: &Document, quotation: &Quotation, places: &BTreeMap<usize, usize>) -> Option<usize> {
    let start = quotation.tokens.start;
    let end = quotation.tokens.end - 1;
    let whole = begins_sentence(document, start) && document.sentences[document.sentence_of(end)].tokens.end == end + 1;
    let block = block_of(document, start);
    if !whole || document.blocks[block].kind != BlockKind::Prose || quotation.tokens.len() < 6 {
        return None;
    }
    let opens = document.blocks[block].tokens.start == start;
    let before = if opens { text_before(document, block).unwrap_or(block) } else { block };
    let first = document.blocks[before].tokens.start;
    places.range(first..start).next_back().map(|(_, index)| *index)
}

/// The block before one, but for what the web page put between: "More videos", a caption. A time begins something new.
fn text_before(document: &Document, block: usize) -> Option<usize> {
    (0..block).rev().find(|before| {
        let before = &document.blocks[*before];
        match before.kind {
            BlockKind::Caption => false,
            BlockKind::Clutter => before.tokens.clone().any(|at| document.tokens[at].kind == Kind::Number),
            _ => true,
        }
    })
}

/// The tokens of what the web page put right before a block.
fn page_before(document: &Document, block: usize) -> Range<usize> {
    let text = text_before(document, block).map_or(0, |text| document.blocks[text].tokens.end);
    text..document.blocks[block].tokens.start
}

fn begins_sentence(document: &Document, at: usize) -> bool {
    document.sentences.get(document.sentence_of(at)).is_some_and(|sentence| sentence.tokens.start == at)
}

fn block_of(document: &Document, at: usize) -> usize {
    document.blocks.partition_point(|block| block.tokens.end <= at).min(document.blocks.len() - 1)
}

/// Whether a block holds nothing but quotation.
fn is_alone(document: &Document, block: usize) -> bool {
    let words = document.blocks[block].tokens.clone().filter(|at| document.tokens[*at].kind == Kind::Word);
    words.into_iter().all(|at| document.quotation_of(at).is_some())
}
