//! Nouns for speech, owned by who says it.

use std::ops::Range;

use super::Frame;
use crate::lexicon::Classes;
use crate::lexicon::reporting::Uses;
use crate::lexicon::words::{Words, words};
use crate::quotes::rules::FrameRule;
use crate::rules::Element;
use crate::syntax::Document;
use crate::syntax::chunks::Chunk;
use crate::syntax::tags::Tag;

/// Nouns for what somebody wants done.
const CALLS: &Words = words!["appeal", "appeals", "call", "calls", "plea", "pleas"];

/// Nouns for what somebody holds, behind "in" and whose they are.
const VIEWS: &Words = words!["view", "opinion", "judgment", "judgement", "estimation", "telling", "reckoning", "words"];

/// Whether a phrase has a noun for what somebody holds.
pub(super) fn is_view(document: &Document, chunk: &Chunk) -> bool {
    chunk.tokens.clone().any(|at| document.tokens[at].is_one_of(VIEWS, document.text))
}

/// Whether a phrase is headed by a noun for speech.
pub(super) fn is_speech(document: &Document, chunk: &Chunk) -> bool {
    document.tokens[chunk.head].is(Classes::REPORTING_NOUN)
}

/// "in her view,", "in the opinion of the judge,": whose view the clause is.
pub(super) fn view(
    document: &Document,
    chunks: &[Chunk],
    rule: &'static FrameRule,
    cue: Range<usize>,
) -> Option<Frame> {
    let chunk = &chunks[cue.start];
    let before = cue.start.checked_sub(1)?;
    let begins = document.word(chunks[before].head).eq_ignore_ascii_case("in");
    let noun =
        chunk.tokens.clone().find(|at| document.tokens[*at].is_one_of(VIEWS, document.text)).filter(|_| begins)?;
    let (words, speaker) = match owner(document, chunk) {
        Some(owner) if noun + 1 == chunk.tokens.end => (noun..noun + 1, owner),
        // "in the view of the mayor"
        None if document.word(chunk.tokens.start) == "the" && document.word(noun + 1) == "of" => {
            (chunks[before].head..noun + 2, noun + 2..chunk.tokens.end)
        }
        _ => return None,
    };
    let first = document.tokens.get(speaker.start).filter(|_| !speaker.is_empty())?;
    let writer = first.is_one_of(words!["my", "our", "your"], document.text);
    (!writer).then(|| owned(rule, before..cue.end, before..cue.end, words, speaker, Uses::NONE))
}

/// The frame of a noun and its owner: `chunks` are what it takes up, `matched` what its rule saw, `cue` and `speaker` tokens.
fn owned(
    rule: &'static FrameRule,
    chunks: Range<usize>,
    matched: Range<usize>,
    cue: Range<usize>,
    speaker: Range<usize>,
    uses: Uses,
) -> Frame {
    let head = Some(speaker.end - 1);
    Frame { rule, chunks, matched, cue, verb: None, head, speaker: Some(speaker), leads: uses.any(Uses::FOR), uses }
}

/// The tokens of the last owner in a noun phrase: "her", "the mayor".
fn owner(document: &Document, chunk: &Chunk) -> Option<Range<usize>> {
    let owner = chunk.tokens.clone().rev().find(|at| document.tags[*at] == Tag::Possessive)?;
    let pronoun =
        document.tokens[owner].is(Classes::POSSESSIVE) && document.word(owner).chars().all(char::is_alphabetic);
    Some(if pronoun { owner..owner + 1 } else { chunk.tokens.start..owner })
}

/// "his claim", "the minister's warning": a noun that reports, owned by who says it.
pub(super) fn nominal(
    document: &Document,
    chunks: &[Chunk],
    rule: &'static FrameRule,
    cue: Range<usize>,
) -> Option<Frame> {
    let chunk = &chunks[cue.start];
    if !is_speech(document, chunk) {
        return None;
    }
    let speaker = match owner(document, chunk) {
        Some(owner) => owner,
        // "comments by the mayor that"
        None => {
            let [preposition, owner] = chunks.get(cue.end..cue.end + 2)? else { return None };
            let owns = ["by", "from"].contains(&document.word(preposition.head).to_ascii_lowercase().as_str());
            (owns && matches!(owner.element, Element::Person | Element::Name | Element::Noun))
                .then(|| owner.tokens.clone())?
        }
    };
    // "Thursday's announcement": nobody said it; but "May's announcement".
    let owner = &document.tokens[speaker.start];
    if owner.is(Classes::DATE) && !owner.is(Classes::COMMON_GIVEN.with(Classes::COMMON_FAMILY)) && speaker.len() == 1 {
        return None;
    }
    // "his claim in May was that": what stands between the noun and its clause.
    let element = |at: usize| chunks.get(at).map_or(Element::Stop, |chunk| chunk.element);
    let mut end = cue.end;
    let calls = document.tokens[chunk.head].is_one_of(CALLS, document.text);
    let is_for = |at: usize| document.word(chunks[at].head) == "for";
    while element(end) == Element::Preposition
        && !(calls && is_for(end))
        && matches!(element(end + 1), Element::Person | Element::Name | Element::Noun | Element::Time)
        || element(end) == Element::Time
    {
        end += if element(end) == Element::Preposition { 2 } else { 1 };
    }
    let is = element(end) == Element::Verb && document.tags[chunks[end].head] == Tag::Be;
    end += usize::from(is);
    let infinitive = |at: usize| element(at) == Element::Nonfinite && document.tags[chunks[at].tokens.start] == Tag::To;
    // "wants her claim heard again"
    if !is && element(end) == Element::Nonfinite && !infinitive(end) {
        return None;
    }
    // "their chants of “Keep the pier!”"
    let of = element(end) == Element::Preposition
        && element(end + 1) == Element::Quotation
        && document.word(chunks[end].head) == "of";
    end += usize::from(of);
    // "the council's calls for a pier"
    let call = calls && element(end) == Element::Preposition && is_for(end);
    let leads = match element(end) {
        Element::That => !matches!(element(end + 1), Element::Verb | Element::Reports | Element::IsReported),
        Element::Colon => element(end + 1) == Element::Quotation,
        Element::Quotation => of || is,
        Element::Nonfinite => is && infinitive(end),
        _ => false,
    };
    let end = if leads || call { end } else { cue.end };
    let uses = if call { Uses::FOR } else { Uses::NONE };
    let words = chunk.head..chunk.head + 1;
    (!speaker.is_empty()).then(|| owned(rule, cue.start..end, cue, words, speaker, uses))
}
