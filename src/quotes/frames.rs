//! Frames: a reporting cue with the phrase that says whose words follow or went before, found by the rules of
//! `rules/frames.rules` over the chunks of a block.

mod extent;
mod fitting;
mod inherited;
mod introductions;
mod nominal;

use std::ops::Range;

use extent::{absorb, one_who_speaks, source_of, speaker_tokens};
use fitting::{FINDERS, fits};
use inherited::inherit;
use introductions::{colons, label};
use nominal::{is_speech, is_view, nominal, view};

use super::rules::{FRAMES, FrameRule};
use super::subjects::{has_own_verb, inverted, is_no_subject, open_apposition, parenthetical, whole_pair};
use crate::lexicon::Classes;
use crate::lexicon::reporting::{Uses, Verb};
use crate::lexicon::words::{Words, words};
use crate::rules::{Element, Elements, Pattern, Row, elements};
use crate::syntax::Document;
use crate::syntax::chunks::Chunk;
use crate::syntax::tags::Tag;

/// A cue and its speaker.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The rule that found it.
    pub rule: &'static FrameRule,
    /// The chunks it covers, adverbs and hearers after the cue included.
    pub chunks: Range<usize>,
    /// The chunks that its rule has matched.
    pub matched: Range<usize>,
    /// The tokens of the cue.
    pub cue: Range<usize>,
    /// The verb of the cue.
    pub verb: Option<&'static Verb>,
    /// The tokens of the speaker phrase.
    pub speaker: Option<Range<usize>>,
    /// The noun or name the speaker phrase is built on.
    pub head: Option<usize>,
    /// Whether the word after the cue is a preposition that leads its content ("called for").
    pub leads: bool,
    /// What its verb takes here.
    pub uses: Uses,
}

/// What says with the verb behind it that nothing was said.
const DENIALS: &Words =
    words!["never", "refused", "refuses", "declined", "declines", "failed", "fails", "stopped", "paused"];

/// What can be the cue of a rule.
const CUES: Elements = elements![Reports, Reporting, ToReport, IsReported, Reported, AccordingTo, Colon, Dash];

/// What can be the cue of a rule if it is a noun for speech or for a view.
const NOUNS: Elements = elements![Noun, Name];

/// What an object is made of.
const OBJECT: Elements =
    elements![Person, Name, Noun, ObjectPronoun, Preposition, Adverb, Time, Adjective, Coordinator, Nonfinite];

/// Finds the frames of one block after the other, in the same room.
#[derive(Default)]
pub struct Finder {
    /// What can be a cue of a block.
    cues: Vec<usize>,
    sentences: Vec<Sentence>,
    /// Whether each chunk is the cue of a frame.
    claimed: Vec<bool>,
    /// What a pattern notes of a sentence.
    notes: Vec<u16>,
}

impl Finder {
    /// The frames of a block, in the order of their cues; `row` is what its chunks are.
    pub fn frames(&mut self, document: &Document, chunks: &[Chunk], row: &[Element]) -> Vec<Frame> {
        let mut frames: Vec<Frame> = label(document, chunks).into_iter().collect();
        self.by_rules(document, chunks, row, &mut frames);
        frames.extend(colons(document, row, chunks, &frames));
        frames.sort_by_key(|frame| frame.cue.start);
        inherit(document, row, chunks, &mut frames);
        frames.iter_mut().for_each(|frame| settle(document, frame));
        frames
    }

    /// Adds the frames that the rules find, one rule after the other. A cue belongs to the first that finds it.
    fn by_rules(&mut self, document: &Document, chunks: &[Chunk], row: &[Element], frames: &mut Vec<Frame>) {
        let Finder { cues, sentences, claimed, notes } = self;
        let is_any = |at: &usize| {
            let view = || row[..*at].ends(&[elements![Preposition]]) && is_view(document, &chunks[*at]);
            CUES.has(row[*at]) || NOUNS.has(row[*at]) && (is_speech(document, &chunks[*at]) || view())
        };
        cues.clear();
        cues.extend((0..row.len()).filter(is_any));
        if cues.is_empty() {
            return;
        }
        let whole = Sentence { row: 0..row.len(), present: Elements::ALL, cues: 0..cues.len(), open: Elements::ALL };
        let mut block = [whole];
        read_sentences(row, cues, sentences);
        claimed.clear();
        claimed.resize(chunks.len(), false);
        for label in frames.iter() {
            claimed[label.chunks.end - 1] = true;
        }
        let mut search = Search { document, chunks, row, claimed, frames, notes };
        for rule in &FRAMES {
            let Some(pattern) = &rule.pattern else { continue };
            let of_rule = pattern.begins_of("cue");
            for sentence in if pattern.in_sentence { &mut sentences[..] } else { &mut block } {
                if of_rule.any(sentence.open) && pattern.can_match(sentence.present) {
                    search.run(rule, pattern, of_rule, sentence, &cues[sentence.cues.clone()]);
                }
            }
        }
    }
}

