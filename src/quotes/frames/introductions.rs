//! What introduces what follows without a verb that reports: labels, and clauses before a colon.

use std::ops::Range;

use super::{Frame, OBJECT};
use crate::lexicon::Classes;
use crate::lexicon::reporting::Uses;
use crate::lexicon::words::words;
use crate::quotes::rules::{FRAMES, FrameRule};
use crate::quotes::subjects::{SOURCE, clause_subject};
use crate::rules::{Element, Row, elements};
use crate::syntax::Document;
use crate::syntax::chunks::Chunk;
use crate::syntax::tags::Tag;

/// Nouns for people and groups.
const SPEAKERS: Classes = Classes::PERSON_NOUN.with(Classes::PERSON_PLURAL).with(Classes::GROUP_NOUN);

/// A clause before a colon, or that ends in a noun for speech: no pattern, it is what no other frame explains.
static COLON: &FrameRule = &FRAMES[FRAMES.len() - 1];

/// A label: no pattern, it stands only at the begin of a block.
static LABEL: &FrameRule = &FRAMES[0];

/// "Okoro: …" at the beginning of a block.
pub(super) fn label(document: &Document, chunks: &[Chunk]) -> Option<Frame> {
    let colon = chunks.iter().take(8).position(|chunk| chunk.element == Element::Colon)?;
    let first = chunks.first()?;
    let is_phrase = chunks[..colon]
        .iter()
        .all(|chunk| elements![Person, Name, Noun, Comma, OpenBracket, CloseBracket].has(chunk.element))
        && first.tokens.len() <= 9;
    let quoted = chunks.get(colon + 1).is_some_and(|next| next.element == Element::Quotation)
        && chunks.get(colon + 2).is_some_and(|next| next.element == Element::Stop);
    let is_source = first.element == Element::Person
        || quoted && first.element == Element::Name
        || document.tokens[first.head].is(SOURCE);
    let none = document.tokens[first.tokens.start].is_one_of(words!["no"], document.text);
    let has_clause = chunks[colon..].iter().any(|chunk| {
        elements![Verb, Reports, IsReported, Nonfinite, Reporting, ToReport, Reported, Quotation].has(chunk.element)
    });
    (colon > 0 && is_phrase && is_source && !none && has_clause).then(|| Frame {
        rule: LABEL,
        chunks: 0..colon + 1,
        matched: 0..colon + 1,
        cue: chunks[colon].tokens.clone(),
        verb: None,
        speaker: Some(first.tokens.start..chunks[colon - 1].tokens.end),
        head: Some(first.head),
        leads: false,
        uses: Uses::NONE,
    })
}

/// "Okoro had one wish: “…”", "Okoro issued a statement, “…”": a clause without a reporting verb that leads to a quotation.
pub(super) fn colons(document: &Document, row: &[Element], chunks: &[Chunk], frames: &[Frame]) -> Vec<Frame> {
    // "issued a statement, “…”"
    let is_statement = |at: usize| {
        let [verb, noun] = &chunks[at.saturating_sub(2)..at] else { return false };
        (verb.element, noun.element) == (Element::Verb, Element::Noun)
            && document.tokens[noun.head].is(Classes::REPORTING_NOUN)
            && row[at + 2..].begins(&[elements![Stop]])
    };
    let leads = (1..row.len()).filter(|at| row[*at] == Element::Quotation).map(|quotation| quotation - 1);
    // A comma inside the marks leads to a cue of the quotation's own.
    let leads = leads.filter(|at| row[*at] == Element::Colon || row[*at] == Element::Comma && is_statement(*at));
    let leads: Vec<usize> = leads.collect();
    if leads.is_empty() {
        return Vec::new();
    }
    let mut explained = vec![false; row.len() + 1];
    for frame in frames {
        explained[frame.chunks.start..=frame.chunks.end].fill(true);
    }
    // "Okoro recalls the day: “…”": the colon is that of the cue.
    let has_cue = |at: usize| {
        frames.iter().any(|frame| {
            elements![SourceCue, RelativeCue].has(frame.rule.yields)
                && frame.verb.is_some_and(|verb| verb.uses.any(Uses::QUOTE))
                && frame.chunks.end < at
                && row[frame.chunks.end..at].iter().all(|element| OBJECT.has(*element))
        })
    };
    let leads =
        leads.into_iter().filter(|at| !explained[*at] && !has_cue(*at) && !row[at + 2..].begins(&[elements![Comma]]));
    let frame = leads.filter_map(|at| {
        let begin = row[..at].last_place(elements![Stop]).map_or(0, |end| end + 1);
        // "The work, Okoro said, was hard: “…”"
        let aside = frames.iter().rev().find(|frame| {
            elements![SourceCue, CueSource].has(frame.rule.yields)
                && (begin..at).contains(&frame.chunks.start)
                && row[frame.chunks.end..].begins(&[elements![Comma]])
                && row[..frame.chunks.start].ends(&[elements![Comma]])
        });
        let (speaker, head) = match aside.and_then(|frame| frame.speaker.clone().zip(frame.head)) {
            Some(source) => source,
            None => announcer(document, row, chunks, begin, at)?,
        };
        let noun = chunks[at - 1].head;
        let tokens = if chunks[at].element == Element::Comma { noun..noun + 1 } else { chunks[at].tokens.clone() };
        let (speaker, head) = (Some(speaker), Some(head));
        let matched = at - 1..at + 2;
        Some(Frame {
            rule: COLON,
            chunks: at..at + 1,
            matched,
            cue: tokens,
            verb: None,
            speaker,
            head,
            leads: false,
            uses: Uses::NONE,
        })
    });
    frame.collect()
}

/// Whose words a clause without a reporting verb leads to: its subject; where that is a thing, its owner or the only person
/// the clause names ("Her verdict was short: …", "For Okoro, the choice was easy: …").
fn announcer(
    document: &Document,
    row: &[Element],
    chunks: &[Chunk],
    begin: usize,
    colon: usize,
) -> Option<(Range<usize>, usize)> {
    let (speaker, head) = clause_subject(row, chunks, begin, colon)?;
    let subject = chunks[begin..colon].iter().find(|chunk| chunk.tokens.contains(&head))?;
    let thing = match subject.element {
        Element::Noun => !document.tokens[head].is(SPEAKERS),
        Element::Pronoun => document.tokens[head].is_one_of(words!["it", "there", "this", "that"], document.text),
        _ => false,
    };
    if !thing {
        return Some((speaker, head));
    }
    if let Some(owner) = subject.tokens.clone().rev().find(|at| document.tags[*at] == Tag::Possessive) {
        let pronoun = document.word(owner).starts_with(char::is_alphabetic);
        let whose = if pronoun { owner..owner + 1 } else { subject.tokens.start..owner };
        return (!whose.is_empty()).then_some((whose.clone(), whose.end - 1));
    }
    let mut people = (begin..colon).filter(|at| chunks[*at].element == Element::Person);
    let person = people.next().filter(|_| people.next().is_none());
    let told = |at: &usize| {
        let before = at.checked_sub(1).filter(|before| row[*before] == Element::Preposition);
        let whole = row.get(at + 1).is_some_and(|next| matches!(next, Element::Nonfinite | Element::ToReport));
        before.is_none_or(|before| match document.word(chunks[before].head) {
            "to" => whole,
            word => ["for", "For", "from", "From", "by"].contains(&word),
        })
    };
    let person = person.filter(told).map(|at| (chunks[at].tokens.clone(), chunks[at].head));
    Some(person.unwrap_or((speaker, head)))
}
