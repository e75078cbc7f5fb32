//! Frames: a reporting cue with the phrase that says whose words follow or went before, found by the rules of
//! `rules/frames.rules` over the chunks of a block.

use std::ops::Range;

use super::conditions::Match;
use super::rules::{FRAMES, FrameRule};
use super::subjects::{
    SOURCE, clause_subject, has_own_verb, inverted, is_no_subject, is_not_its_subject, is_noun_in_marks, later_subject,
    open_apposition, parenthetical, subject_of_infinitive, subordinate_subject, whole_pair,
};
use crate::lexicon::Classes;
use crate::lexicon::reporting::{Uses, Verb};
use crate::lexicon::words::{Words, words};
use crate::rules::{Element, Elements, Row, elements};
use crate::syntax::Document;
use crate::syntax::chunks::{Chunk, row_of};
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

/// A label: no pattern, it stands only at the begin of a block.
static LABEL: &FrameRule = &FRAMES[0];
/// A clause before a colon, or that ends in a noun for speech: no pattern, it is what no other frame explains.
static COLON: &FrameRule = &FRAMES[FRAMES.len() - 1];

/// What says with the verb behind it that nothing was said.
const DENIALS: &Words =
    words!["never", "refused", "refuses", "declined", "declines", "failed", "fails", "stopped", "paused"];

/// Nouns for what somebody wants done.
const CALLS: &Words = words!["appeal", "appeals", "call", "calls", "plea", "pleas"];

/// Nouns for people and groups.
const SPEAKERS: Classes = Classes::PERSON_NOUN.with(Classes::PERSON_PLURAL).with(Classes::GROUP_NOUN);

/// Pronouns that no participle describes.
const PERSONAL: &Words = words!["he", "she", "it", "they", "we", "i", "you"];

/// What an object is made of.
const OBJECT: Elements =
    elements![Person, Name, Noun, ObjectPronoun, Preposition, Adverb, Time, Adjective, Coordinator, Nonfinite];

