//! Reported speech: quotations, reported clauses, their cues and the phrase that names their speaker.
//!
//! Over the `chunks` of a block: `frames` are cues with their speakers, `contents` are what the frames report;
//! `sequence` joins quotations that go on. What is reported by its layout alone is told by `turns` beforehand.

mod conditions;
mod contents;
mod frames;
mod rules;
mod sequence;
mod subjects;
mod turns;
mod untagged;

pub use rules::rules;

use std::collections::BTreeSet;
use std::ops::Range;

use crate::article::QuoteKind;
use crate::people::People;
use crate::rules::Element;
use crate::span::Span;
use crate::syntax::Document;
use crate::syntax::chunks;
use crate::text::{BlockKind, Quotation};

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
    /// The token it stands at: its cue, or the first of a quotation without one.
    pub place: usize,
    /// The rule that found it.
    pub rule: &'static str,
    /// The rule that found its cue and speaker; otherwise the layout tells, or the attribution before.
    pub frame: Option<&'static str>,
    /// What the rules saw, for a reader: the rule that found cue and speaker with what it took in, then the elements that
    /// it and the rule of the content have matched, each with its words. Empty where the layout tells, or nobody asks.
    pub evidence: Vec<(&'static str, Span)>,
}

impl Attribution {
    /// Whether the phrase of its speaker belongs to another: it has none of its own.
    pub fn is_uncued(&self) -> bool {
        self.rule == rules::UNCUED
    }
}

/// Finds every attribution of a document; what the rules saw only if somebody asks that they `explain` it.
pub fn find(document: &Document, people: &People, explain: bool) -> Vec<Attribution> {
    let names =
        chunks::Names::new(document, people.mentions.iter().map(|mention| (mention.tokens.clone(), mention.person)));
    let mut taken: Vec<Option<usize>> = vec![None; document.quotations.len()];
    let mut filled = BTreeSet::new();
    let mut found = turns::find(document, people, &mut filled);
    let (mut block_chunks, mut row, mut topic) = (Vec::new(), Vec::new(), None);
    let (mut finder, mut window) = (frames::Finder::default(), contents::Window::default());
    for (number, turn) in found.iter().enumerate() {
        // A quotation inside a turn or a printed statement belongs to it.
        for index in turn.parts.iter().flat_map(|part| within(document, *part)) {
            taken[index].get_or_insert(number);
        }
    }
    for (number, block) in document.blocks.iter().enumerate() {
        if block.kind == BlockKind::Clutter || filled.contains(&number) {
            topic = None;
            continue;
        }
        block_chunks = chunks::chunks(document, &names, block, block_chunks);
        if let Some(quotation) = announced(document, number) {
            block_chunks.insert(block_chunks.len() - 1, quotation);
        }
        let chunks = block_chunks.as_slice();
        row.clear();
        row.extend(chunks.iter().map(|chunk| chunk.element));
        let mut frames = finder.frames(document, chunks, &row);
        keep_prose(document, &mut frames);
        let first = found.len();
        for index in 0..frames.len() {
            let is_taken = |quotation: usize| taken[quotation].is_some();
            let Some(content) = window.content(chunks, &frames, index, &is_taken) else { continue };
            for chunk in content.parts.iter().flat_map(|part| &chunks[part.clone()]) {
                if chunk.element == Element::Quotation && taken[chunk.index].is_none() {
                    taken[chunk.index] = Some(found.len());
                }
            }
            let mut attribution = attribution(document, chunks, &frames[index], &content);
            if explain {
                attribution.evidence = evidence(document, chunks, &frames[index], &window.matched(&content));
            }
            found.push(attribution);
        }
        for (quotation, attribution) in untagged::find(document, chunks, &row, &found[first..], topic.take(), &taken) {
            taken[quotation] = Some(found.len());
            found.push(attribution);
        }
        topic = opens_with_quotation(document, number + 1)
            .then(|| untagged::topic(document, chunks, &row, &found[first..]))
            .flatten();
    }
    sequence::join(document, &mut found, taken);
    found.sort_by_key(|attribution| attribution.parts.first().map_or(0, |part| part.start));
    found
}

/// How many cues a sentence can have: with more it is no prose, and each would report all the others.
const MOST_CUES: usize = 40;

/// Takes out the frames of sentences that have too many; they stand in the order of their cues.
fn keep_prose(document: &Document, frames: &mut Vec<frames::Frame>) {
    if frames.len() <= MOST_CUES {
        return;
    }
    let sentence = |frame: &frames::Frame| document.sentence_of(frame.cue.start);
    let long: BTreeSet<usize> = frames
        .chunk_by(|one, next| sentence(one) == sentence(next))
        .filter(|frames| frames.len() > MOST_CUES)
        .map(|frames| sentence(&frames[0]))
        .collect();
    frames.retain(|frame| !long.contains(&sentence(frame)));
}

/// The quotation that a block ending in a colon announces, when the next block begins with it.
fn announced(document: &Document, block: usize) -> Option<chunks::Chunk> {
    let last = document.blocks[block].tokens.clone().last()?;
    let next = document.blocks.get(block + 1).filter(|next| next.kind != BlockKind::Clutter)?.tokens.start;
    let index = document.quotation_of(next).filter(|index| document.quotations[*index].tokens.start == next)?;
    let tokens = document.quotations[index].tokens.clone();
    document.tokens[last].is_mark(':').then_some(chunks::Chunk {
        element: Element::Quotation,
        tokens,
        head: next,
        verb: None,
        index,
    })
}

/// Whether a block begins with a quotation.
fn opens_with_quotation(document: &Document, block: usize) -> bool {
    document.blocks.get(block).is_some_and(|block| document.quotation_of(block.tokens.start).is_some())
}

/// The quotations inside a span.
fn within(document: &Document, span: Span) -> impl Iterator<Item = usize> {
    let first = document.quotations.partition_point(|quotation| quotation.span.start < span.start);
    (first..document.quotations.len()).take_while(move |index| span.contains(document.quotations[*index].span))
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
    let quoted = parts.iter().flat_map(|part| within(document, *part));
    let quoted: Vec<Span> = quoted.map(|index| inner(document, &document.quotations[index])).collect();
    let kind = if chunks().all(|chunk| matches!(chunk.element, Element::Quotation | Element::Stop)) {
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
        rule: content.rule.rule.id,
        frame: Some(frame.rule.rule.id),
        evidence: Vec::new(),
    }
}

/// What the rules of a frame and of its content saw, the latter as elements with their chunks.
fn evidence(
    document: &Document,
    row: &[chunks::Chunk],
    frame: &frames::Frame,
    of_content: &[(Element, Range<usize>)],
) -> Vec<(&'static str, Span)> {
    let span = |part: &Range<usize>| document.span(row[part.start].tokens.start..row[part.end - 1].tokens.end);
    let of_frame = frame.matched.clone().map(|chunk| (row[chunk].element, chunk..chunk + 1));
    let elements = of_frame.chain(of_content.iter().cloned()).map(|(element, chunks)| (element.name(), span(&chunks)));
    let whole = (frame.rule.rule.id, span(&frame.chunks));
    [whole].into_iter().chain(elements.filter(|(_, span)| !span.is_empty())).collect()
}
