//! Contents: which stretch of its sentence a frame reports.
//!
//! The rules read the chunks of a sentence in which the frame at hand is folded into what its rule yields, other frames
//! with a speaker into `other-report` and those without into `other-cue`.

use std::ops::Range;

use super::frames::Frame;
use super::rules::{CONTENTS, ContentRule, patterns};
use crate::lexicon::reporting::Uses;
use crate::rules::{Element, Elements, Row, elements};
use crate::syntax::chunks::Chunk;

/// What a frame reports, as ranges of chunks.
#[derive(Clone, Debug)]
pub struct Content {
    /// The rule that found it.
    pub rule: &'static ContentRule,
    /// Its stretches, in order.
    pub parts: Vec<Range<usize>>,
    /// What its rule has matched: elements, each with its chunks.
    pub matched: Vec<(Element, Range<usize>)>,
}

/// The content of frame `index`; `taken` tells which quotations belong to another already.
pub fn content(chunks: &[Chunk], frames: &[Frame], index: usize, taken: &dyn Fn(usize) -> bool) -> Option<Content> {
    let frame = &frames[index];
    let window = Window::new(chunks, frames, index);
    let uses = frame.uses;
    let present = Elements::in_row(&window.row);
    for rule in &CONTENTS {
        let fits = rule.takes == Uses::NONE || uses.any(rule.takes);
        let pattern = rule
            .pattern
            .as_ref()
            .filter(|pattern| fits && pattern.asks.has(frame.rule.yields) && pattern.can_match(present));
        let Some(groups) = pattern.and_then(|pattern| pattern.find(&window.row)) else { continue };
        let parts: Vec<Range<usize>> = ["before", "after"]
            .iter()
            .filter_map(|name| Some((*name, groups.name(name)?)))
            .map(|(name, group)| match name {
                "before" => group,
                _ => {
                    let row = reported_of(&window.row[group.clone()], window.main_clause());
                    group.start..group.start + without_tail(row)
                }
            })
            .filter_map(|range| trim(chunks, window.chunks(range)))
            .collect();
        let free = rule.shares
            || parts
                .iter()
                .flat_map(|part| &chunks[part.clone()])
                .all(|chunk| chunk.element != Element::Quotation || !taken(chunk.index));
        let object = Uses::OBJECTS.any(rule.takes) && !rule.takes.any(Uses::CLAUSE);
        let says = !object || parts.iter().any(|part| says_something(&chunks[part.clone()]));
        // "reasons to say it is safe": without marks, what nobody says is no report.
        let quotes = |part: &Range<usize>| chunks[part.clone()].iter().any(|chunk| chunk.element == Element::Quotation);
        let says = says && (frame.speaker.is_some() || rule.takes.any(Uses::WH) || parts.iter().any(quotes));
        if !parts.is_empty() && free && says {
            let matched = groups.whole().map(|unit| (window.row[unit], window.chunks[unit].clone())).collect();
            return Some(Content { rule, parts, matched });
        }
    }
    None
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

/// The sentence around a frame, other frames folded.
struct Window {
    row: Vec<Element>,
    /// The chunks each element stands for.
    chunks: Vec<Range<usize>>,
    /// Where the frame is.
    frame: usize,
}

impl Window {
    fn new(chunks: &[Chunk], frames: &[Frame], index: usize) -> Self {
        let frame = &frames[index];
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
        if begin == frame.chunks.start
            && begin > 1
            && chunks[begin - 2].element == Element::Quotation
            && reports_nothing
        {
            begin -= 2;
        }
        let end =
            chunks[frame.chunks.end..].iter().position(is_end).map_or(chunks.len(), |at| frame.chunks.end + at + 1);
        // A colon may lead to a quotation of its own sentence.
        let end = if chunks.get(end).is_some_and(|next| next.element == Element::Quotation)
            && end >= 2
            && chunks[end - 2].element == Element::Colon
        {
            end + 1
        } else {
            end
        };
        // Frames stand in the order of their cues: only those of this sentence matter.
        let token = |at: usize| chunks.get(at).map_or(usize::MAX, |chunk| chunk.tokens.start);
        let first = frames.partition_point(|other| other.cue.start < token(begin));
        let last = frames.partition_point(|other| other.cue.start < token(end));
        let frames = &frames[first..last.max(first)];
        let mut window =
            Window { row: Vec::with_capacity(end - begin), chunks: Vec::with_capacity(end - begin), frame: 0 };
        // The first other frame that begins at each chunk.
        let apart = |other: &&Frame| {
            // A colon without a cue stays one.
            other.rule.yields != Element::LeadIn
                && (begin..end).contains(&other.chunks.start)
                && (other.chunks.end <= frame.chunks.start || other.chunks.start >= frame.chunks.end)
        };
        let mut beginning: Vec<Option<&Frame>> = vec![None; end - begin];
        for other in frames.iter().rev().filter(apart) {
            beginning[other.chunks.start - begin] = Some(other);
        }
        let mut at = begin;
        while at < end {
            let tokens = &chunks[at].tokens;
            // A cue whose subject begins before this frame: "Okoro, who said it works, told them so".
            let around = |other: &Frame| {
                other.chunks.start <= frame.chunks.start
                    && other.chunks.end > frame.chunks.end
                    && at >= frame.chunks.end
            };
            let cues = || {
                let first = frames.partition_point(|other| other.cue.start < tokens.start);
                frames[first..].iter().take_while(|other| other.cue.start < tokens.end)
            };
            let folded = if at == frame.chunks.start {
                window.frame = window.chunks.len();
                Some((frame.rule.yields, frame.chunks.end))
            } else if let Some(other) = cues().find(|other| around(other)) {
                Some((Element::OtherCue, other.chunks.end))
            } else {
                beginning[at - begin].map(|other| {
                    (
                        if other.rule.yields == Element::BareCue { Element::OtherCue } else { Element::OtherReport },
                        other.chunks.end,
                    )
                })
            };
            let (element, next) = folded.unwrap_or((chunks[at].element, at + 1));
            window.row.push(element);
            window.chunks.push(at..next.max(at + 1));
            at = next.max(at + 1);
        }
        window
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
