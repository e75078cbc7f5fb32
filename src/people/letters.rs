//! What the words of a sentence can be inside names, settled by their neighbours.

use std::ops::Range;

use super::name_words::{self, letter};
use super::speech::is_speech;
use super::style::Style;
use crate::lexicon::words::{Words, words};
use crate::lexicon::{Classes, Lexicon};
use crate::rules::{Element, Elements, elements};
use crate::syntax::Document;
use crate::text::tokens::Kind;

/// What a word is that can be a family name or a given name as well.
pub const TWOFOLD: Elements = elements![Title, PlaceNoun, Time, Place, Demonym, Body, Party, RoleModifier];

/// What the words of one sentence after the other can be.
#[derive(Default)]
pub struct Letters {
    /// What each token can be.
    pub row: Vec<Element>,
    /// The capitalised words.
    words: Vec<usize>,
    /// Room for words as the lexicon knows them, and for one.
    keys: [String; 2],
}

impl Letters {
    /// Reads the tokens in `range`, with words of two readings settled by their neighbours.
    pub fn read(&mut self, document: &Document, lexicon: &Lexicon, range: Range<usize>, style: Style) {
        let Letters { row, words, keys } = self;
        row.clear();
        row.resize(range.len(), Element::Other);
        words.clear();
        for (index, token) in document.tokens[range.clone()].iter().enumerate() {
            if name_words::is_plain(token) {
                continue;
            }
            row[index] = letter(document, range.start + index, style == Style::Shouted);
            if token.is_capitalised() {
                words.push(index);
            }
        }
        settle(document, range.start, words, row);
        places(document, lexicon, range.start, words, row, keys);
    }
}

/// Settles words of two readings by their neighbours.
fn settle(document: &Document, start: usize, words: &[usize], letters: &mut [Element]) {
    for index in words.iter().copied() {
        let at = start + index;
        if letters[index] == Element::NameWord && index > 2 && letters[index - 1] == Element::Other {
            apostrophe_t(document, letters, at - 1, index - 1);
        }
        if letters[index] == Element::Other {
            continue;
        }
        if let Some(settled) = settled(document, letters, start, index) {
            letters[index] = settled;
        }
        if !TWOFOLD.has(letters[index]) {
            continue;
        }
        let classes = document.tokens[at].classes;
        let before = if index > 0 { letters[index - 1] } else { Element::Other };
        let after = letters.get(index + 1).copied().unwrap_or(Element::Other);
        let given_before = before == Element::Initials
            || before == Element::NameWord && {
                let classes = document.tokens[at - 1].classes;
                let place = name_words::is_place(classes)
                    && matches!(letters[index], Element::Body | Element::PlaceNoun | Element::Title);
                name_words::given_weight(classes) > 1 && !place && !classes.any(Classes::ROLE_MODIFIER)
            };
        let named = classes.any(Classes::COMMON_FAMILY);
        let settled = match letters[index] {
            // "Ana Dean", "Ana May", "Ana King": the second word is the family name.
            Element::Title
            | Element::PlaceNoun
            | Element::Time
            | Element::Place
            | Element::Demonym
            | Element::Body
            | Element::Party
                if named && given_before && after != Element::NameWord =>
            {
                Element::NameWord
            }
            // "Crown Prince Sultan bin Faisal"
            Element::Title
                if before == Element::Title && after == Element::Particle && name_words::is_given(classes) =>
            {
                Element::NameWord
            }
            // "Bill Okoro", "April Okoro", "Mark J. Okoro".
            Element::Body | Element::PlaceNoun | Element::Time | Element::RoleModifier | Element::Place
                if classes.any(Classes::COMMON_GIVEN)
                    && matches!(after, Element::NameWord | Element::Initials)
                    && before != Element::NameWord =>
            {
                Element::NameWord
            }
            // "Judge April Day", "Sgt Cliff Rock"
            Element::Body | Element::PlaceNoun | Element::Time | Element::RoleModifier
                if classes.any(Classes::COMMON_GIVEN)
                    && matches!(before, Element::Title | Element::Honorific)
                    && TWOFOLD.has(after)
                    && document.tokens[at + 1].is_capitalised()
                    && document.tokens[at + 1].is(Classes::COMMON_FAMILY) =>
            {
                Element::NameWord
            }
            // "Bill and Ana Okoro"
            Element::Body | Element::PlaceNoun | Element::Time | Element::RoleModifier
                if classes.any(Classes::COMMON_GIVEN)
                    && before != Element::NameWord
                    && letters.get(index + 2) == Some(&Element::NameWord)
                    && document.word(at + 1) == "and"
                    && name_words::is_given(document.tokens[at + 2].classes) =>
            {
                Element::NameWord
            }
            // "Le Thi Thu Ha", "Mir Ali Shah Okoro"
            Element::Title | Element::Time | Element::Demonym
                if before == Element::NameWord
                    && after == Element::NameWord
                    && !name_words::is_dictionary(classes)
                    && !classes.any(Classes::OFFICE)
                    && (name_words::is_family(classes) || name_words::is_given(classes)) =>
            {
                Element::NameWord
            }
            // "Ana Sergeant", "Dr. Ana Poll, a chemist"
            Element::Title | Element::Body | Element::PlaceNoun
                if before == Element::NameWord && is_surname(document, letters, at, index) =>
            {
                Element::NameWord
            }
            // "Park Jin-woo"
            Element::Title | Element::Body | Element::PlaceNoun
                if named && after == Element::NameWord && is_hyphenated_given(document, at + 1) =>
            {
                Element::NameWord
            }
            // "Bo da Costa Junior"
            Element::RoleModifier
                if before == Element::NameWord
                    && matches!(document.word(at), "Junior" | "Senior" | "Júnior")
                    && !document.tokens.get(at + 1).is_some_and(|next| next.is_capitalised()) =>
            {
                Element::Suffix
            }
            // "Ana St. John"
            Element::PlaceNoun
                if given_before && after == Element::NameWord && matches!(document.word(at), "St." | "St") =>
            {
                Element::NameWord
            }
            other => other,
        };
        letters[index] = settled;
    }
}

