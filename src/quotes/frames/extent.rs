//! How far a frame and its speaker phrase reach.

use std::ops::Range;

use super::Frame;
use crate::lexicon::Classes;
use crate::lexicon::reporting::Uses;
use crate::lexicon::words::{Words, words};
use crate::quotes::subjects::SOURCE;
use crate::rules::{Element, Row, elements};
use crate::syntax::Document;
use crate::syntax::chunks::Chunk;
use crate::syntax::tags::Tag;

/// Pronouns that no participle describes.
const PERSONAL: &Words = words!["he", "she", "it", "they", "we", "i", "you"];

/// The source after "according to" without the subject of the clause it reports: "According to a poll, walkers and
/// drivers have a boat" has one source, no list of three.
pub(super) fn source_of(document: &Document, chunks: &[Chunk], row: &[Element], speaker: Range<usize>) -> Range<usize> {
    // "According to the town's lawyer, Ana Okoro, it is safe": one source with her name.
    let last = &chunks[speaker.end - 1];
    let one =
        document.tokens[last.head].is(Classes::PERSON_NOUN) && !document.tokens[last.head].is(Classes::PERSON_PLURAL);
    if one
        && last.element == Element::Noun
        && row[speaker.end..].begins(&[elements![Comma], elements![Person], elements![Comma]])
    {
        return speaker.start..speaker.end + 2;
    }
    let phrase = &row[speaker.clone()];
    let behind = row[speaker.end..].trim_start(elements![Adverb, Time]);
    let comma = phrase.place(elements![Comma]).filter(|comma| {
        behind.begins(&[elements![Verb, Reports, IsReported]]) || phrase[*comma..].has(elements![Verb, IsReported])
    });
    let source = comma.map_or(speaker.clone(), |comma| speaker.start..speaker.start + comma);
    // "According to Okoro, a wreck." is no apposition.
    let fronted = source.start < 2 || row[source.start - 2] == Element::Stop;
    source.start..source.end + apposition(row, source.end, !fronted)
}

/// How long the apposition behind a source is: "…, according to Ana Okoro, the mayor.", "According to Ana Okoro, the mayor,
/// it is safe"; `may_end` is whether it can end the sentence.
fn apposition(row: &[Element], at: usize, may_end: bool) -> usize {
    let [Element::Comma, behind @ ..] = &row[at..] else { return 0 };
    let ends = behind.place(elements![Comma, Stop, Semicolon, Verb, Reports, IsReported, Pronoun]);
    let Some(end) = ends.filter(|end| *end > 0) else { return 0 };
    let phrase = elements![Person, Name, Noun, Preposition, Coordinator, Adjective, Nonfinite, Reported];
    let whole = behind[..end].iter().all(|element| phrase.has(*element))
        && behind.begins(&[elements![Person, Name, Noun, Preposition]]);
    let closed = match behind[end] {
        Element::Stop => may_end,
        Element::Comma => behind[end + 1..].begins(&[elements![Person, Name, Noun, Pronoun, Quotation, Other, Adverb]]),
        _ => false,
    };
    if whole && closed { end + 1 } else { 0 }
}

/// Whether what follows a pronoun is of its clause: adverbs or a verb.
fn is_of_clause(chunks: &[Chunk]) -> bool {
    chunks.iter().all(|chunk| elements![Adverb, Adjective, Verb, Time].has(chunk.element))
}

/// The tokens of a speaker phrase, without a comma at its end and without an apposition's closing comma.
pub(super) fn speaker_tokens(document: &Document, chunks: &[Chunk], range: Range<usize>) -> Range<usize> {
    let mut end = range.end;
    while end > range.start + 1
        && (matches!(chunks[end - 1].element, Element::Comma | Element::Dash)
            || chunks[end - 1].element == Element::Adverb && chunks[end - 2].element == Element::Comma)
    {
        end -= 1;
    }
    // "it further argues"
    let alone = chunks[range.start].element == Element::Pronoun
        && document.tokens[chunks[range.start].head].is_one_of(PERSONAL, document.text);
    if alone && is_of_clause(&chunks[range.start + 1..end]) {
        end = range.start + 1;
    }
    // "Okoro on Tuesday": a time is of the clause, unless it is that of a participle.
    let plain = chunks[range.start..end]
        .iter()
        .all(|chunk| elements![Person, Name, Noun, Pronoun, Preposition, Time, Coordinator, Adverb].has(chunk.element));
    while plain && end > range.start + 1 && chunks[end - 1].element == Element::Time {
        end -= 1 + usize::from(end > range.start + 2 && chunks[end - 2].element == Element::Preposition);
    }
    let tokens = chunks[range.start].tokens.start..chunks[end - 1].tokens.end;
    // A possessive at the end is not part of the phrase.
    let possessive = tokens.len() > 1 && document.tokens[tokens.end - 1].is(Classes::POSSESSIVE);
    tokens.start..tokens.end - usize::from(possessive)
}

