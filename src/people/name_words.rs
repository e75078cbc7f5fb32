//! What a token can be inside a name.

use crate::lexicon::Classes;
use crate::rules::Element;
use crate::syntax::Document;
use crate::text::tokens::{Case, Kind, Token};

/// Parts of speech: a word with any of these is in the dictionary.
const SPEECH: Classes = Classes::NOUN
    .with(Classes::PLURAL)
    .with(Classes::VERB)
    .with(Classes::VERB_S)
    .with(Classes::PAST)
    .with(Classes::PARTICIPLE)
    .with(Classes::GERUND)
    .with(Classes::ADJECTIVE)
    .with(Classes::ADVERB);

/// Words that are never part of a name where they begin a sentence.
pub const CLOSED: Classes = Classes::DETERMINER
    .with(Classes::PREPOSITION)
    .with(Classes::COORDINATOR)
    .with(Classes::SUBORDINATOR)
    .with(Classes::PRONOUN)
    .with(Classes::OBJECT_PRONOUN)
    .with(Classes::POSSESSIVE)
    .with(Classes::AUXILIARY)
    .with(Classes::NEGATION)
    .with(Classes::WH)
    .with(Classes::NUMBER);

/// What tells that a capitalised word is something else than a name.
const TELLING: Classes = CLOSED
    .with(PLACES)
    .with(Classes::NOT_A_NAME)
    .with(Classes::SUFFIX)
    .with(Classes::HONORIFIC)
    .with(Classes::TITLE)
    .with(Classes::DATE)
    .with(Classes::ROLE_MODIFIER)
    .with(Classes::PARTY)
    .with(Classes::OFFICE)
    .with(Classes::PERSON_NOUN)
    .with(Classes::ORGANIZATION_NOUN)
    .with(Classes::PLACE_NOUN)
    .with(Classes::DEMONYM);

/// Words that name places; towns that few have heard of are not among them.
const PLACES: Classes = Classes::COUNTRY.with(Classes::STATE).with(Classes::CITY);

/// Whether the dictionary knows the word as something else than a name.
pub fn is_dictionary(classes: Classes) -> bool {
    classes.any(SPEECH.with(CLOSED).with(Classes::MODAL).with(Classes::COMMON))
}

/// Whether it is a country, a state or a city of some size.
pub fn is_place(classes: Classes) -> bool {
    let large = !classes.any(Classes::SMALL) || classes.any(Classes::COUNTRY.with(Classes::STATE));
    classes.any(PLACES) && large
}

/// Whether the lists know the word as a given name.
pub fn is_given(classes: Classes) -> bool {
    classes.any(Classes::GIVEN.with(Classes::MALE).with(Classes::FEMALE).with(Classes::COMMON_GIVEN))
}

/// Whether the lists know the word as a family name.
pub fn is_family(classes: Classes) -> bool {
    classes.any(Classes::FAMILY.with(Classes::COMMON_FAMILY))
}

/// Whether the word names the holder of an office, a rank or a profession.
pub fn is_title(classes: Classes) -> bool {
    classes.any(Classes::TITLE.with(Classes::OFFICE))
}

/// Whether a token can be told at once to be nothing in a name, as most can.
#[inline]
pub fn is_plain(token: &Token) -> bool {
    match token.kind {
        Kind::Word => {
            matches!(token.case, Case::Lower | Case::None)
                && is_dictionary(token.classes)
                && !token.is(Classes::PARTICLE.with(Classes::SUFFIX))
        }
        _ => true,
    }
}

/// What a capitalised token is taken for, as one letter; the rules of [`super::candidates`] read them.
///
/// | letter | |
/// |---|---|
/// | `c` | can be part of a name |
/// | `i` | initials |
/// | `p` | particle |
/// | `s` | "Jr." |
/// | `T` | title, `H` honorific, `M` "former" |
/// | `O` | ends the name of an organization, `L` of a place |
/// | `W` | place, `D` demonym, `A` party, `Y` day or month |
/// | `U` | letters that stand for words: "FBI" |
/// | `N` | never a name |
/// | `x` | anything else |
#[inline]
pub fn letter(document: &Document, at: usize, shouted: bool) -> Element {
    let Some(token) = document.tokens.get(at) else { return Element::Other };
    match token.kind {
        Kind::Word if token.is_capitalised() => capital_letter(document, token, at, shouted),
        Kind::Word if !is_dictionary(token.classes) && has_lower_prefix(token.span().of(document.text)) => {
            Element::NameWord
        }
        Kind::Word if token.is(Classes::PARTICLE) => Element::Particle,
        Kind::Word if token.is(Classes::SUFFIX) => Element::Suffix,
        _ => Element::Other,
    }
}

