//! Which phrase is the subject of a cue: behind it, before it, or that of a clause whose verb came first.

use std::iter::successors;
use std::ops::Range;

use super::rules::patterns;
use crate::lexicon::Classes;
use crate::lexicon::reporting::{Uses, Verb};
use crate::rules::Found;
use crate::rules::{Element, Row, elements};
use crate::syntax::Document;
use crate::syntax::chunks::Chunk;
use crate::syntax::tags::Tag;

/// Nouns for who or what can say something: "mayor", "officials", "council", "report".
pub(super) const SOURCE: Classes =
    Classes::PERSON_NOUN.with(Classes::PERSON_PLURAL).with(Classes::GROUP_NOUN).with(Classes::REPORTING_NOUN);

/// Whether what a pattern took for a subject is none: a phrase that belongs to a preposition ("smiled and in a letter
/// said"), or one with a verb that has an auxiliary and so describes no noun.
pub(super) fn is_no_subject(chunks: &[Chunk], row: &[Element], speaker: &Range<usize>) -> bool {
    let phrase = &row[speaker.clone()];
    let described = phrase.place(elements![Relative, That, Question, OpenBracket, Dash]).unwrap_or(phrase.len());
    let mut verbs = chunks[speaker.start..speaker.start + described]
        .iter()
        .filter(|chunk| elements![Verb, IsReported].has(chunk.element));
    row[..speaker.start].ends(&[elements![Coordinator], elements![Preposition]])
        || verbs.any(|verb| verb.tokens.len() > 1)
}

/// Whether what stands between a subject and a cue begins with the subject's own finite verb: "One thing is clear, said
/// Okoro".
pub(super) fn has_own_verb(document: &Document, chunks: &[Chunk], between: Range<usize>) -> bool {
    let between = chunks.get(between).unwrap_or_default();
    let first = between.iter().find(|chunk| !matches!(chunk.element, Element::Adverb | Element::Time));
    first.is_some_and(|chunk| {
        chunk.element == Element::Verb
            && matches!(document.tags[chunk.tokens.start], Tag::Be | Tag::Have | Tag::Do | Tag::Modal)
    })
}

/// Whether a cue has its subject behind it ("…, said Okoro, the mayor") or shares that of the verb before ("left and said").
pub(super) fn is_not_its_subject(row: &[Element], cue: &Range<usize>, verb: Option<&Verb>) -> bool {
    let before = row[..cue.start].trim_end(elements![Adverb, Time]);
    if !before.ends(&[elements![Comma, Dash]]) {
        return before.ends(&[elements![Coordinator]]);
    }
    let begin = before.last_place(elements![Stop]).map_or(0, |end| end + 1);
    let reports = before[begin..].has(elements![Verb, IsReported, Reports, Nonfinite, Quotation]);
    let end = row[cue.end..].place(elements![Stop]).map_or(row.len(), |stop| cue.end + stop + 1);
    let groups = if reports { patterns::SUBJECT_BEHIND.find(&row[cue.end..end]) } else { None };
    groups.and_then(|groups| groups.name("head")).is_some_and(|head| {
        let person = row[cue.end + head.start] == Element::Person;
        before.ends(&[elements![Quotation], elements![Comma]])
            || may_follow_clause(verb) && (person || !verb.is_some_and(|verb| verb.uses.any(Uses::OBJECT)))
    })
}

/// Whether a row ends with words in marks that are part of a clause: "the “old” …", "that “some” …".
pub(super) fn is_noun_in_marks(row: &[Element]) -> bool {
    row.ends(&[elements![That, Other, Adjective, Preposition, Question, Relative], elements![Quotation]])
}

/// Whether a verb can stand between the clause it reports and its subject: "it works, says Okoro".
fn may_follow_clause(verb: Option<&Verb>) -> bool {
    verb.is_none_or(|verb| verb.uses.any(Uses::CLAUSE.with(Uses::BARE)) && !verb.uses.any(Uses::ADDRESSEE))
}

