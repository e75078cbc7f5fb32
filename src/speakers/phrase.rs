//! What a speaker phrase is, by its own words.

use crate::lexicon::Classes;
use crate::people::People;
use crate::quotes::Attribution;
use crate::text::Document;
use crate::text::tags::Tag;

/// What a speaker phrase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phrase {
    /// It names a person.
    Person(usize),
    /// A pronoun or a description of one person, told by its head token; the text must tell who.
    Anaphor(usize),
    /// One person the phrase does not name.
    Unnamed,
    /// Several, an organization, or something written.
    Group,
    /// No phrase.
    Unknown,
}

/// Reads the speaker phrase of an attribution.
pub fn read(document: &Document, people: &People, attribution: &Attribution) -> Phrase {
    let (Some(range), Some(head)) = (attribution.speaker.clone(), attribution.head) else { return Phrase::Unknown };
    let named = |range: std::ops::Range<usize>| {
        let mentions = people.mentions.iter().filter(move |mention| {
            range.start <= mention.tokens.start
                && mention.tokens.end <= range.end
                && heads_phrase(document, range.start, mention)
        });
        mentions.map(|mention| mention.person)
    };
    let mut persons: Vec<usize> = named(range.clone()).collect();
    persons.dedup();
    let joined = joins(document, people, range.clone());
    match persons[..] {
        [] => {}
        [first, ..] if !joined => return Phrase::Person(first),
        _ => return Phrase::Group,
    }
    if joined {
        return Phrase::Group;
    }
    let token = &document.tokens[head];
    match document.tags[head] {
        Tag::Pronoun | Tag::ObjectPronoun | Tag::Possessive => match gender_of(document.word(head)) {
            Some(_) => Phrase::Anaphor(head),
            None if ["i", "you", "someone", "one", "another"]
                .contains(&document.word(head).to_ascii_lowercase().as_str()) =>
            {
                Phrase::Unnamed
            }
            None => Phrase::Group,
        },
        Tag::Wh => antecedent(document, people, head),
        Tag::Plural | Tag::Number => Phrase::Group,
        _ if token.is(Classes::PERSON_PLURAL) && !token.is(Classes::PERSON_NOUN) => Phrase::Group,
        _ if is_person_noun(document, head) => {
            if document.word(range.start).eq_ignore_ascii_case("the") {
                Phrase::Anaphor(head)
            } else {
                Phrase::Unnamed
            }
        }
        _ => Phrase::Group,
    }
}

/// Whether a noun means one person.
pub fn is_person_noun(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    token.is(Classes::PERSON_NOUN.with(Classes::KINSHIP)) && !matches!(document.tags[at], Tag::Plural)
        || document.word(at).ends_with("-old")
}

/// The gender a personal pronoun shows.
pub fn gender_of(word: &str) -> Option<crate::people::Gender> {
    use crate::people::Gender::*;
    match word.to_ascii_lowercase().as_str() {
        "he" | "him" | "his" | "himself" => Some(Male),
        "she" | "her" | "hers" | "herself" => Some(Female),
        _ => None,
    }
}

/// Whether a name is what its phrase is built on: not owned away ("Okoro's office"), not behind a
/// preposition ("a spokesman for Okoro").
fn heads_phrase(document: &Document, begin: usize, mention: &crate::people::Mention) -> bool {
    let possessive = |at: usize| document.tokens.get(at).is_some_and(|token| token.is(Classes::POSSESSIVE));
    let goes_on = |at: usize| {
        document.tags.get(at).is_some_and(|tag| matches!(tag, Tag::Noun | Tag::Plural | Tag::Name | Tag::Adjective))
    };
    if possessive(mention.tokens.end) || goes_on(mention.tokens.end) {
        return false;
    }
    let is_inside = |tag: Tag| {
        matches!(
            tag,
            Tag::Name | Tag::Noun | Tag::Plural | Tag::Adjective | Tag::Determiner | Tag::Possessive | Tag::Number
        )
    };
    let mut first = mention.tokens.start;
    while first > begin && is_inside(document.tags[first - 1]) {
        first -= 1;
    }
    // "Okoro told the Herald's Ines Roy": a relative clause or preposition before it governs the name.
    first == begin
        || !matches!(document.tags[first - 1], Tag::Preposition | Tag::To)
            && !document.tags[first - 1].is_verb()
            && document.tags[first - 1] != Tag::Wh
}

/// Whether "and" in the phrase itself, not in what hangs on it, joins two speakers rather than two roles of one.
fn joins(document: &Document, people: &People, range: std::ops::Range<usize>) -> bool {
    let hangs = |at: &usize| {
        let tag = document.tags[*at];
        matches!(tag, Tag::Wh | Tag::That | Tag::Preposition) || tag.is_verb()
    };
    let mut core = range.clone().take_while(|at| !hangs(at));
    let Some(at) = core.find(|at| document.tags[*at] == Tag::Coordinator) else { return false };
    let named = |at: usize| people.mentions.iter().find(|mention| mention.tokens.contains(&at));
    let starts_named = named(range.start).is_some() || named(at - 1).is_some_and(|mention| mention.tokens.end == at);
    let commas = (range.start..at).filter(|at| document.tokens[*at].is_mark(',')).count();
    let after = (at + 1..range.end.min(at + 6)).take_while(|at| document.tags[*at] != Tag::Mark).find_map(named);
    // "Okoro, director and founder of the fund" is one person with two roles.
    if starts_named {
        commas == 0 || after.is_some()
    } else {
        commas == 0 && (after.is_some() || document.tags[at - 1] != Tag::Noun)
    }
}

/// Who a relative pronoun means: the person named right before it.
fn antecedent(document: &Document, people: &People, at: usize) -> Phrase {
    let before = at.saturating_sub(if at > 0 && document.tokens[at - 1].is_mark(',') { 1 } else { 0 });
    if let Some(mention) = people.mentions.iter().find(|mention| mention.tokens.end == before) {
        return Phrase::Person(mention.person);
    }
    let Some(noun) = before.checked_sub(1) else { return Phrase::Unknown };
    if is_person_noun(document, noun) { Phrase::Unnamed } else { Phrase::Group }
}
