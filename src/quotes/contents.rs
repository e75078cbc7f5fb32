//! Contents: which stretch of its sentence a frame reports.
//!
//! The rules read the chunks of a sentence in which the frame at hand is folded into what its rule yields, other frames
//! with a speaker into `other-report` and those without into `other-cue`.

use std::ops::Range;

use super::frames::Frame;
use super::rules::{CONTENTS, ContentRule, patterns};
use crate::lexicon::reporting::Uses;
use crate::rules::{Element, Elements, Found, Row, elements};
use crate::syntax::chunks::Chunk;

/// What a frame reports, as ranges of chunks.
#[derive(Clone, Debug)]
pub struct Content {
    /// The rule that found it.
    pub rule: &'static ContentRule,
    /// Its stretches, in order.
    pub parts: Vec<Range<usize>>,
    /// What its rule has matched in the window.
    matched: Range<usize>,
}

/// The sentence around a frame, with it and other frames folded.
#[derive(Default)]
pub struct Window {
    row: Vec<Element>,
    /// The chunks each element stands for.
    chunks: Vec<Range<usize>>,
    /// Where the frame is.
    frame: usize,
    /// For each chunk the first other frame that begins there, while it is made.
    beginning: Vec<Option<usize>>,
}

impl Window {
    /// The content of frame `index`; `taken` tells which quotations belong to another already.
    pub fn content(
        &mut self,
        chunks: &[Chunk],
        frames: &[Frame],
        index: usize,
        taken: &dyn Fn(usize) -> bool,
    ) -> Option<Content> {
        let frame = &frames[index];
        self.fill(chunks, frames, index);
        let present = Elements::in_row(&self.row);
        CONTENTS.iter().find_map(|rule| {
            let fits = rule.takes == Uses::NONE || frame.uses.any(rule.takes);
            let pattern = rule.pattern.as_ref().filter(|pattern| fits && pattern.asks.has(frame.rule.yields))?;
            let groups = pattern.can_match(present).then(|| pattern.find(&self.row)).flatten()?;
            let parts = self.parts(chunks, &groups);
            holds(rule, frame, chunks, &parts, taken).then(|| Content { rule, parts, matched: groups.whole() })
        })
    }

    /// The stretches that a rule has matched.
    fn parts(&self, chunks: &[Chunk], groups: &Found) -> Vec<Range<usize>> {
        let before = groups.name("before");
        let after = groups.name("after").map(|group| {
            let row = reported_of(&self.row[group.clone()], self.main_clause());
            group.start..group.start + without_tail(row)
        });
        [before, after].into_iter().flatten().filter_map(|range| trim(chunks, self.chunks(range))).collect()
    }

    /// What the rule of a content has matched: elements, each with its chunks.
    pub fn matched(&self, content: &Content) -> Vec<(Element, Range<usize>)> {
        content.matched.clone().map(|unit| (self.row[unit], self.chunks[unit].clone())).collect()
    }
}

/// Whether a frame can report these stretches by a rule.
fn holds(
    rule: &ContentRule,
    frame: &Frame,
    chunks: &[Chunk],
    parts: &[Range<usize>],
    taken: &dyn Fn(usize) -> bool,
) -> bool {
    let quotes = |part: &Range<usize>| chunks[part.clone()].iter().any(|chunk| chunk.element == Element::Quotation);
    let is_free = |chunk: &Chunk| chunk.element != Element::Quotation || !taken(chunk.index);
    let free = rule.shares || parts.iter().flat_map(|part| &chunks[part.clone()]).all(is_free);
    let object = Uses::OBJECTS.any(rule.takes) && !rule.takes.any(Uses::CLAUSE);
    let says = !object || parts.iter().any(|part| says_something(&chunks[part.clone()]));
    // "reasons to say it is safe": without marks, what nobody says is no report.
    let says = says && (frame.speaker.is_some() || rule.takes.any(Uses::WH) || parts.iter().any(quotes));
    !parts.is_empty() && free && says
}

