//! Where the walk of [`super::coreference`] has something to do.

use super::Names;
use super::descriptions::{ARTICLES, Description};
use super::person_nouns::is_aged;
use crate::lexicon::words::{Words, words};
use crate::people::{Mention, People};
use crate::syntax::Document;
use crate::syntax::tags::Tag;
use crate::text::BlockKind;

/// Words for somebody the text does not name, and pronouns.
const ANYBODY: &Words = words![
    "one", "someone", "somebody", "he", "him", "his", "himself", "she", "her", "hers", "herself", "they", "them",
    "their"
];

/// Where the walk has something to do: most tokens it passes over.
#[derive(Debug, Default)]
pub struct Stops {
    /// Names, pronouns, descriptions, and words with which a clause begins or ends, in order.
    pub tokens: Vec<u32>,
    /// Every description outside names, in order; in a headline also those without an article.
    pub descriptions: Vec<Description>,
}

/// Finds them, once for both walks.
pub fn stops(document: &Document, people: &People, names: &Names) -> Stops {
    let mut stops = Stops { tokens: Vec::with_capacity(document.tokens.len() / 4), descriptions: Vec::new() };
    // The mention at hand, and where it begins.
    let mut mentions = people.mentions.iter();
    let mut mention = mentions.next();
    let start_of = |mention: Option<&Mention>| mention.map_or(usize::MAX, |mention| mention.tokens.start);
    let mut start = start_of(mention);
    for sentence in &document.sentences {
        let is_title = document.blocks[sentence.block].kind == BlockKind::Title;
        // A mark ends a clause only where one has begun.
        let mut embedded = false;
        let mut next = sentence.tokens.start;
        for (at, tag) in (sentence.tokens.start..).zip(&document.tags[sentence.tokens.clone()]) {
            if at < next {
                continue;
            }
            if at >= start {
                while mention.is_some_and(|mention| mention.tokens.end <= at) {
                    mention = mentions.next();
                }
                start = start_of(mention);
                if let Some(mention) = mention.filter(|_| start <= at) {
                    stops.tokens.push(at as u32);
                    next = mention.tokens.end;
                    continue;
                }
            }
            let mut stop = match tag {
                // Most other words stand inside phrases.
                Tag::Noun | Tag::Plural | Tag::Name | Tag::Preposition | Tag::Past if !is_title => continue,
                Tag::To | Tag::Gerund => true,
                Tag::Mark => embedded,
                Tag::Wh | Tag::That | Tag::Subordinator => {
                    embedded = true;
                    true
                }
                _ => false,
            };
            if may_begin(document, at, is_title) {
                stop |= document.tokens[at].is_one_of(ANYBODY, document.text);
                if let Some(description) = Description::read(document, names, at, sentence.tokens.end, is_title) {
                    stop = true;
                    next = description.head + 1;
                    stops.descriptions.push(description);
                }
            }
            if stop {
                stops.tokens.push(at as u32);
            }
        }
    }
    stops
}

/// Whether a description, or a word for somebody, can begin here.
#[inline]
pub fn may_begin(document: &Document, at: usize, is_title: bool) -> bool {
    match document.tags[at] {
        Tag::Determiner | Tag::Possessive | Tag::Pronoun | Tag::ObjectPronoun => true,
        // "one", "another", "the 46-year-old"
        Tag::Number | Tag::Adjective => {
            let listed = |words: &Words| document.tokens[at].is_one_of(words, document.text);
            is_title || is_aged(document, at) || listed(ARTICLES) || listed(ANYBODY)
        }
        Tag::Wh => is_title || document.word(at) == "whose",
        _ => is_title,
    }
}
