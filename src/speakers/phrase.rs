//! What a speaker phrase is, by its own words.

use std::ops::Range;

use super::Names;
use super::gender::of_pronoun;
use super::person_nouns::{is_national, is_party_member, is_person_noun};
use crate::lexicon::Classes;
use crate::lexicon::words::{Words, words};
use crate::people::{Mention, People};
use crate::quotes::Attribution;
use crate::syntax::Document;
use crate::syntax::tags::Tag;
use crate::text::tokens::Case;

/// What a speaker phrase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phrase {
    /// It names a person.
    Person(usize),
    /// A pronoun or a description of one person, told by its head token; the text must tell who.
    Anaphor(usize),
    /// "they", told by its token: several, or one of whom the text says so.
    Plural(usize),
    /// One person the phrase does not name.
    Unnamed,
    /// Several, an organization, or something written.
    Group,
    /// No phrase.
    Unknown,
}

/// Reads the speaker phrase of an attribution.
pub fn read(document: &Document, people: &People, names: &Names, attribution: &Attribution) -> Phrase {
    let (Some(range), Some(head)) = (attribution.speaker.clone(), attribution.head) else { return Phrase::Unknown };
    let mut persons: Vec<usize> = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let Some(mention) = names.mention(at) else {
            at += 1;
            continue;
        };
        let mention = &people.mentions[mention];
        let whole = range.start <= mention.tokens.start && mention.tokens.end <= range.end;
        if whole && heads_phrase(document, range.clone(), mention) && persons.last() != Some(&mention.person) {
            persons.push(mention.person);
        }
        at = mention.tokens.end.max(at + 1);
    }
    let joined = joins(document, names, range.clone());
    match persons[..] {
        _ if joined => Phrase::Group,
        // "two members of the board, Ana Okoro and Sven Lindt"
        [_, _, ..] if document.tags[head] == Tag::Plural => Phrase::Group,
        [first, ..] => Phrase::Person(first),
        [] if let Some(person) = apposed_to(document, names, range.clone()) => Phrase::Person(person),
        [] => match described(document, names, head) {
            Phrase::Group => first_noun(document, names, range).unwrap_or(Phrase::Group),
            phrase => phrase,
        },
    }
}

/// Whose apposition a phrase is whose noun has no article: "Okoro, economist at Kestrel, said".
fn apposed_to(document: &Document, names: &Names, range: Range<usize>) -> Option<usize> {
    let comma = range.start.checked_sub(1).filter(|before| document.tokens[*before].is_mark(','))?;
    let inside = |at: &usize| matches!(document.tags[*at], Tag::Noun | Tag::Adjective | Tag::Name);
    let noun = range.take_while(inside).last()?;
    names.ending_at(comma).filter(|_| document.tags[noun] == Tag::Noun && is_person_noun(document, noun))
}

/// "a person familiar with the case": the noun a phrase begins with, where its head is something else.
fn first_noun(document: &Document, names: &Names, range: Range<usize>) -> Option<Phrase> {
    let tag = |at: usize| if at < range.end { document.tags[at] } else { Tag::Mark };
    let article = tag(range.start) == Tag::Determiner;
    let inside = |at: &usize| matches!(tag(*at), Tag::Determiner | Tag::Adjective | Tag::Noun | Tag::Name);
    // "the premier" may look like an adjective alone.
    let person = |at: &usize| {
        let noun = tag(*at) == Tag::Noun || tag(*at) == Tag::Adjective && *at + 1 == range.end;
        noun && is_person_noun(document, *at)
    };
    let noun = range.clone().take_while(inside).find(person)?;
    // "a woman waiting in line", "a person familiar with it"
    let gerund = document.word(noun + 1).ends_with("ing");
    let adjective = document.tokens.get(noun + 1).is_some_and(|next| next.is(Classes::MOSTLY_ADJECTIVE));
    let goes_on = matches!(tag(noun + 1), Tag::Noun | Tag::Plural | Tag::Name | Tag::Possessive | Tag::Coordinator)
        && !adjective
        && !gerund;
    (article && !goes_on && names.person(noun).is_none()).then_some(Phrase::Anaphor(noun))
}

