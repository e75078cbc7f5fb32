//! Frames: a reporting cue with the phrase that says whose words follow or went before, found by the patterns of
//! [`super::frame_rules`] over the letters of [`super::chunks`].

use std::ops::Range;
use std::sync::LazyLock;

use super::chunks::{Chunk, letters};
use super::frame_rules::{COLON, FRAMES, FrameRule, LABEL};
use super::subjects::{
    SOURCE, clause_subject, has_own_verb, inverted, is_no_subject, is_not_its_subject, is_noun_in_marks, later_subject,
    open_apposition, parenthetical, subject_of_infinitive, subordinate_subject, whole_pair,
};
use super::verbs::{Uses, Verb};
use crate::lexicon::Classes;
use crate::pattern::{Letters, Pattern};
use crate::text::Document;
use crate::text::tags::Tag;

/// A cue and its speaker.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The rule that found it.
    pub rule: &'static FrameRule,
    /// The chunks it covers, adverbs and hearers after the cue included.
    pub chunks: Range<usize>,
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
}

/// The patterns, and the letters that the cue of each can be: most rows lack most of them.
static PATTERNS: LazyLock<Vec<(Letters, Pattern)>> =
    LazyLock::new(|| FRAMES.iter().map(|rule| (cues(rule.pattern), Pattern::new(rule.pattern))).collect());

/// The frames of a block, in the order of their cues.
pub fn frames(document: &Document, chunks: &[Chunk]) -> Vec<Frame> {
    let row = letters(chunks);
    let mut frames: Vec<Frame> = label(document, chunks).into_iter().collect();
    let mut claimed = vec![false; chunks.len()];
    for label in &frames {
        claimed[label.chunks.end - 1] = true;
    }
    if row.contains(['S', 's', 'A', 'b', 'E', 'e', 'N', 'O', 'Q']) {
        let present = Letters::of(&row);
        for (rule, (cues, pattern)) in FRAMES.iter().zip(PATTERNS.iter()) {
            if !pattern.can_match(present) {
                continue;
            }
            let reports =
                |chunk: &Chunk| rule.letter != b'Z' || document.tokens[chunk.head].is(Classes::REPORTING_NOUN);
            let free = |at: &usize| !claimed[*at] && cues.has(chunks[*at].letter) && reports(&chunks[*at]);
            let Some(last) = (0..chunks.len()).rev().find(free) else { continue };
            let mut from = 0;
            while from <= last
                && let Some(groups) = pattern.captures_at(row.as_bytes(), from)
            {
                let Some(cue) = groups.name("cue") else { break };
                let speaker = groups.name("speaker");
                if let Some(speaker) = speaker.as_ref().filter(|_| rule.letter == b'F')
                    && (is_no_subject(chunks, &row, speaker)
                        || !row[speaker.clone()].contains(',')
                            && has_own_verb(document, chunks, speaker.end..cue.start))
                {
                    from = speaker.start + 1;
                    continue;
                }
                // Matches may share phrases, not cues; a cue can also be what the next clause begins after.
                from = cue.end - usize::from(rule.letter == b'F' && cue.start > from);
                if !claimed[cue.start] {
                    let found = frame(document, chunks, &row, rule, cue.clone(), speaker);
                    claimed[cue.start] = found.is_some();
                    frames.extend(found);
                }
            }
        }
    }
    frames.extend(colons(document, &row, chunks, &frames));
    frames.sort_by_key(|frame| frame.cue.start);
    inherit(document, &row, chunks, &mut frames);
    frames
}

/// The letters that the cue of a pattern can be; all letters if it has no cue.
fn cues(pattern: &str) -> Letters {
    let cue = pattern.split_once("(?P<cue>").and_then(|(_, rest)| rest.split_once(')'));
    cue.map_or(Letters::ALL, |(cue, _)| Letters::of(cue))
}

