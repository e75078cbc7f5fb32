//! Who is named: names, and which of them mean the same person.

mod accept;
mod evidence;
mod forms;
mod gender;
mod headings;
mod link;
pub mod nicknames;
mod pieces;
mod scene;
mod words;

use std::ops::Range;

use crate::article::{MentionKind, Status};
use crate::lexicon::Lexicon;
use crate::span::Span;
use crate::text::Document;

/// What the text shows of a person's gender.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// "he", "Mr.", "actor's wife"
    Male,
    /// "she", "Mrs.", "chairwoman"
    Female,
    /// singular "they"
    Neutral,
}

/// One place that means a person.
#[derive(Clone, Debug)]
pub struct Mention {
    /// Index in [`People::people`].
    pub person: usize,
    /// How it refers.
    pub kind: MentionKind,
    /// The name, or the phrase, or the pronoun; no title, honorific or 's.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
}

/// A role of a person, as [`crate::article::Role`] but in bytes.
#[derive(Clone, Debug)]
pub struct Role {
    /// The phrase.
    pub span: Span,
    /// Its head words.
    pub title: Option<Span>,
    /// The body or place.
    pub organization: Option<Span>,
    /// Whether it is held.
    pub status: Status,
    /// The rule that found it.
    pub rule: &'static str,
}

/// One person.
#[derive(Clone, Debug, Default)]
pub struct Person {
    /// The fullest name.
    pub name: String,
    /// Other forms, most frequent first.
    pub aliases: Vec<String>,
    /// What the text itself shows (honorific, gendered noun, later pronouns).
    pub shown: Option<Gender>,
    /// What the given name suggests; never printed, only used to rule out readings of a pronoun.
    pub suggested: Option<Gender>,
    /// Roles, in the order of the text.
    pub roles: Vec<Role>,
}

/// Everybody named in a document.
#[derive(Clone, Debug, Default)]
pub struct People {
    /// By first mention.
    pub people: Vec<Person>,
    /// In the order of the text; never overlapping.
    pub mentions: Vec<Mention>,
}

/// What speaks for and against a name, as rules to list.
pub fn rules() -> impl Iterator<Item = crate::rules::Rule> {
    evidence::EVIDENCE.iter().map(|evidence| evidence.rule)
}

/// Finds the named people of a document, each with every name mention.
pub fn find(document: &Document, lexicon: &Lexicon) -> People {
    let names = accept::names(document, lexicon);
    let persons = link::link(document, lexicon, &names);
    let count = persons.iter().max().map_or(0, |last| last + 1);
    let mut people = vec![Person::default(); count];
    let mentions: Vec<Mention> = names
        .iter()
        .zip(&persons)
        .map(|(name, person)| Mention {
            person: *person,
            kind: MentionKind::Name,
            span: document.span(name.tokens.clone()),
            tokens: name.tokens.clone(),
        })
        .collect();
    for (id, person) in people.iter_mut().enumerate() {
        let forms =
            mentions.iter().filter(|mention| mention.person == id).map(|mention| mention.span.of(document.text));
        forms::fill(person, forms);
        let mine = || names.iter().zip(&persons).filter(|(_, of)| **of == id).map(|(name, _)| name);
        person.shown = mine().find_map(|name| name.shown);
        let given = mine().filter(|name| name.words.len() > 1).find_map(|name| name.words.first());
        person.suggested = given.and_then(|given| gender::suggested(lexicon, given));
    }
    People { people, mentions }
}