/// The one before the cue, where what stands before them cannot speak with them: "Regarding the tips of Okoro he said",
/// "They gave a number for the nurse and Okoro said".
pub(super) fn one_who_speaks(
    document: &Document,
    chunks: &[Chunk],
    row: &[Element],
    speaker: Range<usize>,
) -> Range<usize> {
    let last = speaker.end - 1;
    let first = &chunks[speaker.start];
    let joined = row[..last].ends(&[elements![Coordinator]]);
    let thing = first.element == Element::Noun && !first.tokens.clone().any(|at| document.tokens[at].is(SOURCE));
    let apart = match row[last] {
        Element::Pronoun => !joined && document.tokens[chunks[last].head].is_one_of(PERSONAL, document.text),
        Element::Person => joined && thing,
        _ => false,
    };
    if apart { last..speaker.end } else { speaker }
}

/// Takes in what stands between a cue and its content: time, place, occasion, hearer.
pub(super) fn absorb(document: &Document, chunks: &[Chunk], row: &[Element], frame: &mut Frame) {
    let at = |index: usize| row.get(index).copied().unwrap_or(Element::Stop);
    let mut end = frame.chunks.end;
    let uses = frame.verb.map_or(Uses::default(), |verb| verb.uses);
    let is_negation = |at: usize| document.tags[chunks[at].head] == Tag::Negation;
    if frame.rule.yields != Element::CueSource
        && uses.any(Uses::ADDRESSEE)
        && matches!(
            at(end),
            Element::Person | Element::Name | Element::Noun | Element::ObjectPronoun | Element::Pronoun
        )
    {
        let mut after = end + 1;
        // "told a meeting in Varby hosted by Lindt that"
        let nominal = |at: usize| matches!(row.get(at), Some(Element::Person | Element::Name | Element::Noun));
        let participle = |index: usize| {
            at(index) == Element::Nonfinite
                && at(index + 1) == Element::Preposition
                && document.tags[chunks[index].head] == Tag::Participle
        };
        while at(after) == Element::Preposition && nominal(after + 1) || participle(after) && nominal(after + 2) {
            after += if at(after) == Element::Preposition { 2 } else { 3 };
        }
        while matches!(at(after), Element::Adverb | Element::Time)
            || at(after) == Element::Preposition && at(after + 1) == Element::Time
        {
            after += if at(after) == Element::Preposition { 2 } else { 1 };
        }
        let ends = at(after) == Element::Stop && !uses.any(Uses::OBJECT);
        if ends
            || matches!(
                at(after),
                Element::That
                    | Element::Question
                    | Element::Quotation
                    | Element::Comma
                    | Element::Colon
                    | Element::Pronoun
                    | Element::Person
                    | Element::Noun
                    | Element::Name
                    | Element::Preposition
                    | Element::Subordinator
            )
        {
            end = after;
        }
    }
    loop {
        // "reported on Tuesday that" is about no Tuesday.
        let takes_word = matches!(at(end), Element::Preposition | Element::Pronoun | Element::Adverb)
            && at(end + 1) != Element::Time
            && {
                let word = document.word(chunks[end].tokens.start).to_ascii_lowercase();
                frame.verb.is_some_and(|verb| verb.prepositions.contains(&word.as_str()))
            };
        if takes_word {
            frame.leads = at(end) == Element::Preposition;
            // "pointed out", "put it"
            if frame.cue.end == chunks[end].tokens.start {
                frame.cue.end = chunks[end].tokens.end;
            }
            end += 1;
            break;
        } else if matches!(at(end), Element::Adverb | Element::Time) && !is_negation(end)
            || row
                .get(end..)
                .is_some_and(|rest| rest.begins(&[elements![Adjective], elements![Preposition], elements![Time]]))
        {
            end += 1;
        } else if at(end) == Element::Preposition {
            let mut after = end + 1;
            // "called up a squad for May"
            let word = document.word(chunks[end].head);
            let particle = ["up", "off", "out"].contains(&word) || word == "as" && uses.any(Uses::AS);
            if particle
                || !matches!(
                    at(after),
                    Element::Noun | Element::Name | Element::Person | Element::Time | Element::ObjectPronoun
                )
            {
                break;
            }
            after += 1;
            if matches!(
                at(after),
                Element::That
                    | Element::Quotation
                    | Element::Comma
                    | Element::Colon
                    | Element::Stop
                    | Element::Preposition
                    | Element::Time
                    | Element::Adverb
                    | Element::Pronoun
                    | Element::Person
                    | Element::Noun
                    | Element::Name
                    | Element::Question
                    | Element::Dash
            ) || frame.rule.yields == Element::RelativeCue
                && document.word(chunks[end].head) == "to"
                && matches!(at(after), Element::Verb | Element::Reports | Element::IsReported)
            {
                end = after;
            } else {
                break;
            }
        } else {
            break;
        }
    }
    frame.chunks.end = end;
}