/// The frame that a match of a rule makes, `cue` and `speaker` as ranges of chunks; nothing if its words do not fit.
fn frame(
    document: &Document,
    chunks: &[Chunk],
    row: &str,
    rule: &'static FrameRule,
    cue: Range<usize>,
    speaker: Option<Range<usize>>,
) -> Option<Frame> {
    let chunk = &chunks[cue.start];
    if rule.letter == b'Z' {
        return nominal(document, chunks, rule, cue);
    }
    if !fits(document, chunks, row, rule, &cue, speaker.as_ref()) {
        return None;
    }
    let speaker = match rule.letter {
        b'I' => Some(inverted(document, chunks, row, cue.start, speaker?)?),
        b'F' => {
            let whole = open_apposition(document, chunks, row, whole_pair(chunks, row, speaker?), &cue);
            Some(parenthetical(row, whole, &cue))
        }
        b'A' if chunk.letter == b'A' => speaker.map(|speaker| source_of(document, chunks, row, speaker)),
        _ => speaker,
    };
    let phrase = speaker.clone().unwrap_or(cue.clone());
    // "was called “a wreck” by Okoro": its content is between.
    let parted = row[cue.end..phrase.start.max(cue.end)].contains('Q');
    let mut frame = Frame {
        rule,
        chunks: if parted {
            phrase.start - 1..phrase.end
        } else {
            phrase.start.min(cue.start)..phrase.end.max(cue.end)
        },
        cue: if chunk.letter == b'A' { chunk.tokens.clone() } else { chunk.head..chunk.head + 1 },
        verb: chunk.verb,
        head: speaker.as_ref().map(|speaker| chunks[speaker.start].head),
        speaker: speaker.map(|speaker| speaker_tokens(document, chunks, speaker)),
        leads: false,
    };
    // "It is safe, as Okoro said" says no more than "It is safe, Okoro said".
    let start = frame.chunks.start;
    let is_as = start > 1 && document.word(chunks[start - 1].head) == "as";
    if rule.letter == b'F' && is_as && matches!(chunks[start - 2].letter, b',' | b'-' | b'Q') {
        frame.chunks.start -= 1;
    }
    absorb(document, chunks, row, &mut frame);
    Some(frame)
}

/// Whether the words of a match fit its rule.
fn fits(
    document: &Document,
    chunks: &[Chunk],
    row: &str,
    rule: &FrameRule,
    cue: &Range<usize>,
    speaker: Option<&Range<usize>>,
) -> bool {
    const PEOPLE: Classes = Classes::PERSON_NOUN.with(Classes::PERSON_PLURAL).with(Classes::GROUP_NOUN);
    let chunk = &chunks[cue.start];
    let is_before = |at: usize, words: &[&str]| {
        let word = at.checked_sub(1).map_or("", |before| document.word(chunks[before].head));
        words.iter().any(|known| known.eq_ignore_ascii_case(word))
    };
    let behind = rule.behind.is_empty() || speaker.is_some_and(|speaker| is_before(speaker.start, rule.behind));
    let people = !rule.people || speaker.is_some_and(|speaker| document.tokens[chunks[speaker.start].head].is(PEOPLE));
    // "a man who asked not to be named": that is no request of the story.
    let next = chunks[cue.end..].iter().find(|next| next.letter != b'a').filter(|next| next.letter == b'v');
    let anonymous = next.is_some_and(|next| ["named", "identified", "quoted"].contains(&document.word(next.head)));
    // "nothing the mayor said": a relative clause without its pronoun.
    let subject = speaker.map_or(cue.start.saturating_sub(1), |speaker| speaker.start);
    let relative = chunk.letter == b'S' && is_before(subject, &["nothing", "everything", "anything", "something"]);
    let elsewhere = match rule.letter {
        b'F' => relative || chunk.letter == b'S' && is_not_its_subject(row, cue, chunk.verb),
        b'f' => relative || chunk.letter == b'S' && is_noun_in_marks(&row[..cue.start]),
        _ => false,
    };
    // "kept the mayor from saying so": nobody says it.
    let kept = chunk.letter == b's' && is_before(cue.start, &["from"]);
    behind && people && !anonymous && !elsewhere && !kept
}

/// "Okoro had one wish: “…”", "Okoro issued a statement, “…”": a clause without a reporting verb that leads to a quotation.
fn colons(document: &Document, row: &str, chunks: &[Chunk], frames: &[Frame]) -> Vec<Frame> {
    if !row.contains(":Q") && !row.contains("N,Q") {
        return Vec::new();
    }
    let mut explained = vec![false; row.len() + 1];
    for frame in frames {
        explained[frame.chunks.start..=frame.chunks.end].fill(true);
    }
    // A comma inside the marks leads to a cue of the quotation's own.
    let colons = row.match_indices(":Q").map(|(at, _)| at);
    // "issued a statement, “…”"
    let statements = row.match_indices("N,Q").map(|(at, _)| at + 1).filter(|at| {
        let [verb, noun] = &chunks[at.saturating_sub(2)..*at] else { return false };
        verb.letter == b'V' && document.tokens[noun.head].is(Classes::REPORTING_NOUN) && row[at + 2..].starts_with('|')
    });
    let leads = colons.chain(statements).filter(|at| !explained[*at] && !row[at + 2..].starts_with(','));
    let frame = leads.filter_map(|at| {
        let begin = row[..at].rfind('|').map_or(0, |end| end + 1);
        let (speaker, head) = clause_subject(row, chunks, begin, at)?;
        let noun = chunks[at - 1].head;
        let tokens = if chunks[at].letter == b',' { noun..noun + 1 } else { chunks[at].tokens.clone() };
        let (speaker, head) = (Some(speaker), Some(head));
        Some(Frame { rule: &COLON, chunks: at..at + 1, cue: tokens, verb: None, speaker, head, leads: false })
    });
    frame.collect()
}

