//! Contents: which stretch of its sentence a frame reports.
//!
//! The patterns of [`super::content_rules`] read the letters of [`super::chunks`] in which the frame at hand is
//! folded into its own letter (`F`, `I`, `G`, `f`, `A`, `B`, `C`, `Z`, `L`), other frames with a speaker into `k`
//! and those without into `r`.

use std::ops::Range;
use std::sync::LazyLock;

use super::chunks::Chunk;
use super::content_rules::{self, ContentRule};
use super::frames::Frame;
use super::verbs::Uses;
use crate::pattern::{Letters, Pattern};

/// The patterns, and the letters that each has: it cannot match the window of a frame whose letter is not among them.
static PATTERNS: LazyLock<Vec<(Letters, Pattern)>> = LazyLock::new(|| {
    content_rules::rules().map(|rule| (Letters::of(rule.pattern), Pattern::new(rule.pattern))).collect()
});

/// What a frame reports, as ranges of chunks.
#[derive(Clone, Debug)]
pub struct Content {
    /// The rule that found it.
    pub rule: &'static ContentRule,
    /// Its stretches, in order.
    pub parts: Vec<Range<usize>>,
}

/// The content of frame `index`; `taken` tells which quotations belong to another already.
pub fn content(chunks: &[Chunk], frames: &[Frame], index: usize, taken: &dyn Fn(usize) -> bool) -> Option<Content> {
    let frame = &frames[index];
    let window = Window::new(chunks, frames, index);
    let uses = frame.verb.map_or(Uses::default(), |verb| verb.uses);
    let uses = if frame.leads { uses.with(Uses::ABOUT) } else { uses };
    let present = Letters::of(&window.letters);
    for (rule, (letters, pattern)) in content_rules::rules().zip(PATTERNS.iter()) {
        let fits = rule.needs == Uses::NONE || uses.any(rule.needs);
        if !fits || !letters.has(frame.rule.letter) || !pattern.can_match(present) {
            continue;
        }
        let Some(groups) = pattern.captures(window.letters.as_bytes()) else { continue };
        let parts: Vec<Range<usize>> = ["before", "after"]
            .iter()
            .filter_map(|name| Some((*name, groups.name(name)?)))
            .map(|(name, group)| match name {
                "before" => group,
                _ => {
                    let letters = reported_of(&window.letters.as_bytes()[group.clone()], window.main_clause());
                    group.start..group.start + without_tail(letters)
                }
            })
            .filter_map(|range| trim(chunks, window.chunks(range)))
            .collect();
        let free = rule.shares
            || parts
                .iter()
                .flat_map(|part| &chunks[part.clone()])
                .all(|chunk| chunk.letter != b'Q' || !taken(chunk.index));
        if !parts.is_empty() && free {
            return Some(Content { rule, parts });
        }
    }
    None
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
fn reported_of(letters: &[u8], main: MainClause) -> &[u8] {
    static COMMA: Pattern =
        Pattern::new(r"^[^|]*?[^|,](?P<main>,(?:[aM]|i[PONM])*(?:k|[PONHx](?:i[PONMQ]|c[PON])*[aM]*[VSE]))");
    static VERB: Pattern = Pattern::new(r"^[^|,VSEkr]*[VSE][^|,VSEkrcRtwu]*?a*(?P<main>[VSE])");
    static COMMA_AND_VERB: Pattern = Pattern::new(r"^[^|,]*(?:,[^|,VSE][^|,]*)*?(?P<main>,[aM]*[VSE])");
    let pattern = match main {
        MainClause::Before => return letters,
        MainClause::BehindComma => &COMMA,
        MainClause::AtVerb => &VERB,
        MainClause::AtCommaAndVerb => &COMMA_AND_VERB,
    };
    let main = pattern.captures(letters).and_then(|groups| groups.name("main"));
    main.map_or(letters, |main| &letters[..main.start])
}

/// How much of a content is reported: not what the writer adds at its end, a relative clause behind a comma or
/// anything behind words in marks and a comma.
fn without_tail(letters: &[u8]) -> usize {
    static TAIL: Pattern = Pattern::new(
        r"^[^|]*?(?:(?P<relative>(?:,i?R|,N[iPON]*[tR])[^,|Q]*)|Q(?P<rest>,(?:[rvs]|i?R|N[iPON]*[tR]|i?v|c[aM]*[PONHx](?:i[PON]|c[PON])*a*[VSEk])[^Q|]*)|[VSEk][^|]*?(?P<dash>-[PON][^-|Q]*))$",
    );
    let groups = TAIL.captures(letters);
    let tail = groups.and_then(|groups| groups.name("relative").or(groups.name("rest")).or(groups.name("dash")));
    tail.map_or(letters.len(), |tail| tail.start)
}

/// A range of chunks without the marks and joining words at its ends.
fn trim(chunks: &[Chunk], mut range: Range<usize>) -> Option<Range<usize>> {
    // "answered with cries of “Keep the pier!”"
    let leads = |range: &Range<usize>| {
        range.len() == 2 && chunks[range.start].letter == b'i' && chunks[range.start + 1].letter == b'Q'
    };
    while range.start < range.end
        && (matches!(chunks[range.start].letter, b',' | b'c' | b't' | b'-' | b':' | b'|' | b';') || leads(&range))
    {
        range.start += 1;
    }
    while range.start < range.end
        && matches!(chunks[range.end - 1].letter, b',' | b'c' | b'-' | b':' | b'|' | b';' | b'u')
    {
        range.end -= 1;
    }
    (!range.is_empty()).then_some(range)
}

/// The sentence around a frame, other frames folded.
struct Window {
    letters: String,
    /// The chunks each letter stands for.
    chunks: Vec<Range<usize>>,
    /// Where the letter of the frame is.
    frame: usize,
}

impl Window {
    fn new(chunks: &[Chunk], frames: &[Frame], index: usize) -> Self {
        let frame = &frames[index];
        let is_end = |chunk: &Chunk| chunk.letter == b'|';
        let mut begin = chunks[..frame.chunks.start].iter().rposition(is_end).map_or(0, |at| at + 1);
        // A frame that is a sentence of its own and reports nothing in it reports the quotation before it.
        let letter = |at: usize| chunks.get(at).map_or(b'|', |chunk| chunk.letter);
        let reports_nothing = match letter(frame.chunks.end) {
            b'|' => true,
            b',' => matches!(letter(frame.chunks.end + 1), b's' | b'v' | b'a' | b'i' | b'R'),
            _ => false,
        };
        if begin == frame.chunks.start && begin > 1 && chunks[begin - 2].letter == b'Q' && reports_nothing {
            begin -= 2;
        }
        let end =
            chunks[frame.chunks.end..].iter().position(is_end).map_or(chunks.len(), |at| frame.chunks.end + at + 1);
        // A colon may lead to a quotation of its own sentence.
        let end =
            if chunks.get(end).is_some_and(|next| next.letter == b'Q') && end >= 2 && chunks[end - 2].letter == b':' {
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
            Window { letters: String::with_capacity(end - begin), chunks: Vec::with_capacity(end - begin), frame: 0 };
        // The first other frame that begins at each chunk.
        let apart = |other: &&Frame| {
            (begin..end).contains(&other.chunks.start)
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
                Some((frame.rule.letter, frame.chunks.end))
            } else if let Some(other) = cues().find(|other| around(other)) {
                Some((b'r', other.chunks.end))
            } else {
                beginning[at - begin]
                    .map(|other| (if other.rule.letter == b'f' { b'r' } else { b'k' }, other.chunks.end))
            };
            let (letter, next) = folded.unwrap_or((chunks[at].letter, at + 1));
            window.letters.push(letter as char);
            window.chunks.push(at..next.max(at + 1));
            at = next.max(at + 1);
        }
        window
    }

    /// Where the main clause goes on behind the frame.
    fn main_clause(&self) -> MainClause {
        static SUBJECT: Pattern = Pattern::new(r"(?:^|[|:;\-]|[|,][cu]|^c)a*Z$");
        static FRONTED: Pattern =
            Pattern::new(r"(?:^|[|:;\-])[ca]*(?:[^|:;,VSEk]*u[^|:;,k]*[FBGf]|i[^|:;,VSEk]*G|i?[fB])$");
        let before = &self.letters.as_bytes()[..=self.frame];
        if FRONTED.is_match(before) {
            MainClause::BehindComma
        } else if before.ends_with(b"G") && !before.ends_with(b",G") || SUBJECT.is_match(before) {
            MainClause::AtVerb
        } else if before.ends_with(b",G") {
            MainClause::AtCommaAndVerb
        } else {
            MainClause::Before
        }
    }

    fn chunks(&self, letters: Range<usize>) -> Range<usize> {
        match self.chunks.get(letters) {
            Some([first, .., last]) => first.start..last.end,
            Some([only]) => only.clone(),
            _ => 0..0,
        }
    }
}