/// Takes the ’t of "van ’t Veer" and "in ’t Velt" for a particle, before a family name.
fn apostrophe_t(document: &Document, letters: &mut [Element], at: usize, index: usize) {
    let token = &document.tokens[at];
    let is_t = token.span().len() == 1 && token.kind == Kind::Word && !token.spaced && document.word(at) == "t";
    if !is_t {
        return;
    }
    let named = letters[index - 2] == Element::NameWord;
    let led = named || matches!(document.word(at - 2), "van" | "in" | "op" | "von");
    if led && matches!(document.tokens[at - 1].kind, Kind::Mark('’' | '‘' | '\'')) {
        letters[index - 1 - usize::from(!named)..=index].fill(Element::Particle);
    }
}

/// Whether the last capitalised word of a stretch, an office or a body by the lists, is a family name: behind a given
/// name that is nothing else, if the lists know it as one or what stands around is a person.
fn is_surname(document: &Document, letters: &[Element], at: usize, index: usize) -> bool {
    let given = document.tokens[at - 1].classes;
    let sure = given.any(Classes::COMMON_GIVEN)
        && !given.any(Classes::MODAL.with(Classes::DATE))
        && !name_words::is_place(given);
    let ends = !document.tokens.get(at + 1).is_some_and(|next| next.is_capitalised());
    let led = index.checked_sub(2).map(|index| letters[index]);
    let listed = name_words::is_family(document.tokens[at].classes);
    let honoured = led == Some(Element::Honorific)
        || index > 1 && {
            let before = &document.tokens[at - 2];
            let professor = words!["dr", "dr.", "prof", "prof.", "professor"];
            before.is_one_of(professor, document.text)
                || before.is(Classes::OFFICE) && !before.is_capitalised()
                || is_speech(document, at - 2)
        };
    let alone = led != Some(Element::NameWord) && letters[index] == Element::Title;
    sure && ends && (listed && alone || honoured)
}

/// "Jin-woo"
fn is_hyphenated_given(document: &Document, at: usize) -> bool {
    name_words::is_given(document.tokens[at].classes) && document.word(at).contains('-')
}

/// Words that lead a name in some tongues as "Mr." does, and are names themselves.
const HONORIFICS_TOO: &Words = words!["u", "daw", "don", "doña", "dona", "dom", "pak"];

/// What a word is that its class alone does not tell: initials without stops, or an honorific of another tongue.
fn settled(document: &Document, letters: &[Element], start: usize, index: usize) -> Option<Element> {
    let at = start + index;
    let name_at = |index: usize| letters.get(index) == Some(&Element::NameWord);
    let begins = index == 0 || !matches!(letters[index - 1], Element::NameWord | Element::Initials | Element::Acronym);
    match letters[index] {
        // "TJ Okoro"
        Element::Acronym
            if begins && name_at(index + 1) && name_words::is_joined_initials(document.word(at)) && {
                let next = document.tokens[at + 1].classes;
                name_words::is_family(next) || !name_words::is_dictionary(next)
            } =>
        {
            Some(Element::Initials)
        }
        // "U Tin Maung", "Don Ramiro Okoro"
        Element::NameWord | Element::Initials
            if begins
                && name_at(index + 1)
                && document.tokens[at].is_one_of(HONORIFICS_TOO, document.text)
                && !document.word(at + 1).contains('-') =>
        {
            let two = name_at(index + 2);
            let given = name_words::is_given(document.tokens[at + 1].classes);
            (two && given || document.word(at) == "U" || document.word(at) == "Pak").then_some(Element::Honorific)
        }
        _ => None,
    }
}

/// Marks names of places that are several words: "New York", "San Luis Obispo".
fn places(
    document: &Document,
    lexicon: &Lexicon,
    start: usize,
    words: &[usize],
    letters: &mut [Element],
    [key, word]: &mut [String; 2],
) {
    let mut next = 0;
    for index in words.iter().copied() {
        let first = &document.tokens[start + index];
        if index < next {
            continue;
        }
        let mut longest = 0;
        let most = 4.min(letters.len() - index);
        let capitalised = |length: usize| document.tokens[start + index + length].is_capitalised();
        if first.is(Classes::PHRASE) && first.is_capitalised() && (1..most).any(capitalised) {
            key.clear();
            for length in 0..most {
                let at = start + index + length;
                let token = &document.tokens[at];
                if token.kind != Kind::Word {
                    break;
                }
                crate::text::letters::fold(document.word(at), word);
                if length > 0 {
                    key.push(' ');
                }
                key.push_str(word);
                if length == 0 || !token.is_capitalised() {
                    continue;
                }
                let classes = lexicon.classes(key);
                let like_a_person = first.is(Classes::COMMON_GIVEN) && classes.any(Classes::SMALL)
                    || name_words::is_family(classes)
                    || name_words::is_given(classes);
                if classes.any(Classes::COUNTRY.with(Classes::STATE).with(Classes::CITY)) && !like_a_person {
                    longest = length + 1;
                }
                if classes.any(Classes::PARTY) {
                    letters[index..index + length + 1].fill(Element::Party);
                }
                if classes.any(Classes::NOT_A_NAME) {
                    letters[index..index + length + 1].fill(Element::NeverName);
                }
            }
        }
        letters[index..index + longest].fill(Element::Place);
        next = index + longest;
    }
}
