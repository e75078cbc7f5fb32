//! The signs of an answer: in which way it was given.

use super::SIGNS;
use crate::article::{MentionKind, SpeakerKind, Status};
use crate::lexicon::reporting;
use crate::lexicon::words::{Words, lower, words};
use crate::people::{People, Role};
use crate::quotes::Attribution;
use crate::speakers::Resolved;
use crate::syntax::Document;
use crate::syntax::tags::Tag;
use crate::text::tokens::Kind;

/// Verbs that only say that somebody speaks.
const PLAIN: &[&str] = &["add", "ask", "continue", "say", "tell", "write"];
const PEOPLE: &Words = words!["he", "she", "him", "her", "his", "hers"];
const SEVERAL: &Words = words!["they", "them", "their", "we", "many", "some", "others", "most"];
const THING: &Words = words!["it", "this", "that", "which", "its"];

/// What tells whether an attribution reports what it is said to report: the rule of its content, its cue, and whether it
/// is a whole clause or a word or two.
pub fn of_content(document: &Document, attribution: &Attribution, verb: Option<&str>) -> [&'static str; SIGNS] {
    [attribution.rule, cue(document, attribution, verb), length(document, attribution)]
}

/// What tells whether its speaker is right: what the phrase is, the rule of the frame, and whether the verb only
/// says that somebody speaks.
pub fn of_speaker(
    document: &Document,
    people: &People,
    attribution: &Attribution,
    resolved: &Resolved,
    verb: Option<&str>,
) -> [&'static str; SIGNS] {
    let frame = attribution.frame.unwrap_or("no frame");
    let plain = if verb.is_some_and(|verb| PLAIN.contains(&verb)) { "plain verb" } else { "other cue" };
    [phrase(document, people, attribution, resolved), frame, plain]
}

/// What tells whether a role is right: its rule, what it is made of, its status.
pub fn of_role(text: &str, role: &Role) -> [&'static str; SIGNS] {
    let parts = match (role.title, role.organization) {
        (Some(_), Some(_)) => "title and organization",
        (Some(title), None) if title.of(text).chars().all(|c| c.is_lowercase() || c == ' ') => "title",
        (Some(_), None) => "Title",
        (None, _) => "no title",
    };
    let status = match role.status {
        Status::Current => "current",
        Status::Former => "former",
        Status::Acting => "acting",
        Status::Future => "future",
    };
    [role.rule, parts, status]
}

/// The cue: of verbs that only say that somebody speaks, which; of others, the form.
fn cue(document: &Document, attribution: &Attribution, verb: Option<&str>) -> &'static str {
    if attribution.cue.is_none() {
        return "no cue";
    }
    let place = attribution.place;
    let finite = matches!(document.tags[place], Tag::Past | Tag::Present);
    match verb.filter(|verb| finite && PLAIN.contains(verb)) {
        Some("say") => return "say",
        Some("tell") => return "tell",
        Some(_) => return "add or ask",
        None => {}
    }
    match document.tags[place] {
        _ if document.tokens[place].is_mark(':') => "colon",
        _ if document.word(place).eq_ignore_ascii_case("according") => "according to",
        Tag::Past => "past tense",
        Tag::Present => "present tense",
        Tag::Gerund => "gerund",
        Tag::Participle => "participle",
        Tag::Base => "base form",
        Tag::Noun | Tag::Plural | Tag::Name => "noun",
        _ => "other cue",
    }
}

/// The verb of the cue, in its base form.
pub fn verb(document: &Document, attribution: &Attribution) -> Option<&'static str> {
    attribution.cue?;
    reporting::find(&lower(document.word(attribution.place))).map(|verb| verb.lemma)
}

/// How many words are reported: of few, it is seldom sure that they are what somebody said.
fn length(document: &Document, attribution: &Attribution) -> &'static str {
    let token = |byte: usize| document.tokens.partition_point(|token| token.span().start < byte);
    let tokens = attribution.parts.iter().flat_map(|part| token(part.start)..token(part.end));
    match tokens.filter(|at| document.tokens[*at].kind == Kind::Word).take(5).count() {
        0..=2 => "1 or 2 words",
        3 | 4 => "3 or 4 words",
        _ => "5 words or more",
    }
}

