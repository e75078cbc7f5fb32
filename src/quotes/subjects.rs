//! Which phrase is the subject of a cue: behind it, before it, or that of a clause whose verb came first.

use std::iter::successors;
use std::ops::Range;

use super::chunks::Chunk;
use super::frame_patterns::{appositions, aside, hangs, nouns};
use super::verbs::{Uses, Verb};
use crate::lexicon::Classes;
use crate::pattern::{Groups, Pattern};
use crate::text::Document;
use crate::text::tags::Tag;

/// Nouns for who or what can say something: "mayor", "officials", "council", "report".
pub(super) const SOURCE: Classes =
    Classes::PERSON_NOUN.with(Classes::PERSON_PLURAL).with(Classes::GROUP_NOUN).with(Classes::REPORTING_NOUN);

/// Whether what a pattern took for a subject is none: a phrase that belongs to a preposition ("smiled and in a letter
/// said"), or one with a verb that has an auxiliary and so describes no noun.
pub(super) fn is_no_subject(chunks: &[Chunk], row: &str, speaker: &Range<usize>) -> bool {
    let phrase = &row[speaker.clone()];
    let described = phrase.find(['R', 't', 'w', '(', '-']).unwrap_or(phrase.len());
    let mut verbs =
        chunks[speaker.start..speaker.start + described].iter().filter(|chunk| b"VE".contains(&chunk.letter));
    row[..speaker.start].ends_with("ci") || verbs.any(|verb| verb.tokens.len() > 1)
}

/// Whether what stands between a subject and a cue begins with the subject's own finite verb: "One thing is clear, said
/// Okoro".
pub(super) fn has_own_verb(document: &Document, chunks: &[Chunk], between: Range<usize>) -> bool {
    let between = chunks.get(between).unwrap_or_default();
    let first = between.iter().find(|chunk| !matches!(chunk.letter, b'a' | b'M'));
    first.is_some_and(|chunk| {
        chunk.letter == b'V' && matches!(document.tags[chunk.tokens.start], Tag::Be | Tag::Have | Tag::Do | Tag::Modal)
    })
}

/// Whether a cue has its subject behind it ("…, said Okoro, the mayor") or shares that of the verb before ("left and said").
pub(super) fn is_not_its_subject(row: &str, cue: &Range<usize>, verb: Option<&Verb>) -> bool {
    static SUBJECT_BEHIND: Pattern = Pattern::new(concat!("^[aM]*(?P<head>[PON])", hangs!(), r"(?:[,|R]|$)"));
    let before = row[..cue.start].trim_end_matches(['a', 'M']);
    if !before.ends_with([',', '-']) {
        return before.ends_with('c');
    }
    let begin = before.rfind('|').map_or(0, |end| end + 1);
    let reports = before[begin..].contains(['V', 'E', 'S', 'v', 'Q']);
    let groups = if reports { SUBJECT_BEHIND.captures(&row.as_bytes()[cue.end..]) } else { None };
    groups.and_then(|groups| groups.name("head")).is_some_and(|head| {
        let person = row.as_bytes()[cue.end + head.start] == b'P';
        before.ends_with("Q,")
            || may_follow_clause(verb) && (person || !verb.is_some_and(|verb| verb.uses.any(Uses::OBJECT)))
    })
}

/// Whether a row ends with words in marks that are part of a clause: "the “old” …", "that “some” …".
pub(super) fn is_noun_in_marks(row: &str) -> bool {
    row.strip_suffix('Q').is_some_and(|before| before.ends_with(['t', 'x', 'j', 'i', 'w', 'R']))
}

/// Whether a verb can stand between the clause it reports and its subject: "it works, says Okoro".
fn may_follow_clause(verb: Option<&Verb>) -> bool {
    verb.is_none_or(|verb| verb.uses.any(Uses::CLAUSE.with(Uses::BARE)) && !verb.uses.any(Uses::ADDRESSEE))
}