/// What a phrase without a name is, by its head.
fn described(document: &Document, names: &Names, head: usize) -> Phrase {
    let token = &document.tokens[head];
    let is = |list: &Words| token.is_one_of(list, document.text);
    match document.tags[head] {
        _ if is_person_noun(document, head) || is_party_member(document, head) || is_national(document, head) => {
            Phrase::Anaphor(head)
        }
        _ if is(words!["source"]) => Phrase::Anaphor(head),
        _ if is(words!["they", "them", "their"]) => Phrase::Plural(head),
        _ if is(words!["i", "you", "someone", "somebody", "anyone", "nobody", "one", "another"]) => Phrase::Unnamed,
        Tag::Pronoun | Tag::ObjectPronoun | Tag::Possessive if of_pronoun(document, head).is_some() => {
            Phrase::Anaphor(head)
        }
        Tag::Wh | Tag::That => antecedent(document, names, head),
        _ if token.is(Classes::PERSON_NOUN) && document.tags[head] == Tag::Noun => Phrase::Unnamed,
        _ => Phrase::Group,
    }
}

/// Whether a name is what its phrase is built on: not owned away ("Okoro's office"), not behind a
/// preposition ("a spokesman for Okoro").
fn heads_phrase(document: &Document, range: Range<usize>, mention: &Mention) -> bool {
    let begin = range.start;
    // What a range ends before does not belong to it: "Okoro" of "Okoro's claim that", "Okoro earlier Thursday".
    let tag = |at: usize| if at < range.end { document.tags[at] } else { Tag::Mark };
    let dates = |at: usize| document.tokens[at].is(Classes::DATE.with(Classes::ADVERB));
    let mut after = mention.tokens.end;
    if tag(after) == Tag::Possessive && after + 1 < range.end {
        return false;
    }
    // "Okoro MP"
    let letters = |at: usize| {
        let token = &document.tokens[at];
        token.case == Case::Upper && token.is(Classes::HONORIFIC.with(Classes::TITLE).with(Classes::OFFICE))
    };
    while tag(after) == Tag::Adjective && !dates(after) || tag(after) == Tag::Name && letters(after) {
        after += 1;
    }
    if matches!(tag(after), Tag::Noun | Tag::Plural | Tag::Name) && !dates(after) {
        return false;
    }
    let is_inside = |tag: Tag| {
        matches!(
            tag,
            Tag::Name | Tag::Noun | Tag::Plural | Tag::Adjective | Tag::Determiner | Tag::Possessive | Tag::Number
        )
    };
    let mut first = mention.tokens.start;
    loop {
        while first > begin && is_inside(document.tags[first - 1]) {
            first -= 1;
            // "a pastor supporting Okoro"
            if first > begin && document.word(first).ends_with("ing") && is_person_noun(document, first - 1) {
                return false;
            }
        }
        // "Secretary of State Okoro": an office and its field, unlike "the mother of Okoro".
        let field = first < mention.tokens.start && first >= begin + 2;
        let office = Classes::OFFICE.with(Classes::TITLE);
        if !field {
            break;
        }
        // "Bank of Lindale governor Okoro": a body and its office.
        let (body, titled) = (first - 2, mention.tokens.start - 1);
        let of_body = document.tokens[body].is_capitalised()
            && document.tags[first] == Tag::Name
            && titled > first
            && document.tags[titled] == Tag::Noun
            && document.tokens[titled].is(office);
        let goes_on = match document.word(first - 1) {
            "of" => document.tokens[body].is(office) || of_body,
            "to" => document.tokens[body].is_one_of(words!["ambassador", "envoy"], document.text),
            _ => false,
        };
        if !goes_on {
            break;
        }
        first -= 2;
    }
    // "Okoro told the Herald's Ines Roy": a relative clause or preposition before it governs the name.
    first == begin
        || !matches!(document.tags[first - 1], Tag::Preposition | Tag::To)
            && !document.tags[first - 1].is_verb()
            && document.tags[first - 1] != Tag::Wh
}