/// A subject with the first of a pair that a clause without "that" begins with: "decided Okoro or the mayor can answer".
pub(super) fn whole_pair(chunks: &[Chunk], row: &[Element], speaker: Range<usize>) -> Range<usize> {
    let before = &row[..speaker.start];
    let [
        ..,
        Element::Reports,
        Element::Person | Element::Name | Element::Noun | Element::Pronoun,
        Element::Coordinator,
    ] = before
    else {
        return speaker;
    };
    let takes_clause = chunks[speaker.start - 3].verb.is_some_and(|verb| {
        verb.uses.any(Uses::CLAUSE.with(Uses::BARE)) && !verb.uses.any(Uses::OBJECT.with(Uses::ADDRESSEE))
    });
    if takes_clause { speaker.start - 2..speaker.end } else { speaker }
}

/// A subject with a name and its apposition that no comma closes: "Okoro, the mayor of Varby said".
pub(super) fn open_apposition(
    document: &Document,
    chunks: &[Chunk],
    row: &[Element],
    speaker: Range<usize>,
    cue: &Range<usize>,
) -> Range<usize> {
    if !row[..speaker.start].ends(&[elements![Comma]]) {
        return speaker;
    }
    let begin = row[..speaker.start].last_place(elements![Stop]).unwrap_or(0);
    let head = patterns::OPEN_APPOSITION.find(&row[begin..speaker.start]).and_then(|groups| groups.name("head"));
    let Some(head) = head.map(|head| begin + head.start..begin + head.end) else { return speaker };
    let describes = |at: usize| {
        let chunk = &chunks[at];
        let word = document.word(chunk.tokens.start).to_ascii_lowercase();
        // "economist at the bank": a bare noun for one person.
        let bare = (document.tags[chunk.tokens.start].is_nominal()
            || document.tags[chunk.tokens.start] == Tag::Adjective)
            && !document.tokens[chunk.head].is(Classes::PERSON_PLURAL);
        chunk.element == Element::Noun
            && (bare || ["a", "an", "the", "another", "former"].contains(&word.as_str()))
            && document.tokens[chunk.head].is(Classes::PERSON_NOUN)
    };
    let pair = chunks[head.start].element == Element::Person && describes(speaker.start)
        || chunks[speaker.start].element == Element::Person && describes(head.start);
    let behind = row[cue.end..].trim_start(elements![Adverb, Time]);
    if pair
        && !row[speaker.clone()].has(elements![Comma])
        && speaker.end == cue.start
        && !behind.begins(&[elements![Comma]])
    {
        head.start..speaker.end
    } else {
        speaker
    }
}

/// The subject of an adverbial clause that a coordinated cue goes on with: "when Okoro rose and said so".
pub(super) fn subordinate_subject(
    row: &[Element],
    chunks: &[Chunk],
    begin: usize,
    cue: usize,
) -> Option<(Range<usize>, usize)> {
    let group = patterns::SUBORDINATE_CLAUSE.find(&row[begin..cue])?.name("speaker")?;
    Some(phrase(chunks, begin + group.start..begin + group.end))
}

/// The subject of the verb that an infinitive hangs on: "so that Okoro was moved to say".
pub(super) fn subject_of_infinitive(
    row: &[Element],
    chunks: &[Chunk],
    begin: usize,
    cue: usize,
) -> Option<(Range<usize>, usize)> {
    let group = patterns::GOVERNING_CLAUSE.find(&row[begin..cue])?.name("speaker")?;
    Some(phrase(chunks, begin + group.start..begin + group.end))
}

/// The subject of the last coordinate clause behind `begin`, where a clause went before: "Okoro said it is late, and the
/// council left, saying …".
pub(super) fn later_subject(
    row: &[Element],
    chunks: &[Chunk],
    begin: usize,
    cue: usize,
) -> Option<(Range<usize>, usize)> {
    let group = patterns::LATER_CLAUSE.find(row.get(begin..cue)?)?.name("speaker")?;
    Some(phrase(chunks, begin + group.start..begin + group.end))
}

/// The tokens of a phrase, and its head.
fn phrase(chunks: &[Chunk], found: Range<usize>) -> (Range<usize>, usize) {
    (chunks[found.start].tokens.start..chunks[found.end - 1].tokens.end, chunks[found.start].head)
}

