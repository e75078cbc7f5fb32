//! Quotations that are sentences of their own, without a cue, right behind a sentence that tells whose they are, at the end of the
//! paragraph before if they begin theirs: one that reports what somebody said, one about a person where nobody else speaks, or
//! one in which somebody sighs or shrugs.

use std::ops::Range;

use super::rules::UNCUED;
use super::subjects::clause_subject;
use super::{Attribution, inner};
use crate::article::QuoteKind;
use crate::lexicon::words::{Words, words};
use crate::rules::{Element, Row, elements};
use crate::span::Span;
use crate::syntax::Document;
use crate::syntax::chunks::Chunk;
use crate::text::Quotation;

/// How short a quotation can be that nothing but its place attributes.
const SHORTEST: usize = 6;

/// The tokens of a speaker phrase, and the one it is built on.
pub type Source = (Range<usize>, Option<usize>);

/// Finds such quotations in a block; `found` holds what is reported in it, `topic` whom the block before ended with.
pub fn find(
    document: &Document,
    chunks: &[Chunk],
    row: &[Element],
    found: &[Attribution],
    topic: Option<Source>,
    taken: &[Option<usize>],
) -> Vec<(usize, Attribution)> {
    let free = |at: &usize| chunks[*at].element == Element::Quotation && taken[chunks[*at].index].is_none();
    let places: Vec<usize> = (0..chunks.len()).filter(free).collect();
    if places.is_empty() {
        return Vec::new();
    }
    let mut added: Vec<(usize, Attribution)> = Vec::new();
    for at in places {
        let quotation = &document.quotations[chunks[at].index];
        let whole = (at == 0 || row[at - 1] == Element::Stop) && row[at + 1..].begins(&[elements![Stop]]);
        if !whole || quotation.tokens.len() < SHORTEST {
            continue;
        }
        let source = match at {
            0 => topic.clone().filter(|_| speaks_of_itself(document, quotation)),
            _ => {
                let begin = row[..at - 1].last_place(elements![Stop]).map_or(0, |stop| stop + 1);
                let sentence = Span::new(
                    document.tokens[chunks[begin].tokens.start].span().start,
                    document.tokens[quotation.tokens.start].span().start,
                );
                let reported = reported(document, found, sentence);
                reported.or_else(|| gesture(document, row, chunks, begin, at - 1)).or_else(|| {
                    told_of(document, row, chunks, begin, at - 1, found)
                        .filter(|_| speaks_of_itself(document, quotation))
                })
            }
        };
        let Some((speaker, head)) = source else { continue };
        added.push((
            chunks[at].index,
            Attribution {
                kind: QuoteKind::Direct,
                parts: vec![quotation.span],
                quoted: vec![inner(document, quotation)],
                cue: None,
                speaker: Some(speaker),
                head,
                place: quotation.tokens.start,
                rule: UNCUED,
                frame: None,
                evidence: Vec::new(),
            },
        ));
    }
    added
}

/// The source of the widest report of a sentence, if none of its words are in marks.
fn reported(document: &Document, found: &[Attribution], sentence: Span) -> Option<Source> {
    let inside = found.iter().filter(|attribution| {
        let place = document.tokens[attribution.place].span();
        sentence.contains(place)
    });
    let width = |attribution: &&Attribution| attribution.parts.iter().map(|part| part.end - part.start).sum::<usize>();
    if inside.clone().any(|attribution| attribution.kind != QuoteKind::Indirect) {
        return None;
    }
    let widest = inside.max_by_key(width)?;
    Some((widest.speaker.clone()?, widest.head))
}

/// Whom the last sentence of a block is about, if nothing is reported in it.
pub fn topic(document: &Document, chunks: &[Chunk], row: &[Element], found: &[Attribution]) -> Option<Source> {
    let end = row.last_place(elements![Stop])?;
    let begin = row[..end].last_place(elements![Stop]).map_or(0, |stop| stop + 1);
    told_of(document, row, chunks, begin, end, found)
}

/// Verbs of what somebody does who is about to speak.
const GESTURES: &Words = words![
    "beams",
    "beamed",
    "chuckles",
    "chuckled",
    "frowns",
    "frowned",
    "giggles",
    "giggled",
    "grimaces",
    "grimaced",
    "grins",
    "grinned",
    "groans",
    "groaned",
    "hesitates",
    "hesitated",
    "laughs",
    "laughed",
    "nods",
    "nodded",
    "pauses",
    "paused",
    "scoffs",
    "scoffed",
    "shrugs",
    "shrugged",
    "sighs",
    "sighed",
    "smiles",
    "smiled",
    "smirks",
    "smirked",
    "winces",
    "winced"
];

/// Who makes a gesture in a sentence: "Okoro sighs."
fn gesture(document: &Document, row: &[Element], chunks: &[Chunk], begin: usize, end: usize) -> Option<Source> {
    let verb = begin + row[begin..end].place(elements![Verb, Reports])?;
    let is_gesture = document.tokens[chunks[verb].head].is_one_of(GESTURES, document.text);
    let (speaker, head) = clause_subject(row, chunks, begin, end).filter(|_| is_gesture)?;
    let subject = chunks[begin..end].iter().find(|chunk| chunk.tokens.contains(&head))?;
    let she = document.tokens[head].is_one_of(words!["he", "she"], document.text);
    (subject.element == Element::Person || she).then_some((speaker, Some(head)))
}

/// The person a sentence without a report is about, where nobody else speaks: its subject, or who owns that.
fn told_of(
    document: &Document,
    row: &[Element],
    chunks: &[Chunk],
    begin: usize,
    end: usize,
    found: &[Attribution],
) -> Option<Source> {
    if !found.is_empty() || row[begin..end].has(elements![Quotation]) {
        return None;
    }
    let (speaker, head) = clause_subject(row, chunks, begin, end)?;
    let people = chunks[begin..end].iter().filter(|chunk| chunk.element == Element::Person).count();
    let subject = chunks[begin..end].iter().find(|chunk| chunk.tokens.contains(&head))?;
    let she = subject.element == Element::Pronoun
        && document.tokens[head].is_one_of(words!["he", "she"], document.text)
        && people == 0;
    let named = subject.element == Element::Person && people == 1;
    if she || named {
        return Some((speaker, Some(head)));
    }
    // "For Okoro, the choice was easy."
    if let [first, person, comma, ..] = &chunks[begin..end]
        && document.word(first.head).eq_ignore_ascii_case("for")
        && (person.element, comma.element) == (Element::Person, Element::Comma)
        && people == 1
    {
        return Some((person.tokens.clone(), Some(person.head)));
    }
    // "Her income is small."
    let owned = |at: &usize| document.tokens[*at].is_one_of(words!["his", "her"], document.text);
    let owner = Some(subject.tokens.start).filter(owned).filter(|_| people == 0)?;
    Some((owner..owner + 1, Some(owner)))
}

/// Whether somebody speaks of "I" or "we" in a quotation.
fn speaks_of_itself(document: &Document, quotation: &Quotation) -> bool {
    let first_person = words!["i", "my", "me", "we", "our", "us"];
    document.tokens[quotation.tokens.clone()].iter().any(|token| token.is_one_of(first_person, document.text))
}