/// A sentence of a block.
struct Sentence {
    /// Its places in the row, the end of the sentence before it and its own included.
    row: Range<usize>,
    /// Its elements.
    present: Elements,
    /// Its cues, in the list of all.
    cues: Range<usize>,
    /// What those of them are that no rule has found yet.
    open: Elements,
}

/// Reads the sentences of a row that have cues, if these are its cues.
fn read_sentences(row: &[Element], cues: &[usize], sentences: &mut Vec<Sentence>) {
    sentences.clear();
    for (number, cue) in cues.iter().enumerate() {
        match sentences.last_mut().filter(|last| *cue < last.row.end) {
            Some(last) => {
                last.cues.end += 1;
                last.open = last.open.with(Elements::of(&[row[*cue]]));
            }
            None => {
                let begin = row[..*cue].last_place(elements![Stop]).unwrap_or(0);
                let end = row[*cue..].place(elements![Stop]).map_or(row.len(), |stop| cue + stop + 1);
                let (present, open) = (Elements::in_row(&row[begin..end]), Elements::of(&[row[*cue]]));
                sentences.push(Sentence { row: begin..end, present, cues: number..number + 1, open });
            }
        }
    }
}

/// What the rules for frames have found in a block so far.
struct Search<'a> {
    document: &'a Document<'a>,
    chunks: &'a [Chunk],
    row: &'a [Element],
    /// Whether each chunk is the cue of a frame.
    claimed: &'a mut [bool],
    frames: &'a mut Vec<Frame>,
    notes: &'a mut Vec<u16>,
}

impl Search<'_> {
    /// Runs a rule over a sentence with these cues; those of the rule are of the elements `of_rule`.
    fn run(
        &mut self,
        rule: &'static FrameRule,
        pattern: &Pattern,
        of_rule: Elements,
        sentence: &mut Sentence,
        cues: &[usize],
    ) {
        let Search { document, chunks, row, claimed, frames, notes } = self;
        let is_cue = |at: usize| {
            of_rule.has(row[at])
                && match NOUNS.has(row[at]) {
                    true if rule.yields == Element::SpeechNoun => is_speech(document, &chunks[at]),
                    true => is_view(document, &chunks[at]),
                    false => true,
                }
        };
        let Some(last) = cues.iter().copied().rfind(|cue| is_cue(*cue) && !claimed[*cue]) else { return };
        let reading = pattern.read(row, sentence.row.clone(), notes);
        let mut from = sentence.row.start;
        while from <= last
            && let Some(groups) = reading.first(from..last + 1)
            && let Some(cue) = groups.name("cue")
        {
            let speaker = groups.name("speaker");
            if let Some(speaker) = speaker.as_ref().filter(|_| rule.yields == Element::SourceCue)
                && (is_no_subject(chunks, row, speaker)
                    || !row[speaker.clone()].has(elements![Comma])
                        && has_own_verb(document, chunks, speaker.end..cue.start))
            {
                from = speaker.start + 1;
                continue;
            }
            // Matches may share phrases, not cues; a cue can also be what the next clause begins after.
            from = cue.end - usize::from(rule.yields == Element::SourceCue && cue.start > from);
            if !claimed[cue.start]
                && let Some(found) = frame(document, chunks, row, rule, cue.clone(), speaker)
            {
                claimed[cue.start] = true;
                frames.push(Frame { matched: groups.whole(), ..found });
            }
        }
        let open = cues.iter().filter(|cue| !claimed[**cue]);
        sentence.open = open.fold(Elements::NONE, |open, cue| open.with(Elements::of(&[row[*cue]])));
    }
}