/// Whether "and" in the phrase itself, not in what hangs on it, joins two speakers rather than two roles of one.
fn joins(document: &Document, names: &Names, range: Range<usize>) -> bool {
    let hangs = |at: &usize| {
        let tag = document.tags[*at];
        matches!(tag, Tag::Wh | Tag::That | Tag::Preposition) || tag.is_verb()
    };
    let mut core = range.clone().take_while(|at| !hangs(at));
    let Some(at) = core.find(|at| document.tags[*at] == Tag::Coordinator) else {
        return joins_apposed(document, names, range);
    };
    let starts_named = names.person(range.start).is_some() || names.ending_at(at).is_some();
    let commas = (range.start..at).filter(|at| document.tokens[*at].is_mark(',')).count();
    let mut after = (at + 1..range.end.min(at + 6)).take_while(|at| document.tags[*at] != Tag::Mark);
    let names_another = after.any(|at| names.person(at).is_some());
    // "author and journalist Ana Okoro"
    let role = |at: usize| {
        let token = &document.tokens[at];
        token.is(Classes::OFFICE.with(Classes::PERSON_NOUN)) && !token.is(Classes::PERSON_PLURAL)
    };
    let bare = !matches!(document.tags[range.start], Tag::Determiner | Tag::Possessive | Tag::Number);
    let roles = bare
        && commas == 0
        && role(at - 1)
        && (at + 1..range.end).find(|at| names.person(*at).is_some()).is_some_and(|name| role(name - 1));
    // "Okoro, director and founder of the fund" is one person with two roles.
    if roles {
        false
    } else if starts_named {
        commas == 0 || names_another
    } else {
        commas == 0 && (names_another || document.tags[at - 1] != Tag::Noun)
    }
}

/// Whether another name follows the apposition of the first: "Okoro, mayor of Lindale, and Lindt, her deputy".
fn joins_apposed(document: &Document, names: &Names, range: Range<usize>) -> bool {
    let mut core = range.clone().take_while(|at| document.tags[*at] != Tag::Wh && !document.tags[*at].is_verb());
    let Some(comma) = core.find(|at| document.tokens[*at].is_mark(',')) else { return false };
    let joins = |at: &usize| document.tags[*at] == Tag::Coordinator && document.tokens[*at - 1].is_mark(',');
    let Some(and) = core.find(joins) else { return false };
    let titled = |at: &usize| names.person(*at).is_some() || document.tags[*at].is_nominal();
    let mut after = (and + 1..range.end.min(and + 4)).take_while(titled);
    names.ending_at(comma).is_some() && after.any(|at| names.person(at).is_some())
}

/// Who a relative pronoun means: the noun or name before it, with an apposition between or without
/// ("Okoro, a clerk at the court, who").
fn antecedent(document: &Document, names: &Names, at: usize) -> Phrase {
    let comma = |at: usize| document.tokens[at].is_mark(',');
    let Some(mut last) = at.checked_sub(1) else { return Phrase::Unknown };
    // "Okoro and Lindt, who say"
    if document.tags.get(at + 1) == Some(&Tag::Base) || ["have", "are", "were"].contains(&document.word(at + 1)) {
        return Phrase::Group;
    }
    if comma(last) && last > 0 {
        last -= 1;
    }
    let first = document.sentences[document.sentence_of(at)].tokens.start;
    let inside = |at: usize| {
        let tag = document.tags[at];
        tag.is_nominal()
            || matches!(tag, Tag::Adjective | Tag::Determiner | Tag::Possessive | Tag::Preposition | Tag::Coordinator)
            || names.person(at).is_some()
    };
    // "Okoro, a clerk …": back to the comma before the apposition.
    let mut begin = last + 1;
    while begin > first && inside(begin - 1) {
        begin -= 1;
    }
    let article = ["a", "an", "the"].iter().any(|word| word.eq_ignore_ascii_case(document.word(begin)));
    if begin > first
        && comma(begin - 1)
        && (article || document.tags[begin] == Tag::Noun)
        && let Some(person) = names.ending_at(begin - 1)
    {
        return Phrase::Person(person);
    }
    if let Some(person) = names.ending_at(last + 1) {
        return Phrase::Person(person);
    }
    if is_person_noun(document, last) {
        return Phrase::Anaphor(last);
    }
    // "a clerk at the court who": the noun the phrase begins with.
    let mut noun = begin;
    while noun < last && !document.tags[noun].is_nominal() {
        noun += 1;
    }
    while noun < last && document.tags[noun + 1].is_nominal() {
        noun += 1;
    }
    if is_person_noun(document, noun) { Phrase::Anaphor(noun) } else { Phrase::Group }
}
