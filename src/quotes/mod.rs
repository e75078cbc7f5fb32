//! Reported speech: quotations, reported clauses, their cues and the phrase that names their speaker.
//!
//! Three steps, each a table of rules over the one before: [`chunks`] are phrases, [`frames`] are cues with
//! their speakers, [`contents`] are what the frames report; [`sequence`] joins quotations that go on.

pub mod chunks;
pub mod contents;
pub mod frames;
mod pattern;
pub mod sequence;
pub mod turns;
pub mod verbs;

use std::ops::Range;

use crate::article::QuoteKind;
use crate::people::People;
use crate::span::Span;
use crate::text::{BlockKind, Document, Quotation};

/// One attribution, in bytes.
#[derive(Clone, Debug)]
pub struct Attribution {
    /// How it is reported.
    pub kind: QuoteKind,
    /// The stretches of content, in order.
    pub parts: Vec<Span>,
    /// The words in marks, marks excluded.
    pub quoted: Vec<Span>,
    /// The reporting word or phrase.
    pub cue: Option<Span>,
    /// The tokens of the speaker phrase.
    pub speaker: Option<Range<usize>>,
    /// The token the speaker phrase is built on.
    pub head: Option<usize>,
    /// The tokens of sentence around the cue, from the speaker phrase to the end of the content.
    pub place: usize,
    /// The rule that found it.
    pub rule: &'static str,
}

/// Finds every attribution of a document.
pub fn find(document: &Document, people: &People) -> Vec<Attribution> {
    let names = chunks::Names::new(document, people);
    let mut taken: Vec<Option<usize>> = vec![None; document.quotations.len()];
    let mut filled = Vec::new();
    let mut found = turns::find(document, people, &mut filled);
    for (index, quotation) in document.quotations.iter().enumerate() {
        // A quotation inside a turn or a printed statement belongs to it.
        taken[index] = found.iter().position(|turn| turn.parts.iter().any(|part| part.contains(quotation.span)));
    }
    for (number, block) in document.blocks.iter().enumerate() {
        if block.kind == BlockKind::Clutter || filled.contains(&number) {
            continue;
        }
        let mut row = chunks::chunks(document, &names, block);
        if let Some(quotation) = announced(document, number) {
            row.insert(row.len() - 1, quotation);
        }
        let frames = frames::frames(document, &names, &row);
        for index in 0..frames.len() {
            let Some(content) = contents::content(&row, &frames, index, &|quotation| taken[quotation].is_some()) else {
                continue;
            };
            for chunk in content.parts.iter().flat_map(|part| &row[part.clone()]) {
                if chunk.letter == b'Q' && taken[chunk.index].is_none() {
                    taken[chunk.index] = Some(found.len());
                }
            }
            found.push(attribution(document, &row, &frames[index], &content));
        }
    }
    sequence::join(document, &mut found, taken);
    found.sort_by_key(|attribution| attribution.parts.first().map_or(0, |part| part.start));
    found
}

/// The quotation that a block ending in a colon announces, when the next block begins with it.
fn announced(document: &Document, block: usize) -> Option<chunks::Chunk> {
    let last = document.blocks[block].tokens.clone().last()?;
    let next = document.blocks.get(block + 1).filter(|next| next.kind != BlockKind::Clutter)?.tokens.start;
    let index = document.quotation_of(next).filter(|index| document.quotations[*index].tokens.start == next)?;
    let tokens = document.quotations[index].tokens.clone();
    document.tokens[last].is_mark(':').then_some(chunks::Chunk { letter: b'Q', tokens, head: next, verb: None, index })
}

/// The words of a quotation, without its marks and the spaces some marks have inside.
fn inner(document: &Document, quotation: &Quotation) -> Span {
    let text = quotation.inner.of(document.text);
    let start = quotation.inner.start + text.len() - text.trim_start().len();
    Span::new(start, start + text.trim().len())
}

fn attribution(
    document: &Document,
    row: &[chunks::Chunk],
    frame: &frames::Frame,
    content: &contents::Content,
) -> Attribution {
    let tokens = |part: &Range<usize>| row[part.start].tokens.start..row[part.end - 1].tokens.end;
    let parts: Vec<Span> = content.parts.iter().map(|part| document.span(tokens(part))).collect();
    let chunks = || content.parts.iter().flat_map(|part| &row[part.clone()]);
    // A quotation may also hide inside a noun phrase ("the “interim” plan").
    let within = |span: Span| parts.iter().any(|part| part.contains(span));
    let quoted: Vec<Span> = document
        .quotations
        .iter()
        .filter(|quotation| within(quotation.span))
        .map(|quotation| inner(document, quotation))
        .collect();
    let kind = if chunks().all(|chunk| matches!(chunk.letter, b'Q' | b'|')) {
        QuoteKind::Direct
    } else if quoted.is_empty() {
        QuoteKind::Indirect
    } else {
        QuoteKind::Mixed
    };
    Attribution {
        kind,
        parts,
        quoted,
        cue: Some(document.span(frame.cue.clone())),
        speaker: frame.speaker.clone(),
        head: frame.head,
        place: frame.cue.start,
        rule: content.rule.id,
    }
}
