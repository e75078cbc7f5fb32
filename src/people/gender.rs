//! What the words at a name show of a person's gender.

use std::ops::Range;

use super::Gender;
use crate::lexicon::Classes;
use crate::lexicon::words::{Words, words};
use crate::syntax::Document;
use crate::text::tokens::Kind;

/// Titles in -man that are used of women as well.
const COMMON: &Words = words!["chairman", "chairmen", "alderman", "freshman", "ombudsman", "layman", "master"];

const MALE_KIN: &Words = words![
    "husband",
    "son",
    "father",
    "brother",
    "uncle",
    "nephew",
    "grandfather",
    "grandson",
    "stepfather",
    "stepson",
    "stepbrother",
    "half-brother",
    "widower",
    "dad",
    "father-in-law",
    "brother-in-law",
    "son-in-law",
    "ex-husband",
];
const FEMALE_KIN: &Words = words![
    "wife",
    "daughter",
    "mother",
    "sister",
    "aunt",
    "niece",
    "grandmother",
    "granddaughter",
    "stepmother",
    "stepdaughter",
    "stepsister",
    "half-sister",
    "widow",
    "mom",
    "mother-in-law",
    "sister-in-law",
    "daughter-in-law",
    "ex-wife",
];

/// Whether a name ends its phrase, so that it can be an apposition: "his wife, Ana, and", but not "He saw his wife,
/// Bo said".
pub fn closes(document: &Document, name: &Range<usize>) -> bool {
    document.tokens.get(name.end).is_none_or(|next| {
        matches!(next.kind, Kind::Mark(_))
            || matches!(document.word(name.end), "and" | "of")
            || document.sentence_of(name.end) != document.sentence_of(name.start)
    })
}

/// What the word right before a name shows: "Mr.", "actress", "his wife".
pub fn shown(document: &Document, name: &Range<usize>) -> Option<Gender> {
    let start = name.start;
    let before = start.checked_sub(1)?;
    if document.sentence_of(before) != document.sentence_of(start) {
        return None;
    }
    // "his wife, Ana"
    let comma = usize::from(document.tokens[before].is_mark(',') && closes(document, name));
    let kin = &document.tokens[before.saturating_sub(comma)];
    let is_of = |list: &Words| !kin.is_capitalised() && kin.is_one_of(list, document.text);
    if let Some(gender) = one_of(is_of(MALE_KIN), is_of(FEMALE_KIN)) {
        return Some(gender);
    }
    let token = &document.tokens[before];
    let noun = Classes::HONORIFIC.with(Classes::KINSHIP).with(Classes::TITLE).with(Classes::PERSON_NOUN);
    if !token.is(noun) || token.is_one_of(COMMON, document.text) {
        return None;
    }
    one_of(token.classes.any(Classes::MASCULINE), token.classes.any(Classes::FEMININE))
}

/// Whether a name is introduced as that of a relative: "his daughter Ana", "Ana, their daughter", "the son of Ana".
pub fn is_relative(document: &Document, name: &Range<usize>) -> bool {
    let kin =
        |at: usize| document.tokens.get(at).is_some_and(|token| token.is(Classes::KINSHIP) && !token.is_capitalised());
    let mark = |at: usize| document.tokens.get(at).is_some_and(|token| token.is_mark(','));
    let whose = |at: usize| document.tokens.get(at).is_some_and(|token| token.is(Classes::POSSESSIVE));
    let before = |distance: usize| name.start.checked_sub(distance);
    let comma = usize::from(before(1).is_some_and(mark) && closes(document, name));
    let of = before(1).is_some_and(|at| document.word(at) == "of");
    before(1 + comma).is_some_and(kin)
        || of && before(2).is_some_and(kin)
        || mark(name.end) && whose(name.end + 1) && (kin(name.end + 2) || kin(name.end + 3))
}

/// What the classes of a given name suggest.
pub fn suggested(classes: Classes) -> Option<Gender> {
    one_of(classes.any(Classes::MALE), classes.any(Classes::FEMALE))
}

fn one_of(male: bool, female: bool) -> Option<Gender> {
    match (male, female) {
        (true, false) => Some(Gender::Male),
        (false, true) => Some(Gender::Female),
        _ => None,
    }
}