/// A subject with the first of a pair that a clause without "that" begins with: "decided Okoro or the mayor can answer".
pub(super) fn whole_pair(chunks: &[Chunk], row: &str, speaker: Range<usize>) -> Range<usize> {
    let before = &row.as_bytes()[..speaker.start];
    let [.., b'S', b'P' | b'O' | b'N' | b'H', b'c'] = before else { return speaker };
    let takes_clause = chunks[speaker.start - 3].verb.is_some_and(|verb| {
        verb.uses.any(Uses::CLAUSE.with(Uses::BARE)) && !verb.uses.any(Uses::OBJECT.with(Uses::ADDRESSEE))
    });
    if takes_clause { speaker.start - 2..speaker.end } else { speaker }
}

/// A subject with a name and its apposition that no comma closes: "Okoro, the mayor of Varby said".
pub(super) fn open_apposition(
    document: &Document,
    chunks: &[Chunk],
    row: &str,
    speaker: Range<usize>,
    cue: &Range<usize>,
) -> Range<usize> {
    static BEFORE: Pattern = Pattern::new(r"(?:^c?|[|:;Qt]|[|,]c|Q,)(?P<head>[PON](?:i[PON])*),$");
    let head = BEFORE.captures(&row.as_bytes()[..speaker.start]).and_then(|groups| groups.name("head"));
    let Some(head) = head else { return speaker };
    let describes = |at: usize| {
        let chunk = &chunks[at];
        let word = document.word(chunk.tokens.start).to_ascii_lowercase();
        chunk.letter == b'N'
            && ["a", "an", "the", "another", "former"].contains(&word.as_str())
            && document.tokens[chunk.head].is(Classes::PERSON_NOUN)
    };
    let pair = chunks[head.start].letter == b'P' && describes(speaker.start)
        || chunks[speaker.start].letter == b'P' && describes(head.start);
    let behind = row[cue.end..].trim_start_matches(['a', 'M']);
    if pair && !row[speaker.clone()].contains(',') && speaker.end == cue.start && !behind.starts_with(',') {
        head.start..speaker.end
    } else {
        speaker
    }
}

/// The subject of an adverbial clause that a coordinated cue goes on with: "when Okoro rose and said so".
pub(super) fn subordinate_subject(
    row: &str,
    chunks: &[Chunk],
    begin: usize,
    cue: usize,
) -> Option<(Range<usize>, usize)> {
    static CLAUSE: Pattern = Pattern::new(r"u[aM]*(?P<speaker>[POH](?:i[PON])*)[aM]*[VSE][^,|:;utQ]*ca*$");
    let group = CLAUSE.captures(&row.as_bytes()[begin..cue])?.name("speaker")?;
    Some(phrase(chunks, begin + group.start..begin + group.end))
}

/// The subject of the verb that an infinitive hangs on: "so that Okoro was moved to say".
pub(super) fn subject_of_infinitive(
    row: &str,
    chunks: &[Chunk],
    begin: usize,
    cue: usize,
) -> Option<(Range<usize>, usize)> {
    static NEAREST: Pattern = Pattern::new(r"(?:^|[^i])(?P<speaker>[PONH](?:i[PON])*)[aM]*[VE]j?$");
    let group = NEAREST.captures(&row.as_bytes()[begin..cue])?.name("speaker")?;
    Some(phrase(chunks, begin + group.start..begin + group.end))
}

/// The subject of the last coordinate clause behind `begin`, where a clause went before: "Okoro said it is late, and the
/// council left, saying …".
pub(super) fn later_subject(row: &str, chunks: &[Chunk], begin: usize, cue: usize) -> Option<(Range<usize>, usize)> {
    static LATER: Pattern = Pattern::new(concat!(
        r"^[^|]*[VSEQ][^|]*,ca*(?:,[^,|:;]*,)?(?P<speaker>",
        nouns!(),
        hangs!(),
        ")",
        aside!(),
        "[VSE]"
    ));
    let group = LATER.captures(row.get(begin..cue)?.as_bytes())?.name("speaker")?;
    Some(phrase(chunks, begin + group.start..begin + group.end))
}