/// The subject of a cue that parts a clause from its verb, without the subject of that clause: "The pier, engineers and
/// builders say, is safe".
pub(super) fn parenthetical(row: &[Element], speaker: Range<usize>, cue: &Range<usize>) -> Range<usize> {
    let parts = row[cue.end..].begins(&[elements![Comma]]) && row[cue.end + 1..].begins(&[elements![Verb, IsReported]]);
    match row[speaker.clone()].place(elements![Comma]) {
        Some(comma)
            if parts
                && speaker.end == cue.start
                && row[speaker.clone()].iter().filter(|element| **element == Element::Comma).count() == 1 =>
        {
            speaker.start + comma + 1..speaker.end
        }
        _ => speaker,
    }
}

/// The subject behind a cue without what belongs to the clause after it: nothing if the cue has none ("…, said he left").
pub(super) fn inverted(
    document: &Document,
    chunks: &[Chunk],
    row: &[Element],
    cue: usize,
    speaker: Range<usize>,
) -> Option<Range<usize>> {
    let before = row[..cue].trim_end(elements![Adverb, Time]);
    let after_quotation =
        before.ends(&[elements![Quotation]]) || before.ends(&[elements![Quotation], elements![Comma]]);
    let head = &chunks[speaker.start];
    // "The flood, which began in May, claimed over 20 lives": lives say nothing.
    let speaks = head.element != Element::Noun
        || head.tokens.clone().any(|at| {
            document.tokens[at].is(SOURCE)
                || document.tags[at] == Tag::Name
                || ["source", "sources"].contains(&document.word(at))
        });
    let fits = if after_quotation {
        chunks[cue].verb.is_none_or(|verb| verb.uses.any(Uses::QUOTE))
    } else {
        may_follow_clause(chunks[cue].verb) && speaks
    };
    if is_noun_in_marks(before) || !fits {
        return None;
    }
    // "praised the plan, called it sound, and told them so": further verbs, no subject.
    let listed = before.ends(&[elements![Comma]]) && !after_quotation && {
        let behind = row[speaker.start..].trim_start(elements![Comma, Stop].complement());
        behind.begins(&[elements![Comma], elements![Coordinator], elements![Reports]])
            || behind.begins(&[elements![Comma], elements![Coordinator], elements![Verb]])
    };
    if listed {
        return None;
    }
    let next = speaker.end + row[speaker.end..].len() - row[speaker.end..].trim_start(elements![Adverb, Time]).len();
    if !chunks
        .get(next)
        .is_some_and(|chunk| matches!(chunk.element, Element::Verb | Element::Reports | Element::IsReported))
    {
        return Some(speaker);
    }
    // "said a man involved in it": a participle that hangs on the subject.
    let verb = &chunks[next];
    let hangs = verb.tokens.len() == 1 && document.tokens[verb.head].is(Classes::PARTICIPLE);
    match row[speaker.clone()].last_place(elements![Comma]) {
        _ if hangs && (after_quotation || row[speaker.clone()].has(elements![Comma])) => Some(speaker),
        Some(comma) => Some(speaker.start..speaker.start + comma),
        None => None,
    }
}

/// The subject that a cue without one shares: that of the last main clause before it in the sentence, or of the
/// clause after it if the sentence begins with the cue.
pub(super) fn clause_subject(
    row: &[Element],
    chunks: &[Chunk],
    begin: usize,
    cue: usize,
) -> Option<(Range<usize>, usize)> {
    let before = &row[begin..cue];
    let end = row[cue..].place(elements![Stop]).map_or(row.len(), |at| cue + at);
    let last_main = || {
        let mut room = Vec::new();
        let clauses = patterns::MAIN_CLAUSE.read(before, 0..before.len(), &mut room);
        let next = |found: &Found| clauses.first(found.whole().end..before.len());
        successors(clauses.first(0..before.len()), next).filter_map(|groups| groups.name("speaker")).last()
    };
    let found = last_main()
        .or_else(|| patterns::ANY_CLAUSE.find(before)?.name("speaker"))
        .map(|group| begin + group.start..begin + group.end)
        .or_else(|| {
            let group = patterns::CLAUSE_BEHIND.find(&row[cue..end])?.name("speaker")?;
            Some(cue + group.start..cue + group.end)
        })?;
    Some(phrase(chunks, found))
}
