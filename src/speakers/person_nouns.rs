//! Nouns that mean one person.

use crate::lexicon::Classes;
use crate::syntax::Document;
use crate::syntax::tags::Tag;

/// Whether a noun means one person.
pub fn is_person_noun(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    match document.tags[at] {
        _ if age(document.word(at)).is_some() => true,
        Tag::Plural => false,
        // "the President", but not "Guardian", a newspaper.
        Tag::Name => {
            let article = at.checked_sub(1).is_some_and(|before| {
                matches!(document.tags[before], Tag::Determiner | Tag::Adjective | Tag::Possessive)
                    || document.tokens[before].is(Classes::ROLE_MODIFIER)
            });
            token.is(Classes::OFFICE) && token.is(Classes::TITLE) && article
        }
        _ => token.is(Classes::PERSON_NOUN.with(Classes::KINSHIP)),
    }
}

/// Whether a word means one member of a party.
pub fn is_party_member(document: &Document, at: usize) -> bool {
    ["Democrat", "Republican", "Conservative", "Libertarian", "Liberal"].contains(&document.word(at))
}

/// Whether a word means one person of a nation or faith: "the Brazilian". "The French" are many.
pub fn is_national(document: &Document, at: usize) -> bool {
    const SHORT: &[&str] = &[
        "Buddhist", "Catholic", "Hindu", "Jew", "Muslim", "Sikh", "Briton", "Croat", "Czech", "Dane", "Filipina",
        "Filipino", "Finn", "Greek", "Pole", "Scot", "Serb", "Slovak", "Slovene", "Spaniard", "Swede", "Thai", "Turk",
    ];
    let word = document.word(at);
    let one = word.ends_with("an") || word.ends_with('i') || SHORT.contains(&word);
    let article = at.checked_sub(1).is_some_and(|before| document.tags[before] == Tag::Determiner);
    let tag = |at: usize| document.tags.get(at).copied().unwrap_or(Tag::Mark);
    article
        && one
        && document.tokens[at].is(Classes::DEMONYM)
        && !tag(at + 1).is_nominal()
        && tag(at + 1) != Tag::Adjective
}

/// The years of a "46-year-old".
pub fn age(word: &str) -> Option<&str> {
    word.strip_suffix("-year-old").filter(|years| years.len() <= 3)
}
