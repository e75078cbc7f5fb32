//! Reported speech: quotations, reported clauses, their cues and the phrase that names their speaker.
//!
//! Three steps, each over the one before: [`chunks`] are phrases, [`frames`] are cues with their speakers,
//! [`contents`] are what the frames report; [`sequence`] joins quotations that go on. What is reported by its
//! layout alone is told by [`turns`] beforehand.

/// A [`QuoteRule`]: its id, its meaning, examples with what it finds in them, texts it leaves alone.
macro_rules! quote_rule {
    ($id:literal, $meaning:literal, [$($text:literal => $finds:literal),+ $(,)?], [$($other:literal),+ $(,)?] $(,)?) => {
        $crate::quotes::QuoteRule {
            rule: $crate::rules::Rule {
                id: $id,
                stage: "quotes",
                meaning: $meaning,
                examples: &[$($text),+],
                counterexamples: &[$($other),+],
            },
            finds: &[$($finds),+],
        }
    };
}

pub mod chunks;
pub mod content_rules;
pub mod contents;
mod frame_patterns;
pub mod frame_rules;
pub mod frames;
pub mod sequence;
mod subjects;
pub mod turns;
pub mod verbs;

use std::collections::BTreeSet;
use std::ops::Range;

use crate::article::QuoteKind;
use crate::people::People;
use crate::rules::Rule;
use crate::span::Span;
use crate::text::{BlockKind, Document, Quotation};

/// A rule of this stage.
#[derive(Clone, Copy, Debug)]
pub struct QuoteRule {
    /// Its id, meaning and examples.
    pub rule: Rule,
    /// What it finds in each example: the content, or the speaker for a rule of [`frame_rules`].
    pub finds: &'static [&'static str],
}

impl QuoteRule {
    /// The id that answers give.
    pub const fn id(&self) -> &'static str {
        self.rule.id
    }
}

/// Every rule of this stage, by step and in the order in which they are tried.
pub fn rules() -> impl Iterator<Item = &'static QuoteRule> {
    let frames = [&frame_rules::LABEL].into_iter().chain(frame_rules::FRAMES).chain([&frame_rules::COLON]);
    let contents = content_rules::rules().map(|rule| &rule.about);
    [&turns::TURN, &turns::STATEMENT]
        .into_iter()
        .chain(frames.map(|rule| &rule.about))
        .chain(contents)
        .chain([&sequence::UNCUED])
}

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
    /// The rule that found cue and speaker, and what it took in; nothing where the layout tells.
    pub frame: Option<(&'static str, Span)>,
}

/// Finds every attribution of a document.
pub fn find(document: &Document, people: &People) -> Vec<Attribution> {
    let names = chunks::Names::new(document, people);
    let mut taken: Vec<Option<usize>> = vec![None; document.quotations.len()];
    let mut filled = BTreeSet::new();
    let mut found = turns::find(document, people, &mut filled);
    let mut row = Vec::new();
    for (number, turn) in found.iter().enumerate() {
        // A quotation inside a turn or a printed statement belongs to it.
        for index in turn.parts.iter().flat_map(|part| within(document, *part)) {
            taken[index].get_or_insert(number);
        }
    }
    for (number, block) in document.blocks.iter().enumerate() {
        if block.kind == BlockKind::Clutter || filled.contains(&number) {
            continue;
        }
        row = chunks::chunks(document, &names, block, row);
        if let Some(quotation) = announced(document, number) {
            row.insert(row.len() - 1, quotation);
        }
        let frames = frames::frames(document, &row);
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
        rule: content.rule.about.id(),
        frame: Some((frame.rule.about.id(), document.span(tokens(&frame.chunks)))),
    }
}
