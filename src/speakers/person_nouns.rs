//! Nouns that mean one person.

use crate::lexicon::Classes;
use crate::lexicon::words::{Words, words};
use crate::syntax::Document;
use crate::syntax::tags::Tag;
use crate::text::tokens::Case;

/// Whether a noun means one person.
pub fn is_person_noun(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    let article = || {
        at.checked_sub(1).is_some_and(|before| {
            matches!(document.tags[before], Tag::Determiner | Tag::Adjective | Tag::Possessive)
                || document.tokens[before].is(Classes::ROLE_MODIFIER)
        })
    };
    let noun = match document.tags[at] {
        Tag::Plural => false,
        // "the President", but not "Guardian", a newspaper.
        Tag::Name => token.classes.all(Classes::OFFICE.with(Classes::TITLE)) && article(),
        _ => token.is(Classes::PERSON_NOUN.with(Classes::KINSHIP)),
    };
    noun || is_aged(document, at)
}

/// Whether a word means one member of a party.
pub fn is_party_member(document: &Document, at: usize) -> bool {
    const PARTIES: &Words = words!["Democrat", "Republican", "Conservative", "Libertarian", "Liberal"];
    let token = &document.tokens[at];
    token.case == Case::Capital && token.is_one_of(PARTIES, document.text)
}

/// Whether a word means one person of a nation or faith: "the Brazilian". "The French" are many.
pub fn is_national(document: &Document, at: usize) -> bool {
    const SHORT: &[&str] = &[
        "Buddhist", "Catholic", "Hindu", "Jew", "Muslim", "Sikh", "Briton", "Croat", "Czech", "Dane", "Filipina",
        "Filipino", "Finn", "Greek", "Pole", "Scot", "Serb", "Slovak", "Slovene", "Spaniard", "Swede", "Thai", "Turk",
    ];
    let article = at.checked_sub(1).is_some_and(|before| document.tags[before] == Tag::Determiner);
    if !article || !document.tokens[at].is(Classes::DEMONYM) {
        return false;
    }
    let word = document.word(at);
    let one = word.ends_with("an") || word.ends_with('i') || SHORT.contains(&word);
    let next = document.tags.get(at + 1).copied().unwrap_or(Tag::Mark);
    one && !next.is_nominal() && next != Tag::Adjective
}

/// What follows the years.
const OLD: &str = "-year-old";

/// The years of a "46-year-old".
pub fn age(word: &str) -> Option<&str> {
    word.strip_suffix(OLD).filter(|years| years.len() <= 3)
}

/// Whether a token is a "46-year-old".
pub fn is_aged(document: &Document, at: usize) -> bool {
    document.tokens[at].span().len() >= OLD.len() && age(document.word(at)).is_some()
}
