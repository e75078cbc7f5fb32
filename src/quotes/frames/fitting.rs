//! Whether the words of a match fit its rule: who can say something, and what only looks like a cue.

use std::ops::Range;

use super::uses;
use crate::lexicon::Classes;
use crate::lexicon::reporting::Uses;
use crate::lexicon::words::{Words, words};
use crate::quotes::conditions::Match;
use crate::quotes::rules::FrameRule;
use crate::quotes::subjects::{SOURCE, is_not_its_subject, is_noun_in_marks};
use crate::rules::{Element, Row, elements};
use crate::syntax::Document;
use crate::syntax::chunks::Chunk;
use crate::syntax::tags::Tag;

/// What finds or shows something, beside studies and reports.
pub(super) const FINDERS: &Words = words![
    "analysis",
    "assessment",
    "audit",
    "census",
    "data",
    "documents",
    "examination",
    "figures",
    "inquest",
    "inquiry",
    "investigation",
    "numbers",
    "papers",
    "paper",
    "records",
    "research",
    "results",
    "review",
    "statistics",
    "tests"
];

/// What is written or shown to many, beside letters, reports and their like: it can say what no other thing can.
const WRITTEN: &Words = words![
    "account",
    "accounts",
    "ad",
    "ads",
    "advert",
    "advertisement",
    "article",
    "articles",
    "blog",
    "book",
    "books",
    "column",
    "document",
    "email",
    "emails",
    "filing",
    "filings",
    "film",
    "footage",
    "headline",
    "headlines",
    "label",
    "law",
    "media",
    "memo",
    "movie",
    "notice",
    "outlet",
    "outlets",
    "page",
    "poster",
    "sign",
    "site",
    "sources",
    "source",
    "story",
    "summary",
    "transcript",
    "transcripts",
    "video",
    "videos",
    "website",
    "websites"
];

/// Whether the words of a match fit its rule.
pub(super) fn fits(
    document: &Document,
    chunks: &[Chunk],
    row: &[Element],
    rule: &FrameRule,
    cue: &Range<usize>,
    speaker: Option<&Range<usize>>,
) -> bool {
    let chunk = &chunks[cue.start];
    let is_before = |at: usize, words: &[&str]| {
        let word = at.checked_sub(1).map_or("", |before| document.word(chunks[before].head));
        words.iter().any(|known| known.eq_ignore_ascii_case(word))
    };
    let found = Match { document, chunks, speaker: speaker.cloned() };
    let holds = rule.conditions.iter().all(|holds| holds(&found));
    // "a man who asked not to be named": that is no request of the story.
    let next = chunks[cue.end..]
        .iter()
        .find(|next| next.element != Element::Adverb)
        .filter(|next| next.element == Element::Nonfinite);
    let anonymous = next.is_some_and(|next| ["named", "identified", "quoted"].contains(&document.word(next.head)));
    // "nothing the mayor said": a relative clause without its pronoun.
    let subject = speaker.map_or(cue.start.saturating_sub(1), |speaker| speaker.start);
    let relative =
        chunk.element == Element::Reports && is_before(subject, &["nothing", "everything", "anything", "something"]);
    let elsewhere = match rule.yields {
        Element::SourceCue => relative || chunk.element == Element::Reports && is_not_its_subject(row, cue, chunk.verb),
        Element::BareCue => relative || chunk.element == Element::Reports && is_noun_in_marks(&row[..cue.start]),
        _ => false,
    };
    // Words in marks somebody has written.
    let sentence = row[cue.end..].place(elements![Stop]).map_or(row.len(), |stop| cue.end + stop);
    let shows = chunk.element == Element::Reports
        && !row[cue.end..sentence].has(elements![Quotation])
        && chunk.verb.is_some_and(|verb| verb.uses.any(Uses::SHOWS))
        && speaker.is_some_and(|speaker| is_mute(document, &chunks[speaker.start]));
    // "kept the mayor from saying so": nobody says it.
    let kept = chunk.element == Element::Reporting && is_before(cue.start, &["from"]);
    let called = rule.yields != Element::PassiveCue && names(row, speaker, cue, uses(document, chunk));
    holds && !anonymous && !elsewhere && !kept && !called && !shows
}

/// Whether a subject is a thing that is neither written nor a study: "the photo", "this".
fn is_mute(document: &Document, subject: &Chunk) -> bool {
    let any = |list: &Words| subject.tokens.clone().any(|at| document.tokens[at].is_one_of(list, document.text));
    match subject.element {
        Element::Pronoun => document.tokens[subject.head].is_one_of(words!["this", "that", "these"], document.text),
        Element::Noun => {
            let head = &document.tokens[subject.head];
            let sources = head.is(SOURCE.with(Classes::NUMBER)) || document.tags[subject.head] == Tag::Number;
            !sources && !any(FINDERS) && !any(WRITTEN) && !any(QUANTITIES)
        }
        _ => false,
    }
}

/// Who of many: "half", "others".
const QUANTITIES: &Words =
    words!["all", "both", "few", "half", "majority", "many", "most", "number", "others", "percent", "some", "those"];

/// "A ship called the “Sea Maid”", "a plan, called “the Deal”,": a name, where nothing stands between that the words in
/// marks would be said of; but "what Okoro called “a wreck”".
fn names(row: &[Element], speaker: Option<&Range<usize>>, cue: &Range<usize>, uses: Uses) -> bool {
    let behind = row[cue.end..].trim_start(elements![Other]);
    let said_of = speaker.is_some_and(|speaker| {
        row[..speaker.start].ends(&[elements![Question, Relative, That, Noun, Name, Person, Quotation]])
    });
    uses.any(Uses::PREDICATE)
        && elements![Reports, Reported].has(row[cue.start])
        && !said_of
        && row[cue.end..].len() - behind.len() < 2
        && behind.begins(&[elements![Quotation]])
}