/// Finite verbs.
const FINITE: Elements = elements![Verb, Reports, IsReported];

/// Whether an object is more than a name or a pronoun: "praised Okoro" tells of praise, not what was said.
fn says_something(object: &[Chunk]) -> bool {
    object
        .iter()
        .any(|chunk| !elements![Person, Name, Pronoun, ObjectPronoun, Preposition, Time, Adverb].has(chunk.element))
}

/// Where the main clause goes on behind the content of a cue that is not in it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum MainClause {
    /// The cue is in the main clause, or that came before.
    Before,
    /// "When Okoro said it was safe, the council left": behind a comma.
    BehindComma,
    /// "Okoro, who said it is safe, left": behind a comma, with its verb.
    AtCommaAndVerb,
    /// "People who say it is safe left", "Her claim that it is safe failed": with its verb.
    AtVerb,
}

/// A content behind its cue, without the main clause that goes on behind it.
fn reported_of(row: &[Element], main: MainClause) -> &[Element] {
    let pattern = match main {
        MainClause::Before => return row,
        MainClause::BehindComma => &patterns::MAIN_CLAUSE_BEHIND_COMMA,
        MainClause::AtVerb => &patterns::MAIN_VERB,
        MainClause::AtCommaAndVerb => &patterns::MAIN_VERB_BEHIND_COMMA,
    };
    let main = pattern.find(row).and_then(|groups| groups.name("main"));
    main.map_or(row, |main| &row[..main.start])
}

/// How much of a content is reported: not what the writer adds at its end, a relative clause behind a comma or
/// anything behind words in marks and a comma.
fn without_tail(row: &[Element]) -> usize {
    let groups = patterns::TAIL.find(row);
    let tail = groups.and_then(|groups| groups.name("relative").or(groups.name("rest")).or(groups.name("dash")));
    // "the “old” pier, built of oak, is safe": the clause goes on.
    let goes_on = |tail: &Range<usize>| {
        let rest = &row[tail.start + 1..];
        rest.begins(&[elements![Nonfinite, Reported, Relative]])
            && rest.windows(2).any(|pair| pair[0] == Element::Comma && FINITE.has(pair[1]))
            && !row[..tail.start].has(FINITE)
    };
    let tail = tail.filter(|tail| !goes_on(tail));
    tail.map_or(row.len(), |tail| tail.start)
}

/// A range of chunks without the marks and joining words at its ends.
fn trim(chunks: &[Chunk], mut range: Range<usize>) -> Option<Range<usize>> {
    // "answered with cries of “Keep the pier!”"
    let leads = |range: &Range<usize>| {
        range.len() == 2
            && chunks[range.start].element == Element::Preposition
            && chunks[range.start + 1].element == Element::Quotation
    };
    while range.start < range.end
        && (matches!(
            chunks[range.start].element,
            Element::Comma
                | Element::Coordinator
                | Element::That
                | Element::Dash
                | Element::Colon
                | Element::Stop
                | Element::Semicolon
        ) || leads(&range))
    {
        range.start += 1;
    }
    while range.start < range.end
        && matches!(
            chunks[range.end - 1].element,
            Element::Comma
                | Element::Coordinator
                | Element::Dash
                | Element::Colon
                | Element::Stop
                | Element::Semicolon
                | Element::Subordinator
        )
    {
        range.end -= 1;
    }
    (!range.is_empty()).then_some(range)
}