/// What finds or shows something, beside studies and reports.
const FINDERS: &Words = words![
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

/// The frames of a block, in the order of their cues.
pub fn frames(document: &Document, chunks: &[Chunk]) -> Vec<Frame> {
    let row = row_of(chunks);
    let present = Elements::in_row(&row);
    let mut frames: Vec<Frame> = label(document, chunks).into_iter().collect();
    let mut claimed = vec![false; chunks.len()];
    for label in &frames {
        claimed[label.chunks.end - 1] = true;
    }
    if present.any(elements![Reports, Reporting, AccordingTo, ToReport, IsReported, Reported, Noun, Name, Quotation]) {
        let mut worth = vec![true; row.len()];
        for rule in &FRAMES {
            let Some(pattern) = rule.pattern.as_ref().filter(|pattern| pattern.can_match(present)) else { continue };
            let cues = pattern.begins_of("cue");
            let reports = |chunk: &Chunk| {
                rule.yields != Element::SpeechNoun || document.tokens[chunk.head].is(Classes::REPORTING_NOUN)
            };
            let free = |at: usize| cues.has(row[at]) && !claimed[at] && reports(&chunks[at]);
            let Some(last) = note_cues_ahead(&row, free, &mut worth) else { continue };
            if !pattern.in_sentence {
                worth.fill(true);
            }
            let mut from = 0;
            while from <= last
                && let Some(groups) = pattern.find_where(&row, from, |at| worth.get(at) != Some(&false))
            {
                let Some(cue) = groups.name("cue") else { break };
                let speaker = groups.name("speaker");
                if let Some(speaker) = speaker.as_ref().filter(|_| rule.yields == Element::SourceCue)
                    && (is_no_subject(chunks, &row, speaker)
                        || !row[speaker.clone()].has(elements![Comma])
                            && has_own_verb(document, chunks, speaker.end..cue.start))
                {
                    from = speaker.start + 1;
                    continue;
                }
                // Matches may share phrases, not cues; a cue can also be what the next clause begins after.
                from = cue.end - usize::from(rule.yields == Element::SourceCue && cue.start > from);
                if !claimed[cue.start] {
                    let found = frame(document, chunks, &row, rule, cue.clone(), speaker);
                    let found = found.map(|frame| Frame { matched: groups.whole(), ..frame });
                    claimed[cue.start] = found.is_some();
                    frames.extend(found);
                }
            }
        }
    }
    frames.extend(colons(document, &row, chunks, &frames));
    frames.sort_by_key(|frame| frame.cue.start);
    inherit(document, &row, chunks, &mut frames);
    frames.iter_mut().for_each(|frame| settle(document, frame));
    frames
}

/// Notes for each place of a row whether a cue stands there or behind it in the same sentence; the end of a sentence counts
/// for the next. Gives the place of the last cue.
fn note_cues_ahead(row: &[Element], is_cue: impl Fn(usize) -> bool, ahead: &mut [bool]) -> Option<usize> {
    let last = (0..row.len()).rev().find(|at| is_cue(*at))?;
    let mut cue = false;
    for at in (0..row.len()).rev() {
        cue |= at <= last && is_cue(at);
        ahead[at] = cue;
        cue &= row[at] != Element::Stop;
    }
    Some(last)
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
    if !fits(document, chunks, row, rule, &cue, speaker.as_ref()) {
        return None;
    }
    let speaker = match rule.yields {
        Element::CueSource => Some(inverted(document, chunks, row, cue.start, speaker?)?),
        Element::SourceCue => {
            let whole = open_apposition(document, chunks, row, whole_pair(chunks, row, speaker?), &cue);
            Some(parenthetical(row, whole, &cue))
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

/// Whether the words of a match fit its rule.
fn fits(
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
    // "kept the mayor from saying so": nobody says it.
    let kept = chunk.element == Element::Reporting && is_before(cue.start, &["from"]);
    holds && !anonymous && !elsewhere && !kept
}

/// "Okoro had one wish: “…”", "Okoro issued a statement, “…”": a clause without a reporting verb that leads to a quotation.
fn colons(document: &Document, row: &[Element], chunks: &[Chunk], frames: &[Frame]) -> Vec<Frame> {
    let pairs = |first: Element, second: Element| {
        let places = row.windows(2).enumerate().filter(move |(_, pair)| *pair == [first, second]);
        places.map(|(at, _)| at)
    };
    let mut explained = vec![false; row.len() + 1];
    for frame in frames {
        explained[frame.chunks.start..=frame.chunks.end].fill(true);
    }
    // A comma inside the marks leads to a cue of the quotation's own.
    let colons = pairs(Element::Colon, Element::Quotation);
    // "issued a statement, “…”"
    let statements = pairs(Element::Comma, Element::Quotation).filter(|at| {
        let [verb, noun] = &chunks[at.saturating_sub(2)..*at] else { return false };
        (verb.element, noun.element) == (Element::Verb, Element::Noun)
            && document.tokens[noun.head].is(Classes::REPORTING_NOUN)
            && row[at + 2..].begins(&[elements![Stop]])
    });
    // "Okoro recalls the day: “…”": the colon is that of the cue.
    let has_cue = |at: usize| {
        frames.iter().any(|frame| {
            elements![SourceCue, RelativeCue].has(frame.rule.yields)
                && frame.verb.is_some_and(|verb| verb.uses.any(Uses::QUOTE))
                && frame.chunks.end < at
                && row[frame.chunks.end..at].iter().all(|element| OBJECT.has(*element))
        })
    };
    let leads = colons
        .chain(statements)
        .filter(|at| !explained[*at] && !has_cue(*at) && !row[at + 2..].begins(&[elements![Comma]]));
    let frame = leads.filter_map(|at| {
        let begin = row[..at].last_place(elements![Stop]).map_or(0, |end| end + 1);
        let (speaker, head) = announcer(document, row, chunks, begin, at)?;
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

/// "Okoro: …" at the beginning of a block.
fn label(document: &Document, chunks: &[Chunk]) -> Option<Frame> {
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
    let has_clause = chunks[colon..].iter().any(|chunk| {
        elements![Verb, Reports, IsReported, Nonfinite, Reporting, ToReport, Reported, Quotation].has(chunk.element)
    });
    (colon > 0 && is_phrase && is_source && has_clause).then(|| Frame {
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

/// "his claim", "the minister's warning": a noun that reports, owned by who says it.
fn nominal(document: &Document, chunks: &[Chunk], rule: &'static FrameRule, cue: Range<usize>) -> Option<Frame> {
    let chunk = &chunks[cue.start];
    if !document.tokens[chunk.head].is(Classes::REPORTING_NOUN) {
        return None;
    }
    let speaker = match chunk.tokens.clone().rev().find(|at| document.tags[*at] == Tag::Possessive) {
        Some(owner) => {
            let pronoun =
                document.tokens[owner].is(Classes::POSSESSIVE) && document.word(owner).chars().all(char::is_alphabetic);
            if pronoun { owner..owner + 1 } else { chunk.tokens.start..owner }
        }
        // "comments by the mayor that"
        None => {
            let [preposition, owner] = chunks.get(cue.end..cue.end + 2)? else { return None };
            let owns = ["by", "from"].contains(&document.word(preposition.head).to_ascii_lowercase().as_str());
            (owns && matches!(owner.element, Element::Person | Element::Name | Element::Noun))
                .then(|| owner.tokens.clone())?
        }
    };
    // "Thursday's announcement": nobody said it; but "May's announcement".
    let owner = &document.tokens[speaker.start];
    if owner.is(Classes::DATE) && !owner.is(Classes::COMMON_GIVEN.with(Classes::COMMON_FAMILY)) && speaker.len() == 1 {
        return None;
    }
    // "his claim in May was that": what stands between the noun and its clause.
    let element = |at: usize| chunks.get(at).map_or(Element::Stop, |chunk| chunk.element);
    let mut end = cue.end;
    let calls = document.tokens[chunk.head].is_one_of(CALLS, document.text);
    let is_for = |at: usize| document.word(chunks[at].head) == "for";
    while element(end) == Element::Preposition
        && !(calls && is_for(end))
        && matches!(element(end + 1), Element::Person | Element::Name | Element::Noun | Element::Time)
        || element(end) == Element::Time
    {
        end += if element(end) == Element::Preposition { 2 } else { 1 };
    }
    let is = element(end) == Element::Verb && document.tags[chunks[end].head] == Tag::Be;
    end += usize::from(is);
    let infinitive = |at: usize| element(at) == Element::Nonfinite && document.tags[chunks[at].tokens.start] == Tag::To;
    // "wants her claim heard again"
    if !is && element(end) == Element::Nonfinite && !infinitive(end) {
        return None;
    }
    // "their chants of “Keep the pier!”"
    let of = element(end) == Element::Preposition
        && element(end + 1) == Element::Quotation
        && document.word(chunks[end].head) == "of";
    end += usize::from(of);
    // "the council's calls for a pier"
    let call = calls && element(end) == Element::Preposition && is_for(end);
    let leads = match element(end) {
        Element::That => !matches!(element(end + 1), Element::Verb | Element::Reports | Element::IsReported),
        Element::Colon => element(end + 1) == Element::Quotation,
        Element::Quotation => of || is,
        Element::Nonfinite => is && infinitive(end),
        _ => false,
    };
    let end = if leads || call { end } else { cue.end };
    (!speaker.is_empty()).then(|| Frame {
        rule,
        chunks: cue.start..end,
        matched: cue.clone(),
        cue: chunk.head..chunk.head + 1,
        verb: None,
        head: Some(speaker.end - 1),
        speaker: Some(speaker),
        leads: call,
        uses: if call { Uses::FOR } else { Uses::NONE },
    })
}

/// The source after "according to" without the subject of the clause it reports: "According to a poll, walkers and
/// drivers have a boat" has one source, no list of three.
fn source_of(document: &Document, chunks: &[Chunk], row: &[Element], speaker: Range<usize>) -> Range<usize> {
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
    comma.map_or(speaker.clone(), |comma| speaker.start..speaker.start + comma)
}

/// Whether what follows a pronoun is of its clause: adverbs or a verb.
fn is_of_clause(chunks: &[Chunk]) -> bool {
    chunks.iter().all(|chunk| elements![Adverb, Adjective, Verb, Time].has(chunk.element))
}

/// The tokens of a speaker phrase, without a comma at its end and without an apposition's closing comma.
fn speaker_tokens(document: &Document, chunks: &[Chunk], range: Range<usize>) -> Range<usize> {
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

/// Takes in what stands between a cue and its content: time, place, occasion, hearer.
fn absorb(document: &Document, chunks: &[Chunk], row: &[Element], frame: &mut Frame) {
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
        while at(after) == Element::Preposition
            && matches!(at(after + 1), Element::Person | Element::Name | Element::Noun)
        {
            after += 2;
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

/// Whether a phrase is the word "it".
fn is_it(document: &Document, phrase: &Range<usize>) -> bool {
    phrase.len() == 1 && document.word(phrase.start).eq_ignore_ascii_case("it")
}

/// Gives cues without a speaker of their own that of the clause they belong to.
fn inherit(document: &Document, row: &[Element], chunks: &[Chunk], frames: &mut [Frame]) {
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