/// What a capitalised word is taken for.
fn capital_letter(document: &Document, token: &Token, at: usize, shouted: bool) -> Element {
    let classes = token.classes;
    let word = document.word(at);
    if !is_given(classes) && has_lower_tail(word) {
        return Element::Other;
    }
    // Most names are nothing else by the lists.
    if !classes.any(TELLING) && token.case == Case::Capital && word.len() > 4 && !word.ends_with('.') {
        return Element::NameWord;
    }
    let classes = if is_short_name(word) { without_places(classes) } else { classes };
    let (given, family) = (is_given(classes), is_family(classes));
    match () {
        _ if classes.any(Classes::NOT_A_NAME) => Element::NeverName,
        _ if classes.any(Classes::SUFFIX) => Element::Suffix,
        _ if classes.any(CLOSED) && !classes.any(Classes::COMMON_GIVEN) && word.len() > 1 => Element::Other,
        _ if classes.any(Classes::HONORIFIC) => Element::Honorific,
        _ if classes.any(Classes::TITLE) && is_given_between(document, at) => Element::NameWord,
        _ if classes.any(Classes::TITLE) => Element::Title,
        _ if token.is_initials(document.text) && !classes.any(PLACES) => Element::Initials,
        _ if is_single_letter(token, document) => Element::Initials,
        _ if classes.any(Classes::DATE) => Element::Time,
        _ if classes.any(Classes::ROLE_MODIFIER) && !given => Element::RoleModifier,
        _ if classes.any(Classes::PARTY) && !given => Element::Party,
        _ if classes.any(Classes::OFFICE.with(Classes::PERSON_NOUN)) && !given && !family => Element::Title,
        _ if classes.any(Classes::ORGANIZATION_NOUN) => Element::Body,
        _ if classes.any(Classes::PLACE_NOUN) => Element::PlaceNoun,
        _ if classes.any(Classes::DEMONYM) && !(given || classes.any(Classes::COMMON_FAMILY)) => Element::Demonym,
        _ if classes.any(Classes::COUNTRY.with(Classes::STATE)) && !classes.any(Classes::COMMON_GIVEN) => {
            Element::Place
        }
        _ if is_place(classes) && !given && !family => Element::Place,
        _ if token.case == Case::Upper && !shouted && !is_spelt_name(word, classes) => Element::Acronym,
        _ => Element::NameWord,
    }
}

/// Whether a given name that is a title too stands between a title and a family name: "Speaker Earl Boone".
fn is_given_between(document: &Document, at: usize) -> bool {
    let classes = |at: usize| document.tokens.get(at).filter(|token| token.is_capitalised()).map(|token| token.classes);
    let before = at.checked_sub(1).and_then(classes).unwrap_or(Classes::NONE);
    let after = classes(at + 1).unwrap_or(Classes::NONE);
    let surname = after.any(Classes::COMMON_FAMILY) || is_family(after) && !after.any(Classes::COMMON_GIVEN);
    document.tokens[at].is(Classes::COMMON_GIVEN) && is_title(before) && surname
}

/// Whether an upper-case word in running text can still be a name: "XQZ" cannot, "OKORO" and "McBERG" can.
fn is_spelt_name(word: &str, classes: Classes) -> bool {
    classes.any(Classes::COMMON_FAMILY) && !is_dictionary(classes)
        || word.len() > 4 && !word.contains('.') && (is_given(classes) || is_family(classes) || !is_dictionary(classes))
}

/// Whether a word of two capitals can stand for given names: "TJ", "JP"; most others are bodies, places or offices.
pub fn is_joined_initials(word: &str) -> bool {
    word.len() == 2 && word.contains('J') && word != "DJ" && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// "J" in "Ana J Okoro".
fn is_single_letter(token: &Token, document: &Document) -> bool {
    let mut letters = token.span().of(document.text).chars();
    token.span().len() <= 4 && letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

/// "al-Odeh", "d'Ambo", "el-Odeh": a name that begins with a small particle.
#[inline]
fn has_lower_prefix(word: &str) -> bool {
    // Most words are told from their first letters.
    let parted = |at: usize| word.as_bytes().get(at).is_some_and(|byte| !byte.is_ascii_alphabetic());
    (parted(1) || parted(2) || parted(3)) && has_lower_part(word)
}

fn has_lower_part(word: &str) -> bool {
    let Some((prefix, rest)) = word.split_once(['-', '\'', '’', '‐', '‑']) else { return false };
    matches!(prefix, "al" | "el" | "ul" | "as" | "ad" | "an" | "ar" | "at" | "az" | "d" | "l" | "de" | "bin")
        && rest.starts_with(char::is_uppercase)
}

/// "Mo", "Al", "La": two letters that are a state only when both are capitals.
fn is_short_name(word: &str) -> bool {
    word.len() == 2 && word.ends_with(char::is_lowercase)
}

fn without_places(classes: Classes) -> Classes {
    Classes(classes.0 & !PLACES.0)
}

/// "Okoro-era", "London-based": no name, whatever stands before the hyphen.
fn has_lower_tail(word: &str) -> bool {
    let is_one = word.bytes().all(|byte| byte != b'-' && byte.is_ascii());
    !is_one
        && word.rsplit_once(['-', '‐', '‑']).is_some_and(|(first, last)| {
            last.starts_with(char::is_lowercase)
                && last.len() > 2
                && first.chars().any(char::is_lowercase)
                && !matches!(last, "ur" | "ul" | "wen")
                && is_dictionary(crate::lexicon::classes(last))
        })
}

/// How surely the lists take the word for a given name.
pub fn given_weight(classes: Classes) -> i32 {
    match () {
        _ if classes.any(Classes::COMMON_GIVEN) => 3,
        _ if is_given(classes) => 2,
        _ if classes.any(Classes::COMMON) => -1,
        _ if is_place(classes) => -1,
        _ if is_dictionary(classes) => 0,
        _ => 1,
    }
}

/// How surely the lists take the word for a family name.
pub fn family_weight(classes: Classes) -> i32 {
    match () {
        _ if classes.any(Classes::COMMON_FAMILY) => 2,
        _ if is_family(classes) => 1,
        _ if is_dictionary(classes) => -2,
        _ if is_place(classes) => -1,
        _ if classes.any(Classes::COMMON_GIVEN) => 1,
        _ => 1,
    }
}
