//! Cues without a speaker of their own: whose clause they belong to.

use std::ops::Range;

use super::Frame;
use crate::quotes::subjects::{clause_subject, later_subject, subject_of_infinitive, subordinate_subject};
use crate::rules::{Element, Row, elements};
use crate::syntax::Document;
use crate::syntax::chunks::Chunk;

/// Whether a phrase is the word "it".
fn is_it(document: &Document, phrase: &Range<usize>) -> bool {
    phrase.len() == 1 && document.word(phrase.start).eq_ignore_ascii_case("it")
}

/// Gives cues without a speaker of their own that of the clause they belong to.
pub(super) fn inherit(document: &Document, row: &[Element], chunks: &[Chunk], frames: &mut [Frame]) {
    for index in 0..frames.len() {
        if frames[index].rule.yields != Element::BareCue || frames[index].speaker.is_some() {
            continue;
        }
        let cue = frames[index].chunks.start;
        let begin = row[..cue].last_place(elements![Stop]).map_or(0, |at| at + 1);
        let sentence = frames[..index].iter().rev().take_while(|frame| frame.chunks.end > begin);
        let mut before = sentence.into_iter().filter(|frame| {
            frame.chunks.start >= begin
                && frame.speaker.is_some()
                && matches!(
                    frame.rule.yields,
                    Element::SourceCue | Element::CueSource | Element::RelativeCue | Element::BareCue
                )
        });
        // "He said that Okoro called it a wreck and said it should go": he said both.
        let nearest = before.clone().next();
        let reported =
            |frame: &&Frame| row[..frame.chunks.start].ends(&[elements![That, Question, Reports, Reporting, ToReport]]);
        // "As Okoro spoke, Lindt rose and said no": Lindt said it.
        let over = |frame: &&Frame| {
            row[..frame.chunks.start].ends(&[elements![Subordinator]])
                && row[frame.chunks.end..cue.max(frame.chunks.end)].has(elements![Comma])
        };
        // "It was a wreck, as Okoro knew, saying so": it says nothing.
        let empty = |frame: &&Frame| frame.speaker.as_ref().is_some_and(|speaker| is_it(document, speaker));
        let outer = before
            .find(|frame| !reported(frame) && !over(frame) && !empty(frame))
            .or(nearest.filter(|frame| !over(frame)));
        let shared = match chunks[cue].element {
            Element::Reports => subordinate_subject(row, chunks, begin, cue),
            Element::ToReport => subject_of_infinitive(row, chunks, begin, cue),
            _ => None,
        };
        let found = shared
            .or_else(|| later_subject(row, chunks, outer.map_or(cue, |frame| frame.chunks.end), cue))
            .or_else(|| outer.and_then(|frame| frame.speaker.clone().zip(frame.head)))
            .or_else(|| clause_subject(row, chunks, begin, cue));
        // "There was evidence suggesting that": nobody called there.
        let named = found.filter(|(speaker, _)| !document.word(speaker.start).eq_ignore_ascii_case("there"));
        if let Some((speaker, head)) = named {
            frames[index].speaker = Some(speaker);
            frames[index].head = Some(head);
        }
    }
}