/// The tokens of a phrase, and its head.
fn phrase(chunks: &[Chunk], found: Range<usize>) -> (Range<usize>, usize) {
    (chunks[found.start].tokens.start..chunks[found.end - 1].tokens.end, chunks[found.start].head)
}

/// The subject of a cue that parts a clause from its verb, without the subject of that clause: "The pier, engineers and
/// builders say, is safe".
pub(super) fn parenthetical(row: &str, speaker: Range<usize>, cue: &Range<usize>) -> Range<usize> {
    let parts = row[cue.end..].starts_with([',']) && row[cue.end + 1..].starts_with(['V', 'E']);
    match row[speaker.clone()].find(',') {
        Some(comma) if parts && speaker.end == cue.start && row[speaker.clone()].matches(',').count() == 1 => {
            speaker.start + comma + 1..speaker.end
        }
        _ => speaker,
    }
}

/// The subject behind a cue without what belongs to the clause after it: nothing if the cue has none ("…, said he left").
pub(super) fn inverted(
    document: &Document,
    chunks: &[Chunk],
    row: &str,
    cue: usize,
    speaker: Range<usize>,
) -> Option<Range<usize>> {
    let before = row[..cue].trim_end_matches(['a', 'M']);
    let after_quotation = before.ends_with('Q') || before.ends_with("Q,");
    let head = &chunks[speaker.start];
    // "The flood, which began in May, claimed over 20 lives": lives say nothing.
    let speaks = head.letter != b'N'
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
    let listed = before.ends_with(',') && !after_quotation && {
        let behind = row[speaker.start..].trim_start_matches(|letter| !matches!(letter, ',' | '|'));
        behind.starts_with(",cS") || behind.starts_with(",cV")
    };
    if listed {
        return None;
    }
    let next = speaker.end + row[speaker.end..].len() - row[speaker.end..].trim_start_matches(['a', 'M']).len();
    if !chunks.get(next).is_some_and(|chunk| matches!(chunk.letter, b'V' | b'S' | b'E')) {
        return Some(speaker);
    }
    // "said a man involved in it": a participle that hangs on the subject.
    let verb = &chunks[next];
    let hangs = verb.tokens.len() == 1 && document.tokens[verb.head].is(Classes::PARTICIPLE);
    match row[speaker.clone()].rfind(',') {
        _ if hangs && (after_quotation || row[speaker.clone()].contains(',')) => Some(speaker),
        Some(comma) => Some(speaker.start..speaker.start + comma),
        None => None,
    }
}

/// The subject that a cue without one shares: that of the last main clause before it in the sentence, or of the
/// clause after it if the sentence begins with the cue.
pub(super) fn clause_subject(row: &str, chunks: &[Chunk], begin: usize, cue: usize) -> Option<(Range<usize>, usize)> {
    macro_rules! clause {
        ($start:literal) => {
            concat!($start, "(?P<speaker>", nouns!(), hangs!(), appositions!(), "?)", aside!(), "[VSE]")
        };
    }
    static MAIN: Pattern = Pattern::new(clause!(r"(?:^|[:;,\-]c?)a*"));
    static ANY: Pattern = Pattern::new(clause!("(?:^|[^i])"));
    static AFTER: Pattern = Pattern::new(r"^s[^|]*?,(?P<speaker>[PONH](?:i[PON])*)(?:,[^|]+?,)?[aM]*[VSE]");
    let before = &row.as_bytes()[begin..cue];
    let end = row[cue..].find('|').map_or(row.len(), |at| cue + at);
    let last_main = || {
        let next = |groups: &Groups| MAIN.captures_at(before, groups.whole()?.end);
        successors(MAIN.captures(before), next).filter_map(|groups| groups.name("speaker")).last()
    };
    let found = last_main()
        .or_else(|| ANY.captures(before)?.name("speaker"))
        .map(|group| begin + group.start..begin + group.end)
        .or_else(|| {
            let group = AFTER.captures(&row.as_bytes()[cue..end])?.name("speaker")?;
            Some(cue + group.start..cue + group.end)
        })?;
    Some(phrase(chunks, found))
}