/// "Okoro: …" at the beginning of a block.
fn label(document: &Document, chunks: &[Chunk]) -> Option<Frame> {
    let colon = chunks.iter().take(8).position(|chunk| chunk.letter == b':')?;
    let first = chunks.first()?;
    let is_phrase = chunks[..colon].iter().all(|chunk| b"PON,()".contains(&chunk.letter)) && first.tokens.len() <= 9;
    let quoted = chunks.get(colon + 1).is_some_and(|next| next.letter == b'Q')
        && chunks.get(colon + 2).is_some_and(|next| next.letter == b'|');
    let is_source = first.letter == b'P' || quoted && first.letter == b'O' || document.tokens[first.head].is(SOURCE);
    let has_clause = chunks[colon..].iter().any(|chunk| b"VSEvsbeQ".contains(&chunk.letter));
    (colon > 0 && is_phrase && is_source && has_clause).then(|| Frame {
        rule: &LABEL,
        chunks: 0..colon + 1,
        cue: chunks[colon].tokens.clone(),
        verb: None,
        speaker: Some(first.tokens.start..chunks[colon - 1].tokens.end),
        head: Some(first.head),
        leads: false,
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
            (owns && matches!(owner.letter, b'P' | b'O' | b'N')).then(|| owner.tokens.clone())?
        }
    };
    // "Thursday's announcement": nobody said it; but "May's announcement".
    let owner = &document.tokens[speaker.start];
    if owner.is(Classes::DATE) && !owner.is(Classes::COMMON_GIVEN.with(Classes::COMMON_FAMILY)) && speaker.len() == 1 {
        return None;
    }
    // "his claim in May was that": what stands between the noun and its clause.
    let letter = |at: usize| chunks.get(at).map_or(b'|', |chunk| chunk.letter);
    let mut end = cue.end;
    while letter(end) == b'i' && matches!(letter(end + 1), b'P' | b'O' | b'N' | b'M') || letter(end) == b'M' {
        end += if letter(end) == b'i' { 2 } else { 1 };
    }
    end += usize::from(letter(end) == b'V' && document.tags[chunks[end].head] == Tag::Be);
    // "their chants of “Keep the pier!”"
    let of = letter(end) == b'i' && letter(end + 1) == b'Q' && document.word(chunks[end].head) == "of";
    end += usize::from(of);
    let leads = match letter(end) {
        b't' => !matches!(letter(end + 1), b'V' | b'S' | b'E'),
        b':' => letter(end + 1) == b'Q',
        b'Q' => of,
        _ => false,
    };
    let end = if leads { end } else { cue.end };
    (!speaker.is_empty()).then(|| Frame {
        rule,
        chunks: cue.start..end,
        cue: chunk.head..chunk.head + 1,
        verb: None,
        head: Some(speaker.end - 1),
        speaker: Some(speaker),
        leads: false,
    })
}

/// The source after "according to" without the subject of the clause it reports: "According to a poll, walkers and
/// drivers have a boat" has one source, no list of three.
fn source_of(document: &Document, chunks: &[Chunk], row: &str, speaker: Range<usize>) -> Range<usize> {
    // "According to the town's lawyer, Ana Okoro, it is safe": one source with her name.
    let last = &chunks[speaker.end - 1];
    let one =
        document.tokens[last.head].is(Classes::PERSON_NOUN) && !document.tokens[last.head].is(Classes::PERSON_PLURAL);
    if one && last.letter == b'N' && row[speaker.end..].starts_with(",P,") {
        return speaker.start..speaker.end + 2;
    }
    let phrase = &row[speaker.clone()];
    let behind = row[speaker.end..].trim_start_matches(['a', 'M']);
    let comma =
        phrase.find(',').filter(|comma| behind.starts_with(['V', 'S', 'E']) || phrase[*comma..].contains(['V', 'E']));
    comma.map_or(speaker.clone(), |comma| speaker.start..speaker.start + comma)
}