impl Window {
    /// Makes it that of frame `index`.
    fn fill(&mut self, chunks: &[Chunk], frames: &[Frame], index: usize) {
        let frame = &frames[index];
        let sentence = sentence_of(chunks, frame);
        let Range { start: begin, end } = sentence.clone();
        // Frames stand in the order of their cues: only those of this sentence matter.
        let token = |at: usize| chunks.get(at).map_or(usize::MAX, |chunk| chunk.tokens.start);
        let first = frames.partition_point(|other| other.cue.start < token(begin));
        let last = frames.partition_point(|other| other.cue.start < token(end));
        let frames = &frames[first..last.max(first)];
        self.row.clear();
        self.chunks.clear();
        self.beginning.clear();
        self.beginning.resize(sentence.len(), None);
        let apart = |other: &Frame| {
            // A colon without a cue stays one.
            other.rule.yields != Element::LeadIn
                && sentence.contains(&other.chunks.start)
                && (other.chunks.end <= frame.chunks.start || other.chunks.start >= frame.chunks.end)
        };
        for (number, other) in frames.iter().enumerate().rev().filter(|(_, other)| apart(other)) {
            self.beginning[other.chunks.start - begin] = Some(number);
        }
        // A cue whose subject begins before this frame: "Okoro, who said it works, told them so".
        let around = |other: &&Frame| other.chunks.start <= frame.chunks.start && other.chunks.end > frame.chunks.end;
        let any_around = frames.iter().any(|other| around(&other));
        let mut at = begin;
        while at < end {
            let tokens = &chunks[at].tokens;
            let cue = |other: &&Frame| tokens.contains(&other.cue.start) && around(other);
            let (element, next) = if at == frame.chunks.start {
                self.frame = self.chunks.len();
                (frame.rule.yields, frame.chunks.end)
            } else if any_around
                && at >= frame.chunks.end
                && let Some(other) = frames.iter().find(cue)
            {
                (Element::OtherCue, other.chunks.end)
            } else if let Some(number) = self.beginning[at - begin] {
                let other = &frames[number];
                let bare = other.rule.yields == Element::BareCue;
                (if bare { Element::OtherCue } else { Element::OtherReport }, other.chunks.end)
            } else {
                (chunks[at].element, at + 1)
            };
            self.row.push(element);
            self.chunks.push(at..next.max(at + 1));
            at = next.max(at + 1);
        }
    }

    /// Where the main clause goes on behind the frame.
    fn main_clause(&self) -> MainClause {
        let before = &self.row[..=self.frame];
        if patterns::CUE_IS_FRONTED.is_match(before) {
            MainClause::BehindComma
        } else if before.ends(&[elements![RelativeCue]]) && !before.ends(&[elements![Comma], elements![RelativeCue]])
            || patterns::NOUN_IS_SUBJECT.is_match(before)
        {
            MainClause::AtVerb
        } else if before.ends(&[elements![Comma], elements![RelativeCue]]) {
            MainClause::AtCommaAndVerb
        } else {
            MainClause::Before
        }
    }

    fn chunks(&self, units: Range<usize>) -> Range<usize> {
        match self.chunks.get(units) {
            Some([first, .., last]) => first.start..last.end,
            Some([only]) => only.clone(),
            _ => 0..0,
        }
    }
}

/// The chunks of the sentence around a frame, with the end of the sentence.
fn sentence_of(chunks: &[Chunk], frame: &Frame) -> Range<usize> {
    let is_end = |chunk: &Chunk| chunk.element == Element::Stop;
    let mut begin = chunks[..frame.chunks.start].iter().rposition(is_end).map_or(0, |at| at + 1);
    // A frame that is a sentence of its own and reports nothing in it reports the quotation before it.
    let element = |at: usize| chunks.get(at).map_or(Element::Stop, |chunk| chunk.element);
    let reports_nothing = match element(frame.chunks.end) {
        Element::Stop => true,
        Element::Comma => matches!(
            element(frame.chunks.end + 1),
            Element::Reporting | Element::Nonfinite | Element::Adverb | Element::Preposition | Element::Relative
        ),
        _ => false,
    };
    if begin == frame.chunks.start && begin > 1 && chunks[begin - 2].element == Element::Quotation && reports_nothing {
        begin -= 2;
    }
    let end = chunks[frame.chunks.end..].iter().position(is_end).map_or(chunks.len(), |at| frame.chunks.end + at + 1);
    // A colon may lead to a quotation of its own sentence.
    let quotes = chunks.get(end).is_some_and(|next| next.element == Element::Quotation)
        && end >= 2
        && chunks[end - 2].element == Element::Colon;
    begin..end + usize::from(quotes)
}