/// What the phrase for the speaker is, and whether it was told who that is.
fn phrase(document: &Document, people: &People, attribution: &Attribution, resolved: &Resolved) -> &'static str {
    if attribution.cue.is_none() {
        return "of the quote before";
    }
    let Some(tokens) = attribution.speaker.clone() else {
        return if resolved.person.is_some() { "implied" } else { "nobody" };
    };
    let is = |list: &Words| attribution.head.is_some_and(|head| document.tokens[head].is_one_of(list, document.text));
    let who = attribution.head.is_some_and(|head| document.tags[head] == Tag::Wh);
    match resolved.kind {
        SpeakerKind::Person => {
            let first = people.mentions.partition_point(|mention| mention.tokens.start < tokens.start);
            let mut inside = people.mentions[first..].iter().take_while(|mention| mention.tokens.end <= tokens.end);
            match inside.find(|mention| Some(mention.person) == resolved.person).map(|mention| mention.kind) {
                Some(MentionKind::Name) if tokens.len() > 9 => "name in a long phrase",
                Some(MentionKind::Name) => "name",
                _ if who => "who",
                Some(MentionKind::Pronoun) => "pronoun",
                _ => "description",
            }
        }
        SpeakerKind::Unnamed if who => "unnamed who",
        SpeakerKind::Unnamed if tokens.len() == 1 => "unnamed in one word",
        SpeakerKind::Unnamed => "unnamed",
        SpeakerKind::Unknown if is(PEOPLE) => "pronoun of nobody",
        SpeakerKind::Unknown => "unknown",
        SpeakerKind::Group if who => "who of several",
        SpeakerKind::Group if is(THING) => "it",
        SpeakerKind::Group if is(SEVERAL) => "they",
        SpeakerKind::Group => match document.tags[tokens.start] {
            Tag::Determiner | Tag::Possessive => "group with an article",
            _ if document.tokens[tokens.start].is_capitalised() => "Group",
            _ => "group",
        },
    }
}

#[cfg(test)]
mod tests {
    use crate::article::Record;
    use crate::{Options, extract_with};

    /// The signs of the last quote of a text: of its content, and of its speaker.
    fn signs(text: &str) -> [Vec<&'static str>; 2] {
        let article = extract_with(text, "-", &Options { explain: true, ..Options::default() });
        let records: Vec<Record> = article.quotes.last().and_then(|quote| quote.record.clone()).unwrap_or_default();
        let of =
            |question| records.iter().find(|record| record.question == question).map(|record| record.signs.clone());
        ["content", "speaker"].map(|question| of(question).unwrap_or_default())
    }

    #[test]
    fn signs_of_speakers() {
        for (text, phrase) in [
            ("“The dam holds,” Mayor Ana Okoro said.", "name"),
            ("Ana Okoro left. “The dam holds,” she said.", "pronoun"),
            ("Mayor Ana Okoro left. “The dam holds,” the mayor said.", "description"),
            ("“The dam holds,” a neighbour said.", "unnamed"),
            ("“The dam holds,” police said.", "group"),
            ("“The dam holds,” the council said.", "group with an article"),
            ("“The dam holds,” they said.", "they"),
            ("“The dam holds,” Kestrel Water said.", "Group"),
            ("“The dam holds,” she said.", "pronoun of nobody"),
        ] {
            assert_eq!(signs(text)[1].first(), Some(&phrase), "{text}");
        }
        assert_eq!(signs("“The dam holds,” Ana Okoro said.")[1][1..], ["frame.subject", "plain verb"]);
        assert_eq!(signs("“The dam holds,” boasted Ana Okoro.")[1][1..], ["frame.inverted", "other cue"]);
    }

    #[test]
    fn signs_of_contents() {
        for (text, cue, length) in [
            ("“The dam will surely hold,” Ana Okoro said.", "say", "5 words or more"),
            ("“The dam holds,” Ana Okoro told the council.", "tell", "3 or 4 words"),
            ("“Never,” added Ana Okoro.", "add or ask", "1 or 2 words"),
            ("Ana Okoro boasted that the dam would hold.", "past tense", "3 or 4 words"),
            ("Ana Okoro left the hall, saying that the dam would hold.", "gerund", "3 or 4 words"),
            ("According to Ana Okoro, the dam will hold.", "according to", "3 or 4 words"),
        ] {
            assert_eq!(signs(text)[0][1..], [cue, length], "{text}");
        }
    }
}