/// The tokens of a speaker phrase, without a comma at its end and without an apposition's closing comma.
fn speaker_tokens(document: &Document, chunks: &[Chunk], range: Range<usize>) -> Range<usize> {
    let mut end = range.end;
    while end > range.start + 1
        && (matches!(chunks[end - 1].letter, b',' | b'-')
            || chunks[end - 1].letter == b'a' && chunks[end - 2].letter == b',')
    {
        end -= 1;
    }
    // "Okoro on Tuesday": a time is of the clause, unless it is that of a participle.
    let plain = chunks[range.start..end].iter().all(|chunk| b"PONHiMca".contains(&chunk.letter));
    while plain && end > range.start + 1 && chunks[end - 1].letter == b'M' {
        end -= 1 + usize::from(end > range.start + 2 && chunks[end - 2].letter == b'i');
    }
    let tokens = chunks[range.start].tokens.start..chunks[end - 1].tokens.end;
    // A possessive at the end is not part of the phrase.
    let possessive = tokens.len() > 1 && document.tokens[tokens.end - 1].is(Classes::POSSESSIVE);
    tokens.start..tokens.end - usize::from(possessive)
}

/// Takes in what stands between a cue and its content: time, place, occasion, hearer.
fn absorb(document: &Document, chunks: &[Chunk], row: &str, frame: &mut Frame) {
    let letters = row.as_bytes();
    let at = |index: usize| letters.get(index).copied().unwrap_or(b'|');
    let mut end = frame.chunks.end;
    let uses = frame.verb.map_or(Uses::default(), |verb| verb.uses);
    if frame.rule.letter != b'I' && uses.any(Uses::ADDRESSEE) && matches!(at(end), b'P' | b'O' | b'N' | b'h' | b'H') {
        let mut after = end + 1;
        while at(after) == b'i' && matches!(at(after + 1), b'P' | b'O' | b'N') {
            after += 2;
        }
        while matches!(at(after), b'a' | b'M') || at(after) == b'i' && at(after + 1) == b'M' {
            after += if at(after) == b'i' { 2 } else { 1 };
        }
        let ends = at(after) == b'|' && !uses.any(Uses::OBJECT);
        if ends || matches!(at(after), b't' | b'w' | b'Q' | b',' | b':' | b'H' | b'P' | b'N' | b'O' | b'i' | b'u') {
            end = after;
        }
    }
    loop {
        // "reported on Tuesday that" is about no Tuesday.
        let takes_word = matches!(at(end), b'i' | b'H' | b'a') && at(end + 1) != b'M' && {
            let word = document.word(chunks[end].tokens.start).to_ascii_lowercase();
            frame.verb.is_some_and(|verb| verb.prepositions.contains(&word.as_str()))
        };
        if takes_word {
            frame.leads = at(end) == b'i';
            end += 1;
            break;
        } else if matches!(at(end), b'a' | b'M') || row.get(end..).is_some_and(|rest| rest.starts_with("jiM")) {
            end += 1;
        } else if at(end) == b'i' {
            let mut after = end + 1;
            // "called up a squad for May"
            let particle = ["up", "off", "out"].contains(&document.word(chunks[end].head));
            if particle || !matches!(at(after), b'N' | b'O' | b'P' | b'M' | b'h') {
                break;
            }
            after += 1;
            if matches!(
                at(after),
                b't' | b'Q' | b',' | b':' | b'|' | b'i' | b'M' | b'a' | b'H' | b'P' | b'N' | b'O' | b'w' | b'-'
            ) {
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
fn inherit(document: &Document, row: &str, chunks: &[Chunk], frames: &mut [Frame]) {
    for index in 0..frames.len() {
        if frames[index].rule.letter != b'f' || frames[index].speaker.is_some() {
            continue;
        }
        let cue = frames[index].chunks.start;
        let begin = row[..cue].rfind('|').map_or(0, |at| at + 1);
        let sentence = frames[..index].iter().rev().take_while(|frame| frame.chunks.end > begin);
        let mut before = sentence.into_iter().filter(|frame| {
            frame.chunks.start >= begin
                && frame.speaker.is_some()
                && matches!(frame.rule.letter, b'F' | b'I' | b'G' | b'f')
        });
        // "He said that Okoro called it a wreck and said it should go": he said both.
        let nearest = before.clone().next();
        let reported = |frame: &&Frame| row[..frame.chunks.start].ends_with(['t', 'w', 'S', 's', 'b']);
        // "As Okoro spoke, Lindt rose and said no": Lindt said it.
        let over = |frame: &&Frame| {
            row[..frame.chunks.start].ends_with('u') && row[frame.chunks.end..cue.max(frame.chunks.end)].contains(',')
        };
        // "It was a wreck, as Okoro knew, saying so": it says nothing.
        let empty = |frame: &&Frame| frame.speaker.as_ref().is_some_and(|speaker| is_it(document, speaker));
        let outer = before
            .find(|frame| !reported(frame) && !over(frame) && !empty(frame))
            .or(nearest.filter(|frame| !over(frame)));
        let shared = match chunks[cue].letter {
            b'S' => subordinate_subject(row, chunks, begin, cue),
            b'b' => subject_of_infinitive(row, chunks, begin, cue),
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