/// The frame that a match of a rule makes, `cue` and `speaker` as ranges of chunks; nothing if its words do not fit.
fn frame(
    document: &Document,
    chunks: &[Chunk],
    row: &[Element],
    rule: &'static FrameRule,
    cue: Range<usize>,
    speaker: Option<Range<usize>>,
) -> Option<Frame> {
    let chunk = &chunks[cue.start];
    if rule.yields == Element::SpeechNoun {
        return nominal(document, chunks, rule, cue);
    }
    if rule.yields == Element::AccordingTo && elements![Noun, Name, Person].has(chunk.element) {
        return view(document, chunks, rule, cue);
    }
    if !fits(document, chunks, row, rule, &cue, speaker.as_ref()) {
        return None;
    }
    let speaker = match rule.yields {
        Element::CueSource => Some(inverted(document, chunks, row, cue.start, speaker?)?),
        Element::SourceCue => {
            let whole = open_apposition(document, chunks, row, whole_pair(chunks, row, speaker?), &cue);
            Some(one_who_speaks(document, chunks, row, parenthetical(row, whole, &cue)))
        }
        Element::AccordingTo if chunk.element == Element::AccordingTo => {
            speaker.map(|speaker| source_of(document, chunks, row, speaker))
        }
        _ => speaker,
    };
    let phrase = speaker.clone().unwrap_or(cue.clone());
    // "was called “a wreck” by Okoro": its content is between.
    let parted = row[cue.end..phrase.start.max(cue.end)].has(elements![Quotation]);
    let mut frame = Frame {
        rule,
        matched: cue.clone(),
        chunks: if parted {
            phrase.start - 1..phrase.end
        } else {
            phrase.start.min(cue.start)..phrase.end.max(cue.end)
        },
        cue: if chunk.element == Element::AccordingTo { chunk.tokens.clone() } else { chunk.head..chunk.head + 1 },
        verb: chunk.verb,
        head: speaker.as_ref().map(|speaker| chunks[speaker.start].head),
        speaker: speaker.map(|speaker| speaker_tokens(document, chunks, speaker)),
        leads: false,
        uses: uses(document, chunk),
    };
    // "It is safe, as Okoro said" says no more than "It is safe, Okoro said".
    let start = frame.chunks.start;
    let is_as = start > 1 && document.word(chunks[start - 1].head) == "as";
    if rule.yields == Element::SourceCue
        && is_as
        && matches!(chunks[start - 2].element, Element::Comma | Element::Dash | Element::Quotation)
    {
        frame.chunks.start -= 1;
    }
    absorb(document, chunks, row, &mut frame);
    Some(frame)
}

/// What a verb group can take: "did not mention" and "failed to agree" say no more than that nothing was said.
fn uses(document: &Document, verb: &Chunk) -> Uses {
    let denied = verb
        .tokens
        .clone()
        .any(|at| document.tags[at] == Tag::Negation || document.tokens[at].is_one_of(DENIALS, document.text));
    let uses = verb.verb.map_or(Uses::NONE, |verb| verb.uses);
    if denied { uses.without(Uses::OBJECTS.with(Uses::TO)) } else { uses }
}

/// Tells what verbs take that hangs on their source or on the words behind them.
fn settle(document: &Document, frame: &mut Frame) {
    frame.uses = if frame.leads { frame.uses.with(Uses::ABOUT) } else { frame.uses.without(Uses::FOR) };
    // "The poll found most were glad", but "Okoro found the boat they had lost".
    let head = frame.head.filter(|head| {
        document.tokens[*head].is(Classes::REPORTING_NOUN) || document.tokens[*head].is_one_of(FINDERS, document.text)
    });
    if head.is_some() && frame.uses.any(Uses::STUDY) {
        frame.uses = frame.uses.with(Uses::BARE).with(Uses::WH);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cue_of_a_rule_is_looked_for() {
        for rule in &FRAMES {
            let Some(pattern) = &rule.pattern else { continue };
            let cues = pattern.begins_of("cue");
            assert!(cues.with(CUES) == CUES || cues.with(NOUNS) == NOUNS, "{}", rule.rule.id);
        }
    }
}
